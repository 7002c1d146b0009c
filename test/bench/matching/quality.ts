import { LEVELS, type Level } from '../../../src/matching/proposals/confidence';
import { matchLines, type LineMatch } from '../../../src/matching/proposals/matchLines';
import { nameIndex } from '../../../src/matching/payer/nameIndex';
import { payerMemory } from '../../../src/matching/payer/payerMemory';
import { knownParties } from '../../../src/matching/payer/whoPaid';
import { DEFAULT_MATCH_SETTINGS } from '../../../src/matching/settings';
import { DEFAULTS } from '../../support/settling';
import type { GeneratedMonth, Truth } from './generatedMonth';

/** How many proposals of one level there are, and how many of them name exactly the documents that were paid. */
export interface LevelQuality {
  readonly level: Level;
  readonly proposals: number;
  readonly right: number;
}

export interface Quality {
  readonly levels: readonly LevelQuality[];
  /** Lines that pay something of ours. */
  readonly matchable: number;
}

export const matchMonth = ({ lines, documents, parties }: GeneratedMonth): readonly LineMatch[] =>
  matchLines({
    lines,
    documents,
    parties: knownParties(nameIndex(parties), payerMemory([])),
    terms: { policy: DEFAULTS, graceDays: 0 },
    settings: DEFAULT_MATCH_SETTINGS,
  });

export function qualityOf({ truth, documents }: GeneratedMonth, matches: readonly LineMatch[]): Quality {
  const levels = LEVELS.map((level) => {
    const proposed = matches.flatMap((match, i) =>
      match.level === level && match.proposal !== undefined ? [isRight(match, truth[i]!, documents)] : [],
    );
    return { level, proposals: proposed.length, right: proposed.filter(Boolean).length };
  });
  return { levels, matchable: truth.filter((one) => one.documents.length > 0).length };
}

/** Lines of ours that share what is known of them and what became of them. */
export interface LineGroup {
  /** What the line is, whether its numbers were found, the level and the rule that gave it. */
  readonly facts: readonly [kind: string, numbers: string, level: Level, rule: string];
  readonly lines: number;
  readonly right: number;
}

/** Where lines of ours end: by kind, by whether their numbers were found, by level and rule. */
export function groupsOf(
  { truth, documents }: GeneratedMonth,
  matches: readonly LineMatch[],
): readonly LineGroup[] {
  const groups = new Map<string, { facts: LineGroup['facts']; lines: number; right: number }>();
  matches.forEach((match, i) => {
    const own = truth[i]!;
    if (own.documents.length === 0) return;
    const facts: LineGroup['facts'] = [own.kind, numbersFound(match, own), match.level, match.rule ?? ''];
    const group = groups.get(facts.join()) ?? { facts, lines: 0, right: 0 };
    group.lines += 1;
    if (isRight(match, own, documents)) group.right += 1;
    groups.set(facts.join(), group);
  });
  return [...groups.values()].sort((a, b) => (a.facts.join() < b.facts.join() ? -1 : 1));
}

function numbersFound({ named }: LineMatch, { documents }: Truth): string {
  const found = documents.filter((document) => named.some(({ at }) => at === document)).length;
  return found === 0 ? 'none' : found < documents.length ? 'some' : 'all';
}

export function isRight(match: LineMatch, truth: Truth, documents: GeneratedMonth['documents']): boolean {
  const proposed = new Set(match.proposal?.claims.map(({ state }) => state));
  return (
    proposed.size === truth.documents.length && truth.documents.every((i) => proposed.has(documents[i]!))
  );
}

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

export function isRight(match: LineMatch, truth: Truth, documents: GeneratedMonth['documents']): boolean {
  const proposed = new Set(match.proposal?.claims.map(({ state }) => state));
  return (
    proposed.size === truth.documents.length && truth.documents.every((i) => proposed.has(documents[i]!))
  );
}

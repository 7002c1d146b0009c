import type { DocumentState } from '../../engine/documentState';
import type { DiscountTerms } from '../amounts/alternatives';
import type { BankLine } from '../bankLine';
import { ledger } from '../ledger';
import type { KnownParties } from '../payer/whoPaid';
import type { MatchSettings } from '../settings';
import { undisputed } from './assign';
import type { Explanation } from './explanation';
import { FEWEST_STEPS, foundFor, type Found } from './findExplanations';
import type { LineMatch } from './lineMatch';
import { readLine, type ReadLine } from './readLine';
import { LINES_BETWEEN, weighed } from './weigh';

export type { LineMatch };

/** What lines are matched against, and how. */
export interface MatchInput {
  readonly lines: readonly BankLine[];
  /** Documents of all accounts; closed ones may be among them and say that a number was paid already. */
  readonly documents: readonly DocumentState[];
  readonly parties: KnownParties;
  /** How discounts are granted. */
  readonly terms: DiscountTerms;
  readonly settings: MatchSettings;
}

/**
 * Matches the lines of a statement with open documents: who paid, what may have been paid, which of it fits best with all other
 * lines, and how sure that is. Nothing is settled; the same lines in the same order always give the same.
 */
export function matchLines(input: MatchInput): readonly LineMatch[] {
  const steps = matchInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps, so that it can be watched and stopped in between.
 * @yields how much is done, from 0 to 1
 */
export function* matchInSteps({
  lines,
  documents,
  parties,
  terms,
  settings,
}: MatchInput): Generator<number, readonly LineMatch[], void> {
  const books = ledger(documents, terms);
  yield 0.05;
  const read: ReadLine[] = [];
  for (const line of lines) {
    read.push(readLine(line, books, parties, settings));
    if (read.length % LINES_BETWEEN === 0) yield 0.05 + (0.3 * read.length) / lines.length;
  }

  // What a text names to the amount, and no other line names, is settled first: the others are sought among what is left.
  const taken = new Uint8Array(documents.length);
  const fromText: (Found | undefined)[] = [];
  for (const one of read) {
    fromText.push(one.named.length === 0 ? undefined : foundFor(one, books, taken, settings, Infinity));
    if (fromText.length % LINES_BETWEEN === 0) yield 0.35 + (0.15 * fromText.length) / lines.length;
  }
  const settled = undisputed(
    fromText.map((one) => one?.explanations ?? []),
    documents.length,
  );
  for (const own of settled) for (const { at } of own?.claims ?? []) taken[at] = 1;

  const budget = budgetOf(settled, read, settings);
  const found: Found[] = [];
  for (const [i, one] of read.entries()) {
    const before = fromText[i];
    found.push(
      before !== undefined && (settled[i] !== undefined || !before.explanations.some(claimsAny(taken)))
        ? before
        : foundFor(one, books, taken, settings, budget),
    );
    if (found.length % LINES_BETWEEN === 0) yield 0.5 + (0.25 * found.length) / lines.length;
  }
  yield 0.75;
  return yield* weighed(found, settled, taken, books, terms, settings);
}

/** Steps of one search: those of the run shared by the lines whose text does not say it all. */
const budgetOf = (
  settled: readonly (Explanation | undefined)[],
  read: readonly ReadLine[],
  { searchBudgetOfRun, search }: MatchSettings,
): number => {
  const searched = read.filter(({ accounts }, i) => settled[i] === undefined && accounts.length > 0).length;
  return Math.max(
    FEWEST_STEPS,
    Math.min(search.budget, Math.floor(searchBudgetOfRun / Math.max(1, searched))),
  );
};

const claimsAny =
  (taken: Uint8Array) =>
  ({ claims }: Explanation): boolean =>
    claims.some(({ at }) => taken[at] === 1);

import { olderFirst, sortableDay } from '../amounts/pricedDocuments';
import { OpenDocuments, type Ledger } from '../ledger';
import type { NamedDocument } from '../references/numbersInText';
import type { MatchSettings } from '../settings';
import { explanationsOf, type Candidates } from './explain';
import type { Explanation } from './explanation';
import type { ReadLine } from './readLine';

/** What was found of a line before the lines are weighed against each other. */
export interface Found {
  readonly read: ReadLine;
  readonly explanations: readonly Explanation[];
}

/** Steps that every search may take, however many lines share those of the run. */
export const FEWEST_STEPS = 2_000;

/** What may explain a line among the documents that are not spoken for. */
export function foundFor(
  read: ReadLine,
  books: Ledger,
  taken: Uint8Array,
  settings: MatchSettings,
  budget: number,
): Found {
  const candidates = candidatesOf(read, books, taken, settings);
  const explanations = explanationsOf(read.line, candidates, read.named, settings, budget);
  return { read, explanations };
}

/** Documents that a line may have paid: the open ones that it names, and those of the accounts that may have paid. */
export function candidatesOf(
  { line, named, accounts }: ReadLine,
  books: Ledger,
  taken: Uint8Array,
  { mostDaysAhead }: MatchSettings,
): Candidates {
  const isOpen = ({ at, state: { open, document } }: NamedDocument): boolean =>
    open > 0 && document.currency === line.currency && taken[at] === 0;
  const day = sortableDay(line.date);
  const inText = named.filter(isOpen).map(({ at }) => books.priceOn(at, line.date, day));
  if (inText.length > 1) inText.sort((a, b) => olderFirst(a.state, b.state));
  return { inText, others: new OpenDocuments(books, accounts, line, taken, mostDaysAhead) };
}

import type { DiscountTerms } from '../amounts/alternatives';
import { sortableDay } from '../amounts/pricedDocuments';
import type { Ledger } from '../ledger';
import type { MatchSettings } from '../settings';
import { assignLines, isFromText } from './assign';
import { isFullNumber } from './confidence';
import type { Explanation } from './explanation';
import { FEWEST_STEPS, foundFor, type Found } from './findExplanations';
import { judged } from './judge';
import type { LineMatch } from './lineMatch';
import { partsBeyond, partsByDocument } from './partsOfDocument';
import { restsOfDocuments, type LineForRest } from './restsOfDocuments';

/** Lines after which progress is told, and a run may be stopped. */
export const LINES_BETWEEN = 200;

/**
 * Weighs the lines against each other, seeks rests beside parts, and judges each.
 * @yields how much is done, from 0.75 to 1
 */
export function* weighed(
  found: readonly Found[],
  settled: readonly (Explanation | undefined)[],
  taken: Uint8Array,
  books: Ledger,
  terms: DiscountTerms,
  settings: MatchSettings,
): Generator<number, readonly LineMatch[], void> {
  const days = Int32Array.from(found, ({ read }: Found) => sortableDay(read.line.date));
  const order = found.map((_, i) => i).sort((a, b) => days[a]! - days[b]! || a - b);
  const place = new Int32Array(found.length);
  order.forEach((line, i) => (place[line] = i));
  const assigned = assignLines(
    found.map(({ explanations }, i) => ({
      explanations: settled[i] === undefined ? explanations : [],
      order: place[i]!,
    })),
    settings.assignBudgetOfRun,
  );
  const chosen = found.map((_, i) => settled[i] ?? assigned.chosen[i]);
  const lines = found.map(({ read }) => read.line);
  const all = partsByDocument(chosen, order);
  for (const i of partsBeyond(all, lines, books.documents, terms)) chosen[i] = undefined;
  const parts = partsByDocument(chosen, order, ({ found: hit }) => hit !== undefined);
  const isSure = (i: number): boolean =>
    (isFullNumber(chosen[i]!) || chosen[i]!.found === 'counter') && !assigned.isOpen[i]!;
  const input = { lines, place, isSure, books, terms, settings };
  const rests = restsOfDocuments(forRests(found, chosen, books), parts, input);
  for (const own of chosen) for (const { at } of own?.claims ?? []) taken[at] = 1;

  const matches: LineMatch[] = [];
  for (const [i, one] of found.entries()) {
    const rest = rests.get(i);
    const isLost = chosen[i] === undefined && one.explanations.length > 0 && rest === undefined;
    const left = isLost
      ? foundFor(one.read, books, taken, settings, FEWEST_STEPS)
      : withRest(one, chosen[i], rest);
    const own = (rest === undefined && chosen[i]) || left.explanations[0];
    matches.push(judged(left, own, isLost || assigned.isOpen[i]!, taken, books, terms, settings));
    if (matches.length % LINES_BETWEEN === 0) yield 0.75 + (0.25 * matches.length) / found.length;
  }
  return matches;
}

/** Lines that may pay a rest: what is known of them so far rests on amounts alone. */
function forRests(
  found: readonly Found[],
  chosen: readonly (Explanation | undefined)[],
  { index }: Ledger,
): readonly LineForRest[] {
  return found.flatMap(({ read: { who, named } }, at) => {
    const own = chosen[at];
    return who.kind === 'one' && (own === undefined || !isFromText(own.kind))
      ? [{ at, payer: index.accounts.find(who.payer), named }]
      : [];
  });
}

/** What a line may be the rest of, beside what else is of its amount: then nothing stands alone. */
function withRest(
  one: Found,
  chosen: Explanation | undefined,
  rest: readonly Explanation[] | undefined,
): Found {
  if (rest === undefined) return one;
  const explanations =
    chosen === undefined
      ? rest
      : [...one.explanations, ...rest].map((own): Explanation => ({ ...own, isAlone: false }));
  return { ...one, explanations };
}

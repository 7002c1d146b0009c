import type { DocumentState } from '../../engine/documentState';
import { compact, isMark, withoutZeros } from './characters';
import { digitGroups, joinedValue, joinsNumber, valueOfDigits, type DigitGroups } from './digitGroups';
import { isMasked, maskedSpans, mayBeMasked, type Span } from './maskedSpans';
import { firstWithCounter, firstWithDigits, numberAt, prefixAt, type NumberIndex } from './numberIndex';
import { holdsCore, holdsNoLetter, lastRunOf } from './numberShape';
import { RANGE_MARK } from './words';
import { announcement, hasLettersBefore } from './wordsBefore';

/**
 * How a document's number stands in a text, the strongest first. `written`: with its letters, or whole where it has none.
 * `digits`: all its digits. `range`: between two numbers of a range. `counter`: the whole of its last run of digits,
 * five at least, announced as an invoice. `short`: its last digits. `swapped`: two neighbouring digits exchanged. The last three count only where the account is known.
 */
export type NumberFound = 'written' | 'digits' | 'range' | 'counter' | 'short' | 'swapped';

/** A document that a text names. */
export interface NamedDocument {
  readonly state: DocumentState;
  /** Position in the index. */
  readonly at: number;
  readonly found: NumberFound;
  readonly span: Span;
}

/** A number alone, without a word before it, must have so many digits. */
export const FEWEST_DIGITS = 5;
/** A number may be broken into so many parts. */
export const MOST_PARTS = 4;
/** A range may span so many numbers. */
const LONGEST_RANGE = 100;
const NONE: readonly NamedDocument[] = [];

/**
 * The documents whose numbers stand in a text: with spaces, line breaks and other marks inside, with or without their
 * letters and leading zeros, several, and ranges (10030-10034). Digits inside a bank account number, a date or an amount, and
 * numbers announced as something else (Kd.-Nr. 10030) are passed over, unless the number stands there exactly as on the
 * document.
 *
 * @returns in the order of the text, each document once; several for the same place where numbers differ only in letters
 */
export function numbersInText(
  text: string,
  index: NumberIndex,
  groups: DigitGroups = digitGroups(text, index.groups),
): readonly NamedDocument[] {
  const found: NamedDocument[] = [];
  let previous: Hit | undefined;
  for (let first = 0; first < groups.count;) {
    const hit = longestHit(text, groups, first, index);
    if (hit !== undefined) addAll(found, hit.named);
    else addAll(found, onlyCounter(text, groups, first, index));
    if (first > 0 && (hit !== undefined || previous !== undefined))
      addAll(found, rangeEndingAt(text, groups, first, hit, previous, index));
    previous = hit;
    first = hit === undefined ? first + 1 : hit.last + 1;
  }
  if (found.length < 2) return found.length === 0 ? NONE : found;
  return eachOnce(found);
}

function addAll(found: NamedDocument[], more: readonly NamedDocument[]): void {
  for (const document of more) found.push(document);
}

/** Each document where it stands first. */
function eachOnce(found: readonly NamedDocument[]): readonly NamedDocument[] {
  const first = new Map<number, NamedDocument>();
  for (const document of found) if (!first.has(document.at)) first.set(document.at, document);
  return first.size === found.length ? found : [...first.values()];
}

interface Hit {
  readonly named: readonly NamedDocument[];
  /** Index of the last digit group that belongs to it. */
  readonly last: number;
}

/** The longest number that starts at a digit group. */
function longestHit(text: string, groups: DigitGroups, first: number, index: NumberIndex): Hit | undefined {
  let hit: Hit | undefined;
  let value = 0;
  const end = Math.min(groups.count, first + MOST_PARTS);
  for (let last = first; last < end; last += 1) {
    if (last > first && !joinsNumber(text, groups, last)) break;
    value = joinedValue(value, groups, last);
    const candidate = firstWithDigits(index, value);
    if (candidate < 0) continue;
    const named = namedAt(text, groups.start[first]!, groups.end[last]!, candidate, groups, index);
    if (named.length > 0) hit = { named, last };
  }
  return hit;
}

/** Of the documents with these digits, those that may stand at this place; those written with their letters win. */
function namedAt(
  text: string,
  start: number,
  end: number,
  candidate: number,
  groups: DigitGroups,
  index: NumberIndex,
): readonly NamedDocument[] {
  const span = { start, end };
  let named: NamedDocument[] | undefined;
  let areLettered = false;
  for (let at = candidate; at >= 0; at = index.byDigits.next[at]!) {
    if (!fits(text, start, end, at, index)) continue;
    const prefix = prefixAt(index, at);
    const isLettered = hasLettersBefore(text, start, prefix);
    if (areLettered && !isLettered) continue;
    const one = namedDocument(index, at, isLettered || prefix === '' ? 'written' : 'digits', span);
    if (named !== undefined && areLettered === isLettered) named.push(one);
    else named = [one];
    areLettered = isLettered;
  }
  if (named === undefined) return NONE;
  if (mayBeMasked(text, span, groups)) {
    const touching = maskedSpans(text).filter((other) => other.start < end && start < other.end);
    if (touching.some((other) => other.start < start || other.end > end)) return NONE;
    if (touching.length > 0)
      return inOrder(named.filter(({ at }) => standsExactly(text, start, numberAt(index, at))));
  }
  if (!areLettered) {
    const announced = announcement(text, start);
    if (announced === 'other' || announced === 'glued') return NONE;
    if (announced !== 'number' && significantLength(text, start, end) < FEWEST_DIGITS) return NONE;
  }
  return inOrder(named);
}

/** By id, so that the order of the documents given makes no difference. */
const inOrder = (named: NamedDocument[]): readonly NamedDocument[] =>
  named.length > 1 ? named.sort(byId) : named;

/**
 * The only document of all accounts whose last run of digits a number is: 77190 of RE-2025-077190. Five digits at least, announced as an
 * invoice, as years and series share their counters.
 */
function onlyCounter(
  text: string,
  groups: DigitGroups,
  group: number,
  index: NumberIndex,
): readonly NamedDocument[] {
  const { start, end, value } = groups;
  const at = value[group]! < LEAST_COUNTER ? -1 : firstWithCounter(index, value[group]!);
  if (at < 0 || index.byCounter.next[at]! >= 0) return NONE;
  const span = { start: start[group]!, end: end[group]! };
  if (announcement(text, span.start) !== 'number' || isMasked(text, span, groups)) return NONE;
  if (lastRunOf(numberAt(index, at)) !== withoutZeros(text.slice(span.start, span.end))) return NONE;
  return [namedDocument(index, at, 'counter', span)];
}
const LEAST_COUNTER = 10 ** (FEWEST_DIGITS - 1);

/** Whether the letters and digits of a number with the same digits stand there: most numbers are told by their value alone. */
const fits = (text: string, start: number, end: number, at: number, index: NumberIndex): boolean =>
  index.isPlain[at] === 1 && end - start <= MOST_PLAIN
    ? holdsNoLetter(text, start, end)
    : holdsCore(text, start, end, numberAt(index, at));
/** A part of a text so long cannot hold more digits than a value keeps. */
const MOST_PLAIN = 15;

export const namedDocument = (
  { documents }: NumberIndex,
  at: number,
  found: NumberFound,
  span: Span,
): NamedDocument => ({ state: documents[at]!, at, found, span });

const byId = (a: NamedDocument, b: NamedDocument): number =>
  a.state.document.id < b.state.document.id ? -1 : 1;

/** Letters and digits without leading zeros. */
function significantLength(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1)
    if (!isMark(text, at) && (count > 0 || text.charCodeAt(at) !== ZERO_DIGIT)) count += 1;
  return Math.max(1, count);
}
const ZERO_DIGIT = 48;

function standsExactly(text: string, spanStart: number, number: string): boolean {
  const start = spanStart - number.search(/\d/);
  return (
    start >= 0 &&
    text.slice(start, start + number.length).toUpperCase() === number.toUpperCase() &&
    !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') &&
    !/\p{N}/u.test(text[start + number.length] ?? '')
  );
}

/** The documents between the number before and the one that starts at `first`, where a range mark joins them. */
function rangeEndingAt(
  text: string,
  groups: DigitGroups,
  first: number,
  hit: Hit | undefined,
  previous: Hit | undefined,
  index: NumberIndex,
): readonly NamedDocument[] {
  const { start, end } = groups;
  const low = first - 1;
  if (!mayBeRange(text, end[low]!, start[first]!)) return NONE;
  const high = hit?.last ?? first;
  const anchors = [...(previous?.named ?? []), ...(hit?.named ?? [])];
  const between = text
    .slice(end[low]!, start[first]!)
    .replace(/[\s.]*\p{L}+[\s./-]*$/u, (letters) =>
      anchors.some(({ state }) => compact(state.document.invoice).startsWith(compact(letters)))
        ? ''
        : letters,
    );
  if (!RANGE_MARK.test(between)) return NONE;
  const digits = (group: number): string => text.slice(start[group]!, end[group]!);
  return anchors.flatMap((anchor) => documentsBetween(anchor, digits(low), digits(high), index));
}

/** Whether what stands between begins like a range mark: a quick look, the whole of it decides. */
function mayBeRange(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\n')) at += 1;
  return at < to && RANGE_BEGINS.includes(text[at]!);
}
const RANGE_BEGINS = '-\u2013\u2014btaBTA\u00e0\u00c0';

/** All of the anchor's account from low to high that are numbered like the anchor; the high end may be cut: 10030-34. */
function documentsBetween(
  anchor: NamedDocument,
  low: string,
  high: string,
  index: NumberIndex,
): readonly NamedDocument[] {
  const { invoice } = anchor.state.document;
  const last = /\d+(?=\D*$)/.exec(invoice)!;
  const digits = last[0].length;
  const from = Number(low.slice(-digits));
  const to = Number(high.length < low.length ? low.slice(-digits, -high.length) + high : high.slice(-digits));
  if (!(to > from && to - from <= LONGEST_RANGE)) return [];
  const found: NamedDocument[] = [];
  for (let number = from; number <= to; number += 1) {
    const wanted =
      invoice.slice(0, last.index) +
      String(number).padStart(digits, '0') +
      invoice.slice(last.index + digits);
    const here: NamedDocument[] = [];
    for (let at = firstWithDigits(index, valueOfDigits(wanted)); at >= 0; at = index.byDigits.next[at]!) {
      const isOwn = index.accountOf[at] === index.accountOf[anchor.at] && numberAt(index, at) === wanted;
      if (isOwn) here.push(namedDocument(index, at, 'range', anchor.span));
    }
    found.push(...here.sort(byId));
  }
  return found;
}

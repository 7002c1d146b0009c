import type { DocumentState } from '../../engine/documentState';
import { maskedSpans, type Span } from './maskedSpans';
import { compact, valueOfDigits, withoutZeros, type NumberedDocument, type NumberIndex } from './numberIndex';
import { digitGroups, joinsNumber, type DigitGroup } from './digitGroups';
import { RANGE_MARK } from './words';
import { announcement, wordsBefore, type WordsBefore } from './wordsBefore';

/**
 * How a document's number stands in a text, the strongest first. `written`: with its letters, or whole where it has none.
 * `digits`: all its digits. `range`: between two numbers of a range. `short`: its last digits. `swapped`: two neighbouring
 * digits exchanged. The last two count only where the account is known.
 */
export type NumberFound = 'written' | 'digits' | 'range' | 'short' | 'swapped';

/** A document that a text names. */
export interface NamedDocument {
  readonly state: DocumentState;
  /** Side and account. */
  readonly account: string;
  readonly found: NumberFound;
  readonly span: Span;
}

/** A number alone, without a word before it, must have so many digits. */
export const FEWEST_DIGITS = 5;
/** A number may be broken into so many parts. */
export const MOST_PARTS = 4;
/** A range may span so many numbers. */
const LONGEST_RANGE = 100;

/**
 * The documents whose numbers stand in a text: with spaces, line breaks and other marks inside, with or without their
 * letters and leading zeros, several, and ranges (10030-10034). Digits inside a bank account number, a date or an amount, and
 * numbers announced as something else (Kd.-Nr. 10030) are passed over, unless the number stands there exactly as on the
 * document.
 *
 * @returns in the order of the text, each document once; several for the same place where numbers differ only in letters
 */
export function numbersInText(text: string, index: NumberIndex): readonly NamedDocument[] {
  const groups = digitGroups(text);
  if (groups.length === 0) return [];
  const found = new Map<DocumentState, NamedDocument>();
  let masked: readonly Span[] | undefined;
  let previous: { readonly named: readonly NamedDocument[]; readonly last: number } | undefined;
  for (let first = 0; first < groups.length;) {
    const hit = longestHit(text, groups, first, index, () => (masked ??= maskedSpans(text)));
    const named = hit?.named ?? [];
    for (const document of named) if (!found.has(document.state)) found.set(document.state, document);
    for (const document of rangeEndingAt(text, groups, first, hit, previous, index)) {
      if (!found.has(document.state)) found.set(document.state, document);
    }
    previous = hit ?? { named: [], last: first };
    first = previous.last + 1;
  }
  return [...found.values()];
}

interface Hit {
  readonly named: readonly NamedDocument[];
  /** Index of the last digit group that belongs to it. */
  readonly last: number;
}

/** The longest number that starts at a digit group. */
function longestHit(
  text: string,
  groups: readonly DigitGroup[],
  first: number,
  index: NumberIndex,
  masked: () => readonly Span[],
): Hit | undefined {
  let hit: Hit | undefined;
  let digits = '';
  for (let last = first; last < Math.min(groups.length, first + MOST_PARTS); last += 1) {
    if (last > first && !joinsNumber(text, groups[last - 1]!, groups[last]!)) break;
    digits += groups[last]!.digits;
    const candidates = index.byDigits.get(valueOfDigits(digits));
    if (candidates === undefined) continue;
    const span = { start: groups[first]!.start, end: groups[last]!.end };
    const named = namedAt(text, span, candidates, masked);
    if (named.length > 0) hit = { named, last };
  }
  return hit;
}

/** Of the documents with these digits, those that may stand at this place; those written with their letters win. */
function namedAt(
  text: string,
  span: Span,
  candidates: readonly NumberedDocument[],
  masked: () => readonly Span[],
): readonly NamedDocument[] {
  const core = withoutZeros(compact(text.slice(span.start, span.end)));
  const fitting = candidates.filter((candidate) => candidate.core === core);
  if (fitting.length === 0) return [];
  const touching = masked().filter((other) => other.start < span.end && span.start < other.end);
  if (touching.length > 0) {
    if (touching.some((other) => other.start < span.start || other.end > span.end)) return [];
    const exact = fitting.filter((candidate) => standsExactly(text, span, candidate));
    return exact.map((candidate) => named(candidate, 'written', span));
  }
  const before = wordsBefore(text, span.start);
  const lettered = fitting.filter((candidate) => hasItsLetters(candidate, before));
  if (lettered.length > 0) return lettered.map((candidate) => named(candidate, 'written', span));
  const announced = announcement(before);
  if (announced === 'other' || announced === 'glued') return [];
  if (core.length < FEWEST_DIGITS && announced !== 'number') return [];
  return fitting.map((candidate) => named(candidate, candidate.prefix === '' ? 'written' : 'digits', span));
}

const named = ({ state, account }: NumberedDocument, found: NumberFound, span: Span): NamedDocument => ({
  state,
  account,
  found,
  span,
});

const hasItsLetters = ({ prefix }: NumberedDocument, { word, isGlued }: WordsBefore): boolean =>
  prefix !== '' && (word === prefix || (isGlued && word.endsWith(prefix)));

function standsExactly(text: string, span: Span, { state }: NumberedDocument): boolean {
  const { invoice } = state.document;
  const offset = invoice.search(/\d/);
  const start = span.start - offset;
  return (
    start >= 0 &&
    text.slice(start, start + invoice.length).toUpperCase() === invoice.toUpperCase() &&
    !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') &&
    !/\p{N}/u.test(text[start + invoice.length] ?? '')
  );
}

/** The documents between the number before and the one that starts at `first`, where a range mark joins them. */
function rangeEndingAt(
  text: string,
  groups: readonly DigitGroup[],
  first: number,
  hit: Hit | undefined,
  previous: Hit | undefined,
  index: NumberIndex,
): readonly NamedDocument[] {
  if (previous === undefined) return [];
  const [low, high] = [groups[previous.last]!, groups[hit?.last ?? first]!];
  const anchors = [...previous.named, ...(hit?.named ?? [])];
  const between = text
    .slice(low.end, groups[first]!.start)
    .replace(/[\s.]*\p{L}+[\s./-]*$/u, (letters) =>
      anchors.some(({ state }) => compact(state.document.invoice).startsWith(compact(letters)))
        ? ''
        : letters,
    );
  if (!RANGE_MARK.test(between)) return [];
  return anchors.flatMap((anchor) => documentsBetween(anchor, low.digits, high.digits, index));
}

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
    for (const candidate of index.byDigits.get(valueOfDigits(wanted.replace(/\D/g, ''))) ?? []) {
      if (candidate.account === anchor.account && candidate.state.document.invoice === wanted)
        found.push(named(candidate, 'range', anchor.span));
    }
  }
  return found;
}

import type { DocumentState } from '../../engine/documentState';
import { digitGroups, joinsNumber, type DigitGroup } from './digitGroups';
import { maskedSpans } from './maskedSpans';
import {
  TAIL_DIGITS,
  valueOfDigits,
  withoutZeros,
  type NumberedDocument,
  type NumberIndex,
} from './numberIndex';
import { FEWEST_DIGITS, MOST_PARTS, type NamedDocument, type NumberFound } from './numbersInText';
import { isOtherNumber } from './wordsBefore';
import { TAIL_MARK } from './words';

/** A number cut to its last run of digits must keep so many. */
const FEWEST_SHORT_DIGITS = 3;

/**
 * The documents of one account that a text names in a form too weak to be searched among all accounts: the last digits of a
 * number (`RE 123` for RE-2025-000123), two neighbouring digits exchanged, later numbers of a list cut to their end (10030/31).
 * Only where one document of the account fits.
 *
 * @param taken places of the text that name a document already
 */
export function shortNumbersInText(
  text: string,
  account: string,
  taken: readonly NamedDocument[],
  index: NumberIndex,
): readonly NamedDocument[] {
  const all = digitGroups(text);
  const masked = [...maskedSpans(text), ...taken.map(({ span }) => span)];
  const known = new Set<DocumentState>(taken.map(({ state }) => state));
  const found: NamedDocument[] = [];
  all.forEach((group, i) => {
    if (masked.some((span) => span.start < group.end && group.start < span.end)) return;
    if (isOtherNumber(text, group.start)) return;
    const hit =
      cutTail(text, group, taken, account, index) ??
      firstOf(joinedFrom(text, all, i), (digits) =>
        only('swapped', swappedCandidates(digits, index), account),
      ) ??
      only('short', shortCandidates(group.digits, index), account);
    if (hit === undefined || known.has(hit.document.state)) return;
    known.add(hit.document.state);
    found.push({
      state: hit.document.state,
      account,
      found: hit.found,
      span: { start: group.start, end: group.end },
    });
  });
  return found;
}

/** The digits from a group on, joined with the groups behind it as far as they may be one number; the longest first. */
function joinedFrom(text: string, all: readonly DigitGroup[], first: number): readonly string[] {
  const joined = [all[first]!.digits];
  for (let i = first + 1; i < all.length && joinsNumber(text, all[i - 1]!, all[i]!); i += 1) {
    if (joined.length === MOST_PARTS) break;
    joined.unshift(joined[0]! + all[i]!.digits);
  }
  return joined;
}

interface Weak {
  readonly document: NumberedDocument;
  readonly found: NumberFound;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = find(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The one document of the account among several; none where two fit. */
function only(
  found: NumberFound,
  candidates: readonly NumberedDocument[],
  account: string,
): Weak | undefined {
  const own = candidates.filter((candidate) => candidate.account === account);
  const [document] = own;
  return document !== undefined && own.every(({ state }) => state === document.state)
    ? { document, found }
    : undefined;
}

function shortCandidates(digits: string, index: NumberIndex): readonly NumberedDocument[] {
  const significant = withoutZeros(digits);
  if (significant.length < FEWEST_SHORT_DIGITS) return [];
  const tails =
    digits.length >= TAIL_DIGITS
      ? (index.byTail.get(Number(digits.slice(-TAIL_DIGITS))) ?? []).filter(({ core }) =>
          core.endsWith(digits),
        )
      : [];
  const whole = index.byDigits.get(valueOfDigits(digits)) ?? [];
  const runs = (index.byLastRun.get(valueOfDigits(digits)) ?? []).filter(
    ({ lastRun }) => lastRun === significant,
  );
  return [...whole, ...runs, ...tails];
}

function swappedCandidates(digits: string, index: NumberIndex): readonly NumberedDocument[] {
  if (withoutZeros(digits).length < FEWEST_DIGITS) return [];
  const found: NumberedDocument[] = [];
  for (let i = 0; i + 1 < digits.length; i += 1) {
    if (digits[i] === digits[i + 1]) continue;
    const swapped = digits.slice(0, i) + digits[i + 1]! + digits[i]! + digits.slice(i + 2);
    found.push(...(index.byDigits.get(valueOfDigits(swapped)) ?? []));
  }
  return found;
}

/** A number of which only the last digits are written behind a whole one of the same account: `31` in 10030/31. */
function cutTail(
  text: string,
  group: { readonly start: number; readonly digits: string },
  taken: readonly NamedDocument[],
  account: string,
  index: NumberIndex,
): Weak | undefined {
  const anchor = taken.filter((hit) => hit.account === account && hit.span.end <= group.start).at(-1);
  if (anchor === undefined || group.digits.length >= FEWEST_SHORT_DIGITS + 1) return undefined;
  const between = text.slice(anchor.span.end, group.start);
  if (!between.split(/\d+/).every((mark) => TAIL_MARK.test(mark))) return undefined;
  const whole = text.slice(anchor.span.start, anchor.span.end).replace(/\D/g, '');
  const completed = whole.slice(0, -group.digits.length) + group.digits;
  if (Number(completed) <= Number(whole)) return undefined;
  return only('short', index.byDigits.get(valueOfDigits(completed)) ?? [], account);
}

import { digitGroups, joinedValue, joinsNumber, valueOfDigits, type DigitGroups } from './digitGroups';
import { isMasked } from './maskedSpans';
import { withoutZeros } from './characters';
import {
  firstWithDigits,
  firstWithLastRun,
  firstWithTail,
  numberAt,
  TAIL_DIGITS,
  type NumberIndex,
} from './numberIndex';
import { coreOf, lastRunOf } from './numberShape';
import {
  FEWEST_DIGITS,
  MOST_PARTS,
  namedDocument,
  type NamedDocument,
  type NumberFound,
} from './numbersInText';
import { announcement, isOtherNumber } from './wordsBefore';
import { TAIL_MARK } from './words';

/** A number cut to its last run of digits must keep so many. */
const FEWEST_SHORT_DIGITS = 3;

/**
 * The documents of one account that a text names in a form too weak to be searched among all accounts: the last digits of a
 * number (`RE 123` for RE-2025-000123), two neighbouring digits exchanged, later numbers of a list cut to their end (10030/31).
 * Only where one document of the account fits.
 *
 * @param own position of the account in the index
 * @param taken places of the text that name a document already
 */
export function shortNumbersInText(
  text: string,
  own: number,
  taken: readonly NamedDocument[],
  index: NumberIndex,
  groups: DigitGroups = digitGroups(text, index.groups),
): readonly NamedDocument[] {
  if (own < 0 || groups.count === 0) return NONE;
  let found: NamedDocument[] | undefined;
  for (let i = 0; i < groups.count; i += 1) {
    const [start, end] = [groups.start[i]!, groups.end[i]!];
    if (taken.some(({ span }) => span.start < end && start < span.end)) continue;
    const hit =
      cutTail(text, start, end, taken, own, index) ??
      swapped(text, groups, i, own, index) ??
      short(text, start, end, groups.value[i]!, own, index);
    if (hit === undefined || isAmong(taken, hit.at) || (found && isAmong(found, hit.at))) continue;
    if (isMasked(text, { start, end }, groups) || isOtherNumber(text, start)) continue;
    found ??= [];
    found.push(namedDocument(index, hit.at, hit.found, { start, end }));
  }
  return found ?? NONE;
}
const NONE: readonly NamedDocument[] = [];

const isAmong = (named: readonly NamedDocument[], position: number): boolean =>
  named.some(({ at }) => at === position);

interface Weak {
  readonly at: number;
  readonly found: NumberFound;
}

/** The digits from a group on, joined with the groups behind it as far as they may be one number; the longest first. */
function swapped(
  text: string,
  groups: DigitGroups,
  first: number,
  own: number,
  index: NumberIndex,
): Weak | undefined {
  let [value, digits] = [0, 0];
  let hit: Weak | undefined;
  for (let i = first; i < Math.min(groups.count, first + MOST_PARTS); i += 1) {
    if (i > first && !joinsNumber(text, groups, i)) break;
    digits += groups.end[i]! - groups.start[i]!;
    value = joinedValue(value, groups, i);
    const only = onlySwapped(value, digits, own, index);
    if (only >= 0) hit = { at: only, found: 'swapped' };
  }
  return hit;
}

/** The one document of the account whose digits are these with two neighbouring ones exchanged; -1 where there is none, or two. */
function onlySwapped(value: number, length: number, own: number, index: NumberIndex): number {
  if (value < 10 ** (FEWEST_DIGITS - 1)) return NOBODY;
  let only = NOBODY;
  let unit = 1;
  for (let i = 0; i + 1 < Math.min(length, 15); i += 1, unit *= 10) {
    const right = Math.floor(value / unit) % 10;
    const left = Math.floor(value / (unit * 10)) % 10;
    if (left === right) continue;
    const first = firstWithDigits(index, value + (right - left) * 9 * unit);
    if (first >= 0) only = onlyOwn(only, first, own, index);
    if (only === SEVERAL) return NOBODY;
  }
  return only;
}
const NOBODY = -1;
const SEVERAL = -2;

/** The one of the account among documents of the same digits and what was found before. */
function onlyOwn(before: number, first: number, own: number, { byDigits, accountOf }: NumberIndex): number {
  let only = before;
  for (let at = first; at >= 0 && only !== SEVERAL; at = byDigits.next[at]!)
    if (accountOf[at] === own) only = only === NOBODY || only === at ? at : SEVERAL;
  return only;
}

/** Documents of the account whose digits, last run or last digits are these. */
function short(
  text: string,
  start: number,
  end: number,
  value: number,
  own: number,
  index: NumberIndex,
): Weak | undefined {
  if (value < 10 ** (FEWEST_SHORT_DIGITS - 1)) return undefined;
  let only = onlyOwn(NOBODY, firstWithDigits(index, value), own, index);
  const add = (at: number): void => {
    only = only === NOBODY || only === at ? at : SEVERAL;
  };
  const digits = withoutZeros(text.slice(start, end));
  let counter = NOBODY;
  for (let at = firstWithLastRun(index, own, value); at >= 0; at = index.byLastRun.next[at]!)
    if (lastRunOf(numberAt(index, at)) === digits) add((counter = at));
  if (end - start >= TAIL_DIGITS)
    for (let at = firstWithTail(index, own, value); at >= 0; at = index.byTail.next[at]!)
      if (coreOf(numberAt(index, at)).endsWith(text.slice(start, end))) add(at);
  if (only < 0) return undefined;
  const isCounter =
    only === counter && digits.length >= FEWEST_DIGITS && announcement(text, start) === 'number';
  return { at: only, found: isCounter ? 'counter' : 'short' };
}

/** A number of which only the last digits are written behind a whole one of the same account: `31` in 10030/31. */
function cutTail(
  text: string,
  start: number,
  end: number,
  taken: readonly NamedDocument[],
  own: number,
  index: NumberIndex,
): Weak | undefined {
  const length = end - start;
  if (taken.length === 0 || length > FEWEST_SHORT_DIGITS) return undefined;
  const anchor = taken.filter(({ at, span }) => index.accountOf[at] === own && span.end <= start).at(-1);
  if (anchor === undefined) return undefined;
  const between = text.slice(anchor.span.end, start);
  if (!between.split(/\d+/).every((mark) => TAIL_MARK.test(mark))) return undefined;
  const whole = text.slice(anchor.span.start, anchor.span.end).replace(/\D/g, '');
  const completed = whole.slice(0, -length) + text.slice(start, end);
  if (Number(completed) <= Number(whole)) return undefined;
  const only = onlyOwn(NOBODY, firstWithDigits(index, valueOfDigits(completed)), own, index);
  return only < 0 ? undefined : { at: only, found: 'short' };
}

import { compact, isDigit, isLetter, isMark, withoutZeros } from './characters';

/** Letters and digits of a document's number from its first to its last digit, without leading zeros: `2025000123` of RE-2025-000123. */
export function coreOf(number: string): string {
  const match = /\d(?:.*\d)?/s.exec(number);
  return match === null ? '' : withoutZeros(compact(match[0]));
}

/** The last run of digits without leading zeros: `123` of RE-2025-000123. */
export const lastRunOf = (number: string): string => withoutZeros(/\d+(?=\D*$)/.exec(number)?.[0] ?? '');

/** Letters directly before the first digit of a document's number, in capitals: `INV` of INV-10030; '' without. */
export function prefixOf(number: string): string {
  let end = 0;
  while (end < number.length && !isDigit(number, end)) end += 1;
  while (end > 0 && !isLetter(number, end - 1)) end -= 1;
  let start = end;
  while (start > 0 && isLetter(number, start - 1)) start -= 1;
  return number.slice(start, end).toUpperCase();
}

/**
 * Whether a part of a text holds the letters and digits of a number from its first to its last digit, whatever marks stand between
 * them; leading zeros do not count.
 */
export function holdsCore(text: string, start: number, end: number, number: string): boolean {
  let last = number.length;
  while (last > 0 && !isDigit(number, last - 1)) last -= 1;
  let at = start;
  let own = 0;
  while (own < last && !isDigit(number, own)) own += 1;
  while (at < end - 1 && isZeroOrMark(text, at)) at += 1;
  while (own < last - 1 && isZeroOrMark(number, own)) own += 1;
  for (;;) {
    while (at < end && isMark(text, at)) at += 1;
    while (own < last && isMark(number, own)) own += 1;
    if (at >= end || own >= last) return at >= end && own >= last;
    if (!isSameCharacter(text, at, number, own)) return false;
    at += 1;
    own += 1;
  }
}

const isSameCharacter = (a: string, i: number, b: string, j: number): boolean =>
  a.charCodeAt(i) === b.charCodeAt(j) || a[i]!.toUpperCase() === b[j]!.toUpperCase();
const isZeroOrMark = (text: string, at: number): boolean => text.charCodeAt(at) === 48 || isMark(text, at);

/** Whether a part of a text, from its first to its last digit, holds no letter. */
export function holdsNoLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isLetter(text, at)) return false;
  return true;
}

import { isDigit } from './characters';
import type { DigitGroups } from './digitGroups';

/** Part of a text, from `start` up to but without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Parts of a text whose digits are no invoice number: bank account numbers, dates, amounts. */
export function maskedSpans(text: string): readonly Span[] {
  return [
    ...ibanSpans(text),
    ...spansOf(text, DATE, isDate),
    ...spansOf(text, AMOUNT, () => true),
    ...spansOf(text, WITH_CURRENCY, () => true),
  ];
}

/** Whether digits of a text lie in such a part. */
export const isMasked = (text: string, digits: Span, groups: DigitGroups): boolean =>
  mayBeMasked(text, digits, groups) &&
  maskedSpans(text).some(({ start, end }) => start < digits.end && digits.start < end);

/**
 * Whether digits of a text may lie in such a part: a quick look at what stands around them, which spares most texts the search. An
 * IBAN may begin anywhere.
 */
export function mayBeMasked(text: string, { start, end }: Span, groups: DigitGroups): boolean {
  let [from, to] = [start, end];
  while (from > 0 && isAmongDigits(text.charCodeAt(from - 1))) from -= 1;
  while (to < text.length && isAmongDigits(text.charCodeAt(to))) to += 1;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < COMMA || code > SLASH) continue;
    const [before, behind] = [digitsBefore(text, at), digitsBehind(text, at)];
    const isDecimalMark = (code === COMMA || code === POINT) && behind === 2;
    const isDateMark = code !== COMMA && before > 0 && before <= 4 && behind > 0 && behind <= 4;
    if (isDecimalMark || isDateMark) return true;
  }
  return isCurrency(text, from - 3) || isCurrency(text, to) || mayHoldIban(text, groups);
}
const [SPACE, APOSTROPHE, COMMA, POINT, SLASH] = [32, 39, 44, 46, 47];

/** Digits and what may stand between those of a date or an amount. */
const isAmongDigits = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  code === SPACE ||
  code === APOSTROPHE ||
  (code >= COMMA && code <= SLASH) ||
  code === 0xa0 ||
  code === 0x2019 ||
  code === 0x202f;

function digitsBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && isDigit(text, start - 1)) start -= 1;
  return at - start;
}
function digitsBehind(text: string, at: number): number {
  let end = at + 1;
  while (isDigit(text, end)) end += 1;
  return end - at - 1;
}

/** EUR, USD, CHF or GBP, or a sign within these three characters. */
function isCurrency(text: string, at: number): boolean {
  const first = text.charCodeAt(at) & ~32;
  const isCode = first === 69 || first === 85 || first === 67 || first === 71; // E, U, C, G
  if (isCode && CURRENCIES.has(text.slice(at, at + 3).toUpperCase())) return true;
  for (let i = Math.max(0, at); i < at + 3; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 36 || code === 0xa3 || code === 0x20ac) return true;
  }
  return false;
}
const CURRENCIES: ReadonlySet<string> = new Set(['EUR', 'USD', 'CHF', 'GBP']);

/** A run of two digits or more behind two letters of a country and no other letter or digit. */
function mayHoldIban(text: string, { count, start, end }: DigitGroups): boolean {
  for (let group = 0; group < count; group += 1) {
    const at = start[group]!;
    if (at < 2 || end[group]! - at < 2 || !isAscii(text, at - 1) || !isAscii(text, at - 2)) continue;
    const isInWord = isAscii(text, at - 3) || isDigit(text, at - 3);
    if (!isInWord && IBAN_LENGTHS[text.slice(at - 2, at).toUpperCase()] !== undefined) return true;
  }
  return false;
}

/** A letter from A to Z. */
const isAscii = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) & ~32;
  return code >= 65 && code <= 90;
};

/** Day, month and year in any order, with the same mark twice: 30.06.2025, 2025-06-30, 6/30/25. */
const DATE =
  /(?<![\d.,/-])(?:(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})|(\d{4})([./-])(\d{1,2})\6(\d{1,2}))(?![\d]|[./,-]\d)/g;
/** 1.234,56 and 1234.56: two decimals. */
const AMOUNT = /(?<![\d.,/-])(?:\d{1,3}(?:[.,'\u2019\u00a0\u202f ]\d{3})+|\d+)[.,]\d{2}(?![\d]|[.,/-]\d)/g;
/** EUR 500 and 500 EUR. */
const WITH_CURRENCY =
  /(?<![A-Z])(?:EUR|USD|CHF|GBP|€|\$|£)\s?\d[\d.,'\u2019]*|(?<![\d.,/-])\d[\d.,'\u2019]*\s?(?:€|\$|£|(?:EUR|USD|CHF|GBP)(?![A-Z]))/gi;

function spansOf(text: string, pattern: RegExp, holds: (match: RegExpExecArray) => boolean): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    if (holds(match)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

function isDate(match: RegExpExecArray): boolean {
  const [first, second, year] =
    match[5] === undefined
      ? [Number(match[1]), Number(match[3]), Number(match[4])]
      : [Number(match[7]), Number(match[8]), Number(match[5])];
  const isYear = year < 100 || (year >= 1990 && year < 2100);
  return isYear && first > 0 && second > 0 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
}

/** Characters of an IBAN by country, the countries whose payments are seen most. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IL23 IS26 IT27 LI21 LT20 ' +
    'LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 TR26 UA29'
  )
    .split(' ')
    .map((text) => [text.slice(0, 2), Number(text.slice(2))]),
);

const IBAN_STARTS = new RegExp(`(?<![A-Z0-9])(?:${Object.keys(IBAN_LENGTHS).join('|')})\\d{2}`, 'gi');

function ibanSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(IBAN_STARTS)) {
    const length = IBAN_LENGTHS[match[0].slice(0, 2).toUpperCase()];
    const end = length === undefined ? undefined : endOfIban(text, match.index, length);
    if (end !== undefined) spans.push({ start: match.index, end });
  }
  return spans;
}

/** Where the IBAN that starts at `start` ends, written with or without spaces; undefined when its check digits are wrong. */
function endOfIban(text: string, start: number, length: number): number | undefined {
  let [compact, end] = ['', start];
  while (compact.length < length) {
    const char = text[end] ?? '';
    if (/[A-Za-z0-9]/.test(char)) compact += char.toUpperCase();
    else if (!/\s/.test(char)) return undefined;
    end += 1;
  }
  return remainder97(compact.slice(4) + compact.slice(0, 4)) === 1 ? end : undefined;
}

/** ISO 7064 mod 97, letters counting from 10. */
function remainder97(text: string): number {
  let rest = 0;
  for (const char of text) {
    const value = parseInt(char, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest;
}

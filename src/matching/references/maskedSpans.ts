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
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  ...{
    AD: 24,
    AE: 23,
    AT: 20,
    BE: 16,
    BG: 22,
    CH: 21,
    CY: 28,
    CZ: 24,
    DE: 22,
    DK: 18,
    EE: 20,
    ES: 24,
    FI: 18,
  },
  ...{
    FR: 27,
    GB: 22,
    GI: 23,
    GR: 27,
    HR: 21,
    HU: 28,
    IE: 22,
    IL: 23,
    IS: 26,
    IT: 27,
    LI: 21,
    LT: 20,
    LU: 20,
  },
  ...{
    LV: 21,
    MC: 27,
    MT: 31,
    NL: 18,
    NO: 15,
    PL: 28,
    PT: 25,
    RO: 24,
    RS: 22,
    SE: 24,
    SI: 19,
    SK: 24,
    SM: 27,
  },
  ...{ TR: 26, UA: 29 },
};

function ibanSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/(?<![A-Z0-9])[A-Z]{2}\d{2}/gi)) {
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

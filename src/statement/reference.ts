/** Structured creditor references that have check digits, by the country or standard that defines them. */
export type ReferenceKind = 'ISO 11649' | 'Belgium' | 'Switzerland' | 'Finland' | 'Norway' | 'Netherlands';

/**
 * Which structured references a text can be, by its shape and its check digits. Digits alone may pass several checks by chance, one
 * in ten each: a right check digit says that it was typed well, not that it is a reference of ours.
 */
export function referenceKinds(text: string): readonly ReferenceKind[] {
  const compact = text.length > LONGEST ? '' : text.replace(/[\s+*/.]/g, '').toUpperCase();
  return CHECKS.filter(([, isRight]) => isRight(compact)).map(([kind]) => kind);
}
/** 27 characters with every mark between them that is in use. */
const LONGEST = 60;

/**
 * References in free text whose shape alone names them: RF…, +++123/4567/89012+++ and the 27 digits of a Swiss QR-bill, check digits
 * right. Spaces removed.
 */
export function referencesIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const [pattern, isRight] of SHAPES)
    for (const [match] of text.matchAll(pattern)) {
      const reference = longestRight(match, isRight);
      if (reference !== undefined) found.push(reference);
    }
  return [...new Set(found)];
}

/** A reference in groups runs into the next word: words are taken off its end until the check digits are right. */
function longestRight(match: string, isRight: (compact: string) => boolean): string | undefined {
  for (let words = match.split(' '); words.length > 0; words = words.slice(0, -1)) {
    const compact = words.join('').replace(/[+*/]/g, '').toUpperCase();
    if (isRight(compact)) return compact;
  }
  return undefined;
}

/** Remainder of a number of any length; letters stand for 10 to 35. */
function modulo97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest;
}

const digitsOfText = (text: string): number[] => [...text].map(Number);

/** Weighted from the right, the weights again and again. */
const weighted = (digits: string, weights: readonly number[]): number =>
  digitsOfText(digits)
    .reverse()
    .reduce((total, digit, i) => total + digit * (weights[i % weights.length] ?? 0), 0);

/** RF, two check digits, up to 21 letters and digits; read from behind the check digits it leaves 1 by 97. */
const isIso11649 = (text: string): boolean =>
  /^RF\d{2}[A-Z0-9]{1,21}$/.test(text) && modulo97(text.slice(4) + text.slice(0, 4)) === 1;

/** Twelve digits; the last two are what the first ten leave by 97, 97 for none. */
const isBelgian = (text: string): boolean =>
  /^\d{12}$/.test(text) && (modulo97(text.slice(0, 10)) || 97) === Number(text.slice(10));

const RECURSIVE = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
/** 27 digits, the last by modulo 10 recursive. */
function isSwiss(text: string): boolean {
  if (!/^\d{27}$/.test(text)) return false;
  const carry = digitsOfText(text.slice(0, 26)).reduce((c, digit) => RECURSIVE[(c + digit) % 10] ?? 0, 0);
  return (10 - carry) % 10 === Number(text[26]);
}

/** 4 to 20 digits without leading zeros, the last by weights 7, 3, 1. */
function isFinnish(text: string): boolean {
  const digits = text.replace(/^0+/, '');
  if (!/^\d{4,20}$/.test(digits)) return false;
  return (10 - (weighted(digits.slice(0, -1), [7, 3, 1]) % 10)) % 10 === Number(digits.at(-1));
}

/** KID: 2 to 25 digits, the last by modulo 10 (Luhn) or by modulo 11, where it may be a hyphen. */
const isNorwegian = (text: string): boolean =>
  /^\d{1,24}[\d-]$/.test(text) && (isLuhn(text) || kidModulo11(text.slice(0, -1)) === text.at(-1));

function isLuhn(text: string): boolean {
  if (!/^\d+$/.test(text)) return false;
  const total = digitsOfText(text)
    .reverse()
    .map((digit, i) => (i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2))
    .reduce((a, b) => a + b, 0);
  return total % 10 === 0;
}
function kidModulo11(payload: string): string {
  const check = (11 - (weighted(payload, [2, 3, 4, 5, 6, 7]) % 11)) % 11;
  return check === 10 ? '-' : String(check);
}

/** Betalingskenmerk of 16 digits; the first is the check digit of the others by modulo 11. */
function isDutch(text: string): boolean {
  if (!/^\d{16}$/.test(text)) return false;
  const check = 11 - (weighted(text.slice(1), [2, 4, 8, 5, 10, 9, 7, 3, 6, 1]) % 11);
  return (check === 11 ? 0 : check === 10 ? 1 : check) === Number(text[0]);
}

const CHECKS: readonly (readonly [ReferenceKind, (compact: string) => boolean])[] = [
  ['ISO 11649', isIso11649],
  ['Belgium', isBelgian],
  ['Switzerland', isSwiss],
  ['Finland', isFinnish],
  ['Norway', isNorwegian],
  ['Netherlands', isDutch],
];

const SHAPES: readonly (readonly [RegExp, (compact: string) => boolean])[] = [
  [/\bRF\d{2}(?: ?[A-Z0-9]{1,4}){1,6}/gi, isIso11649],
  [/(?:\+{3}|\*{3}) ?\d{3}\/?\d{4}\/?\d{5} ?(?:\+{3}|\*{3})/g, isBelgian],
  [/\b\d{2}(?: ?\d{5}){5}\b/g, isSwiss],
];

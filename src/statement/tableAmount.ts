import { plainMarks, type NumberFormat } from '../text/formats';

/** An amount in a table, taken apart: which way it goes, its number as written, a currency next to it. */
export interface AmountParts {
  /** 1 and -1 as a sign or a word says; undefined where there is neither. */
  readonly sign: 1 | -1 | undefined;
  readonly number: string;
  readonly currency: string;
}

const SHAPE =
  /^(\()?([-+])? ?(?:([A-Za-z]{1,3}|[€£$]) ?)?([-+])?(\d(?:[\d.,' ]{0,40}\d)?|[.,]\d{1,5}) ?([-+])? ?(?:([A-Za-z]{1,3}|[€£$]) ?)?([-+])?( ?(?:CR|DR|C|D))?(\))?$/;

/** On a bank statement a credit is money in: CR, C and H (Haben) are positive, DR, D and S (Soll) negative. */
const WORDS: Readonly<Record<string, 1 | -1>> = { CR: 1, C: 1, H: 1, DR: -1, D: -1, S: -1 };
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: '' };

/** @returns undefined for a text that is no amount, or that has two signs */
export function amountParts(text: string): AmountParts | undefined {
  const match = text.length > 60 ? undefined : SHAPE.exec(plainMarks(text));
  if (!match) return undefined;
  const [, opened, s1, word1, s2, number = '', s3, word2, s4, word3, closed] = match;
  const signs: (1 | -1)[] = [s1, s2, s3, s4].flatMap((mark) =>
    mark === undefined ? [] : [mark === '-' ? -1 : 1],
  );
  let currency = '';
  for (const word of [word1, word2, word3?.trim()]) {
    if (word === undefined) continue;
    const key = word.toUpperCase();
    const way = WORDS[key];
    if (way !== undefined) signs.push(way);
    else if (currency === '' && (key.length === 3 || key in SIGNS)) currency = SIGNS[key] ?? key;
    else return undefined;
  }
  if ((opened === undefined) !== (closed === undefined)) return undefined;
  if (opened !== undefined) signs.push(-1);
  return signs.length > 1 ? undefined : { sign: signs[0], number, currency };
}

const shapes = new Map<string, RegExp>();

/** Groups of three, or Indian ones of two before the last; never one that begins with a zero. */
function shapeOf({ groupMark, decimalMark }: NumberFormat): RegExp {
  const key = groupMark + decimalMark;
  const known = shapes.get(key);
  if (known) return known;
  const [g, d] = [`[${groupMark}]`, `[${decimalMark}]`];
  const shape = new RegExp(
    `^(?:[1-9]\\d{0,2}(?:${g}\\d{3})+|[1-9]\\d?(?:${g}\\d{2})+${g}\\d{3}|\\d+)?(?:${d}\\d{1,5})?$`,
  );
  shapes.set(key, shape);
  return shape;
}

/**
 * The number in a format, as digits with a point.
 * @returns undefined when it does not fit
 */
export function digitsIn(number: string, format: NumberFormat): string | undefined {
  if (/^\d+$/.test(number)) return number;
  if (!shapeOf(format).test(number)) return undefined;
  const plain = number.replaceAll(format.groupMark, '').replace(format.decimalMark, '.');
  return plain.startsWith('.') ? `0${plain}` : plain;
}

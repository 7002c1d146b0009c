import type { Outcome, Place } from '../problem/problem';
import { parseDigits } from './amountText';
import { plainMarks, type NumberFormat } from './formats';

/** A number typed in the middle of a text: in the stated format; without one a point with two digits behind it is a decimal point. */
export const digitsOfAmount = (
  text: string,
  format: NumberFormat | undefined,
  place: Place,
): Outcome<string> => {
  const plain = plainMarks(text);
  return format === undefined && /^-?\d{1,15}\.\d{2}$/.test(plain)
    ? { ok: true, value: plain }
    : parseDigits(text, format, place);
};

/** Digits with a point as the stated format writes them, without a thousands mark: `294,00`. */
export const writtenAmount = (digits: string, format: NumberFormat | undefined): string =>
  format === undefined ? digits : digits.replace('.', format.decimalMark);

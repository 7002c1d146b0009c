import { failed, found, type Outcome, type Place } from '../problem/problem';
import { parseDigits } from './amountText';
import { plainMarks, type NumberFormat } from './formats';

/** A document named in the Invoice column: `10030`, `4031:10030`, `10030=294.00`. */
export interface NamedDocument {
  readonly account?: string;
  readonly invoice: string;
  /** Digits with a point, sign included. */
  readonly amountToSettle?: string;
}

/**
 * Takes an Invoice cell apart: numbers separated by semicolon or line break, by comma only where no `=` stands in the cell, so
 * that a decimal comma is never a separator.
 */
export function markTexts(text: string): readonly string[] {
  const separators = text.includes('=') ? /[;\r\n]+/ : /[;,\r\n]+/;
  return text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Reads one document of an Invoice cell, with its account and its Amount to settle if they are stated.
 *
 * The amount is read in the number format stated for the source. Where none is stated, a point with two digits behind it is
 * still a decimal point: `10030=294.00` can mean nothing else. That holds here only.
 */
export function parseMark(
  text: string,
  format: NumberFormat | undefined,
  place: Place,
): Outcome<NamedDocument> {
  const equals = text.indexOf('=');
  const document = (equals < 0 ? text : text.slice(0, equals)).trim();
  const colon = document.indexOf(':');
  const account = colon < 0 ? undefined : document.slice(0, colon).trim();
  const invoice = document.slice(colon + 1).trim();
  const amountText = equals < 0 ? undefined : text.slice(equals + 1).trim();
  if (invoice === '' || account === '' || amountText === '')
    return failed({ code: 'mark/unreadable', place, facts: { text } });

  const named = { ...(account === undefined ? {} : { account }), invoice };
  if (amountText === undefined) return found(named);
  const digits = digitsOfAmount(amountText, format, place);
  if (digits.ok) return found({ ...named, amountToSettle: digits.value });
  return digits.problem.code === 'amount/unreadable'
    ? failed({ code: 'mark/unreadable', place, facts: { text } })
    : digits;
}

/** A number typed behind `=`: in the stated format; without one a point with two digits behind it is a decimal point. */
export const digitsOfAmount = (
  text: string,
  format: NumberFormat | undefined,
  place: Place,
): Outcome<string> => {
  const plain = plainMarks(text);
  return format === undefined && /^-?\d{1,15}\.\d{2}$/.test(plain)
    ? found(plain)
    : parseDigits(text, format, place);
};

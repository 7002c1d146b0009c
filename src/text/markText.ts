import { failed, found, type Outcome, type Place } from '../problem/problem';
import type { NumberFormat } from './formats';
import { markOptionsText, parseMarkOptions, type MarkOptions } from './markOptions';
import { digitsOfAmount, writtenAmount } from './writtenAmount';

/** A document named in the Invoice column: `10030`, `4031:10030`, `10030=294.00`, `10030 [Never, discount 6.00]`. */
export interface NamedDocument extends MarkOptions {
  readonly account?: string;
  readonly invoice: string;
  /** Digits with a point, sign included. */
  readonly amountToSettle?: string;
}

/**
 * Takes an Invoice cell apart: numbers separated by semicolon or line break, by comma only where no `=` stands in the cell, so
 * that a decimal comma is never a separator. What stands in brackets belongs to its document.
 */
export function markTexts(text: string): readonly string[] {
  const outside = text.replace(/\[[^[\]]*\]/g, '');
  const separators = outside.includes('=') ? /[;\r\n]+(?![^[\]]*\])/ : /[;,\r\n]+(?![^[\]]*\])/;
  return text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Reads one document of an Invoice cell, with its account, its Amount to settle and what is keyed on it in brackets.
 *
 * Amounts are read in the number format stated for the source. Where none is stated, a point with two digits behind it is still a
 * decimal point: `10030=294.00` can mean nothing else. That holds here only.
 */
export function parseMark(
  text: string,
  format: NumberFormat | undefined,
  place: Place,
): Outcome<NamedDocument> {
  if (!/[[\]]/.test(text)) return parseDocument(text, text, format, place);
  const [, document, inBrackets] = /^([^[\]]*)\[([^[\]]*)\]$/.exec(text) ?? [];
  if (document === undefined || inBrackets === undefined)
    return failed({ code: 'mark/option-unreadable', place, facts: { option: text, text } });
  const named = parseDocument(document, text, format, place);
  if (!named.ok) return named;
  const options = parseMarkOptions(inBrackets, text, format, place);
  return options.ok ? found({ ...named.value, ...options.value }) : options;
}

/** @param text the whole mark, for messages */
function parseDocument(
  named: string,
  text: string,
  format: NumberFormat | undefined,
  place: Place,
): Outcome<NamedDocument> {
  const equals = named.indexOf('=');
  const document = (equals < 0 ? named : named.slice(0, equals)).trim();
  const colon = document.indexOf(':');
  const account = colon < 0 ? undefined : document.slice(0, colon).trim();
  const invoice = document.slice(colon + 1).trim();
  const amountText = equals < 0 ? undefined : named.slice(equals + 1).trim();
  if (invoice === '' || account === '' || amountText === '')
    return failed({ code: 'mark/unreadable', place, facts: { text } });

  const of = { ...(account === undefined ? {} : { account }), invoice };
  if (amountText === undefined) return found(of);
  const digits = digitsOfAmount(amountText, format, place);
  if (digits.ok) return found({ ...of, amountToSettle: digits.value });
  return digits.problem.code === 'amount/unreadable'
    ? failed({ code: 'mark/unreadable', place, facts: { text } })
    : digits;
}

/** The document as the Invoice column names it; read again in the same number format it is the same. */
export function markText(mark: NamedDocument, format: NumberFormat | undefined): string {
  const { account, invoice, amountToSettle } = mark;
  const named = account === undefined ? invoice : `${account}:${invoice}`;
  const amount = amountToSettle === undefined ? '' : `=${writtenAmount(amountToSettle, format)}`;
  return `${named}${amount}${markOptionsText(mark, format)}`;
}

/** The whole cell. */
export const markCell = (marks: readonly NamedDocument[], format: NumberFormat | undefined): string =>
  marks.map((mark) => markText(mark, format)).join('; ');

import { plainDate, plainDateOf, type PlainDate } from '../calendar/plainDate';
import type { Amount } from '../money/amount';
import { amountOfDigits } from '../money/convert';
import { decimalsOf, type Decimals } from '../money/currency';
import { failed, found, type Outcome, type Place } from '../problem/problem';
import { unreadable } from './reading';

/** What the amounts of one account are read with. */
export interface AccountCurrency {
  readonly currency: string;
  readonly decimals: Decimals;
}

/** The currency a file names, three capital letters. */
export const accountCurrency = (code: string): AccountCurrency | undefined =>
  /^[A-Z]{3}$/.test(code) ? { currency: code, decimals: decimalsOf(code) } : undefined;

/**
 * An amount without sign and without thousands marks, as formats for machines write it: `1234,5` or `100.00000`.
 * @returns the amount, or a problem at `place`
 */
export function plainAmount(
  text: string,
  mark: ',' | '.',
  { currency, decimals }: AccountCurrency,
  place: Place,
): Outcome<Amount> {
  const shape = mark === ',' ? WITH_COMMA : WITH_POINT;
  if (!shape.test(text)) return failed(unreadable('Amount', text, place));
  return amountFrom(text.replace(',', '.').replace(/\.$/, ''), text, { currency, decimals }, place);
}
const WITH_COMMA = /^\d{1,18}(?:,\d{0,5})?$/;
const WITH_POINT = /^\d{1,18}(?:\.\d{0,5})?$/;

/** An amount from digits with a point; `text` is what stands in the source. */
export function amountFrom(
  digits: string,
  text: string,
  { currency, decimals }: AccountCurrency,
  place: Place,
): Outcome<Amount> {
  const read = amountOfDigits(digits, decimals);
  if (read.ok) return found(read.amount);
  return read.why === 'too-large'
    ? failed({ code: 'amount/too-large', place, facts: { text } })
    : failed({ code: 'amount/too-many-decimals', place, facts: { text, currency, decimals } });
}

/** `2026-06-30`, with or without a time behind it: the day at the bank, whatever time zone is named. */
export const isoDay = (text: string): PlainDate | undefined =>
  ISO_DAY.test(text) ? plainDate(text.slice(0, 10)) : undefined;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?:$|[TZ+-])/;

/** `260630`; the year has two digits. */
export const yymmdd = (text: string): PlainDate | undefined =>
  /^\d{6}$/.test(text)
    ? plainDateOf(fullYear(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6)))
    : undefined;

/** `300626` */
export const ddmmyy = (text: string): PlainDate | undefined =>
  yymmdd(`${text.slice(4, 6)}${text.slice(2, 4)}${text.slice(0, 2)}`);

/** The year that two digits mean: 80 to 99 are of the last century, as SWIFT has it. */
export const fullYear = (yy: string): number => Number(yy) + (Number(yy) < 80 ? 2000 : 1900);

import { nameKey } from '../text/nameKey';
import { validIban } from './account';
import { fieldsOfHeading, type BankField } from './bankColumns';
import { textIn, type TableCell } from './table';
import { DATE_ORDERS, dayIn } from './tableDate';
import { directionIn, isBookedIn } from './tableWords';

/** Columns by field. */
export type Columns = Partial<Record<BankField, number[]>>;
/** The rows below the headings. */
export type Rows = readonly (readonly TableCell[])[];

/** Rows looked at to tell what a column holds. */
export const SAMPLE = 200;

/** What values a field can have, where its heading alone does not settle it. */
const FITS: Readonly<Partial<Record<BankField, (text: string) => boolean>>> = {
  valueDate: (text) => isDay(text),
  currency: (text) => /^[A-Za-z]{3}$/.test(text),
  direction: (text) => directionIn(text) !== undefined,
};

/** Whether a column of this heading can be the field. */
function fits(field: BankField, heading: string, values: readonly string[]): boolean {
  if (field === 'name') return !(values.length > 0 && values.every((text) => validIban(text) !== undefined));
  if (field !== 'status') return values.every(FITS[field] ?? (() => true));
  const known = values.filter((text) => isBookedIn(text) !== undefined);
  // A payment that was declined or reverted is no booking: where some words say how a row stands, the others are asked about.
  return known.length === values.length || (known.length > 0 && !ANY_INFORMATION.has(nameKey(heading)));
}
/** Headings under which a bank may write anything. */
const ANY_INFORMATION: ReadonlySet<string> = new Set(['info']);
/** Headings under which a bank may write the name of the account's holder, where another names the payer. */
const ANY_NAME: ReadonlySet<string> = new Set(['name', 'naam', 'nom']);

const isDay = (text: string): boolean =>
  DATE_ORDERS.some((order) => dayIn(text, order) !== undefined) || /^\d{5}(?:\.\d+)?$/.test(text);

/**
 * The columns that headings name, each one field; where a heading may mean several, what stands below it decides.
 * @param ownIban the account that is named above the headings
 */
export function columnsByHeading(
  headings: readonly string[],
  body: Rows,
  ownIban: string | undefined,
): Columns {
  const columns: Columns = {};
  headings.forEach((heading, column) => {
    const values = body
      .slice(0, SAMPLE)
      .map((row) => textIn(row, column))
      .filter((text) => text !== '');
    const field = fieldsOfHeading(heading).find((one) => fits(one, heading, values));
    if (field === undefined) return;
    const [before] = columns[field] ?? [];
    const isCloser = field === 'name' && ANY_NAME.has(nameKey(headings[before ?? -1] ?? ''));
    if (before === undefined || isCloser) columns[field] = [column];
    else if (field === 'text') columns[field]?.push(column);
  });
  return withCounterparty(withOneAmount(columns, body), body, ownIban);
}

/**
 * An amount beside a debit and a credit column: what is filled in more rows that have a date; a bank may state the parts of a booking in
 * the other.
 */
function withOneAmount(columns: Columns, body: Rows): Columns {
  const { amount, debit, credit, ...others } = columns;
  if (!amount || !debit || !credit) return columns;
  const days = [...(columns.bookingDate ?? []), ...(columns.valueDate ?? [])];
  const isFilled = (row: readonly TableCell[], wanted: readonly number[]): boolean =>
    wanted.some((column) => textIn(row, column) !== '');
  const filled = (...wanted: readonly number[]): number =>
    body.filter((row) => isFilled(row, days) && isFilled(row, wanted)).length;
  return filled(...amount) >= filled(...debit, ...credit)
    ? { ...others, amount }
    : { ...others, debit, credit };
}

/**
 * A column Account or IBAN is that of the payers, where no other column is: if different accounts stand in it, or another than the one
 * that is named above the headings.
 */
function withCounterparty(columns: Columns, body: Rows, ownIban: string | undefined): Columns {
  const [column] = columns.account ?? [];
  if (column === undefined || columns.counterparty) return columns;
  const accounts = new Set(
    body
      .slice(0, SAMPLE)
      .map((row) => textIn(row, column))
      .filter((text) => text !== ''),
  );
  const [only = ''] = accounts;
  const isOther = ownIban !== undefined && ![undefined, ownIban].includes(validIban(only));
  if (accounts.size < 2 && !isOther) return columns;
  const { account, ...others } = columns;
  return account ? { ...others, counterparty: account } : columns;
}

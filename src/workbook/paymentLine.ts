import { serialOf, type DateSystem, type PlainDate } from '../calendar/plainDate';
import type { Side, UseCashDiscount } from '../engine/transactions';
import { amountOfDigits, digitsOf, numberOf } from '../money/convert';
import { numberFormatOf, type Decimals } from '../money/currency';
import { USE_CASH_DISCOUNT } from '../text/choiceText';
import type { RowCells } from './cells';
import type { Columns, FieldOf } from './columns';
import { moduleOf } from './encode';
import type { Settings } from './rows';
import { currencyOf, sideOf } from './sourceRows';
import type { UserCell } from './workbook';

/** The columns of a journal line as its row states them; '' where the cell is blank. */
export interface LineFields {
  readonly side: Side;
  readonly date: PlainDate | '';
  readonly account: string;
  readonly name: string;
  /** Digits with a point, sign included: `1062.50`; '' is worked out from the marks (ALLOC-4). */
  readonly amount: string;
  readonly currency: string;
  /** What the Invoice column names, as typed: `10030; 10031=294.00`. */
  readonly invoice: string;
  readonly useCashDiscount: UseCashDiscount;
  /** Overwritten cash discount amount, digits with a point. */
  readonly discountAmount: string;
  readonly bankCharge: string;
  readonly fullSettlement: boolean;
  readonly depositSlip: boolean;
  readonly paymentReference: string;
  readonly offsetAccount: string;
  readonly discountAccount: string;
  readonly methodOfPayment: string;
  readonly description: string;
  readonly voucher: string;
}
export type LineField = keyof LineFields;

/** The column of Payments that a field stands in. */
export const COLUMN_OF_FIELD: Readonly<Record<LineField, FieldOf<'Payments'>>> = {
  side: 'module',
  date: 'date',
  account: 'account',
  name: 'name',
  amount: 'amount',
  currency: 'currency',
  invoice: 'invoice',
  useCashDiscount: 'useCashDiscount',
  discountAmount: 'discountAmount',
  bankCharge: 'bankCharge',
  fullSettlement: 'fullSettlement',
  depositSlip: 'depositSlip',
  paymentReference: 'reference',
  offsetAccount: 'offsetAccount',
  discountAccount: 'discountAccount',
  methodOfPayment: 'methodOfPayment',
  description: 'description',
  voucher: 'voucher',
};
export const LINE_FIELDS = Object.keys(COLUMN_OF_FIELD) as readonly LineField[];

/** A line that states nothing. */
export const blankLine = (side: Side): LineFields => ({
  side,
  date: '',
  account: '',
  name: '',
  amount: '',
  currency: '',
  invoice: '',
  useCashDiscount: 'Normal',
  discountAmount: '',
  bankCharge: '',
  fullSettlement: false,
  depositSlip: false,
  paymentReference: '',
  offsetAccount: '',
  discountAccount: '',
  methodOfPayment: '',
  description: '',
  voucher: '',
});

/** Reads a row for the pane. A cell that cannot be read keeps its text; of a date and a choice nothing is left. */
export function lineFields(
  cells: RowCells<FieldOf<'Payments'>>,
  settings: Settings,
  byHeading: Side,
): LineFields & { readonly decimals: Decimals } {
  const currency = currencyOf(cells, settings);
  const amount = (field: FieldOf<'Payments'>): string => {
    const read = cells.amount(field, currency);
    return read === undefined ? cells.text(field) : digitsOf(read, currency.decimals);
  };
  return {
    decimals: currency.decimals,
    side: sideOf(cells, byHeading) ?? byHeading,
    date: cells.date('date') ?? '',
    account: cells.id('account'),
    name: cells.text('name'),
    amount: amount('amount'),
    currency: cells.currency('currency') ?? cells.text('currency'),
    invoice: cells.text('invoice'),
    useCashDiscount: cells.choice('useCashDiscount', USE_CASH_DISCOUNT) ?? 'Normal',
    discountAmount: amount('discountAmount'),
    bankCharge: amount('bankCharge'),
    fullSettlement: cells.yesNo('fullSettlement') ?? false,
    depositSlip: cells.yesNo('depositSlip') ?? false,
    paymentReference: cells.id('reference'),
    offsetAccount: cells.id('offsetAccount'),
    discountAccount: cells.id('discountAccount'),
    methodOfPayment: cells.id('methodOfPayment'),
    description: cells.text('description'),
    voucher: cells.id('voucher'),
  };
}

const AMOUNTS: ReadonlySet<LineField> = new Set(['amount', 'discountAmount', 'bankCharge']);
const DIGITS = /^-?\d+(?:\.\d+)?$/;

/** Whether two lines state the same in a field: `294` and `294.00` are one amount. */
export function isSameField(field: LineField, a: LineFields, b: LineFields): boolean {
  const [left, right] = [fieldText(field, a), fieldText(field, b)];
  if (left === right) return true;
  if (!AMOUNTS.has(field) || !DIGITS.test(left) || !DIGITS.test(right)) return false;
  const [one, other] = [amountOfDigits(left, 3), amountOfDigits(right, 3)];
  return one.ok && other.ok && one.amount === other.amount;
}

const fieldText = (field: LineField, fields: LineFields): string => String(fields[field]).trim();

/** How a line's cells are written: its decimals and the date system of the workbook. */
export interface LineEncoding {
  readonly decimals: Decimals;
  readonly dateSystem: DateSystem;
}

/** The cells of some fields, as far as the table has their columns. */
export const lineCells = (
  fields: LineFields,
  wanted: readonly LineField[],
  { at }: Columns<FieldOf<'Payments'>>,
  to: LineEncoding,
): readonly UserCell[] =>
  wanted.flatMap((field) => {
    const column = at[COLUMN_OF_FIELD[field]];
    return column === undefined ? [] : [{ column, ...lineCell(field, fields, to) }];
  });

function lineCell(
  field: LineField,
  fields: LineFields,
  { decimals, dateSystem }: LineEncoding,
): Omit<UserCell, 'column'> {
  const text = fieldText(field, fields);
  if (field === 'date') {
    const value = fields.date === '' ? '' : serialOf(fields.date, dateSystem);
    return { value, kind: 'date', numberFormat: 'yyyy-mm-dd' };
  }
  if (AMOUNTS.has(field)) {
    const read = DIGITS.test(text) ? amountOfDigits(text, decimals) : undefined;
    // What is no amount is kept as it was typed, so that the reader says what is wrong with it.
    return read?.ok === true
      ? { value: numberOf(read.amount, decimals), kind: 'number', numberFormat: numberFormatOf(decimals) }
      : { value: text, kind: 'text', numberFormat: '@' };
  }
  if (field === 'side') return word(moduleOf(fields.side));
  if (field === 'useCashDiscount') return word(text);
  if (field === 'fullSettlement' || field === 'depositSlip') return word(fields[field] ? 'Yes' : 'No');
  return { value: text, kind: 'text', numberFormat: '@' };
}

const word = (value: string): Omit<UserCell, 'column'> => ({ value, kind: 'word', numberFormat: '@' });

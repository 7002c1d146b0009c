import type { LineFields } from '../../app/paymentEntry';
import type { Side } from '../../engine/transactions';
import { digitsOf } from '../../money/convert';
import { decimalsOf } from '../../money/currency';
import type { Formats } from '../../text/localeFormats';
import { readAmount, readDate, shownDate } from './typedValues';

/** A journal line as it is typed: amounts and the day in this user's own way of writing. */
export interface TypedLine extends Omit<LineFields, 'date'> {
  readonly date: string;
}

export const blankLine = (side: Side, currency: string): TypedLine => ({
  side,
  date: '',
  account: '',
  name: '',
  amount: '',
  currency,
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

/** A line as its row states it, as this user would type it; what could not be read stays as it is. */
export function typedOf(fields: LineFields, formats: Formats): TypedLine {
  const decimals = decimalsOf(fields.currency);
  const typed = (digits: string): string => (digits === '' ? '' : formats.digits(digits, decimals));
  return {
    ...fields,
    date: fields.date === '' ? '' : shownDate(fields.date, formats),
    amount: typed(fields.amount),
    discountAmount: typed(fields.discountAmount),
    bankCharge: typed(fields.bankCharge),
  };
}

/** What is wrong with a field: its text cannot be read, or there is none and there must be one. */
export type Wrong = 'unreadable' | 'missing';
export type WrongFields = Partial<Readonly<Record<keyof LineFields, Wrong>>>;

export interface ReadLine {
  readonly fields: LineFields;
  readonly wrong: WrongFields;
}

interface Demands {
  /** Enter payments needs an amount; a journal line may leave it to its marks (ALLOC-4). */
  readonly amount: boolean;
  /** Columns that the table lacks: nothing can be demanded of them. */
  readonly missingColumns: readonly (keyof LineFields)[];
}

/** The line read; a field that cannot be saved is named with the reason, and nothing is filled in for it. */
export function readLine(typed: TypedLine, formats: Formats, demands: Demands): ReadLine {
  const wrong: { -readonly [Field in keyof WrongFields]: WrongFields[Field] } = {};
  const amountOf = (field: 'amount' | 'discountAmount' | 'bankCharge'): string => {
    if (typed[field].trim() === '') return '';
    const read = readAmount(typed[field], typed.currency, formats);
    if (read === undefined) wrong[field] = 'unreadable';
    return read === undefined ? typed[field] : digitsOf(read, decimalsOf(typed.currency));
  };
  const date = readDate(typed.date, formats);
  if (date === undefined) wrong.date = typed.date.trim() === '' ? 'missing' : 'unreadable';
  const [amount, discountAmount, bankCharge] = [
    amountOf('amount'),
    amountOf('discountAmount'),
    amountOf('bankCharge'),
  ];
  const currency = typed.currency.trim().toUpperCase();
  // A blank one is the accounting currency.
  if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) wrong.currency = 'unreadable';
  if (demands.amount && amount === '') wrong.amount = 'missing';
  const demand = (field: 'account' | 'offsetAccount' | 'paymentReference', isDemanded: boolean): void => {
    if (isDemanded && typed[field].trim() === '' && !demands.missingColumns.includes(field))
      wrong[field] = 'missing';
  };
  demand('account', typed.invoice.trim() === '');
  // No money moves where documents are settled with each other.
  demand('offsetAccount', !/^0*\.?0+$/.test(amount));
  demand('paymentReference', typed.depositSlip);
  return { fields: { ...typed, date: date ?? '', currency, amount, discountAmount, bankCharge }, wrong };
}

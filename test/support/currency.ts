import { documentState, type DocumentState } from '../../src/engine/documentState';
import { exchangeOf, type Exchange, type StatedRate } from '../../src/engine/exchange';
import type { PaymentToPost, RunResult } from '../../src/engine/postRun';
import type { Mark, OpenDocument, Side } from '../../src/engine/transactions';
import type { Amount } from '../../src/money/amount';
import { amountOfDigits, digitsOf } from '../../src/money/convert';
import { decimalsOf } from '../../src/money/currency';
import { exchangeRate } from '../../src/money/exchange';
import { day, payment, type PaymentGiven } from './settling';

/** `1000.00 USD` in smallest units, and its currency. */
export function money(text: string): { readonly amount: Amount; readonly currency: string } {
  const [digits = '', currency = ''] = text.split(' ');
  const read = amountOfDigits(digits, decimalsOf(currency));
  if (!read.ok) throw new Error(`${text}: ${read.why}`);
  return { amount: read.amount, currency };
}

/** Rates as a table states them: `2015-02-01 USD 1.10`, per 100 `2015-02-01 USD 110/100`, between others `2015-02-01 GBP>USD 1.50`. */
export const books = (
  accountingCurrency: string,
  rates: readonly string[],
  discountRate: Exchange['discountRate'] = 'payment',
): Exchange =>
  exchangeOf(
    accountingCurrency,
    rates.map((text): StatedRate => {
      const [date = '', pair = '', rate = ''] = text.split(' ');
      const [from = '', to = accountingCurrency] = pair.split('>');
      const [digits = '', unit] = rate.split('/');
      return { date: day(date), from, to, rate: exchangeRate(digits, unit) };
    }),
    discountRate,
  );

export interface ForeignGiven {
  readonly side?: Side;
  readonly account?: string;
  readonly invoice?: string;
  readonly open?: string;
  /** `20.00 to 2015-03-07`, in the document's currency. */
  readonly periods?: readonly string[];
  readonly taxes?: OpenDocument['taxes'];
}

/**
 * A document of customer 4031, dated 2015-02-15.
 * @param booked what it was booked at, with the accounting currency: `1100.00 EUR`; absent in that currency itself
 */
export function foreign(amount: string, booked: string | undefined, given: ForeignGiven = {}): DocumentState {
  const { side = 'customer', account = '4031', invoice = '10030' } = given;
  const whole = money(amount);
  const own = (digits: string): Amount => money(`${digits} ${whole.currency}`).amount;
  return documentState({
    id: `${side} ${account} ${invoice}`,
    side,
    account,
    name: '',
    type: whole.amount < 0 ? 'Credit note' : 'Invoice',
    voucher: `FTI-${invoice}`,
    invoice,
    date: day('2015-02-15'),
    dueDate: undefined,
    currency: whole.currency,
    amount: whole.amount,
    openAtStart: given.open === undefined ? whole.amount : own(given.open),
    ...(booked === undefined ? {} : { accountingAmount: money(booked).amount }),
    discountTakenAtStart: own('0'),
    periods: (given.periods ?? []).map((text) => {
      const [discount = '', , last = ''] = text.split(' ');
      return { lastDate: day(last), discount: own(discount) };
    }),
    ...(given.taxes ? { taxes: given.taxes } : {}),
  });
}

/** A payment such as `980.00 USD`; ` USD` alone is worked out from the marks. */
export function paid(
  amount: string,
  date: string,
  marks: readonly Mark[],
  given: PaymentGiven = {},
): PaymentToPost {
  const [digits, currency = ''] = amount.split(' ');
  const plain = payment('', date, marks, { key: `${date} ${amount} ${given.voucher ?? ''}`, ...given });
  return { ...plain, currency, ...(digits === '' ? {} : { amount: money(amount).amount }) };
}

/** Vouchers, one line per posting: number, side, ledger account, amount with currency, value in accounting currency. */
export const postings = ({ voucherLines }: RunResult, accounting = 'EUR'): readonly string[] =>
  voucherLines.map((line) => {
    const isDebit = line.debit > 0 || line.accountingDebit > 0;
    const amount = digitsOf(isDebit ? line.debit : line.credit, decimalsOf(line.currency));
    const value = isDebit ? line.accountingDebit : line.accountingCredit;
    return [
      line.voucher,
      isDebit ? 'Dr' : 'Cr',
      `${line.ledgerAccount},`,
      `${amount} ${line.currency},`,
      digitsOf(value, decimalsOf(accounting)),
    ].join(' ');
  });

/** What an accountant checks of each settled document, in words and figures. */
export const values = ({ settlements }: RunResult, accounting = 'EUR'): readonly string[] =>
  settlements.map((s) => {
    const own = (amount: Amount | undefined, currency = s.currency): string =>
      amount === undefined ? '-' : digitsOf(amount, decimalsOf(currency));
    const gain = own(s.exchangeGain, accounting);
    return [
      `${s.invoice}:`,
      `cash ${own(s.cashApplied)}, paid ${own(s.paid, s.paymentCurrency)},`,
      `value ${own(s.paymentValue, accounting)}, carried ${own(s.settledValue, accounting)},`,
      `gain ${gain}, open ${own(s.balanceAfter)}`,
    ].join(' ');
  });

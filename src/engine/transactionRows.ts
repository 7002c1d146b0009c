import type { PlainDate } from '../calendar/plainDate';
import { absolute, negate, times, ZERO, type Amount } from '../money/amount';
import { balanceOf, type DocumentState } from './documentState';
import type { PostedPayment, SettlementFacts } from './postRun';
import { compareTexts } from './compareTexts';
import type { Side } from './transactions';

/** One row of Customer transactions or Vendor transactions (rules, section 2). */
export interface TransactionRow {
  readonly side: Side;
  readonly voucher: string;
  readonly type: string;
  readonly date: PlainDate;
  /** Blank for payments, discounts and differences. */
  readonly invoice: string;
  readonly debit: Amount | undefined;
  readonly credit: Amount | undefined;
  /** Natural sign on both sides: an open invoice positive, an open payment negative. */
  readonly balance: Amount;
  readonly currency: string;
  readonly account: string;
  readonly name: string;
}

/** A payment with what it has left, in its own sign, and what that is worth in accounting currency. */
export interface PaymentBalance {
  readonly payment: PostedPayment;
  readonly leftOpen: Amount;
  readonly leftOpenValue: Amount;
}

/**
 * The transactions view: documents, payments, and per settlement one row for each of cash discount, difference and realised gain or
 * loss (0.00 in transaction currency), each where its day comes, and two rows for money moved to another account, so that each
 * account adds up; per account and day documents first, then each payment followed by its own postings.
 */
export function transactionRows(
  documents: Iterable<DocumentState>,
  payments: readonly Omit<PaymentBalance, 'leftOpenValue'>[],
  settlements: readonly SettlementFacts[],
): readonly TransactionRow[] {
  const names = new Map<string, string>();
  const payers = new Map<string, string>();
  const rows: { readonly row: TransactionRow; readonly order: string }[] = [];
  const add = (row: TransactionRow, order: string): void => {
    rows.push({ row, order: `${row.account}\n${row.date}\n${order}` });
  };

  for (const state of documents) {
    const { side, account, name, voucher, invoice, type, date, currency, amount } = state.document;
    if (name !== '') names.set(`${side}\n${account}`, name);
    const row = { side, voucher, type, date, invoice, balance: balanceOf(state), currency, account, name };
    add({ ...row, ...columnsOf(side, amount) }, `0\n${voucher}\n${invoice}`);
  }
  for (const { payment, leftOpen } of payments) {
    const { side, voucher, date, currency, account, name, amount } = payment;
    payers.set(payment.key, account);
    if (amount === 0) continue;
    if (name !== '' && !names.has(`${side}\n${account}`)) names.set(`${side}\n${account}`, name);
    const known = name !== '' ? name : (names.get(`${side}\n${account}`) ?? '');
    const row = { side, voucher, type: 'Payment', date, invoice: '', currency, account, name: known };
    add({ ...row, balance: negate(leftOpen), ...columnsOf(side, negate(amount)) }, `1\n${voucher}\n`);
  }
  for (const record of settlements) {
    const {
      side,
      date,
      currency,
      account,
      discountVoucher,
      paymentVoucher,
      discount,
      difference,
      differenceType,
      exchangeGain,
    } = record;
    const name = names.get(`${side}\n${account}`) ?? '';
    const row = { side, voucher: discountVoucher, date, invoice: '', balance: ZERO, currency, account, name };
    const order = `1\n${paymentVoucher}\n${discountVoucher}\n${record.invoice}`;
    const payer = payers.get(record.key) ?? account;
    const moved = record.paid ?? ZERO;
    if (payer !== account && moved !== 0) {
      const transfer = { ...row, type: 'Transfer between accounts', currency: record.paymentCurrency };
      const payerName = names.get(`${side}\n${payer}`) ?? '';
      add({ ...transfer, account: payer, name: payerName, ...columnsOf(side, moved) }, `${order}\n0`);
      add({ ...transfer, ...columnsOf(side, negate(moved)) }, `${order}\n0`);
    }
    if (discount !== undefined && discount !== 0) {
      add({ ...row, type: 'Cash discount', ...columnsOf(side, negate(discount)) }, `${order}\n1`);
    }
    if (difference !== undefined && difference !== 0 && differenceType !== undefined) {
      add({ ...row, type: differenceType, ...columnsOf(side, negate(difference)) }, `${order}\n2`);
    }
    if (exchangeGain !== undefined) {
      const isGain = exchangeGain > 0;
      const columns = { debit: isGain ? ZERO : undefined, credit: isGain ? undefined : ZERO };
      add({ ...row, type: isGain ? 'Realised gain' : 'Realised loss', ...columns }, `${order}\n3`);
    }
  }
  return rows.sort((a, b) => compareTexts(a.order, b.order)).map(({ row }) => row);
}

/** Natural amount to debit and credit: of a customer an invoice is a debit, of a vendor a credit. */
function columnsOf(side: Side, amount: Amount): { debit: Amount | undefined; credit: Amount | undefined } {
  const debit = times(amount, side === 'customer' ? 1 : -1);
  return debit >= 0
    ? { debit: absolute(debit), credit: undefined }
    : { debit: undefined, credit: absolute(debit) };
}

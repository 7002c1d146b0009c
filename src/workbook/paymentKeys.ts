import type { PostedPaymentRow } from '../engine/postedLedger';
import { compareTexts } from '../engine/compareTexts';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import { moduleOf } from './encode';
import type { LedgerSettlement } from './ledger';
import type { PaymentRow } from './rows';

/**
 * The payment key (contract, section 2): Module and Voucher if given; else Module, date, account, amount, currency, payment
 * reference and the ordinal among equal ones. It recognises a posted row wherever it now stands.
 */
export interface KeyedRow {
  readonly row: PaymentRow;
  readonly key: string;
  readonly posted: PostedPaymentRow | undefined;
}

export const voucherKey = (row: PaymentRow, voucher: string): string => `${moduleOf(row.side)}|${voucher}`;

/** The key without its ordinal. */
function plainKey(row: PaymentRow): string {
  const amount = row.amount === undefined ? '' : digitsOf(row.amount, decimalsOf(row.currency));
  return [moduleOf(row.side), row.date, row.account, amount, row.currency, row.reference].join('|');
}

/** Gives every row its key and finds the posted payment it stands for, in any order of the rows. */
export function keyedRows(
  rows: readonly PaymentRow[],
  posted: readonly PostedPaymentRow[],
  settlements: readonly LedgerSettlement[],
): readonly KeyedRow[] {
  const byKey = new Map(posted.map((payment) => [payment.key, payment]));
  const byVoucher = new Map(
    posted.map((payment) => [`${moduleOf(payment.side)}|${payment.voucher}`, payment]),
  );
  const settledInvoices = new Map<string, Set<string>>();
  for (const { key, invoice } of settlements) {
    if (invoice === '') continue;
    const invoices = settledInvoices.get(key);
    if (invoices) invoices.add(invoice);
    else settledInvoices.set(key, new Set([invoice]));
  }

  const keys = new Map<PaymentRow, { key: string; posted: PostedPaymentRow | undefined }>();
  const taken = new Set<string>();
  const groups = new Map<string, PaymentRow[]>();
  for (const row of rows) {
    if (row.voucher !== '') {
      const key = voucherKey(row, row.voucher);
      const payment = byKey.get(key) ?? byVoucher.get(key);
      keys.set(row, { key: payment?.key ?? key, posted: payment });
      if (payment !== undefined) taken.add(payment.key);
      continue;
    }
    const base = plainKey(row);
    const group = groups.get(base);
    if (group) group.push(row);
    else groups.set(base, [row]);
  }
  for (const [base, group] of groups) {
    for (const [row, key] of ordinals(base, group, byKey, taken, settledInvoices))
      keys.set(row, { key, posted: byKey.get(key) });
  }
  return rows.map((row) => ({ row, ...(keys.get(row) ?? { key: '', posted: undefined }) }));
}

/**
 * Ordinals among equal rows. A row that marks what a posted payment settled is that payment, so that marks filled in later
 * in one of two equal rows never make them change places; the others follow in the order of their marks.
 */
function ordinals(
  base: string,
  group: readonly PaymentRow[],
  byKey: ReadonlyMap<string, PostedPaymentRow>,
  taken: ReadonlySet<string>,
  settledInvoices: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<PaymentRow, string> {
  const keyOf = (ordinal: number): string => `${base}|${ordinal}`;
  const result = new Map<PaymentRow, string>();
  const rows = [...group].sort((a, b) => compareTexts(marksText(a), marksText(b)));
  const free = new Set(rows);
  const used = new Set<number>();
  for (let ordinal = 1; byKey.has(keyOf(ordinal)) || taken.has(keyOf(ordinal)); ordinal++) {
    if (taken.has(keyOf(ordinal))) {
      used.add(ordinal);
      continue;
    }
    const settled = settledInvoices.get(keyOf(ordinal));
    if (settled === undefined) continue;
    const match = [...free].find((row) => row.marks.some((mark) => settled.has(mark.invoice)));
    if (match === undefined) continue;
    free.delete(match);
    used.add(ordinal);
    result.set(match, keyOf(ordinal));
  }
  let ordinal = 1;
  for (const row of free) {
    while (used.has(ordinal)) ordinal++;
    used.add(ordinal);
    result.set(row, keyOf(ordinal));
  }
  return result;
}

const marksText = (row: PaymentRow): string =>
  row.marks
    .map(({ account, invoice, amountToSettle }) => `${account ?? ''}:${invoice}=${amountToSettle ?? ''}`)
    .join(';');

import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { DocumentState } from '../engine/documentState';
import type { Exchange } from '../engine/exchange';
import {
  byAllocationOrder,
  type PaymentToPost,
  type RunSettings,
  type SettlementFacts,
} from '../engine/postRun';
import type { UndoPlan, UndoRequest } from '../engine/undo';
import type { Amount } from '../money/amount';

/** Characters hashed at once. */
const BLOCK = 65_536;

/** 128 bits of SHA-256: enough to tell any two inputs apart, short enough for a cell. */
function hashOf(lines: Iterable<unknown>): string {
  const hash = sha256.create();
  let text = '';
  for (const line of lines) {
    text += `${JSON.stringify(line)}\n`;
    if (text.length < BLOCK) continue;
    hash.update(utf8ToBytes(text));
    text = '';
  }
  return bytesToHex(hash.update(utf8ToBytes(text)).digest()).slice(0, 32);
}

/**
 * What the run was worked out from: open documents, payments, parameters and accounts, whatever the order of the rows.
 * A cut-off run may be completed only while this is the same.
 */
export function inputFingerprint(
  documents: Iterable<DocumentState>,
  payments: readonly PaymentToPost[],
  { policy, accounts, series, postingDate, exchange }: Omit<RunSettings, 'usedVouchers'>,
): string {
  const states = [...documents].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const ordered = [...payments].sort(byAllocationOrder);
  const settings = { policy, accounts: sorted(accounts), series, postingDate };
  const rates = exchange === undefined ? [] : ratesUsed(states, ordered, exchange);
  return hashOf([settings, ...states, ...ordered, ...rates]);
}

/** The rates on the payments' dates between their currency, those of the documents they mark, and that of the books. */
function* ratesUsed(
  states: readonly DocumentState[],
  payments: readonly PaymentToPost[],
  { accountingCurrency, discountRate, rateOn }: Exchange,
): Generator<unknown> {
  yield [accountingCurrency, discountRate];
  const currencies = new Map(states.map(({ document }) => [document.id, document.currency]));
  for (const { currency, date, marks } of payments) {
    const own = new Set([currency, ...marks.map(({ documentId }) => currencies.get(documentId) ?? currency)]);
    for (const of of own) {
      if (of === currency && of === accountingCurrency) continue;
      yield [date, of, rateOn(of, currency, date), rateOn(of, accountingCurrency, date)];
    }
  }
}

/** What an undo was worked out from: what is asked for, and every row that it writes, voucher numbers included. */
export const undoFingerprint = (
  request: UndoRequest,
  { payments, settlements, voucherLines }: UndoPlan,
): string => hashOf([request, ...payments, ...settlements, ...voucherLines]);

const sorted = (record: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** What the views were written for: the runs they show. */
export const viewsFingerprint = (runs: readonly string[]): string => hashOf(runs);

/** A payment that a run handled, what of it was there to settle, and what that was worth. */
export type Handled = Pick<PaymentToPost, 'side' | 'date' | 'account' | 'currency' | 'reference'> & {
  readonly amount: Amount;
  readonly accountingAmount: Amount;
};

/**
 * Documents, amounts, dates and rule ids of the result; not the run, its start, version, voucher numbers or language. Nor whether
 * a payment was posted by this run or before: what is undone and settled again has the same fingerprint (UNDO-5).
 */
export function resultFingerprint(
  handled: readonly Handled[],
  settlements: readonly SettlementFacts[],
): string {
  const paid = handled.map(({ side, date, account, amount, accountingAmount, currency, reference }) => [
    side,
    date,
    account,
    amount,
    accountingAmount,
    currency,
    reference,
  ]);
  const settled = settlements.map((s) => [
    s.side,
    s.date,
    s.paymentDate,
    s.reference,
    s.account,
    s.invoice,
    s.currency,
    s.cashApplied,
    s.discount,
    s.difference,
    s.differenceType,
    s.amountSettled,
    s.balanceAfter,
    s.cashDiscountDate,
    s.paymentCurrency,
    s.paid,
    s.paymentValue,
    s.settledValue,
    s.exchangeGain,
    s.rules,
  ]);
  return hashOf([...inTextOrder(paid), ...inTextOrder(settled)]);
}

const inTextOrder = (rows: readonly unknown[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

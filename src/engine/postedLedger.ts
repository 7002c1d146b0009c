import { absolute, plus, ZERO, type Amount } from '../money/amount';
import type { PostedPayment, RunResult, SettlementFacts } from './postRun';
import type { UndoPlan } from './undo';
import type { VoucherLine } from './vouchers';

/** A row of Settlements as it stands in the ledger. */
export interface PostedSettlement extends SettlementFacts {
  readonly run: string;
  /** The run of the row that this one reverses; '' for a settlement. */
  readonly reverses: string;
}

/** A row of PostedPayments as it stands in the ledger. */
export interface PostedPaymentRow extends PostedPayment {
  readonly run: string;
  /** The voucher of the payment that this row reverses; '' for a payment. */
  readonly reverses: string;
}

/** A row of VoucherLines as it stands in the ledger; its description is a text by now, in the language of its run. */
export interface PostedLine extends Omit<VoucherLine, 'text'> {
  readonly run: string;
  readonly description: string;
  /** The voucher whose line this one reverses; '' for any other. */
  readonly reverses: string;
}

/** Everything that was posted: what an undo is worked out from. */
export interface PostedLedger {
  readonly payments: readonly PostedPaymentRow[];
  readonly settlements: readonly PostedSettlement[];
  readonly voucherLines: readonly PostedLine[];
}

/** Runs are numbered in the order in which they were posted: `RUN-0012` is 12. */
export const runNumber = (run: string): number => Number(/(\d+)$/.exec(run)?.[1] ?? 0);

type Identity = Pick<PostedSettlement, 'key' | 'account' | 'invoice'>;
/** A payment settles a document at most once in a run. */
const idIn = (run: string, { key, account, invoice }: Identity): string =>
  `${run}\n${key}\n${account}\n${invoice}`;

/** The settlements that hold: neither undone nor the undoing of another (UNDO-1). In any order of the rows. */
export function standingSettlements(settlements: readonly PostedSettlement[]): readonly PostedSettlement[] {
  const undone = new Set(
    settlements.filter(({ reverses }) => reverses !== '').map((row) => idIn(row.reverses, row)),
  );
  if (undone.size === 0) return settlements;
  return settlements.filter((row) => row.reverses === '' && !undone.has(idIn(row.run, row)));
}

/** What was open of a document before a settlement. */
export const openedBy = (s: Pick<SettlementFacts, 'balanceAfter' | 'amountSettled'>): Amount =>
  plus(s.balanceAfter ?? ZERO, s.amountSettled ?? ZERO);

/** The settlement that found the document most open was the first one. */
export const firstOf = <T extends SettlementFacts>(history: readonly T[]): T =>
  history.reduce((a, b) => (absolute(openedBy(a)) >= absolute(openedBy(b)) ? a : b));

/** The rows that a run adds to the ledger. */
export const rowsOfRun = (
  run: string,
  { payments, settlements, voucherLines }: Pick<RunResult, keyof PostedLedger>,
): PostedLedger => ({
  payments: payments.map((payment) => ({ ...payment, run, reverses: '' })),
  settlements: settlements.map((settlement) => ({ ...settlement, run, reverses: '' })),
  voucherLines: voucherLines.map(({ text, ...line }) => ({ ...line, description: text, run, reverses: '' })),
});

/** The rows that an undo adds to the ledger. */
export const rowsOfUndo = (
  run: string,
  { payments, settlements, voucherLines }: Pick<UndoPlan, keyof PostedLedger>,
): PostedLedger => ({
  payments: payments.map((payment) => ({ ...payment, run })),
  settlements: settlements.map((settlement) => ({ ...settlement, run })),
  voucherLines: voucherLines.map((line) => ({ ...line, run })),
});

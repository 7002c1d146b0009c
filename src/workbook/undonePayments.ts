import { balanceOf } from '../engine/documentState';
import { groupBy } from '../engine/groupBy';
import { runNumber, standingSettlements, type PostedPaymentRow } from '../engine/postedLedger';
import type { Mark } from '../engine/transactions';
import { absolute, plus, ZERO, type Amount } from '../money/amount';
import { settledId, type JoinedDocuments } from './documents';
import { leftOpenByKey, type Ledger, type LedgerSettlement } from './ledger';
import type { PaymentRow } from './rows';

/** Which undone settlements are made again: all of them, or those of the payments named by voucher or key (UNDO-5). */
export type SettleAgain = 'all' | readonly string[];

export const isSettledAgain = (again: SettleAgain, { voucher, key }: PostedPaymentRow): boolean =>
  again === 'all' || again.includes(key) || (voucher !== '' && again.includes(voucher));

/** A payment whose settlement was undone: it stands open until the user chooses Settle again or changes its mark (UNDO-5). */
export interface UndonePayment {
  readonly payment: PostedPaymentRow;
  /** The run that undid it. */
  readonly run: string;
  /** What was undone and not made again, by document the last one. */
  readonly settlements: readonly LedgerSettlement[];
  /** All its rows in the ledger. */
  readonly history: readonly LedgerSettlement[];
}

/** By payment key: the payments to which an undo happened last. A payment that was reversed is none of them. */
export function undonePayments({ payments, settlements }: Ledger): ReadonlyMap<string, UndonePayment> {
  const result = new Map<string, UndonePayment>();
  const histories = groupBy(settlements, ({ key }) => key);
  const reversed = new Set(payments.filter(({ reverses }) => reverses !== '').map(({ key }) => key));
  for (const payment of payments) {
    const history = histories.get(payment.key);
    if (history === undefined || reversed.has(payment.key)) continue;
    const last = history.reduce((a, b) => (runNumber(b.run) > runNumber(a.run) ? b : a));
    if (last.reverses === '') continue;
    const undone = undoneOf(history);
    // A payment that another one had marked made no settlement of its own: the note stands at the other.
    if (undone.length > 0) result.set(payment.key, { payment, run: last.run, settlements: undone, history });
  }
  return result;
}

function undoneOf(history: readonly LedgerSettlement[]): readonly LedgerSettlement[] {
  const standing = new Set(standingSettlements(history));
  const held = new Set([...standing].map(idOf));
  const undone = new Map<string, LedgerSettlement>();
  for (const row of history) {
    const id = idOf(row);
    if (settledId(row) === undefined || row.reverses !== '' || standing.has(row) || held.has(id)) continue;
    const other = undone.get(id);
    if (other === undefined || runNumber(row.run) > runNumber(other.run)) undone.set(id, row);
  }
  return [...undone.values()];
}

const idOf = (row: LedgerSettlement): string => settledId(row) ?? '';

/**
 * Whether the row marks something else than what was undone: another document, another Use cash discount, or another Amount
 * to settle. What was marked then is known only by what it settled. So a mark that could have stood there all the time without
 * an effect, as the money was used up or the document closed, is no change.
 *
 * @param marks what the row marks and this payment has not settled, on open documents
 */
export function isMarkChanged(
  row: PaymentRow,
  marks: readonly Mark[],
  undone: UndonePayment,
  { states, history }: JoinedDocuments,
): boolean {
  if (marks.length === 0) return false;
  const markedThen = undone.settlements.filter(({ rules }) => !rules.some(isAutomatic));
  if (markedThen.some((settlement) => !isNamed(settlement, row))) return true;
  if (markedThen.length === 0) return true;

  const run = Math.max(...markedThen.map((settlement) => runNumber(settlement.run)));
  const until = <T extends { readonly run: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter((r) => runNumber(r.run) <= run);
  const left = leftOpenByKey([undone.payment], until(undone.history)).get(undone.payment.key) ?? ZERO;
  const wasOpen = (id: string): boolean => {
    const state = states.get(id);
    const since = (history.get(id) ?? []).filter((settlement) => runNumber(settlement.run) > run);
    return state !== undefined && since.reduce(settledToo, balanceOf(state)) !== 0;
  };
  const byDocument = new Map(markedThen.map((settlement) => [idOf(settlement), settlement]));
  return marks.some((mark) => {
    const settlement = byDocument.get(mark.documentId);
    return settlement === undefined
      ? left !== 0 && wasOpen(mark.documentId)
      : asksOtherwise(mark, settlement, left !== 0);
  });
}

const isAutomatic = (rule: string): boolean => rule === 'ALLOC-2' || rule === 'ALLOC-3';

const isNamed = ({ account, invoice, invoiceVoucher }: LedgerSettlement, { marks }: PaymentRow): boolean =>
  marks.some((mark) => mark.invoice === (invoice || invoiceVoucher) && (mark.account ?? account) === account);

const settledToo = (open: Amount, { amountSettled }: LedgerSettlement): Amount =>
  plus(open, amountSettled ?? ZERO);

function asksOtherwise(mark: Mark, was: LedgerSettlement, moneyWasLeft: boolean): boolean {
  if (mark.useCashDiscount !== was.useCashDiscount) return true;
  if (mark.amountToSettle === undefined) return false;
  const [keyed, cash] = [absolute(mark.amountToSettle), absolute(was.cashApplied ?? ZERO)];
  // More cash than was keyed: DIFF-3 put an overpayment in the place of discount.
  if (keyed < cash) return !was.rules.some((rule) => rule === 'DIFF-3' || rule === 'DIFF-4');
  return keyed > cash && was.balanceAfter !== 0 && moneyWasLeft;
}

import type { PostedPayment, SettlementFacts } from '../engine/postRun';
import type { VoucherLine } from '../engine/vouchers';
import { negate, plus, sum, ZERO, type Amount } from '../money/amount';
import { invariant } from '../problem/problem';
import type { Settings } from '../workbook/rows';
import type { RunTotals } from './useCases';

/** What a run appends to the ledger, whether it settles or undoes. */
export interface Appended {
  readonly payments: readonly Pick<PostedPayment, 'side' | 'amount'>[];
  readonly settlements: readonly SettlementFacts[];
  readonly voucherLines: readonly Pick<VoucherLine, 'side' | 'voucher'>[];
}

/**
 * The totals of a run; of an undo they are negative.
 * @param leftOpen by how much the run changes what is left of all payments
 * @throws InvariantError when money was lost or invented over the whole run
 */
export function totalsOf(
  { payments, settlements, voucherLines }: Appended,
  leftOpen: Amount,
  settings: Pick<Settings, 'accountingCurrency' | 'decimals'>,
): RunTotals {
  const total = (amounts: readonly (Amount | undefined)[]): Amount =>
    sum(amounts.map((amount) => amount ?? ZERO));
  const ofDocuments = settlements.filter(({ invoice }) => invoice !== '');
  const result: RunTotals = {
    currency: settings.accountingCurrency ?? '',
    decimals: settings.decimals,
    paymentCount: payments.filter(({ amount }) => amount !== 0).length,
    payments: total(payments.map(({ amount }) => amount)),
    received: total(payments.filter(({ side }) => side === 'customer').map(({ amount }) => amount)),
    paid: total(payments.filter(({ side }) => side === 'vendor').map(({ amount }) => amount)),
    settled: total(settlements.map(({ amountSettled }) => amountSettled)),
    discount: total(settlements.map(({ discount }) => discount)),
    differences: total(settlements.map(({ difference }) => difference)),
    leftOpen,
    documentsSettled: new Set(ofDocuments.map((s) => `${s.side}\n${s.account}\n${s.invoice}`)).size,
    voucherCount: new Set(voucherLines.map(({ side, voucher }) => `${side}\n${voucher}`)).size,
  };
  const applied = total(settlements.map(({ cashApplied }) => cashApplied));
  const overpaid = total(settlements.filter((s) => s.invoice === '').map(({ difference }) => difference));
  invariant(
    result.payments === plus(plus(applied, negate(overpaid)), result.leftOpen),
    'payments = cash applied + overpayments written off + left open, over the whole run',
  );
  return result;
}

import type { PostedPayment, SettlementFacts } from '../engine/postRun';
import type { VoucherLine } from '../engine/vouchers';
import { minus, negate, plus, sum, ZERO, type Amount } from '../money/amount';
import { invariant } from '../problem/problem';
import type { Settings } from '../workbook/rows';
import type { RunTotals } from './useCases';

/** What a run appends to the ledger, whether it settles or undoes. */
export interface Appended {
  readonly payments: readonly Pick<PostedPayment, 'side' | 'amount' | 'accountingAmount'>[];
  readonly settlements: readonly SettlementFacts[];
  readonly voucherLines: readonly Pick<VoucherLine, 'side' | 'voucher'>[];
}

/**
 * The totals of a run in accounting currency; of an undo they are negative.
 * @param leftOpen by how much the run changes the value of what is left of all payments
 * @throws InvariantError when money was lost or invented over the whole run
 */
export function totalsOf(
  { payments, settlements, voucherLines }: Appended,
  leftOpen: Amount,
  settings: Pick<Settings, 'accountingCurrency' | 'decimals'>,
): RunTotals {
  const total = (amounts: readonly (Amount | undefined)[]): Amount =>
    sum(amounts.map((amount) => amount ?? ZERO));
  const ofSide = (wanted: string): Amount =>
    total(payments.map(({ side, accountingAmount }) => (side === wanted ? accountingAmount : ZERO)));
  const ofDocuments = settlements.filter(({ invoice }) => invoice !== '');
  const used = total(settlements.map(({ paymentValue }) => paymentValue));
  const result: RunTotals = {
    currency: settings.accountingCurrency ?? '',
    decimals: settings.decimals,
    paymentCount: payments.filter(({ amount }) => amount !== 0).length,
    payments: total(payments.map(({ accountingAmount }) => accountingAmount)),
    received: ofSide('customer'),
    paid: ofSide('vendor'),
    settled: total(settlements.map(({ settledValue }) => settledValue)),
    discount: total(settlements.map(({ discountValue }) => discountValue)),
    differences: total(settlements.map(differenceValue)),
    exchangeGain: total(settlements.map(({ exchangeGain }) => exchangeGain)),
    exchangeGainOnVendors: total(
      settlements.map(({ side, exchangeGain }) => (side === 'vendor' ? exchangeGain : ZERO)),
    ),
    leftOpen,
    documentsSettled: new Set(ofDocuments.map((s) => `${s.side}\n${s.account}\n${s.invoice}`)).size,
    voucherCount: new Set(voucherLines.map(({ side, voucher }) => `${side}\n${voucher}`)).size,
  };
  invariant(
    result.payments === plus(used, result.leftOpen),
    'payments = cash applied + overpayments written off + left open, over the whole run',
  );
  return result;
}

/**
 * What was written off, in accounting currency: of a document what cash, discount and exchange difference leave of its carrying
 * value; of an overpayment its value, negative.
 */
function differenceValue({
  side,
  paymentValue,
  settledValue,
  discountValue,
  exchangeGain,
}: SettlementFacts): Amount {
  if (settledValue === undefined) return negate(paymentValue);
  const gain = exchangeGain ?? ZERO;
  const exchangeDifference = side === 'customer' ? negate(gain) : gain;
  return minus(settledValue, sum([paymentValue, discountValue ?? ZERO, exchangeDifference]));
}

import { minus, signOf, type Amount } from '../money/amount';
import { offerFor } from './discountOffer';
import type { DocumentState } from './documentState';
import type { MarkedDocument } from './markedLine';
import type { SettlementPolicy } from './policy';
import { referenceDate } from './settlePayment';
import type { PaymentToSettle } from './transactions';

/** Documents that a payment reaches, and what is then left of its money: below zero, the last one is settled partially. */
export interface Reached {
  readonly documents: readonly MarkedDocument[];
  readonly left: number;
}

/**
 * As many documents as the money reaches, in the order given (ALLOC-2, ALLOC-3); one of the other direction adds to it.
 * @param from first one that is looked at
 */
export function reach(
  payment: PaymentToSettle,
  amount: Amount,
  states: readonly DocumentState[],
  policy: SettlementPolicy,
  from = 0,
): Reached {
  const reference = referenceDate(payment, policy);
  const documents: MarkedDocument[] = [];
  let left = Math.abs(amount);
  for (let i = from; i < states.length && left > 0; i++) {
    const state = states[i];
    if (state === undefined || state.open === 0) continue;
    const mark = {
      documentId: state.document.id,
      useCashDiscount: 'Normal',
      fullSettlement: false,
    } as const;
    documents.push({ state, mark });
    const net = minus(state.open, offerFor(state, mark, reference, payment.graceDays, policy).obtainable);
    left -= state.sign === signOf(amount) ? net : -net;
  }
  return { documents, left };
}

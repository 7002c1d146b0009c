import type { DocumentState } from '../engine/documentState';
import { byPriority } from '../engine/priority';
import { reach } from '../engine/reach';
import { inMarkedOrder, referenceDate } from '../engine/settlePayment';
import { offerFor } from '../engine/discountOffer';
import { amountOfUnits, times, type Amount } from '../money/amount';
import type { EntrySnapshot } from './entrySnapshot';
import { draftPayment } from './estimate';
import type { DraftMark, PaymentDraft } from './paymentEntry';
import { policyOf } from './settlement';

/**
 * ALLOC-3: marks the account's transactions in the order of priority until the payment is used up; without an amount all of them.
 * Where the order of marked lines (ALLOC-1) would leave another one short, the last one's Amount to settle is keyed.
 */
export function markByPriority(draft: PaymentDraft, { monthEnd, open }: EntrySnapshot): readonly DraftMark[] {
  const { settings } = monthEnd;
  const policy = policyOf(settings.parameters);
  const states = [...open.values()]
    .filter(({ document }) => isOfDraft(document, draft))
    .sort(byPriority(settings.parameters.priority));
  if (draft.amount === undefined) return states.map((state) => markOn(state));
  const payment = draftPayment(draft, [], settings);
  const { documents, left } = reach(payment, draft.amount, states, policy);
  const last = documents.at(-1);
  if (last === undefined) return [];
  const isLastAnyway = inMarkedOrder(documents, payment, policy).at(-1)?.state === last.state;
  if (left >= 0 || isLastAnyway) return documents.map(({ state }) => markOn(state));
  const { state, mark } = last;
  const offer = offerFor(state, mark, referenceDate(payment, policy), payment.graceDays, policy);
  const cash = amountOfUnits(state.open - offer.obtainable + left);
  return [...documents.slice(0, -1).map((one) => markOn(one.state)), markOn(state, times(cash, state.sign))];
}

/** A posted payment is settled with another only where the user marks it himself. */
const isOfDraft = (
  { side, account, currency, paymentKey }: DocumentState['document'],
  draft: PaymentDraft,
): boolean =>
  side === draft.side && account === draft.account && currency === draft.currency && paymentKey === undefined;

const markOn = ({ document }: DocumentState, amountToSettle?: Amount): DraftMark => ({
  transaction: document.id,
  useCashDiscount: 'Normal',
  fullSettlement: false,
  ...(amountToSettle === undefined ? {} : { amountToSettle }),
});

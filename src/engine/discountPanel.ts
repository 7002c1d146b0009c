import type { PlainDate } from '../calendar/plainDate';
import { larger, minus, plus, times, ZERO, type Amount } from '../money/amount';
import { converted, type Conversion } from '../money/exchange';
import { shortageClosing, toleranceOf, writeOffLimits } from './differences';
import { offerFor, partialDiscount, periodOn, unearnedLimit, type DiscountOffer } from './discountOffer';
import { balanceOf, type DocumentState } from './documentState';
import { atLeastSmallest } from './paymentMoney';
import type { SettlementPolicy } from './policy';
import type { Mark, UseCashDiscount } from './transactions';

/** The five lines of the discount panel for one marked document (DISC-11). Amounts in the document's sign. */
export interface DiscountPanel {
  /** Undefined when no discount was agreed. */
  readonly cashDiscountDate: PlainDate | undefined;
  readonly cashDiscountAmount: Amount;
  readonly useCashDiscount: UseCashDiscount;
  readonly cashDiscountTaken: Amount;
  readonly cashDiscountAmountToTake: Amount;
}

/** The line of Settle transactions: what is open, and the cash that settles it (DISC-3). */
export interface SettleRow {
  readonly amountInTransactionCurrency: Amount;
  readonly amountToSettle: Amount;
}

/**
 * What the panel shows before the payment is posted: amount = taken + obtainable, taken, and what the keyed amount takes.
 * Never and credit notes with their parameter off show the amount as with Normal and take nothing; with no period left the
 * last date stands with 0.00.
 *
 * @param reference day for which the discount is asked: the payment's date or the selected date (DISC-2)
 * @param toAccounting at the rate of the payment's date, for the limits; absent for a document in accounting currency
 */
export function discountPanel(
  state: DocumentState,
  mark: Mark,
  reference: PlainDate,
  graceDays: number,
  policy: SettlementPolicy,
  toAccounting?: Conversion,
): DiscountPanel {
  const asNormal: Mark = mark.useCashDiscount === 'Never' ? { ...mark, useCashDiscount: 'Normal' } : mark;
  const shown = offerFor(state, asNormal, reference, graceDays, { ...policy, discountOnCreditNotes: true });
  const offer = offerFor(state, mark, reference, graceDays, policy);
  const signed = (amount: Amount): Amount => times(amount, state.sign);
  const period =
    shown.period ?? periodOn(state, reference, graceDays, policy) ?? state.document.periods.length - 1;
  return {
    cashDiscountDate: state.document.periods[period]?.lastDate,
    cashDiscountAmount: shown.kind === 'none' ? ZERO : signed(plus(state.taken, shown.obtainable)),
    useCashDiscount: mark.useCashDiscount,
    cashDiscountTaken: signed(state.taken),
    cashDiscountAmountToTake: signed(toTake(state, mark, offer, policy, toAccounting)),
  };
}

function toTake(
  state: DocumentState,
  mark: Mark,
  offer: DiscountOffer,
  policy: SettlementPolicy,
  toAccounting: Conversion | undefined,
): Amount {
  const net = minus(state.open, offer.obtainable);
  const keyed =
    mark.amountToSettle === undefined ? net : larger(ZERO, times(mark.amountToSettle, state.sign));
  if (keyed >= net) return offer.obtainable;
  if (mark.fullSettlement && mark.useCashDiscount !== 'Never') return minus(state.open, keyed);
  const inAccounting = (amount: Amount): Amount => converted(amount, toAccounting);
  const shortage = minus(net, keyed);
  const closing = shortageClosing(
    atLeastSmallest(inAccounting(shortage)),
    offer.obtainable > 0,
    inAccounting(unearnedLimit(state, mark, offer, policy)),
    writeOffLimits(toleranceOf(state, policy, inAccounting), policy),
    policy,
  );
  if (closing === undefined) return partialDiscount(state, mark, offer, keyed, policy);
  const takesMore = closing === 'unearned discount' || closing === 'raised discount';
  return takesMore ? plus(offer.obtainable, shortage) : offer.obtainable;
}

export function settleRow(
  state: DocumentState,
  mark: Mark,
  reference: PlainDate,
  graceDays: number,
  policy: SettlementPolicy,
): SettleRow {
  const offer = offerFor(state, mark, reference, graceDays, policy);
  return {
    amountInTransactionCurrency: balanceOf(state),
    amountToSettle: mark.amountToSettle ?? times(minus(state.open, offer.obtainable), state.sign),
  };
}

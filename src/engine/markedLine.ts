import { larger, minus, smaller, times, ZERO, type Amount } from '../money/amount';
import { converted } from '../money/exchange';
import type { DifferenceType, WriteOffType } from './differences';
import { unearnedLimit, type DiscountOffer } from './discountOffer';
import type { DocumentState } from './documentState';
import { spend, type LineRates } from './paymentMoney';
import type { SettlementPolicy } from './policy';
import type { RuleId } from './rules';
import type { PartWithoutDiscount, Reason } from './settlement';
import type { Mark } from './transactions';

/** The documents that the payment settles, and in which order the money reaches them. */
export interface MarkedDocument {
  readonly state: DocumentState;
  readonly mark: Mark;
}

/** A marked document on its way through one payment. Magnitudes, in the document's currency unless said otherwise. */
export interface Line {
  readonly state: DocumentState;
  readonly mark: Mark;
  readonly offer: DiscountOffer;
  readonly discountAccount: string | undefined;
  /** R − obtainable: the cash that closes the document (DISC-3). */
  readonly net: Amount;
  /** Discount beyond what is earned that would still be allowed (RS-9). */
  readonly unearnedLimit: Amount;
  /** The keyed Amount to settle, in the direction of the document. */
  readonly keyed: Amount | undefined;
  readonly rates: LineRates;
  cash: Amount;
  /** The cash in the payment's currency. */
  paid: Amount;
  /** Bank charge that settles the document beside the cash (CHARGE-1). */
  charge: Amount;
  discount: Amount;
  shortage: Amount;
  shortageType: DifferenceType | undefined;
  reason: Reason | undefined;
  withheld: PartWithoutDiscount | undefined;
  readonly rules: RuleId[];
}

export function newLine(
  state: DocumentState,
  mark: Mark,
  offer: DiscountOffer,
  discountAccount: string | undefined,
  rates: LineRates,
  policy: SettlementPolicy,
): Line {
  return {
    state,
    mark,
    offer,
    discountAccount,
    net: minus(state.open, offer.obtainable),
    unearnedLimit: unearnedLimit(state, mark, offer, policy),
    keyed:
      mark.amountToSettle === undefined ? undefined : larger(ZERO, times(mark.amountToSettle, state.sign)),
    rates,
    cash: ZERO,
    paid: ZERO,
    charge: ZERO,
    discount: ZERO,
    shortage: ZERO,
    shortageType: undefined,
    reason: undefined,
    withheld: undefined,
    // DISC-4: the base of a later discount is what is still open.
    rules:
      offer.obtainable > 0 && state.open < state.gross && policy.partialPayments !== 'closing'
        ? [...offer.rules, 'DISC-4']
        : [...offer.rules],
  };
}

/** DISC-3: by default what closes the document; a keyed amount wins. */
export const amountToSettle = (line: Line): Amount => line.keyed ?? line.net;
/** Of that, what the document can take. */
export const wantedOf = (line: Line): Amount => smaller(amountToSettle(line), line.net);

/** What an amount of the document costs in the payment's currency. */
export const costOf = ({ rates }: Line, amount: Amount): Amount => converted(amount, rates.toPayment);
export const inAccounting = ({ rates }: Line, amount: Amount): Amount =>
  converted(amount, rates.toAccounting);

/** Gives the document of the money what it wants, as far as it goes. @returns the money that is left, in the payment's currency */
export function take(line: Line, money: Amount): Amount {
  const { cash, paid } = spend(line.rates, wantedOf(line), money);
  line.cash = cash;
  line.paid = paid;
  return minus(money, paid);
}

export const shortageOf = (line: Line): Amount => minus(line.net, line.cash);
export const isShort = (line: Line): boolean => line.cash < line.net;

/** By which rule a difference is written off where no discount stands beside it. */
export const RULE_OF_WRITE_OFF: Readonly<Record<WriteOffType, RuleId>> = {
  'Penny difference': 'DIFF-6',
  'Payment tolerance': 'RS-6',
  'Cash discount difference': 'DIFF-7',
};

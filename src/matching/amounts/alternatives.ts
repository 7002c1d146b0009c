import type { PlainDate } from '../../calendar/plainDate';
import { offerFor, type DiscountOffer } from '../../engine/discountOffer';
import type { DocumentState } from '../../engine/documentState';
import type { SettlementPolicy } from '../../engine/policy';
import type { Mark } from '../../engine/transactions';
import { minus, times, ZERO, type Amount } from '../../money/amount';

/**
 * What an amount is: `net` of the period that applies, `grace`: net of a period that only days of grace keep open, `gross`:
 * what is open, without a discount, `keyed`: typed by the user.
 */
export type AmountBasis = 'net' | 'grace' | 'gross' | 'keyed';

/** An amount that pays a document on a day. Amounts in the document's natural sign: a credit note's are negative. */
export interface AmountAlternative {
  readonly amount: Amount;
  /** Cash discount that is taken with it. */
  readonly discount: Amount;
  readonly basis: AmountBasis;
  /** Last day of the discount period, without grace; undefined without a discount. */
  readonly until: PlainDate | undefined;
  /** What to set on the payment's line, so that the engine settles the document with this amount. */
  readonly mark: Mark;
}

/** How discounts are granted to a payment: the parameters of settlement, and the grace days of its method of payment. */
export interface DiscountTerms {
  readonly policy: SettlementPolicy;
  readonly graceDays: number;
}

/**
 * All amounts that a document could be paid with on a day, each once, those the rules grant first: net of the period that
 * applies (DISC-1, DISC-3), net of the later period where grace keeps an earlier one open, what is open, the typed amount.
 *
 * @param on the payment's date; a selected discount date replaces it (DISC-2)
 * @param keyed an amount to settle that the user typed, in the document's sign
 * @returns none for a document that is closed
 */
export function alternativesOf(
  state: DocumentState,
  on: PlainDate,
  { policy, graceDays }: DiscountTerms,
  keyed?: Amount,
): readonly AmountAlternative[] {
  if (state.open === 0) return [];
  const normal: Mark = { documentId: state.document.id, useCashDiscount: 'Normal', fullSettlement: false };
  const reference = policy.selectedDiscountDate ?? on;
  const granted = offerFor(state, normal, reference, graceDays, policy);
  const strict = graceDays === 0 ? granted : offerFor(state, normal, reference, 0, policy);
  const gross: AmountAlternative = {
    amount: times(state.open, state.sign),
    discount: ZERO,
    basis: 'gross',
    until: undefined,
    mark: granted.obtainable > 0 ? { ...normal, useCashDiscount: 'Never' } : normal,
  };
  const discounted = granted.period === strict.period ? [granted] : [granted, strict];
  const alternatives = [
    ...discounted
      .filter(({ obtainable }) => obtainable > 0)
      .map((offer) =>
        net(state, offer, reference, offer === granted ? normal : override(normal, state, offer)),
      ),
    gross,
    ...(keyed === undefined
      ? []
      : [{ ...gross, amount: keyed, basis: 'keyed' as const, mark: { ...normal, amountToSettle: keyed } }]),
  ];
  return alternatives.filter(
    ({ amount }, i) => amount !== 0 && alternatives.findIndex((other) => other.amount === amount) === i,
  );
}

function net(
  state: DocumentState,
  offer: DiscountOffer,
  reference: PlainDate,
  mark: Mark,
): AmountAlternative {
  const until = offer.period === undefined ? undefined : state.document.periods[offer.period]?.lastDate;
  return {
    amount: times(minus(state.open, offer.obtainable), state.sign),
    discount: times(offer.obtainable, state.sign),
    basis: until !== undefined && reference > until ? 'grace' : 'net',
    until,
    mark,
  };
}

/** The engine would grant the earlier period: the smaller discount is overwritten (DISC-10). */
const override = (mark: Mark, state: DocumentState, offer: DiscountOffer): Mark => ({
  ...mark,
  discountOverride: times(offer.obtainable, state.sign),
});

import { addDays, type PlainDate } from '../calendar/plainDate';
import { larger, minus, plus, smaller, times, ZERO, type Amount } from '../money/amount';
import { compareRatios, shareOf } from '../money/ratio';
import type { DocumentState } from './documentState';
import type { SettlementPolicy } from './policy';
import type { RuleId } from './rules';
import type { Mark } from './transactions';

/** Why a document offers no discount to a payment. */
export type NoDiscount =
  | 'never'
  | 'none-agreed'
  | 'expired'
  | 'credit-note'
  | 'used-up'
  | 'typed-only'
  | 'lost-by-part'
  | 'not-exact';

/** The discount that a document offers to a payment on a day. Magnitudes. */
export interface DiscountOffer {
  /** Obtainable if the document is closed (DISC-12), the overwritten amount (DISC-10), or nothing. */
  readonly obtainable: Amount;
  /** The period it comes from, by index; undefined where none applies or the amount is overwritten. */
  readonly period: number | undefined;
  readonly kind: 'calculated' | 'overwritten' | 'none';
  readonly why: NoDiscount | undefined;
  readonly rules: readonly RuleId[];
}

/** Periods that the rule set knows: all of them, or the first by date (RS-1). */
const periodCount = (
  { document: { periods } }: DocumentState,
  { onlyFirstPeriod }: SettlementPolicy,
): number => (onlyFirstPeriod ? Math.min(1, periods.length) : periods.length);

/**
 * The period that applies: the first one, by date, whose last date plus grace days is on or after the reference date
 * (DISC-1). The last day counts.
 * @returns its index, or undefined when none does
 */
export function periodOn(
  state: DocumentState,
  reference: PlainDate,
  graceDays: number,
  policy: SettlementPolicy,
): number | undefined {
  const index = state.document.periods.findIndex(
    (period) => reference <= (graceDays === 0 ? period.lastDate : addDays(period.lastDate, graceDays)),
  );
  return index < 0 || index >= periodCount(state, policy) ? undefined : index;
}

/** Ledger account of the cash discount code whose period applies, else of the last one (rules, section 10). */
export function codeAccount(
  state: DocumentState,
  reference: PlainDate,
  graceDays: number,
  policy: SettlementPolicy,
): string | undefined {
  const last = periodCount(state, policy) - 1;
  return state.document.periods[periodOn(state, reference, graceDays, policy) ?? last]?.account;
}

/**
 * What is still obtainable of a period, cumulatively: max(0, round(D/G · (S + R)) − T), never more than is open (DISC-12).
 * Where only the closing payment earns, the whole original discount less what was taken: max(0, D − T) (RS-2).
 */
export function obtainableOf(
  state: DocumentState,
  period: number,
  policy: Pick<SettlementPolicy, 'partialPayments'>,
): Amount {
  if (policy.partialPayments === 'closing') {
    return smaller(state.open, larger(ZERO, minus(discountOfPeriod(state, period), state.taken)));
  }
  const base = plus(state.settledInPeriod[period] ?? ZERO, state.open);
  const inAll = shareOf(base, discountOfPeriod(state, period), state.gross);
  return smaller(state.open, larger(ZERO, minus(inAll, state.takenInPeriod[period] ?? ZERO)));
}

/**
 * The discount offered to a marked document.
 *
 * @param reference the payment's date, or the selected date (DISC-2)
 * @param graceDays days after a period's last date in which its discount is still granted
 */
export function offerFor(
  state: DocumentState,
  mark: Mark,
  reference: PlainDate,
  graceDays: number,
  policy: SettlementPolicy,
): DiscountOffer {
  if (mark.useCashDiscount === 'Never') return nothing('never', 'DISC-9');
  if (state.sign === -1 && !policy.discountOnCreditNotes && state.document.periods.length > 0) {
    return nothing('credit-note', 'DISC-11');
  }
  if (mark.discountOverride !== undefined) {
    const override = smaller(state.open, larger(ZERO, times(mark.discountOverride, state.sign)));
    return {
      obtainable: override,
      period: undefined,
      kind: 'overwritten',
      why: undefined,
      rules: ['DISC-10'],
    };
  }

  const always = mark.useCashDiscount === 'Always';
  if (!always && policy.partialPayments === 'manual') return nothing('typed-only', 'RS-3');
  if (!always && policy.lostByPart && state.open < state.gross) return nothing('lost-by-part', 'RS-4');

  const current = periodOn(state, reference, graceDays, policy);
  const last = periodCount(state, policy) - 1;
  const period = current ?? (always && last >= 0 ? last : undefined);
  const periodRule = policy.onlyFirstPeriod && state.document.periods.length > 1 ? 'RS-1' : 'DISC-1';
  if (period === undefined) return nothing(last < 0 ? 'none-agreed' : 'expired', periodRule);

  const obtainable = obtainableOf(state, period, policy);
  const rules: RuleId[] = [always ? 'DISC-8' : periodRule];
  if (policy.partialPayments === 'closing') rules.push('RS-2');
  if (policy.selectedDiscountDate !== undefined && !always) rules.push('DISC-2');
  if (reference < state.document.date) rules.push('DISC-15');
  return { obtainable, period, kind: 'calculated', why: obtainable === 0 ? 'used-up' : undefined, rules };
}

/** RS-5: the offer of a document to a payment that is not exactly what is due. What the user asked for himself stays. */
export const withdrawn = (offer: DiscountOffer, mark: Mark): DiscountOffer =>
  offer.kind === 'calculated' && mark.useCashDiscount !== 'Always' ? nothing('not-exact', 'RS-5') : offer;

/**
 * RS-9: what a document still allows as unearned discount: its highest discount less what was taken and what is earned now. None
 * unless it is switched on, nor where the user decided about the discount himself. A magnitude.
 */
export function unearnedLimit(
  state: DocumentState,
  mark: Mark,
  offer: DiscountOffer,
  policy: SettlementPolicy,
): Amount {
  const isLate = offer.why === 'expired' || offer.why === 'used-up';
  if (!policy.unearnedDiscount || mark.useCashDiscount !== 'Normal') return ZERO;
  if (offer.kind !== 'calculated' && !isLate) return ZERO;
  let highest = ZERO;
  for (let i = 0; i < periodCount(state, policy); i++) highest = larger(highest, discountOfPeriod(state, i));
  const left = minus(highest, plus(state.taken, offer.obtainable));
  return smaller(minus(state.open, offer.obtainable), larger(ZERO, left));
}

const nothing = (why: NoDiscount, rule: RuleId): DiscountOffer => ({
  obtainable: ZERO,
  period: undefined,
  kind: 'none',
  why,
  rules: [rule],
});

/**
 * Discount on a partial payment: cash A takes A · D/(G − D), of an overwritten amount X A · X/(R − X); rounded by itself,
 * then capped at what is obtainable (DISC-5, DISC-10, DISC-12, DISC-13). None where parts earn none (DISC-7, RS-2); where only
 * typed amounts count, the amount as it was typed (RS-3).
 *
 * @param cash less than what closes the document
 */
export function partialDiscount(
  state: DocumentState,
  mark: Mark,
  offer: DiscountOffer,
  cash: Amount,
  policy: SettlementPolicy,
): Amount {
  if (offer.obtainable === 0 || !grantsPartialDiscount(mark, offer, policy)) return ZERO;
  if (policy.partialPayments === 'manual' && offer.kind === 'overwritten') return offer.obtainable;
  const [part, rest] =
    offer.period === undefined
      ? [offer.obtainable, minus(state.open, offer.obtainable)]
      : partAndRest(state, offer.period);
  return rest <= 0 ? offer.obtainable : smaller(offer.obtainable, shareOf(cash, part, rest));
}

/** D_i as a magnitude. */
const discountOfPeriod = (state: DocumentState, period: number): Amount =>
  times(state.document.periods[period]?.discount ?? ZERO, state.sign);

/** DISC-8: Always ignores the partial parameter. RS-3: so does an amount that was typed where nothing else counts. */
export const grantsPartialDiscount = (mark: Mark, offer: DiscountOffer, policy: SettlementPolicy): boolean =>
  policy.partialPayments === 'proportional' ||
  mark.useCashDiscount === 'Always' ||
  (policy.partialPayments === 'manual' && offer.kind === 'overwritten');

function partAndRest(state: DocumentState, period: number): readonly [Amount, Amount] {
  const part = discountOfPeriod(state, period);
  return [part, minus(state.gross, part)];
}

/** ALLOC-1: the document with the better discount at the reference date first; negative when `a` goes first. */
export function compareDiscounts(
  a: DocumentState,
  b: DocumentState,
  reference: PlainDate,
  graceDays: number,
  policy: SettlementPolicy,
): number {
  const [left, right] = [a, b].map((state) => {
    const period = periodOn(state, reference, graceDays, policy);
    return period === undefined ? ZERO : discountOfPeriod(state, period);
  }) as [Amount, Amount];
  if (left === 0 || right === 0) return right - left;
  return -compareRatios(left, a.gross, right, b.gross);
}

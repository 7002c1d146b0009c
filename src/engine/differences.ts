import { larger, smaller, ZERO, type Amount } from '../money/amount';
import { percentOf } from '../money/convert';
import type { DocumentState } from './documentState';
import type { SettlementPolicy } from './policy';

/** Why a document is settled by more than cash and discount, or a payment used up by more than its documents. */
export type DifferenceType = WriteOffType | 'Bank charge';
/** A difference that the limits allow to be written off. */
export type WriteOffType = 'Penny difference' | 'Payment tolerance' | 'Cash discount difference';

/** Up to and including which difference the documents of one payment are closed. */
export interface WriteOffLimits {
  readonly penny: Amount;
  /** RS-6, summed over the documents. */
  readonly tolerance: Amount;
  readonly maximum: Amount;
}

/** Limits of a payment. @param tolerance of the documents it is to settle, in accounting currency */
export const writeOffLimits = (tolerance: Amount, policy: SettlementPolicy): WriteOffLimits => ({
  penny: policy.maximumPennyDifference,
  tolerance,
  maximum: policy.maximumOverpaymentOrUnderpayment,
});

export const largestLimit = ({ penny, tolerance, maximum }: WriteOffLimits): Amount =>
  larger(penny, larger(tolerance, maximum));

/**
 * RS-6: the lower of the percent of the document's original amount and the amount; never more than is open. A magnitude in
 * accounting currency.
 * @param valueOf what an amount of the document is worth in accounting currency
 */
export function toleranceOf(
  state: DocumentState,
  { tolerancePercent, toleranceAmount }: SettlementPolicy,
  valueOf: (amount: Amount) => Amount,
): Amount {
  if (tolerancePercent === undefined && toleranceAmount === undefined) return ZERO;
  const open = valueOf(state.open);
  const amount = toleranceAmount ?? open;
  const ofPercent =
    tolerancePercent === undefined ? amount : percentOf(valueOf(state.gross), tolerancePercent);
  return smaller(open, smaller(ofPercent, amount));
}

/**
 * Where a difference goes, if it may be written off at all: up to and including the penny maximum to the penny account
 * (DIFF-6), within the tolerance to the payment tolerance account (RS-6), up to and including the maximum over- or underpayment
 * to the cash discount difference account (DIFF-7).
 *
 * @param difference shortage or overpayment as a magnitude
 * @param withDiscount whether a discount is obtainable on the documents; without one DIFF-7 is a parameter
 * @returns undefined when nothing is written off (DIFF-8)
 */
export function writeOffType(
  difference: Amount,
  withDiscount: boolean,
  limits: WriteOffLimits,
  policy: SettlementPolicy,
): WriteOffType | undefined {
  if (difference <= limits.penny) return 'Penny difference';
  if (difference <= limits.tolerance && policy.toleranceTarget !== 'raises the discount')
    return 'Payment tolerance';
  if (difference > limits.maximum) return undefined;
  return withDiscount || policy.writeOffWithoutDiscount ? 'Cash discount difference' : undefined;
}

/** How documents are closed that a payment does not quite reach: a difference written off, or more discount. */
export type ShortageClosing = WriteOffType | 'unearned discount' | 'raised discount';

/**
 * Closes a shortage: as unearned discount where that is switched on (RS-9), as discount within the tolerance (RS-7), or as a
 * difference.
 *
 * @param unearned what the documents still allow as unearned discount
 * @returns undefined when it is too large: then the payment is a part
 */
export function shortageClosing(
  shortage: Amount,
  withDiscount: boolean,
  unearned: Amount,
  limits: WriteOffLimits,
  policy: SettlementPolicy,
): ShortageClosing | undefined {
  if (shortage <= unearned) return 'unearned discount';
  const raises = policy.toleranceTarget === 'raises the discount' && withDiscount;
  if (raises && shortage <= limits.tolerance) return 'raised discount';
  return writeOffType(shortage, withDiscount, limits, policy);
}

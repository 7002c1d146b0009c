import type { Amount } from '../money/amount';
import type { SettlementPolicy } from './policy';

export type DifferenceType = 'Penny difference' | 'Cash discount difference';

/**
 * Where a difference goes, if it may be written off at all: up to and including the penny maximum to the penny account
 * (DIFF-6), up to and including the maximum over- or underpayment to the cash discount difference account (DIFF-7).
 *
 * @param difference shortage or overpayment as a magnitude
 * @param withDiscount whether a discount is obtainable on the documents; without one DIFF-7 is a parameter
 * @returns undefined when nothing is written off (DIFF-8)
 */
export function writeOffType(
  difference: Amount,
  withDiscount: boolean,
  policy: SettlementPolicy,
): DifferenceType | undefined {
  if (difference <= policy.maximumPennyDifference) return 'Penny difference';
  if (difference > policy.maximumOverpaymentOrUnderpayment) return undefined;
  return withDiscount || policy.writeOffWithoutDiscount ? 'Cash discount difference' : undefined;
}

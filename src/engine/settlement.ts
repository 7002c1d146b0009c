import type { PlainDate } from '../calendar/plainDate';
import type { Amount } from '../money/amount';
import type { DifferenceType } from './differences';
import type { NoDiscount } from './discountOffer';
import type { RuleId } from './rules';
import type { PaymentToSettle, UseCashDiscount } from './transactions';

/** Why a line is as it is; the sentence in the sheet is made from it. */
export type Reason =
  | 'closed-with-discount'
  | 'closed-without-discount'
  | 'partial-with-discount'
  | 'partial-without-discount'
  | 'shortage-written-off'
  | 'full-settlement'
  | 'discount-shrunk'
  | 'tolerance-from-discount'
  | 'unearned-discount'
  | 'discount-raised'
  | 'bank-charge';

/** What one payment does to one document. Amounts in the document's sign and currency, values in accounting currency. */
export interface SettlementLine {
  readonly documentId: string;
  /** Cash of the payment (and of credit notes marked with it) applied to the document. */
  readonly cashApplied: Amount;
  /** The same money in the payment's currency. */
  readonly paid: Amount;
  readonly discount: Amount;
  /** The part of the discount that was not earned (RS-9). */
  readonly unearnedDiscount: Amount;
  /** Granted by days of grace and posted as discount tolerance (RS-8). */
  readonly isDiscountTolerance: boolean;
  /** Shortage written off. */
  readonly difference: Amount;
  readonly values: LineValues;
  readonly differenceType: DifferenceType | undefined;
  /** Cash applied + discount + shortage written off. */
  readonly amountSettled: Amount;
  readonly balanceBefore: Amount;
  readonly balanceAfter: Amount;
  /** Index of the discount period whose calculated discount was taken; undefined for any other discount (DISC-12). */
  readonly period: number | undefined;
  /** Ledger account of the cash discount code, for the discount however it came about (rules, section 10). */
  readonly discountAccount: string | undefined;
  /** What the discount panel shows as cash discount amount: taken before + obtainable (DISC-11). */
  readonly discountAmount: Amount;
  readonly discountTakenBefore: Amount;
  readonly useCashDiscount: UseCashDiscount;
  /** Days of grace of the payment by which the discount was still granted; 0 when it was in time. */
  readonly graceDays: number;
  readonly reason: Reason;
  /** Where no discount was given, why not. */
  readonly noDiscount: NoDiscount | PartWithoutDiscount | undefined;
  readonly rules: readonly RuleId[];
}
/** Why a part takes nothing of a discount that is obtainable (DISC-7, RS-2). */
export type PartWithoutDiscount = 'partial-parameter-off' | 'closing-only';

/**
 * A settlement line in accounting currency, document's sign (rules, section 8): what was settled stands in the books at its
 * carrying value; cash, discount and difference are worth what they are worth on the payment's date.
 */
export interface LineValues {
  /** Carrying value of the amount settled. */
  readonly settled: Amount;
  readonly cash: Amount;
  readonly discount: Amount;
  readonly difference: Amount;
  /** Settled − cash − discount − difference; above zero: a loss for a customer, a gain for a vendor. */
  readonly exchangeDifference: Amount;
}

/** What became of one payment. Amounts in the payment's sign and currency, values in accounting currency. */
export interface PaymentSettlement {
  readonly payment: PaymentToSettle;
  /** The payment's amount, worked out from the marks where it was left blank (ALLOC-4). */
  readonly amount: Amount;
  /** What the amount is worth in accounting currency. */
  readonly value: Amount;
  /** Documents that something was settled on, in the order the money reached them. */
  readonly lines: readonly SettlementLine[];
  readonly overpayment: Overpayment | undefined;
  /** Stays open on the account. */
  readonly leftOpen: Amount;
  /** What that is worth: the rest of the value, 0 when nothing is left. */
  readonly leftOpenValue: Amount;
  /** Bank charge that no document could take, a magnitude. */
  readonly bankChargeLeft: Amount;
  /** The later of payment and document dates: date of the discount and difference postings (rules, section 7). */
  readonly date: PlainDate;
}
export interface Overpayment {
  readonly writtenOff: Amount;
  readonly value: Amount;
  readonly type: DifferenceType;
  readonly rules: readonly RuleId[];
}

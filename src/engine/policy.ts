import type { PlainDate } from '../calendar/plainDate';
import type { Amount } from '../money/amount';
import type { Priority } from './priority';

/** How the same money is treated: the parameters of rules section 3 that the engine follows. Limits in accounting currency. */
export interface SettlementPolicy {
  /** Specific keeps the discount on an overpayment, Unspecific shrinks it (DIFF-1 to DIFF-5). */
  readonly administration: 'Specific' | 'Unspecific';
  readonly maximumPennyDifference: Amount;
  readonly maximumOverpaymentOrUnderpayment: Amount;
  /** DISC-5; off: DISC-7. */
  readonly discountOnPartialPayments: boolean;
  readonly discountOnCreditNotes: boolean;
  /** The tax in a cash discount goes back to the sales tax account (rules, section 9). */
  readonly reverseTaxOnDiscount: boolean;
  /** DIFF-7 where no discount applies. */
  readonly writeOffWithoutDiscount: boolean;
  readonly automaticSettlement: boolean;
  /** ALLOC-3 for automatic settlement; undefined: by due date (ALLOC-2). */
  readonly automaticPriority: readonly Priority[] | undefined;
  /** Replaces the payment's date as reference date (DISC-2). */
  readonly selectedDiscountDate: PlainDate | undefined;
}

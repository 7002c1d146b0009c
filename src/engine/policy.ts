import type { PlainDate } from '../calendar/plainDate';
import type { Amount } from '../money/amount';
import type { Priority } from './priority';

/**
 * What a payment that leaves its document open earns: nothing, while the closing payment takes its ratio of what is open (none,
 * DISC-7); nothing, while the closing payment earns the whole original discount (closing, RS-2); its share (proportional,
 * DISC-5); what the user typed and nothing else, as for every payment (manual, RS-3).
 */
export type PartialPayments = 'none' | 'closing' | 'proportional' | 'manual';

/** Where a difference within the tolerance goes (RS-6, RS-7). */
export type ToleranceTarget =
  | 'own account'
  /** An overpayment makes the discount smaller as far as it reaches; a shortage goes to the account. */
  | 'reduces the discount'
  /** A shortage makes the discount larger; without a discount there is no tolerance. */
  | 'raises the discount';

/** The policies in which the rule sets differ (rules, RS-1 to RS-9). Limits in accounting currency. */
export interface RuleSetPolicy {
  readonly partialPayments: PartialPayments;
  /** RS-1: of several periods the first by date is the only one. */
  readonly onlyFirstPeriod: boolean;
  /** RS-4: an earlier settlement of any kind ends the discount of a document. */
  readonly lostByPart: boolean;
  /** RS-5: a payment beyond what is due earns no discount. */
  readonly exactPayment: boolean;
  /** RS-6, per document: percent of its original amount as digits, and an amount; the lower of both, or the one that is stated. */
  readonly tolerancePercent: string | undefined;
  readonly toleranceAmount: Amount | undefined;
  readonly toleranceTarget: ToleranceTarget;
  /** RS-8: a discount granted by days of grace goes to the account of its own. */
  readonly discountTolerance: boolean;
  /** RS-9: what is short becomes unearned discount, up to the highest discount of the document. */
  readonly unearnedDiscount: boolean;
}

/** How the same money is treated: the parameters of rules section 3 that the engine follows. Limits in accounting currency. */
export interface SettlementPolicy extends RuleSetPolicy {
  /** Specific keeps the discount on an overpayment, Unspecific shrinks it (DIFF-1 to DIFF-5). */
  readonly administration: 'Specific' | 'Unspecific';
  readonly maximumPennyDifference: Amount;
  readonly maximumOverpaymentOrUnderpayment: Amount;
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

import type { PlainDate } from '../calendar/plainDate';
import type { Amount } from '../money/amount';

/** Whose account: the engine works alike for both, only vouchers know debit from credit. */
export type Side = 'customer' | 'vendor';

export type UseCashDiscount = 'Normal' | 'Always' | 'Never';

/** One discount period of a document: what may be deducted up to and including a day (DISC-1). */
export interface DiscountPeriod {
  readonly lastDate: PlainDate;
  /** D_i, of the whole document; the document's own sign. */
  readonly discount: Amount;
  /** Ledger account of the cash discount code; absent: the default account. */
  readonly account?: string;
}

/** Sales tax of one rate on a document. Amounts in the document's sign. */
export interface DocumentTax {
  readonly code: string;
  /** What the rate was applied to, tax included. */
  readonly gross: Amount;
  readonly tax: Amount;
  /** Sales tax account of the code; absent: the default one. */
  readonly account?: string;
  /** Discount account of the code; absent: that of the cash discount code or the default one. */
  readonly discountAccount?: string;
}

/** What a document bears in one dimension, such as the cost centre: one value, or several by weight, in the order stated. */
export interface DocumentDimension {
  readonly name: string;
  readonly shares: readonly {
    readonly value: string;
    /** Digits of a whole number above zero. */
    readonly weight: string;
  }[];
}

/** A posted transaction of a customer or vendor that can be settled: invoice, credit note, payment, interest note. */
export interface OpenDocument {
  /** Side, account and number, unique. */
  readonly id: string;
  readonly side: Side;
  readonly account: string;
  readonly name: string;
  /** Transaction type as the views show it. */
  readonly type: string;
  readonly voucher: string;
  readonly invoice: string;
  readonly date: PlainDate;
  readonly dueDate: PlainDate | undefined;
  readonly currency: string;
  /** G, with tax; natural sign: an invoice positive, a credit note negative, on both sides. */
  readonly amount: Amount;
  /** Open before the first run of the workbook; the amount itself unless stated otherwise. Same sign. */
  readonly openAtStart: Amount;
  /** What the whole amount was booked at, in accounting currency; absent where that is the document's own. Same sign. */
  readonly accountingAmount?: Amount;
  /** Cash discount taken before the first run of the workbook. Same sign. */
  readonly discountTakenAtStart: Amount;
  /** Ordered by last date. The due-date row (0.00) is not among them. */
  readonly periods: readonly DiscountPeriod[];
  /** Key of the posted payment that this is, settled here as a document of its own (ALLOC-6). */
  readonly paymentKey?: string;
  /** Sales tax by rate, where it is known (rules, section 9). */
  readonly taxes?: readonly DocumentTax[];
  /** What its discount, difference and exchange lines bear; at most one of them has several values (rules, Dimensions). */
  readonly dimensions?: readonly DocumentDimension[];
}

/** A document marked for settlement by a payment, with what the user keyed on the line. */
export interface Mark {
  readonly documentId: string;
  /** Amount to settle as keyed: cash, the discount comes on top (DISC-5). Absent: worked out. Document's sign and currency. */
  readonly amountToSettle?: Amount;
  readonly useCashDiscount: UseCashDiscount;
  /** Overwritten cash discount amount (DISC-10). Document's sign and currency. */
  readonly discountOverride?: Amount;
  readonly fullSettlement: boolean;
}

/** A payment to settle, in the order of ALLOC-0. */
export interface PaymentToSettle {
  readonly key: string;
  readonly side: Side;
  readonly account: string;
  readonly date: PlainDate;
  readonly currency: string;
  /**
   * Money still to be used: positive received from a customer or paid to a vendor, negative paid back.
   * Absent: worked out from the marks (ALLOC-4). 0: the marked documents are settled with each other (ALLOC-6).
   */
  readonly amount?: Amount;
  /** What a payment posted before has left of its value in accounting currency; absent: worked out by the rate of its date. */
  readonly accountingAmount?: Amount;
  readonly marks: readonly Mark[];
  /** The user marked documents, if only some that were closed before: automatic settlement leaves the money alone (ALLOC-0). */
  readonly isMarked?: boolean;
  readonly graceDays: number;
  /**
   * What the bank kept back from a receipt, in the payment's currency: the customer paid it, the bank account did not receive it
   * (CHARGE-1). Above zero; absent: nothing.
   */
  readonly bankCharge?: Amount;
  /** Alternative discount account of the row; the first hit of rules section 10. */
  readonly discountAccount?: string;
}

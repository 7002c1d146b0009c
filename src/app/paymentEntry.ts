import type { PlainDate } from '../calendar/plainDate';
import type { DiscountPanel } from '../engine/discountPanel';
import type { ScheduleRow } from '../engine/discountSchedule';
import type { Side, UseCashDiscount } from '../engine/transactions';
import type { Amount } from '../money/amount';
import type { Decimals } from '../money/currency';
import type { Place, Problem } from '../problem/problem';
import type { LineFields } from '../workbook/paymentLine';

export type { LineFields };

/** What a line of the payment journal is by now: typed, typed with marks, posted (with what it has left), or with a problem. */
export type LineState = 'new' | 'marked' | 'posted' | 'problem';

/** A row of the Payments table in the pane. */
export interface JournalLine {
  /** Names the row for the pane: where it stands and what it said when it was read. A row that was changed since is refused. */
  readonly id: string;
  readonly place: Place;
  readonly state: LineState;
  /** As the row states them; a cell that could not be read keeps its text. */
  readonly fields: LineFields;
  readonly decimals: Decimals;
  /** The amount as it counts, where it could be read. */
  readonly amount: Amount | undefined;
  /** Of a posted payment: what stays open on the account, in the payment's sign. */
  readonly leftOpen: Amount | undefined;
  /** Of a posted payment: the run that posted it. A posted line is not edited but undone. */
  readonly run: string | undefined;
  readonly problems: readonly Problem[];
}

export interface PaymentJournal {
  readonly lines: readonly JournalLine[];
  readonly accountingCurrency: string;
  /** Where a new line would go; undefined where the workbook has no Payments table to type into. */
  readonly table: { readonly name: string; readonly sheet: string } | undefined;
  /** Columns that the table lacks: what a line states in them cannot be kept. */
  readonly missingColumns: readonly (keyof LineFields)[];
  readonly methodsOfPayment: readonly string[];
}

/** An account with something to settle. */
export interface OpenAccount {
  readonly side: Side;
  readonly account: string;
  readonly name: string;
  readonly documents: number;
}

/** A line of Settle transactions: a document, or a posted payment with money left, that is open after the ledger. */
export interface OpenTransaction {
  readonly id: string;
  /** First cell of its row in Invoices; undefined for a posted payment, which stands in no such row. */
  readonly place: Place | undefined;
  readonly side: Side;
  readonly voucher: string;
  readonly account: string;
  readonly name: string;
  /** Transaction type as the views show it. */
  readonly type: string;
  readonly date: PlainDate;
  readonly dueDate: PlainDate | undefined;
  readonly invoice: string;
  readonly currency: string;
  readonly decimals: Decimals;
  /** What is open, natural sign. */
  readonly open: Amount;
  readonly schedule: readonly ScheduleRow[];
  /** The journal line, not posted yet, that marks it. */
  readonly markedBy: string | undefined;
}

export interface OpenTransactions {
  readonly transactions: readonly OpenTransaction[];
  readonly accounts: readonly OpenAccount[];
}

/** What the user keyed on a transaction. Amounts in the document's sign and currency. */
export interface DraftMark {
  readonly transaction: string;
  readonly useCashDiscount: UseCashDiscount;
  /** Cash, the discount comes on top (DISC-5); absent: worked out (DISC-3). */
  readonly amountToSettle?: Amount;
  /** Overwritten cash discount amount (DISC-10). */
  readonly discountAmount?: Amount;
  readonly fullSettlement: boolean;
}

/** A payment as it is being entered. */
export interface PaymentDraft {
  readonly side: Side;
  readonly account: string;
  readonly date: PlainDate;
  readonly currency: string;
  /** Absent: worked out from the marks. Positive: received from a customer or paid to a vendor. */
  readonly amount?: Amount;
  readonly methodOfPayment: string;
  readonly marks: readonly DraftMark[];
  /** The transaction that the discount panel is for, marked or not. */
  readonly highlighted?: string;
}

/** What settling a draft would come to; nothing is written. */
export interface DraftEstimate {
  /** By transaction: what the money settles by cash, and the discount that is taken. Every mark on an open transaction has one. */
  readonly lines: readonly {
    readonly transaction: string;
    readonly amountToSettle: Amount;
    readonly cashDiscount: Amount;
    readonly panel: DiscountPanel;
    readonly balanceAfter: Amount;
    /** The rule ids and the sentence, as the sheet would say it. */
    readonly reason: string;
  }[];
  /** Of the highlighted transaction. */
  readonly panel: DiscountPanel | undefined;
  /** What the marks ask for: their Amounts to settle, keyed or by default (DISC-3), in the payment's currency and sign. */
  readonly markedTotal: Amount;
  /** The discount taken on all of them, in the payment's currency. */
  readonly estimatedDiscount: Amount;
  /** Payment amount as entered less the marked total: undefined where no amount was entered. */
  readonly difference: Amount | undefined;
  /** What would stay open of the payment on the account. */
  readonly leftOpen: Amount;
  readonly problems: readonly Problem[];
}

/** What was wrong with a line that was to be saved: then nothing was written. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly id: string; readonly place: Place }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** The row is no longer what the pane showed. */
  | { readonly kind: 'changed' };

/** The payment journal, Enter payments and Settle transactions: lines go into the Payments table, as typed (contract, section 2). */
export interface PaymentEntryCases {
  journal(): Promise<PaymentJournal>;
  openTransactions(): Promise<OpenTransactions>;
  estimate(draft: PaymentDraft): Promise<DraftEstimate>;
  /** The transactions that Mark by priority marks for this draft, in the order the money reaches them (ALLOC-3). */
  markByPriority(draft: PaymentDraft): Promise<readonly DraftMark[]>;
  /**
   * Saves a line: into its row, or a new row at the end of the table.
   * @param marks absent: the Invoice field stands as it is; else what the Invoice column is to say
   * @param id absent: a new line
   */
  saveLine(fields: LineFields, marks: readonly DraftMark[] | undefined, id?: string): Promise<SaveResult>;
  /** Deletes rows that are not posted. @returns 'changed' when one is no longer what the pane showed: then none was deleted */
  deleteLines(ids: readonly string[]): Promise<'deleted' | 'changed'>;
  /** Marks of a line that is not posted, as Settle transactions shows them. */
  marksOf(id: string): Promise<readonly DraftMark[]>;
}

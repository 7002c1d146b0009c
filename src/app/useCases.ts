import type { RuleSetName } from '../engine/ruleSets';
import type { Amount } from '../money/amount';
import type { Decimals } from '../money/currency';
import type { Problem } from '../problem/problem';
import type { PlainDate } from '../calendar/plainDate';
import type { UndoRequest } from '../engine/undo';
import type { RunStatus } from '../workbook/ledger';
import type { ParameterName } from '../workbook/parameterNames';
import type { SourceRole } from '../workbook/columns';
import type { SettleAgain } from '../workbook/undonePayments';
import type { ParameterState } from './parameters';
import type { BankCases } from './bankCases';
import type { PaymentEntryCases } from './paymentEntry';
import type { SourceCases } from './sourceChoice';
import type { RuleSetComparison } from './compareRuleSets';

export type {
  ParameterName,
  ParameterState,
  RuleSetComparison,
  RuleSetName,
  RunStatus,
  SettleAgain,
  SourceRole,
  UndoRequest,
};

/** What stands in the workbook before anything is read in full. */
export interface Overview {
  /**
   * Tables found for the sources, in the order of SourceRole; `isRequired` ones that are missing have no table. Blank rows do not
   * count.
   */
  readonly sources: readonly {
    readonly role: SourceRole;
    readonly isRequired: boolean;
    readonly table?: { readonly name: string; readonly sheet: string; readonly rowCount: number };
  }[];
  /** A run that was cut off while it was written; nothing else is offered until it is completed or removed. */
  readonly cutOffRun?: CutOffRun;
}
export interface CutOffRun {
  readonly run: string;
  readonly started: string;
  readonly payments: number;
  /** Only while the sources are those the run was worked out from. */
  readonly canComplete: boolean;
}

/** The totals of one run; amounts in accounting currency, in smallest units. */
export interface RunTotals {
  readonly currency: string;
  readonly decimals: Decimals;
  /** Payments posted by this run and what they came to (received positive, paid to vendors positive). */
  readonly paymentCount: number;
  readonly payments: Amount;
  /** Of these: received from customers and paid to vendors, each less what was paid back. */
  readonly received: Amount;
  readonly paid: Amount;
  /** Amount settled on documents, cash discount and differences included. */
  readonly settled: Amount;
  readonly discount: Amount;
  /** Written off: shortages less overpayments. */
  readonly differences: Amount;
  /** Realised by exchange rates: gains less losses. */
  readonly exchangeGain: Amount;
  /**
   * Of it: on what was settled with vendors. Settled = payments − left open + discount + differences − gain on customers + gain on
   * vendors: a gain is more money for a receivable, less for a payable.
   */
  readonly exchangeGainOnVendors: Amount;
  /** What the payments of this run leave open on the accounts. */
  readonly leftOpen: Amount;
  readonly documentsSettled: number;
  readonly voucherCount: number;
}

/** One voucher as it will be posted, for the eye; amounts in accounting currency. */
export interface VoucherPreview {
  readonly voucher: string;
  readonly date: string;
  readonly lines: readonly {
    readonly ledgerAccount: string;
    readonly description: string;
    readonly debit: Amount;
    readonly credit: Amount;
  }[];
}

/** A sheet that posting writes to. */
export interface SheetToWrite {
  readonly sheet: string;
  /** Posting makes it. */
  readonly isNew: boolean;
  /** Rows that are added; absent for a view, which is rewritten whole. */
  readonly rows?: number;
}

/** What settling would write. Exactly this is posted, or nothing. */
export interface Preview {
  readonly totals: RunTotals;
  /** Rows read, of both sources; rows with a problem are not half used. */
  readonly rows: {
    readonly invoices: number;
    readonly payments: number;
    readonly withProblem: number;
    readonly alreadyPosted: number;
    /** Text cells that were read as numbers, in the number format stated for their source (contract, section 1). */
    readonly textsRead: number;
  };
  readonly problems: readonly Problem[];
  readonly vouchers: readonly VoucherPreview[];
  /** In the order of the tables. */
  readonly sheets: readonly SheetToWrite[];
  /** Nothing new to post: a second run over the same rows. */
  readonly isEmpty: boolean;
  /** Undone settlements that this run makes again. */
  readonly settleAgain: SettleAgain;
  /** Keys of the payments that are posted, where only some lines of the journal are; absent: all. */
  readonly only?: readonly string[];
  readonly inputFingerprint: string;
  readonly resultFingerprint: string;
}

/** A settlement that stands in the ledger, for the eye; an overpayment written off has no document and no amounts but a difference. */
export interface SettledLine {
  readonly run: string;
  /** The payment key: names the payment in an undo, also where two sides have the same voucher number. */
  readonly payment: string;
  /** Voucher of the payment; '' where documents were settled with each other without one. */
  readonly voucher: string;
  readonly account: string;
  readonly invoice: string;
  readonly settledOn: PlainDate;
  readonly currency: string;
  readonly cashApplied: Amount;
  readonly discount: Amount;
  readonly difference: Amount;
  readonly amountSettled: Amount;
}

/** A run with what it settled, for choosing what is undone. */
export interface UndoableRun {
  readonly run: string;
  readonly started: string;
  readonly status: RunStatus;
  /** As they were posted, whatever was undone since; in accounting currency. */
  readonly totals: Pick<RunTotals, 'currency' | 'decimals' | 'payments' | 'settled' | 'discount'>;
  readonly settlements: readonly (SettledLine & { readonly isUndone: boolean })[];
  readonly payments: readonly {
    /** The payment key: names the payment in an undo. */
    readonly payment: string;
    readonly voucher: string;
    readonly date: PlainDate;
    readonly account: string;
    readonly name: string;
    readonly amount: Amount;
    readonly currency: string;
    readonly isReversed: boolean;
  }[];
}

/** What an undo would write. Exactly this is posted, or nothing; with a problem that is no warning, nothing can be. */
export interface UndoPreview {
  readonly request: UndoRequest;
  /** Reversal date; undefined where nothing was found to undo. */
  readonly date: PlainDate | undefined;
  /** What is taken back, in the sign it was settled in; later settlements that go along are among them. */
  readonly settlements: readonly SettledLine[];
  /** Payments that are reversed, under their new vouchers. */
  readonly payments: readonly {
    readonly voucher: string;
    readonly reverses: string;
    readonly account: string;
    readonly amount: Amount;
    readonly currency: string;
  }[];
  /** Settlements of the same documents that were made later, by others (UNDO-3): undone as well, or in the way. */
  readonly later: readonly SettledLine[];
  /** Of the run that the undo is: negative where something is taken back. */
  readonly totals: RunTotals;
  readonly vouchers: readonly VoucherPreview[];
  /** Every sheet that it writes to. */
  readonly sheets: readonly SheetToWrite[];
  readonly problems: readonly Problem[];
  readonly inputFingerprint: string;
  readonly resultFingerprint: string;
}

/** Rows written so far of all rows of the step, told between trips. It may throw StoppedByUser: then no further trip is made. */
export type Progress = (done: number, total: number) => void | Promise<void>;

export type PostResult =
  | {
      readonly kind: 'posted';
      readonly run: string;
      readonly totals: RunTotals;
      readonly sheets: readonly string[];
    }
  /** The sources changed since the preview was shown: nothing was written; look again. */
  | { readonly kind: 'changed' };

/**
 * What pane and commands can do. Every method may throw HostError (Excel refused) or Blocked (a source, a setting or the
 * ledger cannot be read; it carries the problems).
 */
export interface SettlementUseCases extends PaymentEntryCases, SourceCases, BankCases {
  overview(): Promise<Overview>;
  /**
   * @param settleAgain undone settlements to make again: all, or payments by voucher (UNDO-5)
   * @param lines of the payment journal, by id: only these are settled and posted; absent: all. One that is no longer what the pane
   *   showed is a problem of the preview
   */
  preview(settleAgain?: SettleAgain, lines?: readonly string[]): Promise<Preview>;
  post(preview: Preview, progress?: Progress): Promise<PostResult>;
  /**
   * Settles the payments under several rule sets in memory, posts nothing, and writes the table RuleSetComparison.
   * @param ruleSets absent: all, that of the workbook first
   */
  compareRuleSets(ruleSets?: readonly RuleSetName[]): Promise<RuleSetComparison>;
  /** Runs that settled or posted something, the newest first; an undo is none of them. */
  undoable(): Promise<readonly UndoableRun[]>;
  previewUndo(request: UndoRequest): Promise<UndoPreview>;
  /** @throws Blocked with the problems of a preview that has some */
  undo(preview: UndoPreview, progress?: Progress): Promise<PostResult>;
  completeRun(progress?: Progress): Promise<PostResult>;
  removeRun(): Promise<void>;
  /** Every parameter as it stands: in the table, chosen in the pane, or at its default. */
  parameters(): Promise<readonly ParameterState[]>;
  /** Chooses a parameter for this workbook, '' takes its default. @returns what is wrong with it: then nothing was changed */
  chooseParameter(name: ParameterName, value: string): Promise<readonly Problem[]>;
  /** Writes problems that are shown into the table SettlementProblems, without posting. @returns the table's present name */
  writeProblems(problems: readonly Problem[]): Promise<string>;
  goTo(place: Problem['place']): Promise<void>;
}

import type { PlainDate } from '../calendar/plainDate';
import type { Side } from '../engine/transactions';
import type { Level } from '../matching/proposals/confidence';
import type { Amount } from '../money/amount';
import type { Decimals } from '../money/currency';
import type { Language } from '../problem/describe';
import type { Place, Problem } from '../problem/problem';
import type { BankField } from '../statement/bankColumns';
import type { StatementFormat } from '../statement/model';
import type { Undecided } from '../statement/proposeLayout';
import type { TableLayout } from '../statement/table';

/** Where bank lines come from: a file, what was pasted into the pane, or the table BankLines of the workbook. */
export type BankSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'table' };

/** Rows whose layout has to be confirmed before they are read: nothing is guessed per line. */
export interface BankLayoutToConfirm {
  readonly kind: 'layout';
  /** Headings as they stand, or none. */
  readonly headings: readonly string[];
  /** The first rows below them, as texts. */
  readonly sample: readonly (readonly string[])[];
  readonly layout: TableLayout;
  /** What the rows do not prove: it must be stated. */
  readonly undecided: readonly Undecided[];
  readonly fields: readonly BankField[];
}

/** A statement as an import would add it. */
export interface StatementToImport {
  readonly format: StatementFormat;
  readonly bankAccount: string;
  readonly currency: string;
  readonly decimals: Decimals;
  readonly number: string;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly opening: Amount | undefined;
  readonly closing: Amount | undefined;
  /** Booked lines that are new, that an earlier import has already, and pending ones, which are left out. */
  readonly fresh: number;
  readonly repeated: number;
  readonly pending: number;
  /** Of the new lines: received, and paid, both positive. */
  readonly received: Amount;
  readonly paid: Amount;
}

/** What importing would write. Exactly this is imported, or nothing. */
export interface BankImportPreview {
  readonly kind: 'statements';
  readonly statements: readonly StatementToImport[];
  /** Bookings of the source = bookings read + bookings with a problem. */
  readonly bookings: number;
  readonly withProblem: number;
  readonly problems: readonly Problem[];
}

/** A document of a proposal. Amounts in its own currency, natural sign. */
export interface ReviewDocument {
  readonly side: Side;
  readonly account: string;
  readonly invoice: string;
  readonly currency: string;
  readonly decimals: Decimals;
  readonly open: Amount;
  /** Cash that the line pays of it, and the discount that posting takes with it. */
  readonly paid: Amount;
  readonly discount: Amount;
}

/** What a line may have paid. */
export interface ReviewChoice {
  readonly documents: readonly ReviewDocument[];
  /** Why: what the text says, and how the amount comes about. */
  readonly sentence: string;
  /** The line less the documents, as the bank shows it: zero but for a part, for money beyond, and within tolerance. */
  readonly difference: Amount;
}

/** Why a line does not fit, with the text of a mail to the party. */
export interface ReviewMisfit {
  readonly sentence: string;
  readonly mail: string;
  readonly documents: readonly string[];
  readonly expected: Amount;
  readonly difference: Amount;
}

export type ReviewState = 'open' | 'rejected' | 'in the journal' | 'posted';

/** Why a line without a payment was not matched with documents: the bank took an earlier payment back, no money moved, or matching was stopped. */
export type NotMatched = 'reversal' | 'no amount' | 'stopped';

/** A bank line for review. Amounts as the bank shows them. */
export interface ReviewLine {
  readonly line: string;
  readonly place: Place;
  readonly bookingDate: PlainDate;
  readonly amount: Amount;
  readonly currency: string;
  readonly decimals: Decimals;
  readonly name: string;
  readonly iban: string;
  readonly text: string;
  readonly state: ReviewState;
  readonly level: Level;
  /** Why it has this level; '' where it was not matched. */
  readonly sentence: string;
  readonly notMatched?: NotMatched;
  /** Who paid, where one account stands out. */
  readonly payer: { readonly side: Side; readonly account: string; readonly name: string } | undefined;
  /** The proposal first where one stands out. */
  readonly choices: readonly ReviewChoice[];
  readonly isProposed: boolean;
  readonly misfits: readonly ReviewMisfit[];
}

export interface BankReview {
  readonly lines: readonly ReviewLine[];
  readonly problems: readonly Problem[];
}

/** Lines matched so far; false stops the work: then no line is matched. */
export type BankProgress = (done: number, total: number) => boolean | Promise<boolean>;

/** How sentences are written: in this language, figures and dates as this locale writes them. */
export interface ReviewWords {
  readonly language: Language;
  readonly locale: string;
}

/** What the user decided on a line: accept a choice by its index, put the money on the payer's account without marks, or reject. */
export interface BankChoice {
  readonly line: string;
  readonly choice: number | 'on account' | 'rejected';
}

export type DecideResult =
  /** Payment lines are in the journal; nothing is posted yet. */
  | { readonly kind: 'decided'; readonly accepted: number; readonly rejected: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** The workbook changed since the review: look again. Nothing was written. */
  | { readonly kind: 'changed' };

/** Bank lines: in, matched, explained, and into the payment journal. */
export interface BankCases {
  openBank(source: BankSource): Promise<BankLayoutToConfirm | BankImportPreview>;
  /** What the rows opened last come to in the layout that was confirmed. */
  readBank(layout: TableLayout): Promise<BankImportPreview>;
  /** Writes the lines of the preview shown last into the workbook, or nothing where the workbook changed since. */
  importBank(): Promise<{ readonly kind: 'imported'; readonly lines: number } | { readonly kind: 'changed' }>;
  /** Matches every imported line that is neither posted nor in the journal with what is open. Nothing is written. */
  reviewBank(words: ReviewWords, progress?: BankProgress): Promise<BankReview>;
  /**
   * @param address of what is selected, such as `Sheet1!A3:F5`
   * @returns the imported line in the first selected row that has one; '' for another row of imported lines or of the table BankLines,
   * which may not be imported yet; undefined on any other sheet
   */
  lineOfSelection(address: string): Promise<string | undefined>;
  /** Accepted lines become journal lines with marks; the payer memory learns. */
  /** @param offsetAccount ledger account of the bank; absent: the one of LedgerAccounts */
  decideBank(choices: readonly BankChoice[], offsetAccount?: string): Promise<DecideResult>;
}

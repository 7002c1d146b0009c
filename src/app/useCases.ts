import type { RuleSetName } from '../engine/ruleSets';
import type { Amount } from '../money/amount';
import type { Decimals } from '../money/currency';
import type { Problem } from '../problem/problem';
import type { ParameterState } from './parameters';
import type { ParameterName } from '../workbook/parameterNames';
import type { SourceRole } from '../workbook/columns';
import type { RuleSetComparison } from './compareRuleSets';

export type { ParameterName, ParameterState, RuleSetComparison, RuleSetName, SourceRole };

/** What stands in the workbook before anything is read in full. */
export interface Overview {
  /** Tables found for the sources, in the order of SourceRole; `isRequired` ones that are missing have no table. */
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
  /** Nothing new to post: a second run over the same rows. */
  readonly isEmpty: boolean;
  readonly inputFingerprint: string;
  readonly resultFingerprint: string;
}

/** Rows written so far of all rows of the run. */
export type Progress = (done: number, total: number) => void;

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
export interface SettlementUseCases {
  overview(): Promise<Overview>;
  preview(): Promise<Preview>;
  post(preview: Preview, progress?: Progress): Promise<PostResult>;
  /**
   * Settles the payments under several rule sets in memory, posts nothing, and writes the table RuleSetComparison.
   * @param ruleSets absent: all, that of the workbook first
   */
  compareRuleSets(ruleSets?: readonly RuleSetName[]): Promise<RuleSetComparison>;
  completeRun(progress?: Progress): Promise<PostResult>;
  removeRun(): Promise<void>;
  /** Every parameter as it stands: in the table, chosen in the pane, or at its default. */
  parameters(): Promise<readonly ParameterState[]>;
  /** Chooses a parameter for this workbook, '' takes its default. @returns what is wrong with it: then nothing was changed */
  chooseParameter(name: ParameterName, value: string): Promise<readonly Problem[]>;
  goTo(place: Problem['place']): Promise<void>;
}

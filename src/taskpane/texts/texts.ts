import type { Remark } from '../shell/selectionRoute';
import type { ParameterName, RunStatus, SourceRole } from '../../app/useCases';
import type { HostReason } from '../stop/hostReason';
import type { ParameterGroup } from '../parameters/groups';
import type { BankTexts } from './bankTexts';
import type { EntryTexts } from './entry/entryTexts';
import type { Kind } from '../problems/problemText';
import type { ViewName } from '../shell/route';
import type { FirstStep, NextStep } from '../start/nextStep';

export const LANGUAGES = ['en', 'nl', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every text of the pane. A language that lacks one does not compile. Counts arrive as numbers, for the plural, and as written. */
export interface Texts {
  readonly shell: {
    /** Name of the navigation. */
    readonly views: string;
    /** Name of the menu with the views that have no room beside the others. */
    readonly more: (n: number) => string;
    readonly names: Readonly<Record<ViewName, string>>;
    /** Said when Settle selection cannot settle all that is selected. */
    readonly ofSelection: Readonly<Record<Remark, string>>;
    readonly outOfDate: string;
    readonly refresh: string;
    readonly dismiss: string;
    /** Keys that press the main button of a view. */
    readonly mainKey: string;
  };
  readonly home: {
    /** Of the steps before there is something to settle. */
    readonly headings: Readonly<Record<FirstStep, string>>;
    readonly leads: Readonly<Record<FirstStep, string>>;
    /** Of the one button. */
    readonly next: Readonly<Record<NextStep, string>>;
    readonly tables: string;
    readonly notChecked: string;
    readonly noProblems: string;
    readonly showProblems: string;
    readonly more: string;
    readonly inserting: string;
    readonly inserted: (sheets: string) => string;
    readonly nothingMissing: string;
    readonly sample: string;
    readonly sampleHint: string;
    readonly sampleHow: string;
    readonly privacy: string;
    readonly help: string;
  };
  readonly choice: {
    readonly heading: string;
    readonly lead: string;
    readonly source: string;
    readonly asFound: string;
    readonly by: Readonly<Record<'chosen' | 'name' | 'headings', string>>;
    readonly name: (name: string) => string;
    readonly range: (address: string) => string;
    readonly rangeLabel: string;
    readonly rangeHint: string;
    readonly arm: string;
    readonly selectOne: string;
    readonly selected: (address: string) => string;
    readonly take: string;
    readonly numberFormat: string;
    readonly dateFormat: string;
    readonly formatHint: string;
    readonly columns: string;
    readonly byHeading: string;
    readonly foundAs: (heading: string) => string;
    readonly notRead: string;
    readonly requiredHint: string;
  };
  readonly settings: {
    readonly accountsHint: string;
    readonly noAccounts: string;
    readonly pane: string;
    readonly language: string;
    readonly languageHint: string;
    readonly languageOfOffice: string;
    readonly opensWithWorkbook: string;
    readonly about: string;
  };
  readonly sources: {
    readonly looking: string;
    readonly heading: string;
    readonly lead: string;
    readonly found: (table: string, sheet: string) => string;
    readonly rows: (n: number, written: string) => string;
    readonly missing: string;
    readonly notUsed: string;
    readonly roles: Readonly<Record<SourceRole, string>>;
    readonly preview: string;
    readonly lookAgain: string;
  };
  readonly parameters: {
    /** Of the button that opens them, and of the page. */
    readonly heading: string;
    readonly reading: string;
    readonly lead: string;
    readonly back: string;
    readonly groups: Readonly<Record<ParameterGroup, string>>;
    readonly names: Readonly<Record<ParameterName, string>>;
    /** What each one does, in one line. */
    readonly explanations: Readonly<Record<ParameterName, string>>;
    /** Options as this language says them; one that is not here is the same in every language. */
    readonly options: Readonly<Record<string, string>>;
    readonly byDefault: (value: string) => string;
    readonly notStated: string;
    readonly takeDefault: string;
    /** Name of the button for a screen reader, with the parameter. */
    readonly takeDefaultOf: (name: string) => string;
    readonly inTable: string;
    readonly aDate: string;
    readonly dateOf: (name: string) => string;
    /** What applies until the date is entered. */
    readonly untilThen: (value: string) => string;
    /** Said when Excel has taken a choice. */
    readonly taken: (name: string, value: string) => string;
    readonly unreadable: {
      /** @param example an amount as it is typed here */
      readonly amount: (text: string, example: string) => string;
      readonly whole: (text: string) => string;
      readonly date: string;
    };
    readonly unchanged: string;
    /** Before the page is left with choices that were refused. */
    readonly refusedStill: (names: string) => string;
  };
  readonly preview: {
    readonly reading: string;
    readonly heading: string;
    readonly emptyHeading: string;
    readonly lead: string;
    readonly emptyLead: string;
    /** Before something is written: where to. */
    readonly sheets: {
      readonly heading: string;
      readonly newSheet: (sheet: string) => string;
      readonly added: (n: number, written: string) => string;
      /** Of a view: whole, whatever stood in it. */
      readonly rewritten: string;
      readonly notYours: string;
    };
    readonly ofSomeLines: string;
    readonly leftOut: (n: number, written: string) => string;
    /** Says exactly what will be written. */
    readonly post: (
      payments: number,
      writtenPayments: string,
      vouchers: number,
      writtenVouchers: string,
    ) => string;
    readonly again: string;
    readonly ready: (vouchers: number, problems: number) => string;
  };
  readonly totals: {
    readonly heading: (currency: string) => string;
    readonly payments: (n: number, written: string) => string;
    readonly settled: (documents: number, written: string) => string;
    readonly discount: string;
    readonly differences: string;
    readonly exchangeGain: string;
    readonly leftOpen: string;
    readonly rowsHeading: string;
    readonly invoicesRead: string;
    readonly paymentsRead: string;
    readonly withProblem: string;
    readonly alreadyPosted: string;
    readonly textsRead: string;
    /** That no row is left out because it is not seen. */
    readonly hiddenCount: string;
  };
  readonly problems: {
    readonly heading: (n: number, written: string) => string;
    readonly warnings: (n: number, written: string) => string;
    readonly goToCell: string;
    readonly goToTable: string;
    /** Name of the button for a screen reader, with the place. */
    readonly goTo: (place: string) => string;
    readonly showMore: (n: number, written: string) => string;
    readonly refused: string;
    readonly lead: string;
    readonly none: string;
    readonly noneShown: string;
    readonly notRead: string;
    readonly look: string;
    readonly filter: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<Kind, string>>;
    readonly count: (shown: string, all: number, writtenAll: string) => string;
    readonly copy: string;
    readonly copied: (rows: string) => string;
    readonly copyRefused: string;
    readonly export: string;
    readonly exported: (rows: string) => string;
    /** Headings of what is copied. */
    readonly where: string;
    readonly found: string;
    readonly toDo: string;
  };
  readonly vouchers: {
    readonly heading: (n: number, written: string) => string;
    readonly account: string;
    readonly debit: string;
    readonly credit: string;
    readonly showMore: (n: number, written: string) => string;
  };
  readonly posting: {
    readonly heading: string;
    readonly completing: string;
    readonly removing: string;
    readonly lead: string;
    readonly progress: (done: string, total: string) => string;
    readonly silent: string;
    readonly stop: string;
    readonly stopping: string;
  };
  readonly posted: {
    readonly heading: string;
    readonly lead: (
      payments: number,
      writtenPayments: string,
      vouchers: number,
      writtenVouchers: string,
    ) => string;
    readonly run: (run: string) => string;
    readonly sheets: string;
    readonly goToSheet: (sheet: string) => string;
  };
  readonly runs: {
    /** Of the button that opens them, and of the page. */
    readonly heading: string;
    readonly reading: string;
    readonly lead: string;
    readonly none: string;
    readonly noneYet: string;
    readonly status: Readonly<Record<RunStatus, string>>;
    readonly settledLabel: string;
    /** @param amount with its currency */
    readonly settled: (amount: string) => string;
    readonly discount: (amount: string) => string;
    readonly difference: (amount: string) => string;
    readonly open: string;
    readonly showMore: (n: number, written: string) => string;
    readonly showMoreRows: (n: number, written: string) => string;
    /** Of the tables that hold what was posted. */
    readonly tables: string;
    readonly whatUndoDoes: string;
    readonly whatReversalDoes: string;
    readonly undoRun: string;
    readonly undoPayment: string;
    readonly reversePayment: string;
    readonly undoSettlement: string;
    /** `Open: RUN-0007`, of a button for a screen reader; `2 payments: 987.00 USD`. */
    readonly named: (name: string, what: string) => string;
    readonly reversed: string;
    readonly undone: string;
    readonly postedEarlier: string;
    readonly withoutPayment: string;
    readonly overpayment: string;
  };
  readonly undo: {
    readonly reading: string;
    readonly headings: {
      readonly run: (run: string) => string;
      readonly payment: (payment: string) => string;
      readonly settlement: (payment: string, invoice: string) => string;
      readonly reversal: (payment: string) => string;
    };
    readonly lead: string;
    readonly dated: (date: string) => string;
    /** Of the sheets it writes to. */
    readonly sheets: string;
    readonly refusedLead: string;
    readonly date: string;
    readonly latest: string;
    readonly today: string;
    readonly dateHint: string;
    readonly dateFirst: string;
    readonly later: {
      readonly heading: (n: number, written: string) => string;
      readonly why: string;
      readonly choice: string;
      readonly refuse: string;
      readonly undo: string;
    };
    readonly settlements: (n: number, written: string) => string;
    readonly payments: (n: number, written: string) => string;
    readonly underVoucher: (voucher: string) => string;
    /** Says exactly what will be written. @param contents `2 settlements, 3 vouchers` */
    readonly post: (contents: string) => string;
    readonly undoing: string;
    readonly doneHeading: string;
    readonly done: (contents: string) => string;
    readonly staysOpen: string;
    readonly changed: string;
  };
  readonly settleAgain: {
    readonly heading: string;
    readonly held: (n: number, written: string) => string;
    readonly chosen: (n: number, written: string) => string;
    readonly allChosen: string;
    readonly one: string;
    readonly all: string;
    readonly none: string;
  };
  readonly comparison: {
    /** Of the button that opens the choice of rule sets, and of that page. */
    readonly open: string;
    readonly lead: string;
    readonly tooFew: string;
    readonly compare: string;
    readonly comparing: string;
    readonly heading: string;
    readonly nothingPosted: string;
    readonly discount: string;
    readonly left: string;
    readonly severalCurrencies: string;
    readonly different: (n: number, written: string) => string;
    readonly marked: (ruleSet: string) => string;
  };
  readonly changed: {
    readonly heading: string;
    readonly lead: string;
  };
  readonly cutOff: {
    readonly heading: string;
    readonly lead: (run: string, started: string, payments: number, writtenPayments: string) => string;
    readonly canComplete: string;
    readonly cannotComplete: string;
    readonly changed: string;
    readonly removes: string;
    readonly complete: string;
    readonly remove: string;
  };
  readonly blocked: {
    readonly heading: string;
    readonly lead: string;
  };
  readonly failed: {
    readonly heading: string;
    readonly writeLead: string;
    readonly reasons: Readonly<Record<HostReason, string>>;
    readonly code: (code: string) => string;
    readonly retry: string;
    readonly check: string;
  };
  readonly defect: {
    readonly heading: string;
    readonly lead: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyRefused: string;
    readonly diagnostics: string;
    readonly reload: string;
  };
  readonly start: {
    readonly outsideHeading: string;
    readonly outsideLead: string;
    readonly outsideSteps: readonly string[];
    readonly blockedHeading: string;
    readonly blockedLead: string;
    readonly blockedWhatToDo: string;
  };
  readonly entry: EntryTexts;
  readonly bank: BankTexts;
}

import type { ParameterName, SourceRole } from '../../app/useCases';
import type { HostReason } from '../failed/hostReason';
import type { ParameterGroup } from '../parameters/groups';

export type Language = 'en' | 'nl' | 'de' | 'fr';

/** Every text of the pane. A language that lacks one does not compile. Counts arrive as numbers, for the plural, and as written. */
export interface Texts {
  readonly sources: {
    readonly looking: string;
    readonly heading: string;
    readonly missingHeading: string;
    readonly lead: string;
    readonly missingLead: string;
    readonly found: (table: string, sheet: string) => string;
    readonly rows: (n: number, written: string) => string;
    readonly missing: string;
    readonly notUsed: string;
    readonly required: string;
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
      readonly days: (text: string) => string;
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
}

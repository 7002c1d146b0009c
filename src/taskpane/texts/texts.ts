import type { SourceRole } from '../../app/useCases';
import type { HostReason } from '../failed/hostReason';

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

import type { LineState } from '../../../app/paymentEntry';
import type { Side, UseCashDiscount } from '../../../engine/transactions';

type OfSide = Readonly<Record<Side, string>>;

/** Texts of the payment journal, Enter payments and Settle transactions. Counts arrive as numbers, for the plural, and as written. */
export interface EntryTexts {
  /** Headings of columns and labels of fields, as documented. */
  readonly columns: {
    readonly mark: string;
    readonly useCashDiscount: string;
    readonly voucher: string;
    readonly account: string;
    readonly date: string;
    readonly dueDate: string;
    readonly invoice: string;
    readonly open: string;
    readonly currency: string;
    readonly amountToSettle: string;
  };
  readonly useCashDiscount: Readonly<Record<UseCashDiscount, string>>;
  /** Types of transactions that are no invoices; one that is not here is shown as the sheet states it. */
  readonly types: Readonly<Record<string, string>>;
  readonly panel: {
    readonly heading: string;
    readonly date: string;
    readonly amount: string;
    readonly use: string;
    readonly taken: string;
    readonly toTake: string;
  };
  readonly schedule: { readonly heading: string };
  readonly totals: {
    readonly marked: string;
    readonly discount: string;
    readonly leftOpen: string;
    readonly announced: (marked: string, discount: string) => string;
  };
  readonly list: {
    readonly heading: string;
    readonly search: string;
    /** Stands in the field itself. */
    readonly searchShort: string;
    readonly onlyMarked: string;
    readonly count: (n: number, written: string) => string;
    readonly found: (shown: string, all: string) => string;
    readonly none: string;
    readonly noneFound: string;
    /** Names for a screen reader, with the number of the transaction. */
    readonly markNamed: (number: string) => string;
    readonly detailsNamed: (number: string) => string;
    readonly amountNamed: (number: string) => string;
    readonly due: (date: string) => string;
    readonly discountUsed: (use: string) => string;
    readonly discountAmount: string;
    readonly discountHint: string;
    readonly fullSettlement: string;
    readonly balanceAfter: (amount: string) => string;
    readonly alsoMarked: string;
    readonly markByPriority: string;
    readonly clearMarks: string;
  };
  readonly question: {
    readonly heading: string;
    readonly differs: (markedTotal: string, payment: string) => string;
    readonly change: (amount: string) => string;
    readonly keep: (amount: string) => string;
  };
  readonly payment: {
    readonly heading: OfSide;
    readonly accountOrTransaction: OfSide;
    readonly accounts: OfSide;
    readonly transactions: string;
    readonly documents: (n: number, written: string) => string;
    readonly amount: OfSide;
    readonly method: string;
    readonly offsetAccount: string;
    readonly paymentReference: string;
    readonly depositSlip: string;
    readonly missingColumn: string;
    /** How day, month and year are asked for: `TT`, `MM`, `JJJJ`. */
    readonly dateLetters: readonly [day: string, month: string, year: string];
    readonly severalAccounts: (accounts: string) => string;
    readonly nothingOpen: string;
    readonly accountFirst: OfSide;
    readonly dateFirst: string;
    readonly save: string;
    readonly saved: (payment: string, place: string) => string;
    readonly notSaved: string;
    readonly rowChanged: string;
    readonly noTable: string;
    readonly toSources: string;
    readonly wrong: {
      readonly date: (text: string, example: string) => string;
      readonly currency: (text: string) => string;
      readonly noDate: string;
      readonly noAccount: OfSide;
      readonly noAmount: string;
      readonly noOffsetAccount: string;
      readonly noReference: string;
    };
  };
  readonly settle: {
    readonly heading: string;
    readonly dates: string;
    readonly datesHold: string;
    readonly isPosted: string;
    readonly isGone: string;
    readonly saved: (place: string) => string;
    readonly saveMarks: string;
    readonly markedBy: (place: string) => string;
    readonly otherAccounts: string;
    readonly amountHint: string;
    readonly amountFromMarks: string;
  };
  readonly journal: {
    readonly heading: string;
    readonly state: string;
    readonly states: Readonly<Record<LineState | 'all', string>>;
    readonly search: string;
    readonly empty: string;
    readonly noneFound: string;
    readonly enterPayments: string;
    readonly newLine: string;
    readonly editLine: string;
    readonly saveLine: string;
    readonly lineSaved: (place: string) => string;
    readonly cancel: string;
    readonly changed: string;
    readonly deleted: (n: number, written: string) => string;
    readonly askDelete: (n: number, written: string) => string;
    readonly deleteLines: (n: number, written: string) => string;
    readonly keepLines: string;
    readonly deleteSelected: string;
    readonly delete: string;
    readonly edit: string;
    readonly postOne: string;
    readonly postSelected: string;
    readonly postAll: (n: number, written: string) => string;
    readonly nothingToPost: string;
    readonly selected: (n: number, written: string) => string;
    readonly clearSelection: string;
    readonly selectNamed: (name: string) => string;
    readonly side: string;
    readonly sides: OfSide;
    readonly amount: string;
    readonly noAccount: string;
    readonly fromMarks: string;
    readonly leftOpen: (amount: string) => string;
    readonly description: string;
    readonly bankCharge: string;
    readonly discountAccount: string;
    readonly run: string;
    readonly row: string;
    readonly postedHint: string;
    readonly toResults: string;
    readonly accountFilled: (account: string) => string;
    readonly invoiceHint: string;
  };
}

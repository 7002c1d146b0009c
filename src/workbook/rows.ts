import type { PlainDate } from '../calendar/plainDate';
import type { TermsSpan } from '../calendar/terms';
import type { Exchange } from '../engine/exchange';
import type { ChosenPolicies, RuleSetName, StatedPolicies } from '../engine/ruleSets';
import type { Priority } from '../engine/priority';
import type {
  DiscountPeriod,
  DocumentDimension,
  DocumentTax,
  Side,
  UseCashDiscount,
} from '../engine/transactions';
import type { Purpose } from '../engine/vouchers';
import type { PaymentDay } from '../matching/linesToMatch';
import type { MatchSettings } from '../matching/settings';
import type { Amount } from '../money/amount';
import type { Decimals } from '../money/currency';
import type { Place, Problem } from '../problem/problem';
import type { DateFormat, NumberFormat } from '../text/formats';
import type { NamedDocument } from '../text/markText';

/** Rows that could be read, and every problem of every row that could not. Rows in = rows read + rows with a problem. */
export interface ReadRows<T> {
  readonly rows: readonly T[];
  readonly problems: readonly Problem[];
  /** Rows of the source that are not blank and no totals row. */
  readonly rowCount: number;
  /** Rows left out because of a problem (warnings leave none out). */
  readonly rowsWithProblem: number;
  /** Texts that were read as numbers in the stated format, for the summary. */
  readonly textsReadAsNumbers: number;
}

/** One row of the Invoices table. */
export interface InvoiceRow {
  readonly side: Side;
  readonly account: string;
  readonly name: string;
  readonly voucher: string;
  readonly invoice: string;
  readonly type: string;
  readonly date: PlainDate;
  readonly dueDate: PlainDate | undefined;
  readonly currency: string;
  readonly amount: Amount;
  /** Open amount as typed in its column; absent when the cell is blank or there is no such column. */
  readonly openAmount?: Amount;
  /** What it was booked at: as typed, else at the rate of its date; absent in accounting currency. */
  readonly accountingAmount?: Amount;
  readonly discountTaken?: Amount;
  /** From explicit dates and amounts, else from the cash discount code; ordered, without zero rows at the end. */
  readonly periods: readonly DiscountPeriod[];
  readonly taxes: readonly DocumentTax[];
  /** What it bears in the dimension columns that are named. */
  readonly dimensions: readonly DocumentDimension[];
  readonly places: {
    readonly invoice: Place;
    readonly amount: Place;
    readonly date: Place;
    readonly currency: Place;
    readonly openAmount: Place;
    /** Of the amount in accounting currency; where it came from a rate, of the currency. */
    readonly accountingAmount: Place;
  };
}

/** What an Invoices row with a problem still says of itself, so that marks on it can name the row. */
export interface UnreadInvoice {
  readonly side: Side | undefined;
  readonly account: string;
  readonly invoice: string;
  readonly cells: readonly Place[];
}

/** A mark as typed in the Invoice column: `10030`, `4031:10030`, `10030=294.00`, `10030 [Never]`. */
export type MarkText = NamedDocument;

/** One row of the Payments table; its marks are not yet looked up. */
export interface PaymentRow {
  readonly side: Side;
  /** '' when the cell is blank: found through the marked invoice. */
  readonly account: string;
  readonly name: string;
  readonly date: PlainDate;
  /** Undefined for a blank cell: worked out from the marks. Digits with a point: the currency may come from the account's documents. */
  readonly amount: Amount | undefined;
  readonly currency: string;
  readonly marks: readonly MarkText[];
  readonly useCashDiscount: UseCashDiscount;
  readonly discountOverride?: Amount;
  /** Kept back by the bank from a receipt, above zero. */
  readonly bankCharge?: Amount;
  readonly fullSettlement: boolean;
  readonly reference: string;
  readonly depositSlip: boolean;
  readonly offsetAccount: string;
  readonly discountAccount: string;
  readonly methodOfPayment: string;
  readonly description: string;
  readonly voucher: string;
  readonly places: {
    readonly row: Place;
    readonly account: Place;
    readonly amount: Place;
    readonly date: Place;
    readonly invoice: Place;
    readonly voucher: Place;
    readonly reference: Place;
    readonly offsetAccount: Place;
    readonly discountOverride: Place;
    readonly bankCharge: Place;
  };
}

/** A cash discount code; a chain of next codes makes the periods. */
export interface CashDiscountCode extends TermsSpan {
  readonly code: string;
  /** Digits: `2` is 2 %. */
  readonly percent: string;
  readonly nextCode: string;
  readonly account: string;
}

export interface TermsOfPayment extends TermsSpan {
  readonly code: string;
  readonly paymentDays: readonly number[];
}

/** A sales tax code: its rate and the accounts that go before the default ones. */
export interface TaxCode {
  readonly code: string;
  /** Digits: `21` is 21 %. */
  readonly rate: string;
  readonly account: string;
  readonly discountAccount: string;
}

export interface MethodOfPayment {
  readonly code: string;
  readonly graceDays: number;
  readonly offsetAccount: string;
}

/** How the text cells of a source write numbers and dates; stated by the accountant, never guessed. */
export interface TextFormats {
  readonly number: NumberFormat | undefined;
  readonly date: DateFormat | undefined;
}
export type { DateFormat, NumberFormat };

/** Rules, section 3. Amounts in accounting currency. */
export interface Parameters {
  readonly accountingCurrency: string | undefined;
  readonly automaticSettlement: boolean;
  /** The order of Mark by priority (ALLOC-3). */
  readonly priority: readonly Priority[];
  /** The same for automatic settlement; undefined: by due date. */
  readonly automaticPriority: readonly Priority[] | undefined;
  readonly ruleSet: RuleSetName;
  /** What the table states of the policies in which rule sets differ. */
  readonly stated: StatedPolicies;
  /** What follows from both for the rule set. */
  readonly policies: ChosenPolicies;
  readonly maximumPennyDifference: Amount;
  readonly maximumOverpaymentOrUnderpayment: Amount;
  readonly calculateCashDiscountsForCreditNotes: boolean;
  readonly dateToUseForCalculatingDiscounts: 'transaction' | 'selected';
  readonly selectedDiscountDate: PlainDate | undefined;
  readonly graceDays: number;
  readonly settlementPostingDate: 'latest' | 'today' | PlainDate;
  readonly writeOffDifferencesWithoutDiscount: boolean;
  /** The rate at which a cash discount is valued (rules, section 8). */
  readonly exchangeRateForCashDiscount: 'payment' | 'invoice';
  /** Headings of Invoices that are carried to discount and difference lines, as named (rules, Dimensions). */
  readonly dimensionColumns: readonly string[];
  /** Day of a bank line that is the date of its payment. */
  readonly bankLineDay: PaymentDay;
  /** How bank lines are matched (docs/matching.md). */
  readonly matching: MatchSettings;
  readonly customerPaymentVoucher: string;
  readonly vendorPaymentVoucher: string;
  readonly booksClosedUntil: PlainDate | undefined;
  readonly postedBy: string;
  readonly language: 'en' | 'nl' | 'de' | 'fr';
  /** Formats of text cells, for all sources; a format stated for one source wins. */
  readonly textFormats: TextFormats;
  readonly textFormatsOf: Readonly<Record<string, TextFormats>>;
}

/** Ledger accounts by purpose; a purpose without one shows its name in the vouchers. */
export type LedgerAccounts = Readonly<Partial<Record<Purpose, string>>>;

export interface Settings {
  readonly parameters: Parameters;
  readonly cashDiscounts: ReadonlyMap<string, CashDiscountCode>;
  readonly terms: ReadonlyMap<string, TermsOfPayment>;
  readonly methods: ReadonlyMap<string, MethodOfPayment>;
  readonly taxCodes: ReadonlyMap<string, TaxCode>;
  readonly accounts: LedgerAccounts;
  /** The accounting currency, from its parameter or from rows that all state the same one; undefined is a problem. */
  readonly accountingCurrency: string | undefined;
  readonly exchange: Exchange;
  readonly decimals: Decimals;
}

/** Where the accountant has to look. Cells use the sheet's own A1 notation; lines of a file count from 1. */
export type Place =
  | { readonly kind: 'cell'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'file'; readonly file: string; readonly line: number };

/** What a text would mean in a number format that it fits: digits with a point. */
export interface Reading {
  readonly format: string;
  readonly amount: string;
}

/** A settlement that was made on the base of another one. */
export interface LaterSettlement {
  readonly voucher: string;
  readonly invoice: string;
  readonly run: string;
  readonly amount: string;
  readonly discount: string;
}

/** What each problem knows about itself. One entry per code; the message is written elsewhere. Amounts and dates are texts. */
export interface ProblemFacts {
  // Sources: a table that is missing or cannot be read as a whole.
  'source/missing': { readonly table: string };
  'source/several': { readonly table: string; readonly candidates: readonly string[] };
  'source/chosen-gone': { readonly table: string; readonly chosen: string };
  'source/chosen-column-gone': { readonly table: string; readonly column: string; readonly heading: string };
  'source/missing-column': {
    readonly table: string;
    readonly column: string;
    readonly present: readonly string[];
  };
  'source/ambiguous-column': {
    readonly table: string;
    readonly column: string;
    readonly headings: readonly string[];
  };
  'source/ambiguous-heading': {
    readonly table: string;
    readonly heading: string;
    readonly columns: readonly string[];
    readonly present: readonly string[];
  };
  'source/merged-cells': { readonly table: string; readonly area: string };
  'source/no-rows': { readonly table: string };

  // Cells: one value that cannot be read.
  'cell/blank': { readonly column: string };
  'cell/error': { readonly column: string; readonly text: string };
  'amount/unreadable': { readonly text: string };
  'amount/no-format': { readonly text: string; readonly readings: readonly Reading[] };
  'amount/other-format': {
    readonly text: string;
    readonly format: string;
    readonly readings: readonly Reading[];
  };
  'amount/other-currency': { readonly text: string; readonly currency: string };
  'amount/too-many-decimals': { readonly text: string; readonly currency: string; readonly decimals: number };
  'amount/too-large': { readonly text: string };
  'amount/negative': { readonly column: string; readonly text: string };
  'date/not-a-date': { readonly text: string };
  'date/has-time': { readonly text: string };
  'date/no-format': { readonly text: string };
  'date/other-format': { readonly text: string; readonly format: string };
  'date/too-late': { readonly text: string };
  'text/long-number': { readonly column: string };
  'number/not-whole': { readonly column: string; readonly text: string; readonly most: string };
  'percent/unreadable': { readonly text: string };
  'percent/out-of-range': { readonly text: string };
  'choice/unknown': { readonly column: string; readonly text: string; readonly allowed: readonly string[] };
  'currency/unreadable': { readonly text: string };
  'row/only-a-sum': { readonly table: string };

  // Settings.
  'code/duplicate': { readonly table: string; readonly code: string };
  'code/unknown': { readonly column: string; readonly code: string; readonly known: readonly string[] };
  'code/circular': { readonly chain: readonly string[] };
  'parameter/unknown': { readonly name: string; readonly known: readonly string[] };
  'parameter/duplicate': { readonly name: string };
  'parameter/invalid': { readonly name: string; readonly text: string; readonly allowed: string };
  'parameter/missing': { readonly name: string; readonly because: string };
  'parameter/heading-taken': { readonly name: string; readonly heading: string; readonly table: string };
  'account/unknown-purpose': { readonly purpose: string; readonly known: readonly string[] };
  'currency/none': Record<string, never>;
  'currency/no-rate': {
    readonly currency: string;
    readonly accountingCurrency: string;
    readonly date: string;
  };
  'rate/not-positive': { readonly column: string; readonly text: string };
  'rate/of-itself': { readonly currency: string };
  'rate/contradiction': {
    readonly currency: string;
    readonly date: string;
    readonly others: readonly string[];
  };

  // Invoices.
  'invoice/duplicate': {
    readonly account: string;
    readonly invoice: string;
    readonly others: readonly string[];
  };
  'invoice/discount-incomplete': { readonly period: number };
  'invoice/discount-too-large': { readonly discount: string; readonly amount: string };
  'invoice/wrong-sign': { readonly type: string; readonly amount: string };
  'invoice/open-too-large': { readonly open: string; readonly amount: string };
  'invoice/tax-does-not-fit': { readonly tax: string; readonly amount: string };
  'invoice/value-does-not-fit': {
    readonly value: string;
    readonly amount: string;
    readonly currency: string;
  };
  'invoice/value-changed': { readonly now: string; readonly was: string; readonly currency: string };
  'dimension/unreadable': { readonly column: string; readonly text: string };
  'dimension/several-split': { readonly columns: readonly string[] };
  'invoice/changed': { readonly column: string; readonly now: string; readonly was: string };

  // Payments and their marks.
  'payment/no-account': Record<string, never>;
  'payment/unknown-account': { readonly account: string };
  'payment/not-in-table': Record<string, never>;
  'payment/line-changed': Record<string, never>;
  'payment/posted-line': { readonly voucher: string; readonly run: string };
  'payment/other-account': {
    readonly account: string;
    readonly invoice: string;
    readonly accounts: readonly string[];
  };
  'payment/blank-amount': Record<string, never>;
  'payment/zero-without-marks': Record<string, never>;
  'payment/marks-cancel-out': Record<string, never>;
  'payment/one-mark-only': { readonly column: string };
  'payment/never-and-full': Record<string, never>;
  'payment/reference-missing': Record<string, never>;
  'payment/no-offset-account': Record<string, never>;
  'payment/duplicate-voucher': { readonly voucher: string; readonly others: readonly string[] };
  'payment/voucher-in-use': { readonly voucher: string; readonly by: string };
  'payment/changed-after-posting': { readonly posted: readonly string[] };
  'payment/like-posted': { readonly posted: readonly string[] };
  'payment/books-closed': { readonly date: string; readonly until: string };
  'payment/possible-duplicate': { readonly others: readonly string[] };
  'payment/undone': {
    /** The payment key: names the payment for Settle again. */
    readonly payment: string;
    readonly voucher: string;
    readonly invoices: readonly string[];
    readonly run: string;
  };
  'payment/bank-charge': { readonly text: string };
  'payment/bank-charge-left': { readonly charge: string; readonly left: string };
  'payment/reversed': { readonly voucher: string; readonly run: string };
  'mark/unreadable': { readonly text: string };
  'mark/option-unreadable': { readonly option: string; readonly text: string };
  'mark/unnameable': { readonly invoice: string };
  'mark/twice': { readonly invoice: string };
  'mark/unknown': { readonly invoice: string };
  'mark/several-accounts': { readonly invoice: string; readonly accounts: readonly string[] };
  'mark/row-has-problem': { readonly invoice: string; readonly cells: readonly string[] };
  'mark/other-currency': {
    readonly invoice: string;
    readonly currency: string;
    readonly paymentCurrency: string;
    readonly date: string;
  };
  'mark/wrong-sign': { readonly invoice: string; readonly text: string };
  'mark/discount-too-large': { readonly invoice: string; readonly discount: string; readonly open: string };
  'mark/locked': { readonly invoice: string };
  'mark/closed': { readonly invoice: string; readonly run: string };

  // The ledger in the workbook: what earlier runs wrote.
  'ledger/missing-table': { readonly table: string };
  'ledger/unreadable-cell': { readonly table: string; readonly column: string; readonly text: string };
  'ledger/missing-column': { readonly table: string; readonly column: string };
  'ledger/incomplete': {
    readonly run: string;
    readonly column: string;
    readonly recorded: string;
    readonly found: string;
  };
  'ledger/changed-amount': { readonly settled: string; readonly parts: string };
  'ledger/other-currency': { readonly run: string; readonly was: string; readonly now: string };
  'run/cut-off': { readonly run: string };

  // Undo and Settle again: what was asked for cannot be done. `what` is the run, the payment, or payment=document.
  'undo/unknown': { readonly what: string };
  'undo/ambiguous': { readonly what: string; readonly candidates: readonly string[] };
  'undo/of-undo': { readonly what: string };
  'undo/nothing-settled': { readonly what: string };
  'undo/already-undone': { readonly what: string; readonly runs: readonly string[] };
  'undo/already-reversed': { readonly voucher: string; readonly run: string };
  'undo/later-settlements': { readonly settlements: readonly LaterSettlement[] };
  'undo/date-too-early': { readonly date: string; readonly latest: string; readonly voucher: string };
  'undo/books-closed': { readonly date: string; readonly until: string };
  'undo/lines-changed': { readonly voucher: string };
  'undo/document-gone': { readonly account: string; readonly invoice: string };
  'settle-again/not-undone': { readonly what: string };
  // Bank statements. Fields are named as docs/statements.md names them.
  'statement/unknown-format': Record<string, never>;
  'statement/too-large': { readonly most: string };
  'statement/xml-refused': { readonly text: string };
  'statement/cut-off': { readonly bookings: number };
  'statement/unknown-record': { readonly format: string; readonly text: string };
  'statement/missing-field': { readonly field: string };
  'statement/unreadable-field': { readonly field: string; readonly text: string };
  'statement/undecided-format': { readonly field: string; readonly text: string };
  'statement/other-currency': { readonly currency: string; readonly statementCurrency: string };
  'statement/batch-differs': { readonly booked: string; readonly payments: string };
  'statement/reversal-direction': { readonly amount: string };
  'statement/balance-differs': {
    readonly account: string;
    readonly opening: string;
    readonly booked: string;
    readonly closing: string;
    readonly worked: string;
  };
  'statement/total-differs': { readonly field: string; readonly stated: string; readonly found: string };
  'statement/gap': { readonly account: string; readonly closing: string; readonly opening: string };
  'statement/overlap': { readonly account: string; readonly date: string };
  'statement/possibly-imported': { readonly other: string };
}
export type ProblemCode = keyof ProblemFacts;

/** Something in the accountant's data that stops one row, or that is worth a look. Returned, never thrown. */
export type Problem = {
  [C in ProblemCode]: { readonly code: C; readonly place: Place; readonly facts: ProblemFacts[C] };
}[ProblemCode];

/** Worth a look; the row or bank line is used all the same. */
const WARNINGS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'payment/possible-duplicate',
  'payment/like-posted',
  'payment/undone',
  'payment/reversed',
  'payment/bank-charge-left',
  'undo/document-gone',
  'mark/closed',
  'source/no-rows',
  'source/chosen-gone',
  'source/chosen-column-gone',
  'statement/reversal-direction',
  'statement/balance-differs',
  'statement/total-differs',
  'statement/gap',
  'statement/overlap',
  'statement/possibly-imported',
]);
export const isWarning = (problem: Problem): boolean => WARNINGS.has(problem.code);

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const found = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (problem: Problem): Outcome<never> => ({ ok: false, problem });

/** Notes the problem and goes on, so that one pass reports everything there is to correct. */
export function keep<T>(outcome: Outcome<T>, problems: Problem[]): T | undefined {
  if (outcome.ok) return outcome.value;
  problems.push(outcome.problem);
  return undefined;
}

/** `Payments!C17`, quoted where the sheet's name needs it; the table's name for a table; `june.sta:17` for a line of a file. */
export function placeText(place: Place): string {
  if (place.kind === 'file') return `${place.file}:${place.line}`;
  return place.kind === 'cell' ? `${quotedSheet(place.sheet)}!${place.address}` : place.table;
}

export const quotedSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** Tables first, then cells by sheet, row and column, then files by line: the same list whatever the order in which problems were found. */
export const inPlaceOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems
    .map((problem) => ({ problem, key: orderKey(problem) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ problem }) => problem);

function orderKey({ place, code, facts }: Problem): string {
  if (place.kind === 'table') return `0${place.table}\n${code}\n${JSON.stringify(facts)}`;
  if (place.kind === 'file')
    return `2${place.file}\n${String(place.line).padStart(9)}\n${code}\n${JSON.stringify(facts)}`;
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)/.exec(place.address) ?? [];
  return `1${place.sheet}\n${row.padStart(7)}\n${column.padStart(3)}\n${code}\n${JSON.stringify(facts)}`;
}

/** The host could not do what was asked: a cell is being edited, a sheet is protected. Try again later. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly action: string,
    readonly hostCode: string,
    cause?: unknown,
  ) {
    super(`Could not ${action}: ${hostCode}`, { cause });
  }
}

/** A defect in our own code. Thrown, never caught below the top of the pane, never shown as advice. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}
export function invariant(holds: boolean, whatMustHold: string): asserts holds {
  if (!holds) throw new InvariantError(whatMustHold);
}

import { decimalsOf, numberFormatOf, type Decimals } from '../money/currency';
import type { ColumnFormats, ColumnSpec, TableRows, TableSpec } from './workbook';

/** The tables that the add-in writes, under their English names in every language (contract, section 2). */
export const LEDGER_TABLES = ['Runs', 'PostedPayments', 'Settlements', 'VoucherLines'] as const;
export const VIEW_TABLES = [
  'CustomerTransactions',
  'VendorTransactions',
  'OpenTransactions',
  'CashDiscountSchedule',
  'SettlementProblems',
] as const;
export type LedgerTable = (typeof LEDGER_TABLES)[number];
export type ViewTable = (typeof VIEW_TABLES)[number];
export type OwnTable = LedgerTable | ViewTable;

/** Money is in the row's Currency, `paid` in its Payment currency, a `value` in accounting currency. */
type Kind = 'id' | 'text' | 'sentence' | 'wrapped' | 'name' | 'date' | 'money' | 'paid' | 'value' | 'word';

/** Headings in the order of the contract; the kind says how the column looks. */
const COLUMNS: Readonly<Record<OwnTable, readonly (readonly [title: string, kind: Kind])[]>> = {
  PostedPayments: [
    ['Run', 'id'],
    ['Module', 'word'],
    ['Payment key', 'text'],
    ['Voucher', 'id'],
    ['Date', 'date'],
    ['Account', 'id'],
    ['Name', 'name'],
    ['Amount', 'money'],
    ['Currency', 'word'],
    ['Payment reference', 'id'],
    ['Offset account', 'id'],
    ['Reverses', 'id'],
    ['Amount (accounting currency)', 'value'],
  ],
  Settlements: [
    ['Run', 'id'],
    ['Module', 'word'],
    ['Payment key', 'text'],
    ['Date of settlement', 'date'],
    ['Payment voucher', 'id'],
    ['Payment date', 'date'],
    ['Payment reference', 'id'],
    ['Account', 'id'],
    ['Invoice', 'id'],
    ['Invoice voucher', 'id'],
    ['Currency', 'word'],
    ['Cash applied', 'money'],
    ['Cash discount', 'money'],
    ['Difference', 'money'],
    ['Difference type', 'text'],
    ['Amount settled', 'money'],
    ['Balance after', 'money'],
    ['Cash discount date', 'date'],
    ['Cash discount amount', 'money'],
    ['Cash discount taken before', 'money'],
    ['Use cash discount', 'word'],
    ['Rule', 'sentence'],
    ['Discount voucher', 'id'],
    ['Exchange gain/loss', 'value'],
    ['Reverses', 'id'],
    ['Payment currency', 'word'],
    ['Cash applied (payment currency)', 'paid'],
    ['Payment value', 'value'],
    ['Settled value', 'value'],
    ['Discount value', 'value'],
  ],
  VoucherLines: [
    ['Run', 'id'],
    ['Module', 'word'],
    ['Voucher', 'id'],
    ['Date', 'date'],
    ['Ledger account', 'text'],
    ['Description', 'text'],
    ['Account', 'id'],
    ['Invoice', 'id'],
    ['Currency', 'word'],
    ['Debit', 'money'],
    ['Credit', 'money'],
    ['Debit (accounting currency)', 'value'],
    ['Credit (accounting currency)', 'value'],
    ['Reverses', 'id'],
  ],
  Runs: [
    ['Run', 'id'],
    ['Started', 'id'],
    ['Posted by', 'name'],
    ['Status', 'text'],
    ['Payments', 'value'],
    ['Settled', 'value'],
    ['Discount', 'value'],
    ['Differences', 'value'],
    ['Left open', 'value'],
    ['Input fingerprint', 'text'],
    ['Result fingerprint', 'text'],
    ['Parameters', 'sentence'],
    ['Version', 'word'],
  ],
  CustomerTransactions: transactionColumns(),
  VendorTransactions: transactionColumns(),
  OpenTransactions: [
    ['Mark', 'word'],
    ['Use cash discount', 'word'],
    ['Voucher', 'id'],
    ['Account', 'id'],
    ['Date', 'date'],
    ['Due date', 'date'],
    ['Invoice', 'id'],
    ['Amount in transaction currency', 'money'],
    ['Currency', 'word'],
    ['Amount to settle', 'money'],
    ['Module', 'word'],
    ['Balance (accounting currency)', 'value'],
  ],
  CashDiscountSchedule: [
    ['Account', 'id'],
    ['Invoice', 'id'],
    ['Cash discount date', 'date'],
    ['Cash discount amount', 'money'],
    ['Amount in transaction currency', 'money'],
    ['Currency', 'word'],
  ],
  SettlementProblems: [
    ['Where', 'text'],
    ['What was found', 'wrapped'],
    ['What to do', 'wrapped'],
    ['Code', 'text'],
  ],
};

function transactionColumns(): readonly (readonly [string, Kind])[] {
  return [
    ['Voucher', 'id'],
    ['Transaction type', 'text'],
    ['Date', 'date'],
    ['Invoice', 'id'],
    ['Amount in transaction currency debit', 'money'],
    ['Amount in transaction currency credit', 'money'],
    ['Balance', 'money'],
    ['Currency', 'word'],
    ['Account', 'id'],
    ['Name', 'name'],
  ];
}

/** Headings of an own table, in its order. */
export const headingsOf = (table: OwnTable): readonly string[] => COLUMNS[table].map(([title]) => title);

/** Headings of its columns that hold dates. */
export const dateHeadingsOf = (table: OwnTable): readonly string[] =>
  COLUMNS[table].flatMap(([title, kind]) => (kind === 'date' ? [title] : []));

const WIDTHS: Readonly<Record<Kind, number>> = {
  id: 14,
  text: 22,
  sentence: 100,
  wrapped: 60,
  name: 28,
  date: 12,
  money: 16,
  paid: 16,
  value: 16,
  word: 12,
};

/** Totals stand in rows 1 to 3 above the table: two figures that must agree, and their difference. Blocks of them stand side by side. */
export interface Totals {
  readonly first: readonly [label: string, formula: string];
  readonly second: readonly [label: string, formula: string];
  /** What the difference has to be, where that is not simply zero. */
  readonly difference?: string;
  /** In accounting currency, whatever the rows are in. */
  readonly isInAccountingCurrency?: true;
}

/**
 * The formulas over a table that tie it to the others. `{Settlements}` stands for the table's present name. Figures of several
 * currencies in one sum are no money; they still tie, because each row does in its own currency.
 * A shortage is written off on a document, so its row has a balance, of whatever sign; an overpayment's row has none.
 */
const SHORTAGE =
  '(SUMIFS({Settlements}[Difference],{Settlements}[Balance after],">=0")' +
  '+SUMIFS({Settlements}[Difference],{Settlements}[Balance after],"<0"))';
const OPEN_PAYMENTS =
  '-SUMIFS({CustomerTransactions}[Balance],{CustomerTransactions}[Transaction type],"Payment")' +
  '-SUMIFS({VendorTransactions}[Balance],{VendorTransactions}[Transaction type],"Payment")';
/** Open payments have a negative balance: taking them out leaves the documents. */
const ALL_BALANCES = 'SUM({CustomerTransactions}[Balance])+SUM({VendorTransactions}[Balance])';

const TIES: Readonly<Partial<Record<OwnTable, Totals>>> = {
  PostedPayments: {
    first: ['Payments', '=SUM({PostedPayments}[Amount])'],
    second: [
      'Cash applied + overpayment written off + left open',
      `=SUM({Settlements}[Cash applied (payment currency)])+${SHORTAGE}-SUM({Settlements}[Difference])${OPEN_PAYMENTS}`,
    ],
  },
  Settlements: {
    first: ['Amount settled', '=SUM({Settlements}[Amount settled])'],
    second: [
      'Cash applied + cash discount + shortage written off',
      `=SUM({Settlements}[Cash applied])+SUM({Settlements}[Cash discount])+${SHORTAGE}`,
    ],
  },
  VoucherLines: {
    first: ['Debit', '=SUM({VoucherLines}[Debit (accounting currency)])'],
    second: ['Credit', '=SUM({VoucherLines}[Credit (accounting currency)])'],
  },
  Runs: {
    first: ['Payments of all runs', '=SUM({Runs}[Payments])'],
    second: ['Posted payments', '=SUM({PostedPayments}[Amount (accounting currency)])'],
  },
  OpenTransactions: {
    first: ['Open, customers and vendors', '=SUM({OpenTransactions}[Amount in transaction currency])'],
    second: ['Balances of all transactions', `=${ALL_BALANCES}`],
  },
};

/** Totals that carry a figure of their own, worked out when the view is written. Figures as digits with a point. */
export interface ViewFigures {
  /** What was settled before the first run of the workbook, per side, natural sign. */
  readonly settledBeforeCustomers: string;
  readonly settledBeforeVendors: string;
  /** Open balance of documents of the source that are payments themselves: they are no posted payments. */
  readonly paymentDocumentsOpen: string;
  /** All documents as the first run found them, natural sign. */
  readonly documents: string;
  /** Whether amounts of several currencies stand in one sum. */
  readonly isMixed: boolean;
  readonly receivable: LedgerBalance;
  readonly payable: LedgerBalance;
}

/** A summary account as the open items are tied to it. */
export interface LedgerBalance {
  readonly account: string;
  /** What the documents stood at before the first run of the workbook, natural sign, in accounting currency. */
  readonly atStart: string;
}

const signedTerm = (digits: string): string =>
  digits.startsWith('-') ? `+${digits.slice(1)}` : `-${digits}`;

/** Totals in accounting currency, whatever the rows are in. */
const IN_ACCOUNTING_CURRENCY: readonly OwnTable[] = ['VoucherLines', 'Runs'];

/** The totals above a view or a ledger table, from left to right. */
export function totalsOf(table: OwnTable, figures: ViewFigures): readonly Totals[] {
  const own = labelledTotals(table, figures);
  if (own === undefined) return [];
  return table === 'OpenTransactions'
    ? [own, tieTo('customer', figures.receivable), tieTo('vendor', figures.payable)]
    : [own];
}

/**
 * Open items against the summary account: what the documents stood at, and what was posted there since. On the receivable a debit
 * is more, on the payable a credit. Lines on another account, posted before it was changed in LedgerAccounts, are the difference.
 */
function tieTo(side: 'customer' | 'vendor', { account, atStart }: LedgerBalance): Totals {
  const isCustomer = side === 'customer';
  const module = isCustomer ? 'Customer' : 'Vendor';
  const posted = (column: string): string =>
    `SUMIFS({VoucherLines}[${column} (accounting currency)],{VoucherLines}[Module],"${module}",` +
    `{VoucherLines}[Ledger account],"${meeting(account)}")`;
  const [more, less] = isCustomer ? (['Debit', 'Credit'] as const) : (['Credit', 'Debit'] as const);
  const start = Number(atStart) === 0 ? '' : signedTerm(negatedDigits(atStart));
  return {
    first: [
      `Open items of ${side}s`,
      `=SUMIFS({OpenTransactions}[Balance (accounting currency)],{OpenTransactions}[Module],"${module}")`,
    ],
    second: [
      `${isCustomer ? 'Receivable' : 'Payable'} before the first run + posted on ${account}`,
      `=${posted(more)}-${posted(less)}${start}`,
    ],
    difference: 'Difference (zero unless the account was changed)',
    isInAccountingCurrency: true,
  };
}

/** A condition of SUMIFS that is met by this text: `*`, `?` and an operator in it stand for themselves. */
const meeting = (text: string): string => `=${text.replace(/[~*?]/g, '~$&').replaceAll('"', '""')}`;

function labelledTotals(table: OwnTable, figures: ViewFigures): Totals | undefined {
  const totals = ownTotals(table, figures);
  if (totals === undefined || !figures.isMixed || IN_ACCOUNTING_CURRENCY.includes(table)) return totals;
  const labelled = ([label, formula]: Totals['first']): Totals['first'] => [
    `${label} (all currencies, check only)`,
    formula,
  ];
  return { first: labelled(totals.first), second: labelled(totals.second) };
}

function ownTotals(table: OwnTable, figures: ViewFigures): Totals | undefined {
  if (table === 'CustomerTransactions' || table === 'VendorTransactions') {
    const [debit, credit] = ['debit', 'credit'].map(
      (c) => `SUM({${table}}[Amount in transaction currency ${c}])`,
    ) as [string, string];
    const isCustomer = table === 'CustomerTransactions';
    const before = isCustomer ? figures.settledBeforeCustomers : figures.settledBeforeVendors;
    return {
      first: [
        'Amounts less what was settled before the first run',
        `=${isCustomer ? `${debit}-${credit}` : `${credit}-${debit}`}` +
          (figures.isMixed ? exchanged(isCustomer ? 'Customer' : 'Vendor') : '') +
          (Number(before) === 0 ? '' : signedTerm(before)),
      ],
      second: ['Balance', `=SUM({${table}}[Balance])`],
    };
  }
  if (table === 'CashDiscountSchedule') {
    return {
      first: ['Documents as the first run found them', `=${figures.documents}`],
      second: [
        'Settled + open',
        `=SUM({Settlements}[Amount settled])+${ALL_BALANCES}${OPEN_PAYMENTS}` +
          (Number(figures.paymentDocumentsOpen) === 0
            ? ''
            : signedTerm(negatedDigits(figures.paymentDocumentsOpen))),
      ],
    };
  }
  const ties = TIES[table];
  if (ties === undefined || Number(figures.paymentDocumentsOpen) === 0) return ties;
  const term = signedTerm(negatedDigits(figures.paymentDocumentsOpen));
  return table === 'PostedPayments' ? { ...ties, second: [ties.second[0], ties.second[1] + term] } : ties;
}

/** Money that settled a document of another currency left in one and arrived in the other. */
const exchanged = (module: string): string =>
  ['Cash applied (payment currency)', 'Cash applied']
    .map(
      (column, i) =>
        `${i === 0 ? '+' : '-'}SUMIFS({Settlements}[${column}],{Settlements}[Module],"${module}")`,
    )
    .join('');

const negatedDigits = (digits: string): string => (digits.startsWith('-') ? digits.slice(1) : `-${digits}`);

/** @param dimensions headings of text columns behind the fixed ones: those that VoucherLines has for the dimensions of documents */
export function tableSpec(
  table: OwnTable,
  decimals: Decimals,
  dimensions: readonly string[] = [],
): TableSpec {
  return {
    name: table,
    columns: [
      ...COLUMNS[table].map(([title, kind]) => columnSpec(title, kind, decimals)),
      ...dimensions.map((title) => columnSpec(title, 'text', decimals)),
    ],
  };
}

/** Rows to write, each amount in the format of its row's currency. @param decimals of the accounting currency */
export function tableRows(
  table: OwnTable,
  rows: TableRows['rows'],
  decimals: Decimals,
  dimensions: readonly string[] = [],
): TableRows {
  const formats = columnFormats(table, rows, decimals);
  return { spec: tableSpec(table, decimals, dimensions), rows, ...(formats.length === 0 ? {} : { formats }) };
}

function columnFormats(
  table: OwnTable,
  rows: TableRows['rows'],
  decimals: Decimals,
): readonly ColumnFormats[] {
  const inCurrencyOf = (kind: 'money' | 'paid', heading: string): readonly ColumnFormats[] => {
    const currencyAt = COLUMNS[table].findIndex(([title]) => title === heading);
    const decimalsIn = rows.map((row) => decimalsOf(String(row[currencyAt] ?? '')));
    if (currencyAt < 0 || decimalsIn.every((own) => own === decimals)) return [];
    const perRow = decimalsIn.map(numberFormatOf);
    return COLUMNS[table].flatMap(([, own], column) => (own === kind ? [{ column, perRow }] : []));
  };
  return [...inCurrencyOf('money', 'Currency'), ...inCurrencyOf('paid', 'Payment currency')];
}

const MONEY: ReadonlySet<Kind> = new Set<Kind>(['money', 'paid', 'value']);

/** A column of a table of ours, by what it holds. */
export function columnSpec(title: string, kind: Kind, decimals: Decimals): ColumnSpec {
  const width = Math.max(WIDTHS[kind], Math.min(title.length + 4, 34));
  if (MONEY.has(kind)) return { title, numberFormat: numberFormatOf(decimals), width, align: 'right' };
  if (kind === 'date') return { title, numberFormat: 'yyyy-mm-dd', width, align: 'left' };
  return { title, numberFormat: '@', width, ...(kind === 'wrapped' ? { wrap: true } : {}) };
}

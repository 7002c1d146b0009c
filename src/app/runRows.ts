import type { RunTotals } from './useCases';
import { minus, negate, sum, ZERO, type Amount } from '../money/amount';
import { digitsOf, digitsOfSum, numberOf } from '../money/convert';
import { decimalsOf, numberFormatOf } from '../money/currency';
import { balanceOf, isValueKnown, valueAtStart, type DocumentState } from '../engine/documentState';
import type { PartialPayments } from '../engine/policy';
import type { SettlementFacts } from '../engine/postRun';
import { transactionRows, type PaymentBalance } from '../engine/transactionRows';
import type { Side } from '../engine/transactions';
import { receivableOf } from '../engine/vouchers';
import { placeText, type Problem } from '../problem/problem';
import { documentId } from '../workbook/documents';
import { describeProblem, type Language } from '../problem/describe';
import {
  openTransactionRows,
  postedPaymentRow,
  scheduleRows,
  settlementRow,
  transactionRowCells,
  voucherLineRow,
  type Encoding,
} from '../workbook/encode';
import {
  totalsOf,
  LEDGER_TABLES,
  VIEW_TABLES,
  type LedgerBalance,
  type OwnTable,
  type Totals,
  type ViewFigures,
  type ViewTable,
} from '../workbook/ownTables';
import type { CellValue, RowLinks, TotalsBlock } from '../workbook/workbook';
import type { Settings } from '../workbook/rows';
import { dimensionsText } from '../workbook/runText';
import type { MonthEnd, Reading } from './monthEnd';
import { linesText, settleAgainText } from './requestText';
import { policyOf, type Settlement } from './settlement';
import { VERSION } from './version';

export type Rows = readonly (readonly CellValue[])[];

export const encodingOf = ({ settings, survey }: MonthEnd): Encoding => ({
  accountingCurrency: settings.accountingCurrency ?? '',
  decimals: settings.decimals,
  dateSystem: survey.dateSystem,
  language: settings.parameters.language,
});

/** A run worked out in memory, as it is written: a settlement or an undo. */
export interface RunToWrite {
  readonly totals: RunTotals;
  readonly inputFingerprint: string;
  readonly resultFingerprint: string;
  /** Text of the column Parameters. */
  readonly parameters: string;
  /** Headings of the dimension columns that its voucher lines fill, behind the fixed ones. */
  readonly dimensions: readonly string[];
  /** The rows it appends, in the order in which they are written. */
  readonly rows: (run: string) => ReadonlyMap<OwnTable, Rows>;
}

export function settlementToWrite(
  settlement: Settlement,
  { settleAgain, only }: Pick<Reading, 'settleAgain' | 'only'>,
  monthEnd: MonthEnd,
): RunToWrite {
  const { totals, inputFingerprint, resultFingerprint, result } = settlement;
  const to = encodingOf(monthEnd);
  const { dimensions } = monthEnd.invoices;
  const parameters = [
    parametersText(monthEnd.settings.parameters, totals),
    dimensionsText(dimensions),
    settleAgainText(settleAgain),
    linesText(only),
  ];
  return {
    totals,
    inputFingerprint,
    resultFingerprint,
    parameters: parameters.filter((text) => text !== '').join('; '),
    dimensions,
    rows: (run) =>
      new Map<OwnTable, Rows>([
        ['PostedPayments', result.payments.map((payment) => postedPaymentRow(run, payment, to))],
        ['Settlements', result.settlements.map((record) => settlementRow(run, record, to))],
        ['VoucherLines', result.voucherLines.map((line) => voucherLineRow(run, line, dimensions, to))],
      ]),
  };
}

/** The row of a run in Runs, in the status given. */
export function runRow(
  run: string,
  started: string,
  status: 'writing' | 'complete',
  { totals, inputFingerprint, resultFingerprint, parameters }: RunToWrite,
  { settings }: MonthEnd,
): readonly CellValue[] {
  const money = (amount: Amount): number => numberOf(amount, totals.decimals);
  return [
    run,
    started,
    settings.parameters.postedBy,
    status,
    money(totals.payments),
    money(totals.settled),
    money(totals.discount),
    money(totals.differences),
    money(totals.leftOpen),
    inputFingerprint,
    resultFingerprint,
    parameters,
    VERSION,
  ];
}

/** The parameters a run was made with, as `name=value; …`, amounts in main units. */
function parametersText(
  parameters: MonthEnd['settings']['parameters'],
  { decimals, currency }: RunTotals,
): string {
  const { policies } = parameters;
  const shown: Readonly<Record<string, string>> = {
    'Accounting currency': currency,
    'Automatic settlement': yesNo(parameters.automaticSettlement),
    'Rule set': parameters.ruleSet,
    'Partial payments': PARTIAL_PAYMENTS_SHOWN[policies.partialPayments],
    ...(policies.tolerancePercent === undefined ? {} : { 'Tolerance percent': policies.tolerancePercent }),
    ...(policies.toleranceAmount === undefined
      ? {}
      : { 'Tolerance amount': digitsOf(policies.toleranceAmount, decimals) }),
    'Discount tolerance': yesNo(policies.discountTolerance),
    'Unearned discount': yesNo(policies.unearnedDiscount),
    'Cash discount administration': policies.administration,
    'Maximum penny difference': digitsOf(parameters.maximumPennyDifference, decimals),
    'Maximum overpayment or underpayment': digitsOf(parameters.maximumOverpaymentOrUnderpayment, decimals),
    'Calculate cash discounts for credit notes': yesNo(parameters.calculateCashDiscountsForCreditNotes),
    'Discount date':
      parameters.dateToUseForCalculatingDiscounts === 'selected'
        ? (parameters.selectedDiscountDate ?? '')
        : 'transaction date',
    'Grace days': String(parameters.graceDays),
    'Reverse sales tax on cash discount': yesNo(policies.reverseTaxOnDiscount),
    'Cash discount on amount including sales tax': yesNo(policies.discountOnAmountWithTax),
    'Exchange rate for cash discount': parameters.exchangeRateForCashDiscount,
    'Write off differences without a discount': yesNo(parameters.writeOffDifferencesWithoutDiscount),
  };
  return Object.entries(shown)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}
const PARTIAL_PAYMENTS_SHOWN: Readonly<Record<PartialPayments, string>> = {
  none: 'None',
  closing: 'Closing payment',
  proportional: 'Proportional',
  manual: 'Manual',
};
const yesNo = (value: boolean): string => (value ? 'Yes' : 'No');

/** What the views show: everything they need, after a run or as the ledger stands. */
export interface ViewState {
  readonly documents: readonly DocumentState[];
  readonly payments: readonly PaymentBalance[];
  readonly settlements: readonly SettlementFacts[];
  readonly problems: readonly Problem[];
  readonly asOf: Settlement['asOf'];
}

export interface ViewRows {
  readonly rows: ReadonlyMap<ViewTable, Rows>;
  readonly problemLinks: RowLinks;
  readonly totals: ReadonlyMap<string, readonly TotalsBlock[]>;
}

export function viewRows(state: ViewState, monthEnd: MonthEnd): ViewRows {
  const to = encodingOf(monthEnd);
  const transactions = transactionRows(state.documents, state.payments, state.settlements);
  const ofSide = (side: 'customer' | 'vendor'): Rows =>
    transactions.filter((row) => row.side === side).map((row) => transactionRowCells(row, to));
  const problems = problemRows(state.problems, monthEnd.settings.parameters.language);
  const rows = new Map<ViewTable, Rows>([
    ['CustomerTransactions', ofSide('customer')],
    ['VendorTransactions', ofSide('vendor')],
    [
      'OpenTransactions',
      openTransactionRows(
        state.documents,
        state.payments,
        state.asOf,
        policyOf(monthEnd.settings.parameters),
        to,
      ),
    ],
    ['CashDiscountSchedule', scheduleRows(state.documents, to)],
    ['SettlementProblems', problems.rows],
  ]);
  return { rows, problemLinks: problems.links, totals: totalsBlocks(state, monthEnd) };
}

/** Problems as rows of SettlementProblems, each with a link to its cell. */
export function problemRows(
  problems: readonly Problem[],
  language: Language,
): { readonly rows: Rows; readonly links: RowLinks } {
  const rows = problems.map((problem) => {
    const { found, toDo } = describeProblem(problem, language);
    return [placeText(problem.place), found, toDo, problem.code];
  });
  const targets = problems.map(({ place }) => (place.kind === 'cell' ? placeText(place) : ''));
  return { rows, links: { column: 0, targets } };
}

/** Totals above every table; each pair must agree, the third row shows that it does. */
function totalsBlocks(state: ViewState, { settings }: MonthEnd): ReadonlyMap<string, readonly TotalsBlock[]> {
  const currencies = currenciesOf(state);
  const figures = viewFigures(state, currencies.size > 1, settings);
  const most = [settings.decimals, ...[...currencies].map(decimalsOf)].reduce((a, b) => (b > a ? b : a));
  const blockOf = ({ first, second, difference, isInAccountingCurrency }: Totals): TotalsBlock => ({
    rows: [
      ...[first, second].map(([label, formula]) => ({ label, formula })),
      {
        label: difference ?? 'Difference (must be zero)',
        formula: `${first[1]}-(${second[1].slice(1)})`,
      },
    ],
    numberFormat: numberFormatOf(isInAccountingCurrency ? settings.decimals : most),
  });
  return new Map(
    [...LEDGER_TABLES, ...VIEW_TABLES].map((table) => [table, totalsOf(table, figures).map(blockOf)]),
  );
}

/** Every currency in which something stands in the result tables. */
const currenciesOf = ({ documents, payments, settlements }: ViewState): ReadonlySet<string> =>
  new Set([
    ...documents.map(({ document }) => document.currency),
    ...payments.map(({ payment }) => payment.currency),
    ...settlements.map(({ currency }) => currency),
  ]);

function viewFigures(state: ViewState, isMixed: boolean, settings: Settings): ViewFigures {
  const inCurrency = (amount: Amount, currency: string) => [amount, decimalsOf(currency)] as const;
  const known = new Set(state.documents.map(({ document }) => document.id));
  const before = (side: string) =>
    state.documents
      .filter(({ document }) => document.side === side)
      .map(({ document: d }) => inCurrency(minus(d.amount, d.openAtStart), d.currency));
  // Documents that no longer stand in the source have no row in the views: what the ledger settled on them is left out there,
  // and counts as found and settled.
  const gone = state.settlements.filter(
    (s) => s.invoice !== '' && !known.has(documentId(s.side, s.account, s.invoice)),
  );
  const goneOf = (side: string) =>
    gone.filter((s) => s.side === side).map((s) => inCurrency(negate(s.amountSettled ?? ZERO), s.currency));
  return {
    settledBeforeCustomers: digitsOfSum([...before('customer'), ...goneOf('customer')]),
    settledBeforeVendors: digitsOfSum([...before('vendor'), ...goneOf('vendor')]),
    paymentDocumentsOpen: digitsOfSum(
      state.documents
        .filter(({ document }) => document.type === 'Payment')
        .map((d) => inCurrency(balanceOf(d), d.document.currency)),
    ),
    documents: digitsOfSum([
      ...state.documents.map(({ document: d }) => inCurrency(d.openAtStart, d.currency)),
      ...gone.map((s) => inCurrency(s.amountSettled ?? ZERO, s.currency)),
    ]),
    isMixed,
    receivable: ledgerBalance('customer', state, settings),
    payable: ledgerBalance('vendor', state, settings),
  };
}

/**
 * The summary account of a side. A document that no longer stands in the source, or of which it is not known what it was booked at,
 * is no open item; what was settled on it was posted, so it counts for that and no more.
 */
function ledgerBalance(side: Side, state: ViewState, settings: Settings): LedgerBalance {
  const { accounts, accountingCurrency = '', decimals } = settings;
  const documents = state.documents
    .map(({ document }) => document)
    .filter((document) => document.side === side && isValueKnown(document, accountingCurrency));
  const known = new Set(documents.map(({ id }) => id));
  const others = state.settlements.filter(
    (s) => s.side === side && s.invoice !== '' && !known.has(documentId(side, s.account, s.invoice)),
  );
  const values = [...documents.map(valueAtStart), ...others.map(({ settledValue }) => settledValue ?? ZERO)];
  const purpose = receivableOf(side);
  return { account: accounts[purpose] || purpose, atStart: digitsOf(sum(values), decimals) };
}

import type { RunTotals } from './useCases';
import { minus, negate, sum, ZERO, type Amount } from '../money/amount';
import { digitsOf, numberOf } from '../money/convert';
import { numberFormatOf } from '../money/currency';
import { balanceOf, type DocumentState } from '../engine/documentState';
import type { SettlementFacts } from '../engine/postRun';
import { transactionRows, type PaymentBalance } from '../engine/transactionRows';
import { placeText, type Problem } from '../problem/problem';
import { documentId } from '../workbook/documents';
import { describeProblem } from '../problem/describe';
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
  type OwnTable,
  type ViewFigures,
  type ViewTable,
} from '../workbook/ownTables';
import type { CellValue, RowLinks, TotalsBlock } from '../workbook/workbook';
import type { SettleAgain } from '../workbook/undonePayments';
import type { MonthEnd } from './monthEnd';
import { settleAgainText } from './requestText';
import { policyOf, type Settlement } from './settlement';
import { VERSION } from './version';

export type Rows = readonly (readonly CellValue[])[];

export const encodingOf = ({ settings, survey }: MonthEnd): Encoding => ({
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
  /** The rows it appends, in the order in which they are written. */
  readonly rows: (run: string) => ReadonlyMap<OwnTable, Rows>;
}

export function settlementToWrite(
  settlement: Settlement,
  settleAgain: SettleAgain,
  monthEnd: MonthEnd,
): RunToWrite {
  const { totals, inputFingerprint, resultFingerprint, result } = settlement;
  const to = encodingOf(monthEnd);
  const again = settleAgainText(settleAgain);
  return {
    totals,
    inputFingerprint,
    resultFingerprint,
    parameters: `${parametersText(monthEnd.settings.parameters, totals)}${again === '' ? '' : `; ${again}`}`,
    rows: (run) =>
      new Map<OwnTable, Rows>([
        ['PostedPayments', result.payments.map((payment) => postedPaymentRow(run, payment, to))],
        ['Settlements', result.settlements.map((record) => settlementRow(run, record, to))],
        ['VoucherLines', result.voucherLines.map((line) => voucherLineRow(run, line, to))],
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
  const shown: Readonly<Record<string, string>> = {
    'Accounting currency': currency,
    'Automatic settlement': yesNo(parameters.automaticSettlement),
    'Cash discount administration': parameters.cashDiscountAdministration,
    'Maximum penny difference': digitsOf(parameters.maximumPennyDifference, decimals),
    'Maximum overpayment or underpayment': digitsOf(parameters.maximumOverpaymentOrUnderpayment, decimals),
    'Calculate cash discounts for partial payments': yesNo(
      parameters.calculateCashDiscountsForPartialPayments,
    ),
    'Calculate cash discounts for credit notes': yesNo(parameters.calculateCashDiscountsForCreditNotes),
    'Discount date':
      parameters.dateToUseForCalculatingDiscounts === 'selected'
        ? (parameters.selectedDiscountDate ?? '')
        : 'transaction date',
    'Grace days': String(parameters.graceDays),
    'Reverse sales tax on cash discount': yesNo(parameters.reverseSalesTaxOnCashDiscount),
    'Cash discount on amount including sales tax': yesNo(parameters.discountOnAmountIncludingSalesTax),
    'Write off differences without a discount': yesNo(parameters.writeOffDifferencesWithoutDiscount),
  };
  return Object.entries(shown)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}
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
  readonly totals: ReadonlyMap<string, TotalsBlock>;
}

export function viewRows(state: ViewState, monthEnd: MonthEnd): ViewRows {
  const to = encodingOf(monthEnd);
  const transactions = transactionRows(state.documents, state.payments, state.settlements);
  const ofSide = (side: 'customer' | 'vendor'): Rows =>
    transactions.filter((row) => row.side === side).map((row) => transactionRowCells(row, to));
  const problems = state.problems.map((problem) => problemRow(problem, monthEnd));
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
    ['SettlementProblems', problems],
  ]);
  const targets = state.problems.map(({ place }) => (place.kind === 'cell' ? placeText(place) : ''));
  return { rows, problemLinks: { column: 0, targets }, totals: totalsBlocks(state, monthEnd) };
}

function problemRow(problem: Problem, { settings }: MonthEnd): readonly CellValue[] {
  const { found, toDo } = describeProblem(problem, settings.parameters.language);
  return [placeText(problem.place), found, toDo, problem.code];
}

/** Totals above every table; each pair must agree, the third row shows that it does. */
function totalsBlocks(state: ViewState, { settings }: MonthEnd): ReadonlyMap<string, TotalsBlock> {
  const figures = viewFigures(state, settings.decimals);
  const numberFormat = numberFormatOf(settings.decimals);
  const blocks = new Map<string, TotalsBlock>();
  for (const table of [...LEDGER_TABLES, ...VIEW_TABLES]) {
    const totals = totalsOf(table, figures);
    if (totals === undefined) continue;
    const [first, second] = [totals.first, totals.second].map(([label, formula]) => ({ label, formula })) as [
      { label: string; formula: string },
      { label: string; formula: string },
    ];
    const difference = `${first.formula}-(${second.formula.slice(1)})`;
    blocks.set(table, {
      rows: [first, second, { label: 'Difference (must be zero)', formula: difference }],
      numberFormat,
    });
  }
  return blocks;
}

function viewFigures(state: ViewState, decimals: MonthEnd['settings']['decimals']): ViewFigures {
  const digits = (amounts: readonly Amount[]): string => digitsOf(sum(amounts), decimals);
  const known = new Set(state.documents.map(({ document }) => document.id));
  const before = (side: string): readonly Amount[] =>
    state.documents
      .filter(({ document }) => document.side === side)
      .map(({ document }) => minus(document.amount, document.openAtStart));
  // Documents that no longer stand in the source have no row in the views: what the ledger settled on them is left out there,
  // and counts as found and settled.
  const gone = state.settlements.filter(
    (s) => s.invoice !== '' && !known.has(documentId(s.side, s.account, s.invoice)),
  );
  const goneOf = (side: string): readonly Amount[] =>
    gone.filter((s) => s.side === side).map((s) => negate(s.amountSettled ?? ZERO));
  return {
    settledBeforeCustomers: digits([...before('customer'), ...goneOf('customer')]),
    settledBeforeVendors: digits([...before('vendor'), ...goneOf('vendor')]),
    paymentDocumentsOpen: digits(
      state.documents.filter(({ document }) => document.type === 'Payment').map(balanceOf),
    ),
    documents: digits([
      ...state.documents.map(({ document }) => document.openAtStart),
      ...gone.map((s) => s.amountSettled ?? ZERO),
    ]),
  };
}

import type { DateSystem, PlainDate } from '../calendar/plainDate';
import type { DifferenceType } from '../engine/differences';
import { groupBy } from '../engine/groupBy';
import {
  firstOf,
  openedBy,
  runNumber,
  type PostedLine,
  type PostedPaymentRow,
  type PostedSettlement,
} from '../engine/postedLedger';
import type { SettlementFacts } from '../engine/postRun';
import type { RuleId } from '../engine/rules';
import type { Side, UseCashDiscount } from '../engine/transactions';
import { absolute, minus, plus, signOf, sum, ZERO, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf, type Decimals } from '../money/currency';
import type { Place, Problem } from '../problem/problem';
import { ownRows, type OwnRow } from './ownRows';
import { headingsOf, type LedgerTable } from './ownTables';
import { dimensionsIn } from './runText';
import type { Grid } from './workbook';

export type RunStatus = 'writing' | 'complete' | 'partly undone' | 'undone';

/** One row of Runs. */
export interface RunRecord {
  readonly run: string;
  readonly started: string;
  readonly status: RunStatus;
  readonly payments: Amount;
  readonly settled: Amount;
  readonly discount: Amount;
  readonly differences: Amount;
  readonly leftOpen: Amount;
  readonly inputFingerprint: string;
  readonly resultFingerprint: string;
  /** The parameters the run was made with, as `name=value; …`. */
  readonly parameters: string;
  /** Index of the row in the table's body. */
  readonly row: number;
}

/** What earlier runs wrote into the workbook: the only database. */
export interface Ledger {
  readonly runs: readonly RunRecord[];
  readonly payments: readonly PostedPaymentRow[];
  readonly settlements: readonly LedgerSettlement[];
  /** Read only for an undo; else there are none here. */
  readonly voucherLines: readonly PostedLine[];
  /** A run that was cut off while it was written; its rows are not among payments and settlements. */
  readonly cutOff: RunRecord | undefined;
  /** Anything here blocks a new run: the ledger would be continued on sand. */
  readonly problems: readonly Problem[];
}

/** A row of Settlements as the ledger keeps it; the sentence is not read back, its rule ids are. */
export type LedgerSettlement = PostedSettlement;

export const EMPTY_LEDGER: Ledger = {
  runs: [],
  payments: [],
  settlements: [],
  voucherLines: [],
  cutOff: undefined,
  problems: [],
};

/** The currency of the books. */
export interface AccountingCurrency {
  readonly currency: string;
  readonly decimals: Decimals;
}

/** Reads Runs, PostedPayments, Settlements and, where it was asked for, VoucherLines; a table that is absent is empty. */
export function readLedger(
  grids: Readonly<Partial<Record<LedgerTable, Grid>>>,
  accounting: AccountingCurrency,
  dateSystem: DateSystem,
): Ledger {
  const problems: Problem[] = [];
  const reader = { dateSystem, problems };
  const { decimals } = accounting;
  const runs = ownRows(headingsOf('Runs'), grids.Runs, reader).map(runRecord(decimals));
  const cutOff = runs.find((run) => run.status === 'writing');
  const whole = (run: string): boolean => run !== cutOff?.run;

  const payments = ownRows(headingsOf('PostedPayments'), grids.PostedPayments, reader)
    .map(postedPayment(decimals))
    .filter((p) => whole(p.run));
  const settlementRows = ownRows(headingsOf('Settlements'), grids.Settlements, reader);
  const settled = settlementRows.map(settlementRecord(decimals));
  const settlements = settled.filter((s) => whole(s.run));
  const voucherLines = ownRows(headingsOf('VoucherLines'), grids.VoucherLines, reader)
    .map(voucherLine(decimals, dimensionsIn(runs.map(({ parameters }) => parameters))))
    .filter((l) => whole(l.run));
  if (problems.length === 0) checkCurrency(runs, accounting, problems);
  if (problems.length === 0)
    problems.push(...settlementRows.flatMap((row, i) => changedAmount(row, settled[i]!)));
  if (problems.length === 0) checkRuns(runs, payments, settlements, accounting, problems);
  if (problems.length === 0) checkDocuments(settlements, problems);
  return { runs, payments, settlements, voucherLines, cutOff, problems };
}

/** Where a date that must be there could not be read; the problem is noted, the run is refused. */
const NO_DATE = '1900-01-01' as PlainDate;

const sideOf = (text: string): Side => (text === 'Vendor' ? 'vendor' : 'customer');

const runRecord =
  (decimals: Decimals) =>
  (row: OwnRow): RunRecord => {
    const money = (column: string): Amount => row.amount(column, decimals) ?? ZERO;
    const status = row.text('Status');
    return {
      run: row.text('Run'),
      started: row.text('Started'),
      status: status === 'writing' || status === 'partly undone' || status === 'undone' ? status : 'complete',
      payments: money('Payments'),
      settled: money('Settled'),
      discount: money('Discount'),
      differences: money('Differences'),
      leftOpen: money('Left open'),
      inputFingerprint: row.text('Input fingerprint'),
      resultFingerprint: row.text('Result fingerprint'),
      parameters: row.text('Parameters'),
      row: row.index,
    };
  };

const postedPayment =
  (decimals: Decimals) =>
  (row: OwnRow): PostedPaymentRow => {
    const currency = row.text('Currency');
    return {
      run: row.text('Run'),
      side: sideOf(row.text('Module')),
      key: row.text('Payment key'),
      voucher: row.text('Voucher'),
      date: row.date('Date') ?? NO_DATE,
      account: row.text('Account'),
      name: row.text('Name'),
      amount: row.amount('Amount', decimalsOf(currency)) ?? ZERO,
      accountingAmount: row.amount('Amount (accounting currency)', decimals) ?? ZERO,
      currency,
      reference: row.text('Payment reference'),
      offsetAccount: row.text('Offset account'),
      reverses: row.text('Reverses'),
    };
  };

const voucherLine =
  (decimals: Decimals, dimensions: readonly string[]) =>
  (row: OwnRow): PostedLine => {
    const currency = row.text('Currency');
    const money = (column: string): Amount => row.amount(column, decimalsOf(currency)) ?? ZERO;
    const value = (column: string): Amount => row.amount(column, decimals) ?? ZERO;
    return {
      run: row.text('Run'),
      side: sideOf(row.text('Module')),
      voucher: row.text('Voucher'),
      date: row.date('Date') ?? NO_DATE,
      ledgerAccount: row.text('Ledger account'),
      description: row.text('Description'),
      account: row.text('Account'),
      invoice: row.text('Invoice'),
      currency,
      debit: money('Debit'),
      credit: money('Credit'),
      accountingDebit: value('Debit (accounting currency)'),
      accountingCredit: value('Credit (accounting currency)'),
      dimensions: dimensions
        .map((name) => ({ name, value: row.text(name) }))
        .filter(({ value: borne }) => borne !== ''),
      reverses: row.text('Reverses'),
    };
  };

const settlementRecord =
  (decimals: Decimals) =>
  (row: OwnRow): LedgerSettlement => {
    const currency = row.text('Currency');
    const paymentCurrency = row.text('Payment currency');
    const money = (column: string): Amount | undefined => row.amount(column, decimalsOf(currency));
    const use = row.text('Use cash discount');
    const differenceType = row.text('Difference type');
    return {
      run: row.text('Run'),
      side: sideOf(row.text('Module')),
      key: row.text('Payment key'),
      date: row.date('Date of settlement') ?? NO_DATE,
      paymentVoucher: row.text('Payment voucher'),
      paymentDate: row.date('Payment date') ?? NO_DATE,
      reference: row.text('Payment reference'),
      account: row.text('Account'),
      invoice: row.text('Invoice'),
      invoiceVoucher: row.text('Invoice voucher'),
      currency,
      cashApplied: money('Cash applied'),
      discount: money('Cash discount'),
      difference: money('Difference'),
      differenceType: differenceType === '' ? undefined : (differenceType as DifferenceType),
      amountSettled: money('Amount settled'),
      balanceAfter: money('Balance after'),
      cashDiscountDate: row.date('Cash discount date'),
      cashDiscountAmount: money('Cash discount amount'),
      discountTakenBefore: money('Cash discount taken before'),
      useCashDiscount: use === '' ? undefined : (use as UseCashDiscount),
      rules: (row.text('Rule').split(':')[0] ?? '').split(', ') as RuleId[],
      discountVoucher: row.text('Discount voucher'),
      paymentCurrency,
      paid: row.amount('Cash applied (payment currency)', decimalsOf(paymentCurrency)),
      paymentValue: row.amount('Payment value', decimals) ?? ZERO,
      settledValue: row.amount('Settled value', decimals),
      discountValue: row.amount('Discount value', decimals),
      exchangeGain: row.amount('Exchange gain/loss', decimals),
      reverses: row.text('Reverses'),
    };
  };

/** What a row says was settled of a document is what its cash, discount and difference make (the law of every posting). */
function changedAmount(
  row: OwnRow,
  { currency, cashApplied, discount, difference, amountSettled }: LedgerSettlement,
): readonly Problem[] {
  if (amountSettled === undefined) return [];
  const parts = sum([cashApplied ?? ZERO, discount ?? ZERO, difference ?? ZERO]);
  if (parts === amountSettled) return [];
  const shown = (amount: Amount): string => digitsOf(amount, decimalsOf(currency));
  const facts = { settled: shown(amountSettled), parts: shown(parts) };
  return [{ code: 'ledger/changed-amount', place: row.place('Amount settled'), facts }];
}

/** Values of earlier runs are in the accounting currency of their time: with another one they would be added to what they are not. */
function checkCurrency(
  runs: readonly RunRecord[],
  { currency }: AccountingCurrency,
  problems: Problem[],
): void {
  for (const { run, parameters } of runs) {
    const was = /(?:^|; )Accounting currency=([A-Z]{3})(?:;|$)/.exec(parameters)?.[1] ?? currency;
    if (was === currency) continue;
    const place: Place = { kind: 'table', table: 'Runs' };
    problems.push({ code: 'ledger/other-currency', place, facts: { run, was, now: currency } });
    return;
  }
}

/** Every run's row must still agree with its rows in the ledger; a deleted, copied or changed row would be settled twice. */
function checkRuns(
  runs: readonly RunRecord[],
  payments: Ledger['payments'],
  settlements: readonly LedgerSettlement[],
  { currency, decimals }: AccountingCurrency,
  problems: Problem[],
): void {
  // In accounting currency the amount is its own value, so that either of them that was changed is found.
  const valueOf = (own: string, amount: Amount | undefined, value: Amount | undefined): Amount =>
    (own === currency ? amount : value) ?? ZERO;
  const whole = runs.filter(({ status }) => status !== 'writing');
  const recorded = {
    Payments: totalsBy(whole.map((run) => [run.run, run.payments])),
    Settled: totalsBy(whole.map((run) => [run.run, run.settled])),
    Discount: totalsBy(whole.map((run) => [run.run, run.discount])),
  };
  const found = {
    Payments: totalsBy(payments.map((p) => [p.run, valueOf(p.currency, p.amount, p.accountingAmount)])),
    Settled: totalsBy(settlements.map((s) => [s.run, valueOf(s.currency, s.amountSettled, s.settledValue)])),
    Discount: totalsBy(settlements.map((s) => [s.run, valueOf(s.currency, s.discount, s.discountValue)])),
  };
  // Also a run that Runs no longer names, or names twice.
  for (const run of new Set([
    ...recorded.Payments.keys(),
    ...found.Payments.keys(),
    ...found.Settled.keys(),
  ])) {
    for (const column of ['Payments', 'Settled', 'Discount'] as const) {
      const [was, is] = [recorded[column].get(run) ?? ZERO, found[column].get(run) ?? ZERO];
      if (was !== is) problems.push(incomplete(run, column, was, is, decimals));
    }
  }
}

function totalsBy(amounts: Iterable<readonly [run: string, amount: Amount]>): ReadonlyMap<string, Amount> {
  const totals = new Map<string, Amount>();
  for (const [run, amount] of amounts) totals.set(run, plus(totals.get(run) ?? ZERO, amount));
  return totals;
}

function incomplete(
  run: string,
  column: 'Payments' | 'Settled' | 'Discount',
  recorded: Amount,
  found: Amount,
  decimals: Decimals,
): Problem {
  return {
    code: 'ledger/incomplete',
    place: { kind: 'table', table: column === 'Payments' ? 'PostedPayments' : 'Settlements' },
    facts: { run, column, recorded: digitsOf(recorded, decimals), found: digitsOf(found, decimals) },
  };
}

/** Whether more was settled on a document than was open: no run writes that, so rows were copied or changed. */
export function isOverSettled(history: readonly LedgerSettlement[]): boolean {
  const opened = openedBy(firstOf(history));
  const settled = sum(history.map(({ amountSettled }) => amountSettled ?? ZERO));
  return settled !== 0 && (signOf(settled) !== signOf(opened) || absolute(settled) > absolute(opened));
}

/** Run totals that were changed along with the rows still leave documents that contradict themselves. */
function checkDocuments(settlements: readonly LedgerSettlement[], problems: Problem[]): void {
  const ofDocuments = settlements.filter(({ invoice }) => invoice !== '');
  for (const history of groupBy(ofDocuments, (s) => `${s.side}\n${s.account}\n${s.invoice}`).values()) {
    const last = history.at(-1);
    if (last === undefined || !isOverSettled(history)) continue;
    const settled = sum(history.map(({ amountSettled }) => amountSettled ?? ZERO));
    problems.push(
      incomplete(last.run, 'Settled', openedBy(firstOf(history)), settled, decimalsOf(last.currency)),
    );
  }
}

/** The number of the next run: `RUN-0001`, behind the highest that stands in the workbook. */
export function nextRun({ runs }: Ledger): string {
  const highest = runs.reduce((max, { run }) => Math.max(max, runNumber(run)), 0);
  return `RUN-${String(highest + 1).padStart(4, '0')}`;
}

/** What a posted payment has left: its amount less what Settlements applied and wrote off; 0 once it is reversed. Payment's sign and currency. */
export const leftOpenByKey = (
  payments: readonly Pick<PostedPaymentRow, 'key' | 'amount'>[],
  settlements: readonly Pick<SettlementFacts, 'key' | 'paid' | 'difference' | 'invoice'>[],
): ReadonlyMap<string, Amount> =>
  leftByKey(
    payments.map(({ key, amount }) => [key, amount]),
    settlements.map(({ key, paid, difference, invoice }) => [
      key,
      invoice === '' && paid === undefined ? minus(ZERO, difference ?? ZERO) : (paid ?? ZERO),
    ]),
  );

/** What that is worth in accounting currency: the value it was posted at less what Settlements used of it. */
export const leftValueByKey = (
  payments: readonly Pick<PostedPaymentRow, 'key' | 'accountingAmount'>[],
  settlements: readonly Pick<SettlementFacts, 'key' | 'paymentValue'>[],
): ReadonlyMap<string, Amount> =>
  leftByKey(
    payments.map(({ key, accountingAmount }) => [key, accountingAmount]),
    settlements.map(({ key, paymentValue }) => [key, paymentValue]),
  );

function leftByKey(
  posted: readonly (readonly [key: string, amount: Amount])[],
  used: readonly (readonly [key: string, amount: Amount])[],
): ReadonlyMap<string, Amount> {
  const left = new Map<string, Amount>();
  for (const [key, amount] of posted) left.set(key, plus(left.get(key) ?? ZERO, amount));
  for (const [key, amount] of used) left.set(key, minus(left.get(key) ?? ZERO, amount));
  return left;
}

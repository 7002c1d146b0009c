import type { PlainDate } from '../calendar/plainDate';
import { runNumber, standingSettlements, type PostedSettlement } from '../engine/postedLedger';
import { planUndo, type ReversingSettlement, type UndoPlan, type UndoRequest } from '../engine/undo';
import { minus, negate, sum, ZERO, type Amount } from '../money/amount';
import { inPlaceOrder, isWarning, type Problem } from '../problem/problem';
import { documentId } from '../workbook/documents';
import { postedPaymentRow, reversingLineRow, reversingSettlementRow } from '../workbook/encode';
import { usedVouchers } from '../workbook/journal';
import { leftValueByKey, type Ledger } from '../workbook/ledger';
import type { OwnTable } from '../workbook/ownTables';
import { resultFingerprint, undoFingerprint } from './fingerprint';
import type { MonthEnd } from './monthEnd';
import { undoText } from './requestText';
import { encodingOf, type Rows, type RunToWrite } from './runRows';
import { seriesOf } from './settlement';
import { sheetsToWrite } from './sheetsToWrite';
import { totalsOf } from './totals';
import type { SettledLine, UndoableRun, UndoPreview, VoucherPreview } from './useCases';

/** An undo worked out in memory: what is shown, and what would be written. */
export interface Undo {
  readonly preview: UndoPreview;
  /** Payments that it concerns. */
  readonly payments: number;
  /** Undefined where a problem stands against it. */
  readonly toWrite: RunToWrite | undefined;
}

const NOTHING: UndoPlan = {
  date: '' as PlainDate,
  payments: [],
  settlements: [],
  voucherLines: [],
  later: [],
};

/**
 * Works out an undo.
 * @param monthEnd read with its voucher lines
 * @param today day of the clock, for the reversal date "today"
 */
export function undoMonthEnd(monthEnd: MonthEnd, request: UndoRequest, today: PlainDate): Undo {
  const { ledger, settings, invoices, payments } = monthEnd;
  const { parameters } = settings;
  const { plan, problems } = planUndo(request, ledger, {
    today,
    booksClosedUntil: parameters.booksClosedUntil,
    series: {
      customer: seriesOf(parameters.customerPaymentVoucher),
      vendor: seriesOf(parameters.vendorPaymentVoucher),
    },
    usedVouchers: usedVouchers(invoices.rows, payments.rows, ledger),
  });
  const appended = plan ?? NOTHING;
  const found = inPlaceOrder([...problems, ...goneDocuments(appended, monthEnd)]);
  const preview: UndoPreview = {
    request,
    date: plan?.date,
    settlements: appended.settlements.map(takenBack),
    payments: appended.payments,
    later: appended.later.map(settledLine),
    totals: totalsOf(appended, changeOfLeft(appended, ledger), settings),
    vouchers: vouchersOf(appended),
    sheets: sheetsToWrite(monthEnd, appended),
    problems: found,
    inputFingerprint: undoFingerprint(request, appended),
    resultFingerprint: resultFingerprint(appended.payments, appended.settlements),
  };
  const isRefused = plan === undefined || found.some((problem) => !isWarning(problem));
  return {
    preview,
    payments: new Set([...appended.settlements, ...appended.payments].map(({ key }) => key)).size,
    toWrite: isRefused ? undefined : undoToWrite(plan, preview, monthEnd),
  };
}

function undoToWrite(plan: UndoPlan, preview: UndoPreview, monthEnd: MonthEnd): RunToWrite {
  const to = encodingOf(monthEnd);
  const dimensions = [
    ...new Set(plan.voucherLines.flatMap((line) => line.dimensions.map(({ name }) => name))),
  ];
  return {
    totals: preview.totals,
    inputFingerprint: preview.inputFingerprint,
    resultFingerprint: preview.resultFingerprint,
    parameters: undoText(preview.request),
    dimensions,
    rows: (run) =>
      new Map<OwnTable, Rows>([
        ['PostedPayments', plan.payments.map((payment) => postedPaymentRow(run, payment, to))],
        ['Settlements', plan.settlements.map((row) => reversingSettlementRow(run, row, to))],
        ['VoucherLines', plan.voucherLines.map((line) => reversingLineRow(run, line, dimensions, to))],
      ]),
  };
}

/** By how much the undo changes the value of what is left of all payments. */
function changeOfLeft({ payments, settlements }: UndoPlan, ledger: Ledger): Amount {
  const before = leftValueByKey(ledger.payments, ledger.settlements);
  const after = leftValueByKey([...ledger.payments, ...payments], [...ledger.settlements, ...settlements]);
  return sum([...after].map(([key, left]) => minus(left, before.get(key) ?? ZERO)));
}

/** A document that is open again, but no longer stands in Invoices, would not be seen there. */
function goneDocuments({ settlements }: UndoPlan, { invoices }: MonthEnd): readonly Problem[] {
  const rows = [...invoices.rows, ...invoices.unread];
  const present = new Set(rows.map((row) => documentId(row.side ?? 'customer', row.account, row.invoice)));
  const gone = new Map(
    settlements
      .filter(({ invoice }) => invoice !== '')
      .map(({ side, account, invoice }) => [documentId(side, account, invoice), { account, invoice }]),
  );
  return [...gone]
    .filter(([id]) => !present.has(id))
    .map(([, facts]) => ({ code: 'undo/document-gone', place: { kind: 'table', table: 'Invoices' }, facts }));
}

const amounts = ({
  cashApplied,
  discount,
  difference,
  amountSettled,
}: PostedSettlement | ReversingSettlement) => ({
  cashApplied: cashApplied ?? ZERO,
  discount: discount ?? ZERO,
  difference: difference ?? ZERO,
  amountSettled: amountSettled ?? ZERO,
});

const settledLine = (row: PostedSettlement): SettledLine => ({
  run: row.run,
  payment: row.key,
  voucher: row.paymentVoucher,
  account: row.account,
  invoice: row.invoice,
  settledOn: row.date,
  currency: row.currency,
  ...amounts(row),
});

function takenBack(row: ReversingSettlement): SettledLine {
  const { cashApplied, discount, difference, amountSettled } = amounts(row);
  return {
    run: row.reverses,
    payment: row.key,
    voucher: row.paymentVoucher,
    account: row.account,
    invoice: row.invoice,
    settledOn: row.settledOn,
    currency: row.currency,
    cashApplied: negate(cashApplied),
    discount: negate(discount),
    difference: negate(difference),
    amountSettled: negate(amountSettled),
  };
}

function vouchersOf({ voucherLines }: UndoPlan): readonly VoucherPreview[] {
  const vouchers = new Map<
    string,
    { voucher: string; date: string; lines: VoucherPreview['lines'][number][] }
  >();
  for (const line of voucherLines) {
    const { side, voucher, date, ledgerAccount, dimensions } = line;
    const description = [line.description, ...dimensions.map(({ value }) => value)].join(', ');
    const key = `${side}\n${voucher}`;
    const lines = vouchers.get(key)?.lines ?? [];
    lines.push({
      ledgerAccount,
      description,
      debit: line.accountingDebit,
      credit: line.accountingCredit,
    });
    vouchers.set(key, { voucher, date, lines });
  }
  return [...vouchers.values()];
}

/** Runs that settled or posted something, the newest first, with what of it stands. */
export function undoableRuns({ ledger, settings }: MonthEnd): readonly UndoableRun[] {
  const { runs, payments, settlements } = ledger;
  const standing = new Set(standingSettlements(settlements));
  const reversed = new Set(payments.filter(({ reverses }) => reverses !== '').map(({ key }) => key));
  return runs
    .map(({ run, started, status, ...totals }): UndoableRun => ({
      run,
      started,
      status,
      totals: {
        currency: settings.accountingCurrency ?? '',
        decimals: settings.decimals,
        payments: totals.payments,
        settled: totals.settled,
        discount: totals.discount,
      },
      settlements: settlements
        .filter((row) => row.run === run && row.reverses === '')
        .map((row) => ({ ...settledLine(row), isUndone: !standing.has(row) })),
      payments: payments
        .filter((row) => row.run === run && row.reverses === '' && row.amount !== 0)
        .map(({ voucher, key, date, account, name, amount, currency }) => ({
          payment: key,
          voucher,
          date,
          account,
          name,
          amount,
          currency,
          isReversed: reversed.has(key),
        })),
    }))
    .filter(({ settlements: settled, payments: posted }) => settled.length + posted.length > 0)
    .sort((a, b) => runNumber(b.run) - runNumber(a.run));
}

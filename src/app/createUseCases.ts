import { plainDate, type PlainDate } from '../calendar/plainDate';
import { invariant, placeText } from '../problem/problem';
import { findSources, REQUIRED_SOURCES } from '../workbook/findSources';
import { SOURCE_COLUMNS, type SourceRole } from '../workbook/columns';
import { LEDGER_TABLES, VIEW_TABLES } from '../workbook/ownTables';
import { leftOpenByKey, nextRun } from '../workbook/ledger';
import { paymentBalances } from '../workbook/journal';
import type { Workbook } from '../workbook/workbook';
import { Blocked, readMonthEnd, type ChosenSources, type MonthEnd } from './monthEnd';
import type { ViewState } from './runRows';
import { chooseParameter, parameterStates } from './parameters';
import { settleMonthEnd, type Settlement } from './settlement';
import type {
  CutOffRun,
  Overview,
  PostResult,
  Preview,
  Progress,
  SettlementUseCases,
  VoucherPreview,
} from './useCases';
import {
  appendLedger,
  completeStatus,
  createMissing,
  viewsMatch,
  viewStateAfter,
  writeRun,
  writeViews,
} from './writeRun';

/**
 * What pane and command line can do with a workbook.
 *
 * @param clock start time of a run as ISO text; handed in, so that a run can be repeated exactly
 * @param chosen sources the user named instead of what would be found
 */
export function createUseCases(
  workbook: Workbook,
  clock: () => string,
  chosen: ChosenSources = {},
): SettlementUseCases {
  const today = (now: string): PlainDate => {
    const date = plainDate(now.slice(0, 10));
    invariant(date !== undefined, 'the clock tells the time as ISO text');
    return date;
  };
  const read = async (): Promise<MonthEnd> => {
    const monthEnd = await readMonthEnd(workbook, today(clock()), chosen);
    if (monthEnd.blocking.length > 0) throw new Blocked(monthEnd.problems);
    return monthEnd;
  };
  /** Views that a cut left behind the ledger are brought up to it before anything is shown (contract, section 2). */
  const readWithViews = async (): Promise<MonthEnd> => {
    const monthEnd = await read();
    const runs = monthEnd.ledger.runs.map(({ run }) => run);
    if (
      monthEnd.ledger.cutOff !== undefined ||
      runs.length === 0 ||
      viewsMatch(monthEnd.survey.setting, runs)
    )
      return monthEnd;
    await createMissing(workbook, monthEnd);
    const { problems } = settleMonthEnd(await read(), today(clock()));
    await writeViews(workbook, monthEnd, viewStateBefore(monthEnd, problems), runs);
    return read();
  };

  const afterCut = async (): Promise<
    { monthEnd: MonthEnd; settlement: Settlement; canComplete: boolean } | undefined
  > => {
    const monthEnd = await read();
    const { cutOff } = monthEnd.ledger;
    if (cutOff === undefined) return undefined;
    const settlement = settleMonthEnd(monthEnd, today(cutOff.started));
    return { monthEnd, settlement, canComplete: settlement.inputFingerprint === cutOff.inputFingerprint };
  };

  return {
    async overview(): Promise<Overview> {
      const survey = await workbook.survey();
      const { sources } = findSources(survey, chosen);
      const hasRuns = survey.tables.some(({ own }) => own === 'Runs');
      const cut = hasRuns ? await cutOffRun(afterCut) : undefined;
      return {
        sources: (Object.keys(SOURCE_COLUMNS) as SourceRole[]).map((role) => {
          const found = sources.get(role)?.table;
          const isRequired = REQUIRED_SOURCES.includes(role);
          return found === undefined
            ? { role, isRequired }
            : { role, isRequired, table: { name: found.name, sheet: found.sheet, rowCount: found.rowCount } };
        }),
        ...(cut === undefined ? {} : { cutOffRun: cut }),
      };
    },

    async preview(): Promise<Preview> {
      const monthEnd = await readWithViews();
      refuseCutOff(monthEnd);
      return previewOf(monthEnd, settleMonthEnd(monthEnd, today(clock())));
    },

    async post(preview: Preview, progress?: Progress): Promise<PostResult> {
      const monthEnd = await readWithViews();
      refuseCutOff(monthEnd);
      const started = clock();
      const settlement = settleMonthEnd(monthEnd, today(started));
      if (
        settlement.inputFingerprint !== preview.inputFingerprint ||
        settlement.resultFingerprint !== preview.resultFingerprint
      ) {
        return { kind: 'changed' };
      }
      const name = { run: nextRun(monthEnd.ledger), started };
      if (preview.isEmpty) {
        // Nothing to post is no run; the views still show the sources as they are now.
        await createMissing(workbook, monthEnd);
        const runs = monthEnd.ledger.runs.map(({ run }) => run);
        await writeViews(workbook, monthEnd, viewStateAfter(monthEnd, settlement), runs);
        return { kind: 'posted', run: '', totals: settlement.totals, sheets: await ownSheets(workbook) };
      }
      await writeRun(workbook, monthEnd, settlement, name, progress);
      return { kind: 'posted', run: name.run, totals: settlement.totals, sheets: await ownSheets(workbook) };
    },

    async completeRun(progress?: Progress): Promise<PostResult> {
      const cut = await afterCut();
      if (cut === undefined || !cut.canComplete) return { kind: 'changed' };
      const { monthEnd, settlement } = cut;
      const { cutOff } = monthEnd.ledger;
      invariant(cutOff !== undefined, 'there is a run to complete');
      await createMissing(workbook, monthEnd);
      await workbook.deleteRowsWhere(WITHOUT_RUNS, 'Run', cutOff.run);
      await appendLedger(workbook, monthEnd, settlement, cutOff, progress);
      await completeStatus(workbook, cutOff.run);
      const runs = monthEnd.ledger.runs.map(({ run }) => run);
      await writeViews(workbook, monthEnd, viewStateAfter(monthEnd, settlement), runs);
      return {
        kind: 'posted',
        run: cutOff.run,
        totals: settlement.totals,
        sheets: await ownSheets(workbook),
      };
    },

    async removeRun(): Promise<void> {
      const { ledger, survey } = await readMonthEnd(workbook, today(clock()), chosen);
      const { cutOff } = ledger;
      if (cutOff === undefined) return;
      // Runs last: the run stays known until nothing of it is left, so that this can be begun again wherever it is cut off.
      const own = survey.tables.flatMap((table) => (table.own === undefined ? [] : [table.own]));
      await workbook.deleteRowsWhere(
        WITHOUT_RUNS.filter((table) => own.includes(table)),
        'Run',
        cutOff.run,
      );
      await workbook.deleteRowsWhere(['Runs'], 'Run', cutOff.run);
      if (ledger.runs.length === 1) await workbook.removeTables(own);
    },

    parameters: () => parameterStates(workbook),
    chooseParameter: (name, value) => chooseParameter(workbook, name, value),

    goTo: (place) => {
      invariant(place.kind !== 'file', 'a line of a file is no place in the workbook');
      return place.kind === 'cell' ? workbook.goTo(placeText(place)) : workbook.goToTable(place.table);
    },
  };
}

const WITHOUT_RUNS = LEDGER_TABLES.filter((table) => table !== 'Runs');

/** A new run must not be written over one that was cut off. */
function refuseCutOff({ ledger, problems }: MonthEnd): void {
  if (ledger.cutOff === undefined) return;
  const { run } = ledger.cutOff;
  throw new Blocked([
    { code: 'run/cut-off', place: { kind: 'table', table: 'Runs' }, facts: { run } },
    ...problems,
  ]);
}

/** A workbook that cannot be read right now says so when the preview is asked for; the overview only looks around. */
async function cutOffRun(
  afterCut: () => Promise<{ monthEnd: MonthEnd; canComplete: boolean } | undefined>,
): Promise<CutOffRun | undefined> {
  try {
    const cut = await afterCut();
    const cutOff = cut?.monthEnd.ledger.cutOff;
    if (cut === undefined || cutOff === undefined) return undefined;
    return {
      run: cutOff.run,
      started: cutOff.started,
      payments: cut.monthEnd.journal.payments.length,
      canComplete: cut.canComplete,
    };
  } catch (error) {
    if (error instanceof Blocked) return undefined;
    throw error;
  }
}

/** The views as the ledger stands, without a new run. */
function viewStateBefore({ journal, ledger }: MonthEnd, problems: ViewState['problems']): ViewState {
  const left = leftOpenByKey(ledger.payments, ledger.settlements);
  const dates = ledger.payments.map(({ date }) => date);
  return {
    documents: [...journal.documents.values(), ...journal.asSettled],
    payments: paymentBalances(ledger, left, [], new Map()),
    settlements: ledger.settlements,
    problems,
    asOf: dates.length === 0 ? undefined : dates.reduce((a, b) => (b > a ? b : a)),
  };
}

function previewOf(monthEnd: MonthEnd, settlement: Settlement): Preview {
  const { invoices, payments, journal } = monthEnd;
  return {
    totals: settlement.totals,
    rows: {
      invoices: invoices.rowCount,
      payments: payments.rowCount,
      withProblem: invoices.rowsWithProblem + payments.rowsWithProblem + journal.rowsWithProblem,
      alreadyPosted: journal.alreadyPosted,
      textsRead: invoices.textsReadAsNumbers + payments.textsReadAsNumbers,
    },
    problems: settlement.problems,
    vouchers: vouchersOf(settlement),
    isEmpty: settlement.result.payments.length === 0 && settlement.result.settlements.length === 0,
    inputFingerprint: settlement.inputFingerprint,
    resultFingerprint: settlement.resultFingerprint,
  };
}

function vouchersOf({ result }: Settlement): readonly VoucherPreview[] {
  const vouchers = new Map<
    string,
    { voucher: string; date: string; lines: VoucherPreview['lines'][number][] }
  >();
  for (const { side, voucher, date, ledgerAccount, text, invoice, debit, credit } of result.voucherLines) {
    const key = `${side}\n${voucher}`;
    const lines = vouchers.get(key)?.lines ?? [];
    lines.push({ ledgerAccount, description: invoice === '' ? text : `${text} ${invoice}`, debit, credit });
    vouchers.set(key, { voucher, date, lines });
  }
  return [...vouchers.values()];
}

async function ownSheets(workbook: Workbook): Promise<readonly string[]> {
  const { tables } = await workbook.survey();
  return [...LEDGER_TABLES, ...VIEW_TABLES].flatMap(
    (own) => tables.find((table) => table.own === own)?.sheet ?? [],
  );
}

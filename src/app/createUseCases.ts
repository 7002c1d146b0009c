import { plainDate, type PlainDate } from '../calendar/plainDate';
import { invariant, placeText } from '../problem/problem';
import { REQUIRED_SOURCES } from '../workbook/findSources';
import { SOURCE_COLUMNS, type SourceRole } from '../workbook/columns';
import { BANK_TABLES } from '../workbook/bankTables';
import { LEDGER_TABLES, VIEW_TABLES } from '../workbook/ownTables';
import { nextRun, type RunRecord } from '../workbook/ledger';
import { paymentBalances } from '../workbook/journal';
import type { Workbook } from '../workbook/workbook';
import { bankUseCases } from './bankUseCases';
import { compareRuleSets, ruleSetsToCompare, writeComparison } from './compareRuleSets';
import {
  AS_FOUND,
  Blocked,
  monthEndOf,
  readMonthEnd,
  refuseCutOff,
  sourcesOf,
  withOnly,
  readTables,
  type ChosenSources,
  type MonthEnd,
  type Reading,
} from './monthEnd';
import { chooseParameter, parameterStates } from './parameters';
import { paymentEntry, type ChosenLines } from './paymentEntryCases';
import { linesIn, settleAgainIn, undoRequestIn } from './requestText';
import { sourceCases } from './sourceCases';
import { sheetsToWrite } from './sheetsToWrite';
import { settlementToWrite, type RunToWrite, type ViewState } from './runRows';
import { documentsShown, settleMonthEnd, type Settlement } from './settlement';
import { tableRows } from './tableRows';
import { undoableRuns, undoMonthEnd } from './undo';
import type {
  CutOffRun,
  Overview,
  ParameterName,
  PostResult,
  Preview,
  Progress,
  SettleAgain,
  SettlementUseCases,
  UndoableRun,
  UndoPreview,
  UndoRequest,
  VoucherPreview,
} from './useCases';
import {
  appendLedger,
  completeStatus,
  createMissing,
  viewsMatch,
  viewStateAfter,
  writeRun,
  writeStatuses,
  writeViews,
} from './writeRun';
import { writeProblems } from './writeProblems';

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
  const read = async (more: Partial<Reading> = {}): Promise<MonthEnd> => {
    const tables = await readTables(workbook, { ...AS_FOUND, chosen, ...more });
    const { only: _, ...whole } = tables;
    entry.remember({ ...whole, settleAgain: [] });
    const monthEnd = monthEndOf(tables, today(clock()));
    if (monthEnd.blocking.length > 0) throw new Blocked(monthEnd.problems);
    return monthEnd;
  };
  /** Writes the statuses of the runs and the views as the ledger stands. */
  const showLedger = async (): Promise<void> => {
    const monthEnd = await read();
    await createMissing(workbook, monthEnd);
    await writeStatuses(workbook, monthEnd.ledger);
    const { problems } = settleMonthEnd(await read(), today(clock()));
    const runs = monthEnd.ledger.runs.map(({ run }) => run);
    await writeViews(workbook, monthEnd, viewStateBefore(monthEnd, problems), runs);
  };
  /** Views that a cut left behind the ledger are brought up to it before anything is shown (contract, section 2). */
  const readWithViews = async (more: Partial<Reading> = {}): Promise<MonthEnd> => {
    const monthEnd = await read(more);
    const runs = monthEnd.ledger.runs.map(({ run }) => run);
    if (
      monthEnd.ledger.cutOff !== undefined ||
      runs.length === 0 ||
      viewsMatch(monthEnd.survey.setting, runs)
    )
      return monthEnd;
    await showLedger();
    return read(more);
  };

  /** The run that was cut off, worked out once more from what the user had asked for. */
  const afterCut = async (): Promise<AfterCut | undefined> => {
    const monthEnd = await read();
    const { cutOff } = monthEnd.ledger;
    if (cutOff === undefined) return undefined;
    const day = today(cutOff.started);
    const request = undoRequestIn(cutOff.parameters);
    if (request !== undefined) {
      const withLines = await read({ withVoucherLines: true });
      const { toWrite, payments } = undoMonthEnd(withLines, request, day);
      const canComplete = toWrite?.inputFingerprint === cutOff.inputFingerprint;
      return { cutOff, monthEnd: withLines, toWrite, payments, canComplete, views: undefined };
    }
    const asked = askedIn(cutOff.parameters);
    const isPlain = asked.settleAgain.length === 0 && asked.only === undefined;
    const asAsked = isPlain ? monthEnd : await read(asked);
    const settlement = settleMonthEnd(asAsked, day);
    return {
      cutOff,
      monthEnd: asAsked,
      toWrite: settlementToWrite(settlement, asked, asAsked),
      payments: asAsked.journal.payments.length,
      canComplete: settlement.inputFingerprint === cutOff.inputFingerprint,
      views: viewStateAfter(asAsked, settlement),
    };
  };

  const entry = paymentEntry(
    workbook,
    () => readTables(workbook, { ...AS_FOUND, chosen }),
    () => today(clock()),
  );
  const bank = bankUseCases(
    workbook,
    () => readTables(workbook, { ...AS_FOUND, chosen }),
    clock,
    () => today(clock()),
    entry.forget,
  );

  /** What changes the workbook: nothing that was read before is used again. */
  const changing =
    <Arguments extends readonly unknown[], Result>(work: (...asked: Arguments) => Promise<Result>) =>
    (...asked: Arguments): Promise<Result> =>
      work(...asked).finally(entry.forget);

  return {
    ...entry.cases,
    ...bank,
    ...sourceCases(workbook, entry.forget),

    async overview(): Promise<Overview> {
      const survey = await workbook.survey();
      const { sources } = sourcesOf(survey, chosen);
      const hasRuns = survey.tables.some(({ own }) => own === 'Runs');
      const rows = await tableRows(workbook, survey, sources);
      const cut = hasRuns ? await cutOffRun(afterCut) : undefined;
      return {
        sources: (Object.keys(SOURCE_COLUMNS) as SourceRole[]).map((role) => {
          const found = sources.get(role)?.table;
          const isRequired = REQUIRED_SOURCES.includes(role);
          return found === undefined
            ? { role, isRequired }
            : {
                role,
                isRequired,
                table: { name: found.name, sheet: found.sheet, rowCount: rows.get(role) ?? found.rowCount },
              };
        }),
        ...(cut === undefined ? {} : { cutOffRun: cut }),
      };
    },

    async preview(settleAgain: SettleAgain = [], lines?: readonly string[]): Promise<Preview> {
      const monthEnd = await readWithViews({ settleAgain });
      refuseCutOff(monthEnd);
      const chosenLines = lines === undefined ? undefined : await entry.paymentsOf(lines);
      const wanted = chosenLines === undefined ? monthEnd : ofLines(monthEnd, chosenLines);
      return {
        ...previewOf(wanted, settleMonthEnd(wanted, today(clock()))),
        settleAgain,
        ...(chosenLines === undefined ? {} : { only: chosenLines.keys }),
      };
    },

    post: changing(async (preview: Preview, progress?: Progress): Promise<PostResult> => {
      const asked = requestOf(preview);
      const monthEnd = await readWithViews(asked);
      refuseCutOff(monthEnd);
      const started = clock();
      const settlement = settleMonthEnd(monthEnd, today(started));
      const { inputFingerprint, resultFingerprint, totals } = settlement;
      if (inputFingerprint !== preview.inputFingerprint || resultFingerprint !== preview.resultFingerprint) {
        return { kind: 'changed' };
      }
      const name = { run: preview.isEmpty ? '' : nextRun(monthEnd.ledger), started };
      const runs = monthEnd.ledger.runs.map(({ run }) => run);
      // Nothing to post is no run; the views still show the sources as they are now.
      if (preview.isEmpty) await createMissing(workbook, monthEnd);
      else {
        const toWrite = settlementToWrite(settlement, asked, monthEnd);
        await writeRun(workbook, monthEnd, toWrite, name, progress);
        runs.push(name.run);
      }
      await writeViews(workbook, monthEnd, viewStateAfter(monthEnd, settlement), runs);
      return { kind: 'posted', run: name.run, totals, sheets: await ownSheets(workbook) };
    }),

    async undoable(): Promise<readonly UndoableRun[]> {
      return undoableRuns(await readWithViews());
    },

    async previewUndo(request: UndoRequest): Promise<UndoPreview> {
      const monthEnd = await readWithViews({ withVoucherLines: true });
      refuseCutOff(monthEnd);
      return undoMonthEnd(monthEnd, request, today(clock())).preview;
    },

    undo: changing(async (preview: UndoPreview, progress?: Progress): Promise<PostResult> => {
      const monthEnd = await readWithViews({ withVoucherLines: true });
      refuseCutOff(monthEnd);
      const started = clock();
      const now = undoMonthEnd(monthEnd, preview.request, today(started));
      if (now.preview.inputFingerprint !== preview.inputFingerprint) return { kind: 'changed' };
      if (now.toWrite === undefined) throw new Blocked(now.preview.problems);
      const name = { run: nextRun(monthEnd.ledger), started };
      await writeRun(workbook, monthEnd, now.toWrite, name, progress);
      await showLedger();
      const { totals } = now.preview;
      return { kind: 'posted', run: name.run, totals, sheets: await ownSheets(workbook) };
    }),

    async compareRuleSets(names) {
      const day = today(clock());
      const tables = await readTables(workbook, { ...AS_FOUND, chosen });
      const monthEnd = monthEndOf(tables, day);
      if (monthEnd.blocking.length > 0) throw new Blocked(monthEnd.problems);
      refuseCutOff(monthEnd);
      const ruleSets = names ?? ruleSetsToCompare(monthEnd.settings.parameters.ruleSet);
      const comparison = compareRuleSets(tables, day, ruleSets);
      await writeComparison(workbook, comparison, tables);
      return comparison;
    },

    completeRun: changing(async (progress?: Progress): Promise<PostResult> => {
      const cut = await afterCut();
      if (cut?.toWrite === undefined || !cut.canComplete) return { kind: 'changed' };
      const { cutOff, monthEnd, toWrite, views } = cut;
      await createMissing(workbook, monthEnd);
      await workbook.deleteRowsWhere(WITHOUT_RUNS, 'Run', cutOff.run);
      await appendLedger(workbook, monthEnd, toWrite, cutOff, progress);
      await completeStatus(workbook, cutOff.run);
      const runs = monthEnd.ledger.runs.map(({ run }) => run);
      if (views === undefined) await showLedger();
      else await writeViews(workbook, monthEnd, views, runs);
      const { totals } = toWrite;
      return { kind: 'posted', run: cutOff.run, totals, sheets: await ownSheets(workbook) };
    }),

    removeRun: changing(async (): Promise<void> => {
      const { ledger, survey } = await readMonthEnd(workbook, today(clock()), { ...AS_FOUND, chosen });
      const { cutOff } = ledger;
      if (cutOff === undefined) return;
      // Runs last: the run stays known until nothing of it is left, so that this can be begun again wherever it is cut off.
      // What was imported from the bank stands whatever was posted.
      const isBank = (table: string): boolean => BANK_TABLES.some((bankTable) => bankTable === table);
      const own = survey.tables.flatMap(({ own: table }) =>
        table === undefined || isBank(table) ? [] : [table],
      );
      await workbook.deleteRowsWhere(
        WITHOUT_RUNS.filter((table) => own.includes(table)),
        'Run',
        cutOff.run,
      );
      await workbook.deleteRowsWhere(['Runs'], 'Run', cutOff.run);
      if (ledger.runs.length === 1) await workbook.removeTables(own);
    }),

    parameters: () => parameterStates(workbook),
    chooseParameter: changing((name: ParameterName, value: string) => chooseParameter(workbook, name, value)),

    writeProblems: (problems) => writeProblems(workbook, problems),

    goTo: (place) => {
      invariant(place.kind !== 'file', 'a line of a file is no place in the workbook');
      return place.kind === 'cell' ? workbook.goTo(placeText(place)) : workbook.goToTable(place.table);
    },
  };
}

/** What a preview was made for, to be posted as it was shown. */
const requestOf = ({ settleAgain, only }: Preview): Pick<Reading, 'settleAgain' | 'only'> => ({
  settleAgain,
  ...(only === undefined ? {} : { only }),
});

/** What was asked of a settlement, by the Parameters of its run. */
function askedIn(parameters: string): Pick<Reading, 'settleAgain' | 'only'> {
  const only = linesIn(parameters);
  return { settleAgain: settleAgainIn(parameters), ...(only === undefined ? {} : { only }) };
}

/** The month end with some lines alone, and what is wrong with the choice of them. */
const ofLines = (monthEnd: MonthEnd, { keys, problems }: ChosenLines): MonthEnd => ({
  ...monthEnd,
  journal: withOnly(monthEnd.journal, keys),
  problems: [...monthEnd.problems, ...problems],
});

const WITHOUT_RUNS = LEDGER_TABLES.filter((table) => table !== 'Runs');

/** A run that was cut off, with what completing it would write. */
interface AfterCut {
  readonly cutOff: RunRecord;
  readonly monthEnd: MonthEnd;
  readonly toWrite: RunToWrite | undefined;
  readonly payments: number;
  readonly canComplete: boolean;
  /** The views after it; undefined: as the ledger then stands. */
  readonly views: ViewState | undefined;
}

/** A workbook that cannot be read right now says so when the preview is asked for; the overview only looks around. */
async function cutOffRun(afterCut: () => Promise<AfterCut | undefined>): Promise<CutOffRun | undefined> {
  try {
    const cut = await afterCut();
    if (cut === undefined) return undefined;
    const { cutOff, payments, canComplete } = cut;
    return { run: cutOff.run, started: cutOff.started, payments, canComplete };
  } catch (error) {
    if (error instanceof Blocked) return undefined;
    throw error;
  }
}

/** The views as the ledger stands, without a new run. */
function viewStateBefore({ journal, ledger }: MonthEnd, problems: ViewState['problems']): ViewState {
  const dates = ledger.payments.map(({ date }) => date);
  return {
    documents: documentsShown(journal),
    payments: paymentBalances(ledger, journal.leftBefore, [], journal.leftBefore),
    settlements: ledger.settlements,
    problems,
    asOf: dates.length === 0 ? undefined : dates.reduce((a, b) => (b > a ? b : a)),
  };
}

function previewOf(monthEnd: MonthEnd, settlement: Settlement): Omit<Preview, 'settleAgain'> {
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
    sheets: sheetsToWrite(monthEnd, settlement.result),
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
  for (const line of result.voucherLines) {
    const { side, voucher, date, ledgerAccount, text, invoice, dimensions } = line;
    const [debit, credit] = [line.accountingDebit, line.accountingCredit];
    const key = `${side}\n${voucher}`;
    const lines = vouchers.get(key)?.lines ?? [];
    const named = invoice === '' ? text : `${text} ${invoice}`;
    const description = [named, ...dimensions.map(({ value }) => value)].join(', ');
    lines.push({ ledgerAccount, description, debit, credit });
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

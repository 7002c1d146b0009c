import {
  LEDGER_TABLES,
  tableSpec,
  VIEW_TABLES,
  type LedgerTable,
  type OwnTable,
} from '../workbook/ownTables';
import type { CellValue, Survey, Workbook } from '../workbook/workbook';
import type { MonthEnd } from './monthEnd';
import { encodingOf, ledgerRows, runRow, STATUS_COLUMN, viewRows, type ViewState } from './runRows';
import type { Settlement } from './settlement';
import type { Progress } from './useCases';
import { viewsFingerprint } from './fingerprint';

const ALL_TABLES: readonly OwnTable[] = [...LEDGER_TABLES, ...VIEW_TABLES];

/** Which run the rows belong to. */
export interface RunName {
  readonly run: string;
  readonly started: string;
}

/**
 * Writes a run so that it can be cut off anywhere: first its row in Runs (writing), then what it appends, then complete,
 * then the views. Cut off before the first row, nothing happened; after it, the run can be completed or removed.
 */
export async function writeRun(
  workbook: Workbook,
  monthEnd: MonthEnd,
  settlement: Settlement,
  name: RunName,
  progress?: Progress,
): Promise<void> {
  await createMissing(workbook, monthEnd);
  await workbook.appendRows(tableSpec('Runs', monthEnd.settings.decimals), [runRow(name.run, name.started, 'writing', settlement, monthEnd)]);
  await appendLedger(workbook, monthEnd, settlement, name, progress);
  await completeStatus(workbook, name.run);
  await writeViews(workbook, monthEnd, viewStateAfter(monthEnd, settlement), [
    ...monthEnd.ledger.runs.map(({ run }) => run),
    name.run,
  ]);
}

export async function createMissing(workbook: Workbook, { survey, settings }: MonthEnd): Promise<void> {
  const present = new Set(survey.tables.map(({ own }) => own));
  const missing = ALL_TABLES.filter((table) => !present.has(table));
  await workbook.createTables(missing.map((table) => tableSpec(table, settings.decimals)));
}

/** Appends everything but the Runs row. */
export async function appendLedger(
  workbook: Workbook,
  monthEnd: MonthEnd,
  settlement: Settlement,
  { run }: RunName,
  progress?: Progress,
): Promise<void> {
  const tables = ledgerRows(run, settlement, encodingOf(monthEnd));
  const total = [...tables.values()].reduce((n, rows) => n + rows.length, 0);
  let before = 0;
  for (const [table, rows] of tables) {
    await workbook.appendRows(tableSpec(table, monthEnd.settings.decimals), rows, (done) => progress?.(before + done, total));
    before += rows.length;
  }
}

/** The row is looked up by its run: the user may have sorted the table. */
export async function completeStatus(workbook: Workbook, run: string): Promise<void> {
  const rows = await rowsOfRun(workbook, await workbook.survey(), 'Runs', run);
  for (const row of rows)
    await workbook.updateRow('Runs', row, [{ column: STATUS_COLUMN, value: 'complete' }]);
}

async function rowsOfRun(
  workbook: Workbook,
  survey: Survey,
  table: LedgerTable,
  run: string,
): Promise<readonly number[]> {
  const found = survey.tables.find(({ own }) => own === table);
  if (found === undefined) return [];
  const [grid] = await workbook.read([{ kind: 'table', name: found.name, columns: ['Run'] }]);
  return (grid?.rows ?? []).flatMap((cells: readonly CellValue[], i) => (cells[0] === run ? [i] : []));
}

export const viewStateAfter = (monthEnd: MonthEnd, settlement: Settlement): ViewState => ({
  documents: settlement.documents,
  payments: settlement.payments,
  settlements: [...monthEnd.ledger.settlements, ...settlement.result.settlements],
  problems: settlement.problems,
  asOf: settlement.asOf,
});

/** Rewrites all views and the totals, then notes that they match the runs named. */
export async function writeViews(
  workbook: Workbook,
  monthEnd: MonthEnd,
  state: ViewState,
  runs: readonly string[],
): Promise<void> {
  const { rows, problemLinks, totals } = viewRows(state, monthEnd);
  for (const [table, cells] of rows) {
    await workbook.replaceRows(tableSpec(table, monthEnd.settings.decimals), cells, table === 'SettlementProblems' ? problemLinks : undefined);
  }
  await workbook.writeTotals(totals);
  await workbook.writeSetting({ views: viewsFingerprint(runs) });
}

/** Whether the views show the ledger as it stands; a run cut off behind its completion leaves them behind. */
export const viewsMatch = (setting: unknown, runs: readonly string[]): boolean =>
  typeof setting === 'object' &&
  setting !== null &&
  'views' in setting &&
  setting.views === viewsFingerprint(runs);

/**
 * Takes the rows of a cut-off run out of the ledger again. Whatever point it is cut off at itself, it can be begun again.
 * @param tables the ledger tables to clean; Runs last, so that the run stays known until nothing of it is left
 */
export async function removeRunRows(
  workbook: Workbook,
  survey: Survey,
  run: string,
  tables: readonly LedgerTable[],
): Promise<void> {
  for (const table of tables) {
    await workbook.deleteRows(table, await rowsOfRun(workbook, survey, table, run));
  }
}

import {
  headingsOf,
  LEDGER_TABLES,
  tableRows,
  tableSpec,
  VIEW_TABLES,
  type OwnTable,
} from '../workbook/ownTables';
import type { Ledger, RunStatus } from '../workbook/ledger';
import { statusesOf } from '../workbook/runStatus';
import type { TableSpec, Workbook } from '../workbook/workbook';
import type { MonthEnd } from './monthEnd';
import { runRow, viewRows, type RunToWrite, type ViewState } from './runRows';
import { settingWith } from './setting';
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
 * Writes a run so that it can be cut off anywhere: first its row in Runs (writing), then what it appends, then complete.
 * Cut off before the first row, nothing happened; after it, the run can be completed or removed. The views come behind it.
 */
export async function writeRun(
  workbook: Workbook,
  monthEnd: MonthEnd,
  toWrite: RunToWrite,
  name: RunName,
  progress?: Progress,
): Promise<void> {
  await createMissing(workbook, monthEnd);
  const row = runRow(name.run, name.started, 'writing', toWrite, monthEnd);
  await workbook.appendRows([tableRows('Runs', [row], monthEnd.settings.decimals)]);
  await appendLedger(workbook, monthEnd, toWrite, name, progress);
  await completeStatus(workbook, name.run);
}

/** Makes the own tables that are missing, and the columns that views of before and, for new dimensions, VoucherLines lack. */
export async function createMissing(
  workbook: Workbook,
  { survey, settings, invoices }: MonthEnd,
): Promise<void> {
  const present = new Map(survey.tables.map(({ own, header }) => [own, header]));
  const specOf = (table: OwnTable): TableSpec =>
    tableSpec(table, settings.decimals, table === 'VoucherLines' ? invoices.dimensions : []);
  await workbook.createTables(ALL_TABLES.filter((table) => !present.has(table)).map(specOf));
  for (const table of [...VIEW_TABLES, 'VoucherLines'] as const) {
    const header = present.get(table);
    // A fixed column that VoucherLines has lost is no new one: appending to it says so.
    const fixed = table === 'VoucherLines' ? headingsOf(table) : [];
    const { columns } = specOf(table);
    const lacking = columns.filter(
      ({ title }) => !fixed.includes(title) && header?.includes(title) === false,
    );
    if (lacking.length > 0) await workbook.addColumns({ name: table, columns: lacking });
  }
}

/** Appends everything but the Runs row. */
export async function appendLedger(
  workbook: Workbook,
  monthEnd: MonthEnd,
  { rows: rowsOf, dimensions }: RunToWrite,
  { run }: RunName,
  progress?: Progress,
): Promise<void> {
  const { decimals } = monthEnd.settings;
  await workbook.appendRows(
    [...rowsOf(run)].map(([table, rows]) =>
      tableRows(table, rows, decimals, table === 'VoucherLines' ? dimensions : []),
    ),
    progress,
  );
}

/** The row is found by its run: the user may have sorted the table. */
export const completeStatus = (workbook: Workbook, run: string): Promise<void> =>
  writeStatus(workbook, run, 'complete');

const writeStatus = (workbook: Workbook, run: string, status: RunStatus): Promise<void> =>
  workbook.updateWhere('Runs', { column: 'Run', text: run }, { column: 'Status', text: status });

/** Brings the status of every run up to what the ledger says is undone of it. */
export async function writeStatuses(workbook: Workbook, ledger: Ledger): Promise<void> {
  const statuses = statusesOf(ledger);
  for (const { run, status } of ledger.runs) {
    const is = statuses.get(run) ?? status;
    if (is !== status) await writeStatus(workbook, run, is);
  }
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
  const { decimals } = monthEnd.settings;
  await workbook.replaceRows(
    [...rows].map(([table, cells]) => ({
      ...tableRows(table, cells, decimals),
      ...(table === 'SettlementProblems' ? { links: problemLinks } : {}),
    })),
  );
  await workbook.writeTotals(totals);
  await workbook.writeSetting(settingWith(monthEnd.survey.setting, { views: viewsFingerprint(runs) }));
}

/** Whether the views show the ledger as it stands; a run cut off behind its completion leaves them behind. */
export const viewsMatch = (setting: unknown, runs: readonly string[]): boolean =>
  typeof setting === 'object' &&
  setting !== null &&
  'views' in setting &&
  setting.views === viewsFingerprint(runs);

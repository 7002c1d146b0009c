import { LEDGER_TABLES, tableRows, tableSpec, VIEW_TABLES, type OwnTable } from '../workbook/ownTables';
import type { Workbook } from '../workbook/workbook';
import type { MonthEnd } from './monthEnd';
import { encodingOf, ledgerRows, runRow, viewRows, type ViewState } from './runRows';
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
  const row = runRow(name.run, name.started, 'writing', settlement, monthEnd);
  await workbook.appendRows([tableRows('Runs', [row], monthEnd.settings.decimals)]);
  await appendLedger(workbook, monthEnd, settlement, name, progress);
  await completeStatus(workbook, name.run);
  const runs = [...monthEnd.ledger.runs.map(({ run }) => run), name.run];
  await writeViews(workbook, monthEnd, viewStateAfter(monthEnd, settlement), runs);
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
  const { decimals } = monthEnd.settings;
  await workbook.appendRows(
    [...tables].map(([table, rows]) => tableRows(table, rows, decimals)),
    progress,
  );
}

/** The row is found by its run: the user may have sorted the table. */
export const completeStatus = (workbook: Workbook, run: string): Promise<void> =>
  workbook.updateWhere('Runs', { column: 'Run', text: run }, { column: 'Status', text: 'complete' });

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

import { journalCsv, type JournalExport } from '../workbook/journalCsv';
import { dimensionsIn } from '../workbook/runText';
import type { Grid, Workbook } from '../workbook/workbook';
import { Blocked } from './monthEnd';

/**
 * The posted voucher lines as CSV, with the columns chosen.
 * @throws Blocked when nothing was posted in the workbook yet, a column is not there, or a run was cut off while it was written
 */
export async function exportJournal(workbook: Workbook, wanted: JournalExport): Promise<string> {
  const { tables, dateSystem } = await workbook.survey();
  const nameOf = (table: string): string => tables.find(({ own }) => own === table)?.name ?? table;
  const [lines, runs] = await workbook.read([
    { kind: 'table', name: nameOf('VoucherLines'), withNumberFormats: true },
    { kind: 'table', name: nameOf('Runs'), columns: ['Run', 'Status', 'Parameters'] },
  ]);
  if (lines === undefined || runs === undefined) {
    const table = 'VoucherLines';
    throw new Blocked([{ code: 'source/missing', place: { kind: 'table', table }, facts: { table } }]);
  }
  const cutOff = cutOffRun(runs);
  if (cutOff !== undefined) {
    const place = { kind: 'table' as const, table: runs.name };
    throw new Blocked([{ code: 'run/cut-off', place, facts: { run: cutOff } }]);
  }
  const parameters = runs.header.indexOf('Parameters');
  const dimensions = dimensionsIn(runs.rows.map((cells) => String(cells[parameters] ?? '')));
  const csv = journalCsv(lines, wanted, dateSystem, dimensions);
  if (!csv.ok) throw new Blocked([csv.problem]);
  return csv.value;
}

/** Half a run is no journal. */
function cutOffRun({ header, rows }: Grid): string | undefined {
  const [run, status] = [header.indexOf('Run'), header.indexOf('Status')];
  const found = rows.find((cells) => cells[status] === 'writing');
  return found === undefined ? undefined : String(found[run]);
}

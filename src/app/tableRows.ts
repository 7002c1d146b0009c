import { chosenColumns } from '../workbook/chosenSources';
import type { SourceRole } from '../workbook/columns';
import type { FoundSource } from '../workbook/findSources';
import { isReadable, openSource } from '../workbook/sourceTable';
import type { Survey, Workbook } from '../workbook/workbook';

/** Tables of more rows are not read to be counted: they take longer, and one that was just inserted has none of them filled. */
const MOST_READ = 100;

/** Whether a cell is blank depends on no format. */
const ANY = { number: undefined, date: undefined };

/**
 * How many rows the tables hold. Blank rows are none: a table of Excel has one even when nothing was entered yet. A long table
 * counts as Excel counts it.
 */
export async function tableRows(
  workbook: Workbook,
  { setting, dateSystem }: Survey,
  sources: ReadonlyMap<SourceRole, FoundSource>,
): Promise<ReadonlyMap<SourceRole, number>> {
  const tables = [...sources].flatMap(([role, { table, ref }]) => (table ? [{ role, ref, ...table }] : []));
  const short = tables.filter(({ rowCount }) => rowCount <= MOST_READ);
  const grids = short.length === 0 ? [] : await workbook.read(short.map(({ ref }) => ref));
  const counts = new Map(tables.map(({ role, rowCount }) => [role, rowCount]));
  short.forEach(({ role }, i) => {
    const grid = grids[i];
    if (grid === undefined) return; // taken away in between
    const source = openSource(role, grid, { formats: ANY, dateSystem }, chosenColumns(setting)[role]);
    counts.set(role, isReadable(source) ? [...source.rows].length : source.rowCount);
  });
  return counts;
}

import type { Problem } from '../problem/problem';
import { isBlankValue, TableCells, type CellContext, type RowCells } from './cells';
import { findColumns, type ColumnChoice, type FieldOf, type SourceRole } from './columns';
import type { Grid } from './workbook';

/** A row that could be read, or not; either way it is counted. */
export interface SourceRow<F extends string> {
  readonly cells: RowCells<F>;
  readonly isMerged: boolean;
}

export interface SourceTable<F extends string> {
  readonly table: TableCells<F>;
  /** Rows that are not blank, one after the other: each is read once. */
  readonly rows: Iterable<SourceRow<F>>;
  /** Problems of the table itself: its merged areas. */
  readonly problems: readonly Problem[];
}

/** A table no row of which can be read: its header says why. */
export interface UnreadableTable {
  readonly rowCount: number;
  readonly problems: readonly Problem[];
}

/**
 * Opens a source: finds its columns, leaves blank rows out, and knows which rows are merged.
 *
 * Rows that Excel hides or filters out are in the grid and count like others.
 *
 * @param named headings that the user wants besides the fields
 */
export function openSource<R extends SourceRole>(
  role: R,
  grid: Grid,
  context: CellContext,
  chosen?: ColumnChoice,
  named?: readonly string[],
): SourceTable<FieldOf<R>> | UnreadableTable {
  const { columns, problems } = findColumns(role, grid, chosen, named);
  const table = new TableCells<FieldOf<R>>(role, grid, columns, context);
  if (problems.length > 0 || table.isHeaderMerged) {
    const rowCount = grid.rows.filter((row) => !row.every(isBlankValue)).length;
    return { rowCount, problems: [...table.mergedProblems, ...problems] };
  }
  return { table, rows: { [Symbol.iterator]: () => rowsOf(table) }, problems: table.mergedProblems };
}

function* rowsOf<F extends string>(table: TableCells<F>): Generator<SourceRow<F>> {
  for (let index = 0; index < table.grid.rows.length; index++) {
    const cells = table.row(index);
    if (cells) yield { cells, isMerged: table.mergedRows.has(index) };
  }
}

export const isReadable = <F extends string>(
  source: SourceTable<F> | UnreadableTable,
): source is SourceTable<F> => 'table' in source;

/** Messages name at most so many other cells. */
const MOST_NAMED = 10;

/** The other members of a group, as messages name them: with their sheet, the first ten. */
export const othersOf = (all: readonly string[], own: string): readonly string[] =>
  all
    .slice(0, MOST_NAMED + 1)
    .filter((place) => place !== own)
    .slice(0, MOST_NAMED);

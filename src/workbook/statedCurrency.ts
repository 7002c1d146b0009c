import type { DateSystem } from '../calendar/plainDate';
import { TableCells } from './cells';
import { findColumns, type ColumnChoice, type FieldOf, type SourceRole } from './columns';
import type { Grid } from './workbook';

/** The sources as they stand; one that is missing has no grid. */
export interface SourceGrids {
  readonly grids: Readonly<Partial<Record<SourceRole, Grid>>>;
  readonly dateSystem: DateSystem;
  /** Parameters chosen in the pane, as a table of two columns; what SettlementParameters states goes before them. */
  readonly chosenParameters?: Grid;
  /** Columns that the user chose, by source. */
  readonly chosen?: Readonly<Partial<Record<SourceRole, ColumnChoice>>>;
}

/** The one currency that every row of Invoices and Payments states; undefined when one row states another, or none. */
export function statedCurrency({ grids, dateSystem, chosen }: SourceGrids): string | undefined {
  const stated = new Set<string | undefined>();
  for (const role of ['Invoices', 'Payments'] as const satisfies SourceRole[]) {
    const grid = grids[role];
    if (grid === undefined) continue;
    const { columns } = findColumns(role, grid, chosen?.[role]);
    const context = { dateSystem, formats: { number: undefined, date: undefined } };
    const table = new TableCells<FieldOf<typeof role>>(role, grid, columns, context);
    for (let row = 0; row < grid.rows.length && stated.size < 2; row++) {
      const cells = table.row(row);
      if (cells) stated.add(cells.currency('currency'));
    }
  }
  const [only] = stated;
  return stated.size === 1 ? only : undefined;
}

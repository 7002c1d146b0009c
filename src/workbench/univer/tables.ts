import type { Sheet, Table, Workbook } from '../../host/model';
import type { Mutate } from './mutate';

/** Excel's own table styles in the two colours that our files have; others are shown in blue. */
const GREEN = theme('green', '#107C41', '#E6F2EA');
const BLUE = theme('blue', '#156082', '#E3EEF3');
export const TABLE_THEMES = [BLUE, GREEN];

function theme(name: string, header: string, band: string) {
  return {
    name: `settlesheet-${name}`,
    style: {
      headerRowStyle: { bg: { rgb: header }, cl: { rgb: '#FFFFFF' }, bl: 1 as const },
      firstRowStyle: { bg: { rgb: band } },
      secondRowStyle: { bg: { rgb: '#FFFFFF' } },
    },
  };
}

const isGreen = (style: string | undefined): boolean =>
  /(?:Light|Medium|Dark)(?:4|7|11|14|18|21|25|28)$/.test(style ?? '');

/** Shows the tables of a workbook in the grid: a table that changed is taken away and shown anew. */
export function tablePainter(mutate: Mutate, workbook: Workbook) {
  const shown = new Map<Table, Sheet>();
  const remove = (table: Table): void => {
    const sheet = shown.get(table);
    if (sheet === undefined) return;
    shown.delete(table);
    mutate('sheet.mutation.delete-table', sheet, { tableId: table.guid });
  };
  const add = (table: Table): void => {
    const { row, column, rows, columns } = table.rect;
    shown.set(table, table.sheet);
    mutate('sheet.mutation.add-table', table.sheet, {
      tableId: table.guid,
      name: table.name,
      range: { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 },
      header: table.columns.map(({ name }) => name),
      options: {
        showHeader: table.headerRows === 1,
        tableStyleId: (isGreen(table.style) ? GREEN : BLUE).name,
      },
    });
  };
  return {
    /** @param changed those that are not as they were when they were last shown */
    paint(changed: ReadonlySet<Table>): void {
      const there = new Set(workbook.tables);
      for (const table of shown.keys()) if (!there.has(table)) remove(table);
      // All go before the first comes: two that changed places would overlap.
      const due = workbook.tables.filter((table) => changed.has(table) || !shown.has(table));
      due.forEach(remove);
      due.forEach(add);
    },
  };
}

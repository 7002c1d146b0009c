import type { TotalsBlock } from '../workbook/workbook';
import type { FoundTable } from './survey';

/** The figures of a block stand in its fifth column, so that their labels have room in the first four; the next block begins behind. */
const LABEL_COLUMN = 0;
const FIGURE_COLUMN = 4;
const BLOCK_COLUMNS = 5;
/** Totals, an empty row, the header. */
const ROWS_ABOVE = 4;
const TOTALS_ROWS = 3;

/** Whether a cell may be one of the totals of a table: by its offset from the first cell of the header. */
export const isTotalsCell = (rows: number, columns: number): boolean =>
  rows >= -ROWS_ABOVE &&
  rows < -ROWS_ABOVE + TOTALS_ROWS &&
  [LABEL_COLUMN, FIGURE_COLUMN].includes(columns % BLOCK_COLUMNS);

/** Writes the totals above own tables in one trip. A table whose rows above were deleted goes without. */
export async function writeTotals(
  context: Excel.RequestContext,
  tables: readonly FoundTable[],
  totals: ReadonlyMap<string, readonly TotalsBlock[]>,
): Promise<void> {
  const wanted = tables.flatMap((found) => {
    const blocks = found.own === undefined ? [] : (totals.get(found.own) ?? []);
    if (blocks.length === 0) return [];
    const table = context.workbook.tables.getItem(found.id);
    return [{ blocks, table, header: table.getHeaderRowRange().load('rowIndex,columnIndex') }];
  });
  await context.sync();

  const nameOf = new Map(
    tables.flatMap(({ own, name }) => (own === undefined ? [] : [[own, name] as const])),
  );
  const withNames = (formula: string): string =>
    formula.replace(/\{(\w+)\}/g, (_, own: string) => nameOf.get(own) ?? own);
  for (const { blocks, table, header } of wanted) {
    const top = header.rowIndex - ROWS_ABOVE;
    if (top < 0) continue;
    const sheet = table.worksheet;
    blocks.forEach((block, k) =>
      writeBlock(sheet, block, top, header.columnIndex + k * BLOCK_COLUMNS, withNames),
    );
  }
  await context.sync();
}

function writeBlock(
  sheet: Excel.Worksheet,
  { rows, numberFormat }: TotalsBlock,
  top: number,
  left: number,
  withNames: (formula: string) => string,
): void {
  rows.forEach(({ label, formula, beside = [] }, i) => {
    const at = (offset: number) => sheet.getRangeByIndexes(top + i, left + offset, 1, 1);
    const labelCell = at(LABEL_COLUMN);
    labelCell.values = [[label]];
    labelCell.format.font.bold = true;
    [formula, ...beside].forEach((figure, offset) => {
      if (figure === '') return;
      const cell = at(FIGURE_COLUMN + offset);
      cell.numberFormat = [[numberFormat]];
      cell.formulas = [[withNames(figure)]];
      cell.format.font.bold = true;
      cell.format.horizontalAlignment = 'Right';
    });
  });
}

import type { TotalsBlock } from '../workbook/workbook';
import type { FoundTable } from './survey';

/** The figures stand in the fifth column, so that their labels have room in the first four. */
const LABEL_COLUMN = 0;
const FIGURE_COLUMN = 4;
/** Totals, an empty row, the header. */
const ROWS_ABOVE = 4;

/** Writes the totals above own tables in one trip. A table whose rows above were deleted goes without. */
export async function writeTotals(
  context: Excel.RequestContext,
  tables: readonly FoundTable[],
  totals: ReadonlyMap<string, TotalsBlock>,
): Promise<void> {
  const wanted = tables.flatMap((found) => {
    const block = found.own === undefined ? undefined : totals.get(found.own);
    if (block === undefined) return [];
    const table = context.workbook.tables.getItem(found.id);
    return [{ block, table, header: table.getHeaderRowRange().load('rowIndex,columnIndex') }];
  });
  await context.sync();

  const nameOf = new Map(
    tables.flatMap(({ own, name }) => (own === undefined ? [] : [[own, name] as const])),
  );
  const withNames = (formula: string): string =>
    formula.replace(/\{(\w+)\}/g, (_, own: string) => nameOf.get(own) ?? own);
  for (const { block, table, header } of wanted) {
    const top = header.rowIndex - ROWS_ABOVE;
    if (top < 0) continue;
    block.rows.forEach(({ label, formula, beside = [] }, i) => {
      const at = (offset: number) =>
        table.worksheet.getRangeByIndexes(top + i, header.columnIndex + offset, 1, 1);
      const labelCell = at(LABEL_COLUMN);
      labelCell.values = [[label]];
      labelCell.format.font.bold = true;
      [formula, ...beside].forEach((figure, offset) => {
        if (figure === '') return;
        const cell = at(FIGURE_COLUMN + offset);
        cell.numberFormat = [[block.numberFormat]];
        cell.formulas = [[withNames(figure)]];
        cell.format.font.bold = true;
        cell.format.horizontalAlignment = 'Right';
      });
    });
  }
  await context.sync();
}

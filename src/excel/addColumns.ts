import { HostError } from '../problem/problem';
import type { ColumnSpec } from '../workbook/workbook';
import { formatColumn } from './createTables';

/** Adds columns at the end of a table, each as it would look from the start; the add-in never writes over a cell of the user's. */
export async function addColumns(
  context: Excel.RequestContext,
  tableId: string,
  columns: readonly ColumnSpec[],
): Promise<void> {
  const table = context.workbook.tables.getItem(tableId);
  const place = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const { worksheet: sheet } = table;
  const { rowIndex, rowCount } = place;
  const right = place.columnIndex + place.columnCount;
  const beside = sheet
    .getRangeByIndexes(rowIndex, right, rowCount, columns.length)
    .getUsedRangeOrNullObject(true)
    .load('address');
  await context.sync();
  if (!beside.isNullObject)
    throw new HostError(`write beside a result table: ${beside.address} is not empty`, 'CellsOccupied');

  columns.forEach((column, i) => {
    table.columns.add(undefined, undefined, column.title);
    formatColumn(sheet, column, { headerRow: rowIndex, column: right + i, bodyRows: rowCount - 1 });
  });
  sheet.getRangeByIndexes(rowIndex, right, 1, columns.length).format.font.bold = true;
  await context.sync();
}

import { overlaps, rectEnd, type Rect } from './address';
import type { Sheet } from './sheet';
import type { Table } from './table';

/** A table about to grow, what it will be, and the cells it takes in. */
export interface TableGrowth {
  readonly table: Table;
  readonly rect: Rect;
  readonly added: Rect;
}

/**
 * What a table takes in when a person is about to write right below it or right beside it, as Excel
 * does: whole new rows, or new columns at its right. Only blank cells are taken in, and never below
 * a totals row.
 */
export function tableGrowth(sheet: Sheet, written: Rect): TableGrowth | undefined {
  for (const table of sheet.tables) {
    const rect = grownBelow(table, written) ?? grownRight(table, written);
    if (rect === undefined) continue;
    const added = addedCells(table, rect);
    if (isFree(sheet, table, added)) return { table, rect, added };
  }
  return undefined;
}

function grownBelow(table: Table, written: Rect): Rect | undefined {
  const { rect, body } = table;
  const [end, writtenEnd] = [rectEnd(rect), rectEnd(written)];
  const isAcross = written.column >= rect.column && writtenEnd.column <= end.column;
  const reaches = written.row >= body.row && written.row <= end.row && writtenEnd.row > end.row;
  if (table.totalsRows === 1 || !isAcross || !reaches) return undefined;
  return { ...rect, rows: writtenEnd.row - rect.row };
}

function grownRight(table: Table, written: Rect): Rect | undefined {
  const { rect } = table;
  const [end, writtenEnd] = [rectEnd(rect), rectEnd(written)];
  const isAlong = written.row >= rect.row && writtenEnd.row <= end.row;
  if (table.totalsRows === 1 || !isAlong || written.column !== end.column) return undefined;
  return { ...rect, columns: writtenEnd.column - rect.column };
}

function addedCells(table: Table, rect: Rect): Rect {
  const old = rectEnd(table.rect);
  return rect.rows > table.rect.rows
    ? { ...rect, row: old.row, rows: rectEnd(rect).row - old.row }
    : { ...rect, column: old.column, columns: rectEnd(rect).column - old.column };
}

const isFree = (sheet: Sheet, table: Table, added: Rect): boolean =>
  sheet.usedRect(true, added) === undefined &&
  !sheet.tables.some((other) => other !== table && overlaps(other.rect, added)) &&
  !sheet.merges.some((merge) => overlaps(merge, added));

/** Makes a table larger; new rows look like the row above them. */
export function growTable({ table, rect, added }: TableGrowth): void {
  const { sheet } = table;
  sheet.workbook.resizeTable(table, rect);
  if (added.column !== rect.column) return;
  const end = rectEnd(added);
  for (let column = added.column; column < end.column; column++) {
    const style = sheet.styleAt(added.row - 1, column);
    for (let row = added.row; row < end.row; row++) {
      if (sheet.styleAt(row, column) === 0) sheet.assignStyle(row, column, style);
    }
  }
}

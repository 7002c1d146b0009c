import { contains, intersection, MAX_COLUMNS, MAX_ROWS, overlaps, type Rect } from './address';
import type { Source } from './change';
import { moveReferences } from './formulaText';
import { invalidOperation, UnsupportedError } from './modelError';
import type { Sheet } from './sheet';
import type { Table } from './table';

const TABLE_IN_THE_WAY =
  'This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.';

/**
 * Deletes cells, moving those below up, or inserts blank ones, moving those here and below down;
 * in the columns of the rectangle only. Tables, merged cells, hidden rows, links, validations and
 * every reference to the sheet follow. What Excel refuses is refused: cutting a table or merged
 * cells in two.
 */
export function shiftCells(sheet: Sheet, rect: Rect, direction: 'up' | 'down', source: Source): void {
  const deleted = direction === 'up' ? sheet.tables.filter((table) => contains(rect, table.rect)) : [];
  const tables = sheet.tables.filter((table) => !deleted.includes(table) && concerns(table, rect));
  const rects = new Map(tables.map((table) => [table, movedTable(table, rect, direction)]));
  checkMerges(sheet, rect);

  for (const table of deleted) sheet.workbook.forgetTable(table);
  const emptied = direction === 'up' ? tables.filter((table) => contains(rect, table.body)) : [];
  if (emptied.length > 1) throw new UnsupportedError('Range.delete of all rows of several tables');
  const [keptRow] = emptied;
  const gone = keptRow === undefined ? rect : afterFirstRow(rect, keptRow.body.row);
  if (keptRow !== undefined) sheet.clear({ ...keptRow.body, rows: 1 }, 'Contents', source);
  if (gone.rows > 0) {
    sheet.moveCells(gone, direction === 'up' ? -gone.rows : gone.rows);
    for (const [table, moved] of rects) if (moved !== table.rect) table.assignRect(moved);
    moveWhatHangsOnCells(sheet, gone, direction);
  }
  sheet.workbook.emit({ type: 'shift', direction, sheet, rect, moved: gone, source });
}

/** A table loses all its body rows but one: that one stays, blank. */
const afterFirstRow = (rect: Rect, row: number): Rect => ({
  ...rect,
  row: row + 1,
  rows: rect.row + rect.rows - row - 1,
});

/** Whether the table has cells in the columns, at or below the rectangle. */
const concerns = (table: Table, rect: Rect): boolean =>
  overlaps(table.rect, { ...rect, rows: MAX_ROWS - rect.row });

function movedTable(table: Table, rect: Rect, direction: 'up' | 'down'): Rect {
  const across = { row: 0, rows: MAX_ROWS, column: rect.column, columns: rect.columns };
  if (!contains(across, table.rect)) throw invalidOperation(TABLE_IN_THE_WAY);

  const { row, rows } = table.rect;
  const end = row + rows;
  if (direction === 'down') {
    if (rect.row <= row) return { ...table.rect, row: row + rect.rows };
    return rect.row < end ? { ...table.rect, rows: rows + rect.rows } : table.rect;
  }
  const last = rect.row + rect.rows;
  if (last <= row) return { ...table.rect, row: row - rect.rows };
  const { body, header, totals } = table;
  const isCut =
    (header.rows > 0 && overlaps(rect, header)) || (totals !== undefined && overlaps(rect, totals));
  if (isCut) throw invalidOperation(TABLE_IN_THE_WAY);
  const gone = intersection(rect, body)?.rows ?? 0;
  return gone === 0 ? table.rect : { ...table.rect, rows: rows - Math.min(gone, body.rows - 1) };
}

function checkMerges(sheet: Sheet, rect: Rect): void {
  const below = { ...rect, rows: MAX_ROWS - rect.row };
  const across = { ...below, row: 0, rows: MAX_ROWS };
  const cut = sheet.merges.some(
    (merge) => overlaps(merge, below) && (!contains(across, merge) || merge.row < rect.row),
  );
  if (cut) throw invalidOperation('This operation would cut merged cells in two.');
}

/** Where a rectangle of the sheet is after a shift at `rect`; undefined when it is gone. */
export const movedRect = (other: Rect, rect: Rect, direction: 'up' | 'down'): Rect | undefined => {
  const isInside = rect.column <= other.column && other.column + other.columns <= rect.column + rect.columns;
  if (!isInside || other.rows === MAX_ROWS) return other;
  const end = other.row + other.rows;
  const last = rect.row + rect.rows;
  if (direction === 'down') {
    if (end <= rect.row) return other;
    const row = other.row >= rect.row ? other.row + rect.rows : other.row;
    return { ...other, row, rows: end + rect.rows - row };
  }
  if (end <= rect.row) return other;
  const row = other.row < rect.row ? other.row : Math.max(rect.row, other.row - rect.rows);
  const newEnd = end > last ? end - rect.rows : rect.row;
  return newEnd > row ? { ...other, row, rows: newEnd - row } : undefined;
};

function moveWhatHangsOnCells(sheet: Sheet, rect: Rect, direction: 'up' | 'down'): void {
  const move = (other: Rect): Rect | undefined => movedRect(other, rect, direction);
  if (sheet.merges.length > 0) {
    sheet.merges = sheet.merges.flatMap((merge) => move(merge) ?? []);
    sheet.dirtyParts.add('merges');
  }
  if (sheet.validations.length > 0) {
    sheet.validations = sheet.validations.flatMap((validation) => {
      const moved = move(validation.rect);
      return moved ? [{ ...validation, rect: moved }] : [];
    });
    sheet.dirtyParts.add('validations');
  }
  if (sheet.hyperlinks.length > 0) {
    sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
      const moved = move({ row: link.row, column: link.column, rows: 1, columns: 1 });
      return moved ? [{ ...link, row: moved.row }] : [];
    });
    sheet.dirtyParts.add('hyperlinks');
  }
  if (rect.columns === MAX_COLUMNS) moveRows(sheet, rect, direction);
  sheet.workbook.rewriteFormulas((formula, home) => moveReferences(formula, home, sheet.name, move), sheet);
}

/** Whole rows take their height, their style and their being hidden along. */
function moveRows(sheet: Sheet, rect: Rect, direction: 'up' | 'down'): void {
  const moved = (row: number): number | undefined => {
    if (row < rect.row) return row;
    if (direction === 'down') return row + rect.rows;
    return row < rect.row + rect.rows ? undefined : row - rect.rows;
  };
  const hidden = [...sheet.hiddenRows].flatMap((row) => moved(row) ?? []);
  sheet.hiddenRows.clear();
  hidden.forEach((row) => sheet.hiddenRows.add(row));
  for (const map of [sheet.rowHeights, sheet.rowStyles]) {
    const entries = [...map].flatMap(([row, value]) => {
      const to = moved(row);
      return to === undefined ? [] : [[to, value] as const];
    });
    map.clear();
    entries.forEach(([row, value]) => map.set(row, value));
  }
  sheet.dirtyParts.add('rows');
}

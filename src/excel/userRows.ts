import { HostError } from '../problem/problem';
import type { CellValue, RowAsRead, UserCell, UserTable, WrittenRow } from '../workbook/workbook';
import { typed } from './chunks';
import { blocksFromBelow } from './writeRows';

/** A table of the user's as it stands now. Row and column indexes count from 0. */
interface Place {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly headerRow: number;
  readonly bodyRow: number;
  readonly rowCount: number;
  readonly column: number;
  readonly width: number;
}

/**
 * Finds the table again and looks at what a write depends on, in one trip.
 * @param more further things to load with it
 * @returns undefined where it is gone or its headings are others by now
 * @throws HostError when its sheet is protected: an earlier cell of a row could be written and a later one refused
 */
async function placeOf<T>(
  context: Excel.RequestContext,
  { name, header: expected }: UserTable,
  more: (table: Excel.Table) => T,
): Promise<{ readonly place: Place; readonly more: T } | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const header = table.getHeaderRowRange().load('values,rowIndex,columnIndex,columnCount');
  const body = table.getDataBodyRange().load('rowIndex,rowCount');
  const sheet = table.worksheet.load('protection/protected');
  const loaded = more(table);
  await context.sync();
  if (table.isNullObject) return undefined;
  const headings = (header.values[0] ?? []).map(String);
  if (headings.length !== expected.length || headings.some((heading, i) => heading !== expected[i]))
    return undefined;
  if (sheet.protection.protected) throw new HostError(`write to ${name}`, 'AccessDenied');
  const { rowIndex: headerRow, columnIndex: column, columnCount: width } = header;
  const { rowIndex: bodyRow, rowCount } = body;
  return { place: { table, sheet, headerRow, bodyRow, rowCount, column, width }, more: loaded };
}

/**
 * Appends a row below the last one. Where a totals row or other cells stand below the table, cells are inserted in its columns, as
 * Excel does when one types on; else the table grows. Never by `rows.add`: it loses rows where several people edit the workbook.
 */
export async function appendUserRow(
  context: Excel.RequestContext,
  table: UserTable,
  rowCount: number,
  cells: readonly UserCell[],
): Promise<WrittenRow | 'changed'> {
  const found = await placeOf(context, table, (own) => ({
    own: own.load('showTotals'),
    last: own.getDataBodyRange().getLastRow().load('numberFormat'),
    below: own.getDataBodyRange().getRowsBelow(1).getUsedRangeOrNullObject(true).load('address'),
  }));
  if (found === undefined || found.place.rowCount !== rowCount) return 'changed';
  const { place, more } = found;
  const { sheet, bodyRow, column, width, headerRow } = place;
  const isInTheWay = more.own.showTotals || !more.below.isNullObject;
  if (isInTheWay) sheet.getRangeByIndexes(bodyRow + rowCount, column, 1, width).insert('Down');
  // Cells inserted above a totals row belong to the table already.
  if (!more.own.showTotals)
    place.table.resize(sheet.getRangeByIndexes(headerRow, column, rowCount + 2, width));
  return write(context, place, rowCount, more.last.numberFormat[0] as readonly string[], cells, true);
}

export async function writeUserRow(
  context: Excel.RequestContext,
  table: UserTable,
  row: RowAsRead,
  cells: readonly UserCell[],
): Promise<WrittenRow | 'changed'> {
  const found = await placeOf(context, table, () => undefined);
  if (found === undefined || row.index >= found.place.rowCount) return 'changed';
  const { place } = found;
  const now = rowRange(place, row.index).load('values,numberFormat');
  await context.sync();
  if (!isAsRead(now.values[0] as readonly CellValue[], row)) return 'changed';
  return write(context, place, row.index, now.numberFormat[0] as readonly string[], cells, false);
}

/** Writes the cells in one trip and gives back the row as it then stands. */
async function write(
  context: Excel.RequestContext,
  place: Place,
  index: number,
  formats: readonly string[],
  cells: readonly UserCell[],
  isNew: boolean,
): Promise<WrittenRow> {
  const { sheet, bodyRow, column } = place;
  for (const cell of cells) {
    const range = sheet.getRangeByIndexes(bodyRow + index, column + cell.column, 1, 1);
    const own = formats[cell.column] ?? 'General';
    const format = formatOf(cell, own);
    // The format before the value, or Excel reads 0012 as 12 and =1+1 as a formula.
    if (isNew || format !== own) range.numberFormat = [[format]];
    range.values = [[typed(cell.value)]];
  }
  const written = rowRange(place, index).load('values');
  await context.sync();
  return { index, values: written.values[0] as CellValue[] };
}

const rowRange = ({ sheet, bodyRow, column, width }: Place, index: number): Excel.Range =>
  sheet.getRangeByIndexes(bodyRow + index, column, 1, width);

const isAsRead = (values: readonly CellValue[], { cells }: RowAsRead): boolean =>
  cells.every(({ column, value }) => values[column] === value);

/** The cell's own format where it can show the value; a number or a date in a text cell would become a text. */
function formatOf({ kind, value, numberFormat }: UserCell, own: string): string {
  if (value === '' || kind === 'word') return own;
  if (kind === 'text') return '@';
  if (kind === 'date') return isDateFormat(own) ? own : numberFormat;
  return own === '@' || isDateFormat(own) ? numberFormat : own;
}

/** A day or a year that is part of the format, not a text, a colour or a condition in it. */
const isDateFormat = (format: string): boolean =>
  /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''));

/** @throws HostError while a filter hides rows: Excel leaves the hidden ones out of a deletion and says nothing */
export async function deleteUserRows(
  context: Excel.RequestContext,
  table: UserTable,
  rows: readonly RowAsRead[],
): Promise<'deleted' | 'changed'> {
  const found = await placeOf(context, table, (own) => own.autoFilter.load('isDataFiltered'));
  if (found === undefined || rows.some(({ index }) => index >= found.place.rowCount)) return 'changed';
  if (found.more.isDataFiltered) throw new HostError(`delete rows of ${table.name}`, 'RowsFiltered');
  const { place } = found;
  const now = rows.map(({ index }) => rowRange(place, index).load('values'));
  await context.sync();
  if (!rows.every((row, i) => isAsRead(now[i]?.values[0] as readonly CellValue[], row))) return 'changed';

  const { sheet, bodyRow, column, width, rowCount } = place;
  const indexes = [...new Set(rows.map(({ index }) => index))];
  // A table keeps one row: of a table that loses all of them the first is only emptied.
  const isAll = indexes.length === rowCount;
  if (isAll) rowRange(place, 0).clear('Contents');
  for (const { start, count } of blocksFromBelow(isAll ? indexes.filter((index) => index > 0) : indexes)) {
    sheet.getRangeByIndexes(bodyRow + start, column, count, width).delete('Up');
  }
  await context.sync();
  return 'deleted';
}

import { HostError } from '../problem/problem';
import type { CellValue, ColumnSpec, Progress, RowLinks } from '../workbook/workbook';
import { trips, typed } from './chunks';

type Rows = readonly (readonly CellValue[])[];

/** An own table as it stands before it is written to. Row and column indexes count from 0. */
interface Place {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly headerRow: number;
  readonly column: number;
  readonly width: number;
  readonly bodyRow: number;
  /** Body rows that hold something; the one blank row of an empty table does not count. */
  readonly rowCount: number;
  /** Body rows of the table as Excel counts them, at least one. */
  readonly tableRows: number;
}

async function placeOf(context: Excel.RequestContext, tableId: string): Promise<Place> {
  const table = context.workbook.tables.getItem(tableId).load('showTotals');
  const header = table.getHeaderRowRange().load('rowIndex,columnIndex,columnCount');
  const body = table.getDataBodyRange().load('rowIndex,rowCount');
  const lastRow = body.getLastRow().load('values');
  await context.sync();
  // A filter or a totals row that the user put on our table would send rows to the wrong place.
  table.clearFilters();
  if (table.showTotals) table.showTotals = false;
  const isBlank = (lastRow.values[0] ?? []).every((cell) => cell === '');
  return {
    table,
    sheet: table.worksheet,
    headerRow: header.rowIndex,
    column: header.columnIndex,
    width: header.columnCount,
    bodyRow: body.rowIndex,
    rowCount: body.rowCount === 1 && isBlank ? 0 : body.rowCount,
    tableRows: body.rowCount,
  };
}

/** Appends rows below the last one; each trip leaves a whole table behind. */
export async function appendRows(
  context: Excel.RequestContext,
  tableId: string,
  columns: readonly ColumnSpec[],
  rows: Rows,
  progress?: Progress,
): Promise<void> {
  if (rows.length === 0) return;
  const place = await placeOf(context, tableId);
  await refuseOccupied(context, place, place.rowCount + rows.length);
  await writeTrips(context, place, columns, place.rowCount, rows, progress);
}

/** Replaces all rows of a view, shrinking or growing the table. */
export async function replaceRows(
  context: Excel.RequestContext,
  tableId: string,
  columns: readonly ColumnSpec[],
  rows: Rows,
  links: RowLinks | undefined,
  progress?: Progress,
): Promise<void> {
  const place = await placeOf(context, tableId);
  await refuseOccupied(context, place, rows.length);
  const { sheet, bodyRow, column, width, tableRows } = place;
  const surplus = tableRows - Math.max(1, rows.length);
  if (links !== undefined)
    sheet.getRangeByIndexes(bodyRow, column + links.column, tableRows, 1).clear('Hyperlinks');
  if (surplus > 0) {
    resize(place, Math.max(1, rows.length));
    sheet.getRangeByIndexes(bodyRow + tableRows - surplus, column, surplus, width).clear();
  }
  if (rows.length === 0) {
    sheet.getRangeByIndexes(bodyRow, column, 1, width).clear('Contents');
    await context.sync();
    return;
  }
  await writeTrips(context, place, columns, 0, rows, progress);
  if (links !== undefined) await writeLinks(context, place, links, rows);
}

async function writeTrips(
  context: Excel.RequestContext,
  place: Place,
  columns: readonly ColumnSpec[],
  from: number,
  rows: Rows,
  progress?: Progress,
): Promise<void> {
  const { sheet, bodyRow, column, width } = place;
  for (const trip of trips(rows)) {
    const top = bodyRow + from + trip.start;
    context.workbook.application.suspendApiCalculationUntilNextSync();
    // Formats before values, or Excel reads 0012 as 12 and =1+1 as a formula.
    columns.forEach(({ numberFormat }, i) => {
      sheet.getRangeByIndexes(top, column + i, trip.rows.length, 1).numberFormat = scalar(numberFormat);
    });
    sheet.getRangeByIndexes(top, column, trip.rows.length, width).values = trip.rows.map((row) =>
      row.map(typed),
    );
    const end = from + trip.start + trip.rows.length;
    if (end > place.tableRows) resize(place, end);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip per two megabytes
    await context.sync();
    progress?.(trip.start + trip.rows.length, rows.length);
  }
}

/** Office.js sets one format for a whole range when it is given a text, though its type says a matrix. */
const scalar = (numberFormat: string): string[][] => numberFormat as unknown as string[][];

function resize({ table, sheet, headerRow, column, width }: Place, bodyRows: number): void {
  table.resize(sheet.getRangeByIndexes(headerRow, column, bodyRows + 1, width));
}

/** The add-in never writes over a cell of the user's, also not below its own tables. */
async function refuseOccupied(context: Excel.RequestContext, place: Place, bodyRows: number): Promise<void> {
  const more = bodyRows - place.tableRows;
  if (more <= 0) return;
  const below = place.sheet
    .getRangeByIndexes(place.bodyRow + place.tableRows, place.column, more, place.width)
    .getUsedRangeOrNullObject(true)
    .load('address');
  await context.sync();
  if (!below.isNullObject)
    throw new HostError(`write below the table: ${below.address} is not empty`, 'CellsOccupied');
}

/** Links per trip: each is an object of its own, about 400 bytes on the wire. */
const LINKS_PER_TRIP = 2_000;

async function writeLinks(
  context: Excel.RequestContext,
  place: Place,
  links: RowLinks,
  rows: Rows,
): Promise<void> {
  const { sheet, bodyRow, column } = place;
  for (let start = 0; start < rows.length; start += LINKS_PER_TRIP) {
    links.targets.slice(start, start + LINKS_PER_TRIP).forEach((target, i) => {
      if (target === '') return;
      const text = String(rows[start + i]?.[links.column] ?? target);
      const cell = sheet.getRangeByIndexes(bodyRow + start + i, column + links.column, 1, 1);
      cell.hyperlink = { documentReference: target, textToDisplay: text, screenTip: text };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip per LINKS_PER_TRIP links
    await context.sync();
  }
}

/** Deletes body rows, the last block first, so that the indexes of the others stay true. */
export async function deleteRows(
  context: Excel.RequestContext,
  tableId: string,
  rows: readonly number[],
): Promise<void> {
  if (rows.length === 0) return;
  const { sheet, bodyRow, column, width, rowCount } = await placeOf(context, tableId);
  // A table keeps one row: of a table that loses all of them the first is only emptied.
  const isAll = rows.length >= rowCount;
  if (isAll) sheet.getRangeByIndexes(bodyRow, column, 1, width).clear('Contents');
  for (const { start, count } of blocksFromBelow(isAll ? rows.filter((row) => row > 0) : rows)) {
    sheet.getRangeByIndexes(bodyRow + start, column, count, width).delete('Up');
  }
  await context.sync();
}

function blocksFromBelow(
  rows: readonly number[],
): readonly { readonly start: number; readonly count: number }[] {
  const blocks: { start: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => b - a)) {
    const block = blocks.at(-1);
    if (block !== undefined && block.start === row + 1) {
      block.start = row;
      block.count++;
    } else blocks.push({ start: row, count: 1 });
  }
  return blocks;
}

export async function updateRow(
  context: Excel.RequestContext,
  tableId: string,
  row: number,
  cells: readonly { readonly column: number; readonly value: CellValue }[],
): Promise<void> {
  const body = context.workbook.tables.getItem(tableId).getDataBodyRange();
  for (const { column, value } of cells) body.getCell(row, column).values = [[typed(value)]];
  await context.sync();
}

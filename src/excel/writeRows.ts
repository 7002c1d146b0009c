import { HostError } from '../problem/problem';
import type {
  CellValue,
  ColumnFormats,
  ColumnSpec,
  ColumnText,
  Progress,
  RowLinks,
} from '../workbook/workbook';
import { trips, typed, type Trip } from './chunks';

/** Rows for one table, in the order of its columns as they stand now. */
export interface TableWrite {
  readonly tableId: string;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly links?: RowLinks;
  readonly marked?: readonly (readonly number[])[];
  readonly formats?: readonly ColumnFormats[];
}

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
  tableRows: number;
}

async function placesOf(
  context: Excel.RequestContext,
  tableIds: readonly string[],
): Promise<readonly Place[]> {
  const asked = tableIds.map((id) => {
    const table = context.workbook.tables.getItem(id).load('showTotals');
    const body = table.getDataBodyRange().load('rowIndex,rowCount');
    return {
      table,
      body,
      header: table.getHeaderRowRange().load('rowIndex,columnIndex,columnCount'),
      lastRow: body.getLastRow().load('values'),
    };
  });
  await context.sync();
  return asked.map(({ table, header, body, lastRow }) => {
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
  });
}

/** Appends rows below the last one of each table; each trip leaves whole tables behind. */
export async function appendRows(
  context: Excel.RequestContext,
  writes: readonly TableWrite[],
  progress?: Progress,
): Promise<void> {
  const wanted = writes.filter(({ rows }) => rows.length > 0);
  if (wanted.length === 0) return;
  const places = await placesOf(
    context,
    wanted.map(({ tableId }) => tableId),
  );
  const jobs = wanted.map((write, i) => ({ write, place: places[i]!, from: places[i]!.rowCount }));
  await refuseOccupied(
    context,
    jobs.map(({ write, place, from }) => ({ place, bodyRows: from + write.rows.length })),
  );
  await writeTrips(context, jobs, progress);
}

/** Replaces all rows of views, shrinking or growing the tables. */
export async function replaceRows(
  context: Excel.RequestContext,
  writes: readonly TableWrite[],
  progress?: Progress,
): Promise<void> {
  const places = await placesOf(
    context,
    writes.map(({ tableId }) => tableId),
  );
  const jobs = writes.map((write, i) => ({ write, place: places[i]!, from: 0 }));
  await refuseOccupied(
    context,
    jobs.map(({ write, place }) => ({ place, bodyRows: write.rows.length })),
  );
  for (const { write, place } of jobs) makeRoom(place, write);
  await writeTrips(context, jobs, progress);
  for (const { write, place } of jobs) {
    if (write.links) await writeLinks(context, place, write.links, write.rows);
    if (write.marked) await markCells(context, place, write.marked);
  }
}

const MARK = '#FFF2CC';
/** Fills per trip. */
const FILLS_PER_TRIP = 2_000;

/** Fills the cells given and takes away every other fill of the body; marks below each other in one column go as one range. */
async function markCells(
  context: Excel.RequestContext,
  { sheet, bodyRow, column, width }: Place,
  marked: readonly (readonly number[])[],
): Promise<void> {
  sheet.getRangeByIndexes(bodyRow, column, Math.max(1, marked.length), width).format.fill.clear();
  const blocks: { readonly column: number; readonly start: number; count: number }[] = [];
  const last = new Map<number, (typeof blocks)[number]>();
  marked.forEach((cells, row) => {
    for (const at of cells) {
      const block = last.get(at);
      if (block !== undefined && block.start + block.count === row) block.count++;
      else {
        const next = { column: at, start: row, count: 1 };
        last.set(at, next);
        blocks.push(next);
      }
    }
  });
  for (let start = 0; start <= blocks.length; start += FILLS_PER_TRIP) {
    for (const block of blocks.slice(start, start + FILLS_PER_TRIP)) {
      sheet.getRangeByIndexes(
        bodyRow + block.start,
        column + block.column,
        block.count,
        1,
      ).format.fill.color = MARK;
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip per FILLS_PER_TRIP fills
    await context.sync();
  }
}

/** Takes away what a view has too much of; the rest is written over. Goes out with the first trip. */
function makeRoom(place: Place, { rows, links }: TableWrite): void {
  const { sheet, bodyRow, column, width, tableRows } = place;
  const kept = Math.max(1, rows.length);
  if (links) sheet.getRangeByIndexes(bodyRow, column + links.column, tableRows, 1).clear('Hyperlinks');
  if (tableRows > kept) {
    resize(place, kept);
    sheet.getRangeByIndexes(bodyRow + kept, column, tableRows - kept, width).clear();
  }
  if (rows.length === 0) sheet.getRangeByIndexes(bodyRow, column, 1, width).clear('Contents');
}

interface Job {
  readonly write: TableWrite;
  readonly place: Place;
  /** Body row of the first one written. */
  readonly from: number;
}

/** Writes the rows of all tables; small ones share a trip. */
async function writeTrips(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  progress?: Progress,
): Promise<void> {
  const total = jobs.reduce((n, { write }) => n + write.rows.length, 0);
  let done = 0;
  for (const trip of trips(jobs.map(({ write }) => write.rows))) {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    for (const part of trip) {
      writePart(jobs[part.list]!, part);
      done += part.rows.length;
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip per two megabytes
    await context.sync();
    await progress?.(done, total);
  }
}

function writePart({ write, place, from }: Job, { start, rows }: Trip[number]): void {
  const { sheet, bodyRow, column, width } = place;
  if (rows.length === 0) return;
  const top = bodyRow + from + start;
  // Formats before values, or Excel reads 0012 as 12 and =1+1 as a formula.
  write.columns.forEach(({ numberFormat, wrap, align }, i) => {
    const cells = sheet.getRangeByIndexes(top, column + i, rows.length, 1);
    const own = write.formats?.find((format) => format.column === i);
    cells.numberFormat =
      own === undefined
        ? scalar(numberFormat)
        : own.perRow.slice(start, start + rows.length).map((format) => [format]);
    if (align === 'left') cells.format.horizontalAlignment = 'Left';
    if (wrap) {
      cells.format.wrapText = true;
      cells.format.verticalAlignment = 'Top';
    }
  });
  sheet.getRangeByIndexes(top, column, rows.length, width).values = rows.map((row) => row.map(typed));
  const end = from + start + rows.length;
  if (end > place.tableRows) resize(place, end);
}

/** Office.js sets one format for a whole range when it is given a text, though its type says a matrix. */
export const scalar = (numberFormat: string): string[][] => numberFormat as unknown as string[][];

function resize(place: Place, bodyRows: number): void {
  const { table, sheet, headerRow, column, width } = place;
  table.resize(sheet.getRangeByIndexes(headerRow, column, bodyRows + 1, width));
  place.tableRows = bodyRows;
}

/** The add-in never writes over a cell of the user's, also not below its own tables. */
async function refuseOccupied(
  context: Excel.RequestContext,
  wanted: readonly { readonly place: Place; readonly bodyRows: number }[],
): Promise<void> {
  const checks = wanted
    .map(({ place, bodyRows }) => ({ place, more: bodyRows - place.tableRows }))
    .filter(({ more }) => more > 0)
    .map(({ place: { sheet, bodyRow, tableRows, column, width }, more }) =>
      sheet
        .getRangeByIndexes(bodyRow + tableRows, column, more, width)
        .getUsedRangeOrNullObject(true)
        .load('address'),
    );
  if (checks.length === 0) return;
  await context.sync();
  const occupied = checks.find((below) => !below.isNullObject);
  if (occupied)
    throw new HostError(`write below a result table: ${occupied.address} is not empty`, 'CellsOccupied');
}

/** Links per trip: each is an object of its own, about 400 bytes on the wire. */
const LINKS_PER_TRIP = 2_000;

async function writeLinks(
  context: Excel.RequestContext,
  { sheet, bodyRow, column }: Place,
  links: RowLinks,
  rows: TableWrite['rows'],
): Promise<void> {
  for (let start = 0; start < rows.length; start += LINKS_PER_TRIP) {
    links.targets.slice(start, start + LINKS_PER_TRIP).forEach((target, i) => {
      if (target === '') return;
      const text = String(rows[start + i]?.[links.column] ?? target);
      const cell = sheet.getRangeByIndexes(bodyRow + start + i, column + links.column, 1, 1);
      cell.hyperlink = { documentReference: target, textToDisplay: text, screenTip: text };
      // The text of a link is typed into its cell: an apostrophe before it, as of `'March 2026'!C17`, would be lost.
      if (typed(text) !== text) cell.values = [[typed(text)]];
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one trip per LINKS_PER_TRIP links
    await context.sync();
  }
}

/** The body rows of tables that bear a text in a column, as indexes. */
async function rowsWhere(
  context: Excel.RequestContext,
  tableIds: readonly string[],
  { column, text }: ColumnText,
): Promise<readonly (readonly number[])[]> {
  const bodies = tableIds.map((id) =>
    context.workbook.tables.getItem(id).columns.getItem(column).getDataBodyRange().load('values'),
  );
  await context.sync();
  return bodies.map(({ values }) => values.flatMap((row, i) => (row[0] === text ? [i] : [])));
}

/** Deletes the rows with this text, the last block first, so that the indexes of the others stay true. */
export async function deleteRowsWhere(
  context: Excel.RequestContext,
  tableIds: readonly string[],
  where: ColumnText,
): Promise<void> {
  const found = await rowsWhere(context, tableIds, where);
  const places = await placesOf(context, tableIds);
  places.forEach(({ sheet, bodyRow, column, width, rowCount }, i) => {
    const rows = found[i] ?? [];
    // A table keeps one row: of a table that loses all of them the first is only emptied.
    const isAll = rows.length > 0 && rows.length >= rowCount;
    if (isAll) sheet.getRangeByIndexes(bodyRow, column, 1, width).clear('Contents');
    for (const { start, count } of blocksFromBelow(isAll ? rows.filter((row) => row > 0) : rows)) {
      sheet.getRangeByIndexes(bodyRow + start, column, count, width).delete('Up');
    }
  });
  await context.sync();
}

/** Rows that stand below each other as blocks, the last one first: the indexes of the others stay true while they are deleted. */
export function blocksFromBelow(
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

export async function updateWhere(
  context: Excel.RequestContext,
  tableId: string,
  where: ColumnText,
  set: ColumnText,
): Promise<void> {
  const [rows = []] = await rowsWhere(context, [tableId], where);
  const cells = context.workbook.tables.getItem(tableId).columns.getItem(set.column).getDataBodyRange();
  for (const row of rows) cells.getCell(row, 0).values = [[typed(set.text)]];
  await context.sync();
}

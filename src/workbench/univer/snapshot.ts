import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { ICellData, IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core';
import type { Sheet, Workbook } from '../../host/model';
import { gridCell } from './gridCell';

/** Rows and columns that are always there to type into. */
const SPARE_ROWS = 200;
const LEAST_COLUMNS = 26;
/** Of one digit of the default font, and of the padding of a cell. */
const DIGIT = 7;
const PADDING = 5;
const POINT = 4 / 3;

export const widthInPixels = (characters: number): number => Math.round(characters * DIGIT + PADDING);
export const widthInCharacters = (pixels: number): number => Math.max(0, (pixels - PADDING) / DIGIT);
export const heightInPixels = (points: number): number => Math.round(points * POINT);
export const heightInPoints = (pixels: number): number => pixels / POINT;
export const DEFAULT_WIDTH = 64;
export const DEFAULT_POINTS = 15;

/** How many rows the grid must have to show a sheet and leave room below. */
export const rowsShown = (sheet: Sheet): number => {
  const tables = sheet.tables.map(({ rect }) => rect.row + rect.rows);
  return Math.max(sheet.rowEnd, ...tables) + SPARE_ROWS;
};

/** A workbook as the grid opens it. Tables are shown afterwards. */
export function snapshotOf(workbook: Workbook, locale: LocaleType): IWorkbookData {
  const sheets = workbook.sheets.filter(({ kind }) => kind === 'worksheet');
  return {
    id: 'workbook',
    name: workbook.fileName,
    appVersion: '',
    locale,
    styles: {},
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheetSnapshot(sheet)])),
  };
}

export function sheetSnapshot(sheet: Sheet): IWorksheetData {
  const { styles } = sheet.workbook;
  const cellData: Record<number, Record<number, ICellData>> = {};
  let columns = LEAST_COLUMNS;
  for (const row of sheet.rowNumbers()) {
    const line: Record<number, ICellData> = {};
    sheet.rowCells(row)!.forEach((cell, column) => {
      if (cell === undefined) return;
      line[column] = withoutNulls(gridCell(cell, styles.facts(cell.style ?? 0)));
      columns = Math.max(columns, column + 6);
    });
    cellData[row] = line;
  }
  return mergeWorksheetSnapshotWithDefault({
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor === '' ? '' : `#${sheet.tabColor}`,
    hidden: sheet.visibility === 'Visible' ? 0 : 1,
    cellData,
    rowCount: rowsShown(sheet),
    columnCount: columns,
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: heightInPixels(DEFAULT_POINTS),
    showGridlines: sheet.showGridlines ? 1 : 0,
    columnData: columnsOf(sheet),
    rowData: rowsOf(sheet),
    mergeData: sheet.merges.map(({ row, column, rows, columns: across }) => ({
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + across - 1,
    })),
    freeze: freezeOf(sheet),
  });
}

function columnsOf(sheet: Sheet): IWorksheetData['columnData'] {
  const data: Record<number, { w?: number; hd?: 0 | 1 }> = {};
  sheet.columnWidths.forEach((width, column) => (data[column] = { w: widthInPixels(width) }));
  sheet.hiddenColumns.forEach((column) => (data[column] = { ...data[column], hd: 1 }));
  return data;
}

function rowsOf(sheet: Sheet): IWorksheetData['rowData'] {
  const data: Record<number, { h?: number; hd?: 0 | 1 }> = {};
  sheet.rowHeights.forEach((height, row) => (data[row] = { h: heightInPixels(height) }));
  sheet.hiddenRows.forEach((row) => (data[row] = { ...data[row], hd: 1 }));
  return data;
}

export const freezeOf = ({ frozen: { rows, columns } }: Sheet): IWorksheetData['freeze'] => ({
  ySplit: rows,
  xSplit: columns,
  startRow: rows === 0 ? -1 : rows,
  startColumn: columns === 0 ? -1 : columns,
});

/** A new cell needs nothing taken away; a snapshot of 50,000 rows is read faster without. */
function withoutNulls(cell: ICellData): ICellData {
  const kept = Object.entries(cell).filter(([, value]) => value !== null);
  const style = Object.entries(cell.s as object).filter(([key, value]) => value !== null && key !== 'bd');
  const borders = Object.entries((cell.s as { bd: object }).bd).filter(([, value]) => value !== null);
  if (borders.length > 0) style.push(['bd', Object.fromEntries(borders)]);
  return { ...Object.fromEntries(kept), s: style.length === 0 ? null : Object.fromEntries(style) };
}

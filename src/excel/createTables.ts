import { freeName, freeSheetName } from '../workbook/freeName';
import type { ColumnSpec, TableSpec, UserTableSpec } from '../workbook/workbook';
import { typed } from './chunks';
import { ownName } from './ownNames';
import { scalar } from './writeRows';

/** Rows 1 to 3 hold the totals, row 4 stays empty, the header stands in row 5. */
const HEADER_ROW = 4;

/** Excel measures widths in points: seven pixels a character and five for the frame, four pixels to three points. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** As many characters as a landscape page still shows in a readable size. */
const CHARACTERS_PER_PAGE = 210;
const pagesWide = ({ columns }: TableSpec): number =>
  Math.ceil(columns.reduce((n, { width }) => n + width, 0) / CHARACTERS_PER_PAGE);

/** Makes the tables, each empty on a sheet of its own, in one trip. Names that are taken get a number behind. */
export async function createTables(
  context: Excel.RequestContext,
  specs: readonly TableSpec[],
): Promise<void> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name');
  const tables = workbook.tables.load('items/name');
  const names = workbook.names.load('items/name');
  await context.sync();

  const sheetNames = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  const tableNames = new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
  const marks = new Set(names.items.map(({ name }) => name));
  for (const spec of specs) {
    const sheet = workbook.worksheets.add(freeSheetName(spec.name, sheetNames));
    const width = spec.columns.length;
    const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, width);
    header.numberFormat = [spec.columns.map(() => '@')];
    header.values = [spec.columns.map(({ title }) => title)];
    // LibreOffice never paints table styles: the header row is bold by itself as well.
    header.format.font.bold = true;
    spec.columns.forEach((column, i) =>
      formatColumn(sheet, column, { headerRow: HEADER_ROW, column: i, bodyRows: 1 }),
    );

    const table = sheet.tables.add(sheet.getRangeByIndexes(HEADER_ROW, 0, 2, width), true);
    table.name = freeName(spec.name, '_', tableNames);
    table.style = 'TableStyleMedium2';
    sheet.freezePanes.freezeRows(HEADER_ROW + 1);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: pagesWide(spec) };
    sheet.pageLayout.setPrintTitleRows(`$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`);

    const mark = ownName(spec.name);
    if (marks.has(mark)) workbook.names.getItem(mark).delete();
    workbook.names.add(mark, header.getCell(0, 0)).visible = false;
  }
  await context.sync();
}

/** Excel takes a list of so many characters in a validation. */
const LONGEST_LIST = 255;

/**
 * Makes tables for the user to fill in, each on a new sheet, from A1. Names that are taken get a number behind.
 * @returns the sheets
 */
export async function createUserTables(
  context: Excel.RequestContext,
  specs: readonly UserTableSpec[],
): Promise<readonly string[]> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name');
  const tables = workbook.tables.load('items/name');
  const names = workbook.names.load('items/name');
  await context.sync();

  const sheetNames = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  const tableNames = new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
  const made = specs.map(({ name, columns, labels }) => {
    const sheetName = freeSheetName(name, sheetNames);
    const sheet = workbook.worksheets.add(sheetName);
    const bodyRows = Math.max(1, labels.length);
    const header = sheet.getRangeByIndexes(0, 0, 1, columns.length);
    header.numberFormat = [columns.map(() => '@')];
    header.values = [columns.map(({ title }) => title)];
    header.format.font.bold = true;
    columns.forEach((column, i) => {
      formatColumn(sheet, column, { headerRow: 0, column: i, bodyRows });
      const list = column.options?.join(',') ?? '';
      if (list === '' || list.length > LONGEST_LIST) return;
      const cells = sheet.getRangeByIndexes(1, i, bodyRows, 1);
      cells.dataValidation.rule = { list: { inCellDropDown: true, source: list } };
    });
    if (labels.length > 0)
      sheet.getRangeByIndexes(1, 0, labels.length, 1).values = labels.map((label) => [typed(label)]);
    const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, bodyRows + 1, columns.length), true);
    table.name = freeName(name, '_', tableNames);
    table.style = 'TableStyleMedium2';
    sheet.freezePanes.freezeRows(1);
    return sheetName;
  });
  await context.sync();
  return made;
}

/** Where a column of a table stands. Indexes count from 0. */
export interface ColumnPlace {
  readonly headerRow: number;
  readonly column: number;
  readonly bodyRows: number;
}

/** Width and formats of a column. */
export function formatColumn(
  sheet: Excel.Worksheet,
  { numberFormat, width, align }: ColumnSpec,
  { headerRow, column, bodyRows }: ColumnPlace,
): void {
  const header = sheet.getRangeByIndexes(headerRow, column, 1, 1);
  header.format.columnWidth = pointsOf(width);
  sheet.getRangeByIndexes(headerRow + 1, column, bodyRows, 1).numberFormat = scalar(numberFormat);
  if (align === 'right') header.format.horizontalAlignment = 'Right';
}

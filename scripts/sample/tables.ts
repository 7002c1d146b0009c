import type { Border, Rect, Sheet, StylePatch, Table } from '../../src/host/model';

/** Values by heading; absent means blank. */
export type Row = Readonly<Record<string, string | number | undefined>>;

const INK = '1F3B57';
const GREY = '6B7785';
const TITLE: StylePatch = { bold: true, fontSize: 16, fontColor: INK };
const SUBTITLE: StylePatch = { fontColor: GREY };
// Table styles are Excel's own; the header stands out in other programs too.
const HEADER: StylePatch = { bold: true, fontColor: 'FFFFFF', fill: INK, vertical: 'Center', wrap: true };

const HAIRLINE: Border = { line: 'Thin', color: 'DDE3EA' };

/** Above it stand title and subtitle. */
export const HEADER_ROW = 3;
const ROOM_FOR_THE_FILTER_BUTTON = 2;

type Kind = 'text' | 'date' | 'amount' | 'euros' | 'rate' | 'percent' | 'whole' | 'any';

export interface Column {
  readonly heading: string;
  /** An `amount` is in the row's currency. */
  readonly kind: Kind;
  /** In characters. */
  readonly width: number;
  /** Choices of a list, or the table whose first column has them. */
  readonly choices?: string | { readonly ofTable: string };
}

const FORMATS: Readonly<Record<Kind, StylePatch>> = {
  text: { numberFormat: '@' },
  date: { numberFormat: 'yyyy-mm-dd', horizontal: 'Left' },
  amount: { numberFormat: '#,##0.00' },
  euros: { numberFormat: '#,##0.00' },
  rate: { numberFormat: '0.0000' },
  percent: { numberFormat: '0.0%' },
  whole: { numberFormat: '0' },
  any: { horizontal: 'Left' },
};

const YEN: StylePatch = { numberFormat: '#,##0' };

export const column = (heading: string, kind: Kind, width: number, choices?: Column['choices']): Column => ({
  heading,
  kind,
  width,
  ...(choices === undefined ? {} : { choices }),
});

/** A sheet with its title, ready to print. */
export function titled(sheet: Sheet, title: string, subtitle: string, tabColor: string): Sheet {
  const cell = (row: number): Rect => ({ row, column: 0, rows: 1, columns: 1 });
  sheet.setValues(cell(0), [[title]], 'host');
  sheet.setStyle(cell(0), TITLE, 'host');
  sheet.setRowHeight(0, 1, 24);
  sheet.setValues(cell(1), [[subtitle]], 'host');
  sheet.setStyle(cell(1), SUBTITLE, 'host');
  sheet.setRowHeight(2, 1, 6);
  sheet.setRowHeight(HEADER_ROW, 1, 33);
  sheet.freeze(HEADER_ROW + 1, 0);
  sheet.showGridlines = false;
  sheet.touch('view');
  sheet.tabColor = tabColor;
  sheet.touch('tabColor');
  Object.assign(sheet.pageLayout, {
    orientation: 'Landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    printTitleRows: { row: HEADER_ROW, rows: 1 },
  });
  sheet.touch('pageLayout');
  return sheet;
}

/** Rows given as lists, in the order of the columns. */
export const recordsOf = (
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): Row[] =>
  rows.map((row) =>
    Object.fromEntries(columns.map(({ heading }, i) => [heading, row[i] === '' ? undefined : row[i]])),
  );

/** A table from the header row down. */
export function addTable(
  sheet: Sheet,
  name: string,
  left: number,
  columns: readonly Column[],
  rows: readonly Row[],
): Table {
  const header: Rect = { row: HEADER_ROW, column: left, rows: 1, columns: columns.length };
  columns.forEach(({ width }, i) => sheet.setColumnWidth(left + i, 1, width));
  sheet.setStyle(header, { numberFormat: '@' }, 'host');
  sheet.setValues(header, [columns.map(({ heading }) => heading)], 'host');
  const table = sheet.workbook.addTable(sheet, { ...header, rows: 2 }, name);
  table.style = 'TableStyleMedium2';
  sheet.setStyle(header, HEADER, 'host');
  columns.forEach(({ kind }, i) => {
    const cell: Rect = { ...header, column: left + i, columns: 1 };
    if (isNumber(kind))
      sheet.setStyle(cell, { horizontal: 'Right', indent: ROOM_FOR_THE_FILTER_BUTTON }, 'host');
    else if (isNumber(columns[i - 1]?.kind)) sheet.setStyle(cell, BEHIND_A_NUMBER, 'host');
  });
  fillTable(table, columns, rows);
  return table;
}

/** Gives a table other rows, as when a new month is pasted over the old one. */
export function fillTable(table: Table, columns: readonly Column[], rows: readonly Row[]): void {
  const { sheet } = table;
  sheet.clear(table.body, 'All', 'host');
  sheet.workbook.resizeTable(table, { ...table.rect, rows: rows.length + 1 });
  const { row: first, column: left } = table.body;
  columns.forEach(({ heading, kind }, i) => {
    const cells = table.columnRect(i, 'body');
    sheet.setStyle(cells, { ...FORMATS[kind], borderBottom: HAIRLINE }, 'host');
    if (!isNumber(kind) && isNumber(columns[i - 1]?.kind)) sheet.setStyle(cells, BEHIND_A_NUMBER, 'host');
    rows.forEach((row, r) => {
      if (kind === 'amount' && row['Currency'] === 'JPY')
        sheet.setStyle({ ...cells, row: first + r, rows: 1 }, YEN, 'host');
      put(sheet, first + r, left + i, row[heading]);
    });
  });
}

const BEHIND_A_NUMBER: StylePatch = { horizontal: 'Left', indent: 1 };

const NUMBERS: ReadonlySet<Kind> = new Set<Kind>(['amount', 'euros', 'rate', 'percent', 'whole']);
const isNumber = (kind: Kind | undefined): boolean => kind !== undefined && NUMBERS.has(kind);

/** A text in a column of numbers or dates stays a text, as when it is pasted; an error stays an error. */
function put(sheet: Sheet, row: number, at: number, value: string | number | undefined): void {
  if (value === undefined || value === '') return;
  const cell = { row, column: at, rows: 1, columns: 1 };
  const isText = typeof value === 'string' && !value.startsWith('#');
  if (isText) sheet.setStyle(cell, { numberFormat: '@' }, 'host');
  sheet.setValues(cell, [[value]], 'host');
}

/** A rectangle of cells, counted from 0. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A is 0, AA is 26; upper or lower case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Names that Excel takes unquoted before the exclamation mark. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

/** A sheet's name as it stands in an address: `Payments`, `'Bank lines'`. */
export const quoteSheetName = (name: string): string =>
  PLAIN_NAME.test(name) && !LOOKS_LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** `A1:B2`, a whole column as `A:B`, a whole row as `3:4`; with the sheet in front if one is given. */
export const formatRect = (rect: Rect, sheetName?: string): string => format(rect, '', sheetName);

/** `$A$1:$B$2`, as defined names keep it. */
export const formatAbsolute = (rect: Rect, sheetName?: string): string => format(rect, '$', sheetName);

function format(rect: Rect, mark: '' | '$', sheetName: string | undefined): string {
  const address = cells(rect, mark);
  return sheetName === undefined ? address : `${quoteSheetName(sheetName)}!${address}`;
}

function cells({ row, column, rows, columns }: Rect, mark: '' | '$'): string {
  const first = `${mark}${columnName(column)}`;
  const last = `${mark}${columnName(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${mark}${row + 1}:${mark}${row + rows}`;
  if (rows === MAX_ROWS) return `${first}:${last}`;
  const from = `${first}${mark}${row + 1}`;
  return rows === 1 && columns === 1 ? from : `${from}:${last}${mark}${row + rows}`;
}

const SHEET_AND_CELLS = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/;
const CORNER = /^([A-Za-z]{1,3})?(\d{1,7})?$/;

/**
 * Reads `Sheet1!A1:B2`, `A:C`, `3:7`, `$B$5`, `'Bank lines'!A1`; the empty text is the whole sheet.
 *
 * @returns undefined when the text is not an address; it may then be a name
 */
export function parseAddress(text: string): { readonly sheet?: string; readonly rect: Rect } | undefined {
  const parts = SHEET_AND_CELLS.exec(text.trim());
  const rect = parseCells((parts?.[3] ?? text).trim().replaceAll('$', ''));
  if (rect === undefined) return undefined;
  return parts === null ? { rect } : { sheet: parts[1]?.replaceAll("''", "'") ?? parts[2]!, rect };
}

function parseCells(text: string): Rect | undefined {
  if (text === '') return { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  const corners = text.split(':').map((corner) => CORNER.exec(corner));
  const [from, to = from] = corners;
  if (corners.length > 2 || !from || !to || from[0] === '' || to[0] === '') return undefined;

  const [letters, digits] = [from[1], from[2]];
  const isCell = letters !== undefined && digits !== undefined;
  if (corners.length === 1 && !isCell) return undefined;
  if ((letters === undefined) !== (to[1] === undefined)) return undefined;
  if ((digits === undefined) !== (to[2] === undefined)) return undefined;

  const [r1, r2] = ordered(digits ? Number(digits) - 1 : 0, to[2] ? Number(to[2]) - 1 : MAX_ROWS - 1);
  const [c1, c2] = ordered(letters ? columnIndex(letters) : 0, to[1] ? columnIndex(to[1]) : MAX_COLUMNS - 1);
  const rect = { row: r1, column: c1, rows: r2 - r1 + 1, columns: c2 - c1 + 1 };
  return isOnSheet(rect) ? rect : undefined;
}

const ordered = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

export const isOnSheet = ({ row, column, rows, columns }: Rect): boolean =>
  row >= 0 &&
  column >= 0 &&
  rows >= 1 &&
  columns >= 1 &&
  row + rows <= MAX_ROWS &&
  column + columns <= MAX_COLUMNS;

export const rectEnd = (rect: Rect): { readonly row: number; readonly column: number } => ({
  row: rect.row + rect.rows,
  column: rect.column + rect.columns,
});

export function intersection(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const overlaps = (a: Rect, b: Rect): boolean => intersection(a, b) !== undefined;

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;

export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

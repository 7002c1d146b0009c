import { invalidArgument, type Rect, type Table } from '../model';

/**
 * Adds rows to a table, at the end or before the row of that index. What stands below the table
 * moves down; new rows look like the row above. A table whose only row is blank is filled, not
 * grown, as a table that was just made of headings has such a row.
 *
 * @param values rows of cells, one row, or nothing for a blank row
 * @returns the index of the first row added
 */
export function addRows(table: Table, index: number | undefined, values: unknown): number {
  const rows = rowsOf(values, table.columns.length);
  const { sheet, body } = table;
  if (index !== undefined && (index < 0 || index > body.rows)) throw invalidArgument();

  if (isBlank(table) && index === undefined) {
    if (rows.length > 1) grow(table, body.rows, rows.length - 1);
    sheet.setValues({ ...body, rows: rows.length }, rows, 'host');
    return 0;
  }
  const at = index ?? body.rows;
  grow(table, at, rows.length);
  const added: Rect = { ...body, row: body.row + at, rows: rows.length };
  likeRowAbove(table, added);
  sheet.setValues(added, rows, 'host');
  return at;
}

function rowsOf(values: unknown, width: number): unknown[][] {
  if (values === undefined || values === null) return [new Array<unknown>(width).fill('')];
  if (!Array.isArray(values)) return [[values]];
  const rows = (Array.isArray(values[0]) ? values : [values]) as unknown[][];
  if (rows.length === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width))
    throw invalidArgument();
  return rows;
}

const isBlank = ({ sheet, body }: Table): boolean =>
  body.rows === 1 && sheet.usedRect(true, body) === undefined;

function grow(table: Table, at: number, rows: number): void {
  const { sheet, body } = table;
  const place = { ...body, row: body.row + at, rows };
  const below = { ...place, rows: Math.max(1, sheet.rowNumbers().at(-1)! + 1 - place.row) };
  const isAtEnd = at === body.rows && table.totalsRows === 0;
  const hasSomethingBelow = sheet.usedRect(false, below) !== undefined || sheet.tableAt(below) !== undefined;
  if (!isAtEnd || hasSomethingBelow) sheet.insertCellsDown(place, 'host');
  if (isAtEnd) sheet.workbook.resizeTable(table, { ...table.rect, rows: table.rect.rows + rows });
}

function likeRowAbove({ sheet, body }: Table, added: Rect): void {
  const model = added.row > body.row ? added.row - 1 : added.row + added.rows;
  for (let column = added.column; column < added.column + added.columns; column++) {
    const numberFormat = sheet.workbook.styles.numberFormat(sheet.styleAt(model, column));
    if (numberFormat !== 'General')
      sheet.setStyle({ ...added, column, columns: 1 }, { numberFormat }, 'host');
  }
}

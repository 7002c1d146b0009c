import { isCellError, type CellContent, type CellError, type Rect, type Sheet, type Table } from '../model';
import { criterion } from './criterion';
import { ExactSum } from './exactSum';
import type { Expression } from './parser';

/** A rectangle of a sheet. */
export interface Cells {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

type Value = CellContent | Cells;
type Call = Extract<Expression, { kind: 'call' }>;

const REF: CellError = { error: '#REF!' };
const VALUE: CellError = { error: '#VALUE!' };

const isCells = (value: Value): value is Cells => typeof value === 'object' && 'sheet' in value;

/** The result of a formula on a sheet. An empty cell as a result is 0, as in Excel. */
export function evaluate(expression: Expression, home: Sheet): CellContent {
  const value = valueOf(expression, home);
  if (!isCells(value)) return value;
  const isOne = value.rect.rows === 1 && value.rect.columns === 1;
  return isOne ? (value.sheet.value(value.rect.row, value.rect.column) ?? 0) : VALUE;
}

/** The cells a formula reads: when one of them changes, it has to be evaluated again. */
export function precedents(expression: Expression, home: Sheet): Cells[] {
  switch (expression.kind) {
    case 'cells':
    case 'table': {
      const value = valueOf(expression, home);
      return isCells(value) ? [value] : [];
    }
    case 'sum':
      return expression.terms.flatMap((term) => precedents(term.of, home));
    case 'call':
      return expression.args.flatMap((arg) => precedents(arg, home));
    default:
      return [];
  }
}

/** Whether the formula mentions a sheet, a table or a column that is not there. */
export function mentionsUnknown(expression: Expression, home: Sheet): boolean {
  switch (expression.kind) {
    case 'cells':
    case 'table':
      return valueOf(expression, home) === REF;
    case 'sum':
      return expression.terms.some((term) => mentionsUnknown(term.of, home));
    case 'call':
      return expression.args.some((arg) => mentionsUnknown(arg, home));
    default:
      return false;
  }
}

/** Whether the formula reads a table by its name, or cells by their address. */
export function mentions(kind: 'table' | 'cells', expression: Expression): boolean {
  switch (expression.kind) {
    case 'sum':
      return expression.terms.some((term) => mentions(kind, term.of));
    case 'call':
      return expression.args.some((arg) => mentions(kind, arg));
    default:
      return expression.kind === kind;
  }
}

function valueOf(expression: Expression, home: Sheet): Value {
  switch (expression.kind) {
    case 'number':
    case 'text':
      return expression.value;
    case 'cells': {
      const { workbook } = home;
      const sheet = expression.sheet === undefined ? home : workbook.sheet(expression.sheet);
      return sheet === undefined ? REF : { sheet, rect: expression.rect };
    }
    case 'table':
      return tableCells(expression, home.workbook.table(expression.table));
    case 'sum':
      return addUp(expression.terms.map((term) => ({ sign: term.sign, value: evaluate(term.of, home) })));
    case 'call':
      return expression.name === 'SUM' ? sum(expression, home) : sumIfs(expression, home);
  }
}

function tableCells(expression: Extract<Expression, { kind: 'table' }>, table: Table | undefined): Value {
  if (table === undefined) return REF;
  const rects = { data: table.body, headers: table.header, totals: table.totals, all: table.rect };
  const rect = rects[expression.part];
  if (rect === undefined || rect.rows === 0) return REF;
  if (expression.columns === undefined) return { sheet: table.sheet, rect };
  const [first, last] = expression.columns.map((name) => table.columnIndex(name)) as [number, number];
  if (first < 0 || last < first) return REF;
  return { sheet: table.sheet, rect: { ...rect, column: rect.column + first, columns: last - first + 1 } };
}

function addUp(terms: readonly { readonly sign: 1 | -1; readonly value: CellContent }[]): CellContent {
  const sum = new ExactSum();
  for (const { sign, value } of terms) {
    const number = toNumber(value);
    if (typeof number !== 'number') return number;
    sum.add(sign * number);
  }
  return sum.total;
}

/** As the operators plus and minus take it. */
function toNumber(value: CellContent): number | CellError {
  if (isCellError(value)) return value;
  if (typeof value !== 'string') return Number(value ?? 0);
  const number = value.trim() === '' ? NaN : Number(value);
  return Number.isNaN(number) ? VALUE : number;
}

/** Of cells only numbers count; a text that stands in the formula itself counts when it is a number. */
function sum({ args }: Call, home: Sheet): CellContent {
  const total = new ExactSum();
  for (const arg of args) {
    const value = valueOf(arg, home);
    if (isCells(value)) {
      const error = eachCell(value, (content) => typeof content === 'number' && total.add(content));
      if (error !== undefined) return error;
    } else {
      const number = toNumber(value);
      if (typeof number !== 'number') return number;
      total.add(number);
    }
  }
  return total.total;
}

/** @returns the first error met */
function eachCell({ sheet, rect }: Cells, visit: (content: CellContent) => unknown): CellError | undefined {
  const end = Math.min(rect.row + rect.rows, sheet.rowEnd);
  for (let row = rect.row; row < end; row++) {
    const cells = sheet.rowCells(row);
    if (cells === undefined) continue;
    const last = Math.min(rect.column + rect.columns, cells.length);
    for (let column = rect.column; column < last; column++) {
      const content = cells[column]?.value;
      if (isCellError(content)) return content;
      visit(content);
    }
  }
  return undefined;
}

function sumIfs({ args }: Call, home: Sheet): CellContent {
  const [summed, ...rest] = args.map((arg) => valueOf(arg, home));
  if (summed === undefined || !isCells(summed) || rest.length === 0 || rest.length % 2 !== 0) return VALUE;
  const conditions: { readonly cells: Cells; readonly holds: (content: CellContent) => boolean }[] = [];
  for (let i = 0; i < rest.length; i += 2) {
    const [cells, condition] = [rest[i], rest[i + 1]];
    if (cells === undefined || !isCells(cells) || !sameShape(cells.rect, summed.rect)) return VALUE;
    const content = isCells(condition)
      ? condition.sheet.value(condition.rect.row, condition.rect.column)
      : condition;
    conditions.push({ cells, holds: criterion(content) });
  }
  return sumWhere(summed, conditions);
}

const sameShape = (a: Rect, b: Rect): boolean => a.rows === b.rows && a.columns === b.columns;

function sumWhere(
  { sheet, rect }: Cells,
  conditions: readonly { readonly cells: Cells; readonly holds: (content: CellContent) => boolean }[],
): CellContent {
  const total = new ExactSum();
  const rows = Math.min(rect.rows, sheet.rowEnd - rect.row);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rect.columns; j++) {
      const isMet = conditions.every(({ cells, holds }) =>
        holds(cells.sheet.value(cells.rect.row + i, cells.rect.column + j)),
      );
      if (!isMet) continue;
      const content = sheet.value(rect.row + i, rect.column + j);
      if (isCellError(content)) return content;
      if (typeof content === 'number') total.add(content);
    }
  }
  return total.total;
}

import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheetName, type Rect } from './address';

/** Which corner coordinates carry a dollar sign. */
interface Marks {
  readonly row: string;
  readonly column: string;
}

/** A reference to cells, with enough kept to write it back as it was written. */
export interface ReferenceToken {
  readonly kind: 'reference';
  readonly text: string;
  readonly sheet?: string;
  readonly rect: Rect;
  readonly shape: 'cell' | 'area' | 'columns' | 'rows';
  readonly from: Marks;
  readonly to: Marks;
}

export interface StructuredToken {
  readonly kind: 'structured';
  readonly text: string;
  /** Empty inside the table itself: `[@Amount]`. */
  readonly table: string;
  /** With its outer brackets. */
  readonly specifier: string;
}

export interface PlainToken {
  readonly kind: 'string' | 'number' | 'name' | 'function' | 'operator' | 'space' | 'error' | 'opaque';
  readonly text: string;
}

export type FormulaToken = ReferenceToken | StructuredToken | PlainToken;

const SPACE = /\s+/y;
const STRING = /"(?:[^"]|"")*"/y;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const PLAIN_SHEET = /([\p{L}_\\][\p{L}\p{N}_.\\]*)!/uy;
const OTHER_BOOK =
  /(?:'\[[^']*'|\[\d+\][^!\s()+\-*/]*|[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Za-z$\d:]*/uy;
const CELLS =
  /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.([!])/uy;
const WHOLE_COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.([!$])/uy;
const WHOLE_ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.([!])/uy;
const ERROR =
  /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)?/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

/**
 * Cuts a formula into tokens; their texts together are the formula again. Nothing is understood
 * beyond what renaming and shifting need, so it takes every formula of every file.
 */
export function tokenize(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  const plain = (kind: PlainToken['kind'], pattern: RegExp): PlainToken | undefined => {
    const found = match(pattern, formula, at);
    return found === null ? undefined : { kind, text: found[0] };
  };
  return (
    plain('space', SPACE) ??
    plain('string', STRING) ??
    plain('opaque', OTHER_BOOK) ??
    referenceAt(formula, at) ??
    plain('error', ERROR) ??
    plain('number', NUMBER) ??
    nameAt(formula, at) ??
    structuredAt(formula, at, '') ?? { kind: 'operator', text: operatorAt(formula, at) }
  );
}

const operatorAt = (formula: string, at: number): string =>
  /^(?:<>|<=|>=)/.exec(formula.slice(at, at + 2))?.[0] ?? formula[at]!;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function referenceAt(formula: string, at: number): ReferenceToken | undefined {
  const prefix = match(QUOTED_SHEET, formula, at) ?? match(PLAIN_SHEET, formula, at);
  const cells = cellsAt(formula, at + (prefix?.[0].length ?? 0));
  if (cells === undefined) return undefined;
  const text = (prefix?.[0] ?? '') + cells.text;
  return prefix === null ? { ...cells, text } : { ...cells, text, sheet: prefix[1]!.replaceAll("''", "'") };
}

function cellsAt(formula: string, at: number): ReferenceToken | undefined {
  const cells = match(CELLS, formula, at);
  if (cells) {
    const [text, c1m, c1, r1m, r1, c2m, c2, r2m, r2] = cells;
    const from = { column: c1m!, row: r1m! };
    const isArea = c2 !== undefined;
    const rect = isArea ? between(c1!, r1!, c2, r2!) : between(c1!, r1!, c1!, r1!);
    if (rect === undefined) return undefined;
    const to = isArea ? { column: c2m!, row: r2m! } : from;
    return { kind: 'reference', text, rect, shape: isArea ? 'area' : 'cell', from, to };
  }
  const columns = match(WHOLE_COLUMNS, formula, at);
  if (columns) {
    const [text, m1, c1, m2, c2] = columns;
    const rect = between(c1!, '1', c2!, String(MAX_ROWS));
    const [from, to] = [m1!, m2!].map((column) => ({ column, row: '' })) as [Marks, Marks];
    return rect && { kind: 'reference', text, rect, shape: 'columns', from, to };
  }
  const rows = match(WHOLE_ROWS, formula, at);
  if (!rows) return undefined;
  const [text, m1, r1, m2, r2] = rows;
  const rect = between('A', r1!, columnName(MAX_COLUMNS - 1), r2!);
  const [from, to] = [m1!, m2!].map((row) => ({ column: '', row })) as [Marks, Marks];
  return rect && { kind: 'reference', text, rect, shape: 'rows', from, to };
}

function between(c1: string, r1: string, c2: string, r2: string): Rect | undefined {
  const columns = [columnIndex(c1), columnIndex(c2)];
  const rows = [Number(r1) - 1, Number(r2) - 1];
  const [column, lastColumn] = [Math.min(...columns), Math.max(...columns)];
  const [row, lastRow] = [Math.min(...rows), Math.max(...rows)];
  if (row < 0 || lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) return undefined;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function nameAt(formula: string, at: number): FormulaToken | undefined {
  const text = match(NAME, formula, at)?.[0];
  if (text === undefined) return undefined;
  const next = formula[at + text.length];
  if (next === '(') return { kind: 'function', text };
  return (next === '[' && structuredAt(formula, at + text.length, text)) || { kind: 'name', text };
}

/** Brackets nest; an apostrophe takes the next character literally. */
function structuredAt(formula: string, at: number, table: string): StructuredToken | undefined {
  if (formula[at] !== '[') return undefined;
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const mark = formula[end];
    if (mark === "'") end++;
    else if (mark === '[') depth++;
    else if (mark === ']' && --depth === 0) {
      const specifier = formula.slice(at, end + 1);
      return { kind: 'structured', text: table + specifier, table, specifier };
    }
  }
  return undefined;
}

/** The reference over other cells, dollar signs as they were; a rectangle of its kind is expected. */
function rewritten(token: ReferenceToken, rect: Rect): string {
  const { from, to, shape } = token;
  const prefix = token.sheet === undefined ? '' : `${quoteSheetName(token.sheet)}!`;
  const lastRow = rect.row + rect.rows;
  const first = columnName(rect.column);
  const last = columnName(rect.column + rect.columns - 1);
  if (shape === 'columns') return `${prefix}${from.column}${first}:${to.column}${last}`;
  if (shape === 'rows') return `${prefix}${from.row}${rect.row + 1}:${to.row}${lastRow}`;
  const corner = `${prefix}${from.column}${first}${from.row}${rect.row + 1}`;
  return shape === 'cell' ? corner : `${corner}:${to.column}${last}${to.row}${lastRow}`;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const rewrite = (formula: string, change: (token: FormulaToken) => string): string =>
  tokenize(formula).map(change).join('');

/**
 * Moves the references of a formula to the cells of one sheet.
 *
 * @param home the sheet the formula stands on, meant by references without a sheet
 * @param move where a rectangle of the changed sheet is afterwards; undefined when it is gone
 */
export const moveReferences = (
  formula: string,
  home: string | undefined,
  sheet: string,
  move: (rect: Rect) => Rect | undefined,
): string =>
  rewrite(formula, (token) => {
    if (token.kind !== 'reference' || !same(token.sheet ?? home ?? '', sheet)) return token.text;
    const rect = move(token.rect);
    if (rect === token.rect) return token.text;
    return rect === undefined ? '#REF!' : rewritten(token, rect);
  });

/** References to a sheet follow its new name. */
export const renameSheetIn = (formula: string, from: string, to: string): string =>
  !formula.includes('!')
    ? formula
    : rewrite(formula, (token) =>
        token.kind === 'reference' && token.sheet !== undefined && same(token.sheet, from)
          ? rewritten({ ...token, sheet: to }, token.rect)
          : token.text,
      );

/** References to a deleted sheet become #REF!. */
export const dropSheetIn = (formula: string, sheet: string): string =>
  !formula.includes('!')
    ? formula
    : rewrite(formula, (token) =>
        token.kind === 'reference' && token.sheet !== undefined && same(token.sheet, sheet)
          ? '#REF!'
          : token.text,
      );

/** Structured references follow a table's new name. */
export const renameTableIn = (formula: string, from: string, to: string): string =>
  rewrite(formula, (token) => {
    if (token.kind === 'structured' && same(token.table, from)) return to + token.specifier;
    return token.kind === 'name' && same(token.text, from) ? to : token.text;
  });

/** Structured references follow a column's new name. */
export const renameColumnIn = (formula: string, table: string, from: string, to: string): string =>
  rewrite(formula, (token) => {
    if (token.kind !== 'structured' || !same(token.table, table)) return token.text;
    const [before, after] = [escapeColumn(from), escapeColumn(to)];
    const parts = token.specifier.split(/((?:'.|[^[\]'])+)/);
    return token.table + parts.map((part) => (same(part, before) ? after : part)).join('');
  });

/** A column name inside brackets: `[ ] # '` and, as Excel writes it, `@` stand behind an apostrophe. */
export const escapeColumn = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");
export const unescapeColumn = (text: string): string => text.replace(/'(.)/g, '$1');

import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, tokenize, type FormulaToken } from '../../model';

/** A corner that moves with the cell. */
interface Corner {
  readonly column?: { readonly isFixed: boolean; readonly index: number };
  readonly row?: { readonly isFixed: boolean; readonly index: number };
}

const CORNER = /(\$?)([A-Za-z]{1,3})(\$?)(\d+)/g;
const COLUMN = /(\$?)([A-Za-z]{1,3})/g;
const ROW = /(\$?)(\d+)/g;

/**
 * A formula that a file states once and shares among cells; each reads it relative to itself.
 * Cut up once, because a column of 50,000 cells may share it.
 */
export class SharedFormula {
  readonly #parts: readonly (string | Corner)[];

  constructor(
    /** As the first cell has it. */
    readonly text: string,
    readonly row: number,
    readonly column: number,
  ) {
    this.#parts = tokenize(text).flatMap(partsOf);
  }

  at(row: number, column: number): string {
    const down = row - this.row;
    const right = column - this.column;
    if (down === 0 && right === 0) return this.text;
    let formula = '';
    for (const part of this.#parts)
      formula += typeof part === 'string' ? part : cornerText(part, down, right);
    return formula;
  }
}

function partsOf(token: FormulaToken): (string | Corner)[] {
  if (token.kind !== 'reference') return [token.text];
  const cells = token.sheet === undefined ? 0 : token.text.lastIndexOf('!') + 1;
  const pattern = token.shape === 'columns' ? COLUMN : token.shape === 'rows' ? ROW : CORNER;
  const parts: (string | Corner)[] = [token.text.slice(0, cells)];
  let at = cells;
  for (const match of token.text.slice(cells).matchAll(pattern)) {
    parts.push(token.text.slice(at, cells + match.index), corner(token.shape, match));
    at = cells + match.index + match[0].length;
  }
  parts.push(token.text.slice(at));
  return parts;
}

function corner(shape: string, [, mark, name, rowMark, digits]: RegExpMatchArray): Corner {
  if (shape === 'rows') return { row: { isFixed: mark === '$', index: Number(name) - 1 } };
  const column = { isFixed: mark === '$', index: columnIndex(name!) };
  return shape === 'columns'
    ? { column }
    : { column, row: { isFixed: rowMark === '$', index: Number(digits) - 1 } };
}

/** Off one edge of the sheet is back on at the other, as in Excel. */
const wrapped = (index: number, size: number): number => ((index % size) + size) % size;

function cornerText({ row, column }: Corner, down: number, right: number): string {
  let text = '';
  if (column !== undefined) {
    text += column.isFixed
      ? `$${columnName(column.index)}`
      : columnName(wrapped(column.index + right, MAX_COLUMNS));
  }
  if (row !== undefined) text += row.isFixed ? `$${row.index + 1}` : wrapped(row.index + down, MAX_ROWS) + 1;
  return text;
}

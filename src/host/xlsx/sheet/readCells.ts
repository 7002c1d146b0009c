import type { Cell, CellRow, Sheet } from '../../model';
import { attribute, isTrue } from '../xml/tag';
import { FormulaReader, rawFormula } from './cellFormula';
import { CellScanner, RowScanner } from './cellScanner';
import { readValue, type ValueContext } from './cellValue';
import { RowIndex } from './rowIndex';
import type { SheetSource } from './sheetSource';

/**
 * So many formatted empty rows behind the last content are read; more (a sheet formatted down to row
 * 1,048,576) stay in the file and cost nothing.
 */
const BLANK_ROWS_READ = 10_000;

export interface CellContext extends ValueContext {
  readonly rich: ReadonlySet<number>;
  readonly sheetName: string;
}

type CellFacts = Pick<
  SheetSource,
  'rows' | 'hasImplicitPlaces' | 'lastLoadedRow' | 'shared' | 'arrays' | 'richTexts'
>;

/** Reads the rows of a sheet into the model. */
export function readCells(sheet: Sheet, data: string, context: CellContext): CellFacts {
  return new CellReader(sheet, data, context).read();
}

class CellReader {
  readonly #formulas = new FormulaReader();
  readonly #rows = new RowIndex();
  readonly #richTexts = new Map<Cell, number>();
  readonly #cells: CellScanner;
  readonly #open: string;
  #hasImplicitPlaces = false;
  #lastLoadedRow = -1;
  /** Blank rows since the last content, by position in the index. */
  #blankFrom = -1;
  #blanks: [number, CellRow][] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly data: string,
    private readonly context: CellContext,
  ) {
    this.#cells = new CellScanner(data, context.prefix, `sheet "${context.sheetName}"`);
    this.#open = `<${context.prefix}`;
  }

  read(): CellFacts {
    const scanner = new RowScanner(this.data, this.context.prefix, `sheet "${this.context.sheetName}"`);
    let row = -1;
    while (scanner.next()) {
      const reference = attribute(scanner.open, 'r');
      if (reference === undefined) this.#hasImplicitPlaces = true;
      row = reference === undefined ? row + 1 : Number(reference) - 1;
      const cells: CellRow = [];
      const hasContent = !scanner.isSelfClosing && this.#readRow(row, scanner.openEnd, cells);
      this.#rows.add(row, scanner.start, scanner.leave(this.#cells.rowClose));
      this.#readRowFacts(row, scanner.open);
      if (hasContent) this.#takeContent(row, cells);
      else if (cells.length > 0) this.#holdBlank(row, cells);
    }
    this.#releaseBlanks();
    return {
      rows: this.#rows,
      hasImplicitPlaces: this.#hasImplicitPlaces,
      lastLoadedRow: this.#lastLoadedRow,
      shared: this.#formulas.shared,
      arrays: this.#formulas.arrays,
      richTexts: this.#richTexts,
    };
  }

  /** @returns whether a cell of the row has more than a format */
  #readRow(row: number, from: number, cells: CellRow): boolean {
    const scanner = this.#cells;
    let hasContent = false;
    scanner.enter(from);
    while (scanner.next()) {
      if (!scanner.hasReference) this.#hasImplicitPlaces = true;
      const cell = this.#readCell(row);
      cells[scanner.column] = cell;
      if (cell.value !== undefined || cell.formula !== undefined) hasContent = true;
    }
    return hasContent;
  }

  #readCell(row: number): Cell {
    const { column, type, style, bodyStart, bodyEnd, start } = this.#cells;
    const cell: Cell = { value: undefined, formula: undefined, style: style === 0 ? undefined : style };
    if (bodyStart === bodyEnd) return cell;
    const { data, context } = this;
    const body = data.slice(bodyStart, bodyEnd);
    if (type === '' || type === 'n') {
      const number = plainNumber(body, this.#open.length);
      if (number === number) {
        cell.value = number;
        return cell;
      }
    }
    cell.value = readValue(type, body, context);
    const f = rawFormula(body, context.prefix);
    if (f !== undefined) cell.formula = this.#formulas.read(f, data.slice(start, bodyStart), row, column);
    else if (type === 's') this.#noteRichText(cell, body);
    return cell;
  }

  #noteRichText(cell: Cell, body: string): void {
    if (this.context.rich.size === 0) return;
    const index = Number(/>(\d+)</.exec(body)?.[1]);
    if (this.context.rich.has(index)) this.#richTexts.set(cell, index);
  }

  #readRowFacts(row: number, open: string): void {
    if (open.length < 16) return;
    const { sheet } = this;
    if (open.includes(' hidden') && isTrue(attribute(open, 'hidden'))) sheet.hiddenRows.add(row);
    if (open.includes(' ht')) {
      const height = Number(attribute(open, 'ht'));
      if (height > 0) sheet.rowHeights.set(row, height);
    }
    if (open.includes('customFormat') && isTrue(attribute(open, 'customFormat'))) {
      sheet.rowStyles.set(row, Number(attribute(open, 's') ?? 0));
    }
  }

  #takeContent(row: number, cells: CellRow): void {
    this.#releaseBlanks();
    if (this.#blankFrom >= 0) this.#readSkipped();
    this.sheet.loadRow(row, cells);
    this.#lastLoadedRow = row;
  }

  #holdBlank(row: number, cells: CellRow): void {
    if (this.#blanks.length < BLANK_ROWS_READ) this.#blanks.push([row, cells]);
    else if (this.#blankFrom < 0) this.#blankFrom = this.#rows.length - 1;
  }

  #releaseBlanks(): void {
    for (const [row, cells] of this.#blanks) {
      this.sheet.loadRow(row, cells);
      this.#lastLoadedRow = row;
    }
    this.#blanks = [];
  }

  /** There is content behind a long stretch of blank rows after all. */
  #readSkipped(): void {
    for (let i = this.#blankFrom; i < this.#rows.length - 1; i++) {
      const from = this.data.indexOf('>', this.#rows.start(i)) + 1;
      if (from === this.#rows.end(i)) continue;
      const cells: CellRow = [];
      this.#readRow(this.#rows.row(i), from, cells);
      this.sheet.loadRow(this.#rows.row(i), cells);
    }
    this.#blankFrom = -1;
  }
}

/** The usual body, `<v>12.5</v>`; NaN for anything else. */
function plainNumber(body: string, open: number): number {
  if (body.charCodeAt(open) !== 118 || body.charCodeAt(open + 1) !== 62) return NaN;
  const end = body.length - open - 3;
  return body.charCodeAt(end) === 60 && end > open + 2 ? Number(body.slice(open + 2, end)) : NaN;
}

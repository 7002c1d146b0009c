import { contains, MAX_COLUMNS, MAX_ROWS, overlaps, rectEnd, type Rect } from './address';
import type { Cell, CellContent, CellRow } from './cell';
import type { Source } from './change';
import { DirtyCells } from './dirtyCells';
import { invalidArgument, invalidOperation, ModelError, UnsupportedError } from './modelError';
import { shiftCells } from './shiftCells';
import type { StylePatch } from './styles';
import { syncHeader, type Table } from './table';
import { readTyped } from './typedText';
import type { Workbook } from './workbook';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';
export type SheetKind = 'worksheet' | 'chartsheet' | 'other';

/** A list validation that was made here; those of the file stay with the file. */
export interface Validation {
  readonly rect: Rect;
  readonly kind: 'list';
  /** `Yes,No` or a formula with `=`. */
  readonly source: string;
}

/** A link inside the workbook that was made here. */
export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  /** `Payments!C17` */
  readonly location: string;
  readonly tip?: string;
}

/** What is printed, and how: kept and written to the file. */
export interface PageLayout {
  orientation?: 'Portrait' | 'Landscape';
  fitToWidth?: number;
  fitToHeight?: number;
  /** Rows repeated on every page. */
  printTitleRows?: { readonly row: number; readonly rows: number };
}

/** Cells by row and column of the sheet, and which of their formulas are calculated here. */
export interface CellBlock {
  readonly rows: ReadonlyMap<number, CellRow>;
  /** Keys as in `ownFormulas`. */
  readonly own: ReadonlySet<number>;
}

/** The parts of a sheet beside its cells that the writer of the file has to write anew. */
export type SheetPart =
  | 'columns'
  | 'rows'
  | 'view'
  | 'merges'
  | 'validations'
  | 'hyperlinks'
  | 'visibility'
  | 'name'
  | 'tabColor'
  | 'pageLayout'
  | 'tables';

const COLUMN_BITS = 16_384;
const cellKey = (row: number, column: number): number => row * COLUMN_BITS + column;

/** One sheet: a sparse grid of cells, the tables on it, and how it is shown. */
export class Sheet {
  visibility: Visibility = 'Visible';
  kind: SheetKind = 'worksheet';
  isNew = false;
  /** RRGGBB, empty for none. */
  tabColor = '';
  showGridlines = true;
  protected = false;
  frozen = { rows: 0, columns: 0 };
  readonly pageLayout: PageLayout = {};

  /** In characters of the default font, as the file has it. */
  readonly columnWidths = new Map<number, number>();
  /** In points. */
  readonly rowHeights = new Map<number, number>();
  /** Styles of whole columns and rows, for cells that are not there yet. */
  readonly columnStyles = new Map<number, number>();
  readonly rowStyles = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: Rect[] = [];
  validations: Validation[] = [];
  readonly tables: Table[] = [];

  /** What the writer of the file has to write anew. */
  readonly dirty = new DirtyCells();
  readonly dirtyParts = new Set<SheetPart>();
  /** Cells whose formula the add-in wrote: those are calculated here, others keep the result they came with. */
  readonly ownFormulas = new Set<number>();

  /** Where links were taken away: those that stand in the file only are not among `hyperlinks`. */
  readonly clearedLinks: Rect[] = [];

  #hyperlinks = new Map<number, Hyperlink>();
  readonly #rows = new Map<number, CellRow>();
  readonly #formulas = new Set<number>();
  #name: string;
  #rowEnd = 0;

  /** Made by the workbook only: `addSheet` for a new one, `attachSheet` for one of a file. */
  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    name: string,
  ) {
    this.#name = name;
  }

  get name(): string {
    return this.#name;
  }

  /** Formulas and names that mention the sheet follow. */
  set name(name: string) {
    this.workbook.renameSheet(this, name);
  }

  /** The name alone; `Workbook.renameSheet` does the rest. */
  assignName(name: string): void {
    this.#name = name;
  }

  // ---- reading

  cell(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.[column];
  }

  value(row: number, column: number): CellContent {
    return this.#rows.get(row)?.[column]?.value;
  }

  rowCells(row: number): CellRow | undefined {
    return this.#rows.get(row);
  }

  /** Rows that have a cell, in order. */
  rowNumbers(): number[] {
    return [...this.#rows.keys()].sort((a, b) => a - b);
  }

  /** No cell is in this row or below; a bound for loops over whole columns. */
  get rowEnd(): number {
    return this.#rowEnd;
  }

  /** The style a cell has or would have. */
  styleAt(row: number, column: number): number {
    return this.#rows.get(row)?.[column]?.style ?? this.#lineStyle(row, column) ?? 0;
  }

  /** Places of all formulas, those of the file included. */
  formulaPlaces(): { readonly row: number; readonly column: number }[] {
    return [...this.#formulas].map(placeOf);
  }

  /** Whether the formula of a cell is one of `ownFormulas`. */
  isOwnFormula(row: number, column: number): boolean {
    return this.ownFormulas.has(cellKey(row, column));
  }

  /** The smallest rectangle around what is there; with formats, or values alone. */
  usedRect(valuesOnly: boolean, within?: Rect): Rect | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const first = within?.column ?? 0;
    const end = within === undefined ? MAX_COLUMNS : rectEnd(within).column;
    for (const [row, cells] of this.#rows) {
      if (within !== undefined && (row < within.row || row >= within.row + within.rows)) continue;
      const from = edge(cells, valuesOnly, first, Math.min(end, cells.length), 1);
      if (from < 0) continue;
      const to = edge(cells, valuesOnly, first, Math.min(end, cells.length), -1);
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (from < left) left = from;
      if (to > right) right = to;
    }
    return bottom < 0
      ? undefined
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  tableAt(rect: Rect): Table | undefined {
    return this.tables.find((table) => overlaps(table.rect, rect));
  }

  // ---- opening a file

  /** Puts a row as the file has it: nothing is checked, nothing becomes dirty, nobody is told. */
  loadRow(row: number, cells: CellRow): void {
    if (cells.length === 0) return;
    this.#rows.set(row, cells);
    this.#rowEnd = Math.max(this.#rowEnd, row + 1);
    cells.forEach((cell, column) => {
      if (cell?.formula !== undefined) this.#formulas.add(cellKey(row, column));
    });
  }

  // ---- writing cells

  /**
   * Writes values by Excel's rules: null and undefined leave a cell alone, the empty text clears it,
   * a text that begins with `=` is a formula unless the cell is formatted as text, a text that reads
   * as a number, a date or a truth value becomes one.
   */
  setValues(rect: Rect, values: readonly (readonly unknown[])[], source: Source): void {
    this.#permit(source);
    checkShape(rect, values);
    let last = rect.column;
    for (let i = 0; i < rect.rows; i++) {
      const given = values[i]!;
      const cells = this.#row(rect.row + i);
      for (let j = 0; j < rect.columns; j++) {
        const value = given[j];
        if (value === null || value === undefined) continue;
        this.#enter(cells, rect.row + i, rect.column + j, value, source);
        if (rect.column + j > last) last = rect.column + j;
      }
      if (cells.length === 0) this.#rows.delete(rect.row + i);
    }
    this.dirty.add({ ...rect, columns: last - rect.column + 1 });
    for (const table of this.tables) syncHeader(table, rect);
    this.workbook.emit({ type: 'values', sheet: this, rect, source });
  }

  /** As `setValues`: in Excel, too, a formula is a text with `=` in front. */
  setFormulas(rect: Rect, formulas: readonly (readonly unknown[])[], source: Source): void {
    this.setValues(rect, formulas, source);
  }

  /** Puts the result of a formula. The formula stays, and the file gets the new result. */
  setResult(row: number, column: number, value: CellContent): void {
    const cell = this.cell(row, column);
    if (cell?.formula === undefined) return;
    cell.value = value;
    const rect = { row, column, rows: 1, columns: 1 };
    this.dirty.add(rect);
    this.workbook.emit({ type: 'values', sheet: this, rect, source: 'calc' });
  }

  /** Rewrites a formula because what it refers to was renamed or moved. */
  setFormulaText(row: number, column: number, formula: string): void {
    const cell = this.cell(row, column);
    if (cell?.formula === undefined || cell.formula === formula) return;
    cell.formula = formula;
    this.dirty.add({ row, column, rows: 1, columns: 1 });
  }

  /** Puts a text as it stands, for cells that the workbook itself keeps in order (table headers). */
  putText(row: number, column: number, text: string): void {
    this.#put(row, column, text, undefined);
    this.dirty.add({ row, column, rows: 1, columns: 1 });
  }

  /** The cells of a rectangle with their styles, to be put back by `replaceCells`. */
  copyCells(rect: Rect): CellBlock {
    const rows = new Map<number, CellRow>();
    const own = new Set<number>();
    for (const [row, cells] of this.#rows) {
      if (row < rect.row || row >= rect.row + rect.rows) continue;
      const part: CellRow = [];
      for (let column = rect.column; column < Math.min(rectEnd(rect).column, cells.length); column++) {
        const cell = cells[column];
        if (cell === undefined) continue;
        part[column] = { ...cell };
        if (this.ownFormulas.has(cellKey(row, column))) own.add(cellKey(row, column));
      }
      if (part.length > 0) rows.set(row, part);
    }
    return { rows, own };
  }

  /** Puts cells in the place of those that are there, exactly as given: nothing is read as Excel would read it. */
  replaceCells(rect: Rect, block: CellBlock, source: Source): void {
    this.#permit(source);
    const used = this.usedRect(false, rect);
    if (used !== undefined) this.#clearCells(used, 'All');
    for (const [row, part] of block.rows) {
      const cells = this.#row(row);
      part.forEach((cell, column) => {
        if (cell === undefined) return;
        this.#putIn(cells, row, column, cell.value, cell.formula);
        cells[column]!.style = cell.style;
        if (block.own.has(cellKey(row, column))) this.ownFormulas.add(cellKey(row, column));
      });
    }
    const now = this.usedRect(false, rect);
    if (now !== undefined) this.dirty.add(now);
    for (const table of this.tables) syncHeader(table, rect);
    this.workbook.emit({ type: 'values', sheet: this, rect, source });
  }

  /** The style alone, by its number, for cells that take it from their neighbours; nobody is told. */
  assignStyle(row: number, column: number, style: number): void {
    const cells = this.#row(row);
    const cell = cells[column];
    if (cell === undefined) cells[column] = { value: undefined, formula: undefined, style };
    else cell.style = style;
    this.dirty.add({ row, column, rows: 1, columns: 1 });
  }

  setStyle(rect: Rect, patch: StylePatch, source: Source): void {
    const { styles } = this.workbook;
    const derived = new Map<number, number>();
    this.#restyle(rect, source, (base) => {
      const style = derived.get(base) ?? styles.derive(base, patch);
      derived.set(base, style);
      return style;
    });
  }

  /** One number format per cell; null leaves a cell alone. */
  setNumberFormats(rect: Rect, formats: readonly (readonly (string | null)[])[], source: Source): void {
    checkShape(rect, formats);
    const { styles } = this.workbook;
    this.#restyle(rect, source, (base, row, column) => {
      const numberFormat = formats[row - rect.row]![column - rect.column];
      return typeof numberFormat === 'string' ? styles.derive(base, { numberFormat }) : base;
    });
  }

  clear(rect: Rect, what: 'All' | 'Contents' | 'Formats', source: Source): void {
    this.#permit(source);
    const used = this.usedRect(false, rect);
    if (used !== undefined) this.#clearCells(used, what);
    if (what !== 'Contents') this.#clearFormats(rect);
    if (what !== 'Formats') for (const table of this.tables) syncHeader(table, rect);
    this.workbook.emit({ type: what === 'Formats' ? 'style' : 'values', sheet: this, rect, source });
  }

  /** Takes cells out; what is below moves up. Tables shrink, and keep one body row. */
  deleteCellsUp(rect: Rect, source: Source = 'host'): void {
    this.#permit(source);
    shiftCells(this, rect, 'up', source);
  }

  /** Makes room; what is here and below moves down. Tables grow. */
  insertCellsDown(rect: Rect, source: Source = 'host'): void {
    this.#permit(source);
    shiftCells(this, rect, 'down', source);
  }

  /** Moves the cells of some columns, styles included. Part of `shiftCells`, which keeps the rest in order. */
  moveCells(rect: Rect, by: number): void {
    const rows = this.rowNumbers().filter((row) => row >= rect.row);
    const lastRow = rows.at(-1) ?? -1;
    if (lastRow + by >= MAX_ROWS) throw invalidOperation('Cells cannot be moved off the sheet.');
    let width = 0;
    // Rows move one after the other, so that each finds its new place already left.
    for (const row of by < 0 ? rows : rows.reverse()) {
      const part = this.#takeOut(row, rect.column, rect.column + rect.columns);
      width = Math.max(width, part.length);
      const isDeleted = by < 0 && row < rect.row - by;
      if (!isDeleted && part.length > 0) this.#putBack(row + by, rect.column, part);
    }
    this.#moveKeys(this.#formulas, rect, by);
    this.#moveKeys(this.ownFormulas, rect, by);
    const end = Math.max(lastRow, lastRow + by) + 1;
    if (end > rect.row) this.dirty.add({ ...rect, rows: end - rect.row, columns: width });
  }

  // ---- merged cells

  merge(rect: Rect): void {
    this.#permit('host');
    if (this.tableAt(rect)) throw invalidOperation("Cells of a table can't be merged.");
    if (this.merges.some((other) => overlaps(other, rect) && !contains(rect, other))) {
      throw new UnsupportedError('Range.merge over part of merged cells');
    }
    this.merges = [...this.merges.filter((other) => !contains(rect, other)), rect];
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        if (row !== rect.row || column !== rect.column) this.#put(row, column, undefined, undefined);
      }
    }
    this.dirty.add(rect);
    this.dirtyParts.add('merges');
    this.workbook.emit({ type: 'values', sheet: this, rect, source: 'host' });
  }

  unmerge(rect: Rect): void {
    this.#permit('host');
    this.merges = this.merges.filter((other) => !overlaps(other, rect));
    this.dirtyParts.add('merges');
    this.workbook.emit({ type: 'view', sheet: this });
  }

  // ---- how it is shown

  /** @param characters width in characters of the default font */
  setColumnWidth(column: number, columns: number, characters: number): void {
    for (let c = column; c < column + columns; c++) this.columnWidths.set(c, characters);
    this.dirtyParts.add('columns');
    this.workbook.emit({ type: 'columns', sheet: this });
  }

  setRowHeight(row: number, rows: number, points: number): void {
    for (let r = row; r < row + rows; r++) this.rowHeights.set(r, points);
    this.dirtyParts.add('rows');
    this.workbook.emit({ type: 'rows', sheet: this });
  }

  hideRows(row: number, rows: number, hidden: boolean): void {
    for (let r = row; r < row + rows; r++) {
      if (hidden) this.hiddenRows.add(r);
      else this.hiddenRows.delete(r);
    }
    this.dirtyParts.add('rows');
    this.workbook.emit({ type: 'rows', sheet: this });
  }

  hideColumns(column: number, columns: number, hidden: boolean): void {
    for (let c = column; c < column + columns; c++) {
      if (hidden) this.hiddenColumns.add(c);
      else this.hiddenColumns.delete(c);
    }
    this.dirtyParts.add('columns');
    this.workbook.emit({ type: 'columns', sheet: this });
  }

  freeze(rows: number, columns: number): void {
    this.frozen = { rows, columns };
    this.touch('view');
  }

  /** Says that a part beside the cells has changed. */
  touch(part: SheetPart): void {
    this.dirtyParts.add(part);
    this.workbook.emit({ type: 'view', sheet: this });
  }

  setValidation(rect: Rect, source: string | undefined): void {
    this.#permit('host');
    const others = this.validations.filter((other) => !contains(rect, other.rect));
    this.validations = source === undefined ? others : [...others, { rect, kind: 'list', source }];
    this.touch('validations');
  }

  /** In the order they were made. */
  get hyperlinks(): readonly Hyperlink[] {
    return [...this.#hyperlinks.values()];
  }

  set hyperlinks(links: readonly Hyperlink[]) {
    this.#hyperlinks = new Map(links.map((link) => [cellKey(link.row, link.column), link]));
  }

  hyperlinkAt(row: number, column: number): Hyperlink | undefined {
    return this.#hyperlinks.get(cellKey(row, column));
  }

  setHyperlink(link: Hyperlink): void {
    this.#permit('host');
    this.#hyperlinks.set(cellKey(link.row, link.column), link);
    this.touch('hyperlinks');
  }

  clearHyperlinks(rect: Rect): void {
    const kept = this.hyperlinks.filter(
      ({ row, column }) => !contains(rect, { row, column, rows: 1, columns: 1 }),
    );
    this.hyperlinks = kept;
    this.clearedLinks.push(rect);
    this.touch('hyperlinks');
  }

  // ---- inside

  #permit(source: Source): void {
    if (this.protected && source !== 'calc' && source !== 'file') {
      throw new ModelError('AccessDenied', 'You cannot perform the requested operation.');
    }
  }

  #row(row: number): CellRow {
    let cells = this.#rows.get(row);
    if (cells === undefined) {
      cells = [];
      this.#rows.set(row, cells);
      if (row >= this.#rowEnd) this.#rowEnd = row + 1;
    }
    return cells;
  }

  #enter(cells: CellRow, row: number, column: number, value: unknown, source: Source): void {
    if (typeof value === 'number' || typeof value === 'boolean') {
      if (typeof value === 'number' && !Number.isFinite(value)) throw invalidArgument();
      this.#putIn(cells, row, column, value, undefined);
      return;
    }
    if (typeof value !== 'string') throw invalidArgument();
    const { styles, dateSetting } = this.workbook;
    const style = cells[column]?.style ?? this.#lineStyle(row, column) ?? 0;
    const format = styles.numberFormat(style);
    const typed = readTyped(value, format === '@', dateSetting);
    this.#putIn(cells, row, column, typed.value, typed.formula);
    if (typed.formula !== undefined && source === 'host') this.ownFormulas.add(cellKey(row, column));
    if (typed.quotePrefix === true || styles.facts(style).quotePrefix) {
      const patch = { quotePrefix: typed.quotePrefix === true };
      cells[column]!.style = styles.derive(style, patch);
    }
    if (typed.numberFormat !== undefined && format === 'General') {
      cells[column]!.style = styles.derive(style, { numberFormat: typed.numberFormat });
    }
  }

  #put(row: number, column: number, value: CellContent, formula: string | undefined): void {
    this.#putIn(this.#row(row), row, column, value, formula);
  }

  #putIn(cells: CellRow, row: number, column: number, value: CellContent, formula: string | undefined): void {
    const cell = cells[column];
    if (cell?.formula !== undefined) {
      this.#formulas.delete(cellKey(row, column));
      this.ownFormulas.delete(cellKey(row, column));
    }
    if (formula !== undefined) this.#formulas.add(cellKey(row, column));
    if (cell !== undefined) {
      cell.value = value;
      cell.formula = formula;
    } else cells[column] = { value, formula, style: this.#lineStyle(row, column) };
  }

  /** The style a new cell takes from its row or its column. */
  #lineStyle(row: number, column: number): number | undefined {
    if (this.rowStyles.size === 0 && this.columnStyles.size === 0) return undefined;
    return this.rowStyles.get(row) ?? this.columnStyles.get(column);
  }

  #restyle(rect: Rect, source: Source, styleOf: (base: number, row: number, column: number) => number): void {
    this.#permit(source);
    const cells = this.#restyleLines(rect, styleOf);
    for (let row = cells.row; row < cells.row + cells.rows; row++) {
      const line = this.#row(row);
      for (let column = cells.column; column < cells.column + cells.columns; column++) {
        const cell = line[column];
        const base = cell?.style ?? this.#lineStyle(row, column) ?? 0;
        const style = styleOf(base, row, column);
        if (cell !== undefined) cell.style = style;
        else if (style !== 0) line[column] = { value: undefined, formula: undefined, style };
      }
    }
    this.dirty.add(cells);
    this.workbook.emit({ type: 'style', sheet: this, rect, source });
  }

  /** Whole columns keep one style for the cells to come. @returns the cells that are there already */
  #restyleLines(rect: Rect, styleOf: (base: number, row: number, column: number) => number): Rect {
    if (rect.rows < MAX_ROWS && rect.columns < MAX_COLUMNS) return rect;
    if (rect.rows === MAX_ROWS && rect.columns < MAX_COLUMNS) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        this.columnStyles.set(column, styleOf(this.columnStyles.get(column) ?? 0, 0, column));
      }
      this.dirtyParts.add('columns');
    } else if (rect.rows < MAX_ROWS) {
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        this.rowStyles.set(row, styleOf(this.rowStyles.get(row) ?? 0, row, 0));
      }
      this.dirtyParts.add('rows');
    } else {
      throw new UnsupportedError('Format of all cells of a sheet');
    }
    return this.usedRect(false, rect) ?? { ...rect, rows: 0, columns: 0 };
  }

  #clearCells(rect: Rect, what: 'All' | 'Contents' | 'Formats'): void {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      const cells = this.#rows.get(row);
      if (cells === undefined) continue;
      const end = Math.min(rect.column + rect.columns, cells.length);
      for (let column = rect.column; column < end; column++) {
        const cell = cells[column];
        if (cell === undefined) continue;
        if (what !== 'Formats') this.#put(row, column, undefined, undefined);
        if (what !== 'Contents') cell.style = undefined;
        if (isBlank(cell)) cells[column] = undefined;
      }
      if (!cells.some(Boolean)) this.#rows.delete(row);
    }
    this.dirty.add(rect);
  }

  #clearFormats(rect: Rect): void {
    if (rect.rows === MAX_ROWS) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        if (this.columnStyles.delete(column)) this.dirtyParts.add('columns');
      }
    }
    this.clearHyperlinks(rect);
    if (this.merges.some((merge) => contains(rect, merge))) {
      this.merges = this.merges.filter((merge) => !contains(rect, merge));
      this.dirtyParts.add('merges');
    }
    if (this.validations.some((validation) => contains(rect, validation.rect))) {
      this.validations = this.validations.filter((validation) => !contains(rect, validation.rect));
      this.dirtyParts.add('validations');
    }
  }

  /** Cells of some columns of a row, which is without them afterwards; a row that has no others goes whole. */
  #takeOut(row: number, from: number, to: number): CellRow {
    const cells = this.#rows.get(row)!;
    if (from === 0 && cells.length <= to) {
      this.#rows.delete(row);
      return cells;
    }
    const part = cells.slice(from, to);
    for (let column = from; column < Math.min(to, cells.length); column++) cells[column] = undefined;
    return part;
  }

  #putBack(row: number, column: number, part: CellRow): void {
    if (column === 0 && !this.#rows.has(row)) {
      this.#rows.set(row, part);
      this.#rowEnd = Math.max(this.#rowEnd, row + 1);
      return;
    }
    const cells = this.#row(row);
    part.forEach((cell, i) => cell && (cells[column + i] = cell));
  }

  #moveKeys(keys: Set<number>, rect: Rect, by: number): void {
    const moved = [...keys].flatMap((key) => {
      const { row, column } = placeOf(key);
      const isMoved = row >= rect.row && column >= rect.column && column < rect.column + rect.columns;
      if (!isMoved) return [key];
      return by < 0 && row < rect.row - by ? [] : [cellKey(row + by, column)];
    });
    keys.clear();
    for (const key of moved) keys.add(key);
  }
}

/** Where the key of `ownFormulas` points. */
export const placeOf = (key: number): { readonly row: number; readonly column: number } => ({
  row: Math.floor(key / COLUMN_BITS),
  column: key % COLUMN_BITS,
});

const isBlank = (cell: Cell): boolean =>
  cell.value === undefined && cell.formula === undefined && (cell.style ?? 0) === 0;

/** First (step 1) or last (step -1) column in use, or -1. */
function edge(cells: CellRow, valuesOnly: boolean, first: number, end: number, step: 1 | -1): number {
  for (let c = step === 1 ? first : end - 1; c >= first && c < end; c += step) {
    const cell = cells[c];
    if (cell === undefined) continue;
    if (cell.value !== undefined || cell.formula !== undefined) return c;
    if (!valuesOnly && (cell.style ?? 0) !== 0) return c;
  }
  return -1;
}

function checkShape(rect: Rect, values: readonly (readonly unknown[])[]): void {
  if (values.length === rect.rows && values.every((row) => row.length === rect.columns)) return;
  throw new ModelError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

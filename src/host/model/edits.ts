import { boundingRect, MAX_COLUMNS, MAX_ROWS, overlaps, type Rect } from './address';
import type { Change } from './change';
import type { CellBlock, Hyperlink, Sheet, Validation } from './sheet';
import type { Table, TableColumn } from './table';
import { growTable, tableGrowth } from './tableGrowth';
import type { Workbook } from './workbook';

/** A table as it was: where it stood, and under which headings. */
interface TablePicture {
  readonly table: Table;
  readonly rect: Rect;
  readonly columns: readonly TableColumn[];
}

/** What an edit could change, as it was before. */
interface Picture {
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly cells: CellBlock;
  readonly tables: readonly TablePicture[];
  readonly merges: readonly Rect[];
  readonly validations: readonly Validation[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly sizes: readonly ReadonlyMap<number, number>[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The formulas of the whole workbook, when references could move or headings be renamed. */
  readonly formulas: readonly (() => void)[];
}

/** Cells that an edit moved, as the workbook told of it. */
interface Shift {
  readonly direction: 'up' | 'down';
  readonly moved: Rect;
}

/** A picture, and what was moved after it was taken. */
interface Done {
  readonly before: Picture;
  readonly shifts: readonly Shift[];
}

/** What undo and redo went back to. */
export interface Restored {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** Steps that can be taken back. */
const MAX_STEPS = 100;

/**
 * What a person does to a workbook by hand, and undo. A step is taken back as a whole. As in Excel,
 * adding, renaming and deleting sheets cannot be undone, and nothing before something the add-in
 * wrote: what was posted on top would hang in the air.
 */
export class Edits {
  readonly #undo: Done[][] = [];
  readonly #redo: Done[][] = [];
  #step: Done[] | undefined;
  #isEditing = false;
  #shifts: Shift[] = [];

  constructor(private readonly workbook: Workbook) {
    workbook.on((change) => this.#note(change));
  }

  /**
   * Enters values as typed or pasted; a table grows when they stand right below it or right beside it.
   *
   * @throws ModelError when Excel would refuse; then nothing has changed
   */
  enter(sheet: Sheet, rect: Rect, values: readonly (readonly unknown[])[], source: 'grid' | 'paste'): void {
    this.#write(sheet, rect, () => sheet.setValues(rect, values, source));
  }

  /** As `enter`, for cells that are as they shall be: copied or filled ones. */
  replace(sheet: Sheet, rect: Rect, block: CellBlock): void {
    this.#write(sheet, rect, () => sheet.replaceCells(rect, block, 'grid'));
  }

  #write(sheet: Sheet, rect: Rect, write: () => void): void {
    const growth = tableGrowth(sheet, rect);
    this.edit(sheet, growth === undefined ? rect : boundingRect(rect, growth.added), () => {
      if (growth !== undefined && !sheet.protected) growTable(growth);
      write();
    });
  }

  /** Inserts or deletes whole rows. */
  rows(sheet: Sheet, what: 'insert' | 'delete', row: number, rows: number): void {
    const rect = { row, rows, column: 0, columns: MAX_COLUMNS };
    this.edit(sheet, WHOLE, () =>
      what === 'insert' ? sheet.insertCellsDown(rect, 'grid') : sheet.deleteCellsUp(rect, 'grid'),
    );
  }

  /**
   * Changes a sheet in a way that can be undone. Edits up to `endStep` are one step.
   *
   * @param rect the cells that `work` may change; other parts of the sheet are kept in mind anyway
   */
  edit(sheet: Sheet, rect: Rect, work: () => void): void {
    const before = this.#take(sheet, rect);
    let shifts: Shift[] = [];
    try {
      shifts = this.#quietly(work);
    } catch (error) {
      if (!sheet.protected) this.#quietly(() => put(before));
      throw error;
    }
    this.#redo.length = 0;
    (this.#step ??= []).push({ before, shifts });
  }

  /** What was edited since the last step can be undone as one. */
  endStep(): void {
    if (this.#step === undefined) return;
    this.#undo.push(this.#step);
    this.#step = undefined;
    if (this.#undo.length > MAX_STEPS) this.#undo.shift();
  }

  /** @returns what is as before, or undefined when there is nothing to undo */
  undo(): Restored | undefined {
    this.endStep();
    return this.#swap(this.#undo, this.#redo);
  }

  redo(): Restored | undefined {
    this.endStep();
    return this.#swap(this.#redo, this.#undo);
  }

  #swap(from: Done[][], to: Done[][]): Restored | undefined {
    const step = from.pop();
    if (step === undefined) return undefined;
    to.push(
      step.toReversed().map(({ before, shifts }) => {
        const now = this.#take(before.sheet, before.rect);
        const back = this.#quietly(() => {
          shifts.toReversed().forEach((shift) => shiftBack(before.sheet, shift));
          put(before);
        });
        return { before: now, shifts: back };
      }),
    );
    const { sheet, rect } = step[0]!.before;
    return { sheet, rect };
  }

  /** @returns what was moved by it */
  #quietly(work: () => void): Shift[] {
    this.#isEditing = true;
    this.#shifts = [];
    try {
      work();
      return this.#shifts;
    } finally {
      this.#isEditing = false;
    }
  }

  /** Others changed the workbook: what is kept in mind no longer fits. */
  #note(change: Change): void {
    if (this.#isEditing) {
      if (change.type === 'shift') this.#shifts.push(change);
      return;
    }
    if (!changesContent(change)) return;
    this.#step = undefined;
    this.#undo.length = 0;
    this.#redo.length = 0;
  }

  #take(sheet: Sheet, rect: Rect): Picture {
    const isWide = rect === WHOLE || sheet.tables.some((table) => overlaps(table.header, rect));
    return {
      sheet,
      rect,
      cells: sheet.copyCells(rect),
      tables: sheet.tables.map((table) => ({
        table,
        rect: table.rect,
        columns: table.columns.map((column) => ({ ...column })),
      })),
      merges: sheet.merges,
      validations: sheet.validations,
      hyperlinks: sheet.hyperlinks,
      sizes: [sheet.columnWidths, sheet.rowHeights, sheet.rowStyles].map((sizes) => new Map(sizes)),
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
      formulas: isWide ? formulasOf(this.workbook) : [],
    };
  }
}

const WHOLE: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function changesContent(change: Change): boolean {
  switch (change.type) {
    case 'values':
    case 'style':
    case 'shift':
      return change.source !== 'calc';
    case 'table':
    case 'names':
      return true;
    case 'sheets':
      return change.what !== 'activated';
    default:
      return false;
  }
}

/** How to put every formula and every name back as it is now. */
function formulasOf(workbook: Workbook): (() => void)[] {
  const cells = workbook.sheets.flatMap((sheet) =>
    sheet.formulaPlaces().map(({ row, column }) => {
      const formula = sheet.cell(row, column)!.formula!;
      return () => sheet.setFormulaText(row, column, formula);
    }),
  );
  const names = workbook.names.map((name) => {
    const { refersTo } = name;
    return () => void (name.refersTo = refersTo);
  });
  return [...cells, ...names];
}

/** Moves cells back; what stood there is put back afterwards. */
const shiftBack = (sheet: Sheet, { direction, moved }: Shift): void =>
  direction === 'down' ? sheet.deleteCellsUp(moved, 'grid') : sheet.insertCellsDown(moved, 'grid');

function put(picture: Picture): void {
  const { sheet, rect } = picture;
  const { workbook } = sheet;
  sheet.merges = [...picture.merges];
  sheet.validations = [...picture.validations];
  sheet.hyperlinks = picture.hyperlinks;
  [sheet.columnWidths, sheet.rowHeights, sheet.rowStyles].forEach((sizes, i) =>
    refill(sizes, picture.sizes[i]!),
  );
  sheet.hiddenRows.clear();
  picture.hiddenRows.forEach((row) => sheet.hiddenRows.add(row));
  sheet.hiddenColumns.clear();
  picture.hiddenColumns.forEach((column) => sheet.hiddenColumns.add(column));
  putTables(sheet, picture.tables);
  sheet.replaceCells(rect, picture.cells, 'grid');
  for (const putBack of picture.formulas) putBack();
  for (const part of PARTS) sheet.dirtyParts.add(part);
  for (const { table } of picture.tables) workbook.emit({ type: 'table', what: 'changed', sheet, table });
  workbook.emit({ type: 'columns', sheet });
  workbook.emit({ type: 'rows', sheet });
  if (picture.formulas.length > 0) workbook.emit({ type: 'names' });
}

const PARTS = ['columns', 'rows', 'merges', 'validations', 'hyperlinks', 'tables'] as const;

function putTables(sheet: Sheet, pictures: readonly TablePicture[]): void {
  const kept = new Set(pictures.map(({ table }) => table));
  for (const table of [...sheet.tables]) if (!kept.has(table)) sheet.workbook.forgetTable(table);
  for (const { table, rect, columns } of pictures) {
    if (!sheet.tables.includes(table)) {
      sheet.tables.push(table);
      sheet.workbook.emit({ type: 'table', what: 'added', sheet, table });
    }
    table.columns = columns.map((column) => ({ ...column }));
    table.assignRect(rect);
  }
}

function refill(map: Map<number, number>, entries: ReadonlyMap<number, number>): void {
  map.clear();
  entries.forEach((value, key) => map.set(key, value));
}

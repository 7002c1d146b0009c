import type { ICellData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import {
  boundingRect,
  MAX_COLUMNS,
  MAX_ROWS,
  type Change,
  type Rect,
  type Sheet,
  type Table,
  type Workbook,
} from '../../host/model';
import { gridCell } from './gridCell';
import { mutateAs, type Book } from './mutate';
import {
  DEFAULT_POINTS,
  DEFAULT_WIDTH,
  freezeOf,
  heightInPixels,
  rowsShown,
  sheetSnapshot,
  widthInPixels,
} from './snapshot';
import { tablePainter } from './tables';

/** Beyond this many, the changed rectangles of a sheet are painted as one. */
const MAX_RECTS = 200;

export interface Painter {
  /** Paints at once what is waiting. */
  readonly flush: () => void;
  /** Whether what the grid tells right now is what it was told. */
  readonly isPainting: () => boolean;
  /** Does something that the grid shows already. */
  readonly unpainted: (work: () => void) => void;
  /** The grid is gone. */
  readonly stop: () => void;
}

/**
 * Shows in the grid what changes in the model: collected until the next task, then one raw change per
 * sheet, which leaves no trace in the grid's own undo.
 */
export function paintChanges(api: FUniver, book: Book, workbook: Workbook): Painter {
  const unitId = book.getId();
  const mutate = mutateAs(api, unitId);
  const tables = tablePainter(mutate, workbook);
  const cells = new Map<Sheet, Rect[]>();
  const lines = new Set<Sheet>();
  const changedTables = new Set<Table>();
  let isSelectionDue = false;
  let areSheetsDue = false;
  let isPainting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const inGrid = (sheet: Sheet): boolean => book.getSheetBySheetId(sheet.id) !== null;

  tables.paint(changedTables);
  for (const sheet of workbook.sheets.filter(inGrid)) {
    fitWrappedRows(api, book.getSheetBySheetId(sheet.id)!, sheet, sheet.rowNumbers());
  }

  const addCells = (sheet: Sheet, rect: Rect): void => {
    const rects = cells.get(sheet) ?? [];
    if (rects.length >= MAX_RECTS) rects.splice(0, rects.length, rects.reduce(boundingRect));
    rects.push(rect);
    cells.set(sheet, rects);
  };

  let isShown = false;
  const note = (change: Change): void => {
    if (isShown) return;
    switch (change.type) {
      case 'values':
      case 'style':
        addCells(change.sheet, change.rect);
        break;
      case 'shift': {
        const { row, column, columns } = change.rect;
        addCells(change.sheet, { row, column, columns, rows: MAX_ROWS - row });
        lines.add(change.sheet);
        // References elsewhere followed.
        workbook.sheets.forEach((sheet) => formulaRects(sheet).forEach((rect) => addCells(sheet, rect)));
        change.sheet.tables.forEach((table) => changedTables.add(table));
        break;
      }
      case 'table':
        changedTables.add(change.table);
        if (change.what === 'filter') lines.add(change.sheet);
        // A heading that it completed, the formats of new rows.
        addCells(change.sheet, change.table.rect);
        break;
      case 'columns':
      case 'rows':
      case 'view':
        lines.add(change.sheet);
        break;
      case 'names':
        workbook.sheets.forEach((sheet) => formulaRects(sheet).forEach((rect) => addCells(sheet, rect)));
        break;
      case 'sheets':
        areSheetsDue = true;
        isSelectionDue = true;
        if (change.what === 'renamed')
          workbook.sheets.forEach((sheet) => formulaRects(sheet).forEach((rect) => addCells(sheet, rect)));
        break;
      case 'selection':
        isSelectionDue = true;
        break;
      default:
        return;
    }
    timer ??= setTimeout(flush, 0);
  };

  const paintSheets = (): void => {
    const there = new Set(workbook.sheets.map(({ id }) => id));
    for (const sheet of workbook.sheets) {
      if (sheet.kind !== 'worksheet' || inGrid(sheet)) continue;
      mutate('sheet.mutation.insert-sheet', sheet, {
        index: workbook.sheets.indexOf(sheet),
        sheet: sheetSnapshot(sheet),
      });
      cells.delete(sheet);
      fitWrappedRows(api, book.getSheetBySheetId(sheet.id)!, sheet, sheet.rowNumbers());
    }
    const active = book.getActiveSheet();
    if (!there.has(active.getSheetId())) activate(api, unitId, workbook.active);
    for (const gone of book.getSheets().filter((sheet) => !there.has(sheet.getSheetId()))) {
      const params = { unitId, subUnitId: gone.getSheetId(), subUnitName: gone.getSheetName() };
      api.syncExecuteCommand('sheet.mutation.remove-sheet', params, { fromModel: true });
    }
    const shown = workbook.sheets.filter(inGrid);
    shown.forEach((sheet, position) => {
      const inOrder = book.getSheets().map((each) => each.getSheetId());
      const fromOrder = inOrder.indexOf(sheet.id);
      if (fromOrder !== position)
        mutate('sheet.mutation.set-worksheet-order', sheet, { fromOrder, toOrder: position });
      const grid = book.getSheetBySheetId(sheet.id)!;
      if (grid.getSheetName() !== sheet.name)
        mutate('sheet.mutation.set-worksheet-name', sheet, { name: sheet.name });
      const hidden = sheet.visibility === 'Visible' ? 0 : 1;
      if (Number(grid.isSheetHidden()) !== hidden)
        mutate('sheet.mutation.set-worksheet-hidden', sheet, { hidden });
    });
  };

  const paintCells = (sheet: Sheet, rects: readonly Rect[]): void => {
    const grid = book.getSheetBySheetId(sheet.id)!;
    const rowCount = rowsShown(sheet);
    if (rowCount > grid.getMaxRows()) mutate('sheet.mutation.set-worksheet-row-count', sheet, { rowCount });
    const last = grid.getMaxColumns();
    const needed = sheet.usedRect(false);
    if (needed !== undefined && needed.column + needed.columns > last) {
      mutate('sheet.mutation.set-worksheet-column-count', sheet, {
        columnCount: needed.column + needed.columns + 6,
      });
    }
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const { styles } = workbook;
    for (const rect of rects) {
      const { rowEnd, columnEnd } = bounds(rect, grid.getMaxRows(), grid.getMaxColumns());
      for (let row = rect.row; row < rowEnd; row++) {
        const line = (cellValue[row] ??= {});
        for (let column = rect.column; column < columnEnd; column++) {
          line[column] = gridCell(sheet.cell(row, column), styles.facts(sheet.styleAt(row, column)));
        }
      }
    }
    mutate('sheet.mutation.set-range-values', sheet, { cellValue });
    fitWrappedRows(api, grid, sheet, Object.keys(cellValue).map(Number));
  };

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    isPainting = true;
    try {
      paintAll();
    } finally {
      isPainting = false;
      cells.clear();
      lines.clear();
      changedTables.clear();
      areSheetsDue = isSelectionDue = false;
    }
  };
  const paintAll = (): void => {
    if (areSheetsDue) paintSheets();
    for (const [sheet, rects] of cells) if (inGrid(sheet)) paintCells(sheet, rects);
    for (const sheet of [...lines].filter(inGrid)) {
      paintLines(mutate, book, sheet);
      fitWrappedRows(api, book.getSheetBySheetId(sheet.id)!, sheet, sheet.rowNumbers());
    }
    tables.paint(changedTables);
    if (isSelectionDue) paintSelection(api, book, workbook);
  };
  const forget = workbook.on(note);
  const stop = (): void => {
    forget();
    clearTimeout(timer);
  };
  const unpainted = (work: () => void): void => {
    isShown = true;
    try {
      work();
    } finally {
      isShown = false;
    }
  };
  return { flush, unpainted, stop, isPainting: () => isPainting };
}

/** Not beyond what the grid has: below and beside it everything is blank. */
const bounds = (rect: Rect, rows: number, columns: number): { rowEnd: number; columnEnd: number } => ({
  rowEnd: Math.min(rect.row + rect.rows, rows),
  columnEnd: Math.min(rect.columns === MAX_COLUMNS ? columns : rect.column + rect.columns, columns),
});

const formulaRects = (sheet: Sheet): Rect[] =>
  sheet.formulaPlaces().map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));

/** Rows with wrapped texts are as high as their texts, unless the file says how high; Excel does that on opening. */
function fitWrappedRows(
  api: FUniver,
  grid: ReturnType<Book['getActiveSheet']>,
  sheet: Sheet,
  rows: readonly number[],
): void {
  const { styles } = sheet.workbook;
  const isWrapped = (row: number): boolean =>
    !sheet.rowHeights.has(row) &&
    (sheet.rowCells(row)?.some((cell) => styles.facts(cell?.style ?? 0).wrap) ?? false);
  const ranges = rows
    .filter(isWrapped)
    .map((row) => grid.getRange(row, 0, 1, grid.getMaxColumns()).getRange());
  const unit = { unitId: grid.getWorkbook().getUnitId(), subUnitId: sheet.id };
  if (ranges.length > 0)
    api.syncExecuteCommand('sheet.command.set-row-is-auto-height', { ...unit, ranges }, { fromModel: true });
}

/** Widths, heights, what is hidden, merged or frozen. */
function paintLines(mutate: ReturnType<typeof mutateAs>, book: Book, sheet: Sheet): void {
  const grid = book.getSheetBySheetId(sheet.id)!;
  const [rows, columns] = [grid.getMaxRows(), grid.getMaxColumns()];
  const all = { startRow: 0, endRow: rows - 1, startColumn: 0, endColumn: columns - 1 };
  const colWidth = Object.fromEntries(
    Array.from({ length: columns }, (_, c) => [
      c,
      sheet.columnWidths.has(c) ? widthInPixels(sheet.columnWidths.get(c)!) : DEFAULT_WIDTH,
    ]),
  );
  mutate('sheet.mutation.set-col-visible', sheet, { ranges: [all] });
  mutate('sheet.mutation.set-worksheet-col-width', sheet, { ranges: [all], colWidth });
  const heightOf = (row: number): number => heightInPixels(sheet.rowHeights.get(row) ?? DEFAULT_POINTS);
  const rowHeight = Object.fromEntries(Array.from({ length: rows }, (_, row) => [row, heightOf(row)]));
  mutate('sheet.mutation.set-worksheet-row-height', sheet, { ranges: [all], rowHeight });
  mutate('sheet.mutation.set-row-visible', sheet, { ranges: [all] });
  const hiddenRows = [...sheet.hiddenRows].map((row) => ({ ...all, startRow: row, endRow: row }));
  if (hiddenRows.length > 0) mutate('sheet.mutation.set-row-hidden', sheet, { ranges: hiddenRows });
  const hidden = [...sheet.hiddenColumns].map((column) => ({
    ...all,
    startColumn: column,
    endColumn: column,
  }));
  if (hidden.length > 0) mutate('sheet.mutation.set-col-hidden', sheet, { ranges: hidden });
  mutate('sheet.mutation.set-frozen', sheet, freezeOf(sheet));
  mutate('sheet.mutation.remove-worksheet-merge', sheet, { ranges: [all] });
  const ranges = sheet.merges.map(({ row, column, rows: down, columns: across }) => ({
    startRow: row,
    startColumn: column,
    endRow: row + down - 1,
    endColumn: column + across - 1,
  }));
  if (ranges.length > 0) mutate('sheet.mutation.add-worksheet-merge', sheet, { ranges });
}

const activate = (api: FUniver, unitId: string, sheet: Sheet): unknown =>
  api.syncExecuteCommand(
    'sheet.operation.set-worksheet-active',
    { unitId, subUnitId: sheet.id },
    { fromModel: true },
  );

/** As when the add-in selects a cell: its sheet comes up, and the cell into sight. */
function paintSelection(api: FUniver, book: Book, workbook: Workbook): void {
  const { sheet, rect } = workbook.selection;
  const grid = book.getSheetBySheetId(sheet.id);
  if (grid === null) return;
  if (book.getActiveSheet().getSheetId() !== sheet.id) activate(api, book.getId(), sheet);
  const shown = grid.getActiveRange();
  if (shown !== null && isSame(shown.getRange(), rect)) return;
  const range = grid.getRange(
    rect.row,
    rect.column,
    Math.min(rect.rows, grid.getMaxRows() - rect.row),
    Math.min(rect.columns, grid.getMaxColumns() - rect.column),
  );
  grid.setActiveRange(range);
  grid.scrollToCell(Math.max(0, rect.row - 3), Math.max(0, rect.column - 2));
}

const isSame = (
  shown: { startRow: number; startColumn: number; endRow: number; endColumn: number },
  { row, column, rows, columns }: Rect,
): boolean =>
  shown.startRow === row &&
  shown.startColumn === column &&
  shown.endRow === row + rows - 1 &&
  shown.endColumn === column + columns - 1;

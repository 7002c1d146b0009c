import { BaselineOffset, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import {
  boundingRect,
  isCellError,
  type Cell,
  type CellRow,
  type Edits,
  type Rect,
  type Sheet,
  type Workbook,
} from '../../host/model';
import { contentOf, gridValue, stylePatch } from './gridCell';
import type { Book, Mutate } from './mutate';
import { heightInPoints, widthInCharacters } from './snapshot';

/** What was typed into a cell, before the grid made something of it. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The grid's own changes reach the model through here. */
export interface Mirror {
  readonly book: Book;
  readonly workbook: Workbook;
  readonly edits: Edits;
  /** Gives out what was typed, once. */
  readonly takeTyped: () => TypedCell | undefined;
  /** Whether the host works out the formula of a cell. */
  readonly isCalculated: (sheet: Sheet, row: number, column: number) => boolean;
  readonly mutate: Mutate;
}

export interface MutationParams {
  readonly subUnitId: string;
  readonly [key: string]: unknown;
}

interface LineRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Values, formulas and formats of cells: by far the most that happens. */
export const SET_CELLS = 'sheet.mutation.set-range-values';

/** What Univer changes by itself and the model takes over. Everything else a person can do is answered or refused. */
export const MIRRORED: Readonly<
  Record<string, (mirror: Mirror, sheet: Sheet, params: MutationParams) => void>
> = {
  [SET_CELLS]: mirrorCells,
  'sheet.mutation.set-worksheet-col-width': (mirror, sheet, { ranges, colWidth }) => {
    const widthOf = (column: number): number | undefined =>
      typeof colWidth === 'number' ? colWidth : (colWidth as Record<number, number>)[column];
    for (const { startColumn, endColumn } of ranges as LineRange[]) {
      for (let column = startColumn; column <= endColumn; column++) {
        const width = widthOf(column);
        if (width === undefined) continue;
        mirror.edits.edit(sheet, NOWHERE, () => sheet.setColumnWidth(column, 1, widthInCharacters(width)));
      }
    }
  },
  'sheet.mutation.set-worksheet-row-height': (mirror, sheet, { ranges, rowHeight }) => {
    for (const { startRow, endRow } of ranges as LineRange[]) {
      for (let row = startRow; row <= endRow; row++) {
        const height = typeof rowHeight === 'number' ? rowHeight : (rowHeight as Record<number, number>)[row];
        if (height === undefined) continue;
        mirror.edits.edit(sheet, NOWHERE, () => sheet.setRowHeight(row, 1, heightInPoints(height)));
      }
    }
  },
  'sheet.mutation.set-row-hidden': (mirror, sheet, params) => hideRows(mirror, sheet, params, true),
  'sheet.mutation.set-row-visible': (mirror, sheet, params) => hideRows(mirror, sheet, params, false),
  'sheet.mutation.set-col-hidden': (mirror, sheet, params) => hideColumns(mirror, sheet, params, true),
  'sheet.mutation.set-col-visible': (mirror, sheet, params) => hideColumns(mirror, sheet, params, false),
  'sheet.mutation.set-frozen': (_, sheet, { ySplit, xSplit }) => sheet.freeze(Number(ySplit), Number(xSplit)),
};

function hideRows({ edits }: Mirror, sheet: Sheet, { ranges }: MutationParams, isHidden: boolean): void {
  for (const { startRow, endRow } of ranges as LineRange[]) {
    edits.edit(sheet, NOWHERE, () => sheet.hideRows(startRow, endRow - startRow + 1, isHidden));
  }
}

function hideColumns({ edits }: Mirror, sheet: Sheet, { ranges }: MutationParams, isHidden: boolean): void {
  for (const { startColumn, endColumn } of ranges as LineRange[]) {
    edits.edit(sheet, NOWHERE, () => sheet.hideColumns(startColumn, endColumn - startColumn + 1, isHidden));
  }
}

/** Whether the grid is about to give cells a format that the model has no word for, and that the file would lose. */
export const hasUnknownStyle = ({ cellValue }: MutationParams): boolean =>
  Object.values(cellValue as CellMatrix).some((line) =>
    Object.values(line).some(
      (cell) => typeof cell?.s === 'object' && cell.s !== null && isUnknownStyle(cell.s),
    ),
  );

const isUnknownStyle = ({ ul, st, ol, bbl, tr, va, ff }: IStyleData): boolean =>
  [ul, st, ol, bbl].some((line) => line?.s === 1) ||
  Boolean(tr?.a || tr?.v) ||
  (va ?? BaselineOffset.NORMAL) !== BaselineOffset.NORMAL ||
  (ff ?? DEFAULT_FONT) !== DEFAULT_FONT;

/** Univer's, which it writes into copied cells. */
const DEFAULT_FONT = 'Arial';

const NOWHERE: Rect = { row: 0, column: 0, rows: 0, columns: 0 };

type CellMatrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

const placesOf = (cellValue: unknown): { readonly row: number; readonly column: number }[] =>
  Object.entries(cellValue as CellMatrix).flatMap(([row, line]) =>
    Object.keys(line).map((column) => ({ row: Number(row), column: Number(column) })),
  );

/** Typed, pasted from within the grid, filled, formatted or cleared. */
function mirrorCells(mirror: Mirror, sheet: Sheet, { cellValue }: MutationParams): void {
  const places = placesOf(cellValue);
  if (places.length === 0) return;
  const rect = places.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })).reduce(boundingRect);
  const typed = mirror.takeTyped();
  if (
    typed?.sheet === sheet.id &&
    places.length === 1 &&
    rect.row === typed.row &&
    rect.column === typed.column
  ) {
    mirror.edits.enter(sheet, rect, [[typed.text]], 'grid');
    return;
  }
  const block = sheet.copyCells(rect);
  const rows = new Map<number, CellRow>(block.rows);
  const own = new Set(block.own);
  for (const { row, column } of places) {
    const line = rows.get(row) ?? [];
    rows.set(row, line);
    line[column] = cellInGrid(mirror, sheet, row, column);
  }
  mirror.edits.replace(sheet, rect, { rows, own });
}

/** A cell as it stands in the grid now. */
function cellInGrid({ book, workbook }: Mirror, sheet: Sheet, row: number, column: number): Cell | undefined {
  const raw = book.getSheetBySheetId(sheet.id)!.getSheet().getCellRaw(row, column);
  const base = sheet.styleAt(row, column);
  const patch = stylePatch(book.getWorkbook().getStyles().getStyleByCell(raw), workbook.styles.facts(base));
  const style = Object.keys(patch).length === 0 ? base : workbook.styles.derive(base, patch);
  const formula =
    raw?.f || raw?.si ? book.getSheetBySheetId(sheet.id)!.getRange(row, column).getFormula() : '';
  const value = contentOf(raw);
  if (value === undefined && formula === '' && style === 0) return undefined;
  return { value, style, ...(formula !== '' && { formula: formula.slice(1) }) };
}

/**
 * Takes over the results of formulas that nobody else calculates: a person's, and those of the file.
 * Those of the add-in, and others like them, are calculated by the host, and what the grid does not know a name of keeps the
 * result it came with; there the grid is told the result that counts.
 */
export function mirrorResults({ workbook, isCalculated, mutate }: Mirror, params: MutationParams): void {
  const sheet = workbook.sheet(params.subUnitId);
  if (sheet === undefined) return;
  const results = params['cellValue'] as CellMatrix;
  const toldOtherwise: Record<number, Record<number, ICellData>> = {};
  for (const { row, column } of placesOf(results)) {
    const cell = sheet.cell(row, column);
    const result = results[row]![column];
    if (cell?.formula === undefined) continue;
    const value = contentOf(result && { ...result, f: '=' });
    if (JSON.stringify(value) === JSON.stringify(cell.value)) continue;
    const isUnknown = isCellError(value) && value?.error === '#NAME?';
    if (cell.value !== undefined && (isUnknown || isCalculated(sheet, row, column))) {
      (toldOtherwise[row] ??= {})[column] = gridValue(cell.value);
    } else sheet.setResult(row, column, value);
  }
  if (Object.keys(toldOtherwise).length > 0) mutate(SET_CELLS, sheet, { cellValue: toldOtherwise }, true);
}

import type { Rect, Sheet } from '../model';
import { textOf } from './rangeData';

const MIN = 2;
const MAX = 255;
const PADDING = 1.71;

/** Widths by the number of characters shown: an estimate, as nothing is drawn here. */
export function autofitColumns(sheet: Sheet, rect: Rect): void {
  const used = sheet.usedRect(true, rect);
  if (used === undefined) return;
  for (let column = used.column; column < used.column + used.columns; column++) {
    let longest = 0;
    for (let row = used.row; row < used.row + used.rows; row++) {
      const cell = sheet.cell(row, column);
      if (cell?.value === undefined) continue;
      longest = Math.max(
        longest,
        ...textOf(sheet, cell)
          .split('\n')
          .map((line) => line.length),
      );
    }
    if (longest > 0) sheet.setColumnWidth(column, 1, Math.min(MAX, Math.max(MIN, longest + PADDING)));
  }
}

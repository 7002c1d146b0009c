import type { Place } from '../problem/problem';

/** Rows of a sheet that are selected, numbered as the sheet does. */
export interface SelectedRows {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  /** First column that is selected, A is 1; 0 where whole rows are. */
  readonly column: number;
}

/** @param address such as `Bank!A3:F5`, `'My bank'!C4` or `Bank!3:5`; undefined for whole columns and for several ranges */
export function selectedRows(address: string): SelectedRows | undefined {
  const [, sheet, column = '', first, last] =
    /^(.+)!\$?([A-Z]*)\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/.exec(address) ?? [];
  if (sheet === undefined) return undefined;
  return {
    sheet: sheet.replace(/^'(.*)'$/, '$1').replaceAll("''", "'"),
    first: Number(first),
    last: Number(last ?? first),
    column: columnNumber(column),
  };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/** Column of a cell, A is 1; 0 for what is no cell. */
export const columnOf = (place: Place | undefined): number =>
  place?.kind === 'cell' ? columnNumber(/^[A-Z]+/.exec(place.address)?.[0] ?? '') : 0;

/** Whether a row that begins at a cell is among those selected: the selection does not lie before it. */
export function isSelected(place: Place | undefined, { sheet, first, last, column }: SelectedRows): boolean {
  if (place?.kind !== 'cell' || place.sheet !== sheet) return false;
  const row = Number(/\d+/.exec(place.address)?.[0]);
  return row >= first && row <= last && (column === 0 || columnOf(place) <= column);
}

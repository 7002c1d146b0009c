import type { CellValue } from '../workbook/workbook';

type Rows = readonly (readonly CellValue[])[];

/** What one trip writes: rows of one or several lists, each from a start on. */
export type Trip = readonly { readonly list: number; readonly start: number; readonly rows: Rows }[];

/** Bytes of JSON for the values of one trip: far below the 5 MB that Excel on the web accepts, envelope included. */
const BYTES_PER_TRIP = 2_000_000;

/**
 * Rows of several lists cut into trips by their size, not their number: a long text counts for what it weighs. Every list
 * appears at least once, so that what else goes with it is not forgotten.
 */
export function* trips(lists: readonly Rows[]): Generator<Trip> {
  let trip: { list: number; start: number; rows: Rows }[] = [];
  let bytes = 0;
  for (const [list, rows] of lists.entries()) {
    let start = 0;
    for (const [i, row] of rows.entries()) {
      const size = sizeOf(row);
      if (bytes > 0 && bytes + size > BYTES_PER_TRIP) {
        if (i > start) trip.push({ list, start, rows: rows.slice(start, i) });
        yield trip;
        trip = [];
        start = i;
        bytes = 0;
      }
      bytes += size;
    }
    trip.push({ list, start, rows: rows.slice(start) });
  }
  if (trip.length > 0) yield trip;
}

/** An upper bound that costs little: a character takes at most six bytes once escaped. */
function sizeOf(row: readonly CellValue[]): number {
  let size = 2;
  for (const cell of row) size += typeof cell === 'string' ? cell.length * (isPlain(cell) ? 1 : 6) + 5 : 22;
  return size;
}

const isPlain = (text: string): boolean => /^[ !#-[\]-~]*$/.test(text);

/** Text that begins with an apostrophe keeps it: Excel takes the first one for its own mark of a text cell. */
export const typed = (value: CellValue): CellValue =>
  typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;

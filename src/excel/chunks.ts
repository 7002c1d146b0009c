import type { CellValue } from '../workbook/workbook';

/** Bytes of JSON for the values of one trip: far below the 5 MB that Excel on the web accepts, envelope included. */
const BYTES_PER_TRIP = 2_000_000;

/** Rows cut into trips by their size, not their number: a long text counts for what it weighs. */
export function* trips(
  rows: readonly (readonly CellValue[])[],
): Generator<{ readonly start: number; readonly rows: readonly (readonly CellValue[])[] }> {
  let start = 0;
  let bytes = 0;
  for (let i = 0; i < rows.length; i++) {
    const size = sizeOf(rows[i] ?? []);
    if (bytes > 0 && bytes + size > BYTES_PER_TRIP) {
      yield { start, rows: rows.slice(start, i) };
      start = i;
      bytes = 0;
    }
    bytes += size;
  }
  if (start < rows.length) yield { start, rows: rows.slice(start) };
}

/** An upper bound that costs nothing: a character takes at most six bytes once escaped, but hardly ever more than two. */
function sizeOf(row: readonly CellValue[]): number {
  let size = 2;
  for (const cell of row) size += typeof cell === 'string' ? cell.length * (isPlain(cell) ? 1 : 6) + 5 : 22;
  return size;
}

const isPlain = (text: string): boolean => /^[ !#-[\]-~]*$/.test(text);

/** Text that begins with an apostrophe keeps it: Excel takes the first one for its own mark of a text cell. */
export const typed = (value: CellValue): CellValue =>
  typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;

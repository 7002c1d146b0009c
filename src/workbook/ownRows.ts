import { plainDateOfSerial, type DateSystem, type PlainDate } from '../calendar/plainDate';
import type { Amount } from '../money/amount';
import { amountOfNumber } from '../money/convert';
import type { Decimals } from '../money/currency';
import type { Place, Problem } from '../problem/problem';
import { cellAddress } from './address';
import type { CellValue, Grid } from './workbook';

/** How cells of the add-in's own tables are read; what cannot be is noted. */
export interface OwnReader {
  readonly dateSystem: DateSystem;
  readonly problems: Problem[];
}

/** One row of an own table, by heading. */
export interface OwnRow {
  readonly index: number;
  place(column: string): Place;
  text(column: string): string;
  amount(column: string, decimals: Decimals): Amount | undefined;
  date(column: string): PlainDate | undefined;
  /** A whole number that is not negative. */
  count(column: string): number | undefined;
}

/**
 * The rows of an own table, without blank ones. @param headings that the table must have; a table that was renamed or moved is still its own
 */
export function ownRows(
  headings: readonly string[],
  grid: Grid | undefined,
  reader: OwnReader,
): readonly OwnRow[] {
  if (grid === undefined) return [];
  const columns = new Map(grid.header.map((title, i) => [title, i]));
  const missing = headings.filter((title) => !columns.has(title));
  for (const column of missing) {
    reader.problems.push({
      code: 'ledger/missing-column',
      place: { kind: 'table', table: grid.name },
      facts: { table: grid.name, column },
    });
  }
  if (missing.length > 0) return [];
  return grid.rows.flatMap((cells, index) =>
    cells.every((cell) => cell === '') ? [] : [ownRow(grid, cells, index, columns, reader)],
  );
}

function ownRow(
  grid: Grid,
  cells: readonly CellValue[],
  index: number,
  columns: ReadonlyMap<string, number>,
  { dateSystem, problems }: OwnReader,
): OwnRow {
  const valueOf = (column: string): CellValue => cells[columns.get(column) ?? -1] ?? '';
  const place = (column: string): Place => ({
    kind: 'cell',
    sheet: grid.sheet,
    address: cellAddress(grid.firstRow + index, grid.firstColumn + (columns.get(column) ?? 0)),
  });
  const unreadable = (column: string): undefined => {
    const facts = { table: grid.name, column, text: String(valueOf(column)) };
    problems.push({ code: 'ledger/unreadable-cell', place: place(column), facts });
    return undefined;
  };
  return {
    index,
    place,
    text: (column) => String(valueOf(column)),
    amount: (column, decimals) => {
      const value = valueOf(column);
      if (value === '') return undefined;
      const read = typeof value === 'number' ? amountOfNumber(value, decimals) : undefined;
      return read?.ok ? read.amount : unreadable(column);
    },
    date: (column) => {
      const value = valueOf(column);
      if (value === '') return undefined;
      return (
        (typeof value === 'number' ? plainDateOfSerial(value, dateSystem) : undefined) ?? unreadable(column)
      );
    },
    count: (column) => {
      const text = String(valueOf(column)).trim();
      if (text === '') return undefined;
      return /^\d{1,9}$/.test(text) ? Number(text) : unreadable(column);
    },
  };
}

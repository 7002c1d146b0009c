import type { DateSystem } from '../calendar/plainDate';
import type { Place } from '../problem/problem';
import type { DateFormat, NumberFormat } from '../text/formats';
import type { BankField } from './bankColumns';

export type TableCell = string | number | boolean;

/** Rows as they stand in a sheet, in the clipboard or in a CSV file, the heading row and what stands above it included. */
export interface BankTable {
  readonly rows: readonly (readonly TableCell[])[];
  /** Where a row, or a cell of it, stands. */
  readonly placeOf: (row: number, column?: number) => Place;
  /** Rows whose quotes are broken, so that nobody can say where their cells end. */
  readonly brokenRows: ReadonlySet<number>;
  /** How numbers in date columns count days. */
  readonly dateSystem: DateSystem;
}

/** How a table is to be read: proposed by `proposeLayout`, confirmed or corrected by the accountant. */
export interface TableLayout {
  /** Index of the heading row; undefined where there is none. Rows above it are not read. */
  readonly headerRow: number | undefined;
  /** Columns by field; the text may stand in several. */
  readonly columns: Readonly<Partial<Record<BankField, readonly number[]>>>;
  /** Undefined where the rows do not prove it: texts that need it are a problem then. */
  readonly numberFormat: NumberFormat | undefined;
  readonly dateFormat: DateFormat | undefined;
  /** The amounts have the sign of the bank's books, as some credit cards do: a payment received is negative. */
  readonly isInverted: boolean;
  /** Account and currency where no column states them; '' where unknown. */
  readonly account: string;
  readonly currency: string;
}

/** The heading row and what stands above it are no bookings. */
export const firstBodyRow = ({ headerRow }: TableLayout): number =>
  headerRow === undefined ? 0 : headerRow + 1;

export const textIn = (row: readonly TableCell[] | undefined, column: number): string => {
  const cell = row?.[column] ?? '';
  return typeof cell === 'string' ? cell.trim() : String(cell);
};

export const isBlankRow = (row: readonly TableCell[]): boolean =>
  row.every((cell) => typeof cell === 'string' && cell.trim() === '');

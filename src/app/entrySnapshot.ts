import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { PlainDate } from '../calendar/plainDate';
import type { DocumentState } from '../engine/documentState';
import { reversedBy } from '../engine/undoSelection';
import type { Side } from '../engine/transactions';
import { ZERO } from '../money/amount';
import { placeText, type Place, type Problem } from '../problem/problem';
import { isBlankValue, type RowCells, type TableCells } from '../workbook/cells';
import { headingsToType, type FieldOf } from '../workbook/columns';
import { paymentAsDocument } from '../workbook/journal';
import type { KeyedRow } from '../workbook/paymentKeys';
import { formatsFor } from '../workbook/readSettings';
import { sideByHeading } from '../workbook/sourceRows';
import { isReadable, openSource } from '../workbook/sourceTable';
import type { Grid, UserTable } from '../workbook/workbook';
import { monthEndOf, type MonthEnd, type ReadTables } from './monthEnd';

type Cells = RowCells<FieldOf<'Payments'>>;

/** A row of Payments that is not blank, with what became of it. */
export interface SnapshotRow {
  readonly id: string;
  readonly index: number;
  readonly place: Place;
  readonly cells: Cells;
  /** What the row said when it was read; a row that says something else is another row. */
  readonly print: string;
  readonly keyed: KeyedRow | undefined;
  readonly problems: readonly Problem[];
}

/** The Payments table as it was read, its columns found. */
export interface PaymentsRead {
  readonly grid: Grid;
  readonly table: TableCells<FieldOf<'Payments'>>;
  readonly byHeading: Side;
  /** Undefined where payments are read from a range: there is no table to type into. */
  readonly user: UserTable | undefined;
  readonly rows: readonly SnapshotRow[];
}

/** The workbook as it was read once, for everything that the pane asks of it until something changes. */
export interface EntrySnapshot {
  readonly tables: ReadTables;
  readonly monthEnd: MonthEnd;
  /** Undefined where the header has a problem: no row can be read. */
  readonly payments: PaymentsRead | undefined;
  /** Documents and posted payments with something open, by id. Never changed: what settles takes copies. */
  readonly open: ReadonlyMap<string, DocumentState>;
}

export function entrySnapshot(read: ReadTables, day: PlainDate): EntrySnapshot {
  const tables = withPayments(read);
  const monthEnd = monthEndOf(tables, day);
  return { tables, monthEnd, payments: paymentsRead(tables, monthEnd), open: openStates(monthEnd) };
}

/** A workbook without payments yet still shows what is open. */
function withPayments(tables: ReadTables): ReadTables {
  const { sources, read } = tables;
  const isNone = sources.problems.some(
    ({ code, place }) => code === 'source/missing' && place.kind === 'table' && place.table === 'Payments',
  );
  if (!isNone) return tables;
  return {
    ...tables,
    sources: {
      ...sources,
      problems: sources.problems.filter(({ place }) => place.kind !== 'table' || place.table !== 'Payments'),
    },
    read: { ...read, grids: { ...read.grids, Payments: NO_PAYMENTS } },
  };
}

const NO_PAYMENTS: Grid = {
  name: 'Payments',
  sheet: 'Payments',
  firstRow: 1,
  firstColumn: 0,
  header: headingsToType('Payments'),
  rows: [],
  merged: [],
};

/** Opens the payments of a month end, which may have been read with a row that is not written yet. */
export function paymentsRead(tables: ReadTables, monthEnd: MonthEnd): PaymentsRead | undefined {
  const grid = tables.read.grids.Payments;
  if (grid === undefined) return undefined;
  const { settings, survey, journal, problems } = monthEnd;
  const formats = formatsFor(settings.parameters, 'Payments');
  const source = openSource('Payments', grid, { formats, dateSystem: survey.dateSystem });
  if (!isReadable(source)) return undefined;
  const { table } = source;
  const ref = tables.sources.sources.get('Payments')?.ref;
  const keyed = new Map(journal.rows.map((row) => [placeText(row.row.places.row), row]));
  const problemsOf = problemsByRow(problems, grid);
  return {
    grid,
    table,
    byHeading: sideByHeading(table),
    user: ref?.kind === 'table' ? { name: grid.name, header: grid.header } : undefined,
    rows: grid.rows.flatMap((values, index): readonly SnapshotRow[] => {
      const cells = table.row(index);
      if (cells === undefined) return [];
      const place = cells.placeAt(0);
      const print = printOf(table.used.map((column) => values[column] ?? ''));
      return [
        {
          id: rowId(place, print),
          index,
          place,
          cells,
          print,
          keyed: keyed.get(placeText(place)),
          problems: problemsOf.get(grid.firstRow + index + 1) ?? [],
        },
      ];
    }),
  };
}

/** `Payments!A5|…`: where a row stood, and what it said. */
export const rowId = (place: Place, print: string): string => `${placeText(place)}|${print}`;
const printIn = (id: string): string => id.slice(id.lastIndexOf('|') + 1);

/** Where the row of an id stood when it was shown. */
export function placeOfId(id: string): Place {
  const [, quoted, plain = '', address = ''] = /^(?:'(.*)'|([^!]*))!([A-Z]+\d+)\|/.exec(id) ?? [];
  return address === ''
    ? { kind: 'table', table: 'Payments' }
    : { kind: 'cell', sheet: quoted?.replaceAll("''", "'") ?? plain, address };
}

/** A short text that two rows share only where they say the same. */
export const printOf = (values: readonly unknown[]): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(values)))).slice(0, 16);

/** Problems at cells of the table, by row of the sheet; a table beside it may have others in the same rows. */
function problemsByRow(
  problems: readonly Problem[],
  { sheet, firstColumn, header }: Grid,
): ReadonlyMap<number, readonly Problem[]> {
  const rows = new Map<number, Problem[]>();
  for (const problem of problems) {
    const { place } = problem;
    if (place.kind !== 'cell' || place.sheet !== sheet) continue;
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)/.exec(place.address) ?? [];
    const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    if (column < firstColumn || column >= firstColumn + header.length) continue;
    const list = rows.get(Number(row));
    if (list) list.push(problem);
    else rows.set(Number(row), [problem]);
  }
  return rows;
}

/** What is open after the ledger: documents as the next run finds them, and posted payments with money left. */
function openStates({ journal, ledger }: MonthEnd): ReadonlyMap<string, DocumentState> {
  const open = new Map<string, DocumentState>();
  for (const state of journal.documents.values()) {
    if (state.open !== 0 && state.document.paymentKey === undefined) open.set(state.document.id, state);
  }
  const { leftBefore } = journal;
  const reversed = reversedBy(ledger.payments);
  for (const payment of ledger.payments) {
    const left = leftBefore.open.get(payment.key) ?? ZERO;
    const isNone = payment.reverses !== '' || payment.voucher === '' || reversed.has(payment.key);
    if (left === 0 || isNone) continue;
    const state = paymentAsDocument(payment, left, leftBefore.value.get(payment.key) ?? ZERO);
    open.set(state.document.id, state);
  }
  return open;
}

/**
 * Finds a row again that the pane shows: where it stood, or, where it was sorted or rows came before it, by what it said.
 * @returns undefined where it says something else by now, is gone, or is one of several alike that moved
 */
export function findRow({ rows }: PaymentsRead, id: string): SnapshotRow | undefined {
  const same = rows.find((row) => row.id === id);
  if (same !== undefined) return same;
  const print = printIn(id);
  const alike = rows.filter((row) => row.print === print);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The first of the blank rows at the end of the table; else the one below the last. */
export function nextRow({ grid, table }: PaymentsRead): {
  readonly index: number;
  readonly isThere: boolean;
} {
  const { rows, header } = grid;
  // The one row of an empty table is free although formulas of the user's stand in it.
  const columns = rows.length === 1 ? table.used : header.map((_, column) => column);
  let index = rows.length;
  const isFree = (row: number): boolean =>
    columns.every((column) => isBlankValue(rows[row]?.[column])) && !table.mergedRows.has(row);
  while (index > 0 && isFree(index - 1)) index--;
  return { index, isThere: index < rows.length };
}

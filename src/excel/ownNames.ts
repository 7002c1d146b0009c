import { headingsOf, LEDGER_TABLES, VIEW_TABLES, type OwnTable } from '../workbook/ownTables';

/** The one key under which the add-in keeps a small record in the workbook. */
export const SETTING = 'Settlesheet';

/** A hidden defined name marks the header of each table that the add-in made: it follows renaming, moving and saving. */
const PREFIX = 'Settlesheet_';
export const ownName = (table: string): string => `${PREFIX}${table}`;

/** Where a table's header stands; indexes count from 0. */
export interface HeaderPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}
export interface MarkedPlace {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The own table whose mark stands in this header, if any. */
export const markedOwn = (header: HeaderPlace, marks: readonly MarkedPlace[]): string | undefined =>
  marks
    .find(
      (mark) =>
        mark.sheet === header.sheet &&
        mark.row === header.row &&
        mark.column >= header.column &&
        mark.column < header.column + header.columns,
    )
    ?.name.slice(PREFIX.length);

/**
 * An own table whose mark was lost, as by a program that drops hidden names: its English name and its headings, others behind
 * them only.
 * Taking it for a stranger would post everything a second time.
 */
export function recognisedOwn(name: string, headings: readonly string[]): OwnTable | undefined {
  const own = [...LEDGER_TABLES, ...VIEW_TABLES].find((table) => table.toLowerCase() === name.toLowerCase());
  if (own === undefined) return undefined;
  const expected = headingsOf(own);
  return expected.every((title, i) => title === headings[i]) ? own : undefined;
}

export const isOwnName = (name: string): boolean => name.startsWith(PREFIX);

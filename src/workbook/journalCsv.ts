import Papa from 'papaparse';
import { plainDateOfSerial, type DateSystem } from '../calendar/plainDate';
import { digitsOfNumber } from '../money/convert';
import { failed, found, type Outcome } from '../problem/problem';
import { dateHeadingsOf, headingsOf } from './ownTables';
import type { CellValue, Grid } from './workbook';

/** How the journal export is written; what is left out takes its default. */
export interface JournalExport {
  /** Headings of VoucherLines in the order wanted; all of them by default. */
  readonly columns?: readonly string[];
  /** Only the lines of these runs; of all runs by default. */
  readonly runs?: readonly string[];
  /** Between two values: `,` by default, `;` where the comma is the decimal mark. */
  readonly delimiter?: ',' | ';' | '\t';
  readonly decimalMark?: '.' | ',';
}

/**
 * The voucher lines as CSV for another accounting program: a heading row, dates as `2026-11-30`, amounts with all their
 * decimals and nothing between thousands. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 *
 * @param lines the table VoucherLines, read with its number formats
 * @param dimensions headings of its dimension columns
 * @returns a problem that names the first column that is not there
 */
export function journalCsv(
  lines: Grid,
  wanted: JournalExport,
  dateSystem: DateSystem,
  dimensions: readonly string[],
): Outcome<string> {
  const columns =
    wanted.columns ??
    [...headingsOf('VoucherLines'), ...dimensions].filter((title) => lines.header.includes(title));
  const unknown = columns.find((title) => !lines.header.includes(title));
  if (unknown !== undefined) {
    return failed({
      code: 'source/missing-column',
      place: { kind: 'table', table: lines.name },
      facts: { table: lines.name, column: unknown, present: lines.header },
    });
  }
  const decimalMark = wanted.decimalMark ?? '.';
  const delimiter = wanted.delimiter ?? (decimalMark === ',' ? ';' : ',');
  const dates = new Set(dateHeadingsOf('VoucherLines'));
  const [run, indexes] = [lines.header.indexOf('Run'), columns.map((title) => lines.header.indexOf(title))];
  const rows = lines.rows.flatMap((cells, r) => {
    if (cells.every((cell) => cell === '')) return [];
    if (wanted.runs !== undefined && !wanted.runs.includes(String(cells[run]))) return [];
    return [
      indexes.map((at, c) => {
        const value = cells[at] ?? '';
        if (dates.has(columns[c] ?? '')) return dateText(value, dateSystem);
        return typeof value === 'number'
          ? amountText(value, lines.numberFormats?.[r]?.[at] ?? '', decimalMark)
          : String(value);
      }),
    ];
  });
  return found(
    `${Papa.unparse([[...columns], ...rows], { delimiter, newline: '\r\n', escapeFormulae: true })}\r\n`,
  );
}

const dateText = (value: CellValue, dateSystem: DateSystem): string =>
  (typeof value === 'number' ? plainDateOfSerial(value, dateSystem) : undefined) ?? String(value);

/** At least the decimals that the cell shows, and never fewer than the amount has. */
function amountText(value: number, numberFormat: string, decimalMark: string): string {
  const shown = /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
  const [whole = '', decimals = ''] = digitsOfNumber(value).split('.');
  const padded = decimals.padEnd(shown, '0');
  return padded === '' ? whole : whole + decimalMark + padded;
}

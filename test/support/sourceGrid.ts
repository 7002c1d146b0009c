import { serialOf, type DateSystem, type PlainDate } from '../../src/calendar/plainDate';
import { placeText, type Problem } from '../../src/problem/problem';
import { readSettings } from '../../src/workbook/readSettings';
import type { SourceRole } from '../../src/workbook/columns';
import type { Settings } from '../../src/workbook/rows';
import type { CellValue, Grid } from '../../src/workbook/workbook';

/** A table whose header stands in row 1 of a sheet of its name, from column A. */
export const grid = (
  name: string,
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
  more: Partial<Grid> = {},
): Grid => ({ name, sheet: name, firstRow: 1, firstColumn: 0, header, rows, merged: [], ...more });

/** A table from rows by heading: columns are those that any row names, in the order of the first mention. */
export function table(
  name: string,
  rows: readonly Readonly<Record<string, CellValue>>[],
  more: Partial<Grid> = {},
): Grid {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return grid(
    name,
    header,
    rows.map((row) => header.map((heading) => row[heading] ?? '')),
    more,
  );
}

export const serial = (date: string, system: DateSystem = 1900): number =>
  serialOf(date as PlainDate, system);

/** A two-column SettlementParameters table. */
export const parametersGrid = (values: Readonly<Record<string, CellValue>>): Grid =>
  grid('SettlementParameters', ['Parameter', 'Value'], Object.entries(values));

/** Settings in EUR with a bank account, and whatever else the test states; they must be without problems. */
export function settingsWith(
  parameters: Readonly<Record<string, CellValue>> = {},
  grids: Partial<Record<SourceRole, Grid>> = {},
): Settings {
  const read = readSettings({
    dateSystem: 1900,
    grids: {
      SettlementParameters: parametersGrid({ 'Accounting currency': 'EUR', ...parameters }),
      LedgerAccounts: grid('LedgerAccounts', ['Purpose', 'Account'], [['bank', '1100']]),
      ...grids,
    },
  });
  expect(problemLines(read.problems)).toEqual([]);
  return read.settings;
}

/** `Payments!C17 amount/unreadable`, as a person lists problems. */
export const problemLines = (problems: readonly Problem[]): readonly string[] =>
  problems.map((problem) => `${placeText(problem.place)} ${problem.code}`);

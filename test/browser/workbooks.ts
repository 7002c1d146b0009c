import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createUseCases } from '../../src/app/createUseCases';
import { connect } from '../../src/cli/workbookFile';
import {
  columnName,
  formatRect,
  parseAddress,
  type CellContent,
  type Table,
  type Workbook,
} from '../../src/host/model';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';

export const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../sample/month-end.xlsx')));

/** The value of a cell, such as `Payments!F6`. */
export function valueAt(workbook: Workbook, address: string): CellContent {
  const { sheet, rect } = parseAddress(address)!;
  return workbook.sheet(sheet!)!.value(rect.row, rect.column);
}

/** The rows of a table, by heading. */
export function rowsOf(name: string, workbook: Workbook): Record<string, CellContent>[] {
  const { sheet, rect, columns } = workbook.table(name)!;
  return Array.from({ length: rect.rows - 1 }, (_, i) =>
    Object.fromEntries(
      columns.map((column, j) => [column.name, sheet.value(rect.row + 1 + i, rect.column + j)]),
    ),
  );
}

/** What a cell of the table Runs says of a run. */
export const ofRun = (run: string, column: string, workbook: Workbook): CellContent =>
  rowsOf('Runs', workbook).find((row) => row['Run'] === run)?.[column];

/** The sample month, posted at a moment by the same use cases without a browser. */
export async function settledHeadless(now: string): Promise<Workbook> {
  const { model, workbook } = await connect(openXlsx(SAMPLE));
  const useCases = createUseCases(workbook, () => now);
  await useCases.post(await useCases.preview());
  return openXlsx(saveXlsx(model));
}

/** What of a cell is compared. */
type Compared = 'values' | 'values and formats';

/** Where two workbooks are not the same: their sheets, tables and cells, the first twenty of them. */
export function differences(found: Workbook, expected: Workbook, compared: Compared): string[] {
  const [ours, theirs] = [contents(found, compared), contents(expected, compared)];
  const places = new Set([...ours.keys(), ...theirs.keys()]);
  return [...places]
    .filter((place) => ours.get(place) !== theirs.get(place))
    .slice(0, 20)
    .map((place) => `${place}: ${ours.get(place)} instead of ${theirs.get(place)}`);
}

function contents(workbook: Workbook, compared: Compared): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  workbook.sheets.forEach((sheet, i) => {
    found.set(`sheet ${i + 1}`, sheet.name);
    for (const { name, rect, columns } of sheet.tables) {
      found.set(
        `table ${name}`,
        [sheet.name, formatRect(rect), ...columns.map((column) => column.name)].join(),
      );
    }
    for (const row of sheet.rowNumbers()) {
      sheet.rowCells(row)!.forEach((cell, column) => {
        if (cell === undefined) return;
        const facts = compared === 'values' ? undefined : workbook.styles.facts(cell.style ?? 0);
        if (cell.value === undefined && cell.formula === undefined && facts === undefined) return;
        const content = JSON.stringify([cell.value, cell.formula, facts]);
        found.set(`${sheet.name}!${columnName(column)}${row + 1}`, content);
      });
    }
  });
  return found;
}

/** What the cells of a table show. */
export const shownTexts = (workbook: Workbook, { sheet, rect }: Table): string[][] =>
  Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (__, j) => workbook.textAt(sheet, rect.row + i, rect.column + j)),
  );

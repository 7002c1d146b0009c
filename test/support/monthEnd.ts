import { createUseCases } from '../../src/app/createUseCases';
import type { SettlementUseCases } from '../../src/app/useCases';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { CellContent, Workbook as Model } from '../../src/host/model';
import { newWorkbook } from '../../src/host/model';
import type { Workbook } from '../../src/workbook/workbook';
import { withExcel, type ExcelInTest, type ExcelOptions } from '../host/support';

/** Tables of a workbook by name: a heading row and its rows; one sheet each, from A1. */
export type Tables = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** Days as serials of the 1900 system: `day('2015-06-28')` is 42183. */
export const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

/** The clock of tests. */
export const STARTED = '2026-11-30T09:00:00.000Z';

/** A workbook with one table per sheet, its values exactly as given: texts stay texts, also those that look like numbers. */
export function workbookWith(tables: Tables, options: { readonly date1904?: boolean } = {}): Model {
  const model = newWorkbook({ date1904: options.date1904 ?? false });
  Object.entries(tables).forEach(([name, rows], i) => {
    const sheet = i === 0 ? model.sheets[0]! : model.addSheet(name);
    sheet.name = name;
    const columns = Math.max(...rows.map((row) => row.length));
    const area = { row: 0, column: 0, rows: Math.max(2, rows.length), columns };
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        const cell = { row: r, column: c, rows: 1, columns: 1 };
        if (typeof value === 'string') sheet.setStyle(cell, { numberFormat: '@' }, 'host');
        if (value !== '' && value !== undefined) sheet.setValues(cell, [[value]], 'host');
      }),
    );
    model.addTable(sheet, area, name);
  });
  return model;
}

/** Runs the use cases over the workbook, through the real Office.js. */
export function withUseCases<T>(
  model: Model,
  test: (useCases: SettlementUseCases, excel: ExcelInTest & { readonly port: Workbook }) => Promise<T>,
  options: ExcelOptions = {},
): Promise<T> {
  return withExcel(model, options, async (excel) => {
    Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
    const port = excelWorkbook();
    return test(
      createUseCases(port, () => STARTED),
      { ...excel, port },
    );
  });
}

/** Previews and posts, as the pane does. */
export async function settle(useCases: SettlementUseCases) {
  const preview = await useCases.preview();
  return { preview, result: await useCases.post(preview) };
}

/** Rows of a table as records by heading; blank cells are ''. */
export function rowsOf(model: Model, table: string): readonly Readonly<Record<string, CellContent>>[] {
  const found = model.table(table);
  if (found === undefined) throw new Error(`no table ${table}`);
  const { sheet, body, columns } = found;
  return Array.from({ length: body.rows }, (_, r) =>
    Object.fromEntries(
      columns.map(({ name }, c) => [name, sheet.cell(body.row + r, body.column + c)?.value ?? '']),
    ),
  ).filter((row) => Object.values(row).some((value) => value !== ''));
}

/** All cells of all sheets, for comparing two workbooks. */
export const sheetsOf = (model: Model): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    model.sheets.map((sheet) => [
      sheet.name,
      sheet
        .rowNumbers()
        .map((r) =>
          (sheet.rowCells(r) ?? []).map((cell) =>
            cell === undefined
              ? null
              : [
                  cell.value ?? null,
                  cell.formula ?? null,
                  sheet.workbook.styles.numberFormat(cell.style ?? 0),
                ],
          ),
        ),
    ]),
  );

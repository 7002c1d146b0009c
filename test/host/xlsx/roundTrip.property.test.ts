import fc from 'fast-check';
import { checkXlsx, openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { ModelError, type Sheet, type Workbook } from '../../../src/host/model';
import { excelFile } from './excelFile';

type Step = (workbook: Workbook) => void;

const row = fc.integer({ min: 0, max: 25 });
const column = fc.integer({ min: 0, max: 9 });
const rect = fc.record({
  row,
  column,
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `'${text}`),
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => `'${text}`),
  fc.constantFrom('=A1+1', '=SUM(C$4:C6)', '', "'_x000B_", "' a\n"),
);
const sheetIndex = fc.nat({ max: 3 });
const on =
  (index: number, act: (sheet: Sheet) => void): Step =>
  (workbook) =>
    act(workbook.sheets[index % workbook.sheets.length]!);

/** First and other cells of the shared formula, the array formula, a text with formats, a header. */
const special = fc
  .constantFrom([3, 5], [4, 5], [8, 2], [0, 0], [2, 1], [6, 2])
  .map(([r, c]) => ({ row: r!, column: c!, rows: 1, columns: 1 }));

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(special, value)
      .map(([place, v]) => on(0, (sheet) => sheet.setValues(place, [[v]], 'host'))),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(sheetIndex, row, column, value)
      .map(([i, r, c, v]) =>
        on(i, (sheet) => sheet.setValues({ row: r, column: c, rows: 1, columns: 1 }, [[v]], 'host')),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(sheetIndex, rect)
      .map(([i, area]) =>
        on(i, (sheet) => sheet.setStyle(area, { bold: true, numberFormat: '0.0' }, 'host')),
      ),
  },
  fc.tuple(sheetIndex, rect).map(([i, area]) => on(i, (sheet) => sheet.clear(area, 'All', 'host'))),
  fc.tuple(sheetIndex, rect).map(([i, area]) => on(i, (sheet) => sheet.deleteCellsUp(area))),
  fc
    .tuple(sheetIndex, row)
    .map(([i, r]) => on(i, (sheet) => sheet.deleteCellsUp({ row: r, rows: 2, column: 0, columns: 16_384 }))),
  fc
    .tuple(sheetIndex, row)
    .map(([i, r]) =>
      on(i, (sheet) => sheet.insertCellsDown({ row: r, rows: 3, column: 0, columns: 16_384 })),
    ),
  fc.tuple(sheetIndex, rect).map(([i, area]) => on(i, (sheet) => void sheet.workbook.addTable(sheet, area))),
  fc.tuple(sheetIndex, rect).map(([i, area]) => on(i, (sheet) => sheet.merge(area))),
  fc.tuple(sheetIndex, rect).map(([i, area]) => on(i, (sheet) => sheet.setValidation(area, 'a,b'))),
  fc
    .tuple(sheetIndex, row, column)
    .map(([i, r, c]) =>
      on(i, (sheet) => sheet.setHyperlink({ row: r, column: c, location: `${sheet.name}!A1` })),
    ),
  fc.tuple(sheetIndex, row).map(([i, r]) => on(i, (sheet) => sheet.hideRows(r, 2, true))),
  sheetIndex.map((i) => on(i, (sheet) => sheet.workbook.deleteSheet(sheet))),
  sheetIndex.map((i) => on(i, (sheet) => (sheet.name = `${sheet.name.slice(0, 20)} x`))),
  sheetIndex.map((i) => on(i, (sheet) => sheet.workbook.moveSheet(sheet, 0))),
  fc.constant<Step>((workbook) => void workbook.addSheet()),
  fc.constant<Step>((workbook) => workbook.tables[0] && workbook.forgetTable(workbook.tables[0])),
  fc.constant<Step>((workbook) => workbook.tables[0] && (workbook.tables[0].name += '_2')),
);

/** What a user would see of a workbook, as plain data. */
const seen = (workbook: Workbook) =>
  workbook.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    cells: sheet.rowNumbers().flatMap((r) =>
      sheet.rowCells(r)!.flatMap((cell, c) => {
        const { value: content, formula, style = 0 } = cell ?? {};
        const isBlank = content === undefined && formula === undefined;
        return isBlank && style === 0
          ? []
          : [{ r, c, content, formula, facts: workbook.styles.numberFormat(style) }];
      }),
    ),
    merges: sheet.merges,
    hidden: [...sheet.hiddenRows].sort((a, b) => a - b),
    tables: sheet.tables
      .map(({ name, rect: area, columns, totalsRows }) => ({ name, area, columns, totalsRows }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));

/** What the workbook refuses is no matter here. */
function attempt(act: Step, workbook: Workbook): void {
  try {
    act(workbook);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
  }
}

test('whatever is done to a workbook, the file is sound and reads back the same', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const workbook = openXlsx(excelFile());
      for (const act of steps) attempt(act, workbook);
      const bytes = saveXlsx(workbook);
      expect(checkXlsx(bytes)).toEqual([]);
      const again = openXlsx(bytes);
      expect(seen(again)).toEqual(seen(workbook));
      expect(saveXlsx(again)).toEqual(bytes);
    }),
    { numRuns: 150, seed: 20260302 },
  );
});

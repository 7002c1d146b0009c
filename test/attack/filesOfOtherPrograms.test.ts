import { settleOptions } from '../../src/cli/settleOptions';
import { checkXlsx, newWorkbook, openXlsx, saveXlsx } from '../../src/host/xlsx';
import type { Workbook as Model } from '../../src/host/model';
import { describeProblem } from '../../src/problem/describe';
import { placeText } from '../../src/problem/problem';
import { textOf, withText } from '../host/xlsx/parts';
import { day, rowsOf, settle, withUseCases, workbookWith } from '../support/monthEnd';

/** Files as LibreOffice, openpyxl and Excel's macro workbooks write them: what an attack with real files found. */

const STYLES = 'xl/styles.xml';
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

describe('number formats', () => {
  /** LibreOffice gives formats that Excel has built in a number of their own as well. */
  const byLibreOffice = (): Uint8Array => {
    const model = newWorkbook();
    model.sheets[0]!.setValues(cell(0, 0), [[1234.5]], 'host');
    model.sheets[0]!.setStyle(cell(0, 0), { numberFormat: '0.000' }, 'host');
    const formats =
      '<numFmts count="3"><numFmt numFmtId="164" formatCode="0.000"/>' +
      '<numFmt numFmtId="165" formatCode="#,##0.00"/><numFmt numFmtId="166" formatCode="@"/></numFmts>';
    return withText(saveXlsx(model), STYLES, /<numFmts.*<\/numFmts>/, formats);
  };

  test('a new format never takes a number that stands in the file', () => {
    const model = openXlsx(byLibreOffice());
    model.sheets[0]!.setStyle(cell(1, 0), { numberFormat: 'yyyy-mm-dd' }, 'host');
    const saved = saveXlsx(model);
    const numbers = [...textOf(saved, STYLES).matchAll(/<numFmt numFmtId="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(checkXlsx(saved)).toEqual([]);
  });
});

describe('a formula whose result is not in the file, as openpyxl writes it', () => {
  const INVOICES = ['Account', 'Invoice', 'Date', 'Amount', 'Open amount'];
  const PAYMENTS = ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'];
  const month = (): Model =>
    workbookWith({
      Invoices: [INVOICES, ['4031', 'A', day('2026-11-02'), 1000, 700]],
      Payments: [PAYMENTS, [day('2026-11-05'), '4031', 300, 'A', '1200']],
      SettlementParameters: [
        ['Parameter', 'Value'],
        ['Accounting currency', 'EUR'],
        ['Maximum penny difference', 5],
      ],
    });
  const withoutResult = (model: Model, sheet: string, row: number, column: number): Model => {
    const found = model.sheet(sheet)?.cell(row, column);
    Object.assign(found!, { value: undefined, formula: '1+1' });
    return openXlsx(saveXlsx(model));
  };
  const problemsOf = (model: Model) =>
    withUseCases(model, async (useCases) => (await useCases.preview()).problems).catch(
      (error: { problems: readonly never[] }) => error.problems,
    );

  test.each([
    ['Invoices', 'Amount', 3, 'Invoices!D2'],
    ['Invoices', 'Open amount', 4, 'Invoices!E2'],
    ['Payments', 'Amount', 2, 'Payments!C2'],
    ['Payments', 'Invoice', 3, 'Payments!D2'],
  ])('in %s, %s: a problem at its cell, not a blank', async (sheet, _, column, place) => {
    const problems = await problemsOf(withoutResult(month(), sheet, 1, column));
    expect(problems.map((problem) => `${placeText(problem.place)} ${problem.code}`)).toContain(
      `${place} cell/error`,
    );
    const own = problems.find((problem) => placeText(problem.place) === place)!;
    expect(describeProblem(own, 'en').found).toContain('has not been calculated yet');
  });

  test('in a parameter: the default does not take its place', async () => {
    const problems = await problemsOf(withoutResult(month(), 'SettlementParameters', 2, 1));
    expect(problems.map((problem) => placeText(problem.place))).toEqual(['SettlementParameters!B3']);
  });
});

test('a link that stands in the file goes when it is taken away', () => {
  const model = newWorkbook();
  model.sheets[0]!.setHyperlink({ row: 1, column: 0, location: 'Sheet1!C3' });
  const reopened = openXlsx(saveXlsx(model));
  reopened.sheets[0]!.clearHyperlinks({ row: 0, column: 0, rows: 5, columns: 1 });
  expect(textOf(saveXlsx(reopened), 'xl/worksheets/sheet1.xml')).not.toContain('hyperlink');
});

test('a table down to the last row of the sheet is sound', () => {
  const model = newWorkbook();
  model.sheets[0]!.setValues({ row: 0, column: 0, rows: 1, columns: 2 }, [['Date', 'Amount']], 'host');
  model.addTable(model.sheets[0]!, { row: 0, column: 0, rows: 3, columns: 2 }, 'Payments');
  const table = 'xl/tables/table1.xml';
  const long = withText(saveXlsx(model), table, /A1:B3/g, 'A1:B1048576');
  expect(checkXlsx(long)).toEqual([]);
  const wrong = withText(long, table, /<autoFilter ref="A1:B1048576"/, '<autoFilter ref="A1:B9"');
  expect(checkXlsx(wrong)).toEqual([expect.stringContaining('the filter of table Payments is A1:B9')]);
});

describe('the name of the result', () => {
  test.each([
    ['month.xlsx', 'month-settled.xlsx'],
    ['month.xlsm', 'month-settled.xlsm'],
    ['MONTH.XLSM', 'MONTH-settled.xlsm'],
    ['month.xltx', 'month-settled.xltx'],
    ['month', 'month-settled.xlsx'],
  ])('of %s is %s: Excel opens a workbook with macros under no other', (input, out) => {
    expect(settleOptions([input])).toMatchObject({ out });
  });

  test.each([
    ['month.xlsm', 'result.xlsx'],
    ['month.xlsx', 'result.xlsm'],
  ])('%s is not saved as %s', (input, out) => {
    expect(settleOptions([input, '--out', out])).toEqual(expect.stringContaining(`instead of ${out}`));
  });
});

test('in SettlementProblems a sheet whose name needs quotes keeps the first one', async () => {
  const model = workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount'],
      ['4031', 'A', day('2026-11-02'), 1000],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      [day('2026-11-05'), '4031', 'abc', 'A', '1200'],
      [day('2026-11-06'), '4031', 100, 'A', '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
  });
  model.sheet('Payments')!.name = 'March 2026';
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  expect(rowsOf(model, 'SettlementProblems').map((row) => row['Where'])).toEqual(["'March 2026'!C2"]);
});

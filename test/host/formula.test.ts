import { Calculator } from '../../src/host/formula';
import { type Workbook } from '../../src/host/model';
import { fill, workbookOf, workbookWithTable } from './support';

const LEDGER = [
  ['Voucher', 'Invoice', 'Amount settled', 'Debit', 'Credit'],
  ['V1', '10030', 294, 294, ''],
  ['V1', '10030', 6, '', 294.1],
  ['V2', 'RE-1', 0.1, 0.1, ''],
  ['V2', 're-1', 0.2, 0.2, 0.2],
  ['V3', '', -0.3, '', ''],
];

/** Writes formulas to the right of a ledger from A1 and calculates them. */
function results(workbook: Workbook, ...formulas: string[]): unknown[] {
  const calculator = new Calculator(workbook);
  const sheet = workbook.sheets[0]!;
  const rect = { row: 0, column: 9, rows: formulas.length, columns: 1 };
  sheet.setValues(
    rect,
    formulas.map((formula) => [formula]),
    'host',
  );
  calculator.admit(sheet, rect);
  calculator.calculate();
  return formulas.map((_, i) => sheet.value(i, 9));
}

test.each([
  ['=SUM(C2:C6)', 300],
  ['=SUM(Ledger[Amount settled])', 300],
  ['=SUM(Ledger[[#Data],[Debit]:[Credit]])', 588.6],
  ['=SUM(Ledger[#All])', 20948.6],
  ['=SUM(D2:D6)-SUM(E2:E6)', 0],
  ['=SUM(C2:C3)-300', 0],
  ['=C4+C5-0.3', 0],
  ['=C4+C5+C6', 0],
  ['=-(C2-C3)+ 1', -287],
  ['=SUM(C2,C3,"5",1.5)', 306.5],
  ['=SUMIFS(C2:C6,A2:A6,"V1")', 300],
  ['=SUMIFS(Ledger[Amount settled],Ledger[Invoice],"RE-1")', 0.3],
  ['=SUMIFS(Ledger[Amount settled],Ledger[Invoice],"10030",Ledger[Debit],">0")', 294],
  ['=SUMIFS(Ledger[Amount settled],Ledger[Invoice],"")', -0.3],
  ['=SUMIFS(Ledger[Amount settled],Ledger[Voucher],A4)', 0.3],
  ['=SUMIFS(Ledger[Amount settled],Ledger[Voucher],"V*")', 300],
  ['=SUMIFS(Ledger[Amount settled],Ledger[Voucher],"<>V1")', 0],
  ['=SUMIFS(C2:C6,A2:A5,"V1")', { error: '#VALUE!' }],
  ['=A2+1', { error: '#VALUE!' }],
  ['=F1', 0],
  ['="Payment"', 'Payment'],
])('%s', (formula, result) => {
  expect(results(workbookWithTable('Ledger', LEDGER), formula)).toEqual([result]);
});

test('equal totals differ by nothing, whatever the order of their cents', () => {
  const cents = Array.from(
    { length: 20_000 },
    (_, i) => [((i * 7919) % 1_000_003) / 100, 0] as [number, number],
  );
  const reversed = cents.map(([amount]) => amount).reverse();
  const workbook = workbookOf(
    'Data',
    cents.map(([amount], i) => [amount, reversed[i]]),
  );
  const [difference, total] = results(workbook, '=SUM(A:A)-SUM(B:B)', '=SUM(A:A)') as [number, number];
  expect(difference).toBe(0);
  expect(total).toBe(Number(total.toFixed(2)));
});

test('an error in the cells is the result', () => {
  const workbook = workbookOf('Data', [[1], ['#N/A']]);
  expect(results(workbook, '=SUM(A1:A2)', '=A2+1')).toEqual([{ error: '#N/A' }, { error: '#N/A' }]);
});

test('references to other sheets, to columns with special characters, to formulas', () => {
  const workbook = workbookWithTable('Rates', [["Rate [%] 'x' #1"], [2], [3]]);
  const other = workbook.addSheet("Year's end");
  fill(other, 0, 0, [[40]]);
  expect(results(workbook, "=SUM(Rates[Rate '[%'] ''x'' '#1])+'Year''s end'!A1", '=J1+J3', '=J1')).toEqual([
    45, 90, 45,
  ]);
});

test('results follow their cells, their table and other results', () => {
  const workbook = workbookWithTable('T', [['Amount'], [1], [2]]);
  const sheet = workbook.sheets[0]!;
  const calculator = new Calculator(workbook);
  fill(sheet, 0, 5, [['x']]);
  sheet.setValues({ row: 0, column: 6, rows: 2, columns: 1 }, [['=G2+1'], ['=SUM(T[Amount])']], 'host');
  calculator.calculate();
  expect(sheet.value(0, 6)).toBe(4);
  sheet.setValues({ row: 2, column: 0, rows: 1, columns: 1 }, [[20]], 'grid');
  calculator.calculate();
  expect(sheet.value(0, 6)).toBe(22);
  sheet.setValues({ row: 3, column: 0, rows: 1, columns: 1 }, [[100]], 'host');
  workbook.resizeTable(workbook.table('T')!, { row: 0, column: 0, rows: 4, columns: 1 });
  calculator.calculate();
  expect(sheet.value(0, 6)).toBe(122);
});

test('a formula of the file keeps its result, one that was written here over it does not', () => {
  const workbook = workbookOf('Data', [[1]]);
  const sheet = workbook.sheets[0]!;
  sheet.loadRow(1, [
    { value: 42, formula: 'XLOOKUP(A1,B:B,C:C)' },
    { value: 7, formula: 'SUM(A1:A1)' },
  ]);
  const calculator = new Calculator(workbook);
  sheet.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [[5]], 'host');
  calculator.calculate();
  expect([sheet.value(1, 0), sheet.value(1, 1)]).toEqual([42, 7]);
  sheet.setValues({ row: 1, column: 1, rows: 1, columns: 1 }, [['=SUM(A1:A1)']], 'host');
  calculator.calculate();
  expect([sheet.value(1, 0), sheet.value(1, 1)]).toEqual([42, 5]);
});

test('formulas of the file like those written here are calculated when asked for, and only those', () => {
  const workbook = workbookWithTable('T', [['Amount (accounting currency)'], [1], [2]]);
  const sheet = workbook.sheets[0]!;
  sheet.loadRow(10, [
    { value: 0, formula: '5-(SUM(T[Amount (accounting currency)]))' },
    { value: '159174.70', formula: '159174.70' },
    { value: 42, formula: 'SUM(A2:A3)' },
    { value: 42, formula: 'XLOOKUP(A1,B:B,C:C)' },
    { value: 42, formula: 'SUM(Gone[Amount])' },
  ]);
  const calculator = new Calculator(workbook, 'alike');
  const found = (): unknown[] => [0, 1, 2, 3, 4].map((column) => sheet.value(10, column));
  sheet.setValues({ row: 1, column: 0, rows: 1, columns: 1 }, [[20]], 'grid');
  calculator.calculate();
  expect(found()).toEqual([-17, 159174.7, 42, 42, 42]);
  expect([0, 1, 2, 3, 4].map((column) => calculator.calculates(sheet, 10, column))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('in manual mode only a new formula is calculated, until it is asked for', () => {
  const workbook = workbookOf('Data', [[1]]);
  const sheet = workbook.sheets[0]!;
  const calculator = new Calculator(workbook);
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  workbook.calculationMode = 'Manual';
  sheet.setValues({ ...cell, column: 1 }, [['=A1+1']], 'host');
  calculator.calculate();
  sheet.setValues(cell, [[10]], 'host');
  calculator.calculate();
  expect(sheet.value(0, 1)).toBe(2);
  calculator.calculate(true);
  expect(sheet.value(0, 1)).toBe(11);
});

test.each([
  '=XLOOKUP(1,A:A,B:B)',
  '=A1*2',
  '=SUM(A1',
  '=T[@Amount]',
  '=-Discount',
  "='[Other.xlsx]Sheet1'!A1",
  '=A1 A2',
])('%s is beyond what is calculated here and refused', (formula) => {
  expect(() => results(workbookOf('Data', [[1]]), formula)).toThrow(/formula .* is not implemented/);
});

test.each(['=SUM(Missing[Amount])', '=SUM(Ledger[Missing])', '=Missing!A1'])(
  '%s is not taken, as in Excel',
  (formula) => {
    const workbook = workbookWithTable('Ledger', LEDGER);
    expect(() => results(workbook, formula)).toThrow(/argument is invalid/);
    expect(workbook.sheets[0]!.cell(0, 9)?.formula).toBeUndefined();
  },
);

test('when a table goes, formulas over it say so', () => {
  const workbook = workbookWithTable('Ledger', LEDGER);
  const sheet = workbook.sheets[0]!;
  const calculator = new Calculator(workbook);
  sheet.setValues({ row: 0, column: 9, rows: 1, columns: 1 }, [['=SUM(Ledger[Debit])']], 'host');
  calculator.calculate();
  workbook.deleteTable(workbook.table('Ledger')!);
  calculator.calculate();
  expect(sheet.value(0, 9)).toEqual({ error: '#REF!' });
});

test('a circle is refused', () => {
  expect(() => results(workbookOf('Data', [[1]]), '=J2', '=J1+1')).toThrow(/circular/);
});

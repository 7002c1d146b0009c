import fc from 'fast-check';
import { describeProblem } from '../../src/problem/describe';
import { isWarning, type Problem } from '../../src/problem/problem';
import { SOURCE_COLUMNS, type SourceRole } from '../../src/workbook/columns';
import { readInvoices } from '../../src/workbook/readInvoices';
import { readPayments } from '../../src/workbook/readPayments';
import { readSettings } from '../../src/workbook/readSettings';
import type { ReadRows } from '../../src/workbook/rows';
import type { CellValue, Grid } from '../../src/workbook/workbook';
import { grid, settingsWith } from '../support/sourceGrid';

/** What people, exports and accidents leave in cells. */
const garbage: fc.Arbitrary<CellValue> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<CellValue[]>(
      '',
      ' ',
      '\u00a0',
      '#N/A',
      '#REF!',
      '4030',
      '10030',
      '10030;10031=5.00',
      'EUR',
      'Yes',
      '2 %',
      '1.000,00',
      '8-7-2015',
    ),
  },
  { weight: 3, arbitrary: fc.integer({ min: 41000, max: 44000 }) },
  fc.double(),
  fc.integer(),
  fc.constantFrom<CellValue[]>(1e21, -1e15, 1e-7, 0.1 + 0.2, Number.MAX_VALUE, 2958465, 2958466),
  fc.boolean(),
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const gridOf = (role: SourceRole): fc.Arbitrary<Grid> => {
  const titles = Object.values(SOURCE_COLUMNS[role]).map(({ title, isNumbered }) =>
    isNumbered ? `${title} 1` : title,
  );
  const rows = fc.array(fc.array(garbage, { minLength: titles.length, maxLength: titles.length }), {
    maxLength: 8,
  });
  const merged = fc.array(fc.constantFrom('A3:B4', 'C5', 'A1:B1', 'Z99:AA100', 'nonsense'), { maxLength: 1 });
  return fc.tuple(rows, merged).map(([cells, areas]) => grid(role, titles, cells, { merged: areas }));
};

const isBlank = (value: CellValue): boolean => typeof value === 'string' && value.trim() === '';
const sentences = (problems: readonly Problem[]): void => {
  for (const problem of problems) {
    for (const language of ['en', 'nl', 'de', 'fr'] as const) {
      const { found, toDo } = describeProblem(problem, language);
      expect(found.length > 0 && toDo.length > 0).toBe(true);
    }
  }
};

function everyRowIsAccountedFor<T>(
  { rows, problems, rowCount, rowsWithProblem }: ReadRows<T>,
  source: Grid,
): void {
  expect(rows.length + rowsWithProblem).toBe(rowCount);
  expect(rowCount).toBeLessThanOrEqual(source.rows.filter((row) => !row.every(isBlank)).length);
  if (rowsWithProblem > 0)
    expect(problems.filter((problem) => !isWarning(problem)).length).toBeGreaterThan(0);
  sentences(problems);
}

const settings = settingsWith({ 'Number format': '1.000,00', 'Date format': 'dd-mm-yyyy' });

test('rows in = rows read + rows with a problem, whatever stands in the cells of Invoices', () => {
  fc.assert(
    fc.property(gridOf('Invoices'), fc.constantFrom(1900 as const, 1904 as const), (source, dateSystem) => {
      everyRowIsAccountedFor(readInvoices(source, { settings, dateSystem }), source);
    }),
  );
});

test('the same holds for Payments', () => {
  fc.assert(
    fc.property(gridOf('Payments'), fc.constantFrom(1900 as const, 1904 as const), (source, dateSystem) => {
      everyRowIsAccountedFor(readPayments(source, { settings, dateSystem }), source);
    }),
  );
});

test('settings tables of any content are read or have problems, never a throw', () => {
  const grids = fc.record({
    Invoices: gridOf('Invoices'),
    SettlementParameters: gridOf('SettlementParameters'),
    LedgerAccounts: gridOf('LedgerAccounts'),
    CashDiscounts: gridOf('CashDiscounts'),
    TermsOfPayment: gridOf('TermsOfPayment'),
    MethodsOfPayment: gridOf('MethodsOfPayment'),
  });
  fc.assert(
    fc.property(grids, (found) => {
      sentences(readSettings({ grids: found, dateSystem: 1900 }).problems);
    }),
  );
});

test('headings of any content are columns or problems, never a throw', () => {
  const header = fc.array(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('Account', 'Document', 'Date 2')),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(header, fc.array(garbage, { minLength: 8, maxLength: 8 }), (headings, row) => {
      const source = grid('Invoices', headings, [row.slice(0, headings.length)]);
      everyRowIsAccountedFor(readInvoices(source, { settings, dateSystem: 1900 }), source);
    }),
  );
});

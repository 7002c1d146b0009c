import fc from 'fast-check';
import type { Workbook as Model } from '../../src/host/model';
import { rowsOf, settle, withUseCases, workbookWith } from '../support/monthEnd';
import { runs } from '../support/runs';

const FIRST = Date.UTC(2026, 10, 2) / 86_400_000 + 25_569;
const PAYMENTS = ['Date', 'Account', 'Amount', 'Invoice', 'Payment reference', 'Offset account'];

interface Month {
  /** Gross in cents, discount in cents, days to its end. */
  readonly invoices: readonly (readonly [gross: number, discount: number, days: number])[];
  /** Day, amount in cents, what is marked. */
  readonly payments: readonly (readonly [day: number, amount: number, mark: number])[];
  readonly isAutomatic: boolean;
  /** Behind how many payments, in the order of ALLOC-0, the first run ends. */
  readonly cut: number;
}

/** Payments with marks first, then the others, each by date and amount (ALLOC-0). */
const inOrder = ({ payments, invoices }: Month) =>
  [...payments]
    .map(([day, amount, mark]) => ({
      day,
      amount,
      mark: mark < invoices.length ? String(10_001 + mark) : '',
    }))
    .sort((a, b) => Number(a.mark === '') - Number(b.mark === '') || a.day - b.day || a.amount - b.amount);

function workbookOf(month: Month, count: number): Model {
  const rows = inOrder(month)
    .slice(0, count)
    .map(({ day, amount, mark }, i) => [FIRST + day, '4031', amount / 100, mark, `R${i}`, '1200']);
  return workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Due date', 'Amount', 'Cash discount date', 'Cash discount amount'],
      ...month.invoices.map(([gross, discount, days], i) => [
        '4031',
        String(10_001 + i),
        FIRST,
        FIRST + 30 + i,
        gross / 100,
        FIRST + days,
        Math.min(discount, gross) / 100,
      ]),
    ],
    Payments: [PAYMENTS, ...rows],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ['Automatic settlement', month.isAutomatic ? 'Yes' : 'No'],
    ],
  });
}

/** Types the rows of the second workbook into the first, as if the month went on. */
function goOn(model: Model, later: Model): void {
  const [table, other] = [model.table('Payments')!, later.table('Payments')!];
  const { sheet, body, columns } = table;
  model.resizeTable(table, {
    row: body.row - 1,
    column: body.column,
    rows: other.body.rows + 1,
    columns: columns.length,
  });
  for (let r = 0; r < other.body.rows; r++)
    for (let c = 0; c < columns.length; c++) {
      const value = other.sheet.value(other.body.row + r, other.body.column + c);
      const cell = { row: body.row + r, column: body.column + c, rows: 1, columns: 1 };
      if (typeof value === 'string') sheet.setStyle(cell, { numberFormat: '@' }, 'file');
      if (value !== undefined) sheet.setValues(cell, [[value]], 'file');
    }
}

const run = (model: Model) => withUseCases(model, async (useCases) => void (await settle(useCases)));

/** Per document what is open, and per discount period what was taken. */
const figures = (model: Model) => {
  const taken: Record<string, number> = {};
  for (const row of rowsOf(model, 'Settlements')) {
    const period = `${String(row['Invoice'])} ${String(row['Cash discount date'])}`;
    taken[period] = Math.round(((taken[period] ?? 0) + Number(row['Cash discount'] || 0)) * 100) / 100;
  }
  const open = rowsOf(model, 'CustomerTransactions')
    .filter((row) => row['Transaction type'] !== 'Cash discount')
    .map((row) =>
      [
        row['Invoice'] || `${String(row['Date'])} ${String(row['Amount in transaction currency credit'])}`,
        row['Balance'],
      ].join(' '),
    )
    .sort();
  return { taken, open };
};

const anyMonth: fc.Arbitrary<Month> = fc.record({
  invoices: fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 3_000 }),
      fc.integer({ min: 0, max: 20 }),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  payments: fc.uniqueArray(
    fc.tuple(
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 1, max: 120_000 }),
      fc.integer({ min: 0, max: 5 }),
    ),
    { minLength: 2, maxLength: 5, selector: ([day, amount]) => `${day} ${amount}` },
  ),
  isAutomatic: fc.boolean(),
  cut: fc.integer({ min: 1, max: 4 }),
});

test('one run or two, cut along the order of ALLOC-0: the same balances and the same discount per period', async () => {
  await fc.assert(
    fc.asyncProperty(anyMonth, async (month) => {
      const whole = workbookOf(month, month.payments.length);
      await run(whole);
      const inTwo = workbookOf(month, Math.min(month.cut, month.payments.length));
      await run(inTwo);
      goOn(inTwo, workbookOf(month, month.payments.length));
      await run(inTwo);
      expect(figures(inTwo)).toEqual(figures(whole));
    }),
    runs(30),
  );
});

test('what a marked payment leaves over is not settled automatically, in the same run or in a later one', async () => {
  // 130.00 marks the invoice of 100.00; the 30.00 stay on the account beside the other invoice of 50.00.
  const month: Month = {
    invoices: [
      [10_000, 0, 0],
      [5_000, 0, 0],
    ],
    payments: [[1, 13_000, 0]],
    isAutomatic: true,
    cut: 1,
  };
  const model = workbookOf(month, 1);
  await run(model);
  await withUseCases(model, async (useCases) => {
    expect((await useCases.preview()).isEmpty).toBe(true);
  });
  expect(rowsOf(model, 'Settlements').map((row) => row['Invoice'])).toEqual(['10001']);
});

test('a mark on an invoice that is closed by then is still a mark: the money is not settled automatically', async () => {
  // 0.01 closes 10002 first; 0.02 marked with 10002 finds it closed and stays on the account, 10001 stays open.
  const month: Month = {
    invoices: [
      [1, 0, 0],
      [1, 0, 0],
    ],
    payments: [
      [0, 1, 1],
      [0, 2, 1],
    ],
    isAutomatic: true,
    cut: 1,
  };
  const model = workbookOf(month, 1);
  await run(model);
  goOn(model, workbookOf(month, 2));
  await run(model);
  expect(rowsOf(model, 'Settlements').map((row) => row['Invoice'])).toEqual(['10002']);
  expect(rowsOf(model, 'PostedPayments').map((row) => row['Amount'])).toEqual([0.01, 0.02]);
});

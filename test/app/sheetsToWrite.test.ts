import type { Workbook as Model } from '../../src/host/model';
import { day, rowsOf, withUseCases, workbookWith } from '../support/monthEnd';

/** 294.00 on 1,000.00 with 20.00 until 7 November takes 6.00: two lines of the payment, two of the discount. The rest is paid later. */
const month = (): Model =>
  workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount', 'Cash discount date', 'Cash discount amount'],
      ['4031', '10030', day('2026-11-02'), 1000, day('2026-11-07'), 20],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      [day('2026-11-05'), '4031', 294, '10030', '1200'],
      [day('2026-11-20'), '4031', 700, '10030', '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
    Notes: [['Text'], ['mine']],
  });

const LEDGER = ['Runs', 'PostedPayments', 'Settlements', 'VoucherLines'];
const VIEWS = [
  'CustomerTransactions',
  'VendorTransactions',
  'OpenTransactions',
  'CashDiscountSchedule',
  'SettlementProblems',
];
const rowCounts = (model: Model): readonly number[] => LEDGER.map((table) => rowsOf(model, table).length);
const sheetNames = (model: Model): readonly string[] =>
  [...LEDGER, ...VIEWS].map((table) => model.table(table)!.sheet.name);

test('the preview names every sheet that posting writes to, with the rows that it adds there', async () => {
  const model = month();
  model.sheets[3]!.name = 'settlements'; // a sheet of the user's has the name
  await withUseCases(model, async (useCases) => {
    const all = await useCases.preview();
    const { lines } = await useCases.journal();
    const first = await useCases.preview([], [lines[0]!.id]);
    expect(first.sheets.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      ['Runs', 1],
      ['PostedPayments', 1],
      ['Settlements 2', 1],
      ['VoucherLines', 4],
      ...VIEWS.map((view) => [view, undefined]),
    ]);
    expect(first.sheets.every(({ isNew }) => isNew)).toBe(true);
    // The second payment, without a discount, has two lines.
    expect(all.sheets.map(({ rows }) => rows).slice(0, 4)).toEqual([1, 2, 2, 6]);
    await useCases.post(first);
  });
  expect(rowCounts(model)).toEqual([1, 1, 1, 4]);
  expect(sheetNames(model)[2]).toBe('Settlements 2');

  model.table('VoucherLines')!.sheet.name = 'Journal';
  await withUseCases(model, async (useCases) => {
    const second = await useCases.preview();
    expect(second.sheets.map(({ sheet }) => sheet)).toEqual(sheetNames(model));
    expect(second.sheets.some(({ isNew }) => isNew)).toBe(false);
    expect(second.sheets[3]).toEqual({ sheet: 'Journal', isNew: false, rows: 2 });
    await useCases.post(second);
  });
  expect(rowCounts(model)).toEqual([2, 2, 2, 6]);

  // The first run takes the second one along. Each settlement has a row; of both only the discount has lines, two of them.
  await withUseCases(model, async (useCases) => {
    const undo = await useCases.previewUndo({
      target: { kind: 'run', run: 'RUN-0001' },
      reversePayments: false,
      later: 'undo',
      date: 'latest',
    });
    // No payment is reversed: nothing comes to PostedPayments.
    const others = sheetNames(model).filter((name) => name !== 'PostedPayments');
    expect(undo.sheets.map(({ sheet }) => sheet)).toEqual(others);
    expect(undo.sheets.some(({ isNew }) => isNew)).toBe(false);
    expect(undo.sheets.slice(0, 3).map(({ rows }) => rows)).toEqual([1, 2, 2]);
    await useCases.undo(undo);
  });
  expect(rowCounts(model)).toEqual([3, 2, 4, 8]);
});

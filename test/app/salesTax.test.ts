import { placeText } from '../../src/problem/problem';
import { day, rowsOf, settle, withUseCases, workbookWith, type Tables } from '../support/monthEnd';

const invoice = (cells: readonly unknown[], ...headings: readonly string[]): Tables => ({
  Invoices: [
    ['Account', 'Invoice', 'Date', 'Amount', 'Cash discount', ...headings],
    ['4031', 'A', day('2026-11-02'), ...cells],
  ],
});

const month = (
  invoices: Tables,
  paid: number,
  parameters: readonly (readonly unknown[])[],
  module = 'Customer',
) =>
  workbookWith({
    ...invoices,
    Payments: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account', 'Module'],
      [day('2026-11-05'), '4031', paid, 'A', '1200', module],
    ],
    CashDiscounts: [
      ['Code', 'Days', 'Percent', 'Account'],
      ['2', 5, 2, '4730'],
      ['10', 5, 10, '4730'],
    ],
    TaxCodes: [
      ['Code', 'Rate', 'Sales tax account', 'Discount account'],
      ['S19', 19, '3806', ''],
      ['S07', 7, '3801', '4731'],
      ['S25', 25, '', ''],
      ['S00', 0, '', ''],
    ],
    SettlementParameters: [['Parameter', 'Value'], ['Accounting currency', 'EUR'], ...parameters],
  });
const REVERSE = ['Reverse sales tax on cash discount', 'Yes'] as const;

const discountLines = (model: Parameters<typeof rowsOf>[0]) =>
  rowsOf(model, 'VoucherLines')
    .filter((row) => String(row['Voucher']).startsWith('DISC'))
    .map((row) => [row['Ledger account'], row['Description'], row['Debit'], row['Credit']]);

test('one rate: 12.50 discount on 125.00 with 25.00 tax gives 2.50 of the tax back', async () => {
  const model = month(invoice([125, '10', 25, 'S25'], 'Tax amount', 'Tax code'), 112.5, [REVERSE]);
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
  });
  expect(discountLines(model)).toEqual([
    ['4730', 'Cash discount A', 10, ''],
    ['sales tax', 'Sales tax on cash discount A', 2.5, ''],
    ['receivable', 'Cash discount A', '', 12.5],
  ]);
});

test('two rates: 4.52 of 226.00 is cut 2.14 and 2.38, tax 0.14 and 0.38 go back, each to its account', async () => {
  const rates = invoice(
    [226, '2', 19, 'S19', 7, 'S07'],
    'Tax amount 1',
    'Tax code 1',
    'Tax amount 2',
    'Tax code 2',
  );
  const model = month(rates, 221.48, [REVERSE]);
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  expect(discountLines(model)).toEqual([
    ['4731', 'Cash discount A', 2, ''],
    ['4730', 'Cash discount A', 2, ''],
    ['3801', 'Sales tax on cash discount A', 0.14, ''],
    ['3806', 'Sales tax on cash discount A', 0.38, ''],
    ['receivable', 'Cash discount A', '', 4.52],
  ]);
});

test('without the parameter the tax stays; the tax code’s discount account still goes before that of the discount code', async () => {
  const model = month(invoice([107, '2', 7, 'S07'], 'Tax amount', 'Tax code'), 104.86, []);
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  expect(discountLines(model)).toEqual([
    ['4731', 'Cash discount A', 2.14, ''],
    ['receivable', 'Cash discount A', '', 2.14],
  ]);
});

test('discount on the amount before tax: 10 % of 100.00, not of 125.00', async () => {
  const before = ['Cash discount is calculated on amount including sales tax', 'No'] as const;
  const model = month(invoice([125, '10', 25, 'S25'], 'Tax amount', 'Tax code'), 115, [before]);
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  expect(rowsOf(model, 'CashDiscountSchedule').map((row) => row['Cash discount amount'])).toEqual([10]);
  expect(rowsOf(model, 'Settlements').map((row) => [row['Cash discount'], row['Balance after']])).toEqual([
    [10, 0],
  ]);
});

test('a rate of zero takes its part of the discount without a correction', async () => {
  const rates = invoice(
    [219, '2', 19, 'S19', '', 'S00'],
    'Tax amount 1',
    'Tax code 1',
    'Tax amount 2',
    'Tax code 2',
  );
  // 2 % of 219.00 = 4.38: 4.38 · 119/219 = 2.38 with 0.38 tax, 4.38 · 100/219 = 2.00 without.
  const model = month(rates, 214.62, [REVERSE]);
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  expect(discountLines(model)).toEqual([
    ['4730', 'Cash discount A', 4, ''],
    ['3806', 'Sales tax on cash discount A', 0.38, ''],
    ['receivable', 'Cash discount A', '', 4.38],
  ]);
});

test.each([
  ['an unknown code', [119, '2', 19, 'S99'], ['Tax amount', 'Tax code'], 'Invoices!G2 code/unknown'],
  [
    'tax of the other sign',
    [119, '2', -19, 'S19'],
    ['Tax amount', 'Tax code'],
    'Invoices!F2 invoice/tax-does-not-fit',
  ],
  [
    'rates that do not make up the amount',
    [300, '2', 19, 'S19', 7, 'S07'],
    ['Tax amount 1', 'Tax code 1', 'Tax amount 2', 'Tax code 2'],
    'Invoices!F2 invoice/tax-does-not-fit',
  ],
  [
    'a rate above zero without its tax',
    [119, '2', '', 'S19'],
    ['Tax amount', 'Tax code'],
    'Invoices!F2 cell/blank',
  ],
])('%s is a problem at its cell', async (_, cells, headings, expected) => {
  const model = month(invoice(cells, ...headings), 100, [REVERSE]);
  await withUseCases(model, async (useCases) => {
    const { problems } = await useCases.preview();
    expect(problems.map((p) => `${placeText(p.place)} ${p.code}`)).toContain(expected);
  });
});

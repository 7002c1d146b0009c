import { day, rowsOf, settle, withUseCases, workbookWith } from '../support/monthEnd';

const PAYMENTS = ['Date', 'Account', 'Amount', 'Invoice', 'Bank charge', 'Offset account'];

/** 1,000.00 less 20.00 by 7 November; 980.00 were paid, of which the bank kept 10.00. */
const month = (invoice: string) =>
  workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount', 'Cash discount date', 'Cash discount amount'],
      ['4031', '10030', day('2026-11-02'), 1000, day('2026-11-07'), 20],
    ],
    Payments: [PAYMENTS, [day('2026-11-05'), '4031', 970, invoice, 10, '1200']],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
    LedgerAccounts: [
      ['Purpose', 'Account'],
      ['Bank charges', '4980'],
    ],
  });

test('a receipt less the bank’s charge closes the invoice with its whole discount, and every total ties', async () => {
  const model = month('10030');
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
    expect(preview.totals).toMatchObject({
      payments: 97_000,
      settled: 100_000,
      discount: 2_000,
      differences: 1_000,
    });
    expect((await useCases.preview()).isEmpty).toBe(true);
  });
  expect(
    rowsOf(model, 'Settlements').map((row) => [
      row['Difference type'],
      row['Amount settled'],
      row['Balance after'],
    ]),
  ).toEqual([
    ['', 990, 10],
    ['Bank charge', 10, 0],
  ]);
  expect(rowsOf(model, 'VoucherLines').map((row) => row['Ledger account'])).toContain('4980');
  for (const sheet of model.sheets) {
    const difference = sheet.cell(2, 4);
    if (sheet.cell(2, 0)?.value === 'Difference (must be zero)')
      expect([sheet.name, difference?.value]).toEqual([sheet.name, 0]);
  }
});

test('without a mark the charge waits, with a warning at its cell; marked later it settles once', async () => {
  const model = month('');
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toMatchObject([
      { code: 'payment/bank-charge-left', place: { kind: 'cell', sheet: 'Payments', address: 'E2' } },
    ]);
  });
  const { sheet, body } = model.table('Payments')!;
  const cell = { row: body.row, column: body.column + 3, rows: 1, columns: 1 };
  sheet.setStyle(cell, { numberFormat: '@' }, 'file');
  sheet.setValues(cell, [['10030']], 'file');
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
    expect(preview.totals).toMatchObject({ settled: 100_000, differences: 1_000, leftOpen: -97_000 });
    expect((await useCases.preview()).isEmpty).toBe(true);
  });
});

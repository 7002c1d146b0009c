import type { Workbook as Model } from '../../src/host/model';
import { day, rowsOf, settle, withUseCases, workbookWith } from '../support/monthEnd';

const PAYMENTS = ['Date', 'Account', 'Amount', 'Invoice', 'Payment reference', 'Offset account'];
type Row = readonly (string | number)[];

/** A workbook in which these payments were posted, and nothing else yet. */
const month = (payments: readonly Row[], invoices: readonly Row[] = []): Model =>
  workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount', 'Cash discount date', 'Cash discount amount'],
      ['4099', '1', day('2026-11-01'), 10, '', ''],
      ...invoices,
    ],
    Payments: [PAYMENTS, ...payments],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
  });

function addRow(model: Model, row: Row): void {
  const table = model.table('Payments')!;
  const { sheet, body, name } = table;
  model.resizeTable(table, {
    row: body.row - 1,
    column: body.column,
    rows: body.rows + 2,
    columns: body.columns,
  });
  row.forEach((value, c) => {
    const cell = { row: body.row + body.rows, column: body.column + c, rows: 1, columns: 1 };
    if (typeof value === 'string') sheet.setStyle(cell, { numberFormat: '@' }, 'file');
    if (value !== '') sheet.setValues(cell, [[value]], 'file');
  });
  expect(model.table(name)!.body.rows).toBe(body.rows + 1);
}

const run = (model: Model) =>
  withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect((await useCases.preview()).isEmpty).toBe(true);
    return preview;
  });

/** Open per voucher in the transactions view, and that every control total comes to zero. */
function balances(model: Model): Readonly<Record<string, unknown>> {
  for (const sheet of model.sheets)
    if (sheet.cell(2, 0)?.value === 'Difference (must be zero)')
      expect([sheet.name, sheet.cell(2, 4)?.value]).toEqual([sheet.name, 0]);
  return Object.fromEntries(
    rowsOf(model, 'CustomerTransactions')
      .filter((row) => row['Account'] === '4031')
      .map((row) => [row['Voucher'] || row['Invoice'], row['Balance']]),
  );
}

test('money paid back is settled with the payment it belongs to, named by its voucher (ALLOC-6)', async () => {
  const model = month([[day('2026-11-05'), '4031', 500, '', 'IN', '1200']]);
  await run(model);
  expect(balances(model)).toEqual({ 'ARP-10001': -500 });
  addRow(model, [day('2026-11-20'), '4031', -500, 'ARP-10001', 'BACK', '1200']);
  const preview = await run(model);
  expect(preview.problems).toEqual([]);
  expect(preview.totals).toMatchObject({ payments: -50_000, settled: 0, leftOpen: -50_000 });
  expect(balances(model)).toEqual({ 'ARP-10001': 0, 'ARP-10002': 0 });
  expect(
    rowsOf(model, 'Settlements').map((r) => [r['Payment voucher'], r['Invoice voucher'], r['Cash applied']]),
  ).toEqual([
    ['ARP-10002', 'ARP-10001', -500],
    ['ARP-10001', 'ARP-10002', 500],
  ]);
});

test('a cent less than was received leaves that cent open; a cent more leaves it on the other side', async () => {
  for (const [back, first, second] of [
    [-499.99, -0.01, 0],
    [-500.01, 0, 0.01],
  ] as const) {
    const model = month([[day('2026-11-05'), '4031', 500, '', 'IN', '1200']]);
    await run(model);
    addRow(model, [day('2026-11-20'), '4031', back, 'ARP-10001', 'BACK', '1200']);
    await run(model);
    expect(balances(model)).toEqual({ 'ARP-10001': first, 'ARP-10002': second });
  }
});

test('an open payment and an invoice are settled later without new money: amount 0 names both', async () => {
  // 500.00 came in time for nothing known; the invoice of 510.00 less 10.00 by 7 November is settled with it.
  const model = month(
    [[day('2026-11-05'), '4031', 500, '', 'IN', '1200']],
    [['4031', '10030', day('2026-11-02'), 510, day('2026-11-07'), 10]],
  );
  await run(model);
  addRow(model, [day('2026-11-06'), '4031', 0, '10030; ARP-10001', '', '']);
  const preview = await run(model);
  expect(preview.problems).toEqual([]);
  expect(preview.totals).toMatchObject({ payments: 0, discount: 1_000, leftOpen: -50_000 });
  expect(balances(model)).toMatchObject({ 'ARP-10001': 0, '10030': 0 });
});

test('a new payment and an older open one pay one invoice together', async () => {
  const model = month(
    [[day('2026-11-05'), '4031', 700, '', 'IN', '1200']],
    [['4031', '10030', day('2026-11-02'), 1000, '', '']],
  );
  await run(model);
  addRow(model, [day('2026-11-20'), '4031', 300, '10030; ARP-10001', 'REST', '1200']);
  await run(model);
  expect(balances(model)).toEqual({ '10030': 0, 'ARP-10001': 0, 'ARP-10002': 0 });
});

test('undone, both payments are open again and are not settled again by themselves', async () => {
  const model = month([[day('2026-11-05'), '4031', 500, '', 'IN', '1200']]);
  await run(model);
  addRow(model, [day('2026-11-20'), '4031', -500, 'ARP-10001', 'BACK', '1200']);
  await run(model);
  await withUseCases(model, async (useCases) => {
    const preview = await useCases.previewUndo({
      target: { kind: 'settlement', payment: 'ARP-10002', invoice: 'ARP-10001' },
      reversePayments: false,
      date: 'latest',
      later: 'refuse',
    });
    expect(preview.problems).toEqual([]);
    expect((await useCases.undo(preview)).kind).toBe('posted');
    const next = await useCases.preview();
    expect(next.isEmpty).toBe(true);
    expect(next.problems).toMatchObject([{ code: 'payment/undone', facts: { invoices: ['ARP-10001'] } }]);
  });
  expect(balances(model)).toEqual({ 'ARP-10001': -500, 'ARP-10002': 500 });
  await withUseCases(model, async (useCases) => {
    const again = await useCases.preview('all');
    await useCases.post(again);
  });
  expect(balances(model)).toEqual({ 'ARP-10001': 0, 'ARP-10002': 0 });
});

test('a number that no document and no payment bears is unknown; another account’s payment is not taken', async () => {
  const model = month([[day('2026-11-05'), '4031', 500, '', 'IN', '1200']]);
  await run(model);
  addRow(model, [day('2026-11-20'), '4032', -500, 'ARP-10001', 'BACK', '1200']);
  await withUseCases(model, async (useCases) => {
    expect((await useCases.preview()).problems).toMatchObject([{ code: 'mark/unknown' }]);
  });
});

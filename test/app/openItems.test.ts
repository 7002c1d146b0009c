import type { SettlementUseCases, UndoRequest } from '../../src/app/useCases';
import type { Workbook as Model } from '../../src/host/model';
import { day, rowsOf, settle, withUseCases, workbookWith, type Tables } from '../support/monthEnd';
import { expectTies, totalsAbove } from '../support/totals';

jest.setTimeout(60_000);

const INVOICES = [
  'Account',
  'Invoice',
  'Date',
  'Amount',
  'Currency',
  'Cash discount date',
  'Cash discount amount',
  'Open amount',
  'Module',
];
const PAYMENTS = ['Date', 'Account', 'Amount', 'Currency', 'Invoice', 'Module', 'Offset account'];
const ACCOUNTS = [
  ['Purpose', 'Account'],
  ['receivable', '1300'],
  ['payable', '1600'],
];

const book = (
  invoices: readonly (readonly unknown[])[],
  payments: readonly (readonly unknown[])[],
  more: Tables = {},
): Model =>
  workbookWith({
    Invoices: [INVOICES, ...invoices],
    Payments: [PAYMENTS, ...payments],
    LedgerAccounts: ACCOUNTS,
    ExchangeRates: [
      ['Date', 'Currency', 'Rate'],
      [day('2026-10-01'), 'USD', 1.1],
      [day('2026-11-05'), 'USD', 0.8],
      [day('2026-10-01'), 'GBP', 1.2],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ['Maximum penny difference', 0.05],
    ],
    ...more,
  });

const bank = '1200';
const A = ['4031', 'A', day('2026-11-02'), 1000, 'EUR', day('2026-11-07'), 20, '', 'Customer'];
const B = ['4031', 'B', day('2026-11-02'), 500, 'EUR', '', '', 300, 'Customer'];
const V = ['5001', 'V', day('2026-11-03'), 700, 'EUR', day('2026-11-13'), 7, '', 'Vendor'];
const U = ['4032', 'U', day('2026-10-02'), 1000, 'USD', day('2026-11-07'), 20, '', 'Customer'];
const paid = (
  on: string,
  account: string,
  amount: number,
  currency: string,
  invoice: string,
  module = 'Customer',
) => [day(on), account, amount, currency, invoice, module, bank] as const;

/** Types a cell of a source, by body row and heading. */
function type(model: Model, table: string, row: number, heading: string, value: unknown): void {
  const { sheet, body, columns } = model.table(table)!;
  const column = body.column + columns.findIndex(({ name }) => name === heading);
  const cell = { row: body.row + row, column, rows: 1, columns: 1 };
  if (typeof value === 'string') sheet.setStyle(cell, { numberFormat: '@' }, 'file');
  sheet.setValues(cell, [[value]], 'file');
}
function add(model: Model, table: string, cells: readonly unknown[]): void {
  const found = model.table(table)!;
  model.resizeTable(found, { ...found.rect, rows: found.rect.rows + 1 });
  cells.forEach((value, i) => type(model, table, found.body.rows - 1, found.columns[i]!.name, value));
}

const undo = async (useCases: SettlementUseCases, more: Partial<UndoRequest>) =>
  useCases.undo(
    await useCases.previewUndo({
      target: { kind: 'run', run: 'RUN-0001' },
      reversePayments: false,
      date: 'latest',
      later: 'undo',
      ...more,
    }),
  );

const [CUSTOMERS, VENDORS] = [1, 2];
const tie = (model: Model, block: number) => totalsAbove(model, 'OpenTransactions', block);

/** Every pair agrees, and the open items come to these. */
function expectOpen(model: Model, customers: number, vendors: number): void {
  expectTies(model);
  expect([tie(model, CUSTOMERS)[0], tie(model, VENDORS)[0]]).toEqual([customers, vendors]);
}

test('open items, each at what it stands at in the books, against the two summary accounts', async () => {
  const model = book(
    [A, B, V, U],
    [
      paid('2026-11-05', '4031', 980, 'EUR', 'A'),
      paid('2026-11-06', '4031', 50, 'EUR', ''),
      paid('2026-11-06', '4032', 490, 'USD', 'U'),
      paid('2026-11-06', '5001', 99, 'EUR', 'V', 'Vendor'),
    ],
  );
  await withUseCases(model, async (useCases) =>
    expect((await settle(useCases)).preview.problems).toEqual([]),
  );
  // B 300.00 of 500.00; 50.00 without a mark; U: 500.00 of 1,000.00 USD settled (490.00 and 10.00), 500.00 at 1.10 are left.
  // V: 99.00 takes 1.00, 600.00 are left.
  expect(
    rowsOf(model, 'OpenTransactions').map((row) => [
      row['Module'],
      row['Invoice'],
      row['Amount in transaction currency'],
      row['Balance (accounting currency)'],
    ]),
  ).toEqual([
    ['Customer', 'B', 300, 300],
    ['Customer', '', -50, -50],
    ['Customer', 'U', 500, 550],
    ['Vendor', 'V', 600, 600],
  ]);
  // 300.00 − 50.00 + 550.00 = 800.00. Before: 1,000.00 + 300.00 + 1,100.00 = 2,400.00. Posted on 1300: −980.00 − 20.00 − 50.00,
  // and for U −392.00 − 8.00 − 150.00 lost: 1,600.00 in all.
  expectOpen(model, 800, 600);
  const { sheet, rect } = model.table('OpenTransactions')!;
  const label = (row: number, block: number) => sheet.cell(rect.row - row, rect.column + 5 * block)?.value;
  expect([4, 3, 2].map((row) => label(row, CUSTOMERS))).toEqual([
    'Open items of customers',
    'Receivable before the first run + posted on 1300',
    'Difference (zero unless the account was changed)',
  ]);
  expect(label(3, VENDORS)).toBe('Payable before the first run + posted on 1600');
  expect(model.styles.numberFormat(sheet.cell(rect.row - 4, rect.column + 9)!.style ?? 0)).toBe('#,##0.00');
});

test('run after run: new invoices, the rest of a payment, documents taken out of Invoices, a bounced cheque', async () => {
  const model = book(
    [A, B, V, U],
    [paid('2026-11-05', '4031', 294, 'EUR', 'A'), paid('2026-11-06', '4032', 300, 'USD', 'U')],
  );
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    // A 700.00, B 300.00; U: 300.00 · 20/980 = 6.12 USD discount, 693.88 USD at 1.10 = 763.27.
    expectOpen(model, 1763.27, 700);

    add(model, 'Invoices', ['4031', 'C', day('2026-12-01'), 250, 'EUR', '', '', '', 'Customer']);
    add(model, 'Payments', paid('2026-12-02', '4031', 1000, 'EUR', 'A; C'));
    await settle(useCases);
    // 700.00 and 250.00 are closed, 50.00 are left: B 300.00 − 50.00 + U 763.27.
    expectOpen(model, 1013.27, 700);

    // A is closed and leaves the table; U is half paid and leaves it as well: no open item any more, nor expected to be one.
    const { sheet, body } = model.table('Invoices')!;
    sheet.deleteCellsUp({ ...body, row: body.row + 3, rows: 1 }, 'host');
    sheet.deleteCellsUp({ ...body, row: body.row, rows: 1 }, 'host');
    await useCases.post(await useCases.preview());
    expectOpen(model, 250, 700);

    await undo(useCases, { target: { kind: 'payment', payment: 'ARP-10003' }, reversePayments: true });
    // C is open again with 250.00, A with 700.00 but not in the table, the 1,000.00 are taken back: 300.00 + 250.00.
    expectOpen(model, 550, 700);
  });
});

test('pounds for dollars, thirds that do not come out even, a penny written off, a credit note', async () => {
  const model = book(
    [
      U,
      ['4031', 'T', day('2026-10-02'), 100, 'USD', '', '', '', 'Customer'],
      ['4031', 'N', day('2026-10-03'), -33.33, 'USD', '', '', '', 'Customer'],
      V,
    ],
    [
      paid('2026-11-05', '4032', 300, 'GBP', 'U'),
      paid('2026-11-06', '4031', 33.33, 'USD', 'T'),
      paid('2026-11-07', '4031', 33.33, 'USD', 'T'),
    ],
  );
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    // U: 300.00 GBP are 450.00 USD, with 9.18 discount 459.18 settled; 540.82 USD at 1.10 are 594.90.
    // T: 110.00 · 33.33/100 = 36.66, then 73.34 · 33.33/66.67 = 36.66; 36.68 are left. N: 33.33 · 1.10 = −36.66.
    expectOpen(model, 594.92, 700);
    add(model, 'Payments', paid('2026-11-08', '4031', 0, 'USD', 'T; N'));
    add(model, 'Payments', paid('2026-11-20', '5001', 700.03, 'EUR', 'V', 'Vendor'));
    await settle(useCases);
    await undo(useCases, { target: { kind: 'run', run: 'RUN-0002' } });
    expectTies(model);
    await settle(useCases);
    expectTies(model);
  });
});

test('a settled invoice in dollars whose row was changed: what it stands at is not known, and the accounts still tie', async () => {
  const model = book([U, B], [paid('2026-11-05', '4032', 490, 'USD', 'U')]);
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    type(model, 'Invoices', 0, 'Amount', 900);
    const preview = await useCases.preview();
    expect(preview.problems.map(({ code }) => code)).toEqual(['invoice/changed']);
    await useCases.post(preview);
  });
  expect(
    rowsOf(model, 'OpenTransactions').map((row) => [row['Invoice'], row['Balance (accounting currency)']]),
  ).toEqual([
    ['B', 300],
    ['U', ''],
  ]);
  expectOpen(model, 300, 0);
});

test('the receivable account was changed between two runs: the difference is what stands on the other one', async () => {
  const model = book([A, B], [paid('2026-11-05', '4031', 980, 'EUR', 'A')]);
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    type(model, 'LedgerAccounts', 0, 'Account', '1310');
    add(model, 'Payments', paid('2026-11-06', '4031', 100, 'EUR', 'B'));
    await settle(useCases);
  });
  // Open 200.00. 1,300.00 − 100.00 on 1310 = 1,200.00; −1,000.00 stands on 1300.
  expect(tie(model, CUSTOMERS)).toEqual([200, 1200, -1000]);
});

test('a ledger account that a condition would read otherwise: an asterisk, an equals sign, a quotation mark', async () => {
  for (const account of ['13*', '=1300', '<1300', 'Debtors "A"', '~13?']) {
    const model = book([A], [paid('2026-11-05', '4031', 490, 'EUR', 'A')], {
      LedgerAccounts: [...ACCOUNTS.slice(0, 1), ['receivable', account], ['bank', '1300']],
    });
    await withUseCases(model, async (useCases) => void (await settle(useCases)));
    expectOpen(model, 500, 0);
  }
});

test('OpenTransactions of before gains the columns', async () => {
  const model = book([A, B], [paid('2026-11-05', '4031', 980, 'EUR', 'A')]);
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    const table = model.table('OpenTransactions')!;
    const { rect } = table;
    model.resizeTable(table, { ...rect, columns: 10 });
    table.sheet.clear({ ...rect, column: rect.column + 10, columns: 2 }, 'All', 'host');
    add(model, 'Payments', paid('2026-11-06', '4031', 100, 'EUR', 'B'));
    await settle(useCases);
  });
  expect(rowsOf(model, 'OpenTransactions')[0]).toMatchObject({
    Module: 'Customer',
    'Balance (accounting currency)': 200,
  });
  expectOpen(model, 200, 0);
});

test('the totals beside the table do not keep its sheet when the first run is removed; a note of the user does', async () => {
  for (const note of [undefined, 'seen']) {
    const model = book([A, B], [paid('2026-11-05', '4031', 980, 'EUR', 'A')]);
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      type(model, 'Runs', 0, 'Status', 'writing');
      const { sheet, rect } = model.table('OpenTransactions')!;
      const cell = { row: rect.row, column: rect.column + 14, rows: 1, columns: 1 };
      if (note !== undefined) sheet.setValues(cell, [[note]], 'file');
      await useCases.removeRun();
    });
    expect(model.sheets.map(({ name }) => name).includes('OpenTransactions')).toBe(note !== undefined);
  }
});

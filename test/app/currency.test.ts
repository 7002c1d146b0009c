import type { Workbook as Model } from '../../src/host/model';
import { placeText } from '../../src/problem/problem';
import { day, rowsOf, settle, withUseCases, workbookWith, type Tables } from '../support/monthEnd';
import { expectTies } from '../support/totals';

const INVOICES = [
  'Account',
  'Invoice',
  'Date',
  'Amount',
  'Currency',
  'Cash discount date',
  'Cash discount amount',
  'Amount in accounting currency',
];
const PAYMENTS = ['Date', 'Account', 'Amount', 'Currency', 'Invoice', 'Payment reference', 'Offset account'];

/** 1 USD is 1.10 EUR from 1 February on and 0.80 from 1 March; 100 JPY are 0.80 EUR, 1 KWD is 2.90, 1 GBP 1.20. */
const RATES = [
  ['Date', 'Currency', 'Rate', 'Unit'],
  [day('2026-02-01'), 'USD', 1.1, ''],
  [day('2026-03-01'), 'USD', 0.8, ''],
  [day('2026-02-01'), 'JPY', 0.8, 100],
  [day('2026-02-01'), 'KWD', 2.9, ''],
  [day('2026-02-01'), 'GBP', 1.2, ''],
];

const book = (
  invoices: readonly (readonly unknown[])[],
  payments: readonly (readonly unknown[])[],
  more: Tables = {},
): Model =>
  workbookWith({
    Invoices: [INVOICES, ...invoices],
    Payments: [PAYMENTS, ...payments],
    ExchangeRates: RATES,
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ...(more['SettlementParameters'] ?? []),
    ],
    ...Object.fromEntries(Object.entries(more).filter(([name]) => name !== 'SettlementParameters')),
  });

const column = (model: Model, table: string, heading: string) =>
  rowsOf(model, table).map((row) => row[heading]);

/** The number formats of a column's rows. */
const formats = (model: Model, table: string, heading: string): readonly string[] => {
  const { sheet, body, columns } = model.table(table)!;
  const at = body.column + columns.findIndex(({ name }) => name === heading);
  return Array.from({ length: body.rows }, (_, r) =>
    model.styles.numberFormat(sheet.cell(body.row + r, at)?.style ?? 0),
  );
};

const usd = ['4031', 'U1', day('2026-02-15'), 1000, 'USD', day('2026-03-07'), 20, ''];

test('undone: the value of what is open again, and the loss taken back, in euros', async () => {
  const model = book([usd], [[day('2026-03-01'), '4031', 980, 'USD', 'U1', 'R', '1200']]);
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    const preview = await useCases.previewUndo({
      target: { kind: 'run', run: 'RUN-0001' },
      reversePayments: false,
      date: 'latest',
      later: 'refuse',
    });
    expect(preview.problems).toEqual([]);
    // The receipt of 784.00 stands; 1,100.00 are receivable again.
    expect(preview.totals).toMatchObject({
      payments: 0,
      settled: -110_000,
      discount: -1_600,
      exchangeGain: 30_000,
      leftOpen: 78_400,
    });
    expect(preview.vouchers.map(({ lines }) => lines.map(({ debit, credit }) => debit - credit))).toEqual([
      [-1_600, 1_600, -30_000, 30_000],
    ]);
    expect(await useCases.undo(preview)).toMatchObject({ kind: 'posted', run: 'RUN-0002' });
  });
  expectTies(model);
});

test('dollars in euro books: values, the loss and its postings stand in the sheets', async () => {
  const model = book([usd], [[day('2026-03-01'), '4031', 980, 'USD', 'U1', 'R', '1200']]);
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
    // 784.00 received, 1,100.00 settled with 16.00 discount; 300.00 lost.
    expect(preview.totals).toMatchObject({
      currency: 'EUR',
      payments: 78_400,
      settled: 110_000,
      discount: 1_600,
      exchangeGain: -30_000,
      leftOpen: 0,
    });
    expect(preview.vouchers.map(({ lines }) => lines.map(({ debit, credit }) => debit - credit))).toEqual([
      [78_400, -78_400],
      [1_600, -1_600, 30_000, -30_000],
    ]);
  });
  expect(rowsOf(model, 'PostedPayments')[0]).toMatchObject({
    Amount: 980,
    Currency: 'USD',
    'Amount (accounting currency)': 784,
  });
  expect(rowsOf(model, 'Settlements')[0]).toMatchObject({
    Currency: 'USD',
    'Cash applied': 980,
    'Cash discount': 20,
    'Exchange gain/loss': -300,
    'Payment currency': 'USD',
    'Cash applied (payment currency)': 980,
    'Payment value': 784,
    'Settled value': 1100,
  });
  expect(column(model, 'Settlements', 'Rule')[0]).toMatch(
    / 980\.00 closes the document: cash discount 20\.00, allowed until 2026-03-07\. Exchange loss 300\.00 EUR\.$/,
  );
  const lines = rowsOf(model, 'VoucherLines').map((row) => [
    row['Ledger account'],
    row['Currency'],
    row['Debit'],
    row['Credit'],
    row['Debit (accounting currency)'],
    row['Credit (accounting currency)'],
  ]);
  expect(lines).toEqual([
    ['1200', 'USD', 980, '', 784, ''],
    ['receivable', 'USD', '', 980, '', 784],
    ['customer cash discount', 'USD', 20, '', 16, ''],
    ['receivable', 'USD', '', 20, '', 16],
    ['realised loss', 'USD', '', '', 300, ''],
    ['receivable', 'USD', '', '', '', 300],
  ]);
  expect(
    rowsOf(model, 'CustomerTransactions').map((row) => [
      row['Transaction type'],
      row['Amount in transaction currency debit'],
      row['Amount in transaction currency credit'],
      row['Balance'],
    ]),
  ).toEqual([
    ['Invoice', 1000, '', 0],
    ['Payment', '', 980, 0],
    ['Cash discount', '', 20, 0],
    ['Realised loss', '', 0, 0],
  ]);
  expect(rowsOf(model, 'Runs')[0]).toMatchObject({
    Payments: 784,
    Settled: 1100,
    Discount: 16,
    'Left open': 0,
  });
  expectTies(model);
});

test('what an invoice was booked at, as typed, wins over the rate, and needs none', async () => {
  const typed = ['4031', 'C1', day('2026-02-15'), 500, 'CHF', '', '', 450];
  const rates = [...RATES, [day('2026-03-01'), 'CHF', 1, '']];
  const model = book([typed], [[day('2026-03-01'), '4031', 500, 'CHF', 'C1', 'R', '1200']], {
    ExchangeRates: rates,
  });
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
  });
  expect(column(model, 'Settlements', 'Exchange gain/loss')).toEqual([50]);
});

test('each row is rounded and shown in its own currency: no, two and three decimals in one table; the totals tie', async () => {
  const model = book(
    [
      ['4031', 'E', day('2026-02-15'), 100, 'EUR', '', '', ''],
      ['4031', 'J', day('2026-02-15'), 100_000, 'JPY', day('2026-03-07'), 2_000, ''],
      ['4031', 'K', day('2026-02-15'), 10.005, 'KWD', '', '', ''],
      usd,
    ],
    [
      [day('2026-03-01'), '4031', 100, 'EUR', 'E', 'R1', '1200'],
      [day('2026-03-02'), '4031', 98_000, 'JPY', 'J', 'R2', '1200'],
      [day('2026-03-03'), '4031', 5.005, 'KWD', 'K', 'R3', '1200'],
      [day('2026-03-04'), '4031', 653.33, 'GBP', 'U1', 'R4', '1200'],
      [day('2026-03-05'), '4031', 1.234, 'KWD', '', 'R5', '1200'],
    ],
  );
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
  });
  expect(column(model, 'Settlements', 'Currency')).toEqual(['EUR', 'JPY', 'KWD', 'USD']);
  expect(formats(model, 'Settlements', 'Cash applied')).toEqual([
    '#,##0.00',
    '#,##0',
    '#,##0.000',
    '#,##0.00',
  ]);
  expect(formats(model, 'Settlements', 'Cash applied (payment currency)')).toEqual([
    '#,##0.00',
    '#,##0',
    '#,##0.000',
    '#,##0.00',
  ]);
  expect(formats(model, 'Settlements', 'Settled value')).toEqual(Array(4).fill('#,##0.00'));
  expect(formats(model, 'PostedPayments', 'Amount')).toEqual([
    '#,##0.00',
    '#,##0',
    '#,##0.000',
    '#,##0.00',
    '#,##0.000',
  ]);
  expect(column(model, 'Settlements', 'Balance after')).toEqual([0, 0, 5, 0]);
  // The dollars of U1 were bought with pounds: 653.33 GBP.
  expect(rowsOf(model, 'Settlements')[3]).toMatchObject({
    Currency: 'USD',
    'Payment currency': 'GBP',
    'Cash applied': 980,
    'Cash applied (payment currency)': 653.33,
    'Payment value': 784,
    'Settled value': 1100,
  });
  expect(column(model, 'Settlements', 'Rule')[3]).toContain(
    '653.33 GBP are 980.00 USD at the rate of 2026-03-04. Exchange loss 300.00 EUR.',
  );
  expect(
    rowsOf(model, 'OpenTransactions').map((row) => [row['Currency'], row['Amount in transaction currency']]),
  ).toEqual([
    ['KWD', 5],
    ['KWD', -1.234],
  ]);
  expect(formats(model, 'OpenTransactions', 'Amount to settle')).toEqual(['#,##0.000', '#,##0.000']);
  expect(column(model, 'CashDiscountSchedule', 'Currency')).toEqual(['JPY', 'USD']);
  const labels = model.table('Settlements')!;
  expect(labels.sheet.cell(labels.rect.row - 4, 0)?.value).toBe(
    'Amount settled (all currencies, check only)',
  );
  expectTies(model);
});

test('when a view is written anew, a row that was in yen and is now in euros is shown in euros', async () => {
  const model = book(
    [
      ['4031', 'A', day('2026-02-15'), 1000, 'JPY', '', '', ''],
      ['4031', 'B', day('2026-02-15'), 100, 'EUR', '', '', ''],
    ],
    [[day('2026-03-01'), '4031', 1, 'EUR', '', 'R1', '1200']],
  );
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    expect(formats(model, 'OpenTransactions', 'Amount to settle')).toEqual(['#,##0', '#,##0.00', '#,##0.00']);
    type(model, 'Payments', 0, ['Invoice'], ['B']);
    addRow(model, 'Payments', [day('2026-03-02'), '4031', 1000, 'JPY', 'A', 'R2', '1200']);
    await settle(useCases);
    expect(column(model, 'OpenTransactions', 'Currency')).toEqual(['EUR']);
    expect(formats(model, 'OpenTransactions', 'Amount to settle')).toEqual(['#,##0.00']);
  });
  expectTies(model);
});

/** Types values into a row of a source, by heading. */
function type(
  model: Model,
  table: string,
  row: number,
  headings: readonly string[],
  values: readonly unknown[],
): void {
  const { sheet, body, columns } = model.table(table)!;
  headings.forEach((heading, i) => {
    const at = body.column + columns.findIndex(({ name }) => name === heading);
    const cell = { row: body.row + row, column: at, rows: 1, columns: 1 };
    if (typeof values[i] === 'string') sheet.setStyle(cell, { numberFormat: '@' }, 'file');
    sheet.setValues(cell, [[values[i]]], 'file');
  });
}

/** A further row at the end of a source. */
function addRow(model: Model, table: string, values: readonly unknown[]): void {
  const found = model.table(table)!;
  model.resizeTable(found, { ...found.rect, rows: found.rect.rows + 1 });
  const { body, columns } = model.table(table)!;
  type(
    model,
    table,
    body.rows - 1,
    columns.map(({ name }) => name),
    values,
  );
}

describe('a later run goes on from the ledger', () => {
  test('three parts in three runs end at exactly 0.00 in euros', async () => {
    // 100.00 USD booked at 123.45; 33.33, 33.33 and 33.34 at 0.80: 26.66, 26.66 and 26.67 received.
    const invoice = ['4031', 'U1', day('2026-02-15'), 100, 'USD', '', '', 123.45];
    const model = book([invoice], [[day('2026-03-01'), '4031', 33.33, 'USD', 'U1', 'R1', '1200']]);
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      addRow(model, 'Payments', [day('2026-03-02'), '4031', 33.33, 'USD', 'U1', 'R2', '1200']);
      await settle(useCases);
      addRow(model, 'Payments', [day('2026-03-03'), '4031', 33.34, 'USD', 'U1', 'R3', '1200']);
      const { preview } = await settle(useCases);
      expect(preview.problems).toEqual([]);
    });
    // 123.45 · 33.33/100 = 41.15; 82.30 · 33.33/66.67 = 41.14; the rest 41.16.
    expect(column(model, 'Settlements', 'Settled value')).toEqual([41.15, 41.14, 41.16]);
    expect(column(model, 'Settlements', 'Exchange gain/loss')).toEqual([-14.49, -14.48, -14.49]);
    expectTies(model);
  });

  test('a prepayment is used at what it was posted at, whatever the rate is later', async () => {
    // 1,000.00 USD at 0.80 are 800.00; the invoice of April is booked at 0.90, so at 540.00, and takes 600.00 of them: 480.00.
    const rates = [...RATES, [day('2026-04-01'), 'USD', 0.9, '']];
    const model = book([usd], [[day('2026-03-10'), '4031', 1000, 'USD', '', 'R1', '1200']], {
      ExchangeRates: rates,
    });
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      addRow(model, 'Invoices', ['4031', 'U2', day('2026-04-02'), 600, 'USD', '', '', '']);
      type(model, 'Payments', 0, ['Invoice'], ['U2']);
      const { preview } = await settle(useCases);
      expect(preview.problems).toEqual([]);
      expect(preview.totals).toMatchObject({
        payments: 0,
        settled: 54_000,
        exchangeGain: -6_000,
        leftOpen: -48_000,
      });
      addRow(model, 'Invoices', ['4031', 'U3', day('2026-04-03'), 400, 'USD', '', '', '']);
      type(model, 'Payments', 0, ['Invoice'], ['U3']);
      await settle(useCases);
    });
    // 360.00 for the last 320.00: the payment ends at exactly 0.00.
    expect(column(model, 'Settlements', 'Payment value')).toEqual([480, 320]);
    expect(column(model, 'Settlements', 'Exchange gain/loss')).toEqual([-60, -40]);
    expectTies(model);
  });

  test('a rate that was changed after a settlement is a problem that names both values', async () => {
    const model = book([usd], [[day('2026-03-01'), '4031', 490, 'USD', 'U1', 'R', '1200']]);
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      // 490.00 with 10.00 discount are half of 1,100.00; at 1.20 they would be 600.00.
      type(model, 'ExchangeRates', 0, ['Rate'], [1.2]);
      const { problems } = await useCases.preview();
      expect(problems).toMatchObject([
        { code: 'invoice/value-changed', facts: { now: '600.00', was: '550.00', currency: 'EUR' } },
      ]);
      expect(placeText(problems[0]!.place)).toBe('Invoices!E2');
      type(model, 'ExchangeRates', 0, ['Rate'], [1.1]);
      expect((await useCases.preview()).problems).toEqual([]);
    });
  });

  test('a second run over the same rows posts nothing; rates of later days change no fingerprint', async () => {
    const model = book([usd], [[day('2026-03-01'), '4031', 980, 'USD', 'U1', 'R', '1200']]);
    await withUseCases(model, async (useCases) => {
      const before = await useCases.preview();
      addRow(model, 'ExchangeRates', [day('2026-03-02'), 'USD', 0.75, '']);
      expect((await useCases.preview()).inputFingerprint).toBe(before.inputFingerprint);
      type(model, 'ExchangeRates', 1, ['Rate'], [0.81]);
      const after = await useCases.preview();
      expect(after.inputFingerprint).not.toBe(before.inputFingerprint);
      expect(after.resultFingerprint).not.toBe(before.resultFingerprint);
      await settle(useCases);
      expect((await useCases.preview()).isEmpty).toBe(true);
    });
  });
});

describe('a missing rate is a problem with its cell, never 1', () => {
  const problemsOf = (model: Model) =>
    withUseCases(model, async (useCases) => {
      const { problems } = await useCases.preview();
      return problems.map((p) => `${placeText(p.place)} ${p.code}`);
    });

  test.each([
    [
      'the day before the first rate',
      '2026-01-31',
      ['Invoices!E2 currency/no-rate', 'Payments!E2 mark/row-has-problem'],
    ],
    ['the day of the first rate', '2026-02-01', []],
    ['the day after it', '2026-02-02', []],
  ])('an invoice of %s', async (_, date, expected) => {
    const invoice = ['4031', 'U1', day(date), 1000, 'USD', '', '', ''];
    expect(
      await problemsOf(book([invoice], [[day('2026-03-01'), '4031', 1000, 'USD', 'U1', 'R', '1200']])),
    ).toEqual(expected);
  });
  test('a payment of the day before the first rate', async () => {
    const typed = ['4031', 'U1', day('2026-01-15'), 1000, 'USD', '', '', 1100];
    expect(
      await problemsOf(book([typed], [[day('2026-01-31'), '4031', 1000, 'USD', 'U1', 'R', '1200']])),
    ).toEqual(['Payments!D2 currency/no-rate']);
  });
  test('a payment in euros of dollars, before there is a rate between them', async () => {
    const typed = ['4031', 'U1', day('2026-01-15'), 1000, 'USD', '', '', 1100];
    expect(
      await problemsOf(book([typed], [[day('2026-01-31'), '4031', 1000, 'EUR', 'U1', 'R', '1200']])),
    ).toEqual(['Payments!E2 mark/other-currency']);
  });
  test('a stated cross rate alone does not value the discount: the rate of the document’s currency is named', async () => {
    const typed = ['4031', 'U1', day('2026-01-15'), 1000, 'NOK', '', '', 90];
    const rates = [
      [...RATES[0]!, 'To currency'],
      ...RATES.slice(1).map((row) => [...row, '']),
      [day('2026-02-01'), 'GBP', 13, '', 'NOK'],
    ];
    const model = book([typed], [[day('2026-03-01'), '4031', 10, 'GBP', 'U1', 'R', '1200']], {
      ExchangeRates: rates,
    });
    expect(await problemsOf(model)).toEqual(['Payments!E2 currency/no-rate']);
  });
});

test('a row with amount 0 settles dollars with dollars, also where its currency is blank: not a cent is converted', async () => {
  const note = ['4031', 'N1', day('2026-03-10'), -100, 'USD', '', '', ''];
  const model = book([usd, note], [[day('2026-03-12'), '4031', 0, '', 'U1; N1', 'R', '']]);
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
    expect((await useCases.preview()).problems).toEqual([]);
  });
  // 100.00 USD stand at 110.00 on the invoice and at 80.00 on the credit note.
  expect(
    rowsOf(model, 'Settlements').map((row) => [
      row['Cash applied'],
      row['Payment currency'],
      row['Settled value'],
      row['Exchange gain/loss'],
    ]),
  ).toEqual([
    [100, 'USD', 110, -30],
    [-100, 'USD', -80, ''],
  ]);
  expectTies(model);
});

test('the parameter Exchange rate for cash discount: at the invoice’s rate 20.00 USD are 22.00, the loss 294.00', async () => {
  const model = book([usd], [[day('2026-03-01'), '4031', 980, 'USD', 'U1', 'R', '1200']], {
    SettlementParameters: [['Exchange rate for cash discount', 'Invoice']],
  });
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.totals).toMatchObject({ discount: 2_200, exchangeGain: -29_400 });
  });
});

test('an amount to settle is keyed in the document’s currency: U1=450.00 takes 300.00 of 500.00 GBP', async () => {
  const model = book([usd], [[day('2026-03-01'), '4031', 500, 'GBP', 'U1=450.00', 'R', '1200']], {
    SettlementParameters: [['Number format', '1,000.00']],
  });
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
    // 200.00 GBP stay open, worth 240.00 EUR.
    expect(preview.totals.leftOpen).toBe(24_000);
  });
  expect(column(model, 'Settlements', 'Cash applied (payment currency)')).toEqual([300]);
  expectTies(model);
});

test('rule sets are compared with several currencies: each row in its own, the totals in that of the books', async () => {
  // 100,000 JPY at 0.0060 with 2,000 off by 7 November, paid in two parts in time: 49,000 (takes 1,000) and 49,000.
  const model = workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount', 'Currency', 'Cash discount date', 'Cash discount amount'],
      ['4031', 'J1', day('2026-11-02'), 100_000, 'JPY', day('2026-11-07'), 2_000],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Currency', 'Invoice', 'Offset account'],
      [day('2026-11-05'), '4031', 49_000, 'JPY', 'J1', '1200'],
      [day('2026-11-06'), '4031', 49_000, 'JPY', 'J1', '1200'],
    ],
    ExchangeRates: [
      ['Date', 'Currency', 'Rate'],
      [day('2026-11-01'), 'JPY', 0.006],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
  });
  await withUseCases(model, async (useCases) => {
    const { rows, totals } = await useCases.compareRuleSets(['Dynamics 365 Finance', 'Odoo']);
    expect(rows.map(({ results }) => results.map(({ discount, open }) => [discount, open]))).toEqual([
      [
        [1_000, 50_000],
        [0, 51_000],
      ],
      [
        [1_000, 0],
        [0, 2_000],
      ],
    ]);
    // 2,000 JPY are 12.00 EUR: discount under Dynamics, open under Odoo.
    expect(totals).toEqual([
      { discount: 1_200, open: 0 },
      { discount: 0, open: 1_200 },
    ]);
  });
  const [first] = rowsOf(model, 'RuleSetComparison');
  expect(first).toMatchObject({ 'Dynamics 365 Finance discount': 1000, 'Odoo open': 51_000 });
  const { sheet, body } = model.table('RuleSetComparison')!;
  const format = sheet.cell(body.row, body.column + 5)?.style ?? 0;
  expect(sheet.workbook.styles.numberFormat(format)).toBe('#,##0');
  expect(sheet.cell(0, 5)?.value).toBe(12);
});

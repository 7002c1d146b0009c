import type { Workbook as Model } from '../../src/host/model';
import { Blocked } from '../../src/app/monthEnd';
import { HostError, placeText } from '../../src/problem/problem';
import { day, rowsOf, settle, withUseCases, workbookWith, type Tables } from '../support/monthEnd';

const INVOICES = ['Account', 'Invoice', 'Date', 'Amount', 'Cash discount date', 'Cash discount amount'];
const PAYMENTS = ['Date', 'Account', 'Amount', 'Invoice', 'Payment reference', 'Offset account'];

/** One invoice of 1,000.00 with 20.00 discount until 7 November, and what the test adds. */
const month = (payments: readonly (readonly unknown[])[], more: Tables = {}): Model =>
  workbookWith({
    Invoices: [
      INVOICES,
      ['4031', '10030', day('2026-11-02'), 1000, day('2026-11-07'), 20],
      ['4031', '10031', day('2026-11-09'), 500, '', ''],
    ],
    Payments: [PAYMENTS, ...payments],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ...(more['SettlementParameters'] ?? []),
    ],
    ...Object.fromEntries(Object.entries(more).filter(([name]) => name !== 'SettlementParameters')),
  });

/** What a person types into the table, or takes out of it: its body from the first row on. */
function retype(model: Model, table: string, rows: readonly (readonly unknown[])[]): void {
  const { sheet, body, name } = model.table(table)!;
  sheet.setValues(
    { ...body, rows: Math.max(body.rows, 1) },
    Array.from({ length: body.rows }, () => Array.from({ length: body.columns }, () => '')),
    'file',
  );
  if (rows.length > body.rows)
    model.resizeTable(model.table(name)!, {
      row: body.row - 1,
      column: body.column,
      rows: rows.length + 1,
      columns: body.columns,
    });
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = { row: body.row + r, column: body.column + c, rows: 1, columns: 1 };
      if (typeof value === 'string') sheet.setStyle(cell, { numberFormat: '@' }, 'file');
      if (value !== '') sheet.setValues(cell, [[value]], 'file');
    }),
  );
}

const column = (model: Model, table: string, heading: string) =>
  rowsOf(model, table).map((row) => row[heading]);

test('next month goes on from the sheets: what is open is the amount less what was settled', async () => {
  // 490.00 / 0.98 = 500.00 settled in November; in December the other 500.00 without discount.
  const model = month([[day('2026-11-05'), '4031', 490, '10030', 'NOV', '1200']]);
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  retype(model, 'Payments', [[day('2026-12-03'), '4031', 500, '10030', 'DEC', '1200']]);
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
  });
  expect(column(model, 'Runs', 'Run')).toEqual(['RUN-0001', 'RUN-0002']);
  expect(column(model, 'Settlements', 'Balance after')).toEqual([500, 0]);
  expect(column(model, 'Settlements', 'Cash discount')).toEqual([10, 0]);
  // Vouchers go on behind the highest that stands in the workbook.
  expect(new Set(column(model, 'PostedPayments', 'Voucher')).size).toBe(2);
});

test('marks filled in later settle a payment that was posted open, with its own date for the discount (DISC-2)', async () => {
  const model = month([[day('2026-11-05'), '4031', 980, '', 'R1', '1200']]);
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    expect(column(model, 'Settlements', 'Invoice')).toEqual([]);
    retype(model, 'Payments', [[day('2026-11-05'), '4031', 980, '10030', 'R1', '1200']]);
    const { preview } = await settle(useCases);
    expect(preview.totals.paymentCount).toBe(0);
    // 980.00 posted before is used up: left open falls by 980.00.
    expect(preview.totals.leftOpen).toBe(-98_000);
    expect((await useCases.preview()).isEmpty).toBe(true);
  });
  expect(column(model, 'Settlements', 'Cash discount')).toEqual([20]);
  expect(column(model, 'PostedPayments', 'Amount')).toEqual([980]);
});

test('an overpaid rest is not settled again with the marks that had their effect', async () => {
  // 1,020.00 on 1,000.00 − 20.00: 40.00 stays open; the row still marks 10030, which is closed by now.
  const model = month([[day('2026-11-05'), '4031', 1020, '10030', 'R1', '1200']]);
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    const again = await useCases.preview();
    expect(again.isEmpty).toBe(true);
    expect(again.problems).toEqual([]);
  });
});

test('the order of the rows does not matter: same settlements, same result fingerprint', async () => {
  const rows = [
    [day('2026-11-05'), '4031', 294, '10030', 'A', '1200'],
    [day('2026-11-06'), '4031', 300, '10031', 'B', '1200'],
    [day('2026-11-06'), '4031', 100, '10030', 'C', '1200'],
  ];
  const fingerprints = await Promise.all(
    [rows, [...rows].reverse()].map(async (payments) => {
      const model = month(payments);
      const { settlements, fingerprint } = await withUseCasesOneByOne(model);
      return { settlements, fingerprint };
    }),
  );
  expect(fingerprints[0]).toEqual(fingerprints[1]);
});

let turn: Promise<unknown> = Promise.resolve();
/** The add-in finds Excel under a global name, so two workbooks take turns. */
const withUseCasesOneByOne = (model: Model) => {
  const next = turn.then(() =>
    withUseCases(model, async (useCases) => {
      await settle(useCases);
      return {
        settlements: rowsOf(model, 'Settlements'),
        fingerprint: column(model, 'Runs', 'Result fingerprint'),
      };
    }),
  );
  turn = next;
  return next;
};

describe('what was changed after posting is named, not posted again', () => {
  test('a payment row whose amount was changed', async () => {
    const model = month([[day('2026-11-05'), '4031', 294, '10030', 'R1', '1200']]);
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      retype(model, 'Payments', [[day('2026-11-05'), '4031', 295, '10030', 'R1', '1200']]);
      const preview = await useCases.preview();
      expect(preview.isEmpty).toBe(true);
      expect(preview.problems.map(({ code }) => code)).toEqual(['payment/changed-after-posting']);
      expect(preview.problems[0]!.facts).toEqual({ posted: [expect.stringContaining('294.00 EUR')] });
    });
  });

  test.each([
    [
      'Amount',
      ['4031', '10030', day('2026-11-02'), 1001, day('2026-11-07'), 20],
      { column: 'Amount', now: '1001.00', was: '1000.00' },
    ],
    [
      'Date',
      ['4031', '10030', day('2026-11-03'), 1000, day('2026-11-07'), 20],
      { column: 'Date', now: '2026-11-03', was: '2026-11-02' },
    ],
  ])('an invoice whose %s was changed', async (_, changed, facts) => {
    const model = month([[day('2026-11-05'), '4031', 294, '10030', 'R1', '1200']]);
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      retype(model, 'Invoices', [changed, ['4031', '10031', day('2026-11-09'), 500, '', '']]);
      const { problems } = await useCases.preview();
      expect(problems).toMatchObject([{ code: 'invoice/changed', facts }]);
    });
  });

  test('a row of the ledger that was deleted: nothing is posted on sand', async () => {
    const model = month([[day('2026-11-05'), '4031', 294, '10030', 'R1', '1200']]);
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      const { sheet, body } = model.table('Settlements')!;
      sheet.clear(body, 'Contents', 'file');
      const error = await useCases.preview().catch((e: unknown) => e);
      expect(error).toBeInstanceOf(Blocked);
      expect((error as Blocked).problems.map(({ code }) => code)).toContain('ledger/incomplete');
    });
  });

  test('the sources changed between preview and post: nothing is written', async () => {
    const model = month([[day('2026-11-05'), '4031', 294, '10030', 'R1', '1200']]);
    await withUseCases(model, async (useCases) => {
      const preview = await useCases.preview();
      retype(model, 'Payments', [[day('2026-11-05'), '4031', 295, '10030', 'R1', '1200']]);
      expect(await useCases.post(preview)).toEqual({ kind: 'changed' });
      expect(model.table('Runs')).toBeUndefined();
    });
  });
});

describe('own tables and those of the user', () => {
  test('a table and a sheet of the user that bear our names are never touched', async () => {
    const model = month([[day('2026-11-05'), '4031', 294, '10030', 'R1', '1200']], {
      Settlements: [['Mine'], ['keep']],
    });
    await withUseCases(model, async (useCases) => void (await settle(useCases)));
    expect(rowsOf(model, 'Settlements')).toEqual([{ Mine: 'keep' }]);
    expect(model.sheet('Settlements 2')).toBeDefined();
    expect(rowsOf(model, 'Settlements_2')).toHaveLength(1);
  });

  test('own tables are found again when they were renamed, sorted and given a column of the user’s', async () => {
    const model = month([
      [day('2026-11-05'), '4031', 294, '10030', 'R1', '1200'],
      [day('2026-11-06'), '4031', 500, '10031', 'R2', '1200'],
    ]);
    await withUseCases(model, async (useCases) => void (await settle(useCases)));
    const table = model.table('Settlements')!;
    model.renameTable(table, 'OurHistory');
    model.renameSheet(table.sheet, 'History');
    const { sheet, body } = table;
    const rows = [0, 1].map((r) =>
      Array.from({ length: body.columns }, (_, c) => sheet.cell(body.row + r, c)?.value ?? ''),
    );
    sheet.setValues(body, [rows[1]!, rows[0]!], 'file');
    await withUseCases(model, async (useCases, { Excel }) => {
      await Excel.run(async (context) => {
        context.workbook.tables.getItem('OurHistory').columns.add(-1, [['Checked by'], ['Ann'], ['Ben']]);
        await context.sync();
      });
      expect((await useCases.preview()).isEmpty).toBe(true);
      retype(model, 'Payments', [[day('2026-11-20'), '4031', 100, '10030', 'R3', '1200']]);
      const { preview } = await settle(useCases);
      expect(preview.problems).toEqual([]);
    });
    expect(column(model, 'OurHistory', 'Amount settled')).toEqual([500, 300, 100]);
    expect(column(model, 'OurHistory', 'Checked by')).toEqual(['Ann', 'Ben', '']);
  });

  test('cells below a result table are the user’s: refused with a clear sentence, nothing half written', async () => {
    const model = month([[day('2026-11-05'), '4031', 294, '10030', 'R1', '1200']]);
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      const { sheet, body } = model.table('PostedPayments')!;
      sheet.setValues({ row: body.row + 1, column: 0, rows: 1, columns: 1 }, [['my note']], 'file');
      retype(model, 'Payments', [
        [day('2026-11-05'), '4031', 294, '10030', 'R1', '1200'],
        [day('2026-11-08'), '4031', 100, '10031', 'R2', '1200'],
      ]);
      const error = await settle(useCases).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(HostError);
      expect((error as HostError).hostCode).toBe('CellsOccupied');
      // The run was begun and is offered for removal; nothing of it stands in the ledger.
      expect((await useCases.overview()).cutOffRun?.run).toBe('RUN-0002');
      await useCases.removeRun();
      expect(column(model, 'Runs', 'Run')).toEqual(['RUN-0001']);
      expect(sheet.cell(body.row + 1, 0)?.value).toBe('my note');
    });
  });
});

test('text is data: a name that looks like a formula, an id with leading zeros, 300 characters', async () => {
  const long = 'Ä'.repeat(300);
  const model = workbookWith({
    Invoices: [
      ['Account', 'Name', 'Invoice', 'Date', 'Amount'],
      ['0042', "=cmd|'/c calc'!A1", '000123', day('2026-11-02'), 100],
      ['0043', long, '-5+3', day('2026-11-02'), 200],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Payment reference', 'Offset account'],
      [day('2026-11-05'), '0042', 100, '000123', '@SUM(A1)', '1200'],
      [day('2026-11-05'), '0043', 200, '-5+3', "''quoted", '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
  });
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
  });
  expect(column(model, 'CustomerTransactions', 'Name')).toEqual([
    "=cmd|'/c calc'!A1",
    "=cmd|'/c calc'!A1",
    long,
    long,
  ]);
  expect(column(model, 'PostedPayments', 'Payment reference')).toEqual(['@SUM(A1)', "'quoted"]);
  expect(column(model, 'Settlements', 'Invoice')).toEqual(['000123', '-5+3']);
  for (const sheet of model.sheets)
    for (const row of sheet.rowNumbers().filter((r) => r > 4)) {
      for (const cell of sheet.rowCells(row) ?? []) expect(cell?.formula).toBeUndefined();
    }
});

test('a workbook that counts days from 1904 is read and written in its own days', async () => {
  const serial = (iso: string): number => day(iso) - 1462;
  const model = workbookWith(
    {
      Invoices: [
        ['Account', 'Invoice', 'Date', 'Amount'],
        ['1', 'A', serial('2026-11-02'), 100],
      ],
      Payments: [
        ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
        [serial('2026-11-05'), '1', 100, 'A', '1200'],
      ],
      SettlementParameters: [
        ['Parameter', 'Value'],
        ['Accounting currency', 'EUR'],
      ],
    },
    { date1904: true },
  );
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  expect(column(model, 'Settlements', 'Payment date')).toEqual([serial('2026-11-05')]);
});

test.each([
  ['JPY', 1000, 970, 30, '#,##0'],
  ['KWD', 1000.125, 970.125, 30, '#,##0.000'],
])('%s keeps its own decimals', async (currency, amount, paid, discount, format) => {
  const model = workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount', 'Currency', 'Cash discount date', 'Cash discount amount'],
      ['1', 'A', day('2026-11-02'), amount, currency, day('2026-11-09'), discount],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Currency', 'Invoice', 'Offset account'],
      [day('2026-11-05'), '1', paid, currency, 'A', '1200'],
    ],
  });
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
  });
  expect(column(model, 'Settlements', 'Balance after')).toEqual([0]);
  expect(column(model, 'Settlements', 'Cash discount')).toEqual([discount]);
  const { sheet, body } = model.table('PostedPayments')!;
  expect(model.styles.numberFormat(sheet.cell(body.row, body.column + 7)!.style ?? 0)).toBe(format);
});

test('a document of another account is settled by account and number, and the money moves between the accounts', async () => {
  const model = workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount'],
      ['4031', 'A', day('2026-11-02'), 100],
      ['4044', 'B', day('2026-11-02'), 200],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      [day('2026-11-05'), '4031', 300, 'A; 4044:B', '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ['Customer payment voucher', 'ARP-7'],
    ],
  });
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
  });
  const lines = rowsOf(model, 'VoucherLines').map((r) => [
    r['Voucher'],
    r['Ledger account'],
    r['Account'],
    r['Debit'],
    r['Credit'],
  ]);
  expect(lines).toEqual([
    ['ARP-7', '1200', '4031', 300, ''],
    ['ARP-7', 'receivable', '4031', '', 300],
    ['DISC-7', 'receivable', '4031', 200, ''],
    ['DISC-7', 'receivable', '4044', '', 200],
  ]);
});

test('books closed: a payment on or before the day is a problem at its date, the day after is posted', async () => {
  const model = month(
    [
      [day('2026-11-30'), '4031', 100, '10031', 'on the day', '1200'],
      [day('2026-12-01'), '4031', 100, '10031', 'the day after', '1200'],
    ],
    { SettlementParameters: [['Books closed until', day('2026-11-30')]] },
  );
  await withUseCases(model, async (useCases) => {
    const preview = await useCases.preview();
    expect(preview.problems.map((p) => [p.code, placeText(p.place)])).toEqual([
      ['payment/books-closed', 'Payments!A2'],
    ]);
    expect(preview.totals.paymentCount).toBe(1);
  });
});

test('books closed: a later settlement whose posting date falls into them is a problem at the row’s date', async () => {
  const parameters = [
    ['Books closed until', day('2026-11-30')],
    ['Settlement posting date', day('2026-11-30')],
  ];
  const model = month([[day('2026-11-05'), '4031', 980, '', 'R1', '1200']]);
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  retype(model, 'Payments', [[day('2026-11-05'), '4031', 980, '10030', 'R1', '1200']]);
  const { sheet, body } = model.table('SettlementParameters')!;
  parameters.forEach((row, i) =>
    sheet.setValues({ row: body.row + 1 + i, column: 0, rows: 1, columns: 2 }, [row], 'file'),
  );
  model.resizeTable(model.table('SettlementParameters')!, {
    row: body.row - 1,
    column: 0,
    rows: 4,
    columns: 2,
  });
  await withUseCases(model, async (useCases) => {
    const { problems, isEmpty } = await useCases.preview();
    expect(isEmpty).toBe(true);
    expect(problems.map((p) => [p.code, placeText(p.place)])).toEqual([
      ['payment/books-closed', 'Payments!A2'],
    ]);
  });
});

test('sentences come in the language of the parameter; headings and table names stay English', async () => {
  const model = month([[day('2026-11-05'), '4031', 294, '10030', 'R1', '1200']], {
    SettlementParameters: [['Language of sentences in sheets', 'German']],
  });
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  expect(column(model, 'Settlements', 'Rule')).toEqual([
    'DISC-1, DISC-5, DISC-12: 294.00 gleicht 300.00 aus: der Anteil am Skonto bis 2026-11-07 ist 6.00.',
  ]);
  expect(column(model, 'VoucherLines', 'Description')).toContain('Skonto 10030');
});

test('a protected result sheet refuses, says so, and the run can be removed or completed', async () => {
  const model = month([[day('2026-11-05'), '4031', 294, '10030', 'R1', '1200']]);
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    retype(model, 'Payments', [
      [day('2026-11-05'), '4031', 294, '10030', 'R1', '1200'],
      [day('2026-11-08'), '4031', 100, '10031', 'R2', '1200'],
    ]);
    const { sheet } = model.table('VoucherLines')!;
    sheet.protected = true;
    await expect(settle(useCases)).rejects.toMatchObject({ name: 'HostError', hostCode: 'AccessDenied' });
    sheet.protected = false;
    expect((await useCases.completeRun()).kind).toBe('posted');
  });
  expect(column(model, 'Runs', 'Status')).toEqual(['complete', 'complete']);
  expect(column(model, 'PostedPayments', 'Amount')).toEqual([294, 100]);
});

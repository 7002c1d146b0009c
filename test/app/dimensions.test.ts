import { exportJournal } from '../../src/app/exportJournal';
import { Blocked } from '../../src/app/monthEnd';
import type { SettlementUseCases } from '../../src/app/useCases';
import type { Workbook as Model } from '../../src/host/model';
import { checkXlsx, openXlsx, saveXlsx } from '../../src/host/xlsx';
import { placeText } from '../../src/problem/problem';
import { day, rowsOf, settle, withUseCases, workbookWith } from '../support/monthEnd';

jest.setTimeout(60_000);

const INVOICES = [
  'Account',
  'Invoice',
  'Date',
  'Amount',
  'Cash discount date',
  'Cash discount amount',
  'Cost centre',
];
const PAYMENTS = ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'];

/** 1,000.00 with 20.00 discount for CC10 and CC20 by 60 and 40, 500.00 with 10.00 for CC10; both paid in time. */
const month = (named: string | undefined = 'Cost centre', cells = ['CC10=60; CC20=40', 'CC10']): Model =>
  workbookWith({
    Invoices: [
      INVOICES,
      ['4031', 'A', day('2026-11-02'), 1000, day('2026-11-07'), 20, cells[0]],
      ['4031', 'B', day('2026-11-02'), 500, day('2026-11-07'), 10, cells[1]],
    ],
    Payments: [
      PAYMENTS,
      [day('2026-11-05'), '4031', 980, 'A', '1200'],
      [day('2026-11-06'), '4031', 490, 'B', '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ...(named === undefined ? [] : [['Dimension columns', named]]),
    ],
  });

const problemsOf = async (model: Model): Promise<readonly string[]> =>
  withUseCases(model, async (useCases) => {
    const { problems } = await useCases.preview().catch((error: unknown) => {
      if (error instanceof Blocked) return error;
      throw error;
    });
    return problems.map((problem) => `${placeText(problem.place)} ${problem.code}`);
  });

/** Discount lines: run, debit or credit, cost centre. */
const borne = (model: Model, heading = 'Cost centre') =>
  rowsOf(model, 'VoucherLines')
    .filter((row) => row['Ledger account'] === 'customer cash discount')
    .map((row) => [row['Run'], Number(row['Debit']) - Number(row['Credit']), row[heading]]);

const headings = (model: Model, table = 'VoucherLines') =>
  model.table(table)!.columns.map(({ name }) => name);

function type(model: Model, table: string, row: number, heading: string, value: unknown): void {
  const { sheet, body, columns } = model.table(table)!;
  const column = body.column + columns.findIndex(({ name }) => name === heading);
  const cell = { row: body.row + row, column, rows: 1, columns: 1 };
  if (typeof value === 'string') sheet.setStyle(cell, { numberFormat: '@' }, 'file');
  sheet.setValues(cell, [[value]], 'file');
}
const rename = (model: Model, table: string, heading: string, now: string): void =>
  type(model, table, -1, heading, now);

/** Two more payments of an invoice of 300.00 with 6.00 discount for CC30. */
function nextMonth(model: Model): void {
  for (const [table, cells] of [
    ['Invoices', ['4031', 'C', day('2026-12-02'), 300, day('2026-12-07'), 6, 'CC30']],
    ['Payments', [day('2026-12-05'), '4031', 294, 'C', '1200']],
  ] as const) {
    const found = model.table(table)!;
    model.resizeTable(found, { ...found.rect, rows: found.rect.rows + 1 });
    cells.forEach((value, i) => type(model, table, found.body.rows - 1, found.columns[i]!.name, value));
  }
}

const undoRun = async (useCases: SettlementUseCases, run: string) => {
  const preview = await useCases.previewUndo({
    target: { kind: 'run', run },
    reversePayments: false,
    date: 'latest',
    later: 'refuse',
  });
  expect(preview.problems).toEqual([]);
  return useCases.undo(preview);
};

test('the cost centre of the invoice stands on its discount lines, in a column at the end of VoucherLines', async () => {
  const model = month(' cost  Centre ');
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
    expect(preview.vouchers.flatMap(({ lines }) => lines.map(({ description }) => description))).toContain(
      'Cash discount A, CC20',
    );
  });
  expect(headings(model).slice(-2)).toEqual(['Reverses', 'Cost centre']);
  expect(borne(model)).toEqual([
    ['RUN-0001', 12, 'CC10'],
    ['RUN-0001', 8, 'CC20'],
    ['RUN-0001', 10, 'CC10'],
  ]);
  const others = rowsOf(model, 'VoucherLines').filter(
    (row) => row['Ledger account'] !== 'customer cash discount',
  );
  expect(others.map((row) => row['Cost centre'])).toEqual(others.map(() => ''));
  expect(rowsOf(model, 'Runs')[0]!['Parameters']).toMatch(/; Dimension column=Cost centre$/);
});

test('weights in the number format of the source; a cell that says nothing clear is a problem and its row is left out', async () => {
  const model = month('Cost centre', ['CC10=60,5; CC20=39,5', 'CC10; CC20']);
  expect(await problemsOf(model)).toEqual([
    'Invoices!G2 amount/no-format',
    'Invoices!G3 dimension/unreadable',
    'Payments!D2 mark/row-has-problem',
    'Payments!D3 mark/row-has-problem',
  ]);
  type(model, 'SettlementParameters', 1, 'Parameter', 'Dimension columns');
  const table = model.table('SettlementParameters')!;
  model.resizeTable(table, { ...table.rect, rows: table.rect.rows + 1 });
  type(model, 'SettlementParameters', 2, 'Parameter', 'Number format');
  type(model, 'SettlementParameters', 2, 'Value', '1.000,00');
  expect(await problemsOf(model)).toEqual([
    'Invoices!G3 dimension/unreadable',
    'Payments!D3 mark/row-has-problem',
  ]);
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  expect(borne(model)).toEqual([
    ['RUN-0001', 12.1, 'CC10'],
    ['RUN-0001', 7.9, 'CC20'],
  ]);
});

test('an error in a dimension cell is a problem at its cell', async () => {
  const model = month();
  model.table('Invoices')!.sheet.cell(1, 6)!.value = { error: '#N/A' };
  expect(await problemsOf(model)).toEqual(['Invoices!G2 cell/error', 'Payments!D2 mark/row-has-problem']);
});

test.each([
  ['Cost centre; Project', ['Invoices source/missing-column']],
  ['Account', ['SettlementParameters!B3 parameter/heading-taken']],
  [
    'Cost centre; debit (Accounting currency)',
    ['Invoices source/missing-column', 'SettlementParameters!B3 parameter/heading-taken'],
  ],
])('naming %s stops the run', async (named, expected) => {
  const found = (await problemsOf(month(named))).filter((problem) => !problem.endsWith('mark/unknown'));
  expect(found.sort()).toEqual(expected);
});

test('two headings that are the same but for case and spaces: nobody says which', async () => {
  const model = month();
  rename(model, 'Invoices', 'Cash discount amount', 'COST-CENTRE');
  expect(await problemsOf(model)).toContain('Invoices source/ambiguous-column');
});

test('VoucherLines of before gains the column; what stands there stays blank, and stays when the parameter goes', async () => {
  const before = month('');
  await withUseCases(before, async (useCases) => void (await settle(useCases)));
  expect(headings(before)).not.toContain('Cost centre');
  // From file to file, as on the command line.
  const model = openXlsx(saveXlsx(before));
  type(model, 'SettlementParameters', 1, 'Value', 'Cost centre');
  nextMonth(model);
  await withUseCases(model, async (useCases) => {
    expect((await settle(useCases)).result).toMatchObject({ kind: 'posted', run: 'RUN-0002' });
  });
  const saved = saveXlsx(model);
  expect(checkXlsx(saved)).toEqual([]);
  expect(headings(openXlsx(saved)).at(-1)).toBe('Cost centre');
  expect(borne(model)).toEqual([
    ['RUN-0001', 20, ''],
    ['RUN-0001', 10, ''],
    ['RUN-0002', 6, 'CC30'],
  ]);
  type(model, 'SettlementParameters', 1, 'Value', '');
  await withUseCases(model, async (useCases) => {
    await undoRun(useCases, 'RUN-0002');
  });
  expect(borne(model).at(-1)).toEqual(['RUN-0003', -6, 'CC30']);
});

test('an undo gives each cost centre back what it bore; a column of the user stays blank', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    const table = model.table('VoucherLines')!;
    model.resizeTable(table, { ...table.rect, columns: table.rect.columns + 1 });
    rename(model, 'VoucherLines', table.columns.at(-1)!.name, 'Checked by');
    type(model, 'VoucherLines', 0, 'Checked by', 'Ann');
    for (let row = 1; row < table.body.rows; row++) type(model, 'VoucherLines', row, 'Checked by', 'Ann');
    // What the invoice bears by now is no matter.
    type(model, 'Invoices', 0, 'Cost centre', 'CC99');
    await undoRun(useCases, 'RUN-0001');
  });
  const back = rowsOf(model, 'VoucherLines').filter((row) => row['Run'] === 'RUN-0002');
  expect(back.length).toBeGreaterThan(0);
  expect(back.map((row) => row['Checked by'])).toEqual(back.map(() => ''));
  const totals = new Map<unknown, number>();
  for (const [, amount, centre] of borne(model))
    totals.set(centre, (totals.get(centre) ?? 0) + Number(amount));
  expect([...totals]).toEqual([
    ['CC10', 0],
    ['CC20', 0],
  ]);
});

test('a dimension column that was renamed in VoucherLines stops the next run', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  rename(model, 'VoucherLines', 'Cost centre', 'Kostenstelle');
  expect(await problemsOf(model)).toEqual(['VoucherLines ledger/missing-column']);
});

test('the heading written otherwise in Invoices still means the column that is there', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    rename(model, 'Invoices', 'Cost centre', 'COST CENTRE');
    nextMonth(model);
    await settle(useCases);
  });
  expect(headings(model).at(-1)).toBe('Cost centre');
  expect(borne(model).at(-1)).toEqual(['RUN-0002', 6, 'CC30']);
});

test('cells of the user beside VoucherLines are not written over: nothing is written at all', async () => {
  const model = month('');
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    type(model, 'SettlementParameters', 1, 'Value', 'Cost centre');
    nextMonth(model);
    const { sheet, rect } = model.table('VoucherLines')!;
    const beside = { row: rect.row + 1, column: rect.column + rect.columns, rows: 1, columns: 1 };
    sheet.setValues(beside, [['seen']], 'file');
    await expect(settle(useCases)).rejects.toMatchObject({ name: 'HostError', hostCode: 'CellsOccupied' });
  });
  expect(rowsOf(model, 'Runs')).toHaveLength(1);
});

test('a cost centre that is changed between preview and posting: nothing is written', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    const preview = await useCases.preview();
    type(model, 'Invoices', 1, 'Cost centre', 'CC20');
    expect(await useCases.post(preview)).toEqual({ kind: 'changed' });
  });
});

test('the table is known again by its headings where its mark was lost', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  model.names.splice(0);
  expect(await problemsOf(model)).toEqual([]);
});

test('the journal has the cost centre behind its other columns, and alone where it is asked for', async () => {
  const model = month();
  await withUseCases(model, async (useCases, { port }) => {
    await settle(useCases);
    const [heading, , , first] = (await exportJournal(port, {})).split('\r\n');
    expect(heading).toMatch(/,Reverses,Cost centre$/);
    expect(first).toMatch(/,12\.00,,12\.00,,,CC10$/);
    const chosen = await exportJournal(port, { columns: ['Cost centre', 'Debit'] });
    expect(chosen.split('\r\n').slice(3, 5)).toEqual(['CC10,12.00', 'CC20,8.00']);
  });
});

import type { Workbook as Model } from '../../../src/host/model';
import { HostError } from '../../../src/problem/problem';
import type { LineFields } from '../../../src/app/paymentEntry';
import { day, rowsOf, withUseCases, workbookWith } from '../../support/monthEnd';
import { line as lineOf, mark, named, on, PAYMENT_HEADINGS, saved, seedBook } from './entering';

jest.setTimeout(60_000);

const at = (row: number, column: number, columns = 1) => ({ row, column, rows: 1, columns });
const amounts = (model: Model) => rowsOf(model, 'Payments').map((row) => row['Amount']);
const two: readonly Partial<LineFields>[] = [
  { date: on('2015-06-28'), amount: '100' },
  { date: on('2015-06-29'), amount: '200' },
];
async function enter(model: Model): Promise<void> {
  await withUseCases(model, async (useCases) => {
    for (const fields of two) await saved(useCases, fields);
  });
}

test('what stands below the table is moved down, never written over', async () => {
  const model = seedBook();
  const { sheet } = model.table('Payments')!;
  sheet.setValues(at(2, 0), [['checked by Jo']], 'host');
  sheet.setValues(at(3, 3), [[300]], 'host');
  await enter(model);
  expect(amounts(model)).toEqual([100, 200]);
  expect([sheet.value(3, 0), sheet.value(4, 3)]).toEqual(['checked by Jo', 300]);
  expect(model.table('Payments')!.rect.rows).toBe(3);
});

test('above a totals row, whose formula goes on', async () => {
  const model = seedBook();
  const table = model.table('Payments')!;
  const { sheet } = table;
  sheet.setValues(at(2, 0), [['Total']], 'host');
  table.assignRect({ ...table.rect, rows: 3 });
  table.totalsRows = 1;
  await enter(model);
  expect(amounts(model)).toEqual([100, 200]);
  expect(sheet.value(3, 0)).toBe('Total');
});

test('other columns of the user stay; number formats of the columns are kept, and text cells get a format that shows the value', async () => {
  const model = workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount'],
      ['4031', '10030', day('2015-06-25'), 1000],
    ],
    Payments: [
      ['Remark', 'Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      ['seen', '28-06-2015', '4031', '1.100,50', '', '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ['Number format', '1.000,00'],
      ['Date format', 'dd-mm-yyyy'],
    ],
  });
  const { sheet } = model.table('Payments')!;
  const formatAt = (row: number, column: number) =>
    model.styles.numberFormat(sheet.cell(row, column)?.style ?? 0);
  await withUseCases(model, async (useCases) => {
    const [line] = (await useCases.journal()).lines;
    expect(line?.fields).toMatchObject({ date: '2015-06-28', amount: '1100.50' });
    await saved(useCases, { ...line!.fields, amount: '1200.25' }, undefined, line!.id);
    expect([sheet.value(1, 0), sheet.value(1, 1), sheet.value(1, 3)]).toEqual([
      'seen',
      '28-06-2015',
      1200.25,
    ]);
    await saved(useCases, { date: on('2015-06-30'), amount: '5' }, [mark({ discountAmount: 150 as never })]);
    expect(
      (await useCases.journal()).lines.map(({ fields, problems }) => [
        fields.date,
        fields.amount,
        fields.invoice,
        problems,
      ]),
    ).toEqual([
      ['2015-06-28', '1200.25', '', []],
      ['2015-06-30', '5.00', '10030 [discount 1,50]', []],
    ]);
  });
  expect([sheet.value(2, 0), sheet.value(2, 1)]).toEqual([undefined, day('2015-06-30')]);
  expect([formatAt(2, 1), formatAt(2, 3)]).toEqual(['yyyy-mm-dd', '#,##0.00']);
});

test('in a workbook that counts days from 1904', async () => {
  const model = workbookWith(
    {
      Invoices: [
        ['Account', 'Invoice', 'Date', 'Amount'],
        ['4031', '10030', 40_000, 1000],
      ],
      Payments: [['Date', 'Account', 'Amount', 'Invoice', 'Offset account']],
      SettlementParameters: [
        ['Parameter', 'Value'],
        ['Accounting currency', 'EUR'],
      ],
    },
    { date1904: true },
  );
  await enter(model);
  expect(rowsOf(model, 'Payments')[0]?.['Date']).toBe(day('2015-06-28') - 1462);
  await withUseCases(model, async (useCases) => {
    expect((await useCases.journal()).lines[0]?.fields.date).toBe('2015-06-28');
  });
});

test('a row that was sorted is found again; one that says something else, or is one of several alike, is not', async () => {
  const model = seedBook();
  await enter(model);
  const { sheet } = model.table('Payments')!;
  const width = PAYMENT_HEADINGS.length;
  const valuesOf = (row: number) =>
    Array.from({ length: width }, (_, column) => sheet.value(row, column) ?? '');
  await withUseCases(model, async (useCases) => {
    const [first, second] = (await useCases.journal()).lines;
    const [one, other] = [valuesOf(1), valuesOf(2)];
    sheet.setValues(at(1, 0, width), [other], 'grid');
    sheet.setValues(at(2, 0, width), [one], 'grid');
    await saved(useCases, { ...first!.fields, amount: '150' }, undefined, first!.id);
    expect(amounts(model)).toEqual([200, 150]);

    sheet.setValues(at(1, 3), [[201]], 'grid');
    expect(await useCases.saveLine({ ...second!.fields, amount: '250' }, undefined, second!.id)).toEqual({
      kind: 'changed',
    });
    expect(amounts(model)).toEqual([201, 150]);
  });
});

test('a row that changes between the look and the write is not written', async () => {
  const model = seedBook();
  await enter(model);
  const { sheet } = model.table('Payments')!;
  await withUseCases(model, async (useCases, { port }) => {
    const row = { index: 0, cells: [{ column: 3, value: 100 }] };
    const cells = [{ column: 3, value: 150, kind: 'number', numberFormat: '0.00' } as const];
    const table = { name: 'Payments', header: PAYMENT_HEADINGS };
    sheet.setValues(at(1, 3), [[101]], 'grid');
    expect(await port.writeUserRow(table, row, cells)).toBe('changed');
    expect(await port.deleteUserRows(table, [row])).toBe('changed');
    expect(await port.appendUserRows(table, 1, [cells])).toBe('changed');
    sheet.setValues(at(0, 0), [['Day']], 'grid');
    expect(await port.appendUserRows(table, 2, [cells])).toBe('changed');
    expect(amounts(model)).toEqual([101, 200]);
    await useCases.overview();
  });
});

test('a protected sheet is refused as a whole, and so is a deletion while a filter hides rows', async () => {
  const model = seedBook();
  await enter(model);
  const table = model.table('Payments')!;
  await withUseCases(model, async (useCases) => {
    const [line] = (await useCases.journal()).lines;
    table.applyFilter(3, ['200.00', '200']);
    await expect(useCases.deleteLines([line!.id])).rejects.toThrow(HostError);
    table.clearFilters();
    table.sheet.protected = true;
    await expect(useCases.saveLine({ ...line!.fields, amount: '1' }, undefined, line!.id)).rejects.toThrow(
      HostError,
    );
    await expect(useCases.deleteLines([line!.id])).rejects.toThrow(HostError);
    table.sheet.protected = false;
    expect(amounts(model)).toEqual([100, 200]);
  });
});

test('a column that the table lacks is named, and nothing of the line is lost silently', async () => {
  const model = seedBook({ Payments: [['Date', 'Account', 'Amount', 'Offset account']] });
  await withUseCases(model, async (useCases) => {
    expect((await useCases.journal()).missingColumns).toEqual(
      expect.arrayContaining(['invoice', 'paymentReference', 'side', 'currency']),
    );
    const result = await useCases.saveLine(
      {
        ...lineOf({ date: on('2015-06-28'), amount: '1', paymentReference: 'R1', currency: 'EUR' }),
        side: 'vendor',
      },
      [mark()],
    );
    expect(result.kind === 'refused' && named(result.problems)).toEqual([
      'Payments source/missing-column',
      'Payments source/missing-column',
      'Payments source/missing-column',
      'Payments!B2 payment/unknown-account',
    ]);
    await saved(useCases, { date: on('2015-06-28'), amount: '1', currency: 'EUR' });
  });
  expect(amounts(model)).toEqual([1]);
});

import type { SourceState, Sources } from '../../../src/app/sourceChoice';
import type { SourceRole } from '../../../src/workbook/columns';
import type { Workbook as Model } from '../../../src/host/model';
import { day, rowsOf, settle, withUseCases, workbookWith } from '../../support/monthEnd';
import { settled } from '../../host/support';
import { named, on, saved } from './entering';

jest.setTimeout(60_000);

const stateOf = ({ sources }: Sources, role: SourceRole): SourceState =>
  sources.find((source) => source.role === role)!;
const columnOf = (state: SourceState, title: string) => state.columns.find(({ column }) => column === title)!;

/** Receipts beside the bank's own list; the invoices may have an unusual heading. */
const month = (heading = 'Invoice'): Model =>
  workbookWith({
    Invoices: [
      ['Account', heading, 'Date', 'Amount'],
      ['4031', '10030', day('2026-11-02'), 1000],
    ],
    Receipts: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      [day('2026-11-05'), '4031', 300, '10030', '1200'],
    ],
    Other: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      [day('2026-11-06'), '4031', '400,00', '10030', '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
  });

test('sources are chosen, columns mapped and a number format stated; a run goes by it, whoever opens the workbook', async () => {
  const model = month('Number');
  await withUseCases(model, async (useCases) => {
    const found = await useCases.sources();
    expect(stateOf(found, 'Payments')).toMatchObject({
      source: undefined,
      by: 'none',
      problems: [{ code: 'source/several' }],
    });
    expect(stateOf(found, 'Invoices')).toMatchObject({ by: 'name', isRequired: true });
    expect(named(stateOf(found, 'Invoices').problems)).toEqual(['Invoices source/missing-column']);
    expect(columnOf(stateOf(found, 'Invoices'), 'Invoice')).toEqual({
      column: 'Invoice',
      isRequired: true,
      heading: '',
      by: 'none',
    });
    const other = found.offers.find((offer) => offer.kind === 'table' && offer.name === 'Other')!;

    expect(await useCases.chooseSource('Payments', other)).toEqual([]);
    expect(await useCases.chooseColumn('Invoices', 'Invoice', 'Number')).toEqual([]);
    expect(await useCases.chooseFormat('Payments', 'number', '1.000,00')).toEqual([]);
    const chosen = await useCases.sources();
    expect(stateOf(chosen, 'Payments')).toMatchObject({
      source: other,
      by: 'chosen',
      numberFormat: '1.000,00',
      problems: [],
    });
    expect(columnOf(stateOf(chosen, 'Invoices'), 'Invoice')).toMatchObject({
      heading: 'Number',
      by: 'chosen',
    });
  });
  await withUseCases(model, async (useCases) => {
    expect((await useCases.journal()).lines).toMatchObject([{ fields: { amount: '400.00' }, problems: [] }]);
    await saved(useCases, { date: on('2026-11-07'), amount: '100.50', offsetAccount: '1200' });
    const { preview } = await settle(useCases);
    expect(preview.problems).toEqual([]);
  });
  expect(rowsOf(model, 'PostedPayments').map((row) => row['Amount'])).toEqual([400, 100.5]);

  await withUseCases(model, async (useCases) => {
    expect(await useCases.chooseSource('Payments')).toEqual([]);
    expect(await useCases.chooseColumn('Invoices', 'Invoice')).toEqual([]);
    const again = await useCases.sources();
    expect(stateOf(again, 'Payments').by).toBe('none');
    expect(columnOf(stateOf(again, 'Invoices'), 'Invoice').by).toBe('none');
  });
});

test('a range that is selected, and a named range, can be sources; what is none is refused', async () => {
  const model = month();
  model.addName('Bank', 'Receipts!$A$1:$E$2');
  await withUseCases(model, async (useCases) => {
    expect(await useCases.chooseSource('Payments', { kind: 'range', address: 'Other!A1:E2' })).toEqual([]);
    expect(stateOf(await useCases.sources(), 'Payments')).toMatchObject({
      source: { kind: 'range', address: 'Other!A1:E2' },
      headings: ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
    });
    expect(await useCases.chooseFormat('Payments', 'number', '1.000,00')).toEqual([]);
    expect((await useCases.journal()).table).toBeUndefined();
    expect(await useCases.chooseSource('Payments', { kind: 'name', name: 'Bank' })).toEqual([]);
    expect((await useCases.journal()).lines).toMatchObject([{ fields: { amount: '300.00' } }]);

    for (const address of ['Nowhere!A1:B2', 'Other!A1:B2,D1:E2', 'A1:B2', 'Other!ZZZZ1'])
      expect(named(await useCases.chooseSource('Payments', { kind: 'range', address }))).toEqual([
        `${address} source/missing`,
      ]);
    expect(stateOf(await useCases.sources(), 'Payments').source).toEqual({ kind: 'name', name: 'Bank' });
  });
});

test('a column that would leave a required one without a heading is refused, and so is a heading that is not there or taken', async () => {
  const model = month('Number');
  await withUseCases(model, async (useCases) => {
    const codes = async (column: string, heading: string) =>
      (await useCases.chooseColumn('Invoices', column, heading)).map(({ code }) => code);
    expect(await codes('Amount', '')).toEqual(['source/missing-column']);
    expect(await codes('Name', 'Customer')).toEqual(['source/missing-column']);
    expect(await codes('Invoice', 'Number')).toEqual([]);
    expect(await codes('Voucher', 'Number')).toEqual(['source/ambiguous-heading']);
    expect(await codes('Name', '')).toEqual([]);
  });
});

test('a format that the table states is changed there', async () => {
  const model = workbookWith({
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Number format of Payments', '1,000.00'],
    ],
  });
  await withUseCases(model, async (useCases) => {
    expect(named(await useCases.chooseFormat('Payments', 'number', '1.000,00'))).toEqual([
      'SettlementParameters!B2 parameter/duplicate',
    ]);
    expect(await useCases.chooseFormat('Payments', 'date', 'dd-mm-yyyy')).toEqual([]);
    expect((await useCases.chooseFormat('Payments', 'date', 'whenever')).map(({ code }) => code)).toEqual([
      'parameter/invalid',
    ]);
    expect(stateOf(await useCases.sources(), 'Payments')).toMatchObject({
      numberFormat: '1,000.00',
      dateFormat: 'dd-mm-yyyy',
    });
  });
});

test('blank rows are no rows: tables that were just inserted hold none, a typed one counts', async () => {
  const model = workbookWith({});
  await withUseCases(model, async (useCases) => {
    const rows = async () =>
      Object.fromEntries(
        (await useCases.overview()).sources.map(({ role, table }) => [role, table?.rowCount]),
      );
    await useCases.insertTemplate();
    expect(await rows()).toMatchObject({ Invoices: 0, Payments: 0, ExchangeRates: 0 });
    const invoices = model.table('Invoices')!;
    const typed = { row: invoices.body.row, column: invoices.body.column, rows: 1, columns: 1 };
    invoices.sheet.setValues(typed, [['4031']], 'host');
    expect(await rows()).toMatchObject({ Invoices: 1, Payments: 0 });
  });
});

test('a column of the user’s own that is filled in beforehand makes no row; blank rows between others do not count', async () => {
  const payments = [
    ['Date', 'Account', 'Amount', 'Invoice', 'Week'],
    [day('2026-11-05'), '4031', 300, '10030', 45],
    ['', '', '', '', 0],
    [day('2026-11-06'), '4031', 400, '10031', 45],
    ['', ' ', '', '', 0],
  ];
  await withUseCases(workbookWith({ Payments: payments }), async (useCases) => {
    const { sources } = await useCases.overview();
    expect(sources.find(({ role }) => role === 'Payments')!.table!.rowCount).toBe(2);
  });
});

test('the template inserts what is missing, never over anything, and can be filled in and settled', async () => {
  const model = workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount'],
      ['4031', '10030', day('2026-11-02'), 1000],
    ],
  });
  model.addSheet('Payments').setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [['notes']], 'host');
  await withUseCases(model, async (useCases) => {
    expect(await useCases.insertTemplate()).toEqual([
      'Payments 2',
      'CashDiscounts',
      'TermsOfPayment',
      'MethodsOfPayment',
      'TaxCodes',
      'ExchangeRates',
      'SettlementParameters',
      'LedgerAccounts',
    ]);
    expect(await useCases.insertTemplate()).toEqual([]);
    expect(model.sheet('Payments')!.value(0, 0)).toBe('notes');
    expect(await useCases.chooseParameter('Accounting currency', 'EUR')).toEqual([]);
    expect((await useCases.journal()).missingColumns).toEqual([]);
    await saved(useCases, { date: on('2026-11-05'), amount: '1000', invoice: '10030' });
    expect((await settle(useCases)).preview.problems).toEqual([]);
  });
  expect(model.table('Payments')!.sheet.validations.map(({ source }) => source)).toEqual([
    'Normal,Always,Never',
    'Yes,No',
    'Yes,No',
    'Customer,Vendor',
  ]);
  expect(rowsOf(model, 'Settlements')).toMatchObject([{ 'Cash applied': 1000, 'Balance after': 0 }]);
});

test('the selection, and changes of sources by others, are told of; the add-in’s own writing is not', async () => {
  const model = month();
  const typedIn = (sheet: string, column: number): void =>
    model.sheet(sheet)!.setValues({ row: 1, column, rows: 1, columns: 1 }, [[777]], 'grid');
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  await withUseCases(model, async (useCases) => {
    const selected: (string | undefined)[] = [];
    const changed: string[] = [];
    const stopSelection = await useCases.watchSelection((address) => selected.push(address));
    const stopSources = await useCases.watchSources(({ role }) => changed.push(role));
    await useCases.goTo({ kind: 'cell', sheet: 'Receipts', address: 'B2' });
    typedIn('Invoices', 3);
    typedIn('Invoices', 3);
    await useCases.chooseSource('Payments', {
      kind: 'table',
      name: 'Receipts',
      sheet: 'Receipts',
      rowCount: 1,
    });
    await saved(useCases, { date: on('2026-11-07'), amount: '1' });
    await settled();
    await pause(700);
    expect(await useCases.selection()).toBe('Receipts!B2');
    expect(selected).toEqual(['Receipts!B2']);
    expect(changed).toEqual(['Invoices']);

    await stopSelection();
    await stopSources();
    typedIn('Receipts', 2);
    await useCases.goTo({ kind: 'cell', sheet: 'Invoices', address: 'A1' });
    await settled();
    await pause(700);
    expect(selected).toHaveLength(1);
    expect(changed).toHaveLength(1);
  });
});

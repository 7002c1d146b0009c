import { HostError } from '../../src/problem/problem';
import { routeOfSelection, type SelectionRoute } from '../../src/taskpane/shell/selectionRoute';
import type { Workbook as Model } from '../../src/host/model';
import { day, settle, withUseCases, workbookWith } from '../support/monthEnd';
import { useCasesWith } from './samples';

const book = (): Model => {
  const model = workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount', 'Module'],
      ['4031', '10030', day('2026-11-02'), 1000, 'Customer'],
      ['4031', '10031', day('2026-11-03'), 500, 'Customer'],
      ['4032', '10040', day('2026-11-04'), 250, 'Customer'],
      ['V-9', '55', day('2026-11-05'), 70, 'Vendor'],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      [day('2026-11-05'), '4031', 1000, '10030', '1200'],
      [day('2026-11-06'), '4031', 100, '', '1200'],
    ],
    BankLines: [
      ['Booking date', 'Amount', 'Name'],
      [day('2026-11-10'), 500, 'Contoso'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
  });
  model.sheets[0]!.name = 'Open items';
  return model;
};

/** Where Settle selection leads from an address, over the real use cases. */
const from = (model: Model, address: string): Promise<SelectionRoute> =>
  withUseCases(model, async (useCases, { port }) => {
    await port.goTo(address);
    return routeOfSelection(useCases);
  });
test('an open invoice: its customer, and it is marked', async () => {
  expect(await from(book(), "'Open items'!B3")).toEqual({
    route: { view: 'settle', side: 'customer', account: '4031', invoices: ['10031'] },
  });
});

test('several invoices of one customer, also as whole rows: all of them are marked', async () => {
  const both = { view: 'settle', side: 'customer', account: '4031', invoices: ['10030', '10031'] };
  expect((await from(book(), "'Open items'!A2:E3")).route).toEqual(both);
  expect((await from(book(), "'Open items'!2:3")).route).toEqual(both);
});

test('invoices of several accounts: those of the first are marked, and that is said', async () => {
  expect(await from(book(), "'Open items'!B3:B5")).toEqual({
    route: { view: 'settle', side: 'customer', account: '4031', invoices: ['10031'] },
    remark: 'otherAccounts',
  });
});

test('an invoice of a vendor opens the vendor’s side', async () => {
  expect((await from(book(), "'Open items'!D5")).route).toEqual({
    view: 'settle',
    side: 'vendor',
    account: 'V-9',
    invoices: ['55'],
  });
});

test('a line of the journal opens with its marks; a heading and a row without anything open do not', async () => {
  const model = book();
  const line = await from(model, 'Payments!C2');
  expect(line.route).toMatchObject({ view: 'settle', line: expect.stringMatching(/^Payments!A2\|/) });
  expect(await from(model, 'Payments!C1')).toEqual({ route: { view: 'settle' }, remark: 'nothing' });
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  // 10030 is paid; its payment is posted.
  expect(await from(model, "'Open items'!B2")).toEqual({ route: { view: 'settle' }, remark: 'nothing' });
  expect(await from(model, 'Payments!C2')).toEqual({ route: { view: 'settle' }, remark: 'nothing' });
});

test('a bank line opens in the review; rows of BankLines open the import', async () => {
  const model = book();
  const text =
    ':20:X\r\n:25:10020030/1234567\r\n:28C:1/1\r\n:60F:C261110EUR0,00\r\n:61:2611101110CR500,00NTRFNONREF//B1\r\n:86:166?00GUTSCHRIFT?20RE 10031?32CONTOSO\r\n:61:2611101110CR70,00NTRFNONREF//B2\r\n:86:166?00GUTSCHRIFT?20X?32NOBODY\r\n:62F:C261110EUR570,00\r\n-\r\n';
  await withUseCases(model, async (useCases) => {
    await useCases.openBank({ kind: 'file', name: 'a.sta', bytes: new TextEncoder().encode(text) });
    await useCases.importBank();
  });
  const { sheet, body } = model.table('BankStatementLines')!;
  expect((await from(model, `${sheet.name}!F${body.row + 2}`)).route).toEqual({
    view: 'bank',
    line: 'B-00002',
  });
  expect((await from(model, 'BankLines!A2')).route).toEqual({ view: 'bank' });
});

test('tables beside each other on one sheet: the one that was selected counts', async () => {
  const model = workbookWith({
    Payments: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      [day('2026-11-05'), '4031', 100, '', '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
  });
  const [sheet] = model.sheets;
  const area = { row: 0, column: 6, rows: 2, columns: 4 };
  sheet!.setValues(
    area,
    [
      ['Account', 'Invoice', 'Date', 'Amount'],
      ['4031', 'A-1', day('2026-11-02'), 1000],
    ],
    'host',
  );
  model.addTable(sheet!, area, 'Invoices');
  expect((await from(model, 'Payments!C2')).route).toHaveProperty('line');
  expect((await from(model, 'Payments!H2')).route).toMatchObject({ account: '4031', invoices: ['A-1'] });
});

test('nothing that is one range of rows, and a workbook that cannot be read, open the view, which says what is wrong', async () => {
  const cases = (selection: () => Promise<string | undefined>) => useCasesWith({ selection });
  const plain = { route: { view: 'settle' } };
  expect(await routeOfSelection(cases(async () => undefined))).toEqual(plain);
  expect(await routeOfSelection(cases(async () => 'Bank!A:C'))).toEqual(plain);
  const refused = cases(() => Promise.reject(new HostError('read', 'Busy')));
  expect(await routeOfSelection(refused)).toEqual(plain);
  const broken = workbookWith({ Payments: [['Date'], ['']] });
  expect(await from(broken, 'Payments!A2')).toEqual(plain);
  await expect(routeOfSelection(cases(() => Promise.reject(new TypeError('ours'))))).rejects.toThrow('ours');
});

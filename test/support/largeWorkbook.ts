import { newWorkbook, type Workbook } from '../../src/host/model';
import { day } from './monthEnd';

/** As many invoices with two discount periods as payments on them, half of the payments partial. */
export function largeWorkbook(count: number, customers = 4_000): Workbook {
  const model = newWorkbook();
  const put = (
    name: string,
    header: readonly string[],
    rows: readonly (readonly unknown[])[],
    text: readonly number[],
  ) => {
    const sheet = model.sheets[0]!.name === name ? model.sheets[0]! : model.addSheet(name);
    const area = { row: 0, column: 0, rows: rows.length + 1, columns: header.length };
    for (const column of text) sheet.setStyle({ ...area, column, columns: 1 }, { numberFormat: '@' }, 'file');
    sheet.setValues(area, [header, ...rows], 'file');
    model.addTable(sheet, area, name);
  };
  const number = (i: number): string => `INV-${String(i).padStart(6, '0')}`;
  const amount = (i: number): number => (10_000 + i) / 100;
  const half = (i: number): number => Math.floor((10_000 + i) / 2) / 100;
  const account = (i: number): string => String(10_000 + (i % customers));
  model.sheets[0]!.name = 'Invoices';
  put(
    'Invoices',
    ['Account', 'Name', 'Invoice', 'Date', 'Due date', 'Amount', 'Cash discount'],
    Array.from({ length: count }, (_, i) => [
      account(i),
      `Customer ${account(i)} GmbH & Co. KG`,
      number(i),
      day('2026-11-02'),
      day('2026-12-02'),
      amount(i),
      '2-1',
    ]),
    [0, 1, 2, 6],
  );
  put(
    'Payments',
    ['Date', 'Account', 'Amount', 'Invoice', 'Payment reference', 'Offset account'],
    Array.from({ length: count }, (_, i) => [
      day(i % 3 === 0 ? '2026-11-06' : '2026-11-20'),
      account(i),
      i % 2 === 0 ? half(i) : amount(i),
      number(i),
      `REF ${i}`,
      '1200',
    ]),
    [1, 3, 4, 5],
  );
  put(
    'CashDiscounts',
    ['Code', 'Days', 'Percent', 'Next code'],
    [
      ['2-1', 5, 2, '1'],
      ['1', 14, 1, ''],
    ],
    [0, 3],
  );
  put('SettlementParameters', ['Parameter', 'Value'], [['Accounting currency', 'EUR']], [0]);
  return model;
}

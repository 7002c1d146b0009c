import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleFile } from '../../src/cli/settle';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { readFileSync } from 'node:fs';
import { day, rowsOf, workbookWith } from '../support/monthEnd';

const folder = mkdtempSync(join(tmpdir(), 'settlesheet-bank-'));
const path = (name: string): string => join(folder, name);

/** 1,000.00 of 25 June 2015, 980.00 until 30 June; the table of payments has no row yet. */
const workbook = saveXlsx(
  workbookWith({
    Invoices: [
      ['Account', 'Name', 'Invoice', 'Date', 'Amount', 'Cash discount date', 'Cash discount amount'],
      ['4031', 'Contoso', '10030', day('2015-06-25'), 1000, day('2015-06-30'), 20],
      ['4032', 'Fabrikam', '10040', day('2015-06-25'), 250, '', ''],
    ],
    Payments: [
      [
        'Date',
        'Account',
        'Name',
        'Amount',
        'Currency',
        'Invoice',
        'Payment reference',
        'Description',
        'Module',
      ],
      [day('2015-06-26'), '4032', '', 250, 'EUR', '10040', 'typed', '', 'Customer'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
    LedgerAccounts: [
      ['Purpose', 'Account'],
      ['Bank', '1200'],
    ],
  }),
);

async function settle(...args: readonly string[]) {
  const printed: string[] = [];
  writeFileSync(path('june.xlsx'), workbook);
  const code = await settleFile(
    [path('june.xlsx'), '--out', path('out.xlsx'), ...args],
    (line) => printed.push(line),
    () => '2015-07-01T09:00:00.000Z',
  );
  return { code, printed: printed.join('\n') };
}
const csv = (name: string, rows: string): string => {
  writeFileSync(path(name), `Date;Amount;Currency;Name;Text\n${rows}`);
  return path(name);
};

test('what is certain is settled with the rest, what is not is printed and waits', async () => {
  const file = csv(
    'june.csv',
    '2015-06-28;980.00;EUR;Contoso;invoice 10030\n2015-06-29;75.00;EUR;Nobody;thanks\n',
  );
  const { code, printed } = await settle('--bank', file);
  expect(printed).toContain('Bank lines       1 are certain and in the journal, 1 wait for a decision');
  expect(printed).toContain('B-00002: 75.00 EUR Nobody (none): Nothing open explains this line.');
  expect(code).toBe(0);
  const result = openXlsx(readFileSync(path('out.xlsx')));
  expect(
    rowsOf(result, 'Settlements').map((row) => [row['Invoice'], row['Cash applied'], row['Cash discount']]),
  ).toEqual([
    ['10040', 250, 0],
    ['10030', 980, 20],
  ]);
  expect(rowsOf(result, 'BankStatementLines')).toHaveLength(2);
});

test('a file in which the day of a date is not proven is refused: nothing is saved', async () => {
  const { code, printed } = await settle(
    '--bank',
    csv('days.csv', '05/06/2015;980.00;EUR;Contoso;10030\n06/07/2015;20.00;EUR;Contoso;10030\n'),
  );
  expect(code).toBe(1);
  expect(printed).toContain('days.csv: its rows do not prove the date format.');
});

test('a file that is no statement is refused with the reason', async () => {
  writeFileSync(path('note.txt'), 'Dear Sirs');
  const { code, printed } = await settle('--bank', path('note.txt'));
  expect(code).toBe(1);
  expect(printed).toContain('note.txt cannot be read as a bank statement.');
});

test('a file that is not there is named', async () => {
  const { code, printed } = await settle('--bank', path('none.sta'));
  expect(code).toBe(1);
  expect(printed).toContain('none.sta');
});

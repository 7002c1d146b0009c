import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJournalFile } from '../../src/cli/journal';
import { settleFile } from '../../src/cli/settle';
import { saveXlsx } from '../../src/host/xlsx';
import { day, workbookWith } from '../support/monthEnd';

const folder = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** 1,000.00 with 20.00 off, 980.00 paid in time by an account whose name begins with an equals sign. */
const SETTLED = join(folder, 'settled.xlsx');
beforeAll(async () => {
  const input = join(folder, 'month.xlsx');
  const model = workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount', 'Currency', 'Cash discount date 1', 'Cash discount amount 1'],
      ['=4031', '10030', day('2015-06-25'), 1000, 'EUR', day('2015-06-30'), 20],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Currency', 'Invoice', 'Offset account'],
      [day('2015-06-28'), '=4031', 980, 'EUR', '10030', 'Möbelbank'],
    ],
  });
  writeFileSync(input, saveXlsx(model));
  const code = await settleFile(
    [input, '--out', SETTLED],
    () => undefined,
    () => '2015-06-30T09:00:00Z',
  );
  expect(code).toBe(0);
});

async function journal(...args: readonly string[]) {
  const lines: string[] = [];
  const out = join(folder, 'journal.csv');
  const code = await exportJournalFile([...args, '--out', out], (line) => lines.push(line));
  return { code, lines, csv: () => readFileSync(out, 'utf8') };
}

test('the chosen columns in the order chosen, dates and amounts as another program reads them', async () => {
  const { code, csv } = await journal(
    SETTLED,
    '--columns',
    'Voucher; Date;Ledger account;Account;Debit;Credit',
  );
  expect(code).toBe(0);
  expect(csv()).toBe(
    '\uFEFF' +
      [
        'Voucher,Date,Ledger account,Account,Debit,Credit',
        `ARP-10001,2015-06-28,Möbelbank,"'=4031",980.00,`,
        `ARP-10001,2015-06-28,receivable,"'=4031",,980.00`,
        `DISC-10001,2015-06-28,customer cash discount,"'=4031",20.00,`,
        `DISC-10001,2015-06-28,receivable,"'=4031",,20.00`,
        '',
      ].join('\r\n'),
  );
});

test('with the decimal comma the values are kept apart by semicolons', async () => {
  const { csv } = await journal(SETTLED, '--columns', 'Voucher;Debit', '--decimal', 'comma');
  expect(csv().split('\r\n')[1]).toMatch(/^ARP-\d+;980,00$/);
});

test('all columns by default, the run among them; only the runs asked for', async () => {
  const all = await journal(SETTLED);
  expect(all.csv().split('\r\n')[0]).toMatch(/^\uFEFFRun,Module,Voucher,Date,Ledger account,/);
  expect(all.csv().split('\r\n')).toHaveLength(1 + 4 + 1);
  const none = await journal(SETTLED, '--runs', 'RUN-0002');
  expect(none.csv().split('\r\n')).toHaveLength(1 + 1);
});

test('a column that is not there is named, with those that are', async () => {
  const { code, lines } = await journal(SETTLED, '--columns', 'Voucher;Cost centre');
  expect(code).toBe(1);
  expect(lines.join(' ')).toMatch(/VoucherLines has no column "?“?Cost centre.*Ledger account/);
});

test('a workbook in which nothing was posted has no journal', async () => {
  const { code, lines } = await journal(join(folder, 'month.xlsx'));
  expect(code).toBe(1);
  expect(lines.join(' ')).toMatch(/no table VoucherLines/);
});

test.each([
  ['no file named', []],
  ['a comma between values and in them', ['x.xlsx', '--decimal', 'comma', '--delimiter', 'comma']],
  ['an unknown delimiter', ['x.xlsx', '--delimiter', 'dot']],
])('%s: the usage is printed', async (_, args) => {
  const { code, lines } = await journal(...args);
  expect(code).toBe(1);
  expect(lines[0]).toMatch(/^Usage: npm run journal/);
});

test('a file that is not there is said to be so', async () => {
  const { code, lines } = await journal(join(folder, 'nowhere.xlsx'));
  expect(code).toBe(1);
  expect(lines[0]).toMatch(/nowhere\.xlsx is not there\.$/);
});

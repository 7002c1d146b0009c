import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleFile } from '../../src/cli/settle';
import type { Workbook } from '../../src/host/model';
import { checkXlsx, openXlsx } from '../../src/host/xlsx';
import { rowsOf } from '../support/monthEnd';
import { expectTies } from '../support/totals';

jest.setTimeout(180_000);

const SAMPLE = join(__dirname, '..', '..', 'sample', 'month-end.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'settlesheet-undo-'));
const [posted, undone, again] = ['posted', 'undone', 'again'].map((name) => join(folder, `${name}.xlsx`)) as [
  string,
  string,
  string,
];
const printed: string[] = [];
const settle = (...args: string[]): Promise<number> =>
  settleFile(
    args,
    (line) => void printed.push(line),
    () => '2026-11-30T09:00:00.000Z',
  );
const open = (path: string): Workbook => openXlsx(new Uint8Array(readFileSync(path)));
const runs = (path: string) => rowsOf(open(path), 'Runs');

beforeAll(async () => expect(await settle(SAMPLE, '--out', posted)).toBe(0));
beforeEach(() => (printed.length = 0));
afterAll(() => rmSync(folder, { recursive: true }));

test('the sample month undone and settled again: the same result fingerprint, the same balances', async () => {
  expect(await settle(posted, '--out', undone, '--undo', 'RUN-0002')).toBe(0);
  expect(printed.join('\n')).toContain('Undo RUN-0003 is written.');
  expect(checkXlsx(new Uint8Array(readFileSync(undone)))).toEqual([]);
  expectTies(open(undone));
  const settled = (rows: ReturnType<typeof runs>) =>
    rows.map((row) => [row['Run'], row['Status'], row['Settled']]);
  const [october, first] = runs(posted);
  expect(settled(runs(undone))).toEqual([
    ['RUN-0001', 'complete', october!['Settled']],
    ['RUN-0002', 'undone', first!['Settled']],
    ['RUN-0003', 'complete', -Number(first!['Settled'])],
  ]);

  expect(await settle(undone, '--out', again, '--settle-again', 'all')).toBe(0);
  expectTies(open(again));
  const last = runs(again).at(-1);
  expect(last!['Run']).toBe('RUN-0004');
  expect(last!['Result fingerprint']).toBe(first!['Result fingerprint']);
  const balances = (path: string) =>
    rowsOf(open(path), 'OpenTransactions').map((row) => [
      row['Account'],
      row['Invoice'],
      row['Amount to settle'],
    ]);
  expect(balances(again)).toEqual(balances(posted));
});

test('a payment is reversed; the workbook it came from stays as it was', async () => {
  const out = join(folder, 'reversed.xlsx');
  const payment = rowsOf(open(posted), 'PostedPayments').find((row) => row['Module'] === 'Customer')!;
  const voucher = String(payment['Voucher']);
  expect(
    await settle(
      posted,
      '--out',
      out,
      '--reverse-payment',
      voucher,
      '--undo-date',
      'today',
      '--undo-later',
      'undo',
    ),
  ).toBe(0);
  const rows = rowsOf(open(out), 'PostedPayments');
  expect(rows.at(-1)).toMatchObject({ Reverses: voucher, Amount: -Number(payment['Amount']) });
  expectTies(open(out));
  expect(runs(posted)).toHaveLength(2);
});

test('a dry run shows what would be undone, and writes nothing', async () => {
  const out = join(folder, 'dry.xlsx');
  expect(await settle(posted, '--out', out, '--undo', 'RUN-0002', '--dry-run')).toBe(0);
  expect(printed.at(-1)).toContain('nothing was written');
  expect(printed.join('\n')).toMatch(/with 9893: 1,500\.00 USD, cash discount 15\.00 USD$/m);
  expect(existsSync(out)).toBe(false);
});

test.each([
  [['--undo', 'RUN-0009'], /No run and no posted payment is called “RUN-0009”.*Nothing was undone\.$/],
  [
    ['--undo', 'RUN-0001'],
    /^The same documents were settled later: .*9893 by ARP-\d+ in RUN-0002 \(1,500\.00, of which cash discount 15\.00\).*Nothing was undone\.$/,
  ],
  [['--undo', 'RUN-0002', '--undo-date', '2020-01-01'], /The reversal date 2020-01-01 is before/],
  [['--undo', 'RUN-0002', '--undo-date', '30-11-2026'], /30-11-2026 is no reversal date/],
  [['--undo', 'RUN-0002', '--undo-later', 'maybe'], /^Usage/],
  [['--undo', 'RUN-0001', '--reverse-payment', 'RUN-0001'], /^Usage/],
  [['--undo', 'RUN-0001', '--settle-again', 'all'], /^Usage/],
  [['--undo-date', 'today'], /^Usage/],
  [['--reverse-payment', 'ARP-1=10030'], /^Usage/],
  [['--undo', '=10030'], /^Usage/],
  [['--settle-again', ' ; '], /^Usage/],
])('%j: one clear sentence, exit code 1, nothing written', async (args, sentence) => {
  const out = join(folder, 'never.xlsx');
  expect(await settle(posted, '--out', out, ...args)).toBe(1);
  expect(printed).toHaveLength(1);
  expect(printed[0]).toMatch(sentence);
  expect(existsSync(out)).toBe(false);
});

test('Settle again of a payment that was not undone is refused', async () => {
  const out = join(folder, 'never.xlsx');
  expect(await settle(posted, '--out', out, '--settle-again', 'NONE-1')).toBe(1);
  expect(printed.join('\n')).toContain('No settlement of a payment “NONE-1” was undone.');
  expect(existsSync(out)).toBe(false);
});

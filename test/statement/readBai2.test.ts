import { readBai2 } from '../../src/statement/readBai2';
import { bookingsRead, complaints, heads, linesOf, written } from './reading';

const read = (text: string) => readBai2({ name: 'june.bai', text });

// Opening 1,000.00, 980.00 in, 500.00 out, closing 1,480.00. As they stand: 100000 + 148000 + 98000 + 50000 = 396000.
// Lines of the account: 03, 88, 16, 88, 16, 49.
const FILE = `01,BANK,US,260630,0600,1,,,2/
02,US,BANK,1,260630,0600,USD,2/
03,1234567,USD,010,100000,,/
88,015,148000,,/
16,195,98000,V,260701,,BR1,CR1,INVOICE 10030, LESS
88,DISCOUNT/
16,475,50000,0,BR2,,CHECK 17/
49,396000,6/
98,396000,1,8/
99,396000,1,10/
`;

test('transactions with their continuations, balances and totals', () => {
  const result = read(FILE);
  expect(complaints(result)).toEqual([]);
  expect(heads(result)).toEqual(['1234567  USD    2026-06-30  2026-06-30  1000.00  1480.00']);
  expect(linesOf(result).map(written)).toEqual([
    '2026-06-30  980.00    INVOICE 10030, LESS DISCOUNT',
    '2026-06-30  -500.00    CHECK 17',
  ]);
  expect(linesOf(result)[0]).toMatchObject({
    valueDate: '2026-07-01',
    bankReference: 'BR1',
    endToEndId: 'CR1',
    place: { line: 5 },
  });
});

test.each([
  ['0', ''],
  ['Z', ''],
  ['V,260701,1200', '2026-07-01'],
  ['S,100,200,300', ''],
  ['D,2,0,100,1,200', ''],
])('funds type %s takes its own fields', (funds, value) => {
  const text = FILE.replace('V,260701,', funds);
  const [line] = linesOf(read(text));
  expect([line?.bankReference, line?.valueDate ?? '']).toEqual(['BR1', value]);
});

test.each([
  ['195', 98000, false],
  ['301', 98000, false],
  ['399', 98000, false],
  ['455', -98000, false],
  ['699', -98000, false],
  ['920', 98000, false],
  ['960', -98000, false],
  ['252', 98000, true],
  ['555', -98000, true],
])('type code %s', (type, amount, isReversal) => {
  expect(linesOf(read(FILE.replace('16,195', `16,${type}`)))[0]).toMatchObject({ amount, isReversal });
});

test.each([
  ['16,195', '16,700', 'statement/unreadable-field'],
  ['16,195,98000', '16,195,', 'statement/missing-field'],
  ['16,195,98000', '16,195,980.00', 'statement/unreadable-field'],
  ['16,195,98000', '16,195,-98000', 'statement/unreadable-field'],
])('%s as %s is a problem, and the others stay', (from, to, code) => {
  const result = read(FILE.replace(from, to));
  expect(complaints(result)[0]).toBe(`june.bai:5 ${code}`);
  expect([result.bookingCount, bookingsRead(result), result.bookingsWithProblem]).toEqual([2, 1, 1]);
});

test('a message without money is no booking', () => {
  const result = read(FILE.replace('16,475,50000,0,BR2,,CHECK 17/', '16,890,,,,,HOLIDAY ON MONDAY/'));
  expect(result.bookingCount).toBe(1);
});

test('the decimals are those of the currency; the interim report is pending', () => {
  const [line] = linesOf(read(FILE.replaceAll('USD', 'JPY').replace('JPY,2/', 'JPY,3/')));
  expect([line?.amount, line?.currency, line?.isBooked]).toEqual([98000, 'JPY', false]);
});

test('the currency of the group stands in for that of the account', () => {
  const text = FILE.replace('0600,USD,2', '0600,EUR,2').replace('1234567,USD', '1234567,');
  expect(linesOf(read(text))[0]?.currency).toBe('EUR');
});

test('a wrong total and a wrong count are named with both figures', () => {
  const result = read(FILE.replace('49,396000,6', '49,396001,7'));
  expect(result.problems.map(({ facts }) => facts)).toEqual([
    { field: 'Account control total', stated: '396001', found: '396000' },
    { field: 'Number of records', stated: '7', found: '6' },
  ]);
});

test('two accounts in two groups', () => {
  const second = `02,US,BANK,1,260701,0600,EUR,2/\n03,DE89370400440532013000,EUR,,,,/\n16,195,100,0,,,X/\n49,100,3/\n98,100,1,5/\n99,396100,2,15/\n`;
  const result = read(FILE.replace(/99,.*\n/, second));
  expect(complaints(result)).toEqual([]);
  expect(heads(result)[1]).toBe('DE89370400440532013000  EUR    2026-07-01  2026-07-01  -  -');
});

test('a file that breaks off says so; the transactions before are read', () => {
  const result = read(FILE.slice(0, FILE.indexOf('49,')));
  expect(linesOf(result)).toHaveLength(2);
  expect(complaints(result)).toEqual(['june.bai:7 statement/cut-off']);
});

test('a group that is not an update is not used', () => {
  const result = read(FILE.replace('02,US,BANK,1', '02,US,BANK,2'));
  expect(complaints(result)).toEqual(['june.bai:2 statement/unreadable-field']);
  expect([result.bookingCount, result.bookingsWithProblem]).toEqual([2, 2]);
});

test('an unknown record is a problem', () => {
  expect(complaints(read(FILE.replace('49,396000,6/', '17,195,5/\n49,396000,6/')))[0]).toBe(
    'june.bai:8 statement/unknown-record',
  );
});

test('a value date that is none is a problem of its booking', () => {
  const result = read(FILE.replace('V,260701', 'V,261301'));
  expect(complaints(result)).toEqual(['june.bai:5 statement/unreadable-field']);
  expect(linesOf(result).map(written)).toEqual(['2026-06-30  -500.00    CHECK 17']);
});

import { byPriority, DEFAULT_PRIORITY, type Priority } from '../../src/engine/priority';
import { digits, document, payment, post } from '../support/settling';
import { textTable } from '../support/textTable';

const BY_PRIORITY = { automaticSettlement: true, automaticPriority: DEFAULT_PRIORITY };

// ALLOC-3, default order: credit notes, invoices, others; then transaction date, amount, voucher.
const DOCUMENTS = textTable(`
  invoice  type           date        amount   voucher  place  because
  INT      Interest note  2015-05-01  7.00     V1       6      neither credit note nor invoice: last, though the oldest
  LATE     Invoice        2015-07-01  100.00   V2       5      the younger invoice
  CHEAP    Invoice        2015-06-01  80.00    V9       2      of the same day the smaller amount
  DEAR1    Invoice        2015-06-01  100.00   V3       3      same day and amount: by voucher
  DEAR2    Invoice        2015-06-01  100.00   V4       4      the later voucher
  NOTE     Credit note    2015-08-01  -50.00   V5       1      a credit note goes first, whatever its date
`);

const states = () =>
  DOCUMENTS.map((row) =>
    document(row['amount']!, {
      invoice: row['invoice']!,
      type: row['type']!,
      date: row['date']!,
      voucher: row['voucher']!,
    }),
  );

test('ALLOC-3: transaction type, transaction date, amount, voucher', () => {
  const ordered = states()
    .sort(byPriority(DEFAULT_PRIORITY))
    .map((s) => s.document.invoice);
  const expected = [...DOCUMENTS]
    .sort((a, b) => Number(a['place']) - Number(b['place']))
    .map((row) => row['invoice']);
  expect(ordered).toEqual(expected);
});

test('ALLOC-3: each attribute may descend', () => {
  const order: readonly Priority[] = [
    { attribute: 'Amount', isDescending: true },
    { attribute: 'Transaction date', isDescending: true },
  ];
  const ordered = states()
    .sort(byPriority(order))
    .map((s) => s.document.invoice);
  expect(ordered).toEqual(['LATE', 'DEAR1', 'DEAR2', 'CHEAP', 'INT', 'NOTE']);
});

test('ALLOC-3: the credit note adds its 50.00 to the 200.00 paid; the last document reached is settled partially', () => {
  // 250.00: 80.00 + 100.00 are closed, 70.00 of the third 100.00 is paid.
  const all = states();
  const { outcomes } = post([payment('200.00', '2015-09-01', [])], all, BY_PRIORITY);
  const lines = outcomes[0]!.lines.map((l) => [
    l.documentId.split(' ').at(-1),
    digits(l.cashApplied),
    digits(l.balanceAfter),
  ]);
  expect(lines).toEqual([
    ['CHEAP', '80.00', '0.00'],
    ['DEAR1', '100.00', '0.00'],
    ['DEAR2', '70.00', '30.00'],
    ['NOTE', '-50.00', '0.00'],
  ]);
  expect(digits(outcomes[0]!.leftOpen)).toBe('0.00');
  expect(outcomes[0]!.lines.every((line) => line.rules.includes('ALLOC-3'))).toBe(true);
});

test('ALLOC-3: credit notes alone settle nothing', () => {
  const note = document('-50.00', { invoice: 'NOTE' });
  const { outcomes } = post([payment('200.00', '2015-09-01', [])], [note], BY_PRIORITY);
  expect([outcomes[0]!.lines.length, digits(outcomes[0]!.leftOpen), digits(note.open)]).toEqual([
    0,
    '200.00',
    '50.00',
  ]);
});

test('ALLOC-3 off: by due date, credit notes are left alone (ALLOC-2)', () => {
  const all = states();
  const { outcomes } = post([payment('7.00', '2015-09-01', [])], all, { automaticSettlement: true });
  expect(outcomes[0]!.lines.map((l) => l.documentId.split(' ').at(-1))).toEqual(['INT']);
});

import {
  digits,
  document,
  limits,
  marked,
  payment,
  post,
  settleOne,
  type DocumentGiven,
} from '../support/settling';
import { textTable } from '../support/textTable';

const invoice = (given: DocumentGiven = {}) =>
  document('1000.00', { invoice: 'A', periods: ['20.00 to 2015-06-30'], ...given });
const note = () =>
  document('-100.00', { invoice: 'N', date: '2015-06-26', periods: ['-2.00 to 2015-06-30'] });

// ALLOC-6: an invoice of 1,000.00 (20.00 up to 06-30) marked with a credit note of 100.00 (2.00 up to 06-30).
// `with`: parameter Calculate cash discounts for credit notes. All on 2015-06-28 unless late (07-10).
const TOGETHER = textTable(`
  rule     with  on     paid     A cash   A discount  A open  N cash   N discount  N open  left   because
  ALLOC-6  no    06-28  880.00   980.00   20.00       0.00    -100.00  0.00        0.00    0.00   1,000.00 − 20.00 − 100.00 = 880.00
  ALLOC-6  yes   06-28  882.00   980.00   20.00       0.00    -98.00   -2.00       0.00    0.00   1,000.00 − 20.00 − (100.00 − 2.00) = 882.00
  ALLOC-6  no    06-28  879.99   979.99   20.00       0.01    -100.00  0.00        0.00    0.00   a cent short: 979.99 · 20/980 = 19.9998
  ALLOC-6  no    06-28  880.01   980.00   20.00       0.00    -100.00  0.00        0.00    0.01   a cent over stays on the payment
  ALLOC-6  no    07-10  900.00   1000.00  0.00        0.00    -100.00  0.00        0.00    0.00   late: 1,000.00 − 100.00
  ALLOC-6  yes   07-10  900.00   1000.00  0.00        0.00    -100.00  0.00        0.00    0.00   late: neither has a discount
  ALLOC-6  no    06-28  392.00   492.00   10.04       497.96  -100.00  0.00        0.00    0.00   a part with all of the credit: 492.00 · 20/980 = 10.041
  ALLOC-6  no    06-28  980.00   980.00   20.00       0.00    -100.00  0.00        0.00    100.00  the credit note is used first, the payment keeps the rest
  ALLOC-6  no    06-28  0.00     100.00   2.04        897.96  -100.00  0.00        0.00    0.00   no payment: 100.00 · 20/980 = 2.041
  ALLOC-6  yes   06-28  0.00     98.00    2.00        900.00  -98.00   -2.00       0.00    0.00   no payment: 98.00 · 20/980 = 2.00 against the 2.00 of the credit note
`);

test.each(TOGETHER)('$rule: $with, $paid on $on, $because', (row) => {
  const [a, n] = [invoice(), note()];
  const { outcomes } = post([payment(row['paid']!, `2015-${row['on']}`, [marked(n), marked(a)])], [a, n], {
    discountOnCreditNotes: row['with'] === 'yes',
  });
  const [line, credit] = ['A', 'N'].map((id) => outcomes[0]!.lines.find((l) => l.documentId.endsWith(id))!);
  expect({
    'A cash': digits(line!.cashApplied),
    'A discount': digits(line!.discount),
    'A open': digits(line!.balanceAfter),
    'N cash': digits(credit!.cashApplied),
    'N discount': digits(credit!.discount),
    'N open': digits(credit!.balanceAfter),
    left: digits(outcomes[0]!.leftOpen),
  }).toEqual((({ rule, with: _w, on, paid, because, ...rest }) => rest)(row));
});

// A refund of the credit note alone: 100.00, 2.00 discount up to 06-30.
const REFUND = textTable(`
  rule     with  on     paid     cash     discount  open   left   because
  ALLOC-6  no    06-28  -100.00  -100.00  0.00      0.00   0.00   parameter off: paid back in full
  ALLOC-6  no    06-28  -98.00   -98.00   0.00      -2.00  0.00   parameter off: 2.00 stay open
  ALLOC-6  yes   06-28  -98.00   -98.00   -2.00     0.00   0.00   parameter on: 100.00 − 2.00
  ALLOC-6  yes   06-30  -98.00   -98.00   -2.00     0.00   0.00   the last day counts
  ALLOC-6  yes   07-01  -98.00   -98.00   0.00      -2.00  0.00   a day late nothing is deducted
  ALLOC-6  yes   06-28  -49.00   -49.00   -1.00     -50.00  0.00   a part: 49.00 · 2/98
  ALLOC-6  yes   06-28  -100.00  -98.00   -2.00     0.00   -2.00  more than closes it: 2.00 paid back too much stay open
`);

test.each(REFUND)('$rule, refund: $with, $paid on $on, $because', (row) => {
  const found = settleOne(
    note(),
    row['paid']!,
    `2015-${row['on']}`,
    {},
    { discountOnCreditNotes: row['with'] === 'yes' },
  );
  expect([found.cash, found.discount, found.open, found.left]).toEqual([
    row['cash'],
    row['discount'],
    row['open'],
    row['left'],
  ]);
});

test('ALLOC-6: credit notes first take the oldest invoice, the newer one gets the rest', () => {
  const older = document('60.00', { invoice: 'OLD', date: '2015-06-01' });
  const newer = document('80.00', { invoice: 'NEW', date: '2015-06-02' });
  const credit = note();
  post(
    [
      payment(
        '0.00',
        '2015-07-10',
        [newer, credit, older].map((s) => marked(s)),
      ),
    ],
    [older, newer, credit],
  );
  expect([older, newer, credit].map((s) => digits(s.open))).toEqual(['0.00', '40.00', '0.00']);
});

test('ALLOC-6: what a credit note has left stays on it, not on the payment', () => {
  const small = document('30.00', { invoice: 'S' });
  const credit = note();
  const { outcomes } = post(
    [payment('0.00', '2015-07-10', [marked(small), marked(credit)])],
    [small, credit],
    limits('1.00 / 1.00'),
  );
  expect([digits(credit.open), digits(outcomes[0]!.leftOpen)]).toEqual(['70.00', '0.00']);
});

test('ALLOC-6: two credit notes, the older one is used first and the newer one keeps the rest', () => {
  const small = document('130.00', { invoice: 'S' });
  const [first, second] = [
    document('-100.00', { invoice: 'N1', date: '2015-06-01' }),
    document('-100.00', { invoice: 'N2', date: '2015-06-02' }),
  ];
  post(
    [
      payment(
        '0.00',
        '2015-07-10',
        [second, small, first].map((s) => marked(s)),
      ),
    ],
    [small, first, second],
  );
  expect([first, second].map((s) => digits(s.open))).toEqual(['0.00', '70.00']);
});

test('ALLOC-6: a keyed amount limits what a credit note gives', () => {
  // 40.00 of the credit note and 940.00 paid close 980.00; 60.00 of the note stay open.
  const [a, credit] = [invoice(), note()];
  const { outcomes } = post(
    [payment('940.00', '2015-06-28', [marked(a), marked(credit, { keyed: '-40.00' })])],
    [a, credit],
  );
  expect([a.open, digits(credit.open), digits(outcomes[0]!.leftOpen)]).toEqual([0, '60.00', '0.00']);
});

test('ALLOC-6: only the part of a credit note that is used takes its discount', () => {
  // 49.00 invoice, late and without discount; credit note with discount 2.00 of 100.00: 49.00 · 2/98 = 1.00.
  const small = document('49.00', { invoice: 'S' });
  const credit = note();
  const { outcomes } = post(
    [payment('0.00', '2015-06-28', [marked(small), marked(credit)])],
    [small, credit],
    {
      discountOnCreditNotes: true,
    },
  );
  const line = outcomes[0]!.lines.find((l) => l.documentId.endsWith('N'))!;
  expect([line.cashApplied, line.discount, line.balanceAfter].map(digits)).toEqual([
    '-49.00',
    '-1.00',
    '-50.00',
  ]);
});

test('ALLOC-6: an overpayment beside a credit note is the payment’s', () => {
  // 1,000.00 − 20.00 − 100.00 = 880.00; 880.50 is 0.50 over, within the maximum.
  const [a, credit] = [invoice(), note()];
  const { outcomes } = post(
    [payment('880.50', '2015-06-28', [marked(a), marked(credit)])],
    [a, credit],
    limits('0.05 / 1.00'),
  );
  expect([digits(outcomes[0]!.overpayment!.writtenOff), digits(outcomes[0]!.leftOpen)]).toEqual([
    '0.50',
    '0.00',
  ]);
});

test('ALLOC-6: a shortage beside a credit note is the invoice’s', () => {
  const [a, credit] = [invoice(), note()];
  const { outcomes } = post(
    [payment('879.50', '2015-06-28', [marked(a), marked(credit)])],
    [a, credit],
    limits('0.05 / 1.00'),
  );
  const line = outcomes[0]!.lines.find((l) => l.documentId.endsWith('A'))!;
  expect([line.cashApplied, line.discount, line.difference].map(digits)).toEqual(['979.50', '20.00', '0.50']);
});

test('a payment received marks only a credit note: nothing can be settled, the money stays open', () => {
  const credit = note();
  const { outcomes } = post(
    [payment('100.00', '2015-06-28', [marked(credit)])],
    [credit],
    limits('200.00 / 200.00'),
  );
  expect([digits(credit.open), digits(outcomes[0]!.leftOpen), outcomes[0]!.overpayment]).toEqual([
    '100.00',
    '100.00',
    undefined,
  ]);
});

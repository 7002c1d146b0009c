import { byAllocationOrder } from '../../src/engine/postRun';
import { inMarkedOrder } from '../../src/engine/settlePayment';
import type { DocumentState } from '../../src/engine/documentState';
import {
  DEFAULTS,
  digits,
  document,
  marked,
  payment,
  post,
  seedInvoice,
  type DocumentGiven,
} from '../support/settling';
import { textTable } from '../support/textTable';

const AUTOMATIC = { automaticSettlement: true };

// ALLOC-0: each row goes before the next one. A blank voucher (-) comes first, a blank amount last.
const ORDER = textTable(`
  date        voucher    account  amount  reference  key  because
  2015-07-01  ARP-2      4032     5.00    -          k9   the date comes first
  2015-07-02  -          4033     9.00    -          k8   then the voucher, a blank one before the others
  2015-07-02  ARP-1      4033     8.00    -          k7   then the voucher
  2015-07-02  ARP-2      4031     7.00    -          k6   then the account
  2015-07-02  ARP-2      4032     -1.00   -          k5   then the amount
  2015-07-02  ARP-2      4032     6.00    -          k4   the reference, blank first
  2015-07-02  ARP-2      4032     6.00    R1         k3   the reference
  2015-07-02  ARP-2      4032     6.00    R2         k1   then the ordinal
  2015-07-02  ARP-2      4032     6.00    R2         k2   then the ordinal
  2015-07-02  ARP-2      4032     -       -          k0   a blank amount after all others
`);

test('ALLOC-0: by date, voucher, account, amount, reference, ordinal', () => {
  const payments = ORDER.map((row) =>
    payment(row['amount']!, row['date']!, [], {
      voucher: row['voucher']!,
      account: row['account']!,
      reference: row['reference']!,
      key: row['key']!,
    }),
  );
  const shuffled = [
    ...payments.filter((_, i) => i % 2 === 1).reverse(),
    ...payments.filter((_, i) => i % 2 === 0),
  ];
  expect(shuffled.sort(byAllocationOrder).map((p) => p.key)).toEqual(payments.map((p) => p.key));
});

test('ALLOC-0: payments with marks come before the unmarked ones, whatever their dates', () => {
  const state = document('1000.00');
  const unmarked = payment('300.00', '2015-07-01', [], { voucher: 'ARP-1' });
  const withMark = payment('1000.00', '2015-07-02', [marked(state)], { voucher: 'ARP-2' });
  const { outcomes } = post([unmarked, withMark], [state], AUTOMATIC);
  expect(outcomes.map((o) => [o.voucher, o.lines.length, digits(o.leftOpen)])).toEqual([
    ['ARP-1', 0, '300.00'],
    ['ARP-2', 1, '0.00'],
  ]);
});

// ALLOC-1: invoices of 100.00, marked by one payment on 2015-07-01 in the worst order; the row above goes first.
const MARKED_ORDER = textTable(`
  invoice  voucher  date        discount  account  because
  I7       V9       2015-06-20  -         4031     the oldest transaction date, though without a discount
  I6       V8       2015-06-25  3.00      4031     of one date the better discount
  I5       V7       2015-06-25  2.00      4031     then the lesser one
  I4       V1       2015-06-25  -         4031     without a discount, by voucher
  I3       V2       2015-06-25  -         4031     without a discount, by voucher
  I1       V3       2015-06-25  -         4031     the same voucher: by number
  I2       V3       2015-06-25  -         4031     the same voucher: by number
  I0       V0       2015-06-26  9.00      4031     a later date, however good its discount
`);

const markedDocument = (row: Readonly<Record<string, string>>): DocumentState =>
  document('100.00', {
    invoice: row['invoice']!,
    voucher: row['voucher']!,
    date: row['date']!,
    periods: row['discount'] === '' ? [] : [`${row['discount']} to 2015-07-05`],
  });

test('ALLOC-1: by transaction date, better discount, voucher, number', () => {
  const states = MARKED_ORDER.map(markedDocument);
  const shuffled = [4, 0, 7, 2, 6, 1, 5, 3].map((i) => ({ state: states[i]!, mark: marked(states[i]!) }));
  const ordered = inMarkedOrder(shuffled, payment('1.00', '2015-07-01', []), DEFAULTS);
  expect(ordered.map(({ state }) => state.document.invoice)).toEqual(
    MARKED_ORDER.map((row) => row['invoice']),
  );
});

test('ALLOC-1: the better discount is the higher ratio, not the higher amount, and only at the reference date', () => {
  // 10.00 of 100.00 is 10 %, 20.00 of 1,000.00 is 2 %: the small one first.
  const large = document('1000.00', { invoice: 'L', voucher: 'A', periods: ['20.00 to 2015-07-09'] });
  const small = document('100.00', { invoice: 'S', voucher: 'B', periods: ['10.00 to 2015-06-30'] });
  const order = (on: string) =>
    inMarkedOrder(
      [large, small].map((state) => ({ state, mark: marked(state) })),
      payment('1.00', on, []),
      DEFAULTS,
    ).map(({ state }) => state.document.invoice);
  expect(order('2015-06-30')).toEqual(['S', 'L']);
  expect(order('2015-07-01')).toEqual(['L', 'S']); // the 10 % have expired
  expect(order('2015-07-10')).toEqual(['L', 'S']); // both have: by voucher
});

test('ALLOC-1: the last document the money reaches is settled partially, the next one not at all', () => {
  // 980.00 closes the older invoice; 205.80 · 10/490 = 4.20 on the second; nothing for the third.
  const [a, b, c] = [
    document('1000.00', { invoice: 'A', date: '2015-06-25', periods: ['20.00 to 2015-06-30'] }),
    document('500.00', { invoice: 'B', date: '2015-06-26', periods: ['10.00 to 2015-07-10'] }),
    document('100.00', { invoice: 'C', date: '2015-06-27' }),
  ];
  const { outcomes } = post(
    [
      payment(
        '1185.80',
        '2015-06-28',
        [c, b, a].map((s) => marked(s)),
      ),
    ],
    [a, b, c],
  );
  expect(
    outcomes[0]!.lines.map((l) => [
      l.documentId,
      digits(l.cashApplied),
      digits(l.discount),
      digits(l.balanceAfter),
    ]),
  ).toEqual([
    ['customer 4031 A', '980.00', '20.00', '0.00'],
    ['customer 4031 B', '205.80', '4.20', '290.00'],
  ]);
});

// ALLOC-2: open documents of one account; an unmarked payment of 450.00 takes 100.00 each, the fifth for one half.
const AUTOMATIC_ORDER = textTable(`
  invoice  voucher  date        due         settled  because
  I5       V5       2015-06-30  2015-07-10  100.00   the earliest due date, though the latest invoice
  I4       V9       2015-06-20  2015-07-20  100.00   of one due date the earlier transaction
  I3       V1       2015-06-21  2015-07-20  100.00   then by voucher
  I1       V2       2015-06-21  2015-07-20  100.00   then by number
  I2       V2       2015-06-21  2015-07-20  50.00    what is left of the money
  I6       V0       2015-06-19  2015-07-21  0.00     a later due date
  I0       V0       2015-01-01  -           0.00     without a due date last
`);

test('ALLOC-2: by due date (blank last), transaction date, voucher, invoice', () => {
  const states = AUTOMATIC_ORDER.map((row) =>
    document('100.00', {
      invoice: row['invoice']!,
      voucher: row['voucher']!,
      date: row['date']!,
      ...(row['due'] === '' ? {} : { due: row['due']! }),
    }),
  );
  post(
    [payment('450.00', '2015-07-01', [])],
    [4, 6, 1, 5, 0, 3, 2].map((i) => states[i]!),
    AUTOMATIC,
  );
  expect(states.map((s) => digits((s.document.amount - s.open) as never))).toEqual(
    AUTOMATIC_ORDER.map((r) => r['settled']),
  );
});

test('ALLOC-2: only the same account; a credit note is not used by itself', () => {
  const other = document('100.00', { account: '4032' });
  const note = document('-100.00', { invoice: 'CN' });
  const { outcomes } = post([payment('100.00', '2015-07-01', [])], [other, note], AUTOMATIC);
  expect([outcomes[0]!.lines.length, digits(outcomes[0]!.leftOpen)]).toEqual([0, '100.00']);
});

test('ALLOC-2: money paid back settles credit notes', () => {
  const note = document('-100.00', { invoice: 'CN' });
  post([payment('-100.00', '2015-07-01', [])], [note], AUTOMATIC);
  expect(note.open).toBe(0);
});

test('ALLOC-2: the discount of each document is taken, a shortage within the limits is written off', () => {
  // 980.00 + 490.00 = 1,470.00; 1,469.50 is 0.50 short on the one due last.
  const a = seedInvoice({ invoice: 'A' });
  const b = document('500.00', { invoice: 'B', due: '2015-07-26', periods: ['10.00 to 2015-07-10'] });
  const { outcomes } = post([payment('1469.50', '2015-06-28', [])], [b, a], {
    ...AUTOMATIC,
    maximumOverpaymentOrUnderpayment: 100 as never,
  });
  expect(outcomes[0]!.lines.map((l) => [l.discount, l.difference].map(digits))).toEqual([
    ['20.00', '0.00'],
    ['10.00', '0.50'],
  ]);
});

test('ALLOC-2: two unmarked payments, the second goes on where the first one ended', () => {
  const states = ['A', 'B', 'C'].map((invoice) => document('100.00', { invoice, due: '2015-07-25' }));
  const { outcomes } = post(
    [
      payment('150.00', '2015-07-02', [], { voucher: 'P2' }),
      payment('120.00', '2015-07-01', [], { voucher: 'P1' }),
    ],
    states,
    AUTOMATIC,
  );
  expect(
    outcomes.map((o) => o.lines.map((l) => `${l.documentId.slice(-1)} ${digits(l.cashApplied)}`)),
  ).toEqual([
    ['A 100.00', 'B 20.00'],
    ['B 80.00', 'C 70.00'],
  ]);
});

// ALLOC-4: a blank amount is worked out from the marks. A: 1,000.00 with 20.00 up to 06-30; N: a credit note of 100.00.
const BLANK_AMOUNTS = textTable(`
  on A          on N   on     amount   because
  default       -      06-28  980.00   what closes it in time
  default       -      07-10  1000.00  what closes it late
  keyed 294.00  -      06-28  294.00   the keyed amount
  keyed 990.00  -      06-28  990.00   the keyed amount, also beyond what closes it
  default       yes    06-28  880.00   980.00 less the credit note
  -             yes    06-28  -100.00  the credit note is paid back
`);

test.each(BLANK_AMOUNTS)('ALLOC-4: A $on A, credit note $on N, on $on: $amount, $because', (row) => {
  const a = document('1000.00', { invoice: 'A', periods: ['20.00 to 2015-06-30'] });
  const n = document('-100.00', { invoice: 'N' });
  const marks = [
    ...(row['on A'] === '' ? [] : [marked(a, { keyed: row['on A']!.replace(/default|keyed /, '') })]),
    ...(row['on N'] === '' ? [] : [marked(n)]),
  ];
  const { payments } = post([payment('', `2015-${row['on']}`, marks)], [a, n]);
  expect(payments.map((p) => digits(p.amount))).toEqual([row['amount']]);
});

test('ALLOC-4: a blank amount whose marks settle nothing is not posted', () => {
  const closed = document('1000.00', { open: '0.00' });
  const { payments, voucherLines } = post([payment('', '2015-07-01', [marked(closed)])], [closed]);
  expect([payments, voucherLines]).toEqual([[], []]);
});

test('ALLOC-5: no marks and no automatic settlement: an open credit on the account', () => {
  const state = seedInvoice();
  const { outcomes, voucherLines } = post([payment('980.00', '2015-06-28', [])], [state]);
  expect([digits(outcomes[0]!.leftOpen), digits(state.open), voucherLines.length]).toEqual([
    '980.00',
    '1000.00',
    2,
  ]);
});

test('ALLOC-5: two posted documents are settled later without a payment of their own', () => {
  // An open payment of 300.00 and an invoice of 300.00, settled by a row with amount 0: no voucher is needed.
  const invoice = document('300.00');
  const open = document('-300.00', { invoice: 'ARP-9', type: 'Payment' });
  const { voucherLines } = post(
    [payment('0.00', '2015-07-01', [marked(invoice), marked(open)])],
    [invoice, open],
  );
  expect([invoice.open, open.open, voucherLines]).toEqual([0, 0, []]);
});

test('ALLOC-7: two payments of one journal mark the same invoice; the later one sees what the earlier leaves open', () => {
  const state = seedInvoice();
  const { settlements } = post(
    [
      payment('', '2015-07-08', [marked(state)], { voucher: 'P2' }),
      payment('294.00', '2015-06-28', [marked(state)], { voucher: 'P1' }),
    ],
    [state],
  );
  expect(settlements.map((s) => [s.paymentVoucher, digits(s.cashApplied), digits(s.discount)])).toEqual([
    ['P1', '294.00', '6.00'],
    ['P2', '693.00', '7.00'],
  ]);
});

test('ALLOC-8: a mark on a closed document settles nothing; the money stays open, within the limits too', () => {
  const given: DocumentGiven = { open: '0.00' };
  const closed = document('100.00', given);
  const { outcomes } = post([payment('0.50', '2015-07-01', [marked(closed)])], [closed], {
    maximumOverpaymentOrUnderpayment: 100 as never,
  });
  expect([outcomes[0]!.lines.length, outcomes[0]!.overpayment, digits(outcomes[0]!.leftOpen)]).toEqual([
    0,
    undefined,
    '0.50',
  ]);
});

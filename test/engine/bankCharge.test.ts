import { eur, day, digits, document, marked, payment, post, seedInvoice } from '../support/settling';
import { planUndo } from '../../src/engine/undo';
import { rowsOfRun } from '../../src/engine/postedLedger';
import { textTable } from '../support/textTable';

// CHARGE-1: 1,000.00 less 20.00 by 06-30. The customer pays, the bank keeps back 10.00 (EUR) and credits the rest.
const ONE = textTable(`
  credited  charge  on     cash    discount  charged  open    left    because
  970.00    10.00   06-28  970.00  20.00     10.00    0.00    0.00    980.00 were paid: what closes it in time
  969.99    10.00   06-28  969.99  20.00     10.00    0.01    0.00    979.99 · 20/980 = 19.9998, a part
  970.01    10.00   06-28  970.00  20.00     10.00    0.00    0.01    a cent too much is the payment's own
  284.00    10.00   06-28  284.00  6.00      10.00    700.00  0.00    294.00 were paid: 294.00 · 20/980 = 6.00
  990.00    10.00   07-10  990.00  0.00      10.00    0.00    0.00    late: 1,000.00 were paid
  0.01      10.00   06-28  0.01    0.20      10.00    989.79  0.00    10.01 · 20/980 = 0.2043
  1000.00   10.00   06-28  970.00  20.00     10.00    0.00    30.00   the charge settles first, the cash left stays on the account
`);

test.each(ONE)('$credited and a charge of $charge on $on: $because', (row) => {
  const state = seedInvoice({ periods: ['20.00 to 2015-06-30'] });
  const paid = payment(row['credited']!, `2015-${row['on']}`, [marked(state)]);
  const { outcomes, settlements } = post([{ ...paid, bankCharge: eur(row['charge']!) }], [state]);
  const [main, charged] = settlements;
  expect({
    cash: digits(main!.cashApplied),
    discount: digits(main!.discount),
    charged: digits(charged!.difference),
    type: charged!.differenceType,
    settledByCharge: digits(charged!.amountSettled),
    open: digits(charged!.balanceAfter),
    left: digits(outcomes[0]!.leftOpen),
    rules: charged!.rules,
  }).toEqual({
    cash: row['cash'],
    discount: row['discount'],
    charged: row['charged'],
    type: 'Bank charge',
    settledByCharge: row['charge'],
    open: row['open'],
    left: row['left'],
    rules: ['CHARGE-1'],
  });
});

test('the bank account shows what arrived, the charge its own account, the receivable what the customer paid', () => {
  const state = seedInvoice({ periods: ['20.00 to 2015-06-30'] });
  const paid = { ...payment('970.00', '2015-06-28', [marked(state)]), bankCharge: eur('10.00') };
  const { voucherLines } = post([paid], [state]);
  expect(voucherLines.map((l) => [l.voucher, l.ledgerAccount, digits(l.debit), digits(l.credit)])).toEqual([
    ['ARP-10030', 'bank', '970.00', '0.00'],
    ['ARP-10030', 'receivable', '0.00', '970.00'],
    ['DISC-10030', 'customer cash discount', '20.00', '0.00'],
    ['DISC-10030', 'receivable', '0.00', '20.00'],
    ['DISC-10030', 'bank charges', '10.00', '0.00'],
    ['DISC-10030', 'receivable', '0.00', '10.00'],
  ]);
});

test('over two invoices the last one that the money reached takes the charge, then the one before it', () => {
  const [a, b] = [
    document('600.00', { invoice: 'A', date: '2015-06-01' }),
    document('7.00', { invoice: 'B', date: '2015-06-02' }),
  ];
  const paid = { ...payment('597.00', '2015-06-28', [marked(a), marked(b)]), bankCharge: eur('10.00') };
  const { settlements } = post([paid], [a, b]);
  expect(
    settlements.map((s) => [s.invoice, s.differenceType ?? '', digits(s.cashApplied), digits(s.difference)]),
  ).toEqual([
    ['A', '', '597.00', '0.00'],
    ['A', 'Bank charge', '0.00', '3.00'],
    ['B', 'Bank charge', '0.00', '7.00'],
  ]);
  expect([a.open, b.open]).toEqual([0, 0]);
});

test('a penny short with the charge counted in is written off beside it', () => {
  const state = seedInvoice({ periods: ['20.00 to 2015-06-30'] });
  const paid = { ...payment('969.95', '2015-06-28', [marked(state)]), bankCharge: eur('10.00') };
  const { settlements } = post([paid], [state], { maximumPennyDifference: eur('0.05') });
  expect(settlements.map((s) => [s.differenceType, digits(s.difference), digits(s.balanceAfter)])).toEqual([
    ['Penny difference', '0.05', '10.00'],
    ['Bank charge', '10.00', '0.00'],
  ]);
});

test('a charge that no document takes is not posted and is told', () => {
  const state = document('4.00');
  const paid = { ...payment('970.00', '2015-06-28', [marked(state)]), bankCharge: eur('10.00') };
  const { outcomes, settlements } = post([paid], [state]);
  expect(digits(outcomes[0]!.bankChargeLeft)).toBe('6.00');
  expect(settlements.map((s) => digits(s.difference))).toEqual(['4.00']);
  expect(digits(outcomes[0]!.leftOpen)).toBe('970.00');
});

test('undone, the charge goes back once with its document', () => {
  const state = seedInvoice({ periods: ['20.00 to 2015-06-30'] });
  const paid = { ...payment('970.00', '2015-06-28', [marked(state)]), bankCharge: eur('10.00') };
  const ledger = rowsOfRun('RUN-0001', post([paid], [state]));
  const { plan, problems } = planUndo(
    {
      target: { kind: 'settlement', payment: 'ARP-10030', invoice: '10030' },
      reversePayments: false,
      date: 'latest',
      later: 'refuse',
    },
    ledger,
    {
      today: day('2015-07-01'),
      booksClosedUntil: undefined,
      series: {
        customer: { prefix: 'ARP-', next: 10031, width: 5 },
        vendor: { prefix: 'APP-', next: 10031, width: 5 },
      },
      usedVouchers: new Set(['ARP-10030', 'DISC-10030']),
    },
  );
  expect(problems).toEqual([]);
  expect(plan!.settlements.map((s) => [s.differenceType ?? '', digits(s.amountSettled)])).toEqual(
    expect.arrayContaining([
      ['', '-990.00'],
      ['Bank charge', '-10.00'],
    ]),
  );
  expect(plan!.voucherLines.map((l) => [l.ledgerAccount, digits(l.debit), digits(l.credit)])).toEqual([
    ['customer cash discount', '0.00', '20.00'],
    ['receivable', '20.00', '0.00'],
    ['bank charges', '0.00', '10.00'],
    ['receivable', '10.00', '0.00'],
  ]);
});

import { discountPanel, settleRow } from '../../src/engine/discountPanel';
import { discountSchedule, periodsOf } from '../../src/engine/discountSchedule';
import { transactionRows } from '../../src/engine/transactionRows';
import {
  day,
  DEFAULTS,
  digits,
  eur,
  marked,
  payment,
  post,
  seedInvoice,
  voucherText,
} from '../support/settling';

// The first seed scenario of the rules, section 4, to the cent.
const invoice = seedInvoice({ voucher: 'FTI-10030' });
const first = payment('294.00', '2015-06-28', [marked(invoice, { keyed: '294.00' })], {
  voucher: 'ARP-10030',
});
const second = payment('693.00', '2015-07-08', [marked(invoice, { keyed: '693.00' })], {
  voucher: 'ARP-10031',
});

const panelOn = (date: string, keyed: string) => {
  const panel = discountPanel(invoice, marked(invoice, { keyed }), day(date), 0, DEFAULTS);
  return [
    panel.cashDiscountDate,
    digits(panel.cashDiscountAmount),
    panel.useCashDiscount,
    digits(panel.cashDiscountTaken),
    digits(panel.cashDiscountAmountToTake),
  ];
};
const rowOn = (date: string) => {
  const row = settleRow(invoice, marked(invoice), day(date), 0, DEFAULTS);
  return [digits(row.amountInTransactionCurrency), digits(row.amountToSettle)];
};

test('the agreed periods: 2 % within 5 days, 1 % within 14 days', () => {
  const chain = [
    { months: 0, days: 5, from: 'net', percent: '2' },
    { months: 0, days: 14, from: 'net', percent: '1' },
  ] as const;
  expect(periodsOf(day('2015-06-25'), eur('1000.00'), chain)).toEqual(invoice.document.periods);
});

test('the schedule: 980.00 until 06-30, 990.00 until 07-09, 1,000.00 until 07-25', () => {
  const rows = discountSchedule(invoice.document).map((row) => [
    row.cashDiscountDate,
    digits(row.cashDiscountAmount),
    digits(row.amount),
  ]);
  expect(rows).toEqual([
    ['2015-06-30', '20.00', '980.00'],
    ['2015-07-09', '10.00', '990.00'],
    ['2015-07-25', '0.00', '1000.00'],
  ]);
});

test('two payments: 6.00 of 294.00, then 7.00 of 693.00, the panel 13.00 and not 30.00, five transactions', () => {
  expect(rowOn('2015-06-28')).toEqual(['1000.00', '980.00']);
  expect(panelOn('2015-06-28', '294.00')).toEqual(['2015-06-30', '20.00', 'Normal', '0.00', '6.00']);
  const one = post([first], [invoice]);
  expect(
    one.settlements.map((s) => [s.cashApplied, s.discount, s.amountSettled, s.balanceAfter].map(digits)),
  ).toEqual([['294.00', '6.00', '300.00', '700.00']]);

  expect(rowOn('2015-07-08')).toEqual(['700.00', '693.00']);
  expect(panelOn('2015-07-08', '693.00')).toEqual(['2015-07-09', '13.00', 'Normal', '6.00', '7.00']);
  const usedVouchers = new Set(['FTI-10030', 'ARP-10030', 'DISC-10030']);
  const two = post([second], [invoice], {}, { usedVouchers });
  expect(
    two.settlements.map((s) => [s.cashApplied, s.discount, s.amountSettled, s.balanceAfter].map(digits)),
  ).toEqual([['693.00', '7.00', '700.00', '0.00']]);
  expect(two.settlements.map((s) => [s.cashDiscountAmount, s.discountTakenBefore].map(digits))).toEqual([
    ['13.00', '6.00'],
  ]);

  const balances = [one, two].map(({ payments, outcomes }) => ({
    payment: payments[0]!,
    leftOpen: outcomes[0]!.leftOpen,
  }));
  const rows = transactionRows([invoice], balances, [...one.settlements, ...two.settlements]);
  const text = rows.map((row) =>
    [
      row.voucher,
      row.type,
      row.date,
      row.invoice,
      digits(row.debit),
      digits(row.credit),
      digits(row.balance),
    ].join(' | '),
  );
  expect(text).toEqual([
    'FTI-10030 | Invoice | 2015-06-25 | 10030 | 1000.00 |  | 0.00',
    'ARP-10030 | Payment | 2015-06-28 |  |  | 294.00 | 0.00',
    'DISC-10030 | Cash discount | 2015-06-28 |  |  | 6.00 | 0.00',
    'ARP-10031 | Payment | 2015-07-08 |  |  | 693.00 | 0.00',
    'DISC-10031 | Cash discount | 2015-07-08 |  |  | 7.00 | 0.00',
  ]);
  expect([...voucherText(one), ...voucherText(two)]).toEqual([
    'ARP-10030 | 2015-06-28 | bank | 4031 | 294.00 | 0.00',
    'ARP-10030 | 2015-06-28 | receivable | 4031 | 0.00 | 294.00',
    'DISC-10030 | 2015-06-28 | customer cash discount | 4031 | 6.00 | 0.00',
    'DISC-10030 | 2015-06-28 | receivable | 4031 | 0.00 | 6.00',
    'ARP-10031 | 2015-07-08 | bank | 4031 | 693.00 | 0.00',
    'ARP-10031 | 2015-07-08 | receivable | 4031 | 0.00 | 693.00',
    'DISC-10031 | 2015-07-08 | customer cash discount | 4031 | 7.00 | 0.00',
    'DISC-10031 | 2015-07-08 | receivable | 4031 | 0.00 | 7.00',
  ]);
});

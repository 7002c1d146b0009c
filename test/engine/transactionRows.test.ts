import { transactionRows } from '../../src/engine/transactionRows';
import {
  digits,
  document,
  limits,
  marked,
  payment,
  post,
  seedInvoice,
  type DocumentGiven,
} from '../support/settling';

const rowsOf = (states: Parameters<typeof post>[1], result: ReturnType<typeof post>) =>
  transactionRows(
    states,
    result.payments.map((p, i) => ({ payment: p, leftOpen: result.outcomes[i]!.leftOpen })),
    result.settlements,
  ).map((row) =>
    [row.voucher, row.type, row.invoice, digits(row.debit), digits(row.credit), digits(row.balance)].join(
      ' | ',
    ),
  );

test.each(['customer', 'vendor'] as const)(
  '%s: balances in natural sign, an open payment is negative',
  (side) => {
    // 1,000.00 less 980.00 and 20.00 in time; 19.50 of the payment stays open.
    const state = seedInvoice({ side });
    const result = post([payment('999.50', '2015-06-28', [marked(state)], { side })], [state]);
    const [debit, credit] = [' | 1000.00 |  | 0.00', ' |  | 1000.00 | 0.00'];
    const isCustomer = side === 'customer';
    expect(rowsOf([state], result)).toEqual([
      `FTI-10030 | Invoice | 10030${isCustomer ? debit : credit}`,
      isCustomer
        ? 'ARP-10030 | Payment |  |  | 999.50 | -19.50'
        : 'ARP-10030 | Payment |  | 999.50 |  | -19.50',
      isCustomer
        ? 'DISC-10030 | Cash discount |  |  | 20.00 | 0.00'
        : 'DISC-10030 | Cash discount |  | 20.00 |  | 0.00',
    ]);
  },
);

test('credit note, refund and the discount on it', () => {
  const state = document('-100.00', { invoice: 'CN', periods: ['-2.00 to 2015-06-30'] });
  const result = post([payment('-98.00', '2015-06-28', [marked(state)])], [state], {
    discountOnCreditNotes: true,
  });
  expect(rowsOf([state], result)).toEqual([
    'FTI-CN | Credit note | CN |  | 100.00 | 0.00',
    'ARP-10030 | Payment |  | 98.00 |  | 0.00',
    'DISC-10030 | Cash discount |  | 2.00 |  | 0.00',
  ]);
});

test('one row per document and type: discount and shortage of one document, overpayment of another payment', () => {
  const a = document('1000.00', { invoice: 'A', periods: ['20.00 to 2015-06-30'] });
  const b = document('50.00', { invoice: 'B' });
  const result = post(
    [
      payment('979.50', '2015-06-28', [marked(a)], { voucher: 'ARP-1' }),
      payment('50.04', '2015-06-29', [marked(b)], { voucher: 'ARP-2' }),
    ],
    [a, b],
    limits('0.05 / 1.00'),
  );
  expect(rowsOf([a, b], result).slice(2)).toEqual([
    'ARP-1 | Payment |  |  | 979.50 | 0.00',
    'DISC-1 | Cash discount |  |  | 20.00 | 0.00',
    'DISC-1 | Cash discount difference |  |  | 0.50 | 0.00',
    'ARP-2 | Payment |  |  | 50.04 | 0.00',
    'DISC-2 | Penny difference |  | 0.04 |  | 0.00',
  ]);
});

test('per account by date: documents first, then each payment with its own postings', () => {
  const given = (invoice: string, account: string): DocumentGiven => ({
    invoice,
    account,
    periods: ['1.00 to 2015-06-30'],
  });
  const [late, early] = [document('100.00', given('B', '4032')), document('100.00', given('A', '4031'))];
  const result = post(
    [
      payment('99.00', '2015-06-25', [marked(late)], { voucher: 'ARP-2', account: '4032' }),
      payment('99.00', '2015-06-25', [marked(early)], { voucher: 'ARP-1', account: '4031' }),
    ],
    [late, early],
  );
  expect(rowsOf([late, early], result).map((text) => text.split(' | ')[0])).toEqual([
    'FTI-A',
    'ARP-1',
    'DISC-1',
    'FTI-B',
    'ARP-2',
    'DISC-2',
  ]);
});

import { day, document, seedInvoice, settleOne } from '../support/settling';
import { textTable } from '../support/textTable';

// The seed invoice: 1,000.00 of 2015-06-25; 20.00 up to 2015-06-30, 10.00 up to 2015-07-09.
// It closes with 980.00 in the first period, 990.00 in the second, 1,000.00 afterwards.
const PERIODS = textTable(`
  rule     on          grace  selected    paid     discount  open   because
  DISC-1   2015-06-29  0      -           980.00   20.00     0.00   the day before the first last day
  DISC-1   2015-06-30  0      -           980.00   20.00     0.00   the last day counts
  DISC-1   2015-07-01  0      -           980.00   9.90      10.10  a day late it is the 1 % period: 980.00 · 10/990 = 9.899
  DISC-1   2015-07-01  0      -           990.00   10.00     0.00   the second period alone, not 20.00 + 10.00
  DISC-1   2015-07-08  0      -           990.00   10.00     0.00   the day before the second last day
  DISC-1   2015-07-09  0      -           990.00   10.00     0.00   the second last day counts
  DISC-1   2015-07-10  0      -           990.00   0.00      10.00  the day after it no period is left
  DISC-1   2015-07-10  0      -           1000.00  0.00      0.00   without a discount the whole amount closes it
  DISC-1   2015-07-02  3      -           980.00   20.00     0.00   the day before 06-30 + 3 grace days
  DISC-1   2015-07-03  3      -           980.00   20.00     0.00   06-30 + 3 grace days, the last one counts
  DISC-1   2015-07-04  3      -           990.00   10.00     0.00   a day behind the grace days
  DISC-1   2015-07-12  3      -           990.00   10.00     0.00   07-09 + 3 grace days
  DISC-1   2015-07-13  3      -           990.00   0.00      10.00  a day behind the second grace days
  DISC-2   2015-07-20  0      2015-06-30  980.00   20.00     0.00   the selected date replaces the payment's, backwards
  DISC-2   2015-07-20  0      2015-07-01  990.00   10.00     0.00   the selected date lies in the second period
  DISC-2   2015-06-28  0      2015-07-10  1000.00  0.00      0.00   and forwards: nothing is left on 07-10
  DISC-2   2015-07-20  2      2015-07-02  980.00   20.00     0.00   grace days are added for a selected date too
  DISC-15  2015-06-24  0      -           980.00   20.00     0.00   a payment of the day before the invoice is in every period: the first
  DISC-15  2014-12-31  0      -           980.00   20.00     0.00   however early it is
`);

test.each(PERIODS)('$rule: $paid on $on, $because', ({ on, grace, selected, paid, discount, open }) => {
  const policy = selected === '' ? {} : { selectedDiscountDate: day(selected!) };
  const found = settleOne(seedInvoice(), paid!, on!, {}, policy, { grace: Number(grace) });
  expect([found.discount, found.open, found.left]).toEqual([discount, open, '0.00']);
});

// 1,000.00 of 2015-06-25, due 2015-07-25; 10.00 up to 2015-06-30, then 30.00 up to 2015-07-31.
const LATER_OFFERS_MORE = textTable(`
  rule    on          paid     discount  because
  DISC-1  2015-06-30  990.00   10.00     the first period by date applies, though a later one offers more
  DISC-1  2015-07-01  970.00   30.00     from then on the later one
  DISC-1  2015-07-26  970.00   30.00     a period may end after the due date
  DISC-1  2015-07-31  970.00   30.00     its last day
  DISC-1  2015-08-01  1000.00  0.00      a day later nothing
`);

test.each(LATER_OFFERS_MORE)('$rule: $paid on $on, $because', ({ on, paid, discount }) => {
  const state = document('1000.00', {
    due: '2015-07-25',
    periods: ['10.00 to 2015-06-30', '30.00 to 2015-07-31'],
  });
  const found = settleOne(state, paid!, on!);
  expect([found.discount, found.open, found.left]).toEqual([discount, '0.00', '0.00']);
});

test('DISC-1: a first period that offers nothing hides the later one until it has passed', () => {
  // 0.00 up to 06-30, 10.00 up to 07-09: the first one by date applies, and it grants 0.00.
  const state = () => document('1000.00', { periods: ['0.00 to 2015-06-30', '10.00 to 2015-07-09'] });
  expect(settleOne(state(), '1000.00', '2015-06-30').discount).toBe('0.00');
  expect(settleOne(state(), '990.00', '2015-07-01').discount).toBe('10.00');
});

import { dateAfter, onPaymentDay } from '../../src/calendar/terms';
import { inPeriodOrder } from '../../src/engine/discountSchedule';
import { day, eur } from '../support/settling';
import { textTable } from '../support/textTable';

// Rules, section 7: invoice date + months (a missing day becomes the month's last) + days; Current month: the end of the
// month reached, then + days.
const TERMS = textTable(`
  from        months  days  by             gives       because
  2015-06-25  0       5     net            2015-06-30  days only
  2015-06-25  1       0     net            2015-07-25  months only
  2015-06-25  1       5     net            2015-07-30  months first, then days
  2015-01-31  1       0     net            2015-02-28  a missing day becomes the month's last
  2015-01-31  1       1     net            2015-03-01  then the days: 28 February + 1
  2016-01-30  1       0     net            2016-02-29  in a leap year
  2015-08-31  6       0     net            2016-02-29  over the year's end
  2015-06-25  0       10    current-month  2015-07-10  the end of June + 10
  2015-06-01  0       10    current-month  2015-07-10  the first and the last of a month are alike
  2015-06-30  0       10    current-month  2015-07-10  the last day
  2015-06-25  1       10    current-month  2015-08-10  one month on: the end of July + 10
  2015-01-31  1       10    current-month  2015-03-10  the end of February + 10
  2015-06-25  0       0     current-month  2015-06-30  the end of the month itself
`);

test.each(TERMS)(
  '$from + $months months + $days days, $by: $gives, $because',
  ({ from, months, days, by, gives }) => {
    const span = { months: Number(months), days: Number(days), from: by as 'net' | 'current-month' };
    expect(dateAfter(day(from!), span)).toBe(gives);
  },
);

test('payment days: the next one named; none leaves the due date alone', () => {
  const due = day('2015-07-12');
  expect(onPaymentDay(due, [])).toBe('2015-07-12');
  expect(onPaymentDay(due, [10])).toBe('2015-08-10');
  expect(onPaymentDay(due, [25, 10, 15])).toBe('2015-07-15');
  expect(onPaymentDay(due, [12, 25])).toBe('2015-07-12');
});

test('periods are ordered by their last date; those at the end that offer nothing are the due-date row', () => {
  const period = (date: string, discount: string) => ({ lastDate: day(date), discount: eur(discount) });
  const ordered = inPeriodOrder([
    period('2015-07-25', '0.00'),
    period('2015-07-09', '10.00'),
    period('2015-06-30', '20.00'),
  ]);
  expect(ordered.map((p) => p.lastDate)).toEqual(['2015-06-30', '2015-07-09']);
});

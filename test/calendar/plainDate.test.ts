import fc from 'fast-check';
import {
  addDays,
  addMonths,
  endOfMonth,
  nextDayOfMonth,
  plainDate,
  plainDateOfSerial,
  serialOf,
  type DateSystem,
} from '../../src/calendar/plainDate';
import { day } from '../support/settling';
import { textTable } from '../support/textTable';

const DAYS = textTable(`
  text        is a day  because
  2015-06-25  yes       written as year-month-day
  2016-02-29  yes       a leap year
  2015-02-29  no        no leap year
  1900-02-29  no        1900 was none, whatever Excel counts
  2000-02-29  yes       2000 was one
  2015-04-31  no        April has 30 days
  2015-13-01  no        there are 12 months
  2015-00-10  no        months count from 1
  2015-06-00  no        days count from 1
  1899-12-31  no        Excel begins in 1900
  9999-12-31  yes       and ends here
  2015-6-25   no        two digits each
  25-06-2015  no        another order is never guessed
`);

test.each(DAYS)('$text: $because', ({ text, ...row }) => {
  expect(plainDate(text!) === undefined ? 'no' : 'yes').toBe(row['is a day']);
});

const SUMS = textTable(`
  from        days  months  gives       because
  2015-06-25  5     0       2015-06-30  the seed invoice's first period
  2015-06-25  14    0       2015-07-09  its second
  2015-06-25  30    0       2015-07-25  net 30
  2015-12-31  1     0       2016-01-01  over the year's end
  2016-02-28  1     0       2016-02-29  a leap day
  2015-02-28  1     0       2015-03-01  no leap day
  2016-03-01  -1    0       2016-02-29  backwards
  2015-01-31  0     1       2015-02-28  the missing day becomes the month's last
  2016-01-31  0     1       2016-02-29  in a leap year the 29th
  2015-01-31  0     2       2015-03-31  counted from the 31st, not from the 28th
  2015-05-31  0     1       2015-06-30  a month of 30 days
  2015-11-30  0     3       2016-02-29  over the year's end into a leap February
  2015-12-15  0     1       2016-01-15  December to January
  2015-01-15  0     12      2016-01-15  a year
  2015-03-31  0     -1      2015-02-28  backwards
`);

test.each(SUMS)('$from + $months months + $days days = $gives, $because', ({ from, days, months, gives }) => {
  expect(addDays(addMonths(day(from!), Number(months)), Number(days))).toBe(gives);
});

test('the end of each month of 2015 and of February 2016', () => {
  const ends = ['2015-01-10', '2015-02-10', '2015-04-30', '2015-12-31', '2016-02-01'].map((d) =>
    endOfMonth(day(d)),
  );
  expect(ends).toEqual(['2015-01-31', '2015-02-28', '2015-04-30', '2015-12-31', '2016-02-29']);
});

const PAYMENT_DAYS = textTable(`
  from        day  gives       because
  2015-06-10  10   2015-06-10  the day itself counts
  2015-06-09  10   2015-06-10  the day before
  2015-06-11  10   2015-07-10  the day after: next month's
  2015-06-30  31   2015-06-30  a shorter month ends earlier
  2015-01-31  30   2015-02-28  the 30th is over; February ends earlier
  2015-12-31  15   2016-01-15  over the year's end
  2015-01-31  31   2015-01-31  the 31st itself
`);

test.each(PAYMENT_DAYS)('from $from to day $day: $gives, $because', ({ from, day: number, gives }) => {
  expect(nextDayOfMonth(day(from!), Number(number))).toBe(gives);
});

// Serials as Excel shows them. 1900 counts a 29 February 1900 that never was (60).
const SERIALS = textTable(`
  system  serial   date        because
  1900    1        1900-01-01  the first day
  1900    59       1900-02-28  before the day that never was
  1900    61       1900-03-01  behind it
  1900    42180    2015-06-25  the seed invoice
  1900    25569    1970-01-01  the epoch of other systems
  1900    2958465  9999-12-31  the last day
  1904    0        1904-01-01  the first day
  1904    40718    2015-06-25  42180 − 1462
`);

test.each(SERIALS)('$system: $serial is $date, $because', ({ system, serial, date }) => {
  const dateSystem = Number(system) as DateSystem;
  expect(plainDateOfSerial(Number(serial), dateSystem)).toBe(date);
  expect(serialOf(day(date!), dateSystem)).toBe(Number(serial));
});

test.each([
  [1900, 0, 'the day 0 January 1900'],
  [1900, 60, '29 February 1900 never was'],
  [1900, -1, 'before the first day'],
  [1900, 42180.5, 'a fraction is a time of day'],
  [1900, 2_958_466, 'behind 31 December 9999'],
  [1900, Number.NaN, 'no number'],
  [1904, -1, 'before the first day of this system'],
  [1904, 2_957_004, 'behind 31 December 9999'],
] as const)('%i: %d is no day: %s', (system, serial, _because) => {
  expect(plainDateOfSerial(serial, system)).toBeUndefined();
});

test('every serial but 60 comes back, one day after the other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_958_464 }), (serial) => {
      const date = plainDateOfSerial(serial, 1900);
      if (serial === 60) return date === undefined;
      return (
        date !== undefined &&
        serialOf(date, 1900) === serial &&
        (serial === 59 || plainDateOfSerial(serial + 1, 1900)! > date)
      );
    }),
  );
});

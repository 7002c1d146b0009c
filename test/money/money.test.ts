import {
  absolute,
  amountOfUnits,
  LARGEST_AMOUNT,
  minus,
  negate,
  plus,
  sum,
  times,
  ZERO,
} from '../../src/money/amount';
import {
  amountOfDigits,
  amountOfNumber,
  digitsOf,
  digitsOfNumber,
  digitsTimesHundred,
  digitsWithin,
  numberOf,
  percentOf,
} from '../../src/money/convert';
import { decimalsOf, numberFormatOf, type Decimals } from '../../src/money/currency';
import { InvariantError } from '../../src/problem/problem';
import { eur } from '../support/settling';
import { textTable } from '../support/textTable';

// An amount is a whole number of smallest units: cents, yen, fils.
const READ = textTable(`
  digits            decimals  units             because
  1000.00           2         100000            cents
  1000              2         100000            decimals may be left out
  0.1               2         10                one decimal
  -0.01             2         -1                negative
  0.001             2         too-many-decimals  a tenth of a cent is refused, not rounded
  0.005             2         too-many-decimals  half a cent too
  1.10              0         too-many-decimals  yen have no decimals
  1.00              0         1                 written with decimals that say nothing
  0.001             3         1                 fils
  0.0001            3         too-many-decimals  a tenth of a fils
  10000000000000    2         1000000000000000  the largest amount
  10000000000000.01  2        too-large         a cent more
  -10000000000000.01  2       too-large         on the other side
`);

test.each(READ)('$digits with $decimals decimals: $units, $because', ({ digits, decimals, units }) => {
  const read = amountOfDigits(digits!, Number(decimals) as Decimals);
  expect(read.ok ? String(read.amount) : read.why).toBe(units);
});

test('a cell is read at 15 significant digits, so that sums of doubles are what they look like', () => {
  const read = (value: number) => {
    const amount = amountOfNumber(value, 2);
    return amount.ok ? amount.amount : amount.why;
  };
  expect(read(0.1 + 0.2)).toBe(30);
  expect(read(1.005 * 100)).toBe(10050); // the double is 100.49999999999999
  expect(read(4.35 * 100)).toBe(43500);
  expect(read(0.005)).toBe('too-many-decimals');
  expect(read(1e15)).toBe('too-large');
  expect(Object.is(read(-0), 0)).toBe(true);
});

test('amounts print with all their decimals', () => {
  expect([eur('0'), eur('0.05'), eur('-0.05'), eur('-1234.5')].map((a) => digitsOf(a, 2))).toEqual([
    '0.00',
    '0.05',
    '-0.05',
    '-1234.50',
  ]);
  expect([digitsOf(amountOfUnits(-7), 0), digitsOf(amountOfUnits(-7), 3)]).toEqual(['-7', '-0.007']);
});

test('a cell gets the number; an amount that Excel would not keep is a defect', () => {
  expect(numberOf(eur('1234.56'), 2)).toBe(1234.56);
  expect(numberOf(amountOfUnits(999_999_999_999_999), 2)).toBe(9_999_999_999_999.99);
  expect(() => numberOf(amountOfUnits(9_007_199_254_740_991), 3)).toThrow(InvariantError);
});

// Rounded once, half away from zero (DISC-12).
const PERCENT = textTable(`
  amount    percent  gives   because
  1000.00   2        20.00   2 %
  1000.00   1        10.00   1 %
  0.25      2        0.01    0.005: half a cent goes up
  0.24      2        0.00    0.0048
  -0.25     2        -0.01   away from zero on the other side
  0.35      10       0.04    0.035
  333.33    1.5      5.00    4.99995
  638.22    2        12.76   12.7644
  100.00    33.3333  33.33   33.3333
  999999999.99  99.99  999899999.99  999,899,999.990001
`);

test.each(PERCENT)('$percent % of $amount is $gives: $because', ({ amount, percent, gives }) => {
  expect(digitsOf(percentOf(eur(amount!), percent!), 2)).toBe(gives);
});

test('sums and signs; nothing is ever a negative zero', () => {
  const [a, b] = [eur('0.10'), eur('0.20')];
  expect([plus(a, b), minus(a, b), sum([a, b, negate(b)]), absolute(minus(a, b)), times(a, -1)]).toEqual([
    30, -10, 10, 10, -10,
  ]);
  for (const zero of [
    negate(ZERO),
    times(ZERO, -1),
    minus(a, a),
    plus(a, negate(a)),
    sum([]),
    amountOfUnits(-0),
  ]) {
    expect(Object.is(zero, 0)).toBe(true);
  }
});

test('what is not whole or not exact is a defect', () => {
  for (const units of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => amountOfUnits(units)).toThrow(InvariantError);
  }
  expect(() => sum(Array.from({ length: 10 }, () => LARGEST_AMOUNT as never))).toThrow(InvariantError);
});

test('decimals of currencies', () => {
  expect(['EUR', 'USD', 'JPY', 'KRW', 'ISK', 'KWD', 'TND', 'XXX'].map(decimalsOf)).toEqual([
    2, 2, 0, 0, 0, 3, 3, 2,
  ]);
  expect(([0, 2, 3] as const).map(numberFormatOf)).toEqual(['#,##0', '#,##0.00', '#,##0.000']);
});

test('percents and rates as digits', () => {
  expect([
    digitsOfNumber(0.1 + 0.2),
    digitsOfNumber(2.5),
    digitsTimesHundred('0.02'),
    digitsTimesHundred('0.025'),
  ]).toEqual(['0.3', '2.5', '2', '2.5']);
  expect(['0', '99.99', '100', '-1'].map((digits) => digitsWithin(digits, 0, 100))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

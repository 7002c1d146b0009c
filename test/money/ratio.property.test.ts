import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { amountOfUnits, type Amount } from '../../src/money/amount';
import { amountOfDigits, amountOfNumber, digitsOf, numberOf, percentOf } from '../../src/money/convert';
import type { Decimals } from '../../src/money/currency';
import { compareRatios, shareOf } from '../../src/money/ratio';
import { textTable } from '../support/textTable';
import { runs } from '../support/runs';

const LARGEST = 10 ** 15;
/** Small, everyday and very large amounts, of either sign. */
const magnitude = fc.oneof(
  fc.integer({ min: 0, max: 1_000 }),
  fc.integer({ min: 0, max: 100_000_000 }),
  fc.integer({ min: 0, max: LARGEST }),
);
const units = fc
  .tuple(magnitude, fc.boolean())
  .map(([size, negative]) => amountOfUnits(negative ? -size : size));
const decimals = fc.constantFrom<Decimals>(0, 2, 3);
const RUNS = runs(5_000);

/** The share by whole numbers of any size, rounded half away from zero: the definition, written out. */
function byBigInt(amount: Amount, part: Amount, whole: Amount): bigint {
  const dividend = BigInt(amount) * BigInt(part) * (whole < 0 ? -1n : 1n);
  const divisor = BigInt(Math.abs(whole));
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = size / divisor + ((size % divisor) * 2n >= divisor ? 1n : 0n);
  return dividend < 0n ? -rounded : rounded;
}

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const byDecimal = (amount: Amount, part: Amount, whole: Amount): string =>
  new Exact(amount).times(part).dividedBy(whole).toDecimalPlaces(0).plus(0).toFixed(0).replace(/^-0$/, '0');

// A share is rounded once, half away from zero.
const SHARES = textTable(`
  amount  part  whole   gives  because
  70000   1000  100000  700    1 % of 700.00
  29400   2000  98000   600    294.00 · 20/980
  1       1     2       1      a half goes up
  -1      1     2       -1     away from zero
  1       -1    2       -1     whichever is negative
  -1      -1    2       1      or both
  1       1     3       0      a third goes down
  2       1     3       1      two thirds go up
  5       1     10      1      0.5
  49      1     100     0      0.49
  0       7     3       0      nothing of something
  7       0     3       0      something of nothing
`);

test.each(SHARES)('$amount · $part / $whole = $gives, $because', ({ amount, part, whole, gives }) => {
  const [a, p, w] = [amount, part, whole].map((text) => amountOfUnits(Number(text)));
  expect(shareOf(a!, p!, w!)).toBe(Number(gives));
});

test('a share of nothing is a defect', () => {
  expect(() => shareOf(amountOfUnits(1), amountOfUnits(1), amountOfUnits(0))).toThrow('a share of nothing');
});

test('shareOf is whole-number arithmetic, for amounts of any size', () => {
  fc.assert(
    fc.property(units, units, units, (amount, part, whole) => {
      fc.pre(whole !== 0);
      const expected = byBigInt(amount, part, whole);
      fc.pre(expected <= BigInt(Number.MAX_SAFE_INTEGER) && expected >= -BigInt(Number.MAX_SAFE_INTEGER));
      expect(BigInt(shareOf(amount, part, whole))).toBe(expected);
    }),
    RUNS,
  );
});

test('the fast and the exact path agree with decimal.js where one ends and the other begins', () => {
  // Products just around 2^51, where doubling the rest could leave the exact range, and around 2^53.
  const aroundBorder = fc.tuple(
    fc.constantFrom(2 ** 51, 2 ** 53),
    fc.integer({ min: 1, max: 2 ** 26 }),
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: 1, max: LARGEST }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(aroundBorder, ([border, amount, offset, whole, negative]) => {
      const part = Math.floor(border / amount) + offset;
      fc.pre(part > 0 && part <= Number.MAX_SAFE_INTEGER);
      const a = amountOfUnits(negative ? -amount : amount);
      const [p, w] = [amountOfUnits(part), amountOfUnits(whole)];
      const expected = byDecimal(a, p, w);
      fc.pre(Math.abs(Number(expected)) <= Number.MAX_SAFE_INTEGER);
      expect(String(shareOf(a, p, w))).toBe(expected);
    }),
    RUNS,
  );
});

test('halves are halves on both paths', () => {
  // n · 1 / 2 for odd n below and above the border.
  for (const n of [3, 2 ** 50 + 1, 2 ** 51 - 1, 2 ** 51 + 1, 2 ** 52 + 1, LARGEST - 1].map((x) =>
    x % 2 === 0 ? x + 1 : x,
  )) {
    expect(BigInt(shareOf(amountOfUnits(n), amountOfUnits(1), amountOfUnits(2)))).toBe((BigInt(n) + 1n) / 2n);
    expect(BigInt(shareOf(amountOfUnits(-n), amountOfUnits(1), amountOfUnits(2)))).toBe(
      -(BigInt(n) + 1n) / 2n,
    );
  }
});

test('ratios compare as fractions, never as rounded quotients', () => {
  const positive = magnitude.map((n) => amountOfUnits(n + 1));
  fc.assert(
    fc.property(units, positive, units, positive, (a, aWhole, b, bWhole) => {
      const [left, right] = [new Exact(a).times(bWhole), new Exact(b).times(aWhole)];
      expect(compareRatios(a, aWhole, b, bWhole)).toBe(left.comparedTo(right));
    }),
    runs(1_000),
  );
  const [one, three] = [amountOfUnits(LARGEST - 1), amountOfUnits(LARGEST)];
  expect(compareRatios(one, three, amountOfUnits(LARGEST - 2), one)).toBe(1); // differ only in the 30th digit
});

test('amounts come back from their digits and from their cell', () => {
  fc.assert(
    fc.property(units, decimals, (amount, places) => {
      const read = amountOfDigits(digitsOf(amount, places), places);
      expect(read).toEqual({ ok: true, amount });
      expect(amountOfNumber(numberOf(amount, places), places)).toEqual({ ok: true, amount });
    }),
    RUNS,
  );
});

test('percentOf is decimal.js arithmetic, for plain percents and for those of many digits', () => {
  const percent = fc.oneof(
    fc.integer({ min: 0, max: 99 }).map(String),
    fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 999_999 })).map((p) => p.join('.')),
    fc
      .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1_000_000, max: 999_999_999 }))
      .map((p) => p.join('.')),
  );
  fc.assert(
    fc.property(units, percent, (amount, digits) => {
      const expected = new Exact(amount)
        .times(digits)
        .dividedBy(100)
        .toDecimalPlaces(0)
        .toFixed(0)
        .replace(/^-0$/, '0');
      expect(String(percentOf(amount, digits))).toBe(expected);
    }),
    RUNS,
  );
  // Half a cent on the path of many digits: 1.0000000 % of 0.50 is 0.005.
  expect(percentOf(amountOfUnits(50), '1.0000000')).toBe(1);
  expect(percentOf(amountOfUnits(-50), '1.0000000')).toBe(-1);
  expect(percentOf(amountOfUnits(250), '1.0000000')).toBe(3);
});

test('a cell is read alike on the fast path and by its 15 digits', () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.tuple(units, fc.constantFrom(1, 10, 100, 1000, 10_000)).map(([n, scale]) => n / scale),
    fc.tuple(units, units).map(([a, b]) => a / 100 + b / 100),
  );
  fc.assert(
    fc.property(cell, decimals, (value, places) => {
      expect(amountOfNumber(value, places)).toEqual(amountOfDigits(value.toPrecision(15), places));
    }),
    RUNS,
  );
});

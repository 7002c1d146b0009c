import fc from 'fast-check';
import { spread } from '../../src/engine/spread';
import { amountOfUnits, sum } from '../../src/money/amount';

const cents = (amounts: readonly number[]) => amounts.map(amountOfUnits);

test.each([
  [150, [100, 50], [100, 50], 'all that is allowed'],
  [90, [100, 50], [60, 30], 'two thirds and one third'],
  [1, [100, 100], [1, 0], 'half a cent goes up, the rest is nothing'],
  [10, [3, 3, 4], [3, 3, 4], 'to the limit of each'],
  [5, [0, 10], [0, 5], 'a document that allows nothing takes nothing'],
  [0, [10, 10], [0, 0], 'nothing to share'],
])('RS-6: %i cents over limits of %j are %j: %s', (amount, limits, shares) => {
  expect(spread(amountOfUnits(amount), cents(limits))).toEqual(shares);
});

test('for any limits: the shares add up, none is negative, none above its limit', () => {
  const given = fc
    .array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 8 })
    .chain((limits) =>
      fc.tuple(fc.constant(limits), fc.integer({ min: 0, max: limits.reduce((a, b) => a + b, 0) })),
    );
  fc.assert(
    fc.property(given, ([limits, amount]) => {
      const shares = spread(amountOfUnits(amount), cents(limits));
      expect(sum(shares)).toBe(amount);
      shares.forEach((share, i) => expect(share >= 0 && share <= limits[i]!).toBe(true));
    }),
  );
});

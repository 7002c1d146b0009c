import { amountOfUnits } from '../../src/money/amount';
import {
  conversion,
  converted,
  crossed,
  exchangeRate,
  inverse,
  isSameRate,
  isTooLarge,
} from '../../src/money/exchange';
import { spreadOver } from '../../src/money/ratio';
import { books } from '../support/currency';
import { day } from '../support/settling';

describe('the rate of a day is the latest one on or before it', () => {
  const exchange = books('EUR', ['2015-03-01 USD 0.80', '2015-02-01 USD 1.10']);
  test.each([
    ['2015-01-31', undefined],
    ['2015-02-01', '1.10'],
    ['2015-02-28', '1.10'],
    ['2015-03-01', '0.80'],
    ['2020-01-01', '0.80'],
  ])('%s: %s', (date, rate) => {
    const found = exchange.rateOn('USD', 'EUR', day(date));
    expect(found === undefined ? undefined : isSameRate(found, exchangeRate(rate ?? '0'))).toBe(
      rate === undefined ? undefined : true,
    );
  });
  test('a currency without any rate has none, and a currency is worth one of itself', () => {
    expect(exchange.rateOn('GBP', 'EUR', day('2015-03-01'))).toBeUndefined();
    expect(exchange.rateOn('GBP', 'GBP', day('2015-03-01'))).toEqual({ value: '1', per: '1' });
  });
});

describe('between two foreign currencies', () => {
  const on = day('2015-03-01');
  const rate = (...more: string[]) =>
    books('EUR', ['2015-02-01 USD 0.80', '2015-02-01 GBP 1.20', ...more]).rateOn('GBP', 'USD', on);
  const is = (digits: string) => expect.objectContaining(exchangeRate(digits));

  test('the cross goes through the accounting currency: 1.20 / 0.80 = 1.50', () => {
    expect(isSameRate(rate()!, exchangeRate('1.50'))).toBe(true);
  });
  test('a stated rate wins, on and after its day', () => {
    expect(rate('2015-03-01 GBP>USD 1.60')).toEqual(is('1.60'));
    expect(isSameRate(rate('2015-03-02 GBP>USD 1.60')!, exchangeRate('1.50'))).toBe(true);
  });
  test('also one stated in the other direction, where its own is not', () => {
    expect(isSameRate(rate('2015-03-01 USD>GBP 0.625')!, exchangeRate('1.60'))).toBe(true);
    expect(rate('2015-02-01 GBP>USD 1.60', '2015-03-01 USD>GBP 0.5')).toEqual(is('1.60'));
  });
  test('without one of the two rates there is no cross', () => {
    expect(books('EUR', ['2015-02-01 GBP 1.20']).rateOn('GBP', 'USD', on)).toBeUndefined();
  });
});

describe('amounts at a rate', () => {
  const at = (units: number, rate: ReturnType<typeof exchangeRate>, from: 0 | 2 | 3 = 2, to: 0 | 2 | 3 = 2) =>
    converted(amountOfUnits(units), conversion(rate, from, to));

  test('1,000.00 at 1.10, or at 110 per 100, are 1,100.00', () => {
    expect([at(100_000, exchangeRate('1.10')), at(100_000, exchangeRate('110', '100'))]).toEqual([
      110_000, 110_000,
    ]);
  });
  test('decimals of both currencies: 98,000 JPY at 0.80 per 100 are 784.00; 10.005 KWD at 2.90 are 29.01', () => {
    expect(at(98_000, exchangeRate('0.80', '100'), 0, 2)).toBe(78_400);
    expect(at(10_005, exchangeRate('2.90'), 3, 2)).toBe(2_901);
  });
  test('half a cent goes away from zero, on both sides: 0.05 at 0.90 is 0.05', () => {
    expect([at(5, exchangeRate('0.90')), at(-5, exchangeRate('0.90'))]).toEqual([5, -5]);
    expect(at(5, exchangeRate('0.899999999999999'))).toBe(4);
  });
  test('fifteen digits stay exact, in the reciprocal and in a cross too', () => {
    const rate = exchangeRate('1.23456789012345');
    expect(at(100_000_000_000_000, rate)).toBe(123_456_789_012_345);
    expect(at(123_456_789_012_345, inverse(rate))).toBe(100_000_000_000_000);
    expect(at(100_000_000_000_000, crossed(rate, inverse(rate)))).toBe(100_000_000_000_000);
  });
  test('what would be larger than an amount can be is known before: 10^13 at 100 is, at 100.00001 is not', () => {
    const large = (rate: string) => isTooLarge(amountOfUnits(10 ** 13), conversion(exchangeRate(rate), 2, 2));
    expect([large('100'), large('100.00001')]).toEqual([false, true]);
  });
});

describe('a value spread over amounts', () => {
  const spread = (value: number, ...amounts: number[]) =>
    spreadOver(amountOfUnits(value), amounts.map(amountOfUnits));
  test('adds up: 50.00 over 100.00 and 50.00 is 33.33 and 16.67', () => {
    expect(spread(5_000, 10_000, 5_000)).toEqual([3_333, 1_667]);
  });
  test('one amount takes all, nothing takes nothing, no amounts take none', () => {
    expect([spread(777, 3), spread(0, 0, 0), spread(0)]).toEqual([[777], [0, 0], []]);
  });
});

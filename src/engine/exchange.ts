import type { PlainDate } from '../calendar/plainDate';
import { decimalsOf } from '../money/currency';
import { conversion, crossed, inverse, type Conversion, type ExchangeRate } from '../money/exchange';
import { invariant } from '../problem/problem';

/** A rate as the rate table states it: from its day on, until a later one. */
export interface StatedRate {
  readonly date: PlainDate;
  readonly from: string;
  readonly to: string;
  readonly rate: ExchangeRate;
}

/** How currencies are valued in one set of books (rules, section 8). */
export interface Exchange {
  readonly accountingCurrency: string;
  /** The rate at which a cash discount is valued: of the payment's date, or the one the document was booked at. */
  readonly discountRate: 'payment' | 'invoice';
  /** Undefined where no rate is known on that day; there is no other answer in its place. */
  rateOn(from: string, to: string, day: PlainDate): ExchangeRate | undefined;
}

/**
 * Rates of a table. The rate of a day is the latest one on or before it. Between two currencies a stated rate wins, also one
 * stated in the other direction; else the cross through the accounting currency.
 */
export function exchangeOf(
  accountingCurrency: string,
  stated: readonly StatedRate[],
  discountRate: Exchange['discountRate'] = 'payment',
): Exchange {
  const byPair = new Map<string, StatedRate[]>();
  for (const rate of [...stated].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const pair = `${rate.from}\n${rate.to}`;
    const list = byPair.get(pair);
    if (list) list.push(rate);
    else byPair.set(pair, [rate]);
  }
  const latest = (from: string, to: string, day: PlainDate): ExchangeRate | undefined =>
    byPair.get(`${from}\n${to}`)?.findLast(({ date }) => date <= day)?.rate;
  const direct = (from: string, to: string, day: PlainDate): ExchangeRate | undefined => {
    const own = latest(from, to, day);
    const back = own === undefined ? latest(to, from, day) : undefined;
    return back === undefined ? own : inverse(back);
  };
  return {
    accountingCurrency,
    discountRate,
    rateOn(from, to, day) {
      if (from === to) return SAME;
      const own = direct(from, to, day);
      if (own !== undefined || from === accountingCurrency || to === accountingCurrency) return own;
      const [first, second] = [direct(from, accountingCurrency, day), direct(accountingCurrency, to, day)];
      return first && second && crossed(first, second);
    },
  };
}

const SAME: ExchangeRate = { value: '1', per: '1' };

/**
 * The conversion between two currencies on a day; undefined where both are the same.
 * @throws InvariantError when no rate is known: readers refuse such rows, nothing is ever valued at 1 instead
 */
export function conversionOn(
  exchange: Exchange | undefined,
  from: string,
  to: string,
  day: PlainDate,
): Conversion | undefined {
  if (from === to) return undefined;
  const rate = exchange?.rateOn(from, to, day);
  invariant(rate !== undefined, `no exchange rate from ${from} to ${to} on ${day}`);
  return conversion(rate, decimalsOf(from), decimalsOf(to));
}

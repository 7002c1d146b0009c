import { Decimal } from 'decimal.js';
import { invariant } from '../problem/problem';
import { amountOfUnits, LARGEST_AMOUNT, type Amount } from './amount';
import type { Decimals } from './currency';
import { shareOf } from './ratio';

/** Wide enough for every product of an amount, a percent and a rate; rounding half away from zero (DISC-12). */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });

export type ReadAmount =
  | { readonly ok: true; readonly amount: Amount }
  | { readonly ok: false; readonly why: 'too-many-decimals' | 'too-large' };

/**
 * An amount from a number in main units, as a cell holds it. Read at 15 significant digits, all that Excel keeps, so
 * that 0.1+0.2 is 0.3; more decimals than the currency has are refused, never rounded.
 */
export function amountOfNumber(value: number, decimals: Decimals): ReadAmount {
  const scale = 10 ** decimals;
  const units = Math.round(value * scale);
  // A double that is the nearest one to a whole number of units, of 15 digits at most, means exactly that number.
  return Math.abs(units) <= LARGEST_AMOUNT && units / scale === value
    ? { ok: true, amount: amountOfUnits(units) }
    : amountOfDigits(value.toPrecision(15), decimals);
}

/** An amount from digits such as `-1234.5`, with a point for the decimals and nothing between thousands. */
export function amountOfDigits(digits: string, decimals: Decimals): ReadAmount {
  const few = FEW_DIGITS.exec(digits);
  if (few && (few[3]?.length ?? 0) <= decimals) {
    const units = Number(`${few[2] ?? ''}${(few[3] ?? '').padEnd(decimals, '0')}`);
    return { ok: true, amount: amountOfUnits(few[1] === '' ? units : -units) };
  }
  const units = new Exact(digits).times(10 ** decimals);
  if (!units.isInteger()) return { ok: false, why: 'too-many-decimals' };
  return units.abs().greaterThan(LARGEST_AMOUNT)
    ? { ok: false, why: 'too-large' }
    : { ok: true, amount: amountOfUnits(units.toNumber()) };
}

/** Twelve digits and three decimals at most stay below the largest amount as a whole number of units; no need for the slower path. */
const FEW_DIGITS = /^(-?)(\d{1,12})(?:\.(\d{1,3}))?$/;

/** The amount as digits with a point: `-1234.50`. What cases, fingerprints and messages print. */
export function digitsOf(amount: Amount, decimals: Decimals): string {
  if (decimals === 0) return String(amount);
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const text = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return amount < 0 ? `-${text}` : text;
}

/** The plain sum of figures of several currencies, as digits with a point: no amount of money, only for control totals. */
export function digitsOfSum(amounts: Iterable<readonly [amount: Amount, decimals: Decimals]>): string {
  let [thousandths, most] = [0n, 0 as Decimals];
  for (const [amount, decimals] of amounts) {
    thousandths += BigInt(amount) * 10n ** BigInt(3 - decimals);
    if (decimals > most) most = decimals;
  }
  const units = thousandths / 10n ** BigInt(3 - most);
  const digits = String(units < 0n ? -units : units).padStart(most + 1, '0');
  const point = digits.length - most;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${most === 0 ? '' : `.${digits.slice(point)}`}`;
}

/** The amount as a cell's number in main units. @throws InvariantError when Excel would not keep all its digits. */
export function numberOf(amount: Amount, decimals: Decimals): number {
  const value = Number(digitsOf(amount, decimals));
  const kept = Math.round(Number(value.toPrecision(15)) * 10 ** decimals) === amount;
  invariant(kept, `${amount} has more digits than a cell keeps`);
  return value;
}

/**
 * Percent of an amount, rounded half away from zero: 2 (%) of 1,000.00 is 20.00.
 * @param percent as digits, e.g. `2` or `2.5` for 2.5 %
 */
export function percentOf(amount: Amount, percent: string): Amount {
  const ratio = PLAIN_PERCENT.exec(percent);
  if (!ratio)
    return amountOfUnits(new Exact(amount).times(percent).dividedBy(100).toDecimalPlaces(0).toNumber());
  const [whole = '', decimals = ''] = [ratio[1], ratio[2]];
  return shareOf(amount, amountOfUnits(Number(whole + decimals)), amountOfUnits(100 * 10 ** decimals.length));
}

/** A percent of few digits is a fraction of whole numbers: no need for the slower path. */
const PLAIN_PERCENT = /^(\d{1,6})(?:\.(\d{1,6}))?$/;

/** Digits of a plain number, at the 15 significant digits that a cell keeps, e.g. a percent or a rate. */
export const digitsOfNumber = (value: number): string => new Exact(value.toPrecision(15)).toString();

/** Digits times a hundred, for a percent cell that shows 0.02 as 2 %. */
export const digitsTimesHundred = (digits: string): string => new Exact(digits).times(100).toString();

/** Whether `low <= digits < high`, for limits of percents and rates. */
export const digitsWithin = (digits: string, low: number, high: number): boolean => {
  const value = new Exact(digits);
  return value.greaterThanOrEqualTo(low) && value.lessThan(high);
};

export const isPositive = (digits: string): boolean => new Exact(digits).greaterThan(0);

/**
 * What a tax was worked out from, tax included: 21.00 at 21 % stands for 121.00. Rounded half away from zero.
 * @param rate digits above zero: `21` is 21 %
 */
export const grossOfTax = (tax: Amount, rate: string): Amount =>
  amountOfUnits(
    new Exact(tax).times(new Exact(rate).plus(100)).dividedBy(rate).toDecimalPlaces(0).toNumber(),
  );

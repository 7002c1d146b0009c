import { invariant } from '../problem/problem';

declare const unit: unique symbol;

/**
 * An amount of money: a whole number of the currency's smallest unit (cents for EUR, yen for JPY, fils for KWD).
 *
 * Branded so that it cannot be mixed with a plain number by accident: `a + b` is not an Amount, `plus(a, b)` is.
 * Its sign is the natural one: an invoice is positive, a credit note negative, for customers and vendors alike.
 */
export type Amount = number & { readonly [unit]: 'Amount' };

export const ZERO = 0 as Amount;

/** Amounts stay below this size, so that sums of a whole month keep every digit. */
export const LARGEST_AMOUNT = 10 ** 15;

/** An amount from a whole number of smallest units. @throws InvariantError when it is not whole or not exact. */
export function amountOfUnits(units: number): Amount {
  if (!Number.isSafeInteger(units))
    invariant(false, `${units} is not a whole, exact number of smallest units`);
  return (units === 0 ? 0 : units) as Amount; // never a negative zero (DISC-15)
}

export const plus = (a: Amount, b: Amount): Amount => amountOfUnits(a + b);
export const minus = (a: Amount, b: Amount): Amount => amountOfUnits(a - b);
export const negate = (a: Amount): Amount => amountOfUnits(-a);
export const absolute = (a: Amount): Amount => (a < 0 ? negate(a) : a);
export const smaller = (a: Amount, b: Amount): Amount => (a < b ? a : b);
export const larger = (a: Amount, b: Amount): Amount => (a > b ? a : b);
/** 1 for a positive amount, -1 for a negative one, 0 for nothing. */
export const signOf = (a: Amount): 1 | -1 | 0 => (a > 0 ? 1 : a < 0 ? -1 : 0);
/** The amount seen from the other side when `sign` is -1, unchanged when it is 1. */
export const times = (a: Amount, sign: 1 | -1): Amount => (sign === 1 ? a : negate(a));

export function sum(amounts: Iterable<Amount>): Amount {
  let total = 0;
  for (const amount of amounts) total += amount;
  return amountOfUnits(total);
}

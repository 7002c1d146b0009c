import { amountOfUnits, LARGEST_AMOUNT, type Amount } from './amount';
import type { Decimals } from './currency';

/**
 * What one currency is worth in another: `value` units of the other for `per` units of the one. Whole numbers as digits, so
 * that a rate of 15 digits, its reciprocal and a cross of two rates all stay exact until an amount is rounded.
 */
export interface ExchangeRate {
  readonly value: string;
  readonly per: string;
}

/** A rate as it is quoted: `1.10`, or `110` per `100`. Digits with a point, above zero. */
export function exchangeRate(digits: string, unit = '1'): ExchangeRate {
  const [value, per] = [parts(digits), parts(unit)];
  return {
    value: String(value.whole * 10n ** BigInt(per.decimals)),
    per: String(per.whole * 10n ** BigInt(value.decimals)),
  };
}

const parts = (digits: string): { readonly whole: bigint; readonly decimals: number } => {
  const [, main = '0', decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  return { whole: BigInt(main + decimals), decimals: decimals.length };
};

/** The same rate seen from the other currency. */
export const inverse = ({ value, per }: ExchangeRate): ExchangeRate => ({ value: per, per: value });

/** From the first currency through the second into the third (rules, section 8). */
export const crossed = (first: ExchangeRate, second: ExchangeRate): ExchangeRate => ({
  value: String(BigInt(first.value) * BigInt(second.value)),
  per: String(BigInt(first.per) * BigInt(second.per)),
});

export const isSameRate = (a: ExchangeRate, b: ExchangeRate): boolean =>
  BigInt(a.value) * BigInt(b.per) === BigInt(b.value) * BigInt(a.per);

/** A rate made ready for amounts of two currencies with their decimals. */
export interface Conversion {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function conversion({ value, per }: ExchangeRate, from: Decimals, to: Decimals): Conversion {
  return {
    numerator: BigInt(value) * 10n ** BigInt(to),
    denominator: BigInt(per) * 10n ** BigInt(from),
  };
}

export const inverted = ({ numerator, denominator }: Conversion): Conversion => ({
  numerator: denominator,
  denominator: numerator,
});

/**
 * The amount in the other currency, rounded once, half away from zero: 1,000.00 USD at 1.10 are 1,100.00 EUR.
 * Without a conversion both currencies are the same and so is the amount.
 */
export function converted(amount: Amount, by: Conversion | undefined): Amount {
  if (by === undefined) return amount;
  const dividend = BigInt(amount) * by.numerator;
  const magnitude = dividend < 0n ? -dividend : dividend;
  const quotient = (magnitude * 2n + by.denominator) / (by.denominator * 2n);
  return amountOfUnits(Number(dividend < 0n ? -quotient : quotient));
}

/** Whether an amount comes to more in the other currency than an amount can be. */
export const isTooLarge = (amount: Amount, { numerator, denominator }: Conversion): boolean =>
  BigInt(Math.abs(amount)) * numerator > BigInt(LARGEST_AMOUNT) * denominator;

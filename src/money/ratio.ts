import { invariant } from '../problem/problem';
import { absolute, amountOfUnits, minus, signOf, sum, times, type Amount } from './amount';

/**
 * The share `amount · part / whole`, rounded once, half away from zero, to the smallest unit (DISC-12).
 *
 * The ratio stays a fraction until the one rounding, so 10.00 of 1,000.00 is never a rate of 0.0100000001.
 * A product beyond the exact range of a double takes the slower path over whole numbers of any size.
 *
 * @throws InvariantError when `whole` is zero
 */
export function shareOf(amount: Amount, part: Amount, whole: Amount): Amount {
  invariant(whole !== 0, 'a share of nothing has no amount');
  const product = amount * part;
  return Number.isSafeInteger(product) && Math.abs(product) <= LARGEST_DOUBLED
    ? amountOfUnits(roundedQuotient(product, whole))
    : shareOfLarge(amount, part, whole);
}

/** The rounding below doubles its dividend and adds the divisor; both must stay exact. */
const LARGEST_DOUBLED = 2 ** 51;

function roundedQuotient(dividend: number, divisor: number): number {
  const negative = dividend < 0 !== divisor < 0;
  const [n, d] = [Math.abs(dividend), Math.abs(divisor)];
  const rest = n % d;
  const quotient = (n - rest) / d + (rest * 2 >= d ? 1 : 0);
  return negative ? -quotient : quotient;
}

function shareOfLarge(amount: Amount, part: Amount, whole: Amount): Amount {
  const dividend = BigInt(amount) * BigInt(part);
  const divisor = BigInt(whole);
  const negative = dividend < 0n !== divisor < 0n;
  const [n, d] = [magnitude(dividend), magnitude(divisor)];
  const quotient = (n * 2n + d) / (d * 2n);
  return amountOfUnits(Number(negative ? -quotient : quotient));
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * The value of a part, where values are used up with the amounts they belong to: its share, and all of it for the whole, so
 * that what is used up part by part ends at exactly zero (rules, section 8).
 * @param whole what is left of the amount, of which `part` is used now; 0 only where there is no value either
 */
export const valueOfPart = (value: Amount, part: Amount, whole: Amount): Amount =>
  part === whole ? value : shareOf(value, part, whole);

/** Spreads a value over amounts by their size, cumulatively, so that the parts add up to it; the last one takes the rest. */
export function spreadOver(value: Amount, amounts: readonly Amount[]): readonly Amount[] {
  let [left, rest] = [value, sum(amounts)];
  return amounts.map((amount, i) => {
    const part = i === amounts.length - 1 || rest === 0 ? left : valueOfPart(left, amount, rest);
    [left, rest] = [minus(left, part), minus(rest, amount)];
    return part;
  });
}

/**
 * Cuts an amount by weights, by largest remainder: each part its share rounded down, then one smallest unit more for those that
 * lost most by that, at equal loss the first of them. The parts add up to the amount and have its sign.
 * @param weights whole numbers of any size, none below zero, one at least above it
 */
export function cutByWeight(amount: Amount, weights: readonly bigint[]): readonly Amount[] {
  const whole = weights.reduce((total, weight) => total + weight, 0n);
  invariant(whole > 0n, 'an amount is cut by weights above zero');
  const sign = signOf(amount) === -1 ? -1 : 1;
  const cuts = weights.map((weight) => {
    const share = BigInt(absolute(amount)) * weight;
    return { part: Number(share / whole), remainder: share % whole };
  });
  let rest = cuts.reduce((left, { part }) => left - part, absolute(amount) as number);
  for (const cut of [...cuts].sort(
    (a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder),
  )) {
    if (rest === 0) break;
    cut.part++;
    rest--;
  }
  return cuts.map(({ part }) => times(amountOfUnits(part), sign));
}

/** -1, 0 or 1 as `a / aWhole` is less than, equal to or greater than `b / bWhole`; wholes are positive. */
export function compareRatios(a: Amount, aWhole: Amount, b: Amount, bWhole: Amount): -1 | 0 | 1 {
  const left = BigInt(a) * BigInt(bWhole);
  const right = BigInt(b) * BigInt(aWhole);
  return left < right ? -1 : left > right ? 1 : 0;
}

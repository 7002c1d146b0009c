import { minus, sum, ZERO, type Amount } from '../money/amount';
import { shareOf } from '../money/ratio';

/**
 * Shares an amount over limits, by their size; no share is above its limit, and the shares add up to the amount. Each takes its
 * share of what is still left, so that the roundings meet.
 *
 * @param amount a magnitude, at most the sum of the limits
 */
export function spread(amount: Amount, limits: readonly Amount[]): readonly Amount[] {
  let [rest, restOfLimits] = [amount, sum(limits)];
  return limits.map((limit) => {
    const share = restOfLimits === 0 ? ZERO : shareOf(rest, limit, restOfLimits);
    rest = minus(rest, share);
    restOfLimits = minus(restOfLimits, limit);
    return share;
  });
}

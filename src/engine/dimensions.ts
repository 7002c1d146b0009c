import { amountOfUnits, plus, type Amount } from '../money/amount';
import { cutByWeight } from '../money/ratio';
import type { DocumentDimension } from './transactions';

/** What a voucher line bears in one dimension. */
export interface DimensionValue {
  readonly name: string;
  readonly value: string;
}

/** A document on whose dimensions a line falls, by weight where there are several. */
export interface Bearer {
  readonly weight: Amount;
  readonly dimensions: readonly DocumentDimension[];
}

/** A part of a line: an amount with its value in accounting currency, and what it bears. */
export interface DimensionPart {
  readonly amount: Amount;
  readonly value: Amount;
  readonly dimensions: readonly DimensionValue[];
}

/** The bearer of a line that belongs to one document. */
export const bearerOf = (dimensions: readonly DocumentDimension[] = []): Bearer => ({
  weight: amountOfUnits(1),
  dimensions,
});

/**
 * Cuts a line by the dimensions of the documents that bear it, amount and value each by largest remainder: first over the
 * documents by their weight, then in each by the weights of its values. Parts that bear the same are one; a part of nothing is none.
 * @param bearers in the order in which they were settled; none, or none with a weight: the line bears nothing
 */
export function cutByDimensions(
  amount: Amount,
  value: Amount,
  bearers: readonly Bearer[],
): readonly DimensionPart[] {
  const weighty = bearers.filter(({ weight }) => weight > 0);
  if (weighty.every(({ dimensions }) => dimensions.length === 0)) return [{ amount, value, dimensions: [] }];
  const weights = weighty.map(({ weight }) => BigInt(weight));
  const [amounts, values] = [cutByWeight(amount, weights), cutByWeight(value, weights)];
  const parts = weighty.flatMap(({ dimensions }, i) => cutByShares(amounts[i]!, values[i]!, dimensions));
  return merged(parts).filter((part) => part.amount !== 0 || part.value !== 0);
}

function cutByShares(
  amount: Amount,
  value: Amount,
  dimensions: readonly DocumentDimension[],
): readonly DimensionPart[] {
  const split = dimensions.find(({ shares }) => shares.length > 1);
  const chosen = (at: number): readonly DimensionValue[] =>
    dimensions.flatMap(({ name, shares }) => {
      const share = shares[shares.length > 1 ? at : 0];
      return share === undefined ? [] : [{ name, value: share.value }];
    });
  if (split === undefined) return [{ amount, value, dimensions: chosen(0) }];
  const weights = split.shares.map(({ weight }) => BigInt(weight));
  const [amounts, values] = [cutByWeight(amount, weights), cutByWeight(value, weights)];
  return split.shares.map((_, i) => ({ amount: amounts[i]!, value: values[i]!, dimensions: chosen(i) }));
}

function merged(parts: readonly DimensionPart[]): readonly DimensionPart[] {
  const byBorne = new Map<string, DimensionPart>();
  for (const part of parts) {
    const key = JSON.stringify(part.dimensions);
    const same = byBorne.get(key);
    byBorne.set(
      key,
      same === undefined
        ? part
        : { ...part, amount: plus(same.amount, part.amount), value: plus(same.value, part.value) },
    );
  }
  return [...byBorne.values()];
}

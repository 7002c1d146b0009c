import { random } from './random';
import { discountOf, rateAt, TERMS } from './receivables';

/** One customer’s open list and one payment: the amounts each invoice could be paid with, the first valid on the day. */
export interface SubsetInstance {
  readonly amounts: readonly (readonly number[])[];
  readonly target: number;
  readonly truth: readonly number[];
}

const PRICES = [4900, 9900, 11900, 19900, 29900, 119000];

/** @param most amounts of an invoice */
export function subsetInstance(seed: number, invoices: number, paid: number, most: number): SubsetInstance {
  const r = random(seed * 7919 + invoices * 131 + paid);
  const terms = 1 + r.int(4);
  const amounts = Array.from({ length: invoices }, (): readonly number[] => {
    let gross = Math.max(500, Math.round(Math.exp(10.8 + 1.1 * r.normal())));
    if (r() < 0.12) gross = PRICES[r.int(PRICES.length)]!;
    const net = (rate: number): number => gross - discountOf(gross, rate);
    const own = [net(rateAt(terms, r.int(35)))];
    if (most > 1) own.push(gross, ...TERMS[terms]!.map(([, rate]) => net(rate)));
    return [...new Set(own)].slice(0, most);
  });
  const order = amounts.map((_, i) => i);
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = r.int(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const truth = order.slice(0, paid).sort((a, b) => a - b);
  return { amounts, truth, target: truth.reduce((sum, i) => sum + amounts[i]![0]!, 0) };
}

/** Depth first, amounts falling, cut by what is left and by how many may follow; stops at the second solution. */
export function subsetFloor({ amounts, target }: SubsetInstance, largest: number, budget: number) {
  const items = amounts.map((own) => [Math.max(...own), own] as const).sort((a, b) => b[0] - a[0]);
  const rest = new Float64Array(items.length + 1);
  for (let i = items.length - 1; i >= 0; i -= 1) rest[i] = rest[i + 1]! + items[i]![0];
  let [nodes, found] = [0, 0];
  const go = (i: number, left: number, count: number): void => {
    if (left === 0) {
      found += 1;
      return;
    }
    if (i === items.length || count === 0 || rest[i]! < left || items[i]![0] * count < left) return;
    if (found > 1 || ++nodes > budget) return;
    for (const amount of items[i]![1]) if (amount <= left) go(i + 1, left - amount, count - 1);
    go(i + 1, left, count);
  };
  go(0, target, largest);
  return { found, isCut: nodes > budget };
}

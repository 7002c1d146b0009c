import { findCombinations } from '../../../src/matching/combinations/search';
import { verdictOf } from '../../../src/matching/combinations/verdict';
import { random, type Random } from '../floor/random';

/** A small list of documents and a sum sought. */
interface Instance {
  readonly amounts: readonly (readonly number[])[];
  readonly low: number;
  readonly high: number;
  readonly most: number;
}

/** Sums of up to six documents stay within these. */
const [LOWEST, HIGHEST] = [-300, 2_100];
const MOST_DOCUMENTS = 16;

/** Up to sixteen documents with up to three amounts, some of them credit notes, some of the same amounts as another. */
function instanceOf(r: Random): Instance {
  const amounts: (readonly number[])[] = [];
  const count = 1 + r.int(MOST_DOCUMENTS);
  while (amounts.length < count) {
    const [twin] = amounts;
    if (twin !== undefined && r() < 0.06) amounts.push(twin);
    const base = r() < 0.12 ? -1 - r.int(25) : 20 + r.int(180);
    const own = [...new Set([base, ...Array.from({ length: r.int(3) }, () => base - 1 - r.int(6))])];
    if (!own.includes(0) && amounts.length < count) amounts.push(own);
  }
  const paid = amounts.filter(() => r() < 0.35);
  const sum = paid.reduce((total, own) => total + own[r.int(own.length)]!, r() < 0.25 ? 1 + r.int(9) : 0);
  const tolerance = r() < 0.2 ? r.int(4) : 0;
  return { amounts, low: sum - tolerance, high: sum + tolerance, most: 1 + r.int(6) };
}

/** How many combinations of each number of documents there are: every sum that can be reached is counted, none is left out. Which of
 * several documents with the same amounts is taken makes no difference. */
function countsBySize({ amounts, low, high, most }: Instance): readonly number[] {
  const width = HIGHEST - LOWEST + 1;
  const ways = Array.from({ length: most + 1 }, () => new Float64Array(width));
  ways[0]![-LOWEST] = 1;
  const alike = new Map<string, number>();
  for (const own of amounts) alike.set(own.join(), (alike.get(own.join()) ?? 0) + 1);
  for (const [key, copies] of alike) {
    const sums = sumsOf(key.split(',').map(Number), Math.min(copies, most));
    for (let size = most; size >= 1; size -= 1) {
      const here = ways[size]!;
      for (const { taken, sum: amount } of sums) {
        const before = ways[size - taken];
        for (let sum = Math.max(0, -amount); sum < width - Math.max(0, amount); sum += 1)
          if (before !== undefined && before[sum]! > 0) here[sum + amount]! += before[sum]!;
      }
    }
  }
  return ways.map((sums) => sums.subarray(low - LOWEST, high - LOWEST + 1).reduce((a, b) => a + b, 0));
}

/** Every way to take one to `copies` of documents that are alike, each at one of their amounts. */
function sumsOf(
  own: readonly number[],
  copies: number,
): readonly { readonly taken: number; readonly sum: number }[] {
  const [first, ...others] = own;
  if (first === undefined) return [];
  return Array.from({ length: copies + 1 }, (_, taken) => taken).flatMap((taken) => {
    const rest = sumsOf(others, copies - taken).map((one) => ({
      taken: one.taken + taken,
      sum: one.sum + taken * first,
    }));
    return taken === 0 ? rest : [{ taken, sum: taken * first }, ...rest];
  });
}

/** Random lists whose verdict a count of all combinations contradicts. */
export function contradictions(seed: number, instances: number): number {
  const r = random(seed);
  let wrong = 0;
  for (let i = 0; i < instances; i += 1) {
    const instance = instanceOf(r);
    const { amounts, low, high, most } = instance;
    const limits = { mostDocuments: most, counted: 20, budget: r() < 0.2 ? r.int(200) : 200_000 };
    const result = findCombinations(amounts, low, high, limits);
    if (!agrees(verdictOf(result), countsBySize(instance), Math.min(most, amounts.length))) wrong += 1;
  }
  return wrong;
}

function agrees(verdict: ReturnType<typeof verdictOf>, counts: readonly number[], largest: number): boolean {
  const upTo = (size: number): number => counts.slice(1, size + 1).reduce((a, b) => a + b, 0);
  switch (verdict.kind) {
    case 'none':
      return verdict.upTo === largest && upTo(largest) === 0;
    case 'unique':
      return verdict.combination.choices.length <= verdict.upTo && upTo(verdict.upTo) === 1;
    case 'ambiguous': {
      const size = verdict.combinations[0]!.choices.length;
      return upTo(size - 1) === 0 && (counts[size] ?? 0) >= 2;
    }
    case 'budget':
      return verdict.combinations.length <= upTo(largest);
  }
}

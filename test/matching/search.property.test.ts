import fc from 'fast-check';
import {
  findCombinations,
  type Combination,
  type SearchLimits,
} from '../../src/matching/combinations/search';

// An oracle that tries everything: every document left out or taken with any of its amounts. Of documents with the same
// amounts only one order counts, the one that takes the first ones, with their amounts rising.

interface Instance {
  readonly amounts: readonly (readonly number[])[];
  readonly target: number;
  readonly tolerance: number;
  readonly most: number;
}

function oracle({ amounts, target, tolerance, most }: Instance): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const walk = (item: number, sum: number, taken: readonly string[]): void => {
    if (item === amounts.length) {
      if (taken.length > 0 && taken.length <= most && Math.abs(sum - target) <= tolerance) {
        found.set([...taken].sort().join(' | '), taken.length);
      }
      return;
    }
    walk(item + 1, sum, taken);
    const own = amounts[item]!;
    for (const amount of new Set(own)) {
      // which of several equal documents is taken makes no difference: they are named by their amounts
      if (amount !== 0) walk(item + 1, sum + amount, [...taken, `${own.join(',')}: ${amount}`]);
    }
  };
  walk(0, 0, []);
  return found;
}

const nameOf = ({ choices }: Combination, amounts: Instance['amounts']): string =>
  choices
    .map(({ item, alternative }) => `${amounts[item]!.join(',')}: ${amounts[item]![alternative]!}`)
    .sort()
    .join(' | ');

const LIMITS: SearchLimits = { mostDocuments: 12, counted: 1_000_000, budget: 100_000_000 };

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Small amounts collide often; credit notes among them; the target is mostly a sum that exists. */
const instance = (most: number, alternatives: number): fc.Arbitrary<Instance> =>
  fc
    .record({
      amounts: fc.array(
        fc.oneof(
          {
            weight: 5,
            arbitrary: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: alternatives }),
          },
          {
            weight: 1,
            arbitrary: fc.array(fc.integer({ min: -20, max: 0 }), { minLength: 1, maxLength: 2 }),
          },
        ),
        { minLength: 1, maxLength: most },
      ),
      picks: fc.array(fc.nat(), { minLength: most, maxLength: most }),
      shift: fc.constantFrom(0, 0, 0, 1, 7),
      tolerance: fc.constantFrom(0, 0, 1, 3),
      size: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ amounts, picks, shift, tolerance, size }) => ({
      amounts,
      tolerance,
      most: size,
      target:
        shift + sumOf(amounts.map((own, i) => (picks[i]! % 2 === 1 ? own[picks[i]! % own.length]! : 0))),
    }));

function agrees({ amounts, target, tolerance, most }: Instance): void {
  const result = findCombinations(amounts, target - tolerance, target + tolerance, {
    ...LIMITS,
    mostDocuments: most,
  });
  const expected = oracle({ amounts, target, tolerance, most });
  expect(result.completeUpTo).toBe(result.largest);
  expect(result.combinations.map((combination) => nameOf(combination, amounts)).sort()).toEqual(
    [...expected.keys()].sort(),
  );
  for (const { choices } of result.combinations) {
    expect(new Set(choices.map(({ item }) => item)).size).toBe(choices.length);
  }
  const sizes = result.combinations.map(({ choices }) => choices.length);
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
}

test('up to 8 documents with up to three amounts, credit notes and tolerance: exactly what trying everything finds', () => {
  fc.assert(fc.property(instance(8, 3), agrees), { numRuns: 400 });
});

test('up to 16 documents with one amount or two', () => {
  fc.assert(fc.property(instance(11, 2), agrees), { numRuns: 20 });
  fc.assert(fc.property(instance(16, 1), agrees), { numRuns: 20 });
});

test('a cut search claims nothing that the whole one denies', () => {
  fc.assert(
    fc.property(instance(8, 3), fc.integer({ min: 0, max: 60 }), (given, budget) => {
      const { amounts, target, tolerance, most } = given;
      const cut = findCombinations(amounts, target - tolerance, target + tolerance, {
        ...LIMITS,
        mostDocuments: most,
        budget,
      });
      const all = oracle(given);
      const names = cut.combinations.map((combination) => nameOf(combination, amounts));
      expect(names.every((name) => all.has(name))).toBe(true);
      const complete = [...all].filter(([, size]) => size <= cut.completeUpTo).map(([name]) => name);
      expect(complete.every((name) => names.includes(name))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

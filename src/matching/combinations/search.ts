/** How far a search goes. */
export interface SearchLimits {
  /** A combination has so many documents at most. */
  readonly mostDocuments: number;
  /** So many combinations are counted; then it says: more than that. */
  readonly counted: number;
  /** Steps of one search. Steps, not time: the same lines give the same result on every machine. */
  readonly budget: number;
}

/** One document of a combination: its place in the list given, and which of its amounts. */
export interface Choice {
  readonly item: number;
  readonly alternative: number;
}

/** Documents and amounts that add up to what was sought. */
export interface Combination {
  /** By place in the list. */
  readonly choices: readonly Choice[];
  /** Whether another document with the same amounts could stand in its place: which of them was paid cannot be known. */
  readonly hasTwins: boolean;
}

export interface SearchResult {
  /** Those with the fewest documents first; no more than are counted. */
  readonly combinations: readonly Combination[];
  /** Whether there are more than were counted. */
  readonly isMore: boolean;
  /** Every combination of up to so many documents was seen. */
  readonly completeUpTo: number;
  /** The largest combination that was sought: the limit, or the number of documents. */
  readonly largest: number;
}

/**
 * Finds the combinations of amounts, at most one of each document, whose sum lies within the limits given: all of one
 * document, then all of two, and so on, until as many as are counted are found, all are seen or the budget is used.
 *
 * Documents with exactly the same amounts are interchangeable: a combination that differs from another only in which of them
 * it takes is not counted again; it takes those that stand first in the list.
 *
 * @param amounts of each document, the possible ones, of any sign; zero cannot be chosen
 * @param low @param high the sum sought, both inclusive
 */
export function findCombinations(
  amounts: readonly (readonly number[])[],
  low: number,
  high: number,
  limits: SearchLimits,
): SearchResult {
  const run = newRun(amounts, limits);
  const largest = Math.min(limits.mostDocuments, run.smallest.length - 1);
  let completeUpTo = 0;
  while (completeUpTo < largest && chooseFrom(run, 0, completeUpTo + 1, low, high)) completeUpTo += 1;
  return {
    combinations: run.found.slice(0, limits.counted),
    isMore: run.found.length > limits.counted,
    completeUpTo,
    largest,
  };
}

/** Documents with exactly the same amounts. */
interface Group {
  readonly items: readonly number[];
  readonly amounts: readonly number[];
}

/** A search under way. Its entries are the amounts of all groups, the largest first. */
interface Run {
  readonly groups: readonly Group[];
  readonly entries: Float64Array;
  readonly groupOf: Int32Array;
  /** Documents of each group that are not chosen yet. */
  readonly left: Int32Array;
  /** The smallest sum that 0, 1, 2 … documents can have. */
  readonly smallest: readonly number[];
  /** Entries chosen so far, in rising order. */
  readonly path: number[];
  readonly found: Combination[];
  readonly limits: SearchLimits;
  steps: number;
}

function newRun(amounts: readonly (readonly number[])[], limits: SearchLimits): Run {
  const groups = groupsOf(amounts);
  const entries = groups
    .flatMap((group, index) => [...new Set(group.amounts)].map((amount) => ({ amount, index })))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => b.amount - a.amount || a.index - b.index);
  return {
    groups,
    entries: Float64Array.from(entries, ({ amount }) => amount),
    groupOf: Int32Array.from(entries, ({ index }) => index),
    left: Int32Array.from(groups, ({ items }) => items.length),
    smallest: smallestSums(amounts),
    path: [],
    found: [],
    limits,
    steps: 0,
  };
}

function groupsOf(amounts: readonly (readonly number[])[]): readonly Group[] {
  const groups = new Map<string, { readonly items: number[]; readonly amounts: readonly number[] }>();
  amounts.forEach((own, item) => {
    const key = own.join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { items: [item], amounts: own });
    else group.items.push(item);
  });
  return [...groups.values()];
}

function smallestSums(amounts: readonly (readonly number[])[]): readonly number[] {
  const smallest = amounts
    .map((own) => own.filter((amount) => amount !== 0))
    .filter((own) => own.length > 0)
    .map((own) => Math.min(...own))
    .sort((a, b) => a - b);
  const sums = [0];
  for (const amount of smallest) sums.push(sums.at(-1)! + amount);
  return sums;
}

/**
 * Adds `count` more documents to the path, from entry `start` on, with a sum from `low` to `high`.
 * @returns false when the search is to end: the budget is used, or more was found than is counted
 */
function chooseFrom(run: Run, start: number, count: number, low: number, high: number): boolean {
  if (count === 1) return chooseLast(run, start, low, high);
  if (count === 2) return chooseLastTwo(run, start, low, high);
  const { entries, groupOf, left, smallest } = run;
  for (let e = firstNotAbove(entries, start, high - smallest[count - 1]!); e < entries.length; e += 1) {
    const amount = entries[e]!;
    if (amount * count < low) return true; // what follows is smaller still
    if ((run.steps += 1) > run.limits.budget) return false;
    const group = groupOf[e]!;
    if (left[group] === 0) continue;
    left[group]! -= 1;
    run.path.push(e);
    const goOn = chooseFrom(run, e, count - 1, low - amount, high - amount);
    run.path.pop();
    left[group]! += 1;
    if (!goOn) return false;
  }
  return true;
}

/** The first entry from `start` on whose amount is not above `limit`. */
function firstNotAbove(entries: Float64Array, start: number, limit: number): number {
  let [low, high] = [start, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]! > limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function chooseLast(run: Run, start: number, low: number, high: number): boolean {
  const { entries, groupOf, left } = run;
  for (let e = firstNotAbove(entries, start, high); e < entries.length && entries[e]! >= low; e += 1) {
    if ((run.steps += 1) > run.limits.budget) return false;
    if (left[groupOf[e]!]! > 0 && !note(run, [e])) return false;
  }
  return true;
}

/** Two pointers that move towards each other: as the first amount falls, the second must rise. */
function chooseLastTwo(run: Run, start: number, low: number, high: number): boolean {
  const { entries, groupOf, left } = run;
  let last = entries.length - 1;
  for (let e = firstNotAbove(entries, start, high - entries[last]!); e <= last; e += 1) {
    const amount = entries[e]!;
    if (amount * 2 < low) return true;
    if ((run.steps += 1) > run.limits.budget) return false;
    while (last > e && amount + entries[last]! < low) {
      last -= 1;
      run.steps += 1;
    }
    if (left[groupOf[e]!] === 0) continue;
    for (let other = last; other >= e && amount + entries[other]! <= high; other -= 1) {
      run.steps += 1;
      const needed = groupOf[e] === groupOf[other] ? 2 : 1;
      if (amount + entries[other]! >= low && left[groupOf[other]!]! >= needed && !note(run, [e, other]))
        return false;
    }
  }
  return true;
}

/** @returns false when more was found than is counted */
function note({ path, groupOf, groups, entries, found, limits }: Run, last: readonly number[]): boolean {
  const used = new Map<number, number>();
  const choices = [...path, ...last].map((e): Choice => {
    const group = groupOf[e]!;
    const member = used.get(group) ?? 0;
    used.set(group, member + 1);
    const { items, amounts } = groups[group]!;
    return { item: items[member]!, alternative: amounts.indexOf(entries[e]!) };
  });
  found.push({
    choices: choices.sort((a, b) => a.item - b.item),
    hasTwins: [...used].some(([group, members]) => members < groups[group]!.items.length),
  });
  return found.length <= limits.counted;
}

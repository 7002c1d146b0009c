import {
  groupAmounts,
  roomFor,
  searchColumns,
  sortEntries,
  sumExtremes,
  type SearchColumns,
} from './searchColumns';

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
  const run = newRun(amounts, low, high, limits);
  const largest = Math.min(limits.mostDocuments, run.documents);
  let completeUpTo = 0;
  while (completeUpTo < largest && chooseFrom(run, 0, completeUpTo + 1, low, high)) completeUpTo += 1;
  return {
    combinations: run.found.slice(0, limits.counted),
    isMore: run.found.length > limits.counted,
    completeUpTo,
    largest,
  };
}

/** A search under way. Its entries are the amounts of all groups of equal documents, the largest first. */
interface Run {
  readonly amounts: readonly (readonly number[])[];
  /** Documents that have an amount. */
  readonly documents: number;
  readonly count: number;
  readonly columns: SearchColumns;
  /** Entries chosen so far, in rising order. */
  readonly path: number[];
  readonly found: Combination[];
  readonly limits: SearchLimits;
  steps: number;
}

/** Columns that one search after the other uses: thousands of lines are searched, and each would make and drop them. */
let columns = searchColumns(256);

function newRun(
  amounts: readonly (readonly number[])[],
  low: number,
  high: number,
  limits: SearchLimits,
): Run {
  columns = roomFor(columns, amounts);
  const documents = sumExtremes(columns, amounts);
  // The most that the other documents of a combination can take off or add: an amount beyond it is in no combination.
  const others = Math.max(0, Math.min(limits.mostDocuments, documents) - 1);
  const lowest = low - mostOf(columns.largest, others);
  const highest = high + mostOf(columns.smallest, others);
  const groups = groupAmounts(columns, amounts);
  let count = 0;
  for (let group = 0; group < groups; group += 1) {
    const own = amounts[columns.firstItem[group]!]!;
    for (let i = 0; i < own.length; i += 1) {
      const amount = own[i]!;
      if (amount === 0 || amount < lowest || amount > highest || own.indexOf(amount) !== i) continue;
      columns.entries[count] = amount;
      columns.groupOf[count] = group;
      count += 1;
    }
  }
  sortEntries(columns, count);
  return { amounts, documents, count, columns, path: [], found: [], limits, steps: 0 };
}

/** The sum of up to so many of the others that goes furthest, as a magnitude. */
function mostOf(sums: Float64Array, others: number): number {
  let most = 0;
  for (let count = 0; count <= others; count += 1) most = Math.max(most, -sums[count]!);
  return most;
}

/**
 * Adds `count` more documents to the path, from entry `start` on, with a sum from `low` to `high`.
 * @returns false when the search is to end: the budget is used, or more was found than is counted
 */
function chooseFrom(run: Run, start: number, count: number, low: number, high: number): boolean {
  if (count === 1) return chooseLast(run, start, low, high);
  if (count === 2) return chooseLastTwo(run, start, low, high);
  const { entries, groupOf, left, smallest } = run.columns;
  for (let e = firstNotAbove(run, start, high - smallest[count - 1]!); e < run.count; e += 1) {
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
function firstNotAbove({ columns: { entries }, count }: Run, start: number, limit: number): number {
  let low = start;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]! > limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function chooseLast(run: Run, start: number, low: number, high: number): boolean {
  const { entries, groupOf, left } = run.columns;
  for (let e = firstNotAbove(run, start, high); e < run.count && entries[e]! >= low; e += 1) {
    if ((run.steps += 1) > run.limits.budget) return false;
    if (left[groupOf[e]!]! > 0 && !note(run, [e])) return false;
  }
  return true;
}

/** Two pointers that move towards each other: as the first amount falls, the second must rise. */
function chooseLastTwo(run: Run, start: number, low: number, high: number): boolean {
  if (run.count === 0) return true;
  const { entries, groupOf, left } = run.columns;
  let last = run.count - 1;
  for (let e = firstNotAbove(run, start, high - entries[last]!); e <= last; e += 1) {
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
function note(
  { path, amounts, columns: { entries, groupOf, size, firstItem, nextItem }, found, limits }: Run,
  last: readonly number[],
): boolean {
  const used = new Map<number, number>();
  const choices = [...path, ...last].map((e): Choice => {
    const group = groupOf[e]!;
    const member = used.get(group) ?? 0;
    used.set(group, member + 1);
    let item = firstItem[group]!;
    for (let i = 0; i < member; i += 1) item = nextItem[item]!;
    return { item, alternative: amounts[item]!.indexOf(entries[e]!) };
  });
  found.push({
    choices: choices.sort((a, b) => a.item - b.item),
    hasTwins: [...used].some(([group, members]) => members < size[group]!),
  });
  return found.length <= limits.counted;
}

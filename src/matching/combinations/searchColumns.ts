/** What a search works on, in columns: amounts of documents, those of the same amounts as one group. */
export interface SearchColumns {
  /** Amounts that may be chosen, the largest first, and the group of each. */
  readonly entries: Float64Array;
  readonly groupOf: Int32Array;
  /** Documents of each group, and those of them that are not chosen yet. */
  readonly size: Int32Array;
  readonly left: Int32Array;
  /** First document of each group, and the next one of the same group behind each. */
  readonly firstItem: Int32Array;
  readonly nextItem: Int32Array;
  readonly lastItem: Int32Array;
  /** The smallest sum that 0, 1, 2 … documents can have; the largest, with its sign turned round. */
  readonly smallest: Float64Array;
  readonly largest: Float64Array;
  readonly packed: Float64Array;
  /** Groups by their first amount. */
  readonly slots: Int32Array;
  readonly nextGroup: Int32Array;
}

/** @param size the most documents, and the most amounts of all of them; a power of two */
export const searchColumns = (size: number): SearchColumns => ({
  entries: new Float64Array(size),
  groupOf: new Int32Array(size),
  size: new Int32Array(size),
  left: new Int32Array(size),
  firstItem: new Int32Array(size),
  nextItem: new Int32Array(size),
  lastItem: new Int32Array(size),
  smallest: new Float64Array(size + 1),
  largest: new Float64Array(size + 1),
  packed: new Float64Array(size),
  slots: new Int32Array(size * 2),
  nextGroup: new Int32Array(size),
});

/** The columns, or larger ones where these are too small. */
export function roomFor(columns: SearchColumns, amounts: readonly (readonly number[])[]): SearchColumns {
  let needed = 0;
  for (const own of amounts) needed += Math.max(1, own.length);
  let size = columns.entries.length;
  while (size < needed) size *= 2;
  return size === columns.entries.length ? columns : searchColumns(size);
}

/** Fills the smallest and largest sums. @returns the documents that have an amount */
export function sumExtremes(
  { smallest, largest }: SearchColumns,
  amounts: readonly (readonly number[])[],
): number {
  let count = 0;
  for (const own of amounts) {
    let [least, most] = [Infinity, -Infinity];
    for (const amount of own) {
      if (amount === 0) continue;
      if (amount < least) least = amount;
      if (amount > most) most = amount;
    }
    if (least === Infinity) continue;
    count += 1;
    smallest[count] = least;
    largest[count] = -most;
  }
  accumulate(smallest, count);
  accumulate(largest, count);
  return count;
}

function accumulate(sums: Float64Array, count: number): void {
  sums[0] = 0;
  sums.subarray(1, count + 1).sort();
  for (let i = 1; i <= count; i += 1) sums[i]! += sums[i - 1]!;
}

/** Puts documents with exactly the same amounts into one group, in the order of the list. @returns the number of groups */
export function groupAmounts(columns: SearchColumns, amounts: readonly (readonly number[])[]): number {
  const { slots, nextGroup, firstItem, nextItem, lastItem, size, left } = columns;
  const mask = slots.length - 1;
  slots.fill(-1);
  let groups = 0;
  for (let item = 0; item < amounts.length; item += 1) {
    const own = amounts[item]!;
    nextItem[item] = -1;
    const slot = (Math.imul(((own[0] ?? 0) % 4_294_967_296) | 0, 0x9e3779b1) >>> 8) & mask;
    let group = slots[slot]!;
    while (group >= 0 && !isSame(amounts[firstItem[group]!]!, own)) group = nextGroup[group]!;
    if (group < 0) {
      group = groups;
      groups += 1;
      nextGroup[group] = slots[slot]!;
      slots[slot] = group;
      firstItem[group] = item;
      size[group] = 0;
    } else nextItem[lastItem[group]!] = item;
    lastItem[group] = item;
    size[group]! += 1;
    left[group] = size[group]!;
  }
  return groups;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** Amount and group are one number up to here, so that they are sorted as numbers. */
const PLACES = 4096;
const LARGEST_PACKED = 2 ** 40;

/** The largest amount first; of the same amount the group that stands first. */
export function sortEntries({ entries, groupOf, packed }: SearchColumns, count: number): void {
  let isSmall = count <= PLACES;
  for (let i = 0; i < count && isSmall; i += 1)
    isSmall = Math.abs(entries[i]!) < LARGEST_PACKED && groupOf[i]! < PLACES;
  if (!isSmall) {
    const order = Array.from({ length: count }, (_, i) => [entries[i]!, groupOf[i]!] as const);
    order.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    order.forEach(([amount, group], i) => {
      entries[i] = amount;
      groupOf[i] = group;
    });
    return;
  }
  for (let i = 0; i < count; i += 1) packed[i] = groupOf[i]! - entries[i]! * PLACES;
  packed.subarray(0, count).sort();
  for (let i = 0; i < count; i += 1) {
    const amount = -Math.floor(packed[i]! / PLACES);
    entries[i] = amount;
    groupOf[i] = packed[i]! + amount * PLACES;
  }
}

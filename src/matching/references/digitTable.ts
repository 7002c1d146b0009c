/** Positions by a whole number from 0 on. Columns instead of a map: a hundred thousand numbers are looked up without an object each. */
export interface DigitTable {
  readonly keys: Float64Array;
  /** First position of the key in each slot. */
  readonly heads: Int32Array;
  /** The position behind each one that has the same key; -1 behind the last. */
  readonly next: Int32Array;
  readonly mask: number;
  /** The smallest and the largest key: most numbers of a text are none of ours by their size alone. */
  readonly least: number;
  readonly most: number;
}

const NOTHING = -1;

/**
 * A table of positions by their keys.
 * @param keys one for each position; a negative one is left out
 */
export function digitTable(keys: Float64Array): DigitTable {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  let [least, most] = [Infinity, -Infinity];
  for (const key of keys) {
    if (key >= 0 && key < least) least = key;
    if (key > most) most = key;
  }
  const table = {
    keys: new Float64Array(size).fill(NOTHING),
    heads: new Int32Array(size).fill(NOTHING),
    next: new Int32Array(keys.length).fill(NOTHING),
    mask: size - 1,
    ...{ least, most },
  };
  for (let position = keys.length - 1; position >= 0; position -= 1) {
    const key = keys[position]!;
    if (key < 0) continue;
    const slot = slotOf(table, key);
    table.keys[slot] = key;
    table.next[position] = table.heads[slot]!;
    table.heads[slot] = position;
  }
  return table;
}

/** The first position with a key, -1 without; `table.next` leads to the others. */
export const firstAt = (table: DigitTable, key: number): number =>
  key < table.least || key > table.most ? NOTHING : table.heads[slotOf(table, key)]!;

function slotOf({ keys, mask }: DigitTable, key: number): number {
  // Without the remainder of a division, which costs more than all the rest.
  const high = Math.floor(key / 4_294_967_296);
  let slot = (Math.imul(key - high * 4_294_967_296, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & mask;
  while (keys[slot] !== key && keys[slot] !== NOTHING) slot = (slot + 1) & mask;
  return slot;
}

/**
 * Floor for finding document numbers in texts: all digits of a number are its key; neighbouring groups of digits are joined, the first
 * join that is a key counts. No letters, no dates, no amounts are looked at.
 */
export interface DigitKeys {
  readonly keys: Float64Array;
  readonly values: Int32Array;
  readonly mask: number;
}

const slotOf = (key: number, mask: number): number =>
  ((Math.imul((key % 4294967296) | 0, 0x9e3779b1) ^ (key / 4294967296)) >>> 14) & mask;

export function digitKeys(numbers: readonly string[]): DigitKeys {
  const size = 1 << Math.max(10, Math.ceil(Math.log2(numbers.length * 2)));
  const mask = size - 1;
  const keys = new Float64Array(size).fill(-1);
  const values = new Int32Array(size);
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i]!;
    let key = 0;
    for (let at = 0; at < number.length; at += 1) {
      const digit = number.charCodeAt(at) - 48;
      if (digit >= 0 && digit <= 9) key = key * 10 + digit;
    }
    let slot = slotOf(key, mask);
    while (keys[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = key;
    values[slot] = i;
  }
  return { keys, values, mask };
}

const MOST_GROUPS = 64;
const start = new Int32Array(MOST_GROUPS);
const end = new Int32Array(MOST_GROUPS);
const length = new Int32Array(MOST_GROUPS);
const value = new Float64Array(MOST_GROUPS);
const TENS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);

/** Calls back with the position of every number found in a text. */
export function scanDigits(
  text: string,
  { keys, values, mask }: DigitKeys,
  onHit: (position: number) => void,
): void {
  let groups = 0;
  for (let at = 0; at < text.length;) {
    let digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) {
      at += 1;
      continue;
    }
    const first = at;
    let number = 0;
    while (at < text.length && (digit = text.charCodeAt(at) - 48) >= 0 && digit <= 9) {
      number = number * 10 + digit;
      at += 1;
    }
    if (groups < MOST_GROUPS) {
      start[groups] = first;
      end[groups] = at;
      value[groups] = number;
      length[groups] = at - first;
      groups += 1;
    }
  }
  for (let a = 0; a < groups;) {
    let [key, digits, used] = [0, 0, 0];
    for (let b = a; b < groups && b < a + 4; b += 1) {
      if (b > a && start[b]! - end[b - 1]! > 2) break;
      digits += length[b]!;
      if (digits > 15) break;
      key = key * TENS[length[b]!]! + value[b]!;
      if (digits < 7) continue;
      let slot = slotOf(key, mask);
      while (keys[slot] !== -1) {
        if (keys[slot] === key) {
          onHit(values[slot]!);
          used = b - a + 1;
          break;
        }
        slot = (slot + 1) & mask;
      }
      if (used > 0) break;
    }
    a += used || 1;
  }
}

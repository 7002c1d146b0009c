/** The runs of digits of one text, in its order. Columns that are used again for the next text: most texts hold no number of ours. */
export interface DigitGroups {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** The number that the last fifteen digits of the run make. */
  value: Float64Array;
}

/** Whole numbers of so many digits are exact; of longer ones the last digits count. */
const EXACT_DIGITS = 15;
const TENS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i);
const LIMIT = 10 ** EXACT_DIGITS;

export const newDigitGroups = (size = 64): DigitGroups => ({
  count: 0,
  start: new Int32Array(size),
  end: new Int32Array(size),
  value: new Float64Array(size),
});

/** Reads the runs of digits of a text into the columns given. */
export function digitGroups(text: string, groups: DigitGroups = newDigitGroups()): DigitGroups {
  groups.count = 0;
  for (let at = 0; at < text.length; at += 1) {
    let digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    const first = at;
    let value = 0;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      if (value >= LIMIT) value %= LIMIT;
      at += 1;
      digit = at < text.length ? text.charCodeAt(at) - 48 : -1;
    }
    if (groups.count === groups.start.length) grow(groups);
    groups.start[groups.count] = first;
    groups.end[groups.count] = at;
    groups.value[groups.count] = value;
    groups.count += 1;
  }
  return groups;
}

function grow(groups: DigitGroups): void {
  const { count, start, end, value } = groups;
  Object.assign(groups, newDigitGroups(start.length * 2), { count });
  groups.start.set(start);
  groups.end.set(end);
  groups.value.set(value);
}

/** Whether a run of digits and the one before it may be parts of one number: little between them, and nothing that separates a list. */
export function joinsNumber(text: string, { start, end }: DigitGroups, group: number): boolean {
  const from = end[group - 1]!;
  const to = start[group]!;
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) if (isSeparator(text.charCodeAt(at))) return false;
  return true;
}
/** , ; & + and the colon. */
const isSeparator = (code: number): boolean =>
  code === 44 || code === 59 || code === 38 || code === 43 || code === 58;

/** The number of what stands before and a run of digits behind it, read as one. */
export function joinedValue(before: number, { start, end, value }: DigitGroups, group: number): number {
  const digits = end[group]! - start[group]!;
  if (digits >= EXACT_DIGITS) return value[group]!;
  const room = TENS[EXACT_DIGITS - digits]!;
  return (before < room ? before : before % room) * TENS[digits]! + value[group]!;
}

/** The number that the last fifteen digits of a text make, other characters left out. */
export function valueOfDigits(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    value = value * 10 + digit;
    if (value >= LIMIT) value %= LIMIT;
  }
  return value;
}

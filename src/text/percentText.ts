import { failed, found, type Outcome, type Place } from '../problem/problem';
import { parseDigits } from './amountText';
import type { NumberFormat } from './formats';

/**
 * Reads a percent such as `2 %`, `2%`, `2` or, in the stated number format, `2,5 %`.
 * @returns digits: `2.5` is 2.5 %
 */
export function parsePercent(text: string, format: NumberFormat | undefined, place: Place): Outcome<string> {
  const number = text.trim().replace(/%$/, '');
  const read = parseDigits(number, format, place);
  if (read.ok) return found(read.value);
  return read.problem.code === 'amount/unreadable'
    ? failed({ code: 'percent/unreadable', place, facts: { text } })
    : read;
}

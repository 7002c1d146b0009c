import type { ProblemCode, ProblemFacts, Reading } from '../problem';

/** What was found, then what to do, per code. A code without a text does not compile. */
export type ProblemTexts = {
  readonly [C in ProblemCode]: {
    readonly found: (facts: ProblemFacts[C]) => string;
    readonly toDo: (facts: ProblemFacts[C]) => string;
  };
};

/** How a language quotes what stands in a cell, writes amounts, and joins what it lists. */
export interface Wording {
  readonly quotes: readonly [string, string];
  readonly decimalMark: string;
  readonly groupMark: string;
  readonly and: string;
  readonly or: string;
  /** `1,234.50 in the number format 1,000.00` */
  readonly inFormat: (amount: string, formats: string) => string;
}

/** What Excel shows, and the embedded host gives, for a formula whose result is not there yet. */
export const NOT_CALCULATED = '#BUSY!';

const LONGEST_TEXT = 60;
const MOST_LISTED = 40;

/** Small tools for the texts of one language. */
export function wordsIn(wording: Wording) {
  const { quotes, decimalMark, groupMark } = wording;
  const joined = (items: readonly string[], last: string): string => {
    const shown = items.slice(0, MOST_LISTED);
    if (items.length > MOST_LISTED) return `${shown.join(', ')} …`;
    return shown.length < 2
      ? shown.join('')
      : `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1) ?? ''}`;
  };
  const amount = (digits: string): string => {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
    if (!match) return digits;
    const whole = (match[2] ?? '').replace(/\B(?=(\d{3})+$)/g, groupMark);
    return `${match[1] ?? ''}${whole}${decimalMark}${(match[3] ?? '').padEnd(2, '0')}`;
  };
  return {
    /** What stands in a cell, in quotes, on one line and not longer than a message can carry. */
    q(text: string): string {
      const line = text.replace(/\s+/g, ' ').trim();
      return `${quotes[0]}${line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line}${quotes[1]}`;
    },
    and: (items: readonly string[]): string => joined(items, wording.and),
    or: (items: readonly string[]): string => joined(items, wording.or),
    amount,
    /** What a text would be elsewhere, one part per different amount. */
    readings(readings: readonly Reading[]): string {
      const amounts = [...new Set(readings.map((reading) => reading.amount))];
      const parts = amounts.map((digits) => {
        const formats = readings.filter((reading) => reading.amount === digits).map(({ format }) => format);
        return wording.inFormat(amount(digits), joined(formats, wording.or));
      });
      return joined(parts, wording.and);
    },
  };
}

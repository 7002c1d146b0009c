import { isWarning, type Place, type Problem } from '../problem/problem';
import type { BankLine, ReadStatements, Statement } from './model';

/** What a reader has found so far. */
export interface Reading extends ReadStatements {
  readonly statements: Statement[];
  readonly problems: Problem[];
  bookingCount: number;
  bookingsWithProblem: number;
}
export const newReading = (): Reading => ({
  statements: [],
  problems: [],
  bookingCount: 0,
  bookingsWithProblem: 0,
});

/** What became of one booking: the lines it gives, or why it gives none. A warning may come with its lines. */
export interface ReadBooking {
  readonly lines: readonly BankLine[];
  readonly problems: readonly Problem[];
}

/** Counts a booking and notes its problems; it is read whole or not at all. */
export function keepBooking(reading: Reading, { lines, problems }: ReadBooking, into: BankLine[]): void {
  reading.bookingCount++;
  for (const problem of problems) reading.problems.push(problem);
  if (problems.some((problem) => !isWarning(problem)) || lines.length === 0) reading.bookingsWithProblem++;
  else for (const line of lines) into.push(line);
}

/** A source of which nothing can be read. */
export const refused = (problem: Problem): ReadStatements => ({ ...newReading(), problems: [problem] });

export const missing = (field: string, place: Place): Problem => ({
  code: 'statement/missing-field',
  place,
  facts: { field },
});
export const unreadable = (field: string, text: string, place: Place): Problem => ({
  code: 'statement/unreadable-field',
  place,
  facts: { field, text },
});
export const unknownRecord = (format: string, text: string, place: Place): Problem => ({
  code: 'statement/unknown-record',
  place,
  facts: { format, text },
});
export const cutOff = (bookings: number, place: Place): Problem => ({
  code: 'statement/cut-off',
  place,
  facts: { bookings },
});

import { checkBalances, checkSequence } from '../../../src/statement/checks';
import type { FileKind } from '../../../src/statement/detectFormat';
import { csvTable } from '../../../src/statement/csvTable';
import type { ReadStatements, StatementFile } from '../../../src/statement/model';
import { newBookings } from '../../../src/statement/newBookings';
import { proposeLayout } from '../../../src/statement/proposeLayout';
import { readBai2 } from '../../../src/statement/readBai2';
import { readCamt } from '../../../src/statement/readCamt';
import { readCoda } from '../../../src/statement/readCoda';
import { readMt940 } from '../../../src/statement/readMt940';
import { readOfx } from '../../../src/statement/readOfx';
import { readTable } from '../../../src/statement/readTable';
import { isWarning } from '../../../src/problem/problem';
import { bookingsRead } from '../reading';
import { SAMPLES } from '../samples';
import { mutated, randomOf, type Random } from './mutate';

/** A file that is longer in the reader than this hangs. */
const LONGEST_MS = 2000;

const READERS: Readonly<Record<FileKind, (file: StatementFile) => ReadStatements>> = {
  MT940: readMt940,
  CAMT: readCamt,
  OFX: readOfx,
  BAI2: readBai2,
  CODA: readCoda,
  CSV: (file) => {
    const table = csvTable(file);
    return readTable(table, { ...proposeLayout(table).layout, currency: 'EUR' });
  },
};
export const FUZZED = Object.keys(READERS) as readonly FileKind[];

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** Bookings that stand in a text, counted apart from the readers: as few and as many as there can be. */
const COUNTED: Readonly<Record<FileKind, (text: string) => readonly [least: number, most: number]>> = {
  MT940: (text) => [count(text, /^:61:/gm), count(text, /^:61:/gm)],
  CAMT: (text) => [0, count(text, /<Ntry[\s/>]/g)],
  OFX: (text) => [0, count(text, /<STMTTRNP?\s*>/gi)],
  BAI2: (text) => [count(text, /^16,(?!890,)/gm), count(text, /^16,/gm)],
  CODA: (text) => [count(text, /^21.{4}0000.{43}[0-4]/gm), count(text, /^21/gm)],
  CSV: () => [0, Infinity],
};

/** What must hold of any text whatever; says what does not. */
export function broken(kind: FileKind, text: string): string | undefined {
  const start = performance.now();
  const read = checkBalances(READERS[kind]({ name: 'fuzz', text }));
  for (const statement of read.statements) newBookings(statement, read.statements);
  checkSequence(read.statements);
  const took = performance.now() - start;
  if (took > LONGEST_MS) return `took ${took.toFixed(0)} ms`;

  const [least, most] = COUNTED[kind](text);
  const { bookingCount, bookingsWithProblem, problems } = read;
  if (bookingsRead(read) + bookingsWithProblem !== bookingCount)
    return `${bookingsRead(read)} read + ${bookingsWithProblem} with a problem are not ${bookingCount}`;
  const isStopped = problems.some(({ code }) => STOPS.has(code));
  if (bookingCount > most || (bookingCount < least && !isStopped))
    return `${bookingCount} bookings, but ${least} to ${most} stand there`;
  if (kind === 'CAMT' && !isStopped && bookingCount !== most)
    return `${bookingCount} entries of ${most}, and no problem`;
  if (bookingsWithProblem > 0 && problems.every(isWarning))
    return 'a booking is left out and no problem says why';
  if (kind === 'CSV' && !text.includes('"')) return lostRows(text, read);
  return undefined;
}

const STOPS: ReadonlySet<string> = new Set([
  'statement/cut-off',
  'statement/xml-refused',
  'statement/too-large',
  'statement/unknown-format',
]);

/** Without quotes every line of the file is a row: none below the headings may be missing. */
function lostRows(text: string, { bookingCount }: ReadStatements): string | undefined {
  const table = csvTable({ name: 'fuzz', text });
  const { headerRow } = proposeLayout(table).layout;
  const lines = text.split('\n');
  const header = lines[headerRow ?? -1];
  const rows = lines
    .slice((headerRow ?? -1) + 1)
    .filter((line) => /[^\s;,|\t]/.test(line) && line !== header);
  // A line of nothing but separators, or of blanks, is no booking; which separator it is makes the only difference.
  const least = rows.filter((line) => /[\p{L}\p{N}]/u.test(line)).length;
  return bookingCount < least ? `${bookingCount} rows of ${least}` : undefined;
}

/** Tries mutated samples; gives the first text of which something does not hold. */
export function fuzz(
  kind: FileKind,
  files: number,
  random: Random,
): { readonly text: string; readonly why: string } | undefined {
  for (let i = 0; i < files; i++) {
    const samples = SAMPLES[kind];
    const text = mutated(samples[i % samples.length] ?? '', random);
    try {
      const why = broken(kind, text);
      if (why !== undefined) return { text, why };
    } catch (error) {
      return { text, why: String(error instanceof Error ? error.stack : error) };
    }
  }
  return undefined;
}

export { randomOf };

import type { DocumentState } from '../../engine/documentState';
import { newAccounts, type Accounts } from '../accounts';
import { isDigit } from './characters';
import { newDigitGroups, type DigitGroups } from './digitGroups';
import { digitTable, firstAt, type DigitTable } from './digitTable';
import { holdsNoLetter, prefixOf } from './numberShape';

/** Open documents by the digits of their numbers, so that a text is searched without looking at every document. */
export interface NumberIndex {
  readonly documents: readonly DocumentState[];
  /** Account of each document, as a position in `accounts`. */
  readonly accountOf: Int32Array;
  readonly accounts: Accounts;
  /** Letters before the first digit, as a position in `prefixes`. */
  readonly prefixOf: Int32Array;
  readonly prefixes: readonly string[];
  /** 1: up to fifteen digits and no letter among them, so that its value says it all. */
  readonly isPlain: Uint8Array;
  /** By all digits. */
  readonly byDigits: DigitTable;
  /** By account and the last run of digits, where that is not all of them. */
  readonly byLastRun: DigitTable;
  /** By the last run of digits, where that is not all of them, whatever the account. */
  readonly byCounter: DigitTable;
  /** By account and the last four digits, of longer numbers. */
  readonly byTail: DigitTable;
  /** Columns in which the digits of a text are taken apart, one text after the other. */
  readonly groups: DigitGroups;
}

/** Digits of a tail: fewer say nothing. */
export const TAIL_DIGITS = 4;
const TAIL = 10 ** TAIL_DIGITS;
/** Of a last run so many digits are looked up; what is found is compared in whole. */
const RUN = 10 ** 9;
/** Whole numbers of so many digits are exact; of longer ones the last digits count. */
const EXACT_DIGITS = 15;
const LIMIT = 10 ** EXACT_DIGITS;

/** An index over the documents; those whose number has no digit cannot be found in a text. */
export function numberIndex(documents: readonly DocumentState[]): NumberIndex {
  const accounts = newAccounts();
  const accountOf = new Int32Array(documents.length);
  const prefixAt = new Int32Array(documents.length);
  const isPlain = new Uint8Array(documents.length);
  const digits = new Float64Array(documents.length).fill(-1);
  const runs = new Float64Array(documents.length).fill(-1);
  const counters = new Float64Array(documents.length).fill(-1);
  const tails = new Float64Array(documents.length).fill(-1);
  const prefixes = new Map<string, number>();
  documents.forEach(({ document: { side, account, invoice } }, i) => {
    accountOf[i] = accounts.add(side, account);
    let [value, count, run, runCount, first, last] = [0, 0, 0, 0, -1, -2];
    for (let at = 0; at < invoice.length; at += 1) {
      if (!isDigit(invoice, at)) continue;
      const digit = invoice.charCodeAt(at) - 48;
      if (last !== at - 1) [run, runCount] = [0, 0];
      if (first < 0) first = at;
      last = at;
      value = (value * 10 + digit) % LIMIT;
      run = (run * 10 + digit) % RUN;
      runCount += 1;
      count += 1;
    }
    if (count === 0) return;
    digits[i] = value;
    if (runCount < count) {
      runs[i] = accountOf[i]! * RUN + run;
      counters[i] = run;
    }
    if (count > TAIL_DIGITS) tails[i] = accountOf[i]! * TAIL + (value % TAIL);
    if (count <= EXACT_DIGITS && holdsNoLetter(invoice, first, last)) isPlain[i] = 1;
    const prefix = prefixOf(invoice);
    const known = prefixes.get(prefix);
    prefixAt[i] = known ?? prefixes.size;
    if (known === undefined) prefixes.set(prefix, prefixes.size);
  });
  return {
    documents,
    accountOf,
    accounts,
    prefixOf: prefixAt,
    prefixes: [...prefixes.keys()],
    isPlain,
    byDigits: digitTable(digits),
    byLastRun: digitTable(runs),
    byCounter: digitTable(counters),
    byTail: digitTable(tails),
    groups: newDigitGroups(),
  };
}

export const firstWithDigits = ({ byDigits }: NumberIndex, value: number): number => firstAt(byDigits, value);
export const firstWithCounter = ({ byCounter }: NumberIndex, value: number): number =>
  firstAt(byCounter, value % RUN);
export const firstWithLastRun = ({ byLastRun }: NumberIndex, account: number, value: number): number =>
  firstAt(byLastRun, account * RUN + (value % RUN));
export const firstWithTail = ({ byTail }: NumberIndex, account: number, value: number): number =>
  firstAt(byTail, account * TAIL + (value % TAIL));

export const numberAt = ({ documents }: NumberIndex, at: number): string => documents[at]!.document.invoice;
export const prefixAt = (index: NumberIndex, at: number): string => index.prefixes[index.prefixOf[at]!]!;

import type { DocumentState } from '../../engine/documentState';
import { accountKeyOf } from '../bankLine';

/** A document and its number, taken apart once. */
export interface NumberedDocument {
  readonly state: DocumentState;
  /** Side and account, as `accountKey` writes it. */
  readonly account: string;
  /** Letters directly before the first digit, in capitals: `INV` of INV-10030; '' without. */
  readonly prefix: string;
  /** Letters and digits from the first to the last digit, without leading zeros: `2025000123` of RE-2025-000123. */
  readonly core: string;
  /** The last run of digits without leading zeros: `123` of RE-2025-000123. */
  readonly lastRun: string;
}

/** Open documents by the digits of their numbers, so that a text is searched without looking at every document. */
export interface NumberIndex {
  /** By all digits. */
  readonly byDigits: ReadonlyMap<number, readonly NumberedDocument[]>;
  /** By the last run of digits. */
  readonly byLastRun: ReadonlyMap<number, readonly NumberedDocument[]>;
  /** By the last four digits, of longer numbers. */
  readonly byTail: ReadonlyMap<number, readonly NumberedDocument[]>;
}

/** Digits of a tail: fewer say nothing. */
export const TAIL_DIGITS = 4;
/** Whole numbers of so many digits are exact; of longer ones the last digits count. */
const EXACT_DIGITS = 15;

/** The value of digits, by which documents are looked up. */
export const valueOfDigits = (digits: string): number => Number(digits.slice(-EXACT_DIGITS));

export const withoutZeros = (digits: string): string => digits.replace(/^0+(?=.)/, '');
/** Letters and digits alone, in capitals. */
export const compact = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** An index over the documents; those whose number has no digit cannot be found in a text. */
export function numberIndex(documents: readonly DocumentState[]): NumberIndex {
  const byDigits = new Map<number, NumberedDocument[]>();
  const byLastRun = new Map<number, NumberedDocument[]>();
  const byTail = new Map<number, NumberedDocument[]>();
  for (const state of documents) {
    const match = /^(.*?)(\d(?:.*\d)?)\D*$/s.exec(state.document.invoice);
    if (match === null) continue;
    const digits = match[2]!.replace(/\D/g, '');
    const lastRun = /\d+$/.exec(match[2]!)![0];
    const numbered: NumberedDocument = {
      state,
      account: accountKeyOf(state),
      prefix: /\p{L}*$/u.exec(match[1]!.toUpperCase().replace(/[^\p{L}\p{N}]+$/u, ''))![0],
      core: withoutZeros(compact(match[2]!)),
      lastRun: withoutZeros(lastRun),
    };
    add(byDigits, valueOfDigits(digits), numbered);
    if (lastRun !== digits) add(byLastRun, valueOfDigits(lastRun), numbered);
    if (digits.length > TAIL_DIGITS) add(byTail, Number(digits.slice(-TAIL_DIGITS)), numbered);
  }
  return { byDigits, byLastRun, byTail };
}

function add(map: Map<number, NumberedDocument[]>, key: number, document: NumberedDocument): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [document]);
  else there.push(document);
}

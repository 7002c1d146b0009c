import type { PlainDate } from '../../calendar/plainDate';
import { claimAt, type Claim, type PricedDocument } from '../amounts/pricedDocuments';

/**
 * Sets of documents that people pay on purpose, the most telling first: all that is open, all that is due, the oldest ones,
 * all of one date, some that follow each other by date. An accidental sum hardly ever has such a form.
 */
export const STRUCTURES = ['everything', 'everything-due', 'oldest-first', 'one-date', 'run'] as const;
export type StructureKind = (typeof STRUCTURES)[number];

export interface Structured {
  readonly kind: StructureKind;
  readonly claims: readonly Claim[];
}

/**
 * The sets of that kind whose amounts add up: all at what the rules grant, or all gross. Each set once, under the most telling
 * of its kinds; sets of one document are none.
 *
 * @param documents the oldest first
 * @param low @param high the sum as the bank shows it, both inclusive
 */
export function structuredSets(
  documents: readonly PricedDocument[],
  on: PlainDate,
  low: number,
  high: number,
): readonly Structured[] {
  const found = new Map<string, Structured>();
  for (const isGross of [false, true]) {
    for (const [first, last] of runsThatSum(documents, isGross, low, high)) {
      const members = documents.slice(first, last);
      keep(found, kindOfRun(documents, first, last), members, isGross);
    }
    const due = documents.filter(({ state }) => (state.document.dueDate ?? state.document.date) <= on);
    const total = sumOf(due, isGross);
    if (total >= low && total <= high) keep(found, 'everything-due', due, isGross);
  }
  return [...found.values()].sort((a, b) => STRUCTURES.indexOf(a.kind) - STRUCTURES.indexOf(b.kind));
}

function keep(
  found: Map<string, Structured>,
  kind: StructureKind,
  members: readonly PricedDocument[],
  isGross: boolean,
): void {
  if (members.length < 2) return;
  const key = members.map(({ state }) => state.document.id).join('\n');
  const there = found.get(key);
  if (there !== undefined && STRUCTURES.indexOf(there.kind) <= STRUCTURES.indexOf(kind)) return;
  const claims = members.map((document) => claimAt(document, isGross ? grossOf(document) : 0));
  found.set(key, { kind, claims });
}

const grossOf = ({ alternatives }: PricedDocument): number =>
  alternatives.findIndex(({ basis }) => basis === 'gross');
const amountOf = (document: PricedDocument, isGross: boolean): number =>
  document.amounts[isGross ? grossOf(document) : 0]!;
const sumOf = (documents: readonly PricedDocument[], isGross: boolean): number =>
  documents.reduce((sum, document) => sum + amountOf(document, isGross), 0);

/** Every stretch of the list, first inclusive and last exclusive, whose amounts sum within the limits. */
function runsThatSum(
  documents: readonly PricedDocument[],
  isGross: boolean,
  low: number,
  high: number,
): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let first = 0; first < documents.length; first += 1) {
    let sum = 0;
    for (let last = first; last < documents.length; last += 1) {
      sum += amountOf(documents[last]!, isGross);
      if (sum >= low && sum <= high) runs.push([first, last + 1]);
    }
  }
  return runs;
}

function kindOfRun(documents: readonly PricedDocument[], first: number, last: number): StructureKind {
  if (first === 0) return last === documents.length ? 'everything' : 'oldest-first';
  const dateAt = (i: number): PlainDate | undefined => documents[i]?.state.document.date;
  const isWholeDate =
    dateAt(first) === dateAt(last - 1) &&
    dateAt(first - 1) !== dateAt(first) &&
    dateAt(last) !== dateAt(first);
  return isWholeDate ? 'one-date' : 'run';
}

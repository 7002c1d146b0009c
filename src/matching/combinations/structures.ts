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
  if (documents.length < 2) return [];
  const found = new Map<string, Structured>();
  for (const isGross of [false, true]) {
    if (isGross && documents.every(({ gross }) => gross === 0)) break;
    if (amounts.length < documents.length) amounts = new Float64Array(documents.length * 2);
    let total = 0;
    for (let i = 0; i < documents.length; i += 1) {
      amounts[i] = amountOf(documents[i]!, isGross);
      if (isDue(documents[i]!, on)) total += amounts[i]!;
    }
    for (const [first, last] of runsThatSum(documents.length, low, high)) {
      const members = documents.slice(first, last);
      keep(found, kindOfRun(documents, first, last), members, isGross);
    }
    if (total < low || total > high) continue;
    const due = documents.filter((document) => isDue(document, on));
    keep(found, 'everything-due', due, isGross);
  }
  if (found.size < 2) return [...found.values()];
  return [...found.values()].sort((a, b) => STRUCTURES.indexOf(a.kind) - STRUCTURES.indexOf(b.kind));
}

/** The amounts of one list after the other. */
let amounts = new Float64Array(256);

const isDue = ({ state: { document } }: PricedDocument, on: PlainDate): boolean =>
  (document.dueDate ?? document.date) <= on;

function keep(
  found: Map<string, Structured>,
  kind: StructureKind,
  members: readonly PricedDocument[],
  isGross: boolean,
): void {
  if (members.length < 2) return;
  const key = members.map(({ at }) => at).join(' ');
  const there = found.get(key);
  if (there !== undefined && STRUCTURES.indexOf(there.kind) <= STRUCTURES.indexOf(kind)) return;
  const claims = members.map((document) => claimAt(document, isGross ? document.gross : 0));
  found.set(key, { kind, claims });
}

const amountOf = ({ amounts, gross }: PricedDocument, isGross: boolean): number =>
  amounts[isGross ? gross : 0]!;

/** Every stretch of the list, first inclusive and last exclusive, whose amounts sum within the limits. */
function runsThatSum(count: number, low: number, high: number): readonly (readonly [number, number])[] {
  let runs: (readonly [number, number])[] | undefined;
  let [mayFall, mayRise] = [false, false];
  for (let i = 0; i < count; i += 1) {
    if (amounts[i]! < 0) mayFall = true;
    if (amounts[i]! > 0) mayRise = true;
  }
  for (let first = 0; first < count; first += 1) {
    let sum = 0;
    for (let last = first; last < count; last += 1) {
      sum += amounts[last]!;
      if (sum >= low && sum <= high) (runs ??= []).push([first, last + 1]);
      if ((sum > high && !mayFall) || (sum < low && !mayRise)) break;
    }
  }
  return runs ?? [];
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

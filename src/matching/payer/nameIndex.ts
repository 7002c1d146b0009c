import type { PartyAccount } from '../bankLine';
import { foldName, nameAndFormKeyOf, nameKeyOf, type FoldedName } from './foldName';

/** A customer or vendor, with the bank accounts that are known of it. */
export interface Party extends PartyAccount {
  readonly name: string;
  readonly ibans: readonly string[];
}

/** How near a name must come, between 0 (nothing alike) and 1 (the same). */
export interface NameLimits {
  /** A similar name counts from here on. */
  readonly leastLikeness: number;
  /** And only when the next best one of another account is so much less alike. */
  readonly leastLead: number;
}

/** What a name says of who paid. */
export type NameFinding =
  | { readonly kind: 'same' | 'similar'; readonly parties: readonly Party[]; readonly likeness: number }
  | { readonly kind: 'none' };

/** Names of all parties, so that one is found without looking at every other. */
export interface NameIndex {
  readonly parties: readonly Party[];
  readonly byNameAndForm: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** Three letters in a row to the parties that have them; the rarer, the more they say. */
  readonly byTrigram: ReadonlyMap<number, Trigram>;
  /** Weight of each party's letters, to compare long and short names. */
  readonly lengths: Float64Array;
  /** Columns for one name after the other: what each party shares with it, and the parties that share anything. */
  readonly shared: Float64Array;
  readonly sharing: Int32Array;
  /** Names that were folded before: a payer's name comes again and again. */
  readonly folded: Map<string, NameKeys>;
}

/** Parties that have three letters in a row, and how much that says. */
interface Trigram {
  readonly holders: readonly number[];
  readonly weight: number;
}

/** A folded name and the keys it is looked up with. */
export interface NameKeys {
  readonly name: FoldedName;
  readonly key: string;
  readonly withForm: string;
  /** What was found for it, once it was sought: a tax office pays again and again. */
  similar: NameFinding | undefined;
}

export function nameIndex(parties: readonly Party[]): NameIndex {
  const byNameAndForm = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const holders = new Map<number, number[]>();
  const trigrams = parties.map(({ name }, i): readonly number[] => {
    const { key, withForm, name: folded } = nameKeys(name);
    if (folded.core.length === 0) return [];
    add(byNameAndForm, withForm, i);
    add(byName, key, i);
    const own = trigramsOf(folded);
    for (const trigram of own) add(holders, trigram, i);
    return own;
  });
  const byTrigram = new Map<number, Trigram>();
  for (const [trigram, own] of holders)
    byTrigram.set(trigram, { holders: own, weight: weightOf(own.length, parties.length) });
  const lengths = Float64Array.from(trigrams, (own) =>
    Math.sqrt(own.reduce((sum, trigram) => sum + byTrigram.get(trigram)!.weight, 0)),
  );
  return {
    parties,
    byNameAndForm,
    byName,
    byTrigram,
    lengths,
    shared: new Float64Array(parties.length),
    sharing: new Int32Array(parties.length),
    folded: new Map(),
  };
}

function add<K>(map: Map<K, number[]>, key: K, value: number): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}

/** Names that are kept folded; beyond it all are forgotten. */
const MOST_FOLDED = 100_000;

function nameKeys(name: string): NameKeys {
  const folded = foldName(name);
  return { name: folded, key: nameKeyOf(folded), withForm: nameAndFormKeyOf(folded), similar: undefined };
}

/** A name with its keys, folded once however often it comes. */
export function keysOfName(name: string, { folded }: NameIndex): NameKeys {
  const there = folded.get(name);
  if (there !== undefined) return there;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const keys = nameKeys(name);
  folded.set(name, keys);
  return keys;
}

/** Rare letters weigh more than common ones, squared as a comparison of angles wants it. */
const weightOf = (holders: number, parties: number): number => Math.log(1 + parties / holders) ** 2;

/** Three letters in a row of every word, its beginning and end included, each once; as one number. */
function trigramsOf({ core }: FoldedName): readonly number[] {
  const found: number[] = [];
  for (const word of core) {
    let [first, second] = [0, SPACE];
    for (let i = 0; i <= word.length; i += 1) {
      const third = i < word.length ? word.charCodeAt(i) : SPACE;
      if (i > 0) {
        const trigram = (first * 65_536 + second) * 65_536 + third;
        if (!found.includes(trigram)) found.push(trigram);
      }
      first = second;
      second = third;
    }
  }
  return found;
}
const SPACE = 32;

/**
 * Whose name a payer's name is, letter by letter: the same words in any order, whatever the spelling of umlauts and the legal form;
 * where several have them, the legal form decides. Several parties where the name does not tell them apart.
 */
export function partiesOfSameName(name: string, index: NameIndex): readonly Party[] {
  const { name: folded, key, withForm } = keysOfName(name, index);
  if (folded.core.length === 0) return NOBODY;
  const same = index.byNameAndForm.get(withForm) ?? index.byName.get(key);
  return same === undefined ? NOBODY : same.map((position) => index.parties[position]!);
}
const NOBODY: readonly Party[] = [];

/** As `partiesOfSameName`; where nobody has it, those whose names are nearly the same and whom no other account's name comes near. */
export function partiesNamed(name: string, index: NameIndex, limits: NameLimits): NameFinding {
  const same = partiesOfSameName(name, index);
  return same.length > 0
    ? { kind: 'same', parties: same, likeness: 1 }
    : partiesOfSimilarName(name, index, limits);
}

/** @param limits the same for all names of an index */
export function partiesOfSimilarName(name: string, index: NameIndex, limits: NameLimits): NameFinding {
  const keys = keysOfName(name, index);
  return (keys.similar ??= similarTo(keys.name, index, limits));
}

function similarTo(name: FoldedName, index: NameIndex, limits: NameLimits): NameFinding {
  const ranked = name.core.length === 0 ? [] : likeness(name, index, limits);
  const best = ranked[0];
  if (best === undefined) return { kind: 'none' };
  const near = ranked.filter(({ value }) => value > best.value - limits.leastLead);
  return {
    kind: 'similar',
    parties: near.map(({ position }) => index.parties[position]!),
    likeness: best.value,
  };
}

/** Shared letters as a part of all letters of both names; the parties that come near enough, the most alike first. */
function likeness(
  name: FoldedName,
  { parties, byTrigram, lengths, shared, sharing }: NameIndex,
  { leastLikeness }: NameLimits,
): readonly { readonly position: number; readonly value: number }[] {
  let own = 0;
  let count = 0;
  const unknown = weightOf(1, parties.length);
  for (const trigram of trigramsOf(name)) {
    const known = byTrigram.get(trigram);
    own += known?.weight ?? unknown;
    if (known === undefined) continue;
    for (const holder of known.holders) {
      if (shared[holder] === 0) sharing[count++] = holder;
      shared[holder]! += known.weight;
    }
  }
  const length = Math.sqrt(own);
  const near: { readonly position: number; readonly value: number }[] = [];
  for (let i = 0; i < count; i += 1) {
    const position = sharing[i]!;
    const value = shared[position]! / (length * lengths[position]!);
    if (value >= leastLikeness) near.push({ position, value });
    shared[position] = 0;
  }
  return near.sort((a, b) => b.value - a.value || a.position - b.position);
}

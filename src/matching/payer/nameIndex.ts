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
  readonly byTrigram: ReadonlyMap<string, readonly number[]>;
  /** Weight of each party's letters, to compare long and short names. */
  readonly lengths: readonly number[];
}

export function nameIndex(parties: readonly Party[]): NameIndex {
  const byNameAndForm = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const byTrigram = new Map<string, number[]>();
  const folded = parties.map(({ name }) => foldName(name));
  folded.forEach((name, i) => {
    if (name.core.length === 0) return;
    add(byNameAndForm, nameAndFormKeyOf(name), i);
    add(byName, nameKeyOf(name), i);
    for (const trigram of trigramsOf(name)) add(byTrigram, trigram, i);
  });
  const weight = (trigram: string): number => weightOf(byTrigram.get(trigram)?.length ?? 1, parties.length);
  const lengths = folded.map((name) => Math.sqrt(sumOf(trigramsOf(name), weight)));
  return { parties, byNameAndForm, byName, byTrigram, lengths };
}

function add<K>(map: Map<K, number[]>, key: K, value: number): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}

const sumOf = (trigrams: readonly string[], weight: (trigram: string) => number): number =>
  trigrams.reduce((sum, trigram) => sum + weight(trigram), 0);

/** Rare letters weigh more than common ones, squared as a comparison of angles wants it. */
const weightOf = (holders: number, parties: number): number => Math.log(1 + parties / holders) ** 2;

/** Three letters in a row of every word, its beginning and end included, each once. */
function trigramsOf({ core }: FoldedName): readonly string[] {
  const found = new Set<string>();
  for (const word of core) {
    const framed = ` ${word} `;
    for (let i = 0; i + 3 <= framed.length; i += 1) found.add(framed.slice(i, i + 3));
  }
  return [...found];
}

/**
 * Whose name a payer's name is. `same`: the same words in any order, whatever the spelling of umlauts and the legal form; where
 * several have them, the legal form decides. `similar`: the letters are nearly the same, and no other account's name comes
 * near. Several parties are returned where the name does not tell them apart.
 */
export function partiesNamed(name: string, index: NameIndex, limits: NameLimits): NameFinding {
  const folded = foldName(name);
  if (folded.core.length === 0) return { kind: 'none' };
  const same = index.byNameAndForm.get(nameAndFormKeyOf(folded)) ?? index.byName.get(nameKeyOf(folded));
  return same === undefined
    ? similar(folded, index, limits)
    : { kind: 'same', parties: partiesAt(same, index), likeness: 1 };
}

const partiesAt = (positions: readonly number[], { parties }: NameIndex): readonly Party[] =>
  positions.map((position) => parties[position]!);

function similar(name: FoldedName, index: NameIndex, limits: NameLimits): NameFinding {
  const likeness = likenesses(name, index);
  const ranked = [...likeness]
    .filter(([, value]) => value >= limits.leastLikeness)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const best = ranked[0];
  if (best === undefined) return { kind: 'none' };
  const near = ranked.filter(([, value]) => value > best[1] - limits.leastLead);
  return {
    kind: 'similar',
    parties: partiesAt(
      near.map(([position]) => position),
      index,
    ),
    likeness: best[1],
  };
}

/** Shared letters as a part of all letters of both names, by party; only parties that share any. */
function likenesses(name: FoldedName, index: NameIndex): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  let own = 0;
  for (const trigram of trigramsOf(name)) {
    const holders = index.byTrigram.get(trigram) ?? [];
    const weight = weightOf(Math.max(1, holders.length), index.parties.length);
    own += weight;
    for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + weight);
  }
  for (const [position, weight] of shared)
    shared.set(position, weight / (Math.sqrt(own) * index.lengths[position]!));
  return shared;
}

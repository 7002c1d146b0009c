import type { Combination, SearchResult } from './search';

/**
 * What a search may claim. `unique`: the only combination of up to `upTo` documents; larger ones may exist, `larger` were seen.
 * `ambiguous`: several with the fewest documents that any has. `none`: no combination up to the limit. `budget`: the search
 * ended before it could say; what it found is one of possibly several.
 */
export type Verdict =
  | {
      readonly kind: 'unique';
      readonly combination: Combination;
      readonly upTo: number;
      readonly larger: number;
      readonly isMore: boolean;
    }
  | { readonly kind: 'ambiguous'; readonly combinations: readonly Combination[]; readonly isMore: boolean }
  | { readonly kind: 'none'; readonly upTo: number }
  | { readonly kind: 'budget'; readonly combinations: readonly Combination[]; readonly upTo: number };

export function verdictOf({ combinations, isMore, completeUpTo, largest }: SearchResult): Verdict {
  const [first, second] = combinations;
  if (first === undefined) {
    return completeUpTo === largest
      ? { kind: 'none', upTo: largest }
      : { kind: 'budget', combinations, upTo: completeUpTo };
  }
  const fewest = first.choices.length;
  if (second !== undefined && second.choices.length === fewest)
    return { kind: 'ambiguous', combinations, isMore };
  if (completeUpTo < fewest) return { kind: 'budget', combinations, upTo: completeUpTo };
  const upTo = second === undefined ? completeUpTo : second.choices.length - 1;
  return { kind: 'unique', combination: first, upTo, larger: combinations.length - 1, isMore };
}

import type { Amount } from '../../money/amount';
import { sum } from '../../money/amount';
import { asBankAmount } from '../bankLine';
import type { Claim } from '../amounts/pricedDocuments';
import type { StructureKind } from '../combinations/structures';
import type { NumberFound } from '../references/numbersInText';

/**
 * How a line is explained, the most telling first. `named`: the documents in its text, to the amount. `part`: a part of the
 * documents in its text. `some-named`: some of the documents in its text, to the amount. `named-and-more`: those and others
 * of the account. `single`: one document of the amount. `structure`: a set that people pay on purpose. `combination`: amounts
 * that add up and nothing else. `over`: the documents in the text, and money beyond them.
 */
export const EXPLANATION_KINDS = [
  'named',
  'part',
  'some-named',
  'named-and-more',
  'single',
  'structure',
  'combination',
  'over',
] as const;
export type ExplanationKind = (typeof EXPLANATION_KINDS)[number];

/** What a line may have paid. */
export interface Explanation {
  readonly kind: ExplanationKind;
  readonly claims: readonly Claim[];
  /** The weakest form in which a named document stands in the text; undefined where none is named. */
  readonly found: NumberFound | undefined;
  readonly structure: StructureKind | undefined;
  /** Whether it is the only one of its kind; for combinations: of up to `upTo` documents. */
  readonly isAlone: boolean;
  /** Combinations of up to so many documents were all seen. 0 where none were sought. */
  readonly upTo: number;
  /** Nothing else was found at all: no other combination of any size, nothing beside a part. */
  readonly isOnlyOne: boolean;
  /** Another document with the same amounts could stand in the place of one of these. */
  readonly hasTwins: boolean;
  /** The line less the documents, as the bank shows it; not zero for a part, and within tolerance. */
  readonly difference: Amount;
}

/** What the documents come to, as the bank would show it. */
export const bankTotal = (claims: readonly Claim[]): Amount =>
  sum(claims.map(({ state, alternative }) => asBankAmount(alternative.amount, state.document.side)));

/** A text for the documents of an explanation: two that claim the same are the same. */
export const claimsKey = ({ claims }: Explanation): string =>
  claims
    .map(({ state }) => state.document.id)
    .sort()
    .join('\n');

import type { Amount } from '../../money/amount';
import { plus, ZERO } from '../../money/amount';
import { asBankAmount } from '../bankLine';
import type { Claim } from '../amounts/pricedDocuments';
import type { StructureKind } from '../combinations/structures';
import type { NumberFound } from '../references/numbersInText';

/**
 * How a line is explained, the most telling first. `named`: the documents in its text, to the amount. `part`: a part of the
 * documents in its text, the rest of one that other lines name, or one less a discount that is over. `some-named`: some of the documents in its text, to the amount. `named-and-more`: those and others
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

/**
 * `rest`: the lines that pay parts of the document close it together. `likely rest`: but for a cent for each of them, as each part is
 * rounded, or one of them names it in a weak form or could be matched otherwise. `late`: no number stands in the text, and what is open less a discount that is over is the amount.
 */
export type PartSign = 'rest' | 'likely rest' | 'late';

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
  /** Of one document: dated before the line, and no other one with a discount that is over comes to the amount, nor a set. */
  readonly isUnrivalled: boolean;
  /** Of one document: so many open documents of the account, itself included, are within a quarter of the amount; of a
   * rest: so many documents that are paid in parts. */
  readonly nearby: number;
  /** Of a part that does not rest on the number alone: why it is one. */
  readonly partBy: PartSign | undefined;
  /** Another document with the same amounts could stand in the place of one of these. */
  readonly hasTwins: boolean;
  /** The line less the documents, as the bank shows it; not zero for a part, and within tolerance. */
  readonly difference: Amount;
}

/** What the documents come to, as the bank would show it. */
export function bankTotal(claims: readonly Claim[]): Amount {
  let total = ZERO;
  for (const { state, alternative } of claims)
    total = plus(total, asBankAmount(alternative.amount, state.document.side));
  return total;
}

/** A text for the documents of an explanation: two that claim the same are the same. */
export const claimsKey = ({ claims }: Explanation): string =>
  claims
    .map(({ at }) => at)
    .sort((a, b) => a - b)
    .join(' ');

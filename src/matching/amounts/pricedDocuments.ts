import type { PlainDate } from '../../calendar/plainDate';
import type { DocumentState } from '../../engine/documentState';
import { compareTexts } from '../../engine/compareTexts';
import type { Amount } from '../../money/amount';
import { asBankAmount } from '../bankLine';
import { alternativesOf, type AmountAlternative, type DiscountTerms } from './alternatives';

/** An open document with all that it could be paid with on a day. */
export interface PricedDocument {
  readonly state: DocumentState;
  readonly alternatives: readonly AmountAlternative[];
  /** The alternatives as the bank would show them, in the same order. */
  readonly amounts: readonly Amount[];
}

/** One document of an explanation, and the amount it is taken to be paid with. */
export interface Claim {
  readonly state: DocumentState;
  readonly alternative: AmountAlternative;
}

export function priced(state: DocumentState, on: PlainDate, terms: DiscountTerms): PricedDocument {
  const alternatives = alternativesOf(state, on, terms);
  const { side } = state.document;
  return { state, alternatives, amounts: alternatives.map(({ amount }) => asBankAmount(amount, side)) };
}

/** The open documents among those given, the oldest first. */
export const pricedDocuments = (
  states: readonly DocumentState[],
  on: PlainDate,
  terms: DiscountTerms,
): readonly PricedDocument[] =>
  states
    .filter(({ open }) => open > 0)
    .sort(
      (a, b) => compareTexts(a.document.date, b.document.date) || compareTexts(a.document.id, b.document.id),
    )
    .map((state) => priced(state, on, terms));

export const claimAt = (document: PricedDocument, alternative: number): Claim => ({
  state: document.state,
  alternative: document.alternatives[alternative]!,
});

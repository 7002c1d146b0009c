import type { PlainDate } from '../../calendar/plainDate';
import { addDays } from '../../calendar/plainDate';
import type { DocumentState } from '../../engine/documentState';
import { compareTexts } from '../../engine/compareTexts';
import type { Amount } from '../../money/amount';
import { asBankAmount } from '../bankLine';
import { alternativesOf, type AmountAlternative, type DiscountTerms } from './alternatives';

/** An open document with all that it could be paid with on a day. */
export interface PricedDocument {
  readonly state: DocumentState;
  /** Position among the documents that are matched. */
  readonly at: number;
  readonly alternatives: readonly AmountAlternative[];
  /** The alternatives as the bank would show them, in the same order. */
  readonly amounts: readonly Amount[];
  /** Which alternative is what is open, without a discount. */
  readonly gross: number;
  /** One for each alternative. */
  readonly claims: readonly Claim[];
}

/** One document of an explanation, and the amount it is taken to be paid with. */
export interface Claim {
  readonly state: DocumentState;
  /** Position among the documents that are matched. */
  readonly at: number;
  readonly alternative: AmountAlternative;
}

export const claimAt = ({ claims }: PricedDocument, alternative: number): Claim => claims[alternative]!;

/** A document with its amounts of a day. */
export function priced(
  state: DocumentState,
  on: PlainDate,
  terms: DiscountTerms,
  at: number,
): PricedDocument {
  const alternatives = alternativesOf(state, on, terms);
  const { side } = state.document;
  return {
    state,
    at,
    alternatives,
    amounts: alternatives.map(({ amount }) => asBankAmount(amount, side)),
    gross: alternatives.findIndex(({ basis }) => basis === 'gross'),
    claims: alternatives.map((alternative) => ({ state, at, alternative })),
  };
}

/** Prices a document by its position, on a day as `sortableDay` writes it. */
export type Pricing = (at: number, on: PlainDate, sortable: number) => PricedDocument;

/** A day as a whole number, 20150625 for 2015-06-25: compared a hundred times for every line. */
export function sortableDay(day: PlainDate): number {
  let number = 0;
  for (let at = 0; at < day.length; at += 1) {
    const digit = day.charCodeAt(at) - 48;
    if (digit >= 0) number = number * 10 + digit;
  }
  return number;
}

/**
 * Prices documents, each once for all days on which the same of its periods are open: that is all that the day decides.
 */
export function pricing(documents: readonly DocumentState[], terms: DiscountTerms): Pricing {
  const { graceDays, policy } = terms;
  const made: (PricedDocument | undefined)[][] = [];
  const selected = policy.selectedDiscountDate && sortableDay(policy.selectedDiscountDate);
  // Last days of all periods of all documents, those of one behind the other, without and with grace.
  const first = new Int32Array(documents.length + 1);
  documents.forEach(({ document: { periods } }, at) => (first[at + 1] = first[at]! + periods.length));
  const strictDays = new Int32Array(first[documents.length]!);
  const gracedDays = graceDays === 0 ? strictDays : new Int32Array(strictDays.length);
  documents.forEach(({ document: { periods } }, at) => {
    periods.forEach(({ lastDate }, i) => {
      strictDays[first[at]! + i] = sortableDay(lastDate);
      if (graceDays > 0) gracedDays[first[at]! + i] = sortableDay(addDays(lastDate, graceDays));
    });
  });
  return (at, on, sortable) => {
    const reference = selected ?? sortable;
    const [from, to] = [first[at]!, first[at + 1]!];
    let strict = from;
    while (strict < to && reference > strictDays[strict]!) strict += 1;
    let granted = from;
    while (granted < strict && reference > gracedDays[granted]!) granted += 1;
    const own = (made[at] ??= []);
    const key = (strict - from) * (to - from + 1) + granted - from;
    return (own[key] ??= priced(documents[at]!, on, terms, at));
  };
}

/** The open documents among those given, the oldest first. */
export const pricedDocuments = (
  states: readonly DocumentState[],
  on: PlainDate,
  terms: DiscountTerms,
): readonly PricedDocument[] =>
  states
    .map((state, at) => ({ state, at }))
    .filter(({ state }) => state.open > 0)
    .sort((a, b) => olderFirst(a.state, b.state))
    .map(({ state, at }) => priced(state, on, terms, at));

export const olderFirst = ({ document: a }: DocumentState, { document: b }: DocumentState): number =>
  compareTexts(a.date, b.date) || compareTexts(a.id, b.id);

import { referenceKinds, referencesIn, type ReferenceKind } from '../../statement/reference';
import { valueOfDigits } from './digitGroups';
import { firstWithDigits, numberAt, type NumberIndex } from './numberIndex';
import { FEWEST_DIGITS, namedDocument, type NamedDocument, type NumberFound } from './numbersInText';
import { holdsCore } from './numberShape';

/** Where the reference itself stands is of no account: it is a field of its own, or a part of the text that nothing else reads. */
const SPAN = { start: -1, end: -1 };

/** What is left of a reference without its check digits, by its kind. */
const PAYLOAD: Readonly<Record<ReferenceKind, (compact: string) => string>> = {
  'ISO 11649': (text) => text.slice(4),
  Belgium: (text) => text.slice(0, 10),
  Switzerland: (text) => text.slice(0, 26),
  Finland: (text) => text.slice(0, -1),
  Norway: (text) => text.slice(0, -1),
  Netherlands: (text) => text.slice(1),
};

/**
 * The documents whose number is what a structured reference was made of. Right check digits alone name nothing: the rest must be
 * all of a document's number, leading zeros aside.
 */
export function numbersInReference(reference: string, index: NumberIndex): readonly NamedDocument[] {
  const named = new Map<number, NamedDocument>();
  for (const payload of payloadsOf(reference))
    for (const hit of documentsNumbered(payload, index, 'digits')) named.set(hit.at, hit);
  return [...named.values()];
}

/**
 * The documents of one account whose number is the end of a structured reference, behind a number of the customer or of the issuer.
 * @param own positions of the account's documents
 */
export function numbersAtEndOfReference(
  reference: string,
  own: readonly number[],
  index: NumberIndex,
): readonly NamedDocument[] {
  const payloads = payloadsOf(reference).map((payload) => payload.replace(/\D/g, ''));
  return own
    .filter((at) => {
      const digits = numberAt(index, at).replace(/\D/g, '').replace(/^0+/, '');
      return digits.length >= FEWEST_DIGITS && payloads.some((payload) => payload.endsWith(digits));
    })
    .map((at) => namedDocument(index, at, 'short', SPAN));
}

/** The reference of a line, and those in its text whose shape alone names them. */
export function referencesOf(text: string, structuredReference: string | undefined): readonly string[] {
  const inText = MAY_HOLD.test(text) ? referencesIn(text) : [];
  return structuredReference ? [structuredReference, ...inText] : inText;
}
const MAY_HOLD = /RF ?\d\d|\+{3}|\*{3}|\d{2}(?: ?\d{5}){5}/i;

function payloadsOf(reference: string): readonly string[] {
  const compact = reference.replace(/[\s+*/.]/g, '').toUpperCase();
  return [...new Set([compact, ...referenceKinds(reference).map((kind) => PAYLOAD[kind](compact))])];
}

function documentsNumbered(
  payload: string,
  index: NumberIndex,
  found: NumberFound,
): readonly NamedDocument[] {
  if (payload.replace(/^0+/, '').length < FEWEST_DIGITS) return [];
  const hits: NamedDocument[] = [];
  const first = firstWithDigits(index, valueOfDigits(payload));
  for (let at = first; at >= 0; at = index.byDigits.next[at]!) {
    const number = numberAt(index, at);
    const start = Math.max(0, payload.search(/\d/));
    if (holdsCore(payload, start, payload.length, number)) hits.push(namedDocument(index, at, found, SPAN));
  }
  return hits;
}

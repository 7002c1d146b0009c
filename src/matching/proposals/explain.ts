import { minus, plus, signOf, type Amount } from '../../money/amount';
import type { BankLine } from '../bankLine';
import type { Claim, PricedDocument } from '../amounts/pricedDocuments';
import { claimAt } from '../amounts/pricedDocuments';
import { chooseAmounts } from '../combinations/chooseAmounts';
import { findCombinations, type SearchLimits } from '../combinations/search';
import { structuredSets } from '../combinations/structures';
import { verdictOf } from '../combinations/verdict';
import type { NamedDocument, NumberFound } from '../references/numbersInText';
import type { MatchSettings } from '../settings';
import { bankTotal, claimsKey, type Explanation, type ExplanationKind } from './explanation';

/** Documents beside the named ones, or beside no named one, are added up to this many. */
const MOST_ADDED = 3;
/** From the weakest form on. */
const WEAKEST_FIRST: readonly NumberFound[] = ['swapped', 'short', 'range', 'digits', 'written'];

/** The line in the limits of its tolerance, as the bank shows it. */
interface Sought {
  readonly line: BankLine;
  readonly low: Amount;
  readonly high: Amount;
  readonly settings: MatchSettings;
}

/** Documents that a line may have paid. */
export interface Candidates {
  /** The open ones whose numbers stand in the text, the oldest first, with their amounts on the line's day. */
  readonly inText: readonly PricedDocument[];
  /** All open ones of the accounts that may have paid; asked for only where the text does not say it all. */
  readonly open: () => readonly PricedDocument[];
}

/**
 * What a line may have paid, the most telling explanation first. Weaker kinds are sought only where stronger ones find nothing.
 *
 * @param named where and how numbers stand in the text
 */
export function explanationsOf(
  line: BankLine,
  { inText, open }: Candidates,
  named: readonly NamedDocument[],
  settings: MatchSettings,
): readonly Explanation[] {
  if (line.amount === 0) return [];
  const { tolerance } = settings;
  const sought = { line, low: minus(line.amount, tolerance), high: plus(line.amount, tolerance), settings };
  return inText.length > 0 ? fromText(sought, { inText, open }, named) : fromAmounts(sought, open());
}

function fromText(
  sought: Sought,
  { inText, open }: Candidates,
  named: readonly NamedDocument[],
): readonly Explanation[] {
  const { line, low, high, settings } = sought;
  const found = weakest(named.filter(({ state }) => inText.some((document) => document.state === state)));
  const of = (
    kind: ExplanationKind,
    claims: readonly Claim[],
    more: Partial<Explanation> = {},
  ): Explanation => explanation(line, kind, claims, { found, ...more });

  const readings = readingsOf(inText, named);
  const whole = readings.flatMap((documents) => {
    const claims = chooseAmounts(documents, low, high);
    return claims === undefined ? [] : [of('named', claims, { isAlone: false })];
  });
  if (whole.length > 0)
    return whole.map((one) => ({ ...one, isAlone: whole.length === 1 && readings.length === 1 }));

  const some = combinationsOf(sought, inText, settings.search, (claims, more) =>
    of('some-named', claims, more),
  );
  if (some.length > 0) return some;
  const granted = inText.map((document) => claimAt(document, 0));
  const rest = minus(line.amount, bankTotal(granted));
  const others = open().filter((document) => !inText.some(({ state }) => state === document.state));
  const more = combinationsOf(
    {
      ...sought,
      line: { ...line, amount: rest },
      low: minus(rest, settings.tolerance),
      high: plus(rest, settings.tolerance),
    },
    others.length > settings.mostOpenDocuments ? [] : others,
    { ...settings.search, mostDocuments: MOST_ADDED },
    (claims, how) => of('named-and-more', [...granted, ...claims], how),
  );
  // One document more to the cent, such as a credit note that was deducted, says more than a part of any amount.
  const [first] = more;
  if (first?.isAlone && first.claims.length === granted.length + 1) return [first];
  const isSameWay = signOf(line.amount) === signOf(bankTotal(granted));
  const isPart = isSameWay && Math.abs(line.amount) < Math.abs(bankTotal(granted));
  if (!isSameWay) return more;
  const isAlone = readings.length === 1;
  return isPart
    ? [of('part', granted, { isAlone, isOnlyOne: more.length === 0 }), ...more]
    : [...more, of('over', granted, { isAlone: isAlone && more.length === 0 })];
}

/** Numbers at the same place of a text are readings of one number: each reading takes one of them. */
function readingsOf(
  inText: readonly PricedDocument[],
  named: readonly NamedDocument[],
): readonly (readonly PricedDocument[])[] {
  const places = new Map<string, PricedDocument[]>();
  for (const document of inText) {
    const hit = named.find(({ state }) => state === document.state)!;
    const key = hit.found === 'range' ? document.state.document.id : String(hit.span.start);
    const there = places.get(key);
    if (there === undefined) places.set(key, [document]);
    else there.push(document);
  }
  let readings: (readonly PricedDocument[])[] = [[]];
  for (const documents of places.values()) {
    readings = readings
      .flatMap((reading) => documents.map((document) => [...reading, document]))
      .slice(0, 16);
  }
  return readings;
}

const weakest = (named: readonly NamedDocument[]): NumberFound | undefined =>
  WEAKEST_FIRST.find((form) => named.some(({ found }) => found === form));

function fromAmounts(sought: Sought, open: readonly PricedDocument[]): readonly Explanation[] {
  const { line, low, high, settings } = sought;
  const single = open.flatMap((document) => {
    const alternative = document.amounts.findIndex((amount) => amount >= low && amount <= high);
    return alternative < 0 ? [] : [explanation(line, 'single', [claimAt(document, alternative)])];
  });
  if (single.length > 0) {
    const [first] = single;
    const hasTwins = single.length > 1 && single.every((one) => alike(one, first!));
    return single.map((one) => ({ ...one, isAlone: single.length === 1, hasTwins }));
  }
  if (open.length > settings.mostOpenDocuments) return [];
  const structured = structuresOf(sought, open);
  if (structured.some(({ isAlone }) => isAlone)) return structured;
  return combinationsOf(sought, open, settings.search, (claims, more) =>
    explanation(line, 'combination', claims, more),
  );
}

/**
 * Sets that are paid on purpose. One is alone if no other such set fits; of two documents, which may follow each other by
 * accident, only if no other two add up either.
 */
function structuresOf({ line, low, high }: Sought, open: readonly PricedDocument[]): readonly Explanation[] {
  const sets = structuredSets(open, line.date, low, high);
  const amounts = open.map((document) => document.amounts);
  const limits = { mostDocuments: 2, counted: 2, budget: Infinity };
  const isOnlyPair = (): boolean => findCombinations(amounts, low, high, limits).combinations.length === 1;
  return sets.map(({ kind, claims }) =>
    explanation(line, 'structure', claims, {
      structure: kind,
      isAlone: sets.length === 1 && (claims.length > 2 || isOnlyPair()),
    }),
  );
}

/** Paid alike whichever it is: the same amounts on the same terms. */
const alike = (a: Explanation, b: Explanation): boolean =>
  a.claims[0]!.alternative.amount === b.claims[0]!.alternative.amount &&
  a.claims[0]!.alternative.discount === b.claims[0]!.alternative.discount;

function combinationsOf(
  { low, high }: Sought,
  documents: readonly PricedDocument[],
  limits: SearchLimits,
  make: (claims: readonly Claim[], more: Partial<Explanation>) => Explanation,
): readonly Explanation[] {
  if (documents.length === 0) return [];
  const result = findCombinations(
    documents.map(({ amounts }) => amounts),
    low,
    high,
    limits,
  );
  const verdict = verdictOf(result);
  const explanations = result.combinations.map(({ choices, hasTwins }, i) =>
    make(
      choices.map(({ item, alternative }) => claimAt(documents[item]!, alternative)),
      {
        hasTwins,
        isAlone: verdict.kind === 'unique' && i === 0,
        upTo: verdict.kind === 'unique' ? verdict.upTo : result.completeUpTo,
        isOnlyOne:
          verdict.kind === 'unique' &&
          result.combinations.length === 1 &&
          result.completeUpTo === documents.length,
      },
    ),
  );
  const seen = new Set<string>();
  return explanations.filter((one) => !seen.has(claimsKey(one)) && seen.add(claimsKey(one)));
}

function explanation(
  line: BankLine,
  kind: ExplanationKind,
  claims: readonly Claim[],
  more: Partial<Explanation> = {},
): Explanation {
  return {
    kind,
    claims,
    found: undefined,
    structure: undefined,
    isAlone: true,
    upTo: 0,
    isOnlyOne: false,
    hasTwins: false,
    difference: minus(line.amount, bankTotal(claims)),
    ...more,
  };
}

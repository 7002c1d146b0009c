import type { DocumentState } from '../../engine/documentState';
import { minus, plus, signOf, times, type Amount } from '../../money/amount';
import { asBankAmount, type BankLine } from '../bankLine';
import type { Claim, PricedDocument } from '../amounts/pricedDocuments';
import { claimAt } from '../amounts/pricedDocuments';
import { chooseAmounts } from '../combinations/chooseAmounts';
import { findCombinations, type SearchLimits } from '../combinations/search';
import { structuredSets } from '../combinations/structures';
import { verdictOf } from '../combinations/verdict';
import type { OpenDocuments } from '../ledger';
import type { NamedDocument, NumberFound } from '../references/numbersInText';
import type { MatchSettings } from '../settings';
import { bankTotal, claimsKey, type Explanation, type ExplanationKind } from './explanation';

/** Documents beside the named ones, or beside no named one, are added up to this many. */
const MOST_ADDED = 3;
/** So many of them that add up stand against a part of the named ones. */
const MOST_TELLING = 2;
/** From the weakest form on. */
const WEAKEST_FIRST: readonly NumberFound[] = ['swapped', 'short', 'counter', 'range', 'digits', 'written'];

/** The line in the limits of its tolerance, as the bank shows it. */
interface Sought {
  readonly line: BankLine;
  readonly low: Amount;
  readonly high: Amount;
  readonly settings: MatchSettings;
  readonly limits: SearchLimits;
}

/** Documents that a line may have paid. */
export interface Candidates {
  /** The open ones whose numbers stand in the text, the oldest first, with their amounts on the line's day. */
  readonly inText: readonly PricedDocument[];
  /** All open ones of the accounts that may have paid; asked for only where the text does not say it all. */
  readonly others: OpenDocuments;
}

/**
 * What a line may have paid, the most telling explanation first. Weaker kinds are sought only where stronger ones find nothing.
 *
 * @param named where and how numbers stand in the text
 * @param budget steps of one search, where the run has fewer left than a search may take
 */
export function explanationsOf(
  line: BankLine,
  candidates: Candidates,
  named: readonly NamedDocument[],
  settings: MatchSettings,
  budget: number,
): readonly Explanation[] {
  if (line.amount === 0) return [];
  const sought = soughtFor(line, settings, budget);
  if (candidates.inText.length > 0) return fromText(sought, candidates, named);
  const found = fromAmounts(sought, candidates.others.open);
  if (found.length > 0) return found;
  const later = singles(sought, candidates.others.later, true);
  return later.length > 0 ? later : lateOnes(sought, candidates.others.open);
}

function soughtFor(line: BankLine, settings: MatchSettings, budget: number): Sought {
  const { tolerance, search } = settings;
  const limits = { ...search, budget: Math.min(search.budget, budget) };
  return { line, low: minus(line.amount, tolerance), high: plus(line.amount, tolerance), settings, limits };
}

function fromText(
  sought: Sought,
  { inText, others: all }: Candidates,
  named: readonly NamedDocument[],
): readonly Explanation[] {
  const { line, low, high, settings, limits } = sought;
  const found = weakestOf(inText, named);
  const of = (
    kind: ExplanationKind,
    claims: readonly Claim[],
    more: Partial<Explanation> = {},
  ): Explanation => explanation(line, kind, claims, { ...more, found });

  const readings = inText.length === 1 ? [inText] : readingsOf(inText, named);
  const whole: Explanation[] = [];
  for (const documents of readings) {
    const claims = chooseAmounts(documents, low, high);
    if (claims !== undefined) whole.push(of('named', claims, { isAlone: readings.length === 1 }));
  }
  if (whole.length > 0) return whole;

  const some =
    inText.length === 1
      ? []
      : combinationsOf(sought, inText, limits, (claims, more) => of('some-named', claims, more));
  if (some.length > 0) return some;
  const granted = inText.map((document) => claimAt(document, 0));
  const rest = minus(line.amount, bankTotal(granted));
  const isSameWay = signOf(line.amount) === signOf(bankTotal(granted));
  const isPart = isSameWay && Math.abs(line.amount) < Math.abs(bankTotal(granted));
  // Less than is due: what else was settled with it goes the other way, such as credit notes that were deducted.
  const candidates = isPart ? all.signed(rest > 0 ? 1 : -1) : all.open;
  const others = candidates.filter((document) => !inText.some(({ at }) => at === document.at));
  const more = combinationsOf(
    {
      ...sought,
      line: { ...line, amount: rest },
      low: minus(rest, settings.tolerance),
      high: plus(rest, settings.tolerance),
    },
    others.length > settings.mostOpenDocuments ? [] : others,
    { ...limits, mostDocuments: MOST_ADDED },
    (claims, how) => of('named-and-more', [...granted, ...claims], how),
  );
  // One document more to the cent, such as a credit note that was deducted, says more than a part of any amount.
  const [first] = more;
  if (first?.isAlone && first.claims.length === granted.length + 1) return [first];
  if (!isSameWay) return more;
  const isAlone = readings.length === 1;
  // Three that nobody named and that add up are arithmetic: they say nothing against a part.
  const isOnlyOne = more.every(({ claims }) => claims.length > granted.length + MOST_TELLING);
  return isPart
    ? [of('part', granted, { isAlone, isOnlyOne }), ...more]
    : [...more, of('over', granted, { isAlone: isAlone && more.length === 0 })];
}

/** Numbers at the same place of a text are readings of one number: each reading takes one of them. */
function readingsOf(
  inText: readonly PricedDocument[],
  named: readonly NamedDocument[],
): readonly (readonly PricedDocument[])[] {
  const hits = new Map(named.map((hit) => [hit.at, hit]));
  const places = new Map<string, PricedDocument[]>();
  for (const document of inText) {
    const hit = hits.get(document.at)!;
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

function weakestOf(
  inText: readonly PricedDocument[],
  named: readonly NamedDocument[],
): NumberFound | undefined {
  const isIn = (hit: NamedDocument): boolean => inText.some(({ at }) => at === hit.at);
  return WEAKEST_FIRST.find((form) => named.some((hit) => hit.found === form && isIn(hit)));
}

function fromAmounts(sought: Sought, open: readonly PricedDocument[]): readonly Explanation[] {
  const { line, settings, limits } = sought;
  const single = singles(sought, open);
  if (single.length > 0) return single;
  if (open.length > settings.mostOpenDocuments) return [];
  const structured = structuresOf(sought, open);
  if (structured.some(({ isAlone }) => isAlone)) return structured;
  return combinationsOf(sought, open, limits, (claims, more) =>
    explanation(line, 'combination', claims, more),
  );
}

/** Each document of the amount. */
function singles(sought: Sought, open: readonly PricedDocument[], isLater = false): readonly Explanation[] {
  const { line, low, high } = sought;
  const found: Claim[] = [];
  for (const document of open) {
    const alternative = document.amounts.findIndex((amount) => amount >= low && amount <= high);
    if (alternative >= 0) found.push(claimAt(document, alternative));
  }
  const [first] = found;
  if (first === undefined) return [];
  const isAlone = found.length === 1;
  const hasTwins = !isAlone && found.every((claim) => alike(claim, first));
  const isUnrivalled = isAlone && !isLater && isWithoutRival(sought, open, first);
  const nearby = isUnrivalled ? documentsNear(line, open) : 0;
  return found.map((claim) =>
    explanation(line, 'single', [claim], { isAlone, hasTwins, isUnrivalled, nearby }),
  );
}

/** Each document that comes to the amount with a discount that is over. */
function lateOnes({ line, low, high }: Sought, open: readonly PricedDocument[]): readonly Explanation[] {
  const found = open.filter(({ state }) =>
    hasDiscountOf(state, asBankAmount(line.amount, state.document.side), low, high),
  );
  const isAlone = found.length === 1;
  return found.map((document) =>
    explanation(line, 'part', [claimAt(document, 0)], { isAlone, partBy: 'late' }),
  );
}

/** Documents any of whose amounts is within a quarter of the line's: the more there are, the sooner one is of its amount by accident. */
const documentsNear = ({ amount }: BankLine, open: readonly PricedDocument[]): number =>
  open.filter(({ amounts }) => amounts.some((own) => Math.abs(own - amount) * 4 <= Math.abs(amount))).length;

/** No set that people pay on purpose comes to what one document is, and no other document with a discount that is over. */
function isWithoutRival(
  { line, low, high, settings }: Sought,
  open: readonly PricedDocument[],
  found: Claim,
): boolean {
  const isRival = ({ state, at }: PricedDocument): boolean =>
    at !== found.at && hasDiscountOf(state, asBankAmount(line.amount, state.document.side), low, high);
  if (open.some(isRival)) return false;
  return open.length > settings.mostOpenDocuments || structuredSets(open, line.date, low, high).length === 0;
}

/** Whether what is open less the discount of any period, over or not, comes to the amount. */
function hasDiscountOf(
  { open, sign, document }: DocumentState,
  paid: Amount,
  low: Amount,
  high: Amount,
): boolean {
  const tolerance = (high - low) / 2;
  return document.periods.some(({ discount }) => Math.abs(times(open, sign) - discount - paid) <= tolerance);
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
const alike = ({ alternative: a }: Claim, { alternative: b }: Claim): boolean =>
  a.amount === b.amount && a.discount === b.discount;

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

const explanation = (
  line: BankLine,
  kind: ExplanationKind,
  claims: readonly Claim[],
  more: Partial<Explanation>,
): Explanation => ({
  kind,
  claims,
  found: more.found,
  structure: more.structure,
  isAlone: more.isAlone ?? true,
  upTo: more.upTo ?? 0,
  isOnlyOne: more.isOnlyOne ?? false,
  isUnrivalled: more.isUnrivalled ?? false,
  nearby: more.nearby ?? 0,
  partBy: more.partBy,
  hasTwins: more.hasTwins ?? false,
  difference: minus(line.amount, bankTotal(claims)),
});

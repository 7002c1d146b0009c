import { addDays } from '../../calendar/plainDate';
import { minus, times, type Amount } from '../../money/amount';
import type { DiscountTerms } from '../amounts/alternatives';
import { claimAt, sortableDay } from '../amounts/pricedDocuments';
import { asBankAmount, type BankLine } from '../bankLine';
import type { Ledger } from '../ledger';
import type { NamedDocument } from '../references/numbersInText';
import type { MatchSettings } from '../settings';
import { bankTotal, type Explanation } from './explanation';
import { leftBy } from './partsOfDocument';

/** A line for which a rest is sought. */
export interface LineForRest {
  /** Position among the lines. */
  readonly at: number;
  /** Position of the account that paid. */
  readonly payer: number;
  readonly named: readonly NamedDocument[];
}

/** All lines of a run, and what they are matched against. */
export interface RestInput {
  readonly lines: readonly BankLine[];
  /** Of each line in the order of their dates. */
  readonly place: Int32Array;
  /** Whether a line that pays a part names the document in full and could not be matched otherwise. */
  readonly isSure: (line: number) => boolean;
  readonly books: Ledger;
  readonly terms: DiscountTerms;
  readonly settings: MatchSettings;
}

/** A document that lines pay in parts, and what they leave of it, in its own direction. */
interface Begun {
  readonly document: number;
  readonly parts: readonly number[];
  readonly left: Amount;
  /** The least that may close it: what is left less the largest discount and a cent for each part. */
  readonly least: number;
  readonly isSure: boolean;
}

/** A line that closes such a document, or pays more than is left of it. */
interface Rest {
  readonly line: number;
  readonly begun: Begun;
  readonly hit: NamedDocument | undefined;
  /** What all its lines leave open, or, negative, pay too much. */
  readonly apart: Amount;
  /** Documents of the account that lines pay in parts and that leave about as much. */
  readonly nearby: number;
}

/**
 * What lines pay of documents that other lines name and pay in part: the amount with which all of them, each with the discount of its own
 * day, close the document. 294.00 on 28 June names 1,000.00; 693.00 on 8 July names nothing and is the rest to the cent. As each part is
 * rounded, they may be a cent apart for each line. A line that names the document and pays more is `over`.
 *
 * @param partsOf lines that pay a part of each document
 * @returns by line; not alone where it would close several documents, or another line would close the same
 */
export function restsOfDocuments(
  sought: readonly LineForRest[],
  partsOf: ReadonlyMap<number, readonly number[]>,
  input: RestInput,
): ReadonlyMap<number, readonly Explanation[]> {
  const begunBy = begunByAccount(partsOf, input);
  const rests: Rest[] = [];
  for (const line of sought) {
    const begun = begunBy.get(line.payer);
    if (begun === undefined) continue;
    const amount = Math.abs(input.lines[line.at]!.amount);
    for (const one of begun) {
      if (line.named.length === 0 && !mayClose(amount, one)) continue;
      const rest = restOf(line, one, begun, input);
      if (rest !== undefined) rests.push(rest);
    }
  }
  const ofLine = new Map<number, number>();
  const ofDocument = new Map<number, number>();
  for (const { line, begun } of rests) {
    ofLine.set(line, (ofLine.get(line) ?? 0) + 1);
    ofDocument.set(begun.document, (ofDocument.get(begun.document) ?? 0) + 1);
  }
  const found = new Map<number, Explanation[]>();
  for (const rest of rests) {
    const isAlone = ofLine.get(rest.line) === 1 && ofDocument.get(rest.begun.document) === 1;
    found.set(rest.line, [...(found.get(rest.line) ?? []), explanationOf(rest, isAlone, input)]);
  }
  return found;
}

function begunByAccount(
  partsOf: ReadonlyMap<number, readonly number[]>,
  { lines, books: { documents, index }, terms, isSure }: RestInput,
): ReadonlyMap<number, readonly Begun[]> {
  const begun = new Map<number, Begun[]>();
  for (const [document, parts] of partsOf) {
    const paying = parts.map((i) => lines[i]!);
    const left = leftBy(documents[document]!, paying, terms);
    const discounts = documents[document]!.document.periods.map(({ discount }) => Math.abs(discount));
    const least = left - Math.max(0, ...discounts) - parts.length - 1;
    const one = { document, parts, left, least, isSure: parts.every(isSure) };
    const account = index.accountOf[document]!;
    const there = begun.get(account);
    if (there === undefined) begun.set(account, [one]);
    else there.push(one);
  }
  return begun;
}

function restOf(
  { at, named }: LineForRest,
  begun: Begun,
  others: readonly Begun[],
  { lines, place, books, terms, settings }: RestInput,
): Rest | undefined {
  const line = lines[at]!;
  const state = books.documents[begun.document]!;
  const { document, sign } = state;
  const hit = named.find((one) => one.at === begun.document);
  const paid = times(asBankAmount(line.amount, document.side), sign);
  if (line.currency !== document.currency || paid <= 0) return undefined;
  if (hit === undefined && !mayClose(paid, begun)) return undefined;
  if (hit === undefined && document.date > addDays(line.date, settings.mostDaysAhead)) return undefined;
  const inTurn = [...begun.parts, at].sort((a, b) => place[a]! - place[b]!).map((i) => lines[i]!);
  const apart = leftBy(state, inTurn, terms);
  if (apart > inTurn.length || (hit === undefined && apart < -inTurn.length)) return undefined;
  const isNear = ({ left }: Begun): boolean => Math.abs(left - paid) * 4 <= paid;
  return { line: at, begun, hit, apart, nearby: others.filter(isNear).length };
}

/** Whether a payment comes near what is left: a quick look that spares most of them the settlement. */
const mayClose = (paid: number, { left, least, parts }: Begun): boolean =>
  paid >= least && paid <= left + parts.length + 1;

function explanationOf(
  { line, begun: { document, parts, isSure }, hit, apart, nearby }: Rest,
  isAlone: boolean,
  { lines, books }: RestInput,
): Explanation {
  const { date, amount } = lines[line]!;
  const claims = [claimAt(books.priceOn(document, date, sortableDay(date)), 0)];
  const isOver = Math.abs(apart) > parts.length + 1;
  return {
    kind: isOver ? 'over' : 'part',
    claims,
    found: hit?.found,
    structure: undefined,
    isAlone,
    upTo: 0,
    isOnlyOne: true,
    isUnrivalled: false,
    nearby,
    partBy: isOver ? undefined : apart === 0 && isSure ? 'rest' : 'likely rest',
    hasTwins: false,
    difference: minus(amount, bankTotal(claims)),
  };
}

import type { DocumentState } from '../../engine/documentState';
import type { BankLine } from '../bankLine';
import type { DiscountTerms } from '../amounts/alternatives';
import { olderFirst, sortableDay } from '../amounts/pricedDocuments';
import type { Misfit } from '../causes/misfit';
import { misfitsOf } from '../causes/misfits';
import { ledger, OpenDocuments, type Ledger } from '../ledger';
import { whoPaid, type KnownParties, type WhoPaid } from '../payer/whoPaid';
import { numbersInText, type NamedDocument } from '../references/numbersInText';
import { numbersAtEndOfReference, numbersInReference, referencesOf } from '../references/structuredReference';
import { shortNumbersInText } from '../references/shortNumbers';
import type { MatchSettings } from '../settings';
import { assignLines, isFromText, undisputed } from './assign';
import { confidenceOf, isOneReading, standsOut, type Level } from './confidence';
import { explanationsOf, type Candidates } from './explain';
import type { Explanation, ExplanationKind } from './explanation';
import { partsBeyond, partsByDocument } from './partsOfDocument';
import { restsOfDocuments, type LineForRest } from './restsOfDocuments';

/** What lines are matched against, and how. */
export interface MatchInput {
  readonly lines: readonly BankLine[];
  /** Documents of all accounts; closed ones may be among them and say that a number was paid already. */
  readonly documents: readonly DocumentState[];
  readonly parties: KnownParties;
  /** How discounts are granted. */
  readonly terms: DiscountTerms;
  readonly settings: MatchSettings;
}

/** What one line may have paid, how sure that is, and why. */
export interface LineMatch {
  readonly line: BankLine;
  readonly who: WhoPaid;
  /** Documents whose numbers stand in the text, closed ones included. */
  readonly named: readonly NamedDocument[];
  readonly level: Level;
  /** Name of the rule of evidence that gave the level; undefined where nothing explains the line. */
  readonly rule: string | undefined;
  /** The explanation that stands out; undefined where none does. */
  readonly proposal: Explanation | undefined;
  /** All explanations, the proposal included, the most telling first. */
  readonly explanations: readonly Explanation[];
  /** Why the line does not fit, the likeliest cause first; sought where no document is paid to the amount. */
  readonly misfits: readonly Misfit[];
}

/** A line as it was read: who paid, what its text names, which accounts are searched. */
interface Read {
  readonly line: BankLine;
  readonly who: WhoPaid;
  readonly named: readonly NamedDocument[];
  /** Positions of the accounts that may have paid, and of those whose documents are named. */
  readonly accounts: readonly number[];
}

/** What was found of a line before the lines are weighed against each other. */
interface Found {
  readonly read: Read;
  readonly explanations: readonly Explanation[];
}

/** Lines after which progress is told, and a run may be stopped. */
const LINES_BETWEEN = 200;

/**
 * Matches the lines of a statement with open documents: who paid, what may have been paid, which of it fits best with all other
 * lines, and how sure that is. Nothing is settled; the same lines in the same order always give the same.
 */
export function matchLines(input: MatchInput): readonly LineMatch[] {
  const steps = matchInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps, so that it can be watched and stopped in between.
 * @yields how much is done, from 0 to 1
 */
export function* matchInSteps({
  lines,
  documents,
  parties,
  terms,
  settings,
}: MatchInput): Generator<number, readonly LineMatch[], void> {
  const books = ledger(documents, terms);
  yield 0.05;
  const read: Read[] = [];
  for (const line of lines) {
    read.push(readLine(line, books, parties, settings));
    if (read.length % LINES_BETWEEN === 0) yield 0.05 + (0.3 * read.length) / lines.length;
  }

  // What a text names to the amount, and no other line names, is settled first: the others are sought among what is left.
  const taken = new Uint8Array(documents.length);
  const fromText: (Found | undefined)[] = [];
  for (const one of read) {
    fromText.push(one.named.length === 0 ? undefined : foundFor(one, books, taken, settings, Infinity));
    if (fromText.length % LINES_BETWEEN === 0) yield 0.35 + (0.15 * fromText.length) / lines.length;
  }
  const settled = undisputed(
    fromText.map((one) => one?.explanations ?? []),
    documents.length,
  );
  for (const own of settled) for (const { at } of own?.claims ?? []) taken[at] = 1;

  const budget = budgetOf(settled, read, settings);
  const found: Found[] = [];
  for (const [i, one] of read.entries()) {
    const before = fromText[i];
    found.push(
      before !== undefined && (settled[i] !== undefined || !before.explanations.some(claimsAny(taken)))
        ? before
        : foundFor(one, books, taken, settings, budget),
    );
    if (found.length % LINES_BETWEEN === 0) yield 0.5 + (0.25 * found.length) / lines.length;
  }
  yield 0.75;
  return yield* weighed(found, settled, taken, books, terms, settings);
}

/** Steps of one search: those of the run shared by the lines whose text does not say it all. */
const budgetOf = (
  settled: readonly (Explanation | undefined)[],
  read: readonly Read[],
  { searchBudgetOfRun, search }: MatchSettings,
): number => {
  const searched = read.filter(({ accounts }, i) => settled[i] === undefined && accounts.length > 0).length;
  return Math.max(
    FEWEST_STEPS,
    Math.min(search.budget, Math.floor(searchBudgetOfRun / Math.max(1, searched))),
  );
};
const FEWEST_STEPS = 2_000;

const claimsAny =
  (taken: Uint8Array) =>
  ({ claims }: Explanation): boolean =>
    claims.some(({ at }) => taken[at] === 1);

function readLine(line: BankLine, books: Ledger, parties: KnownParties, settings: MatchSettings): Read {
  const { index } = books;
  const references = referencesOf(line.text, line.structuredReference);
  const inReference = references.flatMap((reference) => numbersInReference(reference, index));
  const found = merged(numbersInText(line.text, index), inReference);
  // A counter says which document it is once the account is known; it says who paid only where nothing else does.
  const strong = found.some(isCounter) ? found.filter((hit) => !isCounter(hit)) : found;
  const told = whoPaid(line, strong, parties, settings.names);
  const who = told.kind === 'one' || strong === found ? told : whoPaid(line, found, parties, settings.names);
  const named =
    who.kind === 'one' ? namedBy(index.accounts.find(who.payer), line, references, strong, books) : found;
  const accounts: number[] = [];
  const add = (account: number): void => {
    if (account >= 0 && !accounts.includes(account)) accounts.push(account);
  };
  if (who.kind === 'one') add(index.accounts.find(who.payer));
  if (who.kind === 'several') for (const payer of who.candidates) add(index.accounts.find(payer));
  for (const { at } of named) add(index.accountOf[at]!);
  return { line, who, named, accounts };
}

const isCounter = ({ found }: NamedDocument): boolean => found === 'counter';

/** What a line names, once it is known who paid: weaker forms of that account's numbers count as well. */
function namedBy(
  payer: number,
  line: BankLine,
  references: readonly string[],
  strong: readonly NamedDocument[],
  books: Ledger,
): readonly NamedDocument[] {
  const { index, ofAccount } = books;
  const own = strong.filter(({ at }) => index.accountOf[at] === payer);
  // Numbers of other accounts count only where none is the payer's: digits may hit anyone's invoice by accident.
  const named =
    own.length > 0
      ? own
      : withoutExchanged(
          strong.filter(({ found }) => found === 'written'),
          line,
          payer,
          books,
        );
  const all = merged(named, shortNumbersInText(line.text, payer, named, index));
  if (all.length > 0) return all;
  const documents = references.length === 0 ? [] : ofAccount(payer);
  const atEnd = references.flatMap((reference) => numbersAtEndOfReference(reference, documents, index));
  if (atEnd.length > 0 || !line.endToEndId) return merged([], atEnd);
  // The payer's own number of the payment: it may hold ours, and may as well be a number of its own.
  return numbersInText(line.endToEndId, index)
    .filter(({ at }) => index.accountOf[at] === payer)
    .map((hit): NamedDocument => ({ ...hit, found: 'short' }));
}

/**
 * Numbers of other accounts, but for those that are one of the payer's with two digits exchanged: unless the amount says that another's
 * document was meant.
 */
function withoutExchanged(
  written: readonly NamedDocument[],
  { text, date, amount }: BankLine,
  payer: number,
  { index, priceOn }: Ledger,
): readonly NamedDocument[] {
  if (written.length === 0 || payer < 0) return written;
  const isOfAmount = ({ at, state }: NamedDocument): boolean =>
    state.open > 0 && priceOn(at, date, sortableDay(date)).amounts.includes(amount);
  const meant = shortNumbersInText(text, payer, [], index).filter(({ found }) => found === 'swapped');
  return written.filter((hit) => {
    const own = meant.find(({ span }) => span.start <= hit.span.start && hit.span.start < span.end);
    return own === undefined || (isOfAmount(hit) && !isOfAmount(own));
  });
}

const merged = (named: readonly NamedDocument[], more: readonly NamedDocument[]): readonly NamedDocument[] =>
  more.length === 0
    ? named
    : [...named, ...more].filter(({ at }, i, all) => all.findIndex((hit) => hit.at === at) === i);

/** What may explain a line among the documents that are not spoken for. */
function foundFor(
  read: Read,
  books: Ledger,
  taken: Uint8Array,
  settings: MatchSettings,
  budget: number,
): Found {
  const candidates = candidatesOf(read, books, taken, settings);
  const explanations = explanationsOf(read.line, candidates, read.named, settings, budget);
  return { read, explanations };
}

function candidatesOf(
  { line, named, accounts }: Read,
  books: Ledger,
  taken: Uint8Array,
  { mostDaysAhead }: MatchSettings,
): Candidates {
  const isOpen = ({ at, state: { open, document } }: NamedDocument): boolean =>
    open > 0 && document.currency === line.currency && taken[at] === 0;
  const day = sortableDay(line.date);
  const inText = named.filter(isOpen).map(({ at }) => books.priceOn(at, line.date, day));
  if (inText.length > 1) inText.sort((a, b) => olderFirst(a.state, b.state));
  return { inText, others: new OpenDocuments(books, accounts, line, taken, mostDaysAhead) };
}

function* weighed(
  found: readonly Found[],
  settled: readonly (Explanation | undefined)[],
  taken: Uint8Array,
  books: Ledger,
  terms: DiscountTerms,
  settings: MatchSettings,
): Generator<number, readonly LineMatch[], void> {
  const days = Int32Array.from(found, ({ read }: Found) => sortableDay(read.line.date));
  const order = found.map((_, i) => i).sort((a, b) => days[a]! - days[b]! || a - b);
  const place = new Int32Array(found.length);
  order.forEach((line, i) => (place[line] = i));
  const assigned = assignLines(
    found.map(({ explanations }, i) => ({
      explanations: settled[i] === undefined ? explanations : [],
      order: place[i]!,
    })),
    settings.assignBudgetOfRun,
  );
  const chosen = found.map((_, i) => settled[i] ?? assigned.chosen[i]);
  const lines = found.map(({ read }) => read.line);
  const all = partsByDocument(chosen, order);
  for (const i of partsBeyond(all, lines, books.documents, terms)) chosen[i] = undefined;
  const parts = partsByDocument(chosen, order, ({ found: hit }) => hit !== undefined);
  const rests = restsOfDocuments(forRests(found, chosen, books), parts, {
    lines,
    place,
    books,
    terms,
    settings,
  });
  for (const own of chosen) for (const { at } of own?.claims ?? []) taken[at] = 1;

  const matches: LineMatch[] = [];
  for (const [i, one] of found.entries()) {
    const rest = rests.get(i);
    const isLost = chosen[i] === undefined && one.explanations.length > 0 && rest === undefined;
    const left = isLost
      ? foundFor(one.read, books, taken, settings, FEWEST_STEPS)
      : withRest(one, chosen[i], rest);
    const own = (rest === undefined && chosen[i]) || left.explanations[0];
    matches.push(judged(left, own, isLost || assigned.isOpen[i]!, taken, books, terms, settings));
    if (matches.length % LINES_BETWEEN === 0) yield 0.75 + (0.25 * matches.length) / found.length;
  }
  return matches;
}

/** Lines that may pay a rest: what is known of them so far rests on amounts alone. */
function forRests(
  found: readonly Found[],
  chosen: readonly (Explanation | undefined)[],
  { index }: Ledger,
): readonly LineForRest[] {
  return found.flatMap(({ read: { who, named } }, at) => {
    const own = chosen[at];
    return who.kind === 'one' && (own === undefined || !isFromText(own.kind))
      ? [{ at, payer: index.accounts.find(who.payer), named }]
      : [];
  });
}

/** What a line may be the rest of, beside what else is of its amount: then nothing stands alone. */
function withRest(
  one: Found,
  chosen: Explanation | undefined,
  rest: readonly Explanation[] | undefined,
): Found {
  if (rest === undefined) return one;
  const explanations =
    chosen === undefined
      ? rest
      : [...one.explanations, ...rest].map((own): Explanation => ({ ...own, isAlone: false }));
  return { ...one, explanations };
}

/** The rest of a document needs no cause: nothing is missing. */
const isRest = ({ partBy }: Explanation): boolean => partBy === 'rest' || partBy === 'rounded rest';

/** Kinds beside which the cause of a misfit is sought. */
const UNSURE: readonly ExplanationKind[] = ['part', 'over', 'combination'];

function judged(
  { read, explanations }: Found,
  chosen: Explanation | undefined,
  isContested: boolean,
  taken: Uint8Array,
  books: Ledger,
  terms: DiscountTerms,
  settings: MatchSettings,
): LineMatch {
  const { line, who, named } = read;
  const isClear =
    chosen !== undefined && (isRest(chosen) || !UNSURE.includes(chosen.kind)) && isOneReading(chosen);
  const misfits = isClear ? NO_MISFITS : causesOf(read, chosen, taken, books, terms, settings);
  if (chosen === undefined) {
    return { line, who, named, level: 'none', rule: undefined, proposal: undefined, explanations, misfits };
  }
  const isMistake = misfits.some(
    ({ kind, documents }) =>
      kind !== 'bank-fee' && documents.some((state) => chosen.claims.some((claim) => claim.state === state)),
  );
  const isRepeated = chosen.kind === 'single' && isPaidAgain(line, chosen, taken, books);
  const { level, rule } = confidenceOf({
    explanation: chosen,
    ...{ line, who, isContested, isMistake, isRepeated, settings },
  });
  const proposal = standsOut(chosen) ? chosen : undefined;
  return { line, who, named, level, rule, proposal, explanations, misfits };
}
const NO_MISFITS: readonly Misfit[] = [];

/** Whether another document of the account that is closed, or that another line pays, is of the line's amount, with a discount or without. */
function isPaidAgain(
  { amount }: BankLine,
  { claims: [own] }: Explanation,
  taken: Uint8Array,
  { index, ofAccount, documents }: Ledger,
): boolean {
  if (own === undefined) return false;
  const paid = Math.abs(amount);
  return ofAccount(index.accountOf[own.at]!).some((at) => {
    const { open, gross, taken: discount, sign, document } = documents[at]!;
    if (at === own.at || sign !== own.state.sign) return false;
    if (open === 0) return paid === gross || paid === gross - discount;
    return (
      taken[at] === 1 &&
      (paid === open || document.periods.some((period) => paid === open - Math.abs(period.discount)))
    );
  });
}

/** Why a line does not fit: sought among what no other line takes, and what it is itself taken to pay. */
function causesOf(
  read: Read,
  chosen: Explanation | undefined,
  taken: Uint8Array,
  books: Ledger,
  terms: DiscountTerms,
  settings: MatchSettings,
): readonly Misfit[] {
  const { line, who, named } = read;
  if (read.accounts.length === 0) return NO_MISFITS;
  const payer = who.kind === 'one' ? books.index.accounts.find(who.payer) : -1;
  const account = {
    closed: payer < 0 ? [] : books.closedOf(payer),
    all: () => (payer < 0 ? [] : books.ofAccount(payer).map((at) => books.documents[at]!)),
  };
  const own = chosen?.claims ?? [];
  for (const { at } of own) taken[at] = 0;
  const misfits = misfitsOf(
    { line, ...candidatesOf(read, books, taken, settings), named, account },
    terms,
    settings,
  );
  for (const { at } of own) taken[at] = 1;
  return misfits;
}

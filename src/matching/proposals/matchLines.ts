import type { PlainDate } from '../../calendar/plainDate';
import type { DocumentState } from '../../engine/documentState';
import { accountKey, accountKeyOf, type BankLine } from '../bankLine';
import type { DiscountTerms } from '../amounts/alternatives';
import { pricedDocuments, type PricedDocument } from '../amounts/pricedDocuments';
import type { Misfit } from '../causes/misfit';
import { misfitsOf } from '../causes/misfits';
import type { KnownParties, WhoPaid } from '../payer/whoPaid';
import { whoPaid } from '../payer/whoPaid';
import { numberIndex, type NumberIndex } from '../references/numberIndex';
import { numbersInText, type NamedDocument } from '../references/numbersInText';
import { shortNumbersInText } from '../references/shortNumbers';
import type { MatchSettings } from '../settings';
import { assignLines } from './assign';
import { confidenceOf, isOneReading, standsOut, type Level } from './confidence';
import { explanationsOf, type Candidates } from './explain';
import type { Explanation, ExplanationKind } from './explanation';
import { takesAllParts } from './partsOfDocument';

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

/** A line, and what was found of it before the lines are weighed against each other. */
interface Found {
  readonly line: BankLine;
  readonly who: WhoPaid;
  readonly named: readonly NamedDocument[];
  readonly candidates: Candidates;
  readonly explanations: readonly Explanation[];
}

/**
 * Matches the lines of a statement with open documents: who paid, what may have been paid, which of it fits best with all other
 * lines, and how sure that is. Nothing is settled; the same lines in the same order always give the same.
 */
export function matchLines({ lines, documents, parties, terms, settings }: MatchInput): readonly LineMatch[] {
  const index = numberIndex(documents);
  const byAccount = groupedByAccount(documents);
  const openOn = openDocuments(byAccount, terms);
  const found = lines.map((line): Found => {
    const read = readLine(line, index, parties, settings);
    const states = read.named.map(({ state }) => state);
    const candidates: Candidates = {
      inText: pricedDocuments(inCurrency(states, line), line.date, terms),
      open: () => accountsToSearch(read).flatMap((account) => openOn(account, line)),
    };
    return {
      line,
      ...read,
      candidates,
      explanations: explanationsOf(line, candidates, read.named, settings),
    };
  });
  return weighed(found, byAccount, terms, settings);
}

function groupedByAccount(
  documents: readonly DocumentState[],
): ReadonlyMap<string, readonly DocumentState[]> {
  const groups = new Map<string, DocumentState[]>();
  for (const state of documents) {
    const group = groups.get(accountKeyOf(state));
    if (group === undefined) groups.set(accountKeyOf(state), [state]);
    else group.push(state);
  }
  return groups;
}

const inCurrency = (states: readonly DocumentState[], { currency }: BankLine): readonly DocumentState[] =>
  states.filter(({ document }) => document.currency === currency);

function readLine(
  line: BankLine,
  index: NumberIndex,
  parties: KnownParties,
  settings: MatchSettings,
): { readonly who: WhoPaid; readonly named: readonly NamedDocument[] } {
  const text = line.structuredReference ? `${line.text}\n${line.structuredReference}` : line.text;
  const strong = numbersInText(text, index);
  const who = whoPaid(line, strong, parties, settings.names);
  if (who.kind !== 'one') return { who, named: strong };
  const payer = accountKey(who.payer);
  const own = strong.filter(({ account }) => account === payer);
  // Numbers of other accounts count only where none is the payer's: digits may hit anyone's invoice by accident.
  const named = own.length > 0 ? own : strong.filter(({ found }) => found === 'written');
  return { who, named: [...named, ...shortNumbersInText(text, payer, named, index)] };
}

/** The account that paid, those that may have, and those whose documents are named. */
function accountsToSearch({
  who,
  named,
}: {
  readonly who: WhoPaid;
  readonly named: readonly NamedDocument[];
}): readonly string[] {
  const payers = who.kind === 'one' ? [who.payer] : who.kind === 'several' ? who.candidates : [];
  return [...new Set([...payers.map(accountKey), ...named.map(({ account }) => account)])];
}

/** Open documents of an account in the currency of a line, priced once per account, currency and day. */
function openDocuments(byAccount: ReadonlyMap<string, readonly DocumentState[]>, terms: DiscountTerms) {
  const made = new Map<string, readonly PricedDocument[]>();
  return (account: string, line: BankLine): readonly PricedDocument[] => {
    const key = `${line.date}\n${line.currency}\n${account}`;
    const there = made.get(key);
    if (there !== undefined) return there;
    const documents = pricedDocuments(inCurrency(byAccount.get(account) ?? [], line), line.date, terms);
    made.set(key, documents);
    return documents;
  };
}

function weighed(
  found: readonly Found[],
  byAccount: ReadonlyMap<string, readonly DocumentState[]>,
  terms: DiscountTerms,
  settings: MatchSettings,
): readonly LineMatch[] {
  const order = found
    .map((_, i) => i)
    .sort((a, b) => compareDates(found[a]!.line.date, found[b]!.line.date) || a - b);
  const place = new Map(order.map((line, i) => [line, i]));
  const first = assignLines(found.map(({ explanations }, i) => ({ explanations, order: place.get(i)! })));
  const rejected = partsBeyond(found, first.chosen, order, terms);
  const taken = new Set(
    first.chosen.flatMap((chosen, i) =>
      rejected.has(i) ? [] : (chosen?.claims.map(({ state }) => state) ?? []),
    ),
  );
  return found.map((one, i) => {
    const chosen = rejected.has(i) ? undefined : first.chosen[i];
    const lost = chosen === undefined && one.explanations.length > 0;
    const left = lost ? remaining(one, taken, settings) : one.explanations;
    return judged(one, chosen ?? left[0], left, lost || first.isOpen[i]!, byAccount, terms, settings);
  });
}

const compareDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** Lines whose part finds no room in its document after the parts of earlier lines. */
function partsBeyond(
  found: readonly Found[],
  chosen: readonly (Explanation | undefined)[],
  order: readonly number[],
  terms: DiscountTerms,
): ReadonlySet<number> {
  const partsOf = new Map<DocumentState, number[]>();
  for (const i of order) {
    const explanation = chosen[i];
    if (explanation?.kind !== 'part' || explanation.claims.length !== 1) continue;
    const { state } = explanation.claims[0]!;
    const parts = [...(partsOf.get(state) ?? []), i];
    partsOf.set(state, parts);
  }
  const beyond = new Set<number>();
  for (const [state, parts] of partsOf) {
    const kept: number[] = [];
    for (const i of parts) {
      const fits = takesAllParts(
        state,
        [...kept, i].map((line) => found[line]!.line),
        terms,
      );
      if (fits) kept.push(i);
      else beyond.add(i);
    }
  }
  return beyond;
}

/** What explains a line once other lines have taken their documents. */
const remaining = (
  { line, candidates, named }: Found,
  taken: ReadonlySet<DocumentState>,
  settings: MatchSettings,
): readonly Explanation[] => {
  const isLeft = ({ state }: PricedDocument): boolean => !taken.has(state);
  const left = { inText: candidates.inText.filter(isLeft), open: () => candidates.open().filter(isLeft) };
  return explanationsOf(line, left, named, settings);
};

/** Kinds beside which the cause of a misfit is sought. */
const UNSURE: readonly ExplanationKind[] = ['part', 'over', 'combination'];

function judged(
  { line, who, named, candidates }: Found,
  chosen: Explanation | undefined,
  explanations: readonly Explanation[],
  isContested: boolean,
  byAccount: ReadonlyMap<string, readonly DocumentState[]>,
  terms: DiscountTerms,
  settings: MatchSettings,
): LineMatch {
  const isClear = chosen !== undefined && !UNSURE.includes(chosen.kind) && isOneReading(chosen);
  const account = who.kind === 'one' ? (byAccount.get(accountKey(who.payer)) ?? []) : [];
  const misfits = isClear
    ? []
    : misfitsOf({ line, open: candidates.open(), named, account }, terms, settings);
  if (chosen === undefined) {
    return { line, who, named, level: 'none', rule: undefined, proposal: undefined, explanations, misfits };
  }
  const claimed = chosen.claims.map(({ state }) => state);
  const isMistake = misfits.some(({ documents }) => documents.some((state) => claimed.includes(state)));
  const { level, rule } = confidenceOf({ explanation: chosen, who, isContested, isMistake, settings });
  const proposal = standsOut(chosen) ? chosen : undefined;
  return { line, who, named, level, rule, proposal, explanations, misfits };
}

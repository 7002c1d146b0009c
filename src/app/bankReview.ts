import { balanceOf, type DocumentState } from '../engine/documentState';
import { lineToMatch } from '../matching/linesToMatch';
import { matchWatched, type MatchWatch } from '../matching/matchWatched';
import { misfitMail, misfitSentence, matchSentence, type Print } from '../matching/texts/sentences';
import { reversedBy } from '../engine/undoSelection';
import { nameIndex, type Party } from '../matching/payer/nameIndex';
import { payerMemory } from '../matching/payer/payerMemory';
import { knownParties, type KnownParties } from '../matching/payer/whoPaid';
import type { Explanation } from '../matching/proposals/explanation';
import type { LineMatch } from '../matching/proposals/matchLines';
import { ZERO, type Amount } from '../money/amount';
import { decimalsOf } from '../money/currency';
import { formatsFor } from '../text/localeFormats';
import type { BankRecords, ImportedLine } from '../workbook/bankTables';
import type { PostedPaymentRow } from '../engine/postedLedger';
import type { PlainDate } from '../calendar/plainDate';
import type {
  BankProgress,
  BankReview,
  NotMatched,
  ReviewDocument,
  ReviewLine,
  ReviewState,
  ReviewWords,
} from './bankCases';
import { acceptedAmount, acceptedMarks } from './acceptedLine';
import type { EntrySnapshot } from './entrySnapshot';
import { estimate } from './estimate';
import type { MonthEnd } from './monthEnd';
import { policyOf, settleMonthEnd } from './settlement';

/** A line with what it was matched with, as the review shows it and as a decision needs it. */
export interface MatchedLine {
  readonly line: ImportedLine;
  readonly state: ReviewState;
  /** Undefined for a line that needs none any more. */
  readonly match: LineMatch | undefined;
}

/** Which bank lines have a payment by now, by their numbers. */
export interface LineStates {
  readonly posted: ReadonlySet<string>;
  readonly inJournal: ReadonlySet<string>;
}

/** Bank lines that were posted and not reversed since: their payments bear their numbers. */
export function postedLines(payments: readonly PostedPaymentRow[]): ReadonlySet<string> {
  const reversed = reversedBy(payments);
  return new Set(
    payments
      .filter(({ key, reverses }) => reverses === '' && !reversed.has(key))
      .map(({ reference }) => reference),
  );
}

/**
 * Matches every line that has no payment yet with what is open once all that stands in the journal is settled: a line must not take
 * the invoice that another payment has already.
 */
export async function matchImported(
  records: BankRecords,
  monthEnd: MonthEnd,
  states: LineStates,
  today: PlainDate,
  progress?: BankProgress,
): Promise<readonly MatchedLine[]> {
  const rejected = new Set<string>();
  for (const { line, decision } of records.decisions) {
    if (decision === 'rejected') rejected.add(line);
    else rejected.delete(line);
  }
  const stateOf = ({ id }: ImportedLine): ReviewState =>
    states.posted.has(id)
      ? 'posted'
      : states.inJournal.has(id)
        ? 'in the journal'
        : rejected.has(id)
          ? 'rejected'
          : 'open';
  const lines = records.statements.flatMap((statement) => statement.lines);
  const { parameters } = monthEnd.settings;
  const needed = lines.flatMap((line) => {
    const toMatch = lineToMatch(line, parameters.bankLineDay);
    return toMatch !== undefined && ['open', 'rejected'].includes(stateOf(line))
      ? [{ id: line.id, toMatch }]
      : [];
  });

  settleMonthEnd(monthEnd, today); // leaves the documents as the journal settles them
  const input = {
    lines: needed.map(({ toMatch }) => toMatch),
    documents: [...monthEnd.journal.documents.values()],
    parties: partiesOf(monthEnd, records),
    terms: { policy: policyOf(parameters), graceDays: parameters.graceDays },
    settings: parameters.matching,
  };
  const matches = await matchWatched(input, watchedBy(needed.length, progress));
  const matchOf = new Map(needed.map(({ id }, i) => [id, matches?.[i]] as const));
  return lines.map((line) => ({ line, state: stateOf(line), match: matchOf.get(line.id) }));
}

/** Tells how many lines are matched, and stops when the answer is no. */
function watchedBy(total: number, progress: BankProgress | undefined): MatchWatch {
  if (progress === undefined) return {};
  const signal = { aborted: false };
  const onProgress = async (done: number): Promise<void> => {
    if ((await progress(Math.round(done * total), total)) === false) signal.aborted = true;
  };
  return { signal, onProgress: (done) => void onProgress(done) };
}

/** Customers and vendors by the names that their documents bear; their bank accounts are those that the user confirmed. */
function partiesOf({ journal }: MonthEnd, { memory }: BankRecords): KnownParties {
  const parties = new Map<string, Party>();
  for (const { document } of journal.documents.values()) {
    const { side, account, name } = document;
    if (name === '' && parties.has(`${side}\n${account}`)) continue;
    const key = `${side}\n${account}\n${name}`;
    if (!parties.has(key)) parties.set(key, { side, account, name, ibans: [] });
  }
  return knownParties(nameIndex([...parties.values()]), payerMemory(memory));
}

/** The lines for the eye. @param snapshot what they were matched with */
export function reviewOf(
  matched: readonly MatchedLine[],
  snapshot: EntrySnapshot,
  words: ReviewWords,
): BankReview {
  const names = namesOf(snapshot);
  const formats = formatsFor(words.locale);
  const print: Print = {
    amount: (amount, currency) => `${formats.amount(amount, decimalsOf(currency))} ${currency}`,
    day: (day) => formats.date(day),
  };
  return { lines: matched.map((one) => reviewLine(one, { names, snapshot }, words, print)), problems: [] };
}

const namesOf = ({ monthEnd }: EntrySnapshot): ReadonlyMap<string, string> =>
  new Map(
    [...monthEnd.journal.documents.values()].map(({ document }) => [
      `${document.side}\n${document.account}`,
      document.name,
    ]),
  );

interface Books {
  readonly names: ReadonlyMap<string, string>;
  readonly snapshot: EntrySnapshot;
}

function reviewLine(
  { line, state, match }: MatchedLine,
  { names, snapshot }: Books,
  { language }: ReviewWords,
  print: Print,
): ReviewLine {
  const { id, place, bookingDate, amount, currency, name, counterparty, text } = line;
  const facts = {
    ...{ line: id, place, bookingDate, amount, currency, decimals: decimalsOf(currency) },
    ...{ name, iban: counterparty.iban || counterparty.number, text, state },
  };
  if (match === undefined) {
    const none = {
      level: 'none',
      sentence: '',
      payer: undefined,
      choices: [],
      isProposed: false,
      misfits: [],
    } as const;
    const isDone = state === 'in the journal' || state === 'posted';
    return { ...facts, ...none, ...(isDone ? {} : { notMatched: whyNotMatched(line) }) };
  }
  const payer = match.who.kind === 'one' ? match.who.payer : undefined;
  return {
    ...facts,
    level: match.level,
    sentence: matchSentence(match, language, print),
    payer: payer && {
      side: payer.side,
      account: payer.account,
      name: names.get(`${payer.side}\n${payer.account}`) ?? '',
    },
    choices: choicesOf(match).map((choice) => ({
      documents: choice.kind === 'part' ? documentsInPart(choice, match, snapshot) : documentsClosed(choice),
      sentence: matchSentence({ ...match, proposal: choice }, language, print),
      difference: choice.difference,
    })),
    isProposed: match.proposal !== undefined,
    misfits: match.misfits.map((misfit) => ({
      sentence: misfitSentence(misfit, match.line, language, print),
      mail: misfitMail(misfit, match.line, language, print),
      documents: misfit.documents.map(({ document }) => document.invoice),
      expected: misfit.expected,
      difference: misfit.difference,
    })),
  };
}

const whyNotMatched = ({ isReversal, amount }: ImportedLine): NotMatched =>
  isReversal ? 'reversal' : amount === 0 ? 'no amount' : 'stopped';

/** Explanations shown at most: the search lists as many as it counts. */
const MOST_CHOICES = 20;

/** The proposal first where one stands out, then all others. */
export const choicesOf = ({ proposal, explanations }: LineMatch): readonly Explanation[] =>
  [
    ...(proposal === undefined ? [] : [proposal]),
    ...explanations.filter((explanation) => explanation !== proposal),
  ].slice(0, MOST_CHOICES);

const documentsClosed = ({ claims }: Explanation): readonly ReviewDocument[] =>
  claims.map(({ state, alternative }) => reviewDocument(state, alternative.amount, alternative.discount));

/**
 * What posting makes of a part: the cash that each document gets, and the discount on top of it (DISC-5, DISC-7). Charges that the bank
 * kept back count as paid, as they do when the line is posted (CHARGE-1). Documents that no money reaches get nothing.
 */
function documentsInPart(
  explanation: Explanation,
  { line, who }: LineMatch,
  snapshot: EntrySnapshot,
): readonly ReviewDocument[] {
  const { claims } = explanation;
  const payer = who.kind === 'one' ? who.payer : claims[0]!.state.document;
  const { lines } = estimate(
    {
      side: payer.side,
      account: payer.account,
      date: line.date,
      currency: line.currency,
      amount: acceptedAmount(line.amount, payer.side),
      methodOfPayment: '',
      marks: acceptedMarks(explanation),
    },
    snapshot,
  );
  const settled = new Map(lines.map((one) => [one.transaction, one]));
  return claims.map(({ state }) => {
    const { amountToSettle = ZERO, cashDiscount = ZERO } = settled.get(state.document.id) ?? {};
    return reviewDocument(state, amountToSettle, cashDiscount);
  });
}

const reviewDocument = (state: DocumentState, paid: Amount, discount: Amount): ReviewDocument => ({
  side: state.document.side,
  account: state.document.account,
  invoice: state.document.invoice,
  currency: state.document.currency,
  decimals: decimalsOf(state.document.currency),
  open: balanceOf(state),
  paid,
  discount,
});

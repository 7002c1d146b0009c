import type { PlainDate } from '../calendar/plainDate';
import { reversedBy } from '../engine/undoSelection';
import { remembered } from '../matching/payer/payerMemory';
import { ZERO } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import type { Problem } from '../problem/problem';
import type { ReadStatements } from '../statement/model';
import { readTable } from '../statement/readTable';
import { checkBalances } from '../statement/checks';
import type { BankTable } from '../statement/table';
import {
  bankTableRows,
  decisionCells,
  memoryCells,
  type BankDecision,
  type BankRecords,
} from '../workbook/bankTables';
import { blankLine, type LineFields } from '../workbook/paymentLine';
import type { Workbook } from '../workbook/workbook';
import { acceptedAmount, acceptedMarks } from './acceptedLine';
import type { BankCases, BankChoice, DecideResult, ReviewLine, ReviewWords } from './bankCases';
import {
  layoutToConfirm,
  openSource,
  planAgain,
  planImport,
  writeImport,
  type PlannedImport,
} from './bankImport';
import { createBankTables, readBankBooks, type BankBooks } from './bankRecords';
import { lineOfSelection } from './bankSelection';
import { choicesOf, matchImported, postedLines, reviewOf, type MatchedLine } from './bankReview';
import { entrySnapshot, type EntrySnapshot } from './entrySnapshot';
import { Blocked, refuseCutOff, type ReadTables } from './monthEnd';
import { saveNewLines, type NewLine } from './saveLine';

/**
 * @param read the tables as they stand
 * @param clock ISO text
 * @param today day of the clock
 * @param changed told when the payment journal has new lines
 */
export function bankUseCases(
  workbook: Workbook,
  read: () => Promise<ReadTables>,
  clock: () => string,
  today: () => PlainDate,
  changed: () => void,
): BankCases {
  let rows: BankTable | undefined;
  let shown: { readonly read: ReadStatements; readonly plan: PlannedImport } | undefined;
  let reviewed: readonly MatchedLine[] = [];
  let words: ReviewWords = { language: 'en', locale: 'en-US' };

  const preview = async (statements: ReadStatements) => {
    const { records } = await readBankBooks(workbook);
    const plan = planImport(statements, records);
    shown = { read: statements, plan };
    return plan.preview;
  };
  const readNow = async (): Promise<EntrySnapshot> => {
    const snapshot = entrySnapshot(await read(), today());
    if (snapshot.monthEnd.blocking.length > 0) throw new Blocked(snapshot.monthEnd.problems);
    refuseCutOff(snapshot.monthEnd);
    return snapshot;
  };

  return {
    async openBank(source) {
      shown = undefined;
      const opened = await openSource(source, workbook);
      rows = opened.kind === 'table' ? opened.table : undefined;
      return opened.kind === 'table' ? layoutToConfirm(opened.table, opened.proposal) : preview(opened.read);
    },

    async readBank(layout) {
      if (rows === undefined) throw new Blocked([]);
      return preview(checkBalances(readTable(rows, layout)));
    },

    async importBank() {
      const again = shown && (await planAgain(workbook, shown.read, shown.plan));
      if (again === undefined) return { kind: 'changed' };
      const lines = await writeImport(workbook, again.plan, again.books, clock());
      shown = undefined;
      return { kind: 'imported', lines };
    },

    async reviewBank(asked, progress) {
      words = asked;
      const { records } = await readBankBooks(workbook);
      const snapshot = await readNow();
      reviewed = await matchImported(records, snapshot.monthEnd, statesOf(snapshot), today(), progress);
      return reviewOf(reviewed, snapshot, words);
    },

    lineOfSelection: (address) => lineOfSelection(workbook, address),

    async decideBank(choices, offsetAccount = '') {
      const books = await readBankBooks(workbook);
      const snapshot = await readNow();
      const states = statesOf(snapshot);
      const decided = choices.flatMap((choice) => {
        const matched = reviewed.find(({ line }) => line.id === choice.line);
        const isOpen =
          matched !== undefined && !states.posted.has(choice.line) && !states.inJournal.has(choice.line);
        return isOpen ? [{ choice, matched }] : [];
      });
      if (decided.length < choices.length) return { kind: 'changed' };
      const account = offsetAccount || (snapshot.monthEnd.settings.accounts.bank ?? '');
      return decide(decided, account, books, snapshot);
    },
  };

  async function decide(
    decided: readonly Decided[],
    offsetAccount: string,
    { survey, records }: BankBooks,
    snapshot: EntrySnapshot,
  ): Promise<DecideResult> {
    const accepted = decided.filter(({ choice }) => choice.choice !== 'rejected');
    const lines = accepted.map((one) => ({ one, line: newLine(one, offsetAccount) }));
    const without = lines.flatMap(({ one, line }) => (line === undefined ? [nobodyPaid(one)] : []));
    if (without.length > 0) return { kind: 'refused', problems: without };
    const saved = await saveNewLines(
      workbook,
      snapshot,
      lines.flatMap(({ line }) => line ?? []),
      today(),
    );
    changed();
    if (saved.kind !== 'saved') return saved;
    await remember(decided, survey, records, snapshot);
    return { kind: 'decided', accepted: accepted.length, rejected: decided.length - accepted.length };
  }

  /** What was decided, and what is known of payers by it. The payments stand in the journal already: that is what counts. */
  async function remember(
    decided: readonly Decided[],
    survey: BankBooks['survey'],
    records: BankRecords,
    snapshot: EntrySnapshot,
  ): Promise<void> {
    const { decimals } = snapshot.monthEnd.settings;
    await createBankTables(workbook, survey, ['BankDecisions', 'PayerMemory'], decimals);
    const time = clock();
    const shown = reviewOf(
      decided.map(({ matched }) => matched),
      snapshot,
      words,
    ).lines;
    const decisions = decided.map((one, i) => decisionCells(decisionOf(one, shown[i], time)));
    await workbook.appendRows([bankTableRows('BankDecisions', decisions, decimals)]);
    const memory = decided.reduce<BankRecords['memory']>(learned, records.memory);
    if (memory !== records.memory)
      await workbook.replaceRows([bankTableRows('PayerMemory', memory.map(memoryCells), decimals)]);
  }
}

interface Decided {
  readonly choice: BankChoice;
  readonly matched: MatchedLine;
}

/**
 * Bank lines that have a payment: posted, or typed in the journal, also in a row that has a problem. The row of a payment that was
 * reversed is none any more.
 */
function statesOf({ monthEnd, payments }: EntrySnapshot) {
  const reversed = reversedBy(monthEnd.ledger.payments);
  const rows = payments?.rows.filter(({ keyed }) => !reversed.has(keyed?.posted?.key ?? '')) ?? [];
  return {
    posted: postedLines(monthEnd.ledger.payments),
    inJournal: new Set(rows.map(({ cells }) => cells.id('reference'))),
  };
}

/** Whose payment it is: of the account that paid, else of the documents' first. */
function payerOf({ matched, choice }: Decided) {
  const { match } = matched;
  const explanation =
    typeof choice.choice === 'number' && match ? choicesOf(match)[choice.choice] : undefined;
  const first = explanation?.claims[0]?.state.document;
  const payer = match?.who.kind === 'one' ? match.who.payer : undefined;
  return { explanation, payer: payer ?? first };
}

/** The journal line of an accepted bank line; undefined where nobody is known to have paid it. */
function newLine(one: Decided, offsetAccount: string): NewLine | undefined {
  const { line, match } = one.matched;
  const { explanation, payer } = payerOf(one);
  if (match === undefined || payer === undefined) return undefined;
  const { side, account } = payer;
  const decimals = decimalsOf(line.currency);
  const fields: LineFields = {
    ...blankLine(side),
    date: match.line.date,
    account,
    name: line.name,
    amount: digitsOf(acceptedAmount(line.amount, side), decimals),
    currency: line.currency,
    bankCharge: line.charges === ZERO ? '' : digitsOf(line.charges, decimals),
    paymentReference: line.id,
    offsetAccount,
    description: line.text.replace(/\s+/g, ' ').trim().slice(0, MOST_TEXT),
  };
  return { fields, marks: explanation ? acceptedMarks(explanation) : [] };
}

/** Of a text that a bank made endless the beginning; the whole of it stands in BankStatementLines. */
const MOST_TEXT = 200;

const nobodyPaid = ({ matched: { line } }: Decided): Problem => ({
  code: 'payment/no-account',
  place: line.place,
  facts: {},
});

/** @param reviewed the line as the review showed it */
function decisionOf(one: Decided, reviewed: ReviewLine | undefined, decided: string): BankDecision {
  const { line } = one.matched;
  const { explanation, payer } = payerOf(one);
  const at = typeof one.choice.choice === 'number' ? one.choice.choice : -1;
  return {
    line: line.id,
    decided,
    decision: one.choice.choice === 'rejected' ? 'rejected' : 'accepted',
    confidence: reviewed?.level ?? '',
    side: payer?.side,
    account: payer?.account ?? '',
    invoice: (explanation?.claims ?? []).map(({ state }) => state.document.invoice).join('; '),
    reason: reviewed?.choices[at]?.sentence ?? reviewed?.sentence ?? '',
  };
}

/** The memory counts who was accepted as the payer of this name and bank account, and who was rejected. */
function learned(memory: BankRecords['memory'], one: Decided): BankRecords['memory'] {
  const { line, match } = one.matched;
  const { payer } = payerOf(one);
  const [alias, iban] = [line.name, line.counterparty.iban];
  const isRejected = one.choice.choice === 'rejected';
  const proposed = match?.who.kind === 'one' ? match.who.payer : undefined;
  const party = isRejected ? proposed : payer;
  if (party === undefined || (alias === '' && iban === '')) return memory;
  return remembered(memory, { side: party.side, account: party.account, alias, iban }, !isRejected);
}

import { negate, sum, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { keep, type Place, type Problem } from '../problem/problem';
import { bankAccount } from './account';
import { readCamtEntry } from './camtEntry';
import type { BankLine, ReadStatements, StatementFile, StatementFormat } from './model';
import { keepBooking, missing, newReading, refused, unknownRecord, type Reading } from './reading';
import { accountCurrency, isoDay, plainAmount, type AccountCurrency } from './values';
import { childOf, childrenOf, firstText, readXml, textAt, type XmlElement } from './xml';

/** Statement, intraday report and notification, by the element that holds them. */
const MESSAGES: Readonly<Record<string, { readonly element: string; readonly format: StatementFormat }>> = {
  BkToCstmrStmt: { element: 'Stmt', format: 'CAMT.053' },
  BkToCstmrAcctRpt: { element: 'Rpt', format: 'CAMT.052' },
  BkToCstmrDbtCdtNtfctn: { element: 'Ntfctn', format: 'CAMT.054' },
};

/** A statement whose end has not been reached. */
interface Draft {
  readonly format: StatementFormat;
  currency: AccountCurrency | undefined;
  readonly lines: BankLine[];
  /** Lines of entries with a reversal indicator, whose direction the balances must prove. */
  readonly reversed: Set<BankLine>;
  entries: number;
}

/** Reads CAMT.052, .053 and .054 of any version. All lines of a .052 are pending: it is an interim report. */
export function readCamt({ name: file, text }: StatementFile): ReadStatements {
  const reading = newReading();
  const drafts = new Map<XmlElement, Draft>();

  const draftOf = (statement: XmlElement, message: XmlElement | undefined): Draft | undefined => {
    const kind = MESSAGES[message?.name ?? ''];
    if (kind?.element !== statement.name) return undefined;
    const known = drafts.get(statement);
    if (known) return known;
    const currency = accountCurrency(currencyIn(statement));
    const draft: Draft = {
      format: kind.format,
      currency,
      lines: [],
      reversed: new Set<BankLine>(),
      entries: 0,
    };
    drafts.set(statement, draft);
    return draft;
  };
  const finish = (statement: XmlElement, draft: Draft, isWhole: boolean): void => {
    addStatement(reading, file, statement, draft, isWhole);
    drafts.delete(statement);
  };

  const stopped = readXml(
    text,
    file,
    (element, path) => {
      if (element.name === 'Ntry') {
        const statement = path.at(-1);
        const draft = statement && draftOf(statement, path.at(-2));
        if (draft) addEntry(reading, file, element, statement, draft);
        else keepBooking(reading, { lines: [], problems: [strayEntry(file, element)] }, []);
        return 'taken';
      }
      const draft = draftOf(element, path.at(-1));
      if (!draft) return undefined;
      finish(element, draft, true);
      return 'taken';
    },
    (open) => {
      const statement = open.find((element) => drafts.has(element));
      const draft = statement && drafts.get(statement);
      if (draft) finish(statement, draft, false);
    },
  );
  if (stopped) reading.problems.push(withBookings(stopped, reading));
  else if (reading.statements.length === 0 && reading.problems.length === 0)
    return refused({ code: 'statement/unknown-format', place: { kind: 'file', file, line: 1 }, facts: {} });
  return reading;
}

/** An entry that stands in no statement. */
const strayEntry = (file: string, { line }: XmlElement): Problem =>
  unknownRecord('CAMT', '<Ntry>', { kind: 'file', file, line });

const withBookings = (problem: Problem, { bookingCount, bookingsWithProblem }: Reading): Problem =>
  problem.code === 'statement/cut-off'
    ? { ...problem, facts: { bookings: bookingCount - bookingsWithProblem } }
    : problem;

/** Stated for the account, else that of its first balance; else the first entry states it. */
const currencyIn = (statement: XmlElement): string =>
  textAt(statement, 'Acct', 'Ccy') || (childOf(statement, 'Bal', 'Amt')?.attributes.Ccy ?? '');

function addEntry(
  reading: Reading,
  file: string,
  entry: XmlElement,
  statement: XmlElement,
  draft: Draft,
): void {
  draft.entries++;
  draft.currency ??= accountCurrency(childOf(entry, 'Amt')?.attributes.Ccy ?? '');
  const isInterim = draft.format === 'CAMT.052';
  const booking = readCamtEntry(entry, draft.currency, ownAccount(statement), isInterim, file);
  keepBooking(reading, booking, draft.lines);
  if (textAt(entry, 'RvslInd') === 'true' || textAt(entry, 'RvslInd') === '1')
    for (const line of booking.lines) draft.reversed.add(line);
}

const ownAccount = (statement: XmlElement) =>
  bankAccount(firstText(statement, ['Acct', 'Id', 'IBAN'], ['Acct', 'Id', 'Othr', 'Id']));

function addStatement(
  reading: Reading,
  file: string,
  statement: XmlElement,
  draft: Draft,
  isWhole: boolean,
): void {
  const place: Place = { kind: 'file', file, line: statement.line };
  const { currency } = draft;
  if (currency === undefined) {
    if (draft.entries > 0) reading.problems.push(missing('Currency', place));
    return;
  }
  const balance = (...types: readonly string[]): Amount | undefined =>
    balanceOf(statement, types, currency, file, reading.problems);
  const [opening, closing] = [balance('OPBD', 'PRCD'), balance('CLBD')];
  const lines = proven(reading, draft, currency, opening, closing);
  if (isWhole) checkCount(reading, statement, draft, place);
  reading.statements.push({
    format: draft.format,
    account: ownAccount(statement),
    currency: currency.currency,
    number: firstText(statement, ['ElctrncSeqNb'], ['LglSeqNb'], ['Id']),
    from: isoDay(firstText(statement, ['FrToDt', 'FrDtTm'], ['FrToDt', 'FrDt'])),
    to: isoDay(firstText(statement, ['FrToDt', 'ToDtTm'], ['FrToDt', 'ToDt'])) ?? closingDay(statement),
    opening,
    closing,
    lines,
    place,
  });
}

const balanceWith = (statement: XmlElement, types: readonly string[]): XmlElement | undefined =>
  types
    .map((type) =>
      childrenOf(statement, 'Bal').find((balance) => textAt(balance, 'Tp', 'CdOrPrtry', 'Cd') === type),
    )
    .find((balance) => balance !== undefined);

const closingDay = (statement: XmlElement) =>
  isoDay(firstText(balanceWith(statement, ['CLBD']), ['Dt', 'Dt'], ['Dt', 'DtTm']));

function balanceOf(
  statement: XmlElement,
  types: readonly string[],
  currency: AccountCurrency,
  file: string,
  problems: Problem[],
): Amount | undefined {
  const balance = balanceWith(statement, types);
  const element = childOf(balance, 'Amt');
  if (!element || element.attributes.Ccy !== currency.currency) return undefined;
  const place: Place = { kind: 'file', file, line: element.line };
  const amount = keep(plainAmount(element.text, '.', currency, place), problems);
  return amount === undefined || textAt(balance, 'CdtDbtInd') !== 'DBIT' ? amount : negate(amount);
}

/**
 * By its definition the credit or debit indicator of a reversal is that of the reversal itself; some banks write that of the
 * booking taken back. The balances say which: the lines as written, or with the reversals turned round, must come to them. Where
 * nothing is proven the definition counts, with a warning at each.
 */
function proven(
  reading: Reading,
  { lines, reversed, format }: Draft,
  { decimals }: AccountCurrency,
  opening: Amount | undefined,
  closing: Amount | undefined,
): readonly BankLine[] {
  if (reversed.size === 0) return lines;
  const isBooked = ({ isBooked: booked }: BankLine): boolean => booked;
  const change = opening === undefined || closing === undefined ? undefined : closing - opening;
  const written = sum(lines.filter(isBooked).map(({ amount }) => amount));
  const turnedBy = 2 * sum([...reversed].filter(isBooked).map(({ amount }) => amount));
  if (change !== undefined && turnedBy !== 0) {
    if (written === change) return lines;
    if (written - turnedBy === change) return lines.map((line) => (reversed.has(line) ? turned(line) : line));
  }
  if (format !== 'CAMT.052')
    for (const { amount, place } of reversed)
      reading.problems.push({
        code: 'statement/reversal-direction',
        place,
        facts: { amount: digitsOf(amount, decimals) },
      });
  return lines;
}

const turned = (line: BankLine): BankLine => ({
  ...line,
  amount: negate(line.amount),
  batch: line.batch && { ...line.batch, amount: negate(line.batch.amount) },
});

function checkCount(reading: Reading, statement: XmlElement, { entries }: Draft, place: Place): void {
  const stated = textAt(statement, 'TxsSummry', 'TtlNtries', 'NbOfNtries');
  if (stated !== '' && Number(stated) !== entries)
    reading.problems.push({
      code: 'statement/total-differs',
      place,
      facts: { field: 'Number of bookings', stated, found: String(entries) },
    });
}

import { negate, sum, times, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { isWarning, keep, type Outcome, type Place, type Problem } from '../problem/problem';
import { bankAccount } from './account';
import { UNSTATED, type BankLine, type Batch, type ReadStatements, type StatementFile } from './model';
import { stated } from './mt940Details';
import { cutOff, keepBooking, missing, newReading, unknownRecord, unreadable, type Reading } from './reading';
import { accountCurrency, amountFrom, ddmmyy, type AccountCurrency } from './values';

/** Every record of CODA has this many characters; spaces at its end may have been lost. */
const WIDTH = 128;

/** A movement with the records that go on with it. */
interface Movement {
  readonly main: string;
  readonly place: Place;
  /** Communication, piece by piece as it stands. */
  communication: string;
  customerReference: string;
  returnType: string;
  account: string;
  name: string;
  readonly information: string[];
  /** Payments of a batch (types 5, 6, 7); what they are made up of (8, 9) goes into the text. */
  readonly details: Movement[];
}

/** The statement that is being read. */
interface Draft {
  readonly head: string;
  readonly currency: AccountCurrency | undefined;
  readonly movements: Movement[];
  /** The main movement and its last detail: continuations and details go on with them. */
  main: Movement | undefined;
  last: Movement | undefined;
  end: string | undefined;
  readonly place: Place;
  endPlace: Place;
  records: number;
}

/**
 * Reads CODA, version 2: old balance (1), movements (21, 22, 23), information (31, 32, 33), new balance (8), trailer (9). Several
 * statements may follow each other in one file.
 */
export function readCoda({ name: file, text }: StatementFile): ReadStatements {
  const reading = newReading();
  let draft: Draft | undefined;
  let last: Place = { kind: 'file', file, line: 1 };
  const finish = (isWhole: boolean): void => {
    if (!draft) return;
    addStatement(reading, draft, isWhole);
    if (!isWhole) reading.problems.push(cutOff(reading.bookingCount - reading.bookingsWithProblem, last));
    draft = undefined;
  };

  for (const [i, raw] of text.split('\n').entries()) {
    const trimmed = raw.trimEnd();
    if (trimmed === '') continue;
    const place: Place = { kind: 'file', file, line: i + 1 };
    const record = trimmed.padEnd(WIDTH);
    const isKnown = record.length === WIDTH && add(record, place);
    if (!isKnown) addUnknown(unknownRecord('CODA', trimmed, place), trimmed);
    last = place;
  }
  finish(false);
  return reading;

  /** A movement that stands nowhere, or is too long, is a booking with a problem. */
  function addUnknown(problem: Problem, record: string): void {
    if (record.startsWith('21')) keepBooking(reading, { lines: [], problems: [problem] }, []);
    else reading.problems.push(problem);
  }

  function add(record: string, place: Place): boolean {
    const kind = record[0] ?? '';
    if (kind === '0') {
      finish(false);
      return true;
    }
    if (kind === '1') {
      finish(false);
      draft = newDraft(record, place);
      return true;
    }
    if (kind === '4') return true; // free communication of the bank
    if (kind === '9') {
      if (draft) checkTrailer(reading, draft, record, place);
      finish(true);
      return true;
    }
    if (!draft) return false;
    draft.records++;
    if (kind === '8') {
      [draft.end, draft.endPlace] = [record, place];
      return true;
    }
    return addToMovement(draft, record, place);
  }
}

/** Characters `from` to `to`, counted from 1 as the format counts them, both included. */
const cut = (record: string, from: number, to: number): string => record.slice(from - 1, to);

function newDraft(head: string, place: Place): Draft {
  const code = head[1] === '0' ? cut(head, 19, 21) : cut(head, 40, 42);
  return {
    head,
    currency: accountCurrency(code.trim()),
    movements: [],
    main: undefined,
    last: undefined,
    end: undefined,
    place,
    endPlace: place,
    records: 1,
  };
}

/** @returns false for a record that belongs to no movement before it */
function addToMovement(draft: Draft, record: string, place: Place): boolean {
  const code = record.slice(0, 2);
  if (code === '21') {
    const movement: Movement = {
      main: record,
      place,
      communication: cut(record, 63, 115),
      customerReference: '',
      returnType: '',
      account: '',
      name: '',
      information: [],
      details: [],
    };
    const isDetail =
      DETAIL_TYPES.has(record[53] ?? '') && draft.main && numberOf(draft.main.main) === numberOf(record);
    if (isDetail && draft.main) draft.main.details.push(movement);
    else {
      draft.main = movement;
      draft.movements.push(movement);
    }
    draft.last = movement;
    return true;
  }
  const { last } = draft;
  if (!last || numberOf(last.main) !== numberOf(record)) return false;
  if (code === '22') {
    last.communication += cut(record, 11, 63);
    last.customerReference = cut(record, 64, 98).trim();
    last.returnType = cut(record, 113, 113).trim();
  } else if (code === '23') {
    last.account = cut(record, 11, 44).trim();
    last.name = cut(record, 48, 82).trim();
    last.communication += cut(record, 83, 125);
  } else if (code === '31') last.information.push(cut(record, 41, 113));
  else if (code === '32') last.information.push(cut(record, 11, 115));
  else if (code === '33') last.information.push(cut(record, 11, 100));
  else return false;
  return true;
}

/** Continuous sequence number: a movement, its details and its information share it. */
const numberOf = (record: string): string => cut(record, 3, 6);

/** First digit of the transaction code: payments of a batch, and what a movement or a payment is made up of. */
const DETAIL_TYPES: ReadonlySet<string> = new Set(['5', '6', '7', '8', '9']);
const PAYMENT_TYPES: ReadonlySet<string> = new Set(['5', '6', '7']);

function addStatement(reading: Reading, draft: Draft, isWhole: boolean): void {
  const { head, end, currency, place } = draft;
  if (currency === undefined) reading.problems.push(missing('Currency', place));
  const lines: BankLine[] = [];
  for (const [i, movement] of draft.movements.entries()) {
    // The last movement of a file that breaks off may lack its other records.
    const isLost =
      currency === undefined || (!isWhole && end === undefined && i === draft.movements.length - 1);
    keepBooking(reading, isLost ? { lines: [], problems: [] } : readMovement(movement, currency), lines);
  }
  if (currency === undefined) return;
  const balance = (record: string, at: number, where: Place): Amount | undefined =>
    keep(
      signedAmount(record[at - 1] ?? '', cut(record, at + 1, at + 15), 'Balance', currency, where),
      reading.problems,
    );
  if (end === undefined && isWhole) reading.problems.push(missing('Closing balance', draft.endPlace));
  reading.statements.push({
    format: 'CODA',
    account: bankAccount(accountIn(head)),
    currency: currency.currency,
    number: cut(head, 126, 128).trim() || cut(head, 3, 5).trim(),
    from: ddmmyy(cut(head, 59, 64)),
    to: end === undefined ? undefined : ddmmyy(cut(end, 58, 63)),
    opening: balance(head, 43, place),
    closing: end === undefined ? undefined : balance(end, 42, draft.endPlace),
    lines,
    place,
  });
}

/** The second character says how the account is written: Belgian number, foreign number, Belgian IBAN, foreign IBAN. */
const accountIn = (head: string): string => (head[1] === '0' ? cut(head, 6, 17) : cut(head, 6, 39)).trim();

/** 12 digits and 3 decimals; sign 0 is a credit, 1 a debit. */
function signedAmount(
  sign: string,
  digits: string,
  field: string,
  currency: AccountCurrency,
  place: Place,
): Outcome<Amount> {
  if (!/^\d{15}$/.test(digits) || !/^[01]$/.test(sign))
    return { ok: false, problem: unreadable(field, `${sign}${digits}`, place) };
  const text = `${digits.slice(0, 12)}.${digits.slice(12)}`.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
  const read = amountFrom(text, text, currency, place);
  return read.ok ? { ok: true, value: times(read.value, sign === '1' ? -1 : 1) } : read;
}

function readMovement(movement: Movement, currency: AccountCurrency) {
  const problems: Problem[] = [];
  const line = lineOf(movement, currency, problems);
  const payments = movement.details.filter(({ main }) => PAYMENT_TYPES.has(main[53] ?? ''));
  const parts = payments.map((payment) => lineOf(payment, currency, problems));
  if (line === undefined || problems.some((problem) => !isWarning(problem))) return { lines: [], problems };
  const isBatch = ['1', '2'].includes(movement.main[53] ?? '');
  const text = [line.text, ...movement.details.filter((detail) => !payments.includes(detail)).map(textOf)];
  const whole = { ...line, text: text.filter((part) => part !== '').join('\n') };
  const listed = parts.filter((part) => part !== undefined);
  const batch: Batch = { amount: line.amount, bankReference: line.bankReference, payments: listed.length };
  if (listed.length === 0) return { lines: [isBatch ? { ...whole, batch } : whole], problems };
  const total = sum(listed.map(({ amount }) => amount));
  if (total === line.amount) return { lines: listed.map((part) => ({ ...part, batch })), problems };
  const facts = {
    booked: digitsOf(line.amount, currency.decimals),
    payments: digitsOf(total, currency.decimals),
  };
  return {
    lines: [],
    problems: [{ code: 'statement/batch-differs', place: movement.place, facts } as const],
  };
}

function lineOf(movement: Movement, currency: AccountCurrency, problems: Problem[]): BankLine | undefined {
  const { main, place } = movement;
  const amount = keep(signedAmount(main[31] ?? '', cut(main, 33, 47), 'Amount', currency, place), problems);
  const entryText = cut(main, 116, 121);
  const bookingDate = ddmmyy(entryText);
  if (bookingDate === undefined) problems.push(unreadable('Booking date', entryText, place));
  const valueText = cut(main, 48, 53);
  const valueDate = valueText === '000000' || valueText.trim() === '' ? undefined : ddmmyy(valueText);
  if (valueDate === undefined && /[1-9]/.test(valueText))
    problems.push(unreadable('Value date', valueText, place));
  if (amount === undefined || bookingDate === undefined) return undefined;
  return {
    ...UNSTATED,
    bookingDate,
    valueDate,
    amount,
    currency: currency.currency,
    isReversal: /[1-9]/.test(movement.returnType),
    name: movement.name,
    counterparty: bankAccount(movement.account),
    text: textOf(movement),
    reference: referenceOf(movement),
    endToEndId: stated(movement.customerReference),
    bankReference: cut(main, 11, 31).trim(),
    place,
  };
}

const isStructured = ({ main }: Movement): boolean => main[61] === '1';

/** Structured communication 100 is an ISO 11649 reference, 101 and 102 a Belgian one. */
function referenceOf(movement: Movement): string {
  if (!isStructured(movement)) return '';
  const [type, rest] = [movement.communication.slice(0, 3), movement.communication.slice(3)];
  if (type === '101' || type === '102') return rest.slice(0, 12).trim();
  return type === '100' ? rest.slice(0, 25).trim() : '';
}

/** Communication and information, each a part of its own; records go straight on, so that nothing is broken in two. */
function textOf(movement: Movement): string {
  const communication = referenceOf(movement) === '' ? movement.communication : '';
  return [communication, movement.information.join('')]
    .map((part) => part.replace(/ {2,}/g, ' ').trim())
    .filter((part) => part !== '')
    .join('\n');
}

/** Number of records and turnover, which the trailer repeats. */
function checkTrailer(reading: Reading, draft: Draft, record: string, place: Place): void {
  const check = (field: string, statedText: string, found: string): void => {
    if (statedText.trim() !== '' && Number(statedText) !== Number(found))
      reading.problems.push({
        code: 'statement/total-differs',
        place,
        facts: { field, stated: statedText.replace(/^0+(?=\d)/, ''), found },
      });
  };
  check('Number of records', cut(record, 17, 22), String(draft.records));
  const { currency } = draft;
  if (currency === undefined) return;
  const unread: Problem[] = [];
  const amounts = draft.movements
    .map(({ main, place: at }) =>
      keep(signedAmount(main[31] ?? '', cut(main, 33, 47), 'Amount', currency, at), unread),
    )
    .filter((amount) => amount !== undefined);
  const turnover = (sign: 1 | -1): string =>
    digitsOf(sum(amounts.filter((amount) => amount * sign > 0).map((a) => (sign === 1 ? a : negate(a)))), 2);
  check('Debit turnover', thousandths(cut(record, 23, 37)), turnover(-1));
  check('Credit turnover', thousandths(cut(record, 38, 52)), turnover(1));
}
const thousandths = (digits: string): string =>
  /^\d{15}$/.test(digits) ? `${digits.slice(0, 12)}.${digits.slice(12)}` : digits;

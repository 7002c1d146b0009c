import { type PlainDate } from '../calendar/plainDate';
import { amountOfUnits, LARGEST_AMOUNT, times, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { isWarning, type Place, type Problem } from '../problem/problem';
import { bankAccount } from './account';
import { UNSTATED, type BankLine, type ReadStatements, type StatementFile } from './model';
import {
  cutOff,
  keepBooking,
  missing,
  newReading,
  unknownRecord,
  unreadable,
  type ReadBooking,
  type Reading,
} from './reading';
import { accountCurrency, yymmdd, type AccountCurrency } from './values';

/** A record with its continuations (88), as one text of fields between commas. */
interface BaiRecord {
  readonly code: string;
  text: string;
  readonly line: number;
  /** Lines of the file: the record itself and its continuations. */
  lines: number;
  /** Characters of its last line so far. */
  width: number;
}
/** A line that is full is cut in the middle of its text. */
const FULL_LINE = 80;

/** Default of the format where no currency is stated. */
const DEFAULT_CURRENCY = 'USD';

/** The account that is being read. */
interface Account {
  readonly number: string;
  readonly currency: AccountCurrency | undefined;
  readonly opening: Amount | undefined;
  readonly closing: Amount | undefined;
  readonly lines: BankLine[];
  readonly place: Place;
  /** Sum of the amounts as they stand, and number of lines, for the trailer. */
  total: number;
  records: number;
}
interface Group {
  readonly date: PlainDate | undefined;
  readonly currency: string;
  readonly isFinal: boolean;
  total: number;
  accounts: number;
  records: number;
}

/**
 * Reads BAI2 balance reports: transactions (16) of the accounts (03) of each group (02), continued by 88. Amounts have the decimals of
 * their currency without a point; the type code says which way the money went. Control totals and record counts are checked.
 */
export function readBai2({ name: file, text }: StatementFile): ReadStatements {
  const reading = newReading();
  const records = recordsOf(text);
  let group: Group | undefined;
  let account: Account | undefined;
  const totals = { file: 0, groups: 0, records: 0, isClosed: false };
  const closeAccount = (): void => {
    if (account) addAccount(reading, account, group);
    account = undefined;
  };

  for (const record of records) {
    const place: Place = { kind: 'file', file, line: record.line };
    const fields = record.text.split(',');
    totals.records += record.lines;
    if (group) group.records += record.lines;
    if (account) account.records += record.lines;
    switch (record.code) {
      case '01':
        break;
      case '02':
        closeAccount();
        group = groupOf(reading, fields, record.lines, place);
        break;
      case '03':
        closeAccount();
        account = accountOf(reading, fields, group, record.lines, place);
        if (group) group.accounts++;
        break;
      case '16':
        if (account) account.total += wholeNumber(fields[2] ?? '') ?? 0;
        keepTransaction(reading, record, account, group, place);
        break;
      case '49':
        if (account) {
          checkTotal(reading, 'Account control total', fields[1], account.total, place);
          checkTotal(reading, 'Number of records', fields[2], account.records, place);
          if (group) group.total += account.total;
        }
        closeAccount();
        break;
      case '98':
        closeAccount();
        if (group) {
          checkTotal(reading, 'Group control total', fields[1], group.total, place);
          checkTotal(reading, 'Number of accounts', fields[2], group.accounts, place);
          checkTotal(reading, 'Number of records', fields[3], group.records, place);
          totals.file += group.total;
          totals.groups++;
        }
        group = undefined;
        break;
      case '99':
        checkTotal(reading, 'File control total', fields[1], totals.file, place);
        checkTotal(reading, 'Number of groups', fields[2], totals.groups, place);
        checkTotal(reading, 'Number of records', fields[3], totals.records, place);
        totals.isClosed = true;
        break;
      default:
        reading.problems.push(unknownRecord('BAI2', record.text, place));
    }
  }
  closeAccount();
  if (!totals.isClosed) {
    const line = (records.at(-1)?.line ?? 1) + (records.at(-1)?.lines ?? 1) - 1;
    reading.problems.push(
      cutOff(reading.bookingCount - reading.bookingsWithProblem, { kind: 'file', file, line }),
    );
  }
  return reading;
}

/** A slash ends the fields of a line; what follows it is filler. The text of a transaction may itself hold slashes and commas. */
function recordsOf(text: string): readonly BaiRecord[] {
  const records: BaiRecord[] = [];
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line.trim() === '') continue;
    const code = /^(\d{2}),/.exec(line)?.[1] ?? '';
    const last = records.at(-1);
    if (code === '88' && last) {
      const isText = last.code === '16' && hasText(last.text);
      const joint = isText ? (last.width >= FULL_LINE ? '' : ' ') : ',';
      last.text += `${joint}${withoutEnd(line.slice(3), isText)}`;
      last.lines++;
      last.width = line.length;
    } else {
      records.push({ code, text: withoutEnd(line, false), line: i + 1, lines: 1, width: line.length });
    }
  }
  return records;
}
const withoutEnd = (text: string, isText: boolean): string =>
  isText ? text.replace(/\/$/, '') : text.replace(/\/\s*$/, '');

/** Whether the fields before the text are complete, so that a continuation goes on with the text. */
const hasText = (text: string): boolean => {
  const fields = text.split(',');
  return fields.length > 3 + fundsFields(fields, 3) + 2;
};

/** Fields of the funds type that begins at `at`: itself and what it brings along. */
function fundsFields(fields: readonly string[], at: number): number {
  const type = fields[at] ?? '';
  if (type === 'V') return 3;
  if (type === 'S') return 4;
  if (type === 'D') return 2 + 2 * Math.min(wholeNumber(fields[at + 1] ?? '') ?? 0, fields.length);
  return 1;
}

const wholeNumber = (text: string): number | undefined => {
  const number = /^[+-]?\d{1,18}$/.test(text) ? Number(text) : undefined;
  return number !== undefined && Math.abs(number) <= LARGEST_AMOUNT ? number : undefined;
};

function groupOf(reading: Reading, fields: readonly string[], lines: number, place: Place): Group {
  const [, , , status = '', dateText = '', , currency = '', modifier = ''] = fields;
  const date = yymmdd(dateText);
  if (date === undefined) reading.problems.push(unreadable('Booking date', dateText, place));
  if (status !== '1' && status !== '') reading.problems.push(unreadable('Group status', status, place));
  const isFinal = modifier !== '1' && modifier !== '3';
  return {
    date: status === '1' || status === '' ? date : undefined,
    currency,
    isFinal,
    total: 0,
    accounts: 0,
    records: lines,
  };
}

/** Summary amounts of an account: type, amount, count and funds type, again and again; 010 opens and 015 closes the ledger. */
function accountOf(
  reading: Reading,
  fields: readonly string[],
  group: Group | undefined,
  lines: number,
  place: Place,
): Account {
  if (group === undefined) reading.problems.push(unknownRecord('BAI2', fields.join(','), place));
  const code = fields[2]?.trim() || group?.currency.trim() || DEFAULT_CURRENCY;
  const currency = accountCurrency(code);
  if (currency === undefined) reading.problems.push(unreadable('Currency', code, place));
  const balances = new Map<string, Amount>();
  let total = 0;
  for (let at = 3; at < fields.length; at += 3 + fundsFields(fields, at + 3)) {
    const [type = '', text = ''] = [fields[at], fields[at + 1]];
    if (text.trim() === '') continue;
    const number = wholeNumber(text);
    if (number === undefined) reading.problems.push(unreadable('Balance', text, place));
    else {
      total += number;
      balances.set(type, amountOfUnits(number));
    }
  }
  const [opening, closing] = [balances.get('010'), balances.get('015')];
  return { number: fields[1] ?? '', currency, opening, closing, lines: [], place, total, records: lines };
}

function addAccount(reading: Reading, account: Account, group: Group | undefined): void {
  if (account.currency === undefined) return;
  reading.statements.push({
    format: 'BAI2',
    account: bankAccount(account.number),
    currency: account.currency.currency,
    number: '',
    from: group?.date,
    to: group?.date,
    opening: account.opening,
    closing: account.closing,
    lines: account.lines,
    place: account.place,
  });
}

/** 890 is a message without money. */
const MESSAGE_ONLY = '890';

function keepTransaction(
  reading: Reading,
  record: BaiRecord,
  account: Account | undefined,
  group: Group | undefined,
  place: Place,
): void {
  if (record.text.split(',')[1] === MESSAGE_ONLY) return;
  const booking: ReadBooking = account
    ? readTransaction(record.text.split(','), account, group, place)
    : { lines: [], problems: [unknownRecord('BAI2', record.text, place)] };
  keepBooking(reading, booking, account?.lines ?? []);
}

function readTransaction(
  fields: readonly string[],
  { currency }: Account,
  group: Group | undefined,
  place: Place,
): ReadBooking {
  if (currency === undefined || group?.date === undefined) return { lines: [], problems: [] }; // said once above
  const [, type = '', amountText = ''] = fields;
  const problems: Problem[] = [];
  const direction = directionOf(type);
  if (direction === undefined) problems.push(unreadable('Type code', type, place));
  const number = /^\d+$/.test(amountText) ? wholeNumber(amountText) : undefined;
  if (number === undefined)
    problems.push(amountText === '' ? missing('Amount', place) : unreadable('Amount', amountText, place));
  const valueText = fields[3] === 'V' ? (fields[4] ?? '').trim() : '';
  const valueDate = yymmdd(valueText);
  if (valueText !== '' && valueDate === undefined) problems.push(unreadable('Value date', valueText, place));
  if (direction === undefined || number === undefined || problems.some((p) => !isWarning(p)))
    return { lines: [], problems };
  const next = 3 + fundsFields(fields, 3);
  const [bankReference = '', customerReference = ''] = fields.slice(next, next + 2);
  const line: BankLine = {
    ...UNSTATED,
    bookingDate: group.date,
    valueDate,
    amount: times(amountOfUnits(number), direction),
    currency: currency.currency,
    isBooked: group.isFinal,
    isReversal: REVERSALS.has(type),
    text: fields
      .slice(next + 2)
      .join(',')
      .trim(),
    endToEndId: customerReference.trim(),
    bankReference: bankReference.trim(),
    place,
  };
  return { lines: [line], problems };
}

/** 101 to 399 and 920 to 959 are credits, 401 to 699 and 960 to 999 debits; the others are balances, loans or the bank's own. */
function directionOf(type: string): 1 | -1 | undefined {
  const code = /^\d{3}$/.test(type) ? Number(type) : 0;
  if ((code > 100 && code < 400) || (code >= 920 && code < 960)) return 1;
  return (code > 400 && code < 700) || code >= 960 ? -1 : undefined;
}
/** Debit and credit reversals, returned and rejected items, in each direction. */
const REVERSALS: ReadonlySet<string> = new Set(
  '252 255 257 258 261 266 395 552 555 557 558 561 566 695'.split(' '),
);

function checkTotal(
  reading: Reading,
  field: string,
  stated: string | undefined,
  found: number,
  place: Place,
): void {
  const text = (stated ?? '').trim();
  if (text === '' || wholeNumber(text) === found) return;
  reading.problems.push({
    code: 'statement/total-differs',
    place,
    facts: { field, stated: text, found: digitsOf(amountOfUnits(found), 0) },
  });
}

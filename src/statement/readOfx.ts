import { plainDateOf, type PlainDate } from '../calendar/plainDate';
import { negate, ZERO, type Amount } from '../money/amount';
import { keep, type Place, type Problem } from '../problem/problem';
import { bankAccount } from './account';
import { UNSTATED, type BankLine, type ReadStatements, type StatementFile } from './model';
import {
  cutOff,
  keepBooking,
  missing,
  newReading,
  refused,
  unknownRecord,
  unreadable,
  type ReadBooking,
  type Reading,
} from './reading';
import { accountCurrency, plainAmount, type AccountCurrency } from './values';

/** A transaction or the head of a statement: its elements by name, the first of each name counts. */
interface Group {
  readonly name: string;
  readonly values: Map<string, string>;
  readonly line: number;
}

const STATEMENTS: ReadonlySet<string> = new Set(['STMTRS', 'CCSTMTRS']);
const TRANSACTIONS: ReadonlySet<string> = new Set(['STMTTRN', 'STMTTRNP']);
/** Groups whose elements would be taken for those around them: they get the group's name in front. */
const PREFIXED: ReadonlySet<string> = new Set([
  'BANKACCTFROM',
  'CCACCTFROM',
  'BANKACCTTO',
  'CCACCTTO',
  'LEDGERBAL',
  'AVAILBAL',
  'PAYEE',
  'CURRENCY',
  'ORIGCURRENCY',
]);

/**
 * Reads OFX statements of bank accounts and credit cards: SGML 1.x, whose elements need no end tag, and XML 2.x alike. Nothing but
 * tags and text is read; a document type is refused.
 */
export function readOfx({ name: file, text }: StatementFile): ReadStatements {
  const reading = newReading();
  const start = text.search(/<OFX>/i);
  const doctype = /<!(?:DOCTYPE|ENTITY)/i.exec(text);
  if (doctype)
    return refused({
      code: 'statement/xml-refused',
      place: { kind: 'file', file, line: lineAt(text, doctype.index) },
      facts: { text: `${doctype[0]}>` },
    });
  if (start < 0)
    return refused({ code: 'statement/unknown-format', place: { kind: 'file', file, line: 1 }, facts: {} });

  let statement: Group | undefined;
  let transaction: Group | undefined;
  let prefix = '';
  let waiting: Group[] = [];
  let line = lineAt(text, start);
  let lastLine = line;
  const broken = ({ line: at, name }: Group): void =>
    keepBooking(
      reading,
      { lines: [], problems: [unknownRecord('OFX', `<${name}>`, { kind: 'file', file, line: at })] },
      [],
    );
  const close = (): void => {
    if (statement) addStatement(reading, file, statement, waiting);
    [statement, waiting] = [undefined, []];
  };

  const tags = new RegExp(TAG_AND_TEXT);
  tags.lastIndex = start;
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    const [whole, slash, tag = '', raw = ''] = match;
    const name = tag.toUpperCase();
    lastLine = line;
    if (slash === '/') {
      if (TRANSACTIONS.has(name) && transaction) {
        waiting.push(transaction);
        transaction = undefined;
      } else if (STATEMENTS.has(name)) {
        if (transaction) broken(transaction);
        transaction = undefined;
        close();
      } else if (`${name}.` === prefix) prefix = '';
    } else if (TRANSACTIONS.has(name)) {
      if (transaction) broken(transaction);
      transaction = { name, values: new Map(), line };
      prefix = '';
    } else if (STATEMENTS.has(name)) {
      close();
      statement = { name, values: new Map(), line };
    } else if (PREFIXED.has(name)) {
      prefix = `${name}.`;
    } else {
      const value = valueOf(raw);
      const { values } = transaction ?? statement ?? NOWHERE;
      const key = `${prefix}${name}`;
      if (value !== '' && !values.has(key)) values.set(key, value);
    }
    line += newlines(whole);
  }

  const isCut = statement !== undefined || transaction !== undefined;
  if (transaction) reading.bookingCount++;
  if (transaction) reading.bookingsWithProblem++;
  if (!statement && waiting.length > 0) for (const group of waiting) broken(group);
  close();
  if (isCut)
    reading.problems.push(
      cutOff(reading.bookingCount - reading.bookingsWithProblem, { kind: 'file', file, line: lastLine }),
    );
  return reading;
}
/** A tag and what stands behind it. A `<` that begins no tag belongs to the text, and so does what CDATA encloses. */
const TAG_AND_TEXT =
  /<(\/?)([A-Za-z0-9.]+)\s*>([^<]*(?:(?:<!\[CDATA\[[^]*?\]\]>|<(?![/!?]?[A-Za-z0-9.]+\s*\/?>|!\[CDATA))[^<]*)*)/g;

const CDATA = /<!\[CDATA\[([^]*?)\]\]>/;
/** Entities stand outside CDATA only. */
const valueOf = (raw: string): string =>
  raw
    .split(CDATA)
    .map((part, i) => (i % 2 === 0 ? decoded(part) : part))
    .join('')
    .trim();

const NOWHERE: Pick<Group, 'values'> = { values: new Map() };

const newlines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
};
const lineAt = (text: string, index: number): number => newlines(text.slice(0, index)) + 1;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z]+));/gi,
        (whole, code: string | undefined, name: string | undefined) => {
          const character = Number(code?.replace(/^x/i, '0x') ?? NaN);
          return character > 0 && character <= 0x10ffff
            ? String.fromCodePoint(character)
            : (ENTITIES[name?.toLowerCase() ?? ''] ?? whole);
        },
      )
    : text;

function addStatement(
  reading: Reading,
  file: string,
  { values, line }: Group,
  transactions: readonly Group[],
): void {
  const place: Place = { kind: 'file', file, line };
  const currency = accountCurrency(values.get('CURDEF') ?? '');
  if (currency === undefined) {
    reading.problems.push(missing('Currency', place));
    reading.bookingCount += transactions.length;
    reading.bookingsWithProblem += transactions.length;
    return;
  }
  const lines: BankLine[] = [];
  for (const transaction of transactions)
    keepBooking(reading, readTransaction(transaction, currency, file), lines);
  const balance = values.get('LEDGERBAL.BALAMT');
  reading.statements.push({
    format: 'OFX',
    account: bankAccount(accountIn(values)),
    currency: currency.currency,
    number: '',
    from: ofxDay(values.get('DTSTART')),
    to: ofxDay(values.get('DTEND')),
    opening: undefined,
    closing:
      balance === undefined ? undefined : keep(signedAmount(balance, currency, place), reading.problems),
    lines,
    place,
  });
}

const accountIn = (values: ReadonlyMap<string, string>): string => {
  const account = values.get('BANKACCTFROM.ACCTID') ?? values.get('CCACCTFROM.ACCTID') ?? '';
  const bank = values.get('BANKACCTFROM.BANKID') ?? '';
  return bank === '' || bankAccount(account).iban !== '' ? account : `${bank}/${account}`;
};

function readTransaction(
  { name, values, line }: Group,
  currency: AccountCurrency,
  file: string,
): ReadBooking {
  const place: Place = { kind: 'file', file, line };
  const problems: Problem[] = [];
  const stated = (field: string, element: string): string => {
    const text = values.get(element) ?? '';
    if (text === '') problems.push(missing(field, place));
    return text;
  };
  const amountText = stated('Amount', 'TRNAMT');
  const amount = amountText === '' ? undefined : keep(signedAmount(amountText, currency, place), problems);
  const isPending = name === 'STMTTRNP';
  const dayText = stated('Booking date', isPending ? 'DTTRAN' : 'DTPOSTED');
  const bookingDate = ofxDay(dayText);
  if (dayText !== '' && bookingDate === undefined) problems.push(unreadable('Booking date', dayText, place));
  // ORIGCURRENCY only says what was paid in; CURRENCY says that the amount itself is in it.
  const other = values.get('CURRENCY.CURSYM') ?? currency.currency;
  if (other !== currency.currency) {
    const facts = { currency: other, statementCurrency: currency.currency };
    problems.push({ code: 'statement/other-currency', place, facts });
  }
  const correction = values.get('CORRECTACTION');
  if (correction !== undefined) problems.push(unreadable('CORRECTACTION', correction, place));
  if (amount === undefined || bookingDate === undefined || problems.length > 0)
    return { lines: [], problems };
  const own = values.get('NAME') ?? values.get('PAYEE.NAME') ?? '';
  const account = values.get('BANKACCTTO.ACCTID') ?? values.get('CCACCTTO.ACCTID') ?? '';
  const parts = [values.get('MEMO') ?? '', values.get('CHECKNUM') ?? '', values.get('REFNUM') ?? ''];
  const bankLine: BankLine = {
    ...UNSTATED,
    bookingDate,
    valueDate: ofxDay(values.get('DTAVAIL')),
    amount,
    currency: currency.currency,
    isBooked: !isPending,
    name: own,
    counterparty: bankAccount(account),
    text: [...new Set(parts)].filter((part) => part !== '').join('\n'),
    bankReference: values.get('FITID') ?? '',
    place,
  };
  return { lines: [bankLine], problems };
}

/** `20260630120000.000[-5:EST]`: the day at the bank. */
const ofxDay = (text = ''): PlainDate | undefined => {
  const match = /^(\d{4})(\d{2})(\d{2})(?:\d{2}|$|\[)/.exec(text);
  return match ? plainDateOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
};

/** Signed, a point or a comma before the decimals, never a thousands mark. */
function signedAmount(text: string, currency: AccountCurrency, place: Place) {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[+-]/, '');
  const plain = /^[.,]\d/.test(digits) ? `0${digits}` : digits;
  const read = plainAmount(plain, plain.includes(',') ? ',' : '.', currency, place);
  return read.ok && sign === -1
    ? { ...read, value: read.value === 0 ? ZERO : negate(read.value as Amount) }
    : read;
}

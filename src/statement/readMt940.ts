import { endOfMonth, monthOf, plainDateOf, yearOf, type PlainDate } from '../calendar/plainDate';
import { negate, times, type Amount } from '../money/amount';
import { keep, type Place, type Problem } from '../problem/problem';
import { bankAccount, NO_ACCOUNT, validIban } from './account';
import { UNSTATED, type BankLine, type ReadStatements, type Statement, type StatementFile } from './model';
import { mt940Details, stated } from './mt940Details';
import { cutOff, keepBooking, missing, newReading, unknownRecord, unreadable, type Reading } from './reading';
import { accountCurrency, fullYear, plainAmount, yymmdd, type AccountCurrency } from './values';

/** A field with the lines that go on with it, and the number of its first line, from 1. */
interface Field {
  readonly tag: string;
  readonly lines: string[];
  readonly line: number;
}

/**
 * Reads MT940 statements, and MT942 interim reports, whose lines are all pending. Money in is C and RD (a debit taken back), money
 * out D and RC.
 */
export function readMt940({ name, text }: StatementFile): ReadStatements {
  const reading = newReading();
  const { fields, isLastLineWhole } = fieldsOf(text);
  for (const message of messagesOf(fields)) readMessage(reading, name, message, isLastLineWhole);
  return reading;
}

const TAG = /^:(\d{2}[A-Z]?|NS):/;

/**
 * Envelope blocks `{1:…}{4:`, the `-` or `-}` that ends a message, a heading `:940:` and short names of bank and message before it belong
 * to no field.
 */
function fieldsOf(text: string): { readonly fields: readonly Field[]; readonly isLastLineWhole: boolean } {
  const lines = text.split('\n');
  const fields: Field[] = [];
  let field: Field | undefined;
  for (const [i, raw] of lines.entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const tag = line.startsWith(':') ? TAG.exec(line) : undefined;
    if (tag) {
      field = { tag: tag[1] ?? '', lines: [line.slice(tag[0].length)], line: i + 1 };
      fields.push(field);
    } else if (OUTSIDE.test(line)) {
      field = undefined;
    } else if (field) {
      field.lines.push(line);
    } else if (!/^[A-Z0-9 ]{0,20}$/.test(line)) {
      fields.push({ tag: '', lines: [line], line: i + 1 });
    }
  }
  return { fields, isLastLineWhole: (lines.at(-1) ?? '').trim() === '' || field === undefined };
}

const OUTSIDE = /^(?:-\}?\s*(?:\{.*)?|\{\d:.*|:9\d\d:\s*)$/;

/** A message begins with :20:. */
function messagesOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const messages: Field[][] = [];
  for (const field of fields) {
    if (field.tag === '20' || messages.length === 0) messages.push([]);
    messages.at(-1)?.push(field);
  }
  return messages;
}

function readMessage(
  reading: Reading,
  file: string,
  message: readonly Field[],
  isLastLineWhole: boolean,
): void {
  const first = (...tags: readonly string[]): Field | undefined =>
    message.find(({ tag }) => tags.includes(tag));
  const place: Place = { kind: 'file', file, line: message[0]?.line ?? 1 };
  const isInterim = first('34F', '13D') !== undefined && first('60F', '60M') === undefined;
  const balances = [first('60F', '60M'), message.findLast(({ tag }) => tag === '62F' || tag === '62M')];
  const currency = currencyOf(first('34F')) ?? balances.map(currencyOf).find((found) => found !== undefined);
  if (currency === undefined) reading.problems.push(missing('Currency', place));
  const closes = isInterim || balances[1] !== undefined;
  const lines: BankLine[] = [];

  message.forEach((field, i) => {
    const at: Place = { kind: 'file', file, line: field.line };
    if (field.tag === '61') {
      const details = detailsBehind(message, i);
      const isLast = i + details.length === message.length - 1;
      const isWhole = closes || isLastLineWhole || !isLast;
      const booking = isWhole ? readBooking(field, details, currency, isInterim, at) : NOT_WHOLE;
      keepBooking(reading, booking, lines);
    } else {
      reading.problems.push(...strayLines(field, file));
    }
  });

  const balance = (field: Field | undefined): Amount | undefined =>
    field && currency && balanceOf(field, currency, file, reading.problems);
  const [opening, closing] = [balance(balances[0]), balance(balances[1])];
  if (!closes) {
    const last = message.at(-1);
    const written = last?.lines.findLastIndex((text) => text.trim() !== '') ?? 0;
    const line = (last?.line ?? 1) + Math.max(0, written);
    reading.problems.push(cutOff(lines.length, { kind: 'file', file, line }));
  }
  if (currency === undefined) return;
  reading.statements.push({
    format: isInterim ? 'MT942' : 'MT940',
    account: bankAccount(accountIn((first('25', '25P')?.lines[0] ?? '').trim(), currency.currency)),
    currency: currency.currency,
    number: (first('28C', '28')?.lines[0] ?? '').trim(),
    from: dayOf(balances[0]),
    to: dayOf(balances[1]),
    opening,
    closing,
    lines,
    place,
  } satisfies Statement);
}

/** Fields :86: right behind the booking at `at`: one, or several of a bank that gives each part of its text a field. */
function detailsBehind(message: readonly Field[], at: number): readonly Field[] {
  const end = message.findIndex(({ tag }, i) => i > at && tag !== '86');
  return message.slice(at + 1, end < 0 ? undefined : end);
}

/** A field of one line that goes on, or one that the format does not know, may hide a damaged booking. */
function strayLines({ tag, lines, line }: Field, file: string): readonly Problem[] {
  if (tag === '86' || tag === 'NS') return [];
  const from = ONE_LINE.has(tag) ? 1 : 0;
  return lines.flatMap((text, i) =>
    i < from || text.trim() === ''
      ? []
      : [unknownRecord('MT940', text, { kind: 'file', file, line: line + i })],
  );
}
/** Among them are fields that are not needed: related reference, available and forward balances, floor limits, totals. */
const ONE_LINE: ReadonlySet<string> = new Set(
  '20 21 13 13D 25 25P 28 28C 34F 60F 60M 62F 62M 64 65 90C 90D'.split(' '),
);
const NOT_WHOLE = { lines: [], problems: [] };

/** `NL69INGB0123456789EUR`: some banks put the currency behind the account. */
const accountIn = (text: string, currency: string): string => {
  const shorter = text.endsWith(currency) ? text.slice(0, -currency.length).trim() : text;
  return shorter !== text && (validIban(shorter) !== undefined || /^\d[\d/]*$/.test(shorter))
    ? shorter
    : text;
};

/** `C260630EUR1234,56`, and `EURD0,00` of :34F: */
const BALANCE = /^([CD])(\d{6})([A-Z]{3})([\d,]+)$/;
const currencyOf = (field: Field | undefined): AccountCurrency | undefined => {
  const text = (field?.lines[0] ?? '').trim();
  const code = field?.tag === '34F' ? text.slice(0, 3) : BALANCE.exec(text)?.[3];
  return code === undefined ? undefined : accountCurrency(code);
};
const dayOf = (field: Field | undefined): PlainDate | undefined =>
  yymmdd(BALANCE.exec((field?.lines[0] ?? '').trim())?.[2] ?? '');

function balanceOf(
  { lines, line }: Field,
  currency: AccountCurrency,
  file: string,
  problems: Problem[],
): Amount | undefined {
  const place: Place = { kind: 'file', file, line };
  const match = BALANCE.exec((lines[0] ?? '').trim());
  if (!match) {
    problems.push(unreadable('Balance', lines[0] ?? '', place));
    return undefined;
  }
  const amount = keep(plainAmount(match[4] ?? '', ',', currency, place), problems);
  return amount === undefined || match[1] === 'C' ? amount : negate(amount);
}

/** Value date, entry date (month and day, may be blank), mark, third letter of the currency, amount, kind, references. */
const ENTRY = /^(\d{6})(\d{4}| {4})?(E?R?[CD])([A-Z])?(\d[\d,.]*)(?:([A-Z][A-Z0-9]{3})(.*))?$/;

function readBooking(
  { lines: [first = '', ...more] }: Field,
  details: readonly Field[],
  currency: AccountCurrency | undefined,
  isInterim: boolean,
  place: Place,
): { readonly lines: readonly BankLine[]; readonly problems: readonly Problem[] } {
  if (currency === undefined) return NOT_WHOLE; // said once for the statement
  const match = ENTRY.exec(first.trimEnd());
  if (!match) return { lines: [], problems: [unreadable('Booking', first, place)] };
  const [, valueText = '', entryText = '', mark = '', , amountText = '', , references = ''] = match;
  const problems: Problem[] = [];
  const amount = keep(plainAmount(amountText, ',', currency, place), problems);
  const valueDate = valueDay(valueText);
  if (valueDate === undefined) problems.push(unreadable('Value date', valueText, place));
  const bookingDate = valueDate && entryDay(entryText.trim(), valueDate);
  if (valueDate !== undefined && bookingDate === undefined)
    problems.push(unreadable('Booking date', entryText, place));
  if (amount === undefined || bookingDate === undefined) return { lines: [], problems };

  const [ownReference = '', bankReference = ''] = references.split('//');
  const read = mt940Details(details.flatMap((field) => field.lines));
  const isIn = mark.endsWith('C') !== mark.includes('R');
  const supplement = more.join(' ').trim();
  const isAccount = read.counterparty === NO_ACCOUNT && validIban(supplement) !== undefined;
  const parts = [read.text, isAccount ? '' : supplement];
  const line: BankLine = {
    bookingDate,
    valueDate,
    amount: times(amount, isIn ? 1 : -1),
    currency: currency.currency,
    isBooked: !isInterim && !mark.startsWith('E'),
    isReversal: mark.includes('R'),
    name: read.name,
    counterparty: isAccount ? bankAccount(supplement) : read.counterparty,
    text: parts.filter((part) => part !== '').join('\n'),
    reference: read.reference,
    endToEndId: read.endToEndId || stated(ownReference.trim()),
    bankReference: stated(bankReference.trim()),
    charges: chargesIn(supplement, currency, place),
    batch: undefined,
    place,
  };
  return { lines: [line], problems };
}

/** Interest is reckoned in months of 30 days by some banks: their 29 and 30 February are the month's last day. */
const bankDay = (year: number, month: number, day: number): PlainDate | undefined => {
  const first = month === 2 && (day === 29 || day === 30) ? plainDateOf(year, 2, 1) : undefined;
  return plainDateOf(year, month, day) ?? (first && endOfMonth(first));
};
const valueDay = (text: string): PlainDate | undefined =>
  bankDay(fullYear(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)));

/** Month and day without a year: the day that is nearest to the value date, so that 2 January follows 30 December. */
function entryDay(text: string, valueDate: PlainDate): PlainDate | undefined {
  if (text === '') return valueDate;
  const [month, day] = [Number(text.slice(0, 2)), Number(text.slice(2))];
  const months = month - monthOf(valueDate);
  const year = yearOf(valueDate) + (months > 6 ? -1 : months < -6 ? 1 : 0);
  return bankDay(year, month, day);
}

/** `/OCMT/EUR12,34//CHGS/EUR1,00/`: what the bank kept back; in another currency it stays in the text alone. */
function chargesIn(supplement: string, currency: AccountCurrency, place: Place): Amount {
  const match = /\/CHGS\/([A-Z]{3})([\d,]+)/.exec(supplement);
  if (match?.[1] !== currency.currency) return UNSTATED.charges;
  const charges = plainAmount(match[2] ?? '', ',', currency, place);
  return charges.ok ? charges.value : UNSTATED.charges;
}

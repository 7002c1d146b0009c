import { plainDateOfSerial, type PlainDate } from '../calendar/plainDate';
import { absolute, amountOfUnits, negate, signOf, times, ZERO, type Amount } from '../money/amount';
import { amountOfNumber } from '../money/convert';
import { keep, type Outcome, type Place, type Problem } from '../problem/problem';
import { accountText, bankAccount } from './account';
import { BANK_COLUMNS, type BankField } from './bankColumns';
import type { BankLine, ReadStatements, Statement } from './model';
import { stated } from './mt940Details';
import { keepBooking, missing, newReading, unknownRecord, unreadable, type Reading } from './reading';
import { referenceKinds } from './reference';
import { firstBodyRow, isBlankRow, textIn, type BankTable, type TableCell, type TableLayout } from './table';
import { amountParts, digitsIn } from './tableAmount';
import { dayIn } from './tableDate';
import { directionIn, isBookedIn } from './tableWords';
import { accountCurrency, amountFrom, type AccountCurrency } from './values';

/** A line with the account it is of and the balance behind it. */
interface TableLine {
  readonly line: BankLine;
  readonly account: string;
  readonly balance: Amount | undefined;
}

/**
 * Reads bank lines in the layout that was confirmed. Every row below the headings that is not blank is a booking or a problem; one
 * account in one currency becomes one statement.
 */
export function readTable(table: BankTable, layout: TableLayout): ReadStatements {
  const reading = newReading();
  const lines: TableLine[] = [];
  const header = layout.headerRow === undefined ? [] : (table.rows[layout.headerRow] ?? []);
  const width = header.length || Infinity;
  const debitSign = onlySign(table, layout);
  for (let at = firstBodyRow(layout); at < table.rows.length; at++) {
    const row = table.rows[at] ?? [];
    if (isBlankRow(row) || isSameRow(row, header)) continue;
    const place = table.placeOf(at);
    const isWhole = !table.brokenRows.has(at) && row.slice(width).every((cell) => cell === '');
    if (isWhole) addRow(reading, lines, readRow(table, layout, at, debitSign));
    else keepBooking(reading, { lines: [], problems: [unknownRecord('CSV', row.join(' '), place)] }, []);
  }
  addStatements(reading, lines, table, layout);
  return reading;
}

/** The headings are repeated where a file was printed in pages or put together. */
const isSameRow = (row: readonly TableCell[], header: readonly TableCell[]): boolean =>
  row[0] === header[0] && row.length === header.length && row.every((cell, i) => cell === header[i]);

/** Whether the debits of the table stand with a minus or without; undefined where both occur. */
function onlySign(table: BankTable, layout: TableLayout): 1 | -1 | undefined {
  const [column] = layout.columns.debit ?? [];
  if (column === undefined) return 1;
  const signs = new Set<1 | -1>();
  for (const row of table.rows.slice(firstBodyRow(layout))) {
    const parts = amountParts(textIn(row, column));
    if (parts !== undefined && /[1-9]/.test(parts.number)) signs.add(parts.sign ?? 1);
  }
  return signs.size > 1 ? undefined : signs.has(-1) ? -1 : 1;
}

interface ReadRow {
  readonly found: TableLine | undefined;
  readonly problems: readonly Problem[];
}

function addRow(reading: Reading, lines: TableLine[], { found, problems }: ReadRow): void {
  keepBooking(reading, { lines: found ? [found.line] : [], problems }, []);
  if (found) lines.push(found);
}

function readRow(table: BankTable, layout: TableLayout, at: number, debitSign: 1 | -1 | undefined): ReadRow {
  const row = table.rows[at] ?? [];
  const problems: Problem[] = [];
  const placeOf = (field: BankField): Place => table.placeOf(at, layout.columns[field]?.[0]);
  const text = (field: BankField): string =>
    (layout.columns[field] ?? [])
      .map((column) => textIn(row, column))
      .filter((part) => part !== '')
      .join('\n');

  const day = (field: 'bookingDate' | 'valueDate'): PlainDate | undefined => {
    const column = layout.columns[field]?.[0];
    if (column === undefined || textIn(row, column) === '') return undefined;
    return keep(dayOf(row[column] ?? '', table, layout, field, placeOf(field)), problems);
  };
  const [booked, valueDate] = [day('bookingDate'), day('valueDate')];
  const bookingDate = layout.columns.bookingDate ? booked : valueDate;
  if (bookingDate === undefined && problems.length === 0)
    problems.push(missing(BANK_COLUMNS.bookingDate.title, placeOf('bookingDate')));

  const code = text('currency').toUpperCase() || layout.currency;
  const currency = accountCurrency(code);
  if (currency === undefined)
    problems.push(
      code === ''
        ? missing(BANK_COLUMNS.currency.title, placeOf('currency'))
        : unreadable(BANK_COLUMNS.currency.title, code, placeOf('currency')),
    );
  const amount = currency && signedAmount(row, layout, debitSign, currency, placeOf, problems);
  const balanceColumn = layout.columns.balance?.[0];
  const balance =
    currency && balanceColumn !== undefined && textIn(row, balanceColumn) !== ''
      ? keep(amountIn(row[balanceColumn] ?? '', layout, currency, 'balance', placeOf('balance')), problems)
      : undefined;
  const status = text('status');
  const isBooked = status === '' ? true : isBookedIn(status);
  if (isBooked === undefined) problems.push(unreadable(BANK_COLUMNS.status.title, status, placeOf('status')));
  if (bookingDate === undefined || currency === undefined || amount === undefined || isBooked === undefined)
    return { found: undefined, problems };
  if (problems.length > 0) return { found: undefined, problems };
  const reference = referenceIn(text('reference'));
  const line: BankLine = {
    bookingDate,
    valueDate,
    amount,
    currency: currency.currency,
    isBooked,
    isReversal: false,
    name: text('name'),
    counterparty: bankAccount(text('counterparty')),
    text: [text('text'), reference.text].filter((part) => part !== '').join('\n'),
    reference: reference.reference,
    endToEndId: stated(text('endToEndId')),
    bankReference: stated(text('bankReference')),
    charges: ZERO,
    batch: undefined,
    place: table.placeOf(at),
  };
  return { found: { line, account: text('account') || layout.account, balance }, problems };
}

/**
 * Under Reference many banks write what the payer wrote. It is one of a structured kind where its check digits are right, or where it is a
 * single number; anything else is text.
 */
function referenceIn(text: string): Pick<BankLine, 'reference' | 'text'> {
  const compact = text.replace(/\s/g, '');
  return referenceKinds(text).length > 0 || !/\s|\p{L}{2}/u.test(text)
    ? { reference: compact, text: '' }
    : { reference: '', text };
}

function dayOf(
  cell: TableCell,
  { dateSystem }: BankTable,
  { dateFormat }: TableLayout,
  field: 'bookingDate' | 'valueDate',
  place: Place,
): Outcome<PlainDate> {
  const title = BANK_COLUMNS[field].title;
  if (typeof cell === 'number') {
    const day = plainDateOfSerial(Math.floor(cell), dateSystem);
    return day === undefined
      ? { ok: false, problem: unreadable(title, String(cell), place) }
      : { ok: true, value: day };
  }
  const text = String(cell);
  if (dateFormat === undefined) return { ok: false, problem: undecided(title, text, place) };
  const day = dayIn(text, dateFormat);
  return day === undefined
    ? { ok: false, problem: unreadable(title, text, place) }
    : { ok: true, value: day };
}

const undecided = (field: string, text: string, place: Place): Problem => ({
  code: 'statement/undecided-format',
  place,
  facts: { field, text },
});

/** From one column with a sign, or with a direction beside it, or from a column for each direction. */
function signedAmount(
  row: readonly TableCell[],
  layout: TableLayout,
  debitSign: 1 | -1 | undefined,
  currency: AccountCurrency,
  placeOf: (field: BankField) => Place,
  problems: Problem[],
): Amount | undefined {
  const stated = (field: 'amount' | 'debit' | 'credit'): Amount | undefined => {
    const column = layout.columns[field]?.[0];
    if (column === undefined || textIn(row, column) === '') return undefined;
    return keep(amountIn(row[column] ?? '', layout, currency, field, placeOf(field)), problems);
  };
  const before = problems.length;
  const [amount, debit, credit] = [stated('amount'), stated('debit'), stated('credit')];
  if (problems.length > before) return undefined;
  const inverted = layout.isInverted ? -1 : 1;
  if (layout.columns.amount) {
    if (amount === undefined) {
      problems.push(missing(BANK_COLUMNS.amount.title, placeOf('amount')));
      return undefined;
    }
    return directed(row, layout, times(amount, inverted), placeOf, problems);
  }
  const sides = [debit, credit].filter((side) => side !== undefined && side !== 0);
  if (sides.length > 1 || (debit === undefined && credit === undefined)) {
    problems.push(missing(BANK_COLUMNS.amount.title, placeOf(layout.columns.debit ? 'debit' : 'credit')));
    return undefined;
  }
  const isDebit = debit !== undefined && debit !== 0;
  const side = isDebit ? debit : (credit ?? ZERO);
  // Where both signs stand in the column, or a credit has a minus, nothing says which way the money went.
  if (isDebit ? debitSign === undefined : side < 0) {
    const field = isDebit ? 'debit' : 'credit';
    const text = textIn(row, layout.columns[field]?.[0] ?? -1);
    problems.push(unreadable(BANK_COLUMNS[field].title, text, placeOf(field)));
    return undefined;
  }
  return times(isDebit ? negate(absolute(side)) : side, inverted);
}

/** A direction column gives the sign; an amount that has the other sign already is a contradiction. */
function directed(
  row: readonly TableCell[],
  layout: TableLayout,
  amount: Amount,
  placeOf: (field: BankField) => Place,
  problems: Problem[],
): Amount | undefined {
  const [column] = layout.columns.direction ?? [];
  if (column === undefined) return amount;
  const word = textIn(row, column);
  const way = directionIn(word);
  if (way === undefined || (amount < 0 && way === 1)) {
    const { title } = BANK_COLUMNS.direction;
    problems.push(
      word === '' ? missing(title, placeOf('direction')) : unreadable(title, word, placeOf('direction')),
    );
    return undefined;
  }
  return amount === 0 ? amount : times(amount, signOf(amount) === way ? 1 : -1);
}

function amountIn(
  cell: TableCell,
  { numberFormat }: TableLayout,
  currency: AccountCurrency,
  field: 'amount' | 'debit' | 'credit' | 'balance',
  place: Place,
): Outcome<Amount> {
  const { title } = BANK_COLUMNS[field];
  if (typeof cell === 'number') {
    const read = amountOfNumber(cell, currency.decimals);
    if (read.ok) return { ok: true, value: read.amount };
    const text = String(cell);
    return { ok: false, problem: unreadable(title, text, place) };
  }
  const text = String(cell).trim();
  const parts = amountParts(text);
  if (parts === undefined) return { ok: false, problem: unreadable(title, text, place) };
  if (parts.currency !== '' && parts.currency !== currency.currency) {
    const facts = { currency: parts.currency, statementCurrency: currency.currency };
    return { ok: false, problem: { code: 'statement/other-currency', place, facts } };
  }
  if (numberFormat === undefined && !/^\d+$/.test(parts.number))
    return { ok: false, problem: undecided(title, text, place) };
  const digits = numberFormat === undefined ? parts.number : digitsIn(parts.number, numberFormat);
  if (digits === undefined) return { ok: false, problem: unreadable(title, text, place) };
  const read = amountFrom(digits, text, currency, place);
  return read.ok ? { ok: true, value: times(read.value, parts.sign ?? 1) } : read;
}

/** One statement per account and currency; its balances are those before its first and behind its last line. */
function addStatements(
  reading: Reading,
  lines: readonly TableLine[],
  table: BankTable,
  layout: TableLayout,
): void {
  const groups = new Map<string, TableLine[]>();
  for (const found of lines) {
    const key = `${accountText(bankAccount(found.account))}\n${found.line.currency}`;
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  for (const group of groups.values()) reading.statements.push(statementOf(group, table, layout));
}

function statementOf(group: readonly TableLine[], table: BankTable, layout: TableLayout): Statement {
  const [first] = group;
  const days = group.map(({ line }) => line.bookingDate).sort();
  return {
    format: 'rows',
    account: bankAccount(first?.account ?? ''),
    currency: first?.line.currency ?? layout.currency,
    number: '',
    from: days[0],
    to: days.at(-1),
    ...balancesOf(group.filter(({ line }) => line.isBooked)),
    lines: group.map(({ line }) => line),
    place: table.placeOf(layout.headerRow ?? 0),
  };
}

/** Older rows first, or newer ones: whichever way more balances follow from the one before. */
function balancesOf(group: readonly TableLine[]): Pick<Statement, 'opening' | 'closing'> {
  const [first, last] = [group[0], group.at(-1)];
  if (first?.balance === undefined || last?.balance === undefined)
    return { opening: undefined, closing: undefined };
  let [older, newer] = [0, 0];
  for (const [i, { line, balance }] of group.entries()) {
    const before = group[i - 1];
    if (before?.balance === undefined || balance === undefined) continue;
    if (balance - line.amount === before.balance) older++;
    if (before.balance - before.line.amount === balance) newer++;
  }
  const isOlderFirst = older > newer || (older === newer && first.line.bookingDate <= last.line.bookingDate);
  const [start, end] = isOlderFirst ? [first, last] : [last, first];
  return { opening: amountOfUnits((start.balance ?? 0) - start.line.amount), closing: end.balance };
}

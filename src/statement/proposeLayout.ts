import { serialOf } from '../calendar/plainDate';
import { NUMBER_FORMATS, type DateFormat, type NumberFormat } from '../text/formats';
import { validIban } from './account';
import { currencyInHeading, fieldsOfHeading, type BankField } from './bankColumns';
import { columnsByHeading, SAMPLE, type Columns, type Rows } from './headedColumns';
import { isBlankRow, textIn, type BankTable, type TableCell, type TableLayout } from './table';
import { amountParts, digitsIn } from './tableAmount';
import { DATE_ORDERS, dayIn } from './tableDate';
import { directionIn } from './tableWords';

/** What the rows prove of how they are to be read, and what the accountant has to state. */
export interface Proposal {
  readonly layout: TableLayout;
  /** Headings as they stand; empty where there are none. */
  readonly headings: readonly string[];
  readonly undecided: readonly Undecided[];
}
export type Undecided = 'columns' | 'number format' | 'date format' | 'currency';

/** Rows in which the headings are looked for. */
const HEADER_WITHIN = 40;

/**
 * Finds headings, columns, number and date format of a table. A format is proposed only where the rows prove it: by values that fit
 * no other, by running balances, by dates in order. Whatever is proposed is shown and confirmed before a line is used.
 */
export function proposeLayout(table: BankTable): Proposal {
  const headerRow = findHeader(table);
  const headings =
    headerRow === undefined ? [] : (table.rows[headerRow] ?? []).map((cell) => String(cell).trim());
  const body = table.rows
    .slice(headerRow === undefined ? 0 : headerRow + 1)
    .filter(
      (row, i) =>
        !isBlankRow(row) && !table.brokenRows.has(i + (headerRow === undefined ? 0 : headerRow + 1)),
    );
  const ownIban = ibanAbove(table.rows.slice(0, headerRow ?? 0));
  const columns =
    headerRow === undefined ? columnsByContent(body) : columnsByHeading(headings, body, ownIban);
  const numbers = numberFormatOf(body, columns);
  const dateFormat = dateFormatOf(body, columns);
  const layout: TableLayout = {
    headerRow,
    columns,
    numberFormat: numbers.format,
    dateFormat: dateFormat === 'undecided' ? undefined : dateFormat,
    isInverted: numbers.isInverted,
    account: columns.account ? '' : (ownIban ?? ''),
    currency: (columns.currency ? inHeadings(headings, columns) : currencyOf(headings, body, columns)) ?? '',
  };
  const hasAmount = columns.amount ?? columns.debit ?? columns.credit;
  return {
    layout,
    headings,
    undecided: [
      ...((columns.bookingDate ?? columns.valueDate) && hasAmount ? [] : (['columns'] as const)),
      ...(numbers.isDecided ? [] : (['number format'] as const)),
      ...(dateFormat === 'undecided' ? (['date format'] as const) : []),
      ...(layout.currency === '' && !columns.currency ? (['currency'] as const) : []),
    ],
  };
}

/** The row with the most headings, a date and an amount among them; undefined where there is none. */
function findHeader({ rows }: BankTable): number | undefined {
  let best: { readonly row: number; readonly score: number } | undefined;
  for (const [row, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const fields = new Set(cells.flatMap((cell) => (typeof cell === 'string' ? fieldsOfHeading(cell) : [])));
    const isHeader =
      (fields.has('bookingDate') || fields.has('valueDate')) &&
      (fields.has('amount') || fields.has('debit') || fields.has('credit'));
    if (isHeader && fields.size > (best?.score ?? 1)) best = { row, score: fields.size };
  }
  return best?.row;
}

/**
 * Without headings: the first dates, the only amounts with a sign or decimals, the longest texts. Of several columns of amounts the pair
 * that leads from balance to balance is amount and balance; without one nothing says which it is.
 */
function columnsByContent(body: Rows): Columns {
  const sample = body.slice(0, SAMPLE);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const columns: Columns = {};
  const amounts: number[] = [];
  let longest = 0;
  for (let column = 0; column < width; column++) {
    const texts = sample.map((row) => textIn(row, column)).filter((text) => text !== '');
    if (texts.length === 0) continue;
    const isAmount = texts.every((text) => amountParts(text) !== undefined);
    if (texts.every((text) => DATE_ORDERS.some((order) => dayIn(text, order) !== undefined))) {
      if (columns.bookingDate === undefined) columns.bookingDate = [column];
      else columns.valueDate ??= [column];
    } else if (isAmount && texts.some((text) => /[.,]\d{1,2}\b|^-/.test(text))) amounts.push(column);
    else if (texts.every((text) => validIban(text) !== undefined)) columns.counterparty ??= [column];
    else {
      const length = texts.reduce((total, text) => total + text.length, 0) / texts.length;
      if (length > longest && !isAmount) [columns.text, longest] = [[column], length];
    }
  }
  return { ...columns, ...amountAndBalance(body, amounts) };
}

function amountAndBalance(body: Rows, amounts: readonly number[]): Columns {
  const [first, ...others] = amounts;
  if (first === undefined) return {};
  if (others.length === 0) return { amount: [first] };
  const pairs = amounts.flatMap((amount) =>
    amounts.flatMap((balance) => (balance === amount ? [] : [{ amount: [amount], balance: [balance] }])),
  );
  const proven = pairs.filter((pair) =>
    Object.values<NumberFormat>(NUMBER_FORMATS).some((format) =>
      leadsFromBalanceToBalance(body, pair, format, false),
    ),
  );
  return proven.length === 1 ? (proven[0] ?? {}) : {};
}

const AMOUNT_FIELDS = ['amount', 'debit', 'credit', 'balance'] as const;

/** The format that most texts fit. Several that read them differently: the one whose amounts lead from balance to balance. */
function numberFormatOf(
  body: Rows,
  columns: Columns,
): { readonly format: NumberFormat | undefined; readonly isDecided: boolean; readonly isInverted: boolean } {
  const numbers = AMOUNT_FIELDS.flatMap((field) => columns[field] ?? []).flatMap((column) =>
    body.flatMap((row) => (typeof row[column] === 'string' ? (amountParts(row[column])?.number ?? []) : [])),
  );
  const readings = Object.values<NumberFormat>(NUMBER_FORMATS).map((format) => {
    const digits = numbers.map((number) => digitsIn(number, format));
    return { format, digits, fits: digits.filter((one) => one !== undefined).length };
  });
  const most = Math.max(...readings.map(({ fits }) => fits));
  const best = readings.filter(({ fits }) => fits === most);
  const same = best.every(({ digits }) => digits.every((one, i) => isSameNumber(one, best[0]?.digits[i])));
  const candidates = same ? best.slice(0, 1) : best;
  for (const isInverted of [false, true]) {
    const proven = candidates.filter(({ format }) =>
      leadsFromBalanceToBalance(body, columns, format, isInverted),
    );
    if (proven.length === 1) return { format: proven[0]?.format, isDecided: true, isInverted };
  }
  return { format: same ? best[0]?.format : undefined, isDecided: same, isInverted: false };
}

const isSameNumber = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Number(a) === Number(b));

/** Rows in order of time or against it: each balance is the one before, changed by the amount. */
function leadsFromBalanceToBalance(
  body: Rows,
  columns: Columns,
  format: NumberFormat,
  isInverted: boolean,
): boolean {
  const [amountColumn] = columns.amount ?? [];
  const [balanceColumn] = columns.balance ?? [];
  const [directionColumn] = columns.direction ?? [];
  if (amountColumn === undefined || balanceColumn === undefined || body.length < 2) return false;
  const steps = body.map((row) => {
    const way = directionColumn === undefined ? 1 : (directionIn(textIn(row, directionColumn)) ?? NaN);
    return {
      amount: thousandths(row[amountColumn], format) * way * (isInverted ? -1 : 1),
      balance: thousandths(row[balanceColumn], format),
    };
  });
  const isOlderFirst = steps.every(
    ({ amount, balance }, i) => i === 0 || balance === (steps[i - 1]?.balance ?? NaN) + amount,
  );
  const isNewerFirst = steps.every(
    ({ balance }, i) => i === 0 || (steps[i - 1]?.balance ?? NaN) === balance + (steps[i - 1]?.amount ?? NaN),
  );
  return isOlderFirst || isNewerFirst;
}

/** Whole thousandths, to compare; NaN for what is no number. */
function thousandths(cell: TableCell | undefined, format: NumberFormat): number {
  if (typeof cell === 'number') return Math.round(cell * 1000);
  const parts = typeof cell === 'string' ? amountParts(cell) : undefined;
  const digits = parts && digitsIn(parts.number, format);
  return parts && digits !== undefined ? Math.round(Number(digits) * 1000) * (parts.sign ?? 1) : NaN;
}

/** A booking is seldom further from its value date. */
const MOST_DAYS_APART = 31;

/**
 * The order that most texts fit. Several that read them differently: the only one in which the days run in order, or stay near
 * their value dates.
 */
function dateFormatOf(body: Rows, columns: Columns): DateFormat | undefined | 'undecided' {
  const texts = (field: BankField): readonly string[] =>
    (columns[field] ?? []).flatMap((column) =>
      body.flatMap((row) => (typeof row[column] === 'string' ? [row[column].trim()] : [])),
    );
  const [bookings, values] = [texts('bookingDate'), texts('valueDate')];
  const all = [...bookings, ...values].filter((text) => text !== '');
  if (all.length === 0) return undefined;
  const readings = DATE_ORDERS.map((order) => {
    const days = all.map((text) => dayIn(text, order));
    return { order, days, fits: days.filter((day) => day !== undefined).length };
  });
  const most = Math.max(...readings.map(({ fits }) => fits));
  if (most === 0) return undefined;
  const best = readings.filter(({ fits }) => fits === most);
  if (best.every(({ days }) => days.every((day, i) => day === best[0]?.days[i]))) return best[0]?.order;
  const inOrder = best.filter(({ order }) => runsInOrder(bookings.map((text) => dayIn(text, order))));
  if (inOrder.length === 1) return inOrder[0]?.order;
  const near = best.filter(({ order }) => staysNear(bookings, values, order));
  return near.length === 1 ? near[0]?.order : 'undecided';
}

function runsInOrder(days: readonly (string | undefined)[]): boolean {
  const known = days.filter((day) => day !== undefined);
  const rises = known.every((day, i) => i === 0 || day >= (known[i - 1] ?? day));
  const falls = known.every((day, i) => i === 0 || day <= (known[i - 1] ?? day));
  return new Set(known).size > 2 && (rises || falls);
}

function staysNear(bookings: readonly string[], values: readonly string[], order: DateFormat): boolean {
  if (values.length !== bookings.length) return false;
  return bookings.every((text, i) => {
    const [booked, value] = [dayIn(text, order), dayIn(values[i] ?? '', order)];
    if (booked === undefined || value === undefined) return text === '' || values[i] === '';
    return Math.abs(serialOf(booked, 1900) - serialOf(value, 1900)) <= MOST_DAYS_APART;
  });
}

const ibanAbove = (above: Rows): string | undefined =>
  above
    .flat()
    .flatMap((cell) => String(cell).match(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){10,30}/g) ?? [])
    .map(validIban)
    .find((iban) => iban !== undefined);

const amountColumns = ({ amount = [], debit = [], credit = [] }: Columns): readonly number[] => [
  ...amount,
  ...debit,
  ...credit,
];

/** The currency in the heading of the amounts; that of rows whose own is left blank, too. */
const inHeadings = (headings: readonly string[], columns: Columns): string | undefined =>
  amountColumns(columns)
    .map((column) => currencyInHeading(headings[column] ?? ''))
    .find((code) => code !== undefined);

/** The currency of the amount's heading, or the one that stands next to every amount. */
function currencyOf(headings: readonly string[], body: Rows, columns: Columns): string | undefined {
  const stated = inHeadings(headings, columns);
  if (stated !== undefined) return stated;
  const marks = new Set(
    amountColumns(columns).flatMap((column) =>
      body.map((row) => amountParts(textIn(row, column))?.currency ?? ''),
    ),
  );
  marks.delete('');
  const [only] = marks;
  return marks.size === 1 ? only : undefined;
}

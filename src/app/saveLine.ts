import type { PlainDate } from '../calendar/plainDate';
import { isWarning, placeText, type Place, type Problem } from '../problem/problem';
import type { CellValue, RowAsRead, UserCell, Workbook, WrittenRow } from '../workbook/workbook';
import { cellAddress } from '../workbook/address';
import { problemKey } from '../workbook/chosenSources';
import { SOURCE_COLUMNS } from '../workbook/columns';
import {
  blankLine,
  COLUMN_OF_FIELD,
  isSameField,
  LINE_FIELDS,
  lineCells,
  lineFields,
  type LineField,
  type LineFields,
} from '../workbook/paymentLine';
import { entryOf, formatsFor } from '../workbook/readSettings';
import { decimalsOf } from '../money/currency';
import {
  entrySnapshot,
  findRow,
  nextRow,
  printOf,
  rowId,
  type EntrySnapshot,
  type PaymentsRead,
  type SnapshotRow,
} from './entrySnapshot';
import { numberIn } from './estimate';
import { marksOfRow, withMarks } from './lineMarks';
import type { DraftMark, SaveResult } from './paymentEntry';

/** What is asked to be saved. */
export interface LineToSave {
  readonly fields: LineFields;
  /** Absent: the Invoice field stands as it is. */
  readonly marks: readonly DraftMark[] | undefined;
  /** Absent: a new line. */
  readonly id: string | undefined;
}

/**
 * Saves a line in the Payments table, as typed: only the cells that it states otherwise than its row does. The row is read with the
 * new cells as the next run will read it; what is wrong with it then keeps it from being written.
 *
 * @param snapshot read just now
 * @param day of the clock
 */
export async function saveLine(
  workbook: Workbook,
  snapshot: EntrySnapshot,
  { fields, marks, id }: LineToSave,
  day: PlainDate,
): Promise<SaveResult> {
  const { payments, monthEnd } = snapshot;
  if (payments === undefined) return refused(monthEnd.blocking);
  const { user } = payments;
  if (user === undefined)
    return refused([{ code: 'payment/not-in-table', place: tableOf(payments), facts: {} }]);
  const row = id === undefined ? undefined : findRow(payments, id);
  if (id !== undefined && row === undefined) return { kind: 'changed' };

  const target = row === undefined ? nextRow(payments) : { index: row.index, isThere: true };
  const before = row === undefined ? blankLine(payments.byHeading) : fieldsOf(row, payments, snapshot);
  const format = formatsFor(monthEnd.settings.parameters, 'Payments').number;
  const invoicePlace = placeOf(payments, target.index, 'invoice');
  const asked =
    marks === undefined
      ? { fields, problems: [] }
      : withMarks(fields, marks, snapshot, { row, format, place: invoicePlace });
  const changed = LINE_FIELDS.filter((field) => !isSameField(field, asked.fields, before));
  const cells = lineCells(asked.fields, statedFields(changed, row), payments.table.columns, {
    decimals: decimalsOf(asked.fields.currency || (monthEnd.settings.accountingCurrency ?? '')),
    dateSystem: monthEnd.survey.dateSystem,
  });
  const posted = postedProblems(row, changed);
  if (posted.length > 0) return refused(posted);
  const read = readingProblems({ index: target.index, cells, marks, payments }, snapshot, day);
  const problems = [
    ...asked.problems,
    // Marks that cannot be written as they are make no sense when they are read.
    ...(asked.problems.length === 0
      ? read
      : read.filter(({ place }) => placeText(place) !== placeText(invoicePlace))),
    ...missingColumns(asked.fields, changed, snapshot, payments),
    ...entryProblems(asked.fields, row, target.index, snapshot, payments),
  ];
  if (problems.length > 0) return refused(withoutRepeats(problems));
  if (row !== undefined && cells.length === 0) return { kind: 'saved', id: row.id, place: row.place };

  if (target.isThere) {
    const written = await workbook.writeUserRow(user, rowAsRead(payments, target.index), cells);
    return written === 'changed' ? { kind: 'changed' } : saved(payments, written);
  }
  const written = await workbook.appendUserRows(user, target.index, [cells]);
  return written === 'changed' ? { kind: 'changed' } : saved(payments, written[0]!);
}

function saved(payments: PaymentsRead, { index, values }: WrittenRow): Saved {
  const place = placeOf(payments, index);
  const print = printOf(payments.table.used.map((column) => values[column] ?? ''));
  return { kind: 'saved', id: rowId(place, print), place };
}
type Saved = Extract<SaveResult, { readonly kind: 'saved' }>;

/** A new line with what its marks are. */
export interface NewLine {
  readonly fields: LineFields;
  readonly marks: readonly DraftMark[];
}

/**
 * Saves new lines, all of them or none: below the last row of the Payments table, in one trip. They are read together as the next run
 * will read them.
 * @param snapshot read just now
 */
export async function saveNewLines(
  workbook: Workbook,
  snapshot: EntrySnapshot,
  lines: readonly NewLine[],
  day: PlainDate,
): Promise<
  | { readonly kind: 'saved' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
> {
  const { payments, monthEnd } = snapshot;
  if (payments === undefined) return { kind: 'refused', problems: monthEnd.blocking };
  const { user, grid } = payments;
  if (user === undefined) {
    const problem: Problem = { code: 'payment/not-in-table', place: tableOf(payments), facts: {} };
    return { kind: 'refused', problems: [problem] };
  }
  const first = nextRow(payments);
  const format = formatsFor(monthEnd.settings.parameters, 'Payments').number;
  const problems: Problem[] = [];
  const rows = lines.map(({ fields: stated, marks }, i): NewRow => {
    const index = first.index + i;
    const isImplied = stated.offsetAccount === impliedOffset(payments, monthEnd.settings);
    const fields = isImplied ? { ...stated, offsetAccount: '' } : stated;
    const asked = withMarks(fields, marks, snapshot, {
      row: undefined,
      format,
      place: placeOf(payments, index, 'invoice'),
    });
    const changed = LINE_FIELDS.filter(
      (field) => !isSameField(field, asked.fields, blankLine(payments.byHeading)),
    );
    problems.push(
      ...asked.problems,
      ...missingColumns(asked.fields, changed, snapshot, payments),
      ...entryProblems(asked.fields, undefined, index, snapshot, payments),
    );
    const cells = lineCells(asked.fields, statedFields(changed, undefined), payments.table.columns, {
      decimals: decimalsOf(asked.fields.currency || (monthEnd.settings.accountingCurrency ?? '')),
      dateSystem: monthEnd.survey.dateSystem,
    });
    return { index, cells, marks, payments };
  });
  const next = readWith(rows, snapshot, day);
  problems.push(...rows.flatMap((row) => problemsIn(row, next)));
  if (problems.length > 0) return { kind: 'refused', problems: withoutRepeats(problems) };

  // Blank rows at the end of the table are filled before it grows; a cut there leaves whole lines.
  const free = rows.filter(({ index }) => index < grid.rows.length);
  for (const { index, cells } of free) {
    const written = await workbook.writeUserRow(user, rowAsRead(payments, index), cells);
    if (written === 'changed') return { kind: 'changed' };
  }
  const others = rows.slice(free.length).map(({ cells }) => cells);
  const written = others.length === 0 ? [] : await workbook.appendUserRows(user, grid.rows.length, others);
  return { kind: written === 'changed' ? 'changed' : 'saved' };
}

const refused = (problems: readonly Problem[]): SaveResult => ({ kind: 'refused', problems });

const tableOf = ({ grid }: PaymentsRead): Place => ({ kind: 'table', table: grid.name });

const fieldsOf = (
  { cells }: SnapshotRow,
  { byHeading }: PaymentsRead,
  { monthEnd }: EntrySnapshot,
): LineFields => lineFields(cells, monthEnd.settings, byHeading);

/** The row's cells that are read: only while they say the same may it be written to. */
export const rowAsRead = ({ table, grid }: PaymentsRead, index: number): RowAsRead => ({
  index,
  cells: table.used.map((column) => ({ column, value: grid.rows[index]?.[column] ?? '' })),
});

/** The cell of a field in a row of the table, there already or still to come; without a field the row's first cell. */
function placeOf({ grid, table }: PaymentsRead, index: number, field?: LineField): Place {
  const column = field === undefined ? 0 : (table.columns.at[COLUMN_OF_FIELD[field]] ?? 0);
  const address = cellAddress(grid.firstRow + index, grid.firstColumn + column);
  return { kind: 'cell', sheet: grid.sheet, address };
}

/** A new line says whose payment it is also where the heading would. */
const statedFields = (changed: readonly LineField[], row: SnapshotRow | undefined): readonly LineField[] =>
  row === undefined && !changed.includes('side') ? ['side', ...changed] : changed;

/** What can still be said of a posted payment: which documents the money that it has left settles (contract, section 2). */
const MARKING: ReadonlySet<LineField> = new Set([
  'invoice',
  'useCashDiscount',
  'discountAmount',
  'fullSettlement',
]);

function postedProblems(row: SnapshotRow | undefined, changed: readonly LineField[]): readonly Problem[] {
  const posted = row?.keyed?.posted;
  if (row === undefined || posted === undefined || changed.every((field) => MARKING.has(field))) return [];
  const { voucher, run } = posted;
  return [{ code: 'payment/posted-line', place: row.place, facts: { voucher, run } }];
}

/** What the line states in columns that the table lacks would be lost. */
function missingColumns(
  fields: LineFields,
  changed: readonly LineField[],
  { monthEnd }: EntrySnapshot,
  { grid, table }: PaymentsRead,
): readonly Problem[] {
  const isImplied = (field: LineField): boolean =>
    field === 'currency' && fields.currency === monthEnd.settings.accountingCurrency;
  return changed
    .filter((field) => table.columns.at[COLUMN_OF_FIELD[field]] === undefined && !isImplied(field))
    .map((field) => ({
      code: 'source/missing-column',
      place: { kind: 'table', table: grid.name },
      facts: {
        table: grid.name,
        column: SOURCE_COLUMNS.Payments[COLUMN_OF_FIELD[field]].title,
        present: grid.header,
      },
    }));
}

/** What is demanded of a line that is entered, beyond what a row of the table needs (rules, section 2). */
function entryProblems(
  fields: LineFields,
  row: SnapshotRow | undefined,
  index: number,
  { monthEnd }: EntrySnapshot,
  payments: PaymentsRead,
): readonly Problem[] {
  const { settings } = monthEnd;
  const problems: Problem[] = [];
  const account = fields.account.trim();
  if (account !== '' && fields.name.trim() === '' && !isKnown(fields, row, monthEnd)) {
    const place = placeOf(payments, index, 'account');
    problems.push({ code: 'payment/unknown-account', place, facts: { account } });
  }
  const method = entryOf(settings.methods, fields.methodOfPayment.trim());
  const stated = fields.offsetAccount.trim() || method?.offsetAccount || impliedOffset(payments, settings);
  // Documents settled with each other move no money.
  if (row === undefined && stated === '' && Number(fields.amount || 1) !== 0) {
    const place = placeOf(payments, index, 'offsetAccount');
    problems.push({ code: 'payment/no-offset-account', place, facts: {} });
  }
  const until = settings.parameters.booksClosedUntil;
  if (row?.keyed?.posted === undefined && until !== undefined && fields.date !== '' && fields.date <= until) {
    const place = placeOf(payments, index, 'date');
    problems.push({ code: 'payment/books-closed', place, facts: { date: fields.date, until } });
  }
  return problems;
}

/** Whether a row of the workbook has the account: an account of nobody is a slip of the keyboard, unless its name is stated. */
function isKnown(
  { side, account }: LineFields,
  row: SnapshotRow | undefined,
  { invoices, payments, ledger }: EntrySnapshot['monthEnd'],
): boolean {
  const wanted = account.trim();
  const isWanted = (other: { readonly side: string | undefined; readonly account: string }): boolean =>
    other.account === wanted && (other.side ?? side) === side;
  return (
    invoices.rows.some(isWanted) ||
    invoices.unread.some(isWanted) ||
    ledger.payments.some(isWanted) ||
    payments.rows.some((other) => other !== row?.keyed?.row && isWanted(other))
  );
}

/** A row with its new cells, and what it is to mark; absent: what its Invoice cell says. */
interface NewRow {
  readonly index: number;
  readonly cells: readonly UserCell[];
  readonly marks: readonly DraftMark[] | undefined;
  readonly payments: PaymentsRead;
}

/**
 * The offset account that goes without saying: where the table has no column for it, the bank account of LedgerAccounts, which is the
 * one that a run posts on. Blank: none does.
 */
const impliedOffset = (
  { table }: PaymentsRead,
  { accounts }: EntrySnapshot['monthEnd']['settings'],
): string => (table.columns.at[COLUMN_OF_FIELD.offsetAccount] === undefined ? (accounts.bank ?? '') : '');

/** The month end read once more with the new cells: what stands at their row then is what a run would say of it. */
const readingProblems = (row: NewRow, snapshot: EntrySnapshot, day: PlainDate): readonly Problem[] =>
  problemsIn(row, readWith([row], snapshot, day));

function readWith(rows: readonly NewRow[], { tables }: EntrySnapshot, day: PlainDate): EntrySnapshot {
  const grid = rows[0]?.payments.grid ?? tables.read.grids.Payments!;
  const body = [...grid.rows];
  for (const { index, cells } of rows) {
    const values: CellValue[] = grid.header.map((_, column) => body[index]?.[column] ?? '');
    for (const { column, value } of cells) values[column] = value;
    body[index] = values;
  }
  const grids = { ...tables.read.grids, Payments: { ...grid, rows: body } };
  return entrySnapshot({ ...tables, read: { ...tables.read, grids } }, day);
}

function problemsIn({ index, marks, payments }: NewRow, next: EntrySnapshot): readonly Problem[] {
  const stops = next.monthEnd.blocking.filter((problem) => !isWarning(problem));
  if (stops.length > 0) return stops;
  const row = next.payments?.rows.find((read) => read.index === index);
  if (row === undefined) {
    const facts = { column: SOURCE_COLUMNS.Payments.date.title };
    return [{ code: 'cell/blank', place: placeOf(payments, index, 'date'), facts }];
  }
  const problems = row.problems.filter((problem) => !isWarning(problem));
  // Without its column nothing is read back: that the column is missing is said by itself.
  if (problems.length > 0 || marks === undefined || payments.table.columns.at.invoice === undefined)
    return problems;
  const place = placeOf(payments, index, 'invoice');
  return misunderstood(marks, marksOfRow(row, next)).map((transaction) => ({
    code: 'mark/unnameable',
    place,
    facts: { invoice: numberIn(transaction) },
  }));
}

/** Marks that are read back as something else: a voucher that is another document's number as well. */
function misunderstood(wanted: readonly DraftMark[], read: readonly DraftMark[]): readonly string[] {
  const textOf = ({ transaction, ...keyed }: DraftMark): string =>
    JSON.stringify([
      transaction,
      keyed.useCashDiscount,
      keyed.amountToSettle,
      keyed.discountAmount,
      keyed.fullSettlement,
    ]);
  const understood = new Set(read.map(textOf));
  return wanted.filter((mark) => !understood.has(textOf(mark))).map(({ transaction }) => transaction);
}

/** Each problem once, though two checks found it. */
const withoutRepeats = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [problemKey(problem), problem])).values(),
];

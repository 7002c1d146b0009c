import { dateAfter, onPaymentDay } from '../calendar/terms';
import type { PlainDate } from '../calendar/plainDate';
import { inPeriodOrder, periodsOf } from '../engine/discountSchedule';
import { groupBy } from '../engine/groupBy';
import type { DiscountPeriod, DocumentTax, Side } from '../engine/transactions';
import { absolute, minus, signOf, sum, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { placeText, type Place, type Problem } from '../problem/problem';
import { TRANSACTION_TYPE } from '../text/choiceText';
import type { RowCells, RowCurrency, TableCells } from './cells';
import type { FieldOf } from './columns';
import { dimensionColumns, dimensionsOf, type DimensionColumn } from './invoiceDimensions';
import { taxColumns, taxesOf, type TaxColumns } from './invoiceTaxes';
import { chainOf, entryOf, formatsFor } from './readSettings';
import type { InvoiceRow, ReadRows, Settings, UnreadInvoice } from './rows';
import {
  countable,
  currencyOf,
  noRows,
  readRows,
  sideByHeading,
  sideOf,
  unreadableRows,
  valueOn,
  type SourceContext,
} from './sourceRows';
import { isReadable, openSource, othersOf } from './sourceTable';
import type { Grid } from './workbook';

type Cells = RowCells<FieldOf<'Invoices'>>;
type Table = TableCells<FieldOf<'Invoices'>>;

export interface InvoicesRead extends ReadRows<InvoiceRow> {
  /** Rows with a problem that still say which document they are, so that a mark on it can name their cells. */
  readonly unread: readonly UnreadInvoice[];
  /** Headings that the dimension columns have in VoucherLines. */
  readonly dimensions: readonly string[];
}

/** A row as far as it could be read; `value` is there only without a problem. */
interface Candidate {
  readonly side: Side | undefined;
  readonly account: string;
  readonly invoice: string;
  readonly place: Place;
  readonly textsRead: number;
  readonly problems: Problem[];
  value: InvoiceRow | undefined;
}

/**
 * Reads the Invoices table (contract, section 1): every row is a document or has a problem, and all problems of all rows come out in
 * one pass. The same Module, Account and Invoice twice is a problem at every one of them and none is used.
 *
 * @param posted headings of VoucherLines, so that a dimension keeps the heading it has there
 */
export function readInvoices(
  grid: Grid,
  context: SourceContext,
  posted: readonly string[] = [],
): InvoicesRead {
  const { settings, dateSystem, chosen } = context;
  const formats = formatsFor(settings.parameters, 'Invoices');
  const { dimensionColumns: named } = settings.parameters;
  const source = openSource('Invoices', grid, { formats, dateSystem }, chosen, named);
  if (!isReadable(source)) return { ...unreadableRows<InvoiceRow>(source), unread: [], dimensions: [] };

  const byHeading = sideByHeading(source.table);
  const columns: FoundColumns = {
    periods: periodColumns(source.table),
    taxes: taxColumns(source.table),
    dimensions: dimensionColumns(source.table, posted),
  };
  const rows: Candidate[] = [];
  for (const { cells, isMerged } of source.rows) {
    rows.push(isMerged ? mergedRow(cells, byHeading) : readRow(cells, settings, byHeading, columns));
  }
  refuseDuplicates(rows);
  return {
    ...readRows(rows, [...source.problems, ...noRows(grid, rows.length)]),
    unread: rows.flatMap((row) => unreadInvoice(row, source.problems)),
    dimensions: columns.dimensions.map(({ name }) => name),
  };
}

function unreadInvoice(row: Candidate, tableProblems: readonly Problem[]): readonly UnreadInvoice[] {
  const { side, account, invoice, value, problems } = row;
  if (value !== undefined || invoice === '') return [];
  const cells = (problems.length > 0 ? problems : tableProblems).map(({ place }) => place);
  return [{ side, account, invoice, cells }];
}

/** Columns of which a row may have several. */
interface FoundColumns {
  readonly periods: readonly PeriodColumns[];
  readonly taxes: readonly TaxColumns[];
  readonly dimensions: readonly DimensionColumn[];
}

/** Only the first cell of a merged area has a value: nothing of the row is used, its area is the problem. */
const mergedRow = (cells: Cells, side: Side): Candidate => ({
  side,
  account: cells.id('account'),
  invoice: cells.id('invoice'),
  place: cells.place('invoice'),
  textsRead: 0,
  problems: [],
  value: undefined,
});

function readRow(cells: Cells, settings: Settings, byHeading: Side, columns: FoundColumns): Candidate {
  const side = sideOf(cells, byHeading);
  if (isOnlyASum(cells)) {
    const place = cells.place(cells.isBlank('amount') ? 'openAmount' : 'amount');
    const table = cells.tableName;
    const problems: Problem[] = [{ code: 'row/only-a-sum', place, facts: { table } }];
    return { side, account: '', invoice: '', place, textsRead: 0, problems, value: undefined };
  }
  const account = cells.requiredId('account');
  const invoice = cells.requiredId('invoice');
  cells.require('date');
  cells.require('amount');
  const date = countable(cells.date('date'), cells, cells.place('date'));
  const currency = currencyOf(cells, settings);
  const amount = cells.amount('amount', currency);
  const type = typeOf(cells, amount, currency);
  const openAmount = openAmountOf(cells, amount, currency);
  const accountingAmount = accountingAmountOf(cells, amount, date, currency, settings);
  const discountTaken = discountIn(
    cells,
    cells.amount('discountTaken', currency),
    cells.place('discountTaken'),
    amount,
    currency,
  );
  const explicit = explicitPeriods(cells, columns.periods, amount, currency);
  const chain = explicit === undefined ? codeChain(cells, settings) : [];
  const taxes = taxesOf(cells, columns.taxes, amount, settings, currency);
  const dimensions = dimensionsOf(cells, columns.dimensions, formatsFor(settings.parameters, 'Invoices'));
  const due = dueDate(cells, settings, date);
  const name = cells.text('name');
  const voucher = cells.id('voucher');

  const { problems, textsRead } = cells;
  const isWhole = side !== undefined && date !== undefined && amount !== undefined && type !== undefined;
  const value: InvoiceRow | undefined =
    isWhole && problems.length === 0
      ? {
          side,
          account,
          name,
          voucher,
          invoice,
          type,
          date,
          dueDate: due,
          currency: currency.currency,
          amount,
          ...(openAmount === undefined ? {} : { openAmount }),
          ...(accountingAmount === undefined ? {} : { accountingAmount }),
          ...(discountTaken === undefined ? {} : { discountTaken }),
          periods: explicit ?? periodsOf(date, discountBase(amount, taxes, settings), chain),
          taxes,
          dimensions,
          places: {
            invoice: cells.place('invoice'),
            amount: cells.place('amount'),
            date: cells.place('date'),
            currency: cells.place('currency'),
            openAmount: cells.place('openAmount'),
            accountingAmount: cells.place(
              cells.isBlank('accountingAmount') ? 'currency' : 'accountingAmount',
            ),
          },
        }
      : undefined;
  return { side, account, invoice, place: cells.place('invoice'), textsRead, problems, value };
}

/** The cells that say what the row is are all blank, and there is an amount: somebody's sum below the rows. */
const isOnlyASum = (cells: Cells): boolean =>
  cells.isBlank('account') &&
  cells.isBlank('invoice') &&
  cells.isBlank('date') &&
  cells.problems.length === 0 &&
  (!cells.isBlank('amount') || !cells.isBlank('openAmount'));

/** The type stated, else by the sign. An invoice below zero or a credit note above it contradicts itself. */
function typeOf(cells: Cells, amount: Amount | undefined, { decimals }: RowCurrency): string | undefined {
  const stated = cells.choice('type', TRANSACTION_TYPE);
  if (stated === undefined)
    return !cells.isBlank('type') || amount === undefined
      ? undefined
      : amount < 0
        ? 'Credit note'
        : 'Invoice';
  const isWrong =
    amount !== undefined &&
    ((stated === 'Invoice' && amount < 0) || (stated === 'Credit note' && amount > 0));
  if (!isWrong) return stated;
  const facts = { type: stated, amount: digitsOf(amount, decimals) };
  return cells.note({ code: 'invoice/wrong-sign', place: cells.place('amount'), facts });
}

/** What was open before the first run: of the amount's sign, and no more than it. */
function openAmountOf(cells: Cells, amount: Amount | undefined, currency: RowCurrency): Amount | undefined {
  const open = cells.amount('openAmount', currency);
  if (open === undefined || amount === undefined || fits(open, amount)) return open;
  const facts = { open: digitsOf(open, currency.decimals), amount: digitsOf(amount, currency.decimals) };
  return cells.note({ code: 'invoice/open-too-large', place: cells.place('openAmount'), facts });
}

/**
 * What the document was booked at: as typed, with the sign of the amount; else at the rate of its date (rules, section 8).
 * @returns undefined in accounting currency, where the amount is its own value
 */
function accountingAmountOf(
  cells: Cells,
  amount: Amount | undefined,
  date: PlainDate | undefined,
  currency: RowCurrency,
  settings: Settings,
): Amount | undefined {
  const { accountingCurrency, decimals } = settings;
  const isCurrencyRead =
    !cells.isError('currency') && !cells.problems.some((p) => p.code === 'currency/unreadable');
  if (amount === undefined || accountingCurrency === undefined || !isCurrencyRead) return undefined;
  if (cells.isBlank('accountingAmount'))
    return date === undefined ? undefined : valueOn(cells, amount, currency, date, settings);
  const value = cells.amount('accountingAmount', { currency: accountingCurrency, decimals });
  if (value === undefined) return undefined;
  const isForeign = currency.currency !== accountingCurrency;
  if (isForeign ? signOf(value) === signOf(amount) : value === amount) return isForeign ? value : undefined;
  const facts = {
    value: digitsOf(value, decimals),
    amount: digitsOf(amount, currency.decimals),
    currency: currency.currency,
  };
  return cells.note({ code: 'invoice/value-does-not-fit', place: cells.place('accountingAmount'), facts });
}

/** A discount has the sign of the amount and is no more than it. */
function discountIn(
  cells: Cells,
  discount: Amount | undefined,
  place: Place,
  amount: Amount | undefined,
  { decimals }: RowCurrency,
): Amount | undefined {
  if (discount === undefined || amount === undefined || fits(discount, amount)) return discount;
  const facts = { discount: digitsOf(discount, decimals), amount: digitsOf(amount, decimals) };
  return cells.note({ code: 'invoice/discount-too-large', place, facts });
}

const fits = (part: Amount, whole: Amount): boolean =>
  part === 0 || (signOf(part) === signOf(whole) && absolute(part) <= absolute(whole));

/** Columns of one explicit period; either may be missing from the table. */
interface PeriodColumns {
  readonly period: number;
  readonly date: number | undefined;
  readonly amount: number | undefined;
}

function periodColumns(table: Table): readonly PeriodColumns[] {
  const { discountDate, discountAmount } = table.columns.numbered;
  const numbers = new Set([...(discountDate?.keys() ?? []), ...(discountAmount?.keys() ?? [])]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((period) => ({ period, date: discountDate?.get(period), amount: discountAmount?.get(period) }));
}

/**
 * Periods stated in the row itself; they win over the code. Numbers may be left out: only the dates order the periods.
 * @returns undefined when the row states none
 */
function explicitPeriods(
  cells: Cells,
  columns: readonly PeriodColumns[],
  amount: Amount | undefined,
  currency: RowCurrency,
): readonly DiscountPeriod[] | undefined {
  const periods: DiscountPeriod[] = [];
  let isStated = false;
  for (const { period, date: dateColumn, amount: amountColumn } of columns) {
    const hasDate = dateColumn !== undefined && !cells.isBlankAt(dateColumn);
    const hasAmount = amountColumn !== undefined && !cells.isBlankAt(amountColumn);
    if (!hasDate && !hasAmount) continue;
    isStated = true;
    if (!hasDate || !hasAmount) {
      const column = (hasDate ? amountColumn : dateColumn) ?? (hasDate ? dateColumn : amountColumn) ?? 0;
      cells.note({ code: 'invoice/discount-incomplete', place: cells.placeAt(column), facts: { period } });
    }
    const lastDate = hasDate
      ? countable(cells.dateAt(dateColumn), cells, cells.placeAt(dateColumn))
      : undefined;
    const discount = hasAmount
      ? discountIn(
          cells,
          cells.amountAt(amountColumn, currency),
          cells.placeAt(amountColumn),
          amount,
          currency,
        )
      : undefined;
    if (lastDate !== undefined && discount !== undefined) periods.push({ lastDate, discount });
  }
  return isStated ? inPeriodOrder(periods) : undefined;
}

/** Percents of a code are of the gross amount, or by parameter of the amount before sales tax (rules, section 9). */
const discountBase = (amount: Amount, taxes: readonly DocumentTax[], { parameters }: Settings): Amount =>
  parameters.policies.discountOnAmountWithTax ? amount : minus(amount, sum(taxes.map(({ tax }) => tax)));

/** The chain that begins with the row's cash discount code; a code that CashDiscounts lacks is a problem. */
function codeChain(cells: Cells, settings: Settings): ReturnType<typeof chainOf> {
  const code = cells.id('cashDiscount');
  if (code === '') return [];
  const first = entryOf(settings.cashDiscounts, code);
  if (first) return chainOf(settings.cashDiscounts, first);
  noteUnknown(cells, 'cashDiscount', code, settings.cashDiscounts);
  return [];
}

/** The due date stated, else from the terms of payment, which then must be known. */
function dueDate(cells: Cells, settings: Settings, date: PlainDate | undefined): PlainDate | undefined {
  if (!cells.isBlank('dueDate')) return cells.date('dueDate');
  const code = cells.id('termsOfPayment');
  if (code === '') return undefined;
  const terms = entryOf(settings.terms, code);
  if (!terms) noteUnknown(cells, 'termsOfPayment', code, settings.terms);
  return terms && date && onPaymentDay(dateAfter(date, terms), terms.paymentDays);
}

function noteUnknown(
  cells: Cells,
  field: 'cashDiscount' | 'termsOfPayment',
  code: string,
  entries: ReadonlyMap<string, unknown>,
): void {
  const facts = { column: cells.heading(field), code, known: [...entries.keys()] };
  cells.note({ code: 'code/unknown', place: cells.place(field), facts });
}

/** A document is Module + Account + Invoice: twice is a problem at every one of them, none is used. */
function refuseDuplicates(rows: readonly Candidate[]): void {
  const named = rows.filter(
    ({ side, account, invoice }) => side !== undefined && account !== '' && invoice !== '',
  );
  for (const group of groupBy(
    named,
    ({ side, account, invoice }) => `${side}\n${account}\n${invoice}`,
  ).values()) {
    if (group.length === 1) continue;
    const places = group.map(({ place }) => placeText(place));
    for (const row of group) {
      const facts = {
        account: row.account,
        invoice: row.invoice,
        others: othersOf(places, placeText(row.place)),
      };
      row.problems.push({ code: 'invoice/duplicate', place: row.place, facts });
      row.value = undefined;
    }
  }
}

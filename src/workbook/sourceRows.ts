import type { DateSystem, PlainDate } from '../calendar/plainDate';
import type { Side } from '../engine/transactions';
import type { Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import { conversion, converted, isTooLarge } from '../money/exchange';
import type { Problem } from '../problem/problem';
import { MODULE } from '../text/choiceText';
import type { RowCells, RowCurrency, TableCells } from './cells';
import { namesVendor, type ColumnChoice } from './columns';
import type { ReadRows, Settings } from './rows';
import type { UnreadableTable } from './sourceTable';
import type { Grid } from './workbook';

/** What the readers of Invoices and Payments need besides the grid. */
export interface SourceContext {
  readonly settings: Settings;
  readonly dateSystem: DateSystem;
  /** Columns that the user chose. */
  readonly chosen?: ColumnChoice;
}

/** A row on its way: what was read of it if nothing was wrong, and what was wrong. */
export interface RowRead<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  readonly textsRead: number;
}

/** Counts rows and problems, so that rows in = rows read + rows with a problem. */
export function readRows<T>(rows: readonly RowRead<T>[], tableProblems: readonly Problem[]): ReadRows<T> {
  const values: T[] = [];
  const problems = [...tableProblems];
  let textsReadAsNumbers = 0;
  for (const row of rows) {
    for (const problem of row.problems) problems.push(problem);
    if (row.value === undefined) continue;
    values.push(row.value);
    textsReadAsNumbers += row.textsRead;
  }
  const rowCount = rows.length;
  return { rows: values, problems, rowCount, rowsWithProblem: rowCount - values.length, textsReadAsNumbers };
}

/** A table whose header has a problem: none of its rows is read, all of them count. */
export const unreadableRows = <T>({ rowCount, problems }: UnreadableTable): ReadRows<T> => ({
  rows: [],
  problems,
  rowCount,
  rowsWithProblem: rowCount,
  textsReadAsNumbers: 0,
});

export const noRows = (grid: Grid, rowCount: number): readonly Problem[] =>
  rowCount > 0
    ? []
    : [{ code: 'source/no-rows', place: { kind: 'table', table: grid.name }, facts: { table: grid.name } }];

/** Customer or vendor: from Module; without it, as the heading of the account column says; else customer. */
export const sideByHeading = (table: TableCells<'account' | 'module'>): Side =>
  table.columns.at.account !== undefined && namesVendor(table.headingAt(table.columns.at.account))
    ? 'vendor'
    : 'customer';

export function sideOf(cells: RowCells<'module'>, byHeading: Side): Side | undefined {
  if (cells.isBlank('module')) return byHeading;
  const module = cells.choice('module', MODULE);
  return module === undefined ? undefined : module === 'Vendor' ? 'vendor' : 'customer';
}

/** The row's currency: its own, or else the accounting currency. */
export function currencyOf(cells: RowCells<'currency'>, settings: Settings): RowCurrency {
  const own = cells.currency('currency');
  const currency = own ?? settings.accountingCurrency ?? '';
  const isUnreadable = own === undefined && !cells.isBlank('currency');
  // The decimals of an unreadable currency are unknown: its amounts are not blamed for theirs.
  return { currency, decimals: isUnreadable ? 3 : decimalsOf(currency) };
}

/**
 * An amount at the rate of a day in accounting currency (rules, section 8).
 * @returns undefined in accounting currency itself; also where no rate is known or the value is too large, which is noted
 */
export function valueOn(
  cells: RowCells<'currency'>,
  amount: Amount,
  { currency, decimals }: RowCurrency,
  date: PlainDate,
  { accountingCurrency, exchange, decimals: accountingDecimals }: Settings,
): Amount | undefined {
  if (accountingCurrency === undefined || currency === accountingCurrency) return undefined;
  const place = cells.place('currency');
  const rate = exchange.rateOn(currency, accountingCurrency, date);
  if (rate === undefined)
    return cells.note({ code: 'currency/no-rate', place, facts: { currency, accountingCurrency, date } });
  const by = conversion(rate, decimals, accountingDecimals);
  const text = `${digitsOf(amount, decimals)} ${currency}`;
  return isTooLarge(amount, by)
    ? cells.note({ code: 'amount/too-large', place, facts: { text } })
    : converted(amount, by);
}

/** Terms and grace days are counted on from dates; past this one the calendar of Excel would end. */
const LATEST = '9799-12-31';

export function countable<F extends string>(
  date: PlainDate | undefined,
  cells: RowCells<F>,
  place: Problem['place'],
): PlainDate | undefined {
  return date === undefined || date <= LATEST
    ? date
    : cells.note({ code: 'date/too-late', place, facts: { text: date } });
}

import { plainDateOfSerial, type DateSystem, type PlainDate } from '../calendar/plainDate';
import { amountOfNumber, digitsOfNumber, digitsTimesHundred, isPositive } from '../money/convert';
import type { Amount } from '../money/amount';
import type { Decimals } from '../money/currency';
import type { Place, Problem } from '../problem/problem';
import { parseAmount, parseDigits } from '../text/amountText';
import { choiceOf, YES_NO, type OptionWords } from '../text/choiceText';
import { parseDate } from '../text/dateText';
import { parsePercent } from '../text/percentText';
import { columnName } from './address';
import { SOURCE_COLUMNS, type Columns, type SourceRole } from './columns';
import { mergedAreas } from './mergedAreas';
import type { TextFormats } from './rows';
import type { CellValue, Grid } from './workbook';

/** What Office.js gives for a cell in error: its text, as a value. */
const ERRORS: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#GETTING_DATA',
  '#BUSY!',
  '#UNKNOWN!',
  '#PYTHON!',
  '#EXTERNAL!',
]);

/** How the cells of a table are to be read. */
export interface CellContext {
  readonly formats: TextFormats;
  readonly dateSystem: DateSystem;
}

const SPACE = /[\u00a0\u2007\u202f]/g;
const EDGE_SPACE = /^\s|\s$|[\u00a0\u2007\u202f]/;

/** Non-breaking spaces are spaces; spaces at either end do not count. Everything else is data and kept. */
const tidy = (text: string): string => (EDGE_SPACE.test(text) ? text.replace(SPACE, ' ').trim() : text);

/** Empty, or nothing but spaces of any kind. */
export const isBlankValue = (value: CellValue | undefined): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'string' && EDGE_SPACE.test(value) && value.trim() === '');

/** A number as a message or an id shows it: at the 15 digits that Excel keeps, never `1e21`. */
const textOfNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : digitsOfNumber(value);

/** A table whose columns were found: gives its rows, cell by cell, each knowing where it stands. */
export class TableCells<F extends string> {
  /** Body rows that a merged area touches; none of them is used. */
  readonly mergedRows: ReadonlySet<number>;
  /** One problem per merged area. */
  readonly mergedProblems: readonly Problem[];
  /** A merged cell in the header: no row can be read. */
  readonly isHeaderMerged: boolean;
  readonly used: readonly number[];
  private readonly letters: readonly string[];
  private readonly days = new Map<number, PlainDate | undefined>();

  constructor(
    readonly role: SourceRole,
    readonly grid: Grid,
    readonly columns: Columns<F>,
    readonly context: CellContext,
  ) {
    const at = Object.values<number | undefined>(columns.at).filter((column) => column !== undefined);
    const numbered = Object.values<ReadonlyMap<number, number> | undefined>(columns.numbered);
    this.used = [
      ...at,
      ...columns.named,
      ...numbered.flatMap((byNumber) => [...(byNumber?.values() ?? [])]),
    ].sort((a, b) => a - b);
    this.letters = Array.from({ length: Math.max(1, grid.header.length) }, (_, c) =>
      columnName(grid.firstColumn + c),
    );
    const merged = mergedAreas(grid);
    this.mergedRows = merged.rows;
    this.mergedProblems = merged.problems;
    this.isHeaderMerged = merged.touchesHeader;
  }

  /** @returns undefined for a blank row: all cells of used columns are empty */
  row(index: number): RowCells<F> | undefined {
    const values = this.grid.rows[index] ?? [];
    for (const column of this.used)
      if (!isBlankValue(values[column])) return new RowCells(this, index, values);
    return undefined;
  }

  placeAt(row: number, column: number): Place {
    const address = `${this.letters[column] ?? columnName(this.grid.firstColumn + column)}${this.grid.firstRow + row + 1}`;
    return { kind: 'cell', sheet: this.grid.sheet, address };
  }

  /** The heading as it stands in the sheet. */
  headingAt(column: number): string {
    return tidy(String(this.grid.header[column] ?? ''));
  }

  dayOf(serial: number): PlainDate | undefined {
    if (this.days.has(serial)) return this.days.get(serial);
    const day = plainDateOfSerial(serial, this.context.dateSystem);
    this.days.set(serial, day);
    return day;
  }

  titleOf(field: F): string {
    const columns: Readonly<Record<string, { readonly title: string }>> = SOURCE_COLUMNS[this.role];
    return columns[field]?.title ?? field;
  }
}

/** Currency and decimals that the amounts of a row are read with. */
export interface RowCurrency {
  readonly currency: string;
  readonly decimals: Decimals;
}

/**
 * One row. Every reading method gives the value, or undefined for a blank cell and for one that cannot be read; the latter is
 * noted in `problems`, so that one pass over the row reports everything there is to correct.
 */
export class RowCells<F extends string> {
  readonly problems: Problem[] = [];
  /** Text cells that were read as numbers. */
  textsRead = 0;
  private errors: Set<number> | undefined;

  constructor(
    private readonly table: TableCells<F>,
    private readonly index: number,
    private readonly values: readonly CellValue[],
  ) {
    for (const column of table.used) {
      const value = values[column];
      if (typeof value !== 'string' || value.charCodeAt(0) !== 35 || !ERRORS.has(value)) continue;
      (this.errors ??= new Set()).add(column);
      const facts = { column: table.headingAt(column), text: value };
      this.problems.push({ code: 'cell/error', place: table.placeAt(index, column), facts });
    }
  }

  get tableName(): string {
    return this.table.grid.name;
  }

  /** The field's cell; the row's first cell where the table has no such column. */
  place(field: F): Place {
    return this.table.placeAt(this.index, this.table.columns.at[field] ?? 0);
  }

  /** No column, or nothing in the cell. A cell in error is not blank. */
  isBlank(field: F): boolean {
    const column = this.table.columns.at[field];
    return column === undefined || isBlankValue(this.values[column]);
  }

  /** Text of a cell, '' for a blank one. A number is read without decimals; one that Excel has cut off is a problem. */
  text(field: F): string {
    const column = this.table.columns.at[field];
    return column === undefined ? '' : this.textAt(column);
  }

  /** Text that identifies something: line breaks in it are spaces. */
  id(field: F): string {
    const column = this.table.columns.at[field];
    return column === undefined ? '' : this.idAt(column);
  }
  idAt(column: number): string {
    const text = this.textAt(column);
    return /[\r\n]/.test(text) ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text;
  }

  /** Like `id`; a blank cell is a problem. */
  requiredId(field: F): string {
    this.require(field);
    return this.id(field);
  }

  /** Notes a blank cell of a field that must not be blank. */
  require(field: F): void {
    if (this.isBlank(field))
      this.note({ code: 'cell/blank', place: this.place(field), facts: { column: this.heading(field) } });
  }

  amount(field: F, currency: RowCurrency): Amount | undefined {
    const column = this.table.columns.at[field];
    return column === undefined ? undefined : this.amountAt(column, currency);
  }

  amountAt(column: number, { currency, decimals }: RowCurrency): Amount | undefined {
    const value = this.valueAt(column);
    if (value === undefined) return undefined;
    const place = this.table.placeAt(this.index, column);
    if (typeof value === 'number' && Number.isFinite(value)) {
      const read = amountOfNumber(value, decimals);
      if (read.ok) return read.amount;
      const text = textOfNumber(value);
      return this.note(
        read.why === 'too-large'
          ? { code: 'amount/too-large', place, facts: { text } }
          : { code: 'amount/too-many-decimals', place, facts: { text, currency, decimals } },
      );
    }
    if (typeof value !== 'string')
      return this.note({ code: 'amount/unreadable', place, facts: { text: String(value).toUpperCase() } });
    const read = parseAmount(value, { format: this.table.context.formats.number, currency, decimals }, place);
    if (!read.ok) return this.note(read.problem);
    this.textsRead++;
    return read.value;
  }

  date(field: F): PlainDate | undefined {
    const column = this.table.columns.at[field];
    return column === undefined ? undefined : this.dateAt(column);
  }

  dateAt(column: number): PlainDate | undefined {
    const value = this.valueAt(column);
    if (value === undefined) return undefined;
    const place = this.table.placeAt(this.index, column);
    if (typeof value === 'number') {
      const day = this.table.dayOf(value);
      if (day !== undefined) return day;
      const text = textOfNumber(value);
      const isMoment = !Number.isInteger(value) && this.table.dayOf(Math.floor(value)) !== undefined;
      return this.note({ code: isMoment ? 'date/has-time' : 'date/not-a-date', place, facts: { text } });
    }
    if (typeof value !== 'string')
      return this.note({ code: 'date/not-a-date', place, facts: { text: String(value).toUpperCase() } });
    const read = parseDate(value, this.table.context.formats.date, place);
    return read.ok ? read.value : this.note(read.problem);
  }

  /** A whole number from 0 to `most`. */
  whole(field: F, most: number): number | undefined {
    const column = this.table.columns.at[field];
    const value = column === undefined ? undefined : this.valueAt(column);
    if (column === undefined || value === undefined) return undefined;
    const number = typeof value === 'string' && /^\d{1,9}$/.test(tidy(value)) ? Number(tidy(value)) : value;
    if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= most) {
      if (typeof value === 'string') this.textsRead++;
      return number;
    }
    return this.note({
      code: 'number/not-whole',
      place: this.place(field),
      facts: { column: this.heading(field), text: this.shown(value), most: String(most) },
    });
  }

  /** Digits of a percent: 2 is 2 %, and so is 0.02 in a cell with a percent format. */
  percent(field: F): string | undefined {
    const column = this.table.columns.at[field];
    const value = column === undefined ? undefined : this.valueAt(column);
    if (column === undefined || value === undefined) return undefined;
    const place = this.place(field);
    if (typeof value === 'string') {
      const read = parsePercent(value, this.table.context.formats.number, place);
      return read.ok ? read.value : this.note(read.problem);
    }
    if (typeof value === 'boolean' || !Number.isFinite(value)) {
      return this.note({ code: 'percent/unreadable', place, facts: { text: this.shown(value) } });
    }
    const digits = digitsOfNumber(value);
    return isPercentFormat(this.table.grid.numberFormats?.[this.index]?.[column])
      ? digitsTimesHundred(digits)
      : digits;
  }

  /** Digits of a plain number above zero, such as an exchange rate. */
  positive(field: F): string | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    const place = this.place(field);
    const read =
      typeof value === 'string' ? parseDigits(value, this.table.context.formats.number, place) : undefined;
    if (read !== undefined && !read.ok && read.problem.code !== 'amount/unreadable')
      return this.note(read.problem);
    const number = typeof value === 'number' && Number.isFinite(value) ? digitsOfNumber(value) : undefined;
    const digits = read?.ok ? read.value : number;
    if (digits !== undefined && isPositive(digits)) return digits;
    const facts = { column: this.heading(field), text: this.shown(value) };
    return this.note({ code: 'rate/not-positive', place, facts });
  }

  choice<T extends string>(field: F, options: OptionWords<T>): T | undefined {
    const column = this.table.columns.at[field];
    const value = column === undefined ? undefined : this.valueAt(column);
    if (value === undefined) return undefined;
    const option = choiceOf(this.shown(value), options);
    return (
      option ??
      this.note({
        code: 'choice/unknown',
        place: this.place(field),
        facts: { column: this.heading(field), text: this.shown(value), allowed: Object.keys(options) },
      })
    );
  }

  yesNo(field: F): boolean | undefined {
    const answer = this.choice(field, YES_NO);
    return answer === undefined ? undefined : answer === 'Yes';
  }

  /** A currency by its three letters, upper or lower case. */
  currency(field: F): string | undefined {
    if (this.isBlank(field)) return undefined;
    const text = this.text(field);
    const code = text.toUpperCase();
    if (/^[A-Z]{3}$/.test(code)) return code;
    return this.isError(field)
      ? undefined
      : this.note({ code: 'currency/unreadable', place: this.place(field), facts: { text } });
  }

  note(problem: Problem): undefined {
    this.problems.push(problem);
    return undefined;
  }

  heading(field: F): string {
    const column = this.table.columns.at[field];
    return column === undefined ? this.table.titleOf(field) : this.table.headingAt(column);
  }

  isError(field: F): boolean {
    const column = this.table.columns.at[field];
    return column !== undefined && (this.errors?.has(column) ?? false);
  }

  /** The raw value; undefined for a blank cell, a cell in error, or no column. */
  value(field: F): CellValue | undefined {
    const column = this.table.columns.at[field];
    return column === undefined ? undefined : this.valueAt(column);
  }

  isBlankAt(column: number): boolean {
    return isBlankValue(this.values[column]);
  }

  headingAt(column: number): string {
    return this.table.headingAt(column);
  }

  placeAt(column: number): Place {
    return this.table.placeAt(this.index, column);
  }

  private valueAt(column: number): CellValue | undefined {
    const value = this.values[column];
    return isBlankValue(value) || this.errors?.has(column) ? undefined : value;
  }

  textAt(column: number): string {
    const value = this.valueAt(column);
    if (value === undefined) return '';
    if (typeof value === 'string') return tidy(value);
    if (typeof value === 'boolean') return String(value).toUpperCase();
    if (Math.abs(value) < 1e15) return textOfNumber(value);
    this.note({
      code: 'text/long-number',
      place: this.placeAt(column),
      facts: { column: this.table.headingAt(column) },
    });
    return '';
  }

  private shown(value: CellValue): string {
    if (typeof value === 'string') return tidy(value);
    return typeof value === 'number' ? textOfNumber(value) : String(value).toUpperCase();
  }
}

/** A percent sign that is part of the format, not a letter shown beside the number. */
const isPercentFormat = (format: string | undefined): boolean =>
  format !== undefined && format.includes('%') && format.replace(/"[^"]*"|\\./g, '').includes('%');

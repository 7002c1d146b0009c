import type { BankLayoutToConfirm } from '../../app/bankCases';
import type { BankField } from '../../statement/bankColumns';
import type { Undecided } from '../../statement/proposeLayout';
import { firstBodyRow, type TableLayout } from '../../statement/table';

/** A row that was shown, by its index in the source. */
export interface ShownRow {
  readonly index: number;
  readonly cells: readonly string[];
}

/** The rows that can be shown: that of the headings, where there is one, and the first below it. */
export function shownRows({ layout, headings, sample }: BankLayoutToConfirm): readonly ShownRow[] {
  const from = firstBodyRow(layout);
  return [
    ...(layout.headerRow === undefined ? [] : [{ index: layout.headerRow, cells: headings }]),
    ...sample.map((cells, i) => ({ index: from + i, cells })),
  ];
}

/** Rows below the headings as they are stated now. */
export const sampleBelow = (rows: readonly ShownRow[], layout: TableLayout): readonly ShownRow[] =>
  rows.filter(({ index }) => index >= firstBodyRow(layout));

export const headingsOf = (rows: readonly ShownRow[], { headerRow }: TableLayout): readonly string[] =>
  rows.find(({ index }) => index === headerRow)?.cells ?? [];

/** Of the widest row. */
export const columnCount = (rows: readonly ShownRow[]): number =>
  Math.max(0, ...rows.map(({ cells }) => cells.length));

/**
 * States which columns a field stands in. A column is one field, so another that had it lets it go; only the text may stand in several.
 *
 * @param at which of its columns is stated: the text counts them from 0
 * @param column undefined: none
 */
export function withColumn(
  { columns: before, ...layout }: TableLayout,
  field: BankField,
  at: number,
  column: number | undefined,
): TableLayout {
  const columns: Partial<Record<BankField, readonly number[]>> = {};
  for (const [name, own] of Object.entries(before) as [BankField, readonly number[]][]) {
    const left = name === field ? own.filter((_, i) => i !== at) : own;
    const others = left.filter((one) => one !== column);
    if (others.length > 0) columns[name] = others;
  }
  if (column !== undefined) {
    const own = [...(columns[field] ?? [])];
    own.splice(at, 0, column);
    columns[field] = own;
  }
  return { ...layout, columns };
}

/** What has to be stated before the rows can be read: what was undecided, as far as nothing was stated since. */
export function stillUndecided(layout: TableLayout, asked: readonly Undecided[]): readonly Undecided[] {
  const { columns } = layout;
  const isStated: Readonly<Record<Undecided, boolean>> = {
    columns:
      (columns.bookingDate ?? columns.valueDate) !== undefined &&
      (columns.amount ?? columns.debit ?? columns.credit) !== undefined,
    'number format': layout.numberFormat !== undefined || !asked.includes('number format'),
    'date format': layout.dateFormat !== undefined || !asked.includes('date format'),
    currency: columns.currency !== undefined || /^[A-Za-z]{3}$/.test(layout.currency.trim()),
  };
  return (['columns', 'number format', 'date format', 'currency'] as const).filter((one) => !isStated[one]);
}

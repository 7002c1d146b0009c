import { overlaps, type Rect } from './address';
import { cellText } from './cellText';
import { renameColumnIn } from './formulaText';
import type { Sheet } from './sheet';

export interface TableColumn {
  /** Unique in the table, never used again. */
  readonly id: number;
  name: string;
}

/** A filter that was set here; those of the file are known by `isFiltered` alone. */
export interface ColumnFilter {
  readonly values: readonly string[];
}

/** What a file, or `addTable`, says about a table. */
export interface TableFacts {
  readonly id: number;
  readonly guid: string;
  readonly name: string;
  readonly rect: Rect;
  readonly headerRows: 0 | 1;
  readonly totalsRows: 0 | 1;
  readonly columns: readonly TableColumn[];
  readonly style?: string;
}

/**
 * A table. Its header cells are texts equal to its column names, its body has at least one row;
 * the sheet and the workbook keep it so.
 */
export class Table {
  /** As the file numbers it, unique in the file. */
  readonly id: number;
  readonly guid: string;
  headerRows: 0 | 1;
  totalsRows: 0 | 1;
  columns: TableColumn[];
  style: string | undefined;
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  isNew = false;
  /** The writer of the file has to write it anew. */
  changed = false;
  /** Whether a filter hides rows, also one that came with the file. */
  isFiltered = false;
  /** Filters set here, by position of the column. */
  readonly filters = new Map<number, ColumnFilter>();

  #name: string;
  #rect: Rect;

  constructor(
    readonly sheet: Sheet,
    facts: TableFacts,
  ) {
    this.id = facts.id;
    this.guid = facts.guid;
    this.#name = facts.name;
    this.#rect = facts.rect;
    this.headerRows = facts.headerRows;
    this.totalsRows = facts.totalsRows;
    this.columns = facts.columns.map((column) => ({ ...column }));
    this.style = facts.style;
  }

  get name(): string {
    return this.#name;
  }

  /** Structured references follow. */
  set name(name: string) {
    this.sheet.workbook.renameTable(this, name);
  }

  /** The name alone; `Workbook.renameTable` does the rest. */
  assignName(name: string): void {
    this.#name = name;
  }

  /** With header and totals row. */
  get rect(): Rect {
    return this.#rect;
  }

  /** The rectangle alone; resizing with all its rules is `Workbook.resizeTable`. */
  assignRect(rect: Rect): void {
    this.#rect = rect;
    this.changed = true;
  }

  get header(): Rect {
    return { ...this.#rect, rows: this.headerRows };
  }

  /** At least one row. */
  get body(): Rect {
    const rows = Math.max(1, this.#rect.rows - this.headerRows - this.totalsRows);
    return { ...this.#rect, row: this.#rect.row + this.headerRows, rows };
  }

  get totals(): Rect | undefined {
    const { row, rows } = this.#rect;
    return this.totalsRows === 0 ? undefined : { ...this.#rect, row: row + rows - 1, rows: 1 };
  }

  columnRect(index: number, part: 'all' | 'header' | 'body' | 'totals' = 'all'): Rect {
    const rects = { all: this.#rect, header: this.header, body: this.body, totals: this.totals };
    const rect = rects[part] ?? { ...this.body, rows: 0 };
    return { ...rect, column: rect.column + index, columns: 1 };
  }

  columnIndex(name: string): number {
    return this.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  }

  /** Takes the totals row away: its cells are cleared, what is below stays where it is. */
  removeTotals(): void {
    const { totals, sheet } = this;
    if (totals === undefined) return;
    sheet.clear(totals, 'All', 'host');
    this.totalsRows = 0;
    this.assignRect({ ...this.#rect, rows: this.#rect.rows - 1 });
    sheet.workbook.emit({ type: 'table', what: 'changed', sheet, table: this });
  }

  /** Shows only rows whose text in the column is one of the values. */
  applyFilter(index: number, values: readonly string[]): void {
    this.filters.set(index, { values });
    this.#showMatching();
  }

  /** Takes all filters away, also those of the file; rows of the body are shown again. */
  clearFilters(): void {
    this.filters.clear();
    this.#showMatching();
  }

  clearFilter(index: number): void {
    this.filters.delete(index);
    this.#showMatching();
  }

  #showMatching(): void {
    const { sheet, body } = this;
    for (let row = body.row; row < body.row + body.rows; row++) {
      const isShown = [...this.filters].every(([index, { values }]) =>
        values.includes(sheet.workbook.textAt(sheet, row, body.column + index)),
      );
      if (isShown) sheet.hiddenRows.delete(row);
      else sheet.hiddenRows.add(row);
    }
    this.isFiltered = this.filters.size > 0;
    this.changed = true;
    sheet.dirtyParts.add('rows');
    sheet.workbook.emit({ type: 'table', what: 'filter', sheet, table: this });
  }
}

/**
 * Brings column names and header cells together after cells were written: the cell names the
 * column, a blank gets a name, a number becomes a text, a name that is taken gets a number behind it.
 */
export function syncHeader(table: Table, written: Rect): void {
  if (table.headerRows === 0 || !overlaps(table.header, written)) return;
  const { row, column } = table.header;
  const { sheet } = table;
  const before = table.columns.map((tableColumn) => tableColumn.name);
  table.columns.forEach((tableColumn, index) => {
    if (!overlaps(table.columnRect(index, 'header'), written)) return;
    const content = sheet.value(row, column + index);
    const others = table.columns.filter((other) => other !== tableColumn).map((other) => other.name);
    tableColumn.name = freeColumnName(headerText(sheet, row, column + index), index, others);
    if (content !== tableColumn.name) sheet.putText(row, column + index, tableColumn.name);
    if (tableColumn.name === before[index]) return;
    table.changed = true;
    const renamed = tableColumn.name;
    sheet.workbook.rewriteFormulas((formula) => renameColumnIn(formula, table.name, before[index]!, renamed));
  });
}

/** A header cell's text; a number is taken as it is shown, as Excel does. */
export function headerText(sheet: Sheet, row: number, column: number): string {
  const { workbook } = sheet;
  const cell = sheet.cell(row, column);
  return cellText(cell?.value, workbook.styles.numberFormat(cell?.style ?? 0), workbook.date1904);
}

/** `Column3` for a blank, `Amount2` when there is an Amount. */
export function freeColumnName(wanted: string, index: number, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const stem = wanted === '' ? 'Column' : wanted;
  let name = wanted === '' ? `Column${index + 1}` : wanted;
  for (let n = wanted === '' ? index + 2 : 2; used.has(name.toLowerCase()); n++) name = `${stem}${n}`;
  return name;
}

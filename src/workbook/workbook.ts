import type { DateSystem } from '../calendar/plainDate';

export type { DateSystem };

/** A cell's raw value as Office.js gives it: '' for a blank cell, an error as its text (`#N/A`), a date as its serial. */
export type CellValue = string | number | boolean;

/** One table, named range or selection with a header row, as it stands. Row and column indexes count from 0. */
export interface Grid {
  /** Table or range name, for messages. */
  readonly name: string;
  readonly sheet: string;
  /** Sheet row of the first body row, and sheet column of the first column. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly header: readonly string[];
  /** Body rows without a totals row. A table that holds one blank row has that row here. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Number formats of the body, per row and column, where they were asked for. */
  readonly numberFormats?: readonly (readonly string[])[];
  /** Merged areas that touch header or body, as sheet addresses such as `B3:C3`. */
  readonly merged: readonly string[];
}

/** What stands in the workbook, learned without reading bodies. */
export interface Survey {
  readonly tables: readonly TableInfo[];
  readonly names: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly isProtected: boolean }[];
  readonly dateSystem: DateSystem;
  /** The small record kept in the workbook under the add-in's one settings key. */
  readonly setting: unknown;
}
export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rowCount: number;
  /** The add-in's own name for the table when it made it (`Settlements`), whatever it is called now. */
  readonly own?: string;
}

/** What to read: a table by its present name (all columns or some), or a range by address or name whose first row is its header. */
export type SourceRef =
  | { readonly kind: 'table'; readonly name: string; readonly columns?: readonly string[] }
  | { readonly kind: 'range'; readonly address: string };

/** One column of a table that the add-in makes. Widths in characters. */
export interface ColumnSpec {
  readonly title: string;
  /** Set for the whole column before the values, so that 0012 stays 0012 and text never becomes a formula. */
  readonly numberFormat: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** Long sentences run over several lines. */
  readonly wrap?: boolean;
}
/** A table that the add-in owns, as it is first made, on a sheet of its own. */
export interface TableSpec {
  /** English name, the same in every language; a number goes behind it when it is taken. */
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
}

/** One block of rows 1 to 3 above an own table: labels and formulas. `{Settlements}` in a formula stands for a table's present name. */
export interface TotalsBlock {
  readonly rows: readonly {
    readonly label: string;
    readonly formula: string;
    /** Formulas in the columns to the right of the first figure, one each; '' for none. */
    readonly beside?: readonly string[];
  }[];
  readonly numberFormat: string;
}

/** Cells that link to another place of the workbook, by body row. */
export interface RowLinks {
  readonly column: number;
  /** Target such as `Payments!C17` per body row; '' for none. */
  readonly targets: readonly string[];
}

/** A column whose cells are not all shown alike: one number format per body row, as for amounts of several currencies. */
export interface ColumnFormats {
  readonly column: number;
  readonly perRow: readonly string[];
}

/** Rows of one own table, in the order of its columns. */
export interface TableRows {
  readonly spec: TableSpec;
  readonly rows: readonly (readonly CellValue[])[];
  readonly links?: RowLinks;
  /** Indexes of the cells of each row that are marked by a fill. */
  readonly marked?: readonly (readonly number[])[];
  /** Columns that differ from the format of the spec. */
  readonly formats?: readonly ColumnFormats[];
}
export interface ColumnText {
  readonly column: string;
  readonly text: string;
}

/** One cell of a row of the user's, as it is to be written. */
export interface UserCell {
  /** Position in the table, from 0. */
  readonly column: number;
  /** '' clears the cell. */
  readonly value: CellValue;
  /** A text stays a text whatever it looks like; a number or a date keeps the cell's own format where that can show it. */
  readonly kind: 'text' | 'word' | 'number' | 'date';
  /** For a number or date whose cell has no format of its kind. */
  readonly numberFormat: string;
}

/** A row of a table of the user's as it was read: written to only while it still says this. */
export interface RowAsRead {
  /** Position in the body, from 0. */
  readonly index: number;
  readonly cells: readonly { readonly column: number; readonly value: CellValue }[];
}

/** A table of the user's with the headings it was read with; others by now mean that it changed. */
export interface UserTable {
  readonly name: string;
  readonly header: readonly string[];
}

/** A row as it stands after it was written. */
export interface WrittenRow {
  readonly index: number;
  readonly values: readonly CellValue[];
}

/** One column of a table for the user to fill in. */
export interface UserColumnSpec extends ColumnSpec {
  /** What its cells are chosen from; absent: anything can be typed. */
  readonly options?: readonly string[];
}
export interface UserTableSpec {
  readonly name: string;
  readonly columns: readonly UserColumnSpec[];
  /** Texts of the first column that the user has to say something of; none: one blank row. */
  readonly labels: readonly string[];
}

/** Cells that were changed by others than the add-in. */
export interface CellsChanged {
  /** The name that the sheet had when the workbook was last surveyed. */
  readonly sheet: string;
}
export type StopWatching = () => Promise<void>;

/** Rows written so far of all rows of the step, told between trips. It may throw StoppedByUser: then no further trip is made. */
export type Progress = (done: number, total: number) => void | Promise<void>;

/**
 * What the add-in needs from a workbook. `src/excel` implements it over Office.js; pane, workbench and command line run the same.
 * Every method throws HostError when the workbook refuses, and leaves it as it was before the trip that was refused.
 */
export interface Workbook {
  survey(): Promise<Survey>;
  /** Reads sources whole, in trips below the payload limit. @returns undefined for a source that is not there. */
  read(
    sources: readonly (SourceRef & { readonly withNumberFormats?: boolean })[],
  ): Promise<readonly (Grid | undefined)[]>;
  /** Makes the add-in's own tables that are missing, each on its own sheet, empty. Existing sheets and tables are never touched. */
  createTables(specs: readonly TableSpec[]): Promise<void>;
  /**
   * Adds columns at the end of an own table; what stands there already has blank cells in them.
   * @throws HostError when cells to the right of the table are not empty; nothing was written then
   */
  addColumns(table: TableSpec): Promise<void>;
  /**
   * Appends rows below the last one of own tables, one table after the other, as few trips as the payload limit allows.
   * @throws HostError when cells below a table are not empty; nothing was written then
   */
  appendRows(parts: readonly TableRows[], progress?: Progress): Promise<void>;
  /** Replaces all rows of own tables (views). Rows that link get their link with the value. */
  replaceRows(parts: readonly TableRows[], progress?: Progress): Promise<void>;
  /** Writes the totals above own tables, the blocks of each side by side, all in one trip. */
  writeTotals(totals: ReadonlyMap<string, readonly TotalsBlock[]>): Promise<void>;
  /** Deletes the rows of own tables that bear a text in a column, the last ones first. */
  deleteRowsWhere(owns: readonly string[], column: string, text: string): Promise<void>;
  /** Overwrites one cell of each row of an own table that bears a text in a column. */
  updateWhere(own: string, where: ColumnText, set: ColumnText): Promise<void>;
  /** Removes own tables whose sheets hold nothing else. */
  removeTables(owns: readonly string[]): Promise<void>;
  /**
   * Appends rows to a table of the user's: the cells given, all at once; other columns stay as the table fills them.
   * @param rowCount body rows when it was read
   */
  appendUserRows(
    table: UserTable,
    rowCount: number,
    rows: readonly (readonly UserCell[])[],
  ): Promise<readonly WrittenRow[] | 'changed'>;
  /** Writes cells of one row of a table of the user's, all at once. */
  writeUserRow(table: UserTable, row: RowAsRead, cells: readonly UserCell[]): Promise<WrittenRow | 'changed'>;
  /** Deletes rows of a table of the user's, all at once or none. */
  deleteUserRows(table: UserTable, rows: readonly RowAsRead[]): Promise<'deleted' | 'changed'>;
  /** Makes tables for the user to fill in, each on its own new sheet. @returns the sheets */
  createUserTables(specs: readonly UserTableSpec[]): Promise<readonly string[]>;
  /** The address of what is selected now, such as `Sheet1!A1:F20`; undefined where it is no one range. */
  selection(): Promise<string | undefined>;
  /** Tells that another range was selected, until the returned function is called. */
  watchSelection(listener: () => void): Promise<StopWatching>;
  /** Tells of every change of cells that the add-in did not write, until the returned function is called. */
  watchChanges(listener: (change: CellsChanged) => void): Promise<StopWatching>;
  writeSetting(value: unknown): Promise<void>;
  /** Selects a cell such as `Payments!C17` for the user. */
  goTo(address: string): Promise<void>;
  /** Selects the header of a table, by its present name. */
  goToTable(table: string): Promise<void>;
}

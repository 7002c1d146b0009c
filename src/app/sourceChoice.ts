import type { Problem } from '../problem/problem';
import type { SourceRole } from '../workbook/columns';

/** What the workbook offers as a source: a native table, a named range, or a range with a header row. */
export type SourceOffer =
  | { readonly kind: 'table'; readonly name: string; readonly sheet: string; readonly rowCount: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'range'; readonly address: string };

/** One column that a source can have, and the heading that it is read from. */
export interface ColumnChoice {
  /** Heading as the contract writes it: `Cash discount date 1`. */
  readonly column: string;
  readonly isRequired: boolean;
  /** Heading in the source; '' where no column is read. */
  readonly heading: string;
  /** Chosen by the user, found by its heading, or not there. */
  readonly by: 'chosen' | 'heading' | 'none';
}

/** A source as it is found or chosen. */
export interface SourceState {
  readonly role: SourceRole;
  readonly isRequired: boolean;
  /** Undefined: there is none. */
  readonly source: SourceOffer | undefined;
  readonly by: 'chosen' | 'name' | 'headings' | 'none';
  readonly headings: readonly string[];
  readonly columns: readonly ColumnChoice[];
  /** Number and date format in which text cells of it are read; '' where none is stated. */
  readonly numberFormat: string;
  readonly dateFormat: string;
  readonly problems: readonly Problem[];
}

export interface Sources {
  readonly sources: readonly SourceState[];
  readonly offers: readonly SourceOffer[];
  /** What can be stated as format of text cells. */
  readonly numberFormats: readonly string[];
  readonly dateFormats: readonly string[];
}

/** Something outside the add-in's own writing changed in a table that is read. */
export interface SourceChange {
  readonly role: SourceRole;
}

/** Which tables are read and how; every choice is kept in the workbook. */
export interface SourceCases {
  sources(): Promise<Sources>;
  /** @param offer absent: what is found again. @returns what is wrong with it: then nothing was changed */
  chooseSource(role: SourceRole, offer?: SourceOffer): Promise<readonly Problem[]>;
  /** @param heading '' reads no column, absent: found by its heading again */
  chooseColumn(role: SourceRole, column: string, heading?: string): Promise<readonly Problem[]>;
  chooseFormat(role: SourceRole, what: 'number' | 'date', format: string): Promise<readonly Problem[]>;
  /** Inserts the tables that are missing, formatted, with validation lists. @returns the sheets that were made */
  insertTemplate(): Promise<readonly string[]>;
  /** The address of what is selected now: `Sheet1!A1:F20`; undefined where it is no one range. */
  selection(): Promise<string | undefined>;
  /** Tells of every new selection until the returned function is called. */
  watchSelection(listener: (address: string | undefined) => void): Promise<() => Promise<void>>;
  /** Tells when a source changes, not of the add-in's own writing, until the returned function is called. */
  watchSources(listener: (change: SourceChange) => void): Promise<() => Promise<void>>;
}

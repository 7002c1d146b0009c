/** An error value: `{ error: '#N/A' }`. */
export interface CellError {
  readonly error: string;
}

/** What a cell shows before its number format. Dates are serial numbers, as in Excel. */
export type CellContent = number | string | boolean | CellError | undefined;

export interface Cell {
  /** The value, or the last known result of the formula. */
  value?: CellContent;
  /** Without the leading `=`. */
  formula?: string | undefined;
  /** Index into the workbook's styles; absent means 0. */
  style?: number | undefined;
}

/** A row as it is kept: a sparse array by column. */
export type CellRow = (Cell | undefined)[];

/** The longest text a cell keeps. */
export const MAX_TEXT = 32_767;

export const isCellError = (content: CellContent): content is CellError => typeof content === 'object';

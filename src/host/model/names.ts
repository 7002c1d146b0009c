import type { Sheet } from './sheet';

/** A defined name. */
export interface DefinedName {
  name: string;
  /** Formula text without the leading `=`. */
  refersTo: string;
  /** The sheet it belongs to; absent for the whole workbook. */
  readonly scope?: Sheet;
  hidden: boolean;
  comment: string;
}

/** What Excel takes as the name of a range or a table: no spaces, nothing that reads as a cell. */
export const isValidName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) &&
  !/^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d+(?:[Cc]\d*)?|[Cc]\d+)$/.test(name);

export const isValidSheetName = (name: string): boolean =>
  /^[^\\/?*[\]:]{1,31}$/.test(name) && !name.startsWith("'") && !name.endsWith("'") && name.trim() !== '';

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

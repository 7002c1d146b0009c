import { columnName, isCellError, type CellContent } from '../../model';
import { encodeXml, encodeXstring } from '../xml/text';

/** What a cell is written with, beside its value. */
export interface CellFrame {
  /** Prefix of the elements, with colon. */
  readonly p: string;
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** The whole `<f>` element. */
  readonly f?: string;
  /** ` cm="1"`: further attributes. */
  readonly more?: string;
}

/** One cell. A text is written into the cell: the list of shared texts is never touched. */
export function cellXml({ p, row, column, style, f = '', more = '' }: CellFrame, value: CellContent): string {
  const open = `<${p}c r="${columnName(column)}${row + 1}"${style === 0 ? '' : ` s="${style}"`}${more}`;
  if (value === undefined) return f === '' ? `${open}/>` : `${open}>${f}</${p}c>`;
  if (typeof value === 'number') return `${open}>${f}<${p}v>${value}</${p}v></${p}c>`;
  if (typeof value === 'boolean') return `${open} t="b">${f}<${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  if (isCellError(value)) return `${open} t="e">${f}<${p}v>${encodeXml(value.error)}</${p}v></${p}c>`;
  const text = encodeXml(encodeXstring(value));
  if (f !== '') return `${open} t="str">${f}<${p}v>${text}</${p}v></${p}c>`;
  const space = /^\s|\s$|[\n\t]|\s\s/.test(value) ? ' xml:space="preserve"' : '';
  return `${open} t="inlineStr"><${p}is><${p}t${space}>${text}</${p}t></${p}is></${p}c>`;
}

export const sharedTextXml = ({ p, row, column, style }: CellFrame, index: number): string =>
  `<${p}c r="${columnName(column)}${row + 1}"${style === 0 ? '' : ` s="${style}"`} t="s"><${p}v>${index}</${p}v></${p}c>`;

import {
  cellText,
  isCellError,
  isDateFormat,
  type Cell,
  type CellContent,
  type Rect,
  type Sheet,
} from '../model';
import { MAX_COLUMNS, MAX_ROWS } from '../model';

/** What Excel on every platform can answer at once. */
const MAX_READ_CELLS = 5_000_000;

export const isUnbounded = ({ rows, columns }: Rect): boolean => rows === MAX_ROWS || columns === MAX_COLUMNS;

export const isTooLarge = ({ rows, columns }: Rect): boolean => rows * columns > MAX_READ_CELLS;

/** One answer per cell, row by row. */
export function readCells<Answer>(
  sheet: Sheet,
  rect: Rect,
  answer: (cell: Cell | undefined, row: number, column: number) => Answer,
): Answer[][] {
  const grid = new Array<Answer[]>(rect.rows);
  for (let i = 0; i < rect.rows; i++) {
    const cells = sheet.rowCells(rect.row + i);
    const line = new Array<Answer>(rect.columns);
    for (let j = 0; j < rect.columns; j++) {
      line[j] = answer(cells?.[rect.column + j], rect.row + i, rect.column + j);
    }
    grid[i] = line;
  }
  return grid;
}

/** What Excel shows for a formula whose result is not there yet. */
const NO_RESULT = '#BUSY!';

/** As `values` has it: blank is the empty text, an error its text. A formula that a program wrote without its result is not blank. */
export function valueOf(cell: Cell | undefined): number | string | boolean {
  const content = cell?.value;
  if (content === undefined) return cell?.formula === undefined ? '' : NO_RESULT;
  return isCellError(content) ? content.error : content;
}

export const formulaOf = (cell: Cell | undefined): number | string | boolean =>
  cell?.formula === undefined ? valueOf(cell) : `=${cell.formula}`;

export function valueTypeOf(content: CellContent): string {
  if (content === undefined) return 'Empty';
  if (isCellError(content)) return 'Error';
  if (typeof content === 'string') return 'String';
  return typeof content === 'number' ? 'Double' : 'Boolean';
}

export function textOf(sheet: Sheet, cell: Cell | undefined): string {
  const { workbook } = sheet;
  return cellText(cell?.value, workbook.styles.numberFormat(cell?.style ?? 0), workbook.date1904);
}

/** Excel's own sorting of custom formats is not documented; this follows the kinds its dialog names. */
export function categoryOf(format: string): string {
  if (/^General$/i.test(format)) return 'General';
  if (format === '@') return 'Text';
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/_\(|_-/.test(format)) return 'Accounting';
  if (isDateFormat(format)) return /[yd]/i.test(bare) ? 'Date' : 'Time';
  if (bare.includes('%')) return 'Percentage';
  if (/E[+-]/.test(bare)) return 'Scientific';
  if (bare.includes('?/') || bare.includes('/?')) return 'Fraction';
  if (/[$€£¥]/.test(format)) return 'Currency';
  return /^[#0,.;\-() Red]*$/.test(bare) ? 'Number' : 'Custom';
}

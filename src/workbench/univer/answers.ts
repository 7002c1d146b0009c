import { ModelError, type Edits, type Sheet, type Workbook } from '../../host/model';

/** What a command of the grid works on. */
export interface Asked {
  readonly workbook: Workbook;
  readonly edits: Edits;
  /** The sheet that the command names, else the one shown. */
  readonly sheet: Sheet;
  /** Rows selected on it. */
  readonly rows: { readonly row: number; readonly rows: number };
  readonly params: Readonly<Record<string, unknown>>;
}

type Answer = (asked: Asked) => void;

const insertAbove: Answer = ({ edits, sheet, rows }) => edits.rows(sheet, 'insert', rows.row, rows.rows);
const insertBelow: Answer = ({ edits, sheet, rows }) =>
  edits.rows(sheet, 'insert', rows.row + rows.rows, rows.rows);
const many = (params: Asked['params'], otherwise: number): number =>
  typeof params['value'] === 'number' ? params['value'] : otherwise;
const removeRows: Answer = ({ edits, sheet, rows }) => edits.rows(sheet, 'delete', rows.row, rows.rows);
const back =
  (which: 'undo' | 'redo'): Answer =>
  ({ edits, workbook }) => {
    const restored = edits[which]();
    if (restored === undefined || restored.rect.rows === 0) return;
    const { sheet, rect } = restored;
    workbook.select(sheet, { row: rect.row, column: rect.column, rows: 1, columns: 1 });
  };

/**
 * Commands that the model carries out in the grid's place, because more than cells change: formulas,
 * names and tables follow. The grid is told the outcome.
 */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  'univer.command.undo': back('undo'),
  'univer.command.redo': back('redo'),
  'sheet.command.insert-row-before': insertAbove,
  'sheet.command.insert-row-after': insertBelow,
  'sheet.command.insert-multi-rows-above': ({ edits, sheet, rows, params }) =>
    edits.rows(sheet, 'insert', rows.row, many(params, rows.rows)),
  'sheet.command.insert-multi-rows-after': ({ edits, sheet, rows, params }) =>
    edits.rows(sheet, 'insert', rows.row + rows.rows, many(params, rows.rows)),
  'sheet.command.remove-row': removeRows,
  'sheet.command.remove-row-confirm': removeRows,
  'sheet.command.insert-sheet': ({ workbook }) => {
    const sheet = workbook.addSheet();
    workbook.moveSheet(sheet, workbook.sheets.indexOf(workbook.active) + 1);
    workbook.active = sheet;
  },
  'sheet.command.remove-sheet': ({ workbook, sheet }) => workbook.deleteSheet(sheet),
  'sheet.command.remove-sheet-confirm': ({ workbook, sheet }) => workbook.deleteSheet(sheet),
  'sheet.command.set-worksheet-name': ({ workbook, sheet, params }) =>
    workbook.renameSheet(sheet, String(params['name'])),
  'sheet.command.set-worksheet-order': ({ workbook, sheet, params }) =>
    workbook.moveSheet(sheet, Number(params['order'] ?? params['toOrder'])),
  'sheet.command.set-worksheet-hidden': ({ workbook, sheet }) => workbook.showSheet(sheet, 'Hidden'),
  'sheet.command.set-worksheet-show': ({ workbook, sheet }) => workbook.showSheet(sheet, 'Visible'),
};

/** What a person reads when the workbook refuses, as Excel would. */
export function refusal(error: unknown): string {
  if (!(error instanceof ModelError)) throw error;
  return error.code === 'AccessDenied'
    ? 'This sheet is protected. Nothing was changed.'
    : `${error.message} Nothing was changed.`;
}

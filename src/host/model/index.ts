export * from './address';
export * from './cell';
export { cellText, isDateFormat } from './cellText';
export type { Change, Source } from './change';
export {
  escapeColumn,
  tokenize,
  unescapeColumn,
  type FormulaToken,
  type StructuredToken,
} from './formulaText';
export * from './modelError';
export { Edits } from './edits';
export { isValidName, isValidSheetName, type DefinedName } from './names';
export * from './sheet';
export { movedRect } from './shiftCells';
export * from './styles';
export { Table, type TableColumn, type TableFacts } from './table';
export { readTyped, serialOf } from './typedText';
export * from './workbook';

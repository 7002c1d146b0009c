import { newWorkbook as newModel, type Workbook } from '../model';
import { saveXlsx } from './saveXlsx';

/** A workbook with one empty sheet. `saveXlsx` gives it a complete package. */
export const newWorkbook = (): Workbook => newModel();

/** The file of a workbook with one empty sheet. */
export const blankXlsx = (): Uint8Array<ArrayBuffer> => saveXlsx(newModel());

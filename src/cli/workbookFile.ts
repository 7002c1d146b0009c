import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { excelWorkbook } from '../excel/excelWorkbook';
import { WorkbookHost } from '../host/excel/workbookHost';
import { startOffice, type OfficeOptions } from '../host/node/startOffice';
import type { Workbook as Model } from '../host/model';
import { openXlsx } from '../host/xlsx/openXlsx';
import { saveXlsx } from '../host/xlsx/saveXlsx';
import type { Workbook } from '../workbook/workbook';

/** A workbook file, open in the embedded host and reached by the add-in's own code through Office.js. */
export interface OpenFile {
  readonly model: Model;
  readonly host: WorkbookHost;
  readonly workbook: Workbook;
}

/** Opens an .xlsx. @throws XlsxError when it is none that can be read */
export const openFile = async (path: string): Promise<OpenFile> =>
  connect(openXlsx(new Uint8Array(await readFile(path))));

/** The workbook as a file. */
export const fileOf = (model: Model): Uint8Array<ArrayBuffer> =>
  saveXlsx(model, (bytes, level) => deflateRawSync(bytes, { level }));

/** Puts the workbook where the add-in finds it: behind the global names that Excel's own page has. */
export async function connect(model: Model, options: OfficeOptions = {}): Promise<OpenFile> {
  const host = new WorkbookHost(model);
  const { Office, Excel, OfficeExtension } = await startOffice(host, options);
  Object.assign(globalThis, { Office, Excel, OfficeExtension });
  return { model, host, workbook: excelWorkbook() };
}

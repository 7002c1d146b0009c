import { setImmediate } from 'node:timers';
import { WorkbookHost, type WorkbookHostOptions } from '../../src/host/excel/workbookHost';
import { newWorkbook, type Rect, type Sheet, type Workbook } from '../../src/host/model';
import { startOffice, type OfficeInstance, type OfficeOptions } from '../../src/host/node/startOffice';

export interface ExcelOptions extends OfficeOptions, WorkbookHostOptions {
  /** Members the test expects to be refused; everything else that is not implemented fails it. */
  readonly expectUnsupported?: readonly string[];
  /** For a test in which an answer is lost: nobody can give back references after that. */
  readonly mayLeakReferences?: boolean;
}

export interface ExcelInTest extends OfficeInstance {
  readonly host: WorkbookHost;
  readonly workbook: Workbook;
}

/**
 * Runs a test against the real Office.js over a workbook, and asserts afterwards that nothing was
 * used that the host lacks, even if the error was swallowed, and that no reference leaked.
 */
export async function withExcel<Result>(
  workbook: Workbook,
  options: ExcelOptions,
  test: (excel: ExcelInTest) => Promise<Result>,
): Promise<Result> {
  const { expectUnsupported = [], mayLeakReferences = false } = options;
  const report = options.report ?? (() => undefined);
  const host = new WorkbookHost(workbook, { ...options, report });
  const instance = await startOffice(host, options);
  const result = await test({ ...instance, host, workbook }).finally(async () => {
    await settled();
    instance.close();
  });
  expect({
    unsupported: host.unsupported.members(),
    unknownCalls: instance.agave.unknown,
    references: mayLeakReferences ? 0 : host.referenceCount,
  }).toEqual({ unsupported: expectUnsupported, unknownCalls: [], references: 0 });
  return result;
}

/** Lets messages that are under way arrive: events, and references that are given back. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A workbook with one sheet of these cells, as a person would have typed them. */
export function workbookOf(
  sheetName: string,
  rows: readonly (readonly unknown[])[],
  date1904 = false,
): Workbook {
  const workbook = newWorkbook({ date1904 });
  const sheet = workbook.sheets[0]!;
  sheet.name = sheetName;
  fill(sheet, 0, 0, rows);
  return workbook;
}

/** A workbook with one sheet and one table on it, from A1. */
export function workbookWithTable(name: string, rows: readonly (readonly unknown[])[]): Workbook {
  const workbook = workbookOf(name, rows);
  workbook.addTable(workbook.sheets[0]!, rectOf(0, 0, rows), name);
  return workbook;
}

export function fill(sheet: Sheet, row: number, column: number, rows: readonly (readonly unknown[])[]): Rect {
  const rect = rectOf(row, column, rows);
  sheet.setValues(rect, rows, 'file');
  return rect;
}

const rectOf = (row: number, column: number, rows: readonly (readonly unknown[])[]): Rect => ({
  row,
  column,
  rows: rows.length,
  columns: rows[0]!.length,
});

/** The error a promise ends with; a test fails if there is none. */
export async function errorOf(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await work;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('An error was expected.');
}

import { readMonthEnd } from '../../src/app/monthEnd';
import { settleMonthEnd } from '../../src/app/settlement';
import { fileOf } from '../../src/cli/workbookFile';
import { createUseCases } from '../../src/app/createUseCases';
import { plainDate } from '../../src/calendar/plainDate';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { TrafficStats } from '../../src/host/agave/agaveHost';
import { WorkbookHost } from '../../src/host/excel/workbookHost';
import { startOffice } from '../../src/host/node/startOffice';
import { openXlsx } from '../../src/host/xlsx/openXlsx';
import { saveXlsx } from '../../src/host/xlsx/saveXlsx';
import type { Workbook } from '../../src/workbook/workbook';
import { largeWorkbook } from '../support/largeWorkbook';
import { STARTED } from '../support/monthEnd';

const TODAY = plainDate(STARTED.slice(0, 10))!;

/** Milliseconds of one run from the file to the file, and what went over the wire. */
export interface WholeRun {
  readonly rows: number;
  readonly posted: boolean;
  /** The file into the host's workbook. */
  readonly open: number;
  /** Reading and working out, until the figures can be shown. */
  readonly preview: Steps;
  /** Reading once more, comparing with what was shown, and writing. */
  readonly post: Steps;
  /** Working out alone: what `postRun` and its fingerprints take of each of the two. */
  readonly engine: number;
  readonly save: number;
  readonly traffic: Readonly<TrafficStats>;
  /** Largest resident memory of the process, in megabytes, until the run was posted and until it was saved. */
  readonly peakMemory: { readonly posted: number; readonly saved: number };
}

/** Where the milliseconds went. Waiting for the workbook includes the library and the host behind it. */
export interface Steps {
  readonly all: number;
  readonly reading: number;
  readonly writing: number;
  /** The add-in's own work between its calls of the workbook. */
  readonly working: number;
}

/** Settles as many invoices with as many payments, through the library and the embedded host. */
export async function wholeRun(rows: number): Promise<WholeRun> {
  const file = saveXlsx(largeWorkbook(rows));
  const [model, open] = timed(() => openXlsx(file));
  const office = await startOffice(new WorkbookHost(model));
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const watch = watched(excelWorkbook());
  const useCases = createUseCases(watch.workbook, () => STARTED);

  const [preview, previewSteps] = await watch.steps(() => useCases.preview());
  const [result, postSteps] = await watch.steps(() => useCases.post(preview));
  const peakBeforeSaving = peakMemory();
  const [, save] = timed(() => fileOf(model));
  office.close();
  const peakAtEnd = peakMemory();
  return {
    rows,
    posted: result.kind === 'posted' && preview.totals.paymentCount === rows,
    open,
    preview: previewSteps,
    post: postSteps,
    engine: await engineAlone(file),
    save,
    traffic: office.agave.stats,
    peakMemory: { posted: peakBeforeSaving, saved: peakAtEnd },
  };
}

/** The same file once more, unposted: reading is left out. */
async function engineAlone(file: Uint8Array): Promise<number> {
  const office = await startOffice(new WorkbookHost(openXlsx(file)));
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const monthEnd = await readMonthEnd(excelWorkbook(), TODAY);
  return timed(() => settleMonthEnd(monthEnd, TODAY))[1];
}

const peakMemory = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

const READING: readonly string[] = ['survey', 'read'] satisfies (keyof Workbook)[];

/** The workbook, with a clock at its door. */
function watched(workbook: Workbook) {
  const spent = { reading: 0, writing: 0 };
  const watchedWorkbook = Object.fromEntries(
    Object.entries(workbook).map(([name, method]: [string, (...args: unknown[]) => Promise<unknown>]) => [
      name,
      async (...args: unknown[]): Promise<unknown> => {
        const start = performance.now();
        const result = await method(...args);
        spent[READING.includes(name) ? 'reading' : 'writing'] += performance.now() - start;
        return result;
      },
    ]),
  ) as unknown as Workbook;
  return {
    workbook: watchedWorkbook,
    async steps<T>(work: () => Promise<T>): Promise<readonly [T, Steps]> {
      Object.assign(spent, { reading: 0, writing: 0 });
      const start = performance.now();
      const result = await work();
      const all = performance.now() - start;
      return [result, { all, ...spent, working: all - spent.reading - spent.writing }];
    },
  };
}

import { Blocked } from '../../src/app/blocked';
import { createUseCases } from '../../src/app/createUseCases';
import { StoppedByUser } from '../../src/app/stoppedByUser';
import type { SettlementUseCases } from '../../src/app/useCases';
import { HostError, InvariantError } from '../../src/problem/problem';
import type { Workbook } from '../../src/workbook/workbook';
import { answerUseCases, remoteUseCases, type Started } from '../../src/worker/remote';
import { rowsOf, settle, sheetsOf, STARTED, withUseCases, workbookWith } from '../support/monthEnd';

const TABLES = {
  Invoices: [
    ['Account', 'Invoice', 'Date', 'Amount', 'Cash discount date', 'Cash discount amount'],
    ['4031', '10030', 42180, 1000, 42185, 20],
  ],
  Payments: [
    ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
    [42183, '4031', 980, '10030', '1200'],
  ],
  SettlementParameters: [
    ['Parameter', 'Value'],
    ['Accounting currency', 'EUR'],
  ],
};

/** Ports that are left open would keep the test from ending. */
const opened: MessagePort[] = [];
const { MessageChannel } = globalThis;
beforeAll(() => {
  globalThis.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      opened.push(this.port1);
    }
  };
});
afterAll(() => {
  globalThis.MessageChannel = MessageChannel;
  for (const port of opened) port.close();
});

/** Both sides of the wire in one place; a real worker is started by the browser tests. */
const wired = (
  workbook: Workbook,
  create = (far: Workbook): SettlementUseCases => createUseCases(far, () => STARTED),
  fail: (tell: (message: string) => void) => void = () => undefined,
): SettlementUseCases => {
  const worker: Started = { postMessage: (ports) => answerUseCases(ports, create), onFailure: fail };
  return remoteUseCases(worker, workbook);
};

test('a month settled beside the pane is the month settled in it: same preview, same sheets, progress told', async () => {
  const [near, far] = [workbookWith(TABLES), workbookWith(TABLES)];
  const here = await withUseCases(near, settle);
  const written: string[] = [];
  const there = await withUseCases(far, async (_, { port }) => {
    const useCases = wired(port);
    const preview = await useCases.preview();
    const result = await useCases.post(preview, (done, total) => void written.push(`${done} of ${total}`));
    return { preview, result };
  });
  expect(there).toEqual(here);
  expect(sheetsOf(far)).toEqual(sheetsOf(near));
  expect(rowsOf(far, 'Settlements').map((row) => row['Cash discount'])).toEqual([20]);
  expect(written.length).toBeGreaterThan(0);
});

const NO_WORKBOOK = {} as Workbook;
const failing = (error: unknown): SettlementUseCases =>
  wired(NO_WORKBOOK, () => ({ overview: () => Promise.reject(error) }) as unknown as SettlementUseCases);

test('what blocks arrives with its problems', async () => {
  const problem = { code: 'source/missing', place: { kind: 'table', table: 'Payments' } } as never;
  const thrown: unknown = await failing(new Blocked([problem]))
    .overview()
    .catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Blocked);
  expect((thrown as Blocked).problems).toEqual([problem]);
});

test('a refusal of Excel arrives through both sides with its code', async () => {
  const refusing = { survey: () => Promise.reject(new HostError('read', 'InvalidOperationInCellEditMode')) };
  const thrown: unknown = await wired(refusing as unknown as Workbook)
    .overview()
    .catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(HostError);
  expect((thrown as HostError).hostCode).toBe('InvalidOperationInCellEditMode');
});

test('a defect stays a defect, with the place where it happened', async () => {
  const thrown: unknown = await failing(new TypeError('x is undefined'))
    .overview()
    .catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(InvariantError);
  expect((thrown as Error).message).toBe('x is undefined');
  expect((thrown as Error).stack).toContain('remote.test');
});

test('a worker that cannot go on fails the calls that wait for it, and those that come later', async () => {
  let tell: (message: string) => void = () => undefined;
  const useCases = wired(
    NO_WORKBOOK,
    () => ({ overview: () => new Promise(() => undefined) }) as unknown as SettlementUseCases,
    (listener) => (tell = listener),
  );
  const waiting = useCases.overview();
  tell('the worker could not be loaded');
  await expect(waiting).rejects.toThrow('the worker could not be loaded');
  await expect(useCases.overview()).rejects.toBeInstanceOf(InvariantError);
});

test('what is handed back to stop a watch stops it on the other side', async () => {
  const stopped = jest.fn();
  const create = () =>
    ({ overview: () => Promise.resolve(() => stopped()) }) as unknown as SettlementUseCases;
  const stop = (await wired(NO_WORKBOOK, create).overview()) as unknown as () => Promise<void>;
  await stop();
  expect(stopped).toHaveBeenCalledTimes(1);
});

test('a run that the user stops is stopped on the other side: what is written by then was cut off', async () => {
  const model = workbookWith(TABLES);
  await withUseCases(model, async (_, { port }) => {
    const useCases = wired(port);
    const preview = await useCases.preview();
    const stop = (): never => {
      throw new StoppedByUser();
    };
    await expect(useCases.post(preview, stop)).rejects.toBeInstanceOf(StoppedByUser);
    expect((await useCases.overview()).cutOffRun).toMatchObject({ run: 'RUN-0001', canComplete: true });
    await useCases.completeRun();
  });
  expect(rowsOf(model, 'Runs').map((row) => row['Status'])).toEqual(['complete']);
  expect(rowsOf(model, 'Settlements').map((row) => row['Cash discount'])).toEqual([20]);
});

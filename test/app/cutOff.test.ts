import type { Workbook as Model } from '../../src/host/model';
import { newWorkbook } from '../../src/host/model';
import { createUseCases } from '../../src/app/createUseCases';
import type { PostResult, SettlementUseCases, UndoRequest } from '../../src/app/useCases';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { WorkbookHost } from '../../src/host/excel/workbookHost';
import { fileOf } from '../../src/cli/workbookFile';
import { openXlsx } from '../../src/host/xlsx';
import { startOffice, type OfficeOptions } from '../../src/host/node/startOffice';
jest.setTimeout(300_000);

import { day, sheetsOf, STARTED, workbookWith } from '../support/monthEnd';

/** Payments with an overpayment, of an invoice that the run itself closed, and a bad row: every own table gets rows. */
const month = (): Model =>
  workbookWith({
    Invoices: [
      [
        'Account',
        'Name',
        'Invoice',
        'Date',
        'Due date',
        'Amount',
        'Cash discount date',
        'Cash discount amount',
        'Module',
      ],
      [
        '4031',
        'Ångström & Søn',
        '10030',
        day('2026-11-02'),
        day('2026-12-02'),
        1000,
        day('2026-11-07'),
        20,
        'Customer',
      ],
      ['5001', 'Papeterie Léger', '00123', day('2026-11-03'), day('2026-12-03'), 500, '', '', 'Vendor'],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Module', 'Offset account'],
      [day('2026-11-05'), '4031', 294, '10030', 'Customer', '1200'],
      [day('2026-11-20'), '4031', 720, '10030', 'Customer', '1200'],
      [day('2026-11-21'), '5001', 500, '00123', 'Vendor', '1200'],
      [day('2026-11-22'), '5001', 10, '99999', 'Vendor', '1200'],
      [day('2026-11-23'), '5001', 10, '00123', 'Vendor', '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
  });

const closing: (() => void)[] = [];
const closeAll = (): void => closing.splice(0).forEach((close) => close());
afterAll(closeAll);

/** Opens the workbook anew, as after a crash: nothing is remembered but the workbook. */
async function open(model: Model, options: OfficeOptions = {}) {
  closeAll();
  const host = new WorkbookHost(model, { report: () => undefined });
  const office = await startOffice(host, options);
  closing.push(office.close);
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  return { host, useCases: createUseCases(excelWorkbook(), () => STARTED) };
}

/** What is written: a settlement, or an undo of one that stands. */
type Work = (useCases: SettlementUseCases) => Promise<PostResult>;
const post: Work = async (useCases) => useCases.post(await useCases.preview());

/**
 * Writes, and from request `cutAt` on every request is refused. What a request left that was carried out while its answer was lost is what
 * is left when the next one is refused: the workbook is opened anew, and nobody remembers answers.
 * @returns how many requests there were, and whether the cut came
 */
async function postWith(
  model: Model,
  cutAt: number | undefined,
  work: Work,
): Promise<{ requests: number; wasCut: boolean }> {
  let requests = 0;
  const { useCases } = await open(model, {
    fault: () =>
      requests++ >= (cutAt ?? Infinity) ? { error: 'InvalidOrTimedOutSession', when: 'before' } : undefined,
  });
  try {
    await work(useCases);
    return { requests, wasCut: false };
  } catch (error) {
    if (cutAt === undefined) throw error;
    return { requests, wasCut: true };
  }
}

/** What a person does next: completes or removes the run that is offered, and settles if there is none. */
async function repair(
  model: Model,
  choice: 'complete' | 'remove',
  work: Work,
): Promise<'completed' | 'removed' | 'posted again'> {
  const { useCases } = await open(model);
  const { cutOffRun } = await useCases.overview();
  if (cutOffRun !== undefined && choice === 'remove') {
    await useCases.removeRun();
    return 'removed';
  }
  if (cutOffRun !== undefined) {
    expect(cutOffRun.canComplete).toBe(true);
    expect((await useCases.completeRun()).kind).toBe('posted');
    return 'completed';
  }
  expect((await work(useCases)).kind).toBe('posted');
  return 'posted again';
}

/** Both customer payments are reversed with what they settled: all three tables get rows. */
const REQUEST: UndoRequest = {
  target: { kind: 'run', run: 'RUN-0001' },
  reversePayments: true,
  date: 'today',
  later: 'refuse',
};
const undo: Work = async (useCases) => {
  const done = (await useCases.undoable()).find(({ run }) => run === 'RUN-0001');
  // Already undone: only its views were missing, and asking for the runs has brought them up.
  if (done?.status === 'undone') return { kind: 'posted', run: '', totals: {} as never, sheets: [] };
  return useCases.undo(await useCases.previewUndo(REQUEST));
};
const settleAgain: Work = async (useCases) => useCases.post(await useCases.preview('all'));
const undoPosted: Work = async (useCases) =>
  useCases.undo(await useCases.previewUndo({ ...REQUEST, reversePayments: false }));

/** Names by which the own tables are known; a file brings names of its own for printing. */
const ownNames = (model: Model): readonly string[] =>
  model.names.map(({ name }) => name).filter((name) => name.startsWith('Settlesheet_'));

describe.each<[string, Work, readonly Work[]]>([
  ['a posting', post, []],
  ['an undo', undo, [post]],
  ['Settle again', settleAgain, [post, undoPosted]],
])('%s cut off at any request', (_, work, before) => {
  test('ends after "complete" as if it had been done once, after "remove" as if never', async () => {
    const first = month();
    for (const step of before) await postWith(first, undefined, step);
    const file = fileOf(first);
    const untouched = openXlsx(file);
    const whole = openXlsx(file);
    const { requests } = await postWith(whole, undefined, work);
    const ends = new Set<string>();
    for (let at = 0; at < requests; at++) {
      const cut = openXlsx(file);
      expect((await postWith(cut, at, work)).wasCut).toBe(true);
      const left = fileOf(cut);
      for (const choice of ['complete', 'remove'] as const) {
        const model = openXlsx(left);
        const end = await repair(model, choice, work);
        ends.add(end);
        const expected = end === 'removed' ? untouched : whole;
        expect({ at, end, sheets: sheetsOf(model) }).toEqual({ at, end, sheets: sheetsOf(expected) });
        expect(ownNames(model)).toEqual(ownNames(expected));
      }
    }
    expect([...ends].sort()).toEqual(['completed', 'posted again', 'removed']);
  });
});

test('a fresh workbook has nothing of ours', () => {
  expect(newWorkbook().names).toEqual([]);
});

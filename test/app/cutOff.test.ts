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

import { day, rowsOf, sheetsOf, STARTED, workbookWith } from '../support/monthEnd';

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

/** One request in the middle of a posting is refused, or carried out while its answer is lost. */
type Cut = { readonly at: number; readonly isDone: boolean };

/** What is written: a settlement, or an undo of one that stands. */
type Work = (useCases: SettlementUseCases) => Promise<PostResult>;
const post: Work = async (useCases) => useCases.post(await useCases.preview());

/** Writes with a cut; @returns how many requests there were, and whether the cut came */
async function postWith(
  model: Model,
  cut: Cut | undefined,
  work: Work = post,
): Promise<{ requests: number; wasCut: boolean }> {
  let requests = 0;
  const { useCases } = await open(model, {
    fault: () => {
      const now = requests++;
      return cut !== undefined && now >= cut.at
        ? { error: 'InvalidOrTimedOutSession', when: cut.isDone && now === cut.at ? 'after' : 'before' }
        : undefined;
    },
  });
  try {
    await work(useCases);
    return { requests, wasCut: false };
  } catch (error) {
    if (cut === undefined) throw error;
    return { requests, wasCut: true };
  }
}

/** What a person does next: completes or removes the run that is offered, and settles if there is none. */
async function repair(
  model: Model,
  choice: 'complete' | 'remove',
  work: Work = post,
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

describe.each([
  ['refused', false],
  ['carried out, its answer lost', true],
])('a posting cut off at any request, which is %s', (_, isDone) => {
  test('ends after "complete" with the sheets of an undisturbed run', async () => {
    const whole = month();
    const { requests } = await postWith(whole, undefined);
    const expected = sheetsOf(whole);
    const ends = new Map<string, number>();
    for (let at = 0; at < requests; at++) {
      const model = month();
      const { wasCut } = await postWith(model, { at, isDone });
      const end = wasCut ? await repair(model, 'complete') : 'was not cut';
      ends.set(end, (ends.get(end) ?? 0) + 1);
      expect({ at, sheets: sheetsOf(model) }).toEqual({ at, sheets: expected });
      expect(rowsOf(model, 'Runs')).toHaveLength(1);
    }
    expect(ends.get('completed')).toBeGreaterThan(3);
  });

  test('ends after "remove" with the sheets as they were before, or as after the whole run', async () => {
    const whole = month();
    const { requests } = await postWith(whole, undefined);
    const [before, after] = [sheetsOf(month()), sheetsOf(whole)];
    for (let at = 0; at < requests; at++) {
      const model = month();
      const { wasCut } = await postWith(model, { at, isDone });
      const end = wasCut ? await repair(model, 'remove') : 'was not cut';
      expect({ at, end, sheets: sheetsOf(model) }).toEqual({
        at,
        end,
        sheets: end === 'removed' ? before : after,
      });
      expect(model.names).toHaveLength(end === 'removed' ? 0 : model.names.length);
    }
  });
});

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

describe.each([
  ['an undo', 'refused', false, undo, [] as Work[]],
  ['an undo', 'carried out, its answer lost', true, undo, [] as Work[]],
  ['Settle again', 'refused', false, settleAgain, [undoPosted]],
])('%s cut off at any request, which is %s', (_, __, isDone, work, before) => {
  test.each(['complete', 'remove'] as const)(
    'ends after "%s" as if it had been done once or never',
    async (choice) => {
      const first = month();
      for (const step of [post, ...before]) await postWith(first, undefined, step);
      const file = fileOf(first);
      const posted = (): Model => openXlsx(file);
      const untouched = sheetsOf(posted());
      const whole = posted();
      const { requests } = await postWith(whole, undefined, work);
      const after = sheetsOf(whole);
      const ends = new Set<string>();
      for (let at = 0; at < requests; at++) {
        const model = posted();
        const { wasCut } = await postWith(model, { at, isDone }, work);
        const end = wasCut ? await repair(model, choice, work) : 'was not cut';
        ends.add(end);
        expect({ at, end, sheets: sheetsOf(model) }).toEqual({
          at,
          end,
          sheets: end === 'removed' ? untouched : after,
        });
      }
      expect(ends).toContain(choice === 'complete' ? 'completed' : 'removed');
    },
  );
});

test('a fresh workbook has nothing of ours', () => {
  expect(newWorkbook().names).toEqual([]);
});

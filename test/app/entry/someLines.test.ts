import { WorkbookHost } from '../../../src/host/excel/workbookHost';
import { startOffice } from '../../../src/host/node/startOffice';
import { createUseCases } from '../../../src/app/createUseCases';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import type { Workbook as Model } from '../../../src/host/model';
import { rowsOf, STARTED, withUseCases } from '../../support/monthEnd';
import { cents, mark, named, on, saved, seedBook } from './entering';

jest.setTimeout(120_000);

/** 294.00 on 28 June and 693.00 on 8 July for 10030, and 50.00 of the same day without marks. */
async function threeLines(model: Model): Promise<readonly [string, string, string]> {
  return withUseCases(model, async (useCases) => [
    await saved(useCases, { date: on('2015-06-28'), amount: '294' }, [mark()]),
    await saved(useCases, { date: on('2015-07-08'), amount: '693' }, [mark()]),
    await saved(useCases, { date: on('2015-07-08'), amount: '50' }),
  ]);
}
const posted = (model: Model) => rowsOf(model, 'PostedPayments').map((row) => row['Amount']);
const settled = (model: Model) =>
  rowsOf(model, 'Settlements').map((row) => [
    row['Cash applied'],
    row['Cash discount'],
    row['Balance after'],
  ]);

test('only the chosen lines are posted, as shown; a later run posts the others', async () => {
  const model = seedBook();
  const [first, , third] = await threeLines(model);
  await withUseCases(model, async (useCases) => {
    const preview = await useCases.preview([], [first]);
    expect(preview.totals).toMatchObject({ payments: cents(294_00), discount: cents(6_00), paymentCount: 1 });
    expect(await useCases.post(preview)).toMatchObject({ kind: 'posted', run: 'RUN-0001' });
    expect(posted(model)).toEqual([294]);
    expect((await useCases.journal()).lines.map(({ state }) => state)).toEqual(['posted', 'marked', 'new']);

    const again = await useCases.preview([], [first, third]);
    expect(again.totals).toMatchObject({ payments: cents(50_00), paymentCount: 1, discount: 0 });
    const rest = await useCases.preview();
    expect(rest.totals).toMatchObject({ payments: cents(743_00), discount: cents(7_00), paymentCount: 2 });
    await useCases.post(rest);
  });
  expect(posted(model)).toEqual([294, 50, 693]);
  expect(settled(model)).toEqual([
    [294, 6, 700],
    [693, 7, 0],
  ]);
});

test('the second payment alone settles what the first has not settled yet', async () => {
  const model = seedBook();
  const [, second] = await threeLines(model);
  await withUseCases(model, async (useCases) => {
    // 1 % on 8 July: 693.00 · 10/990 = 7.00.
    await useCases.post(await useCases.preview([], [second]));
  });
  expect(settled(model)).toEqual([[693, 7, 300]]);
});

test('automatic settlement is for the chosen lines only', async () => {
  const model = seedBook({
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ['Automatic settlement', 'Yes'],
    ],
  });
  const [, , third] = await threeLines(model);
  await withUseCases(model, async (useCases) => {
    const preview = await useCases.preview([], [third]);
    expect(preview.totals).toMatchObject({ paymentCount: 1, documentsSettled: 1 });
    await useCases.post(preview);
  });
  expect(posted(model)).toEqual([50]);
});

test('of two equal lines the second can be posted alone, and the other one later: neither twice', async () => {
  const model = seedBook();
  await withUseCases(model, async (useCases) => {
    await saved(useCases, { date: on('2015-06-28'), amount: '100' });
    const second = await saved(useCases, { date: on('2015-06-28'), amount: '100' }, [mark()]);
    await useCases.post(await useCases.preview([], [second]));
    expect((await useCases.journal()).lines.map(({ state }) => state)).toEqual(['new', 'posted']);
    const [first] = (await useCases.journal()).lines;
    await saved(useCases, { ...first!.fields }, [mark()], first!.id);
    // The lines say the same by now: which of them was posted makes no difference.
    expect((await useCases.journal()).lines.map(({ state }) => state).sort()).toEqual(['marked', 'posted']);
    await useCases.post(await useCases.preview());
    expect((await useCases.preview()).isEmpty).toBe(true);
  });
  expect(posted(model)).toEqual([100, 100]);
  expect(settled(model)).toHaveLength(2);
});

test('a line that is no longer what was shown is a problem, and is not posted', async () => {
  const model = seedBook();
  const [first, second] = await threeLines(model);
  await withUseCases(model, async (useCases) => {
    await saved(useCases, { date: on('2015-06-28'), amount: '295' }, [mark()], first);
    const preview = await useCases.preview([], [first, second]);
    expect(named(preview.problems)).toEqual(['Payments!A2 payment/line-changed']);
    expect(preview.totals.payments).toBe(cents(693_00));
  });
});

test('a run of some lines that was cut off is completed with these lines alone', async () => {
  const model = seedBook();
  const [first] = await threeLines(model);
  const isWritten = (): boolean => {
    const runs = model.table('Runs');
    return runs !== undefined && runs.sheet.value(runs.body.row, runs.body.column) !== undefined;
  };
  const office = await startOffice(new WorkbookHost(model, { report: () => undefined }), {
    fault: () => (isWritten() ? { error: 'InvalidOrTimedOutSession', when: 'before' } : undefined),
  });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const useCases = createUseCases(excelWorkbook(), () => STARTED);
  const preview = await useCases.preview([], [first]);
  await expect(useCases.post(preview)).rejects.toThrow();
  office.close();
  expect(rowsOf(model, 'Runs').map((row) => row['Status'])).toEqual(['writing']);

  await withUseCases(model, async (after) => {
    expect((await after.overview()).cutOffRun).toMatchObject({ run: 'RUN-0001', canComplete: true });
    await expect(after.saveLine((await after.journal()).lines[0]!.fields, undefined)).rejects.toThrow(
      'run/cut-off',
    );
    expect(await after.completeRun()).toMatchObject({ kind: 'posted', run: 'RUN-0001' });
    expect((await after.journal()).lines.map(({ state }) => state)).toEqual(['posted', 'marked', 'new']);
  });
  expect(posted(model)).toEqual([294]);
  expect(settled(model)).toEqual([[294, 6, 700]]);
});

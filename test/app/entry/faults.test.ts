import type { SettlementUseCases } from '../../../src/app/useCases';
import type { Workbook as Model } from '../../../src/host/model';
import { day, rowsOf, withUseCases } from '../../support/monthEnd';
import { line, mark, on, PAYMENT_HEADINGS, seedBook } from './entering';

jest.setTimeout(120_000);

/** One line stands in the table already, and a note below it. */
const withOneLine = (): Model => {
  const row = PAYMENT_HEADINGS.map((heading) =>
    heading === 'Date'
      ? day('2015-06-28')
      : (({ Account: '4031', Amount: 294, Invoice: '10030', 'Offset account': '1200' } as const)[
          heading as 'Account'
        ] ?? ''),
  );
  const model = seedBook({ Payments: [PAYMENT_HEADINGS, row] });
  const note = { row: 2, column: 0, rows: 1, columns: 1 };
  model.table('Payments')!.sheet.setValues(note, [['checked by Jo']], 'host');
  return model;
};
/** What an accountant sees of the sheet: the table, and the note wherever it stands. */
const seen = (model: Model): string => {
  const { sheet } = model.table('Payments')!;
  const notes = sheet.rowNumbers().map((row) => sheet.value(row, 0));
  return JSON.stringify([rowsOf(model, 'Payments'), notes.filter((value) => value === 'checked by Jo')]);
};

type Work = (useCases: SettlementUseCases) => Promise<unknown>;
const works: readonly (readonly [string, Work])[] = [
  [
    'a new line',
    (useCases) =>
      useCases.saveLine(line({ date: on('2015-07-08'), amount: '693', paymentReference: '0012' }), [
        mark({ useCashDiscount: 'Always' }),
      ]),
  ],
  [
    'an edited line',
    async (useCases) => {
      const [first] = (await useCases.journal()).lines;
      const fields = { ...first!.fields, amount: '300', date: on('2015-06-29'), description: '=1+1' };
      return useCases.saveLine(fields, undefined, first!.id);
    },
  ],
  ['a deleted line', async (useCases) => useCases.deleteLines([(await useCases.journal()).lines[0]!.id])],
];

test.each(works)('%s: cut off at any request, the sheet is as before or as after', async (_, work) => {
  const before = seen(withOneLine());
  const done = withOneLine();
  let requests = 0;
  await withUseCases(done, work, { fault: () => (requests++, undefined) });
  const after = seen(done);
  expect(after).not.toBe(before);

  const outcomes = new Set<string>();
  // The requests before these only read.
  for (let at = Math.max(0, requests - 3); at < requests; at++) {
    for (const when of ['before', 'after'] as const) {
      const model = withOneLine();
      let now = 0;
      const cut = withUseCases(model, work, {
        fault: () => (now++ === at ? { error: 'InvalidOrTimedOutSession', when } : undefined),
        mayLeakReferences: true,
      });
      await cut.catch(() => undefined);
      const state = seen(model);
      expect([before, after]).toContain(state);
      outcomes.add(state);
    }
  }
  expect(outcomes.size).toBe(2);
});

import type { SettlementUseCases, UndoRequest } from '../../src/app/useCases';
import type { UndoTarget } from '../../src/engine/undoSelection';
import { Blocked } from '../../src/app/monthEnd';
import { StoppedByUser } from '../../src/app/stoppedByUser';
import type { Workbook as Model } from '../../src/host/model';
import { placeText, type Problem } from '../../src/problem/problem';
import { day, rowsOf, settle, withUseCases, workbookWith, type Tables } from '../support/monthEnd';
import { expectTies } from '../support/totals';

jest.setTimeout(120_000);

const INVOICES = ['Account', 'Invoice', 'Date', 'Amount', 'Cash discount date', 'Cash discount amount'];
const PAYMENTS = [
  'Date',
  'Account',
  'Amount',
  'Invoice',
  'Use cash discount',
  'Offset account',
  'Payment reference',
];

/** 1,000.00 with 20.00 until 7 November, 500.00 without discount; 294.00 + 700.00 close the first one. */
const month = (
  payments: readonly (readonly unknown[])[] = [
    [day('2026-11-05'), '4031', 294, '10030', '', '1200', 'R1'],
    [day('2026-11-20'), '4031', 700, '10030', '', '1200', 'R2'],
  ],
  parameters: readonly (readonly unknown[])[] = [],
  more: Tables = {},
): Model =>
  workbookWith({
    Invoices: [
      INVOICES,
      ['4031', '10030', day('2026-11-02'), 1000, day('2026-11-07'), 20],
      ['4031', '10031', day('2026-11-09'), 500, '', ''],
    ],
    Payments: [PAYMENTS, ...payments],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ['Customer payment voucher', 'ARP-10030'],
      ...parameters,
    ],
    ...more,
  });

const asked = (target: UndoTarget, more: Partial<UndoRequest> = {}): UndoRequest => ({
  target,
  reversePayments: false,
  date: 'latest',
  later: 'refuse',
  ...more,
});
const paid = (payment: string): UndoTarget => ({ kind: 'payment', payment });
const run = (name: string): UndoTarget => ({ kind: 'run', run: name });

async function undo(useCases: SettlementUseCases, request: UndoRequest) {
  const preview = await useCases.previewUndo(request);
  return { preview, result: await useCases.undo(preview) };
}
const column = (model: Model, table: string, heading: string) =>
  rowsOf(model, table).map((row) => row[heading]);
const lines = (problems: readonly Problem[]): readonly string[] =>
  problems.map((problem) => `${placeText(problem.place)} ${problem.code}`);

/** Types over a cell of a source, by body row and heading. */
function retype(model: Model, table: string, row: number, heading: string, value: unknown): void {
  const { sheet, body, columns } = model.table(table)!;
  const at = { row: body.row + row, column: body.column + columns.findIndex(({ name }) => name === heading) };
  const cell = { ...at, rows: 1, columns: 1 };
  if (typeof value === 'string') sheet.setStyle(cell, { numberFormat: '@' }, 'file');
  sheet.setValues(cell, [[value as string]], 'file');
}

test('the sheets after an undo: reversing rows under a new voucher, both sides open, all totals tie', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    const { preview, result } = await undo(useCases, asked(paid('ARP-10030'), { later: 'undo' }));
    expect(preview.problems).toEqual([]);
    expect(result).toMatchObject({ kind: 'posted', run: 'RUN-0002' });
  });
  const settlements = rowsOf(model, 'Settlements');
  const figures = [
    'Run',
    'Payment voucher',
    'Cash applied',
    'Cash discount',
    'Amount settled',
    'Balance after',
    'Discount voucher',
    'Reverses',
  ];
  expect(settlements.map((row) => figures.map((f) => row[f]))).toEqual([
    ['RUN-0001', 'ARP-10030', 294, 6, 300, 700, 'DISC-10030', ''],
    ['RUN-0001', 'ARP-10031', 700, 0, 700, 0, '', ''],
    ['RUN-0002', 'ARP-10031', -700, 0, -700, 700, '', 'RUN-0001'],
    ['RUN-0002', 'ARP-10030', -294, -6, -300, 1000, 'DISC-10030-2', 'RUN-0001'],
  ]);
  expect(settlements.at(-1)!['Rule']).toBe(
    'UNDO-1: The settlement of 2026-11-05 in RUN-0001 is undone on 2026-11-20: 300.00 of the document and 294.00 of the payment are open again.',
  );
  const reversing = rowsOf(model, 'VoucherLines').filter((row) => row['Run'] === 'RUN-0002');
  expect(
    reversing.map((row) =>
      ['Voucher', 'Ledger account', 'Description', 'Debit', 'Credit', 'Reverses'].map((f) => row[f]),
    ),
  ).toEqual([
    ['DISC-10030-2', 'customer cash discount', 'Cash discount 10030', '', 6, 'DISC-10030'],
    ['DISC-10030-2', 'receivable', 'Cash discount 10030', 6, '', 'DISC-10030'],
  ]);
  expect(
    rowsOf(model, 'Runs').map((row) =>
      ['Run', 'Status', 'Payments', 'Settled', 'Discount', 'Left open'].map((f) => row[f]),
    ),
  ).toEqual([
    ['RUN-0001', 'undone', 994, 1000, 6, 0],
    ['RUN-0002', 'complete', 0, -1000, -6, 994],
  ]);
  expect(
    rowsOf(model, 'CustomerTransactions').map((row) =>
      [
        'Voucher',
        'Transaction type',
        'Amount in transaction currency debit',
        'Amount in transaction currency credit',
        'Balance',
      ].map((f) => row[f]),
    ),
  ).toEqual([
    ['', 'Invoice', 1000, '', 1000],
    ['ARP-10030', 'Payment', '', 294, -294],
    ['DISC-10030', 'Cash discount', '', 6, 0],
    ['', 'Invoice', 500, '', 500],
    ['DISC-10030-2', 'Cash discount', 6, '', 0],
    ['ARP-10031', 'Payment', '', 700, -700],
  ]);
  expect(column(model, 'SettlementProblems', 'Code')).toEqual(['payment/undone', 'payment/undone']);
  expectTies(model);
});

test('the preview shows everything before it is done, and writes nothing', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    const preview = await useCases.previewUndo(
      asked({ kind: 'settlement', payment: 'ARP-10030', invoice: '10030' }),
    );
    expect(preview.problems.map(({ code }) => code)).toEqual(['undo/later-settlements']);
    expect(preview.later).toMatchObject([
      { run: 'RUN-0001', voucher: 'ARP-10031', invoice: '10030', amountSettled: 70_000 },
    ]);
    expect(preview.settlements).toMatchObject([{ voucher: 'ARP-10030', cashApplied: 29_400, discount: 600 }]);
    expect(preview.vouchers.map(({ voucher }) => voucher)).toEqual(['DISC-10030-2']);
    expect(preview.totals).toMatchObject({ settled: -30_000, discount: -600, leftOpen: 29_400 });
    await expect(useCases.undo(preview)).rejects.toBeInstanceOf(Blocked);
  });
  expect(rowsOf(model, 'Runs')).toHaveLength(1);
});

test('what changed since the preview is not undone', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    const preview = await useCases.previewUndo(asked(paid('ARP-10031')));
    await undo(useCases, asked(paid('ARP-10031')));
    expect(await useCases.undo(preview)).toEqual({ kind: 'changed' });
  });
});

test('an undo that the user stopped is a run that was cut off: completed, both sides are open again', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    const preview = await useCases.previewUndo(asked(run('RUN-0001')));
    const stop = (): never => {
      throw new StoppedByUser();
    };
    await expect(useCases.undo(preview, stop)).rejects.toBeInstanceOf(StoppedByUser);
    expect((await useCases.overview()).cutOffRun).toMatchObject({ run: 'RUN-0002', canComplete: true });
    expect(await useCases.completeRun()).toMatchObject({ kind: 'posted', run: 'RUN-0002' });
  });
  expect(column(model, 'Runs', 'Status')).toEqual(['undone', 'complete']);
  // 294.00 and 700.00 are open on the payments, 1,000.00 and 500.00 on the invoices.
  expect(column(model, 'Settlements', 'Amount settled')).toEqual([300, 700, -700, -300]);
});

test('the list to choose from: runs with what of them stands, the newest first, undos left out', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    await undo(useCases, asked(paid('ARP-10031'), { reversePayments: true }));
    const runs = await useCases.undoable();
    expect(runs.map((r) => [r.run, r.status])).toEqual([['RUN-0001', 'partly undone']]);
    // What the run posted, whatever became of it: 294.00 and 700.00, which settled 300.00 with 6.00 and 700.00.
    expect(runs[0]!.totals).toEqual({
      currency: 'EUR',
      decimals: 2,
      payments: 99_400,
      settled: 100_000,
      discount: 600,
    });
    expect(runs[0]!.settlements.map((s) => [s.voucher, s.invoice, s.amountSettled, s.isUndone])).toEqual([
      ['ARP-10030', '10030', 30_000, false],
      ['ARP-10031', '10030', 70_000, true],
    ]);
    expect(runs[0]!.payments.map((p) => [p.voucher, p.amount, p.isReversed])).toEqual([
      ['ARP-10030', 29_400, false],
      ['ARP-10031', 70_000, true],
    ]);
  });
});

describe('UNDO-5: an undone settlement is not made again by itself', () => {
  /** The second payment undone; what the next run would say and do. */
  const after = async (
    change: (model: Model) => void,
    parameters: readonly (readonly unknown[])[] = [],
    payments?: readonly (readonly unknown[])[],
    undone = 'ARP-10031',
  ) => {
    const model = month(payments, parameters);
    return withUseCases(model, async (useCases) => {
      await settle(useCases);
      await undo(useCases, asked(paid(undone)));
      change(model);
      const preview = await useCases.preview();
      return { problems: lines(preview.problems), settled: preview.totals.settled };
    });
  };
  const HELD = { problems: ['Payments!A3 payment/undone'], settled: 0 };
  const nothing = (): void => undefined;

  test('the row keeps its mark, the run leaves it open and says so at the row', async () => {
    expect(await after(nothing)).toEqual(HELD);
  });
  test('automatic settlement leaves it alone, with its mark and without one', async () => {
    expect(await after(nothing, [['Automatic settlement', 'Yes']])).toEqual(HELD);
    const unmarked = [
      [day('2026-11-05'), '4031', 294, '', '', '1200', 'R1'],
      [day('2026-11-20'), '4031', 706, '', '', '1200', 'R2'],
    ];
    expect(await after(nothing, [['Automatic settlement', 'Yes']], unmarked)).toEqual(HELD);
  });
  test('another document, another Use cash discount: settled', async () => {
    expect(await after((m) => retype(m, 'Payments', 1, 'Invoice', '10031'))).toEqual({
      problems: [],
      settled: 50_000,
    });
    expect(await after((m) => retype(m, 'Payments', 1, 'Use cash discount', 'Never'))).toEqual({
      problems: [],
      settled: 70_000,
    });
  });
  test.each([
    ['10030=700.00', HELD],
    ['10030=699.99', { problems: [], settled: 69_999 }],
    ['10030=500', { problems: [], settled: 50_000 }],
  ])('Amount to settle: %s, where 700.00 were applied', async (mark, expected) => {
    const stated = [['Number format', '1,000.00']];
    expect(await after((m) => retype(m, 'Payments', 1, 'Invoice', mark), stated)).toEqual(expected);
  });
  test('a mark that was without effect is no change: the money had not reached 10031', async () => {
    const rows = [
      [day('2026-11-05'), '4031', 294, '10030', '', '1200', 'R1'],
      [day('2026-11-20'), '4031', 700, '10030; 10031', '', '1200', 'R2'],
    ];
    expect(await after(nothing, [], rows)).toEqual(HELD);
  });
  test('a keyed amount that was more than the document needed is no change', async () => {
    const rows = [
      [day('2026-11-05'), '4031', 294, '10030', '', '1200', 'R1'],
      [day('2026-11-20'), '4031', 900, '10030=800', '', '1200', 'R2'],
    ];
    const stated = [['Number format', '1,000.00']];
    expect(await after(nothing, stated, rows)).toEqual(HELD);
  });
  test('money was left: another document, or a larger Amount to settle, is a change', async () => {
    const first = [day('2026-11-05'), '4031', 294, '10030', '', '1200', 'R1'];
    const stated = [['Number format', '1,000.00']];
    const remarked = (was: string, is: string) =>
      after((m) => retype(m, 'Payments', 1, 'Invoice', is), stated, [
        first,
        [day('2026-11-20'), '4031', 900, was, '', '1200', 'R2'],
      ]);
    // 700.00 of 900.00 were used: 10031 gets the other 200.00 now.
    expect(await remarked('10030', '10030; 10031')).toEqual({ problems: [], settled: 90_000 });
    expect(await remarked('10030=500', '10030=600')).toEqual({ problems: [], settled: 60_000 });
  });
  test('a cleared mark: the money stays open', async () => {
    expect(await after((m) => retype(m, 'Payments', 1, 'Invoice', ''))).toEqual(HELD);
  });

  test('Settle again: the same settlement and the same result fingerprint, under a new voucher', async () => {
    const model = month();
    await withUseCases(model, async (useCases) => {
      const { preview: first } = await settle(useCases);
      await undo(useCases, asked(run('RUN-0001')));
      const again = await useCases.preview('all');
      expect(again.problems).toEqual([]);
      expect(again.resultFingerprint).toBe(first.resultFingerprint);
      expect((await useCases.post(again)).kind).toBe('posted');
      expect((await useCases.preview()).isEmpty).toBe(true);
    });
    const standing = rowsOf(model, 'Settlements').filter((row) => row['Run'] !== 'RUN-0002');
    const figures = ['Cash applied', 'Cash discount', 'Amount settled', 'Balance after', 'Rule'];
    expect(standing.slice(2).map((row) => figures.map((f) => row[f]))).toEqual(
      standing.slice(0, 2).map((row) => figures.map((f) => row[f])),
    );
    expect(column(model, 'Settlements', 'Discount voucher').filter((v) => v !== '')).toEqual([
      'DISC-10030',
      'DISC-10030-2',
      'DISC-10030-3',
    ]);
    expect(column(model, 'Runs', 'Status')).toEqual(['undone', 'complete', 'complete']);
    expect(new Set(column(model, 'Runs', 'Result fingerprint')).size).toBe(2);
    expect(column(model, 'CustomerTransactions', 'Balance')).toEqual([0, 0, 0, 0, 500, 0, 0]);
    expectTies(model);
  });

  test('Settle again one payment: the other one stays open with its note', async () => {
    const model = month();
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      await undo(useCases, asked(run('RUN-0001')));
      const preview = await useCases.preview(['ARP-10030']);
      expect(lines(preview.problems)).toEqual(['Payments!A3 payment/undone']);
      expect(preview.totals).toMatchObject({ settled: 30_000, discount: 600 });
      await expect(useCases.preview(['ARP-10099'])).rejects.toMatchObject({
        problems: expect.arrayContaining([expect.objectContaining({ code: 'settle-again/not-undone' })]),
      });
    });
  });

  test('documents settled with each other without a payment are settled again', async () => {
    const model = workbookWith({
      Invoices: [
        ['Account', 'Invoice', 'Date', 'Amount'],
        ['4031', 'A', day('2026-11-02'), 100],
        ['4031', 'CN', day('2026-11-03'), -60],
      ],
      Payments: [
        ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
        [day('2026-11-05'), '4031', 0, 'A; CN', '1200'],
      ],
      SettlementParameters: [
        ['Parameter', 'Value'],
        ['Accounting currency', 'EUR'],
      ],
    });
    await withUseCases(model, async (useCases) => {
      const { preview: first } = await settle(useCases);
      const [named] = (await useCases.undoable())[0]!.settlements;
      await undo(useCases, asked(paid(named!.payment)));
      expect(column(model, 'CustomerTransactions', 'Balance')).toEqual([100, -60]);
      expect(lines((await useCases.preview()).problems)).toEqual(['Payments!A2 payment/undone']);
      const again = await useCases.preview('all');
      expect(again.resultFingerprint).toBe(first.resultFingerprint);
      await useCases.post(again);
      expect(column(model, 'CustomerTransactions', 'Balance')).toEqual([40, 0]);
    });
    expectTies(model);
  });
});

describe('UNDO-6: a reversed payment', () => {
  test('is not posted again; the row says so until it is deleted', async () => {
    const model = month();
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      await undo(useCases, asked(paid('ARP-10031'), { reversePayments: true, date: '2026-11-25' as never }));
      const preview = await useCases.preview();
      expect([preview.isEmpty, lines(preview.problems)]).toEqual([true, ['Payments!A3 payment/reversed']]);
      retype(model, 'Payments', 1, 'Date', '');
      for (const heading of PAYMENTS) retype(model, 'Payments', 1, heading, '');
      expect((await useCases.preview()).problems).toEqual([]);
    });
    expect(
      rowsOf(model, 'PostedPayments').map((row) => ['Voucher', 'Amount', 'Reverses'].map((f) => row[f])),
    ).toEqual([
      ['ARP-10030', 294, ''],
      ['ARP-10031', 700, ''],
      ['ARP-10032', -700, 'ARP-10031'],
    ]);
    expect(column(model, 'CustomerTransactions', 'Balance')).toEqual([700, 0, 0, 500, 0, 0]);
    expectTies(model);
  });

  test('a wrong amount: corrected in its row, the payment reversed, the row is a new payment', async () => {
    const model = month();
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      retype(model, 'Payments', 1, 'Amount', 600);
      expect(lines((await useCases.preview()).problems)).toEqual([
        'Payments!A3 payment/changed-after-posting',
      ]);
      await undo(useCases, asked(paid('ARP-10031'), { reversePayments: true }));
      const { preview } = await settle(useCases);
      expect(preview.problems).toEqual([]);
      expect(preview.totals).toMatchObject({ payments: 60_000, settled: 60_000 });
    });
    expect(column(model, 'PostedPayments', 'Voucher')).toEqual([
      'ARP-10030',
      'ARP-10031',
      'ARP-10032',
      'ARP-10033',
    ]);
    expectTies(model);
  });

  test('paid once more with everything the same: a second row beside the first is a payment of its own', async () => {
    const again = [day('2026-11-20'), '4031', 700, '10030', '', '1200', 'R2'];
    const model = month([again, again.map((value, i) => (i < 4 ? '' : value))]);
    for (const heading of PAYMENTS) retype(model, 'Payments', 1, heading, '');
    await withUseCases(model, async (useCases) => {
      await settle(useCases);
      await undo(useCases, asked(paid('ARP-10030'), { reversePayments: true }));
      PAYMENTS.forEach((heading, i) => retype(model, 'Payments', 1, heading, again[i]));
      const { preview } = await settle(useCases);
      expect(preview.totals).toMatchObject({ paymentCount: 1, payments: 70_000, settled: 70_000 });
    });
    expect(column(model, 'PostedPayments', 'Amount')).toEqual([700, -700, 700]);
  });
});

test('a penny shortage and an overpayment written off, undone: the totals tell them apart and tie', async () => {
  const model = month(
    [
      [day('2026-11-05'), '4031', 979.97, '10030', '', '1200', 'short'],
      [day('2026-11-20'), '4031', 500.04, '10031', '', '1200', 'over'],
    ],
    [['Maximum penny difference', 0.05]],
  );
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    expectTies(model);
    await undo(useCases, asked(run('RUN-0001')));
  });
  expect(column(model, 'Settlements', 'Difference')).toEqual([0.03, 0, -0.04, 0.04, 0, -0.03]);
  expectTies(model);
});

test('an undone document that left Invoices is named: it is open, but no view shows it', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    for (const heading of INVOICES) retype(model, 'Invoices', 0, heading, '');
    const { preview } = await undo(useCases, asked(paid('ARP-10031')));
    expect(lines(preview.problems)).toEqual(['Invoices undo/document-gone']);
  });
  expectTies(model);
});

test('rows of the ledger sorted by the user: the same undo, and the same books after it', async () => {
  const results = [];
  for (const isSorted of [false, true]) {
    const model = month();
    results.push(
      await withUseCases(model, async (useCases) => {
        await settle(useCases);
        if (isSorted)
          for (const table of ['Settlements', 'VoucherLines', 'PostedPayments']) {
            const { sheet, body } = model.table(table)!;
            const rows = Array.from({ length: body.rows }, (_, r) =>
              Array.from(
                { length: body.columns },
                (__, c) => sheet.cell(body.row + r, body.column + c)?.value ?? '',
              ),
            );
            sheet.setValues(body, rows.reverse() as never, 'file');
          }
        const { preview } = await undo(useCases, asked(paid('ARP-10030'), { later: 'undo' }));
        return {
          settlements: preview.settlements,
          balances: column(model, 'CustomerTransactions', 'Balance'),
        };
      }),
    );
  }
  expect(results[1]).toEqual(results[0]);
});

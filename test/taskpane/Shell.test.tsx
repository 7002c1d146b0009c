/** @jest-environment jsdom */
import { act, cleanup, screen, within } from '@testing-library/react';
import { Blocked } from '../../src/app/monthEnd';
import type { PostResult, Preview } from '../../src/app/useCases';
import { HostError, InvariantError } from '../../src/problem/problem';
import {
  cutOffRun,
  missingColumn,
  overview,
  overviewWithout,
  overviewWithoutPayments,
  possibleDuplicate,
  posted,
  preview,
  unreadable,
  type Changed,
} from './samples';
import type { Route } from '../../src/taskpane/shell/route';
import { invoice10030 } from './entrySamples';
import { heading, press, showPane, status, tabStops } from './showPane';

afterEach(cleanup);

const show = (changed: Changed = {}, locale = 'en-US') => showPane(changed, { locale });

test('shows the tables it found, and which required one is missing', async () => {
  show();
  expect((await screen.findByText('Invoices on sheet Open items')).parentElement!.textContent).toContain(
    '1,240 rows',
  );
  expect(screen.getByText('LedgerAccounts on sheet Accounts').parentElement!.textContent).toContain('1 row');
  cleanup();

  show({ overview: async () => overviewWithoutPayments });
  expect(await heading('A table is missing')).toBeTruthy();
  expect(screen.getByText('Missing: Payments')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Preview settlement' })).toBeNull();
});

test('tables without rows: the next step is to enter invoices, then payments, and only then the preview', async () => {
  const goTo = jest.fn(async () => undefined);
  show({ overview: async () => overviewWithout('Invoices', 'Payments'), goTo });
  expect(await heading('No invoices yet')).toBeTruthy();
  expect(screen.getByText('Invoices on sheet Open items').parentElement!.textContent).toContain('0 rows');
  expect(screen.queryByRole('button', { name: 'Preview settlement' })).toBeNull();
  await press('Go to the invoices');
  expect(goTo).toHaveBeenCalledWith({ kind: 'table', table: 'Invoices' });
  cleanup();

  show({ overview: async () => overviewWithout('Payments') });
  expect(await heading('No payments yet')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Preview settlement' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Bank lines' })).toBeTruthy();
  await press('Enter payments');
  expect(await heading('Enter customer payments')).toBeTruthy();
});

test('posts exactly the preview it showed, and only after showing it', async () => {
  const post = jest.fn(async (_: Preview): Promise<PostResult> => posted);
  show({ post });
  expect(screen.queryByRole('button', { name: /Post/ })).toBeNull();

  await press('Preview settlement');
  expect(await screen.findByText('ARP-10030 · 06/28/2015')).toBeTruthy();
  expect(post).not.toHaveBeenCalled();

  await press('Post 2 payments, 4 vouchers');
  expect(await heading('Posted')).toBeTruthy();
  expect(screen.getByText('2 payments were posted with 4 vouchers.')).toBeTruthy();
  expect(post).toHaveBeenCalledTimes(1);
  expect(post.mock.calls[0]![0]).toBe(preview);
});

test('shows totals with every digit, and debit and credit of each voucher', async () => {
  show({}, 'de-DE');
  await press('Preview settlement');
  const row = (await screen.findByRole('rowheader', { name: 'Settled on 1 document' })).closest('tr')!;
  expect(within(row).getByRole('cell').textContent).toBe('1.000,00');
  const lines = within(screen.getByRole('region', { name: '2 vouchers' }))
    .getAllByRole('row')
    .map((r) => [...r.children].map((c) => c.textContent));
  expect(lines.slice(0, 3)).toEqual([
    ['Ledger account', 'Debit', 'Credit'],
    ['ARP-10030 · 28.06.2015'],
    ['1200 Payment DE1001', '294,00', ''],
  ]);
});

test('names the sheets that posting writes to, with the rows it adds; views are rewritten', async () => {
  show();
  await press('Preview settlement');
  const sheets = within(await screen.findByRole('region', { name: 'What posting writes' }));
  expect(sheets.getAllByRole('row').map((row) => [...row.children].map((c) => c.textContent))).toEqual([
    ['Runs', '1 new row'],
    ['Posted payments', '2 new rows'],
    ['Settlements', '1 new row'],
    ['VoucherLines (new sheet)', '1,234 new rows'],
    ['CustomerTransactions', 'rewritten'],
    ['OpenTransactions (new sheet)', 'rewritten'],
  ]);
  expect(sheets.getByText('Your own tables are not touched.')).toBeTruthy();
});

test('says how many rows were read, hidden and filtered ones among them', async () => {
  show();
  await press('Preview settlement');
  const rows = within(await screen.findByRole('region', { name: 'Rows read' }));
  expect(rows.getAllByRole('row').map((row) => [...row.children].map((c) => c.textContent))).toEqual([
    ['Invoices', '1,240'],
    ['Payments', '310'],
    ['Rows with a problem', '1'],
    ['Already posted by an earlier run', '12'],
  ]);
  expect(rows.getByText('Hidden and filtered rows are among them.')).toBeTruthy();
});

test('every problem says where, what and what to do, and goes to its cell', async () => {
  const goTo = jest.fn(async () => undefined);
  show({ goTo });
  await press('Preview settlement');
  const list = within(await screen.findByRole('region', { name: '1 problem to correct' }));
  expect(list.getByText('Bank!C17')).toBeTruthy();
  expect(list.getByText('„abc“ ⟨found⟩')).toBeTruthy();
  expect(screen.getByRole('region', { name: '1 worth a look' })).toBeTruthy();

  await press('Go to cell: Bank!C17');
  expect(goTo).toHaveBeenCalledWith(unreadable.place);
  await press('Go to cell: Bank!B9');
  expect(goTo).toHaveBeenLastCalledWith(possibleDuplicate.place);
});

test('a cell that Excel cannot select is said, and the preview stays', async () => {
  show({ goTo: () => Promise.reject(new HostError('go to Bank!C17', 'SheetHidden')) });
  await press('Preview settlement');
  await press('Go to cell: Bank!C17');
  expect(
    await screen.findAllByText('Excel could not select that cell. Its sheet may be hidden or deleted.'),
  ).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Post 2 payments, 4 vouchers' })).toBeTruthy();
});

test('what went well is not shown as a warning', async () => {
  const markAbove = (text: string): string | null | undefined =>
    [...document.querySelectorAll('.fui-MessageBar')]
      .find((bar) => bar.textContent?.includes(text))
      ?.querySelector('path')
      ?.getAttribute('d');
  show({
    insertTemplate: async () => ['Invoices', 'Payments'],
    goTo: () => Promise.reject(new HostError('go to Bank!C17', 'SheetHidden')),
  });
  await press('Insert template');
  await screen.findAllByText('Inserted: Invoices, Payments.');
  const done = markAbove('Inserted');
  await press('Preview settlement');
  await press('Go to cell: Bank!C17');
  await screen.findAllByText(/^Excel could not select that cell/);
  expect(done).toBeTruthy();
  expect(markAbove('Excel could not select')).not.toBe(done);
});

test('long lists come in steps of fifty, and the first new row gets the focus', async () => {
  const problems = Array.from({ length: 120 }, (_, i) => ({
    ...unreadable,
    place: { kind: 'cell' as const, sheet: 'Bank', address: `C${i + 1}` },
  }));
  show({ preview: async () => ({ ...preview, problems }) });
  await press('Preview settlement');
  const list = within(await screen.findByRole('region', { name: '120 problems to correct' }));
  expect(list.getAllByRole('listitem')).toHaveLength(50);
  await press('Show 50 more problems');
  expect(list.getAllByRole('listitem')).toHaveLength(100);
  expect(document.activeElement).toBe(list.getAllByRole('listitem')[50]);
  await press('Show 20 more problems');
  expect(list.getAllByRole('listitem')).toHaveLength(120);
});

test('with nothing new there is no button to post', async () => {
  show({ preview: async () => ({ ...preview, problems: [], vouchers: [], isEmpty: true }) });
  await press('Preview settlement');
  expect(await heading('Nothing to post')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Post/ })).toBeNull();
});

test('when the sheets changed since, nothing was posted, and a new preview is shown on request', async () => {
  const seen = jest.fn(async () => preview);
  show({ preview: seen, post: async () => ({ kind: 'changed' }) });
  await press('Preview settlement');
  await press('Post 2 payments, 4 vouchers');
  expect(await heading('The sheets have changed')).toBeTruthy();
  expect(seen).toHaveBeenCalledTimes(1);
  await press('Preview again');
  expect(await heading('Preview')).toBeTruthy();
  expect(seen).toHaveBeenCalledTimes(2);
});

describe('a run that was cut off', () => {
  const cutOff = { ...overview, cutOffRun };

  test('leaves nothing else to do than to complete or remove it', async () => {
    const states = [cutOff, overview];
    const completeRun = jest.fn(async (): Promise<PostResult> => posted);
    show({ overview: async () => states.shift() ?? overview, completeRun });
    await heading('A run was cut off');
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Complete the run',
      'Remove the run',
    ]);
    await press('Complete the run');
    expect(await heading('Posted')).toBeTruthy();
    expect(completeRun).toHaveBeenCalledTimes(1);
  });

  test('is gone after it is removed', async () => {
    const states = [cutOff, overview];
    const removeRun = jest.fn(async () => undefined);
    show({ overview: async () => states.shift()!, removeRun });
    await press('Remove the run');
    expect(await heading('Tables found')).toBeTruthy();
    expect(removeRun).toHaveBeenCalledTimes(1);
  });

  test('cannot be completed over changed tables', async () => {
    const states = [cutOff, { ...overview, cutOffRun: { ...cutOffRun, canComplete: false } }];
    show({ overview: async () => states.shift()!, completeRun: async () => ({ kind: 'changed' }) });
    await press('Complete the run');
    expect(
      await screen.findByText('Your tables have changed just now, so the run was not completed.'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Complete the run' })).toBeNull();
  });
});

describe('what goes wrong', () => {
  test('a refusal by Excel is told in our own words, and can be tried again', async () => {
    const answers = [
      () => Promise.reject(new HostError('read', 'InvalidOperationInCellEditMode')),
      async () => preview,
    ];
    show({ preview: () => answers.shift()!() });
    await press('Preview settlement');
    expect(
      await screen.findByText('A cell is being edited. Press Enter or Esc in Excel, then try again.'),
    ).toBeTruthy();
    await press('Try again');
    expect(await heading('Preview')).toBeTruthy();
  });

  test('after a refusal while writing the pane looks at what was written before anything else', async () => {
    const states = [overview, { ...overview, cutOffRun }];
    show({
      overview: async () => states.shift()!,
      post: () => Promise.reject(new HostError('write', 'AccessDenied')),
    });
    await press('Preview settlement');
    await press('Post 2 payments, 4 vouchers');
    await press('Continue');
    expect(await heading('A run was cut off')).toBeTruthy();
  });

  test('tables that cannot be read come with their problems, each with its place', async () => {
    const goTo = jest.fn(async () => undefined);
    show({ preview: () => Promise.reject(new Blocked([missingColumn])), goTo });
    await press('Preview settlement');
    expect(await heading('The tables cannot be read')).toBeTruthy();
    await press('Go to table: Payments');
    expect(goTo).toHaveBeenCalledWith(missingColumn.place);
  });

  test('a defect of ours ends the work, and its diagnostics hold no business data', async () => {
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    show({ preview: () => Promise.reject(new InvariantError('Invoice FTI-10030: money was lost')) });
    await press('Preview settlement');
    expect(await heading('This is our mistake')).toBeTruthy();
    const diagnostics = within(screen.getByRole('region', { name: 'Diagnostics' })).getByText(
      /Settlesheet 0.0.0/,
    ).textContent!;
    expect(diagnostics).toContain('Excel 16, PC\nInvariantError\n');
    expect(diagnostics).not.toContain('FTI-10030');
    expect(screen.queryByRole('button', { name: /Post|Preview/ })).toBeNull();
    report.mockRestore();
  });

  test('a silent Excel is explained after ten seconds', async () => {
    jest.useFakeTimers();
    show({ overview: () => new Promise(() => undefined) });
    act(() => void jest.advanceTimersByTime(9_999));
    expect(status()).toBe('');
    act(() => void jest.advanceTimersByTime(1));
    expect(status()).toMatch(/^Excel is not answering\. Press Enter/);
    jest.useRealTimers();
  });
});

test('progress is shown by rows, and a word that comes late changes nothing', async () => {
  let late: ((done: number, total: number) => void) | undefined;
  let finish: ((result: PostResult) => void) | undefined;
  show({
    post: (_, progress) => {
      late = progress;
      progress?.(100, 400);
      return new Promise((done) => (finish = done));
    },
  });
  await press('Preview settlement');
  await press('Post 2 payments, 4 vouchers');
  expect(await screen.findAllByText('100 of 400 rows written')).toHaveLength(2); // shown, and in the live region
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('100');
  await act(async () => finish!(posted));
  act(() => late!(400, 400));
  expect(await heading('Posted')).toBeTruthy();
});

test('focus follows what the user starts, but is not taken when the pane opens', async () => {
  show();
  await heading('Tables found');
  expect(document.activeElement).toBe(document.body);
  await press('Preview settlement');
  expect(document.activeElement).toBe(await heading('Preview'));
  expect(status()).toBe('Preview ready: 2 vouchers, 2 problems.');
});

test('the tab key goes from the heading to the actions, then through the problems in order', async () => {
  show();
  await press('Preview settlement');
  await heading('Preview');
  const passed = tabStops().slice(0, 6);
  expect(passed).toEqual([
    'Post 2 payments, 4 vouchers',
    'Preview again',
    'Compare rule sets',
    'Preview',
    'Go to cell: Bank!C17',
    'Go to cell: Bank!B9',
  ]);
});

test('Settle selection of documents of two accounts opens the first one and says so; the bar goes with the next step', async () => {
  let call: ((route: Route) => void) | undefined;
  const bank = { kind: 'cell', sheet: 'Bank' } as const;
  showPane(
    {
      openTransactions: async () => ({
        transactions: [
          { ...invoice10030, place: { ...bank, address: 'A2' } },
          { ...invoice10030, id: 'other', account: '4009', place: { ...bank, address: 'A3' } },
        ],
        accounts: [{ side: 'customer', account: '4008', name: 'Sparrow Wholesales', documents: 1 }],
      }),
    },
    {
      calls: (open) => {
        call = open;
        return () => undefined;
      },
    },
  );
  await heading('Tables found');
  await act(async () => call!({ view: 'settle', ofSelection: true }));
  await heading('Settle transactions');
  const said = 'The selected documents are of several accounts. Those of the first one are marked.';
  expect(await screen.findAllByText(said)).toHaveLength(2); // shown, and in the live region
  await act(async () => call!({ view: 'start' }));
  expect(screen.queryByText(said)).toBeNull();
});

/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Blocked } from '../../src/app/monthEnd';
import type { Overview, PostResult, Progress, UndoPreview, UndoRequest } from '../../src/app/useCases';
import { HostError } from '../../src/problem/problem';
import { cutOffRun, missingColumn, overview, posted, runs, undoPreviewOf, type Changed } from './samples';
import { heading, press, showPane, status, tabStops } from './showPane';

afterEach(cleanup);

const show = (changed: Changed = {}): void => {
  showPane(changed, { at: { view: 'results' } });
};
const buttons = () => screen.getAllByRole('button').map((b) => b.getAttribute('aria-label') ?? b.textContent);

/** To the preview of undoing what ARP-10031 settled, the newest settlement of the invoice. */
async function openUndo(changed: Changed = {}): Promise<void> {
  show(changed);
  await press('Open: RUN-0008');
  await press('Undo this payment: ARP-10031');
  await heading('Undo what payment ARP-10031 settled');
}
/** To the preview of undoing the first part, which another settlement followed. */
async function openFirstPart(changed: Changed = {}): Promise<void> {
  show(changed);
  await press('Open: RUN-0007');
  await press('Undo this settlement: ARP-10030, FTI-10030');
  await heading('Undo the settlement of FTI-10030 by ARP-10030');
}
const UNDO_10031 = 'Undo: 1 settlement, 1 voucher';

describe('the runs', () => {
  test('come with date, totals and status, as the workbook has them', async () => {
    show();
    await heading('Runs');
    const [first, second] = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(first).toContain('RUN-0008partly undone07/09/2015 08:15 UTC2 payments743.00 USD');
    expect(first).toContain('Settled700.00 USDOf it cash discount7.00 USD');
    expect(second).toContain('RUN-0007complete');
  });

  test('a run lists its payments with what each settled; what is undone or reversed says so and has no button', async () => {
    show();
    await press('Open: RUN-0008');
    await heading('Run RUN-0008');
    expect(screen.getAllByRole('listitem').map((item) => item.querySelector('div')!.textContent)).toEqual([
      'ARP-10031',
      'FTI-10030 · DE1001',
      'Overpayment written off · DE1001',
      'ARP-10032 · reversed',
      'ARP-10030',
      'FTI-10044 · DE1001 · undone',
    ]);
    expect(screen.getByText('Posted in an earlier run')).toBeTruthy();
    // ARP-10030 settled FTI-10030 in the run before, and that stands.
    expect(buttons()).toEqual([
      'Back',
      'Undo the run',
      'Undo this payment: ARP-10031',
      'Reverse this payment: ARP-10031',
      'Undo this settlement: ARP-10031, FTI-10030',
      'Undo this payment: ARP-10030',
      'Reverse this payment: ARP-10030',
    ]);
    await press('Back');
    expect(await heading('Runs')).toBeTruthy();
  });

  test('a run of which nothing stands cannot be undone', async () => {
    const [run] = runs;
    const settlements = run!.settlements.map((line) => ({ ...line, isUndone: true }));
    const payments = run!.payments.map((payment) => ({ ...payment, isReversed: true }));
    show({ undoable: async () => [{ ...run!, status: 'undone', settlements, payments }] });
    await press('Open: RUN-0008');
    await heading('Run RUN-0008');
    expect(buttons()).toEqual(['Back']);
  });

  test('documents settled without a payment are named by their account; nothing is there to reverse', async () => {
    const line = { ...runs[1]!.settlements[0]!, voucher: '', payment: 'key-0' };
    show({ undoable: async () => [{ ...runs[1]!, settlements: [line], payments: [] }] });
    await press('Open: RUN-0007');
    await screen.findByText('Settled without a payment');
    expect(buttons().slice(2)).toEqual([
      'Undo this payment: DE1001',
      'Undo this settlement: DE1001, FTI-10030',
    ]);
  });

  test('sixty payments come in steps of fifty rows, and the first new row gets the focus', async () => {
    const payments = Array.from({ length: 60 }, (_, i) => ({
      ...runs[1]!.payments[0]!,
      payment: `k${i}`,
      voucher: `V${i}`,
      isReversed: true,
    }));
    show({ undoable: async () => [{ ...runs[1]!, settlements: [], payments }] });
    await press('Open: RUN-0007');
    await heading('Run RUN-0007');
    expect(screen.getAllByRole('listitem')).toHaveLength(50);
    await press('Show 10 more rows');
    expect(screen.getAllByRole('listitem')).toHaveLength(60);
    expect(document.activeElement).toBe(screen.getAllByRole('listitem')[50]);
  });

  test('none yet: the page says so', async () => {
    show({ undoable: async () => [] });
    expect(await screen.findByText('Nothing was posted in this workbook yet.')).toBeTruthy();
  });

  test('are reached from the page after posting', async () => {
    showPane({}, { at: { view: 'preview' } });
    await press('Post 2 payments, 4 vouchers');
    await heading('Posted');
    await press('Runs');
    expect(await heading('Runs')).toBeTruthy();
  });
});

describe('what is asked for', () => {
  const asked = async (run: string, button: string): Promise<UndoRequest> => {
    const previewUndo = jest.fn(async (request: UndoRequest) => undoPreviewOf(request));
    show({ previewUndo });
    await press(`Open: ${run}`);
    await press(button);
    await screen.findByText('Date of the postings that take it back.');
    expect(previewUndo).toHaveBeenCalledTimes(1);
    return previewUndo.mock.calls[0]![0];
  };
  const usual = { reversePayments: false, date: 'latest', later: 'refuse' };

  test('a run', async () =>
    expect(await asked('RUN-0008', 'Undo the run')).toEqual({
      ...usual,
      target: { kind: 'run', run: 'RUN-0008' },
    }));

  test('a payment, by its key: two sides may have the same voucher number', async () =>
    expect(await asked('RUN-0008', 'Undo this payment: ARP-10031')).toEqual({
      ...usual,
      target: { kind: 'payment', payment: 'key-10031' },
    }));

  test('a settlement, with the account of its document', async () =>
    expect(await asked('RUN-0008', 'Undo this settlement: ARP-10031, FTI-10030')).toEqual({
      ...usual,
      target: { kind: 'settlement', payment: 'key-10031', invoice: 'FTI-10030', account: 'DE1001' },
    }));

  test('a reversal', async () => {
    const request = await asked('RUN-0008', 'Reverse this payment: ARP-10031');
    expect(request).toEqual({
      ...usual,
      reversePayments: true,
      target: { kind: 'payment', payment: 'key-10031' },
    });
    expect(await heading('Reverse payment ARP-10031')).toBeTruthy();
    const reversed = within(screen.getByRole('region', { name: '1 reversed payment' }));
    expect(reversed.getByText('-693.00 USD')).toBeTruthy();
    expect(reversed.getByText('Reversed under voucher ARP-10033')).toBeTruthy();
    expect(
      screen.getByRole('button', { name: 'Undo: 1 settlement, 1 reversed payment, 1 voucher' }),
    ).toBeTruthy();
  });
});

describe('the preview of an undo', () => {
  test('shows what goes back and its vouchers; exactly this is written, and only after it was shown', async () => {
    const undo = jest.fn(async (_: UndoPreview): Promise<PostResult> => posted);
    let shown: UndoPreview | undefined;
    await openUndo({ undo, previewUndo: async (request) => (shown = undoPreviewOf(request)) });
    expect(
      screen.getByText(
        'Exactly this is written when you press the button. Nothing that was posted is deleted. Reversal date: 07/08/2015.',
      ),
    ).toBeTruthy();
    const back = within(screen.getByRole('region', { name: '1 settlement' }));
    expect(back.getByRole('listitem').textContent).toBe(
      'FTI-10030 · DE1001ARP-10031 · 07/08/2015 · RUN-0008Settled 700.00 USDof it cash discount 7.00',
    );
    expect(screen.getByText('DISC-10031-2 · 07/08/2015')).toBeTruthy();
    const sheets = within(screen.getByRole('region', { name: 'What the undo writes' }));
    expect(
      sheets.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent)),
    ).toEqual([
      ['Runs', '1 new row'],
      ['Settlements', '1 new row'],
      ['VoucherLines', '2 new rows'],
      ['OpenTransactions', 'rewritten'],
    ]);
    expect(undo).not.toHaveBeenCalled();

    await press(UNDO_10031);
    expect(await heading('Taken back')).toBeTruthy();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(undo.mock.calls[0]![0]).toBe(shown);
    expect(screen.getByText('Written: 1 settlement, 1 voucher.')).toBeTruthy();
    expect(screen.getByText(/stays open until you choose Settle again/)).toBeTruthy();
    expect(buttons().slice(0, 2)).toEqual(['Preview settlement', 'Runs']);
  });

  test('UNDO-3: what was settled later is shown and stands in the way, until it is chosen to go along', async () => {
    await openFirstPart();
    expect(
      screen.getByText('This cannot be undone yet; the reason stands below. Nothing was written.'),
    ).toBeTruthy();
    expect(screen.getByText('⟨found⟩ undo/later-settlements')).toBeTruthy();
    const later = within(screen.getByRole('region', { name: '1 later settlement of the same documents' }));
    expect(later.getByRole('listitem').textContent).toContain('ARP-10031 · 07/08/2015 · RUN-0008');
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();

    await userEvent.selectOptions(screen.getByLabelText('Later settlements'), 'Undo them too');
    expect(await screen.findByRole('button', { name: 'Undo: 2 settlements, 1 voucher' })).toBeTruthy();
    expect(status()).toBe('2 settlements, 1 voucher. Reversal date: 07/08/2015.');
    await userEvent.selectOptions(screen.getByLabelText('Later settlements'), 'Leave them; undo nothing');
    expect(await screen.findByText('⟨found⟩ undo/later-settlements')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  test('UNDO-4: reversal date today, or a day; until the day is entered nothing can be written', async () => {
    const undo = jest.fn(async (): Promise<PostResult> => posted);
    const previewUndo = jest.fn(async (request: UndoRequest) => undoPreviewOf(request));
    await openUndo({ undo, previewUndo });
    await userEvent.selectOptions(screen.getByLabelText('Reversal date'), 'Today');
    expect(await screen.findByText(/Reversal date: 07\/20\/2015\.$/, { selector: 'section p' })).toBeTruthy();

    await userEvent.selectOptions(screen.getByLabelText('Reversal date'), 'A date');
    const button = screen.getByRole('button', { name: UNDO_10031 });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button);
    expect(undo).not.toHaveBeenCalled();
    expect(screen.getAllByText('Enter the reversal date first.')).toHaveLength(2);
    expect(previewUndo).toHaveBeenCalledTimes(2);

    const day = screen.getByLabelText('Reversal date: date');
    fireEvent.change(day, { target: { value: '2015-07-31' } });
    fireEvent.keyDown(day, { key: 'Enter' });
    expect(await screen.findByText(/Reversal date: 07\/31\/2015\.$/, { selector: 'section p' })).toBeTruthy();
    expect(previewUndo.mock.calls.map(([{ date }]) => date)).toEqual(['latest', 'today', '2015-07-31']);
    await press(UNDO_10031);
    expect(undo).toHaveBeenCalledTimes(1);
  });

  test('an emptied day is asked for, and takes the button away until it is there', async () => {
    await openUndo();
    await userEvent.selectOptions(screen.getByLabelText('Reversal date'), 'A date');
    fireEvent.keyDown(screen.getByLabelText('Reversal date: date'), { key: 'Enter' });
    expect((await screen.findByRole('note')).textContent).toMatch(/^The date is not complete/);
    await userEvent.selectOptions(screen.getByLabelText('Reversal date'), 'Latest transaction');
    expect(screen.queryByRole('note')).toBeNull();
    expect(screen.getByRole('button', { name: UNDO_10031 }).getAttribute('aria-disabled')).toBeNull();
  });

  test('while a choice is worked out the plan before it cannot be written, and only the last choice counts', async () => {
    const answers = new Map<string, (preview: UndoPreview) => void>();
    const undo = jest.fn(async (): Promise<PostResult> => posted);
    await openUndo({
      undo,
      previewUndo: (request) =>
        request.date === 'latest' && request.later === 'refuse' && answers.size === 0 && !isOpen()
          ? Promise.resolve(undoPreviewOf(request))
          : new Promise((done) => answers.set(request.date, done)),
    });
    await userEvent.selectOptions(screen.getByLabelText('Reversal date'), 'Today');
    await userEvent.click(screen.getByRole('button', { name: UNDO_10031 }));
    expect(undo).not.toHaveBeenCalled();
    await userEvent.selectOptions(screen.getByLabelText('Reversal date'), 'Latest transaction');
    const usual: UndoRequest = {
      target: { kind: 'payment', payment: 'key-10031' },
      reversePayments: false,
      date: 'latest',
      later: 'refuse',
    };
    await act(async () => answers.get('today')!(undoPreviewOf({ ...usual, date: 'today' })));
    expect(screen.getByRole('button', { name: UNDO_10031 }).getAttribute('aria-disabled')).toBe('true');
    await act(async () => answers.get('latest')!(undoPreviewOf(usual)));
    expect(screen.getByRole('button', { name: UNDO_10031 }).getAttribute('aria-disabled')).toBeNull();
    expect(screen.getByText(/Reversal date: 07\/08\/2015\.$/, { selector: 'section p' })).toBeTruthy();
  });
  const isOpen = (): boolean => screen.queryByLabelText('Reversal date') !== null;

  test('Back leads to the run and the list', async () => {
    await openUndo();
    await press('Back');
    await heading('Run RUN-0008');
    await press('Back');
    expect(await heading('Runs')).toBeTruthy();
  });

  test('when the workbook changed since, nothing was undone, and a new preview of the same is shown', async () => {
    const previewUndo = jest.fn(async (request: UndoRequest) => undoPreviewOf(request));
    await openUndo({ previewUndo, undo: async () => ({ kind: 'changed' }) });
    await press(UNDO_10031);
    expect(await heading('The sheets have changed')).toBeTruthy();
    expect(screen.getByText(/Nothing was undone\./)).toBeTruthy();
    await press('Preview again');
    await heading('Undo what payment ARP-10031 settled');
    expect(previewUndo.mock.calls[1]).toEqual(previewUndo.mock.calls[0]);
  });

  test('progress is shown by rows', async () => {
    await openUndo({
      undo: (_, progress) => {
        progress?.(2, 4);
        return new Promise(() => undefined);
      },
    });
    await press(UNDO_10031);
    expect(await heading('Undoing')).toBeTruthy();
    expect(screen.getAllByText('2 of 4 rows written')).toHaveLength(2);
  });

  test('Stop stops it between two trips to Excel; what is written by then is completed or removed first', async () => {
    let tell: Progress | undefined;
    const overviews: Overview[] = [overview];
    await openUndo({
      overview: async () => overviews.shift() ?? { ...overview, cutOffRun },
      undo: (_, progress) =>
        new Promise((_done, refuse) => {
          tell = async (done, total) => {
            try {
              await progress?.(done, total);
            } catch (stopped) {
              refuse(stopped);
            }
          };
          void tell(1, 4);
        }),
    });
    await press(UNDO_10031);
    await press('Stop');
    expect(await heading('Stopping after the rows under way')).toBeTruthy();
    await act(async () => tell!(2, 4));
    expect(await heading('A run was cut off')).toBeTruthy();
  });

  test('with the last row written there is nothing left to stop', async () => {
    let finish: (() => void) | undefined;
    await openUndo({
      undo: (_, progress) =>
        new Promise((done) => {
          finish = () => {
            void progress?.(4, 4);
            done(posted);
          };
        }),
    });
    await press(UNDO_10031);
    await press('Stop');
    await act(async () => finish!());
    expect(await heading('Taken back')).toBeTruthy();
  });
});

describe('what goes wrong', () => {
  test('a refusal while writing: the pane looks at what was written before anything else', async () => {
    await openUndo({ undo: () => Promise.reject(new HostError('write', 'AccessDenied')) });
    await press(UNDO_10031);
    await heading('Excel refused');
    expect(buttons()).toEqual(['Continue']);
    await press('Continue');
    expect(await heading('Runs')).toBeTruthy();
  });

  test('a refusal while reading can be tried again', async () => {
    const answers = [
      () => Promise.reject(new HostError('read', 'InvalidOperationInCellEditMode')),
      async () => runs,
    ];
    show({ undoable: () => answers.shift()!() });
    await heading('Excel refused');
    await press('Try again');
    expect(await heading('Runs')).toBeTruthy();
  });

  test('a refusal while a choice is worked out is told, and the same choice is tried again', async () => {
    let refuse = true;
    const previewUndo = jest.fn(async (request: UndoRequest) => {
      if (request.date === 'today' && refuse) throw new HostError('read', 'InvalidOperationInCellEditMode');
      return undoPreviewOf(request);
    });
    await openUndo({ previewUndo });
    await userEvent.selectOptions(screen.getByLabelText('Reversal date'), 'Today');
    await heading('Excel refused');
    refuse = false;
    await press('Try again');
    await heading('Undo what payment ARP-10031 settled');
    expect(screen.getByLabelText<HTMLSelectElement>('Reversal date').value).toBe('today');
  });

  test('a ledger that cannot be read comes with its problems, and the run is still there', async () => {
    show({ previewUndo: () => Promise.reject(new Blocked([missingColumn])) });
    await press('Open: RUN-0007');
    await press('Undo the run');
    await heading('The tables cannot be read');
    await press('Back');
    expect(await heading('Run RUN-0007')).toBeTruthy();
  });
});

test('the tab key goes from the heading to the actions, then through the choices in order', async () => {
  await openFirstPart();
  expect(document.activeElement).toBe(await heading('Undo the settlement of FTI-10030 by ARP-10030'));
  const passed = tabStops().slice(0, 5);
  expect(passed).toEqual([
    'Back',
    'Undo the settlement of FTI-10030 by ARP-10030',
    'Reversal date',
    'Later settlements',
    'Go to table: Settlements',
  ]);
});

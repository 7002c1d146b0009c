/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { PaymentEntryCases } from '../../src/app/paymentEntry';
import { HostError } from '../../src/problem/problem';
import { JournalView } from '../../src/taskpane/journal/JournalView';
import { entryCases, InShell, lineOf, manyLines, someLines, someTransactions } from './entrySamples';
import { field, keyboard, press, toRow, type, typeOn } from './hands';
import { layOut } from './pageLayout';
import { framed } from './samplePane';

beforeAll(layOut);
afterEach(cleanup);

async function show(lines = someLines, changed: Partial<PaymentEntryCases> = {}) {
  const useCases = entryCases(someTransactions, lines, changed);
  const [saveLine, deleteLines] = [jest.spyOn(useCases, 'saveLine'), jest.spyOn(useCases, 'deleteLines')];
  const [navigate, goTo] = [jest.fn(), jest.fn()];
  render(
    framed(
      <InShell useCases={useCases} onNavigate={navigate} onGoTo={goTo}>
        {(given) => <JournalView {...given} />}
      </InShell>,
    ),
  );
  await screen.findByText('Payment journal', { selector: 'h1' });
  await waitFor(() => expect(screen.queryByText('New line')).not.toBeNull());
  return { saveLine, deleteLines, navigate, goTo };
}
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const names = () => rows().map((row) => row.dataset['row']);
const selected = () => rows().flatMap((row) => (row.ariaSelected === 'true' ? [row.dataset['row']] : []));
const choose = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });

test('the lines stand with state, amount and what is wrong; a filter and a search show fewer', async () => {
  await show();
  expect(names()).toEqual(['row 2', 'row 3', 'row 4', 'row 5', 'row 6']);
  expect(rows().map((row) => row.querySelector('.fui-Badge')?.textContent)).toEqual([
    'Posted',
    'Marked',
    'New',
    'Problem',
    'Marked',
  ]);
  expect(rows()[0]!.textContent).toContain('-3.00 left open');
  choose('State', 'marked');
  expect(names()).toEqual(['row 3', 'row 6']);
  choose('State', 'all');
  await typeOn('Search payments', 'light 1,250.50');
  await waitFor(() => expect(names()).toEqual(['row 4']));
  await typeOn('Search payments', ' x');
  expect(await screen.findByText('No line fits. Change the search or the state.')).toBeTruthy();
});

test('a problem says what to do and leads to its cell', async () => {
  const { goTo } = await show();
  await act(async () => screen.getByLabelText('Go to cell: Bank!D5').click());
  expect(goTo).toHaveBeenCalledWith({ kind: 'cell', sheet: 'Bank', address: 'D5' });
});

test('a posted line is not edited: it leads to the results', async () => {
  const { navigate } = await show();
  (await toRow('294.00 USD')).focus();
  await keyboard('{Enter}');
  expect(screen.queryByText('Edit')).toBeNull();
  expect(screen.queryByText('Delete')).toBeNull();
  expect(screen.getByText('A posted line is not edited. Undo its run in the results.')).toBeTruthy();
  await press('Go to results and undo');
  expect(navigate).toHaveBeenCalledWith({ view: 'results' });
});

test('one line, the selected lines or all are posted', async () => {
  const { navigate } = await show();
  await press('Post all 4 payments');
  expect(navigate).toHaveBeenLastCalledWith({ view: 'preview' });

  await toRow('1,250.50 USD');
  await keyboard('{Enter}');
  await press('Post this payment');
  expect(navigate).toHaveBeenLastCalledWith({ view: 'preview', lines: ['row 4'] });
  await press('Settle transactions');
  expect(navigate).toHaveBeenLastCalledWith({ view: 'settle', line: 'row 4' });

  await toRow('693.00 USD');
  await keyboard(' {ArrowDown} ');
  expect(screen.getByText('2 selected · 1,943.50 USD')).toBeTruthy();
  await press('Post selected');
  expect(navigate).toHaveBeenLastCalledWith({ view: 'preview', lines: ['row 3', 'row 4'] });
});

test('lines are selected with the keyboard: one, a range, all; a posted one never', async () => {
  await show(manyLines(40));
  await toRow('294.00 USD');
  await keyboard(' ');
  expect(selected()).toEqual([]);
  await keyboard('{ArrowDown} {ArrowDown}{ArrowDown}{Shift>} {/Shift}');
  expect(selected()).toEqual(['row 3', 'row 4', 'row 5']);
  await keyboard('{Control>}a{/Control}');
  expect(screen.getByText(/^39 selected/)).toBeTruthy();
  await press('Clear selection');
  expect(selected()).toEqual([]);
});

test('a line is deleted only after it was confirmed; the focus goes to the line that took its place', async () => {
  const { deleteLines } = await show();
  await toRow('693.00 USD');
  await keyboard('{Delete}');
  expect(document.activeElement?.textContent).toMatch(/^Delete 1 line from the Payments table/);
  await press('Keep');
  expect(deleteLines).not.toHaveBeenCalled();
  expect((document.activeElement as HTMLElement).dataset['row']).toBe('row 3');

  await keyboard('{Delete}');
  await press('Delete 1 line');
  await waitFor(() => expect(names()).not.toContain('row 3'));
  expect(deleteLines).toHaveBeenCalledWith(['row 3']);
  expect(screen.getByRole('status').textContent).toBe('1 line deleted');
});

test('a deletion is refused when a row has changed since it was shown', async () => {
  await show(someLines, { deleteLines: async () => 'changed' });
  await toRow('693.00 USD');
  await keyboard('{Delete}');
  await press('Delete 1 line');
  expect(await screen.findByText(/^Nothing was deleted: a row in the workbook has changed/)).toBeTruthy();
});

test('a deletion while a filter hides rows says to clear the filter', async () => {
  await show(someLines, {
    deleteLines: () => Promise.reject(new HostError('delete rows of Payments', 'RowsFiltered')),
  });
  await toRow('693.00 USD');
  await keyboard('{Delete}');
  await press('Delete 1 line');
  expect(
    await screen.findByText('A filter hides rows of the table. Clear the filter and try again.'),
  ).toBeTruthy();
});

test('a new line: the invoice fills in the account, and the offset account is demanded before saving', async () => {
  const { saveLine } = await show();
  await press('New line');
  await screen.findByText('New line', { selector: 'h1' });
  await screen.findByText('Fills in the account');
  await waitFor(async () => {
    await type('Invoice', '10030');
    expect(field('Account').value).toBe('4008');
  });
  await type('Date', '6/28/2015');
  await press('Save line');
  expect(screen.getByText('Enter the offset account: the bank account of the payment.')).toBeTruthy();
  expect(saveLine).not.toHaveBeenCalled();

  await type('Offset account', '1200');
  await press('Save line');
  await screen.findByText('Payment journal', { selector: 'h1' });
  expect(saveLine).toHaveBeenCalledTimes(1);
  const [fields, marks, id] = saveLine.mock.calls[0]!;
  // Amount and marks are left to what the Invoice column names (ALLOC-4).
  expect(fields).toMatchObject({ invoice: '10030', account: '4008', amount: '', offsetAccount: '1200' });
  expect([marks, id]).toEqual([undefined, undefined]);
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset['row']).toBe('row 7'));
});

test('a line is edited in its own row, and cancelling leaves it', async () => {
  const { saveLine } = await show();
  await toRow('1,250.50 USD');
  await keyboard('{Enter}');
  await press('Edit');
  expect(field('Amount received').value).toBe('1,250.50');
  await press('Cancel');
  expect(saveLine).not.toHaveBeenCalled();
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset['row']).toBe('row 4'));

  await keyboard('{Enter}');
  await press('Edit');
  await type('Amount received', '99.9');
  await press('Save line');
  await screen.findByText('Payment journal', { selector: 'h1' });
  expect(saveLine.mock.calls[0]![2]).toBe('row 4');
  expect(saveLine.mock.calls[0]![0].amount).toBe('99.90');
});

test('a cell that cannot be read keeps its text in the editor and is refused there', async () => {
  await show([lineOf(5, { amount: 'abc' }, { state: 'problem' })]);
  await toRow('Sparrow Wholesales');
  await keyboard('{Enter}');
  await press('Edit');
  expect(field('Amount received').value).toBe('abc');
  expect(screen.getByText('“abc” cannot be read as an amount here. Type it like 1,234.50.')).toBeTruthy();
});

test('of 10,000 lines only those in sight are on the page, and the keyboard reaches all', async () => {
  await show(manyLines(10_000));
  const grid = screen.getByRole('grid');
  expect(grid.getAttribute('aria-rowcount')).toBe('10001');
  expect(rows().length).toBeLessThan(40);
  await toRow('294.00 USD');
  await keyboard('{End}');
  const last = document.activeElement as HTMLElement;
  expect([last.dataset['row'], last.getAttribute('aria-rowindex')]).toEqual(['row 10001', '10001']);
  await keyboard('{ArrowUp}');
  expect((document.activeElement as HTMLElement).dataset['row']).toBe('row 10000');
  await keyboard('{Home}');
  expect((document.activeElement as HTMLElement).dataset['row']).toBe('row 2');
});

test('an empty journal says how to begin', async () => {
  const { navigate } = await show([]);
  expect(screen.getByText('The journal is empty. Enter a payment, or add a line.')).toBeTruthy();
  await press('Enter payments');
  expect(navigate).toHaveBeenCalledWith({ view: 'enter', side: 'customer' });
});

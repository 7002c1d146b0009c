/** @jest-environment jsdom */
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Blocked } from '../../src/app/monthEnd';
import { HostError, type Problem } from '../../src/problem/problem';
import { missingColumn, possibleDuplicate, posted, preview, unreadable, type Changed } from './samples';
import { heading, open, press, showPane, status } from './showPane';

afterEach(cleanup);

const show = (changed: Changed = {}) => showPane(changed, { at: { view: 'problems' } });
const shownPlaces = () => screen.getAllByRole('listitem').map((item) => item.firstChild!.textContent);

/** Puts what is copied into a text. */
function clipboard(): { text: string } {
  const board = { text: '' };
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void (board.text = text) },
  });
  return board;
}

test('are filtered by kind and by any text, and counted for the eye and the ear', async () => {
  show();
  await heading('Problems');
  expect(shownPlaces()).toEqual(['Bank!C17', 'Bank!B9']);
  expect(status()).toBe('2 of 2 shown');

  await userEvent.selectOptions(screen.getByLabelText('Kind'), 'Worth a look');
  expect(shownPlaces()).toEqual(['Bank!B9']);
  expect(status()).toBe('1 of 2 shown');
  await userEvent.selectOptions(screen.getByLabelText('Kind'), 'All');
  await userEvent.type(screen.getByLabelText('Filter by text'), 'ABC');
  expect(shownPlaces()).toEqual(['Bank!C17']);
  await userEvent.type(screen.getByLabelText('Filter by text'), 'x');
  expect(screen.getByText('No problem fits the filter.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Export to sheet' })).toBeNull();
});

test('are copied as they are pasted into a sheet; no text becomes a formula', async () => {
  const formula: Problem = { ...unreadable, place: { kind: 'table', table: '=1+1' } };
  show({ preview: async () => ({ ...preview, problems: [unreadable, formula] }) });
  const board = clipboard();
  await press('Copy');
  expect(await screen.findAllByText('Copied: 2. Paste them into a sheet.')).toHaveLength(2);
  const rows = board.text.split('\n').map((row) => row.split('\t'));
  expect(rows.map(([where]) => where)).toEqual(['Where', 'Bank!C17', "'=1+1"]);
  expect(rows[1]!.slice(0, 2)).toEqual(['Bank!C17', '„abc“ ⟨found⟩']);
});

test('what is shown is written into a sheet, which is opened; nothing is posted', async () => {
  const writeProblems = jest.fn(async (_: readonly Problem[]) => 'SettlementProblems_2');
  const [goTo, post] = [jest.fn(async () => undefined), jest.fn()];
  show({ writeProblems, goTo, post });
  await heading('Problems');
  await userEvent.selectOptions(screen.getByLabelText('Kind'), 'To correct');
  await press('Export to sheet');
  expect(writeProblems.mock.calls).toEqual([[[unreadable]]]);
  expect(goTo).toHaveBeenCalledWith({ kind: 'table', table: 'SettlementProblems_2' });
  expect(status()).toBe('Written to the table SettlementProblems: 1.');
  expect(post).not.toHaveBeenCalled();
});

test('a sheet that Excel does not write is explained; the list stays', async () => {
  show({ writeProblems: () => Promise.reject(new HostError('write', 'AccessDenied')) });
  await press('Export to sheet');
  expect(await screen.findByText(/^A sheet is protected or the workbook is read-only/)).toBeTruthy();
  expect(shownPlaces()).toEqual(['Bank!C17', 'Bank!B9']);
});

test('none: the page says so, and offers to look again', async () => {
  const seen = jest.fn(async () => ({ ...preview, problems: [] }));
  show({ preview: seen });
  await heading('Problems');
  expect(screen.getByText('Nothing was found.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
  await press('Look again');
  await heading('Problems');
  expect(seen).toHaveBeenCalledTimes(2);
});

test('after a posting the rows are looked at again on request alone', async () => {
  const seen = jest.fn(async () => ({ ...preview, problems: [possibleDuplicate] }));
  showPane({ preview: seen, post: async () => posted }, { at: { view: 'preview' } });
  await press(/^Post 2 payments/);
  await heading('Posted');
  await open('Problems');
  expect(screen.getByText('The rows have not been looked at since the last run.')).toBeTruthy();
  expect(seen).toHaveBeenCalledTimes(1);
  await press('Look again');
  await heading('Problems');
  expect(shownPlaces()).toEqual(['Bank!B9']);
});

test('tables that cannot be read stop the page, each reason with its place', async () => {
  show({ preview: () => Promise.reject(new Blocked([missingColumn])) });
  expect(await heading('The tables cannot be read')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Go to table: Payments' })).toBeTruthy();
});

/** @jest-environment jsdom */
import { cleanup, screen } from '@testing-library/react';
import { Blocked } from '../../src/app/monthEnd';
import { HostError } from '../../src/problem/problem';
import { missingColumn, preview, unreadable } from './samples';
import { heading, press, showPane, status } from './showPane';

afterEach(cleanup);

const refusing = (hostCode: string) =>
  showPane({ preview: () => Promise.reject(new HostError('read', hostCode)) }, { at: { view: 'preview' } });

/** What the accountant can do about it, by what Excel says. */
test.each([
  ['InvalidOperationInCellEditMode', /^A cell is being edited\. Press Enter or Esc in Excel/],
  ['AccessDenied', /^A sheet is protected or the workbook is read-only\. Unprotect it/],
  ['ItemNotFound', /^A table, sheet or range is no longer there/],
  ['RequestPayloadSizeLimitExceeded', /^That is more data than this Excel takes in one step/],
  ['CellsOccupied', /^Cells that are needed for the result are not empty/],
  ['RowsFiltered', /^A filter hides rows of the table\. Clear the filter/],
  ['ServiceNotAvailable', /^Excel is busy\. Wait a moment/],
  ['InactiveWorkbook', /^Another workbook is in front/],
  ['NeverHeardOf', /^Excel could not do what was asked\. Try again/],
])('%s is said in our words, with its code, and can be tried again', async (code, words) => {
  refusing(code);
  await heading('Excel refused');
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByText(`Code: ${code}`)).toBeTruthy();
  expect(status()).toBe('Excel refused');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('what cannot be read comes with every reason, and with the ways to correct it', async () => {
  const answers = [
    () => Promise.reject(new Blocked([missingColumn, unreadable])),
    () => Promise.reject(new Blocked([missingColumn])),
    async () => preview,
  ];
  showPane({ preview: () => answers.shift()!() }, { at: { view: 'preview' } });
  await heading('The tables cannot be read');
  expect(screen.getByText('Correct this first, then try again. Nothing was written.')).toBeTruthy();
  expect(screen.getAllByRole('listitem').map((item) => item.firstChild!.textContent)).toEqual([
    'Payments',
    'Bank!C17',
  ]);
  await press('Try again');
  await heading('The tables cannot be read');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  await press('Try again');
  await heading('Preview');
});

test('from what cannot be read the way leads to the sources', async () => {
  showPane({ preview: () => Promise.reject(new Blocked([missingColumn])) }, { at: { view: 'preview' } });
  await heading('The tables cannot be read');
  await press('Sources');
  expect(await heading('Sources')).toBeTruthy();
});

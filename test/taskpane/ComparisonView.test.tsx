/** @jest-environment jsdom */
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RuleSetName } from '../../src/app/useCases';
import { amountOfUnits as units } from '../../src/money/amount';
import { HostError } from '../../src/problem/problem';
import { comparison, preview, unreadable, type Changed } from './samples';
import { heading, open as openView, press, showPane, status } from './showPane';

afterEach(cleanup);

async function open(changed: Changed = {}): Promise<void> {
  showPane(changed, { at: { view: 'preview' } });
  await press('Compare rule sets');
  await heading('Compare rule sets');
}
const rowsIn = (region: HTMLElement) =>
  within(region)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

test('all rule sets are chosen at first, and all means: that of the workbook first', async () => {
  const compareRuleSets = jest.fn(async (_?: readonly RuleSetName[]) => comparison);
  await open({ compareRuleSets });
  expect(screen.getByText(/Nothing is posted\.$/)).toBeTruthy();
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual(
    Array(6).fill(true),
  );
  expect(compareRuleSets).not.toHaveBeenCalled();
  await press('Compare');
  await heading('Rule sets compared');
  expect(compareRuleSets.mock.calls).toEqual([[undefined]]);
});

test('some of them, at least two', async () => {
  const compareRuleSets = jest.fn(async (_?: readonly RuleSetName[]) => comparison);
  await open({ compareRuleSets });
  for (const name of ['Dynamics 365 Finance', 'Oracle', 'SAP', 'Odoo'])
    await userEvent.click(screen.getByRole('checkbox', { name }));
  expect(screen.queryByRole('note')).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Skonto' }));
  expect(screen.getByRole('note').textContent).toBe('Choose at least two rule sets.');
  expect(status()).toBe('Choose at least two rule sets.');
  await press('Compare');
  expect(compareRuleSets).not.toHaveBeenCalled();

  await userEvent.click(screen.getByRole('checkbox', { name: 'Oracle' }));
  await press('Compare');
  await heading('Rule sets compared');
  expect(compareRuleSets.mock.calls).toEqual([[['Oracle', 'Business Central']]]);
  await press('Back');
  await heading('Compare rule sets');
  expect(
    screen
      .getAllByRole<HTMLInputElement>('checkbox')
      .flatMap(({ checked, labels }) => (checked ? [labels![0]!.textContent] : [])),
  ).toEqual(['Oracle', 'Business Central']);
  await press('Back');
  expect(await heading('Runs')).toBeTruthy();
});

test('totals per rule set, and the rows that differ with a star at what is not as under the first', async () => {
  await open();
  await press('Compare');
  await heading('Rule sets compared');
  expect(screen.getByText(/^Nothing was posted\./)).toBeTruthy();
  expect(rowsIn(screen.getByRole('region', { name: 'Totals in USD' }))).toEqual([
    ['Rule set', 'Cash discount', 'Open'],
    ['Dynamics 365 Finance', '13.00', '0.00'],
    ['Business Central', '0.00', '13.00'],
  ]);
  const different = within(screen.getByRole('region', { name: '2 rows that differ' }));
  const [first, second, ...others] = different.getAllByRole('listitem');
  expect(first!.textContent).toContain('ARP-10030 · FTI-1003006/28/2015 · DE1001 · USD');
  expect(rowsIn(first!).slice(1)).toEqual([
    ['Dynamics 365 Finance', '6.00', '700.00'],
    ['Business Central', '0.00 *', '706.00 *'],
  ]);
  expect(rowsIn(second!).slice(1)).toEqual([
    ['Dynamics 365 Finance', '7.00', '0.00'],
    ['Business Central', '0.00 *', '13.00 *'],
  ]);
  expect(others).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('2 rows that differ');
});

test('with several currencies the totals are values in accounting currency, and each row has the decimals of its own', async () => {
  const yen = {
    ...comparison.rows[0]!,
    currency: 'JPY',
    results: [
      { discount: units(600), discountValue: units(3), open: units(70_000), openValue: units(350) },
      { discount: units(0), discountValue: units(0), open: units(70_600), openValue: units(353) },
    ],
  };
  // 13.00 USD and 600 yen worth 0.03; 70,000 yen worth 3.50 are open. Under the other 13.00 USD and 70,600 yen worth 3.53.
  const withYen = [
    { discount: units(1303), open: units(350) },
    { discount: units(0), open: units(1653) },
  ];
  await open({
    compareRuleSets: async () => ({ ...comparison, rows: [yen, ...comparison.rows], totals: withYen }),
  });
  await press('Compare');
  await heading('Rule sets compared');
  const totals = screen.getByRole('region', { name: 'Totals in USD' });
  expect(totals.textContent).toContain('count with their value in accounting currency');
  expect(rowsIn(totals).slice(1)).toEqual([
    ['Dynamics 365 Finance', '13.03', '3.50'],
    ['Business Central', '0.00', '16.53'],
  ]);
  const [first] = within(screen.getByRole('region', { name: '3 rows that differ' })).getAllByRole('listitem');
  expect(rowsIn(first!)[1]).toEqual(['Dynamics 365 Finance', '600', '70,000']);
});

test('goes to the table; when Excel refuses it is said', async () => {
  const goTo = jest.fn(() => Promise.reject(new HostError('go to', 'ItemNotFound')));
  await open({ goTo });
  await press('Compare');
  await press('Go to table');
  expect(goTo).toHaveBeenCalledWith({ kind: 'table', table: 'RuleSetComparison' });
  expect(await screen.findAllByText(/^Excel could not select that cell/)).toHaveLength(2);
});

test('a refusal by Excel leads back to the choice, or is tried again', async () => {
  await open({ compareRuleSets: () => Promise.reject(new HostError('write', 'AccessDenied')) });
  await press('Compare');
  await heading('Excel refused');
  await press('Back');
  expect(await heading('Compare rule sets')).toBeTruthy();
});

test('with nothing to post there is nothing to compare', async () => {
  showPane({ preview: async () => ({ ...preview, isEmpty: true }) }, { at: { view: 'preview' } });
  await heading('Nothing to post');
  expect(screen.queryByRole('button', { name: 'Compare rule sets' })).toBeNull();
});

test('what the rule sets differ in stands above what is wrong in the tables', async () => {
  await open({ compareRuleSets: async () => ({ ...comparison, problems: [unreadable] }) });
  await press('Compare');
  await heading('Rule sets compared');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Totals in USD',
    '2 rows that differ',
    '1 problem to correct',
  ]);
});

test('behind a posting the results show the runs, and no comparison of what was not posted then', async () => {
  await open();
  await press('Compare');
  await heading('Rule sets compared');
  await openView('Preview and post');
  await press('Post 2 payments, 4 vouchers');
  await heading('Posted');
  await openView('Results');
  expect(await heading('Runs')).toBeTruthy();
});

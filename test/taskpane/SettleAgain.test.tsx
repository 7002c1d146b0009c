/** @jest-environment jsdom */
import { cleanup, screen } from '@testing-library/react';
import type { Preview, SettleAgain } from '../../src/app/useCases';
import type { Held } from '../../src/taskpane/preview/SettleAgainNotice';
import { held, posted, preview, type Changed } from './samples';
import { heading, press, showPane } from './showPane';

afterEach(cleanup);

const other: Held = {
  ...held,
  place: { kind: 'cell', sheet: 'Bank', address: 'A4' },
  facts: { payment: 'key-10032', voucher: 'ARP-10032', invoices: ['FTI-10031'], run: 'RUN-0009' },
};
const keyOf: Readonly<Record<string, string>> = { A3: 'key-10031', A4: 'key-10032' };

/** Two payments held by an undo, each until it is settled again. */
const previewOf = async (settleAgain: SettleAgain = []): Promise<Preview> => ({
  ...preview,
  settleAgain,
  problems: [held, other].filter(
    ({ place }) =>
      settleAgain !== 'all' && !settleAgain.includes(place.kind === 'cell' ? keyOf[place.address]! : ''),
  ),
});
async function open(changed: Changed = {}) {
  const asked = jest.fn(previewOf);
  showPane({ preview: asked, ...changed }, { at: { view: 'preview' } });
  await heading('Preview');
  return asked;
}
const HELD_2 = '2 payments stay open because their settlements were undone.';

test('UNDO-5: held payments are named and counted, and settled again only when asked for', async () => {
  const asked = await open();
  expect(screen.getByText(HELD_2)).toBeTruthy();
  expect(asked.mock.calls).toEqual([[[]]]);
  await press('Settle all again');
  expect(await screen.findByText('This preview settles again everything that was undone.')).toBeTruthy();
  expect(asked).toHaveBeenLastCalledWith('all', undefined);
  expect(screen.queryByRole('button', { name: /Settle .*again/ })).toBeNull();
});

test('one payment at its note, by its key; then the other one too; then none', async () => {
  const asked = await open();
  await press('Settle again: ARP-10031');
  expect(await screen.findByText('This preview settles 1 payment again.')).toBeTruthy();
  expect(asked).toHaveBeenLastCalledWith(['key-10031'], undefined);
  expect(screen.getByText('1 payment stays open because its settlement was undone.')).toBeTruthy();
  await press('Settle again: ARP-10032');
  expect(await screen.findByText('This preview settles 2 payments again.')).toBeTruthy();
  expect(asked).toHaveBeenLastCalledWith(['key-10031', 'key-10032'], undefined);
  await press('Leave them undone');
  expect(await screen.findByText(HELD_2)).toBeTruthy();
  expect(asked).toHaveBeenLastCalledWith([], undefined);
});

test('what was chosen stays chosen in a new preview, also when the sheets changed; not after posting', async () => {
  let answer: 'changed' | 'posted' = 'changed';
  const asked = await open({ post: async () => (answer === 'posted' ? posted : { kind: 'changed' }) });
  await press('Settle again: ARP-10031');
  await press('Preview again');
  expect(await screen.findByText('This preview settles 1 payment again.')).toBeTruthy();
  await press('Post 2 payments, 4 vouchers');
  await press('Preview again');
  expect(await screen.findByText('This preview settles 1 payment again.')).toBeTruthy();
  expect(asked).toHaveBeenLastCalledWith(['key-10031'], undefined);
  answer = 'posted';
  await press('Post 2 payments, 4 vouchers');
  await press('Preview again');
  expect(await screen.findByText(HELD_2)).toBeTruthy();
  expect(asked).toHaveBeenLastCalledWith([], undefined);
});

test('without an undo nothing is said about it', async () => {
  await open({ preview: async () => preview });
  expect(screen.queryByRole('region', { name: 'Undone settlements' })).toBeNull();
});

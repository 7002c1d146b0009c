/** @jest-environment jsdom */
import { TextEncoder } from 'node:util';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { SettlementUseCases } from '../../src/app/useCases';
import { EnterPaymentView } from '../../src/taskpane/entry/EnterPaymentView';
import { JournalView } from '../../src/taskpane/journal/JournalView';
import { SettleTransactionsView } from '../../src/taskpane/settleTransactions/SettleTransactionsView';
import type { Route } from '../../src/taskpane/shell/route';
import { seedBook } from '../app/entry/entering';
import { rowsOf, settle, withUseCases } from '../support/monthEnd';
import { InShell } from './entrySamples';
import { keyboard, press, toRow, type } from './hands';
import { layOut } from './pageLayout';
import { framed } from './samplePane';

/** The views over the real use cases and a workbook in memory: what an accountant types ends up in the sheets. */
beforeAll(() => {
  layOut();
  Object.assign(globalThis, { TextEncoder }); // browsers have it, jsdom has not
});
afterEach(cleanup);

function show(useCases: SettlementUseCases, view: 'enter' | 'journal' | 'settle'): Route[] {
  const went: Route[] = [];
  render(
    framed(
      <InShell useCases={useCases} onNavigate={(to) => went.push(to)}>
        {(given) =>
          view === 'enter' ? (
            <EnterPaymentView {...given} side="customer" />
          ) : view === 'journal' ? (
            <JournalView {...given} />
          ) : (
            <SettleTransactionsView
              {...given}
              route={{ view: 'settle', side: 'customer', account: '4031' }}
            />
          )
        }
      </InShell>,
    ),
  );
  return went;
}
const panel = () =>
  [...screen.getByText('Cash discount', { selector: 'h3' }).parentElement!.querySelectorAll('tr')].map(
    (line) => line.lastElementChild!.textContent,
  );
async function enter(date: string, amount: string): Promise<void> {
  await screen.findByText('Save in journal', { selector: 'button' });
  await type('Customer or transaction number', '10030');
  await type('Date', date);
  await type('Amount received', amount);
  await type('Offset account', '1200');
  await toRow('10030');
  await keyboard(' ');
}
const save = async (): Promise<void> => {
  await press('Save in journal');
  await press(await keepsName());
  await screen.findByText(/^Saved in journal/, { selector: 'p:not([role])' });
};
/** The question about the amount, where it is asked, is answered with the money that came. */
const keepsName = async (): Promise<string> =>
  (await screen.findByText(/^Keep /, { selector: 'button' })).textContent;

test('invoice 10030, entered and settled by hand: 294.00 takes 6.00; then 13.00, of it 6.00 taken and 7.00 to take', async () => {
  const model = seedBook();
  await withUseCases(model, async (useCases) => {
    show(useCases, 'enter');
    await enter('6/28/2015', '294');
    await waitFor(() => expect(panel()).toEqual(['06/30/2015', '20.00', 'Normal', '0.00', '6.00']));
    await save();
    cleanup();
    await settle(useCases);

    show(useCases, 'enter');
    await enter('7/8/2015', '693');
    await waitFor(() => expect(panel()).toEqual(['07/09/2015', '13.00', 'Normal', '6.00', '7.00']));
    await press('Save in journal');
    await screen.findByText(/^Saved in journal/, { selector: 'p:not([role])' });
    cleanup();
    await settle(useCases);
  });
  expect(rowsOf(model, 'CustomerTransactions').map((row) => [row['Voucher'], row['Balance']])).toEqual([
    ['FTI-10030', 0],
    ['ARP-10030', 0],
    ['DISC-10030', 0],
    ['ARP-10031', 0],
    ['DISC-10031', 0],
  ]);
});

/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { PaymentEntryCases } from '../../src/app/paymentEntry';
import type { SettlementUseCases } from '../../src/app/useCases';
import { amountOfUnits as units } from '../../src/money/amount';
import {
  SettleTransactionsView,
  type SettleTransactionsProps,
} from '../../src/taskpane/settleTransactions/SettleTransactionsView';
import { day, entryCases, InShell, invoice10030, someLines, someTransactions } from './entrySamples';
import { field, keyboard, press, tick, toRow, type } from './hands';
import { layOut } from './pageLayout';
import { framed } from './samplePane';
import { useCasesWith } from './samples';

beforeAll(layOut);
afterEach(cleanup);

async function show(
  route: SettleTransactionsProps['route'],
  changed: Partial<PaymentEntryCases> = {},
  settlement: Partial<SettlementUseCases> = {},
) {
  const useCases = { ...useCasesWith(settlement), ...entryCases(someTransactions, someLines, changed) };
  const [saveLine, estimate] = [jest.spyOn(useCases, 'saveLine'), jest.spyOn(useCases, 'estimate')];
  const navigate = jest.fn();
  render(
    framed(
      <InShell useCases={useCases} onNavigate={navigate}>
        {(given) => <SettleTransactionsView {...given} route={route} />}
      </InShell>,
    ),
  );
  await screen.findByText('Settle transactions', { selector: 'h1' });
  await waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
  return { saveLine, estimate, navigate };
}
const LINE = { view: 'settle', line: 'row 3' } as const;
const figure = (term: string) => screen.getByText(term, { selector: 'dt' }).nextElementSibling?.textContent;
const marked = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row][aria-selected=true]')].map(
    (row) => row.dataset['row'],
  );

test('a journal line comes with its marks; totals are those of the marks', async () => {
  await show(LINE);
  expect(screen.getByText('4008 Sparrow Wholesales · 07/08/2015 · 693.00 USD')).toBeTruthy();
  expect(marked()).toEqual([invoice10030.id]);
  await waitFor(() => expect(figure('Marked total')).toBe('693.00 USD'));
  expect(figure('Estimated cash discount')).toBe('7.00 USD');
});

test('marks are saved on the line, and the journal follows', async () => {
  const { saveLine, navigate } = await show(LINE);
  await toRow('10030');
  await keyboard(' ');
  expect(marked()).toEqual([]);
  await press('Save marks');
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ view: 'journal' }));
  expect(saveLine).toHaveBeenCalledWith(expect.objectContaining({ amount: '693.00' }), [], 'row 3');
});

test('the details of a line: the five lines of the panel and the schedule', async () => {
  await show(LINE);
  await toRow('10030');
  await keyboard('{Enter}');
  await screen.findByText('Cash discount amount to take');
  expect(
    [...document.querySelectorAll('table')].map((table) =>
      [...table.querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent).join(' | '),
      ),
    ),
  ).toEqual([
    [
      'Cash discount date | 07/09/2015',
      'Cash discount amount | 10.00',
      'Use cash discount | Normal',
      'Cash discount taken | 0.00',
      'Cash discount amount to take | 7.00',
    ],
    [
      'Cash discount date | Cash discount amount | Amount in transaction currency',
      '06/30/2015 | 20.00 | 980.00',
      '07/09/2015 | 10.00 | 990.00',
      '07/25/2015 | 0.00 | 1,000.00',
    ],
  ]);
});

test('Mark by priority takes the marks of the workbook’s order, and all marks can be removed', async () => {
  await show(LINE);
  await press('Mark by priority');
  await waitFor(() => expect(marked()).toEqual([invoice10030.id, 'customer/4008/20001']));
  await press('Remove all marks');
  expect(marked()).toEqual([]);
});

test('documents of other accounts can be marked too, and a search finds them', async () => {
  await show(LINE);
  expect(screen.queryByText('RE-2015-0007712-A')).toBeNull();
  await tick('Other accounts');
  await toRow('RE-2015-0007712-A');
  await keyboard(' ');
  expect(marked()).toContain('customer/4031/RE-2015-0007712-A');
  fireEvent.change(field('Search transactions'), { target: { value: 'donau' } });
  await waitFor(() => expect(screen.queryByText('10030')).toBeNull());
  fireEvent.change(field('Search transactions'), { target: { value: '' } });
  await tick('Only marked');
  await waitFor(() => expect(screen.queryByText('20001')).toBeNull());
  expect(marked()).toHaveLength(2);
});

test('the row that is taken away by the filter hands the focus on; it is never lost', async () => {
  await show(LINE);
  await toRow('20001');
  await act(async () => void fireEvent.change(field('Search transactions'), { target: { value: '10030' } }));
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset['row']).toBe(invoice10030.id));
});

test('dates are chosen here for the whole workbook, and figures follow', async () => {
  const before = await useCasesWith({}).parameters();
  const chosen = new Map<string, string>();
  const { estimate } = await show(
    LINE,
    {},
    {
      chooseParameter: async (name, value) => {
        chosen.set(name, value);
        return [];
      },
      parameters: async () => before.map((one) => ({ ...one, value: chosen.get(one.name) ?? one.value })),
    },
  );
  await waitFor(() => expect(estimate).toHaveBeenCalledTimes(1));
  await press('Dates');
  await screen.findByText('These dates hold for the whole workbook.');
  fireEvent.change(field('Settlement posting date'), { target: { value: 'Today' } });
  await waitFor(() => expect(estimate).toHaveBeenCalledTimes(2));
  expect([...chosen]).toEqual([['Settlement posting date', 'Today']]);
});

test('documents named by the route are marked; with amount 0 they settle each other under a new line', async () => {
  const { saveLine } = await show({ view: 'settle', side: 'customer', invoices: ['10030', 'CN-20002'] });
  expect(marked()).toEqual([invoice10030.id, 'customer/4008/20002']);
  await type('Date', '7/8/2015');
  await type('Amount received', '0');
  await press('Save in journal');
  await waitFor(() => expect(saveLine).toHaveBeenCalledTimes(1));
  const [fields, marks] = saveLine.mock.calls[0]!;
  expect(fields).toMatchObject({
    account: '4008',
    amount: '0.00',
    date: day('2015-07-08'),
    offsetAccount: '',
  });
  expect(marks).toHaveLength(2);
});

test('keyed amounts of a saved line are there again', async () => {
  await show(LINE, {
    marksOf: async () => [
      {
        transaction: invoice10030.id,
        useCashDiscount: 'Never',
        fullSettlement: false,
        amountToSettle: units(12_345),
      },
    ],
  });
  await toRow('10030');
  expect(field('Amount to settle of 10030').value).toBe('123.45');
  expect(screen.getByText(/cash discount: Never/)).toBeTruthy();
});

test('a posted line, and one that is gone, are not settled here', async () => {
  const { navigate } = await show({ view: 'settle', line: 'row 2' });
  await press('Go to results and undo');
  expect(navigate).toHaveBeenCalledWith({ view: 'results' });
  cleanup();
  await show({ view: 'settle', line: 'row 99' }, { marksOf: async () => [] });
  expect(screen.getByText('This line is no longer in the journal, or its row has changed.')).toBeTruthy();
});

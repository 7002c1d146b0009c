/** @jest-environment jsdom */
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DraftEstimate, PaymentDraft, PaymentEntryCases } from '../../src/app/paymentEntry';
import { HostError } from '../../src/problem/problem';
import { EnterPaymentView } from '../../src/taskpane/entry/EnterPaymentView';
import { amountOfUnits as units } from '../../src/money/amount';
import { entryCases, InShell, invoice10030, someTransactions, unreadableAmount } from './entrySamples';
import { field, keyboard, press, tick, toRow, type, typeOn } from './hands';
import { layOut } from './pageLayout';
import { framed } from './samplePane';

beforeAll(layOut);
afterEach(cleanup);

interface Shown {
  readonly changed?: Partial<PaymentEntryCases>;
  readonly side?: 'customer' | 'vendor';
  readonly locale?: string;
}
async function show({ changed = {}, side = 'customer', locale = 'en-US' }: Shown = {}) {
  const useCases = entryCases(someTransactions, [], changed);
  const saveLine = jest.spyOn(useCases, 'saveLine');
  const navigate = jest.fn();
  render(
    framed(
      <InShell useCases={useCases} onNavigate={navigate}>
        {({ changed: postedElsewhere, ...given }) => (
          <>
            <EnterPaymentView {...given} side={side} />
            <button onClick={postedElsewhere}>Post elsewhere</button>
          </>
        )}
      </InShell>,
      { locale },
    ),
  );
  await screen.findByText('Save in journal', { selector: 'button' });
  return { saveLine, navigate };
}
const CUSTOMER = 'Customer or transaction number';
const figure = (term: string) => screen.getByText(term, { selector: 'dt' }).nextElementSibling?.textContent;
const panel = () =>
  [...screen.getByText('Cash discount', { selector: 'h3' }).parentElement!.querySelectorAll('tr')].map(
    (line) => [...line.children].map((cell) => cell.textContent),
  );
const status = () => screen.getByRole('status').textContent;
/** Everything that a payment needs but what is asked about. */
async function filled(amount: string): Promise<void> {
  await type(CUSTOMER, '10030');
  await type('Date', '6/28/2015');
  await type('Amount received', amount);
  await type('Offset account', '1200');
}

test('the first payment of invoice 10030 by hand: the panel takes 6.00, and the line is saved with its mark', async () => {
  const { saveLine } = await show();
  expect(field('Amount received').value).toBe('');
  expect(field('Date').value).toBe('');

  await type(CUSTOMER, '10030');
  expect(await screen.findByText('4008 Sparrow Wholesales', { selector: '.fui-Field__hint' })).toBeTruthy();
  await type('Date', '6/28/2015');
  await type('Amount received', '294');
  expect(field('Amount received').value).toBe('294.00');
  expect(field('Date').value).toBe('06/28/2015');

  await toRow('10030');
  await keyboard(' ');
  await waitFor(() =>
    expect(panel()).toEqual([
      ['Cash discount date', '06/30/2015'],
      ['Cash discount amount', '20.00'],
      ['Use cash discount', 'Normal'],
      ['Cash discount taken', '0.00'],
      ['Cash discount amount to take', '6.00'],
    ]),
  );
  expect(figure('Marked total')).toBe('294.00 USD');
  expect(figure('Estimated cash discount')).toBe('6.00 USD');

  await type('Offset account', '1200');
  await press('Save in journal');
  await screen.findByText(/^Saved in journal: 294.00 USD, 4008 Sparrow Wholesales/, {
    selector: 'p:not([role])',
  });
  const [fields, marks, id] = saveLine.mock.calls[0]!;
  expect(fields).toMatchObject({
    date: '2015-06-28',
    account: '4008',
    amount: '294.00',
    offsetAccount: '1200',
  });
  expect(marks).toEqual([{ transaction: invoice10030.id, useCashDiscount: 'Normal', fullSettlement: false }]);
  expect(id).toBeUndefined();
});

test('after saving the next payment begins in the first field, with day and offset account kept and nothing else', async () => {
  await show();
  await filled('1000');
  await press('Save in journal');
  await waitFor(() => expect(document.activeElement).toBe(field(CUSTOMER)));
  expect(
    [CUSTOMER, 'Date', 'Amount received', 'Offset account', 'Payment reference'].map(
      (label) => field(label).value,
    ),
  ).toEqual(['', '06/28/2015', '', '1200', '']);
  expect(screen.queryByRole('grid')).toBeNull();
  expect(status()).toMatch(/^Saved in journal: 1,000.00 USD/);
});

const note = () => screen.queryByText(/^Saved in journal: 1,000.00 USD/, { selector: 'p:not([role])' });

test('what was saved is said until the next payment is begun', async () => {
  await show();
  await filled('1000');
  await press('Save in journal');
  await waitFor(() => expect(note()).not.toBeNull());
  await userEvent.type(field(CUSTOMER), '1');
  expect(note()).toBeNull();
});

test('what was saved is said until the workbook changes: the payment may be posted by then', async () => {
  await show();
  await filled('1000');
  await press('Save in journal');
  await waitFor(() => expect(note()).not.toBeNull());
  await press('Post elsewhere');
  expect(note()).toBeNull();
});

test('a payment without marks is saved as a prepayment, and nobody is asked about its amount', async () => {
  const { saveLine } = await show();
  await filled('500');
  await press('Save in journal');
  await waitFor(() => expect(saveLine).toHaveBeenCalledTimes(1));
  expect(saveLine.mock.calls[0]![1]).toBeUndefined();
});

test('what is missing is said at each field, in one live region, and nothing is filled in or saved', async () => {
  const { saveLine } = await show();
  await press('Save in journal');
  expect(screen.getByText('Enter the customer or a transaction number.')).toBeTruthy();
  expect(screen.getByText('Enter the date.')).toBeTruthy();
  expect(screen.getByText('Enter the amount.')).toBeTruthy();
  expect(screen.getByText('Enter the offset account: the bank account of the payment.')).toBeTruthy();
  expect(screen.queryByText('A payment on a deposit slip needs a payment reference.')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(field(CUSTOMER)));
  expect(document.querySelectorAll('[role=alert], [aria-live]')).toHaveLength(0);
  expect(status()).toBe('Not saved. Correct the fields that say why.');
  expect(saveLine).not.toHaveBeenCalled();
});

test('the payment reference is demanded with a deposit slip only', async () => {
  const { saveLine } = await show();
  await filled('500');
  await tick('Use a deposit slip');
  await press('Save in journal');
  expect(screen.getByText('A payment on a deposit slip needs a payment reference.')).toBeTruthy();
  await type('Payment reference', 'CHQ 7');
  await press('Save in journal');
  await waitFor(() => expect(saveLine).toHaveBeenCalledTimes(1));
});

test.each([
  ['en-US', '1.000,00', '6/28/2015', '“1.000,00” cannot be read as an amount here. Type it like 1,234.50.'],
  ['de-DE', '1,000.00', '28.6.2015', '“1,000.00” cannot be read as an amount here. Type it like 1.234,50.'],
])(
  'in %s an amount of another way of writing is refused beside the field: %s',
  async (locale, amount, date, text) => {
    const { saveLine } = await show({ locale });
    await type(CUSTOMER, '10030');
    await type('Date', date);
    await type('Amount received', amount);
    expect(screen.getByText(text)).toBeTruthy();
    expect(field('Amount received').value).toBe(amount);
    expect(field('Amount received').getAttribute('aria-invalid')).toBe('true');
    await press('Save in journal');
    expect(saveLine).not.toHaveBeenCalled();
  },
);

test('a day that is none, or of another order, is refused beside the field', async () => {
  await show();
  await type('Date', '28.6.2015');
  expect(screen.getByText('"28.6.2015" is not a date. Type it like 06/28/2015.')).toBeTruthy();
});

test('a currency that is no code of three letters is refused beside the field', async () => {
  await show();
  await type('Currency', 'EURO');
  expect(screen.getByText('"EURO" is not a currency code. Type three letters such as EUR.')).toBeTruthy();
  await type('Currency', 'eur');
  expect(field('Currency').value).toBe('EUR');
});

test('a number that several customers have names none of them', async () => {
  await show();
  await type(CUSTOMER, '55');
  expect(
    screen.getByText('Several accounts have this number: 4010, 4011. Choose the account instead.'),
  ).toBeTruthy();
  expect(screen.queryByRole('grid')).toBeNull();
});

test('an account is found by its name in the list', async () => {
  await show();
  await typeOn(CUSTOMER, 'light');
  await userEvent.click(await screen.findByText(/^4010 Light and Design/));
  expect(field(CUSTOMER).value).toBe('4010');
  expect(await toRow('55')).toBeTruthy();
});

test('when marked total and payment differ it asks, and saves what was answered', async () => {
  const { saveLine } = await show();
  await filled('2000');
  await toRow('10030');
  await keyboard(' ');
  await press('Save in journal');
  expect(
    await screen.findByText(/The marked total is 980.00 USD, the payment amount is 2,000.00 USD/),
  ).toBeTruthy();
  expect(saveLine).not.toHaveBeenCalled();
  await press('Back');
  expect(saveLine).not.toHaveBeenCalled();

  await press('Save in journal');
  await press('Change to 980.00 USD');
  await waitFor(() => expect(saveLine).toHaveBeenCalledTimes(1));
  expect(saveLine.mock.calls[0]![0].amount).toBe('980.00');
});

test('keeping the amount saves the payment as it was typed', async () => {
  const { saveLine } = await show();
  await filled('2000');
  await toRow('10030');
  await keyboard(' ');
  await press('Save in journal');
  await press('Keep 2,000.00 USD');
  await waitFor(() => expect(saveLine).toHaveBeenCalledTimes(1));
  expect(saveLine.mock.calls[0]![0].amount).toBe('2000.00');
});

test('amount, discount amount, use and full settlement are keyed on the line; an unreadable one stops the save', async () => {
  const { saveLine } = await show();
  await filled('294');
  await toRow('10030');
  await keyboard(' ');
  await type('Amount to settle of 10030', '29x');
  expect(screen.getByText('“29x” cannot be read as an amount here. Type it like 1,234.50.')).toBeTruthy();
  await press('Save in journal');
  expect(saveLine).not.toHaveBeenCalled();

  await type('Amount to settle of 10030', '294');
  await type('Overwrite cash discount amount', '7.5');
  await userEvent.selectOptions(field('Use cash discount'), 'Always');
  await tick(/^Full settlement/);
  await press('Save in journal');
  await waitFor(() => expect(saveLine).toHaveBeenCalledTimes(1));
  expect(saveLine.mock.calls[0]![1]).toEqual([
    {
      transaction: invoice10030.id,
      useCashDiscount: 'Always',
      fullSettlement: true,
      amountToSettle: units(29_400),
      discountAmount: units(750),
    },
  ]);
});

test('typing never waits: figures stay, one question at a time, and only the answer to the latest counts', async () => {
  const asked: { readonly draft: PaymentDraft; readonly answer: (estimate: DraftEstimate) => void }[] = [];
  const estimate = (draft: PaymentDraft) =>
    new Promise<DraftEstimate>((answer) => asked.push({ draft, answer }));
  const of = (marked: number): DraftEstimate => ({
    lines: [],
    panel: undefined,
    markedTotal: units(marked),
    estimatedDiscount: units(0),
    difference: undefined,
    leftOpen: units(0),
    problems: [],
  });
  await show({ changed: { estimate } });
  await type(CUSTOMER, '4008');
  await type('Date', '6/28/2015');
  await act(async () => asked[0]!.answer(of(11_100)));
  expect(figure('Marked total')).toBe('111.00 USD');

  for (const key of '123') await typeOn('Amount received', key);
  expect(field('Amount received').value).toBe('123');
  expect(asked).toHaveLength(2);
  expect(asked[1]!.draft.amount).toBe(units(100));
  expect(figure('Marked total')).toBe('111.00 USD');

  await act(async () => asked[1]!.answer(of(22_200)));
  expect(figure('Marked total')).toBe('111.00 USD');
  expect(asked).toHaveLength(3);
  expect(asked[2]!.draft.amount).toBe(units(12_300));
  await act(async () => asked[2]!.answer(of(33_300)));
  expect(figure('Marked total')).toBe('333.00 USD');
});

test('figures stay while an amount cannot be read', async () => {
  await show();
  await filled('294');
  await toRow('10030');
  await keyboard(' ');
  await waitFor(() => expect(figure('Estimated cash discount')).toBe('6.00 USD'));
  await typeOn('Amount received', 'x');
  expect(figure('Estimated cash discount')).toBe('6.00 USD');
});

test('what is wrong with the line, and what Excel refused, is said, and what was typed stays', async () => {
  const answers = [
    async () => ({ kind: 'refused' as const, problems: [unreadableAmount] }),
    async () => {
      throw new HostError('save a line', 'InvalidOperationInCellEditMode', undefined);
    },
  ];
  await show({ changed: { saveLine: () => answers.shift()!() } });
  await filled('500');
  await press('Save in journal');
  expect(await screen.findByText(/amount\/unreadable|abc/)).toBeTruthy();
  await press('Save in journal');
  expect(await screen.findByText(/A cell is being edited/)).toBeTruthy();
  expect(field('Amount received').value).toBe('500.00');
});

test('the vendor side is the same view', async () => {
  const { saveLine, navigate } = await show({ side: 'vendor' });
  expect(screen.getByRole('heading', { level: 1, name: 'Enter vendor payments' })).toBeTruthy();
  await type('Vendor or transaction number', '55');
  expect(await toRow('55')).toBeTruthy();
  await type('Date', '6/28/2015');
  await type('Amount paid', '10');
  await type('Offset account', '1200');
  await press('Save in journal');
  await waitFor(() => expect(saveLine).toHaveBeenCalledTimes(1));
  expect(saveLine.mock.calls[0]![0]).toMatchObject({ side: 'vendor', account: 'V-9', amount: '10.00' });
  await act(async () => screen.getAllByText('Customers')[0]!.click());
  expect(navigate).toHaveBeenCalledWith({ view: 'enter', side: 'customer' });
});

test('without a Payments table there is nothing to save in, and the way to choose one', async () => {
  const useCases = entryCases([], []);
  const navigate = jest.fn();
  render(
    framed(
      <InShell
        useCases={{ ...useCases, journal: async () => ({ ...(await useCases.journal()), table: undefined }) }}
        onNavigate={navigate}
      >
        {(given) => <EnterPaymentView {...given} side="customer" />}
      </InShell>,
    ),
  );
  await press('Choose tables');
  expect(navigate).toHaveBeenCalledWith({ view: 'sources' });
});

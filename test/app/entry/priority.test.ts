import { day, withUseCases, type Tables } from '../../support/monthEnd';
import { cents, draft, INVOICE_HEADINGS, seedBook } from './entering';

jest.setTimeout(60_000);

/** Without discounts: two invoices and a credit note; the smaller invoice is the younger one. */
const rowOf = (invoice: string, date: string, amount: number) =>
  ['4031', 'Contoso', `V${invoice}`, invoice, day(date), day('2015-08-01'), amount, '', '', '', ''] as const;
const INVOICES = [
  INVOICE_HEADINGS,
  rowOf('500', '2015-06-01', 500),
  rowOf('300', '2015-06-10', 300),
  rowOf('-100', '2015-06-05', -100),
  ['4032', 'Other', 'V1', '1', day('2015-06-01'), '', 50, '', '', '', ''],
] as const;
const ordered = (order: string): Tables => ({
  Invoices: INVOICES,
  SettlementParameters: [
    ['Parameter', 'Value'],
    ['Accounting currency', 'EUR'],
    ['Priority order', order],
  ],
});
const id = (invoice: string) => `customer\n4031\n${invoice}`;

// ALLOC-3, default order: the credit note first, its 100.00 add to 450.00; then by date 500 takes 500, 300 the 50.00 that are left.
test('the default order marks until the payment is used up, the last one partially', async () => {
  await withUseCases(seedBook({ Invoices: INVOICES }), async (useCases) => {
    const asked = draft({ amount: cents(450_00) });
    const marks = await useCases.markByPriority(asked);
    expect(marks.map(({ transaction }) => transaction)).toEqual([id('-100'), id('500'), id('300')]);
    const { lines, leftOpen } = await useCases.estimate({ ...asked, marks });
    expect(lines.map(({ amountToSettle }) => amountToSettle)).toEqual([
      cents(-100_00),
      cents(500_00),
      cents(50_00),
    ]);
    expect(leftOpen).toBe(0);
  });
});

// By amount, the largest first: 500 is closed, 300 gets the 150.00 that are left, although the money of marked lines goes by date.
test('another order is kept although marked lines are settled by date: the last one’s amount is keyed', async () => {
  await withUseCases(seedBook(ordered('Amount ascending')), async (useCases) => {
    const asked = draft({ amount: cents(450_00) });
    const marks = await useCases.markByPriority(asked);
    expect(marks).toMatchObject([
      { transaction: id('-100') },
      { transaction: id('300') },
      { transaction: id('500'), amountToSettle: cents(250_00) },
    ]);
    const { lines } = await useCases.estimate({ ...asked, marks });
    expect(lines.map(({ balanceAfter }) => balanceAfter)).toEqual([0, 0, cents(250_00)]);
  });
});

test('without an amount everything of the account is marked; with nothing to pay nothing is', async () => {
  await withUseCases(seedBook({ Invoices: INVOICES }), async (useCases) => {
    expect(await useCases.markByPriority(draft({}))).toHaveLength(3);
    expect(await useCases.markByPriority(draft({ amount: cents(0) }))).toEqual([]);
    expect(await useCases.markByPriority(draft({ amount: cents(100), currency: 'USD' }))).toEqual([]);
  });
});

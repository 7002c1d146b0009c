import { rowsOf, settle, withUseCases } from '../../support/monthEnd';
import { cents, draft, INVOICE_10030, mark, on, saved, seedBook } from './entering';

jest.setTimeout(60_000);

// 294.00 on 28 June in the 2 % period: 294.00 · 20/980 = 6.00, 300.00 settled. On 8 July 700.00 are open, 1 % of them is 7.00:
// 693.00 closes the invoice. The panel then shows 6.00 taken + 7.00 obtainable = 13.00, never 30.00 (DISC-1, DISC-4, DISC-5, DISC-11).

test('the panel of the highlighted invoice stands before anything is marked', async () => {
  await withUseCases(seedBook(), async (useCases) => {
    const estimated = await useCases.estimate(draft({ highlighted: INVOICE_10030 }));
    expect(estimated.panel).toEqual({
      cashDiscountDate: '2015-06-30',
      cashDiscountAmount: cents(20_00),
      useCashDiscount: 'Normal',
      cashDiscountTaken: cents(0),
      cashDiscountAmountToTake: cents(20_00),
    });
    expect(estimated.lines).toEqual([]);
  });
});

test('294.00 on 28 June takes 6.00; without an amount 980.00 is worked out', async () => {
  await withUseCases(seedBook(), async (useCases) => {
    const marks = [mark()];
    const partial = await useCases.estimate(draft({ amount: cents(294_00), marks }));
    expect(partial).toMatchObject({
      markedTotal: cents(980_00),
      difference: cents(-686_00),
      estimatedDiscount: cents(6_00),
      leftOpen: 0,
      problems: [],
    });
    expect(partial.lines).toHaveLength(1);
    expect(partial.lines[0]).toMatchObject({
      amountToSettle: cents(294_00),
      cashDiscount: cents(6_00),
      balanceAfter: cents(700_00),
      panel: {
        cashDiscountAmount: cents(20_00),
        cashDiscountTaken: 0,
        cashDiscountAmountToTake: cents(6_00),
      },
    });
    expect(partial.lines[0]?.reason).toMatch(/^DISC-1, DISC-5, DISC-12: 294\.00 settles 300\.00/);

    const whole = await useCases.estimate(draft({ marks }));
    expect(whole).toMatchObject({ markedTotal: cents(980_00), difference: undefined, leftOpen: 0 });
    expect(whole.lines[0]).toMatchObject({ amountToSettle: cents(980_00), cashDiscount: cents(20_00) });
  });
});

test('entered in the pane, settled, and the second payment: 13.00, taken 6.00, to take 7.00', async () => {
  const model = seedBook();
  await withUseCases(model, async (useCases) => {
    await saved(useCases, { date: on('2015-06-28'), amount: '294', currency: 'EUR' }, [mark()]);
    const journal = await useCases.journal();
    expect(journal.lines).toMatchObject([
      {
        state: 'marked',
        fields: { amount: '294.00', invoice: '10030' },
        amount: cents(294_00),
        problems: [],
      },
    ]);
    const { transactions } = await useCases.openTransactions();
    expect(transactions).toMatchObject([
      { id: INVOICE_10030, open: cents(1000_00), markedBy: journal.lines[0]!.id },
    ]);
    await settle(useCases);
    expect((await useCases.journal()).lines).toMatchObject([
      { state: 'posted', run: 'RUN-0001', leftOpen: 0 },
    ]);

    const second = await useCases.estimate(
      draft({ date: on('2015-07-08'), marks: [mark()], highlighted: INVOICE_10030 }),
    );
    expect(second.panel).toEqual({
      cashDiscountDate: '2015-07-09',
      cashDiscountAmount: cents(13_00),
      useCashDiscount: 'Normal',
      cashDiscountTaken: cents(6_00),
      cashDiscountAmountToTake: cents(7_00),
    });
    expect(second).toMatchObject({ markedTotal: cents(693_00), estimatedDiscount: cents(7_00) });

    await saved(useCases, { date: on('2015-07-08'), amount: '693.00' }, [mark()]);
    await settle(useCases);
  });
  const transactions = rowsOf(model, 'CustomerTransactions');
  expect(transactions.map((row) => [row['Voucher'], row['Balance']])).toEqual([
    ['FTI-10030', 0],
    ['ARP-10030', 0],
    ['DISC-10030', 0],
    ['ARP-10031', 0],
    ['DISC-10031', 0],
  ]);
});

test('what was estimated and what was thrown away leaves the workbook as it was', async () => {
  const model = seedBook();
  await withUseCases(model, async (useCases) => {
    await useCases.estimate(draft({ amount: cents(294_00), marks: [mark()] }));
    const again = await useCases.estimate(draft({ amount: cents(294_00), marks: [mark()] }));
    expect(again.lines[0]).toMatchObject({ cashDiscount: cents(6_00), balanceAfter: cents(700_00) });
  });
  expect(rowsOf(model, 'Payments')).toEqual([]);
});

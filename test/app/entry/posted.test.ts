import { day, rowsOf, settle, withUseCases } from '../../support/monthEnd';
import { cents, draft, INVOICE_HEADINGS, mark, named, on, saved, seedBook, seedInvoice } from './entering';

jest.setTimeout(60_000);

test('a posted line is not edited or deleted, but marks filled in later settle what it has left', async () => {
  const model = seedBook();
  await withUseCases(model, async (useCases) => {
    await saved(useCases, { date: on('2015-06-28'), amount: '980' });
    await settle(useCases);
    const [line] = (await useCases.journal()).lines;
    expect(line).toMatchObject({ state: 'posted', run: 'RUN-0001', leftOpen: cents(980_00) });
    const changed = await useCases.saveLine({ ...line!.fields, amount: '981' }, undefined, line!.id);
    expect(changed.kind === 'refused' && named(changed.problems)).toEqual([
      'Payments!A2 payment/posted-line',
    ]);
    expect(await useCases.deleteLines([line!.id])).toBe('changed');

    await saved(useCases, line!.fields, [mark()], line!.id);
    await settle(useCases);
    expect((await useCases.journal()).lines).toMatchObject([{ state: 'posted', leftOpen: 0 }]);
  });
  // In the 2 % period: 980.00 close 1,000.00.
  expect(rowsOf(model, 'Settlements')).toMatchObject([
    { 'Cash applied': 980, 'Cash discount': 20, 'Balance after': 0 },
  ]);
});

test('a posted line goes on naming what it has settled when more is marked', async () => {
  const second = ['4031', 'Contoso', 'V2', '10031', day('2015-06-26'), '', 100, '', '', '', ''];
  const model = seedBook({ Invoices: [INVOICE_HEADINGS, seedInvoice, second] });
  await withUseCases(model, async (useCases) => {
    const id = await saved(useCases, { date: on('2015-06-28'), amount: '1030' }, [mark()]);
    await settle(useCases);
    expect(await useCases.marksOf(id)).toEqual([]);
    const [line] = (await useCases.journal()).lines;
    expect(line).toMatchObject({ leftOpen: cents(50_00) });
    const more = mark({ transaction: 'customer\n4031\n10031', useCashDiscount: 'Never' });
    await saved(useCases, line!.fields, [more], line!.id);
    expect((await useCases.journal()).lines[0]?.fields.invoice).toBe('10030; 10031 [Never]');
    await settle(useCases);
  });
  expect(rowsOf(model, 'Settlements').map((row) => [row['Invoice'], row['Cash applied']])).toEqual([
    ['10030', 980],
    ['10031', 50],
  ]);
});

test('an open payment is a transaction that a line without money can settle with an invoice', async () => {
  const model = seedBook();
  await withUseCases(model, async (useCases) => {
    await saved(useCases, { date: on('2015-06-28'), amount: '294' });
    await settle(useCases);
    const { transactions, accounts } = await useCases.openTransactions();
    expect(transactions.map(({ voucher, type, open }) => [voucher, type, open])).toEqual([
      ['FTI-10030', 'Invoice', cents(1000_00)],
      ['ARP-10030', 'Payment', cents(-294_00)],
    ]);
    expect(accounts).toEqual([{ side: 'customer', account: '4031', name: 'Contoso', documents: 2 }]);
    const marks = transactions.map(({ id }) => mark({ transaction: id }));
    const estimated = await useCases.estimate(draft({ amount: cents(0), marks }));
    // 294.00 of the payment take 6.00 of the invoice's discount in the 2 % period.
    expect(estimated).toMatchObject({ estimatedDiscount: cents(6_00), leftOpen: 0, problems: [] });
    await saved(useCases, { date: on('2015-06-28'), amount: '0', offsetAccount: '' }, marks);
    await settle(useCases);
    expect((await useCases.openTransactions()).transactions.map(({ open }) => open)).toEqual([cents(700_00)]);
  });
});

test('what is wrong with a draft is told with the estimate, and the other marks are worked out', async () => {
  await withUseCases(seedBook(), async (useCases) => {
    const estimated = await useCases.estimate(
      draft({
        amount: cents(100_00),
        marks: [mark({ discountAmount: cents(1000_01) }), mark({ transaction: 'customer\n4031\n77' })],
      }),
    );
    expect(named(estimated.problems)).toEqual(['Payments mark/discount-too-large', 'Payments mark/unknown']);
    expect(estimated).toMatchObject({ leftOpen: cents(100_00), markedTotal: 0 });
    const dollars = await useCases.estimate(
      draft({ currency: 'USD', amount: cents(100_00), marks: [mark()] }),
    );
    expect(named(dollars.problems)).toContain('Payments currency/no-rate');
    expect(dollars.leftOpen).toBe(cents(100_00));
  });
});

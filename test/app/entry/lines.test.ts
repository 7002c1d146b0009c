import { rowsOf, settle, withUseCases, day } from '../../support/monthEnd';
import { cents, INVOICE_10030, line, mark, named, on, PAYMENT_HEADINGS, saved, seedBook } from './entering';

jest.setTimeout(60_000);

test('a line is written as typed: texts stay texts, dates and amounts are numbers, what is not stated stays blank', async () => {
  const model = seedBook();
  await withUseCases(model, async (useCases) => {
    await saved(useCases, {
      date: on('2015-06-28'),
      name: '=1+1',
      amount: '1062.5',
      currency: 'EUR',
      paymentReference: '0012',
      depositSlip: true,
      description: "'quoted",
    });
    expect((await useCases.journal()).lines[0]?.fields).toEqual(
      line({
        date: on('2015-06-28'),
        name: '=1+1',
        amount: '1062.50',
        currency: 'EUR',
        paymentReference: '0012',
        depositSlip: true,
        description: "'quoted",
      }),
    );
  });
  expect(rowsOf(model, 'Payments')).toEqual([
    {
      ...Object.fromEntries(PAYMENT_HEADINGS.map((heading) => [heading, ''])),
      Date: day('2015-06-28'),
      Account: '4031',
      Name: '=1+1',
      Amount: 1062.5,
      Currency: 'EUR',
      'Payment reference': '0012',
      'Deposit slip': 'Yes',
      'Offset account': '1200',
      Description: "'quoted",
      Module: 'Customer',
    },
  ]);
});

test('lines are added below each other, edited where they stand, and deleted', async () => {
  const model = seedBook();
  await withUseCases(model, async (useCases) => {
    const first = await saved(useCases, { date: on('2015-06-28'), amount: '100' });
    const second = await saved(useCases, { date: on('2015-06-29'), amount: '200' });
    const third = await saved(useCases, { date: on('2015-06-30'), amount: '300' });
    expect((await useCases.journal()).lines.map(({ id }) => id)).toEqual([first, second, third]);

    const edited = await saved(useCases, { date: on('2015-06-29'), amount: '250' }, undefined, second);
    expect(rowsOf(model, 'Payments').map((row) => row['Amount'])).toEqual([100, 250, 300]);
    expect(await useCases.deleteLines([second])).toBe('changed');
    expect(await useCases.deleteLines([first, edited])).toBe('deleted');
    expect(rowsOf(model, 'Payments').map((row) => row['Amount'])).toEqual([300]);
    const [last] = (await useCases.journal()).lines;
    expect(await useCases.deleteLines([last!.id])).toBe('deleted');
    expect(rowsOf(model, 'Payments')).toEqual([]);
    await saved(useCases, { date: on('2015-07-01'), amount: '400' });
    expect(rowsOf(model, 'Payments').map((row) => row['Amount'])).toEqual([400]);
  });
});

test('marks come back as they were keyed', async () => {
  await withUseCases(seedBook(), async (useCases) => {
    const keyed = mark({
      amountToSettle: cents(100_00),
      discountAmount: cents(6_00),
      useCashDiscount: 'Always',
    });
    const id = await saved(useCases, { date: on('2015-06-28'), amount: '100' }, [keyed]);
    const { fields } = (await useCases.journal()).lines[0]!;
    expect(fields.invoice).toBe('10030=100.00 [Always, discount 6.00]');
    expect(await useCases.marksOf(id)).toEqual([keyed]);
  });
});

test('everything that is wrong with a line is said at once, and nothing is written', async () => {
  const model = seedBook({
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ['Books closed until', day('2015-06-30')],
    ],
  });
  await withUseCases(model, async (useCases) => {
    const result = await useCases.saveLine(
      line({
        date: on('2015-06-28'),
        account: '9999',
        amount: 'much',
        depositSlip: true,
        offsetAccount: '',
        methodOfPayment: 'CHEQUE',
      }),
      [mark({ transaction: INVOICE_10030 })],
    );
    expect(result.kind === 'refused' && named(result.problems)).toEqual([
      'Payments!A2 payment/books-closed',
      'Payments!B2 payment/unknown-account',
      'Payments!D2 amount/unreadable',
      'Payments!J2 payment/reference-missing',
      'Payments!L2 payment/no-offset-account',
      'Payments!N2 code/unknown',
    ]);
  });
  expect(rowsOf(model, 'Payments')).toEqual([]);
});

describe('a Payments table without the column Offset account', () => {
  const Payments = [['Date', 'Account', 'Amount', 'Invoice']];
  const entered = { date: on('2015-06-28'), amount: '294', offsetAccount: '' };

  test('the bank account of LedgerAccounts, 1200, goes without saying, as in a run', async () => {
    const model = seedBook({ Payments });
    await withUseCases(model, async (useCases) => {
      await saved(useCases, entered, [mark()]);
      await settle(useCases);
    });
    expect(rowsOf(model, 'PostedPayments')).toMatchObject([{ Amount: 294, 'Offset account': '1200' }]);
  });

  test('where LedgerAccounts does not state it either, the line is refused', async () => {
    const model = seedBook({
      Payments,
      LedgerAccounts: [
        ['Purpose', 'Account'],
        ['receivable', '1300'],
      ],
    });
    await withUseCases(model, async (useCases) => {
      const result = await useCases.saveLine(line(entered), [mark()]);
      expect(result.kind === 'refused' && named(result.problems)).toContain(
        'Payments!A2 payment/no-offset-account',
      );
    });
    expect(rowsOf(model, 'Payments')).toEqual([]);
  });
});

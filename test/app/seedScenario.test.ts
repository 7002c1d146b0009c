import { day, rowsOf, settle, withUseCases, workbookWith } from '../support/monthEnd';

/**
 * The first seed scenario of the rules: invoice 1,000.00 of 25 June 2015, 2 % within 5 days, 1 % within 14, net 30;
 * 294.00 on 28 June (294.00 / 0.98 = 300.00 settled), 693.00 on 8 July (693.00 / 0.99 = 700.00 settled).
 */
const seed = () =>
  workbookWith({
    Invoices: [
      ['Account', 'Voucher', 'Invoice', 'Date', 'Amount', 'Currency', 'Terms of payment', 'Cash discount'],
      ['4031', 'FTI-10030', '10030', day('2015-06-25'), 1000, 'USD', 'N030', '5D2'],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Currency', 'Invoice', 'Offset account'],
      [day('2015-06-28'), '4031', 294, 'USD', '10030', 'BANK'],
      [day('2015-07-08'), '4031', 693, 'USD', '10030', 'BANK'],
    ],
    CashDiscounts: [
      ['Code', 'Days', 'Percent', 'Next code'],
      ['5D2', 5, 2, '14D1'],
      ['14D1', 14, 1, ''],
    ],
    TermsOfPayment: [
      ['Code', 'Days'],
      ['N030', 30],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'USD'],
      ['Customer payment voucher', 'ARP-10030'],
    ],
  });

test('the seed scenario comes out of a workbook exactly as the rules print it', async () => {
  const model = seed();
  await withUseCases(model, async (useCases) => {
    const { preview, result } = await settle(useCases);
    expect(preview.problems).toEqual([]);
    expect(result.kind).toBe('posted');
  });

  const schedule = rowsOf(model, 'CashDiscountSchedule');
  expect(
    schedule.map((r) => [
      r['Cash discount date'],
      r['Cash discount amount'],
      r['Amount in transaction currency'],
    ]),
  ).toEqual([
    [day('2015-06-30'), 20, 980],
    [day('2015-07-09'), 10, 990],
    [day('2015-07-25'), 0, 1000],
  ]);

  const settlements = rowsOf(model, 'Settlements');
  const figures = [
    'Cash applied',
    'Cash discount',
    'Amount settled',
    'Balance after',
    'Cash discount amount',
    'Cash discount taken before',
  ];
  expect(settlements.map((r) => figures.map((f) => r[f]))).toEqual([
    [294, 6, 300, 700, 20, 0],
    [693, 7, 700, 0, 13, 6],
  ]);

  const transactions = rowsOf(model, 'CustomerTransactions');
  const columns = [
    'Voucher',
    'Transaction type',
    'Date',
    'Invoice',
    'Amount in transaction currency debit',
    'Amount in transaction currency credit',
    'Balance',
    'Currency',
  ];
  expect(transactions.map((r) => columns.map((c) => r[c]))).toEqual([
    ['FTI-10030', 'Invoice', day('2015-06-25'), '10030', 1000, '', 0, 'USD'],
    ['ARP-10030', 'Payment', day('2015-06-28'), '', '', 294, 0, 'USD'],
    ['DISC-10030', 'Cash discount', day('2015-06-28'), '', '', 6, 0, 'USD'],
    ['ARP-10031', 'Payment', day('2015-07-08'), '', '', 693, 0, 'USD'],
    ['DISC-10031', 'Cash discount', day('2015-07-08'), '', '', 7, 0, 'USD'],
  ]);
});

test('a second run over the same rows posts nothing twice', async () => {
  const model = seed();
  await withUseCases(model, async (useCases) => {
    await settle(useCases);
    const before = rowsOf(model, 'Settlements');
    const { preview } = await settle(useCases);
    expect(preview.isEmpty).toBe(true);
    expect(preview.rows.alreadyPosted).toBe(2);
    expect(rowsOf(model, 'Settlements')).toEqual(before);
    expect(rowsOf(model, 'Runs')).toHaveLength(1);
  });
});

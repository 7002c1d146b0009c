import { limits, document, marked, payment, post, seedInvoice, voucherText, day } from '../support/settling';

const bothSides = ['customer', 'vendor'] as const;

/** One line per posting: voucher, ledger account, debit or credit; the date and account are the same throughout. */
const short = (result: ReturnType<typeof post>): readonly string[] =>
  result.voucherLines.map((l) =>
    [l.voucher, l.debit > 0 ? 'Dr' : 'Cr', l.ledgerAccount, ((l.debit || l.credit) / 100).toFixed(2)].join(
      ' ',
    ),
  );

test('payment and cash discount, customer: Dr bank, Cr receivable; Dr cash discount, Cr receivable', () => {
  const state = seedInvoice();
  expect(short(post([payment('980.00', '2015-06-28', [marked(state)])], [state]))).toEqual([
    'ARP-10030 Dr bank 980.00',
    'ARP-10030 Cr receivable 980.00',
    'DISC-10030 Dr customer cash discount 20.00',
    'DISC-10030 Cr receivable 20.00',
  ]);
});

test('payment and cash discount, vendor: Dr payable, Cr bank; Dr payable, Cr cash discount', () => {
  const state = seedInvoice({ side: 'vendor' });
  const paid = payment('980.00', '2015-06-28', [marked(state)], { side: 'vendor', voucher: 'APP-10030' });
  expect(short(post([paid], [state]))).toEqual([
    'APP-10030 Cr bank 980.00',
    'APP-10030 Dr payable 980.00',
    'DISC-10030 Cr vendor cash discount 20.00',
    'DISC-10030 Dr payable 20.00',
  ]);
});

test.each(bothSides)('a payment back, %s: the columns change places', (side) => {
  const state = document('-100.00', { side });
  const back = payment('-100.00', '2015-07-01', [marked(state)], { side, voucher: 'V-1' });
  expect(short(post([back], [state]))).toEqual(
    side === 'customer'
      ? ['V-1 Cr bank 100.00', 'V-1 Dr receivable 100.00']
      : ['V-1 Dr bank 100.00', 'V-1 Cr payable 100.00'],
  );
});

test.each(bothSides)(
  'cash discount on a credit note, %s: Dr receivable, Cr cash discount; mirrored for a vendor',
  (side) => {
    const state = document('-100.00', { side, periods: ['-2.00 to 2015-06-30'] });
    const back = payment('-98.00', '2015-06-28', [marked(state)], { side, voucher: 'V-1' });
    expect(short(post([back], [state], { discountOnCreditNotes: true })).slice(2)).toEqual(
      side === 'customer'
        ? ['DISC-1 Cr customer cash discount 2.00', 'DISC-1 Dr receivable 2.00']
        : ['DISC-1 Dr vendor cash discount 2.00', 'DISC-1 Cr payable 2.00'],
    );
  },
);

test.each(bothSides)(
  'overpayment written off, %s: Dr receivable, Cr difference account; mirrored for a vendor',
  (side) => {
    const state = document('100.00', { side });
    const paid = payment('100.50', '2015-07-01', [marked(state)], { side, voucher: 'V-1' });
    const result = post([paid], [state], limits('0.05 / 1.00'));
    expect(short(result).slice(2)).toEqual(
      side === 'customer'
        ? ['DISC-1 Dr receivable 0.50', 'DISC-1 Cr cash discount difference 0.50']
        : ['DISC-1 Cr payable 0.50', 'DISC-1 Dr cash discount difference 0.50'],
    );
  },
);

test.each(bothSides)(
  'underpayment written off, %s: Dr difference account, Cr receivable; mirrored for a vendor',
  (side) => {
    const state = document('100.00', { side });
    const paid = payment('99.96', '2015-07-01', [marked(state)], { side, voucher: 'V-1' });
    const result = post([paid], [state], limits('0.05 / 1.00'));
    expect(short(result).slice(2)).toEqual(
      side === 'customer'
        ? ['DISC-1 Dr penny difference 0.04', 'DISC-1 Cr receivable 0.04']
        : ['DISC-1 Cr penny difference 0.04', 'DISC-1 Dr payable 0.04'],
    );
  },
);

test('one settlement voucher carries a discount line per document and the difference', () => {
  const a = document('1000.00', { invoice: 'A', periods: ['20.00 to 2015-06-30'] });
  const b = document('500.00', { invoice: 'B', periods: ['10.00 to 2015-06-30'] });
  const result = post(
    [payment('1470.50', '2015-06-28', [marked(a), marked(b)])],
    [a, b],
    limits('0.05 / 1.00'),
  );
  expect(short(result)).toEqual([
    'ARP-10030 Dr bank 1470.50',
    'ARP-10030 Cr receivable 1470.50',
    'DISC-10030 Dr customer cash discount 20.00',
    'DISC-10030 Cr receivable 20.00',
    'DISC-10030 Dr customer cash discount 10.00',
    'DISC-10030 Cr receivable 10.00',
    'DISC-10030 Dr receivable 0.50',
    'DISC-10030 Cr cash discount difference 0.50',
  ]);
});

test('ALLOC-8: a document of another account: two lines move the money between the accounts', () => {
  const other = document('1000.00', { account: '4032', periods: ['20.00 to 2015-06-30'] });
  const result = post([payment('980.00', '2015-06-28', [marked(other)])], [other]);
  expect(voucherText(result)).toEqual([
    'ARP-10030 | 2015-06-28 | bank | 4031 | 980.00 | 0.00',
    'ARP-10030 | 2015-06-28 | receivable | 4031 | 0.00 | 980.00',
    'DISC-10030 | 2015-06-28 | receivable | 4031 | 980.00 | 0.00',
    'DISC-10030 | 2015-06-28 | receivable | 4032 | 0.00 | 980.00',
    'DISC-10030 | 2015-06-28 | customer cash discount | 4032 | 20.00 | 0.00',
    'DISC-10030 | 2015-06-28 | receivable | 4032 | 0.00 | 20.00',
  ]);
});

test('ALLOC-8: of two documents with one number only the one with postings names the settlement voucher', () => {
  // Both are called 10030: 4031's is settled without a discount, 4032's has its money moved.
  const [own, other] = [document('100.00'), document('100.00', { account: '4032' })];
  const { settlements } = post([payment('200.00', '2015-07-01', [marked(own), marked(other)])], [own, other]);
  expect(settlements.map((s) => `${s.account} ${s.discountVoucher}`)).toEqual(['4031 ', '4032 DISC-10030']);
});

describe('discount account, first hit wins', () => {
  const coded = () =>
    document('1000.00', { periods: ['20.00 to 2015-06-30 at 4310', '10.00 to 2015-07-09 at 4320'] });
  const accountOf = (on: string, mark = {}, given = {}, paid = '900.00', accounts = {}) => {
    const state = coded();
    const result = post([payment(paid, on, [marked(state, mark)], given)], [state], {}, { accounts });
    return result.voucherLines.find((l) => l.text === 'Cash discount')?.ledgerAccount;
  };

  test('the alternative account of the row', () => {
    expect(accountOf('2015-06-28', {}, { discountAccount: '4399' })).toBe('4399');
  });
  test('else the account of the cash discount code whose period applies', () => {
    expect(accountOf('2015-06-28')).toBe('4310');
    expect(accountOf('2015-07-08')).toBe('4320');
  });
  test('also for an overwritten amount, for Full settlement and for Always after the last period', () => {
    expect(accountOf('2015-06-28', { override: '60.00' })).toBe('4310');
    expect(accountOf('2015-06-28', { full: true })).toBe('4310');
    expect(accountOf('2015-08-01', { full: true })).toBe('4320');
    expect(accountOf('2015-08-01', { use: 'Always' })).toBe('4320');
  });
  test('else the default; without one the purpose', () => {
    const state = seedInvoice();
    const accounts = { 'customer cash discount': '8730' };
    const result = post([payment('980.00', '2015-06-28', [marked(state)])], [state], {}, { accounts });
    expect(result.voucherLines[2]!.ledgerAccount).toBe('8730');
    const plain = seedInvoice();
    expect(
      post([payment('980.00', '2015-06-28', [marked(plain)])], [plain]).voucherLines[2]!.ledgerAccount,
    ).toBe('customer cash discount');
  });
});

describe('dates (rules, section 7)', () => {
  const dateOf = (on: string, isPosted: boolean, postingDate: 'latest' | string) => {
    const state = seedInvoice();
    const paid = payment('980.00', on, [marked(state)], { isPosted });
    const result = post(
      [paid],
      [state],
      {},
      { postingDate: postingDate === 'latest' ? 'latest' : day(postingDate) },
    );
    return result.voucherLines.find((l) => l.text === 'Cash discount')?.date;
  };

  test('the discount carries the later of payment and invoice date', () => {
    expect(dateOf('2015-06-28', false, 'latest')).toBe('2015-06-28');
    expect(dateOf('2015-06-20', false, 'latest')).toBe('2015-06-25');
  });
  test('a payment that was posted before: the settlement posting date, never before the latest transaction', () => {
    expect(dateOf('2015-06-28', true, '2015-07-31')).toBe('2015-07-31');
    expect(dateOf('2015-06-28', true, '2015-06-26')).toBe('2015-06-28');
    expect(dateOf('2015-06-28', true, 'latest')).toBe('2015-06-28');
    expect(dateOf('2015-06-28', false, '2015-07-31')).toBe('2015-06-28');
  });
});

test('a payment that was posted before is not posted again; only its settlement is', () => {
  const state = seedInvoice();
  const rest = payment('980.00', '2015-06-28', [marked(state)], { isPosted: true });
  const result = post([rest], [state], {}, { usedVouchers: new Set(['ARP-10030', 'DISC-10030']) });
  expect(result.payments).toEqual([]);
  expect(short(result)).toEqual([
    'DISC-10030-2 Dr customer cash discount 20.00',
    'DISC-10030-2 Cr receivable 20.00',
  ]);
});

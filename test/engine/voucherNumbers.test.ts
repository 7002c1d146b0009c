import { discountVoucher, nextVouchers, voucherSeries } from '../../src/engine/voucherNumbers';
import { digits, document, marked, payment, post, seedInvoice } from '../support/settling';
import { textTable } from '../support/textTable';

// Rules, section 11. `next`: the parameter; `used`: what stands in the workbook.
const SERIES = textTable(`
  next             used                           count  numbers                          because
  ARP-10030        -                              3      ARP-10030 ARP-10031 ARP-10032    from the parameter on, without a gap
  ARP-10030        ARP-10030                      1      ARP-10031                        never a number that is used
  ARP-10030        ARP-10030 ARP-10031 ARP-10035  2      ARP-10036 ARP-10037              behind the highest used one: no gap within the run
  ARP-10030        ARP-10029                      1      ARP-10030                        a lower one does not matter
  ARP-10030        APP-10040 FTI-10050            1      ARP-10030                        other series do not matter
  ARP-10030        ARP-10040-2 ARP-X10041         1      ARP-10030                        numbers of another form neither
  ARP-0098         -                              4      ARP-0098 ARP-0099 ARP-0100 ARP-0101  the width is kept
  ARP-98           -                              3      ARP-98 ARP-99 ARP-100            and outgrown
  ARP-0098         ARP-98                         1      ARP-0099                         98 is 0098, whatever its width
  P2026/7          -                              2      P2026/7 P2026/8                  only the digits at the end count
  10030            -                              2      10030 10031                      a series without letters
  ARP-10030        ARP-10031                      0      none                             no payment, no number
`);

test.each(SERIES)('series $next, used $used: $numbers, $because', ({ next, used, count, numbers }) => {
  const series = voucherSeries(next!)!;
  const found = nextVouchers(series, Number(count), used!.split(' '));
  expect(found.join(' ') || 'none').toBe(numbers);
});

test('a series must end in digits that a number can count', () => {
  expect(voucherSeries('ARP-')).toBeUndefined();
  expect(voucherSeries('')).toBeUndefined();
  expect(voucherSeries('ARP-123456789012345678')).toEqual({
    prefix: 'ARP-123',
    next: 456789012345678,
    width: 15,
  });
});

const DISCOUNT_VOUCHERS = textTable(`
  payment     used                      discount      because
  ARP-10030   -                         DISC-10030    the leading letters are replaced
  APP-10030   -                         DISC-10030    of a vendor's payment too
  ARP-10030   DISC-10030                DISC-10030-2  taken: -2 behind it
  ARP-10030   DISC-10030 DISC-10030-2   DISC-10030-3  taken: -3
  ARP-10030   DISC-10030-2              DISC-10030    only its own form counts
  10030       -                         DISC-10030    a number without letters gets DISC- in front
  10030       DISC-10030                DISC-10030-2  and -2 as well
  2026/17     -                         DISC-2026/17  whatever else it holds
  DISC-5      DISC-5                    DISC-5-2      a payment that is called so itself
  ZÜ-10030    -                         DISC-10030    letters are letters in German
  Reçu7       -                         DISC7         and in French
  A1B2        -                         DISC1B2       only the leading ones
`);

test.each(DISCOUNT_VOUCHERS)(
  'payment $payment, used $used: $discount, $because',
  ({ payment, used, discount }) => {
    expect(discountVoucher(payment!, new Set(used!.split(' ')))).toBe(discount);
  },
);

test('a run numbers blank vouchers in the order of ALLOC-0, per side, beside the given ones', () => {
  const row = (date: string, voucher: string, side: 'customer' | 'vendor' = 'customer') =>
    payment('10.00', date, [], { voucher, side, key: `${side} ${date} ${voucher}` });
  const { payments } = post(
    [
      row('2015-07-03', ''),
      row('2015-07-01', ''),
      row('2015-07-02', 'ARP-10030'),
      row('2015-07-02', '', 'vendor'),
      row('2015-07-01', '', 'vendor'),
    ],
    [],
  );
  expect(payments.map((p) => `${p.date} ${p.voucher}`)).toEqual([
    '2015-07-01 ARP-10031',
    '2015-07-01 APP-10030',
    '2015-07-02 APP-10031',
    '2015-07-02 ARP-10030',
    '2015-07-03 ARP-10032',
  ]);
});

test('customers and vendors on one series never share a number', () => {
  const series = { prefix: 'PAY-', next: 1, width: 3 };
  const { payments } = post(
    [
      payment('1.00', '2015-07-01', [], { voucher: '' }),
      payment('1.00', '2015-07-01', [], { voucher: '', side: 'vendor' }),
    ],
    [],
    {},
    { series: { customer: series, vendor: series } },
  );
  expect(payments.map((p) => p.voucher).sort()).toEqual(['PAY-001', 'PAY-002']);
});

test('a payment that is not posted takes no number', () => {
  const closed = document('100.00', { open: '0.00' });
  const { payments } = post(
    [
      payment('', '2015-07-01', [marked(closed)], { voucher: '' }),
      payment('5.00', '2015-07-02', [], { voucher: '' }),
    ],
    [closed],
  );
  expect(payments.map((p) => p.voucher)).toEqual(['ARP-10030']);
});

test('amount 0 is no payment: documents settled with each other use up no number', () => {
  const [invoice, note] = [document('100.00', { invoice: 'A' }), document('-100.00', { invoice: 'N' })];
  const { payments } = post(
    [
      payment('0.00', '2015-07-01', [marked(invoice), marked(note)], { voucher: '', key: 'k1' }),
      payment('5.00', '2015-07-02', [], { voucher: '', key: 'k2' }),
    ],
    [invoice, note],
  );
  expect(payments.filter((p) => p.voucher !== '').map((p) => [p.date, p.voucher])).toEqual([
    ['2015-07-02', 'ARP-10030'],
  ]);
});

test('no discount, no DISC voucher; a number in the workbook gets -2', () => {
  const usedVouchers = new Set(['DISC-10030']);
  const withDiscount = post(
    [payment('980.00', '2015-06-28', [marked(seedInvoice())])],
    [seedInvoice()],
    {},
    { usedVouchers },
  );
  expect([...new Set(withDiscount.voucherLines.map((l) => l.voucher))]).toEqual([
    'ARP-10030',
    'DISC-10030-2',
  ]);
  expect(withDiscount.settlements.map((s) => s.discountVoucher)).toEqual(['DISC-10030-2']);

  const late = post(
    [payment('1000.00', '2015-07-10', [marked(seedInvoice())])],
    [seedInvoice()],
    {},
    { usedVouchers },
  );
  expect([...new Set(late.voucherLines.map((l) => l.voucher))]).toEqual(['ARP-10030']);
  expect(late.settlements.map((s) => s.discountVoucher)).toEqual(['']);
});

test('ARP-10030 and APP-10030 of one run: the second discount voucher is DISC-10030-2', () => {
  const [ours, theirs] = [seedInvoice(), seedInvoice({ side: 'vendor' })];
  const { settlements } = post(
    [
      payment('980.00', '2015-06-28', [marked(ours)], { voucher: 'ARP-10030' }),
      payment('980.00', '2015-06-28', [marked(theirs)], { voucher: 'APP-10030', side: 'vendor' }),
    ],
    [ours, theirs],
  );
  expect(settlements.map((s) => `${s.paymentVoucher} ${s.discountVoucher}`)).toEqual([
    'APP-10030 DISC-10030',
    'ARP-10030 DISC-10030-2',
  ]);
});

test('a blank amount whose marks cancel out is no payment and uses up no number', () => {
  const [invoice, note] = [document('100.00', { invoice: 'A' }), document('-100.00', { invoice: 'CN' })];
  const next = document('50.00', { invoice: 'B' });
  const { outcomes } = post(
    [
      payment('', '2015-07-01', [marked(invoice), marked(note)], { voucher: '' }),
      payment('50.00', '2015-07-02', [marked(next)], { voucher: '' }),
    ],
    [invoice, note, next],
  );
  expect(outcomes.map(({ amount, voucher }) => [digits(amount), voucher])).toEqual([
    ['0.00', ''],
    ['50.00', 'ARP-10030'],
  ]);
});

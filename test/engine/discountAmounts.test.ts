import type { DocumentState } from '../../src/engine/documentState';
import {
  day,
  digits,
  document,
  marked,
  payment,
  post,
  seedInvoice,
  settleOne,
  type MarkGiven,
} from '../support/settling';
import { textTable } from '../support/textTable';

// One payment on the seed invoice (1,000.00; 20.00 up to 06-30, 10.00 up to 07-09 of 2015).
// `line` is what the user set on it: Use cash discount, a keyed Amount to settle, an overwritten discount, Full settlement.
// `partial` is the parameter Calculate cash discounts for partial payments.
const ONE_PAYMENT = textTable(`
  rule     on     partial  line                   paid     discount  open    left   because
  DISC-3   06-28  yes      -                      -        20.00     0.00    0.00   worked out: 1,000.00 − 20.00 = 980.00 closes it
  DISC-3   07-08  yes      -                      -        10.00     0.00    0.00   worked out: 1,000.00 − 10.00 = 990.00
  DISC-3   07-10  yes      -                      -        0.00      0.00    0.00   worked out: nothing obtainable, 1,000.00
  DISC-5   06-28  yes      keyed 294.00           294.00   6.00      700.00  0.00   294.00 · 20/980 = 6.00, 300.00 settled
  DISC-5   06-28  yes      keyed 300.00           300.00   6.12      693.88  0.00   300.00 · 20/980 = 6.1224
  DISC-5   07-08  yes      keyed 500.00           500.00   5.05      494.95  0.00   500.00 · 10/990 = 5.0505
  DISC-5   06-28  yes      keyed 0.01             0.01     0.00      999.99  0.00   0.01 · 20/980 = 0.0002
  DISC-5   06-28  yes      keyed 0.24             0.24     0.00      999.76  0.00   0.24 · 20/980 = 0.00490, below half a cent
  DISC-5   06-28  yes      keyed 0.25             0.25     0.01      999.74  0.00   0.25 · 20/980 = 0.00510, above half a cent
  DISC-6   06-28  yes      -                      294.00   6.00      700.00  0.00   left at its default, the payment governs
  DISC-6   06-28  yes      keyed 980.00           294.00   6.00      700.00  0.00   keyed at what closes it, the payment is smaller
  DISC-6   06-28  yes      keyed 500.00           294.00   6.00      700.00  0.00   keyed more than was paid
  DISC-5   06-28  yes      keyed 294.00           300.00   6.00      700.00  6.00   keyed less than was paid: 6.00 stays open
  DISC-7   06-28  no       keyed 294.00           294.00   0.00      706.00  0.00   parameter off: no discount on a part
  DISC-7   06-28  no       -                      294.00   0.00      706.00  0.00   off: also where the payment made it a part
  DISC-7   06-28  no       -                      979.99   0.00      20.01   0.00   off: a cent short is a part
  DISC-7   06-28  no       -                      980.00   20.00     0.00    0.00   off: what closes the document still takes it
  DISC-7   06-28  no       override 60.00         470.00   0.00      530.00  0.00   off: an overwritten discount on a part neither
  DISC-8   07-10  yes      Always                 990.00   10.00     0.00    0.00   Always: the last expired period
  DISC-8   2016   yes      Always                 990.00   10.00     0.00    0.00   Always: however late
  DISC-8   06-28  yes      Always                 980.00   20.00     0.00    0.00   Always: of the period that applies
  DISC-8   07-01  yes      Always                 980.00   9.90      10.10   0.00   Always: the second applies, 980.00 · 10/990
  DISC-8   07-10  yes      Always                 495.00   5.00      500.00  0.00   Always: a part takes its share, 495.00 · 10/990
  DISC-8   06-28  no       Always keyed 294.00    294.00   6.00      700.00  0.00   Always ignores the partial parameter
  DISC-9   06-28  yes      Never                  980.00   0.00      20.00   0.00   Never: nothing inside the period
  DISC-9   06-28  yes      Never                  1000.00  0.00      0.00    0.00   Never: the whole amount closes it
  DISC-9   06-28  yes      Never override 60.00   980.00   0.00      20.00   0.00   Never wins over an overwritten amount
  DISC-9   06-28  yes      Never full             980.00   0.00      20.00   0.00   Never wins over Full settlement
  DISC-10  06-28  yes      override 60.00         940.00   60.00     0.00    0.00   overwritten upwards: 1,000.00 − 60.00 closes it
  DISC-10  06-28  yes      override 5.00          995.00   5.00      0.00    0.00   overwritten downwards
  DISC-10  06-28  yes      override 5.00          994.99   5.00      0.01    0.00   a cent below: 994.99 · 5/995 = 4.99995
  DISC-10  06-28  yes      override 5.00          995.01   5.00      0.00    0.01   a cent above stays open
  DISC-10  06-28  yes      override 0.00          1000.00  0.00      0.00    0.00   overwritten with nothing
  DISC-10  07-10  yes      override 60.00         940.00   60.00     0.00    0.00   granted also when every period has passed
  DISC-10  06-28  yes      override 60.00         470.00   30.00     500.00  0.00   a part: 470.00 · 60/(1,000.00 − 60.00)
  DISC-10  06-28  yes      override 60.00         939.99   60.00     0.01    0.00   939.99 · 60/940 = 59.9994, capped at 60.00
  DISC-10  06-28  yes      override 1000.00       0.01     1000.00   0.00    0.01   all of it: no cash is needed
  DISC-10  06-28  yes      override 1500.00       0.01     1000.00   0.00    0.01   never more than is open
  DISC-12  06-28  yes      -                      979.99   20.00     0.01    0.00   979.99 · 20/980 = 19.9998, rounded once
  DISC-13  06-28  yes      -                      980.00   20.00     0.00    0.00   cash = 1,000.00 − 20.00 closes it
  DISC-13  06-28  yes      -                      980.01   20.00     0.00    0.01   the rest of the cash is a difference
  DISC-13  06-28  yes      -                      1000.00  20.00     0.00    20.00  the discount stays what is obtainable
`);

test.each(ONE_PAYMENT)('$rule: $paid $line on $on, $because', (row) => {
  const on = row['on'] === '2016' ? '2016-02-29' : `2015-${row['on']}`;
  const policy = {
    partialPayments: row['partial'] === 'yes' ? ('proportional' as const) : ('none' as const),
  };
  const found = settleOne(seedInvoice(), row['paid']!, on, lineGiven(row['line']!), policy);
  expect([found.discount, found.open, found.left]).toEqual([row['discount'], row['open'], row['left']]);
});

/** `Always keyed 294.00`: what the user set on the line. */
function lineGiven(text: string): MarkGiven {
  return {
    use: /Always|Never/.exec(text)?.[0] ?? 'Normal',
    keyed: /keyed (\S+)/.exec(text)?.[1] ?? '',
    override: /override (\S+)/.exec(text)?.[1] ?? '',
    full: text.includes('full'),
  };
}

// Rounding half away from zero: 1,000.00 with 200.00, so that a part takes a quarter of its cash.
const HALF_CENTS = textTable(`
  rule     paid  discount  because
  DISC-12  0.01  0.00      0.01 · 200/800 = 0.0025
  DISC-12  0.02  0.01      0.02 · 200/800 = 0.005, half a cent goes up
  DISC-12  0.05  0.01      0.05 · 200/800 = 0.0125
  DISC-12  0.06  0.02      0.06 · 200/800 = 0.015, half a cent goes up
  DISC-12  0.10  0.03      0.10 · 200/800 = 0.025, where rounding to even would give 0.02
`);

test.each(HALF_CENTS)('$rule: $paid takes $discount, $because', ({ paid, discount }) => {
  const state = document('1000.00', { periods: ['200.00 to 2015-06-30'] });
  expect(settleOne(state, paid!, '2015-06-28').discount).toBe(discount);
});

test('DISC-12: a credit note rounds away from zero as well', () => {
  // -0.02 · 200/800 = -0.005
  const state = document('-1000.00', { periods: ['-200.00 to 2015-06-30'] });
  const found = settleOne(state, '-0.02', '2015-06-28', {}, { discountOnCreditNotes: true });
  expect([found.cash, found.discount]).toEqual(['-0.02', '-0.01']);
});

// Several payments, one after the other, on the seed invoice. `294.00 06-28` is cash and day; a blank amount (-) closes.
const SEVERAL = textTable(`
  rule     payments                                                discounts           open    because
  DISC-4   294.00 06-28; 693.00 07-08                              6.00; 7.00          0.00    1 % of the 700.00 that are open, not 10.00, not 10.00 − 6.00
  DISC-4   294.00 06-28; 692.99 07-08                              6.00; 7.00          0.01    692.99 · 10/990 = 6.99990
  DISC-4   294.00 06-28; 693.01 07-08                              6.00; 7.00          0.00    a cent too much stays on the payment
  DISC-4   294.00 06-28; 700.00 07-10                              6.00; 0.00          0.00    after both periods nothing of the rest
  DISC-4   294.00 06-28; 686.00 06-30                              6.00; 14.00         0.00    in the same period what is left of 20.00
  DISC-4   294.00 06-28; 346.50 07-01; 346.50 07-09                6.00; 3.50; 3.50    0.00    346.50 · 10/990 = 3.50; then 1 % of (350.00 + 350.00) − 3.50
  DISC-12  333.33 06-28; 333.33 06-29; - 06-30                     6.80; 6.80; 6.40    0.00    333.33 · 20/980 = 6.8027; 20.00 − 13.60 = 6.40, in all 20.00
  DISC-12  333.33 07-01; 333.33 07-02; - 07-03                     3.37; 3.37; 3.26    0.00    333.33 · 10/990 = 3.367; 10.00 − 6.74 = 3.26, not 1 % of 326.60 = 3.27
  DISC-12  Never 300.00 06-28; - 06-30                             0.00; 14.00         0.00    what Never settled does not count: 2 % of 700.00
  DISC-12  override 10.00 990.00 06-28; - 06-30                    10.00; 0.00         0.00    closed by the overwritten amount, nothing follows
  DISC-12  override 60.00 470.00 06-28; - 06-30                    30.00; 10.00        0.00    an overwritten part does not count: 2 % of 500.00
  DISC-12  Always 495.00 07-10; Always - 07-11                     5.00; 5.00          0.00    Always counts in its period: 1 % of (500.00 + 500.00) − 5.00
  DISC-15  Never 294.00 06-28; - 07-08                             0.00; 7.06          0.00    1 % of 706.00, not 10.00 − 0.00
  DISC-8   294.00 06-28; Always 693.00 07-20                       6.00; 7.00          0.00    Always of the last expired period: 1 % of 700.00
  DISC-8   990.00 06-28; - 06-30                                   20.00; 0.00         0.00    closed; 10.00 stays on the payment
`);

test.each(SEVERAL)('$rule: $payments, $because', ({ payments, discounts, open }) => {
  const state = seedInvoice();
  const found = payments!.split('; ').map((text) => {
    const [, line = '', paid = '', on = ''] = /^(.*?)\s*(\S+) (\d\d-\d\d)$/.exec(text) ?? [];
    return settleOne(state, paid === '-' ? '' : paid, `2015-${on}`, lineGiven(line)).discount;
  });
  expect([found.join('; '), digits(state.open)]).toEqual([discounts, open]);
});

test('DISC-7 and DISC-15: a part without discount does not raise the later base', () => {
  // Off: 294.00 takes nothing, 706.00 are open; 1 % of 706.00 is 7.06, so 698.94 closes it.
  const state = seedInvoice();
  const off = { partialPayments: 'none' as const };
  expect(settleOne(state, '294.00', '2015-06-28', {}, off).open).toBe('706.00');
  const closing = settleOne(state, '698.94', '2015-07-08', {}, off);
  expect([closing.discount, closing.open, closing.left]).toEqual(['7.06', '0.00', '0.00']);
});

// 638.22 gross, 12.00 agreed (2 % of 600.00 without tax): the ratio is 12/638.22, not 2 %.
const RATIO = textTable(`
  rule     paid    discount  open    because
  DISC-14  626.22  12.00     0.00    638.22 − 12.00 closes it; 2 % of 638.22 would be 12.76
  DISC-14  626.21  12.00     0.01    626.21 · 12/626.22 = 11.9998
  DISC-14  313.11  6.00      319.11  313.11 · 12/626.22 = 6.00; 2/98 of it would be 6.39
  DISC-14  625.46  11.99     0.77    625.46 · 12/626.22 = 11.9854; 2 % would have closed it
`);

test.each(RATIO)('$rule: $paid, $because', ({ paid, discount, open }) => {
  const state = document('638.22', { periods: ['12.00 to 2015-07-05'] });
  const found = settleOne(state, paid!, '2015-07-01');
  expect([found.discount, found.open]).toEqual([discount, open]);
});

test('DISC-12: what was settled before the first run does not count in the period', () => {
  // 1,000.00 with 700.00 open and 6.00 taken at the start: 1 % of 700.00, whatever was taken before.
  const state = seedInvoice({ open: '700.00', taken: '6.00' });
  const found = settleOne(state, '693.00', '2015-07-08');
  expect([found.discount, found.open]).toEqual(['7.00', '0.00']);
});

test('DISC-7 and DISC-12: a part without discount does not count in its own period either', () => {
  // Off: 294.00 takes nothing; two days later 2 % of 706.00 is 14.12, so 691.88 closes it, not 686.00.
  const state = seedInvoice();
  const off = { partialPayments: 'none' as const };
  settleOne(state, '294.00', '2015-06-28', {}, off);
  const closing = settleOne(state, '691.88', '2015-06-30', {}, off);
  expect([closing.discount, closing.open, closing.left]).toEqual(['14.12', '0.00', '0.00']);
});

test('DISC-13: parts that were rounded up leave less for the next one, which is capped', () => {
  // 200.00 on 1,000.00: 0.02 takes 0.005, rounded to 0.01, twice. Obtainable are 199.98, and 799.96 closes it;
  // 799.95 · 200/800 = 199.9875, rounded to 199.99, is more than that.
  const state = document('1000.00', { periods: ['200.00 to 2015-06-30'] });
  settleOne(state, '0.02', '2015-06-28');
  settleOne(state, '0.02', '2015-06-28');
  const part = settleOne(state, '799.95', '2015-06-28');
  expect([part.discount, part.open]).toEqual(['199.98', '0.01']);
});

test('DISC-12: only a calculated discount names its period in the history', () => {
  const dateOf = (line: string, paid: string) => {
    const state = seedInvoice();
    const { settlements } = post([payment(paid, '2015-06-28', [marked(state, lineGiven(line))])], [state]);
    return settlements[0]!.cashDiscountDate;
  };
  expect(['', 'Always'].map((line) => dateOf(line, '294.00'))).toEqual(['2015-06-30', '2015-06-30']);
  expect(['Never', 'override 60.00', 'full'].map((line) => dateOf(line, '294.00'))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('DISC-10: after a partial payment the overwritten amount is of what is open', () => {
  // 700.00 open, 70.00 overwritten: 315.00 · 70/(700.00 − 70.00) = 35.00.
  const state = seedInvoice();
  settleOne(state, '294.00', '2015-06-28');
  const part = settleOne(state, '315.00', '2015-07-08', { override: '70.00' });
  expect([part.discount, part.open]).toEqual(['35.00', '350.00']);
});

test('DISC-15: nothing that is shown is a negative zero', () => {
  const state = document('-100.00');
  const { settlements, outcomes } = post(
    [payment('-40.00', '2015-07-01', [marked(state)]), payment('-60.00', '2015-07-02', [marked(state)])],
    [state],
  );
  const values = [...settlements, ...outcomes.flatMap(({ lines, leftOpen }) => [...lines, { leftOpen }])];
  const zeros = values.flatMap((row) => Object.values(row)).filter((value) => value === 0);
  expect(zeros.length).toBeGreaterThan(5);
  expect(zeros.filter((value) => Object.is(value, -0))).toEqual([]);
});

// Which rules a line names: the sentence in the sheet is made from them.
const NAMED = textTable(`
  on     partial  line                 paid     rules
  06-28  yes      -                    980.00   DISC-1, DISC-12, DISC-13
  06-28  yes      -                    294.00   DISC-1, DISC-5, DISC-12
  06-20  yes      -                    980.00   DISC-1, DISC-15, DISC-12, DISC-13
  07-10  yes      -                    1000.00  DISC-1
  07-10  yes      Always               990.00   DISC-8, DISC-12, DISC-13
  06-28  yes      Never                1000.00  DISC-9
  06-28  yes      override 60.00       940.00   DISC-10
  06-28  yes      override 60.00       470.00   DISC-10, DISC-5
  06-28  no       -                    294.00   DISC-1, DISC-7
  06-28  no       override 60.00       470.00   DISC-10, DISC-7
  06-28  no       Always keyed 294.00  294.00   DISC-8, DISC-5, DISC-12
  06-28  yes      full                 900.00   DISC-1, DIFF-10
`);

test.each(NAMED)('rules named: $paid $line on $on', ({ on, partial, line, paid, rules }) => {
  const policy = { partialPayments: partial === 'yes' ? ('proportional' as const) : ('none' as const) };
  const found = settleOne(seedInvoice(), paid!, `2015-${on}`, lineGiven(line!), policy);
  expect(found.rules.join(', ')).toBe(rules);
});

test('DISC-4 and DISC-2 are named where they decide', () => {
  const state: DocumentState = seedInvoice();
  settleOne(state, '294.00', '2015-06-28');
  const found = settleOne(state, '693.00', '2015-08-01', {}, { selectedDiscountDate: day('2015-07-08') });
  expect(found.rules).toEqual(['DISC-1', 'DISC-2', 'DISC-4', 'DISC-12', 'DISC-13']);
});

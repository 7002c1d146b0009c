import { discountPanel, settleRow } from '../../src/engine/discountPanel';
import type { DocumentState } from '../../src/engine/documentState';
import type { SettlementPolicy } from '../../src/engine/policy';
import {
  day,
  DEFAULTS,
  digits,
  document,
  limits,
  marked,
  seedInvoice,
  settleOne,
  type MarkGiven,
} from '../support/settling';
import { textTable } from '../support/textTable';

function panelText(
  state: DocumentState,
  on: string,
  mark: MarkGiven = {},
  policy: Partial<SettlementPolicy> = {},
  graceDays = 0,
): string {
  const panel = discountPanel(state, marked(state, mark), day(on), graceDays, { ...DEFAULTS, ...policy });
  return [
    panel.cashDiscountDate ?? 'none',
    digits(panel.cashDiscountAmount),
    panel.useCashDiscount,
    digits(panel.cashDiscountTaken),
    digits(panel.cashDiscountAmountToTake),
  ].join(' / ');
}

// The panel of the seed invoice (1,000.00; 20.00 up to 2015-06-30, 10.00 up to 07-09):
// date / amount / use / taken / amount to take. `before` was settled earlier on 06-28.
const PANEL = textTable(`
  rule     before  on     use     keyed   panel                                       because
  DISC-11  -       06-28  Normal  -       2015-06-30 / 20.00 / Normal / 0.00 / 20.00  before the first payment the amount is D
  DISC-11  -       06-30  Normal  -       2015-06-30 / 20.00 / Normal / 0.00 / 20.00  the last day counts
  DISC-11  -       07-01  Normal  -       2015-07-09 / 10.00 / Normal / 0.00 / 10.00  a day later the second period
  DISC-11  -       06-28  Normal  294.00  2015-06-30 / 20.00 / Normal / 0.00 / 6.00   to take is of the keyed amount: 294.00 · 20/980
  DISC-11  -       06-28  Normal  980.00  2015-06-30 / 20.00 / Normal / 0.00 / 20.00  keyed what closes it
  DISC-11  -       06-28  Normal  979.99  2015-06-30 / 20.00 / Normal / 0.00 / 20.00  979.99 · 20/980 = 19.9998
  DISC-11  -       06-28  Normal  1000.0  2015-06-30 / 20.00 / Normal / 0.00 / 20.00  keyed more than closes it
  DISC-11  294.00  07-08  Normal  693.00  2015-07-09 / 13.00 / Normal / 6.00 / 7.00   6.00 taken + 7.00 obtainable; never 20.00 + 10.00
  DISC-11  294.00  07-08  Normal  -       2015-07-09 / 13.00 / Normal / 6.00 / 7.00   nothing keyed: 13.00 − 6.00
  DISC-11  294.00  06-29  Normal  -       2015-06-30 / 20.00 / Normal / 6.00 / 14.00  in the same period 6.00 + 14.00
  DISC-11  -       06-28  Never   -       2015-06-30 / 20.00 / Never / 0.00 / 0.00    Never shows the amount and takes nothing
  DISC-11  294.00  07-08  Never   -       2015-07-09 / 13.00 / Never / 6.00 / 0.00    Never after a part
  DISC-11  -       07-10  Normal  -       2015-07-09 / 0.00 / Normal / 0.00 / 0.00    no period left: the last date with 0.00
  DISC-11  294.00  07-10  Normal  -       2015-07-09 / 0.00 / Normal / 6.00 / 0.00    no period left after a part
  DISC-11  -       07-10  Always  -       2015-07-09 / 10.00 / Always / 0.00 / 10.00  Always: the last expired one
  DISC-11  -       07-10  Always  495.00  2015-07-09 / 10.00 / Always / 0.00 / 5.00   495.00 · 10/990
  DISC-11  980.00  06-29  Normal  -       2015-06-30 / 20.00 / Normal / 20.00 / 0.00  closed: all taken, nothing to take
`);

test.each(PANEL)('$rule: $use $keyed on $on after $before, $because', ({ before, on, use, keyed, panel }) => {
  const state = seedInvoice();
  if (before !== '') settleOne(state, before!, '2015-06-28');
  expect(panelText(state, `2015-${on}`, { use: use!, keyed: keyed! })).toBe(panel);
});

test('DISC-10: an overwritten amount replaces what is obtainable', () => {
  const state = seedInvoice();
  expect(panelText(state, '2015-06-28', { override: '60.00' })).toBe(
    '2015-06-30 / 60.00 / Normal / 0.00 / 60.00',
  );
  // A part: 470.00 · 60/940 = 30.00.
  expect(panelText(state, '2015-06-28', { override: '60.00', keyed: '470.00' })).toBe(
    '2015-06-30 / 60.00 / Normal / 0.00 / 30.00',
  );
});

test('DISC-7: with the partial parameter off a keyed part shows nothing to take, what closes it all of it', () => {
  const off = { partialPayments: 'none' as const };
  expect(panelText(seedInvoice(), '2015-06-28', { keyed: '979.99' }, off)).toContain('/ 0.00 / 0.00');
  expect(panelText(seedInvoice(), '2015-06-28', { keyed: '980.00' }, off)).toContain('/ 0.00 / 20.00');
});

test('DIFF-9 and DIFF-10 are seen in the amount to take', () => {
  const within = limits('0.05 / 1.00');
  const toTake = (mark: MarkGiven) =>
    panelText(seedInvoice(), '2015-06-28', mark, within).split(' / ').at(-1);
  expect(toTake({ keyed: '979.00' })).toBe('20.00'); // 1.00 short is within the limit: the whole discount
  expect(toTake({ keyed: '978.99' })).toBe('19.98'); // 1.01 short is not: 978.99 · 20/980 = 19.979
  expect(toTake({ keyed: '900.00', full: true })).toBe('100.00'); // the remainder of any size
  expect(toTake({ keyed: '900.00', full: true, use: 'Never' })).toBe('0.00');
});

test('DISC-1: grace days and a selected date show in the panel; the date stays the one agreed', () => {
  expect(panelText(seedInvoice(), '2015-07-03', {}, {}, 3)).toBe(
    '2015-06-30 / 20.00 / Normal / 0.00 / 20.00',
  );
  expect(panelText(seedInvoice(), '2015-07-04', {}, {}, 3)).toBe(
    '2015-07-09 / 10.00 / Normal / 0.00 / 10.00',
  );
});

test('DISC-11: a document without a discount has no date', () => {
  expect(panelText(document('1000.00'), '2015-06-28')).toBe('none / 0.00 / Normal / 0.00 / 0.00');
});

test('DISC-11: a credit note shows its amount; with the parameter off it takes nothing', () => {
  const note = () => document('-100.00', { periods: ['-2.00 to 2015-06-30'] });
  expect(panelText(note(), '2015-06-28')).toBe('2015-06-30 / -2.00 / Normal / 0.00 / 0.00');
  expect(panelText(note(), '2015-06-28', {}, { discountOnCreditNotes: true })).toBe(
    '2015-06-30 / -2.00 / Normal / 0.00 / -2.00',
  );
});

// Settle transactions: what is open, and Amount to settle (DISC-3).
const ROWS = textTable(`
  before  on     use     keyed   override  open     settle   because
  -       06-28  Normal  -       -         1000.00  980.00   1,000.00 − 20.00
  -       07-08  Normal  -       -         1000.00  990.00   1,000.00 − 10.00
  -       07-10  Normal  -       -         1000.00  1000.00  nothing obtainable
  294.00  07-08  Normal  -       -         700.00   693.00   700.00 − 7.00
  -       06-28  Never   -       -         1000.00  1000.00  Never
  -       06-28  Normal  294.00  -         1000.00  294.00   keyed: always cash, the discount comes on top
  -       06-28  Normal  -       60.00     1000.00  940.00   1,000.00 − 60.00
`);

test.each(ROWS)(
  'DISC-3: $use $keyed on $on, $because',
  ({ before, on, use, keyed, override, open, settle }) => {
    const state = seedInvoice();
    if (before !== '') settleOne(state, before!, '2015-06-28');
    const mark = marked(state, { use: use!, keyed: keyed!, override: override! });
    const row = settleRow(state, mark, day(`2015-${on}`), 0, DEFAULTS);
    expect([digits(row.amountInTransactionCurrency), digits(row.amountToSettle)]).toEqual([open, settle]);
  },
);

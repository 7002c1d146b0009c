import type { SettlementPolicy } from '../../src/engine/policy';
import { sum } from '../../src/money/amount';
import {
  digits,
  document,
  limits,
  marked,
  payment,
  post,
  settleOne,
  shown,
  type DocumentGiven,
  type MarkGiven,
} from '../support/settling';
import { textTable } from '../support/textTable';

// One invoice of 105.00, 10.50 discount up to 2015-05-08: 94.50 closes it in time, 105.00 later.
const invoice = () => document('105.00', { date: '2015-05-01', periods: ['10.50 to 2015-05-08'] });
const IN_TIME = '2015-05-05';
const LATE = '2015-05-09';

// `limits`: maximum penny difference / maximum over- or underpayment. `account`: where the difference went.
const WITH_DISCOUNT = textTable(`
  rule    administration  limits       paid    discount  short  over  account     open  left   because
  DIFF-1  Specific        0.05 / 1.00  94.50   10.50     0.00   0.00  -           0.00  0.00   to the cent: no difference
  DIFF-1  Specific        0.05 / 1.00  94.51   10.50     0.00   0.01  penny       0.00  0.00   0.01 over is a penny difference
  DIFF-1  Specific        0.05 / 1.00  94.54   10.50     0.00   0.04  penny       0.00  0.00   a cent below the penny maximum
  DIFF-1  Specific        0.05 / 1.00  94.55   10.50     0.00   0.05  penny       0.00  0.00   at the penny maximum
  DIFF-1  Specific        0.05 / 1.00  94.56   10.50     0.00   0.06  difference  0.00  0.00   a cent above it
  DIFF-1  Specific        0.05 / 1.00  95.49   10.50     0.00   0.99  difference  0.00  0.00   a cent below the maximum
  DIFF-1  Specific        0.05 / 1.00  95.50   10.50     0.00   1.00  difference  0.00  0.00   at the maximum
  DIFF-2  Specific        0.05 / 1.00  95.51   10.50     0.00   0.00  -           0.00  1.01   a cent above: stays open on the payment
  DIFF-2  Specific        0.05 / 1.00  105.00  10.50     0.00   0.00  -           0.00  10.50  paid in full in time: the discount stays a credit
  DIFF-2  Specific        0.00 / 0.00  94.51   10.50     0.00   0.00  -           0.00  0.01   no limits: one cent stays open
  DIFF-1  Specific        1.00 / 0.50  95.50   10.50     0.00   1.00  penny       0.00  0.00   the larger limit may be the penny maximum
  DIFF-2  Specific        1.00 / 0.50  95.51   10.50     0.00   0.00  -           0.00  1.01   a cent above the larger limit
  DIFF-9  Specific        0.05 / 1.00  94.49   10.50     0.01   0.00  penny       0.00  0.00   a cent short keeps the whole discount
  DIFF-9  Specific        0.05 / 1.00  94.46   10.50     0.04   0.00  penny       0.00  0.00   a cent below the penny maximum
  DIFF-9  Specific        0.05 / 1.00  94.45   10.50     0.05   0.00  penny       0.00  0.00   at the penny maximum
  DIFF-9  Specific        0.05 / 1.00  94.44   10.50     0.06   0.00  difference  0.00  0.00   a cent above it
  DIFF-9  Specific        0.05 / 1.00  93.51   10.50     0.99   0.00  difference  0.00  0.00   a cent below the maximum
  DIFF-9  Specific        0.05 / 1.00  93.50   10.50     1.00   0.00  difference  0.00  0.00   at the maximum
  DIFF-8  Specific        0.05 / 1.00  93.49   10.39     0.00   0.00  -           1.12  0.00   1.01 short: a part, 93.49 · 10.50/94.50 = 10.388
  DIFF-9  Specific        1.00 / 0.50  93.50   10.50     1.00   0.00  penny       0.00  0.00   the larger limit may be the penny maximum
  DIFF-8  Specific        1.00 / 0.50  93.49   10.39     0.00   0.00  -           1.12  0.00   a cent beyond the larger limit
  DIFF-8  Specific        0.00 / 0.00  94.49   10.50     0.00   0.00  -           0.01  0.00   no limits: 94.49 · 10.50/94.50 = 10.4989, a cent open
  DIFF-9  Unspecific      0.05 / 1.00  94.44   10.50     0.06   0.00  difference  0.00  0.00   a shortage does not ask for the administration
  DIFF-3  Unspecific      0.05 / 1.00  94.51   10.49     0.00   0.00  -           0.00  0.00   the discount shrinks, also within the penny maximum
  DIFF-3  Unspecific      0.05 / 1.00  95.00   10.00     0.00   0.00  -           0.00  0.00   10.50 − 0.50
  DIFF-3  Unspecific      0.00 / 0.00  95.00   10.00     0.00   0.00  -           0.00  0.00   the maximum does not matter
  DIFF-3  Unspecific      0.05 / 1.00  104.99  0.01      0.00   0.00  -           0.00  0.00   all but one cent of it
  DIFF-3  Unspecific      0.05 / 1.00  105.00  0.00      0.00   0.00  -           0.00  0.00   all of it
  DIFF-4  Unspecific      0.05 / 1.00  105.01  0.00      0.00   0.01  penny       0.00  0.00   beyond the discount the limits count
  DIFF-4  Unspecific      0.05 / 1.00  105.05  0.00      0.00   0.05  penny       0.00  0.00   at the penny maximum
  DIFF-4  Unspecific      0.05 / 1.00  105.06  0.00      0.00   0.06  difference  0.00  0.00   a cent above it
  DIFF-4  Unspecific      0.05 / 1.00  106.00  0.00      0.00   1.00  difference  0.00  0.00   at the maximum
  DIFF-4  Unspecific      0.05 / 1.00  106.01  0.00      0.00   0.00  -           0.00  1.01   a cent above: stays open
`);

test.each(WITH_DISCOUNT)('$rule: $administration $limits, $paid in time, $because', (row) => {
  const found = settleOne(invoice(), row['paid']!, IN_TIME, {}, policyOf(row));
  expect(asRow(found)).toEqual(expectedOf(row));
});

// After the period: no discount applies, 105.00 closes it.
const WITHOUT_DISCOUNT = textTable(`
  rule    administration  limits       paid    discount  short  over  account     open  left  because
  DIFF-6  Specific        0.05 / 1.00  104.99  0.00      0.01   0.00  penny       0.00  0.00  a cent short
  DIFF-6  Specific        0.05 / 1.00  104.95  0.00      0.05   0.00  penny       0.00  0.00  at the penny maximum
  DIFF-7  Specific        0.05 / 1.00  104.94  0.00      0.06   0.00  difference  0.00  0.00  a cent beyond it
  DIFF-7  Specific        0.05 / 1.00  104.00  0.00      1.00   0.00  difference  0.00  0.00  at the maximum
  DIFF-8  Specific        0.05 / 1.00  103.99  0.00      0.00   0.00  -           1.01  0.00  a cent beyond it stays open
  DIFF-6  Specific        0.05 / 1.00  105.01  0.00      0.00   0.01  penny       0.00  0.00  a cent over
  DIFF-6  Specific        0.05 / 1.00  105.05  0.00      0.00   0.05  penny       0.00  0.00  at the penny maximum
  DIFF-7  Specific        0.05 / 1.00  105.06  0.00      0.00   0.06  difference  0.00  0.00  a cent above it
  DIFF-7  Specific        0.05 / 1.00  106.00  0.00      0.00   1.00  difference  0.00  0.00  at the maximum
  DIFF-8  Specific        0.05 / 1.00  106.01  0.00      0.00   0.00  -           0.00  1.01  a cent above stays open
  DIFF-8  Specific        0.00 / 0.00  104.99  0.00      0.00   0.00  -           0.01  0.00  no limits: nothing is written off
  DIFF-5  Unspecific      0.05 / 1.00  105.05  0.00      0.00   0.05  penny       0.00  0.00  without a discount as Specific
  DIFF-5  Unspecific      0.05 / 1.00  106.00  0.00      0.00   1.00  difference  0.00  0.00  at the maximum
  DIFF-5  Unspecific      0.05 / 1.00  106.01  0.00      0.00   0.00  -           0.00  1.01  a cent above stays open
  DIFF-5  Unspecific      0.05 / 1.00  104.00  0.00      1.00   0.00  difference  0.00  0.00  a shortage at the maximum
`);

test.each(WITHOUT_DISCOUNT)('$rule: $administration $limits, $paid late, $because', (row) => {
  const found = settleOne(invoice(), row['paid']!, LATE, {}, policyOf(row));
  expect(asRow(found)).toEqual(expectedOf(row));
});

// The parameter Write off differences without a discount, off; limits 0.05 / 1.00.
const NEWER_REVISION = textTable(`
  rule    on          paid    discount  short  over  account     open  left  because
  DIFF-6  2015-05-09  104.95  0.00      0.05   0.00  penny       0.00  0.00  a penny difference is written off all the same
  DIFF-7  2015-05-09  104.94  0.00      0.00   0.00  -           0.06  0.00  beyond it and without a discount: stays open
  DIFF-6  2015-05-09  105.05  0.00      0.00   0.05  penny       0.00  0.00  over, a penny difference
  DIFF-7  2015-05-09  105.06  0.00      0.00   0.00  -           0.00  0.06  over, beyond it: stays open
  DIFF-9  2015-05-08  94.44   10.50     0.06   0.00  difference  0.00  0.00  with a discount written off
  DIFF-1  2015-05-08  94.56   10.50     0.00   0.06  difference  0.00  0.00  with a discount written off
`);

test.each(NEWER_REVISION)('$rule, parameter off: $paid on $on, $because', (row) => {
  const policy = { ...limits('0.05 / 1.00'), writeOffWithoutDiscount: false };
  expect(asRow(settleOne(invoice(), row['paid']!, row['on']!, {}, policy))).toEqual(expectedOf(row));
});

// What the user keyed on the line. Administration Specific unless the row says otherwise.
const KEYED = textTable(`
  rule     administration  limits        on          line                paid    discount  short  over  account     open   left   because
  DIFF-10  Specific        0.00 / 0.00   2015-05-05  full                94.00   11.00     0.00   0.00  -           0.00   0.00   the remainder 0.50 becomes discount: 105.00 − 94.00
  DIFF-10  Specific        0.00 / 0.00   2015-05-05  full                50.00   55.00     0.00   0.00  -           0.00   0.00   of any size
  DIFF-10  Specific        0.00 / 0.00   2015-05-09  full                100.00  5.00      0.00   0.00  -           0.00   0.00   also when no discount is left
  DIFF-10  Specific        0.05 / 1.00   2015-05-05  full                94.40   10.60     0.00   0.00  -           0.00   0.00   the flag wins over the limits
  DIFF-10  Specific        0.00 / 0.00   2015-05-05  full keyed 90.00    90.00   15.00     0.00   0.00  -           0.00   0.00   105.00 − 90.00
  DIFF-10  Specific        0.00 / 0.00   2015-05-05  full keyed 90.00    94.50   15.00     0.00   0.00  -           0.00   4.50   what is beyond the keyed amount stays open
  DIFF-10  Specific        0.00 / 0.00   2015-05-05  full                105.00  10.50     0.00   0.00  -           0.00   10.50  nothing remains: as DIFF-2
  DIFF-9   Specific        0.05 / 1.00   2015-05-05  keyed 93.50         93.50   10.50     1.00   0.00  difference  0.00   0.00   keyed within the limits
  DIFF-9   Specific        1.00 / 0.10   2015-05-05  keyed 94.00         94.00   10.50     0.50   0.00  penny       0.00   0.00   keyed within the larger limit, the penny maximum
  DIFF-8   Specific        0.05 / 1.00   2015-05-05  keyed 93.49         93.49   10.39     0.00   0.00  -           1.12   0.00   keyed a cent less is a part, 93.49 · 10.50/94.50
  DIFF-8   Specific        0.05 / 20.00  2015-05-05  keyed 50.00         60.00   5.56      0.00   0.00  -           49.44  10.00  50.00 · 10.50/94.50 = 5.556; the other 10.00 stays open
  DIFF-1   Specific        0.05 / 1.00   2015-05-05  keyed 95.00         95.00   10.50     0.00   0.50  difference  0.00   0.00   keyed more than closes it: overpaid by 0.50
  DIFF-2   Specific        0.05 / 1.00   2015-05-05  keyed 94.50         100.00  10.50     0.00   0.00  -           0.00   5.50   keyed what closes it: the rest stays open
  DIFF-1   Specific        0.05 / 1.00   2015-05-05  keyed 94.50         95.00   10.50     0.00   0.00  -           0.00   0.50   money beyond the keyed amount is no difference
  DIFF-3   Unspecific      0.05 / 1.00   2015-05-05  keyed 95.00         95.00   10.00     0.00   0.00  -           0.00   0.00   keyed 0.50 more than closes it
  DIFF-3   Unspecific      0.05 / 1.00   2015-05-05  keyed 94.50         95.00   10.50     0.00   0.00  -           0.00   0.50   beyond the keyed amount: the discount stays
  DIFF-3   Unspecific      0.05 / 1.00   2015-05-05  Never               105.00  0.00      0.00   0.00  -           0.00   0.00   Never leaves nothing to shrink
  DIFF-6   Specific        0.05 / 1.00   2015-05-05  Never               104.98  0.00      0.02   0.00  penny       0.00   0.00   Never: the shortage of 105.00 is a penny difference
  DIFF-1   Specific        0.05 / 1.00   2015-05-05  override 20.00      85.50   20.00     0.00   0.50  difference  0.00   0.00   overwritten: 85.00 closes it
  DIFF-9   Specific        0.05 / 1.00   2015-05-09  override 20.00      84.00   20.00     1.00   0.00  difference  0.00   0.00   overwritten after the period, 1.00 short
`);

test.each(KEYED)('$rule: $administration $limits $line, $paid on $on, $because', (row) => {
  const line = row['line']!;
  const mark: MarkGiven = {
    use: line === 'Never' ? 'Never' : 'Normal',
    full: line.includes('full'),
    keyed: /keyed (\S+)/.exec(line)?.[1] ?? '',
    override: /override (\S+)/.exec(line)?.[1] ?? '',
  };
  const found = settleOne(invoice(), row['paid']!, row['on']!, mark, policyOf(row));
  expect(asRow(found)).toEqual(expectedOf(row));
});

// Two invoices, paid together on 2015-06-28: A 1,000.00 of 06-25 (20.00 up to 06-30), B 500.00 of 06-26 (10.00 up to 07-10).
// 980.00 + 490.00 = 1,470.00 closes both. Limits 0.05 / 1.00.
const TWO_INVOICES = textTable(`
  rule    administration  paid     A discount  A open   B discount  B open  short  over  left  because
  DIFF-1  Specific        1470.00  20.00       0.00     10.00       0.00    0.00   0.00  0.00  to the cent
  DIFF-1  Specific        1470.50  20.00       0.00     10.00       0.00    0.00   0.50  0.00  compared once: 0.50 over in all, written off
  DIFF-2  Specific        1471.01  20.00       0.00     10.00       0.00    0.00   0.00  1.01  a cent above the maximum
  DIFF-9  Specific        1469.95  20.00       0.00     10.00       0.00    0.05   0.00  0.00  a penny short, on the last document
  DIFF-9  Specific        1469.00  20.00       0.00     10.00       0.00    1.00   0.00  0.00  at the maximum
  DIFF-8  Specific        1468.99  20.00       0.00     9.98        1.03    0.00   0.00  0.00  1.01 short: B is a part, 488.99 · 10/490 = 9.979
  DIFF-3  Unspecific      1475.00  20.00       0.00     5.00        0.00    0.00   0.00  0.00  the last document's discount shrinks
  DIFF-3  Unspecific      1480.00  20.00       0.00     0.00        0.00    0.00   0.00  0.00  used up
  DIFF-3  Unspecific      1480.01  19.99       0.00     0.00        0.00    0.00   0.00  0.00  then the one before it
  DIFF-3  Unspecific      1485.00  15.00       0.00     0.00        0.00    0.00   0.00  0.00  20.00 − 5.00
  DIFF-3  Unspecific      1500.00  0.00        0.00     0.00        0.00    0.00   0.00  0.00  all of both
  DIFF-4  Unspecific      1501.00  0.00        0.00     0.00        0.00    0.00   1.00  0.00  beyond both discounts, at the maximum
  DIFF-4  Unspecific      1501.01  0.00        0.00     0.00        0.00    0.00   0.00  1.01  a cent above stays open
`);

const A: DocumentGiven = { invoice: 'A', date: '2015-06-25', periods: ['20.00 to 2015-06-30'] };
const B: DocumentGiven = { invoice: 'B', date: '2015-06-26', periods: ['10.00 to 2015-07-10'] };

function settleTwo(
  paid: string,
  policy: Partial<SettlementPolicy>,
  [onA, onB]: [MarkGiven, MarkGiven] = [{}, {}],
) {
  const [a, b] = [document('1000.00', A), document('500.00', B)];
  const { outcomes } = post([payment(paid, '2015-06-28', [marked(b, onB), marked(a, onA)])], [a, b], policy);
  const [of1, of2] = [shown(outcomes[0]!, a), shown(outcomes[0]!, b)];
  return {
    'A discount': of1.discount,
    'A open': digits(a.open),
    'B discount': of2.discount,
    'B open': digits(b.open),
    short: digits(sum(outcomes[0]!.lines.map((line) => line.difference))),
    over: of1.over,
    left: of1.left,
    rules: [of1.rules, of2.rules],
  };
}

test.each(TWO_INVOICES)('$rule: $administration, $paid on two invoices, $because', (row) => {
  const { rules: _, ...found } = settleTwo(row['paid']!, { ...policyOf(row), ...limits('0.05 / 1.00') });
  const { rule: _rule, administration: _a, paid: _p, because: _b, ...expected } = row;
  expect(found).toEqual(expected);
});

// The same two invoices with keyed amounts; the maximum is 50.00. A keyed part leaves something open, so nothing is overpaid.
const TWO_KEYED = textTable(`
  rule    administration  on A          on B          paid     A discount  A open  B discount  B open  short  over   left   because
  DIFF-2  Specific        keyed 100.00  -             600.00   2.04        897.96  10.00       0.00    0.00   0.00   10.00  A keeps 897.96 open: 10.00 beyond the marks stays open
  DIFF-3  Unspecific      keyed 100.00  -             600.00   2.04        897.96  10.00       0.00    0.00   0.00   10.00  nothing is overpaid, no discount shrinks: 100.00 · 20/980 = 2.04
  DIFF-1  Specific        keyed 980.00  keyed 490.00  1480.00  20.00       0.00    10.00       0.00    0.00   0.00   10.00  both keyed: the rest is beyond the keyed amounts
  DIFF-1  Specific        keyed 1000.0  keyed 490.00  1490.00  20.00       0.00    10.00       0.00    0.00   20.00  0.00   20.00 keyed beyond what closes A
  DIFF-3  Unspecific      keyed 1000.0  keyed 490.00  1490.00  10.00       0.00    0.00        0.00    0.00   0.00   0.00   20.00 over: B's 10.00, then 10.00 of A's
  DIFF-8  Specific        keyed 490.00  keyed 245.00  735.00   10.00       500.00  5.00        250.00  0.00   0.00   0.00   two parts: 490.00 · 20/980, 245.00 · 10/490
`);

test.each(TWO_KEYED)('$rule: $administration, A $on A, B $on B, $paid, $because', (row) => {
  const keyed = (text: string): MarkGiven => ({ keyed: text.replace('keyed ', '') });
  const marks: [MarkGiven, MarkGiven] = [keyed(row['on A']!), keyed(row['on B']!)];
  const { rules: _, ...found } = settleTwo(
    row['paid']!,
    { ...policyOf(row), ...limits('0.05 / 50.00') },
    marks,
  );
  const { rule: _rule, administration: _a, paid: _p, because: _b, 'on A': _1, 'on B': _2, ...expected } = row;
  expect(found).toEqual(expected);
});

test('DIFF-9: a shortage larger than the last document falls on the one before it as well', () => {
  // A closes with 980.00, C with 0.30; 979.80 is 0.50 short in all: 0.30 on C, 0.20 on A.
  const [a, c] = [document('1000.00', A), document('0.30', { invoice: 'C', date: '2015-06-27' })];
  const { outcomes } = post(
    [payment('979.80', '2015-06-28', [marked(a), marked(c)])],
    [a, c],
    limits('0.05 / 1.00'),
  );
  expect(
    [shown(outcomes[0]!, a), shown(outcomes[0]!, c)].map((s) => [s.cash, s.discount, s.short, s.open]),
  ).toEqual([
    ['979.80', '20.00', '0.20', '0.00'],
    ['0.00', '0.00', '0.30', '0.00'],
  ]);
});

test('a payment without money writes nothing off', () => {
  const small = document('0.50');
  const { outcomes } = post([payment('0.00', '2015-07-01', [marked(small)])], [small], limits('1.00 / 1.00'));
  expect([outcomes[0]!.lines.length, digits(small.open)]).toEqual([0, '0.50']);
});

// The rule that each difference names: DIFF-3 while the discounts suffice, DIFF-4 beyond them.
const NAMED = textTable(`
  administration  on          paid    names
  Specific        2015-05-05  95.00   DIFF-1
  Unspecific      2015-05-05  95.00   DIFF-3
  Unspecific      2015-05-05  105.00  DIFF-3
  Unspecific      2015-05-05  105.50  DIFF-4, DIFF-4
  Unspecific      2015-05-05  200.00  DIFF-4
  Specific        2015-05-05  94.00   DIFF-9
  Specific        2015-05-09  104.98  DIFF-6
  Specific        2015-05-09  104.50  DIFF-7
  Specific        2015-05-09  105.02  DIFF-6
  Unspecific      2015-05-09  105.02  DIFF-5, DIFF-6
  Unspecific      2015-05-09  105.50  DIFF-5, DIFF-7
`);

test.each(NAMED)('named: $administration, $paid on $on: $names', (row) => {
  const found = settleOne(
    invoice(),
    row['paid']!,
    row['on']!,
    {},
    { ...policyOf(row), ...limits('0.05 / 1.00') },
  );
  expect(found.rules.filter((rule) => rule.startsWith('DIFF')).join(', ')).toBe(row['names']);
});

function policyOf(row: Readonly<Record<string, string>>): Partial<SettlementPolicy> {
  const administration = row['administration'] === 'Unspecific' ? 'Unspecific' : 'Specific';
  return { administration, ...(row['limits'] === undefined ? {} : limits(row['limits'])) };
}

const COLUMNS = ['discount', 'short', 'over', 'account', 'open', 'left'] as const;
const asRow = (found: Readonly<Record<(typeof COLUMNS)[number], string>>) => COLUMNS.map((c) => found[c]);
const expectedOf = (row: Readonly<Record<string, string>>) => COLUMNS.map((c) => row[c]);

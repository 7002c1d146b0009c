import { chosenPolicies, RULE_SET_NAMES, type StatedPolicies } from '../../src/engine/ruleSets';
import type { RuleSetName } from '../../src/engine/ruleSets';
import type { PartialPayments } from '../../src/engine/policy';
import { sum } from '../../src/money/amount';
import { DEFAULTS, digits, document, eur, marked, payment, post, seedInvoice } from '../support/settling';
import { textTable } from '../support/textTable';

/** `parts closing; tolerance 1.00; percent 0.5; unearned`: what the user's parameters state. */
function stated(text: string): StatedPolicies {
  const words = text.split('; ');
  const said = (name: string): string | undefined =>
    words.find((word) => word.startsWith(`${name} `))?.slice(name.length + 1);
  const amount = said('tolerance');
  return {
    partialPayments: said('parts') as PartialPayments | undefined,
    tolerancePercent: said('percent'),
    toleranceAmount: amount === undefined ? undefined : eur(amount),
    unearnedDiscount: words.includes('unearned') || undefined,
  };
}
const NAMES: Readonly<Record<string, RuleSetName>> = {
  Dynamics: 'Dynamics 365 Finance',
  Oracle: 'Oracle',
  SAP: 'SAP',
  BC: 'Business Central',
  Odoo: 'Odoo',
  Skonto: 'Skonto',
};
const policyOf = (set: string, parameters = '') => ({
  ...DEFAULTS,
  ...chosenPolicies(NAMES[set]!, stated(parameters)),
});

// The seed invoice: 1,000.00 of 2015-06-25, 20.00 up to 06-30, 10.00 up to 07-09. `paid`: amount on a day of June or July 2015,
// two parts with a plus. `written`: shortage positive, overpayment negative.
const PARTS = textTable(`
  rule    set       stated                          paid                             discount       written  open   left   because
  DISC-5  Dynamics  -                               294.00 on 06-28 + 693.00 on 07-08  6.00 + 7.00    0.00     0.00   0.00   the seed scenario
  DISC-5  Oracle    -                               294.00 on 06-28 + 693.00 on 07-08  6.00 + 7.00    0.00     0.00   0.00   294 · 2/98 and 693 · 1/99
  DISC-5  SAP       -                               294.00 on 06-28 + 693.00 on 07-08  6.00 + 7.00    0.00     0.00   0.00   as Dynamics
  RS-1    BC        -                               294.00 on 06-28 + 693.00 on 07-08  0.00 + 0.00    0.00     13.00  0.00   a part earns nothing, and the only period is over
  RS-4    Odoo      -                               294.00 on 06-28 + 693.00 on 07-08  0.00 + 0.00    0.00     13.00  0.00   lost by the part
  RS-1    Skonto    -                               294.00 on 06-28 + 693.00 on 07-08  0.00 + 0.00    0.00     13.00  0.00   the net of 980.00 was not reached by 06-30
  RS-2    BC        -                               980.00 on 06-30                  20.00          0.00     0.00   0.00   closed on the last day
  RS-1    BC        -                               980.00 on 07-01                  0.00           0.00     20.00  0.00   a day late: the second period is none
  RS-1    Odoo      -                               990.00 on 07-09                  0.00           0.00     10.00  0.00   no second period
  RS-1    Skonto    -                               990.00 on 07-01                  0.00           0.00     10.00  0.00   no second period
  RS-2    BC        -                               979.99 on 06-30                  0.00           0.00     20.01  0.00   a cent short is a part
  RS-2    BC        -                               980.01 on 06-30                  20.00          0.00     0.00   0.01   a cent over stays on the payment
  RS-2    BC        -                               500.00 on 06-28 + 480.00 on 06-30  0.00 + 20.00   0.00     0.00   0.00   the closing payment earns the whole 20.00
  RS-2    BC        -                               500.00 on 06-28 + 479.99 on 06-30  0.00 + 0.00    0.00     20.01  0.00   a cent short of closing
  RS-2    BC        -                               500.00 on 06-28 + 480.00 on 07-01  0.00 + 0.00    0.00     20.00  0.00   closing a day late
  RS-2    Skonto    -                               500.00 on 06-28 + 480.00 on 06-30  0.00 + 20.00   0.00     0.00   0.00   all of the net came within the period
  RS-2    Oracle    parts closing                   500.00 on 06-28 + 480.00 on 06-30  0.00 + 20.00   0.00     0.00   0.00   partial discounts not allowed: of the original amount
  RS-2    Oracle    parts none                      500.00 on 06-28 + 480.00 on 06-30  0.00 + 20.00   0.00     0.00   0.00   none means the same in Oracle
  RS-2    Oracle    parts closing                   500.00 on 06-28 + 490.00 on 07-09  0.00 + 10.00   0.00     0.00   0.00   the second period: 10.00 of the original
  RS-2    Dynamics  parts closing                   500.00 on 06-28 + 480.00 on 06-30  0.00 + 20.00   0.00     0.00   0.00   a stated policy wins
  DISC-7  Dynamics  parts none                      500.00 on 06-28 + 490.00 on 06-30  0.00 + 10.00   0.00     0.00   0.00   2 % of the 500.00 that are open
  DISC-7  SAP       parts none                      500.00 on 06-28 + 489.99 on 06-30  0.00 + 0.00    0.00     10.01  0.00   a cent short of it
  DISC-5  BC        parts proportional              490.00 on 06-28 + 490.00 on 06-30  10.00 + 10.00  0.00     0.00   0.00   490 · 2/98, twice
  RS-3    SAP       parts manual                    980.00 on 06-30                  0.00           0.00     20.00  0.00   nothing was typed
  RS-4    Odoo      -                               0.01 on 06-28 + 979.99 on 06-30    0.00 + 0.00    0.00     20.00  0.00   a cent paid before loses it
  RS-5    Odoo      -                               980.00 on 06-30                  20.00          0.00     0.00   0.00   exactly what is due
  RS-5    Odoo      -                               979.99 on 06-30                  0.00           0.00     20.01  0.00   a cent below
  RS-5    Odoo      -                               980.01 on 06-30                  0.00           0.00     19.99  0.00   a cent above
  RS-5    Odoo      -                               1000.00 on 06-30                 0.00           0.00     0.00   0.00   paid in full, without discount
  RS-6    BC        percent 0.1; tolerance 5.00     979.00 on 06-30                  20.00          1.00     0.00   0.00   the lower: 0.1 % of 1,000.00
  RS-6    BC        percent 0.1; tolerance 5.00     979.01 on 06-30                  20.00          0.99     0.00   0.00   a cent below the limit
  RS-6    BC        percent 0.1; tolerance 5.00     978.99 on 06-30                  0.00           0.00     21.01  0.00   a cent beyond
  RS-6    BC        percent 1; tolerance 5.00       975.00 on 06-30                  20.00          5.00     0.00   0.00   the lower: 5.00
  RS-6    BC        percent 1; tolerance 5.00       974.99 on 06-30                  0.00           0.00     25.01  0.00   a cent beyond
  RS-6    BC        percent 1                       970.00 on 06-30                  20.00          10.00    0.00   0.00   the percent alone
  RS-6    BC        tolerance 5.00                  975.00 on 06-30                  20.00          5.00     0.00   0.00   the amount alone
  RS-6    BC        percent 1; tolerance 0.00       979.99 on 06-30                  0.00           0.00     20.01  0.00   an amount of 0.00 is the lower
  RS-6    BC        tolerance 1.00                  981.00 on 06-30                  20.00          -1.00    0.00   0.00   an overpayment at the limit
  RS-6    BC        tolerance 1.00                  981.01 on 06-30                  20.00          0.00     0.00   1.01   a cent beyond stays on the payment
  RS-6    BC        tolerance 1.00                  999.00 on 07-10                  0.00           1.00     0.00   0.00   also where no discount is left
  RS-6    BC        tolerance 1.00                  998.99 on 07-10                  0.00           0.00     1.01   0.00   a cent beyond
  RS-6    SAP       tolerance 1.00                  979.00 on 06-30                  20.00          1.00     0.00   0.00   a shortage is written off
  RS-6    SAP       tolerance 1.00                  978.99 on 06-30                  19.98          0.00     1.03   0.00   a part: 978.99 · 20/980 = 19.9794
  RS-7    SAP       tolerance 1.00                  981.00 on 06-30                  19.00          0.00     0.00   0.00   an overpayment makes the discount smaller
  RS-7    SAP       tolerance 1.00                  981.01 on 06-30                  20.00          0.00     0.00   1.01   a cent beyond stays on the payment
  RS-7    SAP       tolerance 25.00                 1000.00 on 06-30                 0.00           0.00     0.00   0.00   all of the discount
  RS-7    SAP       tolerance 25.00                 1000.01 on 06-30                 20.00          -20.01   0.00   0.00   more than the discount: to the account
  RS-7    Skonto    percent 0.5                     975.00 on 06-30                  25.00          0.00     0.00   0.00   0.5 % of 1,000.00 short: all of it is Skonto
  RS-7    Skonto    percent 0.5                     974.99 on 06-30                  0.00           0.00     25.01  0.00   a cent beyond
  RS-7    Skonto    -                               979.99 on 06-30                  0.00           0.00     20.01  0.00   no limit stated: none
  RS-7    Skonto    percent 0.5                     999.00 on 07-01                  0.00           0.00     1.00   0.00   late there is no Skonto to raise
  DIFF-3  Skonto    -                               985.00 on 06-30                  15.00          0.00     0.00   0.00   only 15.00 were deducted
  DIFF-3  Skonto    -                               1000.00 on 06-30                 0.00           0.00     0.00   0.00   nothing was deducted
  RS-9    Oracle    -                               980.00 on 07-10                  0.00           0.00     20.00  0.00   off: none behind the last period
  RS-9    Oracle    unearned                        980.00 on 07-10                  20.00          0.00     0.00   0.00   at the highest discount
  RS-9    Oracle    unearned                        979.99 on 07-10                  0.00           0.00     20.01  0.00   a cent beyond it
  RS-9    Oracle    unearned                        980.01 on 07-10                  19.99          0.00     0.00   0.00   only what is short
  RS-9    Oracle    unearned                        1000.00 on 07-10                 0.00           0.00     0.00   0.00   nothing is short
  RS-9    Oracle    unearned                        985.00 on 07-08                  15.00          0.00     0.00   0.00   10.00 earned, then 5.00 unearned
  RS-9    Oracle    unearned                        980.00 on 06-30                  20.00          0.00     0.00   0.00   all of it earned
  RS-9    Oracle    unearned                        490.00 on 06-28 + 490.00 on 07-10  10.00 + 10.00  0.00     0.00   0.00   highest 20.00 less 10.00 taken
  RS-9    Oracle    unearned                        490.00 on 06-28 + 489.99 on 07-10  10.00 + 0.00   0.00     10.01  0.00   a cent beyond
`);

test.each(PARTS)('$rule, $set $stated: $paid, $because', (row) => {
  const state = seedInvoice();
  const payments = row['paid']!.split(' + ').map((part, i) => {
    const [, amount = '', date = ''] = /^(\S+) on (\S+)$/.exec(part) ?? [];
    return payment(amount, `2015-${date}`, [marked(state)], { voucher: `ARP-${i}` });
  });
  const { outcomes } = post(payments, [state], policyOf(row['set']!, row['stated']));
  const lines = outcomes.flatMap((outcome) => outcome.lines);
  const over = sum(outcomes.map((outcome) => outcome.overpayment?.writtenOff ?? eur('0')));
  expect({
    discount: lines.map((line) => digits(line.discount)).join(' + '),
    written: over > 0 ? `-${digits(over)}` : digits(sum(lines.map((line) => line.difference))),
    open: digits(state.open),
    left: digits(sum(outcomes.map((outcome) => outcome.leftOpen))),
  }).toEqual({
    discount: row['discount'],
    written: row['written'],
    open: row['open'],
    left: row['left'],
  });
});

test.each([
  ['RS-1', 'BC', '', '980.00', '2015-07-01'],
  ['RS-2', 'BC', '', '979.99', '2015-06-30'],
  ['RS-2', 'BC', '', '980.00', '2015-06-30'],
  ['RS-3', 'SAP', 'parts manual', '980.00', '2015-06-30'],
  ['RS-5', 'Odoo', '', '980.01', '2015-06-30'],
  ['RS-6', 'BC', 'tolerance 1.00', '979.00', '2015-06-30'],
  ['RS-7', 'SAP', 'tolerance 1.00', '981.00', '2015-06-30'],
  ['RS-7', 'Skonto', 'tolerance 1.00', '979.00', '2015-06-30'],
  ['RS-9', 'Oracle', 'unearned', '980.00', '2015-07-10'],
])('%s is named by the line that it decides: %s %s, %s on %s', (rule, set, parameters, amount, date) => {
  const state = seedInvoice();
  const { outcomes } = post([payment(amount, date, [marked(state)])], [state], policyOf(set, parameters));
  expect(outcomes[0]!.lines[0]!.rules).toContain(rule);
});

test('RS-4 is named by the line that it decides, RS-6 by the overpayment', () => {
  const state = seedInvoice();
  const pay = (amount: string) => payment(amount, '2015-06-28', [marked(state)], { voucher: `P-${amount}` });
  post([pay('500.00')], [state], policyOf('Odoo'));
  const second = post([pay('480.00')], [state], policyOf('Odoo'));
  expect(second.outcomes[0]!.lines[0]!.rules).toContain('RS-4');
  const other = seedInvoice();
  const over = post(
    [payment('981.00', '2015-06-28', [marked(other)])],
    [other],
    policyOf('BC', 'tolerance 1.00'),
  );
  expect(over.outcomes[0]!.overpayment!.rules).toEqual(['RS-6']);
});

const ledger = (result: ReturnType<typeof post>): readonly string[] =>
  result.voucherLines
    .filter((line) => !line.voucher.startsWith('ARP'))
    .map(
      (line) =>
        `${line.debit > 0 ? 'Dr' : 'Cr'} ${line.ledgerAccount} ${digits(line.debit > 0 ? line.debit : line.credit)}`,
    );

describe('RS-8, discount tolerance', () => {
  const paidOn = (set: string, date: string) => {
    const state = seedInvoice();
    const result = post([payment('980.00', date, [marked(state)], { grace: 3 })], [state], policyOf(set));
    return { ledger: ledger(result), open: digits(state.open), rules: result.outcomes[0]!.lines[0]!.rules };
  };

  test('Business Central: on the last day of the period it is cash discount, in the three days behind it discount tolerance', () => {
    expect(paidOn('BC', '2015-06-30').ledger).toEqual([
      'Dr customer cash discount 20.00',
      'Cr receivable 20.00',
    ]);
    for (const date of ['2015-07-01', '2015-07-03']) {
      const { ledger, open, rules } = paidOn('BC', date);
      expect([ledger, open]).toEqual([['Dr cash discount tolerance 20.00', 'Cr receivable 20.00'], '0.00']);
      expect(rules).toContain('RS-8');
    }
    expect(paidOn('BC', '2015-07-04')).toMatchObject({ ledger: [], open: '20.00' });
  });

  test('the other rule sets post it as cash discount', () => {
    expect(paidOn('Oracle', '2015-07-03').ledger).toEqual([
      'Dr customer cash discount 20.00',
      'Cr receivable 20.00',
    ]);
  });
});

describe('RS-9, unearned discount stands on its own account', () => {
  test('10.00 earned in the second period, 5.00 unearned; an account of the row does not take it', () => {
    const state = seedInvoice();
    const paid = payment('985.00', '2015-07-08', [marked(state)], { discountAccount: '4310' });
    const result = post([paid], [state], policyOf('Oracle', 'unearned'));
    expect(ledger(result)).toEqual([
      'Dr 4310 10.00',
      'Cr receivable 10.00',
      'Dr unearned cash discount 5.00',
      'Cr receivable 5.00',
    ]);
  });

  test('two invoices late: each takes what it allows, not all falls on the last', () => {
    const [a, b] = [seedInvoice(), seedInvoice({ invoice: '10031' })];
    const result = post(
      [payment('1960.00', '2015-07-10', [marked(a), marked(b)])],
      [a, b],
      policyOf('Oracle', 'unearned'),
    );
    expect(result.outcomes[0]!.lines.map((line) => digits(line.unearnedDiscount))).toEqual([
      '20.00',
      '20.00',
    ]);
  });

  test('an overwritten amount behind the last period is unearned, a credit note and Never take none', () => {
    const typed = seedInvoice();
    const result = post(
      [payment('980.00', '2015-07-10', [marked(typed, { override: '20.00' })])],
      [typed],
      policyOf('Oracle', 'unearned'),
    );
    expect(ledger(result)).toEqual(['Dr unearned cash discount 20.00', 'Cr receivable 20.00']);
    const never = seedInvoice();
    post(
      [payment('980.00', '2015-07-10', [marked(never, { use: 'Never' })])],
      [never],
      policyOf('Oracle', 'unearned'),
    );
    expect(digits(never.open)).toBe('20.00');
  });
});

describe('RS-3, manual', () => {
  const pay = (amount: string, mark: Parameters<typeof marked>[1]) => {
    const state = seedInvoice();
    const { outcomes } = post(
      [payment(amount, '2015-06-28', [marked(state, mark)])],
      [state],
      policyOf('Dynamics', 'parts manual'),
    );
    return [digits(outcomes[0]!.lines[0]!.discount), digits(state.open)];
  };
  test('the typed amount as it is, also of a part; Always takes its share, Never nothing', () => {
    expect(pay('980.00', { override: '20.00' })).toEqual(['20.00', '0.00']);
    expect(pay('500.00', { override: '5.00' })).toEqual(['5.00', '495.00']);
    expect(pay('490.00', { use: 'Always' })).toEqual(['10.00', '500.00']);
    expect(pay('500.00', { use: 'Never', override: '5.00' })).toEqual(['0.00', '500.00']);
  });
});

describe('what the user asks for on a line stands above every rule set', () => {
  test.each(RULE_SET_NAMES)('%s: Always late, an overwritten amount, Never, Full settlement', (name) => {
    const policy = { ...DEFAULTS, ...chosenPolicies(name, {}) };
    const pay = (amount: string, date: string, mark: Parameters<typeof marked>[1]) => {
      const state = document('1000.00', { periods: ['20.00 to 2015-06-30'] });
      const { outcomes } = post([payment(amount, date, [marked(state, mark)])], [state], policy);
      return [digits(outcomes[0]!.lines[0]!.discount), digits(state.open)];
    };
    expect(pay('980.00', '2016-01-04', { use: 'Always' })).toEqual(['20.00', '0.00']);
    expect(pay('950.00', '2016-01-04', { override: '50.00' })).toEqual(['50.00', '0.00']);
    expect(pay('980.00', '2015-06-28', { use: 'Never' })).toEqual(['0.00', '20.00']);
    expect(pay('900.00', '2015-06-28', { full: true })).toEqual(['100.00', '0.00']);
  });
});

describe('RS-6, over several documents', () => {
  const two = () => [
    document('1000.00', { invoice: '1', periods: ['20.00 to 2015-06-30'] }),
    document('500.00', { invoice: '2', periods: ['10.00 to 2015-06-30'] }),
  ];
  const pay = (amount: string, set: string, parameters: string, keyed?: string) => {
    const [a, b] = two() as [ReturnType<typeof document>, ReturnType<typeof document>];
    const { outcomes } = post(
      [payment(amount, '2015-06-28', [marked(a), marked(b, keyed === undefined ? {} : { keyed })])],
      [a, b],
      policyOf(set, parameters),
    );
    return outcomes[0]!.lines.map((line) =>
      [digits(line.discount), digits(line.difference), digits(line.balanceAfter)].join(' '),
    );
  };

  test('the limits add up: 0.1 % of 1,000.00 and of 500.00 is 1.50, shared by what each allows', () => {
    expect(pay('1468.50', 'BC', 'percent 0.1')).toEqual(['20.00 1.00 0.00', '10.00 0.50 0.00']);
    expect(pay('1469.10', 'BC', 'percent 0.1')).toEqual(['20.00 0.60 0.00', '10.00 0.30 0.00']);
    expect(pay('1468.49', 'BC', 'percent 0.1')).toEqual(['20.00 0.00 0.00', '0.00 0.00 11.51']);
  });

  test('a keyed amount stays where it is', () => {
    expect(pay('1469.50', 'BC', 'percent 0.1', '489.50')).toEqual(['20.00 0.00 0.00', '10.00 0.50 0.00']);
  });

  test('keyed beside a document of its own: the sum of the limits counts', () => {
    expect(pay('1468.70', 'BC', 'percent 0.1', '488.70')).toEqual(['20.00 0.00 0.00', '10.00 1.30 0.00']);
  });

  test('Skonto: a keyed amount takes no more than its own document allows', () => {
    expect(pay('1469.50', 'Skonto', 'percent 0.1', '489.50')).toEqual(['20.00 0.00 0.00', '10.50 0.00 0.00']);
    expect(pay('1469.49', 'Skonto', 'percent 0.1', '489.49')).toEqual(['20.00 0.00 0.00', '0.00 0.00 10.51']);
  });

  test('Skonto: each document takes its share of the shortage as Skonto', () => {
    expect(pay('1468.50', 'Skonto', 'percent 0.1')).toEqual(['21.00 0.00 0.00', '10.50 0.00 0.00']);
  });
});

test('RS-7: a document without a discount has no tolerance in German practice', () => {
  const [a, b] = [
    document('1000.00', { invoice: '1', periods: ['20.00 to 2015-06-30'] }),
    document('500.00', { invoice: '2' }),
  ];
  const { outcomes } = post(
    [payment('1479.00', '2015-06-28', [marked(a), marked(b)])],
    [a, b],
    policyOf('Skonto', 'tolerance 1.00'),
  );
  expect(outcomes[0]!.lines.map((line) => digits(line.discount))).toEqual(['21.00', '0.00']);
  expect([digits(a.open), digits(b.open)]).toEqual(['0.00', '0.00']);
});

test('a credit note follows the rule set as an invoice does', () => {
  const state = document('-1000.00', { periods: ['-20.00 to 2015-06-30'] });
  const result = post([payment('-979.00', '2015-06-28', [marked(state)])], [state], {
    ...policyOf('BC', 'tolerance 1.00'),
    discountOnCreditNotes: true,
  });
  expect(ledger(result)).toEqual([
    'Cr customer cash discount 20.00',
    'Dr receivable 20.00',
    'Cr payment tolerance 1.00',
    'Dr receivable 1.00',
  ]);
});

describe('RS-10, tax mode', () => {
  const modes = textTable(`
    set       stated          reverse  base
    Dynamics  -               no       with tax
    Dynamics  always          no       before tax
    Dynamics  never           no       before tax
    Dynamics  onEarlyPayment  yes      with tax
    Odoo      -               yes      with tax
    Odoo      never           no       before tax
    Skonto    -               yes      with tax
    BC        -               no       with tax
  `);
  test.each(modes)('$set $stated', ({ set, stated: mode, reverse, base }) => {
    const chosen = chosenPolicies(NAMES[set!]!, {
      taxMode: (mode || undefined) as StatedPolicies['taxMode'],
    });
    expect([chosen.reverseTaxOnDiscount, chosen.discountOnAmountWithTax]).toEqual([
      reverse === 'yes',
      base === 'with tax',
    ]);
  });

  test('the parameters of Dynamics fill what a rule set leaves open, and nothing else', () => {
    const ofDynamics: StatedPolicies = {
      administration: 'Specific',
      discountOnPartialPayments: true,
      reverseTaxOnDiscount: false,
      discountOnAmountWithTax: true,
    };
    expect(chosenPolicies('Skonto', ofDynamics)).toEqual(chosenPolicies('Skonto', {}));
    expect(chosenPolicies('Business Central', ofDynamics)).toEqual(chosenPolicies('Business Central', {}));
    expect(chosenPolicies('SAP', { discountOnPartialPayments: false }).partialPayments).toBe('none');
    expect(chosenPolicies('Oracle', { discountOnPartialPayments: false }).partialPayments).toBe('closing');
    expect(chosenPolicies('Oracle', { administration: 'Unspecific' }).administration).toBe('Unspecific');
  });
});

// Oracle Receivables' own example of deriving discount amounts: 1,100.00, 10 % up to 12 December, 5 % up to 17 December.
const ORACLE = textTable(`
  paid     on          discount  open    left
  990.00   2010-12-12  110.00    0.00    0.00
  1000.00  2010-12-12  110.00    0.00    10.00
  1000.00  2010-12-13  52.63     47.37   0.00
  1000.00  2010-12-17  52.63     47.37   0.00
  990.00   2010-12-18  0.00      110.00  0.00
  1000.00  2010-12-18  0.00      100.00  0.00
`);
test.each(ORACLE)('the example of Oracle: $paid on $on', ({ paid, on, discount, open, left }) => {
  const state = document('1100.00', {
    date: '2010-12-02',
    periods: ['110.00 to 2010-12-12', '55.00 to 2010-12-17'],
  });
  const { outcomes } = post([payment(paid!, on!, [marked(state)])], [state], policyOf('Oracle'));
  expect([
    digits(outcomes[0]!.lines[0]!.discount),
    digits(state.open),
    digits(outcomes[0]!.leftOpen),
  ]).toEqual([discount, open, left]);
});

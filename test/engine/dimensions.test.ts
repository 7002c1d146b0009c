import fc from 'fast-check';
import { cutByDimensions } from '../../src/engine/dimensions';
import { documentState } from '../../src/engine/documentState';
import { postRun, type RunResult } from '../../src/engine/postRun';
import type { DocumentDimension } from '../../src/engine/transactions';
import { amountOfUnits, sum } from '../../src/money/amount';
import { cutByWeight } from '../../src/money/ratio';
import { anyRun, onSide, statesOf, type AnyRun } from '../support/anySettlement';
import {
  digits,
  dimension,
  document,
  eur,
  limits,
  marked,
  payment,
  post,
  seedInvoice,
} from '../support/settling';
import { books as inBooksOf } from '../support/currency';
import { asked, books, paid } from '../support/undoing';
import { runs } from '../support/runs';

/** The lines of the settlement voucher: debit or credit, account, amount, and what they bear. */
const lines = ({ voucherLines }: Pick<RunResult, 'voucherLines'>): readonly string[] =>
  voucherLines
    .filter(({ voucher }) => voucher.startsWith('DISC'))
    .map(({ debit, credit, ledgerAccount, dimensions }) =>
      [
        debit > 0 ? 'Dr' : 'Cr',
        ledgerAccount,
        digits(debit > 0 ? debit : credit),
        ...dimensions.map(({ value }) => value),
      ].join(' '),
    );

const split = ['Cost centre: CC10=60; CC20=40'];

describe('one document', () => {
  test('one value goes on the discount line; receivable, bank and payment bear nothing', () => {
    const state = seedInvoice({ dimensions: ['Cost centre: CC10', 'Project: P1'] });
    const { voucherLines } = post([payment('980.00', '2015-06-28', [marked(state)])], [state]);
    expect(voucherLines.map(({ ledgerAccount, dimensions }) => [ledgerAccount, dimensions])).toEqual([
      ['bank', []],
      ['receivable', []],
      [
        'customer cash discount',
        [
          { name: 'Cost centre', value: 'CC10' },
          { name: 'Project', value: 'P1' },
        ],
      ],
      ['receivable', []],
    ]);
  });

  test('a split cuts the discount: 20.00 · 60 % = 12.00 and 8.00; the other dimension goes on both', () => {
    const state = seedInvoice({ dimensions: ['Project: P1', ...split] });
    expect(lines(post([payment('980.00', '2015-06-28', [marked(state)])], [state]))).toEqual([
      'Dr customer cash discount 12.00 P1 CC10',
      'Dr customer cash discount 8.00 P1 CC20',
      'Cr receivable 20.00',
    ]);
  });

  test.each([
    [
      'Cost centre: CC10=1; CC20=1; CC30=1',
      ['6.67 CC10', '6.67 CC20', '6.66 CC30'],
      'the odd cents to the first',
    ],
    [
      'Cost centre: CC10=1; CC20=2',
      ['6.67 CC10', '13.33 CC20'],
      '6.666 lost more by rounding down than 13.333',
    ],
    ['Cost centre: CC20=1; CC10=1', ['10.00 CC20', '10.00 CC10'], 'the order of the cell'],
    ['Cost centre: CC10=1; CC20=9999', ['20.00 CC20'], '0.002 and 19.998: a part of nothing is no line'],
  ])('20.00 by %s: %j (%s)', (cell, expected) => {
    const state = seedInvoice({ dimensions: [cell] });
    const all = lines(post([payment('980.00', '2015-06-28', [marked(state)])], [state]));
    expect(all.slice(0, -1)).toEqual(expected.map((line) => `Dr customer cash discount ${line}`));
  });

  test('a shortage written off: 0.04 · 70 % = 0.028 and 0.012: 0.03 and 0.01', () => {
    const state = document('100.00', { dimensions: ['Cost centre: CC10=70; CC20=30'] });
    const result = post([payment('99.96', '2015-07-01', [marked(state)])], [state], limits('0.05 / 1.00'));
    expect(lines(result)).toEqual([
      'Dr penny difference 0.03 CC10',
      'Dr penny difference 0.01 CC20',
      'Cr receivable 0.04',
    ]);
  });

  test('a vendor: the columns change places', () => {
    const state = seedInvoice({ side: 'vendor', dimensions: split });
    const money = payment('980.00', '2015-06-28', [marked(state)], { side: 'vendor', voucher: 'APP-10030' });
    expect(lines(post([money], [state]))).toEqual([
      'Cr vendor cash discount 12.00 CC10',
      'Cr vendor cash discount 8.00 CC20',
      'Dr payable 20.00',
    ]);
  });

  test('a credit note: 2.00 discount goes the other way, 1.20 and 0.80', () => {
    const state = document('-100.00', { periods: ['-2.00 to 2015-06-30'], dimensions: split });
    const back = payment('-98.00', '2015-06-28', [marked(state)]);
    expect(lines(post([back], [state], { discountOnCreditNotes: true }))).toEqual([
      'Cr customer cash discount 1.20 CC10',
      'Cr customer cash discount 0.80 CC20',
      'Dr receivable 2.00',
    ]);
  });

  test('tax in the discount bears nothing: of 12.50 with 2.50 tax only 10.00 is cut', () => {
    const { document: invoice } = document('125.00', { periods: ['12.50 to 2015-06-30'], dimensions: split });
    const state = documentState({
      ...invoice,
      taxes: [{ code: 'S25', gross: eur('125.00'), tax: eur('25.00') }],
    });
    const result = post([payment('112.50', '2015-06-28', [marked(state)])], [state], {
      reverseTaxOnDiscount: true,
    });
    expect(lines(result)).toEqual([
      'Dr customer cash discount 6.00 CC10',
      'Dr customer cash discount 4.00 CC20',
      'Dr sales tax 2.50',
      'Cr receivable 12.50',
    ]);
  });

  test('what was not earned is cut as what was: 10.00 and 5.00 by 60 and 40', () => {
    const state = seedInvoice({ dimensions: split });
    const result = post([payment('985.00', '2015-07-08', [marked(state)])], [state], {
      unearnedDiscount: true,
    });
    expect(lines(result)).toEqual([
      'Dr customer cash discount 6.00 CC10',
      'Dr customer cash discount 4.00 CC20',
      'Cr receivable 10.00',
      'Dr unearned cash discount 3.00 CC10',
      'Dr unearned cash discount 2.00 CC20',
      'Cr receivable 5.00',
    ]);
  });

  test('money moved from another account bears nothing; the discount bears what its document does', () => {
    const state = seedInvoice({ account: '4032', dimensions: ['Cost centre: CC10'] });
    expect(lines(post([payment('980.00', '2015-06-28', [marked(state)])], [state]))).toEqual([
      'Dr receivable 980.00',
      'Cr receivable 980.00',
      'Dr customer cash discount 20.00 CC10',
      'Cr receivable 20.00',
    ]);
  });
});

describe('an overpayment of 0.50 on 1,000.00 and 500.00, cut by the cash that each took', () => {
  const over = (a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] => {
    const first = document('1000.00', { invoice: 'A', ...(a && { dimensions: a }) });
    const second = document('500.00', { invoice: 'B', ...(b && { dimensions: b }) });
    const money = payment('1500.50', '2015-06-28', [marked(first), marked(second)]);
    return lines(post([money], [first, second], limits('0.00 / 1.00')));
  };
  const written = (...parts: readonly string[]): readonly string[] => [
    'Dr receivable 0.50',
    ...parts.map((part) => `Cr cash discount difference ${part}`),
  ];

  test('0.3333 and 0.1667: the odd cent to the second', () => {
    expect(over(['Cost centre: CC10'], ['Cost centre: CC20'])).toEqual(written('0.33 CC10', '0.17 CC20'));
  });
  test('the same value on both is one line', () => {
    expect(over(['Cost centre: CC10'], ['Cost centre: CC10'])).toEqual(written('0.50 CC10'));
  });
  test('a split of the second: 0.17 is 0.09 and 0.08, the first joins 0.33', () => {
    expect(over(['Cost centre: CC10'], ['Cost centre: CC10=1; CC20=1'])).toEqual(
      written('0.42 CC10', '0.08 CC20'),
    );
  });
  test('a document without a value bears its part without one', () => {
    expect(over(['Cost centre: CC10'], undefined)).toEqual(written('0.33 CC10', '0.17'));
    expect(over(undefined, undefined)).toEqual(written('0.50'));
  });
  test('a credit note lends and takes nothing: all falls on the invoice', () => {
    const invoice = document('1000.00', { invoice: 'A', dimensions: ['Cost centre: CC10'] });
    const note = document('-100.00', { invoice: 'C', dimensions: ['Cost centre: CC20'] });
    const money = payment('900.50', '2015-06-28', [marked(invoice), marked(note)]);
    expect(lines(post([money], [invoice, note], limits('0.00 / 1.00')))).toEqual(written('0.50 CC10'));
  });
});

test('in another currency the gain or loss is cut as well, and amounts and values each by themselves', () => {
  const { document: invoice } = seedInvoice({ dimensions: split });
  const state = documentState({ ...invoice, currency: 'USD', accountingAmount: eur('1100.00') });
  const dollars = { ...payment('980.00', '2015-06-28', [marked(state)]), currency: 'USD' };
  const exchange = inBooksOf('EUR', ['2015-06-01 USD 0.80']);
  const { voucherLines } = post([dollars], [state], {}, { exchange });
  // 980.00 at 0.80 is 784.00, the discount 16.00; 1,100.00 − 784.00 − 16.00 = 300.00 lost.
  expect(
    voucherLines
      .filter(({ dimensions }) => dimensions.length > 0)
      .map((l) => [l.ledgerAccount, digits(l.debit), digits(l.accountingDebit), l.dimensions[0]?.value]),
  ).toEqual([
    ['customer cash discount', '12.00', '9.60', 'CC10'],
    ['customer cash discount', '8.00', '6.40', 'CC20'],
    ['realised loss', '0.00', '180.00', 'CC10'],
    ['realised loss', '0.00', '120.00', 'CC20'],
  ]);
});

test('0.01 worth 0.02, half each: 0.01 worth 0.01, and 0.00 worth 0.01, which stays', () => {
  const half = [{ weight: eur('1.00'), dimensions: [dimension('Cost centre: CC10=1; CC20=1')] }];
  expect(cutByDimensions(eur('0.01'), eur('0.02'), half)).toEqual([
    { amount: 1, value: 1, dimensions: [{ name: 'Cost centre', value: 'CC10' }] },
    { amount: 0, value: 1, dimensions: [{ name: 'Cost centre', value: 'CC20' }] },
  ]);
});

test('an undo takes back each line with what it bears, whatever the invoice bears by now', () => {
  const kept = books([seedInvoice({ dimensions: split }).document]);
  const state = [...kept.states().values()][0]!;
  kept.settle([payment('980.00', '2015-06-28', [marked(state)])]);
  kept.undo(asked(paid('ARP-10030')));
  expect(
    kept
      .ledger()
      .voucherLines.filter(({ run, dimensions }) => run === 'RUN-0002' && dimensions.length > 0)
      .map(({ credit, dimensions }) => [digits(credit), dimensions[0]?.value]),
  ).toEqual([
    ['12.00', 'CC10'],
    ['8.00', 'CC20'],
  ]);
});

/** A run of which some documents bear one value, and some are split. */
const anyRunWithDimensions = fc
  .tuple(
    anyRun,
    fc.boolean(),
    fc.array(fc.array(fc.integer({ min: 1, max: 1_000 }), { maxLength: 3 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([run, isVendor, weights]) => {
    const plain = isVendor ? onSide(run, 'vendor') : run;
    const borne = (i: number): readonly DocumentDimension[] =>
      weights[i]!.length === 0
        ? []
        : [
            {
              name: 'Cost centre',
              shares: weights[i]!.map((w, at) => ({ value: `CC${at}`, weight: String(w) })),
            },
            { name: 'Project', shares: [{ value: `P${i % 2}`, weight: '1' }] },
          ];
    const documents = plain.documents.map((one, i) => ({ ...one, dimensions: borne(i) }));
    return { plain, cut: { ...plain, documents } };
  });

const series = { prefix: 'ARP-', next: 10030, width: 5 };
const settled = ({ policy, documents, payments }: AnyRun): RunResult =>
  postRun(payments, statesOf(documents), {
    policy,
    accounts: {},
    series: { customer: series, vendor: series },
    usedVouchers: new Set(),
    postingDate: 'latest',
  });

/** Debits and credits in both currencies, per voucher, ledger account and document. */
function added({ voucherLines }: RunResult): Readonly<Record<string, readonly number[]>> {
  const totals: Record<string, number[]> = {};
  for (const l of voucherLines) {
    const total = (totals[`${l.voucher} ${l.ledgerAccount} ${l.account} ${l.invoice} ${l.text}`] ??= [
      0, 0, 0, 0,
    ]);
    [l.debit, l.credit, l.accountingDebit, l.accountingCredit].forEach((amount, i) => (total[i]! += amount));
  }
  return totals;
}

test('whatever the dimensions: per document and account the lines add up to the same, and nothing else changes', () => {
  fc.assert(
    fc.property(anyRunWithDimensions, ({ plain, cut }) => {
      const [without, withThem] = [settled(plain), settled(cut)];
      expect(added(withThem)).toEqual(added(without));
      expect(withThem.settlements).toEqual(without.settlements);
      for (const { ledgerAccount, dimensions } of withThem.voucherLines) {
        if (['bank', 'receivable', 'payable', 'sales tax'].includes(ledgerAccount))
          expect(dimensions).toEqual([]);
      }
    }),
    runs(500),
  );
});

test('cut by weight: the parts add up, and none is a smallest unit or more from its share', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), weights, (units, given) => {
      fc.pre(given.some((weight) => weight > 0n));
      const whole = given.reduce((a, b) => a + b, 0n);
      const parts = cutByWeight(amountOfUnits(units), given);
      expect(sum(parts)).toBe(units);
      parts.forEach((part, i) => {
        const off = BigInt(part) * whole - BigInt(units) * given[i]!;
        expect(off < whole && off > -whole).toBe(true);
      });
    }),
  );
});

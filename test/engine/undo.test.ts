import type { OpenDocument } from '../../src/engine/transactions';
import type { UndoResult } from '../../src/engine/undo';
import { balanceOf } from '../../src/engine/documentState';
import { asked, books, on, paid, run, type Books } from '../support/undoing';
import { digits, document, eur, limits, marked, payment, seedInvoice } from '../support/settling';

/** What an undo appends to Settlements: payment, document, cash, discount, difference, settled, balance after, voucher, reverses. */
const rows = ({ plan }: UndoResult): readonly string[] =>
  (plan?.settlements ?? []).map((s) =>
    [
      s.paymentVoucher,
      s.invoice,
      digits(s.cashApplied),
      digits(s.discount),
      digits(s.difference),
      digits(s.amountSettled),
      digits(s.balanceAfter),
      s.discountVoucher,
      s.reverses,
    ].join(' | '),
  );
const lines = ({ plan }: UndoResult): readonly string[] =>
  (plan?.voucherLines ?? []).map((l) =>
    [
      l.voucher,
      l.date,
      l.debit > 0 ? 'Dr' : 'Cr',
      l.ledgerAccount,
      l.account,
      digits(l.debit > 0 ? l.debit : l.credit),
      `of ${l.reverses}`,
    ].join(' '),
  );
const codes = ({ problems }: UndoResult): readonly string[] => problems.map(({ code }) => code);
const open = (kept: Books, { id }: OpenDocument): string => digits(balanceOf(kept.states().get(id)!));
const left = (kept: Books, key: string): string => digits(kept.left().get(key));

/** The seed scenario: 294.00 on 06-28 settles 300.00, 693.00 on 07-08 the other 700.00; one run each. */
function seed() {
  const state = seedInvoice();
  const kept = books([state.document]);
  const first = payment('294.00', '2015-06-28', [marked(state)], { key: 'A', voucher: 'ARP-10030' });
  const second = payment('693.00', '2015-07-08', [marked(state)], { key: 'B', voucher: 'ARP-10031' });
  kept.settle([first]);
  kept.settle([second]);
  return { kept, document: state.document, state, first, second };
}

describe('UNDO-1: a settlement is taken back under a new voucher, and both sides are open', () => {
  test('the last one of the seed scenario: 700.00 and 693.00 stand open again', () => {
    const { kept, document } = seed();
    const result = kept.undo(asked(on('ARP-10031', '10030')));
    expect(rows(result)).toEqual([
      'ARP-10031 | 10030 | -693.00 | -7.00 | 0.00 | -700.00 | 700.00 | DISC-10031-2 | RUN-0002',
    ]);
    expect(lines(result)).toEqual([
      'DISC-10031-2 2015-07-08 Cr customer cash discount 4031 7.00 of DISC-10031',
      'DISC-10031-2 2015-07-08 Dr receivable 4031 7.00 of DISC-10031',
    ]);
    expect([open(kept, document), left(kept, 'A'), left(kept, 'B')]).toEqual(['700.00', '0.00', '693.00']);
    expect(result.plan!.settlements[0]).toMatchObject({ rules: ['UNDO-1'], cashDiscountDate: '2015-07-09' });
  });

  test('the history keeps both: nothing is deleted or changed', () => {
    const { kept } = seed();
    const before = kept.ledger();
    kept.undo(asked(paid('ARP-10031')));
    const after = kept.ledger();
    expect(after.settlements.slice(0, 2)).toEqual(before.settlements);
    expect(after.voucherLines.slice(0, before.voucherLines.length)).toEqual(before.voucherLines);
    expect(after.payments).toEqual(before.payments);
  });

  test('what was undone no longer counts for DISC-12: 693.00 on 07-08 takes 7.00 again, 1 % of 700.00', () => {
    const { kept, state, second } = seed();
    kept.undo(asked(paid('ARP-10031')));
    const again = kept.settle([{ ...second, amount: eur('693.00'), isPosted: true, marks: [marked(state)] }]);
    expect(
      again.settlements.map((s) => [digits(s.discount), digits(s.balanceAfter), s.discountVoucher]),
    ).toEqual([['7.00', '0.00', 'DISC-10031-3']]);
  });

  test('DISC-12 in thirds: the middle one undone, the rest still takes 10.00 in all', () => {
    // 333.33 · 10/990 = 3.37 each; undone once, S = 336.70 and T = 3.37 of the first remain:
    // obtainable round(1 % · (336.70 + 663.30)) − 3.37 = 6.63.
    const state = document('1000.00', { periods: ['10.00 to 2015-07-09'] });
    const kept = books([state.document]);
    kept.settle([payment('333.33', '2015-07-01', [marked(state)], { key: 'A', voucher: 'ARP-1' })]);
    kept.settle([payment('333.33', '2015-07-02', [marked(state)], { key: 'B', voucher: 'ARP-2' })]);
    kept.undo(asked(paid('ARP-2')));
    const rest = kept.settle([
      payment('656.67', '2015-07-03', [marked(state)], { key: 'C', voucher: 'ARP-3' }),
    ]);
    expect(rest.settlements.map((s) => [digits(s.discount), digits(s.balanceAfter)])).toEqual([
      ['6.63', '0.00'],
    ]);
  });

  test('a penny shortage goes back: 979.97 had closed 1,000.00 with 20.00 and 0.03', () => {
    const state = seedInvoice();
    const kept = books([state.document], limits('0.05 / 1.00'));
    kept.settle([payment('979.97', '2015-06-28', [marked(state)], { key: 'A', voucher: 'ARP-1' })]);
    const result = kept.undo(asked(paid('ARP-1')));
    expect(rows(result)).toEqual([
      'ARP-1 | 10030 | -979.97 | -20.00 | -0.03 | -1000.00 | 1000.00 | DISC-1-2 | RUN-0001',
    ]);
    expect(lines(result)).toEqual([
      'DISC-1-2 2015-06-28 Cr customer cash discount 4031 20.00 of DISC-1',
      'DISC-1-2 2015-06-28 Dr receivable 4031 20.00 of DISC-1',
      'DISC-1-2 2015-06-28 Cr penny difference 4031 0.03 of DISC-1',
      'DISC-1-2 2015-06-28 Dr receivable 4031 0.03 of DISC-1',
    ]);
  });

  test('a vendor: payable and cash discount change places', () => {
    const state = seedInvoice({ side: 'vendor', account: '5001' });
    const kept = books([state.document]);
    const given = { side: 'vendor', account: '5001', voucher: 'APP-1', key: 'A' } as const;
    kept.settle([payment('980.00', '2015-06-28', [marked(state)], given)]);
    expect(lines(kept.undo(asked(paid('APP-1'))))).toEqual([
      'DISC-1-2 2015-06-28 Dr vendor cash discount 5001 20.00 of DISC-1',
      'DISC-1-2 2015-06-28 Cr payable 5001 20.00 of DISC-1',
    ]);
  });

  test('sales tax in the discount goes back to where it came from: 16.80 and 3.20 of 20.00', () => {
    const state = seedInvoice();
    const taxed = { ...state.document, taxes: [{ code: 'V19', gross: eur('1000.00'), tax: eur('160.00') }] };
    const kept = books([taxed], { reverseTaxOnDiscount: true });
    kept.settle([payment('980.00', '2015-06-28', [marked(state)], { key: 'A', voucher: 'ARP-1' })]);
    expect(lines(kept.undo(asked(paid('ARP-1'))))).toEqual([
      'DISC-1-2 2015-06-28 Cr customer cash discount 4031 16.80 of DISC-1',
      'DISC-1-2 2015-06-28 Cr sales tax 4031 3.20 of DISC-1',
      'DISC-1-2 2015-06-28 Dr receivable 4031 20.00 of DISC-1',
    ]);
  });

  test('a settlement without discount has no voucher to take back; its money is free all the same', () => {
    const state = document('100.00');
    const kept = books([state.document]);
    kept.settle([payment('100.00', '2015-07-01', [marked(state)], { key: 'A', voucher: 'ARP-1' })]);
    const result = kept.undo(asked(paid('ARP-1')));
    expect(rows(result)).toEqual(['ARP-1 | 10030 | -100.00 | 0.00 | 0.00 | -100.00 | 100.00 |  | RUN-0001']);
    expect(lines(result)).toEqual([]);
    expect(left(kept, 'A')).toBe('100.00');
  });

  test('money moved to another account goes back, also where the payer has a document of that number', () => {
    const own = document('100.00', { periods: ['2.00 to 2015-07-31'] });
    const other = document('200.00', { account: '4032' });
    const kept = books([own.document, other.document]);
    kept.settle([
      payment('298.00', '2015-07-01', [marked(own), marked(other)], { key: 'A', voucher: 'ARP-1' }),
    ]);
    const result = kept.undo(
      asked({ kind: 'settlement', payment: 'ARP-1', invoice: '10030', account: '4032' }),
    );
    expect(lines(result)).toEqual([
      'DISC-1-2 2015-07-01 Cr receivable 4031 200.00 of DISC-1',
      'DISC-1-2 2015-07-01 Dr receivable 4032 200.00 of DISC-1',
    ]);
    expect([open(kept, own.document), open(kept, other.document), left(kept, 'A')]).toEqual([
      '0.00',
      '200.00',
      '200.00',
    ]);
  });
});

describe('UNDO-2: what is undone together', () => {
  test('of two invoices of one payment each can be undone alone; every undo has its own voucher', () => {
    const a = document('1000.00', { invoice: 'A', periods: ['20.00 to 2015-06-30'] });
    const b = document('500.00', { invoice: 'B', periods: ['10.00 to 2015-06-30'] });
    const kept = books([a.document, b.document]);
    kept.settle([payment('1470.00', '2015-06-28', [marked(a), marked(b)], { key: 'P', voucher: 'ARP-1' })]);
    expect(rows(kept.undo(asked(on('ARP-1', 'A'))))).toEqual([
      'ARP-1 | A | -980.00 | -20.00 | 0.00 | -1000.00 | 1000.00 | DISC-1-2 | RUN-0001',
    ]);
    expect([open(kept, a.document), open(kept, b.document), left(kept, 'P')]).toEqual([
      '1000.00',
      '0.00',
      '980.00',
    ]);
    expect(rows(kept.undo(asked(paid('ARP-1'))))).toEqual([
      'ARP-1 | B | -490.00 | -10.00 | 0.00 | -500.00 | 500.00 | DISC-1-3 | RUN-0001',
    ]);
    expect(left(kept, 'P')).toBe('1470.00');
  });

  test('a credit note that lent money to an invoice goes along, whichever side is named', () => {
    // 880.00 + 100.00 = 1,000.00 − 20.00.
    for (const named of ['10030', 'CN-1']) {
      const invoice = seedInvoice();
      const note = document('-100.00', { invoice: 'CN-1' });
      const kept = books([invoice.document, note.document]);
      kept.settle([
        payment('880.00', '2015-06-28', [marked(invoice), marked(note)], { key: 'P', voucher: 'ARP-1' }),
      ]);
      expect(rows(kept.undo(asked(on('ARP-1', named))))).toEqual([
        'ARP-1 | 10030 | -980.00 | -20.00 | 0.00 | -1000.00 | 1000.00 | DISC-1-2 | RUN-0001',
        'ARP-1 | CN-1 | 100.00 | 0.00 | 0.00 | 100.00 | -100.00 |  | RUN-0001',
      ]);
      expect([open(kept, invoice.document), open(kept, note.document), left(kept, 'P')]).toEqual([
        '1000.00',
        '-100.00',
        '880.00',
      ]);
    }
  });

  test('documents settled with each other without a payment are named by the payment key', () => {
    const invoice = document('100.00');
    const note = document('-100.00', { invoice: 'CN-1', periods: [] });
    const kept = books([invoice.document, note.document]);
    kept.settle([payment('0.00', '2015-07-01', [marked(invoice), marked(note)], { key: 'P', voucher: '' })]);
    expect(rows(kept.undo(asked(on('P', 'CN-1'))))).toEqual([
      ' | 10030 | -100.00 | 0.00 | 0.00 | -100.00 | 100.00 |  | RUN-0001',
      ' | CN-1 | 100.00 | 0.00 | 0.00 | 100.00 | -100.00 |  | RUN-0001',
    ]);
    expect(codes(kept.undo(asked(paid('P'))))).toEqual(['undo/already-undone']);
  });

  test('an overpayment written off goes with any line: the payment is open whole', () => {
    // 981.00 on 980.00: 1.00 is written off. Dr receivable, Cr difference account; now the other way.
    const state = seedInvoice();
    const kept = books([state.document], limits('0.05 / 1.00'));
    kept.settle([payment('981.00', '2015-06-28', [marked(state)], { key: 'P', voucher: 'ARP-1' })]);
    const result = kept.undo(asked(on('ARP-1', '10030')));
    expect(rows(result)).toEqual([
      'ARP-1 |  |  |  | 1.00 |  |  | DISC-1-2 | RUN-0001',
      'ARP-1 | 10030 | -980.00 | -20.00 | 0.00 | -1000.00 | 1000.00 | DISC-1-2 | RUN-0001',
    ]);
    expect(lines(result).slice(0, 2)).toEqual([
      'DISC-1-2 2015-06-28 Cr receivable 4031 1.00 of DISC-1',
      'DISC-1-2 2015-06-28 Dr cash discount difference 4031 1.00 of DISC-1',
    ]);
    expect(left(kept, 'P')).toBe('981.00');
  });

  test('a run: all its settlements; the payments stay posted', () => {
    const { kept, document } = seed();
    expect(codes(kept.undo(asked(run('RUN-0001'))))).toEqual(['undo/later-settlements']);
    kept.undo(asked(run('RUN-0002')));
    kept.undo(asked(run('RUN-0001')));
    expect([open(kept, document), left(kept, 'A'), left(kept, 'B')]).toEqual(['1000.00', '294.00', '693.00']);
    expect(kept.balances()).toEqual({ 'bank 4031': eur('987.00'), 'receivable 4031': eur('-987.00') });
  });
});

describe('UNDO-3: later settlements of the same document were made on its base', () => {
  test('refuse: the plan names them and nothing is posted', () => {
    const { kept } = seed();
    const result = kept.undo(asked(on('ARP-10030', '10030')));
    expect(result.problems).toMatchObject([
      {
        code: 'undo/later-settlements',
        facts: {
          settlements: [
            { voucher: 'ARP-10031', invoice: '10030', run: 'RUN-0002', amount: '700.00', discount: '7.00' },
          ],
        },
      },
    ]);
    expect(result.plan!.later.map((s) => s.paymentVoucher)).toEqual(['ARP-10031']);
    expect(kept.ledger().settlements).toHaveLength(2);
  });

  test('undo: they go back as well, the last one first', () => {
    const { kept, document } = seed();
    const result = kept.undo(asked(on('ARP-10030', '10030'), { later: 'undo' }));
    expect(rows(result)).toEqual([
      'ARP-10031 | 10030 | -693.00 | -7.00 | 0.00 | -700.00 | 700.00 | DISC-10031-2 | RUN-0002',
      'ARP-10030 | 10030 | -294.00 | -6.00 | 0.00 | -300.00 | 1000.00 | DISC-10030-2 | RUN-0001',
    ]);
    expect(open(kept, document)).toBe('1000.00');
  });

  test('two payments of one run: the first is the earlier one, the second can be undone alone', () => {
    const state = seedInvoice();
    const two = () => {
      const kept = books([state.document]);
      kept.settle([
        payment('294.00', '2015-06-28', [marked(state)], { key: 'A', voucher: 'ARP-1' }),
        payment('693.00', '2015-07-08', [marked(state)], { key: 'B', voucher: 'ARP-2' }),
      ]);
      return kept;
    };
    expect(codes(two().undo(asked(paid('ARP-1'))))).toEqual(['undo/later-settlements']);
    expect(codes(two().undo(asked(paid('ARP-2'))))).toEqual([]);
  });

  test('what hangs on a later one goes along: A and B paid together, B settled again after it', () => {
    // RUN-1: 100.00 of A. RUN-2: 900.00 + 200.00 close A and take a part of B. RUN-3 closes B.
    const a = document('1000.00', { invoice: 'A', date: '2015-06-01' });
    const b = document('500.00', { invoice: 'B', date: '2015-06-02' });
    const note = document('-50.00', { invoice: 'CN', date: '2015-06-03' });
    const kept = books([a.document, b.document, note.document]);
    kept.settle([payment('100.00', '2015-07-01', [marked(a)], { key: '1', voucher: 'ARP-1' })]);
    const both = [marked(a), marked(b), marked(note)];
    kept.settle([payment('1050.00', '2015-07-02', both, { key: '2', voucher: 'ARP-2' })]);
    kept.settle([payment('300.00', '2015-07-03', [marked(b)], { key: '3', voucher: 'ARP-3' })]);
    const result = kept.undo(asked(paid('ARP-1'), { later: 'undo' }));
    expect(
      result.plan!.settlements.map((s) => `${s.paymentVoucher} ${s.invoice} ${digits(s.balanceAfter)}`),
    ).toEqual(['ARP-3 B 300.00', 'ARP-2 A 900.00', 'ARP-2 B 500.00', 'ARP-2 CN -50.00', 'ARP-1 A 1000.00']);
  });
});

describe('UNDO-4: the reversal date', () => {
  test.each([
    ['2015-07-07', ['undo/date-too-early']],
    ['2015-07-08', []],
    ['2015-07-09', []],
  ])('%s, where the settlement is of 07-08', (date, expected) => {
    const { kept } = seed();
    const result = kept.undo(asked(paid('ARP-10031'), { date: date as never }));
    expect(codes(result)).toEqual(expected);
    if (expected.length === 0) expect(result.plan!.voucherLines.map((l) => l.date)).toEqual([date, date]);
    else expect(result.problems[0]!.facts).toEqual({ date, latest: '2015-07-08', voucher: 'ARP-10031' });
  });

  test('by default the latest transaction involved: an invoice dated after its payment', () => {
    const state = seedInvoice();
    const kept = books([state.document]);
    kept.settle([payment('980.00', '2015-06-20', [marked(state)], { key: 'A', voucher: 'ARP-1' })]);
    expect(kept.undo(asked(paid('ARP-1'))).plan!.date).toBe('2015-06-25');
  });

  test('later settlements that go along push it back', () => {
    const { kept } = seed();
    expect(kept.undo(asked(paid('ARP-10030'), { later: 'undo' })).plan!.date).toBe('2015-07-08');
  });

  test('today is the day of the clock', () => {
    const { kept } = seed();
    expect(kept.undo(asked(paid('ARP-10031'), { date: 'today' }), { today: '2015-07-31' }).plan!.date).toBe(
      '2015-07-31',
    );
  });

  test.each([
    ['2015-07-07', []],
    ['2015-07-08', ['undo/books-closed']],
    ['2015-07-09', ['undo/books-closed']],
  ])('books closed until %s, the undo is of 07-08', (closed, expected) => {
    const { kept } = seed();
    expect(codes(kept.undo(asked(paid('ARP-10031')), { closed }))).toEqual(expected);
  });
});

describe('UNDO-6: reversal of a payment', () => {
  test('a bounced cheque that paid two invoices: both are open, the payment is gone from the balance', () => {
    const a = document('1000.00', { invoice: 'A', periods: ['20.00 to 2015-06-30'] });
    const b = document('500.00', { invoice: 'B' });
    const kept = books([a.document, b.document]);
    kept.settle([
      payment('1480.00', '2015-06-28', [marked(a), marked(b)], { key: 'P', voucher: 'ARP-10030' }),
    ]);
    const result = kept.undo(
      asked(paid('ARP-10030'), { reversePayments: true, date: '2015-07-03' as never }),
    );
    expect(result.plan!.payments).toMatchObject([
      { key: 'P', voucher: 'ARP-10031', date: '2015-07-03', amount: eur('-1480.00'), reverses: 'ARP-10030' },
    ]);
    expect(lines(result)).toEqual([
      'ARP-10031 2015-07-03 Cr bank 4031 1480.00 of ARP-10030',
      'ARP-10031 2015-07-03 Dr receivable 4031 1480.00 of ARP-10030',
      'DISC-10030-2 2015-07-03 Cr customer cash discount 4031 20.00 of DISC-10030',
      'DISC-10030-2 2015-07-03 Dr receivable 4031 20.00 of DISC-10030',
    ]);
    expect(result.plan!.settlements.map(({ rules }) => rules)).toEqual([
      ['UNDO-1', 'UNDO-6'],
      ['UNDO-1', 'UNDO-6'],
    ]);
    expect([open(kept, a.document), open(kept, b.document), left(kept, 'P')]).toEqual([
      '1000.00',
      '500.00',
      '0.00',
    ]);
    expect(kept.balances()).toEqual({});
  });

  test('a payment that settled nothing is reversed alone; without the reversal there is nothing to undo', () => {
    const kept = books([]);
    kept.settle([payment('50.00', '2015-07-01', [], { key: 'P', voucher: 'ARP-1' })]);
    expect(codes(kept.undo(asked(paid('ARP-1'))))).toEqual(['undo/nothing-settled']);
    const result = kept.undo(asked(paid('ARP-1'), { reversePayments: true }));
    expect(lines(result)).toEqual([
      'ARP-10030 2015-07-01 Cr bank 4031 50.00 of ARP-1',
      'ARP-10030 2015-07-01 Dr receivable 4031 50.00 of ARP-1',
    ]);
    expect(left(kept, 'P')).toBe('0.00');
  });

  test('a run with its payments: everything it posted comes to nothing', () => {
    const a = document('1000.00', { invoice: 'A', periods: ['20.00 to 2015-06-30'] });
    const v = document('300.00', { invoice: 'V', side: 'vendor', account: '5001' });
    const kept = books([a.document, v.document]);
    kept.settle([
      payment('980.00', '2015-06-28', [marked(a)], { key: 'C', voucher: '' }),
      payment('300.00', '2015-06-29', [marked(v)], {
        key: 'V',
        voucher: '',
        side: 'vendor',
        account: '5001',
      }),
    ]);
    const result = kept.undo(asked(run('RUN-0001'), { reversePayments: true }));
    expect(result.plan!.payments.map((p) => `${p.voucher} of ${p.reverses}`)).toEqual([
      'ARP-10031 of ARP-10030',
      'APP-10031 of APP-10030',
    ]);
    expect(kept.balances()).toEqual({});
  });

  test('its settlements of every run go along', () => {
    const a = document('100.00', { invoice: 'A' });
    const b = document('100.00', { invoice: 'B' });
    const kept = books([a.document, b.document]);
    const both = payment('200.00', '2015-07-01', [marked(a)], { key: 'P', voucher: 'ARP-1' });
    kept.settle([both]);
    kept.settle([{ ...both, amount: eur('100.00'), isPosted: true, marks: [marked(b)] }]);
    const result = kept.undo(asked(run('RUN-0001'), { reversePayments: true }));
    expect(result.plan!.settlements.map((s) => `${s.invoice} of ${s.reverses}`)).toEqual([
      'B of RUN-0002',
      'A of RUN-0001',
    ]);
  });
});

describe('what cannot be undone is refused with the reason', () => {
  const refused = (kept: Books, ...request: Parameters<typeof asked>): readonly string[] =>
    codes(kept.undo(asked(...request)));

  test('a name that nothing bears; an undo; what is undone; what was reversed', () => {
    const { kept } = seed();
    expect(refused(kept, paid('ARP-1'))).toEqual(['undo/unknown']);
    expect(refused(kept, run('RUN-0009'))).toEqual(['undo/unknown']);
    expect(refused(kept, on('ARP-10031', '99999'))).toEqual(['undo/nothing-settled']);
    kept.undo(asked(paid('ARP-10031'), { reversePayments: true }));
    expect(refused(kept, run('RUN-0003'))).toEqual(['undo/of-undo']);
    expect(refused(kept, paid('ARP-10032'))).toEqual(['undo/of-undo']);
    expect(kept.undo(asked(on('ARP-10031', '10030'))).problems).toMatchObject([
      { code: 'undo/already-undone', facts: { what: 'ARP-10031=10030', runs: ['RUN-0003'] } },
    ]);
    expect(refused(kept, run('RUN-0002'))).toEqual(['undo/already-undone']);
    expect(refused(kept, paid('ARP-10031'), { reversePayments: true })).toEqual(['undo/already-reversed']);
  });

  test('one voucher of a customer and of a vendor, one number of two accounts', () => {
    const a = document('100.00');
    const b = document('100.00', { account: '4032' });
    const v = document('100.00', { side: 'vendor', account: '5001' });
    const kept = books([a.document, b.document, v.document]);
    kept.settle([
      payment('200.00', '2015-07-01', [marked(a), marked(b)], { key: 'C', voucher: '77' }),
      payment('100.00', '2015-07-01', [marked(v)], {
        key: 'V',
        voucher: '77',
        side: 'vendor',
        account: '5001',
      }),
    ]);
    expect(kept.undo(asked(paid('77'))).problems).toMatchObject([
      { code: 'undo/ambiguous', facts: { candidates: ['C', 'V'] } },
    ]);
    expect(kept.undo(asked(on('C', '10030'))).problems).toMatchObject([
      { code: 'undo/ambiguous', facts: { candidates: ['C=4031:10030', 'C=4032:10030'] } },
    ]);
  });

  test.each([
    ['a line of the discount voucher was deleted', (index: number) => index !== 2],
    ['both lines of the discount voucher were deleted', (index: number) => index !== 2 && index !== 3],
  ])('%s', (_, keep) => {
    const state = seedInvoice();
    const kept = books([state.document]);
    kept.settle([payment('980.00', '2015-06-28', [marked(state)], { key: 'A', voucher: 'ARP-1' })]);
    kept.lose((rows) => ({ ...rows, voucherLines: rows.voucherLines.filter((_line, i) => keep(i)) }));
    expect(kept.undo(asked(paid('ARP-1'))).problems).toMatchObject([
      { code: 'undo/lines-changed', facts: { voucher: 'DISC-1' } },
    ]);
  });

  test('the bank line of a payment was deleted', () => {
    const kept = books([]);
    kept.settle([payment('50.00', '2015-07-01', [], { key: 'P', voucher: 'ARP-1' })]);
    kept.lose((rows) => ({ ...rows, voucherLines: rows.voucherLines.slice(1) }));
    expect(refused(kept, paid('ARP-1'), { reversePayments: true })).toEqual(['undo/lines-changed']);
  });
});

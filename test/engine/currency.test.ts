import { amountOfUnits } from '../../src/money/amount';
import { digitsOf } from '../../src/money/convert';
import { digits, eur, limits, marked, post } from '../support/settling';
import { books, foreign, paid, postings, values } from '../support/currency';

/** The euro is worth less on the day of the payment: 1 USD was 1.10 EUR and is 0.80 EUR. */
const LOSS = books('EUR', ['2015-02-01 USD 1.10', '2015-03-01 USD 0.80']);
const GAIN = books('EUR', ['2015-02-01 USD 1.10', '2015-03-01 USD 1.25']);
const withDiscount = { periods: ['20.00 to 2015-03-07'] };

describe('realised gain and loss: carrying value − value of the cash − value of the discount', () => {
  test('customer, loss: 1,000.00 USD booked at 1,100.00; 784.00 + 16.00 came in: 300.00 are lost', () => {
    const invoice = foreign('1000.00 USD', '1100.00 EUR', withDiscount);
    const result = post(
      [paid('980.00 USD', '2015-03-01', [marked(invoice)])],
      [invoice],
      {},
      { exchange: LOSS },
    );
    expect(postings(result)).toEqual([
      'ARP-10030 Dr bank, 980.00 USD, 784.00',
      'ARP-10030 Cr receivable, 980.00 USD, 784.00',
      'DISC-10030 Dr customer cash discount, 20.00 USD, 16.00',
      'DISC-10030 Cr receivable, 20.00 USD, 16.00',
      'DISC-10030 Dr realised loss, 0.00 USD, 300.00',
      'DISC-10030 Cr receivable, 0.00 USD, 300.00',
    ]);
    // The receivable in euros: 1,100.00 − 784.00 − 16.00 − 300.00 = 0.00.
    expect(invoice.carrying).toBe(0);
  });

  test('customer, gain: 1,225.00 + 25.00 for 1,100.00 is 150.00 more', () => {
    const invoice = foreign('1000.00 USD', '1100.00 EUR', withDiscount);
    const result = post(
      [paid('980.00 USD', '2015-03-01', [marked(invoice)])],
      [invoice],
      {},
      { exchange: GAIN },
    );
    expect(postings(result).slice(4)).toEqual([
      'DISC-10030 Cr realised gain, 0.00 USD, 150.00',
      'DISC-10030 Dr receivable, 0.00 USD, 150.00',
    ]);
    expect(values(result)).toEqual([
      '10030: cash 980.00, paid 980.00, value 1225.00, carried 1100.00, gain 150.00, open 0.00',
    ]);
  });

  test('vendor, the same money: what is less to pay is a gain, not the mirror of the loss', () => {
    const bill = foreign('1000.00 USD', '1100.00 EUR', { ...withDiscount, side: 'vendor' });
    const out = paid('980.00 USD', '2015-03-01', [marked(bill)], { side: 'vendor', voucher: 'APP-1' });
    const result = post([out], [bill], {}, { exchange: LOSS });
    expect(postings(result).slice(2)).toEqual([
      'DISC-1 Cr vendor cash discount, 20.00 USD, 16.00',
      'DISC-1 Dr payable, 20.00 USD, 16.00',
      'DISC-1 Cr realised gain, 0.00 USD, 300.00',
      'DISC-1 Dr payable, 0.00 USD, 300.00',
    ]);
    expect(result.settlements[0]!.exchangeGain).toBe(eur('300.00'));
  });

  test('vendor, loss: a bill of 200.00 USD booked at 228.00 EUR is paid with 230.00 EUR: Dr loss, Cr payable 2.00', () => {
    const bill = foreign('200.00 USD', '228.00 EUR', { side: 'vendor' });
    const rates = books('EUR', ['2015-03-01 USD 1.15']);
    const out = paid('200.00 USD', '2015-03-01', [marked(bill)], { side: 'vendor', voucher: 'APP-1' });
    const result = post([out], [bill], {}, { exchange: rates });
    expect(postings(result).slice(2)).toEqual([
      'DISC-1 Dr realised loss, 0.00 USD, 2.00',
      'DISC-1 Cr payable, 0.00 USD, 2.00',
    ]);
  });

  test('a refund of a credit note: owed 110.00 EUR, paid back 80.00 EUR: a gain for the customer’s books', () => {
    const note = foreign('-100.00 USD', '-110.00 EUR');
    const result = post([paid('-100.00 USD', '2015-03-01', [marked(note)])], [note], {}, { exchange: LOSS });
    expect(postings(result).slice(2)).toEqual([
      'DISC-10030 Cr realised gain, 0.00 USD, 30.00',
      'DISC-10030 Dr receivable, 0.00 USD, 30.00',
    ]);
  });

  test('no difference of rates, no gain and no loss; without a discount there is no second voucher', () => {
    const invoice = foreign('100.00 USD', '110.00 EUR');
    const rates = books('EUR', ['2015-02-01 USD 1.10']);
    const result = post(
      [paid('100.00 USD', '2015-03-01', [marked(invoice)])],
      [invoice],
      {},
      { exchange: rates },
    );
    expect(postings(result)).toEqual([
      'ARP-10030 Dr bank, 100.00 USD, 110.00',
      'ARP-10030 Cr receivable, 100.00 USD, 110.00',
    ]);
    expect(result.settlements[0]!.exchangeGain).toBeUndefined();
  });
});

test('three parts at awkward rates: each takes its share of what is left, the last the rest; it ends at exactly 0.00', () => {
  const invoice = foreign('100.00 USD', '123.45 EUR');
  const rates = books('EUR', ['2015-03-01 USD 1.1111', '2015-03-02 USD 1.2222', '2015-03-03 USD 1.3333']);
  const pay = (amount: string, date: string) =>
    values(post([paid(amount, date, [marked(invoice)])], [invoice], {}, { exchange: rates }));
  // 123.45 · 33.33/100 = 41.1459; 33.33 · 1.1111 = 37.0330.
  expect(pay('33.33 USD', '2015-03-01')).toEqual([
    '10030: cash 33.33, paid 33.33, value 37.03, carried 41.15, gain -4.12, open 66.67',
  ]);
  // 82.30 · 33.33/66.67 = 41.1438; 33.33 · 1.2222 = 40.7359.
  expect(pay('33.33 USD', '2015-03-02')).toEqual([
    '10030: cash 33.33, paid 33.33, value 40.74, carried 41.14, gain -0.40, open 33.34',
  ]);
  // 123.45 − 41.15 − 41.14 = 41.16; 33.34 · 1.3333 = 44.4522.
  expect(pay('33.34 USD', '2015-03-03')).toEqual([
    '10030: cash 33.34, paid 33.34, value 44.45, carried 41.16, gain 3.29, open 0.00',
  ]);
  expect(invoice.carrying).toBe(0);
});

test('a document partly open at the start stands at its share: 400.00 of 1,000.00 USD booked at 1,100.00 are 440.00', () => {
  const invoice = foreign('1000.00 USD', '1100.00 EUR', { open: '400.00' });
  const result = post(
    [paid('400.00 USD', '2015-03-01', [marked(invoice)])],
    [invoice],
    {},
    { exchange: LOSS },
  );
  expect(values(result)).toEqual([
    '10030: cash 400.00, paid 400.00, value 320.00, carried 440.00, gain -120.00, open 0.00',
  ]);
});

describe('decimals of each currency', () => {
  test('yen in euro books: 100,000 JPY booked at 750.00; 98,000 are 784.00, 2,000 discount 16.00: a gain of 50.00', () => {
    const invoice = foreign('100000 JPY', '750.00 EUR', { periods: ['2000 to 2015-03-07'] });
    const rates = books('EUR', ['2015-03-01 JPY 0.80/100']);
    const result = post(
      [paid('98000 JPY', '2015-03-01', [marked(invoice)])],
      [invoice],
      {},
      { exchange: rates },
    );
    expect(postings(result).slice(2)).toEqual([
      'DISC-10030 Dr customer cash discount, 2000 JPY, 16.00',
      'DISC-10030 Cr receivable, 2000 JPY, 16.00',
      'DISC-10030 Cr realised gain, 0 JPY, 50.00',
      'DISC-10030 Dr receivable, 0 JPY, 50.00',
    ]);
  });

  test('dinars: 10.005 KWD at 2.90 are 29.0145, so 29.01 EUR; booked at 30.02', () => {
    const invoice = foreign('10.005 KWD', '30.02 EUR');
    const rates = books('EUR', ['2015-03-01 KWD 2.90']);
    const result = post(
      [paid('10.005 KWD', '2015-03-01', [marked(invoice)])],
      [invoice],
      {},
      { exchange: rates },
    );
    expect(values(result)).toEqual([
      '10030: cash 10.005, paid 10.005, value 29.01, carried 30.02, gain -1.01, open 0.000',
    ]);
  });

  test('books in yen: 100.00 USD booked at 11,000; 98.00 at 105.5 are 10,339, 2.00 are 211: a loss of 450', () => {
    const invoice = foreign('100.00 USD', '11000 JPY', { periods: ['2.00 to 2015-03-07'] });
    const rates = books('JPY', ['2015-03-01 USD 105.5']);
    const result = post(
      [paid('98.00 USD', '2015-03-01', [marked(invoice)])],
      [invoice],
      {},
      { exchange: rates },
    );
    expect(postings(result, 'JPY')).toEqual([
      'ARP-10030 Dr bank, 98.00 USD, 10339',
      'ARP-10030 Cr receivable, 98.00 USD, 10339',
      'DISC-10030 Dr customer cash discount, 2.00 USD, 211',
      'DISC-10030 Cr receivable, 2.00 USD, 211',
      'DISC-10030 Dr realised loss, 0.00 USD, 450',
      'DISC-10030 Cr receivable, 0.00 USD, 450',
    ]);
  });

  test('a half cent of value is rounded away from zero: 0.05 USD at 0.90 is 0.045, so 0.05', () => {
    const invoice = foreign('0.05 USD', '0.05 EUR');
    const rates = books('EUR', ['2015-03-01 USD 0.90']);
    const result = post(
      [paid('0.05 USD', '2015-03-01', [marked(invoice)])],
      [invoice],
      {},
      { exchange: rates },
    );
    expect(result.payments[0]!.accountingAmount).toBe(eur('0.05'));
  });
});

describe('limits are in accounting currency, at the rate of the payment’s date (0.80)', () => {
  const settle = (amount: string, given: string, gross = '100.00') => {
    const invoice = foreign(`${gross} USD`, '90.00 EUR');
    const result = post([paid(`${amount} USD`, '2015-03-01', [marked(invoice)])], [invoice], limits(given), {
      exchange: LOSS,
    });
    return { result, open: digitsOf(invoice.open, 2), left: digitsOf(result.outcomes[0]!.leftOpen, 2) };
  };

  test('short by 0.06 USD = 0.048, so 0.05 EUR: written off up to and including 0.05', () => {
    const { result, open } = settle('99.94', '0.05');
    expect(open).toBe('0.00');
    expect(postings(result).slice(2)).toEqual([
      'DISC-10030 Dr penny difference, 0.06 USD, 0.05',
      'DISC-10030 Cr receivable, 0.06 USD, 0.05',
      // 90.00 − 79.95 − 0.05
      'DISC-10030 Dr realised loss, 0.00 USD, 10.00',
      'DISC-10030 Cr receivable, 0.00 USD, 10.00',
    ]);
  });
  test('short by 0.07 USD = 0.056, so 0.06 EUR: a cent above 0.05, it stays open', () => {
    expect(settle('99.93', '0.05').open).toBe('0.07');
  });
  test('over by 0.06 USD = 0.05 EUR: written off with its share of the payment’s value', () => {
    const { result, left } = settle('100.06', '0.05');
    expect(left).toBe('0.00');
    expect(postings(result)).toEqual([
      // 100.06 · 0.80 = 80.048; 80.05 · 100/100.06 = 80.00
      'ARP-10030 Dr bank, 100.06 USD, 80.05',
      'ARP-10030 Cr receivable, 100.06 USD, 80.05',
      'DISC-10030 Dr realised loss, 0.00 USD, 10.00',
      'DISC-10030 Cr receivable, 0.00 USD, 10.00',
      'DISC-10030 Dr receivable, 0.06 USD, 0.05',
      'DISC-10030 Cr penny difference, 0.06 USD, 0.05',
    ]);
  });
  test('over by 0.07 USD = 0.06 EUR: it stays open on the payment', () => {
    expect(settle('100.07', '0.05').left).toBe('0.07');
  });
  test('the maximum: 1.25 USD are 1.00 EUR and are written off, 1.26 USD are 1.01 EUR and stay open', () => {
    expect(settle('98.75', '0.05 / 1.00').open).toBe('0.00');
    expect(settle('98.74', '0.05 / 1.00').open).toBe('1.26');
  });
  test('a keyed part that leaves 1.25 USD is a difference, one that leaves 1.26 USD a part', () => {
    const keyed = (amount: string) => {
      const invoice = foreign('100.00 USD', '90.00 EUR');
      const mark = marked(invoice, { keyed: amount });
      post([paid(`${amount} USD`, '2015-03-01', [mark])], [invoice], limits('0.05 / 1.00'), {
        exchange: LOSS,
      });
      return digitsOf(invoice.open, 2);
    };
    expect([keyed('98.75'), keyed('98.74')]).toEqual(['0.00', '1.26']);
  });
  test('a difference worth less than a cent is written off where there is a limit, and never where it is 0.00', () => {
    const yen = (given: string) => {
      const invoice = foreign('1000 JPY', '8.00 EUR');
      const rates = books('EUR', ['2015-03-01 JPY 0.004']);
      post([paid('999 JPY', '2015-03-01', [marked(invoice)])], [invoice], limits(given), { exchange: rates });
      return invoice.open;
    };
    expect([yen('0.00'), yen('0.01')]).toEqual([1, 0]);
  });
});

test('Exchange rate for cash discount = Invoice: the discount takes its share of what was booked, 22.00; the loss is 294.00', () => {
  const invoice = foreign('1000.00 USD', '1100.00 EUR', withDiscount);
  const exchange = books('EUR', ['2015-03-01 USD 0.80'], 'invoice');
  const result = post([paid('980.00 USD', '2015-03-01', [marked(invoice)])], [invoice], {}, { exchange });
  expect(postings(result).slice(2)).toEqual([
    'DISC-10030 Dr customer cash discount, 20.00 USD, 22.00',
    'DISC-10030 Cr receivable, 20.00 USD, 22.00',
    'DISC-10030 Dr realised loss, 0.00 USD, 294.00',
    'DISC-10030 Cr receivable, 0.00 USD, 294.00',
  ]);
});

describe('one payment, several documents', () => {
  test('the payment’s value is spread over its invoices by cash, the last takes the rest', () => {
    // 150.00 · 0.3333 = 49.995, so 50.00: 33.33 and 16.67.
    const [a, b] = [
      foreign('100.00 USD', '40.00 EUR', { invoice: 'A' }),
      foreign('50.00 USD', '20.00 EUR', { invoice: 'B' }),
    ];
    const rates = books('EUR', ['2015-03-01 USD 0.3333']);
    const result = post(
      [paid('150.00 USD', '2015-03-01', [marked(a), marked(b)])],
      [a, b],
      {},
      { exchange: rates },
    );
    expect(values(result)).toEqual([
      'A: cash 100.00, paid 100.00, value 33.33, carried 40.00, gain -6.67, open 0.00',
      'B: cash 50.00, paid 50.00, value 16.67, carried 20.00, gain -3.33, open 0.00',
    ]);
  });

  test('a credit note lends what it stands at: no gain or loss on it, all of it on the invoice', () => {
    // 1,100.00 − (900.00 · 0.80 + 90.00) = 290.00 loss; the receivable: 1,100 − 90 − 720 − 290 = 0.
    const invoice = foreign('1000.00 USD', '1100.00 EUR', { invoice: 'A' });
    const note = foreign('-100.00 USD', '-90.00 EUR', { invoice: 'N' });
    const result = post(
      [paid('900.00 USD', '2015-03-01', [marked(invoice), marked(note)])],
      [invoice, note],
      {},
      { exchange: LOSS },
    );
    expect(values(result)).toEqual([
      'A: cash 1000.00, paid 1000.00, value 810.00, carried 1100.00, gain -290.00, open 0.00',
      'N: cash -100.00, paid -100.00, value -90.00, carried -90.00, gain -, open 0.00',
    ]);
    expect([invoice.carrying, note.carrying]).toEqual([0, 0]);
  });

  test('a credit note with its own discount lends what it stands at less that: 90.00 − 2.00 · 0.80 = 88.40', () => {
    const invoice = foreign('1000.00 USD', '1100.00 EUR', { invoice: 'A' });
    const note = foreign('-100.00 USD', '-90.00 EUR', { invoice: 'N', periods: ['-2.00 to 2015-03-07'] });
    const result = post(
      [paid('902.00 USD', '2015-03-01', [marked(invoice), marked(note)])],
      [invoice, note],
      { discountOnCreditNotes: true },
      { exchange: LOSS },
    );
    // 902.00 · 0.80 = 721.60; 721.60 + 88.40 = 810.00.
    expect(values(result)).toEqual([
      'A: cash 1000.00, paid 1000.00, value 810.00, carried 1100.00, gain -290.00, open 0.00',
      'N: cash -98.00, paid -98.00, value -88.40, carried -90.00, gain -, open 0.00',
    ]);
  });

  test('an invoice against a credit note without a payment: 110.00 − 90.00 = 20.00 loss', () => {
    const invoice = foreign('100.00 USD', '110.00 EUR', { invoice: 'A' });
    const note = foreign('-100.00 USD', '-90.00 EUR', { invoice: 'N' });
    const result = post(
      [paid('0 USD', '2015-03-01', [marked(invoice), marked(note)])],
      [invoice, note],
      {},
      { exchange: LOSS },
    );
    const voucher = result.voucherLines[0]?.voucher ?? '';
    expect(postings(result)).toEqual([
      `${voucher} Dr realised loss, 0.00 USD, 20.00`,
      `${voucher} Cr receivable, 0.00 USD, 20.00`,
    ]);
  });

  test('money left open keeps the rest of the value, and uses it up later', () => {
    // 1,000.00 · 0.80 = 800.00; 300.00 use 240.00, 560.00 stay with 700.00.
    const invoice = foreign('300.00 USD', '330.00 EUR');
    const { outcomes } = post(
      [paid('1000.00 USD', '2015-03-01', [marked(invoice)])],
      [invoice],
      {},
      { exchange: LOSS },
    );
    expect([outcomes[0]!.leftOpen, outcomes[0]!.leftOpenValue]).toEqual([eur('700.00'), eur('560.00')]);
    const next = foreign('700.00 USD', '630.00 EUR', { invoice: 'B' });
    const rest = {
      ...paid('700.00 USD', '2015-03-01', [marked(next)], { isPosted: true }),
      accountingAmount: eur('560.00'),
    };
    expect(values(post([rest], [next], {}, { exchange: LOSS }))).toEqual([
      'B: cash 700.00, paid 700.00, value 560.00, carried 630.00, gain -70.00, open 0.00',
    ]);
  });

  test('the tax in the discount shares its value: 4.52 at 0.777 are 3.51 = 3.11 + 0.11 + 0.29', () => {
    const taxes = [
      { code: 'S07', gross: eur('107.00'), tax: eur('7.00') },
      { code: 'S19', gross: eur('119.00'), tax: eur('19.00') },
    ];
    const invoice = foreign('226.00 USD', '180.00 EUR', { periods: ['4.52 to 2015-03-07'], taxes });
    const rates = books('EUR', ['2015-03-01 USD 0.777']);
    const result = post(
      [paid('221.48 USD', '2015-03-01', [marked(invoice)])],
      [invoice],
      { reverseTaxOnDiscount: true },
      { exchange: rates },
    );
    // 221.48 · 0.777 = 172.09; 180.00 − 172.09 − 3.51 = 4.40.
    expect(postings(result).slice(2)).toEqual([
      'DISC-10030 Dr customer cash discount, 4.00 USD, 3.11',
      'DISC-10030 Dr sales tax, 0.14 USD, 0.11',
      'DISC-10030 Dr sales tax, 0.38 USD, 0.29',
      'DISC-10030 Cr receivable, 4.52 USD, 3.51',
      'DISC-10030 Dr realised loss, 0.00 USD, 4.40',
      'DISC-10030 Cr receivable, 0.00 USD, 4.40',
    ]);
  });
});

describe('payment and document in different currencies (1 USD = 0.80 EUR, 1 GBP = 1.20 EUR: 1 GBP = 1.50 USD)', () => {
  const RATES = ['2015-03-01 USD 0.80', '2015-03-01 GBP 1.20'];
  const invoiceOf = () => foreign('1000.00 USD', '900.00 EUR', withDiscount);
  const settle = (amount: string, rates = RATES, mark = {}, policy = {}) => {
    const invoice = invoiceOf();
    return post([paid(amount, '2015-03-01', [marked(invoice, mark)])], [invoice], policy, {
      exchange: books('EUR', rates),
    });
  };

  test('980.00 USD cost 653.33 GBP and are worth 784.00 EUR: the discount is in dollars, the loss 100.00', () => {
    const result = settle('653.33 GBP');
    expect(postings(result)).toEqual([
      'ARP-10030 Dr bank, 653.33 GBP, 784.00',
      'ARP-10030 Cr receivable, 653.33 GBP, 784.00',
      'DISC-10030 Dr customer cash discount, 20.00 USD, 16.00',
      'DISC-10030 Cr receivable, 20.00 USD, 16.00',
      'DISC-10030 Dr realised loss, 0.00 USD, 100.00',
      'DISC-10030 Cr receivable, 0.00 USD, 100.00',
    ]);
  });
  test('a penny less does not cover it: 653.32 GBP are 979.98 USD, a part with 20.00 discount; 0.02 stay open', () => {
    // 979.98 · 20/980 = 19.9996, so 20.00.
    expect(values(settle('653.32 GBP'))).toEqual([
      '10030: cash 979.98, paid 653.32, value 783.98, carried 899.98, gain -100.00, open 0.02',
    ]);
  });
  test('a part: 300.00 GBP are 450.00 USD with 9.18 discount', () => {
    // 450.00 · 20/980 = 9.18; 900.00 · 459.18/1,000.00 = 413.26; 413.26 − 360.00 − 7.34 = 45.92.
    expect(values(settle('300.00 GBP'))).toEqual([
      '10030: cash 450.00, paid 300.00, value 360.00, carried 413.26, gain -45.92, open 540.82',
    ]);
  });
  test('too much: 46.67 of 700.00 GBP stay open, worth 56.00 EUR', () => {
    const { outcomes } = settle('700.00 GBP');
    expect([outcomes[0]!.leftOpen, outcomes[0]!.leftOpenValue]).toEqual([eur('46.67'), eur('56.00')]);
  });
  test('a blank amount is what the documents cost: 653.33 GBP', () => {
    expect(settle(' GBP').payments[0]!.amount).toBe(eur('653.33'));
  });
  test('a keyed amount is in dollars: 450.00 USD take 300.00 GBP, the rest of the payment stays open', () => {
    const result = settle('500.00 GBP', RATES, { keyed: '450.00' });
    expect(values(result)).toEqual([
      '10030: cash 450.00, paid 300.00, value 360.00, carried 413.26, gain -45.92, open 540.82',
    ]);
    expect(result.outcomes[0]!.leftOpen).toBe(eur('200.00'));
  });
  test('a stated rate between the two wins, in either direction: 1 GBP = 1.60 USD costs 612.50 GBP', () => {
    expect(settle(' GBP', [...RATES, '2015-02-20 GBP>USD 1.60']).payments[0]!.amount).toBe(eur('612.50'));
    expect(settle(' GBP', [...RATES, '2015-02-20 USD>GBP 0.625']).payments[0]!.amount).toBe(eur('612.50'));
  });
  test('paid in accounting currency: 980.00 USD cost 784.00 EUR', () => {
    expect(values(settle(' EUR'))).toEqual([
      '10030: cash 980.00, paid 784.00, value 784.00, carried 900.00, gain -100.00, open 0.00',
    ]);
  });
  test('a document in accounting currency, paid in dollars: 980.00 EUR cost 1,225.00 USD; no gain, no loss', () => {
    const invoice = foreign('1000.00 EUR', undefined, withDiscount);
    const result = post(
      [paid(' USD', '2015-03-01', [marked(invoice)])],
      [invoice],
      {},
      { exchange: books('EUR', RATES) },
    );
    expect(postings(result)).toEqual([
      'ARP-10030 Dr bank, 1225.00 USD, 980.00',
      'ARP-10030 Cr receivable, 1225.00 USD, 980.00',
      'DISC-10030 Dr customer cash discount, 20.00 EUR, 20.00',
      'DISC-10030 Cr receivable, 20.00 EUR, 20.00',
    ]);
  });
  test('Unspecific: 3.33 GBP too much shrink the discount by 5.00 USD (3.33 · 1.50 = 4.995)', () => {
    const result = settle('656.66 GBP', RATES, {}, { administration: 'Unspecific' });
    expect(
      result.settlements.map(({ cashApplied, discount, paid: used }) => [cashApplied, discount, used]),
    ).toEqual([[98500, 1500, 65666]]);
  });
  test('overpaid within the limit: 0.03 GBP = 0.04 EUR are written off in pounds', () => {
    const result = settle('653.36 GBP', RATES, {}, limits('0.05'));
    // 653.36 · 1.20 = 784.03, of which 653.33 use 783.99.
    expect(postings(result).slice(-2)).toEqual([
      'DISC-10030 Dr receivable, 0.03 GBP, 0.04',
      'DISC-10030 Cr penny difference, 0.03 GBP, 0.04',
    ]);
  });
  test('a credit note in a third currency lends at the rate of the payment’s date', () => {
    // 100.00 EUR are 83.33 GBP: 653.33 − 83.33 = 570.00 GBP of own money.
    const invoice = invoiceOf();
    const note = foreign('-100.00 EUR', undefined, { invoice: 'N' });
    const result = post(
      [paid(' GBP', '2015-03-01', [marked(invoice), marked(note)])],
      [invoice, note],
      {},
      { exchange: books('EUR', RATES) },
    );
    expect(values(result)).toEqual([
      '10030: cash 980.00, paid 653.33, value 784.00, carried 900.00, gain -100.00, open 0.00',
      'N: cash -100.00, paid -83.33, value -100.00, carried -100.00, gain -, open 0.00',
    ]);
    expect(result.payments[0]!.amount).toBe(eur('570.00'));
  });
  test('money of another account moves as it came, in pounds', () => {
    const invoice = foreign('1000.00 USD', '900.00 EUR', { ...withDiscount, account: '4032' });
    const result = post(
      [paid('653.33 GBP', '2015-03-01', [marked(invoice)])],
      [invoice],
      {},
      { exchange: books('EUR', RATES) },
    );
    expect(postings(result).slice(2, 4)).toEqual([
      'DISC-10030 Dr receivable, 653.33 GBP, 784.00',
      'DISC-10030 Cr receivable, 653.33 GBP, 784.00',
    ]);
  });
  test('money worth less than the smallest unit of the document settles that unit: none of it is lost', () => {
    const invoice = foreign('10.00 EUR', undefined);
    const rates = books('EUR', ['2015-03-01 JPY 0.004']);
    const result = post([paid('1 JPY', '2015-03-01', [marked(invoice)])], [invoice], {}, { exchange: rates });
    expect(values(result)).toEqual([
      '10030: cash 0.01, paid 1, value 0.00, carried 0.01, gain -0.01, open 9.99',
    ]);
  });
});

test('a currency without a rate never reaches the engine; if it did, nothing is valued at 1', () => {
  const invoice = foreign('100.00 USD', '90.00 EUR');
  const run = () =>
    post(
      [paid('100.00 USD', '2015-02-28', [marked(invoice)])],
      [invoice],
      {},
      { exchange: books('EUR', ['2015-03-01 USD 0.80']) },
    );
  expect(run).toThrow('no exchange rate from USD to EUR on 2015-02-28');
});

describe('a tolerance in books whose unit is coarser than a cent of the documents (RS-7)', () => {
  const exchange = books('JPY', ['2015-02-01 IDR 0.0095']);
  const raised = { toleranceAmount: amountOfUnits(200), toleranceTarget: 'raises the discount' } as const;
  /** A: 100.00 less 10.00; B: 50.00 without a discount, worth 0.475 JPY: less than the smallest unit. */
  const settled = (amount: string): readonly unknown[] => {
    const a = foreign('100.00 IDR', '1 JPY', { invoice: 'A', periods: ['10.00 to 2015-03-07'] });
    const b = foreign('50.00 IDR', '0 JPY', { invoice: 'B' });
    const given = [paid(amount, '2015-03-01', [marked(a), marked(b)])];
    const { settlements } = post(given, [a, b], raised, { exchange });
    return settlements.map((s) => [s.invoice, ...[s.cashApplied, s.discount, s.balanceAfter].map(digits)]);
  };

  test('what B lacks is not nothing, and B has no discount to raise: 10.00 are a part of A, 10.00 · 10/90 = 1.11', () => {
    expect(settled('10.00 IDR')).toEqual([['A', '10.00', '1.11', '88.89']]);
  });

  test('130.00 of 90.00 + 50.00: the 10.00 short are within the tolerance of A and raise its discount', () => {
    expect(settled('130.00 IDR')).toEqual([
      ['A', '80.00', '20.00', '0.00'],
      ['B', '50.00', '0.00', '0.00'],
    ]);
  });
});

import fc from 'fast-check';
import { documentState, valueAtStart } from '../../src/engine/documentState';
import { exchangeOf, type Exchange } from '../../src/engine/exchange';
import { postRun, type RunResult } from '../../src/engine/postRun';
import { amountOfUnits, sum, times } from '../../src/money/amount';
import { decimalsOf } from '../../src/money/currency';
import { conversion, converted, exchangeRate } from '../../src/money/exchange';
import { anyRun, type AnyRun } from '../support/anySettlement';
import { day } from '../support/settling';
import { runs } from '../support/runs';

const series = { prefix: 'ARP-', next: 10030, width: 5 };
const CURRENCIES = ['EUR', 'USD', 'JPY', 'KWD'];

interface ForeignRun {
  readonly run: AnyRun;
  readonly exchange: Exchange;
}

/** Rates between a fiftieth and fifty, and of currencies as they are between a hundredth and three. */
const anyRate = fc.integer({ min: 20, max: 50_000 }).map((n) => exchangeRate(`${n}`, '1000'));
const SMALL = 10 ** 10;

/** Any run, each document and each payment in a currency of its own, in books of any of them. */
const anyForeignRun: fc.Arbitrary<ForeignRun> = anyRun
  .filter(({ documents, payments }) =>
    [...documents, ...payments].every(({ amount }) => Math.abs(amount ?? 0) <= SMALL),
  )
  .chain((run) =>
    fc
      .record({
        accounting: fc.constantFrom(...CURRENCIES),
        rates: fc.tuple(anyRate, anyRate, anyRate, anyRate),
        booked: fc.array(anyRate, { minLength: run.documents.length, maxLength: run.documents.length }),
        ofDocuments: fc.array(fc.constantFrom(...CURRENCIES), { minLength: run.documents.length }),
        ofPayments: fc.array(fc.constantFrom(...CURRENCIES), { minLength: run.payments.length }),
        discountRate: fc.constantFrom<Exchange['discountRate']>('payment', 'invoice'),
      })
      .map(({ accounting, rates, booked, ofDocuments, ofPayments, discountRate }) => {
        const stated = CURRENCIES.map((from, i) => ({
          from,
          to: accounting,
          date: day('2000-01-01'),
          rate: rates[i]!,
        }));
        return {
          exchange: exchangeOf(
            accounting,
            stated.filter(({ from }) => from !== accounting),
            discountRate,
          ),
          run: {
            ...run,
            documents: run.documents.map((document, i) => {
              const currency = ofDocuments[i] ?? accounting;
              const at = conversion(booked[i]!, decimalsOf(currency), decimalsOf(accounting));
              return {
                ...document,
                currency,
                ...(currency === accounting ? {} : { accountingAmount: converted(document.amount, at) }),
              };
            }),
            payments: run.payments.map((payment, i) => ({
              ...payment,
              currency: ofPayments[i] ?? accounting,
            })),
          },
        };
      }),
  );

function settle({ run, exchange }: ForeignRun) {
  const states = new Map(run.documents.map((document) => [document.id, documentState(document)]));
  const result = postRun(run.payments, states, {
    policy: run.policy,
    accounts: {},
    series: { customer: series, vendor: series },
    usedVouchers: new Set(),
    postingDate: 'latest',
    exchange,
  });
  return { result, states };
}

describe('what every settlement keeps in several currencies', () => {
  test('the payment, in its own currency and in value: used + written off + left open', () => {
    fc.assert(
      fc.property(anyForeignRun, (given) => {
        for (const outcome of settle(given).result.outcomes) {
          const { amount, value, lines, overpayment, leftOpen, leftOpenValue } = outcome;
          const used = sum(lines.map(({ paid }) => paid));
          const usedValue = sum(lines.map(({ values }) => values.cash));
          expect(used + (overpayment?.writtenOff ?? 0) + leftOpen).toBe(amount);
          expect(usedValue + (overpayment?.value ?? 0) + leftOpenValue).toBe(value);
          expect(Math.abs(leftOpen)).toBeLessThanOrEqual(Math.abs(amount));
          if (leftOpen === 0) expect(leftOpenValue).toBe(0);
        }
      }),
      runs(1_000),
    );
  });

  test('vouchers balance in each of their currencies and in accounting currency', () => {
    fc.assert(
      fc.property(anyForeignRun, (given) => {
        const balances = new Map<string, number>();
        const add = (key: string, amount: number) => balances.set(key, (balances.get(key) ?? 0) + amount);
        for (const line of settle(given).result.voucherLines) {
          add(`${line.voucher} ${line.currency}`, line.debit - line.credit);
          add(`${line.voucher} books`, line.accountingDebit - line.accountingCredit);
          const figures = [line.debit, line.credit, line.accountingDebit, line.accountingCredit];
          expect(figures.every((figure) => figure >= 0) && figures.some((figure) => figure > 0)).toBe(true);
        }
        expect([...balances.values()].filter((balance) => balance !== 0)).toEqual([]);
      }),
      runs(1_000),
    );
  });

  test('the receivable in accounting currency is what documents and payments stand at: 0 when all are closed', () => {
    fc.assert(
      fc.property(anyForeignRun, (given) => {
        const { result, states } = settle(given);
        const moved = result.voucherLines
          .filter((line) => line.ledgerAccount === 'receivable')
          .reduce((total, line) => total + line.accountingDebit - line.accountingCredit, 0);
        const booked = sum(given.run.documents.map(valueAtStart));
        const carried = sum([...states.values()].map((state) => times(state.carrying, state.sign)));
        const credit = sum(result.outcomes.map(({ leftOpenValue }) => leftOpenValue));
        expect(booked + moved).toBe(carried - credit);
        for (const { open, carrying } of states.values()) if (open === 0) expect(carrying).toBe(0);
      }),
      runs(1_000),
    );
  });

  test('a document is settled in its own currency as if there were no other', () => {
    fc.assert(
      fc.property(anyForeignRun, (given) => {
        for (const line of settle(given).result.outcomes.flatMap(({ lines }) => lines)) {
          expect(line.cashApplied + line.discount + line.difference).toBe(line.amountSettled);
          expect(line.balanceBefore - line.amountSettled).toBe(line.balanceAfter);
        }
      }),
      runs(500),
    );
  });

  test('a credit note that lends money takes no gain or loss', () => {
    fc.assert(
      fc.property(anyForeignRun, (given) => {
        for (const { amount, lines } of settle(given).result.outcomes) {
          const lent = lines.filter((l) => l.cashApplied !== 0 && l.balanceBefore > 0 !== amount >= 0);
          expect(lent.every(({ values }) => values.exchangeDifference === 0)).toBe(true);
        }
      }),
      runs(500),
    );
  });
});

test('with rates of 1 several currencies settle like one: same figures, values are the amounts, no gain, no loss', () => {
  const CENTS = ['EUR', 'USD', 'GBP'];
  const exchange = exchangeOf(
    'EUR',
    ['USD', 'GBP'].map((from) => ({ from, to: 'EUR', date: day('2000-01-01'), rate: exchangeRate('1') })),
  );
  const given = anyRun.chain((run) =>
    fc.array(fc.constantFrom(...CENTS), { minLength: 8, maxLength: 8 }).map((currencies) => ({
      // RS-6, RS-9: a shortage is shared over documents only where they are in the payment's currency.
      run: { ...run, policy: { ...run.policy, ...NOT_SHARED, automaticSettlement: false } },
      currencies,
    })),
  );
  const NOT_SHARED = { tolerancePercent: undefined, toleranceAmount: undefined, unearnedDiscount: false };
  const figures = ({ settlements }: RunResult) =>
    settlements.map((s) => [s.invoice, s.cashApplied, s.discount, s.difference, s.balanceAfter, s.rules]);
  fc.assert(
    fc.property(given, ({ run, currencies }) => {
      const inEuros = (only: boolean): AnyRun => ({
        ...run,
        documents: run.documents.map((document, i) => ({
          ...document,
          currency: only ? 'EUR' : currencies[i]!,
          ...(only || currencies[i] === 'EUR' ? {} : { accountingAmount: document.amount }),
        })),
        payments: run.payments.map((payment, i) => ({
          ...payment,
          currency: only ? 'EUR' : currencies[4 + i]!,
        })),
      });
      const [one, several] = [
        settle({ run: inEuros(true), exchange }),
        settle({ run: inEuros(false), exchange }),
      ];
      expect(figures(several.result)).toEqual(figures(one.result));
      for (const s of several.result.settlements) {
        expect([s.exchangeGain, s.settledValue, s.paid]).toEqual([undefined, s.amountSettled, s.cashApplied]);
        expect(s.paymentValue).toBe(s.cashApplied ?? amountOfUnits(-(s.difference ?? 0)));
      }
    }),
    runs(700),
  );
});

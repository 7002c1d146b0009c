import fc from 'fast-check';
import type { PaymentToPost, RunResult } from '../../src/engine/postRun';
import { anyRun, onSide, type AnyRun } from '../support/anySettlement';
import { asked, books, paid, run, type Books } from '../support/undoing';
import { runs } from '../support/runs';

/** A month posted in one to three runs, and an order in which runs and payments are undone. */
const anyMonth = fc
  .tuple(anyRun, fc.integer({ min: 1, max: 3 }), fc.boolean())
  .chain(([month, runs, isVendor]) =>
    fc.record({
      month: fc.constant(isVendor ? onSide(month, 'vendor') : month),
      cut: fc.array(fc.integer({ min: 0, max: runs - 1 }), { minLength: 4, maxLength: 4 }),
      order: fc.shuffledSubarray([1, 2, 3], { minLength: 3, maxLength: 3 }),
    }),
  );

interface Posted {
  readonly kept: Books;
  readonly runs: readonly { readonly payments: readonly PaymentToPost[]; readonly result: RunResult }[];
  /** The books before each run. */
  readonly before: readonly ReturnType<typeof standing>[];
}

function posted(month: AnyRun, cut: readonly number[]): Posted {
  const kept = books(month.documents, month.policy);
  const parts = [0, 1, 2].map((part) => month.payments.filter((_, i) => cut[i] === part));
  const before: ReturnType<typeof standing>[] = [];
  const runs = parts
    .filter((payments) => payments.length > 0)
    .map((payments) => {
      before.push(standing(kept));
      return { payments, result: kept.settle(payments) };
    });
  return { kept, runs, before };
}

/** What is open, taken and counted for DISC-12 of every document. */
const standing = (kept: Books) =>
  [...kept.states().values()].map(({ document, open, taken, settledInPeriod, takenInPeriod }) => ({
    id: document.id,
    open,
    taken,
    settledInPeriod,
    takenInPeriod,
  }));

const RUNS = runs(600);

test('undone in any order, with what was settled later: every document and payment is open as at first', () => {
  fc.assert(
    fc.property(anyMonth, ({ month, cut, order }) => {
      const { kept, runs, before } = posted(month, cut);
      for (const number of order.filter((n) => n <= runs.length)) {
        // A run may have posted nothing at all.
        const { problems } = kept.undo(asked(run(`RUN-000${number}`), { later: 'undo' }));
        expect(
          problems.map(({ code }) => code).filter((code) => !/unknown|nothing|already/.test(code)),
        ).toEqual([]);
      }
      expect(standing(kept)).toEqual(before[0]);
      for (const { key, amount } of kept.ledger().payments) expect(kept.left().get(key)).toBe(amount);
      // Only the payments' own postings are left.
      const own = new Set(kept.ledger().payments.map(({ voucher }) => voucher));
      const payments = kept.ledger().voucherLines.filter(({ voucher }) => own.has(voucher));
      kept.lose((rows) => ({
        ...rows,
        voucherLines: rows.voucherLines.filter((l) => !payments.includes(l)),
      }));
      expect(kept.balances()).toEqual({});
    }),
    RUNS,
  );
});

test('the last run undone: the books are those before it', () => {
  fc.assert(
    fc.property(anyMonth, ({ month, cut }) => {
      const { kept, runs, before } = posted(month, cut);
      kept.undo(asked(run(`RUN-000${runs.length}`)));
      expect(standing(kept)).toEqual(before.at(-1));
    }),
    RUNS,
  );
});

test('all payments reversed, one after the other: nothing is left on any account', () => {
  fc.assert(
    fc.property(anyMonth, ({ month, cut }) => {
      const { kept, runs } = posted(month, cut);
      for (const { key } of runs.flatMap(({ result }) => result.payments)) {
        kept.undo(asked(paid(key), { reversePayments: true, later: 'undo' }));
      }
      expect(kept.balances()).toEqual({});
      expect([...kept.left().values()].every((amount) => amount === 0)).toBe(true);
      expect(standing(kept).map(({ open }) => open)).toEqual(
        month.documents.map(({ openAtStart }) => Math.abs(openAtStart)),
      );
    }),
    RUNS,
  );
});

test('the last run undone and settled again: the same settlements, under new vouchers', () => {
  fc.assert(
    fc.property(anyMonth, ({ month, cut }) => {
      const { kept, runs } = posted(month, cut);
      const { payments, result } = runs.at(-1)!;
      const after = standing(kept);
      kept.undo(asked(run(`RUN-000${runs.length}`)));
      const again = kept.settle(
        payments.flatMap((payment): PaymentToPost[] => {
          const was = result.payments.find(({ key }) => key === payment.key);
          if (was === undefined) return [];
          const { voucher, amount } = was;
          const entered = { voucher: payment.voucher, amount: payment.amount };
          return [{ ...payment, voucher, amount, isPosted: true, entered }];
        }),
      );
      expect(again.settlements.map(({ discountVoucher: _, ...facts }) => facts)).toEqual(
        result.settlements.map(({ discountVoucher: _, ...facts }) => facts),
      );
      expect(again.payments).toEqual([]);
      expect(standing(kept)).toEqual(after);
    }),
    RUNS,
  );
});

import fc from 'fast-check';
import { inPeriodOrder } from '../../src/engine/discountSchedule';
import { toleranceOf } from '../../src/engine/differences';
import { discountPanel } from '../../src/engine/discountPanel';
import { documentState } from '../../src/engine/documentState';
import { postRun, type RunResult } from '../../src/engine/postRun';
import type { OpenDocument } from '../../src/engine/transactions';
import { absolute, amountOfUnits, negate, sum, ZERO, type Amount } from '../../src/money/amount';
import { shareOf } from '../../src/money/ratio';
import { anyRun, onSide, statesOf, type AnyRun } from '../support/anySettlement';
import { day, DEFAULTS, document, marked, payment, post } from '../support/settling';
import { runs } from '../support/runs';

const RUNS = runs(1_500);
const series = { prefix: 'ARP-', next: 10030, width: 5 };

function settle({ policy, documents, payments }: AnyRun) {
  const states = statesOf(documents);
  const result = postRun(payments, states, {
    policy,
    accounts: {},
    series: { customer: series, vendor: series },
    usedVouchers: new Set(),
    postingDate: 'latest',
  });
  return { result, states };
}

/** Between nothing and the whole, on the whole's own side of zero. */
const isPartOf = (part: number, whole: number): boolean =>
  whole >= 0 ? part >= 0 && part <= whole : part <= 0 && part >= whole;

describe('what every settlement keeps, for any amounts', () => {
  test('payment = cash applied + overpayment written off + left open', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        for (const { amount, lines, overpayment, leftOpen } of settle(run).result.outcomes) {
          const applied = lines.reduce((total, line) => total + line.cashApplied, 0);
          expect(applied + (overpayment?.writtenOff ?? 0) + leftOpen).toBe(amount);
          expect(isPartOf(leftOpen, amount)).toBe(true);
          expect(isPartOf(overpayment?.writtenOff ?? 0, amount)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('amount settled = cash + discount + shortage; document = settled + open; no balance crosses zero', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { result, states } = settle(run);
        const settled = new Map<string, number>();
        for (const line of result.outcomes.flatMap((outcome) => outcome.lines)) {
          expect(line.cashApplied + line.discount + line.difference).toBe(line.amountSettled);
          expect(line.balanceBefore - line.amountSettled).toBe(line.balanceAfter);
          for (const part of [line.cashApplied, line.discount, line.difference, line.balanceAfter]) {
            expect(isPartOf(part, line.balanceBefore)).toBe(true);
          }
          settled.set(line.documentId, (settled.get(line.documentId) ?? 0) + line.amountSettled);
        }
        for (const [id, { document, open, sign }] of states) {
          expect((settled.get(id) ?? 0) + sign * open).toBe(document.openAtStart);
        }
      }),
      RUNS,
    );
  });

  test('debits = credits per voucher; one of them above zero on each line; no negative zero anywhere', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { result } = settle(run);
        const balance = new Map<string, number>();
        for (const { voucher, debit, credit } of result.voucherLines) {
          expect(debit >= 0 && credit >= 0 && (debit === 0) !== (credit === 0)).toBe(true);
          balance.set(voucher, (balance.get(voucher) ?? 0) + debit - credit);
        }
        expect([...balance.values()].every((difference) => difference === 0)).toBe(true);
        expect(numbersOf(result).filter((value) => Object.is(value, -0))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the receivable account moves by what was paid, deducted and written off: the balances of the documents and payments', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { result, states } = settle(run);
        const receivable = result.voucherLines
          .filter((line) => line.ledgerAccount === 'receivable')
          .reduce((total, line) => total + line.debit - line.credit, 0);
        const opened = run.documents.reduce((total, d) => total + d.openAtStart, 0);
        const open = [...states.values()].reduce((total, s) => total + s.sign * s.open, 0);
        const credits = result.outcomes.reduce((total, o) => total + o.leftOpen, 0);
        expect(opened + receivable).toBe(open - credits);
      }),
      RUNS,
    );
  });

  test('a difference is never above the largest limit, and there is at most one type of it per payment and side', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { maximumPennyDifference: penny, maximumOverpaymentOrUnderpayment: maximum } = run.policy;
        for (const { lines, overpayment } of settle(run).result.outcomes) {
          const shortages = Math.abs(sum(lines.map((line) => absolute(line.difference))));
          const over = Math.abs(overpayment?.writtenOff ?? 0);
          const tolerance = sum(
            [...statesOf(run.documents).values()].map((s) => toleranceOf(s, run.policy, (amount) => amount)),
          );
          expect(Math.max(shortages, over)).toBeLessThanOrEqual(Math.max(penny, maximum, tolerance));
          expect(shortages === 0 || over === 0).toBe(true);
          if (over > 0) expect(lines.every((line) => line.differenceType === undefined)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('no discount above the cap, under every rule set: Normal takes at most what some period offers of the whole document', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const plain = {
          ...run,
          payments: run.payments.map((p) => ({
            ...p,
            marks: p.marks.map(({ documentId }) => ({
              documentId,
              useCashDiscount: 'Normal' as const,
              fullSettlement: false,
            })),
          })),
        };
        const { states } = settle(plain);
        for (const { document, taken } of states.values()) {
          const best = Math.max(0, ...document.periods.map((period) => Math.abs(period.discount)));
          // RS-7: the tolerance of German Skonto is part of what is offered, on documents with a discount.
          const raised = run.policy.toleranceTarget === 'raises the discount' && best > 0;
          const tolerance = raised ? toleranceOf(documentState(document), run.policy, (amount) => amount) : 0;
          // Each period rounds for itself, half a unit at most.
          expect(taken).toBeLessThanOrEqual(best + tolerance + document.periods.length);
        }
      }),
      RUNS,
    );
  });
});

test('customer and vendor mirror: the same settlements, vouchers with their columns exchanged', () => {
  const mirrored: Readonly<Record<string, string>> = {
    receivable: 'payable',
    'customer cash discount': 'vendor cash discount',
  };
  fc.assert(
    fc.property(anyRun, (run) => {
      const [ours, theirs] = [settle(run).result, settle(onSide(run, 'vendor')).result];
      const withoutSide = ({ settlements }: RunResult) => settlements.map(({ side: _, ...rest }) => rest);
      expect(withoutSide(theirs)).toEqual(withoutSide(ours));
      expect(theirs.voucherLines.map((l) => [l.voucher, l.date, l.ledgerAccount, l.debit, l.credit])).toEqual(
        ours.voucherLines.map((l) => [
          l.voucher,
          l.date,
          mirrored[l.ledgerAccount] ?? l.ledgerAccount,
          l.credit,
          l.debit,
        ]),
      );
    }),
    runs(500),
  );
});

test('a credit note is an invoice with the sign turned: the same run, every amount negated', () => {
  const negated = (run: AnyRun): AnyRun => ({
    ...run,
    policy: { ...run.policy, discountOnCreditNotes: true },
    documents: run.documents.map((d) => ({
      ...d,
      amount: negate(d.amount),
      openAtStart: negate(d.openAtStart),
      periods: d.periods.map((p) => ({ ...p, discount: negate(p.discount) })),
    })),
    // Not blank and not 0, where the sign says nothing; in the order given, whatever their amounts.
    payments: run.payments.map((p, i) => ({
      ...p,
      voucher: `P${i}`,
      amount: negate(p.amount || amountOfUnits(1)),
      marks: p.marks.map(({ amountToSettle, discountOverride, ...m }) => ({
        ...m,
        ...(amountToSettle === undefined ? {} : { amountToSettle: negate(amountToSettle) }),
        ...(discountOverride === undefined ? {} : { discountOverride: negate(discountOverride) }),
      })),
    })),
  });
  fc.assert(
    fc.property(anyRun, (run) => {
      // By priority the smaller amount goes first, which the turned sign makes the larger one.
      const once = negated({ ...run, policy: { ...run.policy, automaticPriority: undefined } });
      const [here, there] = [settle(once).result, settle(negated(once)).result];
      const amounts = (result: RunResult, turn: (a: Amount) => Amount) =>
        result.settlements.map((s) => [
          s.invoice,
          s.paymentVoucher,
          ...[s.cashApplied, s.discount, s.difference, s.balanceAfter].map((a) => turn(a ?? ZERO)),
        ]);
      expect(amounts(there, negate)).toEqual(amounts(here, (a) => a));
    }),
    runs(500),
  );
});

test('the order of the rows does not matter: any permutation of payments and documents gives the same run', () => {
  const shuffled = anyRun.chain((run) =>
    fc
      .tuple(
        fc.shuffledSubarray([...run.documents], { minLength: run.documents.length }),
        fc.shuffledSubarray([...run.payments], { minLength: run.payments.length }),
        fc.boolean(),
      )
      .map(([documents, payments, turn]) => ({
        run,
        other: {
          ...run,
          documents,
          payments: payments.map((p) => ({ ...p, marks: turn ? [...p.marks].reverse() : p.marks })),
        },
      })),
  );
  fc.assert(
    fc.property(shuffled, ({ run, other }) => {
      const [here, there] = [settle(run).result, settle(other).result];
      expect([there.payments, there.settlements, there.voucherLines]).toEqual([
        here.payments,
        here.settlements,
        here.voucherLines,
      ]);
    }),
    runs(1_000),
  );
});

describe('DISC-12, cumulative rounding', () => {
  // One document with one period, cut into parts within it; the last payment closes it.
  const cut = fc
    .tuple(
      fc.oneof(
        fc.integer({ min: 2, max: 5_000 }),
        fc.integer({ min: 2, max: 10 ** 9 }),
        fc.integer({ min: 2, max: 10 ** 14 }),
      ),
      fc.integer({ min: 0, max: 6_000 }),
      fc.array(fc.integer({ min: 1, max: 9_999 }), { maxLength: 12 }),
      fc.boolean(),
    )
    .map(([gross, perMyriad, parts, isNote]) => ({
      gross,
      discount: Math.floor((gross / 10_000) * perMyriad),
      parts,
      isNote,
    }));

  test('however a document is cut, the discount is in all round(r · G), and on the way never more', () => {
    fc.assert(
      fc.property(cut, ({ gross, discount, parts, isNote }) => {
        const sign = isNote ? -1 : 1;
        const given: OpenDocument = {
          ...document('1.00').document,
          amount: amountOfUnits(sign * gross),
          openAtStart: amountOfUnits(sign * gross),
          periods: [{ lastDate: day('2015-06-30'), discount: amountOfUnits(sign * discount) }],
        };
        const state = documentState(given);
        const pay = (units: number | undefined) => ({
          ...payment('', '2015-06-28', [marked(state)]),
          ...(units === undefined ? {} : { amount: amountOfUnits(sign * units) }),
        });
        for (const part of parts) {
          const open = state.open - 1;
          const cash = Math.floor((Math.max(0, open) / 10_000) * part);
          if (cash > 0) post([pay(cash)], [state], { discountOnCreditNotes: true });
          expect(state.taken).toBeLessThanOrEqual(discount);
        }
        if (state.open > 0) post([pay(undefined)], [state], { discountOnCreditNotes: true });
        expect([state.open, state.taken]).toEqual([0, discount]);
        expect(state.taken).toBe(
          shareOf(amountOfUnits(gross), amountOfUnits(discount), amountOfUnits(gross)),
        );
      }),
      runs(1_500),
    );
  });

  test('DISC-11: the panel is taken + obtainable, and what it promises is what closing takes', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const first = run.documents[0]!;
        const state = documentState({ ...first, periods: inPeriodOrder(first.periods) });
        const mark = { documentId: first.id, useCashDiscount: 'Normal' as const, fullSettlement: false };
        const on = run.payments[0]!.date;
        const panel = discountPanel(state, mark, on, 0, { ...DEFAULTS, discountOnCreditNotes: true });
        expect(panel.cashDiscountAmount - panel.cashDiscountTaken).toBe(panel.cashDiscountAmountToTake);
        const closing = { ...run.payments[0]!, marks: [mark], graceDays: 0, account: first.account };
        const { amount: _, ...blank } = closing;
        const result = post([blank], [state], { discountOnCreditNotes: true });
        expect(sum(result.outcomes[0]!.lines.map((line) => line.discount))).toBe(
          panel.cashDiscountAmountToTake,
        );
        expect(state.open).toBe(0);
      }),
      runs(1_000),
    );
  });
});

const numbersOf = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersOf)
      : [];

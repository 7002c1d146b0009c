import { laterOf, type PlainDate } from '../calendar/plainDate';
import { absolute, minus, signOf, smaller, sum, times, ZERO, type Amount } from '../money/amount';
import { shareOf } from '../money/ratio';
import { allocate, dueExactly, toleranceFor, useCredits } from './allocate';
import { book, bookLines, discountValueOf } from './bookLines';
import { compareTexts } from './compareTexts';
import { writeOffLimits } from './differences';
import { codeAccount, compareDiscounts, offerFor } from './discountOffer';
import type { Exchange } from './exchange';
import { amountToSettle, costOf, newLine, wantedOf, type Line, type MarkedDocument } from './markedLine';
import { overpaid, settleOverpayment } from './overpayment';
import { lineRates, paymentValues } from './paymentMoney';
import type { SettlementPolicy } from './policy';
import type { RuleId } from './rules';
import type { PaymentSettlement } from './settlement';
import type { PaymentToSettle } from './transactions';

/** ALLOC-1: by transaction date, then the better discount at the reference date, then voucher and number. */
export function inMarkedOrder(
  marked: readonly MarkedDocument[],
  payment: PaymentToSettle,
  policy: SettlementPolicy,
): readonly MarkedDocument[] {
  const reference = referenceDate(payment, policy);
  const order = (a: MarkedDocument, b: MarkedDocument): number =>
    compareTexts(a.state.document.date, b.state.document.date) ||
    compareDiscounts(a.state, b.state, reference, payment.graceDays, policy) ||
    compareTexts(a.state.document.voucher, b.state.document.voucher) ||
    compareTexts(a.state.document.id, b.state.document.id);
  return [...marked].sort(order);
}

/** DISC-2: the payment's transaction date; a selected date replaces it. */
export const referenceDate = (payment: PaymentToSettle, policy: SettlementPolicy): PlainDate =>
  policy.selectedDiscountDate ?? payment.date;

/**
 * Settles one payment with the documents given, in that order, and books the result on them.
 *
 * Documents of the payment's own direction (invoices for money received) take the money; those of the other direction
 * (credit notes) add theirs to it and are used before the payment's own (ALLOC-6). A document that is closed is passed over.
 *
 * A document in another currency than the payment keeps its own: its net and its keyed amount cost what they come to at the rate of
 * the payment's date, and money that does not reach that is converted into the document's currency (rules, section 8).
 *
 * @param marked in the order the money reaches them (ALLOC-1, ALLOC-2); changed: what is settled is taken off
 * @param exchange absent: everything is in accounting currency
 * @returns every document that something was settled on, what was written off and what stays open
 */
export function settlePayment(
  payment: PaymentToSettle,
  marked: readonly MarkedDocument[],
  policy: SettlementPolicy,
  exchange?: Exchange,
): PaymentSettlement {
  const reference = referenceDate(payment, policy);
  const ratesOf = lineRates(payment, exchange);
  const open = marked
    .filter(({ state }) => state.open > 0)
    .map(({ state, mark }) =>
      newLine(
        state,
        mark,
        offerFor(state, mark, reference, payment.graceDays, policy),
        codeAccount(state, reference, payment.graceDays, policy),
        ratesOf(state.document.currency),
        policy,
      ),
    );
  const amount =
    payment.amount ?? sum(open.map((line) => times(costOf(line, amountToSettle(line)), line.state.sign)));
  const direction = signOf(amount) === -1 ? -1 : 1;
  const offered = open.filter((line) => line.state.sign === direction);
  const credits = open.filter((line) => line.state.sign !== direction);

  const own = absolute(amount);
  const lent = sum(credits.map((line) => costOf(line, wantedOf(line))));
  const { toAccounting } = ratesOf(payment.currency);
  const limits = writeOffLimits(sum(offered.map((line) => toleranceFor(line, policy))), policy);
  const charge = payment.bankCharge ?? ZERO;
  const money = sum([own, lent, charge]);
  const debts = policy.exactPayment ? dueExactly(offered, money, limits, policy, toAccounting) : offered;
  const unused = allocate(debts, money, limits, policy);
  const unusedOwn = smaller(unused, own);
  const over = unusedOwn === unused ? overpaid(debts, unused) : ZERO;
  const writtenOff = over > 0 ? settleOverpayment(debts, over, limits, policy, toAccounting) : undefined;

  const chargeLeft = minus(charge, takeCharge(debts, charge));
  const applied = sum(debts.map((line) => line.paid));
  useCredits(credits, smaller(lent, applied), policy);

  for (const line of [...debts, ...credits])
    line.rules.push(...placeRules(line, payment, open.length, policy));

  const values = paymentValues(payment, own, toAccounting, {
    used: minus(applied, sum(credits.map((line) => line.paid))),
    writtenOff: writtenOff?.amount ?? ZERO,
  });
  const touched = [...debts, ...credits].filter(
    (line) => line.cash > 0 || line.discount > 0 || line.shortage > 0 || line.charge > 0,
  );
  return {
    payment,
    amount,
    value: times(values.value, direction),
    lines: bookLines(touched, direction, values.used, (line, cashValue) =>
      book(line, reference, payment.graceDays, policy, discountValueOf(line, exchange), cashValue),
    ),
    overpayment: writtenOff && {
      writtenOff: times(writtenOff.amount, direction),
      value: times(values.writtenOff, direction),
      type: writtenOff.type,
      rules: writtenOff.rules,
    },
    leftOpen: times(values.leftOpen, direction),
    leftOpenValue: times(values.leftOpenValue, direction),
    bankChargeLeft: chargeLeft,
    date: touched.reduce((latest, line) => laterOf(latest, line.state.document.date), payment.date),
  };
}

/**
 * CHARGE-1: what the bank kept back settles the documents as if it had been received, and is no cash of the payment: the last
 * documents that the money reached take it. @returns how much of it, in the payment's currency
 */
function takeCharge(debts: readonly Line[], charge: Amount): Amount {
  let rest = charge;
  for (const line of [...debts].reverse()) {
    const paid = smaller(rest, line.paid);
    if (paid === 0) continue;
    line.charge = paid === line.paid ? line.cash : shareOf(line.cash, paid, line.paid);
    line.cash = minus(line.cash, line.charge);
    line.paid = minus(line.paid, paid);
    rest = minus(rest, paid);
  }
  return minus(charge, rest);
}

/** By which rule the money reached the document: its place among others, or the account it belongs to. */
function placeRules(
  { state }: Line,
  payment: PaymentToSettle,
  marked: number,
  policy: SettlementPolicy,
): readonly RuleId[] {
  const order: readonly RuleId[] =
    payment.marks.length === 0
      ? [policy.automaticPriority ? 'ALLOC-3' : 'ALLOC-2']
      : marked > 1
        ? ['ALLOC-1']
        : [];
  return state.document.account === payment.account ? order : [...order, 'ALLOC-8'];
}

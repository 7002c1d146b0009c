import type { PlainDate } from '../calendar/plainDate';
import { absolute, larger, minus, plus, sum, times, ZERO, type Amount } from '../money/amount';
import { shareOf, spreadOver } from '../money/ratio';
import { offerFor } from './discountOffer';
import { balanceOf, carryingOf, takeOff } from './documentState';
import type { Exchange } from './exchange';
import { inAccounting, type Line } from './markedLine';
import type { SettlementPolicy } from './policy';
import type { SettlementLine } from './settlement';
import type { Mark } from './transactions';

/**
 * Books the lines, debts first. Credit notes lend what they are worth in the books, so that no gain or loss falls on them (but on one
 * that lends nothing and only takes its discount); that and the value of the payment's own money is a pool, and each debt receives
 * its share of it by the money it took.
 */
export function bookLines(
  touched: readonly Line[],
  direction: 1 | -1,
  ownValue: Amount,
  bookOn: (line: Line, cashValue: Amount | undefined) => readonly SettlementLine[],
): readonly SettlementLine[] {
  const debts = touched.filter((line) => line.state.sign === direction);
  const lenders = touched
    .filter((line) => line.state.sign !== direction)
    .flatMap((line) => bookOn(line, line.cash === 0 ? ZERO : undefined));
  const pool = minus(ownValue, times(sum(lenders.map(({ values }) => values.cash)), direction));
  const received = spreadOver(
    pool,
    debts.map((line) => line.paid),
  );
  return [...debts.flatMap((line, i) => bookOn(line, received[i])), ...lenders];
}

/**
 * Books what a document is settled by: cash, discount and shortage, then a bank charge as a line of its own.
 * @param cashValue absent for a credit note that lends what it is worth
 */
export function book(
  line: Line,
  reference: PlainDate,
  graceDays: number,
  policy: SettlementPolicy,
  discountValue: Amount,
  cashValue: Amount | undefined,
): readonly SettlementLine[] {
  const { state, mark, offer } = line;
  const signed = (amount: Amount): Amount => times(amount, state.sign);
  const settled = sum([line.cash, line.discount, line.shortage]);
  const settledValue = carryingOf(state, settled);
  const differenceValue = inAccounting(line, line.shortage);
  const forCash = minus(minus(settledValue, discountValue), differenceValue);
  const cash = cashValue ?? forCash;
  const counts =
    line.reason !== 'full-settlement' && offer.kind === 'calculated' && line.withheld === undefined;
  const unearned = policy.unearnedDiscount ? unearnedPart(line, reference, graceDays, policy) : ZERO;
  const inGrace = isInGrace(line, reference);
  const isDiscountTolerance = policy.discountTolerance && inGrace && line.discount > 0;
  if (isDiscountTolerance) line.rules.push('RS-8');
  const before = { open: balanceOf(state), taken: state.taken };
  const discountAmount = plus(state.taken, offer.obtainable);
  const period = counts ? offer.period : undefined;
  takeOff(state, settled, line.discount, settledValue, period);
  const booked: SettlementLine = {
    documentId: state.document.id,
    cashApplied: signed(line.cash),
    paid: signed(line.paid),
    discount: signed(line.discount),
    unearnedDiscount: signed(unearned),
    isDiscountTolerance,
    difference: signed(line.shortage),
    values: {
      settled: signed(settledValue),
      cash: signed(cash),
      discount: signed(discountValue),
      difference: signed(differenceValue),
      exchangeDifference: signed(minus(forCash, cash)),
    },
    differenceType: line.shortageType,
    amountSettled: signed(settled),
    balanceBefore: before.open,
    balanceAfter: balanceOf(state),
    period,
    discountAccount: line.discountAccount,
    discountAmount: signed(discountAmount),
    discountTakenBefore: signed(before.taken),
    useCashDiscount: mark.useCashDiscount,
    graceDays: inGrace ? graceDays : 0,
    reason: line.reason ?? 'closed-without-discount',
    noDiscount: line.discount > 0 ? undefined : (offer.why ?? line.withheld),
    rules: [...new Set(line.rules)],
  };
  if (line.charge === 0) return [booked];
  return settled === 0 ? [bookCharge(line, booked)] : [booked, bookCharge(line, booked)];
}

/** CHARGE-1. @param booked what else settled the document */
function bookCharge(line: Line, booked: SettlementLine): SettlementLine {
  const { state, charge } = line;
  const signed = (amount: Amount): Amount => times(amount, state.sign);
  const settledValue = carryingOf(state, charge);
  const differenceValue = inAccounting(line, charge);
  takeOff(state, charge, ZERO, settledValue, booked.period);
  return {
    ...booked,
    cashApplied: ZERO,
    paid: ZERO,
    discount: ZERO,
    unearnedDiscount: ZERO,
    isDiscountTolerance: false,
    difference: signed(charge),
    differenceType: 'Bank charge',
    values: {
      settled: signed(settledValue),
      cash: ZERO,
      discount: ZERO,
      difference: signed(differenceValue),
      exchangeDifference: signed(minus(settledValue, differenceValue)),
    },
    amountSettled: signed(charge),
    balanceBefore: booked.balanceAfter,
    balanceAfter: balanceOf(state),
    discountTakenBefore: signed(state.taken),
    graceDays: 0,
    reason: 'bank-charge',
    noDiscount: undefined,
    rules: ['CHARGE-1'],
  };
}

/** RS-9: earned is what the day of the payment offers, whatever the user asked for; the rest of the discount is not. */
function unearnedPart(
  { state, mark, discount, reason }: Line,
  reference: PlainDate,
  graceDays: number,
  policy: SettlementPolicy,
): Amount {
  if (discount === 0 || reason === 'full-settlement') return ZERO;
  const asNormal: Mark = {
    documentId: mark.documentId,
    useCashDiscount: 'Normal',
    fullSettlement: false,
  };
  const earned = offerFor(state, asNormal, reference, graceDays, policy).obtainable;
  return larger(ZERO, minus(discount, earned));
}

/** After the period's last date, but not because of Always. */
function isInGrace({ state, mark, offer }: Line, reference: PlainDate): boolean {
  if (offer.period === undefined || mark.useCashDiscount === 'Always') return false;
  const last = state.document.periods[offer.period]?.lastDate;
  return last !== undefined && reference > last;
}

/** A discount at the rate of the payment's date, or at the one the document was booked at (rules, section 8). */
export function discountValueOf(line: Line, exchange: Exchange | undefined): Amount {
  const { accountingAmount } = line.state.document;
  return exchange?.discountRate === 'invoice' && accountingAmount !== undefined
    ? shareOf(absolute(accountingAmount), line.discount, line.state.gross)
    : inAccounting(line, line.discount);
}

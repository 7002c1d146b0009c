import { laterOf, type PlainDate } from '../calendar/plainDate';
import {
  absolute,
  larger,
  minus,
  plus,
  signOf,
  smaller,
  sum,
  times,
  ZERO,
  type Amount,
} from '../money/amount';
import { converted, type Conversion } from '../money/exchange';
import { shareOf, spreadOver } from '../money/ratio';
import {
  largestLimit,
  shortageClosing,
  toleranceOf,
  writeOffLimits,
  writeOffType,
  type DifferenceType,
  type WriteOffType,
  type ShortageClosing,
  type WriteOffLimits,
} from './differences';
import {
  codeAccount,
  compareDiscounts,
  grantsPartialDiscount,
  offerFor,
  partialDiscount,
  unearnedLimit,
  withdrawn,
  type DiscountOffer,
  type NoDiscount,
} from './discountOffer';
import { balanceOf, carryingOf, takeOff, type DocumentState } from './documentState';
import type { Exchange } from './exchange';
import { atLeastSmallest, lineRates, paymentValues, spend, type LineRates } from './paymentMoney';
import type { SettlementPolicy } from './policy';
import type { RuleId } from './rules';
import type { Mark, PaymentToSettle, UseCashDiscount } from './transactions';

/** Why a line is as it is; the sentence in the sheet is made from it. */
export type Reason =
  | 'closed-with-discount'
  | 'closed-without-discount'
  | 'partial-with-discount'
  | 'partial-without-discount'
  | 'shortage-written-off'
  | 'full-settlement'
  | 'discount-shrunk'
  | 'tolerance-from-discount'
  | 'unearned-discount'
  | 'discount-raised'
  | 'bank-charge';

/** What one payment does to one document. Amounts in the document's sign and currency, values in accounting currency. */
export interface SettlementLine {
  readonly documentId: string;
  /** Cash of the payment (and of credit notes marked with it) applied to the document. */
  readonly cashApplied: Amount;
  /** The same money in the payment's currency. */
  readonly paid: Amount;
  readonly discount: Amount;
  /** The part of the discount that was not earned (RS-9). */
  readonly unearnedDiscount: Amount;
  /** Granted by days of grace and posted as discount tolerance (RS-8). */
  readonly isDiscountTolerance: boolean;
  /** Shortage written off. */
  readonly difference: Amount;
  readonly values: LineValues;
  readonly differenceType: DifferenceType | undefined;
  /** Cash applied + discount + shortage written off. */
  readonly amountSettled: Amount;
  readonly balanceBefore: Amount;
  readonly balanceAfter: Amount;
  /** Index of the discount period whose calculated discount was taken; undefined for any other discount (DISC-12). */
  readonly period: number | undefined;
  /** Ledger account of the cash discount code, for the discount however it came about (rules, section 10). */
  readonly discountAccount: string | undefined;
  /** What the discount panel shows as cash discount amount: taken before + obtainable (DISC-11). */
  readonly discountAmount: Amount;
  readonly discountTakenBefore: Amount;
  readonly useCashDiscount: UseCashDiscount;
  /** Days of grace of the payment by which the discount was still granted; 0 when it was in time. */
  readonly graceDays: number;
  readonly reason: Reason;
  /** Where no discount was given, why not. */
  readonly noDiscount: NoDiscount | PartWithoutDiscount | undefined;
  readonly rules: readonly RuleId[];
}
/** Why a part takes nothing of a discount that is obtainable (DISC-7, RS-2). */
export type PartWithoutDiscount = 'partial-parameter-off' | 'closing-only';

/**
 * A settlement line in accounting currency, document's sign (rules, section 8): what was settled stands in the books at its
 * carrying value; cash, discount and difference are worth what they are worth on the payment's date.
 */
export interface LineValues {
  /** Carrying value of the amount settled. */
  readonly settled: Amount;
  readonly cash: Amount;
  readonly discount: Amount;
  readonly difference: Amount;
  /** Settled − cash − discount − difference; above zero: a loss for a customer, a gain for a vendor. */
  readonly exchangeDifference: Amount;
}

/** What became of one payment. Amounts in the payment's sign and currency, values in accounting currency. */
export interface PaymentSettlement {
  readonly payment: PaymentToSettle;
  /** The payment's amount, worked out from the marks where it was left blank (ALLOC-4). */
  readonly amount: Amount;
  /** What the amount is worth in accounting currency. */
  readonly value: Amount;
  /** Documents that something was settled on, in the order the money reached them. */
  readonly lines: readonly SettlementLine[];
  readonly overpayment: Overpayment | undefined;
  /** Stays open on the account. */
  readonly leftOpen: Amount;
  /** What that is worth: the rest of the value, 0 when nothing is left. */
  readonly leftOpenValue: Amount;
  /** Bank charge that no document could take, a magnitude. */
  readonly bankChargeLeft: Amount;
  /** The later of payment and document dates: date of the discount and difference postings (rules, section 7). */
  readonly date: PlainDate;
}
export interface Overpayment {
  readonly writtenOff: Amount;
  readonly value: Amount;
  readonly type: DifferenceType;
  readonly rules: readonly RuleId[];
}

/** A marked document on its way through one payment. Magnitudes, in the document's currency unless said otherwise. */
interface Line {
  readonly state: DocumentState;
  readonly mark: Mark;
  readonly offer: DiscountOffer;
  readonly discountAccount: string | undefined;
  /** R − obtainable: the cash that closes the document (DISC-3). */
  readonly net: Amount;
  /** Discount beyond what is earned that would still be allowed (RS-9). */
  readonly unearnedLimit: Amount;
  /** The keyed Amount to settle, in the direction of the document. */
  readonly keyed: Amount | undefined;
  readonly rates: LineRates;
  cash: Amount;
  /** The cash in the payment's currency. */
  paid: Amount;
  /** Bank charge that settles the document beside the cash, in its currency and in the payment's. */
  charge: Amount;
  chargePaid: Amount;
  discount: Amount;
  shortage: Amount;
  shortageType: DifferenceType | undefined;
  reason: Reason | undefined;
  withheld: PartWithoutDiscount | undefined;
  readonly rules: RuleId[];
}

/** The documents that the payment settles, and in which order the money reaches them. */
export interface MarkedDocument {
  readonly state: DocumentState;
  readonly mark: Mark;
}

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

export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
 * Books the lines, debts first. Credit notes lend what they are worth in the books, so that no gain or loss falls on them (but on one
 * that lends nothing and only takes its discount); that and the value of the payment's own money is a pool, and each debt receives
 * its share of it by the money it took.
 */
function bookLines(
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
 * CHARGE-1: what the bank kept back settles the documents as if it had been received, and is no cash of the payment: the last
 * documents that the money reached take it. @returns how much of it, in the payment's currency
 */
function takeCharge(debts: readonly Line[], charge: Amount): Amount {
  let rest = charge;
  for (const line of [...debts].reverse()) {
    const paid = smaller(rest, line.paid);
    if (paid === 0) continue;
    line.charge = paid === line.paid ? line.cash : shareOf(line.cash, paid, line.paid);
    line.chargePaid = paid;
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

function newLine(
  state: DocumentState,
  mark: Mark,
  offer: DiscountOffer,
  discountAccount: string | undefined,
  rates: LineRates,
  policy: SettlementPolicy,
): Line {
  return {
    state,
    mark,
    offer,
    discountAccount,
    net: minus(state.open, offer.obtainable),
    unearnedLimit: unearnedLimit(state, mark, offer, policy),
    keyed:
      mark.amountToSettle === undefined ? undefined : larger(ZERO, times(mark.amountToSettle, state.sign)),
    rates,
    cash: ZERO,
    paid: ZERO,
    charge: ZERO,
    chargePaid: ZERO,
    discount: ZERO,
    shortage: ZERO,
    shortageType: undefined,
    reason: undefined,
    withheld: undefined,
    // DISC-4: the base of a later discount is what is still open.
    rules:
      offer.obtainable > 0 && state.open < state.gross && policy.partialPayments !== 'closing'
        ? [...offer.rules, 'DISC-4']
        : [...offer.rules],
  };
}

/** DISC-3: by default what closes the document; a keyed amount wins. */
const amountToSettle = (line: Line): Amount => line.keyed ?? line.net;
/** Of that, what the document can take. */
const wantedOf = (line: Line): Amount => smaller(amountToSettle(line), line.net);

/** What an amount of the document costs in the payment's currency. */
const costOf = ({ rates }: Line, amount: Amount): Amount => converted(amount, rates.toPayment);
const inAccounting = ({ rates }: Line, amount: Amount): Amount => converted(amount, rates.toAccounting);

/** A discount at the rate of the payment's date, or at the one the document was booked at (rules, section 8). */
function discountValueOf(line: Line, exchange: Exchange | undefined): Amount {
  const { accountingAmount } = line.state.document;
  return exchange?.discountRate === 'invoice' && accountingAmount !== undefined
    ? shareOf(absolute(accountingAmount), line.discount, line.state.gross)
    : inAccounting(line, line.discount);
}

/** RS-5: without the calculated discounts, where the money goes beyond what is due and that is more than a difference. */
function dueExactly(
  debts: readonly Line[],
  money: Amount,
  limits: WriteOffLimits,
  policy: SettlementPolicy,
  toAccounting: Conversion | undefined,
): readonly Line[] {
  const over = minus(money, sum(debts.map((line) => costOf(line, line.net))));
  if (over <= 0 || atLeastSmallest(converted(over, toAccounting)) <= largestLimit(limits)) return debts;
  return debts.map(({ state, mark, offer, discountAccount, rates }) =>
    newLine(state, mark, withdrawn(offer, mark), discountAccount, rates, policy),
  );
}

/**
 * Hands the money to the documents one after the other and decides what each becomes: closed, closed although it is short, or
 * settled partially.
 * @returns the money that no document took
 */
function allocate(
  debts: readonly Line[],
  money: Amount,
  limits: WriteOffLimits,
  policy: SettlementPolicy,
): Amount {
  let rest = money;
  for (const line of debts) {
    Object.assign(line, spend(line.rates, wantedOf(line), rest));
    rest = minus(rest, line.paid);
  }

  // DIFF-9 before DISC-5: a shortage within the limits keeps the whole discount. Compared once per payment, in accounting currency.
  const withDiscount = debts.some((line) => line.offer.obtainable > 0);
  const largest = largestLimit(limits);
  const closable = debts.filter((line) => !closesByFlag(line) && !isKeyedPart(line, largest));
  const shortage = closable.some(isShort)
    ? atLeastSmallest(sum(closable.map((line) => inAccounting(line, shortageOf(line)))))
    : ZERO;
  const unearned = sum(closable.map((line) => inAccounting(line, line.unearnedLimit)));
  const wanted =
    money > 0 && shortage > 0 ? shortageClosing(shortage, withDiscount, unearned, limits, policy) : undefined;
  const closing = wanted !== undefined && shareShortage(closable, wanted, policy) ? wanted : undefined;

  for (const line of debts) {
    if (line.cash === line.net) close(line);
    else if (closesByFlag(line)) closeWithRemainder(line);
    else if (closing !== undefined && closable.includes(line)) closeShort(line, closing);
    else settlePart(line, policy);
  }
  return rest;
}

/**
 * RS-6, RS-7, RS-9: what is allowed per document is shared by what each allows; keyed amounts stay where they are. Any other
 * difference falls on the last document that the money reached.
 * @returns whether no discount is then larger than its document allows; a tolerance is compared for the payment as a whole
 */
function shareShortage(lines: readonly Line[], closing: ShortageClosing, policy: SettlementPolicy): boolean {
  if (closing === 'Penny difference' || closing === 'Cash discount difference') return true;
  const isWithin = (line: Line): boolean =>
    closing === 'unearned discount'
      ? shortageOf(line) <= line.unearnedLimit
      : inAccounting(line, shortageOf(line)) <= toleranceLimit(line, policy);
  const allowed = lines.map((line) =>
    closing === 'unearned discount' ? line.unearnedLimit : toleranceLimit(line, policy),
  );
  // Money of another currency stays where it was converted.
  const isMovable = lines.every(({ keyed, rates }) => keyed === undefined && rates.toPayment === undefined);
  const shortage = sum(lines.map(shortageOf));
  const needed =
    closing === 'unearned discount'
      ? shortage
      : sum(lines.map((line) => inAccounting(line, shortageOf(line))));
  if (isMovable && sum(allowed) >= needed) {
    spreadOver(shortage, allowed).forEach((short, i) => {
      const line = lines[i];
      if (line === undefined) return;
      line.cash = minus(line.net, short);
      line.paid = line.cash;
    });
  }
  return closing === 'Payment tolerance' || lines.every(isWithin);
}

/** In accounting currency. RS-7: where the tolerance makes the discount larger, a document without one has none. */
const toleranceFor = (line: Line, policy: SettlementPolicy): Amount =>
  policy.toleranceTarget !== 'raises the discount' || line.offer.obtainable > 0
    ? toleranceOf(line.state, policy, (amount) => inAccounting(line, amount))
    : ZERO;
const toleranceLimit = (line: Line, policy: SettlementPolicy): Amount =>
  smaller(inAccounting(line, line.net), toleranceFor(line, policy));

const shortageOf = (line: Line): Amount => minus(line.net, line.cash);
const isShort = (line: Line): boolean => line.cash < line.net;

/** DIFF-10; Never wins over the flag (DISC-9). */
const closesByFlag = (line: Line): boolean =>
  line.mark.fullSettlement && line.mark.useCashDiscount !== 'Never';

/** A keyed Amount to settle that leaves more than the limits open is a partial settlement without a difference. */
const isKeyedPart = (line: Line, largest: Amount): boolean => {
  if (line.keyed === undefined) return false;
  const short = minus(line.net, line.keyed);
  return short > line.unearnedLimit && inAccounting(line, short) > largest;
};

/** DISC-13: enough cash closes the document with all that is obtainable. */
function close(line: Line): void {
  line.discount = line.offer.obtainable;
  line.reason = line.discount > 0 ? 'closed-with-discount' : 'closed-without-discount';
  if (line.offer.kind === 'calculated') {
    if (!line.rules.includes('RS-2')) line.rules.push('DISC-12');
    line.rules.push('DISC-13');
  }
}

function closeShort(line: Line, closing: ShortageClosing): void {
  const shortage = minus(line.net, line.cash);
  line.discount = line.offer.obtainable;
  if (closing === 'unearned discount' || closing === 'raised discount') {
    line.discount = plus(line.discount, shortage);
    line.reason = closing === 'unearned discount' ? 'unearned-discount' : 'discount-raised';
    line.rules.push(closing === 'unearned discount' ? 'RS-9' : 'RS-7');
    return;
  }
  line.shortage = shortage;
  line.shortageType = closing;
  line.reason = 'shortage-written-off';
  line.rules.push(closing !== 'Payment tolerance' && line.discount > 0 ? 'DIFF-9' : ruleOf(closing));
}

const RULE_OF: Readonly<Record<WriteOffType, RuleId>> = {
  'Penny difference': 'DIFF-6',
  'Payment tolerance': 'RS-6',
  'Cash discount difference': 'DIFF-7',
};
const ruleOf = (type: WriteOffType): RuleId => RULE_OF[type];

function closeWithRemainder(line: Line): void {
  line.discount = minus(line.state.open, line.cash);
  line.reason = 'full-settlement';
  line.rules.push('DIFF-10');
}

function settlePart(line: Line, policy: SettlementPolicy): void {
  if (line.cash === 0) return;
  line.discount = partialDiscount(line.state, line.mark, line.offer, line.cash, policy);
  line.reason = line.discount > 0 ? 'partial-with-discount' : 'partial-without-discount';
  if (line.offer.obtainable === 0) return;
  if (!grantsPartialDiscount(line.mark, line.offer, policy)) {
    line.withheld = policy.partialPayments === 'closing' ? 'closing-only' : 'partial-parameter-off';
    line.rules.push(policy.partialPayments === 'closing' ? 'RS-2' : 'DISC-7');
  } else if (policy.partialPayments === 'manual' && line.offer.kind === 'overwritten') {
    line.rules.push('RS-3');
  } else if (line.offer.kind === 'calculated') line.rules.push('DISC-5', 'DISC-12');
  else line.rules.push('DISC-5');
}

/**
 * What counts as overpaid, compared once with all that is marked: nothing while a document is not closed by cash and
 * discount; else all that is left where some line's amount was left open, or what was keyed beyond the net amounts.
 * Without a document to settle nothing is overpaid: the money stays on the account.
 */
function overpaid(debts: readonly Line[], unused: Amount): Amount {
  if (debts.some((line) => line.cash < line.net)) return ZERO;
  if (debts.some((line) => line.keyed === undefined)) return unused;
  return smaller(
    unused,
    sum(debts.map((line) => costOf(line, larger(ZERO, minus(line.keyed ?? ZERO, line.net))))),
  );
}

/** DIFF-1 to DIFF-7, RS-6 and RS-7 for an overpayment, in the payment's currency. @returns what is written off, as a magnitude */
function settleOverpayment(
  debts: readonly Line[],
  over: Amount,
  limits: WriteOffLimits,
  policy: SettlementPolicy,
  toAccounting: Conversion | undefined,
): WriteOff | undefined {
  const discounts = sum(debts.map((line) => costOf(line, line.discount)));
  const unspecific = policy.administration === 'Unspecific';
  let rest = over;
  if (unspecific && discounts > 0) {
    const rule: RuleId = over > discounts ? 'DIFF-4' : 'DIFF-3';
    rest = shrinkDiscounts(debts, rest, 'discount-shrunk', rule);
    if (rest === 0) return undefined;
  }
  const type = writeOffType(atLeastSmallest(converted(rest, toAccounting)), discounts > 0, limits, policy);
  if (type === undefined) return undefined;
  if (
    type === 'Payment tolerance' &&
    policy.toleranceTarget === 'reduces the discount' &&
    rest <= discounts
  ) {
    shrinkDiscounts(debts, rest, 'tolerance-from-discount', 'RS-7');
    return undefined;
  }
  return { amount: rest, type, rules: overpaymentRules(unspecific, discounts > 0, type) };
}

interface WriteOff {
  readonly amount: Amount;
  readonly type: WriteOffType;
  readonly rules: readonly RuleId[];
}

function overpaymentRules(unspecific: boolean, withDiscount: boolean, type: WriteOffType): readonly RuleId[] {
  if (type === 'Payment tolerance') return ['RS-6'];
  if (unspecific && withDiscount) return ['DIFF-4'];
  if (withDiscount) return ['DIFF-1'];
  return unspecific ? ['DIFF-5', ruleOf(type)] : [ruleOf(type)];
}

/** From the last document backwards until used up. @returns what the discounts could not take up */
function shrinkDiscounts(debts: readonly Line[], over: Amount, reason: Reason, rule: RuleId): Amount {
  let rest = over;
  for (const line of [...debts].reverse()) rest = minus(rest, shrinkDiscount(line, rest, reason, rule));
  return rest;
}

/** DIFF-3, DIFF-4, RS-7: cash takes the place of discount on a closed document. @returns how much money, in the payment's currency */
function shrinkDiscount(line: Line, over: Amount, reason: Reason, rule: RuleId): Amount {
  const { cash, paid } = spend(line.rates, line.discount, over);
  if (cash === 0) return ZERO;
  line.discount = minus(line.discount, cash);
  line.cash = plus(line.cash, cash);
  line.paid = plus(line.paid, paid);
  line.reason = reason;
  line.rules.push(rule);
  return paid;
}

/** ALLOC-6: documents of the other direction give up to their Amount to settle, with their own discount. */
function useCredits(credits: readonly Line[], needed: Amount, policy: SettlementPolicy): void {
  let rest = needed;
  for (const line of credits) {
    Object.assign(line, spend(line.rates, wantedOf(line), rest));
    rest = minus(rest, line.paid);
    line.rules.push('ALLOC-6');
    if (line.cash === line.net) close(line);
    else settlePart(line, policy);
  }
}

/**
 * Books what a document is settled by: cash, discount and shortage, then a bank charge as a line of its own.
 * @param cashValue absent for a credit note that lends what it is worth
 */
function book(
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

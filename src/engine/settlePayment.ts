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
import {
  largestLimit,
  shortageClosing,
  toleranceOf,
  writeOffLimits,
  writeOffType,
  type DifferenceType,
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
import { balanceOf, takeOff, type DocumentState } from './documentState';
import { spread } from './spread';
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
  | 'discount-raised';

/** What one payment does to one document. Amounts in the document's sign. */
export interface SettlementLine {
  readonly documentId: string;
  /** Cash of the payment (and of credit notes marked with it) applied to the document. */
  readonly cashApplied: Amount;
  readonly discount: Amount;
  /** The part of the discount that was not earned (RS-9). */
  readonly unearnedDiscount: Amount;
  /** Granted by days of grace and posted as discount tolerance (RS-8). */
  readonly isDiscountTolerance: boolean;
  /** Shortage written off. */
  readonly difference: Amount;
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

/** What became of one payment. Amounts in the payment's sign. */
export interface PaymentSettlement {
  readonly payment: PaymentToSettle;
  /** The payment's amount, worked out from the marks where it was left blank (ALLOC-4). */
  readonly amount: Amount;
  /** Documents that something was settled on, in the order the money reached them. */
  readonly lines: readonly SettlementLine[];
  readonly overpayment: Overpayment | undefined;
  /** Stays open on the account. */
  readonly leftOpen: Amount;
  /** The later of payment and document dates: date of the discount and difference postings (rules, section 7). */
  readonly date: PlainDate;
}
export interface Overpayment {
  readonly writtenOff: Amount;
  readonly type: DifferenceType;
  readonly rules: readonly RuleId[];
}

/** A marked document on its way through one payment. Magnitudes. */
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
  cash: Amount;
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
 * @param marked in the order the money reaches them (ALLOC-1, ALLOC-2); changed: what is settled is taken off
 * @returns every document that something was settled on, what was written off and what stays open
 */
export function settlePayment(
  payment: PaymentToSettle,
  marked: readonly MarkedDocument[],
  policy: SettlementPolicy,
): PaymentSettlement {
  const reference = referenceDate(payment, policy);
  const open = marked
    .filter(({ state }) => state.open > 0)
    .map(({ state, mark }) =>
      newLine(
        state,
        mark,
        offerFor(state, mark, reference, payment.graceDays, policy),
        codeAccount(state, reference, payment.graceDays, policy),
        policy,
      ),
    );
  const amount = payment.amount ?? sum(open.map((line) => times(amountToSettle(line), line.state.sign)));
  const direction = signOf(amount) === -1 ? -1 : 1;
  const offered = open.filter((line) => line.state.sign === direction);
  const credits = open.filter((line) => line.state.sign !== direction);

  const own = absolute(amount);
  const lent = sum(credits.map((line) => smaller(line.keyed ?? line.net, line.net)));
  const tolerated = offered.filter((line) => hasTolerance(line, policy));
  const limits = writeOffLimits(
    tolerated.map(({ state }) => state),
    policy,
  );
  const debts = policy.exactPayment ? dueExactly(offered, plus(own, lent), limits, policy) : offered;
  const unused = allocate(debts, plus(own, lent), limits, policy);
  const unusedOwn = smaller(unused, own);
  const over = unusedOwn === unused ? overpaid(debts, unused) : ZERO;
  const writtenOff = over > 0 ? settleOverpayment(debts, over, limits, policy) : undefined;

  const applied = sum(debts.map((line) => line.cash));
  useCredits(credits, smaller(lent, applied), policy);

  for (const line of [...debts, ...credits])
    line.rules.push(...placeRules(line, payment, open.length, policy));

  const usedOwn = minus(applied, sum(credits.map((line) => line.cash)));
  const touched = [...debts, ...credits].filter(
    (line) => line.cash > 0 || line.discount > 0 || line.shortage > 0,
  );
  const date = touched.reduce((latest, line) => laterOf(latest, line.state.document.date), payment.date);
  const leftOpen = minus(minus(own, usedOwn), writtenOff?.writtenOff ?? ZERO);
  return {
    payment,
    amount,
    lines: touched.map((line) => book(line, reference, payment.graceDays, policy)),
    overpayment: writtenOff && { ...writtenOff, writtenOff: times(writtenOff.writtenOff, direction) },
    leftOpen: times(leftOpen, direction),
    date,
  };
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
    cash: ZERO,
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

/** RS-5: without the calculated discounts, where the money goes beyond what is due and that is more than a difference. */
function dueExactly(
  debts: readonly Line[],
  money: Amount,
  limits: WriteOffLimits,
  policy: SettlementPolicy,
): readonly Line[] {
  const over = minus(money, sum(debts.map((line) => line.net)));
  if (over <= largestLimit(limits)) return debts;
  return debts.map(({ state, mark, offer, discountAccount }) =>
    newLine(state, mark, withdrawn(offer, mark), discountAccount, policy),
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
    line.cash = smaller(rest, smaller(line.keyed ?? line.net, line.net));
    rest = minus(rest, line.cash);
  }

  // DIFF-9 before DISC-5: a shortage within the limits keeps the whole discount. Compared once per payment.
  const withDiscount = debts.some((line) => line.offer.obtainable > 0);
  const largest = largestLimit(limits);
  const closable = debts.filter((line) => !closesByFlag(line) && !isKeyedPart(line, largest));
  const shortage = sum(closable.map((line) => minus(line.net, line.cash)));
  const unearned = sum(closable.map((line) => line.unearnedLimit));
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
  const limits = lines.map((line) =>
    closing === 'unearned discount' ? line.unearnedLimit : toleranceLimit(line, policy),
  );
  const shortage = sum(lines.map((line) => minus(line.net, line.cash)));
  if (sum(limits) >= shortage && lines.every((line) => line.keyed === undefined)) {
    spread(shortage, limits).forEach((short, i) => {
      const line = lines[i];
      if (line !== undefined) line.cash = minus(line.net, short);
    });
  }
  return (
    closing === 'Payment tolerance' ||
    lines.every((line, i) => minus(line.net, line.cash) <= (limits[i] ?? ZERO))
  );
}

/** RS-7: where the tolerance makes the discount larger, a document without one has none. */
const hasTolerance = ({ offer }: Line, policy: SettlementPolicy): boolean =>
  policy.toleranceTarget !== 'raises the discount' || offer.obtainable > 0;

const toleranceLimit = (line: Line, policy: SettlementPolicy): Amount =>
  hasTolerance(line, policy) ? smaller(line.net, toleranceOf(line.state, policy)) : ZERO;

/** DIFF-10; Never wins over the flag (DISC-9). */
const closesByFlag = (line: Line): boolean =>
  line.mark.fullSettlement && line.mark.useCashDiscount !== 'Never';

/** A keyed Amount to settle that leaves more than the limits open is a partial settlement without a difference. */
const isKeyedPart = (line: Line, largest: Amount): boolean =>
  line.keyed !== undefined && minus(line.net, line.keyed) > larger(largest, line.unearnedLimit);

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

const RULE_OF: Readonly<Record<DifferenceType, RuleId>> = {
  'Penny difference': 'DIFF-6',
  'Payment tolerance': 'RS-6',
  'Cash discount difference': 'DIFF-7',
};
const ruleOf = (type: DifferenceType): RuleId => RULE_OF[type];

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
  return smaller(unused, sum(debts.map((line) => larger(ZERO, minus(line.keyed ?? ZERO, line.net)))));
}

/** DIFF-1 to DIFF-7, RS-6 and RS-7 for an overpayment. @returns what is written off, as a magnitude */
function settleOverpayment(
  debts: readonly Line[],
  over: Amount,
  limits: WriteOffLimits,
  policy: SettlementPolicy,
): Overpayment | undefined {
  const discounts = sum(debts.map((line) => line.discount));
  const unspecific = policy.administration === 'Unspecific';
  let rest = over;
  if (unspecific && discounts > 0) {
    const rule: RuleId = over > discounts ? 'DIFF-4' : 'DIFF-3';
    rest = shrinkDiscounts(debts, rest, 'discount-shrunk', rule);
    if (rest === 0) return undefined;
  }
  const type = writeOffType(rest, discounts > 0, limits, policy);
  if (type === undefined) return undefined;
  if (
    type === 'Payment tolerance' &&
    policy.toleranceTarget === 'reduces the discount' &&
    rest <= discounts
  ) {
    shrinkDiscounts(debts, rest, 'tolerance-from-discount', 'RS-7');
    return undefined;
  }
  return { writtenOff: rest, type, rules: overpaymentRules(unspecific, discounts > 0, type) };
}

function overpaymentRules(
  unspecific: boolean,
  withDiscount: boolean,
  type: DifferenceType,
): readonly RuleId[] {
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

/** DIFF-3, DIFF-4, RS-7: cash takes the place of discount on a closed document. @returns by how much */
function shrinkDiscount(line: Line, over: Amount, reason: Reason, rule: RuleId): Amount {
  const less = smaller(line.discount, over);
  if (less === 0) return ZERO;
  line.discount = minus(line.discount, less);
  line.cash = plus(line.cash, less);
  line.reason = reason;
  line.rules.push(rule);
  return less;
}

/** ALLOC-6: documents of the other direction give up to their Amount to settle, with their own discount. */
function useCredits(credits: readonly Line[], needed: Amount, policy: SettlementPolicy): void {
  let rest = needed;
  for (const line of credits) {
    line.cash = smaller(rest, smaller(line.keyed ?? line.net, line.net));
    rest = minus(rest, line.cash);
    line.rules.push('ALLOC-6');
    if (line.cash === line.net) close(line);
    else settlePart(line, policy);
  }
}

function book(line: Line, reference: PlainDate, graceDays: number, policy: SettlementPolicy): SettlementLine {
  const { state, mark, offer } = line;
  const signed = (amount: Amount): Amount => times(amount, state.sign);
  const settled = sum([line.cash, line.discount, line.shortage]);
  const counts =
    line.reason !== 'full-settlement' && offer.kind === 'calculated' && line.withheld === undefined;
  const unearned = policy.unearnedDiscount ? unearnedPart(line, reference, graceDays, policy) : ZERO;
  const inGrace = isInGrace(line, reference);
  const isDiscountTolerance = policy.discountTolerance && inGrace && line.discount > 0;
  if (isDiscountTolerance) line.rules.push('RS-8');
  const before = { open: balanceOf(state), taken: state.taken };
  const discountAmount = plus(state.taken, offer.obtainable);
  takeOff(state, settled, line.discount, counts ? offer.period : undefined);
  return {
    documentId: state.document.id,
    cashApplied: signed(line.cash),
    discount: signed(line.discount),
    unearnedDiscount: signed(unearned),
    isDiscountTolerance,
    difference: signed(line.shortage),
    differenceType: line.shortageType,
    amountSettled: signed(settled),
    balanceBefore: before.open,
    balanceAfter: balanceOf(state),
    period: counts ? offer.period : undefined,
    discountAccount: line.discountAccount,
    discountAmount: signed(discountAmount),
    discountTakenBefore: signed(before.taken),
    useCashDiscount: mark.useCashDiscount,
    graceDays: inGrace ? graceDays : 0,
    reason: line.reason ?? 'closed-without-discount',
    noDiscount: line.discount > 0 ? undefined : (offer.why ?? line.withheld),
    rules: [...new Set(line.rules)],
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

import { minus, plus, smaller, sum, ZERO, type Amount } from '../money/amount';
import { converted, type Conversion } from '../money/exchange';
import { spreadOver } from '../money/ratio';
import {
  largestLimit,
  shortageClosing,
  toleranceOf,
  type ShortageClosing,
  type WriteOffLimits,
} from './differences';
import { grantsPartialDiscount, partialDiscount, withdrawn } from './discountOffer';
import {
  costOf,
  inAccounting,
  isShort,
  newLine,
  RULE_OF_WRITE_OFF,
  shortageOf,
  take,
  type Line,
} from './markedLine';
import { atLeastSmallest } from './paymentMoney';
import type { SettlementPolicy } from './policy';

/** RS-5: without the calculated discounts, where the money goes beyond what is due and that is more than a difference. */
export function dueExactly(
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
export function allocate(
  debts: readonly Line[],
  money: Amount,
  limits: WriteOffLimits,
  policy: SettlementPolicy,
): Amount {
  let rest = money;
  for (const line of debts) rest = take(line, rest);
  const short = debts.some(isShort) ? closingOf(debts, money, limits, policy) : undefined;

  for (const line of debts) {
    if (line.cash === line.net) close(line);
    else if (closesByFlag(line)) closeWithRemainder(line);
    else if (short?.lines.includes(line)) closeShort(line, short.closing);
    else settlePart(line, policy);
  }
  return rest;
}

/** DIFF-9 before DISC-5: a shortage within the limits keeps the whole discount. Compared once per payment, in accounting currency. */
function closingOf(
  debts: readonly Line[],
  money: Amount,
  limits: WriteOffLimits,
  policy: SettlementPolicy,
): { readonly closing: ShortageClosing; readonly lines: readonly Line[] } | undefined {
  const largest = largestLimit(limits);
  const lines = debts.filter((line) => !closesByFlag(line) && !isKeyedPart(line, largest));
  if (money === 0 || !lines.some(isShort)) return undefined;
  const shortage = atLeastSmallest(sum(lines.map((line) => inAccounting(line, shortageOf(line)))));
  const withDiscount = debts.some((line) => line.offer.obtainable > 0);
  const unearned = sum(lines.map((line) => inAccounting(line, line.unearnedLimit)));
  const closing = shortageClosing(shortage, withDiscount, unearned, limits, policy);
  return closing !== undefined && shareShortage(lines, closing, policy) ? { closing, lines } : undefined;
}

/**
 * RS-6, RS-7, RS-9: what is allowed per document is shared by what each allows; keyed amounts stay where they are. Any other
 * difference falls on the last document that the money reached.
 * @returns whether no discount is then larger than its document allows; a tolerance is compared for the payment as a whole
 */
function shareShortage(lines: readonly Line[], closing: ShortageClosing, policy: SettlementPolicy): boolean {
  if (closing === 'Penny difference' || closing === 'Cash discount difference') return true;
  const isUnearned = closing === 'unearned discount';
  const limits = lines.map((line) => (isUnearned ? line.unearnedLimit : toleranceLimit(line, policy)));
  const worthOf = (line: Line, short: Amount): Amount =>
    isUnearned || short === 0 ? short : atLeastSmallest(inAccounting(line, short));
  const areAllowed = (shorts: readonly Amount[]): boolean =>
    closing === 'Payment tolerance' ||
    lines.every((line, i) => worthOf(line, shorts[i] ?? ZERO) <= (limits[i] ?? ZERO));

  const shorts = lines.map(shortageOf);
  const shared = shortagesShared(lines, shorts, limits, worthOf);
  if (shared === undefined || !areAllowed(shared)) return areAllowed(shorts);
  lines.forEach((line, i) => {
    line.cash = minus(line.net, shared[i] ?? ZERO);
    line.paid = line.cash;
  });
  return true;
}

/** @returns undefined where the limits do not cover all, or an amount has to stay where it is */
function shortagesShared(
  lines: readonly Line[],
  shorts: readonly Amount[],
  limits: readonly Amount[],
  worthOf: (line: Line, short: Amount) => Amount,
): readonly Amount[] | undefined {
  // Money of another currency stays where it was converted.
  if (lines.some(({ keyed, rates }) => keyed !== undefined || rates.toPayment !== undefined))
    return undefined;
  if (sum(limits) < sum(lines.map((line, i) => worthOf(line, shorts[i] ?? ZERO)))) return undefined;
  const shared = spreadOver(sum(shorts), limits);
  // Limits are in accounting currency: where its unit is coarse, a share by them may be more than its document needs.
  return lines.every((line, i) => (shared[i] ?? ZERO) <= line.net) ? shared : undefined;
}

/** In accounting currency. RS-7: where the tolerance makes the discount larger, a document without one has none. */
export const toleranceFor = (line: Line, policy: SettlementPolicy): Amount =>
  policy.toleranceTarget !== 'raises the discount' || line.offer.obtainable > 0
    ? toleranceOf(line.state, policy, (amount) => inAccounting(line, amount))
    : ZERO;
const toleranceLimit = (line: Line, policy: SettlementPolicy): Amount =>
  smaller(inAccounting(line, line.net), toleranceFor(line, policy));

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
  const shortage = shortageOf(line);
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
  line.rules.push(
    closing !== 'Payment tolerance' && line.discount > 0 ? 'DIFF-9' : RULE_OF_WRITE_OFF[closing],
  );
}

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

/** ALLOC-6: documents of the other direction give up to their Amount to settle, with their own discount. */
export function useCredits(credits: readonly Line[], needed: Amount, policy: SettlementPolicy): void {
  let rest = needed;
  for (const line of credits) {
    rest = take(line, rest);
    line.rules.push('ALLOC-6');
    if (line.cash === line.net) close(line);
    else settlePart(line, policy);
  }
}

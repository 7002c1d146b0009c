import { larger, minus, plus, smaller, sum, ZERO, type Amount } from '../money/amount';
import { converted, type Conversion } from '../money/exchange';
import { writeOffType, type WriteOffLimits, type WriteOffType } from './differences';
import { costOf, RULE_OF_WRITE_OFF, type Line } from './markedLine';
import { atLeastSmallest, spend } from './paymentMoney';
import type { SettlementPolicy } from './policy';
import type { RuleId } from './rules';
import type { Reason } from './settlement';

/**
 * What counts as overpaid, compared once with all that is marked: nothing while a document is not closed by cash and
 * discount; else all that is left where some line's amount was left open, or what was keyed beyond the net amounts.
 * Without a document to settle nothing is overpaid: the money stays on the account.
 */
export function overpaid(debts: readonly Line[], unused: Amount): Amount {
  if (debts.some((line) => line.cash < line.net)) return ZERO;
  if (debts.some((line) => line.keyed === undefined)) return unused;
  return smaller(
    unused,
    sum(debts.map((line) => costOf(line, larger(ZERO, minus(line.keyed ?? ZERO, line.net))))),
  );
}

/** DIFF-1 to DIFF-7, RS-6 and RS-7 for an overpayment, in the payment's currency. @returns what is written off, as a magnitude */
export function settleOverpayment(
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
  return unspecific ? ['DIFF-5', RULE_OF_WRITE_OFF[type]] : [RULE_OF_WRITE_OFF[type]];
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

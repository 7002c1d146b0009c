import type { Amount } from '../money/amount';
import type { PartialPayments, RuleSetPolicy, SettlementPolicy } from './policy';

/** The systems whose treatment of the same money can be chosen; docs/rule-sets has a page on each. */
export const RULE_SET_NAMES = [
  'Dynamics 365 Finance',
  'Oracle',
  'SAP',
  'Business Central',
  'Odoo',
  'Skonto',
] as const;
export type RuleSetName = (typeof RULE_SET_NAMES)[number];

/**
 * When the sales tax follows a discount (RS-10): it was reduced on the invoice already (always), it is reduced when the discount is
 * taken (onEarlyPayment), or it is never reduced. Only then is a discount of the amount with tax; else it is of the amount before it.
 */
export type TaxMode = 'always' | 'onEarlyPayment' | 'never';

/** A rule set as data. What is undefined it leaves to the parameters of Dynamics. */
interface RuleSet extends Omit<
  RuleSetPolicy,
  'partialPayments' | 'tolerancePercent' | 'toleranceAmount' | 'unearnedDiscount'
> {
  readonly partialPayments: PartialPayments | undefined;
  /** What "no discount on partial payments" means in this system. */
  readonly partsWithoutDiscount: 'none' | 'closing';
  readonly administration: SettlementPolicy['administration'] | undefined;
  readonly taxMode: TaxMode | undefined;
}

const DYNAMICS: RuleSet = {
  partialPayments: undefined,
  partsWithoutDiscount: 'none',
  onlyFirstPeriod: false,
  lostByPart: false,
  exactPayment: false,
  toleranceTarget: 'own account',
  discountTolerance: false,
  administration: undefined,
  taxMode: undefined,
};

const RULE_SETS: Readonly<Record<RuleSetName, RuleSet>> = {
  'Dynamics 365 Finance': DYNAMICS,
  Oracle: { ...DYNAMICS, partsWithoutDiscount: 'closing' },
  SAP: { ...DYNAMICS, toleranceTarget: 'reduces the discount' },
  'Business Central': {
    ...DYNAMICS,
    partialPayments: 'closing',
    partsWithoutDiscount: 'closing',
    onlyFirstPeriod: true,
    discountTolerance: true,
  },
  Odoo: {
    ...DYNAMICS,
    partialPayments: 'closing',
    partsWithoutDiscount: 'closing',
    onlyFirstPeriod: true,
    lostByPart: true,
    exactPayment: true,
    taxMode: 'onEarlyPayment',
  },
  Skonto: {
    ...DYNAMICS,
    partialPayments: 'closing',
    partsWithoutDiscount: 'closing',
    onlyFirstPeriod: true,
    toleranceTarget: 'raises the discount',
    administration: 'Unspecific',
    taxMode: 'onEarlyPayment',
  },
};

/** What the user's parameters state about the policies in which rule sets differ; undefined: nothing. */
export interface StatedPolicies {
  readonly partialPayments?: PartialPayments | undefined;
  /** Digits: `0.5` is 0.5 %. */
  readonly tolerancePercent?: string | undefined;
  readonly toleranceAmount?: Amount | undefined;
  readonly discountTolerance?: boolean | undefined;
  readonly unearnedDiscount?: boolean | undefined;
  readonly taxMode?: TaxMode | undefined;
  /** Parameters of Dynamics; they fill what a rule set leaves open. */
  readonly administration?: SettlementPolicy['administration'] | undefined;
  readonly discountOnPartialPayments?: boolean | undefined;
  readonly reverseTaxOnDiscount?: boolean | undefined;
  readonly discountOnAmountWithTax?: boolean | undefined;
}

/** The policies of a run that follow from its rule set. */
export interface ChosenPolicies
  extends RuleSetPolicy, Pick<SettlementPolicy, 'administration' | 'reverseTaxOnDiscount'> {
  /** Percents of cash discount codes are of the amount with tax (rules, section 9). */
  readonly discountOnAmountWithTax: boolean;
}

/**
 * What holds under a rule set: a policy that is stated for rule sets wins; then what the rule set says itself; then the parameter
 * of Dynamics; then its default.
 */
export function chosenPolicies(name: RuleSetName, stated: StatedPolicies): ChosenPolicies {
  const set = RULE_SETS[name];
  const taxMode = stated.taxMode ?? set.taxMode;
  const partialPayments =
    stated.partialPayments ??
    set.partialPayments ??
    ((stated.discountOnPartialPayments ?? true) ? 'proportional' : 'none');
  return {
    partialPayments: partialPayments === 'none' ? set.partsWithoutDiscount : partialPayments,
    onlyFirstPeriod: set.onlyFirstPeriod,
    lostByPart: set.lostByPart,
    exactPayment: set.exactPayment,
    tolerancePercent: stated.tolerancePercent,
    toleranceAmount: stated.toleranceAmount,
    toleranceTarget: set.toleranceTarget,
    discountTolerance: stated.discountTolerance ?? set.discountTolerance,
    unearnedDiscount: stated.unearnedDiscount ?? false,
    administration: set.administration ?? stated.administration ?? 'Specific',
    reverseTaxOnDiscount:
      taxMode === undefined ? (stated.reverseTaxOnDiscount ?? false) : taxMode === 'onEarlyPayment',
    discountOnAmountWithTax:
      taxMode === undefined ? (stated.discountOnAmountWithTax ?? true) : taxMode === 'onEarlyPayment',
  };
}

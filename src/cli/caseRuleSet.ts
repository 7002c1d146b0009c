import type { PartialPayments } from '../engine/policy';
import {
  chosenPolicies,
  type ChosenPolicies,
  type RuleSetName,
  type StatedPolicies,
  type TaxMode,
} from '../engine/ruleSets';
import type { Decimals } from '../money/currency';
import { choiceOf, RULE_SET, YES_NO } from '../text/choiceText';
import { nameKey } from '../text/nameKey';
import { amountOf } from './caseAmount';
import type { SettlementCase } from './caseFile';

/** `system` and `parameters.ruleSet` of a case (SCHEMA.md), and what follows from them for the engine. */

type Values = Readonly<Record<string, unknown>>;

const PARTIAL_PAYMENTS: Readonly<Record<string, PartialPayments>> = {
  none: 'none',
  closing: 'closing',
  closingpayment: 'closing',
  cumulative: 'closing',
  proportional: 'proportional',
  manual: 'manual',
  manualamount: 'manual',
};
const TAX_MODES: Readonly<Record<string, TaxMode>> = {
  always: 'always',
  uponinvoice: 'always',
  onearlypayment: 'onEarlyPayment',
  uponearlypayment: 'onEarlyPayment',
  earlypayment: 'onEarlyPayment',
  never: 'never',
};
const PERCENT = /^\d+(\.\d+)?\s*%?$/;

/** How each policy may be written; null counts as not stated. */
const POLICIES: Readonly<Record<string, (value: unknown) => boolean>> = {
  partialPayments: (value) => nameKey(String(value)) in PARTIAL_PAYMENTS,
  tolerancePercent: (value) => PERCENT.test(String(value)),
  toleranceAmount: (value) => /^\d+(\.\d+)?$/.test(String(value)),
  graceDays: (value) => /^\d{1,3}$/.test(String(value)),
  discountTolerance: (value) => choiceOf(String(value), YES_NO) !== undefined,
  unearnedDiscount: (value) => choiceOf(String(value), YES_NO) !== undefined,
  taxMode: (value) => nameKey(String(value)) in TAX_MODES,
};

/** @returns undefined for a system that is not there */
export const systemOf = ({ system }: SettlementCase): RuleSetName | undefined =>
  system === undefined ? 'Dynamics 365 Finance' : choiceOf(system, RULE_SET);

function ruleSetOf({ parameters }: SettlementCase): Values {
  const value = parameters?.['ruleSet'] ?? {};
  return typeof value === 'object' ? (value as Values) : { ruleSet: value };
}

/** What `parameters.ruleSet` names or says that is not there; undefined: nothing. */
export function unknownPolicyOf(theCase: SettlementCase): string | undefined {
  for (const [name, value] of Object.entries(ruleSetOf(theCase))) {
    const isKnown = POLICIES[name];
    if (isKnown === undefined) return `unknown policy ${name} of ruleSet`;
    if (value !== null && !isKnown(value)) return `unknown value ${String(value)} of ruleSet.${name}`;
  }
  return undefined;
}

/** Days of grace, of the rule set or of the parameters. */
export const graceDaysOf = (theCase: SettlementCase): number =>
  Number(ruleSetOf(theCase)['graceDays'] ?? theCase.parameters?.['graceDays'] ?? 0);

export function policiesOf(theCase: SettlementCase, decimals: Decimals): ChosenPolicies {
  const name = systemOf(theCase) ?? 'Dynamics 365 Finance';
  const [set, parameters] = [ruleSetOf(theCase), theCase.parameters ?? {}];
  const text = (values: Values, field: string): string | undefined => {
    const value = values[field] ?? undefined;
    return value === undefined ? undefined : String(value);
  };
  const yesNo = (values: Values, field: string): boolean | undefined => {
    const value = text(values, field);
    return value === undefined ? undefined : choiceOf(value, YES_NO) === 'Yes';
  };
  const [partial, amount, tax] = ['partialPayments', 'toleranceAmount', 'taxMode'].map((f) => text(set, f));
  const administration = text(parameters, 'cashDiscountAdministration');
  const stated: StatedPolicies = {
    partialPayments: partial === undefined ? undefined : PARTIAL_PAYMENTS[nameKey(partial)],
    tolerancePercent: text(set, 'tolerancePercent')?.replace(/\s*%$/, ''),
    toleranceAmount: amount === undefined ? undefined : amountOf(amount, decimals),
    discountTolerance: yesNo(set, 'discountTolerance'),
    unearnedDiscount: yesNo(set, 'unearnedDiscount'),
    taxMode: tax === undefined ? undefined : TAX_MODES[nameKey(tax)],
    administration:
      administration === undefined
        ? undefined
        : /^unspecific$/i.test(administration)
          ? 'Unspecific'
          : 'Specific',
    discountOnPartialPayments: yesNo(parameters, 'calculateCashDiscountsForPartialPayments'),
    reverseTaxOnDiscount: yesNo(parameters, 'reverseSalesTaxOnCashDiscount'),
    discountOnAmountWithTax: yesNo(parameters, 'cashDiscountIsCalculatedOnAmountIncludingSalesTax'),
  };
  return chosenPolicies(name, stated);
}

import type { ParameterName } from '../../app/useCases';

/** Groups of the parameters, in the order in which the pane shows them. */
export const GROUPS = [
  'ruleSet',
  'discount',
  'differences',
  'order',
  'tax',
  'posting',
  'vouchers',
  'sheets',
] as const;
export type ParameterGroup = (typeof GROUPS)[number];

/** Where an accountant looks for a parameter. */
export const GROUP_OF: Readonly<Record<ParameterName, ParameterGroup>> = {
  'Rule set': 'ruleSet',
  'Partial payments': 'ruleSet',
  'Tolerance percent': 'ruleSet',
  'Tolerance amount': 'ruleSet',
  'Discount tolerance': 'ruleSet',
  'Unearned discount': 'ruleSet',
  'Tax mode': 'ruleSet',
  'Cash discount administration': 'discount',
  'Calculate cash discounts for partial payments': 'discount',
  'Calculate cash discounts for credit notes': 'discount',
  'Date to use for calculating discounts': 'discount',
  'Selected discount date': 'discount',
  'Grace days': 'discount',
  'Maximum penny difference': 'differences',
  'Maximum overpayment or underpayment': 'differences',
  'Write off differences without a discount': 'differences',
  'Automatic settlement': 'order',
  'Prioritize settlement': 'order',
  'Use priority for automatic settlement': 'order',
  'Priority order': 'order',
  'Cash discount is calculated on amount including sales tax': 'tax',
  'Reverse sales tax on cash discount': 'tax',
  'Accounting currency': 'posting',
  'Exchange rate for cash discount': 'posting',
  'Settlement posting date': 'posting',
  'Dimension columns': 'posting',
  'Customer payment voucher': 'vouchers',
  'Vendor payment voucher': 'vouchers',
  'Books closed until': 'posting',
  'Posted by': 'posting',
  'Language of sentences in sheets': 'sheets',
  'Number format': 'sheets',
  'Date format': 'sheets',
};

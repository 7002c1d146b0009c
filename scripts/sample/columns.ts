import { column, type Column } from './tables';

const CURRENCIES = 'EUR,GBP,JPY,USD';

/** Headings, formats and choices of the sample's tables. */
export const INVOICES: readonly Column[] = [
  column('Module', 'text', 11, 'Customer,Vendor'),
  column('Account', 'text', 10),
  column('Name', 'text', 33),
  column('Voucher', 'text', 12),
  column('Invoice', 'text', 16),
  column('Type', 'text', 12, 'Invoice,Credit note,Payment'),
  column('Date', 'date', 12),
  column('Amount', 'amount', 13),
  column('Currency', 'text', 11, CURRENCIES),
  column('Amount in accounting currency', 'euros', 21),
  column('Terms of payment', 'text', 13, { ofTable: 'TermsOfPayment' }),
  column('Cash discount', 'text', 14, { ofTable: 'CashDiscounts' }),
  column('Cash discount date 1', 'date', 16),
  column('Cash discount amount 1', 'amount', 19),
  column('Open amount', 'amount', 13),
  column('Cash discount taken', 'amount', 17),
  column('Tax code 1', 'text', 12, { ofTable: 'TaxCodes' }),
  column('Tax amount 1', 'amount', 16),
  column('Tax code 2', 'text', 12, { ofTable: 'TaxCodes' }),
  column('Tax amount 2', 'amount', 16),
];

export const PAYMENTS: readonly Column[] = [
  column('Date', 'date', 12),
  column('Module', 'text', 11, 'Customer,Vendor'),
  column('Account', 'text', 10),
  column('Name', 'text', 33),
  column('Invoice', 'text', 30),
  column('Amount', 'amount', 13),
  column('Currency', 'text', 11, CURRENCIES),
  column('Use cash discount', 'text', 12, 'Normal,Always,Never'),
  column('Cash discount amount', 'amount', 17),
  column('Full settlement', 'text', 13, 'Yes,No'),
  column('Method of payment', 'text', 13, { ofTable: 'MethodsOfPayment' }),
  column('Payment reference', 'text', 15),
  column('Deposit slip', 'text', 12, 'Yes,No'),
  column('Description', 'text', 37),
];

const SPAN: readonly Column[] = [
  column('Days', 'whole', 9),
  column('Months', 'whole', 12),
  column('Net/Current month', 'text', 21, 'Net,Current month'),
];
export const DISCOUNT_COLUMNS: readonly Column[] = [
  column('Code', 'text', 11),
  column('Description', 'text', 37),
  ...SPAN,
  column('Percent', 'percent', 13),
  column('Next code', 'text', 12),
  column('Account', 'text', 11),
];
export const TERMS_COLUMNS: readonly Column[] = [
  column('Code', 'text', 9),
  column('Description', 'text', 36),
  ...SPAN,
  column('Payment days', 'text', 15),
];
export const METHOD_COLUMNS: readonly Column[] = [
  column('Code', 'text', 13),
  column('Description', 'text', 26),
  column('Grace days', 'whole', 14),
  column('Offset account', 'text', 17),
];

export const TAX_COLUMNS: readonly Column[] = [
  column('Code', 'text', 11),
  column('Description', 'text', 26),
  column('Rate', 'percent', 11),
  column('Sales tax account', 'text', 19),
];
export const RATE_COLUMNS: readonly Column[] = [
  column('Date', 'date', 13),
  column('Currency', 'text', 13),
  column('Unit', 'whole', 10),
  column('Rate', 'rate', 12),
];
export const PARAMETER_COLUMNS: readonly Column[] = [
  column('Parameter', 'text', 54),
  column('Value', 'any', 20),
];
export const ACCOUNT_COLUMNS: readonly Column[] = [
  column('Purpose', 'text', 27),
  column('Account', 'text', 12),
];

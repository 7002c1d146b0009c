import { addDays, addMonths, endOfMonth, type Day } from './calendar';
import type { Currency } from './parties';

/** Row of CashDiscounts. */
export interface DiscountCode {
  readonly code: string;
  readonly description: string;
  readonly days: number;
  readonly months: number;
  readonly net: 'Net' | 'Current month';
  readonly percent: number;
  readonly nextCode: string;
  readonly account: string;
}

const code = (
  name: string,
  description: string,
  percent: number,
  span: Partial<Pick<DiscountCode, 'days' | 'months' | 'net'>>,
  others: Partial<Pick<DiscountCode, 'nextCode' | 'account'>> = {},
): DiscountCode => ({
  code: name,
  description,
  percent,
  days: 0,
  months: 0,
  net: 'Net',
  nextCode: '',
  account: '',
  ...span,
  ...others,
});

export const CASH_DISCOUNTS: readonly DiscountCode[] = [
  code('2%D5', '2 % within 5 days, then 1 % within 14', 2, { days: 5 }, { nextCode: '1%D14' }),
  code('1%D14', '1 % within 14 days', 1, { days: 14 }),
  code('3%D8', '3 % within 8 days, then 2 %, then 1 %', 3, { days: 8 }, { nextCode: '2%D14' }),
  code('2%D14', '2 % within 14 days, then 1 %', 2, { days: 14 }, { nextCode: '1%D30' }),
  code('1%D30', '1 % within 30 days', 1, { days: 30 }),
  code('2%D10', '2 % within 10 days', 2, { days: 10 }),
  code('2%CM10', '2 % until 10 days after the month', 2, { days: 10, net: 'Current month' }),
  code('2.5%M1', '2.5 % within 1 month, then 1 % within 2', 2.5, { months: 1 }, { nextCode: '1%M2' }),
  code('1%M2', '1 % within 2 months', 1, { months: 2 }),
  code('3%D14', '3 % within 14 days, timber suppliers', 3, { days: 14 }, { account: '7055' }),
];

/** Code, description, days, months, Net/Current month, payment days. */
export const TERMS_OF_PAYMENT: readonly (readonly [string, string, number, number, string, string])[] = [
  ['N14', 'Net 14 days', 14, 0, 'Net', ''],
  ['N30', 'Net 30 days', 30, 0, 'Net', ''],
  ['N60', 'Net 60 days', 60, 0, 'Net', ''],
  ['CM', 'End of the month', 0, 0, 'Current month', ''],
  ['CM30', 'End of the month, 30 days', 30, 0, 'Current month', ''],
  ['M2P', '2 months, paid on the 15th or the last', 0, 2, 'Net', '15; 31'],
  ['M3', '3 months', 0, 3, 'Net', ''],
];

/** Code, description, grace days, offset account. */
export const METHODS_OF_PAYMENT: readonly (readonly [string, string, number, string])[] = [
  ['TRANSFER', 'Bank transfer', 0, '1010'],
  ['CHEQUE', 'Cheque, on a deposit slip', 3, '1020'],
  ['CARD', 'Card terminal', 0, '1030'],
  ['DOLLAR', 'Transfer, dollar account', 0, '1040'],
  ['STERLING', 'Transfer, sterling account', 0, '1041'],
];

/** The bank exchanges what comes in other currencies. */
export const METHOD_OF_CURRENCY: Readonly<Record<Currency, string>> = {
  EUR: 'TRANSFER',
  GBP: 'STERLING',
  JPY: 'TRANSFER',
  USD: 'DOLLAR',
};

export const GRACE_OF_CHEQUES = 3;

export const LEDGER_ACCOUNTS: readonly (readonly [string, string])[] = [
  ['bank', '1010'],
  ['receivable', '1300'],
  ['payable', '1600'],
  ['customer cash discount', '8050'],
  ['vendor cash discount', '7050'],
  ['penny difference', '4990'],
  ['cash discount difference', '4991'],
  ['realised gain', '4995'],
  ['realised loss', '4996'],
  ['sales tax', '1520'],
];

export const PARAMETERS: readonly (readonly [string, string | number])[] = [
  ['Accounting currency', 'EUR'],
  ['Automatic settlement', 'No'],
  ['Cash discount administration', 'Specific'],
  ['Maximum penny difference', 0.05],
  ['Maximum overpayment or underpayment', 1],
  ['Calculate cash discounts for partial payments', 'Yes'],
  ['Calculate cash discounts for credit notes', 'Yes'],
  ['Date to use for calculating discounts', 'Transaction date'],
  ['Grace days', 0],
  ['Settlement posting date', 'Latest transaction'],
  ['Exchange rate for cash discount', 'Payment'],
  ['Write off differences without a discount', 'Yes'],
  ['Cash discount is calculated on amount including sales tax', 'Yes'],
  ['Reverse sales tax on cash discount', 'Yes'],
  ['Customer payment voucher', 'ARP-20001'],
  ['Vendor payment voucher', 'APP-30001'],
  ['Posted by', 'Accounts office'],
  ['Language of sentences in sheets', 'English'],
  ['Number format', '1,000.00'],
  ['Date format', 'yyyy-mm-dd'],
];

export interface Period {
  readonly lastDay: Day;
  readonly cents: number;
}

/** Last days and amounts that a code gives an invoice, with what its next codes add. */
export function periodsOf(day: Day, cents: number, name: string): readonly Period[] {
  const found = CASH_DISCOUNTS.find((discount) => discount.code === name);
  if (found === undefined) return [];
  const reached = addMonths(day, found.months);
  const lastDay = addDays(found.net === 'Net' ? reached : endOfMonth(reached), found.days);
  // Half a cent goes away from zero; a half is exact in binary.
  const discount = Math.round((cents * found.percent * 10) / 1000);
  return [{ lastDay, cents: discount }, ...periodsOf(day, cents, found.nextCode)];
}

import { addDays, addMonths, endOfMonth, nextDayOfMonth, type PlainDate } from './plainDate';

/** How a discount date or a due date follows from the invoice date (rules, section 7). */
export interface TermsSpan {
  readonly months: number;
  readonly days: number;
  /** Net: from the invoice date. Current month: from the end of the month reached. */
  readonly from: 'net' | 'current-month';
}

/** Invoice date + months (a missing day becomes the month's last), its month's end if so agreed, + days. */
export function dateAfter(date: PlainDate, { months, days, from }: TermsSpan): PlainDate {
  const reached = addMonths(date, months);
  return addDays(from === 'current-month' ? endOfMonth(reached) : reached, days);
}

/** The due date moves forward to the next payment day, if the terms name one; the day itself counts. */
export const onPaymentDay = (date: PlainDate, paymentDays: readonly number[]): PlainDate =>
  paymentDays.length === 0
    ? date
    : paymentDays.map((day) => nextDayOfMonth(date, day)).reduce((a, b) => (b < a ? b : a));

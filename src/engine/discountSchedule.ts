import { dateAfter, type TermsSpan } from '../calendar/terms';
import type { PlainDate } from '../calendar/plainDate';
import { minus, ZERO, type Amount } from '../money/amount';
import { percentOf } from '../money/convert';
import type { DiscountPeriod, OpenDocument } from './transactions';

/** One row of the schedule printed for a document: until when, what is deducted, what then closes it. */
export interface ScheduleRow {
  readonly cashDiscountDate: PlainDate;
  readonly cashDiscountAmount: Amount;
  /** Amount in transaction currency: G − D_i. */
  readonly amount: Amount;
}

/** One cash discount code of a chain: from the invoice date to its last day, percent of the gross amount. */
export interface DiscountTerms extends TermsSpan {
  /** Digits: `2` is 2 %. */
  readonly percent: string;
  readonly account?: string;
}

/**
 * The periods that a chain of cash discount codes makes for a document, ordered by their last date; a later one may offer
 * more (rules, section 7).
 * @param base what the percents are of: the gross amount, or the amount before sales tax (section 9); a credit note's is negative
 *   and so are its discounts
 */
export function periodsOf(
  date: PlainDate,
  base: Amount,
  chain: readonly DiscountTerms[],
): readonly DiscountPeriod[] {
  return inPeriodOrder(
    chain.map(({ percent, account, ...span }) => ({
      lastDate: dateAfter(date, span),
      discount: percentOf(base, percent),
      ...(account ? { account } : {}),
    })),
  );
}

/** By last date; periods at the end that offer nothing are the due-date row and no periods. */
export function inPeriodOrder(periods: readonly DiscountPeriod[]): readonly DiscountPeriod[] {
  const ordered = [...periods].sort((a, b) =>
    a.lastDate < b.lastDate ? -1 : a.lastDate > b.lastDate ? 1 : 0,
  );
  while (ordered.at(-1)?.discount === 0) ordered.pop();
  return ordered;
}

/** What clears the document, and until when: one row per period with its original amount, then the due date with 0.00. */
export function discountSchedule(document: OpenDocument): readonly ScheduleRow[] {
  const row = (cashDiscountDate: PlainDate, cashDiscountAmount: Amount): ScheduleRow => ({
    cashDiscountDate,
    cashDiscountAmount,
    amount: minus(document.amount, cashDiscountAmount),
  });
  const rows = document.periods.map((period) => row(period.lastDate, period.discount));
  return document.dueDate === undefined ? rows : [...rows, row(document.dueDate, ZERO)];
}

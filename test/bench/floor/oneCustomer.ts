import { random } from './random';
import type { Receivables } from './receivables';

/**
 * As many invoices of one customer, without discounts, and as many payments of the same total: what other programs can
 * do as well. Each two payments share their money evenly, so that none of them fits an invoice.
 */
export function oneCustomer(count: number, fits: boolean): Receivables {
  const r = random(count);
  const invoices = Array.from({ length: count }, (_, i) => ({
    customer: 0,
    date: i % 300,
    amount: 1000 + r.int(500_000),
    terms: 0,
  })).sort((a, b) => a.date - b.date);
  const amounts = invoices.map(({ amount }) => amount);
  if (!fits) {
    for (let i = 0; i + 1 < count; i += 2) {
      const both = amounts[i]! + amounts[i + 1]!;
      amounts[i] = Math.floor(both / 2);
      amounts[i + 1] = both - amounts[i]!;
    }
  }
  return { customers: 1, invoices, payments: amounts.map((amount) => ({ customer: 0, date: 310, amount })) };
}

import { random } from './random';

/** Terms: discount periods as [last day after the invoice date, rate in basis points]. */
export const TERMS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[10, 200]],
  [
    [5, 200],
    [14, 100],
  ],
  [
    [10, 300],
    [20, 200],
  ],
  [
    [8, 300],
    [14, 200],
    [21, 100],
  ],
];

/** Rate in basis points for a payment so many days after the invoice date; the last day counts. */
export function rateAt(terms: number, age: number): number {
  for (const [last, rate] of TERMS[terms]!) if (age <= last) return rate;
  return 0;
}

/** Discount in cents, half a cent up. */
export const discountOf = (amount: number, rate: number): number =>
  Math.floor((amount * rate * 2 + 10_000) / 20_000);

/** What a payment within a period settles: cash / (1 − rate), half a cent up. */
export const settledBy = (cash: number, rate: number): number =>
  Math.floor((cash * 20_000 + (10_000 - rate)) / (2 * (10_000 - rate)));

/** Days count from 0; amounts in cents. */
export interface Invoice {
  readonly customer: number;
  readonly date: number;
  readonly amount: number;
  readonly terms: number;
}
export interface Payment {
  readonly customer: number;
  readonly date: number;
  readonly amount: number;
}
export interface Receivables {
  readonly customers: number;
  readonly invoices: readonly Invoice[];
  readonly payments: readonly Payment[];
}

/**
 * As many open invoices and payments, skewed customer sizes, four days of ten on multi-period terms: payments of one
 * invoice, of several, in two or three parts, with a discount taken too late, and with a bank's fee kept back.
 */
export function receivables(count: number, customers: number, seed = 3): Receivables {
  const r = random(seed);
  const ownTerms = Array.from({ length: customers }, () => (r() < 0.25 ? 0 : 1 + r.int(4)));
  const pickCustomer = skewed(customers, r);
  const invoices = Array.from({ length: count }, (): Invoice => {
    const customer = pickCustomer();
    const amount = Math.max(500, Math.round(Math.exp(10.8 + 1.1 * r.normal())));
    return {
      customer,
      date: r.int(120),
      amount: r() < 0.12 ? [4900, 9900, 11900, 19900, 29900, 119000][r.int(6)]! : amount,
      terms: r() < 0.9 ? ownTerms[customer]! : r.int(5),
    };
  });
  const open = Array.from({ length: customers }, (): Invoice[] => []);
  for (const invoice of invoices) open[invoice.customer]!.push(invoice);
  for (const list of open) list.sort((a, b) => b.date - a.date);

  const payments: Payment[] = [];
  for (let tries = 0; payments.length < count && tries < count * 20; tries++) {
    const customer = pickCustomer();
    const list = open[customer]!;
    const pay = (date: number, amount: number): number => payments.push({ customer, date, amount });
    const kind = r();
    const invoice = list.pop();
    if (invoice === undefined) {
      // Money for which nothing is open any more: it stays on the account.
      if (kind > 0.9) pay(r.int(150), 1000 + r.int(500_000));
    } else if (kind < 0.5) {
      const age = Math.min(60, Math.floor(-12 * Math.log(1 - r())));
      pay(invoice.date + age, netOf(invoice, age));
    } else if (kind < 0.6) {
      const all = [invoice, ...list.splice(-1 - r.int(7))];
      const date = Math.max(...all.map((i) => i.date)) + r.int(12);
      const net = all.reduce((sum, i) => sum + netOf(i, date - i.date), 0);
      pay(date, net);
    } else if (kind < 0.85) {
      let [left, age] = [invoice.amount, r.int(10)];
      for (let parts = 2 + r.int(2); parts > 0 && left > 0; parts--, age += 1 + r.int(9)) {
        const rate = rateAt(invoice.terms, age);
        const net = left - discountOf(left, rate);
        const cash = parts === 1 ? net : Math.max(1, Math.floor(net * (0.2 + 0.5 * r())));
        pay(invoice.date + age, cash);
        left -= settledBy(cash, rate);
      }
    } else if (kind < 0.95) {
      const periods = TERMS[invoice.terms]!;
      const last = periods.at(-1)?.[0] ?? 0;
      pay(invoice.date + last + 1 + r.int(10), netOf(invoice, 0));
    } else pay(invoice.date + 20, Math.max(1, invoice.amount - [150, 500, 1200][r.int(3)]!));
  }
  return { customers, invoices, payments: payments.slice(0, count) };
}

const netOf = ({ amount, terms }: Invoice, age: number): number =>
  amount - discountOf(amount, rateAt(terms, age));

/** Customers by a weight of 1/√rank: a few large ones, many small ones. */
function skewed(customers: number, r: () => number): () => number {
  const upTo: number[] = [];
  let total = 0;
  for (let i = 0; i < customers; i++) upTo.push((total += 1 / Math.sqrt(i + 1)));
  return () => {
    const x = r() * total;
    let [low, high] = [0, customers - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! < x) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

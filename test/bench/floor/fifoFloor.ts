import { rateAt, TERMS, type Receivables } from './receivables';

/** The columns of the data, as a program would hold them that knows nothing but numbers. */
export interface Columns {
  readonly customers: number;
  readonly invoiceCustomer: Int32Array;
  readonly invoiceDate: Int32Array;
  readonly invoiceAmount: Float64Array;
  readonly terms: Uint8Array;
  readonly paymentCustomer: Int32Array;
  readonly paymentDate: Int32Array;
  readonly paymentAmount: Float64Array;
}

export const columnsOf = ({ customers, invoices, payments }: Receivables): Columns => ({
  customers,
  invoiceCustomer: Int32Array.from(invoices, (i) => i.customer),
  invoiceDate: Int32Array.from(invoices, (i) => i.date),
  invoiceAmount: Float64Array.from(invoices, (i) => i.amount),
  terms: Uint8Array.from(invoices, (i) => i.terms),
  paymentCustomer: Int32Array.from(payments, (p) => p.customer),
  paymentDate: Int32Array.from(payments, (p) => p.date),
  paymentAmount: Float64Array.from(payments, (p) => p.amount),
});

/** Allocations one after the other: which payment, which invoice, what it settled and how much of it was discount. */
export interface Allocations {
  readonly count: number;
  readonly payment: Int32Array;
  readonly invoice: Int32Array;
  readonly settled: Float64Array;
  readonly discount: Float64Array;
  readonly unapplied: number;
}

/** Beyond the last discount day every rate is 0. */
const AGES = 64;
const RATES = Int32Array.from({ length: TERMS.length * AGES }, (_, i) =>
  rateAt(Math.floor(i / AGES), i % AGES),
);

/**
 * The least that first-in-first-out settlement with discount periods can cost in JavaScript: numbers in typed arrays, no
 * rule ids, no vouchers, no checks, no texts. What our engine is measured against.
 */
export function fifoFloor(columns: Columns): Allocations {
  const { customers, invoiceAmount, invoiceDate, terms, paymentAmount, paymentDate } = columns;
  const invoices = byCustomerAndDate(columns.invoiceCustomer, invoiceDate, customers);
  const payments = byCustomerAndDate(columns.paymentCustomer, paymentDate, customers);
  const open = invoiceAmount.slice();
  const most = invoiceAmount.length + paymentAmount.length;
  const payment = new Int32Array(most);
  const invoice = new Int32Array(most);
  const settled = new Float64Array(most);
  const discount = new Float64Array(most);
  let [count, unapplied] = [0, 0];
  for (let customer = 0; customer < customers; customer++) {
    let i = invoices.start[customer]!;
    const end = invoices.start[customer + 1]!;
    for (let j = payments.start[customer]!; j < payments.start[customer + 1]!; j++) {
      const p = payments.order[j]!;
      let rest = paymentAmount[p]!;
      while (rest > 0 && i < end) {
        const v = invoices.order[i]!;
        const age = paymentDate[p]! - invoiceDate[v]!;
        const rate = age >= AGES ? 0 : RATES[terms[v]! * AGES + Math.max(0, age)]!;
        const whole = open[v]!;
        const obtainable = Math.floor((whole * rate * 2 + 10_000) / 20_000);
        payment[count] = p;
        invoice[count] = v;
        if (rest >= whole - obtainable) {
          settled[count] = whole;
          discount[count] = obtainable;
          open[v] = 0;
          rest -= whole - obtainable;
          i++;
        } else {
          const net = 10_000 - rate;
          const part = Math.min(whole, Math.floor((rest * 20_000 + net) / (2 * net)));
          settled[count] = part;
          discount[count] = part - rest;
          open[v] = whole - part;
          rest = 0;
          if (part === whole) i++;
        }
        count++;
      }
      unapplied += rest;
    }
  }
  return { count, payment, invoice, settled, discount, unapplied };
}

/** A stable order by customer, then date: two counting sorts. */
function byCustomerAndDate(customer: Int32Array, date: Int32Array, customers: number) {
  const days = new Int32Array(date.reduce((a, b) => Math.max(a, b), 0) + 2);
  for (const day of date) days[day + 1]!++;
  for (let day = 1; day < days.length; day++) days[day]! += days[day - 1]!;
  const byDate = new Int32Array(date.length);
  for (let i = 0; i < date.length; i++) byDate[days[date[i]!]!++] = i;

  const start = new Int32Array(customers + 1);
  for (const c of customer) start[c + 1]!++;
  for (let c = 1; c <= customers; c++) start[c]! += start[c - 1]!;
  const next = start.slice();
  const order = new Int32Array(date.length);
  for (const i of byDate) order[next[customer[i]!]!++] = i;
  return { start, order };
}

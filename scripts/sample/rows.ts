import { isLastMonth, serialOf, WORKDAYS } from './calendar';
import type { Invoice, Mark, Month, Payment } from './month';
import type { Random } from './random';
import type { Row } from './tables';
import { taxCells } from './taxes';

const SEED_NUMBER = 10_030;

/** What stands in Invoices and Payments. */
export interface Rows {
  readonly invoices: readonly Row[];
  readonly payments: readonly Row[];
}

/** The rows of both months. Invoices are added to those that stand there; the payment journal is a new one. */
export function monthRows(
  month: Month,
  seed: Invoice,
  random: Random,
): { readonly lastMonth: Rows; readonly thisMonth: Rows } {
  const numbers = invoiceNumbers(month, seed, random);
  const vouchers = invoiceVouchers(month, numbers);
  const invoices = inTableOrder(month, numbers);
  const payments = inStatementOrder(month, random);
  const references = paymentReferences(payments);
  const rowsOf = (open: readonly Invoice[], journal: readonly Payment[], isMarked: boolean): Rows => ({
    invoices: open.map((invoice) => invoiceRow(invoice, numbers.get(invoice)!, vouchers.get(invoice)!)),
    payments: journal.map((payment) =>
      paymentRow(
        payment,
        payment.isMarkedLater && !isMarked ? [] : payment.marks.map((mark) => markText(mark, numbers)),
        references.get(payment)!,
      ),
    ),
  });
  return {
    lastMonth: rowsOf(
      invoices.filter(({ date }) => isLastMonth(date)),
      payments.filter(({ date }) => isLastMonth(date)),
      false,
    ),
    thisMonth: rowsOf(
      invoices,
      payments.filter(({ date, isMarkedLater }) => isMarkedLater || !isLastMonth(date)),
      true,
    ),
  };
}

/** By account, then date. */
function inTableOrder(month: Month, numbers: ReadonlyMap<Invoice, string>): readonly Invoice[] {
  const keyOf = (invoice: Invoice): string =>
    `${invoice.party.account} ${invoice.date} ${numbers.get(invoice)!}`;
  return [...month.invoices].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const hundredths = (cents: number | undefined): number | undefined =>
  cents === undefined ? undefined : cents / 100;

const invoiceRow = (invoice: Invoice, number: string, voucher: string): Row => ({
  Module: invoice.party.module,
  Account: invoice.party.account,
  Name: invoice.party.name,
  Voucher: voucher,
  Invoice: number,
  Type: invoice.type,
  Date: serialOf(invoice.date),
  Amount: invoice.cents / 100,
  Currency: invoice.party.currency,
  'Amount in accounting currency': hundredths(invoice.bookedCents),
  'Terms of payment': invoice.type === 'Invoice' ? invoice.party.terms : undefined,
  'Cash discount': invoice.type === 'Invoice' ? invoice.discount : undefined,
  'Cash discount date 1': invoice.agreed && serialOf(invoice.agreed.lastDay),
  'Cash discount amount 1': hundredths(invoice.agreed?.cents),
  'Open amount': hundredths(invoice.openCents),
  'Cash discount taken': hundredths(invoice.takenCents),
  ...taxCells(invoice),
  ...invoice.slips,
});

/** Our own series runs by date, with gaps where invoices are paid; a vendor has his own. */
function invoiceNumbers(month: Month, seed: Invoice, random: Random): Map<Invoice, string> {
  const numbers = new Map<Invoice, string>();
  const own = byDate(month.invoices.filter((i) => isNumberedByUs(i)));
  const at = own.indexOf(seed);
  numbers.set(seed, String(SEED_NUMBER));
  let number = SEED_NUMBER;
  for (let i = at - 1; i >= 0; i--) numbers.set(own[i]!, String((number -= random.whole(1, 2))));
  number = SEED_NUMBER;
  for (let i = at + 1; i < own.length; i++) numbers.set(own[i]!, String((number += random.whole(1, 2))));

  let credit = 412;
  const next = new Map<string, number>();
  for (const invoice of byDate(month.invoices)) {
    const { account, numbers: series } = invoice.party;
    if (numbers.has(invoice)) continue;
    if (invoice.number !== undefined) numbers.set(invoice, invoice.number);
    else if (series === undefined) {
      if (invoice.type === 'Credit note') numbers.set(invoice, `CN-2026-${(credit += random.whole(1, 3))}`);
    } else {
      const taken = month.invoices
        .filter((other) => other.party === invoice.party)
        .map((other) => other.number);
      let current = next.get(account) ?? series.first;
      while (taken.includes(series.write(current))) current++;
      numbers.set(
        invoice,
        invoice.type === 'Credit note' ? `${series.write(current)}-C` : series.write(current),
      );
      next.set(account, current + random.whole(1, 2));
    }
  }
  for (const invoice of month.invoices)
    if (invoice.sameNumberAs) numbers.set(invoice, numbers.get(invoice.sameNumberAs)!);
  return numbers;
}

const isNumberedByUs = (invoice: Invoice): boolean =>
  invoice.party.module === 'Customer' && invoice.type === 'Invoice' && invoice.sameNumberAs === undefined;

const byDate = (invoices: readonly Invoice[]): Invoice[] =>
  [...invoices].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));

/** FTI for our invoices, FTC for our credit notes, API for what vendors sent. */
function invoiceVouchers(month: Month, numbers: ReadonlyMap<Invoice, string>): Map<Invoice, string> {
  let received = 30_410;
  return new Map(
    byDate(month.invoices).map((invoice) => {
      const number = numbers.get(invoice)!;
      const ofCustomer = invoice.type === 'Credit note' ? `FTC-${number.slice(-3)}` : `FTI-${number}`;
      return [
        invoice,
        invoice.voucher ?? (invoice.party.module === 'Vendor' ? `API-${++received}` : ofCustomer),
      ];
    }),
  );
}

/** By date, in the order of the bank statement. */
function inStatementOrder(month: Month, random: Random): readonly Payment[] {
  const shuffled = month.payments.map((payment) => ({
    payment,
    at: `${payment.date} ${random.next().toFixed(12)}`,
  }));
  return shuffled.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ payment }) => payment);
}

const paymentRow = (payment: Payment, marks: readonly string[], reference: string): Row => ({
  Date: serialOf(payment.date),
  Module: payment.party.module,
  Account: payment.party.account,
  Name: payment.party.name,
  Invoice: marks.join('; ') || undefined,
  Amount: hundredths(payment.cents),
  Currency: payment.currency,
  'Use cash discount': payment.use,
  'Cash discount amount': hundredths(payment.discountCents),
  'Full settlement': payment.isFull ? 'Yes' : undefined,
  'Method of payment': payment.method ?? 'TRANSFER',
  'Payment reference': reference,
  'Deposit slip': payment.isOnDepositSlip ? 'Yes' : undefined,
  Description: payment.description || undefined,
  ...payment.slips,
});

const markText = ({ invoice, account, keyed }: Mark, numbers: ReadonlyMap<Invoice, string>): string =>
  (account === undefined ? '' : `${account}:`) +
  numbers.get(invoice)! +
  (keyed === undefined ? '' : `=${keyed}`);

/** The row's own, or statement of the day and line on it for money received: `BS-211/03`; file and line for transfers to vendors. */
function paymentReferences(payments: readonly Payment[]): ReadonlyMap<Payment, string> {
  const lines = new Map<string, number>();
  return new Map(
    payments.map((payment) => {
      const { party, date, reference } = payment;
      if (reference !== undefined) return [payment, reference];
      const statement = FIRST_STATEMENT + WORKDAYS.indexOf(date);
      const sheet =
        party.module === 'Customer' ? `BS-${statement}` : `CT-${date.slice(5, 7)}${date.slice(8)}`;
      const line = (lines.get(sheet) ?? 0) + 1;
      lines.set(sheet, line);
      return [payment, `${sheet}/${String(line).padStart(2, '0')}`];
    }),
  );
}

/** Number of the statement of the first workday. */
const FIRST_STATEMENT = 189;

import { PAYMENT_DAYS, serialOf } from './calendar';
import type { Invoice, Mark, Month, Payment } from './month';
import type { Random } from './random';

/** Values by heading; absent means blank. */
export type Row = Readonly<Record<string, string | number | undefined>>;

export const SEED_NUMBER = 10_030;

/** Rows of Invoices: by account, then date. */
export function invoiceRows(
  month: Month,
  numbers: ReadonlyMap<Invoice, string>,
  vouchers: ReadonlyMap<Invoice, string>,
): Row[] {
  const keyOf = (invoice: Invoice): string =>
    `${invoice.party.account} ${invoice.date} ${numbers.get(invoice)!}`;
  return [...month.invoices]
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((invoice) => ({
      Module: invoice.party.module,
      Account: invoice.party.account,
      Name: invoice.party.name,
      Voucher: vouchers.get(invoice),
      Invoice: numbers.get(invoice),
      Type: invoice.type,
      Date: serialOf(invoice.date),
      Amount: invoice.cents / 100,
      Currency: 'EUR',
      'Terms of payment': invoice.type === 'Invoice' ? invoice.party.terms : undefined,
      'Cash discount': invoice.type === 'Invoice' ? invoice.discount : undefined,
      'Cash discount date 1': invoice.agreed && serialOf(invoice.agreed.lastDay),
      'Cash discount amount 1': invoice.agreed && invoice.agreed.cents / 100,
      'Open amount': invoice.openCents === undefined ? undefined : invoice.openCents / 100,
      'Cash discount taken': invoice.takenCents === undefined ? undefined : invoice.takenCents / 100,
      ...invoice.slips,
    }));
}

/** Our own series runs by date, with gaps where invoices are paid; a vendor has his own. */
export function invoiceNumbers(month: Month, seed: Invoice, random: Random): Map<Invoice, string> {
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
export function invoiceVouchers(month: Month, numbers: ReadonlyMap<Invoice, string>): Map<Invoice, string> {
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

/** Rows of Payments: by date, in the order of the bank statement. */
export function paymentRows(month: Month, numbers: ReadonlyMap<Invoice, string>, random: Random): Row[] {
  const shuffled = month.payments.map((payment) => ({
    payment,
    at: `${payment.date} ${random.next().toFixed(12)}`,
  }));
  const ordered = shuffled.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ payment }) => payment);
  const lines = new Map<string, number>();
  return ordered.map((payment) => ({
    Date: serialOf(payment.date),
    Module: payment.party.module,
    Account: payment.party.account,
    Name: payment.party.name,
    Invoice: payment.marks.map((mark) => markText(mark, numbers)).join('; ') || undefined,
    Amount: payment.cents === undefined ? undefined : payment.cents / 100,
    Currency: 'EUR',
    'Use cash discount': payment.use,
    'Cash discount amount': payment.discountCents === undefined ? undefined : payment.discountCents / 100,
    'Full settlement': payment.isFull ? 'Yes' : undefined,
    'Method of payment': payment.method ?? 'TRANSFER',
    'Payment reference': payment.reference ?? statementLine(payment, lines),
    'Deposit slip': payment.isOnDepositSlip ? 'Yes' : undefined,
    Description: payment.description || undefined,
    ...payment.slips,
  }));
}

const markText = ({ invoice, account, keyed }: Mark, numbers: ReadonlyMap<Invoice, string>): string =>
  (account === undefined ? '' : `${account}:`) +
  numbers.get(invoice)! +
  (keyed === undefined ? '' : `=${keyed}`);

/** Statement of the day and line on it for money received: `BS-211/03`; file and line for transfers to vendors. */
function statementLine({ party, date }: Payment, lines: Map<string, number>): string {
  const statement = 211 + PAYMENT_DAYS.indexOf(date);
  const sheet = party.module === 'Customer' ? `BS-${statement}` : `CT-${date.slice(5, 7)}${date.slice(8)}`;
  const line = (lines.get(sheet) ?? 0) + 1;
  lines.set(sheet, line);
  return `${sheet}/${String(line).padStart(2, '0')}`;
}

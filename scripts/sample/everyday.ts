import { addDays, isLastMonth, isWorkday, PAYMENT_DAYS, type Day } from './calendar';
import type { Invoice, Month } from './month';
import { PARTIES, type Party } from './parties';
import type { Random } from './random';
import { GRACE_OF_CHEQUES, METHOD_OF_CURRENCY, periodsOf } from './terms';

const INVOICES = 340;
const PAYMENTS = 140;
/** Amounts around 750.00 are of currencies that are worth about a euro. */
const USUAL = PARTIES.filter(({ currency }) => currency !== 'JPY');
const LAST_INVOICE = '2026-11-27';

/** Fills the month up with what is usual: most customers pay in full, in time or late, some several invoices at once. */
export function addEveryday(month: Month, random: Random): void {
  const open = addInvoices(month, random);
  const missing =
    PAYMENTS - month.payments.filter(({ isWrong, date }) => !isWrong && !isLastMonth(date)).length;
  for (let i = 0; i < missing; i++) {
    if (i % 6 === 5) paySeveral(month, random, open);
    else payOne(month, random, open, i % 3 === 2 ? 'late' : 'discount');
  }
}

function addInvoices(month: Month, random: Random): Set<Invoice> {
  const open = new Set<Invoice>();
  const missing =
    INVOICES - month.invoices.filter(({ type, isWrong }) => type === 'Invoice' && !isWrong).length;
  for (let i = 0; i < missing; i++) {
    // Everybody has one at least; one in five comes from a vendor.
    const party =
      USUAL[i] ?? random.pick(USUAL.filter(({ module }) => (module === 'Vendor') === random.next() < 0.2));
    open.add(month.invoice(party.account, invoiceDay(party, random), amount(random)));
  }
  return open;
}

/** Mostly recent: older invoices are paid by now. Long terms reach further back. */
function invoiceDay(party: Party, random: Random): Day {
  const reach = party.terms === 'M3' ? 95 : 60;
  for (;;) {
    const day = addDays(LAST_INVOICE, -Math.floor(recent(random.next()) * reach));
    if (isWorkday(day)) return day;
  }
}

const recent = (chance: number): number => chance * Math.sqrt(chance);

/** Log-normal around 750.00; some prices are round. */
function amount(random: Random): string {
  const value = Math.max(38, Math.exp(6.62 + 0.85 * random.normal()));
  const kind = random.next();
  if (kind < 0.3) return `${Math.round(value / 5) * 5}.00`;
  return kind < 0.45 ? `${Math.floor(value)}.50` : value.toFixed(2);
}

/** What closes an invoice on a day. */
function netOn(
  invoice: Invoice,
  day: Day,
  graceDays: number,
): { readonly cents: number; readonly hasDiscount: boolean } {
  const period = periodsOf(invoice.date, invoice.cents, invoice.discount).find(
    ({ lastDay }) => day <= addDays(lastDay, graceDays),
  );
  return { cents: invoice.cents - (period?.cents ?? 0), hasDiscount: period !== undefined };
}

function payOne(month: Month, random: Random, open: Set<Invoice>, when: 'discount' | 'late'): void {
  for (;;) {
    const invoice = random.pick([...open]);
    const day = random.pick(PAYMENT_DAYS);
    const how = methodOf(invoice.party, random);
    const { cents, hasDiscount } = netOn(invoice, day, how.method === 'CHEQUE' ? GRACE_OF_CHEQUES : 0);
    const fits = hasDiscount ? when === 'discount' : when === 'late' && day >= addDays(invoice.date, 10);
    if (!fits || day < addDays(invoice.date, 2)) continue;
    open.delete(invoice);
    month.pay(day, invoice.party.account, text(cents), [invoice], '', how);
    return;
  }
}

function paySeveral(month: Month, random: Random, open: Set<Invoice>): void {
  for (;;) {
    const { account } = random.pick(USUAL);
    const day = random.pick(PAYMENT_DAYS);
    const marked = [...open]
      .filter(({ party, date }) => party.account === account && date < day)
      .slice(0, random.whole(2, 4))
      .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
    if (marked.length < 2) continue;
    for (const invoice of marked) open.delete(invoice);
    const cents = marked.reduce((sum, invoice) => sum + netOn(invoice, day, 0).cents, 0);
    const method = METHOD_OF_CURRENCY[marked[0]!.party.currency];
    month.pay(day, account, text(cents), marked, `${marked.length} invoices`, { method });
    return;
  }
}

const text = (cents: number): string => (cents / 100).toFixed(2);

/** French and Irish customers like cheques, small businesses the card. */
function methodOf(
  { module, name, currency }: Party,
  random: Random,
): { method: string; isOnDepositSlip?: boolean; reference?: string } {
  if (module === 'Vendor' || currency !== 'EUR') return { method: METHOD_OF_CURRENCY[currency] };
  if (/SARL|SAS|Ltd/.test(name) && random.next() < 0.6) {
    return {
      method: 'CHEQUE',
      isOnDepositSlip: true,
      reference: `CHQ ${random.whole(1_000_000, 9_999_999)}`,
    };
  }
  return { method: /B\.V\.|V\.O\.F\.|Tuin|Schuur/.test(name) && random.next() < 0.2 ? 'CARD' : 'TRANSFER' };
}

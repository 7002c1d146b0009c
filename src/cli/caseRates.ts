import { plainDate, type PlainDate } from '../calendar/plainDate';
import { exchangeOf, type Exchange, type StatedRate } from '../engine/exchange';
import { decimalsOf } from '../money/currency';
import { conversion, converted, exchangeRate } from '../money/exchange';
import type { Amount } from '../money/amount';
import type { CaseInvoice, SettlementCase } from './caseFile';
import { Skipped } from './skipped';

/** A rate as a case states it: from a day on, or the one at the invoice's or the payment's date. */
interface CaseRate {
  readonly from: string;
  readonly to?: string;
  readonly date?: string;
  readonly at?: 'invoice' | 'payment';
  readonly rate: string;
  readonly unit?: string | number;
}

const KNOWN_FIELDS = new Set(['from', 'to', 'date', 'at', 'rate', 'unit']);

/** The currency of the books: stated, else that of the rates or of the first invoice. */
export function accountingCurrencyOf(theCase: SettlementCase): string {
  const stated = theCase.parameters?.['accountingCurrency'];
  if (typeof stated === 'string') return stated;
  return ratesOf(theCase)[0]?.to ?? theCase.invoices?.[0]?.currency ?? 'EUR';
}

function ratesOf(theCase: SettlementCase): readonly CaseRate[] {
  const rates = (theCase.parameters?.['exchangeRates'] ?? []) as readonly CaseRate[];
  for (const rate of rates) {
    const unknown = Object.keys(rate).filter((name) => !KNOWN_FIELDS.has(name));
    if (unknown.length > 0) throw new Skipped(`unknown field ${unknown.join(', ')} of an exchange rate`);
    if (rate.at !== undefined && rate.at !== 'invoice' && rate.at !== 'payment')
      throw new Skipped(`unknown value ${String(rate.at)} of at`);
    if (rate.at === undefined && rate.date === undefined)
      throw new Skipped('an exchange rate says neither date nor at');
  }
  return rates;
}

/** The rate table of a case; rates at the payment's date stand on each date of a payment, those at the invoice's likewise. */
export function exchangeIn(theCase: SettlementCase): Exchange {
  const accounting = accountingCurrencyOf(theCase);
  const days = {
    invoice: (theCase.invoices ?? []).map(({ date }) => date),
    payment: (theCase.payments ?? []).map(({ date }) => date),
  };
  const stated = new Map<string, StatedRate>();
  // The rate at the payment's date comes last: on a day that is both, it is the one that values the payment.
  const order = ['invoice', undefined, 'payment'] as const;
  for (const at of order) {
    for (const rate of ratesOf(theCase).filter((one) => one.at === at)) {
      const { from, to = accounting } = rate;
      for (const text of at === undefined ? [rate.date ?? ''] : days[at]) {
        const date = dayOf(text);
        stated.set(`${date} ${from} ${to}`, { date, from, to, rate: rateIn(rate) });
      }
    }
  }
  const setting = theCase.parameters?.['exchangeRateForCashDiscount'];
  const isInvoice = /^invoice$/i.test(typeof setting === 'string' ? setting : '');
  return exchangeOf(accounting, [...stated.values()], isInvoice ? 'invoice' : 'payment');
}

const rateIn = ({ rate, unit }: CaseRate): StatedRate['rate'] =>
  exchangeRate(String(rate), unit === undefined ? undefined : String(unit));

function dayOf(text: string): PlainDate {
  const date = plainDate(text);
  if (date === undefined) throw new Error(`"${text}" is not a date`);
  return date;
}

/** @throws Skipped where a case has no rate for what it does: nothing is valued at 1 instead */
export function needRate(exchange: Exchange, from: string, to: string, date: PlainDate): StatedRate['rate'] {
  const rate = exchange.rateOn(from, to, date);
  if (rate === undefined) throw new Skipped(`no exchange rate from ${from} to ${to} on ${date}`);
  return rate;
}

/** What an invoice was booked at where the case does not say: at its own rate, else at that of its date. */
export function bookedAt(
  { currency, date }: CaseInvoice,
  amount: Amount,
  theCase: SettlementCase,
  exchange: Exchange,
): Amount {
  const { accountingCurrency } = exchange;
  const own = ratesOf(theCase).find(
    (rate) =>
      rate.at === 'invoice' &&
      rate.from === currency &&
      (rate.to ?? accountingCurrency) === accountingCurrency,
  );
  const rate =
    own === undefined ? needRate(exchange, currency, accountingCurrency, dayOf(date)) : rateIn(own);
  return converted(amount, conversion(rate, decimalsOf(currency), decimalsOf(accountingCurrency)));
}

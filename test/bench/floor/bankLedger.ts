import { random, type Random } from './random';
import { discountOf, rateAt, TERMS } from './receivables';

/** A customer of the generated ledger. */
export interface LedgerCustomer {
  readonly number: string;
  readonly name: string;
  readonly iban: string;
  readonly terms: number;
}
/** Days count from 0; amounts in cents, of a credit note negative. */
export interface LedgerInvoice {
  readonly number: string;
  readonly customer: number;
  readonly date: number;
  readonly amount: number;
  readonly terms: number;
}
export type LedgerLineKind = 'single' | 'multi' | 'partial' | 'lateDiscount' | 'fee' | 'unknown';
/** A line of the bank, with what it really is. */
export interface LedgerLine {
  readonly date: number;
  readonly amount: number;
  readonly text: string;
  readonly name: string;
  readonly iban: string;
  readonly kind: LedgerLineKind;
  /** Position of the customer; -1: nothing of ours. */
  readonly customer: number;
  /** Positions of the invoices paid. */
  readonly paid: readonly number[];
  /** Whether the numbers stand in the text. */
  readonly isNamed: boolean;
}
export interface BankLedger {
  readonly customers: readonly LedgerCustomer[];
  readonly invoices: readonly LedgerInvoice[];
  readonly lines: readonly LedgerLine[];
}

const PRICES = [4900, 9900, 11900, 19900, 29900, 119000];
const FEES = [150, 500, 1200];
const LEGAL_FORM = / (GmbH.*|AG|e\.K\.|KG|OHG|UG.*|B\.V\.|S\.A\.|Ltd\.)$/;

/**
 * Open invoices of many customers and the lines of their bank, with truth: customer sizes skewed, four customers of five on terms with
 * several discount periods; single and collective payments, parts, discounts taken too late, bank fees, and money of others.
 */
export function bankLedger(
  seed: number,
  { invoices: invoiceCount = 100_000, lines: lineCount = 100_000, customers: customerCount = 5_000 } = {},
): BankLedger {
  const r = random(seed);
  const customers = customersOf(r, customerCount);
  const pickCustomer = skewedPick(r, customerCount);
  const invoices = Array.from({ length: invoiceCount }, (_, i) => invoiceOf(r, i, pickCustomer(), customers));
  const free = customers.map((): number[] => []);
  invoices.forEach(({ amount, customer }, i) => {
    if (amount > 0) free[customer]!.push(i);
  });
  for (const own of free) own.sort((a, b) => invoices[a]!.date - invoices[b]!.date);

  const lines: LedgerLine[] = [];
  const pay = (
    kind: LedgerLineKind,
    customer: number,
    paid: readonly number[],
    date: number,
    amount: number,
  ): void => {
    lines.push(lineOf(r, kind, customer, paid, date, amount, customers, invoices));
  };
  const cursor = new Uint32Array(customerCount);
  for (let tries = 0; lines.length < lineCount && tries < lineCount * 20; tries += 1) {
    const customer = pickCustomer();
    const take = (count: number, isMixed = false): readonly number[] =>
      taken(r, free[customer]!, cursor, customer, count, isMixed);
    const x = r();
    if (x < 0.4) {
      const [i] = take(1);
      if (i === undefined) continue;
      const age = Math.min(60, Math.floor(-12 * Math.log(1 - r())));
      pay('single', customer, [i], invoices[i]!.date + age, netOn(invoices[i]!, invoices[i]!.date + age));
    } else if (x < 0.48) {
      const paid = take(2 + r.int(7), r() < 0.5); // half of them skip invoices instead of paying a run
      if (paid.length < 2) continue;
      const date = Math.max(...paid.map((i) => invoices[i]!.date)) + r.int(12);
      pay(
        'multi',
        customer,
        paid,
        date,
        paid.reduce((sum, i) => sum + netOn(invoices[i]!, date), 0),
      );
    } else if (x < 0.66) {
      const [i] = take(1);
      if (i !== undefined) payInParts(r, invoices[i]!, (on, cash) => pay('partial', customer, [i], on, cash));
    } else if (x < 0.72) {
      const [i] = take(1);
      if (i === undefined) continue;
      const { date, terms, amount } = invoices[i]!;
      const periods = TERMS[terms]!;
      const age = periods.length > 0 ? periods.at(-1)![0] + 1 + r.int(10) : 5;
      const late = amount - discountOf(amount, periods[0]?.[1] ?? 0);
      pay('lateDiscount', customer, [i], date + age, late);
    } else if (x < 0.75) {
      const [i] = take(1);
      if (i === undefined) continue;
      const { date, amount } = invoices[i]!;
      pay('fee', customer, [i], date + 20, Math.max(1, amount - pick(r, FEES)));
    } else pay('unknown', -1, [], r.int(150), 1000 + r.int(500_000));
  }
  return { customers, invoices, lines: lines.slice(0, lineCount) };
}

const pick = <T>(r: Random, items: readonly T[]): T => items[r.int(items.length)]!;

/** What closes an invoice on a day. */
const netOn = ({ amount, terms, date }: LedgerInvoice, on: number): number =>
  amount - discountOf(amount, rateAt(terms, on - date));

function customersOf(r: Random, count: number): readonly LedgerCustomer[] {
  const customers: LedgerCustomer[] = [];
  const seen = new Set<string>();
  while (customers.length < count) {
    const town = r() < 0.6 ? ` ${pick(r, TOWNS)}` : '';
    const more = r() < 0.25 ? ` ${pick(r, FIRST)}` : '';
    const name = `${pick(r, FIRST)}${pick(r, SECOND)}${town}${more} ${pick(r, FORMS)}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const terms = r() < 0.25 ? 0 : 1 + r.int(4);
    customers.push({ number: `D${10_000 + customers.length}`, name, iban: germanIban(r), terms });
  }
  return customers;
}

/** An IBAN whose check digits are right. */
function germanIban(r: Random): string {
  const account = Array.from({ length: 18 }, () => r.int(10)).join('');
  let rest = 0;
  for (const digit of `${account}131400`) rest = (rest * 10 + Number(digit)) % 97;
  return `DE${String(98 - rest).padStart(2, '0')}${account}`;
}

/** Customers by a weight of 1/√rank: a few large ones, many small ones. */
function skewedPick(r: Random, customers: number): () => number {
  const upTo: number[] = [];
  let total = 0;
  for (let i = 0; i < customers; i += 1) upTo.push((total += 1 / Math.sqrt(i + 1)));
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

function invoiceOf(
  r: Random,
  i: number,
  customer: number,
  customers: readonly LedgerCustomer[],
): LedgerInvoice {
  const s = r();
  const usual = Math.max(500, Math.round(Math.exp(10.8 + 1.1 * r.normal()))); // median about 490.00
  const amount = r() < 0.12 ? pick(r, PRICES) : usual;
  const isCredit = r() < 0.03;
  return {
    number: numberOf(s, i),
    customer,
    date: r.int(120),
    amount: isCredit ? -Math.round(amount / 3) : amount,
    terms: r() < 0.9 ? customers[customer]!.terms : r.int(5),
  };
}

/** Four series of numbers. */
function numberOf(s: number, i: number): string {
  if (s < 0.4) return `RE-2025-${String(i).padStart(6, '0')}`;
  if (s < 0.7) return `INV${1_000_000 + i}`;
  return s < 0.8 ? `25/${String(i).padStart(6, '0')}` : String(40_000_000 + i);
}

/** The oldest invoices of a customer that nobody paid yet, or some among the next ones. */
function taken(
  r: Random,
  own: number[],
  cursor: Uint32Array,
  customer: number,
  count: number,
  isMixed: boolean,
): readonly number[] {
  const at = cursor[customer]!;
  if (isMixed) {
    const width = Math.min(own.length - at, 3 * count);
    for (let i = 0; i < Math.min(count, width); i += 1) {
      const j = i + r.int(width - i);
      [own[at + i], own[at + j]] = [own[at + j]!, own[at + i]!];
    }
  }
  const chosen = own.slice(at, at + count);
  cursor[customer] = at + chosen.length;
  return chosen;
}

function payInParts(r: Random, invoice: LedgerInvoice, pay: (on: number, cash: number) => void): void {
  let age = r.int(10);
  let open = invoice.amount;
  const parts = 2 + r.int(2);
  for (let part = 0; part < parts; part += 1) {
    const rate = rateAt(invoice.terms, age);
    const need = open - discountOf(open, rate);
    const cash = part === parts - 1 ? need : Math.max(1, Math.floor(need * (0.2 + 0.5 * r())));
    pay(invoice.date + age, cash);
    open -= cash >= need ? open : Math.floor((cash * 20_000 + (10_000 - rate)) / (2 * (10_000 - rate)));
    age += 1 + r.int(9);
  }
}

function lineOf(
  r: Random,
  kind: LedgerLineKind,
  customer: number,
  paid: readonly number[],
  date: number,
  amount: number,
  customers: readonly LedgerCustomer[],
  invoices: readonly LedgerInvoice[],
): LedgerLine {
  const numbers =
    r() < (kind === 'unknown' ? 0 : 0.72) ? paid.map((i) => noisyNumber(r, invoices[i]!.number)) : [];
  const payer = customers[customer];
  const text = [
    numbers.length > 0
      ? `${pick(r, WORDS)} ${numbers.join(r() < 0.5 ? ', ' : ' ')}`
      : pick(r, ['Ueberweisung', 'Sammelzahlung', 'Danke', 'offene Posten', 'SEPA CREDIT']),
    r() < 0.35 && payer ? `Kd.${payer.number}` : '',
    r() < 0.3 ? `v. ${String(1 + r.int(28)).padStart(2, '0')}.0${1 + r.int(9)}.2025` : '',
    r() < 0.15 ? 'abzgl. Skonto' : '',
    r() < 0.4 ? `EREF+${100_000_000 + r.int(899_999_999)}` : '',
  ];
  return {
    date,
    amount,
    text: text.filter((part) => part !== '').join(' '),
    name: payer ? noisyName(r, payer.name) : `Finanzamt ${pick(r, TOWNS)}`,
    iban: payer && r() < 0.8 ? payer.iban : germanIban(r),
    kind,
    customer,
    paid,
    isNamed: numbers.length > 0,
  };
}

/** As payers write numbers: with other marks, in pieces, shortened, two digits exchanged. */
function noisyNumber(r: Random, number: string): string {
  const x = r();
  if (x < 0.6) return number;
  if (x < 0.65) return number.toLowerCase();
  if (x < 0.73) return number.replace(/[-/]/g, ' ');
  if (x < 0.81) return number.replace(/[-/]/g, '');
  if (x < 0.87) return number.replace(/^(RE-2025-|25\/)0*/, 'RE ').replace(/^INV/, '');
  if (x < 0.95) {
    const at = 3 + r.int(number.length - 4);
    return `${number.slice(0, at)}${r() < 0.5 ? ' ' : '\n'}${number.slice(at)}`;
  }
  const at = number.length - 1 - r.int(3);
  return number.slice(0, at - 1) + number[at]! + number[at - 1]! + number.slice(at + 1);
}

/** As banks show names: capitals without umlauts, cut off, without the legal form, a letter missing. */
function noisyName(r: Random, name: string): string {
  const x = r();
  let written = name;
  if (x < 0.5) written = withoutUmlauts(name).toUpperCase().slice(0, 70);
  else if (x < 0.7) written = name.slice(0, 27);
  else if (x < 0.85) written = name.replace(LEGAL_FORM, '');
  if (r() >= 0.08) return written;
  const at = 1 + r.int(written.length - 2);
  return written.slice(0, at) + written.slice(at + 1);
}

const withoutUmlauts = (text: string): string =>
  text.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').replace(/Ü/g, 'Ue');

const words = (text: string): readonly string[] => text.split(' ');
const FIRST = words(
  'Nord Süd Ost West Alpen Rhein Main Isar Elbe Hanse Stadt Berg Tal Wald See Alt Neu Gold Silber Blau Grün Rot Weiß Schwarz ' +
    'Stern Sonnen Mond Kron König Kaiser Meister Müller Schäfer Böttcher Krüger Jäger Köhler Weber Fischer Wagner Becker Hoffmann ' +
    'Schulz Richter Klein Wolf Schröder Neumann Braun Zimmermann',
);
const SECOND = words(
  'bau technik handel logistik druck metall holz glas küchen möbel elektro sanitär garten textil papier chemie pharma werk dienst ' +
    'service system daten medien energie wasser motoren reifen maschinen werkzeug verpackung',
);
const FORMS = [
  'GmbH',
  'GmbH & Co. KG',
  'AG',
  'e.K.',
  'KG',
  'OHG',
  'UG (haftungsbeschränkt)',
  'B.V.',
  'S.A.',
  'Ltd.',
];
const TOWNS = words(
  'München Köln Hamburg Berlin Leipzig Wien Zürich Gent Utrecht Linz Graz Bremen Essen Ulm',
);
const WORDS = words('Rechnung RG Rg.Nr. Rechn. invoice Zahlung Rechnungen Re.');

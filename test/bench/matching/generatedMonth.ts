import { addDays, type PlainDate } from '../../../src/calendar/plainDate';
import { documentState, type DocumentState } from '../../../src/engine/documentState';
import type { BankLine } from '../../../src/matching/bankLine';
import type { Party } from '../../../src/matching/payer/nameIndex';
import { amountOfUnits, ZERO } from '../../../src/money/amount';
import { random, type Random } from '../floor/random';

/** What a line really is. */
export interface Truth {
  /** Positions of the documents it pays; none where it pays nothing of ours. */
  readonly documents: readonly number[];
  readonly kind: TruthKind;
}
export type TruthKind = 'one' | 'several' | 'part' | 'late' | 'fee' | 'credit-note' | 'foreign';

/** A month as a bank shows it, and what is open, with known truth. */
export interface GeneratedMonth {
  readonly lines: readonly BankLine[];
  readonly truth: readonly Truth[];
  readonly documents: readonly DocumentState[];
  readonly parties: readonly Party[];
}

const FIRST_DAY = '2026-01-01' as PlainDate;
/** Percent within days, one or more periods. */
const TERMS: readonly (readonly (readonly [percent: number, days: number])[])[] = [
  [],
  [[2, 10]],
  [
    [2, 5],
    [1, 14],
  ],
  [
    [3, 8],
    [2, 14],
    [1, 21],
  ],
];
const FIRST = [
  'Nord',
  'Süd',
  'Alpen',
  'Rhein',
  'Hanse',
  'Müller',
  'Schäfer',
  'König',
  'Weiß',
  'Stern',
  'Wagner',
  'Böttcher',
];
const SECOND = [
  'bau',
  'technik',
  'handel',
  'logistik',
  'druck',
  'metall',
  'möbel',
  'elektro',
  'textil',
  'energie',
];
const TOWNS = ['Köln', 'Gent', 'Utrecht', 'Linz', 'Bremen', 'Ulm', 'Zürich', 'Essen'];
const FORMS = ['GmbH', 'GmbH & Co. KG', 'AG', 'KG', 'e.K.', 'B.V.', 'S.A.'];
const PRICES = [4900, 9900, 11900, 19900, 29900];
const FEES = [150, 500, 1200];

/**
 * Invoices and payments of many customers: names and numbers written as payers write them, discounts in time and too late,
 * parts, bank fees, deducted credit notes, equal amounts, and money that is nothing of ours.
 */
export function generatedMonth(seed: number, lineCount: number, invoiceCount = lineCount): GeneratedMonth {
  const r = random(seed);
  const parties = partiesOf(r, Math.max(3, Math.round(invoiceCount / 20)));
  const made = Array.from({ length: invoiceCount }, (_, i) => invoiceOf(r, i, parties));
  const documents = made.map(({ state }) => state);
  const free = freeByParty(
    made.map(({ party }) => party),
    documents,
    parties.length,
  );
  const lines: BankLine[] = [];
  const truth: Truth[] = [];
  const add = (line: BankLine, kind: TruthKind, paid: readonly number[]): void => {
    lines.push(line);
    truth.push({ kind, documents: paid });
  };
  for (let tries = 0; lines.length < lineCount && tries < lineCount * 20; tries += 1) {
    const party = r.int(parties.length);
    const x = r();
    if (x > 0.8) add(foreignLine(r), 'foreign', []);
    else pay(r, x / 0.8, parties[party]!, free[party]!, documents, add);
  }
  return { lines, truth, documents, parties };
}

function partiesOf(r: Random, count: number): readonly Party[] {
  const names = new Set<string>();
  while (names.size < Math.min(count, 4_000)) {
    names.add(
      `${pick(r, FIRST)}${pick(r, SECOND)} ${r() < 0.7 ? `${pick(r, TOWNS)} ` : ''}${pick(r, FORMS)}`,
    );
    if (names.size > 1_000)
      names.add(`${pick(r, FIRST)}${pick(r, SECOND)} ${pick(r, FIRST)} ${pick(r, TOWNS)} ${pick(r, FORMS)}`);
  }
  return [...names].map((name, i) => ({
    side: 'customer',
    account: `D${10_000 + i}`,
    name,
    ibans: [iban(r)],
  }));
}

const iban = (r: Random): string =>
  `DE${10 + r.int(89)}${Array.from({ length: 18 }, () => r.int(10)).join('')}`;

function invoiceOf(r: Random, i: number, parties: readonly Party[]) {
  const party = r.int(parties.length);
  const { account, name } = parties[party]!;
  const date = addDays(FIRST_DAY, r.int(60));
  const isCreditNote = r() < 0.04;
  const size = r() < 0.12 ? pick(r, PRICES) : Math.max(500, Math.round(Math.exp(10.8 + 1.1 * r.normal())));
  const amount = amountOfUnits(isCreditNote ? -Math.ceil(size / 3) : size);
  const number = [
    `RE-2026-${String(i).padStart(6, '0')}`,
    `INV${1_000_000 + i}`,
    `26/${String(i).padStart(6, '0')}`,
    `${40_000_000 + i}`,
  ];
  const terms = isCreditNote ? [] : pick(r, TERMS);
  const state = documentState({
    id: `customer\n${i}`,
    side: 'customer',
    account,
    name,
    type: isCreditNote ? 'Credit note' : 'Invoice',
    voucher: `FTI-${i}`,
    invoice: number[r.int(4)]!,
    date,
    dueDate: addDays(date, 30),
    currency: 'EUR',
    amount,
    openAtStart: amount,
    discountTakenAtStart: ZERO,
    periods: terms.map(([percent, days]) => ({
      lastDate: addDays(date, days),
      discount: amountOfUnits(Math.round((amount * percent) / 100)),
    })),
  });
  return { state, party };
}

/** Documents of each party that no line has paid yet, the oldest first. */
function freeByParty(
  party: readonly number[],
  documents: readonly DocumentState[],
  count: number,
): number[][] {
  const free: number[][] = Array.from({ length: count }, () => []);
  party.forEach((p, i) => free[p]!.push(i));
  for (const own of free)
    own.sort((a, b) => (documents[a]!.document.date < documents[b]!.document.date ? -1 : 1));
  return free;
}

function pay(
  r: Random,
  x: number,
  party: Party,
  free: number[],
  documents: readonly DocumentState[],
  add: (line: BankLine, kind: TruthKind, paid: readonly number[]) => void,
): void {
  const invoices = free.filter((i) => documents[i]!.sign === 1);
  const credits = free.filter((i) => documents[i]!.sign === -1);
  const take = (chosen: readonly number[]): void => {
    for (const i of chosen) free.splice(free.indexOf(i), 1);
  };
  const line = (paid: readonly number[], on: PlainDate, amount: number): BankLine =>
    writtenLine(r, party, paid, on, amount, documents);
  if (invoices.length === 0) return;
  if (x < 0.5) {
    const [i] = [pick(r, invoices.slice(0, 3))];
    const on = addDays(documents[i]!.document.date, r.int(25));
    take([i]);
    add(line([i], on, netOf(documents[i]!, on)), 'one', [i]);
  } else if (x < 0.7) {
    const paid = r() < 0.5 ? invoices.slice(0, 2 + r.int(5)) : invoices.filter(() => r() < 0.5).slice(0, 6);
    const own = credits.length > 0 && r() < 0.4 ? [...paid, credits[0]!] : paid;
    if (paid.length < 2) return;
    const on = addDays(documents[paid.at(-1)!]!.document.date, r.int(10));
    take(own);
    const amount = own.reduce((sum, i) => sum + netOf(documents[i]!, on), 0);
    if (amount > 0) add(line(own, on, amount), own.length > paid.length ? 'credit-note' : 'several', own);
  } else if (x < 0.85) {
    const i = invoices[0]!;
    const on = addDays(documents[i]!.document.date, r.int(5));
    take([i]);
    const first = Math.max(1, Math.floor(netOf(documents[i]!, on) * (0.2 + 0.5 * r())));
    add(line([i], on, first), 'part', [i]);
  } else if (x < 0.93) {
    const i = invoices.find((position) => documents[position]!.document.periods.length > 0);
    if (i === undefined) return;
    const { periods, amount } = documents[i]!.document;
    take([i]);
    add(line([i], addDays(periods.at(-1)!.lastDate, 1 + r.int(6)), amount - periods[0]!.discount), 'late', [
      i,
    ]);
  } else {
    const i = invoices[0]!;
    const amount = documents[i]!.document.amount - pick(r, FEES);
    if (amount <= 0) return;
    take([i]);
    add(line([i], addDays(documents[i]!.document.date, 28), amount), 'fee', [i]);
  }
}

/** What closes a document on a day, worked out here and not by the engine: gross less the first period not over. */
function netOf({ document }: DocumentState, on: PlainDate): number {
  const period = document.periods.find(({ lastDate }) => on <= lastDate);
  return document.amount - (period?.discount ?? 0);
}

function writtenLine(
  r: Random,
  { name, account, ibans }: Party,
  paid: readonly number[],
  on: PlainDate,
  amount: number,
  documents: readonly DocumentState[],
): BankLine {
  const numbers = paid.map((i) => noisyNumber(r, documents[i]!.document.invoice));
  const text = [
    r() < 0.75
      ? `${pick(r, ['Rechnung', 'RG', 'invoice', 'Rechn.', 'Zahlung'])} ${numbers.join(r() < 0.5 ? ', ' : ' ')}`
      : pick(r, ['Ueberweisung', 'Danke', 'offene Posten']),
    r() < 0.3 ? `Kd.-Nr. ${account}` : '',
    r() < 0.3 ? `v. ${String(1 + r.int(28)).padStart(2, '0')}.01.2026` : '',
    r() < 0.4 ? `EREF+${100_000_000 + r.int(899_999_999)}` : '',
  ];
  return {
    date: on,
    amount: amountOfUnits(amount),
    currency: 'EUR',
    text: text.filter((part) => part !== '').join(' '),
    name: noisyName(r, name),
    iban: r() < 0.8 ? ibans[0]! : iban(r),
  };
}

const foreignLine = (r: Random): BankLine => ({
  date: addDays(FIRST_DAY, r.int(90)),
  amount: amountOfUnits(1_000 + r.int(500_000)),
  currency: 'EUR',
  text: `Erstattung ${r.int(1_000_000)}`,
  name: `Finanzamt ${pick(r, TOWNS)}`,
  iban: iban(r),
});

function noisyNumber(r: Random, number: string): string {
  const x = r();
  if (x < 0.6) return number;
  if (x < 0.7) return number.replace(/[-/]/g, ' ');
  if (x < 0.8) return number.replace(/[-/]/g, '').toLowerCase();
  if (x < 0.87) return number.replace(/^(RE-2026-|26\/)0*/, 'RE ').replace(/^INV/, '');
  const at = 3 + r.int(number.length - 5);
  if (x < 0.96) return `${number.slice(0, at)}${r() < 0.5 ? ' ' : '\n'}${number.slice(at)}`;
  return number.slice(0, -2) + number.at(-1)! + number.at(-2)!;
}

function noisyName(r: Random, name: string): string {
  const x = r();
  const plain = name
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .toUpperCase();
  const cut = x < 0.5 ? plain : x < 0.7 ? name.slice(0, 27) : name;
  const at = 1 + r.int(cut.length - 2);
  return r() < 0.08 ? cut.slice(0, at) + cut.slice(at + 1) : cut;
}

const pick = <T>(r: Random, items: readonly T[]): T => items[r.int(items.length)]!;

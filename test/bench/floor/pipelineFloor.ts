import type { BankLedger, LedgerInvoice } from './bankLedger';
import { digitKeys, scanDigits } from './digitScan';
import { discountOf, rateAt, settledBy, TERMS } from './receivables';

/** What the floor books: positions of the invoices of each line, and the step that found them; 0: nothing. */
export interface FloorMatches {
  readonly paid: readonly (readonly number[] | undefined)[];
  readonly step: Uint8Array;
}
export const FLOOR_STEPS = [
  'no proposal',
  'references and exact net sum',
  'unique single amount',
  'contiguous run',
  'unique subset up to 3',
  'part of the one reference',
  'same amount, took the oldest',
];

/** Ages of a rate table. */
const AGES = 64;
const RATES = Int32Array.from({ length: TERMS.length * AGES }, (_, i) =>
  rateAt(Math.floor(i / AGES), i % AGES),
);

const foldedName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 18);

/**
 * Floor for matching from end to end: line by line in the order of dates, digits of numbers, bank account, customer number, beginning of
 * the name; then exact net sum, part, single amount, run, subset of up to three. No reasons, no levels, no causes, nothing weighed
 * between lines.
 */
export function pipelineFloor({ customers, invoices, lines }: BankLedger): FloorMatches {
  const keys = digitKeys(invoices.map(({ number }) => number));
  const byIban = new Map(customers.map(({ iban }, i) => [iban, i]));
  const byNumber = new Map(customers.map(({ number }, i) => [number, i]));
  const byName = new Map<string, number>();
  customers.forEach(({ name }, i) => {
    const key = foldedName(name);
    byName.set(key, byName.has(key) ? -2 : i);
  });
  const lists = customers.map((): number[] => []);
  invoices.forEach(({ amount, customer }, i) => {
    if (amount > 0) lists[customer]!.push(i);
  });
  for (const list of lists) list.sort((a, b) => invoices[a]!.date - invoices[b]!.date || a - b);

  const open = Float64Array.from(invoices, ({ amount }: LedgerInvoice) => amount);
  const date = Int32Array.from(invoices, (invoice: LedgerInvoice) => invoice.date);
  const terms = Uint8Array.from(invoices, (invoice: LedgerInvoice) => invoice.terms);
  const owner = Int32Array.from(invoices, ({ customer }: LedgerInvoice) => customer);
  const done = new Int32Array(customers.length);
  const order = lines.map((_, i) => i).sort((a, b) => lines[a]!.date - lines[b]!.date || a - b);
  const rateOf = (i: number, day: number): number => {
    const age = day - date[i]!;
    return age < 0 ? RATES[terms[i]! * AGES]! : age >= AGES ? 0 : RATES[terms[i]! * AGES + age]!;
  };
  const need = (i: number, day: number): number => open[i]! - discountOf(open[i]!, rateOf(i, day));
  const paid: (readonly number[] | undefined)[] = lines.map(() => undefined);
  const step = new Uint8Array(lines.length);
  const book = (line: number, found: readonly number[], by: number): void => {
    paid[line] = found;
    step[line] = by;
    for (const i of found) open[i] = 0;
  };

  for (const line of order) {
    const { date: day, amount, text, iban, name } = lines[line]!;
    const hits: number[] = [];
    scanDigits(text, keys, (i) => {
      if (open[i]! > 0) hits.push(i);
    });
    let customer = byIban.get(iban);
    if (customer === undefined) {
      const number = /D\d{5}/.exec(text);
      if (number) customer = byNumber.get(number[0]);
    }
    if (customer === undefined && hits.length > 0) customer = owner[hits[0]!]!;
    if (customer === undefined) {
      const own = byName.get(foldedName(name));
      if (own !== undefined && own >= 0) customer = own;
    }
    if (customer === undefined) continue;
    const named = hits.filter((i) => owner[i] === customer);
    if (named.length > 0 && named.reduce((sum, i) => sum + need(i, day), 0) === amount) {
      book(line, named, 1);
      continue;
    }
    const list = lists[customer]!;
    let from = done[customer]!;
    while (from < list.length && open[list[from]!] === 0) from += 1;
    done[customer] = from;
    const active: number[] = [];
    for (let j = from; j < list.length && active.length < 250; j += 1)
      if (open[list[j]!]! > 0 && date[list[j]!]! <= day + 3) active.push(list[j]!);
    const [only] = named;
    if (named.length === 1 && only !== undefined && amount < need(only, day)) {
      paid[line] = named;
      step[line] = 5;
      open[only] = open[only]! - Math.min(open[only]!, settledBy(amount, rateOf(only, day)));
    } else if (named.length === 0 && active.length > 0) {
      const net = active.map((i) => need(i, day));
      const found = byAmount(active, net, amount);
      if (found !== undefined) book(line, found.paid, found.step);
    }
  }
  return { paid, step };
}

function byAmount(
  active: readonly number[],
  net: readonly number[],
  amount: number,
): { readonly paid: readonly number[]; readonly step: number } | undefined {
  const single = active.filter((_, j) => net[j] === amount);
  if (single.length > 0) return { paid: [single[0]!], step: single.length === 1 ? 2 : 6 };
  let run: readonly number[] = [];
  let count = 0;
  for (let a = 0; a < active.length && count < 2; a += 1) {
    let sum = 0;
    for (let b = a; b < active.length; b += 1) {
      sum += net[b]!;
      if (sum === amount) {
        count += 1;
        run = active.slice(a, b + 1);
        break;
      }
      if (sum > amount) break;
    }
  }
  if (count === 1) return { paid: run, step: 3 };
  if (active.length > 60) return undefined;
  const subset = onlySubset(active, net, amount);
  return subset === undefined ? undefined : { paid: subset, step: 4 };
}

/** The only subset of up to three, if 20,000 steps say so. */
function onlySubset(
  active: readonly number[],
  net: readonly number[],
  amount: number,
): readonly number[] | undefined {
  const items = active.map((id, j) => [net[j]!, id] as const).sort((a, b) => b[0] - a[0]);
  const path: number[] = [];
  let solution: readonly number[] | undefined;
  let [found, nodes] = [0, 0];
  const go = (i: number, rest: number, left: number): void => {
    if (rest === 0) {
      found += 1;
      solution = [...path];
      return;
    }
    if (i === items.length || left === 0 || items[i]![0] * left < rest || found > 1 || ++nodes > 20_000)
      return;
    if (items[i]![0] <= rest) {
      path.push(items[i]![1]);
      go(i + 1, rest - items[i]![0], left - 1);
      path.pop();
    }
    go(i + 1, rest, left);
  };
  go(0, amount, 3);
  return found === 1 && nodes <= 20_000 ? solution : undefined;
}

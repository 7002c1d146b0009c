import type { SettlementCase } from './caseFile';
import type { CaseActual } from './runCase';

/** What a case expects and what came out, field by field. */
export interface Comparison {
  readonly differences: readonly {
    readonly field: string;
    readonly expected: string;
    readonly actual: string;
  }[];
  /** Fields of the case that nothing here can be laid beside; such a case is not counted as passed. */
  readonly unknown: readonly string[];
}

interface Collected {
  readonly differences: { field: string; expected: string; actual: string }[];
  readonly unknown: string[];
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lays everything under `expected` (but `confidence`) beside what the engine made of the case. */
export function compareCase(theCase: SettlementCase, actual: CaseActual): Comparison {
  const found: Collected = { differences: [], unknown: [] };
  for (const [name, expected] of Object.entries(theCase.expected ?? {})) {
    if (name === 'confidence') continue;
    else if (name === 'payments') comparePayments(expected as readonly (Fields | null)[], actual, found);
    else if (name === 'final') compareFinal(expected as Fields, actual, theCase, found);
    else if (name === 'ledger') compareLedger(expected as readonly Fields[], actual.ledger, found);
    else if (name === 'schedule') compareSchedule(expected as Fields | readonly Fields[], actual, found);
    else if (name === 'discounts')
      compareList('discounts', expected as readonly Fields[], actual.discounts, found);
    else if (name === 'dueDate') compareValue('dueDate', expected, actual.dueDate, found);
    else found.unknown.push(name);
  }
  return found;
}

function comparePayments(expected: readonly (Fields | null)[], actual: CaseActual, found: Collected): void {
  expected.forEach((payment, i) => {
    const shown = actual.payments[i] ?? {};
    for (const [name, value] of Object.entries(payment ?? {})) {
      const field = `payments[${i}].${name}`;
      if (name === 'confidence') continue;
      if (!(name in shown) || shown[name] === undefined) found.unknown.push(field);
      else if (name === 'perInvoice' || name === 'settleRows') {
        compareByInvoice(field, value as readonly Fields[], shown[name] as readonly Fields[], found);
      } else if (name === 'enterCustomerPaymentsGrid') {
        compareGrid(field, value, shown[name] as readonly Fields[], found);
      } else if (/Account$/.test(name))
        compareValue(field, ledgerAccountOf(String(value)), shown[name], found);
      else if (name === 'display' && isFields(value))
        compareDisplay(field, value, shown[name] as Fields, found);
      else if (isFields(value)) compareFields(field, value, shown[name] as Fields, found);
      else if (name === 'estimatedCashDiscount' && sameOrNothing(value, shown[name])) continue;
      else compareValue(field, value, shown[name], found);
    }
  });
}

/** Several lines by invoice, or the first one alone. */
function compareGrid(field: string, expected: unknown, actual: readonly Fields[], found: Collected): void {
  if (Array.isArray(expected)) compareByInvoice(field, expected as readonly Fields[], actual, found);
  else compareFields(field, expected as Fields, actual[0] ?? {}, found);
}

function compareDisplay(field: string, expected: Fields, actual: Fields, found: Collected): void {
  for (const [name, value] of Object.entries(expected)) {
    if (name === 'confidence') continue;
    if (isFields(value) && isFields(actual[name]))
      compareFields(`${field}.${name}`, value, actual[name], found);
    else if (Array.isArray(value) && Array.isArray(actual[name]))
      compareByInvoice(
        `${field}.${name}`,
        value as readonly Fields[],
        actual[name] as readonly Fields[],
        found,
      );
    else found.unknown.push(`${field}.${name}`);
  }
}

function compareByInvoice(
  field: string,
  expected: readonly Fields[],
  actual: readonly Fields[],
  found: Collected,
): void {
  for (const row of expected) {
    const invoice = String(row['invoice']);
    const match = actual.find(
      (candidate) =>
        candidate['invoice'] === invoice &&
        (row['account'] === undefined || candidate['account'] === row['account']),
    );
    if (match === undefined)
      found.differences.push({ field: `${field} ${invoice}`, expected: 'a row', actual: 'none' });
    else compareFields(`${field} ${invoice}`, row, match, found);
  }
}

function compareFields(field: string, expected: Fields, actual: Fields, found: Collected): void {
  const alternatives = expected['acceptableCashDiscountAmount'];
  for (const [name, value] of Object.entries(expected)) {
    if (name === 'confidence' || name === 'acceptableCashDiscountAmount') continue;
    if (!(name in actual)) found.unknown.push(`${field}.${name}`);
    else if (
      name === 'cashDiscountAmount' &&
      Array.isArray(alternatives) &&
      alternatives.includes(actual[name])
    )
      continue;
    else compareValue(`${field}.${name}`, value, actual[name], found);
  }
}

function compareList(
  field: string,
  expected: readonly Fields[],
  actual: readonly Fields[],
  found: Collected,
): void {
  compareValue(`${field} rows`, expected.length, actual.length, found);
  expected.forEach((row, i) => compareFields(`${field}[${i}]`, row, actual[i] ?? {}, found));
}

/** A plain list, or one under a name. */
function compareSchedule(expected: Fields | readonly Fields[], actual: CaseActual, found: Collected): void {
  if (Array.isArray(expected)) return compareList('schedule', expected, actual.schedule, found);
  for (const [name, rows] of Object.entries(expected)) {
    if (name === 'confidence') continue;
    if (Array.isArray(rows))
      compareList(`schedule.${name}`, rows as readonly Fields[], actual.schedule, found);
    else found.unknown.push(`schedule.${name}`);
  }
}

function compareFinal(expected: Fields, actual: CaseActual, theCase: SettlementCase, found: Collected): void {
  for (const [name, value] of Object.entries(expected)) {
    if (name === 'confidence') continue;
    if (name === 'transactions') {
      const rows = actual.final['transactions'] as readonly Fields[];
      compareTransactions(value as readonly Fields[], rows, givenVouchers(theCase), found);
    } else if (name in actual.final) compareValue(`final.${name}`, value, actual.final[name], found);
    else found.unknown.push(`final.${name}`);
  }
}

/** Vouchers that the case itself gives; others are placeholders (SCHEMA.md), but for the discount's own form. */
function givenVouchers(theCase: SettlementCase): ReadonlySet<string> {
  const given = new Set<string>();
  for (const { voucher } of [...(theCase.invoices ?? []), ...(theCase.payments ?? [])]) {
    if (voucher) given.add(voucher);
  }
  for (const voucher of [...given]) given.add(voucher.replace(/^[A-Za-z]+/, 'DISC'));
  return given;
}

/** Invoice, payment and discount rows one by one, in any order; difference and exchange rows may stand beside them. */
function compareTransactions(
  expected: readonly Fields[],
  actual: readonly Fields[],
  given: ReadonlySet<string>,
  found: Collected,
): void {
  const left = [...actual];
  for (const row of expected) {
    const voucher = String(row['voucher']);
    const isPlaceholder = /^(SETTLE|DISC)$/.test(voucher) || !given.has(voucher);
    const fits = (candidate: Fields): boolean =>
      Object.entries(row).every(
        ([name, value]) => (name === 'voucher' && isPlaceholder) || sameValue(value, candidate[name]),
      );
    const index = left.findIndex(fits);
    if (index >= 0) left.splice(index, 1);
    else {
      const near = left.find((candidate) => candidate['voucher'] === voucher);
      found.differences.push({
        field: 'final.transactions',
        expected: text(row),
        actual: near ? text(near) : 'no such row',
      });
    }
  }
  const others = left.filter((row) =>
    /^(Invoice|Payment|Cash discount|Credit note)$/.test(String(row['transactionType'])),
  );
  for (const row of others) {
    found.differences.push({ field: 'final.transactions', expected: 'no such row', actual: text(row) });
  }
}

/** Postings in any order; vouchers compared only by which lines share one. */
function compareLedger(expected: readonly Fields[], actual: readonly Fields[], found: Collected): void {
  const left = [...actual];
  const vouchers = new Map<string, string>();
  for (const row of expected) {
    const account = ledgerAccountOf(String(row['account']));
    const named = row['voucher'] === undefined ? undefined : String(row['voucher']);
    for (const name of Object.keys(row)) {
      if (!['account', 'debit', 'credit', 'voucher', 'transaction', 'confidence'].includes(name))
        found.unknown.push(`ledger.${name}`);
    }
    const index = left.findIndex(
      (line) =>
        line['account'] === account &&
        sameOrNothing(row['debit'], line['debit']) &&
        sameOrNothing(row['credit'], line['credit']) &&
        (row['transaction'] === undefined || sameValue(row['transaction'], line['transaction'])) &&
        (named === undefined || vouchers.get(named) === undefined || vouchers.get(named) === line['voucher']),
    );
    const line = left[index];
    if (line === undefined) {
      found.differences.push({
        field: 'ledger',
        expected: text({ ...row, account }),
        actual: 'no such posting',
      });
      continue;
    }
    left.splice(index, 1);
    if (named !== undefined) vouchers.set(named, String(line['voucher']));
  }
  for (const line of left)
    found.differences.push({ field: 'ledger', expected: 'no such posting', actual: text(line) });
}

/** The names by which cases call ledger accounts (SCHEMA.md). */
function ledgerAccountOf(name: string): string {
  if (/^(cash|bank)$/i.test(name)) return 'bank';
  if (/^accounts receivable$/i.test(name)) return 'receivable';
  if (/^(vendor balance|accounts payable)$/i.test(name)) return 'payable';
  if (/accounts for automatic transactions/i.test(name)) return 'cash discount difference';
  if (/^(vendor cash discount|cash discount \(main account for vendor)/i.test(name))
    return 'vendor cash discount';
  if (/^(customer )?cash discount( \(main account.*)?$/i.test(name)) return 'customer cash discount';
  if (/^penny difference/i.test(name)) return 'penny difference';
  if (/^bank (charge|fee)/i.test(name)) return 'bank charges';
  if (/^payment tolerance/i.test(name)) return 'payment tolerance';
  if (/^(cash|payment)?\s?(discount|disc\.) tolerance/i.test(name)) return 'cash discount tolerance';
  if (/^unearned/i.test(name)) return 'unearned cash discount';
  if (/^sales tax( payable| receivable)?$/i.test(name)) return 'sales tax';
  if (/^(exchange rate|realised|realized) loss/i.test(name)) return 'realised loss';
  if (/^(exchange rate|realised|realized) gain/i.test(name)) return 'realised gain';
  return name;
}

function compareValue(field: string, expected: unknown, actual: unknown, found: Collected): void {
  if (!sameValue(expected, actual))
    found.differences.push({ field, expected: text(expected), actual: text(actual) });
}

const sameValue = (a: unknown, b: unknown): boolean => text(a ?? null) === text(b ?? null);
/** Where nothing is shown as nothing, a case may write 0.00. */
const sameOrNothing = (expected: unknown, actual: unknown): boolean =>
  sameValue(expected, actual) || ((actual ?? null) === null && /^0(\.0+)?$/.test(text(expected ?? null)));
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

import { addDays, type PlainDate } from '../../src/calendar/plainDate';
import { documentState, type DocumentState } from '../../src/engine/documentState';
import { postRun, type PaymentToPost, type RunResult } from '../../src/engine/postRun';
import { amountOfUnits, ZERO } from '../../src/money/amount';
import { DEFAULTS } from '../support/settling';
import { columnsOf, fifoFloor, type Allocations } from './floor/fifoFloor';
import { discountOf, TERMS, type Receivables } from './floor/receivables';

const FIRST_DAY = '2026-01-01' as PlainDate;
const padded = (i: number): string => String(i).padStart(7, '0');
const documentId = (i: number): string => `customer\nINV-${padded(i)}`;

/** The data as the engine takes them: invoices in the order of their dates, payments without marks. */
export function engineInput({ invoices, payments }: Receivables) {
  const days = Array.from({ length: 400 }, (_, i) => addDays(FIRST_DAY, i));
  const documents = new Map<string, DocumentState>();
  invoices.forEach(({ customer, date, amount, terms }, i) => {
    const id = documentId(i);
    const state = documentState({
      id,
      side: 'customer',
      account: String(customer),
      name: '',
      type: 'Invoice',
      voucher: `FTI-${padded(i)}`,
      invoice: `INV-${padded(i)}`,
      date: days[date]!,
      dueDate: undefined, // so that the oldest is settled first, as the floor does (ALLOC-2)
      currency: 'EUR',
      amount: amountOfUnits(amount),
      openAtStart: amountOfUnits(amount),
      discountTakenAtStart: ZERO,
      periods: TERMS[terms]!.map(([last, rate]) => ({
        lastDate: days[date + last]!,
        discount: amountOfUnits(discountOf(amount, rate)),
      })),
    });
    documents.set(id, state);
  });
  const toPost = payments.map(({ customer, date, amount }, i): PaymentToPost => ({
    key: `Payments ${padded(i)}`,
    side: 'customer',
    account: String(customer),
    name: '',
    date: days[date]!,
    currency: 'EUR',
    amount: amountOfUnits(amount),
    marks: [],
    graceDays: 0,
    voucher: `ARP-${padded(i)}`,
    reference: '',
    offsetAccount: '1200',
    isPosted: false,
  }));
  return { documents, payments: toPost };
}

/** The real engine: settles, numbers, writes vouchers and history, and checks its laws. */
export const runEngine = ({ documents, payments }: ReturnType<typeof engineInput>): RunResult =>
  postRun(payments, documents, {
    policy: { ...DEFAULTS, automaticSettlement: true },
    accounts: {},
    series: {
      customer: { prefix: 'ARP-', next: 1, width: 7 },
      vendor: { prefix: 'APP-', next: 1, width: 7 },
    },
    usedVouchers: new Set(),
    postingDate: 'latest',
  });

/** How far engine and floor agree. */
export interface Comparison {
  /** Settlements of whole invoices by one payment: the rules coincide, so must the discounts. */
  readonly whole: number;
  readonly wholeDifferent: number;
  /** All settlements, those after a part payment included: the floor rounds the rest anew, the engine cumulatively. */
  readonly all: number;
  readonly allDifferent: number;
  readonly largestDifference: number;
}

/** Holds the discounts of both beside each other, per payment and invoice. */
export function compare(data: Receivables, result: RunResult, floor: Allocations): Comparison {
  const ours = new Map(
    result.settlements.map((s) => [`${Number(s.key.slice(-7))} ${Number(s.invoice.slice(-7))}`, s]),
  );
  let [whole, wholeDifferent, allDifferent, largestDifference] = [0, 0, 0, 0];
  for (let k = 0; k < floor.count; k++) {
    const v = floor.invoice[k]!;
    const own = ours.get(`${floor.payment[k]!} ${v}`);
    const difference = own === undefined ? Infinity : Math.abs((own.discount ?? 0) - floor.discount[k]!);
    if (difference > 0) allDifferent++;
    if (own !== undefined) largestDifference = Math.max(largestDifference, difference);
    const amount = data.invoices[v]!.amount;
    if (floor.settled[k] !== amount || own?.amountSettled !== amount) continue;
    whole++;
    if (difference > 0) wholeDifferent++;
  }
  return { whole, wholeDifferent, all: floor.count, allDifferent, largestDifference };
}

export const runFloor = (data: Receivables): Allocations => fifoFloor(columnsOf(data));

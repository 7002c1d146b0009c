import type { PlainDate } from '../calendar/plainDate';
import type { Amount } from '../money/amount';
import type { Place, Problem } from '../problem/problem';

export type StatementFormat =
  'CAMT.052' | 'CAMT.053' | 'CAMT.054' | 'MT940' | 'MT942' | 'OFX' | 'BAI2' | 'CODA' | 'rows';

/** A bank account as a source names it: by its IBAN, else by the bank's own number; '' where it does not say. */
export interface BankAccount {
  /** Without spaces, check digits right. */
  readonly iban: string;
  /** A number that is no IBAN, as it stands there. */
  readonly number: string;
}

/** One booking on a bank account, or one payment of a batch that the bank booked in one sum. */
export interface BankLine {
  /** Day of the booking; of a pending line the day it is expected. */
  readonly bookingDate: PlainDate;
  readonly valueDate: PlainDate | undefined;
  /** Positive: received, negative: paid. In the smallest unit of `currency`. */
  readonly amount: Amount;
  readonly currency: string;
  /** Only booked lines count for the balance and are settled; pending ones may still change. */
  readonly isBooked: boolean;
  /** Takes back an earlier booking: a returned direct debit, a cancelled transfer. Its amount already has the sign of the return. */
  readonly isReversal: boolean;
  /** Who paid, or was paid; '' where the source does not say. */
  readonly name: string;
  readonly counterparty: BankAccount;
  /** What the payer wrote, and what the bank wrote about the booking; a line break between two parts. */
  readonly text: string;
  /** Structured creditor reference as it was handed over, spaces removed. Its check digits are not tested here. */
  readonly reference: string;
  readonly endToEndId: string;
  /** The bank's own number of the booking. */
  readonly bankReference: string;
  /** Kept back by the bank: the payer sent `amount + charges`. Zero where none is stated. */
  readonly charges: Amount;
  /** The booking that the line is a part of, where the bank booked several payments in one sum. The parts share one object. */
  readonly batch: Batch | undefined;
  readonly place: Place;
}

/** Payments that the bank booked in one sum. */
export interface Batch {
  /** What was booked: the sum of the parts, with the sign of the booking. */
  readonly amount: Amount;
  readonly bankReference: string;
  /** How many payments there are. A batch whose payments are not listed is one line. */
  readonly payments: number;
}

/** What a bank says of one account and one stretch of time. */
export interface Statement {
  readonly format: StatementFormat;
  readonly account: BankAccount;
  readonly currency: string;
  /** The bank's number of the statement; '' where it has none. */
  readonly number: string;
  /** First and last day it covers, both included. */
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  /** Balance before the first booked line and behind the last, positive: a credit with the bank. */
  readonly opening: Amount | undefined;
  readonly closing: Amount | undefined;
  readonly lines: readonly BankLine[];
  readonly place: Place;
}

/** All that one file or range holds. Bookings in = bookings read + bookings with a problem. */
export interface ReadStatements {
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
  /** Bookings that stand in the source, a batch as one. */
  readonly bookingCount: number;
  /** Bookings left out because of a problem (warnings leave none out). */
  readonly bookingsWithProblem: number;
}

/** A file as it was opened. */
export interface StatementFile {
  readonly name: string;
  readonly text: string;
}

/** What a booking is when a source says no more than its date and its amount. */
export const UNSTATED = {
  isBooked: true,
  isReversal: false,
  name: '',
  counterparty: { iban: '', number: '' },
  text: '',
  reference: '',
  endToEndId: '',
  bankReference: '',
  charges: 0 as Amount,
  batch: undefined,
} as const satisfies Partial<BankLine>;

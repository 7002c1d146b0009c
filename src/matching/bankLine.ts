import type { PlainDate } from '../calendar/plainDate';
import type { DocumentState } from '../engine/documentState';
import type { Side } from '../engine/transactions';
import { times, type Amount } from '../money/amount';

/** What matching needs to know of one line of a bank statement, whatever file it came from. */
export interface BankLine {
  /** The day for which discounts are asked (DISC-2). */
  readonly date: PlainDate;
  /** As the bank shows it: money that came in is positive, money that went out negative. */
  readonly amount: Amount;
  readonly currency: string;
  /** What the payer wrote, line breaks included. */
  readonly text: string;
  /** A reference that the bank carries in a field of its own, e.g. `RF18539007547034`. */
  readonly structuredReference?: string;
  /** Name of the other party. */
  readonly name?: string;
  /** Account number of the other party. */
  readonly iban?: string;
}

/** The account of a customer or vendor. */
export interface PartyAccount {
  readonly side: Side;
  readonly account: string;
}

/** One text per account, to compare and to keep it in a map. */
export const accountKey = ({ side, account }: PartyAccount): string => `${side}\n${account}`;

/** Account of a document, as `accountKey` writes it. */
export const accountKeyOf = (state: DocumentState): string => accountKey(state.document);

/**
 * An amount of a document as the bank would show its payment: an invoice to a customer brings money in, a vendor's invoice
 * takes it out, credit notes the other way round.
 * @param amount in the document's natural sign
 */
export const asBankAmount = (amount: Amount, side: Side): Amount =>
  times(amount, side === 'customer' ? 1 : -1);

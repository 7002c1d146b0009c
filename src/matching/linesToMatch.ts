import { plus } from '../money/amount';
import type { BankLine as StatementLine } from '../statement/model';
import type { BankLine } from './bankLine';

/** Which day of a bank line is the payment's date, for which discounts are asked (DISC-2). */
export type PaymentDay = 'booking' | 'value';

/**
 * A line of a statement as matching takes it: the payer's amount, charges that the bank kept back included.
 * @returns undefined for what settles nothing: a pending line, a return of an earlier payment, a message without money
 */
export function lineToMatch(line: StatementLine, day: PaymentDay): BankLine | undefined {
  if (!line.isBooked || line.isReversal || line.amount === 0) return undefined;
  const { iban, number } = line.counterparty;
  return {
    date: day === 'value' ? (line.valueDate ?? line.bookingDate) : line.bookingDate,
    amount: plus(line.amount, line.charges),
    currency: line.currency,
    text: line.text,
    name: line.name,
    iban: iban === '' ? number : iban,
    structuredReference: line.reference,
    endToEndId: line.endToEndId,
  };
}

import type { Party } from '../../src/matching/payer/nameIndex';
import type { BankLine } from '../../src/matching/bankLine';
import { day, eur } from '../support/settling';

/** A customer with a name and, where it matters, its bank account. */
export const party = (account: string, name: string, ...ibans: readonly string[]): Party => ({
  side: 'customer',
  account,
  name,
  ibans,
});

export interface LineGiven {
  readonly on?: string;
  readonly text?: string;
  readonly name?: string;
  readonly iban?: string;
}

/** A line of the bank statement in euros, of 2015-06-28 unless stated otherwise. */
export const bankLine = (
  amount: string,
  { on = '2015-06-28', text = '', ...payer }: LineGiven = {},
): BankLine => ({
  date: day(on),
  amount: eur(amount),
  currency: 'EUR',
  text,
  ...payer,
});

import type { Amount } from '../money/amount';
import { amountOfDigits } from '../money/convert';
import type { Decimals } from '../money/currency';

/** An amount of a case, from its digits. */
export function amountOf(digits: string, decimals: Decimals): Amount {
  const read = amountOfDigits(digits, decimals);
  if (!read.ok) throw new Error(`${digits} is not an amount with ${decimals} decimals`);
  return read.amount;
}

import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import type { BankAccount } from './model';

/** Of a source that names no account. */
export const NO_ACCOUNT: BankAccount = { iban: '', number: '' };
const known = new Map<string, BankAccount>();
const MOST_KNOWN = 10_000;

/** The account that a text names: an IBAN if it is one of right length with right check digits, else a number as it stands. */
export function bankAccount(text: string): BankAccount {
  const trimmed = text.trim();
  if (trimmed === '') return NO_ACCOUNT;
  const seen = known.get(trimmed);
  if (seen) return seen;
  const iban = validIban(trimmed);
  const account = iban === undefined ? { iban: '', number: trimmed } : { iban, number: '' };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(trimmed, account);
  return account;
}

/**
 * The IBAN in its compact form, spaces removed.
 * @returns undefined when the country has no such IBAN or the check digits are wrong
 */
export function validIban(text: string): string | undefined {
  if (text.length > LONGEST_IBAN || !/^\s*[A-Za-z]{2}\s*\d/.test(text)) return undefined;
  const iban = electronicFormatIBAN(text) ?? '';
  return isValidIBAN(iban) ? iban : undefined;
}
/** 34 characters, in groups of four. */
const LONGEST_IBAN = 50;

/** The account in a message or a list. */
export const accountText = ({ iban, number }: BankAccount): string => iban || number;

/**
 * Whether two sources mean the same account. One may give the IBAN and the other the number that is its end: `10020030/1234567`
 * and DE…100200300001234567.
 */
export function isSameAccount(a: BankAccount, b: BankAccount): boolean {
  if (a.iban !== '' && b.iban !== '') return a.iban === b.iban;
  if (a.iban === '' && b.iban === '') return compact(a.number) === compact(b.number);
  const [iban, number] = a.iban === '' ? [b.iban, a.number] : [a.iban, b.number];
  const parts = number.split('/').map((part) => compact(part).replace(/^0+/, ''));
  const end = parts.at(-1) ?? '';
  return end.length >= 4 && iban.endsWith(end) && parts.every((part) => iban.includes(part));
}

const compact = (text: string): string => text.replace(/[\s.-]/g, '').toUpperCase();

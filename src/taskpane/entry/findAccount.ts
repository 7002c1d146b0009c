import type { OpenAccount, OpenTransaction, OpenTransactions } from '../../app/paymentEntry';
import type { Side } from '../../engine/transactions';

/** What a text names: an account, or a transaction and so its account; or a number that several accounts have. */
export type Named =
  | { readonly kind: 'account'; readonly account: OpenAccount }
  | { readonly kind: 'transaction'; readonly transaction: OpenTransaction }
  | { readonly kind: 'several'; readonly accounts: readonly string[] }
  | { readonly kind: 'unknown' };

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The account that a typed account number, name or transaction number means. It is never guessed from a part of one. */
export function namedBy(text: string, side: Side, { accounts, transactions }: OpenTransactions): Named {
  if (text.trim() === '') return { kind: 'unknown' };
  const own = accounts.filter((one) => one.side === side);
  const account =
    own.find((one) => same(one.account, text)) ?? onlyOne(own.filter(({ name }) => same(name, text)));
  if (account) return { kind: 'account', account };
  const found = transactions.filter(
    (one) => one.side === side && (same(one.invoice, text) || same(one.voucher, text)),
  );
  const ofAccounts = [...new Set(found.map((one) => one.account))];
  if (ofAccounts.length > 1) return { kind: 'several', accounts: ofAccounts };
  return found[0] ? { kind: 'transaction', transaction: found[0] } : { kind: 'unknown' };
}

const onlyOne = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

/** More would not be read. */
const MOST = 12;

/** Accounts that a text may be the beginning of, or a part of their name. */
export function accountsLike(
  text: string,
  side: Side,
  accounts: readonly OpenAccount[],
): readonly OpenAccount[] {
  const wanted = text.trim().toLowerCase();
  const found: OpenAccount[] = [];
  for (const one of accounts) {
    if (found.length === MOST) break;
    const fits =
      one.account.toLowerCase().startsWith(wanted) ||
      (wanted !== '' && one.name.toLowerCase().includes(wanted));
    if (one.side === side && fits) found.push(one);
  }
  return found;
}

/** Transactions whose number begins so; of a single letter there would be too many. */
export function transactionsLike(
  text: string,
  side: Side,
  transactions: readonly OpenTransaction[],
): readonly OpenTransaction[] {
  const wanted = text.trim().toLowerCase();
  const found: OpenTransaction[] = [];
  if (wanted.length < 2) return found;
  for (const one of transactions) {
    if (found.length === MOST) break;
    if (one.side === side && one.invoice.toLowerCase().startsWith(wanted)) found.push(one);
  }
  return found;
}

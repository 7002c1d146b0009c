import type { Side } from '../engine/transactions';
import type { PartyAccount } from './bankLine';

/** Accounts of customers and vendors, each under a small number, so that they are compared without texts. */
export interface Accounts {
  /** Position of an account; a new one gets the next number. */
  readonly add: (side: Side, account: string) => number;
  /** @returns -1 for an account that is not there */
  readonly find: (account: PartyAccount) => number;
}

export function newAccounts(): Accounts {
  const positions: Readonly<Record<Side, Map<string, number>>> = { customer: new Map(), vendor: new Map() };
  let count = 0;
  return {
    add: (side, account) => {
      const there = positions[side].get(account);
      if (there !== undefined) return there;
      positions[side].set(account, count);
      count += 1;
      return count - 1;
    },
    find: ({ side, account }) => positions[side].get(account) ?? -1,
  };
}

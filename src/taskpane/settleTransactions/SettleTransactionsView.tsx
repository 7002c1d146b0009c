import type { DataEntryProps } from '../shell/dataEntryProps';
import type { Route } from '../shell/route';

/** Settle transactions, of a journal line or of an account. */
export function SettleTransactionsView(
  _: DataEntryProps & { readonly route: Extract<Route, { view: 'settle' }> },
) {
  return null;
}

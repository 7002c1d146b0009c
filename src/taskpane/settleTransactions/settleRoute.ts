import type { DraftMark, OpenTransaction, OpenTransactions } from '../../app/paymentEntry';
import type { Side } from '../../engine/transactions';
import type { Route } from '../shell/route';

type SettleRoute = Extract<Route, { view: 'settle' }>;

/** Transactions that the route names to be marked. @param account of the payment; '' where the numbers alone say it */
function named(
  { invoices = [] }: SettleRoute,
  side: Side,
  account: string,
  { transactions }: OpenTransactions,
): readonly OpenTransaction[] {
  const wanted = new Set(invoices);
  return transactions.filter(
    (one) => one.side === side && wanted.has(one.invoice) && (account === '' || one.account === account),
  );
}

/** The account that is settled: as the route says it, else the one that all named documents belong to. */
export function accountOf(route: SettleRoute, side: Side, open: OpenTransactions): string {
  if (route.account !== undefined) return route.account;
  const accounts = new Set(named(route, side, '', open).map((one) => one.account));
  return accounts.size === 1 ? [...accounts][0]! : '';
}

export const marksOf = (
  route: SettleRoute,
  side: Side,
  account: string,
  open: OpenTransactions,
): readonly DraftMark[] =>
  account === ''
    ? []
    : named(route, side, account, open).map(({ id }) => ({
        transaction: id,
        useCashDiscount: 'Normal',
        fullSettlement: false,
      }));

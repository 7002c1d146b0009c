import type { PlainDate } from '../calendar/plainDate';
import { absolute, minus, plus, signOf, times, ZERO, type Amount } from '../money/amount';
import { valueOfPart } from '../money/ratio';
import { invariant } from '../problem/problem';
import type { OpenDocument } from './transactions';

/**
 * What is left of a document while a run goes on. Amounts here are magnitudes, never negative: `sign` turns them
 * back into the document's own, so that a credit note follows the same arithmetic as an invoice.
 */
export interface DocumentState {
  readonly document: OpenDocument;
  readonly sign: 1 | -1;
  /** G. */
  readonly gross: Amount;
  /** R, what is open. */
  open: Amount;
  /** What that is worth in the books: accounting currency, at the rate the document was booked at (rules, section 8). */
  carrying: Amount;
  /** T, cash discount taken in all. */
  taken: Amount;
  /** S_i and T_i of each period, in the order of the document's periods (DISC-12). */
  readonly settledInPeriod: Amount[];
  readonly takenInPeriod: Amount[];
}

/** A settlement that stands in the ledger, in the document's sign. */
export interface EarlierSettlement {
  readonly amountSettled: Amount;
  readonly discount: Amount;
  /** Carrying value of the settled part, in accounting currency. */
  readonly settledValue: Amount;
  /** Index of the period whose calculated discount was taken; undefined: none was, or it was overwritten (DISC-12). */
  readonly period: number | undefined;
}

/** The document as the first run finds it, less what stands in the ledger. */
export function documentState(
  document: OpenDocument,
  earlier: readonly EarlierSettlement[] = [],
): DocumentState {
  const sign = signOf(document.amount) === -1 ? -1 : 1;
  const none = document.periods.map(() => ZERO);
  const state: DocumentState = {
    document,
    sign,
    gross: absolute(document.amount),
    open: absolute(document.openAtStart),
    carrying: absolute(valueAtStart(document)),
    taken: absolute(document.discountTakenAtStart),
    settledInPeriod: [...none],
    takenInPeriod: [...none],
  };
  for (const settlement of earlier) bookPosted(state, settlement);
  return state;
}

/** Books a settlement of the ledger on the document; one that undoes another gives back what that one took (UNDO-1). */
export function bookPosted(
  state: DocumentState,
  { amountSettled, discount, settledValue, period }: EarlierSettlement,
): void {
  const { sign } = state;
  takeOff(state, times(amountSettled, sign), times(discount, sign), times(settledValue, sign), period);
}

/** DISC-12: only settlements that took the calculated discount of a period count for it; the ledger names its last day. */
export function earlierSettlement(
  document: OpenDocument,
  { cashDiscountDate, amountSettled, discount, settledValue }: PostedAmounts,
): EarlierSettlement {
  const period =
    cashDiscountDate === undefined
      ? -1
      : document.periods.findIndex(({ lastDate }) => lastDate === cashDiscountDate);
  return {
    amountSettled: amountSettled ?? ZERO,
    discount: discount ?? ZERO,
    settledValue: settledValue ?? ZERO,
    period: period < 0 ? undefined : period,
  };
}

/** What a row of the settlement history says of its document. */
interface PostedAmounts {
  readonly cashDiscountDate: PlainDate | undefined;
  readonly amountSettled: Amount | undefined;
  readonly discount: Amount | undefined;
  readonly settledValue: Amount | undefined;
}

/** What the document was worth when the first run found it: all it was booked at, or the share of what was still open. */
export const valueAtStart = ({ accountingAmount, amount, openAtStart }: OpenDocument): Amount =>
  accountingAmount === undefined ? openAtStart : valueOfPart(accountingAmount, openAtStart, amount);

/** Carrying value of a part of what is open; of all that is open it is the rest, so that nothing remains (rules, section 8). */
export const carryingOf = ({ carrying, open }: DocumentState, settled: Amount): Amount =>
  valueOfPart(carrying, settled, open);

/** Books a settlement on the document: magnitudes; `period` where the calculated discount was taken. */
export function takeOff(
  state: DocumentState,
  settled: Amount,
  discount: Amount,
  settledValue: Amount,
  period: number | undefined,
): void {
  state.open = minus(state.open, settled);
  state.carrying = minus(state.carrying, settledValue);
  invariant(state.open >= 0, `${state.document.invoice}: settled more than was open`);
  state.taken = plus(state.taken, discount);
  if (period === undefined) return;
  state.settledInPeriod[period] = plus(state.settledInPeriod[period] ?? ZERO, settled);
  state.takenInPeriod[period] = plus(state.takenInPeriod[period] ?? ZERO, discount);
}

/**
 * Whether it is known what the document was booked at. Of one in another currency whose row was changed after a settlement it is
 * not: what the row says now is not what was settled.
 */
export const isValueKnown = (
  { currency, accountingAmount }: OpenDocument,
  accountingCurrency: string,
): boolean => currency === accountingCurrency || accountingAmount !== undefined;

/** What the open balance stands at in the books, in the document's own sign. */
export const carryingBalanceOf = (state: DocumentState): Amount => times(state.carrying, state.sign);

/** The open balance in the document's own sign. */
export const balanceOf = (state: DocumentState): Amount => times(state.open, state.sign);

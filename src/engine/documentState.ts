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
  for (const settlement of earlier) {
    takeOff(
      state,
      times(settlement.amountSettled, sign),
      times(settlement.discount, sign),
      times(settlement.settledValue, sign),
      settlement.period,
    );
  }
  return state;
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

/** The open balance in the document's own sign. */
export const balanceOf = (state: DocumentState): Amount => times(state.open, state.sign);

import { documentState, type DocumentState } from '../../engine/documentState';
import { settlePayment } from '../../engine/settlePayment';
import type { PaymentToSettle } from '../../engine/transactions';
import { asBankAmount, type BankLine } from '../bankLine';
import type { DiscountTerms } from '../amounts/alternatives';

/**
 * Whether a document can take the amounts of these lines one after the other, each with the discount of its own day: none of
 * them leaves money over. 294.00 on 28 June and 693.00 on 8 July close 1,000.00 with 6.00 and 7.00.
 *
 * @param lines in the order of their dates
 */
export function takesAllParts(
  state: DocumentState,
  lines: readonly BankLine[],
  { policy, graceDays }: DiscountTerms,
): boolean {
  const copy: DocumentState = {
    ...documentState(state.document),
    open: state.open,
    taken: state.taken,
    settledInPeriod: [...state.settledInPeriod],
    takenInPeriod: [...state.takenInPeriod],
  };
  const { id, side, account, currency } = state.document;
  return lines.every((line, i) => {
    const mark = { documentId: id, useCashDiscount: 'Normal', fullSettlement: false } as const;
    const payment: PaymentToSettle = {
      key: `${i}`,
      ...{ side, account, currency, graceDays },
      date: line.date,
      amount: asBankAmount(line.amount, side),
      marks: [mark],
    };
    return settlePayment(payment, [{ state: copy, mark }], policy).leftOpen === 0;
  });
}

import { offerFor, partialDiscount } from '../../engine/discountOffer';
import { takeOff, type DocumentState } from '../../engine/documentState';
import type { SettlementPolicy } from '../../engine/policy';
import { settlePayment } from '../../engine/settlePayment';
import type { PaymentToSettle } from '../../engine/transactions';
import { plus, times, ZERO } from '../../money/amount';
import { asBankAmount, type BankLine } from '../bankLine';
import type { DiscountTerms } from '../amounts/alternatives';
import type { Explanation } from './explanation';

/**
 * Takes the amounts of lines one after the other, each with the discount of its own day, as long as none of them leaves money over.
 * 294.00 on 28 June and 693.00 on 8 July close 1,000.00 with 6.00 and 7.00.
 *
 * @param lines in the order of their dates
 * @returns which of them find no room behind those before
 */
export function linesWithoutRoom(
  state: DocumentState,
  lines: readonly BankLine[],
  terms: DiscountTerms,
): readonly boolean[] {
  let room = copyOf(state);
  const kept: BankLine[] = [];
  return lines.map((line) => {
    if (takes(room, line, terms)) {
      kept.push(line);
      return false;
    }
    room = copyOf(state); // what the line did take is given back
    for (const before of kept) takes(room, before, terms);
    return true;
  });
}

const copyOf = (state: DocumentState): DocumentState => ({
  ...state,
  settledInPeriod: [...state.settledInPeriod],
  takenInPeriod: [...state.takenInPeriod],
});

/** Settles a line with the document as the engine does: an ordinary part at once, what closes the document through all its rules. */
function takes(state: DocumentState, line: BankLine, { policy, graceDays }: DiscountTerms): boolean {
  const { id, side, account, currency } = state.document;
  const mark = { documentId: id, useCashDiscount: 'Normal', fullSettlement: false } as const;
  const cash = times(asBankAmount(line.amount, side), state.sign);
  const offer = offerFor(state, mark, policy.selectedDiscountDate ?? line.date, graceDays, policy);
  if (!hasLimits(policy) && cash > 0 && cash < state.open - offer.obtainable) {
    const discount = partialDiscount(state, mark, offer, cash, policy);
    takeOff(state, plus(cash, discount), discount, ZERO, discount > 0 ? offer.period : undefined);
    return true;
  }
  const payment: PaymentToSettle = {
    key: '',
    ...{ side, account, currency, graceDays },
    date: line.date,
    amount: asBankAmount(line.amount, side),
    marks: [mark],
  };
  return settlePayment(payment, [{ state, mark }], policy).leftOpen === 0;
}

/** Differences that are written off may close a document early. */
const hasLimits = (policy: SettlementPolicy): boolean =>
  policy.maximumPennyDifference !== 0 ||
  policy.maximumOverpaymentOrUnderpayment !== 0 ||
  policy.tolerancePercent !== undefined ||
  policy.toleranceAmount !== undefined ||
  policy.exactPayment;

/**
 * Lines whose part finds no room in its document after the parts of earlier lines.
 *
 * @param chosen explanation of each line
 * @param order the lines by their dates
 */
export function partsBeyond(
  chosen: readonly (Explanation | undefined)[],
  lines: readonly BankLine[],
  order: readonly number[],
  terms: DiscountTerms,
): readonly number[] {
  const partsOf = new Map<DocumentState, number[]>();
  for (const i of order) {
    const own = chosen[i];
    if (own?.kind !== 'part' || own.claims.length !== 1) continue;
    const { state } = own.claims[0]!;
    const parts = partsOf.get(state);
    if (parts === undefined) partsOf.set(state, [i]);
    else parts.push(i);
  }
  const beyond: number[] = [];
  for (const [state, parts] of partsOf) {
    if (parts.length === 1) continue; // less than is due: that is what makes it a part
    const isBeyond = linesWithoutRoom(
      state,
      parts.map((i) => lines[i]!),
      terms,
    );
    beyond.push(...parts.filter((_, place) => isBeyond[place]));
  }
  return beyond;
}

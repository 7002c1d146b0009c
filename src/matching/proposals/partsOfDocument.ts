import { offerFor, partialDiscount } from '../../engine/discountOffer';
import { takeOff, type DocumentState } from '../../engine/documentState';
import type { SettlementPolicy } from '../../engine/policy';
import { settlePayment } from '../../engine/settlePayment';
import type { PaymentToSettle } from '../../engine/transactions';
import { minus, plus, times, ZERO, type Amount } from '../../money/amount';
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
    if (leftOf(line, room, terms) === 0) {
      kept.push(line);
      return false;
    }
    room = copyOf(state); // what the line did take is given back
    for (const before of kept) leftOf(before, room, terms);
    return true;
  });
}

const copyOf = (state: DocumentState): DocumentState => ({
  ...state,
  settledInPeriod: [...state.settledInPeriod],
  takenInPeriod: [...state.takenInPeriod],
});

/**
 * What lines leave of a document together, each with the discount of its own day: what stays open, or, negative, what they pay too
 * much. In the document's own direction.
 * @param lines in the order of their dates
 */
export function leftBy(state: DocumentState, lines: readonly BankLine[], terms: DiscountTerms): Amount {
  const room = copyOf(state);
  let over = ZERO;
  for (const line of lines) over = plus(over, leftOf(line, room, terms));
  return minus(room.open, over);
}

/**
 * Settles a line with the document as the engine does: an ordinary part at once, what closes the document through all its rules.
 * @returns what is left of the line's money, in the document's own direction
 */
function leftOf(line: BankLine, state: DocumentState, { policy, graceDays }: DiscountTerms): Amount {
  const { id, side, account, currency } = state.document;
  const mark = { documentId: id, useCashDiscount: 'Normal', fullSettlement: false } as const;
  const cash = times(asBankAmount(line.amount, side), state.sign);
  const offer = offerFor(state, mark, policy.selectedDiscountDate ?? line.date, graceDays, policy);
  if (!hasLimits(policy) && cash > 0 && cash < state.open - offer.obtainable) {
    const discount = partialDiscount(state, mark, offer, cash, policy);
    takeOff(state, plus(cash, discount), discount, ZERO, discount > 0 ? offer.period : undefined);
    return ZERO;
  }
  const payment: PaymentToSettle = {
    key: '',
    ...{ side, account, currency, graceDays },
    date: line.date,
    amount: asBankAmount(line.amount, side),
    marks: [mark],
  };
  return times(settlePayment(payment, [{ state, mark }], policy).leftOpen, state.sign);
}

/** Differences that are written off may close a document early. */
const hasLimits = (policy: SettlementPolicy): boolean =>
  policy.maximumPennyDifference !== 0 ||
  policy.maximumOverpaymentOrUnderpayment !== 0 ||
  policy.tolerancePercent !== undefined ||
  policy.toleranceAmount !== undefined ||
  policy.exactPayment;

/**
 * The lines that pay a part of one document, by their dates; documents by their position.
 *
 * @param chosen explanation of each line
 * @param order the lines by their dates
 * @param isPart which of the parts count
 */
export function partsByDocument(
  chosen: readonly (Explanation | undefined)[],
  order: readonly number[],
  isPart: (part: Explanation) => boolean = () => true,
): ReadonlyMap<number, readonly number[]> {
  const partsOf = new Map<number, number[]>();
  for (const i of order) {
    const own = chosen[i];
    if (own?.kind !== 'part' || own.claims.length !== 1 || !isPart(own)) continue;
    const { at } = own.claims[0]!;
    const parts = partsOf.get(at);
    if (parts === undefined) partsOf.set(at, [i]);
    else parts.push(i);
  }
  return partsOf;
}

/** Lines whose part finds no room in its document after the parts of earlier lines. */
export function partsBeyond(
  partsOf: ReadonlyMap<number, readonly number[]>,
  lines: readonly BankLine[],
  documents: readonly DocumentState[],
  terms: DiscountTerms,
): readonly number[] {
  const beyond: number[] = [];
  for (const [at, parts] of partsOf) {
    if (parts.length === 1) continue; // less than is due: that is what makes it a part
    const isBeyond = linesWithoutRoom(
      documents[at]!,
      parts.map((i) => lines[i]!),
      terms,
    );
    beyond.push(...parts.filter((_, place) => isBeyond[place]));
  }
  return beyond;
}

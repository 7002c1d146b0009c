import { signOf, type Amount } from '../money/amount';
import { invariant } from '../problem/problem';
import { checkSettlement } from './laws';
import type { DocumentState } from './documentState';
import { offerFor } from './discountOffer';
import type { Exchange } from './exchange';
import type { SettlementPolicy } from './policy';
import { byPriority, type Priority } from './priority';
import { compareTexts } from './compareTexts';
import type { MarkedDocument } from './markedLine';
import { inMarkedOrder, referenceDate, settlePayment } from './settlePayment';
import type { PaymentSettlement } from './settlement';
import type { Mark, PaymentToSettle } from './transactions';

/**
 * Settles payments one after the other: first those with marks, then, where automatic settlement is on, the unmarked
 * ones (ALLOC-0). A payment without marks and without automatic settlement stays open (ALLOC-5).
 *
 * @param payments in the order of ALLOC-0
 * @param documents by id; changed: what is settled is taken off
 * @param exchange absent: everything is in accounting currency
 * @returns one settlement per payment, in the order given
 * @throws InvariantError when a mark names an unknown document, or money is lost or invented
 */
export function settleRun(
  payments: readonly PaymentToSettle[],
  documents: ReadonlyMap<string, DocumentState>,
  policy: SettlementPolicy,
  exchange?: Exchange,
): readonly PaymentSettlement[] {
  const settled = new Map<PaymentToSettle, PaymentSettlement>();
  const settle = (payment: PaymentToSettle, marked: readonly MarkedDocument[]): void => {
    const result = settlePayment(payment, marked, policy, exchange);
    checkSettlement(result);
    settled.set(payment, result);
  };

  const isMarked = (payment: PaymentToSettle): boolean =>
    payment.marks.length > 0 || payment.isMarked === true;
  for (const payment of payments) {
    if (!isMarked(payment)) continue;
    const marked = payment.marks.map((mark) => ({ mark, state: documentOf(documents, mark) }));
    settle(payment, inMarkedOrder(marked, payment, policy));
  }

  const automatic = policy.automaticSettlement
    ? automaticOrder(documents.values(), policy.automaticPriority)
    : undefined;
  for (const payment of payments) {
    if (!isMarked(payment)) settle(payment, automatic?.documentsFor(payment, policy) ?? []);
  }

  return payments.map((payment) => {
    const result = settled.get(payment);
    invariant(result !== undefined, 'every payment has a settlement');
    return result;
  });
}

function documentOf(documents: ReadonlyMap<string, DocumentState>, mark: Mark): DocumentState {
  const state = documents.get(mark.documentId);
  invariant(state !== undefined, `a mark names the unknown document ${mark.documentId}`);
  return state;
}

/** Open documents of one account and currency in their order; `next` passes over closed ones. */
interface Queue {
  readonly states: DocumentState[];
  next: number;
}

/**
 * The order of automatic settlement; same account, same currency. By due date (ALLOC-2) the money goes to documents of its own
 * direction; by priority (ALLOC-3) credit notes are marked as well and add to it.
 */
function automaticOrder(states: Iterable<DocumentState>, priority: readonly Priority[] | undefined) {
  const withCredits = priority !== undefined;
  const queueKey = ({ side, account, currency }: Owner, sign: number): string =>
    `${side}\n${account}\n${currency}\n${withCredits ? '' : sign}`;
  const queues = new Map<string, Queue>();
  for (const state of states) {
    // A payment settles another only where the user marks it.
    if (state.document.paymentKey !== undefined) continue;
    const key = queueKey(state.document, state.sign);
    const queue = queues.get(key);
    if (queue) queue.states.push(state);
    else queues.set(key, { states: [state], next: 0 });
  }
  const order = priority === undefined ? byDueDate : byPriority(priority);
  for (const queue of queues.values()) queue.states.sort(order);

  return {
    /** As many documents as the money reaches. */
    documentsFor(payment: PaymentToSettle, policy: SettlementPolicy): readonly MarkedDocument[] {
      const amount: Amount | undefined = payment.amount;
      if (amount === undefined || amount === 0) return [];
      const queue = queues.get(queueKey(payment, signOf(amount)));
      if (queue === undefined) return [];
      while ((queue.states[queue.next]?.open ?? 1) === 0) queue.next++;

      const reference = referenceDate(payment, policy);
      const reached: MarkedDocument[] = [];
      let money = Math.abs(amount);
      for (let i = queue.next; i < queue.states.length && money > 0; i++) {
        const state = queue.states[i];
        if (state === undefined || state.open === 0) continue;
        const mark: Mark = {
          documentId: state.document.id,
          useCashDiscount: 'Normal',
          fullSettlement: false,
        };
        reached.push({ state, mark });
        const net = state.open - offerFor(state, mark, reference, payment.graceDays, policy).obtainable;
        money -= state.sign === signOf(amount) ? net : -net;
      }
      return reached;
    },
  };
}

type Owner = Pick<DocumentState['document'], 'side' | 'account' | 'currency'>;

/** Later than every date: a blank due date comes last [D]. */
const LAST = '9999-99-99';

/** ALLOC-2. */
export const byDueDate = (a: DocumentState, b: DocumentState): number =>
  compareTexts(a.document.dueDate ?? LAST, b.document.dueDate ?? LAST) ||
  compareTexts(a.document.date, b.document.date) ||
  compareTexts(a.document.voucher, b.document.voucher) ||
  compareTexts(a.document.invoice, b.document.invoice);

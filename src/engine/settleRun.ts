import { signOf, type Amount } from '../money/amount';
import { invariant } from '../problem/problem';
import { checkSettlement } from './laws';
import type { DocumentState } from './documentState';
import { offerFor } from './discountOffer';
import type { SettlementPolicy } from './policy';
import {
  compareTexts,
  inMarkedOrder,
  referenceDate,
  settlePayment,
  type MarkedDocument,
  type PaymentSettlement,
} from './settlePayment';
import type { Mark, PaymentToSettle } from './transactions';

/**
 * Settles payments one after the other: first those with marks, then, where automatic settlement is on, the unmarked
 * ones (ALLOC-0). A payment without marks and without automatic settlement stays open (ALLOC-5).
 *
 * @param payments in the order of ALLOC-0
 * @param documents by id; changed: what is settled is taken off
 * @returns one settlement per payment, in the order given
 * @throws InvariantError when a mark names an unknown document, or money is lost or invented
 */
export function settleRun(
  payments: readonly PaymentToSettle[],
  documents: ReadonlyMap<string, DocumentState>,
  policy: SettlementPolicy,
): readonly PaymentSettlement[] {
  const settled = new Map<PaymentToSettle, PaymentSettlement>();
  const settle = (payment: PaymentToSettle, marked: readonly MarkedDocument[]): void => {
    const result = settlePayment(payment, marked, policy);
    checkSettlement(result);
    settled.set(payment, result);
  };

  for (const payment of payments) {
    if (payment.marks.length === 0) continue;
    const marked = payment.marks.map((mark) => ({ mark, state: documentOf(documents, mark) }));
    settle(payment, inMarkedOrder(marked, payment, policy));
  }

  const automatic = policy.automaticSettlement ? automaticOrder(documents.values()) : undefined;
  for (const payment of payments) {
    if (payment.marks.length === 0) settle(payment, automatic?.documentsFor(payment, policy) ?? []);
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

/** Open documents of one account, currency and direction in the order of ALLOC-2; `next` passes over closed ones. */
interface Queue {
  readonly states: DocumentState[];
  next: number;
}

/** ALLOC-2: due date (blank last), then transaction date, voucher, number; same account, same currency. */
function automaticOrder(states: Iterable<DocumentState>) {
  const queues = new Map<string, Queue>();
  for (const state of states) {
    const key = queueKey(state.document, state.sign);
    const queue = queues.get(key);
    if (queue) queue.states.push(state);
    else queues.set(key, { states: [state], next: 0 });
  }
  for (const queue of queues.values()) queue.states.sort(byDueDate);

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
        money -= state.open - offerFor(state, mark, reference, payment.graceDays, policy).obtainable;
      }
      return reached;
    },
  };
}

const queueKey = (of: { side: string; account: string; currency: string }, sign: number): string =>
  `${of.side}\n${of.account}\n${of.currency}\n${sign}`;

/** Later than every date: a blank due date comes last [D]. */
const LAST = '9999-99-99';

const byDueDate = (a: DocumentState, b: DocumentState): number =>
  compareTexts(a.document.dueDate ?? LAST, b.document.dueDate ?? LAST) ||
  compareTexts(a.document.date, b.document.date) ||
  compareTexts(a.document.voucher, b.document.voucher) ||
  compareTexts(a.document.invoice, b.document.invoice);

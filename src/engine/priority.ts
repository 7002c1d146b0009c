import type { DocumentState } from './documentState';
import { compareTexts } from './compareTexts';

export type PriorityAttribute = 'Transaction type' | 'Transaction date' | 'Due date' | 'Amount' | 'Voucher';

/** One active attribute of the settlement priority; ascending unless said otherwise. */
export interface Priority {
  readonly attribute: PriorityAttribute;
  readonly isDescending: boolean;
}

/** ALLOC-3, default order: transaction type, transaction date, amount, voucher. */
export const DEFAULT_PRIORITY: readonly Priority[] = (
  ['Transaction type', 'Transaction date', 'Amount', 'Voucher'] as const
).map((attribute) => ({ attribute, isDescending: false }));

/** Credit notes go first, then invoices, then everything else. */
const TYPE_ORDER = ['Credit note', 'Invoice'];
const typeRank = (type: string): number => {
  const rank = TYPE_ORDER.indexOf(type);
  return rank < 0 ? TYPE_ORDER.length : rank;
};
/** A blank due date counts as the latest. */
const LAST = '9999-99-99';

const COMPARE: Readonly<Record<PriorityAttribute, (a: DocumentState, b: DocumentState) => number>> = {
  'Transaction type': (a, b) => typeRank(a.document.type) - typeRank(b.document.type),
  'Transaction date': (a, b) => compareTexts(a.document.date, b.document.date),
  'Due date': (a, b) => compareTexts(a.document.dueDate ?? LAST, b.document.dueDate ?? LAST),
  Amount: (a, b) => a.document.amount - b.document.amount,
  Voucher: (a, b) => compareTexts(a.document.voucher, b.document.voucher),
};

/** ALLOC-3: the active attributes in their order; what they leave equal goes by voucher and number. */
export const byPriority =
  (order: readonly Priority[]) =>
  (a: DocumentState, b: DocumentState): number => {
    for (const { attribute, isDescending } of order) {
      const difference = COMPARE[attribute](a, b);
      if (difference !== 0) return isDescending ? -difference : difference;
    }
    return compareTexts(a.document.voucher, b.document.voucher) || compareTexts(a.document.id, b.document.id);
  };

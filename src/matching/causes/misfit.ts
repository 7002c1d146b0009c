import type { PlainDate } from '../../calendar/plainDate';
import type { DocumentState } from '../../engine/documentState';
import type { Amount } from '../../money/amount';

/** Why a line may not fit, the likeliest cause first. */
export const MISFIT_KINDS = [
  'paid-twice',
  'late',
  'earlier-period',
  'discount-twice',
  'discount-base',
  'credit-note',
  'net-only',
  'tax-only',
  'rounding',
  'previous-balance',
  'transposed',
  'bank-fee',
] as const;
export type MisfitKind = (typeof MISFIT_KINDS)[number];

/** A cause that turns what should have been paid into what was paid, to the cent. */
export interface Misfit {
  readonly kind: MisfitKind;
  readonly documents: readonly DocumentState[];
  /** What the documents come to by the rules, as the bank would show it. */
  readonly expected: Amount;
  /** The line less that: negative when too little came in. */
  readonly difference: Amount;
  /** Days after the last day of the discount; 0 where it does not matter. */
  readonly daysLate: number;
  /** Last day of the discount that was taken; undefined where it does not matter. */
  readonly until: PlainDate | undefined;
}

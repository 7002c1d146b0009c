import type { PaymentEntryCases } from '../../app/paymentEntry';
import type { Route } from './route';

/** What the views that enter payments are given. */
export interface DataEntryProps {
  /** Writing through it tells every other view that the workbook changed. */
  readonly useCases: PaymentEntryCases;
  readonly navigate: (to: Route) => void;
  /** Rises when the workbook is to be read again: after the pane wrote, or when the user asked for it. */
  readonly revision: number;
}

import type { PaneCases } from '../taskpane/shell/paneCases';
import { startWorker } from './startWorker';

export { describeProblem } from '../problem/describe';

/** What settles payments in this workbook: fetched behind the first look of the pane. One engine answers all of it. */
export function createCases(): PaneCases {
  const useCases = startWorker();
  return { settlement: useCases, entry: useCases, sources: useCases, bank: useCases };
}

import { createUseCases } from '../app/createUseCases';
import { excelWorkbook } from '../excel/excelWorkbook';
import { HostError } from '../problem/problem';
import type { PaneCases } from '../taskpane/shell/paneCases';

export { describeProblem } from '../problem/describe';

const now = (): string => new Date().toISOString(); // eslint-disable-line no-restricted-globals -- the add-in's one clock

/** What settles payments in this workbook: fetched behind the first look of the pane. */
export const createCases = (): PaneCases => ({
  settlement: createUseCases(excelWorkbook(), now),
  entry: notThere(),
  sources: notThere(),
});

/** Stands in until payment entry and the choice of sources are there: each method is refused. */
function notThere<T extends object>(): T {
  const refused = (): Promise<never> => Promise.reject(new HostError('do this', 'NotImplemented', undefined));
  return new Proxy({}, { get: () => refused }) as T;
}

export { describeProblem } from '../problem/describe';
/** What settles payments in this workbook: fetched behind the first look of the pane. */
export { startWorker } from './startWorker';

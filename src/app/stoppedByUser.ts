/** The user stopped a run while it was written. Thrown from a report of progress, so between two trips to Excel. */
export class StoppedByUser extends Error {
  override readonly name = 'StoppedByUser';
}

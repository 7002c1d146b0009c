import { HostError } from '../problem/problem';

let last: Promise<unknown> = Promise.resolve();

/**
 * The one door to Excel. Every other function of this folder goes through it, one after the other: two calls at once make
 * Excel answer "wait until the previous call completes". While the user edits a cell, Excel is asked to wait.
 *
 * @param action what is being done, in words: `read the table Payments`
 * @throws HostError what Excel refused; our own defects pass as they are
 */
export function inExcel<T>(action: string, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const turn = last.then(() => run(action, batch));
  last = turn.catch(() => undefined);
  return turn;
}

async function run<T>(action: string, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    if (code === undefined) throw cause;
    throw new HostError(action, code, cause);
  }
}

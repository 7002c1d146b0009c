import { groupBy } from '../engine/groupBy';
import { standingSettlements } from '../engine/postedLedger';
import type { Ledger, RunStatus } from './ledger';

/**
 * The status of every run as its rows tell it: undone when nothing of what it settled stands, or where it settled nothing every
 * payment it posted is reversed; partly undone when some of it is. An undo stays complete; so does a run that left all open.
 */
export function statusesOf({ runs, payments, settlements }: Ledger): ReadonlyMap<string, RunStatus> {
  const standing = new Set(standingSettlements(settlements));
  const reversed = new Set(payments.filter(({ reverses }) => reverses !== '').map(({ key }) => key));
  const settledBy = groupBy(
    settlements.filter(({ reverses }) => reverses === ''),
    ({ run }) => run,
  );
  const postedBy = groupBy(
    payments.filter(({ reverses }) => reverses === ''),
    ({ run }) => run,
  );
  return new Map(
    runs
      .filter(({ status }) => status !== 'writing')
      .map(({ run }) => {
        const settled = settledBy.get(run) ?? [];
        const posted = postedBy.get(run) ?? [];
        const left = settled.filter((row) => standing.has(row)).length;
        const gone = posted.filter(({ key }) => reversed.has(key)).length;
        if (settled.length === left && gone === 0) return [run, 'complete'];
        const isUndone = settled.length === 0 ? gone === posted.length : left === 0;
        return [run, isUndone ? 'undone' : 'partly undone'];
      }),
  );
}

/** Runs of which everything is undone. */
export const undoneRuns = (ledger: Ledger): ReadonlySet<string> =>
  new Set([...statusesOf(ledger)].flatMap(([run, status]) => (status === 'undone' ? [run] : [])));

import type { PlainDate } from '../calendar/plainDate';
import type { Workbook } from '../workbook/workbook';
import { entrySnapshot, findRow, type EntrySnapshot } from './entrySnapshot';
import { estimate } from './estimate';
import { marksOfRow } from './lineMarks';
import { markByPriority } from './markByPriority';
import { Blocked, refuseCutOff, type ReadTables } from './monthEnd';
import { openTransactions } from './openTransactions';
import type { PaymentEntryCases } from './paymentEntry';
import { paymentJournal } from './paymentJournal';
import { rowAsRead, saveLine } from './saveLine';

/** The payment journal for the pane, with what it was last read from. */
export interface PaymentEntry {
  readonly cases: PaymentEntryCases;
  /** Something changed in the workbook: what was read is not used again. */
  forget(): void;
}

/**
 * @param read the tables as they stand
 * @param today day of the clock
 */
export function paymentEntry(
  workbook: Workbook,
  read: () => Promise<ReadTables>,
  today: () => PlainDate,
): PaymentEntry {
  // Estimates come with every key: they go by what was read last. Whatever is written is worked out from what is read for it.
  let last: EntrySnapshot | undefined;
  const readNow = async (): Promise<EntrySnapshot> => {
    last = undefined;
    const snapshot = entrySnapshot(await read(), today());
    if (snapshot.monthEnd.blocking.length > 0) throw new Blocked(snapshot.monthEnd.problems);
    return (last = snapshot);
  };
  const readToWrite = async (): Promise<EntrySnapshot> => {
    const snapshot = await readNow();
    refuseCutOff(snapshot.monthEnd);
    return snapshot;
  };
  const forget = (): void => void (last = undefined);

  return {
    forget,
    cases: {
      journal: async () => paymentJournal(await readNow()),
      openTransactions: async () => openTransactions(await readNow()),
      estimate: async (draft) => estimate(draft, last ?? (await readNow())),
      markByPriority: async (draft) => markByPriority(draft, last ?? (await readNow())),

      async saveLine(fields, marks, id) {
        const snapshot = await readToWrite();
        try {
          return await saveLine(workbook, snapshot, { fields, marks, id }, today());
        } finally {
          forget();
        }
      },

      async deleteLines(ids) {
        const { payments } = await readToWrite();
        const rows = ids.map((id) => payments && findRow(payments, id));
        const isAsShown = rows.every((row) => row !== undefined && row.keyed?.posted === undefined);
        if (payments?.user === undefined || !isAsShown) return 'changed';
        const indexes = [...new Set(rows.flatMap((row) => row?.index ?? []))];
        if (indexes.length === 0) return 'deleted';
        try {
          const asRead = indexes.map((index) => rowAsRead(payments, index));
          return await workbook.deleteUserRows(payments.user, asRead);
        } finally {
          forget();
        }
      },

      async marksOf(id) {
        const snapshot = last ?? (await readNow());
        const row = snapshot.payments && findRow(snapshot.payments, id);
        return row === undefined ? [] : marksOfRow(row, snapshot);
      },
    },
  };
}

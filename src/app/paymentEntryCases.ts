import type { PlainDate } from '../calendar/plainDate';
import type { Problem } from '../problem/problem';
import type { Workbook } from '../workbook/workbook';
import { entrySnapshot, findRow, placeOfId, type EntrySnapshot } from './entrySnapshot';
import { estimate } from './estimate';
import { marksOfRow } from './lineMarks';
import { markByPriority } from './markByPriority';
import { Blocked } from './blocked';
import { refuseCutOff, type ReadTables } from './monthEnd';
import { openTransactions } from './openTransactions';
import type { PaymentEntryCases } from './paymentEntry';
import { paymentJournal } from './paymentJournal';
import { rowAsRead, saveLine } from './saveLine';

/** Lines of the journal that were chosen, as payments, and what is wrong with the choice. */
export interface ChosenLines {
  readonly keys: readonly string[];
  readonly problems: readonly Problem[];
}

/** The payment journal for the pane, with what it was last read from. */
export interface PaymentEntry {
  readonly cases: PaymentEntryCases;
  /** The workbook was read for something else: estimates may go by it. */
  remember(tables: ReadTables): void;
  /** The payments of lines, as they were read last. */
  paymentsOf(lines: readonly string[]): Promise<ChosenLines>;
  /** Something changed in the workbook: what was read is not used again. */
  readonly forget: () => void;
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
  let last: (() => EntrySnapshot) | undefined;
  const remember = (tables: ReadTables): void => {
    let snapshot: EntrySnapshot | undefined;
    last = () => (snapshot ??= readable(entrySnapshot(tables, today())));
  };
  const readNow = async (): Promise<EntrySnapshot> => {
    last = undefined;
    remember(await read());
    return lastRead();
  };
  const lastRead = async (): Promise<EntrySnapshot> => last?.() ?? readNow();
  const readToWrite = async (): Promise<EntrySnapshot> => {
    const snapshot = await readNow();
    refuseCutOff(snapshot.monthEnd);
    return snapshot;
  };
  const forget = (): void => void (last = undefined);

  return {
    remember,
    forget,
    paymentsOf: async (lines) => chosenLines(await lastRead(), lines),
    cases: {
      journal: async () => paymentJournal(await readNow()),
      openTransactions: async () => openTransactions(await readNow()),
      estimate: async (draft) => estimate(draft, await lastRead()),
      markByPriority: async (draft) => markByPriority(draft, await lastRead()),

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
        const snapshot = await lastRead();
        const row = snapshot.payments && findRow(snapshot.payments, id);
        return row === undefined ? [] : marksOfRow(row, snapshot);
      },
    },
  };
}

function readable(snapshot: EntrySnapshot): EntrySnapshot {
  const { blocking, problems } = snapshot.monthEnd;
  if (blocking.length > 0) throw new Blocked(problems);
  return snapshot;
}

/** A line that cannot be read has no key: its own problem is shown. */
function chosenLines({ payments }: EntrySnapshot, lines: readonly string[]): ChosenLines {
  const found = lines.map((id) => ({ id, row: payments && findRow(payments, id) }));
  return {
    keys: [...new Set(found.flatMap(({ row }) => row?.keyed?.key ?? []))],
    problems: found
      .filter(({ row }) => row === undefined)
      .map(({ id }) => ({ code: 'payment/line-changed', place: placeOfId(id), facts: {} })),
  };
}

import type { SettledLine, UndoableRun } from '../../app/useCases';

export type PostedInRun = UndoableRun['payments'][number];

/** A payment that settled something in the run or was posted by it, or one of its settlements below it. */
export type RunRow =
  | {
      readonly kind: 'payment';
      /** The payment key. */
      readonly payment: string;
      /** Voucher, or the account where documents were settled with each other without one. */
      readonly name: string;
      /** Undefined for documents settled without a payment. */
      readonly posted: PostedInRun | undefined;
      readonly isOfThisRun: boolean;
      /** Something that it settled stands, in whichever run. */
      readonly canUndo: boolean;
    }
  | {
      readonly kind: 'settlement';
      readonly name: string;
      readonly line: SettledLine;
      readonly isUndone: boolean;
    };

/** What a run posted and settled, payment by payment. @param runs all, since a payment may have been posted by another one */
export function rowsOfRun(run: UndoableRun, runs: readonly UndoableRun[]): readonly RunRow[] {
  const posted = new Map(runs.flatMap(({ payments }) => payments.map((row) => [row.payment, row])));
  const standing = new Set(
    runs.flatMap(({ settlements }) =>
      settlements.filter(({ isUndone }) => !isUndone).map(({ payment }) => payment),
    ),
  );
  const own = new Set(run.payments.map(({ payment }) => payment));
  const settled = new Map<string, UndoableRun['settlements'][number][]>();
  for (const line of run.settlements) {
    const lines = settled.get(line.payment);
    if (lines) lines.push(line);
    else settled.set(line.payment, [line]);
  }
  return [...new Set([...own, ...settled.keys()])].flatMap((payment): readonly RunRow[] => {
    const name = nameOfPayment(run, payment);
    return [
      {
        kind: 'payment',
        payment,
        name,
        posted: posted.get(payment),
        isOfThisRun: own.has(payment),
        canUndo: standing.has(payment),
      },
      ...(settled.get(payment) ?? []).map(({ isUndone, ...line }): RunRow => ({
        kind: 'settlement',
        name,
        line,
        isUndone,
      })),
    ];
  });
}

/** What the user knows a payment by. @param payment the payment key */
export function nameOfPayment({ payments, settlements }: UndoableRun, payment: string): string {
  const row = [...payments, ...settlements].find((one) => one.payment === payment);
  return row?.voucher || row?.account || payment;
}

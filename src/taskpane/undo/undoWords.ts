import type { UndoableRun, UndoPreview, UndoRequest } from '../../app/useCases';
import { isWarning } from '../../problem/problem';
import { nameOfPayment } from '../runs/runRows';
import type { Pane } from '../view/paneContext';

/** What is undone, in the user's names. */
export function undoHeading(
  { target, reversePayments }: UndoRequest,
  run: UndoableRun,
  { texts }: Pick<Pane, 'texts'>,
): string {
  const t = texts.undo.headings;
  if (target.kind === 'run') return t.run(target.run);
  const payment = nameOfPayment(run, target.payment);
  if (target.kind === 'settlement') return t.settlement(payment, target.invoice);
  return reversePayments ? t.reversal(payment) : t.payment(payment);
}

/** What is written, in numbers: `2 settlements, 1 reversed payment, 3 vouchers`. */
export function undoContents(
  { settlements, payments, vouchers }: UndoPreview,
  { texts, formats }: Pick<Pane, 'texts' | 'formats'>,
): string {
  const counted = (rows: readonly unknown[], words: (n: number, written: string) => string): string[] =>
    rows.length === 0 ? [] : [words(rows.length, formats.count(rows.length))];
  return [
    ...counted(settlements, texts.undo.settlements),
    ...counted(payments, texts.undo.payments),
    ...counted(vouchers, texts.vouchers.heading),
  ].join(', ');
}

/** What a screen reader says when a choice changed the preview. */
export function announcedOfUndo(preview: UndoPreview, pane: Pick<Pane, 'texts' | 'formats'>): string {
  const { texts, formats } = pane;
  const problems = preview.problems.filter((problem) => !isWarning(problem)).length;
  if (problems > 0) return texts.problems.heading(problems, formats.count(problems));
  const dated = preview.date === undefined ? '' : ` ${texts.undo.dated(formats.date(preview.date))}`;
  return `${undoContents(preview, pane)}.${dated}`;
}

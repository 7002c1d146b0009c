import { Button } from '@fluentui/react-components';
import type { UndoableRun, UndoRequest } from '../../app/useCases';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { useShownRows } from '../view/useShownRows';
import { View } from '../view/View';
import { PaymentOfRun, SettlementOfRun } from './RunParts';
import { rowsOfRun, type RunRow } from './runRows';

interface RunViewProps {
  readonly run: UndoableRun;
  readonly runs: readonly UndoableRun[];
  readonly onUndo: (request: UndoRequest) => void;
  readonly onBack: () => void;
}

/** What one run posted and settled, payment by payment, and what of it can be undone. Nothing is undone before it was shown. */
export function RunView({ run, runs, onUndo, onBack }: RunViewProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const rows = rowsOfRun(run, runs);
  const { shown, more, showMore, rowProps } = useShownRows<RunRow, HTMLLIElement>(rows);
  const t = texts.runs;
  const ask = (target: UndoRequest['target'], reversePayments = false): void =>
    onUndo({ target, reversePayments, date: 'latest', later: 'refuse' });
  const canUndo = run.settlements.some(({ isUndone }) => !isUndone);
  return (
    <View
      heading={texts.posted.run(run.run)}
      lead={`${t.status[run.status]}, ${formats.date(run.started)}`}
      actions={
        <>
          <Button onClick={onBack}>{texts.parameters.back}</Button>
          {canUndo && <Button onClick={() => ask({ kind: 'run', run: run.run })}>{t.undoRun}</Button>}
        </>
      }
    >
      <p>{t.whatUndoDoes}</p>
      <p>{t.whatReversalDoes}</p>
      <ul className={pieces.list}>
        {shown.map((row, i) => (
          <li key={i} className={row.kind === 'payment' ? pieces.row : pieces.subrow} {...rowProps(i)}>
            {row.kind === 'payment' ? (
              <PaymentOfRun
                row={row}
                onUndo={() => ask({ kind: 'payment', payment: row.payment })}
                onReverse={() => ask({ kind: 'payment', payment: row.payment }, true)}
              />
            ) : (
              <SettlementOfRun
                row={row}
                onUndo={() => {
                  const { payment, invoice, account } = row.line;
                  ask({ kind: 'settlement', payment, invoice, account });
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <Button onClick={showMore}>{t.showMoreRows(more, formats.count(more))}</Button>}
    </View>
  );
}

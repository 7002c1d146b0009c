import { Button } from '@fluentui/react-components';
import { decimalsOf } from '../../money/currency';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import type { RunRow } from './runRows';
import { SettledText } from './SettledText';

type RowOf<Kind extends RunRow['kind']> = Extract<RunRow, { readonly kind: Kind }>;

interface PaymentOfRunProps {
  readonly row: RowOf<'payment'>;
  readonly onUndo: () => void;
  readonly onReverse: () => void;
}

/** A payment, with what can be done to all it settled and to itself. */
export function PaymentOfRun({ row, onUndo, onReverse }: PaymentOfRunProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const { name, posted, isOfThisRun, canUndo } = row;
  const t = texts.runs;
  return (
    <>
      <div className={pieces.name}>
        {name}
        {posted?.isReversed && ` · ${t.reversed}`}
      </div>
      {posted ? (
        <>
          <div className={pieces.quiet}>
            {formats.date(posted.date)} · {posted.account} {posted.name}
          </div>
          <div>
            {formats.amount(posted.amount, decimalsOf(posted.currency))} {posted.currency}
          </div>
          {!isOfThisRun && <div className={pieces.quiet}>{t.postedEarlier}</div>}
        </>
      ) : (
        <div className={pieces.quiet}>{t.withoutPayment}</div>
      )}
      <div className={pieces.buttons}>
        {canUndo && (
          <Button size="small" aria-label={t.named(t.undoPayment, name)} onClick={onUndo}>
            {t.undoPayment}
          </Button>
        )}
        {posted && !posted.isReversed && (
          <Button size="small" aria-label={t.named(t.reversePayment, name)} onClick={onReverse}>
            {t.reversePayment}
          </Button>
        )}
      </div>
    </>
  );
}

interface SettlementOfRunProps {
  readonly row: RowOf<'settlement'>;
  readonly onUndo: () => void;
}

/** What a payment settled of one document. An overpayment written off goes with any line of its payment (UNDO-2). */
export function SettlementOfRun({ row, onUndo }: SettlementOfRunProps) {
  const { texts } = usePane();
  const pieces = usePieces();
  const { name, line, isUndone } = row;
  const t = texts.runs;
  return (
    <>
      <div>
        {line.invoice === '' ? t.overpayment : line.invoice} · {line.account}
        {isUndone && ` · ${t.undone}`}
      </div>
      <div className={pieces.quiet}>
        <SettledText line={line} />
      </div>
      {!isUndone && line.invoice !== '' && (
        <div className={pieces.buttons}>
          <Button
            size="small"
            aria-label={t.named(t.undoSettlement, `${name}, ${line.invoice}`)}
            onClick={onUndo}
          >
            {t.undoSettlement}
          </Button>
        </div>
      )}
    </>
  );
}

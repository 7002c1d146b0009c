import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isWarning } from '../../problem/problem';
import { ChangeAmountQuestion } from '../settleTransactions/ChangeAmountQuestion';
import { MainButton } from '../view/MainButton';
import { usePane } from '../view/paneContext';
import { Refused, Stopped } from '../view/Stopped';
import { usePieces } from '../view/usePieces';
import type { PaymentEntryState } from './usePaymentEntry';

const useStyles = makeStyles({
  save: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

interface SaveFooterProps {
  readonly entry: PaymentEntryState;
  readonly label: string;
  readonly onSave: () => void;
  /** More that can be done beside saving. */
  readonly others?: ReactNode;
  readonly children: ReactNode;
}

/** Totals, why nothing was saved, and the button that saves; the question about the amount takes its place. */
export function SaveFooter({ entry, label, onSave, others, children }: SaveFooterProps) {
  const { texts } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const { problem, question, action, estimating, typed } = entry;
  const t = texts.entry.payment;
  const estimated = estimating.estimate?.problems.filter((one) => !isWarning(one)) ?? [];
  if (question)
    return <ChangeAmountQuestion {...question} currency={typed.currency} onAnswer={entry.answer} />;
  return (
    <>
      {children}
      <Refused problems={problem?.kind === 'refused' ? problem.problems : estimated} />
      {problem?.kind === 'changed' && <p className={pieces.warning}>{t.rowChanged}</p>}
      {problem?.kind === 'wrong-fields' && <p className={pieces.warning}>{t.notSaved}</p>}
      <Stopped failure={action.failure} />
      <div className={styles.save}>
        <MainButton isDisabled={action.isBusy} onClick={onSave}>
          {label}
        </MainButton>
        {others}
      </div>
    </>
  );
}

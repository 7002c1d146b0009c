import { Button } from '@fluentui/react-components';
import type { Preview, SettleAgain } from '../../app/useCases';
import type { Place } from '../../problem/problem';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { ProblemList } from './ProblemList';
import { isHeld, SettleAgainNotice } from './SettleAgainNotice';
import { RowsRead, Totals } from './Totals';
import { VoucherList } from './VoucherList';

interface PreviewViewProps {
  readonly preview: Preview;
  readonly goToRefused: boolean;
  readonly onPost: () => void;
  readonly onPreview: () => void;
  readonly onParameters: () => void;
  readonly onCompare: () => void;
  readonly onSettleAgain: (payments: SettleAgain) => void;
  readonly onGoTo: (place: Place) => void;
}

/** What posting would write, with every problem; the button says what is written when it is pressed. */
export function PreviewView({
  preview,
  goToRefused,
  onPost,
  onPreview,
  onParameters,
  onCompare,
  onSettleAgain,
  onGoTo,
}: PreviewViewProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const { totals, rows, problems, vouchers, isEmpty, settleAgain } = preview;
  const t = texts.preview;
  const [payments, documents] = [totals.paymentCount, totals.voucherCount];

  return (
    <View
      takesFocus
      heading={isEmpty ? t.emptyHeading : t.heading}
      lead={
        <>
          {isEmpty ? t.emptyLead : t.lead}
          {rows.withProblem > 0 && ` ${t.leftOut(rows.withProblem, formats.count(rows.withProblem))}`}
        </>
      }
      actions={
        <>
          {!isEmpty && (
            <Button appearance="primary" onClick={onPost}>
              {t.post(payments, formats.count(payments), documents, formats.count(documents))}
            </Button>
          )}
          <Button appearance={isEmpty ? 'primary' : 'secondary'} onClick={onPreview}>
            {t.again}
          </Button>
          <Button onClick={onParameters}>{texts.parameters.heading}</Button>
          {!isEmpty && <Button onClick={onCompare}>{texts.comparison.open}</Button>}
          {goToRefused && <p className={pieces.warning}>{texts.problems.refused}</p>}
        </>
      }
    >
      {!isEmpty && <Totals totals={totals} />}
      <SettleAgainNotice
        held={problems.filter(isHeld).length}
        settleAgain={settleAgain}
        onSettleAgain={onSettleAgain}
      />
      <ProblemList
        problems={problems}
        onGoTo={onGoTo}
        onSettleAgain={(payment) => onSettleAgain(settleAgain === 'all' ? 'all' : [...settleAgain, payment])}
      />
      <VoucherList vouchers={vouchers} decimals={totals.decimals} />
      <RowsRead rows={rows} />
    </View>
  );
}

import { Button } from '@fluentui/react-components';
import type { Preview, SettleAgain } from '../../app/useCases';
import { ProblemList } from '../problems/ProblemList';
import { useAnnounced, useShell } from '../shell/shellContext';
import { MainButton } from '../view/MainButton';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { isHeld, SettleAgainNotice } from './SettleAgainNotice';
import { SheetsToWrite } from '../posting/SheetsToWrite';
import { RowsRead, Totals } from './Totals';
import { VoucherList } from './VoucherList';

interface PreviewViewProps {
  readonly preview: Preview;
  /** It was asked for from some lines of the journal; it is of all. */
  readonly isOfSomeLines: boolean;
  readonly onPost: () => void;
  readonly onRead: (settleAgain?: SettleAgain) => void;
}

/** What posting would write, with every problem; the button says what is written when it is pressed. */
export function PreviewView({ preview, isOfSomeLines, onPost, onRead }: PreviewViewProps) {
  const { texts, formats } = usePane();
  const { navigate } = useShell();
  const pieces = usePieces();
  const { totals, rows, problems, vouchers, sheets, isEmpty, settleAgain } = preview;
  const t = texts.preview;
  const [payments, documents] = [totals.paymentCount, totals.voucherCount];
  useAnnounced(t.ready(vouchers.length, problems.length));

  return (
    <View
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
            <MainButton onClick={onPost}>
              {t.post(payments, formats.count(payments), documents, formats.count(documents))}
            </MainButton>
          )}
          <Button appearance={isEmpty ? 'primary' : 'secondary'} onClick={() => onRead()}>
            {t.again}
          </Button>
          {!isEmpty && (
            <Button onClick={() => navigate({ view: 'results', compares: true })}>
              {texts.comparison.open}
            </Button>
          )}
        </>
      }
    >
      {!isEmpty && isOfSomeLines && <p className={pieces.note}>{t.ofSomeLines}</p>}
      {!isEmpty && <Totals totals={totals} />}
      <SettleAgainNotice
        held={problems.filter(isHeld).length}
        settleAgain={settleAgain}
        onSettleAgain={onRead}
      />
      <ProblemList
        problems={problems}
        onSettleAgain={(payment) => onRead(settleAgain === 'all' ? 'all' : [...settleAgain, payment])}
      />
      {!isEmpty && <SheetsToWrite title={t.sheets.heading} sheets={sheets} />}
      <VoucherList vouchers={vouchers} decimals={totals.decimals} />
      <RowsRead rows={rows} />
    </View>
  );
}

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { UndoPreview, UndoRequest } from '../../app/useCases';
import { isWarning } from '../../problem/problem';
import { SheetsToWrite } from '../posting/SheetsToWrite';
import { useSilence } from '../posting/useSilence';
import { ProblemList } from '../problems/ProblemList';
import { useAnnounced } from '../shell/shellContext';
import { Totals } from '../preview/Totals';
import { VoucherList } from '../preview/VoucherList';
import { MainButton } from '../view/MainButton';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { LaterSettlements } from './LaterSettlements';
import { ReversalDate } from './ReversalDate';
import { ReversedPayments } from './ReversedPayments';
import { SettledLines } from './SettledLines';
import { announcedOfUndo, undoContents } from './undoWords';

interface UndoViewProps {
  readonly heading: string;
  readonly request: UndoRequest;
  readonly preview: UndoPreview;
  /** Excel still owes the preview of what was chosen: nothing can be written until it is shown. */
  readonly isChoosing: boolean;
  readonly onChoose: (choice: Partial<Pick<UndoRequest, 'date' | 'later'>>) => void;
  readonly onUndo: () => void;
  readonly onBack: () => void;
}

/** What an undo would write; the button says what is written when it is pressed. With a problem there is no button. */
export function UndoView({ heading, request, preview, isChoosing, ...on }: UndoViewProps) {
  const pane = usePane();
  const pieces = usePieces();
  const { texts, formats } = pane;
  const t = texts.undo;
  const [isDateMissing, setDateMissing] = useState(false);
  const { date, settlements, payments, later, totals, vouchers, sheets, problems } = preview;
  const isSilent = useSilence(isChoosing, request);
  useAnnounced(isSilent ? texts.posting.silent : isChoosing ? '' : announcedOfUndo(preview, pane));
  const canUndo = problems.every(isWarning);
  return (
    <View
      isBusy={isChoosing}
      heading={heading}
      lead={canUndo && date !== undefined ? `${t.lead} ${t.dated(formats.date(date))}` : t.refusedLead}
      actions={
        <>
          {canUndo && (
            <MainButton isDisabled={isChoosing || isDateMissing} onClick={on.onUndo}>
              {t.post(undoContents(preview, pane))}
            </MainButton>
          )}
          <Button onClick={on.onBack}>{texts.parameters.back}</Button>
          {isDateMissing && <p className={pieces.warning}>{t.dateFirst}</p>}
          {isSilent && <p className={pieces.warning}>{texts.posting.silent}</p>}
        </>
      }
    >
      {date !== undefined && (
        <ReversalDate
          date={request.date}
          isMissing={isDateMissing}
          onMissing={setDateMissing}
          onChoose={(chosen) => on.onChoose({ date: chosen })}
        />
      )}
      {later.length > 0 && (
        <LaterSettlements
          lines={later}
          chosen={request.later}
          onChoose={(chosen) => on.onChoose({ later: chosen })}
        />
      )}
      <ProblemList problems={problems} />
      {canUndo && <Totals totals={totals} />}
      <SettledLines
        title={t.settlements(settlements.length, formats.count(settlements.length))}
        lines={settlements}
      />
      <ReversedPayments payments={payments} />
      {canUndo && <VoucherList vouchers={vouchers} decimals={totals.decimals} />}
      {canUndo && <SheetsToWrite title={t.sheets} sheets={sheets} />}
    </View>
  );
}

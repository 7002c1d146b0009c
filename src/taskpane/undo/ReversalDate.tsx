import { useId, useState } from 'react';
import { plainDate } from '../../calendar/plainDate';
import type { UndoRequest } from '../../app/useCases';
import { Choice, Typed, type Labelling } from '../parameters/controls';
import { useDraft } from '../parameters/useDraft';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { Warned } from '../view/Warned';

const A_DATE = '[date]';

interface ReversalDateProps {
  readonly date: UndoRequest['date'];
  /** A day was asked for and is not entered yet. */
  readonly isMissing: boolean;
  readonly onMissing: (isMissing: boolean) => void;
  readonly onChoose: (date: UndoRequest['date']) => void;
}

/** Reversal date: that of the latest transaction, today, or a day (UNDO-4). */
export function ReversalDate({ date, isMissing, onMissing, onChoose }: ReversalDateProps) {
  const { texts } = usePane();
  const pieces = usePieces();
  const t = texts.undo;
  const id = useId();
  const isDay = date !== 'latest' && date !== 'today';
  const draft = useDraft(date);
  const [isHalf, setHalf] = useState(false);

  const pick = (option: string): void => {
    setHalf(false);
    onMissing(option === A_DATE);
    if ((option === 'latest' || option === 'today') && option !== date) onChoose(option);
  };
  const commit = (text: string | undefined): void => {
    const day = plainDate(text ?? '');
    setHalf(day === undefined);
    onMissing(day === undefined);
    if (day !== undefined && day !== date) onChoose(day);
  };
  const labelling: Labelling = { id, 'aria-describedby': `${id}-hint`, 'aria-invalid': isHalf };
  return (
    <div className={pieces.section}>
      <label htmlFor={id} className={pieces.name}>
        {t.date}
      </label>
      <Choice
        labelling={labelling}
        options={[
          ['latest', t.latest],
          ['today', t.today],
          [A_DATE, texts.parameters.aDate],
        ]}
        chosen={isDay || isMissing ? A_DATE : date}
        onChoose={pick}
      />
      {(isDay || isMissing) && (
        <Typed
          labelling={{ ...labelling, id: `${id}-day`, 'aria-label': texts.parameters.dateOf(t.date) }}
          kind="date"
          shown={isDay ? date : ''}
          draft={draft}
          onCommit={commit}
        />
      )}
      <p id={`${id}-hint`} className={pieces.quiet}>
        {isMissing ? t.dateFirst : t.dateHint}
      </p>
      {isHalf && <Warned text={texts.parameters.unreadable.date} />}
    </div>
  );
}

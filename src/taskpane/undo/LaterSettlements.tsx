import { useId } from 'react';
import type { SettledLine, UndoRequest } from '../../app/useCases';
import { Choice } from '../parameters/controls';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { SettledLines } from './SettledLines';

interface LaterSettlementsProps {
  readonly lines: readonly SettledLine[];
  readonly chosen: UndoRequest['later'];
  readonly onChoose: (later: UndoRequest['later']) => void;
}

/** What settled the same documents later was worked out on what is taken back: it goes along, or nothing is undone (UNDO-3). */
export function LaterSettlements({ lines, chosen, onChoose }: LaterSettlementsProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const t = texts.undo.later;
  const id = useId();
  return (
    <SettledLines title={t.heading(lines.length, formats.count(lines.length))} lines={lines}>
      <p id={`${id}-why`} className={pieces.quiet}>
        {t.why}
      </p>
      <label htmlFor={id} className={pieces.name}>
        {t.choice}
      </label>
      <Choice
        labelling={{ id, 'aria-describedby': `${id}-why`, 'aria-invalid': false }}
        options={[
          ['refuse', t.refuse],
          ['undo', t.undo],
        ]}
        chosen={chosen}
        onChoose={(option) => onChoose(option === 'undo' ? 'undo' : 'refuse')}
      />
    </SettledLines>
  );
}

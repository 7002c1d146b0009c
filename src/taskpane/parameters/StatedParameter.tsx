import type { ParameterState } from '../../app/useCases';
import type { Place } from '../../problem/problem';
import { GoToButton } from '../view/GoToButton';
import { usePieces } from '../view/usePieces';
import { useFieldStyles } from './useFieldStyles';
import { shownValue, type Writing } from './values';

interface StatedParameterProps {
  readonly parameter: ParameterState;
  readonly cell: Place;
  readonly writing: Writing;
  readonly onGoTo: (place: Place) => void;
}

/** A parameter that the table SettlementParameters states: its value, and the way to the cell where it is changed. */
export function StatedParameter({ parameter, cell, writing, onGoTo }: StatedParameterProps) {
  const { texts } = writing;
  const { name, kind, value } = parameter;
  const [styles, pieces] = [useFieldStyles(), usePieces()];
  return (
    <li className={styles.field}>
      <span className={styles.name}>{texts.parameters.names[name]}</span>
      <span className={pieces.quiet}>{texts.parameters.explanations[name]}</span>
      <p className={styles.value}>{shownValue(kind, value, writing)}</p>
      <div className={styles.below}>
        <span className={pieces.quiet}>{texts.parameters.inTable}</span>
        <GoToButton place={cell} onGoTo={onGoTo} />
      </div>
    </li>
  );
}

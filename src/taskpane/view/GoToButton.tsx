import { Button } from '@fluentui/react-components';
import { placeText, type Place } from '../../problem/problem';
import { usePane } from './paneContext';

interface GoToButtonProps {
  readonly place: Place;
  readonly onGoTo: (place: Place) => void;
  readonly tabIndex?: 0 | -1;
}

/** The way to a cell or a table. Its name begins with its text: who speaks to the computer says what stands there. */
export function GoToButton({ place, onGoTo, tabIndex }: GoToButtonProps) {
  const { texts } = usePane();
  const text = place.kind === 'cell' ? texts.problems.goToCell : texts.problems.goToTable;
  return (
    <Button
      size="small"
      tabIndex={tabIndex}
      aria-label={texts.runs.named(text, placeText(place))}
      onClick={() => onGoTo(place)}
    >
      {text}
    </Button>
  );
}

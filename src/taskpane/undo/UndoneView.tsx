import { Button } from '@fluentui/react-components';
import type { PostResult, UndoPreview } from '../../app/useCases';
import type { Place } from '../../problem/problem';
import { WrittenSheets } from '../posted/WrittenSheets';
import { Totals } from '../preview/Totals';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { undoContents } from './undoWords';

interface UndoneViewProps {
  readonly result: Extract<PostResult, { kind: 'posted' }>;
  readonly preview: UndoPreview;
  readonly goToRefused: boolean;
  readonly onPreview: () => void;
  readonly onRuns: () => void;
  readonly onGoTo: (place: Place) => void;
}

/** What an undo wrote, and that nothing is settled again by itself (UNDO-5). */
export function UndoneView({ result, preview, goToRefused, onPreview, onRuns, onGoTo }: UndoneViewProps) {
  const pane = usePane();
  const { texts } = pane;
  const pieces = usePieces();
  return (
    <View
      takesFocus
      heading={texts.undo.doneHeading}
      lead={texts.undo.done(undoContents(preview, pane))}
      actions={
        <>
          <Button onClick={onPreview}>{texts.sources.preview}</Button>
          <Button onClick={onRuns}>{texts.runs.heading}</Button>
          {goToRefused && <p className={pieces.warning}>{texts.problems.refused}</p>}
        </>
      }
    >
      <p className={pieces.quiet}>{texts.posted.run(result.run)}</p>
      {preview.settlements.length > 0 && <p>{texts.undo.staysOpen}</p>}
      <Totals totals={result.totals} />
      <WrittenSheets sheets={result.sheets} onGoTo={onGoTo} />
    </View>
  );
}

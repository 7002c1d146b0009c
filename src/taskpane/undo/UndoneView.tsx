import { Button } from '@fluentui/react-components';
import type { PostResult, UndoPreview } from '../../app/useCases';
import { WrittenSheets } from '../posted/WrittenSheets';
import { Totals } from '../preview/Totals';
import { useAnnounced, useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { undoContents } from './undoWords';

interface UndoneViewProps {
  readonly result: Extract<PostResult, { kind: 'posted' }>;
  readonly preview: UndoPreview;
  readonly onRuns: () => void;
}

/** What an undo wrote, and that nothing is settled again by itself (UNDO-5). */
export function UndoneView({ result, preview, onRuns }: UndoneViewProps) {
  const pane = usePane();
  const { texts } = pane;
  const { navigate } = useShell();
  const pieces = usePieces();
  useAnnounced(texts.undo.doneHeading);
  return (
    <View
      heading={texts.undo.doneHeading}
      lead={texts.undo.done(undoContents(preview, pane))}
      actions={
        <>
          <Button onClick={() => navigate({ view: 'preview' })}>{texts.sources.preview}</Button>
          <Button onClick={onRuns}>{texts.runs.heading}</Button>
        </>
      }
    >
      <p className={pieces.quiet}>{texts.posted.run(result.run)}</p>
      {preview.settlements.length > 0 && <p>{texts.undo.staysOpen}</p>}
      <Totals totals={result.totals} />
      <WrittenSheets sheets={result.sheets} />
    </View>
  );
}

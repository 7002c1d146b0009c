import { Button } from '@fluentui/react-components';
import type { CutOffRun } from '../../app/useCases';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';

interface CutOffViewProps {
  readonly run: CutOffRun;
  readonly justChanged: boolean;
  readonly onComplete: () => void;
  readonly onRemove: () => void;
}

/** An earlier run stopped half way. Nothing else is offered until it is complete or gone. */
export function CutOffView({ run, justChanged, onComplete, onRemove }: CutOffViewProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const t = texts.cutOff;
  return (
    <View
      heading={t.heading}
      lead={t.lead(run.run, formats.date(run.started), run.payments, formats.count(run.payments))}
      actions={
        <>
          {run.canComplete && (
            <Button appearance="primary" onClick={onComplete}>
              {t.complete}
            </Button>
          )}
          <Button appearance={run.canComplete ? 'secondary' : 'primary'} onClick={onRemove}>
            {t.remove}
          </Button>
        </>
      }
    >
      {justChanged && <p className={pieces.warning}>{t.changed}</p>}
      <p>{run.canComplete ? t.canComplete : t.cannotComplete}</p>
      <p>{t.removes}</p>
    </View>
  );
}

import { Button } from '@fluentui/react-components';
import { useAnnounced } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { hostReason } from './hostReason';

interface FailedViewProps {
  readonly hostCode: string;
  readonly wasWriting: boolean;
  readonly onRetry: () => void;
  readonly onBack: (() => void) | undefined;
}

/** Excel refused: why, in our own words, and the way on. */
export function FailedView({ hostCode, wasWriting, onRetry, onBack }: FailedViewProps) {
  const { texts } = usePane();
  const pieces = usePieces();
  const t = texts.failed;
  useAnnounced(t.heading);
  return (
    <View
      heading={t.heading}
      lead={t.reasons[hostReason(hostCode)]}
      actions={
        <>
          <Button appearance="primary" onClick={onRetry}>
            {wasWriting ? t.check : t.retry}
          </Button>
          {onBack && <Button onClick={onBack}>{texts.parameters.back}</Button>}
        </>
      }
    >
      {wasWriting && <p>{t.writeLead}</p>}
      <p className={pieces.quiet}>{t.code(hostCode)}</p>
    </View>
  );
}

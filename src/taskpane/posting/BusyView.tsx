import { ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAnnounced } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import type { Written } from '../view/useSteps';
import { View } from '../view/View';
import { useSilence } from './useSilence';

interface BusyViewProps {
  readonly heading: string;
  readonly lead?: string;
  readonly written?: Written | undefined;
  readonly actions?: ReactNode;
}

/** Excel is at work: how far it is, and a hint when it keeps silent. A screen reader hears of progress in quarters only. */
export function BusyView({ heading, lead, written, actions }: BusyViewProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const isSilent = useSilence(true, written);
  const t = texts.posting;
  const quarters = written && written.total > 0 ? Math.floor((written.done * 4) / written.total) : 0;
  const ofTotal = (done: number): string =>
    t.progress(formats.count(done), formats.count(written?.total ?? 0));
  useAnnounced(
    isSilent ? t.silent : quarters === 0 ? '' : ofTotal(Math.ceil((quarters * (written?.total ?? 0)) / 4)),
  );
  return (
    <View heading={heading} lead={lead} actions={actions} isBusy>
      {written ? (
        <>
          <ProgressBar
            aria-label={heading}
            value={written.done}
            max={Math.max(1, written.total)}
            thickness="large"
          />
          <p>{ofTotal(written.done)}</p>
        </>
      ) : (
        <ProgressBar aria-label={heading} thickness="large" />
      )}
      {isSilent && <p className={pieces.warning}>{t.silent}</p>}
    </View>
  );
}

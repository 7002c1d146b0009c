import { ProgressBar } from '@fluentui/react-components';
import type { Written } from '../settle/paneState';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';

interface BusyViewProps {
  readonly heading: string;
  readonly lead?: string;
  readonly written?: Written | undefined;
  readonly isSilent: boolean;
  readonly takesFocus: boolean;
}

/** Excel is at work: how far it is, and a hint when it keeps silent. */
export function BusyView({ heading, lead, written, isSilent, takesFocus }: BusyViewProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  return (
    <View heading={heading} lead={lead} takesFocus={takesFocus} isBusy>
      {written ? (
        <>
          <ProgressBar
            aria-label={heading}
            value={written.done}
            max={Math.max(1, written.total)}
            thickness="large"
          />
          <p>{texts.posting.progress(formats.count(written.done), formats.count(written.total))}</p>
        </>
      ) : (
        <ProgressBar aria-label={heading} thickness="large" />
      )}
      {isSilent && <p className={pieces.warning}>{texts.posting.silent}</p>}
    </View>
  );
}

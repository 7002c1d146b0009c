import { Button } from '@fluentui/react-components';
import type { Place, Problem } from '../../problem/problem';
import { ProblemList } from '../preview/ProblemList';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';

interface BlockedViewProps {
  readonly problems: readonly Problem[];
  readonly goToRefused: boolean;
  readonly onRetry: () => void;
  /** Where the page was opened from another one. */
  readonly onBack: (() => void) | undefined;
  readonly onParameters: () => void;
  readonly onGoTo: (place: Place) => void;
}

/** A table, a setting or the ledger cannot be read as a whole: there is nothing to preview until that is corrected. */
export function BlockedView({
  problems,
  goToRefused,
  onRetry,
  onBack,
  onParameters,
  onGoTo,
}: BlockedViewProps) {
  const { texts } = usePane();
  const pieces = usePieces();
  return (
    <View
      takesFocus
      heading={texts.blocked.heading}
      lead={texts.blocked.lead}
      actions={
        <>
          <Button appearance="primary" onClick={onRetry}>
            {texts.failed.retry}
          </Button>
          <Button onClick={onParameters}>{texts.parameters.heading}</Button>
          {onBack && <Button onClick={onBack}>{texts.parameters.back}</Button>}
          {goToRefused && <p className={pieces.warning}>{texts.problems.refused}</p>}
        </>
      }
    >
      <ProblemList problems={problems} onGoTo={onGoTo} />
    </View>
  );
}

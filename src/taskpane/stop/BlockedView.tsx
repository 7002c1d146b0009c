import { Button } from '@fluentui/react-components';
import type { Problem } from '../../problem/problem';
import { ProblemList } from '../problems/ProblemList';
import { useAnnounced, useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { View } from '../view/View';

interface BlockedViewProps {
  readonly problems: readonly Problem[];
  readonly onRetry: () => void;
  readonly onBack: (() => void) | undefined;
}

/** A table, a setting or the ledger cannot be read as a whole: there is nothing to show until that is corrected. */
export function BlockedView({ problems, onRetry, onBack }: BlockedViewProps) {
  const { texts } = usePane();
  const { navigate } = useShell();
  useAnnounced(texts.blocked.heading);
  return (
    <View
      heading={texts.blocked.heading}
      lead={texts.blocked.lead}
      actions={
        <>
          <Button appearance="primary" onClick={onRetry}>
            {texts.failed.retry}
          </Button>
          <Button onClick={() => navigate({ view: 'sources' })}>{texts.shell.names.sources}</Button>
          <Button onClick={() => navigate({ view: 'settings' })}>{texts.shell.names.settings}</Button>
          {onBack && <Button onClick={onBack}>{texts.parameters.back}</Button>}
        </>
      }
    >
      <ProblemList problems={problems} />
    </View>
  );
}

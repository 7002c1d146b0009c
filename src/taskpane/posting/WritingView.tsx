import { Button } from '@fluentui/react-components';
import { usePane } from '../view/paneContext';
import type { Written } from '../view/useSteps';
import { BusyView } from './BusyView';

interface WritingViewProps {
  readonly heading: string;
  readonly written: Written | undefined;
  /** The user has asked for it; the rows under way are still written. */
  readonly isStopping: boolean;
  readonly onStop: () => void;
}

/** A run is being written, and can be stopped. */
export function WritingView({ heading, written, isStopping, onStop }: WritingViewProps) {
  const t = usePane().texts.posting;
  return (
    <BusyView
      heading={isStopping ? t.stopping : heading}
      lead={t.lead}
      written={written}
      actions={
        <Button disabledFocusable={isStopping} onClick={onStop}>
          {t.stop}
        </Button>
      }
    />
  );
}

import type { Stop } from '../view/useSteps';
import { BlockedView } from './BlockedView';
import { FailedView } from './FailedView';

interface StopViewProps {
  readonly stop: Stop;
  /** To what was shown before, where there is something. */
  readonly onBack?: (() => void) | undefined;
}

/** Why a page cannot be shown, and the way on. */
export function StopView({ stop, onBack }: StopViewProps) {
  switch (stop.step) {
    case 'blocked':
      return <BlockedView problems={stop.problems} onRetry={stop.retry} onBack={onBack} />;
    case 'failed':
      return (
        <FailedView
          hostCode={stop.hostCode}
          wasWriting={stop.wasWriting}
          onRetry={stop.retry}
          onBack={onBack}
        />
      );
    case 'defect':
      return null; // thrown by useSteps
  }
}

import { Button } from '@fluentui/react-components';
import { Blocked } from '../../app/blocked';
import { HostError, type Problem } from '../../problem/problem';
import { hostReason } from '../stop/hostReason';
import { ProblemList } from '../problems/ProblemList';
import { usePane } from './paneContext';
import { usePieces } from './usePieces';

interface StoppedProps {
  /** What was thrown; undefined for nothing. */
  readonly failure: unknown;
  readonly onRetry?: () => void;
}

/** Why Excel or the data stopped something, beside what was typed, which stays. A defect goes to the boundary above. */
export function Stopped({ failure, onRetry }: StoppedProps) {
  const { texts } = usePane();
  const pieces = usePieces();
  if (failure === undefined) return null;
  if (!(failure instanceof HostError) && !(failure instanceof Blocked)) throw failure;
  return (
    <div className={pieces.section}>
      {failure instanceof Blocked ? (
        <ProblemList problems={failure.problems} />
      ) : (
        <p className={pieces.warning}>{texts.failed.reasons[hostReason(failure.hostCode)]}</p>
      )}
      {onRetry && (
        <div className={pieces.buttons}>
          <Button onClick={onRetry}>{texts.failed.retry}</Button>
        </div>
      )}
    </div>
  );
}

interface RefusedProps {
  readonly problems: readonly Problem[];
}

/** What was wrong with something that was typed: nothing was written. */
export function Refused({ problems }: RefusedProps) {
  const { describe } = usePane();
  const pieces = usePieces();
  return problems.map((problem, i) => {
    const { found, toDo } = describe(problem);
    return (
      <p key={i} className={pieces.warning}>
        {found} {toDo}
      </p>
    );
  });
}

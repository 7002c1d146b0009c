import { useRef } from 'react';
import { StoppedByUser } from '../../app/stoppedByUser';
import type { Written } from './useSteps';

/** The user's way to stop what is being written between two trips to Excel; what stands by then is a run that was cut off. */
export function useStop() {
  const isWanted = useRef(false);
  return {
    stop: (): void => void (isWanted.current = true),
    /** For new work, which nobody has stopped yet. @param tell told of the rows that were written */
    progress: (tell: (written: Written) => void) => {
      isWanted.current = false;
      return (done: number, total: number): void => {
        // With the last row written there is nothing left to stop.
        if (isWanted.current && done < total) throw new StoppedByUser();
        tell({ done, total });
      };
    },
  };
}

import { useCallback, useState } from 'react';
import { useShell } from '../shell/shellContext';

/** What came of something, to be shown until the workbook is read again after it: then it may no longer be so. */
export function useUntilChanged<T>(): readonly [T | undefined, (value: T | undefined) => void] {
  const { revision, revisionNow } = useShell();
  const [held, setHeld] = useState<{ readonly value: T; readonly at: number }>();
  const set = useCallback(
    (value: T | undefined) => setHeld(value === undefined ? undefined : { value, at: revisionNow() }),
    [revisionNow],
  );
  return [held?.at === revision ? held.value : undefined, set];
}

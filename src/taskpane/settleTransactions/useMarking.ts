import { useCallback, useMemo, useState } from 'react';
import type { DraftMark, OpenTransaction } from '../../app/paymentEntry';
import { usePane } from '../view/paneContext';
import { changed, keyedOf, readMarks, toggled, type KeyedMark, type KeyedMarks } from './keyedMarks';

/** Marks as they are being keyed, and the one transaction whose details are open. */
export interface Marking {
  readonly keyed: KeyedMarks;
  readonly read: ReturnType<typeof readMarks>;
  readonly opened: string | undefined;
  readonly open: (transaction: string | undefined) => void;
  readonly toggle: (transaction: string) => void;
  readonly change: (transaction: string, change: Partial<KeyedMark>) => void;
  readonly replace: (marks: KeyedMarks) => void;
}

/** @param initial marks that were kept before */
export function useMarking(
  byId: ReadonlyMap<string, OpenTransaction>,
  initial: readonly DraftMark[],
): Marking {
  const { formats } = usePane();
  const [keyed, setKeyed] = useState(() => keyedOf(initial, byId, formats));
  const [opened, open] = useState<string>();
  const read = useMemo(() => readMarks(keyed, byId, formats), [keyed, byId, formats]);
  return {
    keyed,
    read,
    opened,
    open,
    replace: setKeyed,
    toggle: useCallback((id) => setKeyed((marks) => toggled(marks, id)), []),
    change: useCallback((id, change) => setKeyed((marks) => changed(marks, id, change)), []),
  };
}

import type { Change, Workbook } from '../../host/model';

/** Whether a workbook has changes that no download has yet. */
export interface Unsaved {
  /** Forgets what was changed so far. */
  readonly downloaded: () => void;
  readonly isChanged: () => boolean;
  /** The workbook is closed. */
  readonly stop: () => void;
}

/** @param changed when the answer of `isChanged` is another one */
export function unsavedOf(workbook: Workbook, changed: () => void): Unsaved {
  let isChanged = false;
  const become = (now: boolean): void => {
    if (now === isChanged) return;
    isChanged = now;
    changed();
  };
  const stop = workbook.on((change) => {
    if (altersFile(change)) become(true);
  });
  return { downloaded: () => become(false), isChanged: () => isChanged, stop };
}

/** Looking around and calculating make no other file. */
function altersFile(change: Change): boolean {
  switch (change.type) {
    case 'selection':
      return false;
    case 'sheets':
      return change.what !== 'activated';
    case 'values':
      return change.source !== 'calc';
    default:
      return true;
  }
}

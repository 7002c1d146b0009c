import type { PaneStore } from '../taskpane/shell/useKept';

/**
 * Small things of the pane in the browser's own storage: in the part that the host gives to this add-in here, and under the
 * workbook's name. Where storage is refused, the pane forgets them when it is closed.
 *
 * @param document address of the workbook; '' for one that was never saved
 */
export function browserStore(partition: string | undefined, document: string): PaneStore {
  const key = (name: string): string => `${partition ?? ''}settlesheet.${document}.${name}`;
  return {
    read: (name) => {
      try {
        return JSON.parse(localStorage.getItem(key(name)) ?? 'null') as unknown;
      } catch {
        return undefined;
      }
    },
    write: (name, value) => {
      try {
        if (value === undefined) localStorage.removeItem(key(name));
        else localStorage.setItem(key(name), JSON.stringify(value));
      } catch {
        // storage is full or not allowed
      }
    },
  };
}

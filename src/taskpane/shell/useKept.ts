import { createContext, useContext, useState } from 'react';
import { invariant } from '../../problem/problem';

/** Where the pane keeps small things of one workbook while it is closed: the view, a filter, a draft. Values are JSON. */
export interface PaneStore {
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
}

/** A store that lasts as long as the page. */
export function memoryStore(): PaneStore {
  const kept = new Map<string, unknown>();
  return { read: (name) => kept.get(name), write: (name, value) => void kept.set(name, value) };
}

export const StoreContext = createContext<PaneStore | undefined>(undefined);

/**
 * State that is there again when the pane is opened the next time.
 *
 * @param name of the view and what is kept, such as `problems.filter`
 * @param read what was kept, as far as it can still be used; undefined: begin with `initial`
 */
export function useKept<T>(
  name: string,
  initial: T,
  read: (kept: unknown) => T | undefined,
): [T, (value: T) => void] {
  const store = useContext(StoreContext);
  invariant(store !== undefined, 'a view stands inside the pane');
  const [value, setValue] = useState<T>(() => read(store.read(name)) ?? initial);
  return [
    value,
    (next) => {
      setValue(next);
      store.write(name, next);
    },
  ];
}

/** Reads a kept text. */
export const keptText = (kept: unknown): string | undefined => (typeof kept === 'string' ? kept : undefined);

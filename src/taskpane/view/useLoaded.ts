import { useEffect, useRef, useState } from 'react';

export interface Loaded<T> {
  /** As it was read last; it stays while it is read again. */
  readonly value: T | undefined;
  readonly isReading: boolean;
  /** Why it was not read. */
  readonly failure: unknown;
  readonly reload: () => void;
}

/**
 * Reads something when the view appears and whenever `revision` rises; an answer that was overtaken is dropped.
 * @param read must stay the same function while it reads the same thing
 */
export function useLoaded<T>(read: () => Promise<T>, revision: number): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({
    value: undefined,
    isReading: true,
    failure: undefined,
  });
  const [asked, setAsked] = useState(0);
  const latest = useRef<object>(undefined);
  useEffect(() => {
    const own = {};
    latest.current = own;
    setState((now) => ({ ...now, isReading: true }));
    read().then(
      (value) => {
        if (latest.current === own) setState({ value, isReading: false, failure: undefined });
      },
      (failure: unknown) => {
        if (latest.current === own) setState((now) => ({ ...now, isReading: false, failure }));
      },
    );
    return () => {
      latest.current = undefined;
    };
  }, [read, revision, asked]);
  return { ...state, reload: () => setAsked((n) => n + 1) };
}

import { useEffect } from 'react';

/** Reads what a view shows when it comes into sight and has nothing, or something old; a view out of sight reads nothing. */
export function useReadWhenShown(needsReading: boolean, read: () => void): void {
  useEffect(() => {
    if (needsReading) read();
    // Each reading makes the next one unnecessary; what reads is new with every render.
  }, [needsReading]);
}

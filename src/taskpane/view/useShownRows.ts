import { useEffect, useRef, useState, type RefObject } from 'react';

const FIRST = 50;

/**
 * Shows a long list in steps of fifty. The row that comes next gets the focus, because the button that was pressed may be gone.
 * @returns the rows to show, how many the next press adds, and a reference for the first row that the last press added
 */
export function useShownRows<T, E extends HTMLElement>(rows: readonly T[]) {
  const [count, setCount] = useState(FIRST);
  const [firstNew, setFirstNew] = useState<number>();
  const ref: RefObject<E | null> = useRef<E>(null);
  useEffect(() => {
    if (firstNew !== undefined) ref.current?.focus();
  }, [firstNew]);
  return {
    shown: rows.slice(0, count),
    more: Math.min(FIRST, rows.length - count),
    showMore: () => {
      setFirstNew(count);
      setCount(count + FIRST);
    },
    /** Spread over row `i`. */
    rowProps: (i: number) => (i === firstNew ? { ref, tabIndex: -1 } : {}),
  };
}

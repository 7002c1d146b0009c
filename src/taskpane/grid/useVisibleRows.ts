import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

interface Asked<T> {
  readonly scroller: HTMLElement | null;
  /** Holds the rows, somewhere below other things that scroll with them. */
  readonly body: HTMLElement | null;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly height: number;
  /** A row that stays on the page though it is out of sight: it may have the focus. */
  readonly kept: number;
  /** Of a heading that stays above the rows. */
  readonly headHeight: number;
  readonly scrollRef: RefObject<(index: number) => void>;
}

/** Which rows are in sight and where they stand. */
export function useVisibleRows<T>(asked: Asked<T>) {
  const { scroller, body, rows, keyOf, height, kept, headHeight, scrollRef } = asked;
  const [above, setAbove] = useState(0);
  // What stands above the rows may grow by a message or a field at any time.
  useLayoutEffect(() => {
    if (!scroller || !body) return;
    const offset =
      body.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    setAbove(Math.round(offset));
  });
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    getItemKey: useCallback((index: number) => keyOf(rows[index]!), [rows, keyOf]),
    overscan: 6,
    scrollMargin: above,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      const isKept = kept >= 0 && kept < rows.length;
      return !isKept || inSight.includes(kept) ? inSight : [...inSight, kept].sort((a, b) => a - b);
    },
    useFlushSync: false, // the browser scrolls on while React draws
  });
  useLayoutEffect(() => {
    scrollRef.current = (index) => virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [scrollRef, virtualizer]);
  return {
    visible: virtualizer.getVirtualItems().map(({ index, key, start }) => ({
      index,
      key: String(key),
      start: start - above,
    })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    remeasure: useCallback(() => virtualizer.measure(), [virtualizer]),
  };
}

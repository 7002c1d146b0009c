/** The middle one of several figures; of an even number the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds of several runs of `work`, each on what `prepare` made for it; garbage is collected in between. */
export function timesOf<T>(
  runs: number,
  prepare: () => T,
  work: (prepared: T) => unknown,
): readonly number[] {
  return Array.from({ length: runs }, () => {
    const prepared = prepare();
    globalThis.gc?.();
    const start = performance.now();
    work(prepared);
    return performance.now() - start;
  });
}

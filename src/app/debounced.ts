/** Calls the work once the calls have stopped for a while; with the arguments of all of them. */
export function debounced<T>(work: (seen: readonly T[]) => void, milliseconds: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen: T[] = [];
  return {
    call(what: T): void {
      seen.push(what);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const all = seen;
        seen = [];
        work(all);
      }, milliseconds);
    },
    cancel(): void {
      clearTimeout(timer);
      seen = [];
    },
  };
}

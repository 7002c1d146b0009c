/**
 * An object that is still being fetched, usable at once: each call waits until it has arrived.
 * All methods must return promises.
 */
export const arriving = <T extends object>(object: Promise<T>): T =>
  new Proxy({} as T, {
    get:
      (_, name) =>
      async (...given: unknown[]): Promise<unknown> => {
        const there = await object;
        return (Reflect.get(there, name) as (...all: unknown[]) => unknown).apply(there, given);
      },
  });

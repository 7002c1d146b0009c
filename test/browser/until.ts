import { deepStrictEqual } from 'node:assert/strict';

/** Asks until the answer is the expected one; what was found last stands in the failure. */
export async function until<Value>(
  ask: () => Promise<Value>,
  expected: Value,
  patience = 30_000,
): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await ask();
    if (JSON.stringify(found) === JSON.stringify(expected)) return;
    if (Date.now() > end) return deepStrictEqual(found, expected);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

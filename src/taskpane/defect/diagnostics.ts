/**
 * What we need to find a defect. The error's message is left out, because it may name an invoice or an amount;
 * where it happened is told by the calls, which are our own code.
 */
export function diagnosticsOf(error: unknown, about: readonly string[]): string {
  const calls =
    error instanceof Error
      ? (error.stack ?? '').split('\n').filter((line) => /^\s+at |@.*:\d+:\d+$/.test(line))
      : [];
  const name = error instanceof Error ? error.name : typeof error;
  return [
    ...about,
    name,
    ...calls.slice(0, 12).map((line) => line.trim().replaceAll(/https?:\/\/[^/\s]+\//g, '')),
  ].join('\n');
}

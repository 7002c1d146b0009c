import type { Day } from './calendar';

/** Mondays, with what one dollar and one pound are worth in euros. */
const WEEKLY: readonly (readonly [Day, usd: number, gbp: number])[] = [
  ['2026-09-28', 0.85, 1.15],
  ['2026-10-05', 0.86, 1.16],
  ['2026-10-12', 0.87, 1.14],
  ['2026-10-19', 0.86, 1.15],
  ['2026-10-26', 0.85, 1.16],
  ['2026-11-02', 0.86, 1.15],
  ['2026-11-09', 0.84, 1.16],
  ['2026-11-16', 0.86, 1.15],
  ['2026-11-23', 0.875, 1.14],
  ['2026-11-30', 0.87, 1.15],
];

/** What 100 yen are worth. */
const YEN: readonly (readonly [Day, number])[] = [
  ['2026-10-05', 0.55],
  ['2026-11-02', 0.56],
  ['2026-11-16', 0.57],
];

/** Date, currency, unit, rate. */
export const EXCHANGE_RATES: readonly (readonly [Day, string, number, number])[] = [
  ...WEEKLY.flatMap(([day, usd, gbp]) => [[day, 'USD', 1, usd] as const, [day, 'GBP', 1, gbp] as const]),
  ...YEN.map(([day, rate]) => [day, 'JPY', 100, rate] as const),
].sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1));

import type { NamedDocument } from '../../src/text/markText';

/** Marks as accountants key them, the same for the same seed. */
export function randomSource(seed: number) {
  let state = seed;
  const below = (count: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * count);
  };
  const oneOf = <T>(options: readonly T[]): T => options[below(options.length)]!;
  const amount = (): string =>
    `${oneOf(['', '-'])}${below(3_000_000)}.${String(below(100)).padStart(2, '0')}`;
  const maybe = <T extends object>(part: () => T): T | Record<string, never> =>
    below(2) === 0 ? {} : part();
  const mark = (): NamedDocument => ({
    ...maybe(() => ({ account: oneOf(['4031', 'DE 1001', 'ÅKE-7']) })),
    invoice: oneOf(['10030', '0012', 'FTI-10030', 'R 2026/11', 'Nº 7 (copy)', '1.000']),
    ...maybe(() => ({ amountToSettle: amount() })),
    ...maybe(() => ({ useCashDiscount: oneOf(['Normal', 'Always', 'Never'] as const) })),
    ...maybe(() => ({ discountAmount: amount() })),
    ...maybe(() => ({ fullSettlement: true as const })),
  });
  return { below, oneOf, mark };
}

import { median } from '../timing';

/** Milliseconds of several runs. */
export interface Times {
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}
export interface Compared {
  readonly floor: Times;
  readonly ours: Times;
  /** Median of ours by that of the floor. */
  readonly ratio: number;
  /** Whether the machine was quiet enough to judge: the floor's slowest tenth within 1.6 times its fastest. */
  readonly isSteady: boolean;
}

export const quantile = (figures: readonly number[], q: number): number => {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
};

export const timesOf = (figures: readonly number[]): Times => ({
  median: median(figures),
  p10: quantile(figures, 0.1),
  p90: quantile(figures, 0.9),
});

export function timed(work: () => unknown): number {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Floor, ours, floor, ours …: what slows the machine down slows down both. */
export function compared(floor: () => unknown, ours: () => unknown, runs: number, warm = 2): Compared {
  const times: { readonly floor: number[]; readonly ours: number[] } = { floor: [], ours: [] };
  for (let run = -warm; run < runs; run += 1) {
    const [a, b] = [timed(floor), timed(ours)];
    if (run < 0) continue;
    times.floor.push(a);
    times.ours.push(b);
  }
  const [f, o] = [timesOf(times.floor), timesOf(times.ours)];
  return { floor: f, ours: o, ratio: o.median / f.median, isSteady: f.p90 / f.p10 <= 1.6 };
}

export const ms = (n: number): string => (n < 10 ? n.toFixed(2) : Math.round(n).toLocaleString('en-US'));
export const shown = ({ median: middle, p10, p90 }: Times): string => `${ms(middle)} (${ms(p10)}–${ms(p90)})`;
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(2)} %`;

export const print = (line = ''): void => console.log(line);
export const row = (...cells: readonly (string | number)[]): void => print(`| ${cells.join(' | ')} |`);
export function header(...titles: readonly string[]): void {
  row(...titles);
  row(...titles.map((_, i) => (i === 0 ? '---' : '---:')));
}
/** A row of a comparison, and whether the goal is kept; 20 % of slack, as processes differ by more than a tenth. */
export function compareRow(name: string, { floor, ours, ratio, isSteady }: Compared, most: number): void {
  const verdict = isSteady ? (ratio <= most * 1.2 ? 'kept' : 'not kept') : 'machine too restless to judge';
  row(name, shown(floor), shown(ours), ratio.toFixed(1), `${most}`, verdict);
}
export function answer(holds: boolean, what: string): void {
  if (!holds) throw new Error(`wrong answer: ${what}`);
}

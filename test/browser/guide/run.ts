import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { WorkbenchInTest } from '../openWorkbench';
import { until } from '../until';
import { takeSpeed, type Answered } from './speed';
import { GUIDE, type GuideStep } from './steps';

/** The window in which the guide's pictures are taken, in pixels. */
const GUIDE_SIZE = { width: 1200, height: 750 };

/**
 * Runs the steps of the guide over the sample month, looks whether the pane shows what the guide says, and writes down how quick it
 * was to `out/pane-speed.md`.
 *
 * @param looked is called at each step, before anything of the next one is done
 * @returns the report
 */
export async function runGuide(
  bench: WorkbenchInTest,
  looked: (step: GuideStep) => Promise<void> = async () => undefined,
): Promise<string> {
  await bench.page.setViewportSize(GUIDE_SIZE);
  await bench.openSample();
  const { shownAfter } = await takeSpeed(bench.page);
  const clicks: (Answered & { readonly title: string })[] = [];
  for (const step of GUIDE) {
    await step.does(bench);
    await until(() => missing(bench, step), []);
    await looked(step);
    await step.then?.(bench);
    const speed = await takeSpeed(bench.page);
    clicks.push(...speed.clicks.map((click) => ({ ...click, title: step.title })));
  }
  const report = speedReport(shownAfter, clicks);
  const out = join(__dirname, '../../../out');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'pane-speed.md'), report);
  return report;
}

/** What the step should show and the pane does not. */
async function missing(bench: WorkbenchInTest, { shows }: GuideStep): Promise<readonly string[]> {
  const shown = (await bench.frame.locator('body').innerText()).replace(/\s+/g, ' ');
  return shows.filter((text) => !shown.includes(text));
}

function speedReport(
  shownAfter: number | undefined,
  clicks: readonly (Answered & { readonly title: string })[],
): string {
  const ms = (time: number | undefined): string => (time === undefined ? '–' : String(Math.round(time)));
  const times = clicks.flatMap(({ took }) => (took === undefined ? [] : [took])).sort((a, b) => a - b);
  const within = times.filter((took) => took <= 100).length;
  return [
    `Load of the machine: ${loadavg()[0]!.toFixed(1)}.`,
    `Shown ${ms(shownAfter)} ms after the pane's script arrived (goal 500).`,
    `${times.length} clicks answered in the pane, ${within} within 100 ms (goal: all); ` +
      `median ${ms(times[Math.floor(times.length / 2)])} ms, longest ${ms(times.at(-1))} ms.`,
    '',
    '| step | click | ms to the answer |',
    '| --- | --- | ---: |',
    ...clicks.map(({ title, what, took }) => `| ${title} | ${what.replaceAll('|', '/')} | ${ms(took)} |`),
    '',
  ].join('\n');
}

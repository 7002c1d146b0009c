/**
 * Pictures of the pane in every situation, for the eye: light, dark and high contrast, narrow and wide.
 *
 *   npx tsx test/browser/screenshots.ts          into out/screenshots/
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, openBrowser } from './chromium';
import { buildPane, HOME, servePane } from './servePane';

interface Shot {
  readonly situation: string;
  /** Positions of the buttons to press from the first view on, one per view: the first button is the main one. */
  readonly presses: readonly number[];
  /** What is typed into the first field of that name, and how far down the page is scrolled. */
  readonly types?: readonly [field: number, text: string];
  readonly scroll?: number;
}
const PARAMETERS = [2];
const RUNS = [3];
/** The settlement of the second run in the list. */
const UNDO = [...RUNS, 2, 3];
const COMPARISON = [0, 3];
const SHOTS: readonly Shot[] = [
  { situation: 'usual', presses: RUNS },
  { situation: 'many-runs', presses: RUNS },
  { situation: 'usual', presses: [...RUNS, 1] },
  { situation: 'usual', presses: [...RUNS, 1], scroll: 500 },
  { situation: 'many-runs', presses: [...RUNS, 1] },
  { situation: 'usual', presses: UNDO },
  { situation: 'usual', presses: UNDO, scroll: 400 },
  { situation: 'usual', presses: [...RUNS, 1, 3] },
  { situation: 'usual', presses: [...RUNS, 1, 3], scroll: 400 },
  { situation: 'usual', presses: [...RUNS, 1, 3, 0] },
  { situation: 'undoing', presses: [...RUNS, 1, 3, 0] },
  { situation: 'undo-changed', presses: [...RUNS, 1, 3, 0] },
  { situation: 'held', presses: [0] },
  { situation: 'held', presses: [0], scroll: 300 },
  { situation: 'usual', presses: COMPARISON },
  { situation: 'usual', presses: [...COMPARISON, 0] },
  { situation: 'usual', presses: [...COMPARISON, 0], scroll: 400 },
  { situation: 'usual', presses: PARAMETERS },
  { situation: 'usual', presses: PARAMETERS, scroll: 700 },
  { situation: 'usual', presses: PARAMETERS, scroll: 1500 },
  { situation: 'usual', presses: PARAMETERS, scroll: 2300 },
  { situation: 'refusing', presses: PARAMETERS, types: [1, 'x'], scroll: 200 },
  { situation: 'usual', presses: [] },
  { situation: 'usual', presses: [0] },
  { situation: 'usual', presses: [0, 0] },
  { situation: 'large', presses: [0] },
  { situation: 'missing', presses: [] },
  { situation: 'nothing', presses: [0] },
  { situation: 'cut-off', presses: [] },
  { situation: 'posting', presses: [0, 0] },
  { situation: 'changed', presses: [0, 0] },
  { situation: 'refused', presses: [0, 0] },
  { situation: 'blocked', presses: [0] },
  { situation: 'defect', presses: [0] },
  { situation: 'outside', presses: [] },
  { situation: 'no-office', presses: [] },
  { situation: 'silent', presses: [] },
];
const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none', width: 320, locale: 'en-US' },
  { name: 'dark-de', colorScheme: 'dark', forcedColors: 'none', width: 320, locale: 'de-DE' },
  { name: 'contrast-de', colorScheme: 'dark', forcedColors: 'active', width: 450, locale: 'de-DE' },
] as const;

async function main(): Promise<void> {
  const path = chromiumPath();
  if (path === undefined) throw new Error('No Chromium on this machine; set CHROME_PATH.');
  const out = join(__dirname, '../../out/screenshots');
  mkdirSync(out, { recursive: true });
  await buildPane();
  const browser = await openBrowser(path);
  for (const { name, width, locale, colorScheme, forcedColors } of LOOKS) {
    const context = await browser.newContext({ viewport: { width, height: 640 }, colorScheme, forcedColors });
    await servePane(context);
    for (const { situation, presses, types, scroll } of SHOTS) {
      const page = await context.newPage();
      await page.goto(`${HOME}harness.html?situation=${situation}&locale=${locale}`);
      for (const position of presses) await page.getByRole('button').nth(position).click();
      if (types) {
        await page.getByRole('textbox').nth(types[0]).fill(types[1]);
        await page.getByRole('textbox').nth(types[0]).press('Enter');
      }
      if (scroll !== undefined) {
        await page.waitForTimeout(150);
        await page.getByRole('group').evaluate((content, top) => content.scrollTo(0, top), scroll);
      }
      if (situation === 'silent') await page.waitForTimeout(10_500);
      await page.waitForTimeout(150);
      await page.screenshot({
        path: join(
          out,
          `${[situation, ...presses, ...(scroll === undefined ? [] : [scroll])].join('-')}-${name}.png`,
        ),
      });
      await page.close();
    }
    await context.close();
  }
  await browser.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

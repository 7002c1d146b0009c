/**
 * Pictures of the pane in every situation, for the eye: light, dark and high contrast, narrow and wide.
 *
 *   npx tsx test/browser/screenshots.ts          into out/screenshots/
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, openBrowser } from './chromium';
import { buildPane, HOME, servePane } from './servePane';

/** Button positions to press from the first view on: the first button is the main one. */
const SHOTS = [
  { situation: 'usual', presses: 0 },
  { situation: 'usual', presses: 1 },
  { situation: 'usual', presses: 2 },
  { situation: 'large', presses: 1 },
  { situation: 'missing', presses: 0 },
  { situation: 'nothing', presses: 1 },
  { situation: 'cut-off', presses: 0 },
  { situation: 'posting', presses: 2 },
  { situation: 'changed', presses: 2 },
  { situation: 'refused', presses: 2 },
  { situation: 'blocked', presses: 1 },
  { situation: 'defect', presses: 1 },
  { situation: 'outside', presses: 0 },
  { situation: 'no-office', presses: 0 },
  { situation: 'silent', presses: 0 },
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
    for (const { situation, presses } of SHOTS) {
      const page = await context.newPage();
      await page.goto(`${HOME}harness.html?situation=${situation}&locale=${locale}`);
      for (let i = 0; i < presses; i++) await page.getByRole('button').first().click();
      if (situation === 'silent') await page.waitForTimeout(10_500);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(out, `${situation}-${presses}-${name}.png`) });
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

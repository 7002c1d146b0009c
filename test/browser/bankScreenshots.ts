/**
 * Pictures of the bank view, for the eye: three widths, light, dark and high contrast.
 *
 *   npx tsx test/browser/bankScreenshots.ts [name]          into out/screenshots/
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chromiumPath, openBrowser } from './chromium';
import { buildPane, HOME, servePane } from './servePane';

interface Shot {
  readonly name: string;
  /** Of the harness. */
  readonly view: string;
  readonly steps?: (page: Page) => Promise<void>;
}
const paste = async (page: Page): Promise<void> => {
  await page.locator('textarea').fill('Datum;Betrag');
  await page.locator('button.fui-Button').nth(1).click();
};
const keys = async (page: Page, ...pressed: readonly string[]): Promise<void> => {
  await page.locator('[data-row="B-00001"]').focus();
  for (const key of pressed) await page.keyboard.press(key);
};
const takeOver = (page: Page) => page.locator('button.fui-Button').last().click();

const SHOTS: readonly Shot[] = [
  { name: 'bank-import', view: 'bank-import' },
  { name: 'bank-layout', view: 'bank-layout', steps: paste },
  {
    name: 'bank-layout-below',
    view: 'bank-layout',
    steps: async (page) => {
      await paste(page);
      await page.locator('table').scrollIntoViewIfNeeded();
    },
  },
  { name: 'bank-preview', view: 'bank-import', steps: paste },
  { name: 'bank-review', view: 'bank' },
  { name: 'bank-many', view: 'bank-many' },
  {
    name: 'bank-decided',
    view: 'bank',
    steps: (page) => keys(page, 'Enter', 'a', '2', 'r'),
  },
  {
    name: 'bank-details',
    view: 'bank',
    steps: async (page) => {
      await page.locator('[data-row="B-00004"]').focus();
      await page.keyboard.press('Space');
      await page.waitForTimeout(200);
      await page.locator('textarea').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'bank-account',
    view: 'bank-account',
    steps: async (page) => {
      await keys(page, 'Enter');
      await takeOver(page);
    },
  },
  {
    name: 'bank-taken',
    view: 'bank',
    steps: async (page) => {
      await keys(page, 'Enter', 'Enter');
      await takeOver(page);
    },
  },
];
const LOOKS = [
  { name: '320', colorScheme: 'light', forcedColors: 'none', width: 320, locale: 'en-US' },
  { name: '320-dark-de', colorScheme: 'dark', forcedColors: 'none', width: 320, locale: 'de-DE' },
  { name: '450-contrast-de', colorScheme: 'dark', forcedColors: 'active', width: 450, locale: 'de-DE' },
  { name: '800-de', colorScheme: 'light', forcedColors: 'none', width: 800, locale: 'de-DE' },
] as const;

async function main(): Promise<void> {
  const path = chromiumPath();
  if (path === undefined) throw new Error('No Chromium on this machine; set CHROME_PATH.');
  const out = join(__dirname, '../../out/screenshots');
  mkdirSync(out, { recursive: true });
  await buildPane();
  const browser = await openBrowser(path);
  for (const { name: look, width, locale, colorScheme, forcedColors } of LOOKS) {
    const context = await browser.newContext({ viewport: { width, height: 640 }, colorScheme, forcedColors });
    await servePane(context);
    for (const { name, view, steps } of SHOTS.filter((shot) => shot.name.startsWith(process.argv[2] ?? ''))) {
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`${name} ${look}: ${error.message}`));
      await page.goto(`${HOME}harness.html?locale=${locale}&entry=${view}`);
      await page.locator('textarea, [role=row]').first().waitFor({ timeout: 20_000 });
      await steps?.(page).catch((error: unknown) =>
        console.error(`${name} ${look}: ${String(error).split('\n')[0]}`),
      );
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(out, `${name}-${look}.png`) });
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

/**
 * Pictures of the views that enter payments, for the eye: three widths, light, dark and high contrast.
 *
 *   npx tsx test/browser/entryScreenshots.ts [name]          into out/screenshots/
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
/** The field of that name, whatever language its label is in. */
const type = async (page: Page, field: string, text: string): Promise<void> => {
  await page.locator(`[data-field=${field}]`).first().fill(text);
  await page.keyboard.press('Tab');
};
const firstRow = (page: Page) => page.locator('[data-index="0"]');
const open = async (page: Page): Promise<void> => {
  await firstRow(page).focus();
  await page.keyboard.press('Enter');
};
const DATE = { 'en-US': '06/28/2015', 'de-DE': '28.06.2015' } as const;
const paid = async (page: Page): Promise<void> => {
  const locale = new URL(page.url()).searchParams.get('locale') as keyof typeof DATE;
  await type(page, 'account', '10030');
  await type(page, 'date', DATE[locale]);
  await type(page, 'amount', locale === 'de-DE' ? '294,00' : '294.00');
  await firstRow(page).focus();
  await page.keyboard.press(' ');
};
const saving = (page: Page) =>
  page
    .locator('button.fui-Button', { hasText: /journal/i })
    .last()
    .click();

const SHOTS: readonly Shot[] = [
  { name: 'journal', view: 'journal' },
  { name: 'journal-many', view: 'journal&many' },
  { name: 'journal-open', view: 'journal', steps: open },
  {
    name: 'journal-selected',
    view: 'journal&many',
    steps: async (page) => {
      await firstRow(page).focus();
      for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    },
  },
  {
    name: 'journal-delete',
    view: 'journal',
    steps: async (page) => {
      await firstRow(page).focus();
      for (const key of ['ArrowDown', 'Delete']) await page.keyboard.press(key);
    },
  },
  {
    name: 'line',
    view: 'journal',
    steps: async (page) => {
      await firstRow(page).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('[data-index="1"] dl ~ div button').first().click();
    },
  },
  { name: 'enter', view: 'enter' },
  { name: 'enter-paid', view: 'enter', steps: paid },
  {
    name: 'enter-wrong',
    view: 'enter',
    steps: async (page) => {
      await type(page, 'date', '31.31.2015');
      await type(page, 'amount', 'abc');
      await saving(page);
    },
  },
  {
    name: 'enter-picking',
    view: 'enter',
    steps: async (page) => {
      await page.locator('[data-field=account]').pressSequentially('40');
    },
  },
  {
    name: 'enter-question',
    view: 'enter',
    steps: async (page) => {
      await paid(page);
      await type(page, 'amount', '300');
      await firstRow(page).locator('[data-field=amount]').fill('294');
      await type(page, 'offsetAccount', '1200');
      await saving(page);
    },
  },
  { name: 'settle-many', view: 'settle&many' },
  { name: 'settle-line', view: 'settle-line' },
  { name: 'settle-open', view: 'settle-line', steps: open },
  {
    name: 'settle-details',
    view: 'settle-line',
    steps: async (page) => {
      await open(page);
      await page.waitForTimeout(200);
      await page.locator('[data-index="0"] table').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'settle-all',
    view: 'settle-line',
    steps: async (page) =>
      page
        .getByRole('checkbox')
        .filter({ hasNot: page.locator('x') })
        .nth(1)
        .check(),
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
      page.on('pageerror', (e) => console.error(name, String(e).slice(0, 600)));
      await page.goto(`${HOME}harness.html?locale=${locale}&entry=${view}`);
      await page.locator('[data-field], [role=row]').first().waitFor({ timeout: 10_000 });
      try {
        await steps?.(page);
      } catch (error) {
        console.error(`${name} ${look}: ${String(error).split('\n')[0]}`);
      }
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

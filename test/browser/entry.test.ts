import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { buildOutside } from './buildOutside';
import { openBrowser } from './chromium';
import { inBrowser } from './inBrowser';
import { HOME, servePane } from './servePane';

/** The views that enter payments in a real browser: long lists and the focus. */
inBrowser('the views that enter payments in Chromium', (browserPath) => {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    await buildOutside('test/browser/servePane.ts', 'buildPane');
    browser = await openBrowser(browserPath);
  }, 240_000);
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => browser?.close());

  async function visit(view: string, locale = 'en-US', options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
    contexts.push(context);
    await servePane(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${HOME}harness.html?locale=${locale}&entry=${view}`);
    await page.locator('[data-field], [role=row]').first().waitFor();
    return { page, complaints };
  }
  const focused = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['row']);
  const rowsOnPage = (page: Page): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('[data-row]').length);
  test('10,000 transactions: the keyboard reaches the last one and comes back, rows are announced, the focus is never lost', async () => {
    const { page, complaints } = await visit('settle&many');
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await expect(grid.getAttribute('aria-rowcount')).resolves.toBe('10001');
    await expect(rowsOnPage(page)).resolves.toBeLessThan(60);

    const first = page.locator('[data-index="0"]');
    await first.focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-rowindex') === '10001');
    await expect(page.locator('[data-index="9999"]').isVisible()).resolves.toBe(true);
    const isInSight = () =>
      page.evaluate(() => {
        const { top, bottom } = document.activeElement!.getBoundingClientRect();
        const view = document.activeElement!.closest('[role=group]')!.getBoundingClientRect();
        return top >= view.top - 1 && bottom <= view.bottom + 1;
      });
    await page.waitForTimeout(200);
    await expect(isInSight()).resolves.toBe(true);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowUp');
    const above = await focused(page);
    await page.keyboard.press(' ');
    await expect(page.locator(`[data-row="${above}"]`).getAttribute('aria-selected')).resolves.toBe('true');
    await expect(focused(page)).resolves.toBe(above);

    // The wheel takes the row out of sight, and the keyboard goes on from it.
    await page.locator('[role=group]').first().hover();
    await page.mouse.wheel(0, -400_000);
    await page.waitForTimeout(300);
    await expect(focused(page)).resolves.toBe(above);
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-rowindex') === '2');
    expect(complaints).toEqual([]);
  }, 60_000);

  test('10,000 transactions scroll and filter: only the rows in sight are drawn, and what is typed stays', async () => {
    const { page } = await visit('settle&many');
    await page.getByRole('grid').waitFor();
    const pane = page.locator('[role=group]').first();
    for (const top of [10_000, 200_000, 590_000]) {
      await pane.evaluate((content, to) => content.scrollTo(0, to), top);
      await page.waitForFunction(
        (least) =>
          [...document.querySelectorAll<HTMLElement>('[data-index]')].some(
            ({ dataset }) => Number(dataset['index']) > least,
          ),
        top / 100, // a row is lower than 100 pixels
      );
      await expect(rowsOnPage(page)).resolves.toBeLessThan(60);
    }
    const search = page.getByLabel('Search transactions');
    await search.focus();
    await page.keyboard.type('29999');
    await page.getByText('1 of 10,000 transactions').waitFor();
    await expect(search.inputValue()).resolves.toBe('29999');
  }, 60_000);

  test('arrows lead from amount to amount, Escape back to the row, and what is typed stays', async () => {
    const { page } = await visit('settle-line');
    const first = page.locator('[data-index="0"]');
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await page.getByLabel('Amount to settle of 20001').focus();
    await page.keyboard.type('12.5');
    await page.keyboard.press('ArrowUp');
    const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect(name()).resolves.toBe('Amount to settle of 10030');
    await page.keyboard.press('Escape');
    await expect(focused(page)).resolves.toBe('customer/4008/10030');
    await expect(page.locator('[data-index="1"]').textContent()).resolves.toContain('12.50');
  }, 30_000);

  test('a payment is entered with the keyboard alone', async () => {
    const { page } = await visit('enter');
    await page.locator('h1').focus();
    const next = () => page.keyboard.press('Tab');
    for (let i = 0; i < 3; i++) await next();
    await page.keyboard.type('10030');
    for (const text of ['6/28/2015', '294', '', '', '1200']) {
      await next();
      if (text !== '') await page.keyboard.type(text);
    }
    // Reference, deposit slip, search, only marked, mark by priority, then the row.
    for (let i = 0; i < 6; i++) await next();
    await expect(focused(page)).resolves.toBe('customer/4008/10030');
    await page.keyboard.press(' ');
    await page.getByText('294.00 USD').first().waitFor();
    await page.getByRole('button', { name: 'Save in journal' }).press('Enter');
    await page
      .locator('p', { hasText: /^Saved in journal: 294.00 USD/ })
      .first()
      .waitFor();
    const field = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['field']);
    await expect(field()).resolves.toBe('account');
  }, 30_000);
});

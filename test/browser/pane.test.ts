import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { buildOutside } from './buildOutside';
import { openBrowser } from './chromium';
import { inBrowser } from './inBrowser';
import { HOME, OFFICE_SCRIPT, servePane, type Served } from './servePane';

/** The real pane in a real browser: what jsdom cannot see. */
inBrowser('the pane in Chromium', (browserPath) => {
  let browser: Browser;
  const open: BrowserContext[] = [];
  beforeAll(async () => {
    await buildOutside('test/browser/servePane.ts', 'buildPane');
    browser = await openBrowser(browserPath);
  }, 120_000);
  afterEach(async () => {
    for (const context of open.splice(0)) await context.close();
  });
  afterAll(async () => browser?.close());

  async function pageWith(
    options: BrowserContextOptions,
    officeScript?: string,
  ): Promise<{ page: Page; served: Served; complaints: string[] }> {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
    open.push(context);
    const served = await servePane(context, officeScript);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    return { page, served, complaints };
  }
  const visit = (page: Page, situation: string, locale: string, view = '') =>
    page.goto(`${HOME}harness.html?situation=${situation}&locale=${locale}&view=${view}`);
  const shownHeading = (page: Page, name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true });

  test('the vertical scroll bar is there also when nothing needs scrolling', async () => {
    const { page } = await pageWith({});
    await visit(page, 'silent', 'en-US');
    const [outer, inner] = await page
      .getByRole('group')
      .evaluate((e) => [(e as HTMLElement).offsetWidth, e.clientWidth]);
    expect(outer! - inner!).toBeGreaterThanOrEqual(8);
  }, 30_000);

  test('a whole settlement with the keyboard alone', async () => {
    const { page } = await pageWith({});
    await visit(page, 'usual', 'en-US');
    await shownHeading(page, 'Tables found').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Tab'); // the navigation, one stop
    await page.keyboard.press('Tab'); // the menu of the other views
    await page.keyboard.press('Tab'); // the help
    await page.keyboard.press('Tab');
    await expect(focused()).resolves.toBe('Preview settlement');
    await page.keyboard.press('Enter');
    await shownHeading(page, 'Preview').waitFor();
    await expect(focused()).resolves.toBe('Preview');
    await page.keyboard.press('Tab');
    await expect(focused()).resolves.toBe('Post 2 payments, 4 vouchers');
    await page.keyboard.press('Enter');
    await shownHeading(page, 'Posted').waitFor();
  }, 30_000);

  test('every view is reached from the navigation with the keyboard; Esc closes its menu and gives the focus back', async () => {
    const { page } = await pageWith({});
    await visit(page, 'usual', 'en-US');
    await shownHeading(page, 'Tables found').waitFor();
    const menu = page.getByRole('navigation').getByRole('button');
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Settings' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
    await expect(menu.evaluate((e) => e === document.activeElement)).resolves.toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Settings' }).press('Enter');
    await shownHeading(page, 'Settings').waitFor();
    await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toBe('Settings');
  }, 30_000);

  test('an undo with the keyboard alone: later settlements go along, on a day that is typed', async () => {
    const { page } = await pageWith({});
    await visit(page, 'usual', 'en-US', 'results');
    await page.getByRole('button', { name: 'Open: RUN-0007' }).press('Enter');
    await page.getByRole('button', { name: 'Undo this settlement: ARP-10030, FTI-10030' }).press('Enter');
    await page
      .getByText('This cannot be undone yet; the reason stands below. Nothing was written.')
      .waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    await expect(focused()).resolves.toBe('H1');

    await page.getByLabel('Later settlements', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    const write = page.getByRole('button', { name: 'Undo: 2 settlements, 1 voucher' });
    await write.waitFor();
    // The choice keeps the focus while the pane works out what it comes to.
    await expect(focused()).resolves.toBe('SELECT');

    await page.getByLabel('Reversal date', { exact: true }).selectOption('A date');
    await page.getByLabel('Reversal date: date').focus();
    await page.keyboard.type('0731');
    await page.keyboard.press('Enter');
    await page.getByRole('note').waitFor();
    await write.press('Enter');
    await expect(page.getByRole('heading', { name: 'Taken back' }).count()).resolves.toBe(0);
    await page.getByLabel('Reversal date: date').focus();
    await page.keyboard.type('07312015');
    await page.keyboard.press('Enter');
    await page
      .getByText(/Reversal date: 07\/31\/2015\.$/)
      .first()
      .waitFor();
    await write.press('Enter');
    await page.getByRole('heading', { name: 'Taken back' }).waitFor();
  }, 30_000);

  test('a parameter is chosen with the keyboard alone; half a date is refused, once, and the default takes it away', async () => {
    const { page } = await pageWith({});
    await visit(page, 'usual', 'en-US', 'settings');
    await shownHeading(page, 'Settings').waitFor();
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName);

    const date = page.getByLabel('Selected discount date', { exact: true });
    await date.focus();
    await page.keyboard.type('11');
    await page.keyboard.press('Enter');
    await page
      .getByText('The date is not complete. Type day, month and year. The value before stays in effect.')
      .waitFor();
    await expect(focused()).resolves.toBe('note');
    // Back past the field: nobody is called back to the message.
    await date.focus();
    await page.getByLabel('Date to use for calculating discounts').focus();
    await expect(focused()).resolves.toBe('SELECT');

    const isHalf = () => date.evaluate((e) => (e as HTMLInputElement).validity.badInput);
    await expect(isHalf()).resolves.toBe(true);
    await page.getByRole('button', { name: 'Use default: Selected discount date' }).press('Enter');
    await page.getByRole('note').waitFor({ state: 'detached' });
    await expect(isHalf()).resolves.toBe(false);
  }, 30_000);

  test('half a date that is left is refused too, and said once more above the next view', async () => {
    const { page } = await pageWith({});
    await visit(page, 'usual', 'en-US', 'settings');
    await page.getByLabel('Selected discount date', { exact: true }).focus();
    await page.keyboard.type('11');
    await page.getByRole('tab', { name: 'Start' }).click();
    await shownHeading(page, 'Tables found').waitFor();
    await page
      .getByText(/^Not changed, because the entry was refused: Selected discount date/)
      .first()
      .waitFor();
  }, 30_000);

  test('the built page asks nothing of anybody but Microsoft for its script, and its policy stops nothing it needs', async () => {
    const office =
      'window.Office = { HostType: { Excel: "Excel" }, onReady: (ready) => Promise.resolve({ host: null, platform: null }).then(ready) };';
    const { page, served, complaints } = await pageWith({ locale: 'de-DE' }, office);
    await page.goto(`${HOME}taskpane.html`);
    await page.getByRole('heading', { name: 'Öffnen Sie Settlesheet in Excel' }).waitFor();
    expect(served.elsewhere).toEqual([OFFICE_SCRIPT]);
    expect(complaints).toEqual([]);
    const font = await page.getByRole('heading').evaluate((e) => getComputedStyle(e).fontWeight);
    expect(font).toBe('600'); // the policy lets the styles in
  }, 30_000);

  test('when Microsoft’s script is kept away the page says so', async () => {
    const { page } = await pageWith({ locale: 'nl-NL' }, 'abort');
    await page.goto(`${HOME}taskpane.html`);
    await page.getByRole('heading', { name: 'Geen verbinding met Excel' }).waitFor();
  }, 30_000);

  test('Internet Explorer and the old Edge are told what they lack', async () => {
    const { page } = await pageWith(
      { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko' },
      '',
    );
    await page.goto(`${HOME}taskpane.html`);
    await page.getByText('Settlesheet needs a newer version of Office.').waitFor();
  }, 30_000);
});

import type { Page } from 'playwright-core';
import { HOME } from './servePane';

/** What the pane shows in one situation, and how to get there: for pictures and for what is checked everywhere. */
export interface Shot {
  readonly name: string;
  /** Of the harness: `situation=usual&view=preview`, `entry=journal&many`. */
  readonly at: string;
  /** What is done then, one after the other, each on a page that has come to rest. */
  readonly steps?: readonly Step[];
  /** Further down the same page there is more to look at: so many pixels from its top. */
  readonly scrolls?: readonly number[];
  /** Excel never answers the last step; there is nothing to wait for. */
  readonly staysBusy?: true;
}
export type Step = (page: Page, locale: string) => Promise<void>;

/** A button of the view, by its position. */
export const press =
  (position: number): Step =>
  (page) =>
    page.locator('section button').nth(position).click();

/** Opens it in a page that may have shown another one before: only the first one loads the pane. */
export async function take(page: Page, { at, steps, staysBusy }: Shot, locale: string): Promise<void> {
  page.setDefaultTimeout(20_000);
  await page.mouse.move(0, 0); // nothing is pointed at
  const search = `?${at}&locale=${locale}`;
  if (page.url().startsWith(HOME)) await page.evaluate((asked) => window.showSample(asked), search);
  else await page.goto(`${HOME}harness.html${search}`);
  await page.locator('h1').waitFor();
  for (const step of steps ?? []) {
    await atRest(page);
    await step(page, locale);
  }
  if (!staysBusy) await atRest(page);
  await page.waitForTimeout(100);
}

export const scrollTo = async (page: Page, top: number): Promise<void> => {
  await page
    .locator('section [role=group]')
    .first()
    .evaluate((content, to) => content.scrollTo(0, to), top);
  await page.waitForTimeout(100);
};

/** The view has come, and Excel owes it nothing but what the situation keeps back. */
async function atRest(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  await page
    .waitForFunction(() => !document.querySelector('section[aria-busy=true]'), undefined, { timeout: 5_000 })
    .catch(() => undefined);
}

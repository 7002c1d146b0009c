import type { Page } from 'playwright-core';
import type { Shot, Step } from './shot';

const paste: Step = async (page) => {
  await page.locator('textarea').fill('Datum;Betrag');
  await page.locator('button.fui-Button').nth(1).click();
};
const keys =
  (...pressed: readonly string[]): Step =>
  async (page) => {
    await page.locator('[data-row="B-00001"]').focus();
    for (const key of pressed) await page.keyboard.press(key);
  };
const takeOver = (page: Page) => page.locator('button.fui-Button').last().click();

/** The bank view: statements in, lines reviewed. */
export const BANK_SHOTS: readonly Shot[] = [
  { name: 'bank-import', at: 'entry=bank-import' },
  { name: 'bank-layout', at: 'entry=bank-layout', steps: [paste], scrolls: [900] },
  { name: 'bank-preview', at: 'entry=bank-import', steps: [paste] },
  { name: 'bank-review', at: 'entry=bank' },
  { name: 'bank-many', at: 'entry=bank-many' },
  { name: 'bank-decided', at: 'entry=bank', steps: [keys('Enter', 'a', '2', 'r')] },
  {
    name: 'bank-details',
    at: 'entry=bank',
    steps: [
      async (page) => {
        await page.locator('[data-row="B-00004"]').focus();
        await page.keyboard.press('Space');
      },
      (page) => page.locator('textarea').scrollIntoViewIfNeeded(),
    ],
  },
  { name: 'bank-account', at: 'entry=bank-account', steps: [keys('Enter'), takeOver] },
  { name: 'bank-taken', at: 'entry=bank', steps: [keys('Enter', 'Enter'), takeOver] },
];

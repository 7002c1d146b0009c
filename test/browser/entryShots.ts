import type { Page } from 'playwright-core';
import { HOME } from './servePane';

/** What the views that enter payments show, and how to get there. */
export interface EntryShot {
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

export const ENTRY_SHOTS: readonly EntryShot[] = [
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

/** Opens it in a page that may have shown another one before. */
export async function takeEntry(page: Page, { view, steps }: EntryShot, locale: string): Promise<void> {
  await page.goto(`${HOME}harness.html?locale=${locale}&entry=${view}`);
  await page.locator('[data-field], [role=row]').first().waitFor({ timeout: 10_000 });
  await steps?.(page);
  await page.waitForTimeout(250);
}

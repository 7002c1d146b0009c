import type { Page } from 'playwright-core';
import type { Shot, Step } from './shot';

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
const paid: Step = async (page, locale) => {
  await type(page, 'account', '10030');
  await type(page, 'date', DATE[locale as keyof typeof DATE]);
  await type(page, 'amount', locale === 'de-DE' ? '294,00' : '294.00');
  await firstRow(page).focus();
  await page.keyboard.press(' ');
};
const saving = (page: Page) =>
  page
    .locator('button.fui-Button', { hasText: /journal/i })
    .last()
    .click();

/** The views that enter payments, and the journal. */
export const ENTRY_SHOTS: readonly Shot[] = [
  { name: 'journal', at: 'entry=journal' },
  { name: 'journal-many', at: 'entry=journal&many' },
  { name: 'journal-open', at: 'entry=journal', steps: [open] },
  {
    name: 'journal-selected',
    at: 'entry=journal&many',
    steps: [
      async (page) => {
        await firstRow(page).focus();
        for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
      },
    ],
  },
  {
    name: 'journal-delete',
    at: 'entry=journal',
    steps: [
      async (page) => {
        await firstRow(page).focus();
        for (const key of ['ArrowDown', 'Delete']) await page.keyboard.press(key);
      },
    ],
  },
  {
    name: 'line',
    at: 'entry=journal',
    steps: [
      async (page) => {
        await firstRow(page).focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.locator('[data-index="1"] dl ~ div button').first().click();
      },
    ],
  },
  { name: 'enter', at: 'entry=enter' },
  { name: 'enter-vendor', at: 'entry=enter-vendor' },
  { name: 'enter-paid', at: 'entry=enter', steps: [paid] },
  {
    name: 'enter-wrong',
    at: 'entry=enter',
    steps: [
      async (page) => {
        await type(page, 'date', '31.31.2015');
        await type(page, 'amount', 'abc');
        await saving(page);
      },
    ],
  },
  {
    name: 'enter-picking',
    at: 'entry=enter',
    steps: [
      async (page) => {
        await page.locator('[data-field=account]').pressSequentially('40');
      },
    ],
  },
  {
    name: 'enter-question',
    at: 'entry=enter',
    steps: [
      paid,
      async (page) => {
        await type(page, 'amount', '300');
        await firstRow(page).locator('[data-field=amount]').fill('294');
        await type(page, 'offsetAccount', '1200');
        await saving(page);
      },
    ],
  },
  { name: 'settle-many', at: 'entry=settle&many' },
  { name: 'settle-line', at: 'entry=settle-line' },
  { name: 'settle-open', at: 'entry=settle-line', steps: [open] },
  {
    name: 'settle-details',
    at: 'entry=settle-line',
    steps: [
      open,
      async (page) => {
        await page.locator('[data-index="0"] table').last().scrollIntoViewIfNeeded();
      },
    ],
  },
  {
    name: 'settle-all',
    at: 'entry=settle-line',
    steps: [(page) => page.getByRole('checkbox').nth(1).check()],
  },
];

import type { Page } from 'playwright-core';
import type { ViewName } from '../../src/taskpane/shell/route';
import { HOME } from './servePane';

/** What the pane shows in one situation, and how to get there: for pictures and for what is checked everywhere. */
export interface Shot {
  readonly name: string;
  readonly situation: string;
  readonly view?: ViewName;
  /** Buttons of the view to press, by position, one per page. */
  readonly presses?: readonly number[];
  /** What is done then. */
  readonly then?: (page: Page) => Promise<void>;
  readonly scroll?: number;
  /** Excel never answers the last button; there is nothing to wait for. */
  readonly staysBusy?: true;
}

const tab = (page: Page) => page.getByRole('tab');
export const SHOTS: readonly Shot[] = [
  { name: 'start', situation: 'usual' },
  { name: 'start-more', situation: 'usual', scroll: 600 },
  { name: 'start-missing', situation: 'missing' },
  { name: 'start-empty', situation: 'empty' },
  {
    name: 'menu',
    situation: 'usual',
    then: (page) => page.getByRole('navigation').getByRole('button').click(),
  },
  {
    name: 'out-of-date',
    situation: 'edited',
    view: 'preview',
  },
  {
    name: 'notice',
    situation: 'hidden-sheet',
    view: 'problems',
    then: (page) => page.locator('section li button').first().click(),
  },
  { name: 'sources', situation: 'usual', view: 'sources' },
  {
    name: 'sources-open',
    situation: 'usual',
    view: 'sources',
    then: async (page) => {
      await page.locator('section h2 button').nth(1).click();
      await page.locator('section button[aria-pressed]').click();
    },
  },
  {
    name: 'sources-columns',
    situation: 'usual',
    view: 'sources',
    then: (page) => page.locator('section h2 button').nth(1).click(),
    scroll: 420,
  },
  { name: 'journal', situation: 'usual', view: 'journal' },
  { name: 'preview', situation: 'usual', view: 'preview' },
  { name: 'preview-more', situation: 'usual', view: 'preview', scroll: 350 },
  { name: 'preview-large', situation: 'large', view: 'preview' },
  { name: 'preview-large-more', situation: 'large', view: 'preview', scroll: 9_000 },
  { name: 'preview-held', situation: 'held', view: 'preview', scroll: 200 },
  { name: 'preview-nothing', situation: 'nothing', view: 'preview' },
  { name: 'posting', situation: 'posting', view: 'preview', presses: [0], staysBusy: true },
  {
    name: 'stopping',
    situation: 'posting',
    view: 'preview',
    presses: [0],
    staysBusy: true,
    then: (page) => page.locator('section button').first().click(),
  },
  { name: 'posted', situation: 'usual', view: 'preview', presses: [0] },
  { name: 'changed', situation: 'changed', view: 'preview', presses: [0] },
  { name: 'refused', situation: 'refused', view: 'preview', presses: [0] },
  { name: 'blocked', situation: 'blocked', view: 'preview' },
  { name: 'defect', situation: 'defect', view: 'preview' },
  { name: 'cut-off', situation: 'cut-off' },
  { name: 'results', situation: 'usual', view: 'results' },
  { name: 'results-none', situation: 'no-runs', view: 'results' },
  { name: 'results-many', situation: 'many-runs', view: 'results' },
  { name: 'run', situation: 'usual', view: 'results', presses: [1] },
  { name: 'run-more', situation: 'usual', view: 'results', presses: [1], scroll: 500 },
  { name: 'undo', situation: 'usual', view: 'results', presses: [2, 3] },
  { name: 'undo-more', situation: 'usual', view: 'results', presses: [2, 3], scroll: 400 },
  { name: 'reversal', situation: 'usual', view: 'results', presses: [1, 3] },
  { name: 'undoing', situation: 'undoing', view: 'results', presses: [1, 3, 0], staysBusy: true },
  { name: 'undone', situation: 'usual', view: 'results', presses: [1, 3, 0] },
  { name: 'undo-changed', situation: 'undo-changed', view: 'results', presses: [1, 3, 0] },
  { name: 'rule-sets', situation: 'usual', view: 'results', presses: [0] },
  { name: 'comparison', situation: 'usual', view: 'results', presses: [0, 0] },
  { name: 'comparison-more', situation: 'usual', view: 'results', presses: [0, 0], scroll: 400 },
  { name: 'problems', situation: 'usual', view: 'problems' },
  { name: 'problems-large', situation: 'large', view: 'problems' },
  {
    name: 'problems-filtered',
    situation: 'large',
    view: 'problems',
    then: (page) => page.getByRole('searchbox').fill('C12'),
  },
  { name: 'problems-none', situation: 'nothing', view: 'problems' },
  { name: 'settings', situation: 'usual', view: 'settings' },
  { name: 'settings-700', situation: 'usual', view: 'settings', scroll: 700 },
  { name: 'settings-2000', situation: 'usual', view: 'settings', scroll: 2_000 },
  { name: 'settings-end', situation: 'usual', view: 'settings', scroll: 20_000 },
  {
    name: 'settings-refused',
    situation: 'refusing',
    view: 'settings',
    then: async (page) => {
      await page.getByRole('textbox').nth(1).fill('x');
      await page.getByRole('textbox').nth(1).press('Enter');
      await page.getByRole('note').waitFor();
    },
  },
  {
    name: 'settings-left',
    situation: 'refusing',
    view: 'settings',
    then: async (page) => {
      await page.getByRole('textbox').nth(1).fill('x');
      await page.getByRole('textbox').nth(1).press('Enter');
      await page.getByRole('note').waitFor();
      await tab(page).first().click();
    },
  },
  { name: 'outside', situation: 'outside' },
  { name: 'no-office', situation: 'no-office' },
  { name: 'silent', situation: 'silent', staysBusy: true, then: (page) => page.waitForTimeout(10_500) },
];
/** Opens it in a page that may have shown another one before. */
export async function take(
  page: Page,
  { situation, view, presses, then, scroll, staysBusy }: Shot,
  locale: string,
): Promise<void> {
  page.setDefaultTimeout(5_000);
  await page.goto(`${HOME}harness.html?situation=${situation}&locale=${locale}&view=${view ?? ''}`);
  await page.locator('h1').waitFor();
  for (const position of presses ?? []) {
    await settled(page);
    await page.locator('section button').nth(position).click();
  }
  if (!staysBusy) await settled(page);
  await then?.(page);
  if (scroll !== undefined)
    await page.locator('section [role=group]').evaluate((content, top) => content.scrollTo(0, top), scroll);
  await page.waitForTimeout(200);
}

/** The view has come, and Excel owes it nothing but what the situation keeps back. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(150);
  await page.waitForFunction(() => !document.querySelector('section[aria-busy=true]')).catch(() => undefined);
}

import type { Page } from 'playwright-core';
import type { ViewName } from '../../src/taskpane/shell/route';
import { press, type Shot, type Step } from './shot';

const at = (situation: string, view: ViewName | '' = ''): string => `situation=${situation}&view=${view}`;
const pressed = (...positions: readonly number[]): readonly Step[] => positions.map(press);
const refuseParameter: Step = async (page) => {
  const first = page.getByRole('textbox').nth(1);
  await first.fill('Überweisungsverwendungszweckangabenüberprüfung');
  await first.press('Enter');
  await page.getByRole('note').waitFor();
};
const tab = (page: Page) => page.getByRole('tab');

/** The pane in every situation of the samples. */
export const PANE_SHOTS: readonly Shot[] = [
  { name: 'start', at: at('usual'), scrolls: [600] },
  { name: 'start-missing', at: at('missing') },
  { name: 'start-empty', at: at('empty') },
  { name: 'start-no-invoices', at: at('no-invoices') },
  { name: 'start-no-payments', at: at('no-payments') },
  {
    name: 'menu',
    at: at('usual'),
    steps: [(page) => page.getByRole('navigation').getByRole('button').click()],
  },
  { name: 'out-of-date', at: at('edited', 'preview') },
  {
    name: 'notice',
    at: at('hidden-sheet', 'problems'),
    steps: [(page) => page.locator('section li button').first().click()],
  },
  { name: 'sources', at: at('usual', 'sources') },
  {
    name: 'sources-open',
    at: at('usual', 'sources'),
    steps: [
      (page) => page.locator('section h2 button').nth(1).click(),
      (page) => page.locator('section button[aria-pressed]').click(),
    ],
  },
  {
    name: 'sources-columns',
    at: at('usual', 'sources'),
    steps: [(page) => page.locator('section h2 button').nth(1).click()],
    scrolls: [420],
  },
  { name: 'journal-empty', at: at('usual', 'journal') },
  { name: 'preview', at: at('usual', 'preview'), scrolls: [350] },
  { name: 'preview-large', at: at('large', 'preview'), scrolls: [9_000] },
  { name: 'preview-held', at: at('held', 'preview'), scrolls: [200] },
  { name: 'preview-nothing', at: at('nothing', 'preview') },
  { name: 'posting', at: at('posting', 'preview'), steps: pressed(0), staysBusy: true },
  { name: 'stopping', at: at('posting', 'preview'), steps: pressed(0, 0), staysBusy: true },
  { name: 'posted', at: at('usual', 'preview'), steps: pressed(0) },
  { name: 'changed', at: at('changed', 'preview'), steps: pressed(0) },
  { name: 'refused', at: at('refused', 'preview'), steps: pressed(0) },
  { name: 'blocked', at: at('blocked', 'preview') },
  { name: 'blocked-problems', at: at('blocked', 'problems') },
  { name: 'defect', at: at('defect', 'preview') },
  { name: 'cut-off', at: at('cut-off') },
  { name: 'results', at: at('usual', 'results') },
  { name: 'results-none', at: at('no-runs', 'results') },
  { name: 'results-many', at: at('many-runs', 'results') },
  { name: 'run', at: at('usual', 'results'), steps: pressed(1), scrolls: [500] },
  { name: 'undo', at: at('usual', 'results'), steps: pressed(2, 3), scrolls: [400] },
  { name: 'reversal', at: at('usual', 'results'), steps: pressed(1, 3) },
  { name: 'undoing', at: at('undoing', 'results'), steps: pressed(1, 3, 0), staysBusy: true },
  { name: 'undone', at: at('usual', 'results'), steps: pressed(1, 3, 0) },
  { name: 'undo-changed', at: at('undo-changed', 'results'), steps: pressed(1, 3, 0) },
  { name: 'rule-sets', at: at('usual', 'results'), steps: pressed(0) },
  { name: 'comparison', at: at('usual', 'results'), steps: pressed(0, 0), scrolls: [400] },
  { name: 'problems', at: at('usual', 'problems') },
  { name: 'problems-large', at: at('large', 'problems') },
  {
    name: 'problems-filtered',
    at: at('large', 'problems'),
    steps: [(page) => page.getByRole('searchbox').fill('C12')],
  },
  { name: 'problems-none', at: at('nothing', 'problems') },
  { name: 'settings', at: at('usual', 'settings'), scrolls: [700, 2_000, 20_000] },
  { name: 'settings-refused', at: at('refusing', 'settings'), steps: [refuseParameter] },
  {
    name: 'settings-left',
    at: at('refusing', 'settings'),
    steps: [refuseParameter, (page) => tab(page).first().click()],
  },
  { name: 'outside', at: at('outside') },
  { name: 'no-office', at: at('no-office') },
  {
    name: 'silent',
    at: at('silent'),
    steps: [(page) => page.waitForTimeout(10_500)],
    staysBusy: true,
  },
];

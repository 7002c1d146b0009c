import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildOutside } from './buildOutside';
import { openBrowser } from './chromium';
import { ENTRY_SHOTS, takeEntry } from './entryShots';
import { inBrowser } from './inBrowser';
import { servePane } from './servePane';
import { SHOTS, take } from './shots';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** At once; while one waits for its view another one is judged. */
const PAGES = 4;

interface Scene {
  readonly name: string;
  readonly open: (page: Page, locale: string) => Promise<void>;
}
/** A picture further down shows the same page once more; axe reads a page to its end anyway. */
const shown = new Map(
  SHOTS.map((shot) => [`${shot.situation} ${shot.view ?? 'start'} ${shot.presses} ${shot.then}`, shot]),
);
const SCENES: readonly Scene[] = [
  // From the last, which waits longest.
  ...[...shown.values()]
    .reverse()
    .map((shot): Scene => ({ name: shot.name, open: (page, locale) => take(page, shot, locale) })),
  ...ENTRY_SHOTS.map((shot): Scene => ({
    name: `entry ${shot.name}`,
    open: (page, locale) => takeEntry(page, shot, locale),
  })),
];
/** All four languages have the same markup; what differs is how long a text is, and whether there is one. */
const A_FEW = ['start-empty', 'posted', 'problems', 'entry journal'];
const ASKED = SCENES.flatMap((scene) =>
  ['en-US', 'de-DE', ...(A_FEW.includes(scene.name) ? ['fr-FR', 'nl-NL'] : [])].map((locale) => ({
    scene,
    locale,
  })),
);

/** What a program can see of accessibility, in every view and situation. */
inBrowser('the pane before axe', (browserPath) => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    await buildOutside('test/browser/servePane.ts', 'buildPane');
    browser = await openBrowser(browserPath);
    context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      reducedMotion: 'reduce', // what fades in has any contrast on its way
    });
    await servePane(context);
    // A script of the context is under no policy of the page.
    await context.addInitScript({ content: axe.source });
    await context.addInitScript(withoutTransitions);
  }, 120_000);
  afterAll(async () => browser?.close());

  test('axe finds nothing against WCAG 2.2 AA, in light, dark and forced colours', async () => {
    const found: string[] = [];
    const queue = [...ASKED];
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      for (let asked = queue.shift(); asked; asked = queue.shift())
        found.push(...(await inAllThemes(page, asked)));
    };
    await Promise.all(Array.from({ length: PAGES }, work));
    expect(found.sort()).toEqual([]);
  }, 300_000);
});

/** Nor does a colour on its way to another theme's count. */
function withoutTransitions(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { transition: none !important }');
  document.adoptedStyleSheets = [sheet];
}

/** The violations of a view, one line each: view, language, theme, rule and element. Markup is judged once, since a theme changes colours alone. */
async function inAllThemes(page: Page, { scene, locale }: (typeof ASKED)[number]): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await scene.open(page, locale);
  const light = await violations(page, 'all');
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('.fui-FluentProvider')?.style.colorScheme === 'dark',
  );
  const dark = await violations(page, 'colours');
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  const forced = await violations(page, 'colours of its own');
  return Object.entries({ light, dark, 'forced colours': forced }).flatMap(([theme, found]) =>
    found.map((line) => `${scene.name} ${locale} ${theme}: ${line}`),
  );
}

/** @param what with forced colours the browser chooses, and axe would read what the page asked for: only elements that insist on their own are judged then */
const violations = (page: Page, what: 'all' | 'colours' | 'colours of its own'): Promise<string[]> =>
  page.evaluate(
    async ([judged, tags]) => {
      // A new theme is there when it was drawn.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const insisting = [...document.querySelectorAll<HTMLElement>('body *')].filter(
        (element) => getComputedStyle(element).getPropertyValue('forced-color-adjust') === 'none',
      );
      if (judged === 'colours of its own' && insisting.length === 0) return [];
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations: found } = await checker.run(
        {
          include: judged === 'colours of its own' ? insisting : [document.documentElement],
          // Fluent's own: whatever gets the focus there passes it on at once.
          exclude: [['[data-tabster-dummy]']],
        },
        {
          runOnly:
            judged === 'all'
              ? { type: 'tag', values: [...tags] }
              : { type: 'rule', values: ['color-contrast'] },
          resultTypes: ['violations'],
        },
      );
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
      );
    },
    [what, RULES] as const,
  );

import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { leftoverTexts, textsAmong } from '../taskpane/writtenTexts';
import { buildOutside } from './buildOutside';
import { openBrowser } from './chromium';
import { inBrowser } from './inBrowser';
import { servePane } from './servePane';
import { take, type Shot } from './shot';
import { SHOTS } from './shots';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** At once; while one waits for its view another one is judged. */
const PAGES = 4;

/**
 * Text and room depend on the language, colours on the theme, markup on neither: English is judged in all themes and situations, the others in
 * one theme each as a view opens; room and leftover words in every situation in German.
 */
const LOCALES = { 'en-US': 'light', 'de-DE': 'dark', 'fr-FR': 'light', 'nl-NL': 'dark' } as const;
type Locale = keyof typeof LOCALES;
/** In French and Dutch every view as it opens; in English and German in every situation, the one that waits longest first. */
const ASKED = [...SHOTS].reverse().flatMap((shot) => {
  const locales: readonly Locale[] = ['en-US', 'de-DE', ...(shot.steps ? [] : (['fr-FR', 'nl-NL'] as const))];
  return locales.map((locale) => ({ shot, locale }));
});

/** What a program can see of every view and situation. */
inBrowser('every view of the pane', (browserPath) => {
  let browser: Browser;
  let context: BrowserContext;
  const complaints: string[] = [];
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

  test('is without a violation of WCAG 2.2 AA for axe in every theme, cuts nothing off, and says nothing in another language', async () => {
    const found: string[] = [];
    const queue = [...ASKED];
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      for (let asked = queue.shift(); asked; asked = queue.shift()) {
        const { shot, locale } = asked;
        const wrong = await judged(page, shot, locale);
        found.push(...wrong.map((line) => `${shot.name} ${locale} ${line}`));
      }
    };
    await Promise.all(Array.from({ length: PAGES }, work));
    expect(found.sort()).toEqual([]);
    // React reports the sample defect, and nothing else.
    expect(complaints.filter((text) => !text.includes('has no amount'))).toEqual([]);
  }, 300_000);
});

/** What is wrong with a view, a line each. */
async function judged(page: Page, shot: Shot, locale: Locale): Promise<readonly string[]> {
  const inTheme = async (theme: 'light' | 'dark', what: What, forced = false): Promise<string[]> => {
    await page.emulateMedia({ colorScheme: theme, forcedColors: forced ? 'active' : 'none' });
    await page.waitForFunction((wanted) => {
      const provider = document.querySelector<HTMLElement>('.fui-FluentProvider');
      return !provider || provider.style.colorScheme === wanted;
    }, theme);
    const lines = await violations(page, what);
    return lines.map((line) => `${forced ? 'forced colours' : theme}: ${line}`);
  };
  const first = LOCALES[locale];
  await page.emulateMedia({ colorScheme: first, forcedColors: 'none' });
  await take(page, shot, locale);
  const [language] = locale.split('-') as ['en' | 'de' | 'fr' | 'nl'];
  const cutOff: string[] = [];
  // German words are the longest; the narrowest comes last and stays.
  for (const width of language === 'de' ? [800, 450, 320] : [320]) {
    await page.setViewportSize({ width, height: 640 });
    cutOff.push(...(await cutOffAt(width, page)));
  }
  return [
    ...cutOff,
    ...(language === 'en' ? [] : textsAmong(LEFTOVER[language], await shownTexts(page))),
    ...(language === 'en' || !shot.steps ? await inTheme(first, 'all') : []),
    ...(language === 'en' ? await inTheme('dark', 'colours') : []),
    ...(language === 'en' ? await inTheme('dark', 'colours of its own', true) : []),
  ];
}

const LEFTOVER = {
  de: leftoverTexts('de'),
  fr: leftoverTexts('fr'),
  nl: leftoverTexts('nl'),
};
const shownTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLElement>('section, nav, [role=tablist], [role=status]')].map(
      (part) => part.textContent ?? '',
    ),
    ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    ),
  ]);

/** What does not fit a pane so wide, once it has had time to lay itself out anew. */
async function cutOffAt(width: number, page: Page): Promise<readonly string[]> {
  let found = await tooWide(page);
  for (let looks = 0; looks < 20 && found.length > 0; looks++) {
    await page.waitForTimeout(100);
    found = await tooWide(page);
  }
  return found.map((line) => `${width} pixels: ${line}`);
}

/** Elements whose content is wider than they are. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (e) =>
          e.clientWidth > 1 && // what only a screen reader sees has one pixel, an empty search box's clearing button none
          e.scrollWidth > e.clientWidth + 1 &&
          getComputedStyle(e).overflowX !== 'visible' &&
          !(getComputedStyle(e).overflowX === 'auto' && (e as HTMLElement).tabIndex >= 0) && // scrolls sideways, by key too
          e.getAttribute('role') !== 'status' &&
          !(e instanceof HTMLInputElement || e instanceof HTMLSelectElement),
      )
      .map((e) => `${e.tagName} ${e.className} is ${e.scrollWidth} wide in ${e.clientWidth}`),
  );

/** A colour on its way to another theme's counts for nothing. */
function withoutTransitions(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { transition: none !important }');
  document.adoptedStyleSheets = [sheet];
}

/** With forced colours the browser chooses, and axe would read what the page asked for: only elements that insist on their own are judged then. */
type What = 'all' | 'colours' | 'colours of its own';

const violations = (page: Page, what: What): Promise<string[]> =>
  page.evaluate(
    async ([judging, tags]) => {
      // A new theme is there when it was drawn.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const insisting = [...document.querySelectorAll<HTMLElement>('body *')].filter(
        (element) => getComputedStyle(element).getPropertyValue('forced-color-adjust') === 'none',
      );
      if (judging === 'colours of its own' && insisting.length === 0) return [];
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations: found } = await checker.run(
        {
          include: judging === 'colours of its own' ? insisting : [document.documentElement],
          // Fluent's own: whatever gets the focus there passes it on at once.
          exclude: [['[data-tabster-dummy]']],
        },
        {
          runOnly:
            judging === 'all'
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

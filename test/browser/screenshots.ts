/**
 * Pictures of the pane in every situation, for the eye: light, dark and high contrast, narrow and wide.
 *
 *   npx tsx test/browser/screenshots.ts                    into out/screenshots/
 *   npx tsx test/browser/screenshots.ts sources dark-de    only those whose name holds all the words
 *   npx tsx test/browser/screenshots.ts --all bank         every width in every theme in English and German
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, openBrowser } from './chromium';
import { buildPane, servePane } from './servePane';
import { scrollTo, take } from './shot';
import { SHOTS } from './shots';

interface Look {
  readonly width: 320 | 450 | 800;
  readonly theme: keyof typeof THEMES;
  readonly language: keyof typeof LOCALES;
}
const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const LOCALES = { en: 'en-US', de: 'de-DE' } as const;

const SOME: readonly Look[] = [
  { width: 320, theme: 'light', language: 'en' },
  { width: 320, theme: 'dark', language: 'de' },
  { width: 450, theme: 'contrast', language: 'de' },
  { width: 800, theme: 'light', language: 'en' },
];
const ALL: readonly Look[] = ([320, 450, 800] as const).flatMap((width) =>
  (['light', 'dark', 'contrast'] as const).flatMap((theme) =>
    (['en', 'de'] as const).map((language) => ({ width, theme, language })),
  ),
);

async function main(): Promise<void> {
  const path = chromiumPath();
  if (path === undefined) throw new Error('No Chromium on this machine; set CHROME_PATH.');
  const given = process.argv.slice(2);
  const words = given.filter((word) => word !== '--all');
  const out = join(__dirname, '../../out/screenshots');
  mkdirSync(out, { recursive: true });
  await buildPane();
  const browser = await openBrowser(path);
  for (const { width, theme, language } of given.includes('--all') ? ALL : SOME) {
    const context = await browser.newContext({ viewport: { width, height: 640 }, ...THEMES[theme] });
    await servePane(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    for (const shot of SHOTS) {
      const file = `${shot.name}-${theme}-${language}-${width}`;
      if (!words.every((word) => file.includes(word))) continue;
      try {
        await take(page, shot, LOCALES[language]);
      } catch (error) {
        console.error(file, error instanceof Error ? error.message.split('\n')[0] : error);
      }
      await page.screenshot({ path: join(out, `${file}.png`) });
      for (const top of shot.scrolls ?? []) {
        await scrollTo(page, top);
        await page.screenshot({ path: join(out, `${file}-at-${top}.png`) });
      }
    }
    await context.close();
  }
  await browser.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1); // a browser that is still open would keep the process
});

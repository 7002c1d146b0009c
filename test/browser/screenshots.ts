/**
 * Pictures of the pane in every situation, for the eye: light, dark and high contrast, narrow and wide.
 *
 *   npx tsx test/browser/screenshots.ts                    into out/screenshots/
 *   npx tsx test/browser/screenshots.ts sources dark-de    only those whose name holds all the words
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, openBrowser } from './chromium';
import { buildPane, servePane } from './servePane';
import { SHOTS, take } from './shots';

const LOOKS = [
  { look: 'light-320', colorScheme: 'light', forcedColors: 'none', width: 320, locale: 'en-US' },
  { look: 'dark-de-320', colorScheme: 'dark', forcedColors: 'none', width: 320, locale: 'de-DE' },
  { look: 'contrast-de-450', colorScheme: 'dark', forcedColors: 'active', width: 450, locale: 'de-DE' },
  { look: 'light-800', colorScheme: 'light', forcedColors: 'none', width: 800, locale: 'en-US' },
] as const;

async function main(): Promise<void> {
  const path = chromiumPath();
  if (path === undefined) throw new Error('No Chromium on this machine; set CHROME_PATH.');
  const words = process.argv.slice(2);
  const isWanted = (name: string): boolean => words.every((word) => name.includes(word));
  const out = join(__dirname, '../../out/screenshots');
  mkdirSync(out, { recursive: true });
  await buildPane();
  const browser = await openBrowser(path);
  for (const { look, width, locale, colorScheme, forcedColors } of LOOKS) {
    const context = await browser.newContext({ viewport: { width, height: 640 }, colorScheme, forcedColors });
    await servePane(context);
    for (const shot of SHOTS) {
      const file = `${shot.name}-${look}`;
      if (!isWanted(file)) continue;
      const page = await context.newPage();
      try {
        await take(page, shot, locale);
      } catch (error) {
        console.error(file, error instanceof Error ? error.message.split('\n')[0] : error);
      }
      await page.screenshot({ path: join(out, `${file}.png`) });
      await page.close();
    }
    await context.close();
  }
  await browser.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

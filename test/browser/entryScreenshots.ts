/**
 * Pictures of the views that enter payments, for the eye: three widths, light, dark and high contrast.
 *
 *   npx tsx test/browser/entryScreenshots.ts [name]          into out/screenshots/
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, openBrowser } from './chromium';
import { buildPane, servePane } from './servePane';
import { ENTRY_SHOTS, takeEntry } from './entryShots';

const LOOKS = [
  { name: '320', colorScheme: 'light', forcedColors: 'none', width: 320, locale: 'en-US' },
  { name: '320-dark-de', colorScheme: 'dark', forcedColors: 'none', width: 320, locale: 'de-DE' },
  { name: '450-contrast-de', colorScheme: 'dark', forcedColors: 'active', width: 450, locale: 'de-DE' },
  { name: '800-de', colorScheme: 'light', forcedColors: 'none', width: 800, locale: 'de-DE' },
] as const;

async function main(): Promise<void> {
  const path = chromiumPath();
  if (path === undefined) throw new Error('No Chromium on this machine; set CHROME_PATH.');
  const out = join(__dirname, '../../out/screenshots');
  mkdirSync(out, { recursive: true });
  await buildPane();
  const browser = await openBrowser(path);
  for (const { name: look, width, locale, colorScheme, forcedColors } of LOOKS) {
    const context = await browser.newContext({ viewport: { width, height: 640 }, colorScheme, forcedColors });
    await servePane(context);
    for (const shot of ENTRY_SHOTS.filter(({ name }) => name.startsWith(process.argv[2] ?? ''))) {
      const { name } = shot;
      const page = await context.newPage();
      page.on('pageerror', (e) => console.error(name, String(e).slice(0, 600)));
      try {
        await takeEntry(page, shot, locale);
      } catch (error) {
        console.error(`${name} ${look}: ${String(error).split('\n')[0]}`);
      }
      await page.screenshot({ path: join(out, `${name}-${look}.png`) });
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

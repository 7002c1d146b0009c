/**
 * Takes the pictures of docs/guide.md by doing what the guide says, in the workbench, and says how quick the pane was:
 *
 *   npm run guide
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, openBrowser } from '../chromium';
import { openWorkbench } from '../openWorkbench';
import { startWorkbench } from '../startWorkbench';
import { runGuide } from './run';
import { watchSpeed } from './speed';

const PICTURES = join(__dirname, '../../../docs/guide');

async function take(): Promise<void> {
  const path = chromiumPath();
  if (path === undefined) throw new Error('No Chromium on this machine; set CHROME_PATH.');
  mkdirSync(PICTURES, { recursive: true });
  const started = await startWorkbench();
  const browser = await openBrowser(path);
  try {
    const bench = await openWorkbench(browser, started.url, watchSpeed);
    const report = await runGuide(bench, async ({ picture, frame }) => {
      await bench.page.mouse.move(400, 2); // away from what shows that it is pointed at
      await bench.page.waitForTimeout(500); // what slides and fades has come to rest
      const part = frame === 'pane' ? bench.page.locator('#pane') : bench.page;
      await part.screenshot({ path: join(PICTURES, `${picture}.png`) });
    });
    console.log(report);
  } finally {
    await browser.close();
    await started.stop();
  }
}

take().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

import type { Browser } from 'playwright-core';
import { openBrowser } from './chromium';
import { openWorkbench, type Prepare, type WorkbenchInTest } from './openWorkbench';
import { startWorkbench, type Started } from './startWorkbench';

/**
 * One browser and one workbench for all tests of a file. Each test must leave without a word in the browser's console and
 * without a request to anybody else.
 *
 * @param onOpen hears of the workbench once it is there
 */
export function sharedWorkbench(
  browserPath: string,
  onOpen: (bench: WorkbenchInTest) => void,
  prepare?: Prepare,
): void {
  let browser: Browser | undefined;
  let started: Started | undefined;
  let bench: WorkbenchInTest;
  beforeAll(async () => {
    started = await startWorkbench();
    browser = await openBrowser(browserPath);
    bench = await openWorkbench(browser, started.url, prepare);
    onOpen(bench);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await started?.stop();
  });
  afterEach(() => {
    const { elsewhere } = bench;
    const complaints = bench.complaints.splice(0);
    // No network at all, and nothing that only a developer would see; but for Univer's remark that a tab is not drawn yet.
    const worth = complaints.filter((text) => text !== 'Index out of bounds');
    expect({ complaints: worth, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
  });
}

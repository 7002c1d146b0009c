import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import type { Workbook } from '../../src/host/model';
import { openXlsx } from '../../src/host/xlsx';
import { paneSteps, type PaneSteps } from './paneSteps';
import { until } from './until';

/** The workbench as a person has it in front of them. */
export interface WorkbenchInTest {
  readonly page: Page;
  readonly pane: PaneSteps;
  /** Where the pane is shown. */
  readonly frame: FrameLocator;
  /** Addresses asked for that are not the workbench's own. */
  readonly elsewhere: string[];
  /** What the browser complained of. */
  readonly complaints: string[];
  /** The part of the page where the cells are drawn. */
  readonly cells: Locator;
  /** Goes to a cell by the name box. */
  readonly goTo: (address: string) => Promise<void>;
  /** What the name box says. */
  readonly cellName: () => Promise<string>;
  readonly showSheet: (name: string) => Promise<void>;
  readonly type: (address: string, text: string) => Promise<void>;
  readonly paste: (address: string, text: string) => Promise<void>;
  /** What the grid shows in the block of cells around one, by copying it. */
  readonly copyAround: (address: string) => Promise<string[][]>;
  /** The workbook as it is downloaded now. */
  readonly download: () => Promise<Workbook>;
  /** Chooses a file with the button. */
  readonly openFile: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Drags files over the grid or over the pane; they are not let go yet. */
  readonly dragOver: (over: 'grid' | 'pane', files: Readonly<Record<string, Uint8Array>>) => Promise<Drag>;
  /** Posts, and nothing more arrives after the first of the large requests that write the rows, as when Excel is closed. */
  readonly cutOffWriting: () => Promise<void>;
  readonly notices: () => Promise<string>;
  /** Opens the sample month afresh. */
  readonly openSample: () => Promise<void>;
}

/** Files under way. */
export interface Drag {
  /** Whether the page says that they may be let go. */
  readonly isWelcome: () => Promise<boolean>;
  readonly letGo: () => Promise<void>;
  readonly turnBack: () => Promise<void>;
}

/** In characters; what is read and what is smaller than the rows of a run stays below. */
const LARGE_REQUEST = 100_000;

/** Runs before the page's own scripts: who listens first hears first. `cutOffWriting` says when. */
function cutOffWhenAsked(large: number): void {
  if (window.top !== window) return;
  window.addEventListener('message', (event) => {
    const { dataset } = document.documentElement;
    const text = String(event.data);
    if (dataset['cut'] === undefined || !text.includes('ProcessQuery')) return;
    if (dataset['cut'] === 'soon') {
      if (text.length > large) dataset['cut'] = 'now';
      return;
    }
    event.stopImmediatePropagation();
    dataset['cut'] = 'done';
  });
}

/** What is done to a browser's window before anything is opened in it. */
export type Prepare = (context: BrowserContext) => Promise<void>;

/** @param url where the workbench is served; nothing is asked of anybody else */
export async function openWorkbench(
  browser: Browser,
  url: string,
  prepare?: Prepare,
): Promise<WorkbenchInTest> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 850 },
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-US',
    ignoreHTTPSErrors: true,
  });
  const elsewhere: string[] = [];
  await context.route(
    (asked) =>
      asked.origin !== new URL(url).origin && asked.protocol !== 'blob:' && asked.protocol !== 'data:',
    async (route) => {
      elsewhere.push(route.request().url());
      await route.abort();
    },
  );
  await context.addInitScript(cutOffWhenAsked, LARGE_REQUEST);
  await prepare?.(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  // Changes are lost when another workbook is opened: yes.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(url);
  const frame = page.frameLocator('#pane iframe');
  const pane = paneSteps(frame);
  await pane.ready();

  const nameBox = page.locator('[data-u-comp=defined-name] input');
  const goTo = async (address: string): Promise<void> => {
    await nameBox.fill(address);
    await nameBox.press('Enter');
    await until(() => nameBox.inputValue(), address);
  };
  const clipboard = (text?: string): Promise<string> =>
    page.evaluate(
      (given) =>
        given === undefined
          ? navigator.clipboard.readText()
          : navigator.clipboard.writeText(given).then(() => given),
      text,
    );
  const download = async (): Promise<Workbook> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('#download')]);
    return openXlsx(new Uint8Array(readFileSync(await file.path())));
  };
  return {
    page,
    pane,
    frame,
    cells: page.locator('[id^=univer-sheet-main-canvas]'),
    elsewhere,
    complaints,
    goTo,
    cellName: () => nameBox.inputValue(),
    showSheet: async (name) => {
      await page.getByRole('tab', { name, exact: true }).click();
    },
    type: async (address, text) => {
      await goTo(address);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      const below = address.replace(/\d+$/, (row) => String(Number(row) + 1));
      await until(() => nameBox.inputValue(), below);
    },
    paste: async (address, text) => {
      await goTo(address);
      await clipboard(text);
      await page.keyboard.press('Control+v');
    },
    copyAround: async (address) => {
      await goTo(address);
      await clipboard('nothing copied');
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+c');
      await until(async () => (await clipboard()) === 'nothing copied', false);
      return (await clipboard()).split('\n').map((line) => line.split('\t'));
    },
    download,
    openFile: async (name, bytes) => {
      await page.setInputFiles('#file', {
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      });
    },
    openSample: async () => {
      // What the pane keeps of itself is of the test before.
      await page.evaluate(() => localStorage.clear());
      await page.evaluate(() => document.querySelector('#pane iframe')!.setAttribute('data-left', ''));
      await page.click('#sample');
      await page.locator('#pane iframe:not([data-left])').waitFor();
      await pane.ready();
    },
    dragOver: async (over, files) => {
      const given = Object.entries(files).map(([name, bytes]) => [
        name,
        Buffer.from(bytes).toString('base64'),
      ]);
      const zone = page.locator('#drop');
      const drag = async (target: Locator, event: string): Promise<void> => {
        const dataTransfer = await target.evaluateHandle((_, named) => {
          const data = new DataTransfer();
          for (const [name, base64] of named) {
            const bytes = Uint8Array.from(atob(base64!), (character) => character.charCodeAt(0));
            data.items.add(new File([bytes], name!));
          }
          return data;
        }, given);
        await target.dispatchEvent(event, { dataTransfer });
      };
      await drag(over === 'pane' ? frame.locator('body') : page.locator('#grid'), 'dragenter');
      return {
        isWelcome: () => zone.isVisible(),
        letGo: () => drag(zone, 'drop'),
        turnBack: () => drag(zone, 'dragleave'),
      };
    },
    cutOffWriting: async () => {
      await page.evaluate(() => void (document.documentElement.dataset['cut'] = 'soon'));
      await pane.beginPosting();
      await page.locator('html[data-cut=done]').waitFor();
      // The pane waits for its answer for ever; another one will be heard.
      await page.evaluate(() => void delete document.documentElement.dataset['cut']);
    },
    notices: () => page.locator('#notices').innerText(),
  };
}

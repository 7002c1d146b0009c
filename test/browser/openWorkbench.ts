import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { parseAddress, type CellContent, type Workbook } from '../../src/host/model';
import { openXlsx } from '../../src/host/xlsx';
import { answer } from '../../src/workbench/node/answer';

export const ADDRESS = 'https://localhost:3300/';

/** The workbench as a person has it in front of them. */
export interface WorkbenchInTest {
  readonly page: Page;
  readonly pane: FrameLocator;
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
  readonly openFile: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly notices: () => Promise<string>;
  /** Opens the sample month afresh. */
  readonly openSample: () => Promise<void>;
}

const BUILD = `
  require('tsx/cjs/api').register();
  require('./src/workbench/node/build.ts').buildWorkbench().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });`;

/** Builds in a process of its own: within Jest webpack is slow, and what it remembers there cannot be read elsewhere. */
export const buildOutside = (): Promise<unknown> =>
  promisify(execFile)(process.execPath, ['-e', BUILD], { cwd: join(__dirname, '../..') });

/** Opens the built workbench; nothing is served from anywhere else. */
export async function openWorkbench(browser: Browser): Promise<WorkbenchInTest> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 850 },
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-US',
  });
  const elsewhere: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== new URL(ADDRESS).origin) {
      elsewhere.push(url.href);
      return route.abort();
    }
    const { status, type, body } = answer(url.pathname);
    return route.fulfill({ status, contentType: type, body });
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(ADDRESS);
  const pane = page.frameLocator('#pane iframe');
  await pane.getByRole('heading', { name: 'Tables found' }).waitFor();

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
      await page.evaluate(() => document.querySelector('#pane iframe')!.setAttribute('data-left', ''));
      await page.click('#sample');
      await page.locator('#pane iframe:not([data-left])').waitFor();
      await pane.getByRole('heading', { name: 'Tables found' }).waitFor();
    },
    notices: () => page.locator('#notices').innerText(),
  };
}

/** Asks until the answer is the expected one; what was found last stands in the failure. */
export async function until<Value>(
  ask: () => Promise<Value>,
  expected: Value,
  patience = 10_000,
): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await ask();
    if (JSON.stringify(found) === JSON.stringify(expected)) return;
    if (Date.now() > end) return expect(found).toEqual(expected);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The value of a cell, such as `Payments!F6`. */
export function valueAt(workbook: Workbook, address: string): CellContent {
  const { sheet, rect } = parseAddress(address)!;
  return workbook.sheet(sheet!)!.value(rect.row, rect.column);
}

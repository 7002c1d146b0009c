import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createUseCases } from '../../src/app/createUseCases';
import { connect } from '../../src/cli/workbookFile';
import { formatRect, type Table, type Workbook } from '../../src/host/model';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { withText } from '../host/xlsx/parts';
import { chromiumPath, openBrowser } from './chromium';
import { buildOutside, openWorkbench, until, valueAt, type WorkbenchInTest } from './openWorkbench';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../sample/month-end.xlsx')));

/** The workbench in a real browser, used as a person uses it. */
const path = chromiumPath();
if (path === undefined)
  console.warn('Skipped: no Chromium on this machine (set CHROME_PATH, or let .ci/run install one).');
const inBrowser = path === undefined && !process.env.CI ? describe.skip : describe;

inBrowser('the workbench in Chromium (skipped without one)', () => {
  let browser: Browser;
  let bench: WorkbenchInTest;
  beforeAll(async () => {
    await buildOutside();
    browser = await openBrowser(path!);
    bench = await openWorkbench(browser);
  }, 180_000);
  afterAll(async () => browser?.close());
  beforeEach(() => bench.openSample(), 60_000);
  afterEach(() => {
    const { elsewhere } = bench;
    const complaints = bench.complaints.splice(0);
    // No network at all, and nothing that only a developer would see; but for Univer's remark that a tab is not drawn yet.
    const worth = complaints.filter((text) => text !== 'Index out of bounds');
    expect({ complaints: worth, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
  });

  const press = (name: string | RegExp): Promise<void> => bench.pane.getByRole('button', { name }).click();
  const heading = (name: string): Promise<void> =>
    bench.pane.getByRole('heading', { name, exact: true }).waitFor();
  const settle = async (): Promise<void> => {
    await press('Preview settlement');
    await heading('Preview');
    await press(/^Post /);
    await heading('Posted');
  };

  test('the sample month is posted; grid and download are what the command line makes of it, cell by cell', async () => {
    await settle();
    const downloaded = await bench.download();
    const headless = await settledHeadless(String(valueAt(downloaded, 'Runs!B6')));
    expect(contents(downloaded)).toEqual(contents(headless));
    expect(await bench.notices()).toBe('');

    await bench.showSheet('Settlements');
    const table = headless.table('Settlements')!;
    expect(table.rect.rows).toBeGreaterThan(100);
    expect(await bench.copyAround('A6')).toEqual(shownTexts(headless, table));
  }, 60_000);

  test('100 rows pasted below the journal belong to it, are undone and redone, and are settled', async () => {
    // 1.01 + 1.02 + … + 2.00 = 100 + 50.50 = 150.50
    const rows = Array.from({ length: 100 }, (_, i) =>
      ['2026-11-30', 'Customer', '4001', '', '', (1 + (i + 1) / 100).toFixed(2), 'EUR'].join('\t'),
    );
    const journal = (count: number) =>
      bench.pane.getByText(`Payments on sheet Payments · ${count} rows`).waitFor();
    await bench.showSheet('Payments');
    await bench.paste('A133', rows.join('\n'));
    await until(bench.cellName, 'A133:G232');
    await press('Look again');
    await journal(228);
    await bench.goTo('A133');
    await bench.page.keyboard.press('Control+z');
    await until(async () => valueAt(await bench.download(), 'Payments!A133'), undefined);
    await press('Look again');
    await journal(128);
    await bench.page.click('#redo');
    await until(async () => valueAt(await bench.download(), 'Payments!F232'), 2);
    await press('Look again');
    await journal(228);

    const pasted = await bench.download();
    // The formats of the rows above: a date, an account as text, an amount with two decimals.
    const [sheet] = pasted.tables.filter(({ name }) => name === 'Payments').map((table) => table.sheet);
    expect([0, 2, 5].map((column) => pasted.textAt(sheet!, 132, column))).toEqual([
      '2026-11-30',
      '4001',
      '1.01',
    ]);
    expect(valueAt(pasted, 'Payments!C133')).toBe('4001');
    await settle();
    // The sample's 118 payments of 157,344.88, and these.
    await bench.pane.getByText('218 payments were posted').waitFor();
    await bench.pane.getByText('157,495.38').waitFor();
  }, 60_000);

  test('a sheet is renamed and a table moved while the pane is open; Go to cell finds the place', async () => {
    await bench.page.getByRole('tab', { name: 'Invoices' }).click({ button: 'right' });
    await bench.page.getByText('Rename', { exact: true }).click();
    await bench.page.keyboard.press('Control+a');
    await bench.page.keyboard.type('Open items 2026');
    await bench.page.keyboard.press('Enter');
    await until(async () => (await bench.download()).sheets[0]!.name, 'Open items 2026');
    // Two rows above everything: the table moves from row 4 to row 6.
    await bench.goTo('A1');
    await insertRowsAbove(2);
    await until(async () => formatRect((await bench.download()).table('Invoices')!.rect), 'A6:O321');

    await press('Preview settlement');
    await heading('Preview');
    await bench.showSheet('Settings');
    // Before, the amount that is no number stood in Invoices!H33.
    await press(/^Go to .*Open items 2026.*H35/);
    await until(bench.cellName, 'H35');
    await press(/^Post /);
    await heading('Posted');
    await bench.pane.getByText('157,344.88').waitFor();
    await bench.page.keyboard.press('Control+z');
    expect(formatRect((await bench.download()).table('Invoices')!.rect)).toBe('A6:O321');
  }, 60_000);

  test('what is typed is read as Excel reads it, grows the table, and is undone key by key', async () => {
    await bench.showSheet('Terms');
    const typed: readonly (readonly [string, string, unknown])[] = [
      ['H40', '1,234.5', 1234.5],
      ['H41', '2026-03-04', 46_085], // days since 30 December 1899
      ['H42', '12%', 0.12],
      ['H43', "'00123", '00123'],
      ['H44', '=1+2', 3],
      ['H45', '2,50', '2,50'],
    ];
    for (const [address, text] of typed) await bench.type(address, text);
    const values = async (): Promise<unknown[]> => {
      const workbook = await bench.download();
      return typed.map(([address]) => valueAt(workbook, `Terms!${address}`));
    };
    await until(
      values,
      typed.map(([, , value]) => value),
    );
    await bench.goTo('H40');
    await bench.page.keyboard.press('Delete');
    await until(async () => (await values())[0], undefined);
    await bench.page.keyboard.press('Control+z');
    await until(async () => (await values())[0], 1234.5);
    await bench.page.keyboard.press('Control+z');
    await until(async () => (await values())[5], undefined);

    await bench.showSheet('Invoices');
    const below = (workbook: Workbook): string => formatRect(workbook.table('Invoices')!.rect);
    expect(below(await bench.download())).toBe('A4:O319');
    await bench.type('B320', '00042');
    await until(async () => below(await bench.download()), 'A4:O320');
    // The account column is text, so the zeros stay.
    expect(valueAt(await bench.download(), 'Invoices!B320')).toBe('00042');
  }, 60_000);

  test('cells copied within the grid take formulas and formats along', async () => {
    await bench.showSheet('Terms');
    await bench.type('H40', '0.125');
    await bench.type('H41', '=H40*2');
    await bench.goTo('H41');
    await bench.page.keyboard.press('Control+b');
    await bench.page.keyboard.press('Control+c');
    await bench.goTo('I41');
    await bench.page.keyboard.press('Control+v');
    const copied = async (): Promise<unknown[]> => {
      const workbook = await bench.download();
      const cell = workbook.sheet('Terms')!.cell(40, 8);
      return [cell?.formula, workbook.styles.facts(cell?.style ?? 0).bold];
    };
    await until(copied, ['I40*2', true]);
  }, 60_000);

  test('sheets are added and deleted; the last one stays', async () => {
    const names = async (): Promise<string[]> => (await bench.download()).sheets.map(({ name }) => name);
    await bench.page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
    await until(names, ['Invoices', 'Sheet1', 'Payments', 'Terms', 'Settings']);
    await bench.type('A1', '7');
    await bench.page.getByRole('tab', { name: 'Sheet1' }).click({ button: 'right' });
    await bench.page.getByText('Delete', { exact: true }).click();
    await until(names, ['Invoices', 'Payments', 'Terms', 'Settings']);
  }, 60_000);

  test('a protected sheet refuses, and says so; the cell keeps its value', async () => {
    const file = withText(
      SAMPLE,
      'xl/worksheets/sheet2.xml',
      '</sheetData>',
      '</sheetData><sheetProtection sheet="1"/>',
    );
    await bench.openFile('protected.xlsx', file);
    await bench.page.getByText('protected.xlsx').waitFor();
    await heading('Tables found');
    const [sheet] = openXlsx(file).sheets.filter((each) => each.protected);
    const before = valueAt(await bench.download(), `${sheet!.name}!A6`);
    await bench.showSheet(sheet!.name);
    await bench.type('A6', '12');
    await until(bench.notices, 'This sheet is protected. Nothing was changed.');
    expect(valueAt(await bench.download(), `${sheet!.name}!A6`)).toEqual(before);
    expect((await bench.copyAround('A6')).flat()).not.toContain('12');
    await settle();
  }, 60_000);

  test('what would not reach the file is stopped, with a banner that stays', async () => {
    await bench.goTo('A6');
    await bench.page.keyboard.press('Control+u');
    await until(async () => (await bench.notices()).includes('sheet.mutation.set-range-values'), true);
    await bench.page.keyboard.press('Control+x');
    await bench.goTo('Q6');
    await bench.page.keyboard.press('Control+v');
    await until(async () => (await bench.notices()).includes('sheet.mutation.move-range'), true);
    expect(contents(await bench.download())).toEqual(contents(openXlsx(saveXlsx(openXlsx(SAMPLE)))));
  }, 60_000);

  test('the pane speaks another language when it is chosen; the workbook stays as it is', async () => {
    await bench.type('Q6', '12');
    await bench.page.selectOption('#language', 'de-DE');
    await heading('Gefundene Tabellen');
    expect(valueAt(await bench.download(), 'Invoices!Q6')).toBe(12);
    await bench.page.selectOption('#language', 'en-US');
    await heading('Tables found');
  }, 60_000);

  test('a file that is no workbook is refused with the reason, and what is open stays open', async () => {
    await bench.openFile('notes.xlsx', new TextEncoder().encode('no workbook'));
    await until(async () => (await bench.notices()).startsWith('notes.xlsx: '), true);
    expect((await bench.download()).sheets).toHaveLength(4);
  }, 60_000);

  /** By the menu of the number of row 1. */
  async function insertRowsAbove(count: number): Promise<void> {
    const { x, y } = (await bench.cells.boundingBox())!;
    await bench.page.mouse.click(x + 20, y + 36, { button: 'right' });
    const entry = bench.page.locator('button', { hasText: 'rows above' }).last();
    await entry.locator('input').fill(String(count));
    await entry.click({ position: { x: 12, y: 14 } }); // beside the number
  }
});

/** The same month, posted at the same time by the same use cases without a browser. */
async function settledHeadless(now: string): Promise<Workbook> {
  const { model, workbook } = await connect(openXlsx(SAMPLE));
  const useCases = createUseCases(workbook, () => now);
  await useCases.post(await useCases.preview());
  return openXlsx(saveXlsx(model));
}

/** Every cell with value, formula and the style's own facts; the tables. */
const contents = (workbook: Workbook): unknown =>
  workbook.sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet
      .rowNumbers()
      .map((row) => [
        row + 1,
        sheet
          .rowCells(row)!
          .map((cell) => cell && [cell.value, cell.formula, workbook.styles.facts(cell.style ?? 0)]),
      ]),
    tables: sheet.tables.map(({ name, rect, columns }) => [
      name,
      formatRect(rect),
      columns.map((column) => column.name),
    ]),
  }));

/** What the cells of a table show. */
const shownTexts = (workbook: Workbook, { sheet, rect }: Table): string[][] =>
  Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (__, j) => workbook.textAt(sheet, rect.row + i, rect.column + j)),
  );

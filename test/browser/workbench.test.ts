import { formatRect } from '../../src/host/model';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { withText } from '../host/xlsx/parts';
import { inBrowser } from './inBrowser';
import type { WorkbenchInTest } from './openWorkbench';
import { sharedWorkbench } from './sharedWorkbench';
import { until } from './until';
import { differences, ofRun, rowsOf, SAMPLE, settledHeadless, shownTexts, valueAt } from './workbooks';

/** The workbench in a real browser, used as a person uses it. */
inBrowser('the workbench in Chromium', (browserPath) => {
  let bench: WorkbenchInTest;
  sharedWorkbench(browserPath, (opened) => {
    bench = opened;
  });
  beforeEach(() => bench.openSample(), 60_000);

  const changedTo = (state: string): Promise<void> =>
    until(() => bench.page.locator('#file-state').innerText(), state);

  test('the sample month: previewed, posted, downloaded, reopened, and taken back', async () => {
    const { pane } = bench;
    await changedTo('');
    await pane.preview();
    await pane.post();
    await changedTo('changed, not downloaded');
    const downloaded = await bench.download();
    await changedTo('');
    const headless = await settledHeadless(String(ofRun('RUN-0002', 'Started', downloaded)));
    expect(differences(downloaded, headless, 'values and formats')).toEqual([]);
    expect(await bench.notices()).toBe('');

    await bench.showSheet('Settlements');
    const table = headless.table('Settlements')!;
    expect(table.rect.rows).toBeGreaterThan(100);
    expect(await bench.copyAround('A6')).toEqual(shownTexts(headless, table));

    await bench.openFile('november.xlsx', saveXlsx(downloaded));
    await until(() => bench.page.locator('#file-name').innerText(), 'november.xlsx');
    await pane.ready();
    await pane.showUndo('RUN-0002');
    await pane.undo();
    const undone = await bench.download();
    expect(ofRun('RUN-0002', 'Status', undone)).toBe('undone');
    expect(rowsOf('Settlements', undone)).toHaveLength(2 * rowsOf('Settlements', downloaded).length - 11);
    expect(await bench.notices()).toBe('');
  }, 120_000);

  test('100 rows pasted below the journal belong to it, are undone and redone, and are settled', async () => {
    // 1.01 + 1.02 + … + 2.00 = 100 + 50.50 = 150.50
    const rows = Array.from({ length: 100 }, (_, i) =>
      ['2026-11-30', 'Customer', '4001', '', '', (1 + (i + 1) / 100).toFixed(2), 'EUR'].join('\t'),
    );
    const { pane } = bench;
    await bench.showSheet('Payments');
    await bench.paste('A155', rows.join('\n'));
    await until(bench.cellName, 'A155:G254');
    await pane.lookAgain(250);
    await bench.goTo('A155');
    await bench.page.keyboard.press('Control+z');
    await until(async () => valueAt(await bench.download(), 'Payments!A155'), undefined);
    await pane.lookAgain(150);
    await bench.page.click('#redo');
    await until(async () => valueAt(await bench.download(), 'Payments!F254'), 2);
    await pane.lookAgain(250);

    const pasted = await bench.download();
    // The formats of the rows above: a date, an account as text, an amount with two decimals.
    const { sheet } = pasted.table('Payments')!;
    expect([0, 2, 5].map((column) => pasted.textAt(sheet, 154, column))).toEqual([
      '2026-11-30',
      '4001',
      '1.01',
    ]);
    expect(valueAt(pasted, 'Payments!C155')).toBe('4001');
    await pane.preview();
    await pane.post();
    // The sample's own payments and these.
    const [with100, without] = [await bench.download(), await settledHeadless('2026-11-30T12:00:00.000Z')];
    expect(
      Number(ofRun('RUN-0002', 'Payments', with100)) - Number(ofRun('RUN-0002', 'Payments', without)),
    ).toBeCloseTo(150.5, 6);
    expect(rowsOf('PostedPayments', with100)).toHaveLength(rowsOf('PostedPayments', without).length + 100);
  }, 120_000);

  test('a sheet is renamed and a table moved while the pane is open; Go to cell finds the place', async () => {
    const { pane } = bench;
    await bench.page.getByRole('tab', { name: 'Invoices' }).click({ button: 'right' });
    await bench.page.getByText('Rename', { exact: true }).click();
    await bench.page.keyboard.press('Control+a');
    await bench.page.keyboard.type('Open items 2026');
    await bench.page.keyboard.press('Enter');
    await until(async () => (await bench.download()).sheets[0]!.name, 'Open items 2026');
    // Two rows above everything: the table moves from row 4 to row 6.
    await bench.goTo('A1');
    await insertRowsAbove(2);
    await until(placeOfInvoices, 'A6:T364');

    await pane.preview();
    await bench.showSheet('Settings');
    // Before, the amount that is no number stood in Invoices!H48.
    await pane.goToCell('Open items 2026', 'H50');
    await until(bench.cellName, 'H50');
    await pane.post();
    // What the add-in wrote is not undone from under it.
    await bench.page.keyboard.press('Control+z');
    const downloaded = await bench.download();
    expect(formatRect(downloaded.table('Invoices')!.rect)).toBe('A6:T364');
    expect(ofRun('RUN-0002', 'Status', downloaded)).toBe('complete');
  }, 120_000);

  test('Go to cell on a sheet far to the right brings its tab into sight; Go to cell back left as well', async () => {
    const { pane, page } = bench;
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 900, height: size.height });
    const isInSight = (name: string): Promise<boolean> =>
      page.getByRole('tab', { name, exact: true }).evaluate((tab) => {
        const [own, bar] = [tab.getBoundingClientRect(), tab.parentElement!.getBoundingClientRect()];
        return own.left >= bar.left - 1 && own.right <= bar.right + 1;
      });
    await until(() => isInSight('Invoices'), true);
    await until(() => isInSight('VoucherLines'), false);
    await pane.goToTable('VoucherLines');
    await until(() => isInSight('VoucherLines'), true);
    expect(await isInSight('Invoices')).toBe(false);
    await pane.preview();
    await pane.goToCell('Invoices', 'H48');
    await until(() => isInSight('Invoices'), true);
    await page.setViewportSize(size);
  }, 120_000);

  test.each(['complete', 'remove'] as const)(
    'a run that was cut off half-way: the pane offers it again, to %s',
    async (choice) => {
      const { pane } = bench;
      await pane.preview();
      await bench.cutOffWriting();
      const cut = await bench.download();
      expect(ofRun('RUN-0002', 'Status', cut)).toBe('writing');
      // The settlements are there, what is open of the invoices is not.
      expect(rowsOf('Settlements', cut).some((row) => row['Run'] === 'RUN-0002')).toBe(true);
      expect(rowsOf('OpenTransactions', cut)).toEqual(rowsOf('OpenTransactions', openXlsx(SAMPLE)));
      await bench.openFile('cut-off.xlsx', saveXlsx(cut));
      if (choice === 'complete') await pane.completeCutOff();
      else await pane.removeCutOff();
      const mended = await bench.download();
      const whole =
        choice === 'complete'
          ? await settledHeadless(String(ofRun('RUN-0002', 'Started', mended)))
          : openXlsx(SAMPLE);
      expect(differences(mended, whole, 'values')).toEqual([]);
    },
    120_000,
  );

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
    expect(await placeOfInvoices()).toBe('A4:T362');
    await bench.type('B363', '00042');
    await until(placeOfInvoices, 'A4:T363');
    // The account column is text, so the zeros stay.
    expect(valueAt(await bench.download(), 'Invoices!B363')).toBe('00042');
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
    const [, ...others] = openXlsx(SAMPLE).sheets.map(({ name }) => name);
    const names = async (): Promise<string[]> => (await bench.download()).sheets.map(({ name }) => name);
    await bench.page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
    await until(names, ['Invoices', 'Sheet1', ...others]);
    await bench.type('A1', '7');
    await bench.page.getByRole('tab', { name: 'Sheet1' }).click({ button: 'right' });
    await bench.page.getByText('Delete', { exact: true }).click();
    await until(names, ['Invoices', ...others]);
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
    await bench.pane.ready();
    const [sheet] = openXlsx(file).sheets.filter((each) => each.protected);
    const before = valueAt(await bench.download(), `${sheet!.name}!A6`);
    await bench.showSheet(sheet!.name);
    await bench.type('A6', '12');
    await until(bench.notices, 'This sheet is protected. Nothing was changed.');
    expect(valueAt(await bench.download(), `${sheet!.name}!A6`)).toEqual(before);
    expect((await bench.copyAround('A6')).flat()).not.toContain('12');
    await bench.pane.preview();
    await bench.pane.post();
  }, 60_000);

  test('what would not reach the file is stopped, with a banner that stays', async () => {
    await bench.goTo('A6');
    await bench.page.keyboard.press('Control+u');
    await until(async () => (await bench.notices()).includes('sheet.mutation.set-range-values'), true);
    await bench.page.keyboard.press('Control+x');
    await bench.goTo('W6');
    await bench.page.keyboard.press('Control+v');
    await until(async () => (await bench.notices()).includes('sheet.mutation.move-range'), true);
    expect(differences(await bench.download(), openXlsx(SAMPLE), 'values and formats')).toEqual([]);
  }, 60_000);

  test('a dark screen leaves the colours of the file alone', async () => {
    await bench.page.emulateMedia({ colorScheme: 'dark' });
    await bench.goTo('A6');
    await bench.page.keyboard.press('Control+b');
    await changedTo('changed, not downloaded');
    const found = differences(await bench.download(), openXlsx(SAMPLE), 'values and formats');
    await bench.page.emulateMedia({ colorScheme: 'light' });
    expect(found).toEqual([expect.stringMatching(/^Invoices!A6: .*"bold":true,.*"fontColor":"000000"/)]);
  }, 60_000);

  test('the pane speaks another language when it is chosen; the workbook stays as it is', async () => {
    await bench.type('W6', '12');
    await bench.page.selectOption('#language', 'de-DE');
    await bench.pane.readyInGerman();
    expect(valueAt(await bench.download(), 'Invoices!W6')).toBe(12);
    await bench.page.selectOption('#language', 'en-US');
    await bench.pane.ready();
  }, 60_000);

  test('a file that is no workbook is refused with the reason, and what is open stays open', async () => {
    const text = new TextEncoder().encode('no workbook');
    await bench.openFile('notes.xlsx', text);
    await until(async () => (await bench.notices()).startsWith('notes.xlsx was not opened. '), true);
    const two = await bench.dragOver('grid', { 'a.xlsx': SAMPLE, 'b.xlsx': SAMPLE });
    await two.letGo();
    await until(async () => (await bench.notices()).includes('Drop one file.'), true);
    expect(differences(await bench.download(), openXlsx(SAMPLE), 'values')).toEqual([]);
  }, 60_000);

  test.each(['grid', 'pane'] as const)(
    'a file is dragged over the %s and let go',
    async (over) => {
      const away = await bench.dragOver(over, { 'december.xlsx': SAMPLE });
      expect(await away.isWelcome()).toBe(true);
      await away.turnBack();
      expect(await away.isWelcome()).toBe(false);
      const drag = await bench.dragOver(over, { 'december.xlsx': SAMPLE });
      await drag.letGo();
      await until(() => bench.page.locator('#file-name').innerText(), 'december.xlsx');
      await bench.pane.ready();
      expect(await drag.isWelcome()).toBe(false);
    },
    60_000,
  );

  const placeOfInvoices = async (): Promise<string> =>
    formatRect((await bench.download()).table('Invoices')!.rect);

  /** By the menu of the number of row 1. */
  async function insertRowsAbove(count: number): Promise<void> {
    const { x, y } = (await bench.cells.boundingBox())!;
    await bench.page.mouse.click(x + 20, y + 36, { button: 'right' });
    const entry = bench.page.locator('button', { hasText: 'rows above' }).last();
    await entry.locator('input').fill(String(count));
    await entry.click({ position: { x: 12, y: 14 } }); // beside the number
  }
});

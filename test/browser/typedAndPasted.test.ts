import { newWorkbook } from '../../src/host/model';
import { saveXlsx } from '../../src/host/xlsx';
import { day } from '../support/monthEnd';
import { entrySteps, type EntrySteps } from './entrySteps';
import { inBrowser } from './inBrowser';
import type { WorkbenchInTest } from './openWorkbench';
import { sharedWorkbench } from './sharedWorkbench';
import { until } from './until';
import { rowsOf, valueAt } from './workbooks';

/** Work begun in a workbook that holds nothing yet: every row is typed or pasted by hand. */
inBrowser('typed and pasted by hand, in Chromium', (browserPath) => {
  let bench: WorkbenchInTest;
  let entry: EntrySteps;
  sharedWorkbench(browserPath, (opened) => {
    bench = opened;
    entry = entrySteps(opened.frame);
  });

  // Invoice 10030: 1,000.00 of 25 June 2015; 2 % = 20.00 until 30 June (5 days), 1 % = 10.00 until 9 July (14 days), net 25 July (30 days).
  // 294.00 on 28 June: 294.00 · 20/980 = 6.00 discount, 300.00 settled, 700.00 open.
  // 693.00 on 8 July: 1 % of 700.00 = 7.00, and 700.00 − 7.00 = 693.00 closes it. The panel: 6.00 taken + 7.00 to take = 13.00.
  test('the seed scenario: two payments of one invoice, the discount panel read off the screen at both', async () => {
    const { pane } = bench;
    await bench.openFile('new.xlsx', saveXlsx(newWorkbook()));
    await until(() => bench.page.locator('#file-name').innerText(), 'new.xlsx');
    await pane.insertTemplate();
    await pasted('Invoices', 'A2', [
      ['4031', 'Contoso', 'FTI-10030', '10030', '', '2015-06-25', '', '1000', 'EUR', 'NET30', '5D2%'],
    ]);
    await pasted('CashDiscounts', 'A2', [
      ['5D2%', '2 % within 5 days', '5', '', 'Net', '2', '14D1%'],
      ['14D1%', '1 % within 14 days', '14', '', 'Net', '1', ''],
    ]);
    await pasted('TermsOfPayment', 'A2', [['NET30', '30', '', 'Net']]);
    await beside('SettlementParameters', 'Accounting currency', 'EUR');
    await beside('SettlementParameters', 'Customer payment voucher', 'ARP-10030');

    await pane.show('Enter payments');
    await entry.type({ of: '10030', date: '6/28/2015', amount: '294', offsetAccount: '1200' });
    await entry.mark('10030');
    await panelSays('06/30/2015', '20.00', '0.00', '6.00');
    expect(await entry.section('Cash discount schedule')).toEqual([
      ['Cash discount date', 'Cash discount amount', 'Amount in transaction currency'],
      ['06/30/2015', '20.00', '980.00'],
      ['07/09/2015', '10.00', '990.00'],
      ['07/25/2015', '0.00', '1,000.00'],
    ]);
    expect(await entry.total('Marked total')).toBe('980.00 EUR');
    expect(await entry.total('Estimated cash discount')).toBe('6.00 EUR');
    // The default of 980.00 was left alone, so the payment's amount settles what it can (DISC-6).
    await entry.save('294.00 EUR, 4031 Contoso', 'Keep 294.00 EUR');
    await postJournal();

    await pane.show('Enter payments');
    await entry.type({ of: '10030', date: '7/8/2015', amount: '693', offsetAccount: '1200' });
    await entry.mark('10030');
    await panelSays('07/09/2015', '13.00', '6.00', '7.00');
    expect(await entry.total('Marked total')).toBe('693.00 EUR');
    expect(await entry.total('Estimated cash discount')).toBe('7.00 EUR');
    await entry.save('693.00 EUR, 4031 Contoso');
    await postJournal();

    const done = await bench.download();
    expect(
      rowsOf('CustomerTransactions', done).map((row) => [
        row['Voucher'],
        row['Transaction type'],
        row['Date'],
        row['Amount in transaction currency debit'],
        row['Amount in transaction currency credit'],
        row['Balance'],
      ]),
    ).toEqual([
      ['FTI-10030', 'Invoice', day('2015-06-25'), 1000, undefined, 0],
      ['ARP-10030', 'Payment', day('2015-06-28'), undefined, 294, 0],
      ['DISC-10030', 'Cash discount', day('2015-06-28'), undefined, 6, 0],
      ['ARP-10031', 'Payment', day('2015-07-08'), undefined, 693, 0],
      ['DISC-10031', 'Cash discount', day('2015-07-08'), undefined, 7, 0],
    ]);
    expect(rowsOf('Settlements', done).map((row) => [row['Amount settled'], row['Balance after']])).toEqual([
      [300, 700],
      [700, 0],
    ]);
    expect(rowsOf('OpenTransactions', done).filter((row) => row['Invoice'] !== undefined)).toEqual([]);
    expect(await bench.notices()).toBe('');
  }, 120_000);

  /** Pastes rows into a sheet of the grid, and waits until they are in the workbook. */
  async function pasted(sheet: string, address: string, rows: readonly (readonly string[])[]): Promise<void> {
    await bench.showSheet(sheet);
    await bench.paste(address, rows.map((row) => row.join('\t')).join('\n'));
    await until(async () => String(valueAt(await bench.download(), `${sheet}!${address}`)), rows[0]![0]);
  }

  /** Types the value beside a label of a table that the template filled with labels. */
  async function beside(table: string, label: string, text: string): Promise<void> {
    const { sheet, body } = (await bench.download()).table(table)!;
    const row = Array.from({ length: body.rows }, (_, i) => body.row + i).find(
      (at) => sheet.value(at, body.column) === label,
    )!;
    await bench.showSheet(sheet.name);
    await bench.type(`B${row + 1}`, text);
  }

  const panelSays = (date: string, amount: string, taken: string, toTake: string): Promise<void> =>
    until(
      () => entry.section('Cash discount'),
      [
        ['Cash discount date', date],
        ['Cash discount amount', amount],
        ['Use cash discount', 'Normal'],
        ['Cash discount taken', taken],
        ['Cash discount amount to take', toTake],
      ],
    );

  async function postJournal(): Promise<void> {
    await bench.pane.preview();
    await bench.pane.post();
  }
});

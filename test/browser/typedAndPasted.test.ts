import { newWorkbook, type Workbook } from '../../src/host/model';
import { saveXlsx } from '../../src/host/xlsx';
import { PAYMENT_HEADINGS } from '../app/entry/entering';
import { day, workbookWith } from '../support/monthEnd';
import { bankSteps, type BankSteps } from './bankSteps';
import { entrySteps, type EntrySteps } from './entrySteps';
import { inBrowser } from './inBrowser';
import type { WorkbenchInTest } from './openWorkbench';
import { sharedWorkbench } from './sharedWorkbench';
import { until } from './until';
import { ofRun, rowsOf, valueAt } from './workbooks';

/** Work begun in a workbook that holds nothing yet: every row is typed or pasted by hand. */
inBrowser('typed and pasted by hand, in Chromium', (browserPath) => {
  let bench: WorkbenchInTest;
  let entry: EntrySteps;
  let bank: BankSteps;
  sharedWorkbench(browserPath, (opened) => {
    bench = opened;
    entry = entrySteps(opened.frame);
    bank = bankSteps(opened.frame);
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

  // 50 invoices of 100.00 of 2 November, each with 2 % = 2.00 until 12 November, and 60 bank lines:
  //   30 of 98.00 on 10 November, in time:                            2,940.00 + 60.00 discount = 3,000.00 settled
  //   14 of 100.00 on 20 November, too late for a discount:           1,400.00                  = 1,400.00 settled
  //    1 of 98.00 on 20 November, the discount 8 days late; taken:       98.00                  =    98.00 settled
  //    5 of 49.00 on 12 November, each half of an invoice:              245.00 +  5.00 discount =   250.00 settled
  //   10 of nobody we know, 7.01 to 7.10: they wait
  // Posted: 50 payments, 4,683.00 + 65.00 discount = 4,748.00 settled. Open: 5,000.00 − 4,748.00 = 252.00.
  test('60 bank lines: pasted into the grid, imported, reviewed, taken over and posted', async () => {
    const { pane, page } = bench;
    await bench.openFile('bank.xlsx', saveXlsx(withoutBankLines()));
    await until(() => page.locator('#file-name').innerText(), 'bank.xlsx');
    await pane.ready();
    const rows = [
      ...numbers(1, 30).map((n) => line('2026-11-10', '98.00', n, `Invoice ${20_000 + n}`)),
      ...numbers(31, 44).map((n) => line('2026-11-20', '100.00', n, `Invoice ${20_000 + n}`)),
      line('2026-11-20', '98.00', 45, 'Invoice 20045'),
      ...numbers(46, 50).map((n) => line('2026-11-12', '49.00', n, `Half of invoice ${20_000 + n}`)),
      ...numbers(1, 10).map((n) => [
        '2026-11-20',
        (7 + n / 100).toFixed(2),
        'EUR',
        'Nobody Ltd',
        'Thank you',
      ]),
    ];
    await pasted('BankLines', 'A2', rows);
    expect(rowsOf('BankLines', await bench.download())).toHaveLength(60);

    await pane.show('Bank lines');
    await bank.importTable(60);
    await bank.acceptCertain(49);
    await bank.acceptByKey('Invoice 20045');
    await bank.takeOver(50);
    await postJournal();

    const done = await bench.download();
    expect(rowsOf('BankStatementLines', done)).toHaveLength(60);
    expect(rowsOf('PostedPayments', done)).toHaveLength(50);
    expect(['Payments', 'Settled', 'Discount', 'Left open'].map((of) => ofRun('RUN-0001', of, done))).toEqual(
      [4683, 4748, 65, 0],
    );
    const settled = rowsOf('Settlements', done);
    const facts = (invoice: string): unknown[] => {
      const [row] = settled.filter((one) => one['Invoice'] === invoice);
      return ['Cash applied', 'Cash discount', 'Balance after', 'Payment reference'].map((of) => row?.[of]);
    };
    expect(facts('20001')).toEqual([98, 2, 0, 'B-00001']);
    expect(facts('20044')).toEqual([100, 0, 0, 'B-00044']);
    expect(facts('20045')).toEqual([98, 0, 2, 'B-00045']);
    expect(facts('20046')).toEqual([49, 1, 50, 'B-00046']);
    expect(
      rowsOf('OpenTransactions', done).map((row) => [row['Invoice'], row['Amount in transaction currency']]),
    ).toEqual([
      ['20045', 2],
      ...numbers(46, 50).map((n) => [String(20_000 + n), 50]),
    ]);
    expect(await bench.notices()).toBe('');
  }, 120_000);

  /** Pastes rows into a sheet of the grid, and waits until they are in the workbook. */
  async function pasted(sheet: string, address: string, rows: readonly (readonly string[])[]): Promise<void> {
    await bench.showSheet(sheet);
    await bench.paste(address, rows.map((row) => row.join('\t')).join('\n'));
    const last = address.replace(/\d+$/, (row) => String(Number(row) + rows.length - 1));
    await until(async () => valueAt(await bench.download(), `${sheet}!${last}`) !== undefined, true);
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

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const CUSTOMERS = [
  'Alder Trading',
  'Birch Interiors',
  'Cedar Kitchens',
  'Dogwood Office',
  'Elm Furniture',
  'Fir and Sons',
  'Ginkgo Design',
  'Hazel Stores',
  'Ivy Living',
  'Juniper Retail',
];

/** Whose invoice it is: 20001 is of the first customer, 20010 of the tenth, 20011 of the first again. */
const customerOf = (n: number): string => CUSTOMERS[(n - 1) % CUSTOMERS.length]!;

/** A bank line as it is pasted: day, amount, currency, payer, text. */
const line = (date: string, amount: string, n: number, text: string): readonly string[] => [
  date,
  amount,
  'EUR',
  customerOf(n),
  text,
];

/** 50 invoices of ten customers, and tables for bank lines and payments with no row yet. */
const withoutBankLines = (): Workbook =>
  workbookWith({
    Invoices: [
      ['Account', 'Name', 'Invoice', 'Date', 'Amount', 'Cash discount date 1', 'Cash discount amount 1'],
      ...numbers(1, 50).map((n) => [
        `41${String(CUSTOMERS.indexOf(customerOf(n))).padStart(2, '0')}`,
        customerOf(n),
        `${20_000 + n}`,
        day('2026-11-02'),
        100,
        day('2026-11-12'),
        2,
      ]),
    ],
    Payments: [PAYMENT_HEADINGS],
    BankLines: [['Date', 'Amount', 'Currency', 'Name', 'Text']],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
    LedgerAccounts: [
      ['Purpose', 'Account'],
      ['bank', '1200'],
    ],
  });

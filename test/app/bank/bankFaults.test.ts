import { createUseCases } from '../../../src/app/createUseCases';
import type { SettlementUseCases } from '../../../src/app/useCases';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import { WorkbookHost } from '../../../src/host/excel/workbookHost';
import type { Workbook as Model } from '../../../src/host/model';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { startOffice } from '../../../src/host/node/startOffice';
import { HostError } from '../../../src/problem/problem';
import { day, rowsOf, STARTED, workbookWith } from '../../support/monthEnd';

const month = (): Model =>
  workbookWith({
    Invoices: [
      ['Account', 'Name', 'Invoice', 'Date', 'Amount'],
      ['4031', 'Contoso', '10030', day('2015-06-25'), 980],
      ['4031', 'Contoso', '10031', day('2015-06-25'), 20],
    ],
    Payments: [
      [
        'Date',
        'Account',
        'Name',
        'Amount',
        'Currency',
        'Invoice',
        'Payment reference',
        'Offset account',
        'Description',
        'Module',
      ],
      ['', '', '', '', '', '', '', '', '', ''],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
    LedgerAccounts: [
      ['Purpose', 'Account'],
      ['Bank', '1200'],
    ],
  });

const CSV =
  'Date;Amount;Currency;Name;Text\n2015-06-28;980.00;EUR;Contoso;10030\n2015-06-29;20.00;EUR;Contoso;10031\n';
const WORDS = { language: 'en', locale: 'en-US' } as const;

/**
 * Opens the workbook anew, as after a crash. From request `cutAt` on all are refused; one that was carried out while its answer was lost leaves
 * what is left when the next one is refused.
 */
async function during(
  model: Model,
  cutAt: number | undefined,
  work: (useCases: SettlementUseCases) => Promise<unknown>,
): Promise<number> {
  let requests = 0;
  const host = new WorkbookHost(model, { report: () => undefined });
  const office = await startOffice(host, {
    fault: () =>
      requests++ >= (cutAt ?? Infinity) ? { error: 'InvalidOrTimedOutSession', when: 'before' } : undefined,
  });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const done = work(createUseCases(excelWorkbook(), () => STARTED)).finally(() => office.close());
  await (cutAt === undefined
    ? done
    : done.catch((error: unknown) => expect(error).toBeInstanceOf(HostError)));
  return requests;
}

async function importAll(useCases: SettlementUseCases): Promise<void> {
  const opened = await useCases.openBank({
    kind: 'file',
    name: 'june.csv',
    bytes: new TextEncoder().encode(CSV),
  });
  if (opened.kind !== 'layout') throw new Error('a table is confirmed first');
  await useCases.readBank(opened.layout);
  await useCases.importBank();
}

/** Accepts every line that has no payment yet. */
async function acceptAll(useCases: SettlementUseCases): Promise<void> {
  const { lines } = await useCases.reviewBank(WORDS);
  const open = lines.filter(({ state }) => state === 'open').map(({ line }) => ({ line, choice: 0 }));
  if (open.length > 0) await useCases.decideBank(open);
}

test('an import cut off at any request and begun again holds each line once', async () => {
  const requests = await during(month(), undefined, importAll);
  expect(requests).toBeGreaterThan(3);
  for (let cutAt = 0; cutAt < requests; cutAt++) {
    const model = month();
    await during(model, cutAt, importAll);
    await during(model, undefined, importAll);
    expect(rowsOf(model, 'BankStatementLines').map((row) => [row['Line'], row['Amount']])).toEqual([
      ['B-00001', 980],
      ['B-00002', 20],
    ]);
  }
});

test('decisions cut off at any request and made again give each line one payment', async () => {
  const imported = month();
  await during(imported, undefined, importAll);
  const file = saveXlsx(imported);
  const requests = await during(openXlsx(file), undefined, acceptAll);
  for (let cutAt = 0; cutAt < requests; cutAt++) {
    const model = openXlsx(file);
    await during(model, cutAt, acceptAll);
    await during(model, undefined, acceptAll);
    expect(
      rowsOf(model, 'Payments').map((row) => [row['Payment reference'], row['Amount'], row['Invoice']]),
    ).toEqual([
      ['B-00001', 980, '10030'],
      ['B-00002', 20, '10031'],
    ]);
  }
}, 120_000);

import { Blocked } from '../../src/app/monthEnd';
import type { Workbook as Model } from '../../src/host/model';
import { placeText } from '../../src/problem/problem';
import { day, rowsOf, settle, withUseCases, workbookWith } from '../support/monthEnd';

/** What people do to a settled workbook before the next run. */

const INVOICES = ['Account', 'Invoice', 'Date', 'Amount'];
const PAYMENTS = ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'];

const month = (account: string): Model =>
  workbookWith({
    Invoices: [INVOICES, ['4031', 'A', day('2026-11-02'), 1000], ['4031', 'B', day('2026-11-02'), 500]],
    Payments: [PAYMENTS, [day('2026-11-05'), account, 300, 'A', '1200']],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
  });

const settled = async (account = '4031'): Promise<Model> => {
  const model = month(account);
  await withUseCases(model, async (useCases) => void (await settle(useCases)));
  return model;
};

function type(model: Model, table: string, row: number, column: number, value: string | number): void {
  const { sheet, body } = model.table(table)!;
  sheet.setValues(
    { row: body.row + row, column: body.column + column, rows: 1, columns: 1 },
    [[value]],
    'file',
  );
}

/** Posts what there is to post; the problems, also of a run that is refused. */
const nextRun = (model: Model): Promise<readonly string[]> =>
  withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    return preview.problems;
  })
    .catch((error: unknown) => {
      if (error instanceof Blocked) return error.problems;
      throw error;
    })
    .then((problems) => problems.map((problem) => `${placeText(problem.place)} ${problem.code}`));

const settlements = (model: Model) => rowsOf(model, 'Settlements').map((row) => row['Amount settled']);

test('a payment found through its invoice, its amount changed after posting, is not posted again', async () => {
  const model = await settled('');
  type(model, 'Payments', 0, 2, 400);
  expect(await nextRun(model)).toEqual(['Payments!A2 payment/changed-after-posting']);
  expect(settlements(model)).toEqual([300]);
});

test('a changed invoice date stays a problem until it is restored, and the views go on showing the document', async () => {
  const model = await settled();
  type(model, 'Invoices', 0, 2, day('2026-11-03'));
  for (let run = 0; run < 3; run++) {
    expect(await nextRun(model)).toEqual(['Invoices!C2 invoice/changed']);
    const open = rowsOf(model, 'OpenTransactions').find((row) => row['Invoice'] === 'A');
    expect([open?.['Date'], open?.['Amount in transaction currency']]).toEqual([day('2026-11-02'), 700]);
  }
  type(model, 'Invoices', 0, 2, day('2026-11-02'));
  expect(await nextRun(model)).toEqual([]);
});

describe('the ledger', () => {
  const copyRow = (model: Model, table: string, times: number): void => {
    const { sheet, rect, body, name } = model.table(table)!;
    const row = Array.from(
      { length: body.columns },
      (_, c) => sheet.cell(body.row, body.column + c)?.value ?? '',
    );
    for (let i = 1; i <= times; i++) sheet.setValues({ ...body, row: body.row + i, rows: 1 }, [row], 'file');
    model.resizeTable(model.table(name)!, { ...rect, rows: rect.rows + times });
  };
  const clear = (model: Model, table: string): void => {
    const { sheet, body } = model.table(table)!;
    sheet.setValues({ ...body, rows: 1 }, [Array.from({ length: body.columns }, () => '')], 'file');
  };

  test('without the sheet of Runs no run follows: it would be another RUN-0001', async () => {
    const model = await settled();
    model.deleteSheet(model.table('Runs')!.sheet);
    expect(await nextRun(model)).toContain('Runs ledger/missing-table');
  });

  test('with the row of the run deleted from Runs, neither', async () => {
    const model = await settled();
    clear(model, 'Runs');
    expect(await nextRun(model)).toEqual([
      'PostedPayments ledger/incomplete',
      'Settlements ledger/incomplete',
    ]);
  });

  test('nor with that row twice', async () => {
    const model = await settled();
    copyRow(model, 'Runs', 1);
    expect(await nextRun(model)).toEqual([
      'PostedPayments ledger/incomplete',
      'Settlements ledger/incomplete',
    ]);
  });

  test('copied settlements are a problem and no breakdown, also where Runs was made to agree', async () => {
    const model = await settled();
    copyRow(model, 'Settlements', 4);
    expect(await nextRun(model)).toContain('Settlements ledger/incomplete');
    type(model, 'Runs', 0, 5, 1500);
    expect(await nextRun(model)).toContain('Settlements ledger/incomplete');
  });

  /** 300.00 were applied, without a discount. */
  const [CASH_APPLIED, CASH_DISCOUNT] = [11, 12];
  test('cash applied that was changed by a cent is a problem at its row', async () => {
    const model = await settled();
    type(model, 'Settlements', 0, CASH_APPLIED, 299.99);
    expect(await nextRun(model)).toEqual(['Settlements!P6 ledger/changed-amount']);
    type(model, 'Settlements', 0, CASH_APPLIED, 300);
    expect(await nextRun(model)).toEqual([]);
  });

  test('cash that was made a discount, 290.00 + 10.00, is a problem of the run', async () => {
    const model = await settled();
    type(model, 'Settlements', 0, CASH_APPLIED, 290);
    type(model, 'Settlements', 0, CASH_DISCOUNT, 10);
    expect(await nextRun(model)).toEqual(['Settlements ledger/incomplete']);
  });
});

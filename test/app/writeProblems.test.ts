import { day, rowsOf, settle, withUseCases, workbookWith } from '../support/monthEnd';

/** The second payment has no amount that can be read. */
const month = () =>
  workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount'],
      ['4031', '10030', day('2026-11-02'), 1000],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      [day('2026-11-05'), '4031', 1000, '10030', '1200'],
      [day('2026-11-06'), '4031', 'abc', '10030', '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
      ['Language of sentences in sheets', 'nl'],
    ],
  });

test('the problems that are shown go into a sheet, each with a link to its cell, and nothing is posted', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    const { problems } = await useCases.preview();
    expect(await useCases.writeProblems(problems)).toBe('SettlementProblems');
  });
  expect(rowsOf(model, 'SettlementProblems').map((row) => [row['Where'], row['Code']])).toEqual([
    ['Payments!C3', 'amount/unreadable'],
  ]);
  // In the language of the sheets, whatever that of the pane is.
  expect(rowsOf(model, 'SettlementProblems')[0]!['What to do']).toMatch(/^Typ /);
  const { sheet } = model.table('SettlementProblems')!;
  expect(sheet.hyperlinks.map(({ location }) => location)).toEqual(['Payments!C3']);
  expect(model.sheets.map(({ name }) => name)).toEqual([
    'Invoices',
    'Payments',
    'SettlementParameters',
    'SettlementProblems',
  ]);
});

test('written again they replace those before, in the table as it is called now; a posting writes its own', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    const { problems } = await useCases.preview();
    await useCases.writeProblems([...problems, ...problems]);
    expect(rowsOf(model, 'SettlementProblems')).toHaveLength(2);
    model.renameTable(model.table('SettlementProblems')!, 'To_correct');
    expect(await useCases.writeProblems(problems)).toBe('To_correct');
    expect(rowsOf(model, 'To_correct')).toHaveLength(1);
    await settle(useCases);
    expect(await useCases.writeProblems([])).toBe('To_correct');
  });
  expect(rowsOf(model, 'To_correct')).toHaveLength(0);
  expect(rowsOf(model, 'PostedPayments').map((row) => row['Amount'])).toEqual([1000]);
});

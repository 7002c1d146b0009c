import type { Workbook as Model } from '../../src/host/model';
import { placeText } from '../../src/problem/problem';
import { day, rowsOf, settle, withUseCases, workbookWith, type Tables } from '../support/monthEnd';

/**
 * The list of section 1 of the workbook contract, each through the whole add-in: from the cells of a workbook, over Office.js,
 * to the expected value or the expected problem at its cell.
 */
const INVOICES = ['Account', 'Invoice', 'Date', 'Amount'];
const PAYMENTS = ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'];

const month = (tables: Tables): Model =>
  workbookWith({
    Invoices: [INVOICES, ['4031', 'A', day('2026-11-02'), 1234.5]],
    Payments: [PAYMENTS, [day('2026-11-05'), '4031', 100, 'A', '1200']],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
    ...tables,
  });

const problemsOf = (model: Model): Promise<readonly string[]> =>
  withUseCases(model, async (useCases) => {
    const { problems } = await useCases.preview();
    return problems.map((problem) => `${placeText(problem.place)} ${problem.code}`);
  });

const withParameter = (name: string, value: unknown): Tables => ({
  SettlementParameters: [
    ['Parameter', 'Value'],
    ['Accounting currency', 'EUR'],
    [name, value],
  ],
});

describe('text amounts', () => {
  test.each([
    ['1.000,00', '1.234,50', 1234.5],
    ['1,000.00', '1,234.50', 1234.5],
    ["1'000.00", "1''234.50".replace("''", "'"), 1234.5],
    ['1 000,00', '1\u202f234,50', 1234.5],
    ['1.000,00', '1.234,50-', -1234.5],
    ['1,000.00', '(1,234.50)', -1234.5],
    ['1,000.00', '1,234.50 CR', -1234.5],
    ['1.000,00', '1.234,50\u00a0DR', 1234.5],
  ])('in the stated format %s: “%s” is read as %d', async (format, text, amount) => {
    const model = month({
      ...withParameter('Number format', format),
      Payments: [PAYMENTS, [day('2026-11-05'), '4031', text, '', '1200']],
    });
    await withUseCases(model, async (useCases) => void (await settle(useCases)));
    expect(rowsOf(model, 'PostedPayments').map((row) => row['Amount'])).toEqual([amount]);
  });

  test('a text that fits only another format is refused at its cell', async () => {
    const model = month({
      ...withParameter('Number format', '1,000.00'),
      Payments: [PAYMENTS, [day('2026-11-05'), '4031', '1.234,50', '', '1200']],
    });
    expect(await problemsOf(model)).toEqual(['Payments!C2 amount/other-format']);
  });

  test('without a stated format no text is an amount', async () => {
    const model = month({ Payments: [PAYMENTS, [day('2026-11-05'), '4031', '1.234,50', '', '1200']] });
    expect(await problemsOf(model)).toEqual(['Payments!C2 amount/no-format']);
  });
});

test('an error cell is a problem with its text; the row is not half used', async () => {
  const model = month({});
  model.table('Invoices')!.sheet.setValues({ row: 1, column: 3, rows: 1, columns: 1 }, [['#N/A']], 'file');
  model.table('Invoices')!.sheet.cell(1, 3)!.value = { error: '#N/A' };
  expect(await problemsOf(model)).toEqual(['Invoices!D2 cell/error', 'Payments!D2 mark/row-has-problem']);
});

test('merged cells in the body are a problem at their area; the other rows are used', async () => {
  const model = month({
    Invoices: [
      INVOICES,
      ['4031', 'A', day('2026-11-02'), 100],
      ['4031', 'B', day('2026-11-02'), 100],
      ['4031', 'C', day('2026-11-02'), 100],
    ],
    Payments: [PAYMENTS, [day('2026-11-05'), '4031', 100, 'A', '1200']],
  });
  model.table('Invoices')!.sheet.merges.push({ row: 2, column: 0, rows: 2, columns: 1 });
  expect(await problemsOf(model)).toEqual(['Invoices!A3 source/merged-cells']);
});

test('hidden and filtered rows count like others', async () => {
  const model = month({
    Payments: [
      PAYMENTS,
      [day('2026-11-05'), '4031', 100, 'A', '1200'],
      [day('2026-11-06'), '4031', 50, 'A', '1200'],
    ],
  });
  model.table('Payments')!.sheet.hideRows(1, 1, true);
  await withUseCases(model, async (useCases) => {
    const { totals } = await useCases.preview();
    expect([totals.paymentCount, totals.payments]).toEqual([2, 15_000]);
  });
});

test('the same invoice number of one account twice: a problem at each, none is used', async () => {
  const model = month({
    Invoices: [
      INVOICES,
      ['4031', 'A', day('2026-11-02'), 100],
      ['4031', 'A', day('2026-11-03'), 200],
      ['4044', 'A', day('2026-11-03'), 300],
    ],
  });
  expect(await problemsOf(model)).toEqual([
    'Invoices!B2 invoice/duplicate',
    'Invoices!B3 invoice/duplicate',
    'Payments!D2 mark/row-has-problem',
  ]);
});

test('a formula counts with its value', async () => {
  const model = month({});
  const { sheet } = model.table('Payments')!;
  sheet.setValues({ row: 1, column: 2, rows: 1, columns: 1 }, [['=40+60']], 'host');
  sheet.setResult(1, 2, 100);
  await withUseCases(model, async (useCases) => {
    expect((await useCases.preview()).totals.payments).toBe(10_000);
  });
});

test('blank rows and the totals row of a table are not counted; a sum typed below is a problem', async () => {
  const model = month({
    Payments: [
      PAYMENTS,
      [day('2026-11-05'), '4031', 100, 'A', '1200'],
      ['', '', '', '', ''],
      ['', '', 100, '', ''],
    ],
  });
  expect(await problemsOf(model)).toEqual(['Payments!C4 row/only-a-sum']);
  const table = model.table('Payments')!;
  table.totalsRows = 1;
  expect(await problemsOf(model)).toEqual([]);
});

test('a number typed as text in an id, a non-breaking space, a date with a time', async () => {
  const model = month({
    Invoices: [INVOICES, [4031, 10030, day('2026-11-02'), 100]],
    Payments: [
      PAYMENTS,
      [day('2026-11-05'), '4031\u00a0', 100, '10030', 1200],
      [day('2026-11-05') + 0.5, '4031', 100, '', '1200'],
    ],
  });
  expect(await problemsOf(model)).toEqual(['Payments!A3 date/has-time']);
});

test('a named range is a source; whole columns formatted to the last row cost nothing and are no rows', async () => {
  const model = month({});
  const { sheet } = model.table('Payments')!;
  model.forgetTable(model.table('Payments')!);
  sheet.setStyle({ row: 1_048_575, column: 0, rows: 1, columns: 5 }, { bold: true }, 'file');
  model.addName('Payments', 'Payments!$A:$E');
  await withUseCases(model, async (useCases, { agave }) => {
    const preview = await useCases.preview();
    expect(preview.problems).toEqual([]);
    expect([preview.rows.payments, preview.totals.payments]).toEqual([1, 10_000]);
    expect(agave.stats.bytesOut).toBeLessThan(50_000);
  });
});

test('tables under other names are found by their headings, in German', async () => {
  const model = workbookWith({
    Posten: [
      ['Konto', 'Rechnungsnummer', 'Rechnungsdatum', 'Betrag'],
      ['4031', 'A', day('2026-11-02'), 100],
    ],
    Eingang: [
      ['Zahlungsdatum', 'Konto', 'Zahlbetrag', 'Rechnung', 'Gegenkonto'],
      [day('2026-11-05'), '4031', 100, 'A', '1200'],
    ],
    SettlementParameters: [
      ['Parameter', 'Value'],
      ['Accounting currency', 'EUR'],
    ],
  });
  const overview = await withUseCases(model, (useCases) => useCases.overview());
  const found = Object.fromEntries(overview.sources.map(({ role, table }) => [role, table?.name]));
  expect([found['Invoices'], found['Payments']]).toEqual(['Posten', 'Eingang']);
});

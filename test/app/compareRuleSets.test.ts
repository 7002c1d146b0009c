import fc from 'fast-check';
import { plainDate, type PlainDate } from '../../src/calendar/plainDate';
import { compareRuleSets } from '../../src/app/compareRuleSets';
import { monthEndOf, type ReadTables } from '../../src/app/monthEnd';
import { settleMonthEnd } from '../../src/app/settlement';
import { RULE_SET_NAMES, type RuleSetName } from '../../src/engine/ruleSets';
import type { SettlementUseCases } from '../../src/app/useCases';
import type { Workbook as Model } from '../../src/host/model';
import { LEDGER_TABLES, VIEW_TABLES } from '../../src/workbook/ownTables';
import { day, rowsOf, settle, sheetsOf, withUseCases, workbookWith, type Tables } from '../support/monthEnd';
import { grid } from '../support/sourceGrid';
import { runs } from '../support/runs';

const EXAMPLE: Tables = {
  Invoices: [
    [
      'Account',
      'Invoice',
      'Date',
      'Amount',
      'Cash discount date 1',
      'Cash discount amount 1',
      'Cash discount date 2',
      'Cash discount amount 2',
    ],
    ['4031', '10030', day('2015-06-25'), 1000, day('2015-06-30'), 20, day('2015-07-09'), 10],
    ['4032', '10031', day('2015-06-25'), 500, day('2015-06-30'), 10, '', ''],
  ],
  Payments: [
    ['Date', 'Account', 'Amount', 'Invoice', 'Offset account', 'Voucher'],
    [day('2015-06-28'), '4031', 294, '10030', '1200', 'ARP-1'],
    [day('2015-07-08'), '4031', 693, '10030', '1200', 'ARP-2'],
    [day('2015-06-29'), '4032', 490, '10031', '1200', 'ARP-3'],
  ],
  SettlementParameters: [
    ['Parameter', 'Value'],
    ['Accounting currency', 'EUR'],
  ],
};

const compared = async (model: Model, names?: readonly RuleSetName[]) => {
  let result: Awaited<ReturnType<SettlementUseCases['compareRuleSets']>> | undefined;
  await withUseCases(model, async (useCases) => {
    result = await useCases.compareRuleSets(names);
  });
  return result!;
};

describe('the example: 1,000.00 at 2 % to 30 June, 1 % to 9 July, paid 294.00 on 28 June and 693.00 on 8 July', () => {
  const model = workbookWith(EXAMPLE);
  let ours: Awaited<ReturnType<typeof compared>>;
  beforeAll(async () => {
    ours = await compared(model);
  });

  test.each<[RuleSetName, readonly number[], readonly number[]]>([
    ['Dynamics 365 Finance', [600, 700], [70000, 0]],
    ['Oracle', [600, 700], [70000, 0]],
    ['SAP', [600, 700], [70000, 0]],
    ['Business Central', [0, 0], [70600, 1300]],
    ['Odoo', [0, 0], [70600, 1300]],
    ['Skonto', [0, 0], [70600, 1300]],
  ])('%s takes %j and leaves %j open', (name, discounts, open) => {
    const at = ours.ruleSets.indexOf(name);
    const rows = ours.rows.filter(({ invoice }) => invoice === '10030');
    expect(rows.map(({ results }) => results[at]!.discount)).toEqual(discounts);
    expect(rows.map(({ results }) => results[at]!.open)).toEqual(open);
  });

  test('the rule set of the workbook stands first; totals are of all rows, open after the last payment', () => {
    expect(ours.ruleSets).toEqual(RULE_SET_NAMES);
    expect(ours.totals.map(({ discount, open }) => [discount, open])).toEqual([
      [2300, 0],
      [2300, 0],
      [2300, 0],
      [1000, 1300],
      [1000, 1300],
      [1000, 1300],
    ]);
    expect(ours.rows.map(({ invoice, differs }) => [invoice, differs])).toEqual([
      ['10030', true],
      ['10031', false],
      ['10030', true],
    ]);
  });

  test('the table says the same, cell by cell, and no other table of ours was made: nothing is posted', () => {
    expect(rowsOf(model, 'RuleSetComparison')[2]).toEqual({
      Payment: 'ARP-2',
      Date: day('2015-07-08'),
      Account: '4031',
      Invoice: '10030',
      Currency: 'EUR',
      'Dynamics 365 Finance discount': 7,
      'Dynamics 365 Finance open': 0,
      'Oracle discount': 7,
      'Oracle open': 0,
      'SAP discount': 7,
      'SAP open': 0,
      'Business Central discount': 0,
      'Business Central open': 13,
      'Odoo discount': 0,
      'Odoo open': 13,
      'Skonto discount': 0,
      'Skonto open': 13,
      'Last payment': 'Yes',
      Differs: 'Yes',
    });
    for (const table of [...LEDGER_TABLES, ...VIEW_TABLES]) expect(model.table(table)).toBeUndefined();
  });

  test('totals above as formulas; cells that are not what the first rule set comes to are filled, no others', () => {
    const { sheet, rect, body } = model.table('RuleSetComparison')!;
    const above = (row: number, column: number) => sheet.cell(rect.row - 4 + row, rect.column + column);
    expect([5, 11].map((column) => above(0, column)?.value)).toEqual([23, 10]);
    expect([6, 12].map((column) => above(1, column)?.value)).toEqual([0, 13]);
    expect(above(0, 5)?.formula).toContain('SUM(');
    const filled = (row: number) =>
      Array.from({ length: rect.columns }, (_, column) => column).filter((column) =>
        Boolean(model.styles.facts(sheet.cell(body.row + row, body.column + column)?.style ?? 0).fill),
      );
    expect([filled(0), filled(1), filled(2)]).toEqual([
      [11, 12, 13, 14, 15, 16],
      [],
      [11, 12, 13, 14, 15, 16],
    ]);
  });
});

test('with several currencies the totals are values: 6.00 + 7.00 USD at 0.80 are 10.40 EUR, with 10.00 EUR 20.40', async () => {
  const inDollars = (rows: readonly (readonly unknown[])[]) =>
    rows.map((row, i) => [...row, i === 0 ? 'Currency' : row.includes('4031') ? 'USD' : 'EUR']);
  const model = workbookWith({
    ...EXAMPLE,
    Invoices: inDollars(EXAMPLE['Invoices']!),
    Payments: inDollars(EXAMPLE['Payments']!),
    ExchangeRates: [
      ['From currency', 'Date', 'Rate'],
      ['USD', day('2015-01-01'), 0.8],
    ],
  });
  const { totals, problems } = await compared(model, ['Dynamics 365 Finance', 'Business Central']);
  expect(problems).toEqual([]);
  // Business Central grants nothing on the parts: 13.00 USD stay open, 10.40 EUR.
  expect(totals).toEqual([
    { discount: 2040, open: 0 },
    { discount: 1000, open: 1040 },
  ]);
  const { sheet, rect } = model.table('RuleSetComparison')!;
  const above = (row: number, column: number) => sheet.cell(rect.row - 4 + row, rect.column + column)?.value;
  expect([above(0, 5), above(0, 7), above(1, 6), above(1, 8)]).toEqual([20.4, 10, 0, 10.4]);
});

test('a second comparison rewrites the table; other rule sets have other columns; the fills follow', async () => {
  const model = workbookWith(EXAMPLE);
  await compared(model);
  const first = sheetsOf(model);
  await compared(model);
  expect(sheetsOf(model)).toEqual(first);
  await compared(model, ['SAP', 'Odoo']);
  expect(Object.keys(rowsOf(model, 'RuleSetComparison')[0]!)).toEqual([
    'Payment',
    'Date',
    'Account',
    'Invoice',
    'Currency',
    'SAP discount',
    'SAP open',
    'Odoo discount',
    'Odoo open',
    'Last payment',
    'Differs',
  ]);
  expect(model.sheets.filter(({ name }) => name.startsWith('RuleSetComparison'))).toHaveLength(1);
});

test('posting after a comparison posts under the rule set of the workbook, and its ties hold', async () => {
  const model = workbookWith({
    ...EXAMPLE,
    SettlementParameters: [...EXAMPLE['SettlementParameters']!, ['Rule set', 'Business Central']],
  });
  await withUseCases(model, async (useCases) => {
    const { ruleSets } = await useCases.compareRuleSets();
    expect(ruleSets[0]).toBe('Business Central');
    const { preview, result } = await settle(useCases);
    expect(preview.problems).toEqual([]);
    expect(result.kind).toBe('posted');
  });
  expect(
    rowsOf(model, 'Settlements').map((row) => [row['Invoice'], row['Cash discount'], row['Rule']]),
  ).toEqual([
    ['10030', 0, expect.stringMatching(/RS-2.*only the payment that closes the document earns it/)],
    ['10031', 10, expect.stringMatching(/RS-2/)],
    ['10030', 0, expect.stringMatching(/RS-1.*no period was open on 2015-07-08/)],
  ]);
  expect(String(rowsOf(model, 'Runs')[0]!['Parameters'])).toContain(
    'Rule set=Business Central; Partial payments=Closing payment; Discount tolerance=Yes; Unearned discount=No',
  );
});

const TODAY = plainDate('2026-11-30') as PlainDate;

/** Tables as they are read, with the rule set that its parameter states. */
function tablesOf(
  invoices: readonly (readonly (string | number)[])[],
  payments: readonly (readonly (string | number)[])[],
  parameters: readonly (readonly (string | number)[])[],
): ReadTables {
  return {
    survey: { tables: [], names: [], sheets: [], dateSystem: 1900, setting: undefined },
    sources: { sources: new Map(), problems: [] },
    settleAgain: [],
    read: {
      grids: {
        Invoices: grid(
          'Invoices',
          ['Account', 'Invoice', 'Date', 'Amount', 'Cash discount', 'Tax amount', 'Tax code'],
          invoices,
        ),
        Payments: grid('Payments', ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'], payments),
        CashDiscounts: grid(
          'CashDiscounts',
          ['Code', 'Days', 'Percent', 'Next code'],
          [
            ['A', 5, 2, 'B'],
            ['B', 14, 1, ''],
          ],
        ),
        TaxCodes: grid('TaxCodes', ['Code', 'Rate'], [['S', 25]]),
        SettlementParameters: grid('SettlementParameters', ['Parameter', 'Value'], parameters),
      },
      ledger: {},
      customers: undefined,
      vendors: undefined,
    },
  };
}

describe('a comparison is each rule set run alone', () => {
  const invoiceDay = day('2026-11-02');
  const anyMonth = fc.record({
    amounts: fc.array(fc.integer({ min: 100, max: 200_000 }), { minLength: 1, maxLength: 4 }),
    payments: fc.array(
      fc.record({
        invoice: fc.nat(3),
        isMarked: fc.boolean(),
        percent: fc.constantFrom(20, 50, 98, 99, 100),
        cents: fc.integer({ min: -120, max: 120 }),
        after: fc.integer({ min: 0, max: 20 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    parameters: fc.subarray<readonly [string, string | number]>([
      ['Automatic settlement', 'Yes'],
      ['Tolerance amount', 1],
      ['Tolerance percent', 0.5],
      ['Grace days', 3],
      ['Unearned discount', 'Yes'],
      ['Cash discount is calculated on amount including sales tax', 'No'],
      ['Calculate cash discounts for partial payments', 'No'],
      ['Cash discount administration', 'Unspecific'],
    ]),
  });

  test('discount and open amount of every payment on every document, for any month and parameters', () => {
    fc.assert(
      fc.property(anyMonth, ({ amounts, payments, parameters }) => {
        const invoices = amounts.map((cents, i) => [
          '4031',
          `I${i}`,
          invoiceDay,
          (cents * 5) / 100,
          'A',
          cents / 100,
          'S',
        ]);
        const paid = payments.map(({ invoice, isMarked, percent, cents, after }) => {
          const at = invoice % amounts.length;
          const amount = Math.max(1, Math.round((amounts[at]! * 5 * percent) / 100) + cents) / 100;
          return [invoiceDay + after, '4031', amount, isMarked ? `I${at}` : '', '1200'];
        });
        const stated = [['Accounting currency', 'EUR'], ...parameters];
        const comparison = compareRuleSets(tablesOf(invoices, paid, stated), TODAY, RULE_SET_NAMES);
        RULE_SET_NAMES.forEach((name, i) => {
          const alone = monthEndOf(tablesOf(invoices, paid, [...stated, ['Rule set', name]]), TODAY);
          const { result } = settleMonthEnd(alone, TODAY);
          const ours = comparison.rows
            .map((row) => [row.payment, row.invoice, row.results[i]!.discount, row.results[i]!.open])
            .map((row) => JSON.stringify(row));
          for (const record of result.settlements.filter(({ invoice }) => invoice !== '')) {
            const { paymentVoucher, invoice, discount, balanceAfter } = record;
            expect(ours).toContain(JSON.stringify([paymentVoucher, invoice, discount, balanceAfter]));
          }
          const taken = result.settlements.reduce((total, { discount }) => total + (discount ?? 0), 0);
          expect(comparison.totals[i]!.discount).toBe(taken);
          const touched = new Set(comparison.rows.map(({ invoice }) => invoice));
          const open = [...alone.journal.documents.values()]
            .filter(({ document }) => touched.has(document.invoice))
            .reduce((total, state) => total + state.open, 0);
          expect(comparison.totals[i]!.open).toBe(open);
        });
      }),
      runs(60),
    );
  });
});

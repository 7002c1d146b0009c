import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCaseFiles } from '../../src/cli/cases';

const CASES = join(__dirname, '../cases');
const files = readdirSync(CASES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => join(CASES, name));

function run(paths: readonly string[]): { readonly code: number; readonly lines: readonly string[] } {
  const lines: string[] = [];
  return { code: runCaseFiles(paths, (line) => lines.push(line)), lines };
}

test('every worked case passes; those of rules that are not there yet are skipped with the reason', () => {
  const { code, lines } = run(files);
  expect(lines.slice(0, -1)).toEqual([]);
  expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed, 0 skipped$/);
  expect(Number(lines.at(-1)!.split(' ')[0])).toBeGreaterThanOrEqual(150);
  expect(code).toBe(0);
});

describe('a case of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cases-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: string): string => {
    const path = join(folder, 'case.json');
    writeFileSync(path, content);
    return path;
  };

  /** 1,000.00 with 20.00 up to 2015-06-30, 294.00 paid on 06-28: 6.00 is taken, 700.00 stay open. */
  const seed = {
    id: 'seed',
    title: '294.00 in time',
    module: 'AR',
    parameters: { accountingCurrency: 'EUR' } as Record<string, unknown>,
    invoices: [
      {
        voucher: 'FTI-1',
        invoice: '1',
        account: '4031',
        date: '2015-06-25',
        amount: '1000.00',
        currency: 'EUR',
        discounts: [{ date: '2015-06-30', amount: '20.00' }],
      } as Record<string, unknown>,
    ],
    payments: [
      {
        voucher: 'ARP-1',
        date: '2015-06-28',
        account: '4031',
        amount: '294.00',
        currency: 'EUR',
        marks: [{ invoice: '1' } as Record<string, unknown>],
      } as Record<string, unknown>,
    ],
    expected: {
      payments: [{ perInvoice: [{ invoice: '1', discountTaken: '6.00', balanceAfter: '700.00' }] }],
    } as Record<string, unknown>,
  };
  const runCase = (changes: Partial<typeof seed>) => run([file(JSON.stringify([{ ...seed, ...changes }]))]);
  const first = seed.payments[0]!;
  const invoice = seed.invoices[0]!;

  test('as it stands it passes', () => {
    expect(runCase({})).toEqual({ code: 0, lines: ['1 passed, 0 failed, 0 skipped'] });
  });

  test('a wrong figure fails, expected and actual side by side', () => {
    const expected = { payments: [{ perInvoice: [{ invoice: '1', discountTaken: '6.01' }] }] };
    expect(runCase({ expected })).toEqual({
      code: 1,
      lines: [
        'FAILED seed: 294.00 in time',
        '  payments[0].perInvoice 1.discountTaken\n    expected 6.01\n    actual   6.00',
        '0 passed, 1 failed, 0 skipped',
      ],
    });
  });

  test('a wrong figure fails also where another field cannot be compared', () => {
    const expected = { payments: [{ perInvoice: [{ invoice: '1', discountTaken: '6.01', mood: 'good' }] }] };
    expect(runCase({ expected }).code).toBe(1);
  });

  const row = { voucher: 'ARP-1', transactionType: 'Payment', date: '2015-06-28', credit: '294.00' };
  test.each([
    ['a row that should not be there', { final: { transactions: [row] } }, /expected no such row/],
    [
      'a row that is missing',
      { final: { transactions: [{ ...row, credit: '295.00' }] } },
      /expected \{.*295\.00/,
    ],
    [
      'a posting that is missing',
      { ledger: [{ account: 'Cash', debit: '295.00', credit: null }] },
      /actual {3}no such posting/,
    ],
    [
      'a posting that should be 0.00',
      { ledger: [{ account: 'Cash', debit: '0.00', credit: '0.00' }] },
      /expected \{"account":"bank","debit":"0\.00".*\n {4}actual {3}no such posting/,
    ],
    [
      'the invoice of another account',
      { payments: [{ perInvoice: [{ invoice: '1', account: '4032', discountTaken: '6.00' }] }] },
      /expected a row/,
    ],
    [
      'an invoice that is not there',
      { payments: [{ perInvoice: [{ invoice: '2', discountTaken: '0.00' }] }] },
      /expected a row/,
    ],
    ['another number of periods', { discounts: [] }, /discounts rows/],
  ])('%s fails', (_name, expected, printed) => {
    const { code, lines } = runCase({ expected });
    expect(lines.join('\n')).toMatch(printed);
    expect(code).toBe(1);
  });

  test.each([
    ['an unknown expected field', { expected: { mood: 'good' } }, 'no comparison for mood'],
    [
      'an unknown field of a payment',
      {
        expected: {
          payments: [{ ...(seed.expected['payments'] as object[])[0], exchangeRateAdjustment: '0.00' }],
        },
      },
      'no comparison for payments[0].exchangeRateAdjustment',
    ],
    [
      'an unknown field of an invoice',
      { expected: { payments: [{ perInvoice: [{ invoice: '1', discountLevy: '0.00' }] }] } },
      'no comparison for payments[0].perInvoice 1.discountLevy',
    ],
    [
      'an unknown final field',
      { expected: { final: { trialBalance: '0.00' } } },
      'no comparison for final.trialBalance',
    ],
    ['a case that expects nothing', { expected: {} }, 'it expects nothing'],
    [
      'a case that states only its confidence',
      { expected: { confidence: 'derived', payments: [] } },
      'it expects nothing',
    ],
    [
      'an unknown parameter',
      { parameters: { maximumRounding: '0.05' } },
      'unknown parameter maximumRounding',
    ],
    [
      'an unknown value of a parameter',
      { parameters: { cashDiscountAdministration: 'Unspecifc' } },
      'unknown value Unspecifc of cashDiscountAdministration',
    ],
    ['an unknown rule set', { system: 'Abacus' }, 'unknown system Abacus'],
    [
      'an unknown policy of a rule set',
      { parameters: { ruleSet: { roundingPrecision: '0.05' } } },
      'unknown policy roundingPrecision of ruleSet',
    ],
    [
      'an unknown value of a policy',
      { parameters: { ruleSet: { partialPayments: 'sometimes' } } },
      'unknown value sometimes of ruleSet.partialPayments',
    ],
    [
      'an unknown order of priority',
      { parameters: { priorityOrder: 'Amount; Colour' } },
      'unknown value Amount; Colour of priorityOrder',
    ],
    [
      'a second currency without its rate',
      { payments: [{ ...first, currency: 'USD' }] },
      'no exchange rate from USD to EUR on 2015-06-28',
    ],
    [
      'an undo of a part of the money',
      { payments: [first, { ...first, type: 'reverseSettlement' }] },
      'unknown field amount',
    ],
    [
      'a settlement expected of a look at the page',
      { payments: [{ ...first, type: 'view' }] },
      'no comparison for payments[0].perInvoice',
    ],
    ['an unknown step', { payments: [{ ...first, type: 'dance' }] }, 'unknown step dance'],
    [
      'an unknown field of a payment row',
      { payments: [{ ...first, bankFee: '1.00' }] },
      'unknown field bankFee',
    ],
    [
      'an unknown field of a mark',
      { payments: [{ ...first, marks: [{ invoice: '1', useCashDicsount: 'Never' }] }] },
      'unknown field useCashDicsount',
    ],
    [
      'an unknown value of a mark',
      { payments: [{ ...first, marks: [{ invoice: '1', useCashDiscount: 'Sometimes' }] }] },
      'unknown value Sometimes of useCashDiscount',
    ],
    [
      'a mark on an unknown invoice',
      { payments: [{ ...first, marks: [{ invoice: '2' }] }] },
      'a mark names 2, which account 4031 does not have',
    ],
    [
      'a discount on the amount before tax that is to be derived',
      {
        parameters: { cashDiscountIsCalculatedOnAmountIncludingSalesTax: 'No' },
        invoices: [{ ...invoice, discounts: [] }],
        terms: [{ days: 5, percent: '2' }],
      },
      'the amount before sales tax is not stated',
    ],
  ])('%s is skipped with the reason, never passed', (_name, changes, reason) => {
    const { code, lines } = runCase(changes as Partial<typeof seed>);
    expect(lines).toEqual([`SKIPPED seed: ${reason}`, '0 passed, 0 failed, 1 skipped']);
    expect(code).toBe(0);
  });

  test('an amount or a date that cannot be read fails', () => {
    expect(runCase({ payments: [{ ...first, amount: '294.001' }] }).lines[0]).toBe(
      'FAILED seed: 294.001 is not an amount with 2 decimals',
    );
    expect(runCase({ payments: [{ ...first, date: '28-06-2015' }] }).lines[0]).toBe(
      'FAILED seed: "28-06-2015" is not a date',
    );
  });

  test.each([
    ['no JSON', '{'],
    ['no array', '{"id":"x"}'],
    ['no cases in it', '[null]'],
    ['cases without an id', '[{"title":"x"}]'],
  ])('a malformed file, %s: a clear sentence and exit code 1', (_name, content) => {
    const { code, lines } = run([file(content)]);
    expect(lines[0]).toMatch(/case\.json cannot be read: /);
    expect(lines.at(-1)).toBe('0 passed, 0 failed, 0 skipped');
    expect(code).toBe(1);
  });

  test('a file that is not there, and no file at all', () => {
    expect(run([join(folder, 'missing.json')]).code).toBe(1);
    expect(run([])).toEqual({
      code: 1,
      lines: [
        'Name at least one file of cases: npm run --silent cases -- test/cases/*.json',
        '0 passed, 0 failed, 0 skipped',
      ],
    });
  });
});

test('no two cases share an id, and each states what it shows', () => {
  const cases = files.flatMap((path) => require(path) as { id: string; title?: string }[]);
  expect(cases.filter((theCase, i) => cases.findIndex((other) => other.id === theCase.id) !== i)).toEqual([]);
  expect(cases.filter((theCase) => !theCase.title)).toEqual([]);
});

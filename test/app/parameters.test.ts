import type { ParameterName } from '../../src/app/useCases';
import { chosenGrid, PARAMETER_KINDS } from '../../src/workbook/chosenParameters';
import { PARAMETER_NAMES } from '../../src/workbook/parameterNames';
import { readSettings } from '../../src/workbook/readSettings';
import { day, rowsOf, settle, withUseCases, workbookWith } from '../support/monthEnd';

/** 1,000.00 less 20.00 by 7 November; 979.95 arrive in time, 5 cents short. */
const month = (parameters: readonly (readonly unknown[])[] = []) =>
  workbookWith({
    Invoices: [
      ['Account', 'Invoice', 'Date', 'Amount', 'Cash discount date', 'Cash discount amount'],
      ['4031', '10030', day('2026-11-02'), 1000, day('2026-11-07'), 20],
    ],
    Payments: [
      ['Date', 'Account', 'Amount', 'Invoice', 'Offset account'],
      [day('2026-11-05'), '4031', 979.95, '10030', '1200'],
    ],
    SettlementParameters: [['Parameter', 'Value'], ['Accounting currency', 'EUR'], ...parameters],
  });

const stateOf = async (useCases: Parameters<Parameters<typeof withUseCases>[1]>[0], name: ParameterName) =>
  (await useCases.parameters()).find((state) => state.name === name);

test('a parameter chosen in the pane holds for the run and is named in its row of Runs', async () => {
  const model = month();
  await withUseCases(model, async (useCases) => {
    expect(await stateOf(useCases, 'Maximum penny difference')).toMatchObject({ value: '' });
    expect(await useCases.chooseParameter('Maximum penny difference', '0.05')).toEqual([]);
    expect(await stateOf(useCases, 'Maximum penny difference')).toMatchObject({ value: '0.05' });
    // 980.00 − 979.95 = 0.05: at the limit, so the invoice is closed with all its discount.
    expect((await settle(useCases)).preview.totals).toMatchObject({ discount: 2_000, differences: 5 });
  });
  expect(rowsOf(model, 'Runs')[0]!['Parameters']).toMatch(/Maximum penny difference=0\.05/);
  // It is kept in the workbook, also behind a run.
  await withUseCases(model, async (useCases) => {
    expect(await stateOf(useCases, 'Maximum penny difference')).toMatchObject({ value: '0.05' });
  });
});

test('without a value the default applies again', async () => {
  await withUseCases(month(), async (useCases) => {
    await useCases.chooseParameter('Maximum penny difference', '0.05');
    expect(await useCases.chooseParameter('Maximum penny difference', ' ')).toEqual([]);
    expect(await stateOf(useCases, 'Maximum penny difference')).toMatchObject({ value: '' });
    // 5 cents short of what closes it: 979.95 · 20/980 = 19.99897…, 20.00 at most; 999.95 are settled.
    expect((await useCases.preview()).totals).toMatchObject({ discount: 2_000, differences: 0 });
  });
});

test('what the table states goes first, and the pane says in which cell; a blank value there states nothing', async () => {
  const model = month([
    ['Maximum penny difference', 0.01],
    ['Grace days', ''],
  ]);
  await withUseCases(model, async (useCases) => {
    await useCases.chooseParameter('Maximum penny difference', '0.05');
    await useCases.chooseParameter('Grace days', '3');
    expect(await stateOf(useCases, 'Maximum penny difference')).toMatchObject({
      value: '0.01',
      cell: { kind: 'cell', sheet: 'SettlementParameters', address: 'B3' },
    });
    expect(await stateOf(useCases, 'Grace days')).toMatchObject({ value: '3' });
    expect((await useCases.preview()).totals.differences).toBe(0);
  });
});

test('a date stated in the table is told as a date, not as a serial; a text as it stands there', async () => {
  const model = month([
    ['Books closed until', day('2026-10-31')],
    ['Settlement posting date', day('2026-11-30')],
    ['Grace days', 46_356],
    ['Date format', 'dd-mm-yyyy'],
    ['Selected discount date', '30-11-2026'],
  ]);
  await withUseCases(model, async (useCases) => {
    expect(await stateOf(useCases, 'Books closed until')).toMatchObject({ value: '2026-10-31' });
    expect(await stateOf(useCases, 'Settlement posting date')).toMatchObject({ value: '2026-11-30' });
    expect(await stateOf(useCases, 'Grace days')).toMatchObject({ value: '46356' });
    expect(await stateOf(useCases, 'Selected discount date')).toMatchObject({ value: '30-11-2026' });
  });
});

test.each<[ParameterName, string, string]>([
  ['Maximum penny difference', '-0.05', 'amount/negative'],
  ['Maximum penny difference', '0.005', 'amount/too-many-decimals'],
  ['Maximum penny difference', 'little', 'amount/unreadable'],
  ['Automatic settlement', 'Perhaps', 'parameter/invalid'],
  ['Grace days', '1.5', 'number/not-whole'],
  ['Selected discount date', '31 November', 'date/not-a-date'],
  ['Customer payment voucher', 'ARP', 'parameter/invalid'],
])('%s = %s is refused with %s, and nothing is changed', async (name, value, code) => {
  await withUseCases(month(), async (useCases) => {
    const problems = await useCases.chooseParameter(name, value);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]!.place).toEqual({ kind: 'table', table: 'SettlementParameters' });
    expect(await stateOf(useCases, name)).toMatchObject({ value: '' });
  });
});

test('a selected discount date is chosen in two steps, in either order', async () => {
  await withUseCases(month(), async (useCases) => {
    expect(await useCases.chooseParameter('Date to use for calculating discounts', 'Selected date')).toEqual(
      [],
    );
    await expect(useCases.preview()).rejects.toMatchObject({
      problems: [{ code: 'parameter/missing', place: { kind: 'table', table: 'SettlementParameters' } }],
    });
    expect(await useCases.chooseParameter('Selected discount date', '2026-11-08')).toEqual([]);
    // A day after the last day of the discount.
    expect((await useCases.preview()).totals.discount).toBe(0);
  });
});

test('every parameter is offered, and every choice and default can be read', () => {
  expect(Object.keys(PARAMETER_KINDS).sort()).toEqual(Object.keys(PARAMETER_NAMES).sort());
  for (const [name, kind] of Object.entries(PARAMETER_KINDS)) {
    const words = kind.kind === 'choice' ? kind.options : kind.kind === 'word or date' ? kind.words : [];
    const values = kind.byDefault === '' ? words : [...words, kind.byDefault];
    for (const value of values) {
      const chosenParameters = chosenGrid({ [name]: value, 'Accounting currency': 'EUR' }, 1900);
      const { problems } = readSettings({ grids: {}, dateSystem: 1900, chosenParameters });
      const ofValue = problems.filter(
        ({ code }) => !['parameter/missing', 'parameter/not-available'].includes(code),
      );
      expect(ofValue).toEqual([]);
    }
  }
});

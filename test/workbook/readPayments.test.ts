import { isWarning } from '../../src/problem/problem';
import { readPayments } from '../../src/workbook/readPayments';
import type { CellValue, Grid } from '../../src/workbook/workbook';
import { grid, problemLines, serial, settingsWith, table } from '../support/sourceGrid';

const JUNE_28 = serial('2015-06-28');
const PAYMENT = { Date: JUNE_28, Account: '4030', Amount: 294, Invoice: '10030' };
type Row = Readonly<Record<string, CellValue>>;

const METHODS = {
  MethodsOfPayment: grid(
    'MethodsOfPayment',
    ['Code', 'Grace days', 'Offset account'],
    [
      ['CHECK', 3, 1200],
      ['WIRE', '', ''],
    ],
  ),
};
const settings = settingsWith({}, METHODS);
const readGrid = (payments: Grid, parameters: Row = {}) =>
  readPayments(payments, {
    settings: Object.keys(parameters).length > 0 ? settingsWith(parameters, METHODS) : settings,
    dateSystem: 1900,
  });
const read = (rows: readonly Row[], parameters?: Row) => readGrid(table('Payments', rows), parameters);
const readOne = (row: Row, parameters?: Row) => read([{ ...PAYMENT, ...row }], parameters);
const only = (row: Row, parameters?: Row) => {
  const { rows, problems } = readOne(row, parameters);
  expect(problemLines(problems)).toEqual([]);
  return rows[0]!;
};
const problemsOf = (row: Row, parameters?: Row) => problemLines(readOne(row, parameters).problems);

test('a row is a payment', () => {
  expect(only({ Name: 'De Vries', 'Payment reference': 7001 })).toEqual({
    side: 'customer',
    account: '4030',
    name: 'De Vries',
    date: '2015-06-28',
    amount: 29400,
    currency: 'EUR',
    marks: [{ invoice: '10030' }],
    useCashDiscount: 'Normal',
    fullSettlement: false,
    depositSlip: false,
    reference: '7001',
    offsetAccount: '1100',
    discountAccount: '',
    methodOfPayment: '',
    description: '',
    voucher: '',
    places: {
      row: { kind: 'cell', sheet: 'Payments', address: 'A2' },
      date: { kind: 'cell', sheet: 'Payments', address: 'A2' },
      account: { kind: 'cell', sheet: 'Payments', address: 'B2' },
      amount: { kind: 'cell', sheet: 'Payments', address: 'C2' },
      invoice: { kind: 'cell', sheet: 'Payments', address: 'D2' },
      reference: { kind: 'cell', sheet: 'Payments', address: 'F2' },
      voucher: { kind: 'cell', sheet: 'Payments', address: 'A2' },
      offsetAccount: { kind: 'cell', sheet: 'Payments', address: 'A2' },
      discountOverride: { kind: 'cell', sheet: 'Payments', address: 'A2' },
      bankCharge: { kind: 'cell', sheet: 'Payments', address: 'A2' },
    },
  });
});

describe('the Invoice cell', () => {
  const marksOf = (cell: CellValue, parameters?: Row) => only({ Invoice: cell }, parameters).marks;

  test.each<[string, CellValue, readonly unknown[]]>([
    ['a number, without decimals', 10030, [{ invoice: '10030' }]],
    ['several by semicolon', '10030;10031', [{ invoice: '10030' }, { invoice: '10031' }]],
    ['several by line break', '10030\n10031', [{ invoice: '10030' }, { invoice: '10031' }]],
    [
      'several by comma, where no amount is stated',
      '10030, 10031',
      [{ invoice: '10030' }, { invoice: '10031' }],
    ],
    ['a document of another account', '4031:10030', [{ account: '4031', invoice: '10030' }]],
    ['the amount to settle', '10030=294.00', [{ invoice: '10030', amountToSettle: '294.00' }]],
    ['a non-breaking space', '10030;\u00a010031', [{ invoice: '10030' }, { invoice: '10031' }]],
  ])('%s', (_, cell, marks) => {
    expect(marksOf(cell)).toEqual(marks);
  });
  test('a decimal comma is no separator', () => {
    expect(marksOf('10030=294,00;10031=1.693,00', { 'Number format': '1.000,00' })).toEqual([
      { invoice: '10030', amountToSettle: '294.00' },
      { invoice: '10031', amountToSettle: '1693.00' },
    ]);
  });
  test.each([
    ['10030=294,00', 'amount/no-format'],
    ['10030=lots', 'mark/unreadable'],
    ['=294.00', 'mark/unreadable'],
    [';', 'mark/unreadable'],
    ['10030;10030', 'mark/twice'],
    ['10030;4030:10030', 'mark/twice'],
  ])('%s is a problem: %s', (cell, code) => {
    expect(problemsOf({ Invoice: cell })).toEqual([`Payments!D2 ${code}`]);
  });
  test('the same number of another account is another document', () => {
    expect(marksOf('10030;4031:10030')).toHaveLength(2);
  });
});

describe('what the marks may say', () => {
  test('cash discount amount and full settlement with one document', () => {
    expect(only({ 'Cash discount amount': 0, 'Full settlement': 'ja' })).toMatchObject({
      discountOverride: 0,
      fullSettlement: true,
    });
  });
  test.each(['10030;10031', ''])('with the documents "%s" they are a problem', (invoices) => {
    expect(problemsOf({ Invoice: invoices, 'Cash discount amount': 5, 'Full settlement': 'Yes' })).toEqual([
      'Payments!E2 payment/one-mark-only',
      'Payments!F2 payment/one-mark-only',
    ]);
  });
  test('blank, or No, they say nothing', () => {
    expect(
      problemsOf({ Invoice: '10030;10031', 'Cash discount amount': '', 'Full settlement': 'No' }),
    ).toEqual([]);
  });
  test('Never together with Full settlement is a problem', () => {
    expect(problemsOf({ 'Use cash discount': 'Nooit', 'Full settlement': 'x' })).toEqual([
      'Payments!F2 payment/never-and-full',
    ]);
  });
  test('an unknown word is a problem', () => {
    expect(
      problemsOf({ 'Use cash discount': 'Maybe', 'Full settlement': 'perhaps', 'Deposit slip': '?' }),
    ).toEqual(['Payments!E2 choice/unknown', 'Payments!F2 choice/unknown', 'Payments!G2 choice/unknown']);
  });
});

describe('amount', () => {
  test('negative is paid back, blank is worked out from the marks, 0 settles them with each other', () => {
    expect(only({ Amount: -50 }).amount).toBe(-5000);
    expect(only({ Amount: '' }).amount).toBeUndefined();
    expect(only({ Amount: 0, Invoice: '10030;10031' }).amount).toBe(0);
  });
  test('blank or 0 without marks is a problem', () => {
    expect(problemsOf({ Amount: '', Invoice: '' })).toEqual(['Payments!C2 payment/blank-amount']);
    expect(problemsOf({ Amount: 0, Invoice: '' })).toEqual(['Payments!C2 payment/zero-without-marks']);
  });
  test('an amount that cannot be read is not a blank one', () => {
    expect(problemsOf({ Amount: 'lots', Invoice: '' })).toEqual(['Payments!C2 amount/unreadable']);
    expect(problemsOf({ Amount: '#REF!', Invoice: '' })).toEqual(['Payments!C2 cell/error']);
  });
  test('texts in the format stated for payments', () => {
    const result = readOne(
      { Amount: '294,00-' },
      { 'Number format of Payments': '1.000,00', 'Number format': '1,000.00' },
    );
    expect([result.rows[0]!.amount, result.textsReadAsNumbers]).toEqual([-29400, 1]);
  });
});

describe('account', () => {
  test('blank where an invoice is named; a problem where none is', () => {
    expect(only({ Account: '' }).account).toBe('');
    expect(problemsOf({ Account: '', Invoice: '' })).toEqual(['Payments!B2 payment/no-account']);
  });
});

describe('offset account', () => {
  const noBank = settingsWith(
    {},
    { ...METHODS, LedgerAccounts: grid('LedgerAccounts', ['Purpose', 'Account'], []) },
  );
  const offset = (row: Row, used = settings) => {
    const { rows, problems } = readPayments(table('Payments', [{ ...PAYMENT, ...row }]), {
      settings: used,
      dateSystem: 1900,
    });
    return rows[0]?.offsetAccount ?? problemLines(problems)[0];
  };
  test('the row’s, else that of its method of payment, else the bank account', () => {
    expect(offset({ 'Offset account': 1300, 'Method of payment': 'CHECK' })).toBe('1300');
    expect(offset({ 'Offset account': '', 'Method of payment': 'check' })).toBe('1200');
    expect(offset({ 'Method of payment': 'WIRE' })).toBe('1100');
  });
  test('none is a problem, unless there is no payment to post', () => {
    expect(offset({ 'Offset account': '' }, noBank)).toBe('Payments!E2 payment/no-offset-account');
    expect(offset({ Amount: 0, 'Offset account': '' }, noBank)).toBe('');
  });
  test('an unknown method of payment is a problem', () => {
    expect(offset({ 'Method of payment': 'CASH' }, noBank)).toBe('Payments!E2 code/unknown');
  });
  test('the method is kept as MethodsOfPayment writes it', () => {
    expect(only({ 'Method of payment': 'check' }).methodOfPayment).toBe('CHECK');
  });
});

test('a deposit slip without a payment reference is a problem', () => {
  expect(problemsOf({ 'Payment reference': '', 'Deposit slip': 'Yes' })).toEqual([
    'Payments!E2 payment/reference-missing',
  ]);
  expect(only({ 'Payment reference': 'A7', 'Deposit slip': true }).depositSlip).toBe(true);
});

describe('the same account, amount and date twice', () => {
  test('is a warning at each; both are read', () => {
    const { rows, problems, rowsWithProblem } = read([
      PAYMENT,
      { ...PAYMENT, Invoice: '10031' },
      { ...PAYMENT, Amount: 295 },
    ]);
    expect(problemLines(problems)).toEqual([
      'Payments!C2 payment/possible-duplicate',
      'Payments!C3 payment/possible-duplicate',
    ]);
    expect(problems.every(isWarning)).toBe(true);
    expect([rows.length, rowsWithProblem]).toEqual([3, 0]);
  });
});

test('a row with only a sum is a problem; blank rows are not counted', () => {
  const { problems, rowCount, rowsWithProblem } = read([PAYMENT, { Amount: '' }, { Amount: 294 }]);
  expect(problemLines(problems)).toEqual(['Payments!C4 row/only-a-sum']);
  expect([rowCount, rowsWithProblem]).toEqual([2, 1]);
});

test('every bad cell of a row is reported', () => {
  expect(problemsOf({ Date: JUNE_28 + 0.25, Amount: 1.005, Invoice: '10030;10030', Module: 'Bank' })).toEqual(
    [
      'Payments!A2 date/has-time',
      'Payments!E2 choice/unknown',
      'Payments!C2 amount/too-many-decimals',
      'Payments!D2 mark/twice',
    ],
  );
  expect(problemsOf({ Amount: 1.005, Currency: 'EURO' })).toEqual(['Payments!E2 currency/unreadable']);
});

test('merged cells: rows they touch are not used', () => {
  const payments = table('Payments', [PAYMENT, { ...PAYMENT, Amount: 1 }], { merged: ['B2:C2'] });
  const { rows, problems, rowsWithProblem } = readGrid(payments);
  expect([rows.length, rowsWithProblem, problemLines(problems)]).toEqual([
    1,
    1,
    ['Payments!B2 source/merged-cells'],
  ]);
});

test('data stays data: formulas in texts, and texts of any length', () => {
  expect(
    only({ Description: '=HYPERLINK("x")', 'Payment reference': '+49 89', Name: '@SUM(A1)' }),
  ).toMatchObject({
    description: '=HYPERLINK("x")',
    reference: '+49 89',
    name: '@SUM(A1)',
  });
  expect(only({ Description: 'd'.repeat(300) }).description).toHaveLength(300);
});

test('another currency than the accounting currency has no rate yet', () => {
  expect(problemsOf({ Currency: 'USD' })).toEqual(['Payments!E2 currency/no-rate']);
});

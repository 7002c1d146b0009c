import { readInvoices } from '../../src/workbook/readInvoices';
import type { CellValue, Grid } from '../../src/workbook/workbook';
import { grid, problemLines, serial, settingsWith, table } from '../support/sourceGrid';

const JUNE_25 = serial('2015-06-25');
const INVOICE = { Account: '4030', Invoice: '10030', Date: JUNE_25, Amount: 1000 };
type Row = Readonly<Record<string, CellValue>>;

const DISCOUNTS = {
  CashDiscounts: grid(
    'CashDiscounts',
    ['Code', 'Days', 'Percent', 'Next code', 'Account'],
    [
      ['5D2%', 5, 2, '14D1%', '8730'],
      ['14D1%', 14, 1, '', ''],
      ['LATER', 20, 0, '5D2%', ''],
      ['ODD', 5, 2.5, '', ''],
    ],
  ),
  TermsOfPayment: grid(
    'TermsOfPayment',
    ['Code', 'Days', 'Months', 'Net/Current month', 'Payment days'],
    [
      ['N30', 30, '', '', ''],
      ['CM', '', 1, 'Current month', ''],
      ['PD', 10, '', '', '15;31'],
    ],
  ),
};
const settings = settingsWith({}, DISCOUNTS);

const readGrid = (invoices: Grid, parameters: Row = {}) =>
  readInvoices(invoices, {
    settings: Object.keys(parameters).length > 0 ? settingsWith(parameters, DISCOUNTS) : settings,
    dateSystem: 1900,
  });
const read = (rows: readonly Row[], parameters: Row = {}) => readGrid(table('Invoices', rows), parameters);
const readOne = (row: Row, parameters?: Row) => read([{ ...INVOICE, ...row }], parameters);
const only = (row: Row, parameters?: Row) => {
  const { rows, problems } = readOne(row, parameters);
  expect(problemLines(problems)).toEqual([]);
  return rows[0]!;
};
const problemsOf = (row: Row, parameters?: Row) => problemLines(readOne(row, parameters).problems);

test('a row is a document: customer, accounting currency and type by default', () => {
  expect(only({})).toEqual({
    side: 'customer',
    taxes: [],
    dimensions: [],
    account: '4030',
    name: '',
    voucher: '',
    invoice: '10030',
    type: 'Invoice',
    date: '2015-06-25',
    dueDate: undefined,
    currency: 'EUR',
    amount: 100000,
    periods: [],
    places: {
      invoice: { kind: 'cell', sheet: 'Invoices', address: 'B2' },
      amount: { kind: 'cell', sheet: 'Invoices', address: 'D2' },
      date: { kind: 'cell', sheet: 'Invoices', address: 'C2' },
      currency: { kind: 'cell', sheet: 'Invoices', address: 'A2' },
      openAmount: { kind: 'cell', sheet: 'Invoices', address: 'A2' },
      accountingAmount: { kind: 'cell', sheet: 'Invoices', address: 'A2' },
    },
  });
});

test('addresses are those of the sheet, wherever the table stands', () => {
  const invoices = table('Invoices', [INVOICE, { ...INVOICE, Invoice: '10031', Amount: 'x' }], {
    sheet: 'Open items',
    firstRow: 9,
    firstColumn: 25,
  });
  expect(problemLines(readGrid(invoices).problems)).toEqual(["'Open items'!AC11 amount/unreadable"]);
});

describe('what a cell may hold', () => {
  test('numbers as ids are read as text without decimals', () => {
    expect(only({ Account: 4030, Invoice: 123456789012345, Name: 7.5 })).toMatchObject({
      account: '4030',
      invoice: '123456789012345',
      name: '7.5',
    });
  });
  test('a number of more than 15 digits is no id: Excel has cut it off', () => {
    expect(problemsOf({ Invoice: 1e21 })).toEqual(['Invoices!B2 text/long-number']);
    expect(problemsOf({ Invoice: 1234567890123456 })).toEqual(['Invoices!B2 text/long-number']);
  });
  test('leading zeros of a text stay', () => {
    expect(only({ Account: '0012' }).account).toBe('0012');
  });
  test('a non-breaking space is a space, and spaces around do not count', () => {
    expect(
      only({ Account: '\u00a04030 ', Name: 'De\u00a0Vries\u202fBV', Type: 'Credit\u00a0note', Amount: -1 }),
    ).toMatchObject({
      account: '4030',
      name: 'De Vries BV',
      type: 'Credit note',
    });
    expect(problemsOf({ Account: ' \u00a0' })).toEqual(['Invoices!A2 cell/blank']);
  });
  test('=cmd|… in a name is data and kept', () => {
    expect(only({ Name: "=cmd|' /C calc'!A0" }).name).toBe("=cmd|' /C calc'!A0");
  });
  test('a text of 300 characters is kept whole', () => {
    expect(only({ Name: 'n'.repeat(300) }).name).toHaveLength(300);
  });
  test('0.1 + 0.2 is 0.30: numbers are read at 15 significant digits', () => {
    expect(only({ Amount: 0.1 + 0.2 }).amount).toBe(30);
    expect(only({ Amount: 1234567890.12 }).amount).toBe(123456789012);
  });
  test('more decimals than the currency has is a problem, not a rounding', () => {
    expect(problemsOf({ Amount: 10.005 })).toEqual(['Invoices!D2 amount/too-many-decimals']);
    expect(problemsOf({ Amount: 10.5 }, { 'Accounting currency': 'JPY' })).toEqual([
      'Invoices!D2 amount/too-many-decimals',
    ]);
    expect(only({ Amount: 10.005 }, { 'Accounting currency': 'KWD' }).amount).toBe(10005);
  });
  test('a text that is a number in the stated format is read and counted', () => {
    const result = read([{ ...INVOICE, Amount: '1.000,00', 'Open amount': '€ 500,00' }], {
      'Number format': '1.000,00',
    });
    expect(result.rows[0]).toMatchObject({ amount: 100000, openAmount: 50000 });
    expect(result.textsReadAsNumbers).toBe(2);
  });
  test('a text amount in another format, or without a stated one, is refused', () => {
    expect(problemsOf({ Amount: '1,000.00' }, { 'Number format': '1.000,00' })).toEqual([
      'Invoices!D2 amount/other-format',
    ]);
    expect(problemsOf({ Amount: '1.000,00' })).toEqual(['Invoices!D2 amount/no-format']);
    expect(only({ Amount: '1000' }).amount).toBe(100000);
  });
  test('a yes/no cell is no amount and no date', () => {
    expect(problemsOf({ Amount: true, Date: false })).toEqual([
      'Invoices!C2 date/not-a-date',
      'Invoices!D2 amount/unreadable',
    ]);
  });
  test.each([
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#DIV/0!',
    '#NAME?',
    '#NULL!',
    '#NUM!',
    '#SPILL!',
    '#CALC!',
    '#GETTING_DATA',
    '#PYTHON!',
  ])('the error %s in a used column is a problem with its text', (error) => {
    const { problems } = readOne({ Name: error });
    expect(problems).toEqual([
      {
        code: 'cell/error',
        place: { kind: 'cell', sheet: 'Invoices', address: 'E2' },
        facts: { column: 'Name', text: error },
      },
    ]);
  });
  test('an error in a column that the contract does not know does not matter', () => {
    expect(problemsOf({ Notes: '#N/A' })).toEqual([]);
  });
});

describe('dates', () => {
  test('a fraction is a time of day: a problem', () => {
    expect(problemsOf({ Date: JUNE_25 + 0.5 })).toEqual(['Invoices!C2 date/has-time']);
  });
  test('a text only in the stated format; 8-7-2015 is never guessed', () => {
    expect(problemsOf({ Date: '8-7-2015' })).toEqual(['Invoices!C2 date/no-format']);
    expect(only({ Date: '8-7-2015' }, { 'Date format': 'dd-mm-yyyy' }).date).toBe('2015-07-08');
    expect(
      only({ Date: '8-7-2015' }, { 'Date format of Invoices': 'mm/dd/yyyy', 'Date format': 'dd-mm-yyyy' })
        .date,
    ).toBe('2015-08-07');
    expect(problemsOf({ Date: '25-06-2015' }, { 'Date format': 'mm/dd/yyyy' })).toEqual([
      'Invoices!C2 date/other-format',
    ]);
  });
  test.each([0, -1, 60, 20150708, 3_000_000])('the number %d is no date', (value) => {
    expect(problemsOf({ Date: value })).toEqual(['Invoices!C2 date/not-a-date']);
  });
  test('a workbook that counts from 1904 shows the same day under another number', () => {
    const invoices = table('Invoices', [{ ...INVOICE, Date: serial('2015-06-25', 1904) }]);
    expect(readInvoices(invoices, { settings, dateSystem: 1904 }).rows[0]!.date).toBe('2015-06-25');
  });
  test('a year that is a slip of the keyboard is a problem; a due date that means never is not', () => {
    expect(problemsOf({ Date: serial('9999-12-31') })).toEqual(['Invoices!C2 date/too-late']);
    expect(only({ 'Due date': serial('9999-12-31') }).dueDate).toBe('9999-12-31');
  });
});

describe('rows', () => {
  test('blank rows are not counted, whatever stands in other columns', () => {
    const { rowCount, rows } = read([
      INVOICE,
      { Notes: 'checked' },
      { Account: ' ', Amount: '' },
      { ...INVOICE, Invoice: '10031' },
    ]);
    expect([rowCount, rows.length]).toEqual([2, 2]);
  });
  test('a row with only a sum is a problem', () => {
    const { problems, rowCount, rowsWithProblem } = read([
      INVOICE,
      { Amount: 1000 },
      { Name: 'Total', 'Open amount': 1000 },
    ]);
    expect(problemLines(problems)).toEqual(['Invoices!D3 row/only-a-sum', 'Invoices!F4 row/only-a-sum']);
    expect([rowCount, rowsWithProblem]).toEqual([3, 2]);
  });
  test('every bad cell of a row is reported, in one pass over all rows', () => {
    const { problems, rows, rowCount, rowsWithProblem } = read([
      { Account: '', Invoice: '1', Date: 'soon', Amount: 'much', Currency: 'Euro', Module: 'Bank' },
      { ...INVOICE },
      { ...INVOICE, Invoice: '2', Amount: '#N/A' },
    ]);
    expect(problemLines(problems)).toEqual([
      'Invoices!F2 choice/unknown',
      'Invoices!A2 cell/blank',
      'Invoices!C2 date/not-a-date',
      'Invoices!E2 currency/unreadable',
      'Invoices!D2 amount/unreadable',
      'Invoices!D4 cell/error',
    ]);
    expect([rows.length, rowCount, rowsWithProblem]).toEqual([1, 3, 2]);
  });
  test('a row with a problem still says which document it is', () => {
    expect(readOne({ Amount: 'much' }).unread).toEqual([
      {
        side: 'customer',
        account: '4030',
        invoice: '10030',
        cells: [{ kind: 'cell', sheet: 'Invoices', address: 'D2' }],
      },
    ]);
  });
  test('rows that Excel hides or filters out are in the grid and count like others', () => {
    expect(read([INVOICE, { ...INVOICE, Invoice: '10031' }]).rows).toHaveLength(2);
  });
  test('what a formula shows is read: its value, and a blank for an empty text', () => {
    expect(only({ Amount: 500 + 500, Name: '' })).toMatchObject({ amount: 100000, name: '' });
  });
  test('a table without rows is a warning', () => {
    const { problems, rowCount } = readGrid(grid('Invoices', Object.keys(INVOICE), [['', '', '', '']]));
    expect([problemLines(problems), rowCount]).toEqual([['Invoices source/no-rows'], 0]);
  });
  test('a header with a problem: no row is used, every row counts', () => {
    const { rows, problems, rowCount, rowsWithProblem } = readGrid(
      grid(
        'Invoices',
        ['Account', 'Invoice', 'Date'],
        [
          ['1', '2', 3],
          ['', '', ''],
        ],
      ),
    );
    expect([rows, problemLines(problems), rowCount, rowsWithProblem]).toEqual([
      [],
      ['Invoices source/missing-column'],
      1,
      1,
    ]);
  });
});

describe('merged cells', () => {
  const rows = [INVOICE, { ...INVOICE, Invoice: '10031' }, { ...INVOICE, Invoice: '10032' }];
  test('in the body: one problem, and the rows they touch are not used', () => {
    const result = readGrid(table('Invoices', rows, { merged: ['A3:A4'] }));
    expect(problemLines(result.problems)).toEqual(['Invoices!A3 source/merged-cells']);
    expect([result.rows.map(({ invoice }) => invoice), result.rowsWithProblem]).toEqual([['10030'], 2]);
    expect(result.unread.map(({ invoice }) => invoice)).toEqual(['10031', '10032']);
  });
  test('in the header: the whole table', () => {
    const result = readGrid(table('Invoices', rows, { merged: ['Invoices!$C$1:$D$1'] }));
    expect(problemLines(result.problems)).toEqual(['Invoices source/merged-cells']);
    expect([result.rows.length, result.rowsWithProblem]).toEqual([0, 3]);
  });
});

describe('a document is Module + Account + Invoice', () => {
  test('twice: a problem at every one, none is used; each names the others', () => {
    const { problems, rows, unread } = read([
      INVOICE,
      { ...INVOICE, Account: '4031' },
      { ...INVOICE, Account: 4030, Invoice: 10030 },
    ]);
    expect(problemLines(problems)).toEqual([
      'Invoices!B2 invoice/duplicate',
      'Invoices!B4 invoice/duplicate',
    ]);
    expect(problems[0]!.facts).toEqual({ account: '4030', invoice: '10030', others: ['Invoices!B4'] });
    expect([rows.length, unread.length]).toEqual([1, 2]);
  });
  test('also when one of them has another problem', () => {
    expect(problemLines(read([INVOICE, { ...INVOICE, Amount: '#N/A' }]).problems)).toEqual([
      'Invoices!B2 invoice/duplicate',
      'Invoices!D3 cell/error',
      'Invoices!B3 invoice/duplicate',
    ]);
  });
  test('the same number of a customer and of a vendor are two documents', () => {
    expect(
      read([
        { ...INVOICE, Module: '' },
        { ...INVOICE, Module: 'Leverancier' },
      ]).rows.map(({ side }) => side),
    ).toEqual(['customer', 'vendor']);
  });
  test('a heading that names the vendor makes vendor rows, unless Module says otherwise', () => {
    const header = ['Lieferant', 'Rechnung', 'Datum', 'Betrag', 'Modul'];
    const { rows } = readGrid(
      grid('Invoices', header, [
        ['7', '1', JUNE_25, 10, ''],
        ['7', '2', JUNE_25, 10, 'Debitor'],
      ]),
    );
    expect(rows.map(({ side }) => side)).toEqual(['vendor', 'customer']);
  });
});

describe('type and sign', () => {
  test('by sign where no type is stated', () => {
    expect([only({}).type, only({ Amount: -100 }).type, only({ Amount: 0 }).type]).toEqual([
      'Invoice',
      'Credit note',
      'Invoice',
    ]);
  });
  test.each([
    ['Invoice', -100],
    ['Factuur', -100],
    ['Credit note', 100],
    ['Gutschrift', 100],
  ])('%s of %d contradicts itself', (type, amount) => {
    expect(problemsOf({ Type: type, Amount: amount })).toEqual(['Invoices!D2 invoice/wrong-sign']);
  });
  test('payments and refunds may have either sign', () => {
    expect([
      only({ Type: 'Payment', Amount: -100 }).type,
      only({ Type: 'Terugbetaling', Amount: 100 }).type,
    ]).toEqual(['Payment', 'Payment']);
  });
  test('an unknown type is a problem', () => {
    expect(problemsOf({ Type: 'Order' })).toEqual(['Invoices!E2 choice/unknown']);
  });
});

describe('open amount and discount taken before the first run', () => {
  test('are read where they are stated', () => {
    expect(only({ 'Open amount': 700, 'Cash discount taken': 6 })).toMatchObject({
      openAmount: 70000,
      discountTaken: 600,
    });
    expect(only({ 'Open amount': 0 }).openAmount).toBe(0);
    expect(only({ 'Open amount': '' })).not.toHaveProperty('openAmount');
    expect(only({ Amount: -100, 'Open amount': -40 }).openAmount).toBe(-4000);
  });
  test.each([[1000.01], [-1]])('%d open of 1,000.00 is a problem', (open) => {
    expect(problemsOf({ 'Open amount': open })).toEqual(['Invoices!E2 invoice/open-too-large']);
  });
  test('a discount taken with the other sign is a problem', () => {
    expect(problemsOf({ 'Cash discount taken': -6 })).toEqual(['Invoices!E2 invoice/discount-too-large']);
  });
});

describe('discount periods', () => {
  const periodsOf = (row: Row) =>
    only(row).periods.map(({ lastDate, discount, account }) => [lastDate, discount, account ?? '']);

  test('a chain of codes: percent of the gross amount, days from the invoice date, the account of the code', () => {
    expect(periodsOf({ 'Cash discount': '5D2%' })).toEqual([
      ['2015-06-30', 2000, '8730'],
      ['2015-07-09', 1000, ''],
    ]);
  });
  test('the code in other letters is the same code', () => {
    expect(periodsOf({ 'Cash discount': '5d2%' })).toHaveLength(2);
  });
  test('rounded half away from zero; a credit note has negative discounts', () => {
    expect(periodsOf({ 'Cash discount': 'ODD', Amount: 0.2 })).toEqual([['2015-06-30', 1, '']]);
    expect(periodsOf({ 'Cash discount': 'ODD', Amount: -0.2 })).toEqual([['2015-06-30', -1, '']]);
  });
  test('ordered by last date; a period at the end that offers nothing is dropped', () => {
    expect(periodsOf({ 'Cash discount': 'LATER' })).toEqual([
      ['2015-06-30', 2000, '8730'],
      ['2015-07-09', 1000, ''],
    ]);
  });
  test('an unknown code is a problem', () => {
    expect(problemsOf({ 'Cash discount': '3%' })).toEqual(['Invoices!E2 code/unknown']);
  });
  test('explicit periods win over the code, known or not; their order is that of their dates; numbers may be left out', () => {
    const explicit = {
      'Cash discount date 1': serial('2015-07-09'),
      'Cash discount amount 1': 10,
      'Cash discount date 3': serial('2015-06-30'),
      'Cash discount amount 3': 20,
    };
    const periods = [
      ['2015-06-30', 2000, ''],
      ['2015-07-09', 1000, ''],
    ];
    expect(periodsOf({ ...explicit, 'Cash discount': '5D2%' })).toEqual(periods);
    expect(periodsOf({ ...explicit, 'Cash discount': 'of the ERP' })).toEqual(periods);
  });
  test('a date without an amount, or an amount without a date, is a problem', () => {
    const row = {
      'Cash discount date 1': serial('2015-07-09'),
      'Cash discount amount 1': '',
      'Cash discount date 2': '',
      'Cash discount amount 2': 5,
    };
    expect(problemsOf(row)).toEqual([
      'Invoices!F2 invoice/discount-incomplete',
      'Invoices!G2 invoice/discount-incomplete',
    ]);
    expect(problemsOf({ 'Cash discount date': serial('2015-07-09') })).toEqual([
      'Invoices!E2 invoice/discount-incomplete',
    ]);
  });
  test.each([[1000.01], [-20]])('a discount of %d on 1,000.00 is a problem', (discount) => {
    const row = { 'Cash discount date 1': serial('2015-07-09'), 'Cash discount amount 1': discount };
    expect(problemsOf(row)).toEqual(['Invoices!F2 invoice/discount-too-large']);
  });
});

describe('due date', () => {
  test('as stated, whatever the terms are called', () => {
    expect(only({ 'Due date': serial('2015-08-01'), 'Terms of payment': 'of the ERP' }).dueDate).toBe(
      '2015-08-01',
    );
  });
  test.each([
    ['N30', '2015-07-25'],
    ['CM', '2015-07-31'],
    ['PD', '2015-07-15'],
  ])('from the terms %s: %s', (code, due) => {
    expect(only({ 'Terms of payment': code }).dueDate).toBe(due);
  });
  test('unknown terms are a problem', () => {
    expect(problemsOf({ 'Terms of payment': 'N31' })).toEqual(['Invoices!E2 code/unknown']);
  });
});

describe('currency', () => {
  test('three letters in either case', () => {
    expect(only({ Currency: 'eur' }).currency).toBe('EUR');
    expect(problemsOf({ Currency: '€' })).toEqual(['Invoices!E2 currency/unreadable']);
  });
  test('another currency than the accounting currency needs a rate on or before its day', () => {
    const { problems } = readOne({ Currency: 'USD' });
    expect(problems).toEqual([
      {
        code: 'currency/no-rate',
        place: { kind: 'cell', sheet: 'Invoices', address: 'E2' },
        facts: { currency: 'USD', accountingCurrency: 'EUR', date: '2015-06-25' },
      },
    ]);
  });

  const BOOKED = 'Amount in accounting currency';
  test('what it was booked at, as typed, needs no rate', () => {
    expect(only({ Currency: 'USD', [BOOKED]: 1100 })).toMatchObject({
      currency: 'USD',
      accountingAmount: 110000,
      places: { accountingAmount: { address: 'F2' } },
    });
  });
  test.each<[string, Row, readonly string[]]>([
    ['of the other sign', { Currency: 'USD', [BOOKED]: -1100 }, ['F2 invoice/value-does-not-fit']],
    ['of zero', { Currency: 'USD', [BOOKED]: 0 }, ['F2 invoice/value-does-not-fit']],
    [
      'with more decimals than the books',
      { Currency: 'USD', [BOOKED]: 1100.001 },
      ['F2 amount/too-many-decimals'],
    ],
    [
      'another figure in accounting currency',
      { Currency: 'EUR', [BOOKED]: 1100 },
      ['F2 invoice/value-does-not-fit'],
    ],
    ['the same figure in accounting currency', { Currency: 'EUR', [BOOKED]: 1000 }, []],
    [
      'beside a currency that cannot be read',
      { Currency: 'Euro', [BOOKED]: 1100 },
      ['E2 currency/unreadable'],
    ],
  ])('%s', (_, row, expected) => {
    expect(problemsOf(row)).toEqual(expected.map((line) => `Invoices!${line}`));
  });
});

import { readSettings } from '../../src/workbook/readSettings';
import type { SourceRole } from '../../src/workbook/columns';
import type { CellValue, Grid } from '../../src/workbook/workbook';
import { grid, parametersGrid, problemLines, serial, settingsWith } from '../support/sourceGrid';

const read = (grids: Partial<Record<SourceRole, Grid>>) => readSettings({ dateSystem: 1900, grids });
const withParameters = (values: Readonly<Record<string, CellValue>>) =>
  read({ SettlementParameters: parametersGrid({ 'Accounting currency': 'EUR', ...values }) });
const discounts = (rows: readonly (readonly CellValue[])[], more: Partial<Grid> = {}) =>
  grid(
    'CashDiscounts',
    ['Code', 'Days', 'Months', 'Net/Current month', 'Percent', 'Next code', 'Account'],
    rows,
    more,
  );
const EUR = { SettlementParameters: parametersGrid({ 'Accounting currency': 'EUR' }) };

describe('SettlementParameters', () => {
  test('a missing table means the defaults', () => {
    const invoices = grid(
      'Invoices',
      ['Account', 'Invoice', 'Date', 'Amount', 'Currency'],
      [['1', '2', 42000, 10, 'EUR']],
    );
    const { settings, problems } = read({ Invoices: invoices });
    expect(problems).toEqual([]);
    expect(settings.parameters).toMatchObject({
      automaticSettlement: false,
      ruleSet: 'Dynamics 365 Finance',
      policies: { administration: 'Specific', partialPayments: 'proportional' },
      maximumPennyDifference: 0,
      maximumOverpaymentOrUnderpayment: 0,
      calculateCashDiscountsForCreditNotes: false,
      dateToUseForCalculatingDiscounts: 'transaction',
      selectedDiscountDate: undefined,
      graceDays: 0,
      settlementPostingDate: 'latest',
      writeOffDifferencesWithoutDiscount: true,
      booksClosedUntil: undefined,
      language: 'en',
    });
    expect(settings.cashDiscounts.size + settings.terms.size + settings.methods.size).toBe(0);
    expect(settings.accounts).toEqual({});
  });

  test('names and values in four languages, case and spacing ignored; a blank value is the default', () => {
    const { settings, problems } = withParameters({
      'automatic  settlement': 'Ja',
      'Administratie voor contantkorting': 'Flexibel',
      'Maximale Centdifferenz': 0.05,
      'Max. te veel/te weinig betaald bedrag': 10,
      'Calculer l’escompte pour les avoirs': 'oui',
      'Grace days': 3,
      'Settlement posting date': serial('2015-07-31'),
      'Books closed until': serial('2015-06-30'),
      'Posted by': 'A. Jansen',
      'Sprache der Sätze in Blättern': 'Deutsch',
      'Customer payment voucher': 'ARP-10030',
      'Vendor payment voucher': '',
    });
    expect(problems).toEqual([]);
    expect(settings.parameters).toMatchObject({
      automaticSettlement: true,
      policies: { administration: 'Unspecific' },
      maximumPennyDifference: 5,
      maximumOverpaymentOrUnderpayment: 1000,
      calculateCashDiscountsForCreditNotes: true,
      graceDays: 3,
      settlementPostingDate: '2015-07-31',
      booksClosedUntil: '2015-06-30',
      postedBy: 'A. Jansen',
      language: 'de',
      customerPaymentVoucher: 'ARP-10030',
      vendorPaymentVoucher: 'APP-10001',
    });
  });

  test('a rule set and its policies, in four languages; what is blank states nothing', () => {
    const { settings, problems } = withParameters({
      Regelwerk: 'business central',
      Deelbetalingen: 'Proportioneel',
      'Pourcentage de tolérance': '0.5 %',
      Toleranzbetrag: 5,
      'Discount tolerance': 'Nein',
      'Unearned discount': '',
      'Tax mode': 'Bei vorzeitiger Zahlung',
      'Number format': '1,000.00',
    });
    expect(problems).toEqual([]);
    expect(settings.parameters.ruleSet).toBe('Business Central');
    expect(settings.parameters.policies).toMatchObject({
      partialPayments: 'proportional',
      onlyFirstPeriod: true,
      tolerancePercent: '0.5',
      toleranceAmount: 500,
      discountTolerance: false,
      unearnedDiscount: false,
      reverseTaxOnDiscount: true,
    });
  });

  test('a percent cell of 0.005 is a tolerance of 0.5 %', () => {
    const parameters = grid(
      'SettlementParameters',
      ['Parameter', 'Value'],
      [
        ['Accounting currency', 'EUR'],
        ['Tolerance percent', 0.005],
      ],
      {
        numberFormats: [
          ['@', '@'],
          ['@', '0.0%'],
        ],
      },
    );
    expect(read({ SettlementParameters: parameters }).settings.parameters.policies.tolerancePercent).toBe(
      '0.5',
    );
  });

  test('number and date formats for all sources, and for one', () => {
    const { settings, problems } = withParameters({
      'Number format': '1.000,00',
      'Date format': 'dd-mm-yyyy',
      'Number format of Payments': "1'000.00",
      'Datumsformat von CashDiscounts': 'JJJJ-MM-TT',
      'Maximum penny difference': '0,05',
      'Books closed until': '30-06-2015',
    });
    expect(problems).toEqual([]);
    expect(settings.parameters.textFormats).toEqual({
      number: { decimalMark: ',', groupMark: '.' },
      date: 'dmy',
    });
    expect(settings.parameters.textFormatsOf).toEqual({
      Payments: { number: { decimalMark: '.', groupMark: "'" }, date: 'dmy' },
      CashDiscounts: { number: { decimalMark: ',', groupMark: '.' }, date: 'ymd' },
    });
    expect(settings.parameters.maximumPennyDifference).toBe(5);
    expect(settings.parameters.booksClosedUntil).toBe('2015-06-30');
  });

  test.each<[string, CellValue, string]>([
    ['Automatic settlement', 'perhaps', 'B3 parameter/invalid'],
    ['Automatic settlement', '#REF!', 'B3 cell/error'],
    ['Cash discount administration', 'Strict', 'B3 parameter/invalid'],
    ['Maximum penny difference', -1, 'B3 amount/negative'],
    ['Maximum penny difference', 0.005, 'B3 amount/too-many-decimals'],
    ['Maximum penny difference', '0,05', 'B3 amount/no-format'],
    ['Grace days', 1.5, 'B3 number/not-whole'],
    ['Books closed until', '30-06-2015', 'B3 date/no-format'],
    ['Rule set', 'Abacus', 'B3 parameter/invalid'],
    ['Partial payments', 'sometimes', 'B3 parameter/invalid'],
    ['Tax mode', 'later', 'B3 parameter/invalid'],
    ['Tolerance percent', -1, 'B3 percent/out-of-range'],
    ['Tolerance percent', 100, 'B3 percent/out-of-range'],
    ['Tolerance amount', -0.01, 'B3 amount/negative'],
    ['Tolerance amount', 'much', 'B3 amount/unreadable'],
    ['Settlement posting date', 'tomorrow', 'B3 parameter/invalid'],
    ['Settlement posting date', 42000.5, 'B3 date/has-time'],
    ['Number format', 1000, 'B3 parameter/invalid'],
    ['Date format', 'dd-mm', 'B3 parameter/invalid'],
    ['Customer payment voucher', 'ARP', 'B3 parameter/invalid'],
    ['Language of sentences in sheets', 'Frisian', 'B3 parameter/invalid'],
    ['Date to use for calculating discounts', 'Selected date', 'B3 parameter/missing'],
    ['Exchange rate for cash discount', 'Yesterday', 'B3 parameter/invalid'],
    ['Priority order', 'Colour', 'B3 parameter/invalid'],
    ['Grace dais', 3, 'A3 parameter/unknown'],
    ['Number format of Receipts', '1.000,00', 'A3 parameter/unknown'],
  ])('%s: %s is a problem, never the default', (name, value, problem) => {
    expect(problemLines(withParameters({ [name]: value }).problems)).toEqual([
      `SettlementParameters!${problem}`,
    ]);
  });

  test('a parameter that stands twice is a problem at both', () => {
    const { problems } = read({
      SettlementParameters: grid(
        'SettlementParameters',
        ['Parameter', 'Value'],
        [
          ['Accounting currency', 'EUR'],
          ['Grace days', 3],
          ['', ''],
          ['respijtdagen', 4],
        ],
      ),
    });
    expect(problemLines(problems)).toEqual([
      'SettlementParameters!A3 parameter/duplicate',
      'SettlementParameters!A5 parameter/duplicate',
    ]);
  });
});

describe('accounting currency', () => {
  const invoices = (currencies: readonly string[]) =>
    grid(
      'Invoices',
      ['Account', 'Invoice', 'Date', 'Amount', 'Currency'],
      currencies.map((c, i) => ['1', i, 42000, 10, c]),
    );
  const payments = (currencies: readonly string[]) =>
    grid(
      'Payments',
      ['Account', 'Date', 'Amount', 'Currency'],
      currencies.map((c) => ['1', 42000, 10, c]),
    );

  test('from its parameter', () => {
    const { settings, problems } = read({
      SettlementParameters: parametersGrid({ 'Accounting currency': 'jpy' }),
    });
    expect([settings.accountingCurrency, settings.decimals, problems]).toEqual(['JPY', 0, []]);
  });
  test('from rows that all state the same one', () => {
    const { settings, problems } = read({ Invoices: invoices(['CHF', 'chf']), Payments: payments(['CHF']) });
    expect([settings.accountingCurrency, problems]).toEqual(['CHF', []]);
  });
  test.each([
    ['another one', ['EUR', 'USD'], ['EUR']],
    ['none', ['EUR', ''], ['EUR']],
    ['another one among the payments', ['EUR'], ['USD']],
  ])('one row states %s: a problem', (_, ofInvoices, ofPayments) => {
    const { settings, problems } = read({ Invoices: invoices(ofInvoices), Payments: payments(ofPayments) });
    expect([settings.accountingCurrency, problemLines(problems)]).toEqual([
      undefined,
      ['SettlementParameters currency/none'],
    ]);
  });
  test('a parameter that cannot be read is not replaced by what the rows state', () => {
    const { settings, problems } = read({
      SettlementParameters: parametersGrid({ 'Accounting currency': 'Euro' }),
      Invoices: invoices(['EUR']),
    });
    expect([settings.accountingCurrency, problemLines(problems)]).toEqual([
      undefined,
      ['SettlementParameters!B2 currency/unreadable'],
    ]);
  });
});

describe('CashDiscounts', () => {
  test('2 is 2 %, 0.02 in a percent cell is 2 %, and so is the text 2 %', () => {
    const { settings, problems } = read({
      ...EUR,
      CashDiscounts: discounts(
        [
          ['A', 5, '', '', 2, '', ''],
          ['B', 5, '', '', 0.02, '', ''],
          ['C', 5, '', '', '2 %', '', ''],
          ['D', 5, '', '', 2, '', ''],
          ['E', 5, '', '', 0.025, '', ''],
        ],
        {
          numberFormats: ['General', '0.00%', '@', '0"%"', '0.0%'].map((format) => [
            '',
            '',
            '',
            '',
            format,
            '',
            '',
          ]),
        },
      ),
    });
    expect(problems).toEqual([]);
    expect([...settings.cashDiscounts.values()].map(({ percent }) => percent)).toEqual([
      '2',
      '2',
      '2',
      '2',
      '2.5',
    ]);
  });

  test('days, months, current month, next code and account', () => {
    const { settings } = read({
      ...EUR,
      CashDiscounts: discounts([
        ['5D2%', 5, '', 'Net', 2, '14d1%', 5001],
        ['14D1%', 14, 1, 'Lopende maand', 1, '', ''],
      ]),
    });
    expect(settings.cashDiscounts.get('5D2%')).toEqual({
      code: '5D2%',
      days: 5,
      months: 0,
      from: 'net',
      percent: '2',
      nextCode: '14d1%',
      account: '5001',
    });
    expect(settings.cashDiscounts.get('14D1%')).toMatchObject({ days: 14, months: 1, from: 'current-month' });
  });

  test.each<[string, readonly (readonly CellValue[])[], readonly string[]]>([
    ['a percent below zero', [['A', 5, '', '', -1, '', '']], ['E2 percent/out-of-range']],
    ['100 percent', [['A', 5, '', '', 100, '', '']], ['E2 percent/out-of-range']],
    ['no percent', [['A', 5, '', '', '', '', '']], ['E2 cell/blank']],
    ['a word for a percent', [['A', 5, '', '', 'two', '', '']], ['E2 percent/unreadable']],
    ['days that are not whole', [['A', 2.5, '', '', 2, '', '']], ['B2 number/not-whole']],
    ['days below zero', [['A', -5, '', '', 2, '', '']], ['B2 number/not-whole']],
    ['an unknown month rule', [['A', 5, '', 'Gross', 2, '', '']], ['D2 choice/unknown']],
    ['no code', [['', 5, '', '', 2, '', '']], ['A2 cell/blank']],
    [
      'a code twice',
      [
        ['A', 5, '', '', 2, '', ''],
        ['a', 8, '', '', 1, '', ''],
      ],
      ['A2 code/duplicate', 'A3 code/duplicate'],
    ],
    ['an unknown next code', [['A', 5, '', '', 2, 'B', '']], ['F2 code/unknown']],
    ['a code that is its own next', [['A', 5, '', '', 2, 'A', '']], ['F2 code/circular']],
    [
      'next codes in a circle',
      [
        ['A', 5, '', '', 2, 'B', ''],
        ['B', 8, '', '', 1, 'A', ''],
      ],
      ['F2 code/circular', 'F3 code/circular'],
    ],
  ])('%s is a problem', (_, rows, problems) => {
    expect(problemLines(read({ ...EUR, CashDiscounts: discounts(rows) }).problems)).toEqual(
      problems.map((line) => `CashDiscounts!${line}`),
    );
  });
});

test('TermsOfPayment: payment days, one or several', () => {
  const terms = grid(
    'TermsOfPayment',
    ['Code', 'Days', 'Months', 'Payment days'],
    [
      ['N30', 30, '', ''],
      ['EOM', '', 1, 15],
      ['P', 10, '', '15; 31'],
      ['Q', 10, '', '32'],
    ],
  );
  const { settings, problems } = read({ ...EUR, TermsOfPayment: terms });
  expect(
    [...settings.terms.values()].map(({ code, days, months, paymentDays }) => [
      code,
      days,
      months,
      paymentDays,
    ]),
  ).toEqual([
    ['N30', 30, 0, []],
    ['EOM', 0, 1, [15]],
    ['P', 10, 0, [15, 31]],
  ]);
  expect(problemLines(problems)).toEqual(['TermsOfPayment!D5 choice/unknown']);
});

test('MethodsOfPayment: blank grace days are those of the parameter', () => {
  const methods = grid(
    'MethodsOfPayment',
    ['Code', 'Grace days', 'Offset account'],
    [
      ['CHECK', 3, 1200],
      ['WIRE', '', ''],
    ],
  );
  const { settings } = read({
    SettlementParameters: parametersGrid({ 'Accounting currency': 'EUR', 'Grace days': 2 }),
    MethodsOfPayment: methods,
  });
  expect([...settings.methods.values()]).toEqual([
    { code: 'CHECK', graceDays: 3, offsetAccount: '1200' },
    { code: 'WIRE', graceDays: 2, offsetAccount: '' },
  ]);
});

test('LedgerAccounts: purposes in four languages; a blank account is none, an unknown or repeated purpose a problem', () => {
  const accounts = grid(
    'LedgerAccounts',
    ['Purpose', 'Account'],
    [
      ['Bank', 1100],
      ['Forderungen', '1400'],
      ['Escompte clients', ' 6650 '],
      ['Afronding', ''],
      ['Coffee', 1],
      ['payable', 1],
      ['Crediteuren', 2],
    ],
  );
  const { settings, problems } = read({ ...EUR, LedgerAccounts: accounts });
  expect(settings.accounts).toEqual({ bank: '1100', receivable: '1400', 'customer cash discount': '6650' });
  expect(problemLines(problems)).toEqual([
    'LedgerAccounts!A6 account/unknown-purpose',
    'LedgerAccounts!A7 code/duplicate',
    'LedgerAccounts!A8 code/duplicate',
  ]);
});

test('dates of a workbook that counts from 1904', () => {
  const input = {
    dateSystem: 1904 as const,
    grids: {
      SettlementParameters: parametersGrid({
        'Accounting currency': 'EUR',
        'Books closed until': serial('2015-06-30', 1904),
      }),
    },
  };
  expect(readSettings(input).settings.parameters.booksClosedUntil).toBe('2015-06-30');
});

test('a merged cell in a settings table is a problem, and its row is not used', () => {
  const { settings, problems } = read({
    ...EUR,
    CashDiscounts: discounts(
      [
        ['A', 5, '', '', 2, '', ''],
        ['', '', '', '', 1, '', ''],
      ],
      { merged: ['A2:A3'] },
    ),
  });
  expect(settings.cashDiscounts.size).toBe(0);
  expect(problemLines(problems)).toEqual(['CashDiscounts!A2 source/merged-cells']);
});

test('settings without a problem can be used', () => {
  expect(settingsWith().accounts.bank).toBe('1100');
});

test.each([
  ['Transaction date; Amount descending; Voucher', ['Transaction date', 'Amount desc', 'Voucher']],
  ['Fälligkeit absteigend, Beleg', ['Due date desc', 'Voucher']],
  ['Vervaldatum', ['Due date']],
])('Priority order “%s”', (text, expected) => {
  const { settings } = withParameters({
    'Use priority for automatic settlement': 'Yes',
    'Priority order': text,
  });
  const order = settings.parameters.automaticPriority ?? [];
  expect(order.map(({ attribute, isDescending }) => attribute + (isDescending ? ' desc' : ''))).toEqual(
    expected,
  );
});

import {
  formatAbsolute,
  type Border,
  type Rect,
  type Sheet,
  type StylePatch,
  type Table,
  type Workbook,
} from '../../src/host/model';
import { newWorkbook } from '../../src/host/xlsx';
import { addEveryday } from './everyday';
import { addMistakes } from './mistakes';
import { Month } from './month';
import { COMPANY } from './parties';
import { random } from './random';
import { invoiceNumbers, invoiceRows, invoiceVouchers, paymentRows, type Row } from './rows';
import { addSpecials } from './specials';
import { CASH_DISCOUNTS, LEDGER_ACCOUNTS, METHODS_OF_PAYMENT, PARAMETERS, TERMS_OF_PAYMENT } from './terms';

const SEED = 20_261_130;

const INK = '1F3B57';
const GREY = '6B7785';
const TITLE: StylePatch = { bold: true, fontSize: 16, fontColor: INK };
const SUBTITLE: StylePatch = { fontColor: GREY };
// Table styles are Excel's own; the header stands out in other programs too.
const HEADER: StylePatch = { bold: true, fontColor: 'FFFFFF', fill: INK, vertical: 'Center', wrap: true };

const HAIRLINE: Border = { line: 'Thin', color: 'DDE3EA' };

const HEADER_ROW = 3;
const ROOM_FOR_THE_FILTER_BUTTON = 2;

type Kind = 'text' | 'date' | 'amount' | 'percent' | 'whole' | 'any';

interface Column {
  readonly heading: string;
  readonly kind: Kind;
  /** In characters. */
  readonly width: number;
  /** Choices of a list, or the table whose first column has them. */
  readonly choices?: string | { readonly ofTable: string };
}

const FORMATS: Readonly<Record<Kind, StylePatch>> = {
  text: { numberFormat: '@' },
  date: { numberFormat: 'yyyy-mm-dd', horizontal: 'Left' },
  amount: { numberFormat: '#,##0.00' },
  percent: { numberFormat: '0.0%' },
  whole: { numberFormat: '0' },
  any: { horizontal: 'Left' },
};

const column = (heading: string, kind: Kind, width: number, choices?: Column['choices']): Column => ({
  heading,
  kind,
  width,
  ...(choices === undefined ? {} : { choices }),
});

const INVOICES: readonly Column[] = [
  column('Module', 'text', 11, 'Customer,Vendor'),
  column('Account', 'text', 10),
  column('Name', 'text', 33),
  column('Voucher', 'text', 12),
  column('Invoice', 'text', 16),
  column('Type', 'text', 12, 'Invoice,Credit note,Payment'),
  column('Date', 'date', 12),
  column('Amount', 'amount', 13),
  column('Currency', 'text', 11),
  column('Terms of payment', 'text', 13, { ofTable: 'TermsOfPayment' }),
  column('Cash discount', 'text', 14, { ofTable: 'CashDiscounts' }),
  column('Cash discount date 1', 'date', 16),
  column('Cash discount amount 1', 'amount', 19),
  column('Open amount', 'amount', 13),
  column('Cash discount taken', 'amount', 17),
];

const PAYMENTS: readonly Column[] = [
  column('Date', 'date', 12),
  column('Module', 'text', 11, 'Customer,Vendor'),
  column('Account', 'text', 10),
  column('Name', 'text', 33),
  column('Invoice', 'text', 30),
  column('Amount', 'amount', 13),
  column('Currency', 'text', 11),
  column('Use cash discount', 'text', 12, 'Normal,Always,Never'),
  column('Cash discount amount', 'amount', 17),
  column('Full settlement', 'text', 13, 'Yes,No'),
  column('Method of payment', 'text', 13, { ofTable: 'MethodsOfPayment' }),
  column('Payment reference', 'text', 15),
  column('Deposit slip', 'text', 12, 'Yes,No'),
  column('Description', 'text', 37),
];

const SPAN: readonly Column[] = [
  column('Days', 'whole', 9),
  column('Months', 'whole', 12),
  column('Net/Current month', 'text', 21, 'Net,Current month'),
];
const DISCOUNT_COLUMNS: readonly Column[] = [
  column('Code', 'text', 11),
  column('Description', 'text', 37),
  ...SPAN,
  column('Percent', 'percent', 13),
  column('Next code', 'text', 12),
  column('Account', 'text', 11),
];
const TERMS_COLUMNS: readonly Column[] = [
  column('Code', 'text', 9),
  column('Description', 'text', 36),
  ...SPAN,
  column('Payment days', 'text', 15),
];
const METHOD_COLUMNS: readonly Column[] = [
  column('Code', 'text', 13),
  column('Description', 'text', 26),
  column('Grace days', 'whole', 14),
  column('Offset account', 'text', 17),
];

/** One company's month: the workbook that the guide and the demo use. */
export function sampleWorkbook(): Workbook {
  const workbook = newWorkbook();
  workbook.fileName = 'month-end.xlsx';
  const { invoices, payments } = sampleRows();

  const first = workbook.sheets[0]!;
  first.name = 'Invoices';
  const invoiceSheet = titled(
    first,
    'Open invoices, November 2026',
    `${COMPANY} · customers and vendors · amounts in EUR`,
    '2F6DB5',
  );
  addTable(invoiceSheet, 'Invoices', 0, INVOICES, invoices);

  const paymentSheet = titled(
    workbook.addSheet('Payments'),
    'Payment journal, November 2026',
    `${COMPANY} · money received from customers and paid to vendors`,
    '2E8B57',
  );
  addTable(paymentSheet, 'Payments', 0, PAYMENTS, payments);

  const terms = titled(
    workbook.addSheet('Terms'),
    'Cash discounts and terms of payment',
    'A next code makes the following discount period',
    'C28A1B',
  );
  addTable(terms, 'CashDiscounts', 0, DISCOUNT_COLUMNS, CASH_DISCOUNTS.map(discountRow));
  addTable(terms, 'TermsOfPayment', 9, TERMS_COLUMNS, recordsOf(TERMS_COLUMNS, TERMS_OF_PAYMENT));
  terms.setColumnWidth(8, 1, 3);

  const settings = titled(
    workbook.addSheet('Settings'),
    'Settlement settings',
    'What differences are written off, which ledger accounts the vouchers use, and how money comes in',
    '7A4FA3',
  );
  const parameters = [column('Parameter', 'text', 47), column('Value', 'any', 20)];
  addTable(settings, 'SettlementParameters', 0, parameters, recordsOf(parameters, PARAMETERS));
  const accounts = [column('Purpose', 'text', 27), column('Account', 'text', 12)];
  addTable(settings, 'LedgerAccounts', 3, accounts, recordsOf(accounts, LEDGER_ACCOUNTS));
  addTable(settings, 'MethodsOfPayment', 6, METHOD_COLUMNS, recordsOf(METHOD_COLUMNS, METHODS_OF_PAYMENT));
  settings.setColumnWidth(2, 1, 3);
  settings.setColumnWidth(5, 1, 3);
  addParameterFormats(settings);

  addValidations(workbook, 'Invoices', INVOICES);
  addValidations(workbook, 'Payments', PAYMENTS);
  addValidations(workbook, 'CashDiscounts', DISCOUNT_COLUMNS);
  addValidations(workbook, 'TermsOfPayment', TERMS_COLUMNS);
  workbook.select(first, { row: HEADER_ROW + 1, column: 0, rows: 1, columns: 1 });
  return workbook;
}

function sampleRows(): { readonly invoices: readonly Row[]; readonly payments: readonly Row[] } {
  const month = new Month();
  const chance = random(SEED);
  const seed = addSpecials(month);
  addMistakes(month);
  addEveryday(month, chance);
  const numbers = invoiceNumbers(month, seed, chance);
  const vouchers = invoiceVouchers(month, numbers);
  return { invoices: invoiceRows(month, numbers, vouchers), payments: paymentRows(month, numbers, chance) };
}

function titled(sheet: Sheet, title: string, subtitle: string, tabColor: string): Sheet {
  const cell = (row: number): Rect => ({ row, column: 0, rows: 1, columns: 1 });
  sheet.setValues(cell(0), [[title]], 'host');
  sheet.setStyle(cell(0), TITLE, 'host');
  sheet.setRowHeight(0, 1, 24);
  sheet.setValues(cell(1), [[subtitle]], 'host');
  sheet.setStyle(cell(1), SUBTITLE, 'host');
  sheet.setRowHeight(2, 1, 6);
  sheet.setRowHeight(HEADER_ROW, 1, 33);
  sheet.freeze(HEADER_ROW + 1, 0);
  sheet.showGridlines = false;
  sheet.touch('view');
  sheet.tabColor = tabColor;
  sheet.touch('tabColor');
  Object.assign(sheet.pageLayout, {
    orientation: 'Landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    printTitleRows: { row: HEADER_ROW, rows: 1 },
  });
  sheet.touch('pageLayout');
  return sheet;
}

const discountRow = (discount: (typeof CASH_DISCOUNTS)[number]): Row => ({
  Code: discount.code,
  Description: discount.description,
  Days: discount.days,
  Months: discount.months,
  'Net/Current month': discount.net,
  Percent: discount.percent / 100,
  'Next code': discount.nextCode || undefined,
  Account: discount.account || undefined,
});

const recordsOf = (columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): Row[] =>
  rows.map((row) =>
    Object.fromEntries(columns.map(({ heading }, i) => [heading, row[i] === '' ? undefined : row[i]])),
  );

function addTable(
  sheet: Sheet,
  name: string,
  left: number,
  columns: readonly Column[],
  rows: readonly Row[],
): Table {
  const area: Rect = { row: HEADER_ROW, column: left, rows: rows.length + 1, columns: columns.length };
  columns.forEach(({ heading, kind, width }, i) => {
    sheet.setColumnWidth(left + i, 1, width);
    const cells: Rect = { row: HEADER_ROW + 1, column: left + i, rows: rows.length, columns: 1 };
    sheet.setStyle(cells, { ...FORMATS[kind], borderBottom: HAIRLINE }, 'host');
    rows.forEach((row, r) => put(sheet, HEADER_ROW + 1 + r, left + i, row[heading]));
  });
  const header = { ...area, rows: 1 };
  sheet.setStyle(header, { numberFormat: '@' }, 'host');
  sheet.setValues(header, [columns.map(({ heading }) => heading)], 'host');
  const table = sheet.workbook.addTable(sheet, area, name);
  table.style = 'TableStyleMedium2';
  sheet.setStyle(header, HEADER, 'host');
  columns.forEach(({ kind }, i) => {
    const below: Rect = { ...area, column: left + i, columns: 1 };
    if (isNumber(kind)) {
      sheet.setStyle(
        { ...below, rows: 1 },
        { horizontal: 'Right', indent: ROOM_FOR_THE_FILTER_BUTTON },
        'host',
      );
    } else if (isNumber(columns[i - 1]?.kind)) {
      sheet.setStyle(below, { horizontal: 'Left', indent: 1 }, 'host');
    }
  });
  return table;
}

const isNumber = (kind: Kind | undefined): boolean =>
  kind === 'amount' || kind === 'percent' || kind === 'whole';

/** A text in a column of numbers or dates stays a text, as when it is pasted; an error stays an error. */
function put(sheet: Sheet, row: number, at: number, value: string | number | undefined): void {
  if (value === undefined || value === '') return;
  const cell = { row, column: at, rows: 1, columns: 1 };
  const isText = typeof value === 'string' && !value.startsWith('#');
  if (isText) sheet.setStyle(cell, { numberFormat: '@' }, 'host');
  sheet.setValues(cell, [[value]], 'host');
}

function addParameterFormats(sheet: Sheet): void {
  PARAMETERS.forEach(([name], i) => {
    const cell = { row: HEADER_ROW + 1 + i, column: 1, rows: 1, columns: 1 };
    if (name.startsWith('Maximum')) sheet.setStyle(cell, { numberFormat: '#,##0.00' }, 'host');
    const choices = PARAMETER_CHOICES[name];
    if (choices !== undefined) sheet.setValidation(cell, choices);
  });
}

const PARAMETER_CHOICES: Readonly<Record<string, string>> = {
  'Automatic settlement': 'Yes,No',
  'Cash discount administration': 'Specific,Unspecific',
  'Calculate cash discounts for partial payments': 'Yes,No',
  'Calculate cash discounts for credit notes': 'Yes,No',
  'Date to use for calculating discounts': 'Transaction date,Selected date',
  'Settlement posting date': 'Latest transaction,Today',
  'Write off differences without a discount': 'Yes,No',
  'Language of sentences in sheets': 'English,Dutch,German,French',
};

function addValidations(workbook: Workbook, name: string, columns: readonly Column[]): void {
  const table = workbook.table(name)!;
  columns.forEach(({ choices }, i) => {
    if (choices === undefined) return;
    const source = typeof choices === 'string' ? choices : codesOf(workbook.table(choices.ofTable)!);
    table.sheet.setValidation(table.columnRect(i, 'body'), source);
  });
}

const codesOf = (table: Table): string => `=${formatAbsolute(table.columnRect(0, 'body'), table.sheet.name)}`;

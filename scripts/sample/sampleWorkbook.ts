import { createUseCases } from '../../src/app/createUseCases';
import { connect } from '../../src/cli/workbookFile';
import { formatAbsolute, type Sheet, type Table, type Workbook } from '../../src/host/model';
import { newWorkbook } from '../../src/host/xlsx';
import { isWarning } from '../../src/problem/problem';
import {
  ACCOUNT_COLUMNS,
  DISCOUNT_COLUMNS,
  INVOICES,
  METHOD_COLUMNS,
  PARAMETER_COLUMNS,
  PAYMENTS,
  RATE_COLUMNS,
  TAX_COLUMNS,
  TERMS_COLUMNS,
} from './columns';
import { addEveryday } from './everyday';
import { addForeign } from './foreign';
import { addLastMonth } from './lastMonth';
import { addMistakes } from './mistakes';
import { Month } from './month';
import { COMPANY } from './parties';
import { random } from './random';
import { EXCHANGE_RATES } from './rates';
import { monthRows, type Rows } from './rows';
import { addSpecials } from './specials';
import { addTable, fillTable, HEADER_ROW, recordsOf, titled, type Column, type Row } from './tables';
import { TAX_CODES } from './taxes';
import { CASH_DISCOUNTS, LEDGER_ACCOUNTS, METHODS_OF_PAYMENT, PARAMETERS, TERMS_OF_PAYMENT } from './terms';

const SEED = 20_261_130;

/** When October was posted: the Monday after it. */
const POSTED = '2026-11-02T08:20:00.000Z';

/**
 * One company's workbook at the end of November, as the guide and the demo use it: October is posted in it, by the add-in
 * itself, and November's rows stand in the tables.
 */
export async function sampleWorkbook(): Promise<Workbook> {
  const { lastMonth, thisMonth } = sampleRows();
  const workbook = newWorkbook();
  workbook.fileName = 'month-end.xlsx';
  addSources(workbook, lastMonth);
  addSettings(workbook);
  await post(workbook, POSTED);
  fillTable(workbook.table('Invoices')!, INVOICES, thisMonth.invoices);
  fillTable(workbook.table('Payments')!, PAYMENTS, thisMonth.payments);

  addValidations(workbook, 'Invoices', INVOICES);
  addValidations(workbook, 'Payments', PAYMENTS);
  addValidations(workbook, 'CashDiscounts', DISCOUNT_COLUMNS);
  addValidations(workbook, 'TermsOfPayment', TERMS_COLUMNS);
  const first = workbook.sheets[0]!;
  workbook.active = first;
  workbook.select(first, { row: HEADER_ROW + 1, column: 0, rows: 1, columns: 1 });
  return workbook;
}

function sampleRows(): { readonly lastMonth: Rows; readonly thisMonth: Rows } {
  const month = new Month();
  const chance = random(SEED);
  const seed = addSpecials(month);
  addLastMonth(month);
  addForeign(month);
  addMistakes(month);
  addEveryday(month, chance);
  return monthRows(month, seed, chance);
}

/** Settles what stands in the tables, as the command line does. */
async function post(model: Workbook, started: string): Promise<void> {
  const { workbook } = await connect(model);
  const useCases = createUseCases(workbook, () => started);
  const preview = await useCases.preview();
  const problem = preview.problems.find((found) => !isWarning(found));
  if (problem !== undefined) throw new Error(`last month has a problem: ${JSON.stringify(problem)}`);
  const { kind } = await useCases.post(preview);
  if (kind !== 'posted') throw new Error(`last month was not posted: ${kind}`);
}

function addSources(workbook: Workbook, { invoices, payments }: Rows): void {
  const first = workbook.sheets[0]!;
  first.name = 'Invoices';
  const invoiceSheet = titled(
    first,
    'Invoices until November 2026',
    `${COMPANY} · customers and vendors · amounts in the currency of the row`,
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
}

function addSettings(workbook: Workbook): void {
  const terms = titled(
    workbook.addSheet('Terms'),
    'Cash discounts and terms of payment',
    'A next code makes the following discount period',
    'C28A1B',
  );
  addTable(terms, 'CashDiscounts', 0, DISCOUNT_COLUMNS, CASH_DISCOUNTS.map(discountRow));
  addTable(terms, 'TermsOfPayment', 9, TERMS_COLUMNS, recordsOf(TERMS_COLUMNS, TERMS_OF_PAYMENT));
  terms.setColumnWidth(8, 1, GAP);

  const rates = titled(
    workbook.addSheet('Rates'),
    'Exchange rates and sales tax',
    'Euros for one dollar, one pound, a hundred yen; a rate holds from its day on',
    '2A9D8F',
  );
  addTable(rates, 'ExchangeRates', 0, RATE_COLUMNS, recordsOf(RATE_COLUMNS, EXCHANGE_RATES));
  addTable(rates, 'TaxCodes', 5, TAX_COLUMNS, TAX_CODES.map(taxRow));
  rates.setColumnWidth(4, 1, GAP);

  const settings = titled(
    workbook.addSheet('Settings'),
    'Settlement settings',
    'What differences are written off, which ledger accounts the vouchers use, and how money comes in',
    '7A4FA3',
  );
  addTable(settings, 'SettlementParameters', 0, PARAMETER_COLUMNS, recordsOf(PARAMETER_COLUMNS, PARAMETERS));
  addTable(settings, 'LedgerAccounts', 3, ACCOUNT_COLUMNS, recordsOf(ACCOUNT_COLUMNS, LEDGER_ACCOUNTS));
  addTable(settings, 'MethodsOfPayment', 6, METHOD_COLUMNS, recordsOf(METHOD_COLUMNS, METHODS_OF_PAYMENT));
  settings.setColumnWidth(2, 1, GAP);
  settings.setColumnWidth(5, 1, GAP);
  addParameterFormats(settings);
}

/** Width of the column between two tables. */
const GAP = 3;

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

const taxRow = ({ code, description, percent, account }: (typeof TAX_CODES)[number]): Row => ({
  Code: code,
  Description: description,
  Rate: percent / 100,
  'Sales tax account': account || undefined,
});

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
  'Exchange rate for cash discount': 'Payment,Invoice',
  'Write off differences without a discount': 'Yes,No',
  'Cash discount is calculated on amount including sales tax': 'Yes,No',
  'Reverse sales tax on cash discount': 'Yes,No',
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

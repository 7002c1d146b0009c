import type { PlainDate } from '../calendar/plainDate';
import type { TermsSpan } from '../calendar/terms';
import { exchangeOf } from '../engine/exchange';
import { groupBy } from '../engine/groupBy';
import { chosenPolicies, type StatedPolicies } from '../engine/ruleSets';
import { voucherSeries } from '../engine/voucherNumbers';
import type { Purpose } from '../engine/vouchers';
import { DEFAULT_MATCH_SETTINGS } from '../matching/settings';
import { amountOfUnits, ZERO, type Amount } from '../money/amount';
import { decimalsOf } from '../money/currency';
import { digitsOf, digitsWithin } from '../money/convert';
import type { Place, Problem } from '../problem/problem';
import {
  ADMINISTRATION,
  DISCOUNT_DATE,
  LANGUAGE,
  NET_OR_CURRENT_MONTH,
  PARTIAL_PAYMENTS,
  PAYMENT_DAY,
  POSTING_DATE,
  PRIORITY_ATTRIBUTE,
  RATE_DATE,
  RULE_SET,
  TAX_MODE,
  YES_NO,
  choiceOf,
  type OptionWords,
} from '../text/choiceText';
import { DEFAULT_PRIORITY, type Priority } from '../engine/priority';
import { priorityOf } from '../text/priorityText';
import { NUMBER_FORMATS } from '../text/formats';
import { parseDateFormat, parseNumberFormat } from '../text/formatName';
import { nameKey } from '../text/nameKey';
import type { CellContext, RowCells } from './cells';
import { SOURCE_COLUMNS, type ColumnChoice, type FieldOf, type SourceRole } from './columns';
import { isChosenPlace } from './chosenParameters';
import { headingsOf } from './ownTables';
import { LEDGER_PURPOSES, PARAMETER_NAMES, type ParameterName } from './parameterNames';
import type {
  CashDiscountCode,
  LedgerAccounts,
  MethodOfPayment,
  TaxCode,
  Parameters,
  Settings,
  TermsOfPayment,
  TextFormats,
} from './rows';
import { readRates } from './readRates';
import { isReadable, openSource, type SourceTable } from './sourceTable';
import { statedCurrency, type SourceGrids } from './statedCurrency';
import type { Grid } from './workbook';

export interface ReadSettings {
  readonly settings: Settings;
  /** What the table and the pane state, by parameter; a default is not among them. */
  readonly stated: ReadonlyMap<ParameterName, StatedParameter>;
  /** The formats that are stated for one source, by `Number format of Payments`. */
  readonly statedFormats: ReadonlyMap<string, StatedParameter>;
  /** Anything here blocks the run: a default never replaces a setting that could not be read. */
  readonly problems: readonly Problem[];
}

/** A parameter as it is stated. */
export interface StatedParameter {
  readonly text: string;
  readonly place: Place;
  /** Chosen in the pane: no cell of the workbook holds it. */
  readonly isChosen: boolean;
}

/** Longest spans that terms may state; a longer one is a slip of the keyboard. */
const MOST_DAYS = 9999;
const MOST_MONTHS = 600;
/** Beyond these a search among bank lines would say nothing any more. */
const [MOST_COMBINED, MOST_SEARCHED] = [50, 10_000] as const;

/** Reads SettlementParameters, LedgerAccounts, ExchangeRates and the tables of codes, all problems in one pass. */
export function readSettings(input: SourceGrids): ReadSettings {
  const problems: Problem[] = [];
  // Formats first: they say how the other values of the same table are read.
  const formats = statedFormats(parameterLines(input, NO_FORMATS, []), problems);
  const lines = parameterLines(input, formats.of['SettlementParameters'] ?? formats.all, problems);
  const parameters = readParameters(input, lines, formats, problems);

  const open = <R extends SourceRole>(role: R): SourceTable<FieldOf<R>> | undefined => {
    const grid = input.grids[role];
    if (grid === undefined) return undefined;
    const context = { dateSystem: input.dateSystem, formats: formatsFor(parameters, role) };
    return opened(role, grid, context, input.chosen?.[role], problems);
  };
  const accountingCurrency = accountingCurrencyOf(input, lines, parameters, problems);
  const settings: Settings = {
    parameters,
    cashDiscounts: readCashDiscounts(open('CashDiscounts'), problems),
    terms: readTerms(open('TermsOfPayment'), problems),
    taxCodes: readTaxCodes(open('TaxCodes'), problems),
    methods: readMethods(open('MethodsOfPayment'), parameters.graceDays, problems),
    accounts: readAccounts(open('LedgerAccounts'), problems),
    accountingCurrency,
    exchange: exchangeOf(
      accountingCurrency ?? '',
      readRates(open('ExchangeRates'), accountingCurrency, problems),
      parameters.exchangeRateForCashDiscount,
    ),
    decimals: decimalsOf(accountingCurrency ?? ''),
  };
  const stated = lines.filter(({ cells }) => !cells.isBlank('value'));
  return {
    settings,
    stated: new Map(
      stated.filter(({ source }) => source === '').map(({ name, cells }) => [name, statedIn(cells)]),
    ),
    statedFormats: new Map(
      stated
        .filter(({ source }) => source !== '')
        .map(({ name, source, cells }) => [`${name} of ${source}`, statedIn(cells)]),
    ),
    problems,
  };
}

function statedIn(cells: ValueCells): StatedParameter {
  const place = cells.place('value');
  return { text: cells.text('value'), place, isChosen: isChosenPlace(place) };
}

/** Formats of a source's text cells: those stated for it, else those stated for all. */
export const formatsFor = (parameters: Parameters, role: SourceRole): TextFormats =>
  parameters.textFormatsOf[role] ?? parameters.textFormats;

/** The entry of a code as typed, upper or lower case. */
export function entryOf<T extends { readonly code: string }>(
  entries: ReadonlyMap<string, T>,
  code: string,
): T | undefined {
  const exact = entries.get(code);
  if (exact) return exact;
  const key = code.toUpperCase();
  for (const entry of entries.values()) if (entry.code.toUpperCase() === key) return entry;
  return undefined;
}

function opened<R extends SourceRole>(
  role: R,
  grid: Grid,
  context: CellContext,
  chosen: ColumnChoice | undefined,
  problems: Problem[],
): SourceTable<FieldOf<R>> | undefined {
  const source = openSource(role, grid, context, chosen);
  problems.push(...source.problems);
  return isReadable(source) ? source : undefined;
}

// SettlementParameters

type ValueCells = RowCells<'parameter' | 'value'>;

interface ParameterLine {
  readonly name: ParameterName;
  /** `Number format of Payments`: the source; '' for all. */
  readonly source: SourceRole | '';
  readonly cells: ValueCells;
}

const NAMES_BY_KEY: ReadonlyMap<string, ParameterName> = new Map(
  Object.entries(PARAMETER_NAMES).flatMap(([name, words]) =>
    [name, ...words].map((word) => [nameKey(word), name as ParameterName] as const),
  ),
);
const ROLES = Object.keys(SOURCE_COLUMNS) as SourceRole[];

const lineKey = ({ name, source }: Pick<ParameterLine, 'name' | 'source'>): string => `${name}\n${source}`;

/** The lines of the table, then what the pane states beyond them. */
function parameterLines(
  input: SourceGrids,
  formats: TextFormats,
  problems: Problem[],
): readonly ParameterLine[] {
  const ofTable = linesOf(input.grids.SettlementParameters, input, formats, problems);
  const stated = new Set(ofTable.filter(({ cells }) => !cells.isBlank('value')).map(lineKey));
  // The pane's own cells have the headings of the contract, whatever columns were chosen for the table.
  const { chosen: _, ...asWritten } = input;
  const chosen = linesOf(input.chosenParameters, asWritten, formats, problems).filter(
    (line) => !stated.has(lineKey(line)),
  );
  const replaced = new Set(chosen.map(lineKey));
  return [...ofTable.filter((line) => !replaced.has(lineKey(line))), ...chosen];
}

/** Lines by parameter; an unknown name or one that stands twice is a problem, and neither is used. */
function linesOf(
  grid: Grid | undefined,
  input: SourceGrids,
  formats: TextFormats,
  problems: Problem[],
): readonly ParameterLine[] {
  if (grid === undefined) return [];
  const context = { dateSystem: input.dateSystem, formats };
  const table = opened('SettlementParameters', grid, context, input.chosen?.SettlementParameters, problems);
  const byName = new Map<string, ParameterLine[]>();
  for (const { cells, isMerged } of table?.rows ?? []) {
    if (isMerged) continue;
    const text = cells.requiredId('parameter');
    problems.push(...cells.problems.splice(0));
    if (text === '') continue;
    const named = parameterNamed(text);
    if (named === undefined) {
      problems.push({
        code: 'parameter/unknown',
        place: cells.place('parameter'),
        facts: { name: text, known: Object.keys(PARAMETER_NAMES) },
      });
      continue;
    }
    const key = lineKey(named);
    byName.set(key, [...(byName.get(key) ?? []), { ...named, cells }]);
  }
  return [...byName.values()].flatMap((same) => {
    if (same.length === 1) return same;
    for (const { name, source, cells } of same) {
      const shown = source === '' ? name : `${name} of ${source}`;
      problems.push({ code: 'parameter/duplicate', place: cells.place('parameter'), facts: { name: shown } });
    }
    return [];
  });
}

function parameterNamed(
  text: string,
): { readonly name: ParameterName; readonly source: SourceRole | '' } | undefined {
  const key = nameKey(text);
  const name = NAMES_BY_KEY.get(key);
  if (name !== undefined) return { name, source: '' };
  const source = ROLES.find((role) => key.endsWith(role.toLowerCase()));
  if (source === undefined) return undefined;
  const before = key.slice(0, -source.length).replace(/(?:of|for|van|voor|von|fur|fuer|der|de|pour)$/, '');
  const format = NAMES_BY_KEY.get(before);
  return format === 'Number format' || format === 'Date format' ? { name: format, source } : undefined;
}

const NO_FORMATS: TextFormats = { number: undefined, date: undefined };

interface StatedFormats {
  readonly all: TextFormats;
  readonly of: Readonly<Record<string, TextFormats>>;
}

function statedFormats(lines: readonly ParameterLine[], problems: Problem[]): StatedFormats {
  const stated = new Map<string, TextFormats>();
  for (const { name, source, cells } of lines) {
    if (
      (name !== 'Number format' && name !== 'Date format') ||
      cells.isBlank('value') ||
      cells.isError('value')
    )
      continue;
    const text = cells.text('value');
    const own = stated.get(source) ?? NO_FORMATS;
    const number = name === 'Number format' ? parseNumberFormat(text) : own.number;
    const date = name === 'Date format' ? parseDateFormat(text) : own.date;
    stated.set(source, { number, date });
    if ((name === 'Number format' ? number : date) === undefined) {
      const allowed =
        name === 'Number format'
          ? Object.keys(NUMBER_FORMATS).join('   ')
          : 'dd-mm-yyyy   mm/dd/yyyy   yyyy-mm-dd';
      const shown = source === '' ? name : `${name} of ${source}`;
      problems.push({
        code: 'parameter/invalid',
        place: cells.place('value'),
        facts: { name: shown, text, allowed },
      });
    }
  }
  const all = stated.get('') ?? NO_FORMATS;
  stated.delete('');
  const of = [...stated].map(([source, own]) => [
    source,
    { number: own.number ?? all.number, date: own.date ?? all.date },
  ]);
  return { all, of: Object.fromEntries(of) as StatedFormats['of'] };
}

/** Values of the parameters one by one; a blank value is the default, one that cannot be read is a problem. */
function readParameters(
  input: SourceGrids,
  all: readonly ParameterLine[],
  formats: StatedFormats,
  problems: Problem[],
): Parameters {
  const lines = new Map(all.filter(({ source }) => source === '').map(({ name, cells }) => [name, cells]));

  const choice = <T extends string>(
    name: ParameterName,
    options: OptionWords<T>,
    byDefault: NoInfer<T>,
  ): T => {
    const cells = lines.get(name);
    if (cells === undefined || cells.isBlank('value') || cells.isError('value')) return byDefault;
    const text = cells.text('value');
    const option = choiceOf(text, options);
    if (option === undefined) problems.push(invalid(name, cells, Object.keys(options).join(', ')));
    return option ?? byDefault;
  };
  const yesNo = (name: ParameterName, byDefault: boolean): boolean =>
    choice(name, YES_NO, byDefault ? 'Yes' : 'No') === 'Yes';
  const currency = lines.get('Accounting currency')?.currency('value');
  const decimals = decimalsOf(currency ?? statedCurrency(input) ?? '');
  const limit = (name: ParameterName): Amount => {
    const cells = lines.get(name);
    const amount = cells?.amount('value', { currency: currency ?? '', decimals });
    if (cells === undefined || amount === undefined || amount >= 0) return amount ?? ZERO;
    const facts = { column: name, text: digitsOf(amount, decimals) };
    problems.push({ code: 'amount/negative', place: cells.place('value'), facts });
    return ZERO;
  };
  const date = (name: ParameterName): PlainDate | undefined => lines.get(name)?.date('value');
  /** As `choice`, but a blank value states nothing. */
  const stated = <T extends string>(name: ParameterName, options: OptionWords<T>): T | undefined => {
    const cells = lines.get(name);
    if (cells === undefined || cells.isBlank('value') || cells.isError('value')) return undefined;
    const option = choiceOf(cells.text('value'), options);
    if (option === undefined) problems.push(invalid(name, cells, Object.keys(options).join(', ')));
    return option;
  };
  const statedYesNo = (name: ParameterName): boolean | undefined => {
    const answer = stated(name, YES_NO);
    return answer === undefined ? undefined : answer === 'Yes';
  };
  const statedLimit = (name: ParameterName): Amount | undefined => {
    const cells = lines.get(name);
    return cells === undefined || cells.isBlank('value') ? undefined : limit(name);
  };
  const whole = (name: ParameterName, most: number): number | undefined =>
    lines.get(name)?.whole('value', most);
  const percent = (name: ParameterName): string | undefined => {
    const cells = lines.get(name);
    const digits = cells?.percent('value');
    if (cells === undefined || digits === undefined || digitsWithin(digits, 0, 100)) return digits;
    const facts = { text: `${digits} %` };
    problems.push({ code: 'percent/out-of-range', place: cells.place('value'), facts });
    return undefined;
  };
  const share = (name: ParameterName, byDefault: number): number => {
    const digits = percent(name);
    return digits === undefined ? byDefault : Number(digits) / 100;
  };
  const voucher = (name: ParameterName, byDefault: string): string => {
    const cells = lines.get(name);
    if (cells === undefined || cells.isBlank('value') || cells.isError('value')) return byDefault;
    const text = cells.id('value');
    if (voucherSeries(text) === undefined && cells.problems.length === 0)
      problems.push(invalid(name, cells, byDefault));
    return text;
  };
  const discountDate = choice('Date to use for calculating discounts', DISCOUNT_DATE, 'Transaction date');
  const selectedDiscountDate = date('Selected discount date');
  const selectedCells = lines.get('Selected discount date');
  if (discountDate === 'Selected date' && (selectedCells === undefined || selectedCells.isBlank('value'))) {
    const place = (selectedCells ?? lines.get('Date to use for calculating discounts'))?.place('value');
    const facts = { name: 'Selected discount date', because: 'Date to use for calculating discounts' };
    if (place) problems.push({ code: 'parameter/missing', place, facts });
  }
  const priority = priorityOrder(lines.get('Priority order'), problems);
  const ruleSet = choice('Rule set', RULE_SET, 'Dynamics 365 Finance');
  const partialPayments = stated('Partial payments', PARTIAL_PAYMENTS);
  const taxMode = stated('Tax mode', TAX_MODE);
  const policies: StatedPolicies = {
    partialPayments: partialPayments && PARTIAL_PAYMENTS_OF[partialPayments],
    tolerancePercent: percent('Tolerance percent'),
    toleranceAmount: statedLimit('Tolerance amount'),
    discountTolerance: statedYesNo('Discount tolerance'),
    unearnedDiscount: statedYesNo('Unearned discount'),
    taxMode: taxMode && TAX_MODE_OF[taxMode],
    administration: stated('Cash discount administration', ADMINISTRATION),
    discountOnPartialPayments: statedYesNo('Calculate cash discounts for partial payments'),
    reverseTaxOnDiscount: statedYesNo('Reverse sales tax on cash discount'),
    discountOnAmountWithTax: statedYesNo('Cash discount is calculated on amount including sales tax'),
  };
  const parameters: Parameters = {
    accountingCurrency: currency,
    automaticSettlement: yesNo('Automatic settlement', false),
    priority,
    automaticPriority: yesNo('Use priority for automatic settlement', false) ? priority : undefined,
    ruleSet,
    stated: policies,
    policies: chosenPolicies(ruleSet, policies),
    maximumPennyDifference: limit('Maximum penny difference'),
    maximumOverpaymentOrUnderpayment: limit('Maximum overpayment or underpayment'),
    calculateCashDiscountsForCreditNotes: yesNo('Calculate cash discounts for credit notes', false),
    dateToUseForCalculatingDiscounts: discountDate === 'Selected date' ? 'selected' : 'transaction',
    selectedDiscountDate,
    graceDays: whole('Grace days', MOST_DAYS) ?? 0,
    settlementPostingDate: postingDate(lines.get('Settlement posting date'), problems),
    writeOffDifferencesWithoutDiscount: yesNo('Write off differences without a discount', true),
    exchangeRateForCashDiscount:
      choice('Exchange rate for cash discount', RATE_DATE, 'Payment') === 'Invoice' ? 'invoice' : 'payment',
    dimensionColumns: dimensionColumns(lines.get('Dimension columns'), problems),
    bankLineDay:
      choice('Date of bank lines', PAYMENT_DAY, 'Booking date') === 'Value date' ? 'value' : 'booking',
    matching: {
      ...DEFAULT_MATCH_SETTINGS,
      names: {
        leastLikeness: share('Likeness of names', DEFAULT_MATCH_SETTINGS.names.leastLikeness),
        leastLead: share('Lead of the likest name', DEFAULT_MATCH_SETTINGS.names.leastLead),
      },
      search: {
        ...DEFAULT_MATCH_SETTINGS.search,
        mostDocuments:
          whole('Documents of a combination', MOST_COMBINED) ?? DEFAULT_MATCH_SETTINGS.search.mostDocuments,
      },
      tolerance: limit('Tolerance of bank lines'),
      mostOpenDocuments:
        whole('Open documents searched', MOST_SEARCHED) ?? DEFAULT_MATCH_SETTINGS.mostOpenDocuments,
      mostDocumentsLikely:
        whole('Documents of a likely combination', MOST_COMBINED) ??
        DEFAULT_MATCH_SETTINGS.mostDocumentsLikely,
      amountForEachNear: statedLimit('Amount certain without a number') ?? amountOfUnits(75 * 10 ** decimals),
      mostDaysAhead: whole('Days a document may be later', MOST_DAYS) ?? DEFAULT_MATCH_SETTINGS.mostDaysAhead,
      largestBankFee: statedLimit('Largest bank fee') ?? amountOfUnits(50 * 10 ** decimals),
    },
    customerPaymentVoucher: voucher('Customer payment voucher', 'ARP-10001'),
    vendorPaymentVoucher: voucher('Vendor payment voucher', 'APP-10001'),
    booksClosedUntil: date('Books closed until'),
    postedBy: lines.get('Posted by')?.text('value') ?? '',
    language: choice('Language of sentences in sheets', LANGUAGE, 'en'),
    textFormats: formats.all,
    textFormatsOf: formats.of,
  };
  for (const cells of lines.values()) problems.push(...cells.problems);
  return parameters;
}

const PARTIAL_PAYMENTS_OF = {
  None: 'none',
  'Closing payment': 'closing',
  Proportional: 'proportional',
  Manual: 'manual',
} as const;
const TAX_MODE_OF = { Always: 'always', 'On early payment': 'onEarlyPayment', Never: 'never' } as const;

function priorityOrder(cells: ValueCells | undefined, problems: Problem[]): readonly Priority[] {
  if (cells === undefined || cells.isBlank('value') || cells.isError('value')) return DEFAULT_PRIORITY;
  const order = priorityOf(cells.text('value'));
  if (order !== undefined) return order;
  const allowed = `${Object.keys(PRIORITY_ATTRIBUTE).join(', ')}; Ascending, Descending`;
  problems.push(invalid('Priority order', cells, allowed));
  return DEFAULT_PRIORITY;
}

/**
 * `Cost centre; Project`: headings of Invoices, each once. One that VoucherLines uses for something else would have no column there.
 */
function dimensionColumns(cells: ValueCells | undefined, problems: Problem[]): readonly string[] {
  if (cells === undefined || cells.isError('value')) return [];
  const named = new Map<string, string>();
  for (const part of cells.text('value').split(/[;\r\n]+/)) {
    const heading = part.trim();
    if (heading !== '' && !named.has(nameKey(heading))) named.set(nameKey(heading), heading);
  }
  for (const title of headingsOf('VoucherLines')) {
    const heading = named.get(nameKey(title));
    if (heading === undefined) continue;
    const facts = { name: 'Dimension columns', heading, table: 'VoucherLines' };
    problems.push({ code: 'parameter/heading-taken', place: cells.place('value'), facts });
  }
  return [...named.values()];
}

const invalid = (name: ParameterName, cells: ValueCells, allowed: string): Problem => ({
  code: 'parameter/invalid',
  place: cells.place('value'),
  facts: { name, text: cells.text('value'), allowed },
});

function postingDate(cells: ValueCells | undefined, problems: Problem[]): 'latest' | 'today' | PlainDate {
  const value = cells?.value('value');
  if (cells === undefined || value === undefined) return 'latest';
  const option = choiceOf(String(value), POSTING_DATE);
  if (option !== undefined) return option === 'Today' ? 'today' : 'latest';
  if (typeof value === 'string' && !/\d/.test(value)) {
    problems.push(
      invalid('Settlement posting date', cells, `${Object.keys(POSTING_DATE).join(', ')}, 31-12-2015`),
    );
    return 'latest';
  }
  return cells.date('value') ?? 'latest';
}

/** From its parameter; without one, from rows that all state the same currency (contract, section 1). */
function accountingCurrencyOf(
  input: SourceGrids,
  lines: readonly ParameterLine[],
  parameters: Parameters,
  problems: Problem[],
): string | undefined {
  if (parameters.accountingCurrency !== undefined) return parameters.accountingCurrency;
  const line = lines.find(({ name }) => name === 'Accounting currency');
  if (line && !line.cells.isBlank('value')) return undefined;
  const stated = statedCurrency(input);
  if (stated === undefined) {
    const table = input.grids.SettlementParameters?.name ?? 'SettlementParameters';
    problems.push({
      code: 'currency/none',
      place: line?.cells.place('value') ?? { kind: 'table', table },
      facts: {},
    });
  }
  return stated;
}

// Codes

/** Entries by code. A code that stands twice is a problem at each of its cells, and none of them is used. */
function byCode<T extends { readonly code: string }>(
  table: string,
  read: readonly CodeRow<T>[],
  problems: Problem[],
): Map<string, T> {
  const result = new Map<string, T>();
  for (const group of groupBy(read, ({ entry }) => entry.code.toUpperCase()).values()) {
    const [first] = group;
    if (first !== undefined && group.length === 1) {
      result.set(first.entry.code, first.entry);
      continue;
    }
    for (const { entry, place } of group)
      problems.push({ code: 'code/duplicate', place, facts: { table, code: entry.code } });
  }
  return result;
}

interface CodeRow<T> {
  readonly entry: T;
  readonly place: Place;
}

/** Reads the rows of a table of codes; a row with a problem gives no entry. */
function codeRows<F extends string, T>(
  source: SourceTable<F | 'code'>,
  problems: Problem[],
  read: (cells: RowCells<F | 'code'>, code: string) => T,
): readonly CodeRow<T>[] {
  const rows: CodeRow<T>[] = [];
  for (const { cells, isMerged } of source.rows) {
    if (isMerged) continue;
    const entry = read(cells, cells.requiredId('code'));
    problems.push(...cells.problems);
    if (cells.problems.length === 0) rows.push({ entry, place: cells.place('code') });
  }
  return rows;
}

const spanOf = (cells: RowCells<'days' | 'months' | 'net'>): TermsSpan => ({
  days: cells.whole('days', MOST_DAYS) ?? 0,
  months: cells.whole('months', MOST_MONTHS) ?? 0,
  from: cells.choice('net', NET_OR_CURRENT_MONTH) === 'Current month' ? 'current-month' : 'net',
});

function readCashDiscounts(
  source: SourceTable<FieldOf<'CashDiscounts'>> | undefined,
  problems: Problem[],
): ReadonlyMap<string, CashDiscountCode> {
  if (source === undefined) return new Map();
  const nextPlaces = new Map<string, Place>();
  const rows = codeRows(source, problems, (cells, code): CashDiscountCode => {
    cells.require('percent');
    const percent = cells.percent('percent') ?? '0';
    if (!digitsWithin(percent, 0, 100)) {
      cells.note({
        code: 'percent/out-of-range',
        place: cells.place('percent'),
        facts: { text: `${percent} %` },
      });
    }
    nextPlaces.set(code.toUpperCase(), cells.place('nextCode'));
    return { code, percent, ...spanOf(cells), nextCode: cells.id('nextCode'), account: cells.id('account') };
  });
  const codes = byCode(source.table.grid.name, rows, problems);
  const known = rows.map(({ entry }) => entry.code);
  for (const entry of codes.values()) {
    const place = nextPlaces.get(entry.code.toUpperCase());
    if (entry.nextCode === '' || place === undefined) continue;
    const chain = chainOf(codes, entry);
    if (!known.some((code) => code.toUpperCase() === entry.nextCode.toUpperCase())) {
      problems.push({
        code: 'code/unknown',
        place,
        facts: { column: 'Next code', code: entry.nextCode, known: [...new Set(known)] },
      });
    } else if (chain.at(-1)?.nextCode.toUpperCase() === entry.code.toUpperCase()) {
      problems.push({
        code: 'code/circular',
        place,
        facts: { chain: [...chain.map(({ code }) => code), entry.code] },
      });
    }
  }
  return codes;
}

/** A code and the next ones, in order; each once, so that a circular chain ends too. */
export function chainOf(
  codes: ReadonlyMap<string, CashDiscountCode>,
  first: CashDiscountCode,
): readonly CashDiscountCode[] {
  const chain: CashDiscountCode[] = [];
  for (let next: CashDiscountCode | undefined = first; next && !chain.includes(next);) {
    chain.push(next);
    next = next.nextCode === '' ? undefined : entryOf(codes, next.nextCode);
  }
  return chain;
}

function readTerms(
  source: SourceTable<FieldOf<'TermsOfPayment'>> | undefined,
  problems: Problem[],
): ReadonlyMap<string, TermsOfPayment> {
  if (source === undefined) return new Map();
  const rows = codeRows(source, problems, (cells, code) => ({
    code,
    ...spanOf(cells),
    paymentDays: paymentDays(cells),
  }));
  return byCode(source.table.grid.name, rows, problems);
}

/** One day of the month or several: `15`, `15;31`, `15, 31`. The 31st is the last of every month. */
function paymentDays(cells: RowCells<'paymentDays'>): readonly number[] {
  const value = cells.value('paymentDays');
  if (value === undefined) return [];
  const days = cells
    .text('paymentDays')
    .split(/[;,\s]+/)
    .filter((part) => part !== '');
  if (
    days.length > 0 &&
    days.every((day) => /^\d{1,2}$/.test(day) && Number(day) >= 1 && Number(day) <= 31)
  ) {
    return days.map(Number);
  }
  const facts = {
    column: cells.heading('paymentDays'),
    text: cells.text('paymentDays'),
    allowed: ['15', '15; 31'],
  };
  cells.note({ code: 'choice/unknown', place: cells.place('paymentDays'), facts });
  return [];
}

function readMethods(
  source: SourceTable<FieldOf<'MethodsOfPayment'>> | undefined,
  graceDays: number,
  problems: Problem[],
): ReadonlyMap<string, MethodOfPayment> {
  if (source === undefined) return new Map();
  const rows = codeRows(source, problems, (cells, code) => ({
    code,
    graceDays: cells.whole('graceDays', MOST_DAYS) ?? graceDays,
    offsetAccount: cells.id('offsetAccount'),
  }));
  return byCode(source.table.grid.name, rows, problems);
}

function readTaxCodes(
  source: SourceTable<FieldOf<'TaxCodes'>> | undefined,
  problems: Problem[],
): ReadonlyMap<string, TaxCode> {
  if (source === undefined) return new Map();
  const rows = codeRows(source, problems, (cells, code): TaxCode => {
    cells.require('rate');
    const rate = cells.percent('rate') ?? '0';
    if (!digitsWithin(rate, 0, 1000)) {
      cells.note({ code: 'percent/out-of-range', place: cells.place('rate'), facts: { text: `${rate} %` } });
    }
    return { code, rate, account: cells.id('account'), discountAccount: cells.id('discountAccount') };
  });
  return byCode(source.table.grid.name, rows, problems);
}

/** A purpose whose account is blank has none: its name shows in the vouchers. */
function readAccounts(
  source: SourceTable<FieldOf<'LedgerAccounts'>> | undefined,
  problems: Problem[],
): LedgerAccounts {
  const accounts: Partial<Record<Purpose, string>> = {};
  const rows: { readonly purpose: Purpose; readonly account: string; readonly place: Place }[] = [];
  for (const { cells, isMerged } of source?.rows ?? []) {
    if (isMerged) continue;
    const text = cells.requiredId('purpose');
    const purpose = choiceOf(text, LEDGER_PURPOSES);
    if (purpose === undefined && text !== '') {
      const facts = { purpose: text, known: Object.keys(LEDGER_PURPOSES) };
      cells.note({ code: 'account/unknown-purpose', place: cells.place('purpose'), facts });
    }
    const account = cells.id('account');
    problems.push(...cells.problems);
    if (purpose && cells.problems.length === 0)
      rows.push({ purpose, account, place: cells.place('purpose') });
  }
  for (const group of groupBy(rows, ({ purpose }) => purpose).values()) {
    const [first] = group;
    if (first !== undefined && group.length === 1) {
      if (first.account !== '') accounts[first.purpose] = first.account;
      continue;
    }
    const table = source?.table.grid.name ?? 'LedgerAccounts';
    for (const { purpose, place } of group)
      problems.push({ code: 'code/duplicate', place, facts: { table, code: purpose } });
  }
  return accounts;
}

import { plainDate, serialOf, type DateSystem } from '../calendar/plainDate';
import type { Place, Problem } from '../problem/problem';
import {
  ADMINISTRATION,
  DISCOUNT_DATE,
  LANGUAGE,
  PARTIAL_PAYMENTS,
  PAYMENT_DAY,
  POSTING_DATE,
  RATE_DATE,
  RULE_SET,
  TAX_MODE,
  YES_NO,
  type OptionWords,
} from '../text/choiceText';
import { NUMBER_FORMATS } from '../text/formats';
import { SOURCE_COLUMNS, type SourceRole } from './columns';
import { PARAMETER_NAMES, type ParameterName } from './parameterNames';
import type { CellValue, Grid } from './workbook';

/** What the value of a parameter is, so that it can be asked for; `byDefault` as it would be typed, '' for none. */
export type ParameterKind =
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly byDefault: string }
  /** One of a few words, or a day. */
  | { readonly kind: 'word or date'; readonly words: readonly string[]; readonly byDefault: string }
  | { readonly kind: 'amount' | 'percent' | 'whole' | 'date' | 'text'; readonly byDefault: string };

const choice = (options: OptionWords<string>, byDefault: string): ParameterKind => ({
  kind: 'choice',
  options: Object.keys(options),
  byDefault,
});
/** Without a value the rule set decides. */
const ofRuleSet = (options: OptionWords<string>): ParameterKind => choice(options, '');
const [amount, date, text] = [
  { kind: 'amount', byDefault: '0' },
  { kind: 'date', byDefault: '' },
  { kind: 'text', byDefault: '' },
] as const satisfies readonly ParameterKind[];

/** Every parameter, in the order in which an accountant looks for them. */
export const PARAMETER_KINDS: Readonly<Record<ParameterName, ParameterKind>> = {
  'Accounting currency': text,
  'Automatic settlement': choice(YES_NO, 'No'),
  'Rule set': choice(RULE_SET, 'Dynamics 365 Finance'),
  'Cash discount administration': choice(ADMINISTRATION, 'Specific'),
  'Maximum penny difference': amount,
  'Maximum overpayment or underpayment': amount,
  'Calculate cash discounts for partial payments': choice(YES_NO, 'Yes'),
  'Calculate cash discounts for credit notes': choice(YES_NO, 'No'),
  'Write off differences without a discount': choice(YES_NO, 'Yes'),
  'Partial payments': ofRuleSet(PARTIAL_PAYMENTS),
  'Tolerance percent': { kind: 'percent', byDefault: '' },
  'Tolerance amount': { kind: 'amount', byDefault: '' },
  'Discount tolerance': ofRuleSet(YES_NO),
  'Unearned discount': ofRuleSet(YES_NO),
  'Tax mode': ofRuleSet(TAX_MODE),
  'Date to use for calculating discounts': choice(DISCOUNT_DATE, 'Transaction date'),
  'Selected discount date': date,
  'Grace days': { kind: 'whole', byDefault: '0' },
  'Prioritize settlement': choice(YES_NO, 'No'),
  'Use priority for automatic settlement': choice(YES_NO, 'No'),
  'Priority order': { kind: 'text', byDefault: 'Transaction type; Transaction date; Amount; Voucher' },
  'Cash discount is calculated on amount including sales tax': choice(YES_NO, 'Yes'),
  'Reverse sales tax on cash discount': choice(YES_NO, 'No'),
  'Exchange rate for cash discount': choice(RATE_DATE, 'Payment'),
  'Settlement posting date': {
    kind: 'word or date',
    words: Object.keys(POSTING_DATE),
    byDefault: 'Latest transaction',
  },
  'Dimension columns': text,
  'Customer payment voucher': { kind: 'text', byDefault: 'ARP-10001' },
  'Vendor payment voucher': { kind: 'text', byDefault: 'APP-10001' },
  'Books closed until': date,
  'Posted by': text,
  'Date of bank lines': choice(PAYMENT_DAY, 'Booking date'),
  'Tolerance of bank lines': amount,
  'Largest bank fee': { kind: 'amount', byDefault: '50' },
  'Likeness of names': { kind: 'percent', byDefault: '60' },
  'Lead of the likest name': { kind: 'percent', byDefault: '5' },
  'Documents of a combination': { kind: 'whole', byDefault: '12' },
  'Documents of a likely combination': { kind: 'whole', byDefault: '2' },
  'Open documents searched': { kind: 'whole', byDefault: '250' },
  'Amount certain without a number': { kind: 'amount', byDefault: '75' },
  'Days a document may be later': { kind: 'whole', byDefault: '3' },
  'Language of sentences in sheets': choice(LANGUAGE, 'en'),
  'Number format': { kind: 'choice', options: Object.keys(NUMBER_FORMATS), byDefault: '' },
  'Date format': text,
};

/** A format of the text cells of one source: `Number format of Payments`. */
export type FormatName = `${'Number' | 'Date'} format of ${SourceRole}`;
const isFormatName = (name: string): name is FormatName =>
  /^(?:Number|Date) format of /.test(name) && name.slice(name.lastIndexOf(' ') + 1) in SOURCE_COLUMNS;

/** Parameters chosen in the pane: name and value, amounts with a point, dates as `2026-11-30`. */
export type ChosenParameters = Readonly<Partial<Record<ParameterName | FormatName, string>>>;

/** No sheet can have this name: the cells are those of the pane. */
const PANE = '[pane]';
export const isChosenPlace = (place: Place): boolean => place.kind === 'cell' && place.sheet === PANE;

/** Where a problem with a chosen parameter is shown: it has no cell. */
export const placeOfChosen = (problem: Problem): Problem =>
  isChosenPlace(problem.place)
    ? { ...problem, place: { kind: 'table', table: 'SettlementParameters' } }
    : problem;

/** The chosen parameters as a table, so that they are read as the table's own are. */
export function chosenGrid(chosen: ChosenParameters, dateSystem: DateSystem): Grid {
  const rows = (Object.entries(chosen) as [ParameterName | FormatName, string][]).map(([name, value]) => [
    name,
    cellOf(value, isFormatName(name) ? 'text' : PARAMETER_KINDS[name].kind, dateSystem),
  ]);
  return {
    name: 'SettlementParameters',
    sheet: PANE,
    firstRow: 0,
    firstColumn: 0,
    header: ['Parameter', 'Value'],
    rows,
    merged: [],
  };
}

function cellOf(value: string, kind: ParameterKind['kind'], dateSystem: DateSystem): CellValue {
  if (kind === 'date' || kind === 'word or date') {
    const day = plainDate(value);
    return day === undefined ? value : serialOf(day, dateSystem);
  }
  return (kind === 'amount' || kind === 'percent' || kind === 'whole') && /^-?\d+(\.\d+)?$/.test(value)
    ? Number(value)
    : value;
}

/** The chosen parameters in the small record kept in the workbook; whatever else stands there is none. */
export function chosenParametersIn(setting: unknown): ChosenParameters {
  const kept =
    typeof setting === 'object' && setting !== null && 'parameters' in setting ? setting.parameters : {};
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(
      ([name, value]) => (name in PARAMETER_NAMES || isFormatName(name)) && typeof value === 'string',
    ),
  ) as ChosenParameters;
}

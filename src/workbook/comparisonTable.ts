import type { DateSystem, PlainDate } from '../calendar/plainDate';
import { serialOf } from '../calendar/plainDate';
import type { RuleSetName } from '../engine/ruleSets';
import { ZERO, type Amount } from '../money/amount';
import { digitsOf, numberOf } from '../money/convert';
import { decimalsOf, numberFormatOf, type Decimals } from '../money/currency';
import { columnSpec } from './ownTables';
import type { CellValue, ColumnFormats, TableSpec, TotalsBlock } from './workbook';

/** Own name of the table that compares rule sets; it is made when a comparison is asked for. */
export const COMPARISON_TABLE = 'RuleSetComparison';

/** One payment on one document under the rule sets compared; one entry each, in their order. Amounts in the document's sign. */
export interface ComparisonRow {
  /** Voucher of the payment. */
  readonly payment: string;
  readonly date: PlainDate;
  readonly account: string;
  readonly invoice: string;
  readonly currency: string;
  readonly results: readonly ComparisonResult[];
  /** No later payment of the run settles anything on the document, under any of the rule sets. */
  readonly isLast: boolean;
  /** Not every rule set comes to the same. */
  readonly differs: boolean;
}
export interface ComparisonResult extends ComparisonTotal {
  readonly discountValue: Amount;
  readonly openValue: Amount;
}
/** Of a row in the document's currency, of all rows in accounting currency. */
export interface ComparisonTotal {
  readonly discount: Amount;
  /** Balance of the document after the payment. */
  readonly open: Amount;
}

/** What the totals of a comparison are worked out from; totals in accounting currency. */
interface Compared {
  readonly currency: string;
  readonly decimals: Decimals;
  readonly rows: readonly ComparisonRow[];
  readonly totals: readonly ComparisonTotal[];
}

const BEFORE = 5;

export function comparisonSpec(ruleSets: readonly RuleSetName[], decimals: Decimals): TableSpec {
  return {
    name: COMPARISON_TABLE,
    columns: [
      columnSpec('Payment', 'id', decimals),
      columnSpec('Date', 'date', decimals),
      columnSpec('Account', 'id', decimals),
      columnSpec('Invoice', 'id', decimals),
      columnSpec('Currency', 'word', decimals),
      ...ruleSets.flatMap((name) => [
        columnSpec(`${name} discount`, 'money', decimals),
        columnSpec(`${name} open`, 'money', decimals),
      ]),
      columnSpec('Last payment', 'word', decimals),
      columnSpec('Differs', 'word', decimals),
    ],
  };
}

const yesNo = (value: boolean): string => (value ? 'Yes' : 'No');

export const comparisonCells = (row: ComparisonRow, dateSystem: DateSystem): readonly CellValue[] => [
  row.payment,
  serialOf(row.date, dateSystem),
  row.account,
  row.invoice,
  row.currency,
  ...row.results.flatMap(({ discount, open }) => [
    numberOf(discount, decimalsOf(row.currency)),
    numberOf(open, decimalsOf(row.currency)),
  ]),
  yesNo(row.isLast),
  yesNo(row.differs),
];

/** Amounts in the format of their row's currency, where one is not that of the accounting currency. */
export function comparisonFormats(
  rows: readonly ComparisonRow[],
  decimals: Decimals,
): readonly ColumnFormats[] {
  const [first] = rows;
  const inRow = rows.map(({ currency }) => decimalsOf(currency));
  if (first === undefined || inRow.every((own) => own === decimals)) return [];
  const perRow = inRow.map(numberFormatOf);
  return first.results.flatMap((_, i) => [
    { column: BEFORE + 2 * i, perRow },
    { column: BEFORE + 2 * i + 1, perRow },
  ]);
}

/** Cells of a row that are not what the first rule set comes to. */
export const differingCells = ({ results }: ComparisonRow): readonly number[] =>
  results.flatMap(({ discount, open }, i) => [
    ...(discount === results[0]?.discount ? [] : [BEFORE + 2 * i]),
    ...(open === results[0]?.open ? [] : [BEFORE + 2 * i + 1]),
  ]);

/**
 * Discount per rule set over all rows, and what is open in the end: of each document after its last payment. Formulas over the table;
 * where it holds several currencies, the figures in accounting currency.
 */
export function comparisonTotals(
  ruleSets: readonly RuleSetName[],
  { currency, decimals, rows, totals }: Compared,
): TotalsBlock {
  const isMixed = rows.some((row) => row.currency !== currency);
  const figure = (amount: Amount | undefined): string => `=${digitsOf(amount ?? ZERO, decimals)}`;
  const behind = isMixed ? ` (${currency})` : '';
  const column = (title: string): string => `{${COMPARISON_TABLE}}[${title}]`;
  const both = (discount: (title: string) => string, open: (title: string) => string): readonly string[] =>
    ruleSets.flatMap((name) => [discount(`${name} discount`), open(`${name} open`)]);
  const none = (): string => '';
  return {
    numberFormat: numberFormatOf(decimals),
    rows: [
      {
        label: `Cash discount, per rule set${behind}`,
        formula: '',
        beside: isMixed
          ? totals.flatMap(({ discount }) => [figure(discount), ''])
          : both((title) => `=SUM(${column(title)})`, none),
      },
      {
        label: `Open after the last payment, per rule set${behind}`,
        formula: '',
        beside: isMixed
          ? totals.flatMap(({ open }) => ['', figure(open)])
          : both(none, (title) => `=SUMIFS(${column(title)},${column('Last payment')},"Yes")`),
      },
    ],
  };
}

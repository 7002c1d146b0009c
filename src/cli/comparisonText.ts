import type { RuleSetComparison } from '../app/useCases';
import type { Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf, type Decimals } from '../money/currency';

/** Rows printed; the table in the result has all of them. */
const MOST_ROWS = 40;

/** A comparison as a table of text: discount and what is open per rule set, rows that differ with a star, totals below. */
export function comparisonText({
  ruleSets,
  currency,
  decimals,
  rows,
  totals,
}: RuleSetComparison): readonly string[] {
  const money = (amount: Amount, own: Decimals = decimals): string => digitsOf(amount, own);
  const shown = rows.filter(({ differs }) => differs).slice(0, MOST_ROWS);
  const different = rows.filter(({ differs }) => differs).length;
  const table = [
    ['Payment', 'Date', 'Account', 'Invoice', ...ruleSets.flatMap((name) => [name, 'open'])],
    ...shown.map(({ payment, date, account, invoice, currency: own, results }) => [
      payment,
      date,
      account,
      invoice,
      ...results.flatMap(({ discount, open }) => [
        money(discount, decimalsOf(own)),
        money(open, decimalsOf(own)),
      ]),
    ]),
    ['All rows', '', '', '', ...totals.flatMap(({ discount, open }) => [money(discount), money(open)])],
  ];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((cells) => cells[column]!.length)));
  return [
    `Cash discount and what is then open in the document’s currency, all rows in ${currency}: ${different} of ${rows.length} rows differ.`,
    ...table.map((cells) =>
      cells
        .map((text, column) => (column < 4 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    ),
    ...(different > shown.length ? [`… ${different - shown.length} more rows differ.`] : []),
  ];
}

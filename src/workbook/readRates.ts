import type { StatedRate } from '../engine/exchange';
import { groupBy } from '../engine/groupBy';
import { exchangeRate, isSameRate, type ExchangeRate } from '../money/exchange';
import { placeText, type Place, type Problem } from '../problem/problem';
import type { RowCells } from './cells';
import type { FieldOf } from './columns';
import { othersOf, type SourceTable } from './sourceTable';

type Cells = RowCells<FieldOf<'ExchangeRates'>>;

interface RateRow extends StatedRate {
  readonly place: Place;
}

/**
 * Reads ExchangeRates (rules, section 8): from its day on, one unit of the currency is worth the rate in accounting currency, or in
 * the currency named. Two different rates of the same currencies and day are a problem at both; neither is used.
 */
export function readRates(
  source: SourceTable<FieldOf<'ExchangeRates'>> | undefined,
  accountingCurrency: string | undefined,
  problems: Problem[],
): readonly StatedRate[] {
  const rows: RateRow[] = [];
  for (const { cells, isMerged } of source?.rows ?? []) {
    const row = isMerged ? undefined : readRow(cells, accountingCurrency ?? '');
    if (!isMerged) problems.push(...cells.problems);
    if (row !== undefined) rows.push(row);
  }
  return [...groupBy(rows, ({ date, from, to }) => `${date}\n${from}\n${to}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.every(({ rate }) => isSameRate(rate, first.rate))) return first ?? [];
    const places = group.map(({ place }) => placeText(place));
    for (const { place, from, date } of group) {
      const facts = { currency: from, date, others: othersOf(places, placeText(place)) };
      problems.push({ code: 'rate/contradiction', place, facts });
    }
    return [];
  });
}

function readRow(cells: Cells, accountingCurrency: string): RateRow | undefined {
  for (const field of ['date', 'currency', 'rate'] as const) cells.require(field);
  const date = cells.date('date');
  const from = cells.currency('currency');
  const to = cells.isBlank('toCurrency') ? accountingCurrency : cells.currency('toCurrency');
  const rate = rateOf(cells);
  const place = cells.place('rate');
  // A currency is worth one of itself: any other figure was meant for another currency.
  if (rate !== undefined && from !== undefined && from === to && !isSameRate(rate, exchangeRate('1'))) {
    cells.note({ code: 'rate/of-itself', place, facts: { currency: from } });
  }
  if (date === undefined || from === undefined || to === undefined || rate === undefined) return undefined;
  return cells.problems.length > 0 ? undefined : { date, from, to, rate, place };
}

/** `1.10`, or `110` where the unit is 100; both above zero. */
function rateOf(cells: Cells): ExchangeRate | undefined {
  const rate = cells.isBlank('rate') ? undefined : cells.positive('rate');
  const unit = cells.isBlank('unit') ? '1' : cells.positive('unit');
  return rate === undefined || unit === undefined ? undefined : exchangeRate(rate, unit);
}

import type { ExchangeRate } from '../../src/money/exchange';
import { exchangeRate, isSameRate } from '../../src/money/exchange';
import type { CellValue } from '../../src/workbook/workbook';
import { readSettings } from '../../src/workbook/readSettings';
import { grid, parametersGrid, problemLines, serial } from '../support/sourceGrid';
import { day } from '../support/settling';

const read = (
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
  parameters: Readonly<Record<string, CellValue>> = {},
) =>
  readSettings({
    dateSystem: 1900,
    grids: {
      SettlementParameters: parametersGrid({ 'Accounting currency': 'EUR', ...parameters }),
      ExchangeRates: grid('ExchangeRates', header, rows),
    },
  });
const HEADER = ['Date', 'Currency', 'Rate'];
const on = serial('2015-03-01');

const rateOf = ({ settings, problems }: ReturnType<typeof read>, from = 'USD', to = 'EUR') => {
  expect(problemLines(problems)).toEqual([]);
  return settings.exchange.rateOn(from, to, day('2015-03-01'));
};
const is = (rate: ExchangeRate | undefined, digits: string): boolean =>
  rate !== undefined && isSameRate(rate, exchangeRate(digits));

test('a rate is accounting units for one of the currency', () => {
  expect(is(rateOf(read(HEADER, [[on, 'usd', 1.1]])), '1.1')).toBe(true);
});

test('a rate for a unit of a hundred', () => {
  expect(is(rateOf(read([...HEADER, 'Unit'], [[on, 'USD', 110, 100]])), '1.1')).toBe(true);
});

test('a rate between two foreign currencies', () => {
  const rates = read([...HEADER, 'To currency'], [[on, 'GBP', 1.5, 'USD']]);
  expect(is(rateOf(rates, 'GBP', 'USD'), '1.5')).toBe(true);
  expect(rates.settings.exchange.rateOn('GBP', 'EUR', day('2015-03-01'))).toBeUndefined();
});

test('what Excel works out is read at the 15 digits it keeps: 1.1 + 2.2 is 3.3', () => {
  expect(is(rateOf(read(HEADER, [[on, 'USD', 1.1 + 2.2]])), '3.3')).toBe(true);
});

test('a text is read in the number format stated for the source, and in no other', () => {
  const stated = { 'Number format of ExchangeRates': '1.000,00' };
  expect(is(rateOf(read(HEADER, [[on, 'USD', '0,8075']], stated)), '0.8075')).toBe(true);
  expect(problemLines(read(HEADER, [[on, 'USD', '0.8075']], stated).problems)).toEqual([
    'ExchangeRates!C2 amount/other-format',
  ]);
  expect(problemLines(read(HEADER, [[on, 'USD', '0,8075']]).problems)).toEqual([
    'ExchangeRates!C2 amount/no-format',
  ]);
});

test.each([
  ['Datum', 'Valuta', 'Wisselkoers', 'Eenheid', 'Naar valuta'],
  ['Datum', 'Währung', 'Wechselkurs', 'Einheit', 'Zielwährung'],
  ['Date', 'Devise', 'Taux de change', 'Unité', 'Vers la devise'],
])('headings %s, %s, %s, %s, %s', (...header) => {
  expect(is(rateOf(read(header, [[on, 'USD', 110, 100, '']])), '1.1')).toBe(true);
});

test.each<[string, readonly CellValue[], readonly string[]]>([
  ['zero', [on, 'USD', 0], ['C2 rate/not-positive']],
  ['below zero', [on, 'USD', -1.1], ['C2 rate/not-positive']],
  ['no number', [on, 'USD', 'one'], ['C2 rate/not-positive']],
  ['yes', [on, 'USD', true], ['C2 rate/not-positive']],
  ['an error', [on, 'USD', '#N/A'], ['C2 cell/error']],
  ['blank', [on, 'USD', ''], ['C2 cell/blank']],
  ['without a day', ['', 'USD', 1.1], ['A2 cell/blank']],
  ['without a currency', [on, '', 1.1], ['B2 cell/blank']],
  ['of no currency', [on, 'dollars', 1.1], ['B2 currency/unreadable']],
  ['of the accounting currency that is not 1', [on, 'EUR', 1.1], ['C2 rate/of-itself']],
  ['of the accounting currency that is 1', [on, 'EUR', 1], []],
])('a rate %s', (_, row, expected) => {
  expect(problemLines(read(HEADER, [row]).problems)).toEqual(expected.map((line) => `ExchangeRates!${line}`));
});

test('a unit of zero', () => {
  expect(problemLines(read([...HEADER, 'Unit'], [[on, 'USD', 1.1, 0]]).problems)).toEqual([
    'ExchangeRates!D2 rate/not-positive',
  ]);
});

test('the same rate twice is one; another one of the same day is a problem at both, and neither is used', () => {
  expect(
    is(
      rateOf(
        read(
          [...HEADER, 'Unit'],
          [
            [on, 'USD', 1.1, ''],
            [on, 'USD', 110, 100],
          ],
        ),
      ),
      '1.1',
    ),
  ).toBe(true);
  const rows = [
    [on, 'USD', 1.1],
    [on, 'GBP', 1.2],
    [on, 'USD', 1.2],
  ];
  const { settings, problems } = read(HEADER, rows);
  expect(problems).toMatchObject([
    {
      code: 'rate/contradiction',
      facts: { currency: 'USD', date: '2015-03-01', others: ['ExchangeRates!C4'] },
    },
    { code: 'rate/contradiction', facts: { others: ['ExchangeRates!C2'] } },
  ]);
  expect(settings.exchange.rateOn('USD', 'EUR', day('2015-03-01'))).toBeUndefined();
  expect(is(settings.exchange.rateOn('GBP', 'EUR', day('2015-03-01')), '1.2')).toBe(true);
});

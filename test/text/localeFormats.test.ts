import { amountOfUnits as units } from '../../src/money/amount';
import { formatsFor } from '../../src/text/localeFormats';
import { schemeOfBackground } from '../../src/taskpane/theme/theme';
import { hostReason } from '../../src/taskpane/stop/hostReason';

const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2019/g, "'")
    .replace(/\u2212/g, '-');

test.each([
  ['en-US', 123_456_789, 2, '1,234,567.89'],
  ['de-DE', 123_456_789, 2, '1.234.567,89'],
  ['fr-FR', 123_456_789, 2, '1 234 567,89'],
  ['de-CH', 123_456_789, 2, "1'234'567.89"],
  ['nl-NL', -5, 2, '-0,05'],
  ['en-US', 0, 2, '0.00'],
  ['en-US', 7, 3, '0.007'],
  ['ja-JP', 1_234, 0, '1,234'],
  ['en-US', 999_999_999_999_999, 2, '9,999,999,999,999.99'],
  ['en-US', 999_999_999_999_999, 3, '999,999,999,999.999'],
  ['en-DE', 100_000, 2, '1.000,00'],
  ['not a tag', 100_000, 2, '1,000.00'],
] as const)('%s writes %d smallest units with %d decimals as %s', (locale, amount, decimals, text) => {
  expect(plain(formatsFor(locale).amount(units(amount), decimals))).toBe(text);
});

test.each([
  ['en-US', '1234.5', 2, '1,234.50'],
  ['de-DE', '-0.05', 2, '-0,05'],
  ['ja-JP', '0', 0, '0'],
  // What stands there is shown, also where it has more decimals than it should.
  ['en-US', '0.005', 2, '0.005'],
  ['en-US', '1.5', 0, '1.5'],
  ['de-DE', '0,05 EUR', 2, '0,05 EUR'],
] as const)('%s writes the digits %s with at least %d decimals as %s', (locale, digits, decimals, text) => {
  expect(plain(formatsFor(locale).digits(digits, decimals))).toBe(text);
});

test.each([
  ['en-US', { decimalMark: '.', groupMark: ',' }],
  ['en-IN', { decimalMark: '.', groupMark: ',' }],
  ['de-DE', { decimalMark: ',', groupMark: '.' }],
  ['es-ES', { decimalMark: ',', groupMark: '.' }],
  ['fr-FR', { decimalMark: ',', groupMark: ' ' }],
  ['de-CH', { decimalMark: '.', groupMark: "'" }],
  // Digits that no amount is read with.
  ['ar-EG', undefined],
])('amounts are typed in %s as %j', (locale, format) => {
  expect(formatsFor(locale).numberFormat).toEqual(format);
});

test('days are written as the locale writes them, whatever the time zone; a run keeps its time', () => {
  expect(formatsFor('de-DE').date('2015-06-25')).toBe('25.06.2015');
  expect(formatsFor('en-US').date('2016-02-29')).toBe('02/29/2016');
  expect(formatsFor('en-GB').date('2026-03-31T23:59:59Z')).toBe('31/03/2026 23:59 UTC');
  expect(formatsFor('nl-NL').date('soon')).toBe('soon');
});

test('light or dark follows the background that Office names', () => {
  expect(['#FFFFFF', '#262626', '#000000', 'E6E6E6', undefined, 'white'].map(schemeOfBackground)).toEqual([
    'light',
    'dark',
    'dark',
    'light',
    undefined,
    undefined,
  ]);
});

test('a code that nobody has heard of is told in general words', () => {
  expect([hostReason('AccessDenied'), hostReason('SomethingNew')]).toEqual(['protected', 'other']);
});

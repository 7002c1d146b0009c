import { RULE_SET_NAMES } from '../../src/engine/ruleSets';
import type { ParameterState } from '../../src/app/useCases';
import { decimalsOf } from '../../src/money/currency';
import { formatsFor } from '../../src/text/localeFormats';
import {
  decimalsIn,
  exampleAmount,
  inEffect,
  readTyped,
  shownValue,
  shownDefault,
  type Writing,
} from '../../src/taskpane/parameters/values';
import { languageOf } from '../../src/taskpane/texts/textsIn';
import { TEXTS } from './writtenTexts';
import { nameKey } from '../../src/text/nameKey';
import { chosenGrid, PARAMETER_KINDS } from '../../src/workbook/chosenParameters';
import { PARAMETER_NAMES, type ParameterName } from '../../src/workbook/parameterNames';
import { readSettings } from '../../src/workbook/readSettings';

const LANGUAGES = ['en', 'nl', 'de', 'fr'] as const;
const NAMES = Object.keys(PARAMETER_NAMES) as ParameterName[];
const writing = (locale: string, currency = 'EUR'): Writing => ({
  texts: TEXTS[languageOf(locale)],
  formats: formatsFor(locale),
  decimals: decimalsOf(currency),
});
const state = (name: ParameterName, value = ''): ParameterState => ({
  name,
  kind: PARAMETER_KINDS[name],
  value,
});
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2019/g, "'");

describe('an amount is typed as its user writes amounts, and kept with a point', () => {
  test.each([
    ['en-US', 'EUR', '0.05', '0.05'],
    ['en-US', 'EUR', '1,234.5', '1234.50'],
    ['de-DE', 'EUR', '0,05', '0.05'],
    ['de-DE', 'EUR', '1.234,50', '1234.50'],
    // In German a thousand, and never one euro.
    ['de-DE', 'EUR', '1.000', '1000.00'],
    ['fr-FR', 'EUR', '1 234,50', '1234.50'],
    ['de-CH', 'CHF', "1'234.50", '1234.50'],
    ['nl-NL', 'EUR', ' 12 ', '12.00'],
    ['en-US', 'KWD', '0.005', '0.005'],
    ['en-US', 'JPY', '1,000', '1000'],
    // Below zero it can be read; the rule refuses it.
    ['en-US', 'EUR', '-0.05', '-0.05'],
    ['en-US', 'EUR', ' ', ''],
  ])('%s, %s: %s is %s', (locale, currency, typed, value) => {
    const kind = PARAMETER_KINDS['Maximum penny difference'];
    expect(readTyped(kind, typed, writing(locale, currency))).toEqual({ value });
  });

  test.each([
    ['en-US', 'EUR', '0,05'],
    ['de-DE', 'EUR', '0.05'],
    // A thousand for one accountant and one euro for another.
    ['en-US', 'EUR', '1.000'],
    ['de-DE', 'EUR', '1,000'],
    ['en-US', 'EUR', '0.005'],
    ['en-US', 'JPY', '0.5'],
    ['en-US', 'EUR', 'little'],
    ['en-US', 'EUR', '1.2.3'],
    ['en-US', 'EUR', '$ 5'],
  ])('%s, %s: %s is refused', (locale, currency, text) => {
    const kind = PARAMETER_KINDS['Maximum penny difference'];
    const refusal = { by: 'pane', unreadable: 'amount', text };
    expect(readTyped(kind, text, writing(locale, currency))).toEqual({ refusal });
  });

  test.each([
    ['en-US', 'EUR', '1,234.50'],
    ['de-DE', 'EUR', '1.234,50'],
    ['fr-FR', 'JPY', '1 234'],
    ['en-US', 'KWD', '1,234.500'],
  ])('%s, %s: the example reads %s', (locale, currency, example) => {
    expect(plain(exampleAmount(writing(locale, currency)))).toBe(example);
  });
});

test.each([
  ['3', { value: '3' }],
  ['', { value: '' }],
  // Three decimals of a day, or a thousand days: nobody knows.
  ['1.000', { refusal: { by: 'pane', unreadable: 'whole', text: '1.000' } }],
  ['1.5', { refusal: { by: 'pane', unreadable: 'whole', text: '1.5' } }],
  ['-1', { refusal: { by: 'pane', unreadable: 'whole', text: '-1' } }],
])('%j as grace days', (typed, read) => {
  expect(readTyped(PARAMETER_KINDS['Grace days'], typed, writing('en-US'))).toEqual(read);
});

test('amounts have the decimals of the accounting currency, two while none is stated', () => {
  expect(decimalsIn([state('Accounting currency', 'jpy')])).toBe(0);
  expect(decimalsIn([state('Accounting currency', 'KWD')])).toBe(3);
  expect(decimalsIn([state('Accounting currency')])).toBe(2);
});

test.each<[string, ParameterName, string, string]>([
  ['de-DE', 'Maximum penny difference', '', '0,00'],
  ['de-DE', 'Maximum penny difference', '1234.5', '1.234,50'],
  ['en-US', 'Maximum penny difference', '0.005', '0.005'],
  ['en-US', 'Maximum penny difference', 'little', 'little'],
  ['fr-FR', 'Automatic settlement', '', 'Non'],
  ['nl-NL', 'Automatic settlement', 'Ja', 'Ja'],
  ['de-DE', 'Settlement posting date', '', 'Letzte Transaktion'],
  ['de-DE', 'Settlement posting date', 'Today', 'Heute'],
  ['de-DE', 'Settlement posting date', '2026-11-30', '30.11.2026'],
  ['en-US', 'Books closed until', '2026-10-31', '10/31/2026'],
  ['nl-NL', 'Books closed until', '', ''],
  ['nl-NL', 'Priority order', '', 'Transactietype; Transactiedatum; Bedrag; Boekstuk'],
  ['nl-NL', 'Posted by', 'Amount', 'Amount'],
  ['nl-NL', 'Grace days', '', '0'],
])('%s shows %s = %j as %j', (locale, name, value, shown) => {
  expect(inEffect(state(name, value), writing(locale))).toBe(shown);
});

describe.each(LANGUAGES)('what the pane calls things in %s can be typed in the table', (language) => {
  const texts = TEXTS[language].parameters;

  test('the names', () => {
    for (const name of NAMES) {
      const understood = [name, ...PARAMETER_NAMES[name]].map(nameKey);
      expect([name, understood.includes(nameKey(texts.names[name]))]).toEqual([name, true]);
    }
  });

  test('the options and the defaults, each as what it stands for', () => {
    for (const name of NAMES) {
      const kind = PARAMETER_KINDS[name];
      const words = kind.kind === 'choice' ? kind.options : kind.kind === 'word or date' ? kind.words : [];
      const pairs = words.map((word) => [word, texts.options[word] ?? word] as const);
      if (kind.kind === 'text' && kind.byDefault !== '')
        pairs.push([kind.byDefault, shownDefault(kind, { ...writing('en-US'), texts: TEXTS[language] })]);
      for (const [word, shown] of pairs)
        expect([name, shown, parametersWith(name, shown)]).toEqual([name, shown, parametersWith(name, word)]);
    }
  });

  /** What a run would go by. */
  function parametersWith(name: ParameterName, value: string) {
    const chosenParameters = chosenGrid(
      { 'Accounting currency': 'EUR', 'Selected discount date': '2026-11-30', [name]: value },
      1900,
    );
    const { settings, problems } = readSettings({ grids: {}, dateSystem: 1900, chosenParameters });
    expect(problems).toEqual([]);
    return settings.parameters;
  }
});

test.each(['nl', 'de', 'fr'] as const)('%s has words for every option that is a word', (language) => {
  const { options } = TEXTS[language].parameters;
  /** Names of products, and formats: the same in every language. */
  const isName = (option: string): boolean =>
    /^\d/.test(option) || (RULE_SET_NAMES as readonly string[]).includes(option);
  const missing = Object.values(PARAMETER_KINDS).flatMap((kind) => {
    const words = kind.kind === 'choice' ? kind.options : kind.kind === 'word or date' ? kind.words : [];
    return words.filter((word) => !isName(word) && options[word] === undefined);
  });
  expect(missing).toEqual([]);
});

test('a percent is typed in the user’s number format, with up to three decimals, and kept with a point', () => {
  const kind = { kind: 'percent', byDefault: '' } as const;
  expect(readTyped(kind, '0,5', writing('de-DE'))).toEqual({ value: '0.5' });
  expect(readTyped(kind, '0,125', writing('de-DE'))).toEqual({ value: '0.125' });
  expect(readTyped(kind, '2', writing('en-US'))).toEqual({ value: '2' });
  expect(readTyped(kind, '0,0625', writing('de-DE'))).toMatchObject({ refusal: { unreadable: 'amount' } });
  expect(shownValue(kind, '0.5', writing('de-DE'))).toBe('0,5');
});

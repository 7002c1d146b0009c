import {
  choiceOf,
  MODULE,
  NET_OR_CURRENT_MONTH,
  TRANSACTION_TYPE,
  USE_CASH_DISCOUNT,
  YES_NO,
} from '../../src/text/choiceText';
import * as choices from '../../src/text/choiceText';
import { nameKey } from '../../src/text/nameKey';

test.each(['Yes', 'ja', 'JA', 'Oui', 'x', '1', 'TRUE', 'Wahr', ' y '])('"%s" is yes', (word) => {
  expect(choiceOf(word, YES_NO)).toBe('Yes');
});
test.each(['No', 'nee', 'Nein', 'non', '0', 'FALSE', 'Faux'])('"%s" is no', (word) => {
  expect(choiceOf(word, YES_NO)).toBe('No');
});
test.each(['perhaps', '2', 'yes no', ''])('"%s" is neither', (word) => {
  expect(choiceOf(word, YES_NO)).toBeUndefined();
});

test.each([
  [['Always', 'Altijd', 'Immer', 'toujours'], USE_CASH_DISCOUNT, 'Always'],
  [['Never', 'Nooit', 'Nie', 'jamais'], USE_CASH_DISCOUNT, 'Never'],
  [['Vendor', 'leverancier', 'Lieferant', 'fournisseur', 'Kreditor'], MODULE, 'Vendor'],
  [['Customer', 'klant', 'Kunde', 'client', 'Debitor'], MODULE, 'Customer'],
  [['credit-note', 'Creditnota', 'Gutschrift', 'Avoir', 'note de credit'], TRANSACTION_TYPE, 'Credit note'],
  [
    ['current month', 'Lopende maand', 'laufender Monat', 'Mois en cours'],
    NET_OR_CURRENT_MONTH,
    'Current month',
  ],
] as const)('%j in four languages', (words, options, option) => {
  expect(words.map((word) => choiceOf<string>(word, options))).toEqual(words.map(() => option));
});

test('no word stands for two options', () => {
  for (const options of Object.values(choices).filter((value) => typeof value === 'object')) {
    const keys = Object.entries<readonly string[]>(options).flatMap(([option, words]) => [
      ...new Set([option, ...words].map(nameKey)),
    ]);
    expect(keys).toEqual([...new Set(keys)]);
  }
});

import { bankAccount, isSameAccount, validIban } from '../../src/statement/account';
import { referenceKinds, referencesIn } from '../../src/statement/reference';
import { textTable } from '../support/textTable';

// Published examples, and the same with one digit changed. A dash: no check digit fits.
const REFERENCES = textTable(`
  kind          right                              wrong
  ISO 11649     RF18539007547034                   RF19539007547034
  ISO 11649     RF18 5390 0754 7034                RF18 5390 0754 7043
  ISO 11649     rf18 5390 0754 7034                RF18 5390 0754 7035
  Belgium       +++090/9337/55493+++               +++090/9337/55492+++
  Belgium       ***090/9337/55493***               090933755394
  Switzerland   21 00000 00003 13947 14300 09017   21 00000 00003 13947 14300 09018
  Finland       1234561                            1234562
  Finland       0001 2345 61                       1324561
  Norway        12345678903                        12345678902
  Netherlands   5000 0567 8901 2345                4000 0567 8901 2345
`);
test.each(REFERENCES)('$kind: $right, not $wrong', ({ kind, right = '', wrong = '' }) => {
  expect(referenceKinds(right)).toContain(kind);
  expect(referenceKinds(wrong)).not.toContain(kind);
});

// 97 · 1 = 97: the remainder is 0, and the check digits are 97.
test('a Belgian reference whose remainder is zero ends in 97', () => {
  expect(referenceKinds('000000009797')).toContain('Belgium');
  expect(referenceKinds('000000009700')).not.toContain('Belgium');
});

// 2·1 + 3·0 + … of 10: digits 1, 0 from the left; 0·2 + 1·3 = 3, 11 − 3 = 8. Of 6: 6·2 = 12, 12 mod 11 = 1, 11 − 1 = 10, a hyphen.
test('a KID by modulo 11, its check digit may be a hyphen', () => {
  expect(referenceKinds('108')).toContain('Norway');
  expect(referenceKinds('6-')).toContain('Norway');
  expect(referenceKinds('5-')).not.toContain('Norway');
});

test('lengths that no reference has', () => {
  expect(referenceKinds('')).toEqual([]);
  expect(referenceKinds('RF18')).toEqual([]);
  expect(referenceKinds('5'.repeat(28))).toEqual([]);
  expect(referenceKinds('x'.repeat(100_000))).toEqual([]);
});

test('references in free text, also where the next word follows', () => {
  expect(referencesIn('Zahlung RF18 5390 0754 7034 Danke')).toEqual(['RF18539007547034']);
  expect(referencesIn('+++090/9337/55493+++ merci +++090/9337/55494+++')).toEqual(['090933755493']);
  expect(referencesIn('Ref 21 00000 00003 13947 14300 09017.')).toEqual(['210000000003139471430009017']);
  expect(referencesIn('Invoice 10030 of 30.06.2026')).toEqual([]);
});

test('an IBAN counts with its right length and check digits only', () => {
  expect(validIban('de89 3704 0044 0532 0130 00')).toBe('DE89370400440532013000');
  expect(validIban('DE88370400440532013000')).toBeUndefined();
  expect(validIban('DE8937040044053201300')).toBeUndefined();
  expect(bankAccount(' DE88370400440532013000 ')).toEqual({ iban: '', number: 'DE88370400440532013000' });
});

test.each([
  ['DE89370400440532013000', 'DE89 3704 0044 0532 0130 00', true],
  ['DE89370400440532013000', '37040044/532013000', true],
  ['DE89370400440532013000', '0532013000', true],
  ['DE89370400440532013000', '10020030/532013000', false],
  ['DE89370400440532013000', '000', false],
  ['DE89370400440532013000', 'NL91ABNA0417164300', false],
  ['NL91ABNA0417164300', '417164300', true],
  ['12-345', '12345', true],
  ['12345', '12346', false],
])('%s and %s', (a, b, same) => {
  expect(isSameAccount(bankAccount(a), bankAccount(b))).toBe(same);
  expect(isSameAccount(bankAccount(b), bankAccount(a))).toBe(same);
});

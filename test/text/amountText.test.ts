import { decimalsOf } from '../../src/money/currency';
import { digitsOf } from '../../src/money/convert';
import { parseAmount } from '../../src/text/amountText';
import { parseNumberFormat } from '../../src/text/formatName';
import { textTable } from '../support/textTable';

const place = { kind: 'cell', sheet: 'Payments', address: 'C17' } as const;

function read(text: string, format: string, currency = 'EUR') {
  const decimals = decimalsOf(currency);
  const stated = format === 'none' ? undefined : parseNumberFormat(format);
  const outcome = parseAmount(text, { format: stated, currency, decimals }, place);
  return outcome.ok ? digitsOf(outcome.value, decimals) : outcome.problem;
}
const codeOf = (text: string, format: string, currency?: string) => {
  const outcome = read(text, format, currency);
  return typeof outcome === 'string' ? outcome : outcome.code;
};

// What a bank or a colleague types, the format that the accountant stated, and what it means.
const READ = textTable(`
  text           format    amount
  1.234,56       1.000,00  1234.56
  1.234.567,89   1.000,00  1234567.89
  1234,5         1.000,00  1234.50
  1.234          1.000,00  1234.00
  1,234.56       1,000.00  1234.56
  1,234          1,000.00  1234.00
  1234.5         1,000.00  1234.50
  1'234.56       1'000.00  1234.56
  1’234.56       1'000.00  1234.56
  1 234,56       1 000,00  1234.56
  1 234 567,89   1 000,00  1234567.89
  1'234,56       1'000,00  1234.56
  1 234.56       1 000.00  1234.56
  7,00-          1.000,00  -7.00
  7,00 -         1.000,00  -7.00
  -7,00          1.000,00  -7.00
  −7,00          1.000,00  -7.00
  +7,00          1.000,00  7.00
  (7,00)         1.000,00  -7.00
  7,00 CR        1.000,00  -7.00
  7,00cr         1.000,00  -7.00
  CR 7,00        1.000,00  -7.00
  7,00 DR        1.000,00  7.00
  Dr 7,00        1.000,00  7.00
  € 7,00         1.000,00  7.00
  7,00 €         1.000,00  7.00
  -€ 7,00        1.000,00  -7.00
  € -7,00        1.000,00  -7.00
  (€ 7,00)       1.000,00  -7.00
  EUR 7,00       1.000,00  7.00
  7,00 eur CR    1.000,00  -7.00
  0,00           1.000,00  0.00
  -0,00          1.000,00  0.00
  1234           none      1234.00
  -1234          none      -1234.00
  1234 CR        none      -1234.00
`);

test.each(READ)('$text in the format $format is $amount', ({ text, format, amount }) => {
  expect(read(text!, format!)).toBe(amount);
});

test.each(['\u00a0', '\u202f', '\u2009'])('a non-breaking, narrow or thin space is a space', (space) => {
  expect(read(`1${space}234,56`, '1 000,00')).toBe('1234.56');
  expect(read(`${space}1234,56${space}€`, '1.000,00')).toBe('1234.56');
});

const REFUSED = textTable(`
  text        format    because
  1,234.56    1.000,00  amount/other-format
  0.500       1.000,00  amount/other-format
  1.23        1.000,00  amount/other-format
  1.2345      1.000,00  amount/other-format
  1 234,56    1.000,00  amount/other-format
  1.234,56    1,000.00  amount/other-format
  1.234       none      amount/no-format
  1,234       none      amount/no-format
  1234.50     none      amount/no-format
  12.34,56    1.000,00  amount/unreadable
  1.23.456    1.000,00  amount/unreadable
  1234.567,0  1.000,00  amount/unreadable
  --7,00      1.000,00  amount/unreadable
  -7,00-      1.000,00  amount/unreadable
  -(7,00)     1.000,00  amount/unreadable
  -7,00 CR    1.000,00  amount/unreadable
  (7,00       1.000,00  amount/unreadable
  7,00)       1.000,00  amount/unreadable
  €€ 7,00     1.000,00  amount/unreadable
  EUR 7,00 €  1.000,00  amount/unreadable
  7,00 x      1.000,00  amount/unreadable
  1e3         1.000,00  amount/unreadable
  2 %         1.000,00  amount/unreadable
  ,50         1.000,00  amount/unreadable
  seven       1.000,00  amount/unreadable
  -           1.000,00  amount/unreadable
  $ 7,00      1.000,00  amount/other-currency
  USD 7,00    1.000,00  amount/other-currency
  7,005       1.000,00  amount/too-many-decimals
  99999999999999999  none  amount/too-large
`);

test.each(REFUSED)('"$text" in the format $format is refused: $because', ({ text, format, because }) => {
  expect(codeOf(text!, format!)).toBe(because);
});

test('a text that fits only another format says what it would be there', () => {
  expect(read('1,234.50', '1.000,00')).toEqual({
    code: 'amount/other-format',
    place,
    facts: { text: '1,234.50', format: '1.000,00', readings: [{ format: '1,000.00', amount: '1234.50' }] },
  });
});

test('without a stated format the text says what it would be in each that it fits', () => {
  expect(read('-1.234', 'none')).toEqual({
    code: 'amount/no-format',
    place,
    facts: {
      text: '-1.234',
      readings: [
        { format: '1.000,00', amount: '-1234' },
        { format: '1,000.00', amount: '-1.234' },
        { format: "1'000.00", amount: '-1.234' },
        { format: '1 000.00', amount: '-1.234' },
      ],
    },
  });
});

test('the currency of the row decides which sign may stand beside the number, and how many decimals it has', () => {
  expect(read('$ 7.00', '1,000.00', 'USD')).toBe('7.00');
  expect(read('Fr. 1’234.50', "1'000.00", 'CHF')).toBe('1234.50');
  expect(read('CHF 7.00', "1'000.00", 'CHF')).toBe('7.00');
  expect(codeOf('¥ 7.5', '1,000.00', 'JPY')).toBe('amount/too-many-decimals');
  expect(read('7.005', '1,000.00', 'KWD')).toBe('7.005');
});

test('a long letter in a cell is not an amount, and is refused at once', () => {
  expect(codeOf('x'.repeat(32_767), '1.000,00')).toBe('amount/unreadable');
});

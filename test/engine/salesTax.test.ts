import { discountByTax } from '../../src/engine/salesTax';
import type { DocumentTax } from '../../src/engine/transactions';
import { amountOfUnits, sum } from '../../src/money/amount';
import { amountOfDigits, digitsOf } from '../../src/money/convert';
import fc from 'fast-check';

const money = (digits: string) => {
  const read = amountOfDigits(digits, 2);
  if (!read.ok) throw new Error(digits);
  return read.amount;
};

/** `S19 119.00 19.00`: code, gross, tax of that rate. */
const taxes = (text: string): readonly DocumentTax[] =>
  text.split('; ').map((one) => {
    const [code = '', gross = '', tax = ''] = one.split(' ');
    return { code, gross: money(gross), tax: money(tax) };
  });

// Rules, section 9. Each row: the rates of a document, a cash discount on it, and per rate part/tax, in the order of the codes.
test.each([
  ['S25 125.00 25.00', '12.50', 'S25 12.50/2.50', 'one rate: 12.50 · 25/125 = 2.50'],
  [
    'S19 119.00 19.00; S07 107.00 7.00',
    '4.52',
    'S07 2.14/0.14, S19 2.38/0.38',
    '4.52 · 107/226 = 2.14, · 119/226 = 2.38',
  ],
  [
    'A 100.00 10.00; B 100.00 10.00',
    '0.01',
    'A 0.01/0.00, B 0.00/0.00',
    'equal remainders: the first code takes the cent',
  ],
  [
    'A 100.00 0.00; B 100.00 0.00; C 100.00 0.00',
    '1.00',
    'A 0.34/0.00, B 0.33/0.00, C 0.33/0.00',
    '1.00 / 3, the odd cent to A',
  ],
  [
    'S00 100.00 0.00; S19 119.00 19.00',
    '2.19',
    'S00 1.00/0.00, S19 1.19/0.19',
    'a rate of zero takes its part without tax',
  ],
  ['S20 -120.00 -20.00', '-2.40', 'S20 -2.40/-0.40', 'a credit note: the same with its sign'],
  ['S21 121.00 21.00', '0.02', 'S21 0.02/0.00', '0.02 · 21/121 = 0.0035: below half a cent'],
  ['S21 121.00 21.00', '0.03', 'S21 0.03/0.01', '0.03 · 21/121 = 0.0052: above half a cent'],
])('%s with a discount of %s: %s (%s)', (rates, discount, expected) => {
  const parts = discountByTax(money(discount), taxes(rates));
  expect(
    parts
      .map(({ tax, discount: part, reversed }) => `${tax.code} ${digitsOf(part, 2)}/${digitsOf(reversed, 2)}`)
      .join(', '),
  ).toBe(expected);
});

test('the parts add up to the discount to the smallest unit, whatever the rates', () => {
  const rate = fc.record({
    gross: fc.integer({ min: 1, max: 10 ** 12 }),
    percent: fc.integer({ min: 0, max: 27 }),
  });
  fc.assert(
    fc.property(fc.array(rate, { minLength: 1, maxLength: 6 }), fc.nat(10 ** 12), (rates, discount) => {
      const stated = rates.map(({ gross, percent }, i) => ({
        code: `T${i}`,
        gross: amountOfUnits(gross),
        tax: amountOfUnits(Math.floor((gross * percent) / (100 + percent))),
      }));
      const parts = discountByTax(amountOfUnits(discount), stated);
      expect(sum(parts.map((part) => part.discount))).toBe(discount);
      for (const { discount: part, reversed } of parts) expect(reversed >= 0 && reversed <= part).toBe(true);
    }),
  );
});

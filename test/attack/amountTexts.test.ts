import { parseAmount } from '../../src/text/amountText';
import { NUMBER_FORMATS } from '../../src/text/formats';
import type { Place } from '../../src/problem/problem';
import { decimalsOf } from '../../src/money/currency';
import { placeText } from '../../src/problem/problem';
import { day, settle, withUseCases, workbookWith, type Tables } from '../support/monthEnd';

const place: Place = { kind: 'cell', sheet: 'Payments', address: 'C2' };
const read = (text: string, format: keyof typeof NUMBER_FORMATS, currency: string): string => {
  const amount = parseAmount(
    text,
    { format: NUMBER_FORMATS[format], currency, decimals: decimalsOf(currency) },
    place,
  );
  return amount.ok ? String(amount.value) : amount.problem.code;
};

/** A file of the other format was read a thousand times too small, without a word. */
test.each([
  ['1.000', '1,000.00', 'EUR', 'amount/other-format'],
  ['1,000', '1.000,00', 'EUR', 'amount/other-format'],
  ['-12.500', '1,000.00', 'EUR', 'amount/other-format'],
  ['1.000', '1.000,00', 'EUR', '100000'],
  ['1.000', '1,000.00', 'KWD', '1000'],
  ['1234.000', '1,000.00', 'EUR', '123400'],
  ['0.500', '1,000.00', 'EUR', '50'],
  ['1000.00', '1,000.00', 'JPY', '1000'],
])('“%s” in the stated format %s, in %s: %s', (text, format, currency, expected) => {
  expect(read(text, format as keyof typeof NUMBER_FORMATS, currency)).toBe(expected);
});

const month = (payment: readonly unknown[], format: string): Tables => ({
  Invoices: [
    ['Account', 'Invoice', 'Date', 'Amount'],
    ['4031', 'A', day('2026-11-02'), 1000],
  ],
  Payments: [['Date', 'Account', 'Amount', 'Invoice', 'Offset account'], payment],
  SettlementParameters: [
    ['Parameter', 'Value'],
    ['Accounting currency', 'EUR'],
    ['Number format', format],
  ],
});

test('an Amount to settle of 1.000 is not one euro', async () => {
  const model = workbookWith(month([day('2026-11-05'), '4031', 1000, 'A=1.000', '1200'], '1,000.00'));
  await withUseCases(model, async (useCases) => {
    const { problems } = await useCases.preview();
    expect(problems.map((problem) => `${placeText(problem.place)} ${problem.code}`)).toEqual([
      'Payments!D2 amount/too-many-decimals',
    ]);
  });
});

test('texts read as numbers are counted in the summary', async () => {
  const model = workbookWith(month([day('2026-11-05'), '4031', '1.000,00', 'A', '1200'], '1.000,00'));
  await withUseCases(model, async (useCases) => {
    const { preview } = await settle(useCases);
    expect(preview.rows.textsRead).toBe(1);
  });
});

import { parseNumberFormat } from '../../src/text/formatName';
import { markCell, markTexts, parseMark, type NamedDocument } from '../../src/text/markText';
import { randomSource } from './randomMarks';

const place = { kind: 'cell', sheet: 'Payments', address: 'F2' } as const;
const read = (cell: string, format = ''): readonly (NamedDocument | string)[] =>
  markTexts(cell).map((text) => {
    const mark = parseMark(text, parseNumberFormat(format), place);
    return mark.ok ? mark.value : mark.problem.code;
  });

test.each([
  ['10030 [Never]', '', [{ invoice: '10030', useCashDiscount: 'Never' }]],
  ['10030=294.00 [Never]', '', [{ invoice: '10030', amountToSettle: '294.00', useCashDiscount: 'Never' }]],
  ['10031[discount 6.00]', '', [{ invoice: '10031', discountAmount: '6.00' }]],
  ['10031 [Skonto: 6,00]', '1.000,00', [{ invoice: '10031', discountAmount: '6.00' }]],
  ['10031 [korting 1.006,00]', '1.000,00', [{ invoice: '10031', discountAmount: '1006.00' }]],
  ['10032 [règlement complet]', '', [{ invoice: '10032', fullSettlement: true }]],
  [
    '4031:10030 [Altijd, contantkorting -6.00, volledige vereffening]',
    '',
    [
      {
        account: '4031',
        invoice: '10030',
        useCashDiscount: 'Always',
        discountAmount: '-6.00',
        fullSettlement: true,
      },
    ],
  ],
  ['10030 [Jamais], 10031', '', [{ invoice: '10030', useCashDiscount: 'Never' }, { invoice: '10031' }]],
  [
    '10030 [Always, discount 6,50]; 10031=3,00',
    '1.000,00',
    [
      { invoice: '10030', useCashDiscount: 'Always', discountAmount: '6.50' },
      { invoice: '10031', amountToSettle: '3.00' },
    ],
  ],
] as const)('%j says what is keyed on its documents', (cell, format, expected) => {
  expect(read(cell, format)).toEqual(expected);
});

test.each([
  ['10030 [Sometimes]', 'mark/option-unreadable'],
  ['10030 []', 'mark/option-unreadable'],
  ['10030 [6.00]', 'mark/option-unreadable'],
  ['10030 [discount]', 'mark/option-unreadable'],
  ['10030 [discount much]', 'mark/option-unreadable'],
  ['10030 [Never, Always]', 'mark/option-unreadable'],
  ['10030 [Never', 'mark/option-unreadable'],
  ['10030 Never]', 'mark/option-unreadable'],
  ['10030 [Never] [Always]', 'mark/option-unreadable'],
  ['[Never]', 'mark/unreadable'],
  ['10030 [discount 6,00]', 'amount/no-format'],
])('%j is refused', (cell, code) => {
  expect(read(cell)).toEqual([code]);
});

test('marks written out are read back the same, in every number format', () => {
  const random = randomSource(20_150_628);
  for (let i = 0; i < 2_000; i++) {
    const format = random.oneOf(['', '1.000,00', '1,000.00', "1'000.00", '1 000,00']);
    const marks = Array.from({ length: 1 + random.below(4) }, () => random.mark());
    const cell = markCell(marks, parseNumberFormat(format));
    expect({ cell, format, marks: read(cell, format) }).toEqual({ cell, format, marks });
  }
});

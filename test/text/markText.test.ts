import { markTexts, parseMark } from '../../src/text/markText';
import { parseNumberFormat } from '../../src/text/formatName';

const place = { kind: 'cell', sheet: 'Payments', address: 'F2' } as const;
const marks = (cell: string, format = 'none') =>
  markTexts(cell).map((text) => {
    const mark = parseMark(text, format === 'none' ? undefined : parseNumberFormat(format), place);
    return mark.ok
      ? `${mark.value.account ?? ''}:${mark.value.invoice}=${mark.value.amountToSettle ?? ''}`
      : mark.problem.code;
  });

test.each([
  ['10030', [':10030=']],
  ['10030;10031', [':10030=', ':10031=']],
  ['10030, 10031', [':10030=', ':10031=']],
  ['10030\n10031\r\n10032', [':10030=', ':10031=', ':10032=']],
  ['10030; ;10031;', [':10030=', ':10031=']],
  ['4031:10030', ['4031:10030=']],
  [' 4031 : 10030 ; 10031', ['4031:10030=', ':10031=']],
  ['10030=294.00', [':10030=294.00']],
  ['10030=-294.00', [':10030=-294.00']],
  ['10030=294;4031:10031=693.00', [':10030=294', '4031:10031=693.00']],
] as const)('%j without a stated number format', (cell, expected) => {
  expect(marks(cell)).toEqual(expected);
});

test('a comma separates documents only where no amount is stated: with a decimal comma it belongs to the amount', () => {
  expect(marks('10030=294,00;10031=1.000,50', '1.000,00')).toEqual([':10030=294.00', ':10031=1000.50']);
  expect(marks('10030=294,00, 10031', '1.000,00')).toEqual(['mark/unreadable']);
});

test('the amount is read in the number format stated for the source, no other', () => {
  expect(marks('10030=294.00', '1.000,00')).toEqual(['amount/other-format']);
  expect(marks('10030=1.000', '1.000,00')).toEqual([':10030=1000']);
  expect(marks('10030=1.000')).toEqual(['amount/no-format']);
  expect(marks('10030=294,00')).toEqual(['amount/no-format']);
  expect(marks('10030=294.0')).toEqual(['amount/no-format']);
});

test.each(['10030=', '=294.00', '4031:', ':10030', '10030=much', '10030=1=2'])(
  '"%s" names no document',
  (cell) => {
    expect(marks(cell)).toEqual(['mark/unreadable']);
  },
);

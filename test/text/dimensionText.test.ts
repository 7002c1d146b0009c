import { parseDimension } from '../../src/text/dimensionText';
import { NUMBER_FORMATS } from '../../src/text/formats';

const place = { kind: 'cell', sheet: 'Invoices', address: 'E2' } as const;
const read = (text: string, format?: keyof typeof NUMBER_FORMATS): string => {
  const outcome = parseDimension(text, 'Cost centre', format && NUMBER_FORMATS[format], place);
  return outcome.ok
    ? outcome.value.map(({ value, weight }) => `${value} ${weight}`).join(', ')
    : outcome.problem.code;
};

test.each([
  ['CC10', 'CC10 1', 'one value, with nothing to weigh'],
  ['CC 10 / North', 'CC 10 / North 1', 'anything but ; and = is part of the value'],
  ['CC10;', 'CC10 1', 'a semicolon behind the only value'],
  ['CC10=60; CC20=40', 'CC10 60, CC20 40', 'in the order of the cell'],
  ['CC20=40\nCC10=60', 'CC20 40, CC10 60', 'one below the other'],
  ['CC10=1;CC20=1;CC30=1', 'CC10 1, CC20 1, CC30 1', 'weights need not add up to a hundred'],
  ['CC10=0.25; CC20=1', 'CC10 25, CC20 100', 'a point with two digits behind it, as in marks'],
  ['CC10=100', 'CC10 100', 'all of it to one'],
])('%s is read as %s: %s', (text, expected) => expect(read(text)).toBe(expected));

test('weights are read in the number format of the source', () => {
  expect(read('CC10=1.000,5; CC20=999,5', '1.000,00')).toBe('CC10 10005, CC20 9995');
  expect(read('CC10=0,5; CC20=1', '1.000,00')).toBe('CC10 5, CC20 10');
  expect(read('CC10=33,3; CC20=66,7', '1,000.00')).toBe('amount/other-format');
  expect(read('CC10=33,3; CC20=66,7')).toBe('amount/no-format');
});

test.each([
  ['CC10; CC20', 'no weights'],
  ['CC10=60; CC20', 'one without a weight'],
  ['CC10=60; =40', 'one without a value'],
  ['CC10=; CC20=40', 'a blank weight'],
  ['CC10=0; CC20=40', 'a weight of zero'],
  ['CC10=-1; CC20=40', 'a weight below zero'],
  ['CC10=most; CC20=40', 'a weight that is no number'],
  ['CC10=60 EUR', 'an amount is no weight'],
  ['CC10=60; CC10=40', 'one value twice'],
  [' ; ', 'nothing'],
])('%s cannot be read: %s', (text) => expect(read(text)).toBe('dimension/unreadable'));

import { nameOfNumberFormat, NUMBER_FORMATS } from '../../src/text/formats';
import { parseDateFormat, parseNumberFormat } from '../../src/text/formatName';
import { textTable } from '../support/textTable';

test.each(Object.entries(NUMBER_FORMATS))(
  'the number format %s is read under its own name',
  (name, format) => {
    expect(parseNumberFormat(name)).toEqual(format);
    expect(nameOfNumberFormat(format)).toBe(name);
  },
);

test.each(['#.##0,00', '1.234,56', ' 1.000,00 '])('%s states the same as 1.000,00', (text) => {
  expect(parseNumberFormat(text)).toEqual(NUMBER_FORMATS['1.000,00']);
});
test('narrow spaces and typographic apostrophes are the plain ones', () => {
  expect(parseNumberFormat('1\u202f000,00')).toEqual(NUMBER_FORMATS['1 000,00']);
  expect(parseNumberFormat('1’000.00')).toEqual(NUMBER_FORMATS["1'000.00"]);
});
test.each(['1000,00', '1.000', '1.000.00', 'comma', '', '1000'])(
  '"%s" does not state a number format',
  (text) => {
    expect(parseNumberFormat(text)).toBeUndefined();
  },
);

const DATE_FORMATS = textTable(`
  text         order
  dd-mm-yyyy   dmy
  d/m/yyyy     dmy
  dd-mm-jjjj   dmy
  TT.MM.JJJJ   dmy
  jj/mm/aaaa   dmy
  mm/dd/yyyy   mdy
  m/d/yyyy     mdy
  yyyy-mm-dd   ymd
  JJJJ-MM-TT   ymd
  aaaa-mm-jj   ymd
  dmy          dmy
`);
test.each(DATE_FORMATS)('$text: $order', ({ text, order }) => {
  expect(parseDateFormat(text!)).toBe(order);
});
test.each(['dd-mm', 'dd-mm-jj', 'ydm', 'date', '', 'dd-mm-yyyy hh:mm'])(
  '"%s" does not state a date format',
  (text) => {
    expect(parseDateFormat(text)).toBeUndefined();
  },
);

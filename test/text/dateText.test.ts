import { parseDate } from '../../src/text/dateText';
import { parseDateFormat } from '../../src/text/formatName';
import { textTable } from '../support/textTable';

const place = { kind: 'cell', sheet: 'Payments', address: 'A2' } as const;
const read = (text: string, format: string): string => {
  const outcome = parseDate(text, format === 'none' ? undefined : parseDateFormat(format), place);
  return outcome.ok ? outcome.value : outcome.problem.code;
};

const DATES = textTable(`
  text                 format      outcome
  08-07-2015           dd-mm-yyyy  2015-07-08
  8-7-2015             dd-mm-yyyy  2015-07-08
  8-7-2015             mm/dd/yyyy  2015-08-07
  8/7/2015             dd-mm-yyyy  2015-07-08
  8.7.2015             TT.MM.JJJJ  2015-07-08
  8 7 2015             jj/mm/aaaa  2015-07-08
  2015-07-08           yyyy-mm-dd  2015-07-08
  29-02-2016           dd-mm-yyyy  2016-02-29
  8-7-2015             none        date/no-format
  31-12-2015           none        date/no-format
  2015-07-08           none        date/no-format
  2015-07-08           dd-mm-yyyy  date/other-format
  31-12-2015           mm/dd/yyyy  date/other-format
  29-02-2015           dd-mm-yyyy  date/not-a-date
  8-7-15               dd-mm-yyyy  date/not-a-date
  8-7/2015             dd-mm-yyyy  date/not-a-date
  8 Jul 2015           dd-mm-yyyy  date/not-a-date
  soon                 dd-mm-yyyy  date/not-a-date
  08-07-2015 14:30     dd-mm-yyyy  date/has-time
  2015-07-08T00:00:00  yyyy-mm-dd  date/has-time
`);

test.each(DATES)('"$text" with the format $format: $outcome', ({ text, format, outcome }) => {
  expect(read(text!, format!)).toBe(outcome);
});

test('non-breaking spaces around and inside are spaces', () => {
  expect(read('\u00a08\u00a07\u00a02015', 'dd-mm-yyyy')).toBe('2015-07-08');
});

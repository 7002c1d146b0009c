import { plainDateOf, type PlainDate } from '../calendar/plainDate';
import { failed, found, type Outcome, type Place } from '../problem/problem';
import { plainMarks, type DateFormat } from './formats';

/**
 * Reads a date such as `08-07-2015` in the stated order. The year has four digits; the same mark stands twice, one of `. / -`
 * or a space. Without a stated order no text is read, `2015-07-08` included: a date is never guessed.
 *
 * @returns the day, or a problem at `place`: `date/not-a-date`, `date/has-time`, `date/no-format`, `date/other-format`
 */
export function parseDate(text: string, format: DateFormat | undefined, place: Place): Outcome<PlainDate> {
  if (text.length > LONGEST) return failed({ code: 'date/not-a-date', place, facts: { text } });
  const plain = plainMarks(text);
  const own = format === undefined ? undefined : readAs(plain, format);
  if (own !== undefined) return found(own);

  const day = plain.replace(/[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp][Mm])?Z?$/, '');
  const fits = ORDERS.filter((order) => readAs(day, order) !== undefined);
  if (fits.length === 0) return failed({ code: 'date/not-a-date', place, facts: { text } });
  if (day !== plain) return failed({ code: 'date/has-time', place, facts: { text } });
  return format === undefined
    ? failed({ code: 'date/no-format', place, facts: { text } })
    : failed({ code: 'date/other-format', place, facts: { text, format } });
}

/** No date is longer, its time of day included. */
const LONGEST = 40;
const ORDERS: readonly DateFormat[] = ['dmy', 'mdy', 'ymd'];
const YEAR_LAST = /^(\d{1,2})([-./ ])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})([-./ ])(\d{1,2})\2(\d{1,2})$/;

function readAs(text: string, format: DateFormat): PlainDate | undefined {
  const match = (format === 'ymd' ? YEAR_FIRST : YEAR_LAST).exec(text);
  if (!match) return undefined;
  const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (format === 'ymd') return plainDateOf(a, b, c);
  return format === 'dmy' ? plainDateOf(c, b, a) : plainDateOf(c, a, b);
}

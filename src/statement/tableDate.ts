import { plainDateOf, type PlainDate } from '../calendar/plainDate';
import { plainMarks, type DateFormat } from '../text/formats';
import { fullYear } from './values';

/** Day, month and year between marks, a two-digit year allowed; eight digits in a row; a month by its name. A time may follow. */
const MARKED = /^(\d{1,4})([-./ ])(\d{1,2})\2(\d{1,4})(?:[T ,].*)?$/;
const COMPACT = /^(\d{8})$/;
const NAMED = /^(\d{1,2})[-. ]+(\p{L}{3,9})\.?[-. ,]+(\d{2}|\d{4})$/u;

/** Names of the months in four languages, by their first letters. */
const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^(?:feb|f[ée]v)/,
  /^(?:mar|mär|mrt|maa)/,
  /^(?:apr|avr)/,
  /^(?:may|mai|mei)/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|ao[uû])/,
  /^sep/,
  /^(?:oct|okt)/,
  /^nov/,
  /^(?:dec|dez|d[ée]c)/,
];

/** Every order there is. */
export const DATE_ORDERS: readonly DateFormat[] = ['dmy', 'mdy', 'ymd'];

/** Longest date with a time. */
const LONGEST = 40;

/**
 * The day that a text means in an order of day, month and year.
 * @returns undefined when it does not fit; between points neither a month nor a year of two digits stands first
 */
export function dayIn(text: string, order: DateFormat): PlainDate | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainMarks(text);
  const marked = MARKED.exec(plain);
  if (marked) {
    const [, a = '', mark, b = '', c = ''] = marked;
    if (mark === '.' && (order === 'mdy' || (order === 'ymd' && a.length < 4))) return undefined;
    return order === 'ymd' ? dayOf(a, b, c) : order === 'dmy' ? dayOf(c, b, a) : dayOf(c, a, b);
  }
  const compact = COMPACT.exec(plain)?.[1];
  if (compact !== undefined) {
    if (order === 'ymd') return dayOf(compact.slice(0, 4), compact.slice(4, 6), compact.slice(6));
    const [first, second, year] = [compact.slice(0, 2), compact.slice(2, 4), compact.slice(4)];
    return order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second);
  }
  const named = NAMED.exec(plain.toLowerCase());
  const month = named ? MONTHS.findIndex((name) => name.test(named[2] ?? '')) + 1 : 0;
  return named && month > 0 ? dayOf(named[3] ?? '', String(month), named[1] ?? '') : undefined;
}

function dayOf(year: string, month: string, day: string): PlainDate | undefined {
  if (day.length > 2 || month.length > 2 || (year.length !== 2 && year.length !== 4)) return undefined;
  const fourDigits = year.length === 2 ? fullYear(year) : Number(year);
  return fourDigits < FIRST_YEAR || fourDigits > LAST_YEAR
    ? undefined
    : plainDateOf(fourDigits, Number(month), Number(day));
}
/** Bank statements are of these years; 20260630 read as 20 26 0630 is none. */
const [FIRST_YEAR, LAST_YEAR] = [1950, 2099];

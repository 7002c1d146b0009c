import { invariant } from '../problem/problem';

declare const kind: unique symbol;

/** A day in the calendar as `2015-06-25`, without time or time zone. Compares with `<` and `<=`. */
export type PlainDate = string & { readonly [kind]: 'PlainDate' };

/** @returns undefined when the text is not a day of the calendar, such as 2015-02-30 */
export function plainDate(text: string): PlainDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? plainDateOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** @returns undefined when there is no such day */
export function plainDateOf(year: number, month: number, day: number): PlainDate | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? written(year, month, day) : undefined;
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10));

export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days);

/** The same day `months` later; a day that the month lacks becomes its last one (rules, section 7). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return written(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

export const endOfMonth = (date: PlainDate): PlainDate =>
  written(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));

/** The day itself or the next one that is the `day`-th of its month; a shorter month ends earlier. */
export function nextDayOfMonth(date: PlainDate, day: number): PlainDate {
  const inMonth = (d: PlainDate): PlainDate =>
    written(yearOf(d), monthOf(d), Math.min(day, daysInMonth(yearOf(d), monthOf(d))));
  const candidate = inMonth(date);
  return candidate >= date ? candidate : inMonth(addMonths(written(yearOf(date), monthOf(date), 1), 1));
}

export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** Excel counts days from 1900 (with a 29 February 1900 that never was) or from 1904. */
export type DateSystem = 1900 | 1904;

/** Last serial that Excel shows as a date: 31 December 9999. */
const LAST_SERIAL = 2_958_465;
const SHIFT_1904 = 1462;

/**
 * The day a date cell means. Whole serials only: a fraction is a time of day.
 * @returns undefined for anything that is not a whole serial from the first day on, and for 29 February 1900
 */
export function plainDateOfSerial(serial: number, system: DateSystem): PlainDate | undefined {
  const s = system === 1904 ? serial + SHIFT_1904 : serial;
  if (!Number.isInteger(s) || serial < 0 || s < 1 || s > LAST_SERIAL || s === 60) return undefined;
  return fromDayNumber((s < 60 ? s + 1 : s) - SERIAL_OF_EPOCH);
}

/** The serial under which a workbook with this date system keeps the day. */
export function serialOf(date: PlainDate, system: DateSystem): number {
  const s = dayNumber(date) + SERIAL_OF_EPOCH;
  const in1900 = s <= 60 ? s - 1 : s;
  return system === 1904 ? in1900 - SHIFT_1904 : in1900;
}

/** Serial of 1970-01-01 in the 1900 system. */
const SERIAL_OF_EPOCH = 25_569;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
const written = (year: number, month: number, day: number): PlainDate =>
  `${year}-${two(month)}-${two(day)}` as PlainDate;

/** Days since 1970-01-01, by integer arithmetic: no time zone can shift it. */
function dayNumber(date: PlainDate): number {
  const [y, m, d] = [yearOf(date), monthOf(date), dayOf(date)];
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromDayNumber(days: number): PlainDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  invariant(year >= 1900 && year <= 9999, 'a date between 1900 and 9999');
  return written(year, month, day);
}

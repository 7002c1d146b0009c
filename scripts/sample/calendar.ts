/** A day as `2026-11-09`. */
export type Day = string;

const DAY = 86_400_000;
const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** Serial of the 1900 date system. */
export const serialOf = (day: Day): number => timeOf(day) / DAY + 25_569;

export const addDays = (day: Day, days: number): Day => dayOf(timeOf(day) + days * DAY);

/** A day that the month lacks becomes its last one. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

export const endOfMonth = (day: Day): Day => addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1);

export const isWorkday = (day: Day): boolean => ![0, 6].includes(new Date(timeOf(day)).getUTCDay());

/** What is before it was posted last month. */
const MONTH_START: Day = '2026-11-01';
export const isLastMonth = (day: Day): boolean => day < MONTH_START;

/** Workdays of October and November 2026: each has a bank statement. */
export const WORKDAYS: readonly Day[] = Array.from({ length: 61 }, (_, i) => addDays('2026-10-01', i)).filter(
  isWorkday,
);

/** Workdays of November: the days on which money comes and goes. */
export const PAYMENT_DAYS: readonly Day[] = WORKDAYS.filter((day) => !isLastMonth(day));

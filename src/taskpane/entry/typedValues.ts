import { plainDate, type PlainDate } from '../../calendar/plainDate';
import type { Amount } from '../../money/amount';
import { decimalsOf } from '../../money/currency';
import { parseAmount } from '../../text/amountText';
import { parseDate } from '../../text/dateText';
import type { DateFormat } from '../../text/formats';
import type { Formats } from '../../text/localeFormats';

/** Only the pane asks for it: a typed text stands in no cell yet. */
const TYPED = { kind: 'table', table: 'Payments' } as const;

/** An amount as it is typed here. @returns undefined when it cannot be read: it is never guessed */
export function readAmount(text: string, currency: string, formats: Formats): Amount | undefined {
  const read = parseAmount(
    text.trim(),
    { format: formats.numberFormat, currency, decimals: decimalsOf(currency) },
    TYPED,
  );
  return read.ok ? read.value : undefined;
}

/** `1,234.50`: an amount as it is typed here. */
export const exampleAmount = (currency: string, formats: Formats): string =>
  formats.digits(decimalsOf(currency) === 0 ? '1234' : '1234.5', decimalsOf(currency));

/** A day of which every order is another day or none. */
const SAMPLE = plainDate('2015-06-28')!;

/** The day, as this user would type it. */
export const shownDate = (date: PlainDate, formats: Formats): string =>
  orderOf(formats) === undefined ? date : formats.date(date);

export const exampleDate = (formats: Formats): string => shownDate(SAMPLE, formats);

/** `TT.MM.JJJJ`: how a day is typed here. */
export const datePattern = (
  formats: Formats,
  [day, month, year]: readonly [string, string, string],
): string => exampleDate(formats).replace('2015', year).replace('06', month).replace('28', day);

/** A day as it is typed here. @returns undefined when it cannot be read: it is never guessed */
export const readDate = (text: string, formats: Formats): PlainDate | undefined =>
  readAs(text, orderOf(formats) ?? 'ymd');

function readAs(text: string, order: DateFormat): PlainDate | undefined {
  // Some write `28. 6. 2015` or `2015. 6. 28.`
  const read = parseDate(
    text
      .trim()
      .replace(/([-./]) +/g, '$1')
      .replace(/\.$/, ''),
    order,
    TYPED,
  );
  return read.ok ? read.value : undefined;
}

/** Order of day, month and year in this locale; undefined where its days are not those of this calendar. */
const orderOf = (formats: Formats): DateFormat | undefined =>
  (['dmy', 'mdy', 'ymd'] as const).find((order) => readAs(formats.date(SAMPLE), order) === SAMPLE);

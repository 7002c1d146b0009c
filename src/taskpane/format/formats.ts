import { plainDate, serialOf } from '../../calendar/plainDate';
import type { Amount } from '../../money/amount';
import type { Decimals } from '../../money/currency';
import { parseNumberFormat } from '../../text/formatName';
import type { NumberFormat } from '../../text/formats';

/** How figures and dates are written in one locale. */
export interface Formats {
  /** All digits of the amount, in groups, with as many decimals as its currency has. */
  readonly amount: (amount: Amount, decimals: Decimals) => string;
  /** Digits with a point such as `1234.5`, with at least as many decimals; a text that is not of that form stays as it is. */
  readonly digits: (digits: string, decimals: Decimals) => string;
  /** How an amount is typed here; undefined where the locale's marks are none that can be read. */
  readonly numberFormat: NumberFormat | undefined;
  readonly count: (n: number) => string;
  /** A day such as `2015-06-25`, or an ISO time, whose time of day is kept. */
  readonly date: (iso: string) => string;
}

const SERIAL_OF_EPOCH = 25_569;
const MILLISECONDS_OF_DAY = 86_400_000;

/** @param locale such as `de-DE`; Office also hands out tags that nothing knows, such as `en-DE`: the language alone then counts */
export function formatsFor(locale: string): Formats {
  const known = knownLocale(locale);
  const whole = new Intl.NumberFormat(known, { maximumFractionDigits: 0 });
  const decimalMark = new Intl.NumberFormat(known, { minimumFractionDigits: 1 })
    .formatToParts(1)
    .find((p) => p.type === 'decimal');
  const minus = new Intl.NumberFormat(known).formatToParts(-1).find((p) => p.type === 'minusSign');
  const day = new Intl.DateTimeFormat(known, {
    timeZone: 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });

  const written = (isNegative: boolean, units: string, fraction: string): string =>
    `${isNegative ? (minus?.value ?? '-') : ''}${whole.format(BigInt(units))}${fraction === '' ? '' : `${decimalMark?.value ?? '.'}${fraction}`}`;

  return {
    amount: (amount, decimals) => {
      // Digits are cut apart as text: no division, so no cent can be lost or rounded.
      const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
      const units = digits.slice(0, digits.length - decimals);
      return written(amount < 0, units, decimals === 0 ? '' : digits.slice(-decimals));
    },
    digits: (digits, decimals) => {
      const [, minusSign, units, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
      return units === undefined ? digits : written(minusSign === '-', units, fraction.padEnd(decimals, '0'));
    },
    numberFormat: parseNumberFormat(written(false, '1000000', '00').slice(-'1.000,00'.length)),
    count: (n) => whole.format(n),
    date: (iso) => {
      const date = plainDate(iso.slice(0, 10));
      if (date === undefined) return iso;
      const time = /^.{10}T(\d\d:\d\d).*?(Z?)$/.exec(iso);
      const written = day.format((serialOf(date, 1900) - SERIAL_OF_EPOCH) * MILLISECONDS_OF_DAY);
      return time ? `${written} ${time[1]}${time[2] === 'Z' ? ' UTC' : ''}` : written;
    },
  };
}

function knownLocale(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en'; // not a language tag at all
  }
}

import { isCellError, type CellContent } from './cell';

/**
 * What a cell shows. Covers the formats that accountants' files have: fixed decimals, thousands,
 * percent, dates, sections for negative, zero and text, literal texts and currency signs. Fractions
 * and scientific formats are shown as General.
 */
export function cellText(content: CellContent, numberFormat: string, date1904: boolean): string {
  if (content === undefined) return '';
  if (isCellError(content)) return content.error;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  const sections = sectionsOf(numberFormat);
  if (typeof content === 'string') {
    const section = sections[3];
    return section === undefined ? content : literals(section).replace('@', content);
  }
  return numberText(content, sections, date1904);
}

function numberText(number: number, sections: readonly string[], date1904: boolean): string {
  const index = number < 0 ? 1 : number === 0 ? 2 : 0;
  const section = sections[index] ?? sections[0] ?? 'General';
  const signed = index === 1 && sections[1] !== undefined ? Math.abs(number) : number;
  if (/^(?:General|@)?$/i.test(section))
    return section === '' && sections.length > 1 ? '' : generalText(signed);
  if (isDateFormat(section)) return number < 0 ? '########' : dateText(number, section, date1904);
  if (/[?/E]/.test(withoutLiterals(section))) return generalText(signed);
  return fixedText(signed, section);
}

/** As General shows it: up to 11 digits. */
const generalText = (number: number): string => {
  const short = Number(number.toPrecision(11));
  return Math.abs(short) >= 1e11 || (short !== 0 && Math.abs(short) < 1e-9)
    ? short
        .toExponential(5)
        .replace(/\.?0+e/, 'E')
        .replace('e', 'E')
        .replace(/E([+-])(\d)$/, 'E$10$2')
    : String(short);
};

/** Semicolons outside quotes part the sections. */
const sectionsOf = (format: string): string[] =>
  format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? [format];

const withoutLiterals = (section: string): string => section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');

/** Whether a number format shows dates or times. */
export const isDateFormat = (format: string): boolean =>
  /[ymdhs]/i.test(withoutLiterals(format)) && !/General/i.test(format);

/** Literal parts as shown: quotes and escapes resolved, padding and colours dropped. */
const literals = (section: string): string =>
  section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/_./g, ' ')
    .replace(/\*./g, '');

function fixedText(number: number, section: string): string {
  const digits = withoutLiterals(section);
  const percent = digits.includes('%');
  const decimals = /\.([0#]+)/.exec(digits)?.[1] ?? '';
  const scaled = percent ? Number(`${number}e2`) : number;
  const text = Math.abs(scaled).toLocaleString('en-US', {
    minimumFractionDigits: decimals.replaceAll('#', '').length,
    maximumFractionDigits: decimals.length,
    minimumIntegerDigits: Math.max(
      1,
      /(?:^|[^.0#])([0#,]*)/.exec(digits)?.[1]?.replace(/[^0]/g, '').length ?? 1,
    ),
    useGrouping: /[#0],[#0]/.test(digits),
  });
  const sign = scaled < 0 && /[1-9]/.test(text) ? '-' : '';
  let placed = false;
  const shown = section
    .match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[0#,.]+|./g)!
    .map((part) => {
      if (!/^[0#,.]+$/.test(part)) return literals(part);
      if (placed) return '';
      placed = true;
      return text;
    })
    .join('');
  return sign + shown;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const two = (n: number): string => String(n).padStart(2, '0');

function dateText(serial: number, format: string, date1904: boolean): string {
  const days = Math.floor(serial);
  const date = new Date((days - (date1904 ? 24_107 : days < 60 ? 25_568 : 25_569)) * 86_400_000);
  const seconds = Math.round((serial - days) * 86_400);
  const hour = Math.floor(seconds / 3600);
  const minute = Math.floor(seconds / 60) % 60;
  const halfDay = /am\/pm/i.test(format);
  let afterHour = false;
  const parts = format.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|y+|m+|d+|h+|s+|am\/pm|./gi)!;
  return parts
    .map((part, at) => {
      const token = part.toLowerCase();
      const isMinute =
        afterHour || /^s/i.test(parts.slice(at + 1).find((next) => /^[ymdhs]/i.test(next)) ?? '');
      if (/^[ydhs]/.test(token)) afterHour = token[0] === 'h';
      if (/^y/.test(token))
        return token.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
      if (/^m/.test(token)) {
        afterHour = false;
        return isMinute
          ? token.length > 1
            ? two(minute)
            : String(minute)
          : monthText(date.getUTCMonth(), token.length);
      }
      if (/^d/.test(token)) return dayText(date, token.length);
      if (/^h/.test(token)) {
        const shown = halfDay ? hour % 12 || 12 : hour;
        return token.length > 1 ? two(shown) : String(shown);
      }
      if (/^s/.test(token)) return token.length > 1 ? two(seconds % 60) : String(seconds % 60);
      if (token === 'am/pm') return hour < 12 ? 'AM' : 'PM';
      return literals(part);
    })
    .join('');
}

const monthText = (month: number, letters: number): string =>
  letters === 1
    ? String(month + 1)
    : letters === 2
      ? two(month + 1)
      : letters === 3
        ? MONTHS[month]!.slice(0, 3)
        : MONTHS[month]!;

const dayText = (date: Date, letters: number): string =>
  letters === 1
    ? String(date.getUTCDate())
    : letters === 2
      ? two(date.getUTCDate())
      : letters === 3
        ? DAYS[date.getUTCDay()]!.slice(0, 3)
        : DAYS[date.getUTCDay()]!;

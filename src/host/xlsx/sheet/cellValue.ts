import { serialOf, type CellContent } from '../../model';
import { decodeXml, decodeXstring } from '../xml/text';
import { richText } from './sharedStrings';

/** What is needed to understand the value of a cell. */
export interface ValueContext {
  readonly texts: readonly string[];
  readonly date1904: boolean;
  readonly prefix: string;
}

/** What stands between `<v>` and `</v>`, still XML; undefined without one. */
export function rawValue(body: string, prefix: string): string | undefined {
  const open = `<${prefix}v`;
  let at = body.indexOf(open);
  while (at >= 0 && !/[\s/>]/.test(body[at + open.length] ?? '')) at = body.indexOf(open, at + 1);
  if (at < 0) return undefined;
  const start = body.indexOf('>', at) + 1;
  if (body[start - 2] === '/') return '';
  const end = body.indexOf(`</${prefix}v>`, start);
  return end < 0 ? undefined : body.slice(start, end);
}

export function readValue(type: string, body: string, context: ValueContext): CellContent {
  if (type === 'inlineStr') {
    const start = body.indexOf('>', body.indexOf(`<${context.prefix}is`)) + 1;
    return richText(body.slice(start, body.lastIndexOf(`</${context.prefix}is`)), context.prefix);
  }
  const raw = rawValue(body, context.prefix);
  if (raw === undefined) return undefined;
  switch (type) {
    case 's':
      return context.texts[Number(raw)];
    case 'str':
      return decodeXstring(decodeXml(raw));
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return raw === '' ? undefined : { error: decodeXml(raw) };
    case 'd':
      return dateSerial(raw.trim(), context.date1904);
    default:
      return readNumber(raw);
  }
}

/** A number that is none (some writers leave the type away) stays a text. */
function readNumber(raw: string): CellContent {
  if (raw.trim() === '') return undefined;
  const number = Number(raw);
  return Number.isFinite(number) ? number : decodeXstring(decodeXml(raw));
}

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** `2026-03-02T12:00:00` as a serial number; what is no date stays a text. */
function dateSerial(text: string, date1904: boolean): CellContent {
  const [all, year, month, day, hour = '0', minute = '0', second = '0'] = ISO.exec(text) ?? [];
  if (all === undefined || text === '') return text === '' ? undefined : text;
  const days = year === undefined ? 0 : serialOf(Number(year), Number(month), Number(day), date1904);
  return days === undefined
    ? text
    : days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

import { MAX_TEXT, type CellContent } from './cell';
import { invalidArgument } from './modelError';

/** What Excel makes of a text that is typed, or written through `values`. */
export interface Typed {
  readonly value?: CellContent;
  readonly formula?: string;
  /** The format a General cell takes on with it. */
  readonly numberFormat?: string;
  readonly quotePrefix?: boolean;
}

/** What the reading of a date depends on. */
export interface DateSetting {
  readonly date1904: boolean;
  /** Stands for the clock where a date is typed without its year. */
  readonly currentYear: number;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?)(?:e[+-]?\d+)?$/i;
const PERCENT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)\s?%$/;
const CURRENCY = /^([+-]?)\$\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;
const ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const US_DATE = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/;

/**
 * Reads a text as Excel does in the English (US) language, which is also how Office.js reads the
 * strings of `Range.values` in every language. Month names and times of day are not read: such a
 * text stays a text here, while Excel would make a date of it.
 *
 * @param isText whether the cell has the format `@`: then nothing is read but the apostrophe
 */
export function readTyped(text: string, isText: boolean, setting: DateSetting): Typed {
  if (text.length > MAX_TEXT) throw invalidArgument();
  if (text === '') return {};
  if (text[0] === "'") return { value: text.slice(1), quotePrefix: true };
  if (isText || isPlainText(text)) return { value: text };
  if (text[0] === '=' && text.length > 1) return { formula: text.slice(1) };
  return readConstant(text.trim(), setting) ?? readAsFormula(text) ?? { value: text };
}

/** The usual case, told by the first letter: neither TRUE nor FALSE, and nothing that starts otherwise. */
function isPlainText(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code >= 97 && code <= 122 && !/^(?:true|false)\s*$/i.test(text);
}

function readConstant(text: string, setting: DateSetting): Typed | undefined {
  if (NUMBER.test(text)) return { value: Number(text.replaceAll(',', '')) };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (ERROR.test(text)) return { value: { error: text.toUpperCase() } };
  if (PERCENT.test(text)) {
    const number = text.replace(/\s?%$/, '');
    return { value: Number(`${number}e-2`), numberFormat: number.includes('.') ? '0.00%' : '0%' };
  }
  const currency = CURRENCY.exec(text);
  if (currency) {
    const value = Number(`${currency[1]}${currency[2]!.replaceAll(',', '')}${currency[3] ?? ''}`);
    return { value, numberFormat: currency[3] === undefined ? '$#,##0' : '$#,##0.00' };
  }
  return readDate(text, setting);
}

function readDate(text: string, setting: DateSetting): Typed | undefined {
  const iso = ISO_DATE.exec(text);
  const us = iso ? null : US_DATE.exec(text);
  if (!iso && !us) return undefined;
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [us![3] === undefined ? setting.currentYear : fullYear(us![3]), Number(us![1]), Number(us![2])];
  const value = serialOf(year, month, day, setting.date1904);
  if (value === undefined) return undefined;
  return { value, numberFormat: us && us[3] === undefined ? 'd-mmm' : 'm/d/yyyy' };
}

/** Two digits are 1930 to 2029, as Excel has it by default. */
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

const DAY = 86_400_000;

/** @returns the serial of a day that exists and that the date system can count, else undefined */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year > 9999) return undefined;
  const serial = date1904 ? time / DAY + 24_107 : serial1900(time / DAY + 25_569);
  return serial < 0 ? undefined : serial;
}

/** Excel counts a 29 February 1900 that never was: days before it are one less. */
const serial1900 = (serial: number): number => (serial < 61 ? serial - 1 : serial);

/** A text that begins like a calculation is entered as one: `+A1`, `-Abc`, `@Abc`. */
const readAsFormula = (text: string): Typed | undefined =>
  /^[+\-@]./.test(text) ? { formula: text } : undefined;

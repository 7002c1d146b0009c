import type { Amount } from '../money/amount';
import { amountOfDigits } from '../money/convert';
import type { Decimals } from '../money/currency';
import { failed, found, type Outcome, type Place, type Problem, type Reading } from '../problem/problem';
import { isCurrencyMark, isMarkOf } from './currencySigns';
import { nameOfNumberFormat, NUMBER_FORMATS, plainMarks, type NumberFormat } from './formats';

/** What the row says of its amounts. */
export interface AmountContext {
  /** Undefined where the accountant stated none: then only digits without any mark can be read. */
  readonly format: NumberFormat | undefined;
  /** The row's currency: its sign or code may stand next to the number, no other may. */
  readonly currency: string;
  readonly decimals: Decimals;
}

/**
 * Reads an amount such as `1.234,56`, `-7,00`, `7,00-`, `(7,00)`, `7,00 CR`, `DR 7,00` or `€ 7,00`.
 *
 * CR is negative, DR positive. A text that fits only another format is refused, not converted: `1,234` is a thousand for one bank
 * and little more than one for another. Plain digits such as `1234` are the same in every format and need none.
 *
 * @returns the signed amount, or a problem at `place`: `amount/unreadable`, `amount/no-format`, `amount/other-format`,
 *   `amount/other-currency`, `amount/too-many-decimals`, `amount/too-large`
 */
export function parseAmount(text: string, context: AmountContext, place: Place): Outcome<Amount> {
  const { currency, decimals } = context;
  const parts = partsOf(text);
  if (parts === undefined) return failed({ code: 'amount/unreadable', place, facts: { text } });
  if (parts.currencyMark !== undefined && !isMarkOf(parts.currencyMark, currency)) {
    return failed({ code: 'amount/other-currency', place, facts: { text, currency } });
  }
  const digits = digitsIn(parts, text, context.format, place);
  if (!digits.ok) return digits;
  const read = amountOfDigits(digits.value, decimals);
  if (read.ok) {
    const { format } = context;
    const readings = hasMoreDecimals(digits.value, decimals)
      ? signedReadings(parts, format).filter(({ amount }) => !hasMoreDecimals(amount, decimals))
      : [];
    return readings.length === 0 ? found(read.amount) : failed(refused(text, format, readings, place));
  }
  return read.why === 'too-large'
    ? failed({ code: 'amount/too-large', place, facts: { text } })
    : failed({ code: 'amount/too-many-decimals', place, facts: { text, currency, decimals } });
}

/**
 * Reads a number without a currency, such as a percent or an amount whose currency is not known yet.
 * @returns digits with a point, sign included: `-1234.50`
 */
export function parseDigits(text: string, format: NumberFormat | undefined, place: Place): Outcome<string> {
  const parts = partsOf(text);
  return parts === undefined || parts.currencyMark !== undefined
    ? failed({ code: 'amount/unreadable', place, facts: { text } })
    : digitsIn(parts, text, format, place);
}

/** A text taken apart: its sign, the currency next to the number, and the number itself. */
interface NumberParts {
  readonly isNegative: boolean;
  readonly currencyMark: string | undefined;
  readonly number: string;
}

/** No amount is longer; a whole letter in a cell is not searched for signs. */
const LONGEST = 100;

/** A sign, a parenthesis, CR, DR, or a currency, at either end of the text. */
const FRONT = /^(?:[-+(]|[\p{L}\p{Sc}]+\.?)/u;
const BACK = /(?:[-+)]|[\p{L}\p{Sc}]+\.?)$/u;

/** @returns undefined when two signs or two currencies stand there, a parenthesis is open, or no digit is left */
function partsOf(text: string): NumberParts | undefined {
  if (text.length > LONGEST) return undefined;
  let rest = plainMarks(text);
  const signs: string[] = [];
  const currencies: string[] = [];
  let opened = 0;
  let closed = 0;
  const note = (token: string): boolean => {
    const upper = token.toUpperCase();
    if (token === '(') opened++;
    else if (token === ')') closed++;
    else if (token === '-' || token === '+' || upper === 'CR' || upper === 'DR') signs.push(upper);
    else if (isCurrencyMark(token)) currencies.push(token);
    else return false;
    return true;
  };
  for (let token = FRONT.exec(rest)?.[0]; token !== undefined; token = FRONT.exec(rest)?.[0]) {
    if (!note(token)) return undefined;
    rest = rest.slice(token.length).trimStart();
  }
  for (let token = BACK.exec(rest)?.[0]; token !== undefined; token = BACK.exec(rest)?.[0]) {
    if (!note(token)) return undefined;
    rest = rest.slice(0, -token.length).trimEnd();
  }
  const isWrapped = opened === 1 && closed === 1;
  const signCount = signs.length + (isWrapped ? 1 : 0);
  if (opened !== closed || opened > 1 || signCount > 1 || currencies.length > 1 || !/^\d/.test(rest))
    return undefined;
  return {
    isNegative: isWrapped || signs[0] === '-' || signs[0] === 'CR',
    currencyMark: currencies[0],
    number: rest,
  };
}

/** The number in the stated format; digits without any mark need none. */
function digitsIn(
  parts: NumberParts,
  text: string,
  format: NumberFormat | undefined,
  place: Place,
): Outcome<string> {
  if (/^\d+$/.test(parts.number)) return found(signed(parts, parts.number));
  const own = format === undefined ? undefined : readAs(parts.number, format);
  if (own !== undefined) return found(signed(parts, own));
  return failed(refused(text, format, signedReadings(parts, format), place));
}

const signed = ({ isNegative }: NumberParts, digits: string): string => (isNegative ? `-${digits}` : digits);

const signedReadings = (parts: NumberParts, format: NumberFormat | undefined): readonly Reading[] =>
  otherReadings(parts.number, format).map((reading) => ({
    ...reading,
    amount: signed(parts, reading.amount),
  }));

/**
 * `1.000` in euros has no three decimals: a text that fits the stated format only so, and another as a thousand, is a thousand
 * there. Without this a file of the other format would be read a thousand times too small, without a word.
 */
const hasMoreDecimals = (digits: string, decimals: Decimals): boolean =>
  (/\.(\d+)$/.exec(digits)?.[1]?.length ?? 0) > decimals;

function refused(
  text: string,
  format: NumberFormat | undefined,
  readings: readonly Reading[],
  place: Place,
): Problem {
  if (readings.length === 0) return { code: 'amount/unreadable', place, facts: { text } };
  return format === undefined
    ? { code: 'amount/no-format', place, facts: { text, readings } }
    : { code: 'amount/other-format', place, facts: { text, format: nameOfNumberFormat(format), readings } };
}

/** What the text would be in each of the other formats that it fits. */
const otherReadings = (number: string, stated: NumberFormat | undefined): readonly Reading[] =>
  Object.values<NumberFormat>(NUMBER_FORMATS).flatMap((format) => {
    const isStated = stated?.decimalMark === format.decimalMark && stated.groupMark === format.groupMark;
    const amount = isStated ? undefined : readAs(number, format);
    return amount === undefined ? [] : [{ format: nameOfNumberFormat(format), amount }];
  });

const SHAPES = new Map<string, RegExp>();

/** Groups are of three and do not begin with a zero: `0.500` is a half, never five hundred. */
function shapeOf(format: NumberFormat): RegExp {
  const name = nameOfNumberFormat(format);
  const known = SHAPES.get(name);
  if (known) return known;
  const [group, decimal] = [`[${format.groupMark}]`, `[${format.decimalMark}]`];
  const shape = new RegExp(`^(?:[1-9]\\d{0,2}(?:${group}\\d{3})+|\\d+)(?:${decimal}\\d+)?$`);
  SHAPES.set(name, shape);
  return shape;
}

const readAs = (number: string, format: NumberFormat): string | undefined =>
  shapeOf(format).test(number)
    ? number.replaceAll(format.groupMark, '').replace(format.decimalMark, '.')
    : undefined;

import type { ParameterState } from '../../app/useCases';
import { digitsOf } from '../../money/convert';
import { decimalsOf, type Decimals } from '../../money/currency';
import { parseAmount } from '../../text/amountText';
import type { Formats } from '../../text/localeFormats';
import type { Texts } from '../texts/texts';
import type { Refusal } from './parametersPage';

type Kind = ParameterState['kind'];

/** What the user's own way of writing depends on. */
export interface Writing {
  readonly texts: Texts;
  readonly formats: Formats;
  /** Of the accounting currency, as far as a parameter states it; amounts are limits in it. */
  readonly decimals: Decimals;
}

export const decimalsIn = (parameters: readonly ParameterState[]): Decimals =>
  decimalsOf(parameters.find(({ name }) => name === 'Accounting currency')?.value.toUpperCase() ?? '');

/** A value as this user writes it; '' stays ''. */
export function shownValue(kind: Kind, value: string, { texts, formats, decimals }: Writing): string {
  const { options } = texts.parameters;
  switch (kind.kind) {
    case 'amount':
      return formats.digits(value, decimals);
    case 'percent':
      return formats.digits(value, 0);
    case 'choice':
      return kind.options.includes(value) ? (options[value] ?? value) : value;
    case 'word or date':
      return kind.words.includes(value) ? (options[value] ?? value) : formats.date(value);
    case 'date':
      return formats.date(value);
    case 'whole':
    case 'text':
      return value;
  }
}

/** The default as this user would type it; '' for none. A default may be a list of words. */
export function shownDefault(kind: Kind, writing: Writing): string {
  const { options } = writing.texts.parameters;
  return kind.kind === 'text'
    ? kind.byDefault
        .split('; ')
        .map((word) => options[word] ?? word)
        .join('; ')
    : shownValue(kind, kind.byDefault, writing);
}

/** What applies: what is stated or chosen, else the default. */
export const inEffect = ({ kind, value }: ParameterState, writing: Writing): string =>
  value === '' ? shownDefault(kind, writing) : shownValue(kind, value, writing);

/**
 * What was typed, as it is kept: amounts in the user's number format with a point, nothing for the default.
 * @returns why it cannot be read, where it cannot: `1.000` is never guessed to be a thousand or one
 */
export function readTyped(
  kind: Kind,
  typed: string,
  { formats, decimals }: Writing,
): { readonly value: string } | { readonly refusal: Refusal } {
  const text = typed.trim();
  if (text === '') return { value: '' };
  if (kind.kind === 'whole' && !/^\d+$/.test(text))
    return { refusal: { by: 'pane', unreadable: 'whole', text } };
  if (kind.kind !== 'amount' && kind.kind !== 'percent') return { value: text };
  const place = { kind: 'table', table: 'SettlementParameters' } as const;
  const kept = kind.kind === 'amount' ? decimals : PERCENT_DECIMALS;
  const read = parseAmount(text, { format: formats.numberFormat, currency: '', decimals: kept }, place);
  if (!read.ok) return { refusal: { by: 'pane', unreadable: 'amount', text } };
  const digits = digitsOf(read.value, kept);
  return { value: kind.kind === 'amount' ? digits : digits.replace(/\.?0+$/, '') };
}

/** As many as a percent is asked for with: `0.125`. */
const PERCENT_DECIMALS = 3;

/** `1,234.50`: an amount as it is typed here. */
export const exampleAmount = ({ formats, decimals }: Writing): string =>
  formats.digits(decimals === 0 ? '1234' : '1234.5', decimals);

import { failed, found, type Outcome, type Place } from '../problem/problem';
import { choiceOf, MARK_OPTION, USE_CASH_DISCOUNT } from './choiceText';
import type { NumberFormat } from './formats';
import { digitsOfAmount, writtenAmount } from './writtenAmount';

/** What the user keyed on one marked document, in brackets behind it; what is absent stands in the row. */
export interface MarkOptions {
  readonly useCashDiscount?: 'Normal' | 'Always' | 'Never';
  /** Overwritten cash discount amount (DISC-10): digits with a point. */
  readonly discountAmount?: string;
  /** DIFF-10. */
  readonly fullSettlement?: true;
}

/**
 * Reads what stands in brackets: `Never`, `discount 6.00`, `full settlement`, several separated by commas. A comma before a digit
 * belongs to an amount: every option begins with a word.
 *
 * @param text the whole mark, for the message
 */
export function parseMarkOptions(
  options: string,
  text: string,
  format: NumberFormat | undefined,
  place: Place,
): Outcome<MarkOptions> {
  let read: MarkOptions = {};
  for (const option of options.split(/,(?!\d)/).map((part) => part.trim())) {
    const one = parseOption(option, text, format, place);
    if (!one.ok) return one;
    const isStatedTwice = Object.keys(one.value).some((key) => key in read);
    if (isStatedTwice) return unreadable(option, text, place);
    read = { ...read, ...one.value };
  }
  return found(read);
}

/** A word, and behind it an amount: `discount 6.00`, `Skonto: -6,00`. */
const WITH_AMOUNT = /^([\p{L}\s’'.-]+?)[\s:]*((?:[-+(]\s*)?\d.*)$/u;

function parseOption(
  option: string,
  text: string,
  format: NumberFormat | undefined,
  place: Place,
): Outcome<MarkOptions> {
  const useCashDiscount = choiceOf(option, USE_CASH_DISCOUNT);
  if (useCashDiscount !== undefined) return found({ useCashDiscount });
  if (choiceOf(option, MARK_OPTION) === 'full settlement') return found({ fullSettlement: true });
  const [, word = '', amount = ''] = WITH_AMOUNT.exec(option) ?? [];
  if (choiceOf(word, MARK_OPTION) !== 'discount') return unreadable(option, text, place);
  const digits = digitsOfAmount(amount, format, place);
  if (digits.ok) return found({ discountAmount: digits.value });
  return digits.problem.code === 'amount/unreadable' ? unreadable(option, text, place) : digits;
}

const unreadable = (option: string, text: string, place: Place): Outcome<never> =>
  failed({ code: 'mark/option-unreadable', place, facts: { option, text } });

/** ` [Never, discount 6.00]`, as it is written behind the document; '' where nothing is keyed. */
export function markOptionsText(
  { useCashDiscount, discountAmount, fullSettlement }: MarkOptions,
  format: NumberFormat | undefined,
): string {
  const parts = [
    ...(useCashDiscount === undefined ? [] : [useCashDiscount]),
    ...(discountAmount === undefined ? [] : [`discount ${writtenAmount(discountAmount, format)}`]),
    ...(fullSettlement === undefined ? [] : ['full settlement']),
  ];
  return parts.length === 0 ? '' : ` [${parts.join(', ')}]`;
}

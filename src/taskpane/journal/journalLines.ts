import type { JournalLine, LineState } from '../../app/paymentEntry';
import { plus, ZERO, type Amount } from '../../money/amount';
import { placeText } from '../../problem/problem';
import type { Formats } from '../../text/localeFormats';

export const STATES: readonly LineState[] = ['new', 'marked', 'posted', 'problem'];
export type StateFilter = LineState | 'all';

/** What each line can be found by. */
export const searchableLines = (lines: readonly JournalLine[], formats: Formats): readonly string[] =>
  lines.map(({ fields, amount, decimals, place }) =>
    [
      fields.account,
      fields.name,
      fields.invoice,
      fields.voucher,
      fields.paymentReference,
      fields.description,
      fields.offsetAccount,
      fields.date === '' ? '' : formats.date(fields.date),
      amount === undefined ? fields.amount : formats.amount(amount, decimals),
      fields.amount,
      fields.currency,
      placeText(place),
    ]
      .join('\n')
      .toLowerCase(),
  );

/** Lines of a state in which every word of the text is found. */
export function linesShown(
  lines: readonly JournalLine[],
  index: readonly string[],
  state: StateFilter,
  text: string,
): readonly JournalLine[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(
    (line, i) => (state === 'all' || line.state === state) && words.every((word) => index[i]!.includes(word)),
  );
}

/** What lines come to. @returns undefined where they have no common currency, or an amount is not known yet */
export function totalOf(lines: readonly JournalLine[]): { total: Amount; line: JournalLine } | undefined {
  const [line] = lines;
  let total = ZERO;
  for (const { amount, fields } of lines) {
    if (amount === undefined || fields.currency !== line?.fields.currency) return undefined;
    total = plus(total, amount);
  }
  return line && { total, line };
}

/** On which side of the account it stands: money received from a customer is a credit, paid to a vendor a debit. */
export const isDebit = ({ fields, amount }: JournalLine): boolean =>
  amount !== undefined && (fields.side === 'vendor') === amount >= 0;

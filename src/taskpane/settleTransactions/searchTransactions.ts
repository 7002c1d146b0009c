import type { OpenTransaction } from '../../app/paymentEntry';
import type { Formats } from '../../text/localeFormats';

/** What each transaction can be found by: numbers, account, name, amount and days as this user writes them. */
export const searchable = (transactions: readonly OpenTransaction[], formats: Formats): readonly string[] =>
  transactions.map(({ invoice, voucher, account, name, open, decimals, currency, dueDate }) =>
    [
      invoice,
      voucher,
      account,
      name,
      formats.amount(open, decimals),
      formats.digits(String(open / 10 ** decimals), 0),
      currency,
      dueDate === undefined ? '' : formats.date(dueDate),
    ]
      .join('\n')
      .toLowerCase(),
  );

/** Transactions in which every word of the text is found. */
export function matching(
  transactions: readonly OpenTransaction[],
  index: readonly string[],
  text: string,
): readonly OpenTransaction[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0
    ? transactions
    : transactions.filter((_, i) => words.every((word) => index[i]!.includes(word)));
}

import type { ReviewChoice, ReviewDocument, ReviewLine } from '../../app/bankCases';
import type { Amount } from '../../money/amount';
import type { Decimals } from '../../money/currency';
import type { Pane } from '../view/paneContext';
import type { Decision } from './decisions';

export const moneyText = (
  amount: Amount,
  { currency, decimals }: { readonly currency: string; readonly decimals: Decimals },
  { formats }: Pane,
): string => `${formats.amount(amount, decimals)} ${currency}`;

/** Who paid, as the bank names it. */
export const nameOf = ({ name, iban }: ReviewLine, { texts }: Pane): string =>
  name || iban || texts.bank.review.unknownName;

/** What a control of the line is called for a screen reader. */
export const lineName = (line: ReviewLine, pane: Pane): string =>
  `${nameOf(line, pane)} ${moneyText(line.amount, line, pane)}`;

/** `10030: 980.00 + 20.00 cash discount`; the currency where it is another than the bank's. */
export function documentText(document: ReviewDocument, currency: string, { texts, formats }: Pane): string {
  const { invoice, paid, discount, decimals } = document;
  const t = texts.bank.review;
  const own = document.currency === currency ? '' : ` ${document.currency}`;
  const cash = t.invoicePaid(invoice, `${formats.amount(paid, decimals)}${own}`);
  return discount === 0 ? cash : `${cash} ${t.withDiscount(`${formats.amount(discount, decimals)}${own}`)}`;
}

/** Numbers of the documents; of very many the first. */
export function invoicesText({ documents }: ReviewChoice, { texts, formats }: Pane): string {
  const more = documents.length - SHOWN;
  const first = documents
    .slice(0, SHOWN)
    .map(({ invoice }) => invoice)
    .join(', ');
  return more > 0 ? `${first} ${texts.bank.review.moreInvoices(more, formats.count(more))}` : first;
}
export const SHOWN = 3;

/** What was decided, in a few words. */
export function decisionText(line: ReviewLine, { choice }: Decision, pane: Pane): string {
  const t = pane.texts.bank.review;
  if (choice === 'rejected') return t.rejected;
  if (choice === 'on account') return t.onAccountOf(line.payer?.account ?? '');
  const chosen = line.choices[choice];
  return t.accepted(chosen ? invoicesText(chosen, pane) : '');
}

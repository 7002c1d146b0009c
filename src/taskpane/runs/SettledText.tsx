import type { SettledLine } from '../../app/useCases';
import { decimalsOf } from '../../money/currency';
import { usePane } from '../view/paneContext';

/** What a settlement came to: `Settled 300.00 USD`, `of it cash discount 6.00`. */
export function SettledText({ line }: { readonly line: SettledLine }) {
  const { texts, formats } = usePane();
  const t = texts.runs;
  const money = (amount: SettledLine['discount']): string =>
    formats.amount(amount, decimalsOf(line.currency));
  // An overpayment written off has no document.
  const parts = [
    ...(line.invoice === '' ? [] : [t.settled(`${money(line.amountSettled)} ${line.currency}`)]),
    ...(line.discount === 0 ? [] : [t.discount(money(line.discount))]),
    ...(line.difference === 0 ? [] : [t.difference(money(line.difference))]),
  ];
  return (
    <>
      {parts.map((part) => (
        <div key={part}>{part}</div>
      ))}
    </>
  );
}

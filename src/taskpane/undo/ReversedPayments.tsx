import { Button } from '@fluentui/react-components';
import type { UndoPreview } from '../../app/useCases';
import { decimalsOf } from '../../money/currency';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { useShownRows } from '../view/useShownRows';

type Reversed = UndoPreview['payments'][number];

/** Payments that are taken back with their own postings, each under its new voucher (UNDO-6). */
export function ReversedPayments({ payments }: { readonly payments: readonly Reversed[] }) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const { shown, more, showMore, rowProps } = useShownRows<Reversed, HTMLLIElement>(payments);
  const t = texts.undo;
  if (payments.length === 0) return null;
  const title = t.payments(payments.length, formats.count(payments.length));
  return (
    <section className={pieces.section} aria-label={title}>
      <h2 className={pieces.subheading}>{title}</h2>
      <ul className={pieces.list}>
        {shown.map(({ voucher, reverses, account, amount, currency }, i) => (
          <li key={voucher} className={pieces.row} {...rowProps(i)}>
            <div className={pieces.name}>
              {reverses} · {account}
            </div>
            <div>
              {formats.amount(amount, decimalsOf(currency))} {currency}
            </div>
            <div className={pieces.quiet}>{t.underVoucher(voucher)}</div>
          </li>
        ))}
      </ul>
      {more > 0 && <Button onClick={showMore}>{texts.runs.showMoreRows(more, formats.count(more))}</Button>}
    </section>
  );
}

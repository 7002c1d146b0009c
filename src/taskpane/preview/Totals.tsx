import type { Preview, RunTotals } from '../../app/useCases';
import { Figures } from '../view/Figures';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

/** What the run comes to, in accounting currency. */
export function Totals({ totals }: { readonly totals: RunTotals }) {
  const { texts, formats } = usePane();
  const t = texts.totals;
  const money = (amount: RunTotals['payments']) => formats.amount(amount, totals.decimals);
  return (
    <Figures
      title={t.heading(totals.currency)}
      figures={[
        [t.payments(totals.paymentCount, formats.count(totals.paymentCount)), money(totals.payments)],
        [t.settled(totals.documentsSettled, formats.count(totals.documentsSettled)), money(totals.settled)],
        [t.discount, money(totals.discount)],
        [t.differences, money(totals.differences)],
        ...(totals.exchangeGain === 0 ? [] : [[t.exchangeGain, money(totals.exchangeGain)] as const]),
        [t.leftOpen, money(totals.leftOpen)],
      ]}
    />
  );
}

/** How many rows went in, and which of them stay out. */
export function RowsRead({ rows }: { readonly rows: Preview['rows'] }) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const t = texts.totals;
  return (
    <Figures
      title={t.rowsHeading}
      figures={[
        [t.invoicesRead, formats.count(rows.invoices)],
        [t.paymentsRead, formats.count(rows.payments)],
        [t.withProblem, formats.count(rows.withProblem)],
        [t.alreadyPosted, formats.count(rows.alreadyPosted)],
        ...(rows.textsRead > 0 ? [[t.textsRead, formats.count(rows.textsRead)] as const] : []),
      ]}
    >
      <p className={pieces.quiet}>{t.hiddenCount}</p>
    </Figures>
  );
}

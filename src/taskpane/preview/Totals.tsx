import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Preview, RunTotals, SheetToWrite } from '../../app/useCases';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

const useStyles = makeStyles({
  label: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 0', verticalAlign: 'top' },
});

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

/** Which sheets posting writes to: what it adds, and what it rewrites whole. */
export function SheetsToWrite({ sheets }: { readonly sheets: readonly SheetToWrite[] }) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const t = texts.preview.sheets;
  return (
    <Figures
      title={t.heading}
      figures={sheets.map(({ sheet, isNew, rows }) => [
        isNew ? t.newSheet(sheet) : sheet,
        rows === undefined ? t.rewritten : t.added(rows, formats.count(rows)),
      ])}
    >
      <p className={pieces.quiet}>{t.notYours}</p>
    </Figures>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly figures: readonly (readonly [label: string, figure: string])[];
  readonly children?: ReactNode;
}

function Figures({ title, figures, children }: FiguresProps) {
  const [styles, pieces] = [useStyles(), usePieces()];
  return (
    <section className={pieces.section} aria-label={title}>
      <h2 className={pieces.subheading}>{title}</h2>
      <table className={mergeClasses(pieces.table)}>
        <tbody>
          {figures.map(([label, figure], i) => (
            <tr key={i}>
              <th scope="row" className={styles.label}>
                {label}
              </th>
              <td className={pieces.amount}>{figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </section>
  );
}

import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SettledLine } from '../../app/useCases';
import { SettledText } from '../runs/SettledText';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { useShownRows } from '../view/useShownRows';

interface SettledLinesProps {
  readonly title: string;
  readonly lines: readonly SettledLine[];
  /** Between the title and the list. */
  readonly children?: ReactNode;
}

/** Settlements that stand in the ledger, each with its document, its payment and what it came to. */
export function SettledLines({ title, lines, children }: SettledLinesProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const { shown, more, showMore, rowProps } = useShownRows<SettledLine, HTMLLIElement>(lines);
  const t = texts.runs;
  if (lines.length === 0) return null;
  return (
    <section className={pieces.section} aria-label={title}>
      <h2 className={pieces.subheading}>{title}</h2>
      {children}
      <ul className={pieces.list}>
        {shown.map((line, i) => (
          <li key={i} className={pieces.row} {...rowProps(i)}>
            <div className={pieces.name}>
              {line.invoice === '' ? t.overpayment : line.invoice} · {line.account}
            </div>
            <div className={pieces.quiet}>
              {line.voucher === '' ? t.withoutPayment : line.voucher} · {formats.date(line.settledOn)} ·{' '}
              {line.run}
            </div>
            <div>
              <SettledText line={line} />
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && <Button onClick={showMore}>{t.showMoreRows(more, formats.count(more))}</Button>}
    </section>
  );
}

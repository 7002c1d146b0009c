import { makeStyles, tokens } from '@fluentui/react-components';
import type { DraftEstimate } from '../../app/paymentEntry';
import { decimalsOf } from '../../money/currency';
import { usePane } from '../view/paneContext';

const useStyles = makeStyles({
  totals: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))',
    gap: '2px 12px',
    margin: 0,
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  figure: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

interface SettlementTotalsProps {
  /** Undefined until there is something to work out. */
  readonly estimate: DraftEstimate | undefined;
  readonly currency: string;
}

/** What the marked lines come to, in the payment's currency. */
export function SettlementTotals({ estimate, currency }: SettlementTotalsProps) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const t = texts.entry.totals;
  const money = (amount: DraftEstimate['markedTotal'] | undefined): string =>
    amount === undefined ? '–' : `${formats.amount(amount, decimalsOf(currency))} ${currency}`;
  const figures = [
    [t.marked, money(estimate?.markedTotal)],
    [t.discount, money(estimate?.estimatedDiscount)],
    ...(estimate && estimate.leftOpen !== 0 ? [[t.leftOpen, money(estimate.leftOpen)] as const] : []),
  ] as const;
  return (
    <dl className={styles.totals}>
      {figures.map(([label, figure]) => (
        <div key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.figure}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

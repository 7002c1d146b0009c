import { makeStyles, tokens } from '@fluentui/react-components';
import type { DiscountPanel } from '../../engine/discountPanel';
import type { Decimals } from '../../money/currency';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

const useStyles = makeStyles({
  label: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 0', verticalAlign: 'top' },
});

interface DiscountPanelTableProps {
  /** Undefined until it is worked out. */
  readonly panel: DiscountPanel | undefined;
  readonly decimals: Decimals;
}

/** The five lines of the discount panel (DISC-11). */
export function DiscountPanelTable({ panel, decimals }: DiscountPanelTableProps) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const t = texts.entry.panel;
  const money = (amount: DiscountPanel['cashDiscountTaken'] | undefined): string =>
    amount === undefined ? '–' : formats.amount(amount, decimals);
  const lines = [
    [t.date, panel?.cashDiscountDate === undefined ? '–' : formats.date(panel.cashDiscountDate)],
    [t.amount, money(panel?.cashDiscountAmount)],
    [t.use, panel === undefined ? '–' : texts.entry.useCashDiscount[panel.useCashDiscount]],
    [t.taken, money(panel?.cashDiscountTaken)],
    [t.toTake, money(panel?.cashDiscountAmountToTake)],
  ] as const;
  return (
    <section aria-label={t.heading}>
      <h3 className={pieces.subheading}>{t.heading}</h3>
      <table className={pieces.table}>
        <tbody>
          {lines.map(([label, figure]) => (
            <tr key={label}>
              <th scope="row" className={styles.label}>
                {label}
              </th>
              <td className={pieces.amount}>{figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ScheduleRow } from '../../engine/discountSchedule';
import type { Decimals } from '../../money/currency';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

const useStyles = makeStyles({
  table: { tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    padding: '0 0 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  right: { textAlign: 'right', paddingLeft: '8px' },
  /** The last heading is the longest. */
  narrow: { width: '30%' },
  date: { padding: '2px 0', whiteSpace: 'nowrap' },
});

interface ScheduleTableProps {
  readonly schedule: readonly ScheduleRow[];
  readonly decimals: Decimals;
}

/** Until when which discount is offered, and what then closes the document. */
export function ScheduleTable({ schedule, decimals }: ScheduleTableProps) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const t = texts.entry.schedule;
  return (
    <section aria-label={t.heading}>
      <h3 className={pieces.subheading}>{t.heading}</h3>
      <table className={mergeClasses(pieces.table, styles.table)}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.narrow)}>
              {texts.entry.panel.date}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.right, styles.narrow)}>
              {texts.entry.panel.amount}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.right)}>
              {texts.entry.columns.open}
            </th>
          </tr>
        </thead>
        <tbody>
          {schedule.map(({ cashDiscountDate, cashDiscountAmount, amount }, i) => (
            <tr key={i}>
              <td className={styles.date}>{formats.date(cashDiscountDate)}</td>
              <td className={pieces.amount}>{formats.amount(cashDiscountAmount, decimals)}</td>
              <td className={pieces.amount}>{formats.amount(amount, decimals)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

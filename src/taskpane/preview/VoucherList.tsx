import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { VoucherPreview } from '../../app/useCases';
import type { Decimals } from '../../money/currency';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { useShownRows } from '../view/useShownRows';

const useStyles = makeStyles({
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: '0 0 4px',
  },
  right: { textAlign: 'right', paddingLeft: '8px', whiteSpace: 'nowrap' },
  voucher: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    padding: '8px 0 2px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { padding: '2px 0', verticalAlign: 'top', overflowWrap: 'anywhere' },
  small: { fontSize: tokens.fontSizeBase200 },
  description: { color: tokens.colorNeutralForeground2 },
});

/** Longer amounts go below the text of their line: two of them beside it would leave it no room in a narrow pane. */
const ROOM_BESIDE = 12;

interface VoucherListProps {
  readonly vouchers: readonly VoucherPreview[];
  readonly decimals: Decimals;
}

/** The vouchers as they will stand in the workbook, debit and credit below each other. */
export function VoucherList({ vouchers, decimals }: VoucherListProps) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const { shown, more, showMore, rowProps } = useShownRows<VoucherPreview, HTMLTableCellElement>(vouchers);
  const title = texts.vouchers.heading(vouchers.length, formats.count(vouchers.length));
  const written = (amount: VoucherPreview['lines'][number]['debit']) =>
    amount === 0 ? '' : formats.amount(amount, decimals);
  const amounts = shown.flatMap(({ lines }) =>
    lines.flatMap(({ debit, credit }) => [written(debit), written(credit)]),
  );
  const isWide = amounts.some((amount) => amount.length > ROOM_BESIDE);
  if (vouchers.length === 0) return null;

  return (
    <section className={pieces.section} aria-label={title}>
      <h2 className={pieces.subheading}>{title}</h2>
      <table className={pieces.table}>
        <thead>
          {isWide && (
            <tr>
              <th scope="col" colSpan={3} className={styles.head}>
                {texts.vouchers.account}
              </th>
            </tr>
          )}
          <tr>
            {isWide ? (
              <td />
            ) : (
              <th scope="col" className={styles.head}>
                {texts.vouchers.account}
              </th>
            )}
            <th scope="col" className={mergeClasses(styles.head, styles.right)}>
              {texts.vouchers.debit}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.right)}>
              {texts.vouchers.credit}
            </th>
          </tr>
        </thead>
        {shown.map((voucher, i) => (
          <tbody key={i}>
            <tr>
              <th scope="rowgroup" colSpan={3} className={styles.voucher} {...rowProps(i)}>
                {voucher.voucher} · {formats.date(voucher.date)}
              </th>
            </tr>
            {voucher.lines.map((line, l) => {
              const text = (
                <td className={styles.line} colSpan={isWide ? 3 : 1}>
                  {line.ledgerAccount} <span className={styles.description}>{line.description}</span>
                </td>
              );
              const figures = (
                <>
                  <td className={mergeClasses(pieces.amount, isWide && styles.small)}>
                    {written(line.debit)}
                  </td>
                  <td className={mergeClasses(pieces.amount, isWide && styles.small)}>
                    {written(line.credit)}
                  </td>
                </>
              );
              return isWide ? (
                <Fragment key={l}>
                  <tr>{text}</tr>
                  <tr>
                    <td />
                    {figures}
                  </tr>
                </Fragment>
              ) : (
                <tr key={l}>
                  {text}
                  {figures}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      {more > 0 && <Button onClick={showMore}>{texts.vouchers.showMore(more, formats.count(more))}</Button>}
    </section>
  );
}

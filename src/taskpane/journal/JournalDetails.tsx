import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { decimalsOf } from '../../money/currency';
import { placeText } from '../../problem/problem';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import type { JournalRowProps } from './JournalRow';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(108px, 100%), 1fr))',
    gap: '6px 12px',
    margin: '2px 0 8px',
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** What else the line states, and what can be done with it. */
export function JournalDetails(props: JournalRowProps) {
  const { line, isActive, onEdit, onSettle, onPost, onResults, onDelete } = props;
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const { fields, state, place, run, leftOpen, decimals } = line;
  const [t, p, yes] = [texts.entry.journal, texts.entry.payment, texts.parameters.options['Yes'] ?? 'Yes'];
  const money = (digits: string): string => formats.digits(digits, decimalsOf(fields.currency));
  const facts: readonly (readonly [label: string, value: string])[] = [
    [texts.entry.columns.account, fields.account],
    [texts.entry.columns.invoice, fields.invoice],
    [t.description, fields.description],
    [p.offsetAccount, fields.offsetAccount],
    [p.method, fields.methodOfPayment],
    [p.paymentReference, fields.paymentReference],
    [p.depositSlip, fields.depositSlip ? yes : ''],
    [
      texts.entry.columns.useCashDiscount,
      fields.useCashDiscount === 'Normal' ? '' : texts.entry.useCashDiscount[fields.useCashDiscount],
    ],
    [texts.entry.list.discountAmount, fields.discountAmount && money(fields.discountAmount)],
    [t.bankCharge, fields.bankCharge && money(fields.bankCharge)],
    [texts.entry.list.fullSettlement, fields.fullSettlement ? yes : ''],
    [t.discountAccount, fields.discountAccount],
    [texts.entry.columns.voucher, fields.voucher],
    [texts.entry.totals.leftOpen, leftOpen ? formats.amount(leftOpen, decimals) : ''],
    [t.run, run ?? ''],
    [t.row, placeText(place)],
  ];
  const tabIndex = isActive ? 0 : -1;
  return (
    <>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
      </dl>
      {state === 'posted' ? (
        <>
          <p className={styles.value}>{t.postedHint}</p>
          <div className={pieces.buttons}>
            <Button size="small" tabIndex={tabIndex} onClick={onResults}>
              {t.toResults}
            </Button>
          </div>
        </>
      ) : (
        <div className={pieces.buttons}>
          <Button size="small" tabIndex={tabIndex} onClick={onEdit}>
            {t.edit}
          </Button>
          <Button size="small" tabIndex={tabIndex} onClick={onSettle}>
            {texts.entry.settle.heading}
          </Button>
          <Button size="small" tabIndex={tabIndex} onClick={onPost}>
            {t.postOne}
          </Button>
          <Button size="small" tabIndex={tabIndex} onClick={onDelete}>
            {t.delete}
          </Button>
        </div>
      )}
    </>
  );
}

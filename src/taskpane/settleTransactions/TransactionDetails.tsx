import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { UseCashDiscount } from '../../engine/transactions';
import { TypedField } from '../entry/TypedField';
import { exampleAmount, readAmount } from '../entry/typedValues';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { DiscountPanelTable } from './DiscountPanelTable';
import { ScheduleTable } from './ScheduleTable';
import type { TransactionRowProps } from './TransactionRow';

const useStyles = makeStyles({
  details: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: '12px 24px',
    padding: '4px 0 12px',
    cursor: 'auto',
  },
  keyed: { display: 'flex', flexDirection: 'column', gap: '8px' },
  quiet: {
    margin: '6px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const USES: readonly UseCashDiscount[] = ['Normal', 'Always', 'Never'];

/** What is keyed on a transaction beside its amount, its discount panel and its schedule. */
export function TransactionDetails(props: TransactionRowProps) {
  const { transaction, mark, refused, line, panel, markedBy, onChange } = props;
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const { id, decimals, currency, account, name, voucher } = transaction;
  const t = texts.entry;
  const money = (amount: typeof transaction.open): string => formats.amount(amount, decimals);
  const leave = (): void => {
    const read = mark && readAmount(mark.discount, currency, formats);
    if (read !== undefined) onChange(id, { discount: money(read) });
  };
  return (
    <div className={styles.details}>
      <div className={styles.keyed}>
        <Field label={t.columns.useCashDiscount}>
          <Select
            data-field="use"
            value={mark?.useCashDiscount ?? 'Normal'}
            onChange={(_, { value }) => onChange(id, { useCashDiscount: value as UseCashDiscount })}
          >
            {USES.map((use) => (
              <option key={use} value={use}>
                {t.useCashDiscount[use]}
              </option>
            ))}
          </Select>
        </Field>
        <TypedField
          label={t.list.discountAmount}
          hint={t.list.discountHint}
          isFigure
          field="discount"
          text={mark?.discount ?? ''}
          placeholder={line && money(line.cashDiscount)}
          refusal={
            refused?.discount && mark
              ? texts.parameters.unreadable.amount(mark.discount, exampleAmount(currency, formats))
              : undefined
          }
          onType={(discount) => onChange(id, { discount })}
          onLeave={leave}
        />
        <Checkbox
          label={t.list.fullSettlement}
          checked={mark?.fullSettlement ?? false}
          onChange={(_, { checked }) => onChange(id, { fullSettlement: checked === true })}
        />
      </div>
      <div>
        <DiscountPanelTable panel={panel} decimals={decimals} />
        {line && (
          <p className={styles.quiet}>
            {t.list.balanceAfter(`${money(line.balanceAfter)} ${currency}`)}
            {line.reason !== '' && ` ${line.reason}`}
          </p>
        )}
      </div>
      <div>
        {transaction.schedule.length > 0 && (
          <ScheduleTable schedule={transaction.schedule} decimals={decimals} />
        )}
        <p className={styles.quiet}>{[voucher, `${account} ${name}`].filter(Boolean).join(' · ')}</p>
        {markedBy !== undefined && <p className={pieces.warning}>{markedBy}</p>}
      </div>
    </div>
  );
}

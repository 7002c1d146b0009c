import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { exampleAmount, readAmount } from '../entry/typedValues';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import type { TransactionRowProps } from './TransactionRow';

const useStyles = makeStyles({
  field: {
    width: '104px',
    minWidth: 0,
    '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
  line: { minHeight: '32px', alignItems: 'center' },
  shown: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, paddingRight: '11px' },
  refusal: {
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'normal',
  },
});

interface AmountToSettleProps extends TransactionRowProps {
  /** Where no column heading says what it is. */
  readonly hasLabel: boolean;
}

/** Cash that settles the marked transaction: to be typed in the row that the keyboard is at, as it is worked out until then. */
export function AmountToSettle(props: AmountToSettleProps) {
  const { transaction, mark, refused, line, isActive, isOpen, hasLabel, onChange } = props;
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const id = useId();
  if (!mark) return null;
  const { invoice, voucher, currency, decimals } = transaction;
  const t = texts.entry;
  const keyed = readAmount(mark.amount, currency, formats);
  const workedOut = line && formats.amount(line.amountToSettle, decimals);
  const field =
    isActive || isOpen ? (
      <Input
        className={styles.field}
        data-field="amount"
        aria-label={t.list.amountNamed(invoice || voucher)}
        aria-invalid={refused?.amount === true}
        aria-describedby={refused?.amount ? id : undefined}
        autoComplete="off"
        inputMode="decimal"
        value={mark.amount}
        placeholder={workedOut}
        onChange={(_, { value }) => onChange(transaction.id, { amount: value })}
        onBlur={() => {
          if (keyed !== undefined) onChange(transaction.id, { amount: formats.amount(keyed, decimals) });
        }}
      />
    ) : (
      <span className={styles.shown}>
        {keyed === undefined ? mark.amount || workedOut || '–' : formats.amount(keyed, decimals)}
      </span>
    );
  return (
    <div>
      {hasLabel ? (
        <div className={mergeClasses(pieces.figureLine, styles.line)}>
          <span>{t.columns.amountToSettle}</span>
          {field}
        </div>
      ) : (
        field
      )}
      {refused?.amount && (
        <div id={id} className={styles.refusal}>
          {texts.parameters.unreadable.amount(mark.amount, exampleAmount(currency, formats))}
        </div>
      )}
    </div>
  );
}

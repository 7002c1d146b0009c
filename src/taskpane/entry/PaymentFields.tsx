import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { LineFields, PaymentJournal } from '../../app/paymentEntry';
import { decimalsOf } from '../../money/currency';
import { usePane } from '../view/paneContext';
import { MethodField } from './MethodField';
import { TypedField } from './TypedField';
import type { TypedLine, WrongFields } from './typedLine';
import { datePattern, readAmount, readDate, shownDate } from './typedValues';
import { wrongText } from './wrongText';

export const useFormStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(128px, 100%), 1fr))',
    gap: '10px 12px',
    alignItems: 'start',
    marginBottom: '16px',
  },
  whole: { gridColumn: '1 / -1' },
  /** The first tab begins where the fields begin. */
  sides: { margin: '-4px 0 8px -6px' },
  hint: { margin: 0 },
});

export interface PaymentFieldsProps {
  readonly typed: TypedLine;
  readonly wrong: WrongFields;
  readonly journal: PaymentJournal;
  readonly onChange: (change: Partial<TypedLine>) => void;
}

/** The fields that every payment has: day, amount, currency, and how it was made. Nothing is filled in by itself. */
export function PaymentFields(props: PaymentFieldsProps) {
  const pane = usePane();
  const styles = useFormStyles();
  const { typed, journal, onChange } = props;
  const { formats } = pane;
  const t = pane.texts.entry.payment;
  return (
    <>
      <LineText
        {...props}
        field="date"
        label={pane.texts.entry.columns.date}
        placeholder={datePattern(formats, t.dateLetters)}
        onLeave={() => {
          const read = readDate(typed.date, formats);
          if (read !== undefined) onChange({ date: shownDate(read, formats) });
        }}
      />
      <LineAmount {...props} field="amount" label={t.amount[typed.side]} />
      <LineText
        {...props}
        field="currency"
        label={pane.texts.entry.columns.currency}
        onLeave={() => onChange({ currency: typed.currency.trim().toUpperCase() })}
      />
      <MethodField
        methods={journal.methodsOfPayment}
        chosen={typed.methodOfPayment}
        hint={missingHint(props, 'methodOfPayment', t.missingColumn)}
        isDisabled={journal.missingColumns.includes('methodOfPayment')}
        onChoose={(methodOfPayment) => onChange({ methodOfPayment })}
      />
      <LineText {...props} field="offsetAccount" label={t.offsetAccount} />
      <LineText {...props} field="paymentReference" label={t.paymentReference} />
      <Checkbox
        className={styles.whole}
        label={t.depositSlip}
        disabled={journal.missingColumns.includes('depositSlip')}
        checked={typed.depositSlip}
        onChange={(_, { checked }) => onChange({ depositSlip: checked === true })}
      />
    </>
  );
}

type TextField = Exclude<keyof LineFields, 'side' | 'fullSettlement' | 'depositSlip' | 'useCashDiscount'>;

interface LineTextProps extends PaymentFieldsProps {
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly isFigure?: boolean;
  readonly onLeave?: () => void;
}

/** A field of the line; one whose column the table lacks is there, says so, and takes nothing. */
export function LineText(props: LineTextProps) {
  const pane = usePane();
  const {
    field,
    label,
    hint,
    placeholder,
    isFigure = false,
    onLeave,
    typed,
    wrong,
    journal,
    onChange,
  } = props;
  return (
    <TypedField
      label={label}
      field={field}
      text={typed[field]}
      placeholder={placeholder}
      isFigure={isFigure}
      hint={missingHint(props, field, pane.texts.entry.payment.missingColumn) ?? hint}
      isDisabled={journal.missingColumns.includes(field)}
      refusal={wrongText(field, typed, wrong, pane)}
      onType={(text) => onChange({ [field]: text })}
      {...(onLeave && { onLeave })}
    />
  );
}

interface LineAmountProps extends PaymentFieldsProps {
  readonly field: 'amount' | 'discountAmount' | 'bankCharge';
  readonly label: string;
  readonly hint?: string;
}

/** An amount of the line, in its currency; when the field is left it is shown as it was understood. */
export function LineAmount(props: LineAmountProps) {
  const { formats } = usePane();
  const { field, typed, onChange } = props;
  return (
    <LineText
      {...props}
      isFigure
      onLeave={() => {
        const read = readAmount(typed[field], typed.currency, formats);
        if (read !== undefined) onChange({ [field]: formats.amount(read, decimalsOf(typed.currency)) });
      }}
    />
  );
}

const missingHint = (
  { journal }: PaymentFieldsProps,
  field: keyof LineFields,
  text: string,
): string | undefined => (journal.missingColumns.includes(field) ? text : undefined);

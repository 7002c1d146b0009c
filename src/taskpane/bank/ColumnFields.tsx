import { Button, makeStyles, Select } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { BankField } from '../../statement/bankColumns';
import { useFormStyles } from '../entry/PaymentFields';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { Asked, type LayoutFieldsProps } from './FormatFields';
import { columnCount, withColumn } from './layoutDraft';

const useStyles = makeStyles({ narrow: { minWidth: 0, width: '100%' } });

/** What nearly every bank has; the others are shown where the rows have them, or on request. */
const USUAL: ReadonlySet<BankField> = new Set([
  'bookingDate',
  'amount',
  'debit',
  'credit',
  'currency',
  'name',
  'text',
]);

/** Which column is what: one select for each field, for the text one more than it has columns. */
export function ColumnFields(props: LayoutFieldsProps) {
  const { opened, layout, wrong } = props;
  const { texts } = usePane();
  const [form, pieces] = [useFormStyles(), usePieces()];
  const [isOpen, setOpen] = useState(false);
  const t = texts.bank.layout;
  const isNear = (field: BankField): boolean =>
    USUAL.has(field) || opened.layout.columns[field] !== undefined;
  const needsDate = !layout.columns.bookingDate && !layout.columns.valueDate;
  const refusalOf = (field: BankField): string | undefined =>
    wrong.includes('columns') && field === (needsDate ? 'bookingDate' : 'amount')
      ? t.undecided.columns
      : undefined;

  return (
    <section aria-label={t.columns}>
      <h2 className={pieces.subheading}>{t.columns}</h2>
      <div className={form.form}>
        {opened.fields.filter(isNear).map((field) => (
          <ColumnField key={field} {...props} field={field} refusal={refusalOf(field)} />
        ))}
      </div>
      <Button
        appearance="subtle"
        className={pieces.button}
        icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t.otherColumns}
      </Button>
      {isOpen && (
        <div className={form.form}>
          {opened.fields
            .filter((field) => !isNear(field))
            .map((field) => (
              <ColumnField key={field} {...props} field={field} refusal={undefined} />
            ))}
        </div>
      )}
    </section>
  );
}

interface ColumnFieldProps extends LayoutFieldsProps {
  readonly field: BankField;
  readonly refusal: string | undefined;
}

function ColumnField({ field, layout, rows, headings, refusal, onChange }: ColumnFieldProps) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const t = texts.bank.layout;
  const own = layout.columns[field] ?? [];
  const places = field === 'text' && own.length > 0 ? own.length + 1 : 1;
  const nameOf = (column: number): string => headings[column] || t.column(formats.count(column + 1));
  return Array.from({ length: places }, (_, at) => (
    <Asked key={at} label={at === 0 ? t.fields[field] : t.textAgain} refusal={refusal}>
      <Select
        className={styles.narrow}
        data-field={at === 0 ? field : `${field} ${at + 1}`}
        value={own[at] === undefined ? '' : String(own[at])}
        onChange={(_, { value }) =>
          onChange(withColumn(layout, field, at, value === '' ? undefined : Number(value)))
        }
      >
        <option value="">{t.none}</option>
        {Array.from({ length: columnCount(rows) }, (__, column) => (
          <option key={column} value={column}>
            {nameOf(column)}
          </option>
        ))}
      </Select>
    </Asked>
  ));
}

import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { BankLayoutToConfirm } from '../../app/bankCases';
import type { Undecided } from '../../statement/proposeLayout';
import type { TableLayout } from '../../statement/table';
import { nameOfNumberFormat, NUMBER_FORMATS, type DateFormat } from '../../text/formats';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import type { ShownRow } from './layoutDraft';

/** What the parts of the layout page are given. */
export interface LayoutFieldsProps {
  readonly opened: BankLayoutToConfirm;
  readonly layout: TableLayout;
  readonly rows: readonly ShownRow[];
  readonly headings: readonly string[];
  /** What has to be stated yet, as far as it is said already. */
  readonly wrong: readonly Undecided[];
  readonly onChange: (layout: TableLayout) => void;
}

const useStyles = makeStyles({
  narrow: { minWidth: 0, width: '100%' },
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))',
    gap: '10px 12px',
    alignItems: 'start',
    marginBottom: '16px',
  },
});
const DATE_FORMATS: readonly DateFormat[] = ['dmy', 'mdy', 'ymd'];
const NAMES = Object.keys(NUMBER_FORMATS) as (keyof typeof NUMBER_FORMATS)[];
/** Of a row enough to know it by. */
const BEGINS = 3;

/** Heading row, number and date format, sign, currency and account. */
export function FormatFields({ opened, layout, rows, wrong, onChange }: LayoutFieldsProps) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const t = texts.bank.layout;
  const { numberFormat, dateFormat, headerRow, columns } = layout;
  const beginOf = ({ cells }: ShownRow): string => cells.filter(Boolean).slice(0, BEGINS).join(' · ');

  return (
    <section aria-label={t.how}>
      <h2 className={pieces.subheading}>{t.how}</h2>
      <div className={styles.form}>
        <Asked label={t.headerRow}>
          <Select
            className={styles.narrow}
            data-field="headerRow"
            value={headerRow === undefined ? '' : String(headerRow)}
            onChange={(_, { value }) =>
              onChange({ ...layout, headerRow: value === '' ? undefined : Number(value) })
            }
          >
            <option value="">{t.noHeaderRow}</option>
            {rows.map((row) => (
              <option key={row.index} value={row.index}>
                {t.row(formats.count(row.index + 1), beginOf(row))}
              </option>
            ))}
          </Select>
        </Asked>
        <Asked
          label={t.numberFormat}
          refusal={wrong.includes('number format') ? t.undecided['number format'] : undefined}
        >
          <Select
            className={styles.narrow}
            data-field="numberFormat"
            value={numberFormat ? nameOfNumberFormat(numberFormat) : ''}
            onChange={(_, { value }) =>
              onChange({ ...layout, numberFormat: NUMBER_FORMATS[value as (typeof NAMES)[number]] })
            }
          >
            <option value="">{opened.undecided.includes('number format') ? t.choose : t.asNumbers}</option>
            {NAMES.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Asked>
        <Asked
          label={t.dateFormat}
          refusal={wrong.includes('date format') ? t.undecided['date format'] : undefined}
        >
          <Select
            className={styles.narrow}
            data-field="dateFormat"
            value={dateFormat ?? ''}
            onChange={(_, { value }) =>
              onChange({ ...layout, dateFormat: DATE_FORMATS.find((format) => format === value) })
            }
          >
            <option value="">{opened.undecided.includes('date format') ? t.choose : t.asDates}</option>
            {DATE_FORMATS.map((format) => (
              <option key={format} value={format}>
                {t.dateFormats[format]}
              </option>
            ))}
          </Select>
        </Asked>
        <Asked label={t.sign}>
          <Select
            className={styles.narrow}
            data-field="sign"
            value={layout.isInverted ? 'inverted' : 'usual'}
            onChange={(_, { value }) => onChange({ ...layout, isInverted: value === 'inverted' })}
          >
            <option value="usual">{t.signs.usual}</option>
            <option value="inverted">{t.signs.inverted}</option>
          </Select>
        </Asked>
        {!columns.currency && (
          <Asked label={t.currency} refusal={wrong.includes('currency') ? t.undecided.currency : undefined}>
            <Input
              className={styles.narrow}
              data-field="currency"
              autoComplete="off"
              maxLength={3}
              value={layout.currency}
              onChange={(_, { value }) => onChange({ ...layout, currency: value.toUpperCase() })}
            />
          </Asked>
        )}
        {!columns.account && (
          <Asked label={t.account} hint={t.accountHint}>
            <Input
              className={styles.narrow}
              data-field="account"
              autoComplete="off"
              value={layout.account}
              onChange={(_, { value }) => onChange({ ...layout, account: value })}
            />
          </Asked>
        )}
      </div>
    </section>
  );
}

interface AskedProps {
  readonly label: string;
  readonly hint?: string;
  /** Why it must be stated, beside the field. */
  readonly refusal?: string | undefined;
  readonly children: ReactElement;
}

/** A field of the layout; the refusal belongs to it and is read out with it. */
export function Asked({ label, hint, refusal, children }: AskedProps) {
  return (
    <Field
      label={label}
      hint={hint ?? null}
      validationMessage={refusal === undefined ? null : { children: refusal, role: undefined }}
      validationState={refusal === undefined ? 'none' : 'error'}
    >
      {children}
    </Field>
  );
}

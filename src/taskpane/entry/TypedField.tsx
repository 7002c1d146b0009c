import { Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';

const useStyles = makeStyles({
  figures: { '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
  input: { minWidth: 0, width: '100%' },
});

interface TypedFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** The field is left: what can be read may be shown as it was understood. */
  readonly onLeave?: () => void;
  /** Why the text is refused, beside the field. */
  readonly refusal?: string | undefined;
  readonly hint?: string | undefined;
  readonly isFigure?: boolean;
  readonly isDisabled?: boolean;
  readonly placeholder?: string | undefined;
  /** Names the field, to find it by. */
  readonly field: string;
}

/** A field in which text is typed; the refusal belongs to the field and is read out with it. */
export function TypedField({
  label,
  text,
  onType,
  onLeave,
  refusal,
  hint,
  isFigure = false,
  isDisabled = false,
  placeholder,
  field,
}: TypedFieldProps) {
  const styles = useStyles();
  return (
    <Field
      label={label}
      hint={hint ?? null}
      // Not an alert: the pane speaks in one place only.
      validationMessage={refusal === undefined ? null : { children: refusal, role: undefined }}
      validationState={refusal === undefined ? 'none' : 'error'}
    >
      <Input
        className={mergeClasses(styles.input, isFigure && styles.figures)}
        data-field={field}
        autoComplete="off"
        disabled={isDisabled}
        inputMode={isFigure ? 'decimal' : 'text'}
        value={text}
        placeholder={placeholder}
        onChange={(_, { value }) => onType(value)}
        onBlur={onLeave}
      />
    </Field>
  );
}

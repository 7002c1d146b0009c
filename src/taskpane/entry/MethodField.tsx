import { Field, Select } from '@fluentui/react-components';
import { usePane } from '../view/paneContext';
import { TypedField } from './TypedField';

interface MethodFieldProps {
  readonly methods: readonly string[];
  readonly chosen: string;
  readonly hint: string | undefined;
  readonly isDisabled: boolean;
  readonly onChoose: (method: string) => void;
}

/** One of the methods that the workbook knows, or any where it knows none. */
export function MethodField({ methods, chosen, hint, isDisabled, onChoose }: MethodFieldProps) {
  const { texts } = usePane();
  const label = texts.entry.payment.method;
  if (methods.length === 0)
    return (
      <TypedField
        label={label}
        field="methodOfPayment"
        text={chosen}
        hint={hint}
        isDisabled={isDisabled}
        onType={onChoose}
      />
    );
  const known = chosen === '' || methods.includes(chosen) ? methods : [chosen, ...methods];
  return (
    <Field label={label} hint={hint ?? null}>
      <Select
        data-field="methodOfPayment"
        disabled={isDisabled}
        value={chosen}
        onChange={(_, { value }) => onChoose(value)}
      >
        <option value="">–</option>
        {known.map((method) => (
          <option key={method} value={method}>
            {method}
          </option>
        ))}
      </Select>
    </Field>
  );
}

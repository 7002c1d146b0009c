import { Input, Select } from '@fluentui/react-components';
import type { Draft } from './useDraft';

/** Ties a control to its label and its messages. */
export interface Labelling {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  /** Of a control that the label in sight does not belong to. */
  readonly 'aria-label'?: string;
}

interface ChoiceProps {
  readonly labelling: Labelling;
  /** As it is kept, and in the user's words. */
  readonly options: readonly (readonly [option: string, label: string])[];
  readonly chosen: string;
  readonly onChoose: (option: string) => void;
}

/** One of a few options; chosen as soon as it is picked. */
export function Choice({ labelling, options, chosen, onChoose }: ChoiceProps) {
  return (
    <Select {...labelling} value={chosen} onChange={(_, { value }) => onChoose(value)}>
      {options.map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </Select>
  );
}

interface TypedProps {
  readonly labelling: Labelling;
  readonly kind: 'amount' | 'percent' | 'whole' | 'text' | 'date';
  /** What applies, as it would be typed. */
  readonly shown: string;
  readonly draft: Draft;
  /** @param text undefined for a date of which a part is missing */
  readonly onCommit: (text: string | undefined) => void;
}

const KEYBOARDS = {
  amount: 'decimal',
  percent: 'decimal',
  whole: 'numeric',
  text: 'text',
  date: 'text',
} as const;

/** Something to type, or a day as the browser asks for days; chosen with Enter or when it is left. */
export function Typed({ labelling, kind, shown, draft, onCommit }: TypedProps) {
  const commit = (input: HTMLInputElement): void => {
    draft.markChosen();
    onCommit(input.validity.badInput ? undefined : input.value);
  };
  // The browser tells nobody when the first half of a date is typed. Said once: who leaves it again may go.
  const isNewHalfDate = ({ validity }: HTMLInputElement): boolean =>
    validity.badInput && !labelling['aria-invalid'];
  return (
    <Input
      {...labelling}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={KEYBOARDS[kind]}
      autoComplete="off"
      max={kind === 'date' ? '9999-12-31' : undefined} // without it years have six digits
      value={draft.text ?? shown}
      onChange={(_, { value }) => draft.type(value)}
      onBlur={({ currentTarget }) => {
        if (draft.isOpen || isNewHalfDate(currentTarget)) commit(currentTarget);
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') commit(currentTarget);
      }}
    />
  );
}

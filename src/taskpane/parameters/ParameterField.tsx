import { Button } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { ParameterState } from '../../app/useCases';
import { usePieces } from '../view/usePieces';
import { ParameterControl } from './ParameterControl';
import type { Refusal } from './parametersPage';
import { RefusalText } from './RefusalText';
import { useDraft } from './useDraft';
import { useFieldStyles } from './useFieldStyles';
import { shownDefault, type Writing } from './values';

export interface AskedParameter {
  readonly parameter: ParameterState;
  readonly writing: Writing;
  readonly refusal: Refusal | undefined;
  /** `''` takes the default. */
  readonly onChoose: (value: string) => void;
  readonly onRefuse: (refusal: Refusal) => void;
}

/** A parameter that can be chosen here: its control, its default, and why a choice was refused. */
export function ParameterField(props: AskedParameter) {
  const { parameter, writing, refusal, onChoose } = props;
  const { name, kind, value } = parameter;
  const t = writing.texts.parameters;
  const [styles, pieces] = [useFieldStyles(), usePieces()];
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const draft = useDraft(value);
  const [hintId, defaultId, refusalId] = [`${id}-hint`, `${id}-default`, `${id}-refusal`];

  const takeDefault = (): void => {
    // The button goes away with what it takes back; half a date would stay in sight.
    const control = row.current?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
    if (control?.validity.badInput) control.value = '';
    control?.focus();
    draft.drop();
    onChoose('');
  };
  return (
    <li ref={row} className={styles.field}>
      <label htmlFor={id} className={styles.name}>
        {t.names[name]}
      </label>
      <span id={hintId} className={pieces.quiet}>
        {t.explanations[name]}
      </span>
      <ParameterControl
        {...props}
        labelling={{
          id,
          'aria-describedby': [hintId, defaultId, ...(refusal ? [refusalId] : [])].join(' '),
          'aria-invalid': refusal !== undefined,
        }}
        draft={draft}
      />
      <div className={styles.below}>
        <span id={defaultId} className={pieces.quiet}>
          {t.byDefault(shownDefault(kind, writing) || t.notStated)}
        </span>
        {(value !== '' || refusal) && (
          <Button size="small" aria-label={t.takeDefaultOf(t.names[name])} onClick={takeDefault}>
            {t.takeDefault}
          </Button>
        )}
      </div>
      {refusal && <RefusalText id={refusalId} refusal={refusal} writing={writing} />}
    </li>
  );
}

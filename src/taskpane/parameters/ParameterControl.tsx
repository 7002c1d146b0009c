import { Choice, Typed, type Labelling } from './controls';
import type { AskedParameter } from './ParameterField';
import type { Draft } from './useDraft';
import { inEffect, readTyped } from './values';
import { WordOrDate } from './WordOrDate';

export interface ParameterControlProps extends AskedParameter {
  readonly labelling: Labelling;
  readonly draft: Draft;
}

/** The control for the kind of value. A new kind that has none does not compile. */
export function ParameterControl(props: ParameterControlProps) {
  const { labelling, parameter, writing, refusal, draft, onChoose, onRefuse } = props;
  const { kind, value } = parameter;
  const t = writing.texts.parameters;

  const commit = (text: string | undefined): void => {
    const read =
      text === undefined
        ? { refusal: { by: 'pane', unreadable: 'date', text: '' } as const }
        : readTyped(kind, text, writing);
    if ('refusal' in read) return onRefuse(read.refusal);
    if (read.value === value) draft.drop();
    if (read.value !== value || refusal) onChoose(read.value);
  };

  switch (kind.kind) {
    case 'choice': {
      const options = kind.options.map((option) => [option, t.options[option] ?? option] as const);
      return (
        <Choice
          labelling={labelling}
          options={kind.byDefault === '' ? [['', t.notStated], ...options] : options}
          chosen={value === '' ? kind.byDefault : value}
          onChoose={onChoose}
        />
      );
    }
    case 'word or date':
      return <WordOrDate {...props} words={kind.words} onCommit={commit} />;
    case 'date':
      return <Typed labelling={labelling} kind="date" shown={value} draft={draft} onCommit={commit} />;
    case 'amount':
    case 'percent':
    case 'whole':
    case 'text':
      return (
        <Typed
          labelling={labelling}
          kind={kind.kind}
          shown={inEffect(parameter, writing)}
          draft={draft}
          onCommit={commit}
        />
      );
  }
}

import { useState } from 'react';
import { plainDate } from '../../calendar/plainDate';
import { usePieces } from '../view/usePieces';
import { Choice, Typed } from './controls';
import type { ParameterControlProps } from './ParameterControl';
import { inEffect } from './values';

/** No parameter has this word. */
const A_DATE = '[date]';

interface WordOrDateProps extends ParameterControlProps {
  readonly words: readonly string[];
  readonly onCommit: (text: string | undefined) => void;
}

/** One of a few words, or a day. Until the day is entered, what applied before applies. */
export function WordOrDate(props: WordOrDateProps) {
  const { labelling, parameter, writing, draft, words, onChoose, onCommit } = props;
  const { name, kind, value } = parameter;
  const t = writing.texts.parameters;
  const pieces = usePieces();
  const [asksForDate, askForDate] = useState(false);
  const hasDate = plainDate(value) !== undefined;
  const pick = (word: string): void => {
    askForDate(word === A_DATE);
    if (word !== A_DATE) onChoose(word);
  };
  return (
    <>
      <Choice
        labelling={labelling}
        options={[...words.map((word) => [word, t.options[word] ?? word] as const), [A_DATE, t.aDate]]}
        chosen={asksForDate || hasDate ? A_DATE : value === '' ? kind.byDefault : value}
        onChoose={pick}
      />
      {(asksForDate || hasDate) && (
        <Typed
          labelling={{ ...labelling, id: `${labelling.id}-date`, 'aria-label': t.dateOf(t.names[name]) }}
          kind="date"
          shown={hasDate ? value : ''}
          draft={draft}
          onCommit={onCommit}
        />
      )}
      {asksForDate && !hasDate && (
        <span className={pieces.quiet}>{t.untilThen(inEffect(parameter, writing))}</span>
      )}
    </>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { hostReason } from '../stop/hostReason';
import { useShell } from '../shell/shellContext';
import { usePane, type Pane } from '../view/paneContext';
import type { Refusal } from './parametersPage';
import { exampleAmount, type Writing } from './values';

const useStyles = makeStyles({
  refusal: {
    margin: '4px 0 0',
    padding: '6px 8px',
    borderLeft: `3px solid ${tokens.colorPaletteRedBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface RefusalTextProps {
  readonly id: string;
  readonly refusal: Refusal;
  readonly writing: Writing;
}

/**
 * Why a choice was refused and what to do, at its control. It gets the focus and is read by it; where the user is already at another
 * control, the live region says it. Once, either way.
 */
export function RefusalText({ id, refusal, writing }: RefusalTextProps) {
  const pane = usePane();
  const styles = useStyles();
  const { announce } = useShell();
  const shown = useRef<HTMLParagraphElement>(null);
  const text = `${reason(refusal, writing, pane)} ${pane.texts.parameters.unchanged}`;
  useEffect(() => {
    // Excel answers late: what is being typed elsewhere by then must not be cut short.
    const isElsewhere = document.activeElement?.matches('input, select') ?? false;
    const isOwn = document.activeElement?.getAttribute('aria-describedby')?.includes(id) ?? false;
    if (refusal.by === 'pane' || isOwn || !isElsewhere) shown.current?.focus();
    else announce(text);
  }, [id, refusal]);
  return (
    <p id={id} role="note" tabIndex={-1} ref={shown} className={styles.refusal}>
      {text}
    </p>
  );
}

function reason(refusal: Refusal, writing: Writing, { texts, describe }: Pane): string {
  if (refusal.by === 'excel') return texts.failed.reasons[hostReason(refusal.hostCode)];
  if (refusal.by === 'rule')
    return refusal.problems
      .map(describe)
      .map(({ found, toDo }) => `${found} ${toDo}`)
      .join(' ');
  const t = texts.parameters.unreadable;
  if (refusal.unreadable === 'amount') return t.amount(refusal.text, exampleAmount(writing));
  return refusal.unreadable === 'whole' ? t.whole(refusal.text) : t.date;
}

import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { JournalLine } from '../../app/paymentEntry';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { totalOf } from './journalLines';
import type { Selection } from './useSelection';

const useStyles = makeStyles({ text: { margin: '0 0 6px', ':focus': { outlineStyle: 'none' } } });

interface JournalFooterProps {
  /** Lines that are not posted yet. */
  readonly unposted: number;
  readonly selection: Selection;
  /** Lines of which it is asked whether to delete them. */
  readonly deleting: readonly JournalLine[];
  readonly isBusy: boolean;
  /** @param lines absent: all */
  readonly onPost: (lines?: readonly string[]) => void;
  readonly onAskToDelete: (lines: readonly JournalLine[]) => void;
  readonly onDelete: () => void;
}

/** What can be done with the selected lines, else with all; a deletion is confirmed here. */
export function JournalFooter(props: JournalFooterProps) {
  const { unposted, selection, deleting, isBusy, onPost, onAskToDelete, onDelete } = props;
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const question = useRef<HTMLParagraphElement>(null);
  const opener = useRef<Element | null>(null);
  const isAsking = deleting.length > 0;
  useEffect(() => {
    if (!isAsking) return undefined;
    opener.current = document.activeElement;
    question.current?.focus();
    return () => {
      // The button that asked may be gone with its line.
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    };
  }, [isAsking]);
  const t = texts.entry.journal;
  const written = (lines: readonly JournalLine[]): string => formats.count(lines.length);

  if (isAsking)
    return (
      <section aria-label={t.deleteLines(deleting.length, written(deleting))}>
        <p className={styles.text} tabIndex={-1} ref={question}>
          {t.askDelete(deleting.length, written(deleting))}
        </p>
        <div className={pieces.buttons}>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={onDelete}>
            {t.deleteLines(deleting.length, written(deleting))}
          </Button>
          <Button onClick={() => onAskToDelete([])}>{t.keepLines}</Button>
        </div>
      </section>
    );
  const { lines } = selection;
  if (lines.length === 0)
    return (
      <Button appearance="primary" disabledFocusable={unposted === 0} onClick={() => onPost()}>
        {unposted === 0 ? t.nothingToPost : t.postAll(unposted, formats.count(unposted))}
      </Button>
    );
  const sum = totalOf(lines);
  return (
    <>
      <p className={styles.text}>
        {t.selected(lines.length, written(lines))}
        {sum && ` · ${formats.amount(sum.total, sum.line.decimals)} ${sum.line.fields.currency}`}
      </p>
      <div className={pieces.buttons}>
        <Button appearance="primary" onClick={() => onPost(lines.map(({ id }) => id))}>
          {t.postSelected}
        </Button>
        <Button onClick={() => onAskToDelete(lines)}>{t.deleteSelected}</Button>
        <Button appearance="subtle" onClick={selection.clear}>
          {t.clearSelection}
        </Button>
      </div>
    </>
  );
}

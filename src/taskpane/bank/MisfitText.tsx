import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReviewLine, ReviewMisfit } from '../../app/bankCases';
import { useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { moneyText } from './bankWords';

const useStyles = makeStyles({
  misfit: {
    margin: '8px 0',
    padding: '2px 0 2px 8px',
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    overflowWrap: 'anywhere',
  },
  figures: { margin: '0 0 4px', fontVariantNumeric: 'tabular-nums' },
});

interface MisfitTextProps {
  readonly line: ReviewLine;
  readonly misfit: ReviewMisfit;
  readonly tabIndex: number;
}

/** Why a line does not fit its documents, what was due, and a text to the party that can be copied into a mail. */
export function MisfitText({ line, misfit, tabIndex }: MisfitTextProps) {
  const pane = usePane();
  const { announce, notify } = useShell();
  const [styles, pieces] = [useStyles(), usePieces()];
  const [hasCopied, setCopied] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const { bank, defect } = pane.texts;
  const t = bank.review;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(misfit.mail);
      announce(defect.copied);
      setCopied(true);
    } catch {
      notify(defect.copyRefused); // Office does not give every pane the clipboard
      area.current?.querySelector('textarea')?.select();
    }
  };
  return (
    <div className={styles.misfit} ref={area}>
      <div>{misfit.sentence}</div>
      <p className={styles.figures}>
        {[
          misfit.documents.join(', '),
          t.expected(moneyText(misfit.expected, line, pane), moneyText(misfit.difference, line, pane)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Field label={t.mail}>
        <Textarea readOnly rows={4} tabIndex={tabIndex} value={misfit.mail} />
      </Field>
      <div className={pieces.buttons}>
        <Button size="small" tabIndex={tabIndex} onClick={() => void copy()}>
          {hasCopied ? defect.copied : t.copyMail}
        </Button>
      </div>
    </div>
  );
}

import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';

const useStyles = makeStyles({
  zone: {
    padding: '12px',
    marginBottom: '16px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, padding: '11px' },
  text: { margin: '8px 0 0' },
  section: { marginBottom: '16px' },
});

/** Endings of the formats that are read; which one a file has is told from what stands in it. */
const ENDINGS =
  '.xml,.camt,.c53,.zka,.sta,.mt9,.940,.942,.mt940,.txt,.ofx,.qfx,.bai,.bai2,.cod,.coda,.csv,.tsv';

interface ImportPageProps {
  /** Lines in the workbook; 0: there is nothing to go back to. */
  readonly lines: number;
  readonly failure: unknown;
  /** A file that the browser could not read. */
  readonly unreadable: string | undefined;
  readonly isOver: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly onTable: () => void;
  readonly onReview: () => void;
}

/** Where bank lines come from: files, pasted rows, or the table BankLines. */
export function ImportPage(props: ImportPageProps) {
  const { lines, failure, unreadable, isOver, onFiles, onText, onTable, onReview } = props;
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const [pasted, setPasted] = useState('');
  const [hasTried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const t = texts.bank.import;
  const isMissing = hasTried && pasted.trim() === '';

  const readPasted = (): void => {
    setTried(true);
    if (pasted.trim() === '') area.current?.querySelector('textarea')?.focus();
    else onText(pasted);
  };

  return (
    <View
      heading={t.heading}
      lead={t.lead}
      actions={lines > 0 && <Button onClick={onReview}>{t.toReview(lines, formats.count(lines))}</Button>}
    >
      {unreadable !== undefined && <p className={pieces.warning}>{t.unreadableFile(unreadable)}</p>}
      <Stopped failure={failure} />
      <div className={mergeClasses(styles.zone, isOver && styles.over)}>
        <Button appearance="primary" onClick={() => input.current?.click()}>
          {t.open}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={ENDINGS}
          aria-label={t.open}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = ''; // the same file once more is a choice as well
            if (files.length > 0) onFiles(files);
          }}
        />
        <p className={styles.text}>{t.drop}</p>
        <p className={mergeClasses(styles.text, pieces.quiet)}>{t.formats}</p>
      </div>
      <div className={styles.section} ref={area}>
        <Field
          label={t.pasteLabel}
          hint={t.pasteHint}
          validationMessage={isMissing ? { children: t.nothingPasted, role: undefined } : null}
          validationState={isMissing ? 'error' : 'none'}
        >
          <Textarea
            rows={4}
            value={pasted}
            spellCheck={false}
            onChange={(_, { value }) => setPasted(value)}
          />
        </Field>
        <div className={pieces.buttons}>
          <Button onClick={readPasted}>{t.readPasted}</Button>
        </div>
      </div>
      <div className={pieces.buttons}>
        <Button onClick={onTable}>{t.table}</Button>
      </div>
      <p className={mergeClasses(styles.text, pieces.quiet)}>{t.tableHint}</p>
    </View>
  );
}

import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { BankLayoutToConfirm } from '../../app/bankCases';
import type { TableLayout } from '../../statement/table';
import { useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { ColumnFields } from './ColumnFields';
import { FormatFields } from './FormatFields';
import { headingsOf, sampleBelow, shownRows, stillUndecided } from './layoutDraft';
import { SampleRows } from './SampleRows';

interface LayoutPageProps {
  readonly opened: BankLayoutToConfirm;
  /** What the rows are of: a file, the clipboard, the table. */
  readonly source: string;
  readonly failure: unknown;
  readonly onRead: (layout: TableLayout) => void;
  readonly onCancel: () => void;
}

/** How rows are to be read: as they were understood, to be confirmed or corrected before any of them is used. */
export function LayoutPage({ opened, source, failure, onRead, onCancel }: LayoutPageProps) {
  const { texts } = usePane();
  const { announce } = useShell();
  const pieces = usePieces();
  const [layout, setLayout] = useState(opened.layout);
  const [hasTried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const t = texts.bank.layout;
  const rows = shownRows(opened);
  const sample = sampleBelow(rows, layout);
  const headings = headingsOf(rows, layout);
  const undecided = stillUndecided(layout, opened.undecided);
  // What the rows do not prove is asked for at once; what the user takes away, when it is missed.
  const wrong = undecided.filter((one) => hasTried || opened.undecided.includes(one));
  const given = { opened, layout, rows, headings, wrong, onChange: setLayout };

  const read = (): void => {
    setTried(true);
    if (undecided.length === 0) {
      onRead({ ...layout, currency: layout.currency.trim().toUpperCase(), account: layout.account.trim() });
      return;
    }
    announce(t.notYet);
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };

  return (
    <View
      heading={t.heading}
      lead={`${source}. ${t.lead}`}
      footer={
        <>
          {hasTried && undecided.length > 0 && <p className={pieces.warning}>{t.notYet}</p>}
          <Stopped failure={failure} />
          <div className={pieces.buttons}>
            <Button appearance="primary" onClick={read}>
              {t.read}
            </Button>
            <Button onClick={onCancel}>{texts.bank.import.cancel}</Button>
          </div>
        </>
      }
    >
      <div ref={form}>
        <FormatFields {...given} />
        <ColumnFields {...given} />
      </div>
      <SampleRows rows={sample} headings={headings} layout={layout} />
    </View>
  );
}

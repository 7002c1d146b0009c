import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import type {
  BankCases,
  BankImportPreview,
  BankLayoutToConfirm,
  BankSource,
  ReviewWords,
} from '../../app/bankCases';
import type { TableLayout } from '../../statement/table';
import type { Route } from '../shell/route';
import { useShell } from '../shell/shellContext';
import { useAction } from '../view/useAction';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { useLoaded } from '../view/useLoaded';
import { View } from '../view/View';
import { BankBusy } from './BankBusy';
import { ImportPage } from './ImportPage';
import { ImportPreviewPage } from './ImportPreviewPage';
import { LayoutPage } from './LayoutPage';
import { ReviewPage } from './ReviewPage';
import { useDecisions } from './useDecisions';
import { useGivenSources } from './useGivenSources';

const useStyles = makeStyles({ view: { height: '100%' } });

export interface BankViewProps {
  /** Writing through it tells every other view that the workbook changed. */
  readonly useCases: BankCases;
  readonly navigate: (to: Route) => void;
  /** Rises when the workbook is to be read again. */
  readonly revision: number;
  /** How sentences, figures and dates are written. */
  readonly words: ReviewWords;
  /** Imported line that was asked for: it is shown and gets the focus. */
  readonly line?: string | undefined;
}

type Page =
  | {
      readonly step: 'import';
      /** A source was given; what stopped it is said there. */
      readonly wasGiven?: true;
    }
  | { readonly step: 'layout'; readonly opened: BankLayoutToConfirm }
  | {
      readonly step: 'preview';
      readonly preview: BankImportPreview;
      /** In which the rows were read; undefined for a file that needs none. */
      readonly layout: TableLayout | undefined;
      readonly hasChanged: boolean;
    }
  | { readonly step: 'review' };

/** Something to import, and how it is called while it is on the screen. */
interface Given {
  readonly name: string;
  readonly read: () => Promise<BankSource>;
}

/** Bank statements: read, previewed, imported, their lines reviewed and taken into the payment journal. */
export function BankView({ useCases, navigate, revision, words, line }: BankViewProps) {
  const { texts, formats } = usePane();
  const { announce } = useShell();
  const styles = useStyles();
  const t = texts.bank;
  const { language, locale } = words;
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const isStopped = useRef(false);
  const matched = useLoaded(
    useCallback(() => {
      isStopped.current = false;
      setProgress(undefined);
      return useCases.reviewBank({ language, locale }, (done, total) => {
        setProgress({ done, total });
        return !isStopped.current;
      });
    }, [useCases, language, locale]),
    revision,
  );
  const review = matched.value;
  const decided = useDecisions(review);
  const [page, setPage] = useState<Page>();
  const [queue, setQueue] = useState<{ readonly all: readonly Given[]; readonly at: number }>();
  const [unreadable, setUnreadable] = useState<string>();
  /** What is under way, for its heading. */
  const [work, setWork] = useState<'reading' | 'importing'>('reading');
  /** Lines were added: what was matched before is not shown in between. */
  const [isNew, setNew] = useState(false);
  const action = useAction();

  const openNow = async (all: readonly Given[], at: number): Promise<void> => {
    setQueue({ all, at });
    setWork('reading');
    setPage({ step: 'import', wasGiven: true });
    let source: BankSource;
    try {
      source = await all[at]!.read();
    } catch {
      setUnreadable(all[at]!.name); // moved or deleted since it was chosen
      if (at > 0) matched.reload();
      return;
    }
    const opened = await useCases.openBank(source);
    setPage(
      opened.kind === 'layout'
        ? { step: 'layout', opened }
        : { step: 'preview', preview: opened, layout: undefined, hasChanged: false },
    );
  };
  /** Behind files that were imported: their lines are matched at last where the next one stops the work. */
  const openNext = async (all: readonly Given[], at: number): Promise<void> => {
    try {
      await openNow(all, at);
    } catch (reason) {
      matched.reload();
      throw reason;
    }
  };
  const openAll = (all: readonly Given[]): void => {
    setUnreadable(undefined);
    action.start(() => openNow(all, 0));
  };
  const readRows = (layout: TableLayout): void => {
    setWork('reading');
    action.start(async () =>
      setPage({ step: 'preview', preview: await useCases.readBank(layout), layout, hasChanged: false }),
    );
  };
  const importNow = (shown: Extract<Page, { step: 'preview' }>): void => {
    setWork('importing');
    action.start(async () => {
      const { all, at } = queue!;
      const result = await useCases.importBank();
      if (result.kind === 'imported') {
        announce(t.preview.imported(result.lines, formats.count(result.lines)));
        setNew(true);
        if (at + 1 < all.length) await openNext(all, at + 1);
        else {
          matched.reload();
          setPage({ step: 'review' });
        }
      } else if (shown.layout) {
        const preview = await useCases.readBank(shown.layout);
        setPage({ ...shown, preview, hasChanged: true });
      } else {
        const preview = await useCases.openBank(await all[at]!.read());
        if (preview.kind === 'statements') setPage({ ...shown, preview, hasChanged: true });
      }
    });
  };

  const onFiles = (files: readonly File[]): void =>
    openAll(
      files.map((file) => ({
        name: file.name,
        read: async () => ({
          kind: 'file',
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        }),
      })),
    );
  const onText = (text: string): void =>
    openAll([{ name: t.import.pastedRows, read: () => Promise.resolve({ kind: 'pasted', text }) }]);
  const onTable = (): void =>
    openAll([{ name: t.import.tableName, read: () => Promise.resolve({ kind: 'table' }) }]);
  const { isOver, dropProps } = useGivenSources({ onFiles, onText });

  const step = page?.step ?? (review && review.lines.length > 0 ? 'review' : 'import');
  const source = queue?.all[queue.at]?.name ?? '';
  const given =
    queue && queue.all.length > 1
      ? t.import.of(source, formats.count(queue.at + 1), formats.count(queue.all.length))
      : source;
  const cancel = (): void => {
    const hasImported = (queue?.at ?? 0) > 0;
    if (hasImported) matched.reload();
    setPage({ step: hasImported || (review && review.lines.length > 0) ? 'review' : 'import' });
  };

  const shown = (): ReactNode => {
    if (action.isBusy) return <BankBusy heading={t.import[work]} />;
    if (page?.step === 'layout')
      return (
        <LayoutPage
          opened={page.opened}
          source={given}
          failure={action.failure}
          onRead={readRows}
          onCancel={cancel}
        />
      );
    if (page?.step === 'preview')
      return (
        <ImportPreviewPage
          preview={page.preview}
          source={given}
          hasChanged={page.hasChanged}
          failure={action.failure}
          onImport={() => importNow(page)}
          onCancel={cancel}
        />
      );
    const isAwaited = page === undefined || step === 'review';
    if (isAwaited && matched.isReading && (review === undefined || isNew))
      return (
        <BankBusy
          heading={t.review.matching}
          progress={progress}
          onStop={() => {
            isStopped.current = true;
          }}
        />
      );
    if (isAwaited && review === undefined)
      return (
        <View
          heading={t.heading}
          actions={<Button onClick={() => setPage({ step: 'import' })}>{t.review.importMore}</Button>}
        >
          <Stopped failure={matched.failure} onRetry={matched.reload} />
        </View>
      );
    if (step === 'review' && review)
      return (
        <ReviewPage
          key={line}
          startAt={line}
          useCases={useCases}
          review={review}
          decided={decided}
          failure={matched.failure}
          isReading={matched.isReading}
          navigate={navigate}
          onImport={() => setPage({ step: 'import' })}
          onReload={() => {
            setNew(false);
            matched.reload();
          }}
        />
      );
    return (
      <ImportPage
        lines={review?.lines.length ?? 0}
        failure={page?.step === 'import' && page.wasGiven ? action.failure : undefined}
        unreadable={unreadable}
        isOver={isOver}
        onFiles={onFiles}
        onText={onText}
        onTable={onTable}
        onReview={() => setPage({ step: 'review' })}
      />
    );
  };
  return (
    <div className={styles.view} {...dropProps}>
      {shown()}
    </div>
  );
}

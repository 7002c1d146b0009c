import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { BankCases, ReviewWords } from '../../app/bankCases';
import type { Route } from '../shell/route';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { View } from '../view/View';
import { BankBusy } from './BankBusy';
import { ImportPage } from './ImportPage';
import { ImportPreviewPage } from './ImportPreviewPage';
import { LayoutPage } from './LayoutPage';
import { ReviewPage } from './ReviewPage';
import { useBankImport } from './useBankImport';
import { useDecisions } from './useDecisions';
import { useGivenSources } from './useGivenSources';
import { useMatched } from './useMatched';

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

/** Bank statements: read, previewed, imported, their lines reviewed and taken into the payment journal. */
export function BankView({ useCases, navigate, revision, words, line }: BankViewProps) {
  const t = usePane().texts.bank;
  const styles = useStyles();
  const matched = useMatched(useCases, words, revision);
  const review = matched.value;
  const decided = useDecisions(review);
  const bank = useBankImport(useCases, matched.reload);
  const { page, setPage, action, onFiles, onText } = bank;
  useEffect(() => {
    if (line !== undefined) setPage({ step: 'review' });
  }, [line, setPage]);
  const { isOver, dropProps } = useGivenSources({ onFiles, onText });

  const step = page?.step ?? (review && review.lines.length > 0 ? 'review' : 'import');
  const cancel = (): void => {
    if (bank.hasImported) matched.reload();
    setPage({ step: bank.hasImported || (review && review.lines.length > 0) ? 'review' : 'import' });
  };

  const shown = (): ReactNode => {
    if (action.isBusy) return <BankBusy heading={t.import[bank.work]} />;
    if (page?.step === 'layout')
      return (
        <LayoutPage
          opened={page.opened}
          source={bank.given}
          failure={action.failure}
          onRead={bank.readRows}
          onCancel={cancel}
        />
      );
    if (page?.step === 'preview')
      return (
        <ImportPreviewPage
          preview={page.preview}
          source={bank.given}
          hasChanged={page.hasChanged}
          failure={action.failure}
          onImport={() => bank.importNow(page)}
          onCancel={cancel}
        />
      );
    const isAwaited = page === undefined || step === 'review';
    if (isAwaited && matched.isReading && (review === undefined || bank.isNew))
      return <BankBusy heading={t.review.matching} progress={matched.progress} onStop={matched.stop} />;
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
          onReload={bank.matchedAgain}
        />
      );
    return (
      <ImportPage
        lines={review?.lines.length ?? 0}
        failure={page?.step === 'import' && page.wasGiven ? action.failure : undefined}
        unreadable={bank.unreadable}
        isOver={isOver}
        onFiles={onFiles}
        onText={onText}
        onTable={bank.onTable}
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

import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { BankCases, BankReview } from '../../app/bankCases';
import { ProblemList } from '../problems/ProblemList';
import type { Route } from '../shell/route';
import { useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { View } from '../view/View';
import { choicesOf } from './decisions';
import { ReviewFooter } from './ReviewFooter';
import { ReviewList } from './ReviewList';
import { linesFound, searchableLines } from './reviewRows';
import type { useDecisions } from './useDecisions';
import { useTakeOver } from './useTakeOver';
import { Waiting } from './Waiting';

const useStyles = makeStyles({
  keys: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginBottom: '8px' },
  field: { flex: '1 1 160px', maxWidth: '360px' },
});

interface ReviewPageProps {
  /** Line that was asked for: its details are open, and it gets the focus. */
  readonly startAt: string | undefined;
  readonly useCases: BankCases;
  readonly review: BankReview;
  readonly decided: ReturnType<typeof useDecisions>;
  /** Why the lines could not be matched anew; what is shown was matched before. */
  readonly failure: unknown;
  readonly isReading: boolean;
  readonly onReload: () => void;
  readonly onImport: () => void;
  readonly navigate: (to: Route) => void;
}

/** Bank lines grouped by how sure their proposals are; what is decided is collected here and taken over at once. */
export function ReviewPage(props: ReviewPageProps) {
  const { startAt, useCases, review, decided, failure, isReading, onReload, onImport, navigate } = props;
  const { texts, formats } = usePane();
  const { announce } = useShell();
  const styles = useStyles();
  const t = texts.bank.review;
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const { lines } = review;
  const { decisions, dropped, forget } = decided;
  const index = useMemo(() => searchableLines(lines, formats), [lines, formats]);
  const shown = useMemo(() => linesFound(lines, index, wanted), [lines, index, wanted]);
  const choices = useMemo(() => choicesOf(lines, decisions), [lines, decisions]);
  const { action, result, clear, take, account, setAccount } = useTakeOver({ useCases, forget, onReload });
  const isBusy = action.isBusy || isReading;
  const found =
    shown.length === lines.length ? '' : t.found(formats.count(shown.length), formats.count(lines.length));
  useEffect(() => {
    if (found !== '') announce(found);
  }, [announce, found]);

  return (
    <View
      heading={t.heading}
      isBusy={isBusy}
      actions={<Button onClick={onImport}>{t.importMore}</Button>}
      footer={
        <ReviewFooter
          choices={choices}
          result={result}
          dropped={dropped}
          account={account}
          isBusy={isBusy}
          failure={action.failure}
          onAccount={setAccount}
          onTake={() => take(choices)}
          navigate={navigate}
        />
      }
    >
      <Stopped failure={action.failure === undefined ? failure : undefined} onRetry={onReload} />
      {isBusy && <Waiting text={isReading ? t.matching : t.takingOver} />}
      <ProblemList problems={review.problems} />
      <p className={styles.keys}>{t.lead}</p>
      <p className={styles.keys}>{t.keys}</p>
      <div className={styles.bar}>
        <SearchBox
          className={styles.field}
          aria-label={t.search}
          placeholder={texts.entry.list.searchShort}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        {found !== '' && <span>{found}</span>}
      </div>
      {shown.length === 0 && <p>{lines.length === 0 ? t.empty : t.noneFound}</p>}
      <ReviewList
        lines={shown}
        startAt={startAt}
        decided={decided}
        isBusy={isBusy}
        onDecide={clear}
        onTake={take}
        onJournal={() => navigate({ view: 'journal' })}
      />
    </View>
  );
}

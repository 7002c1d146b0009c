import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { BankCases, BankChoice, BankReview, DecideResult, ReviewLine } from '../../app/bankCases';
import { VirtualGrid } from '../grid/VirtualGrid';
import { ProblemList } from '../problems/ProblemList';
import type { Route } from '../shell/route';
import { useShell } from '../shell/shellContext';
import { keptText, useKept } from '../shell/useKept';
import type { ReviewGroup } from '../texts/bankTexts';
import { useAction } from '../view/useAction';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { useUntilChanged } from '../view/useUntilChanged';
import { View } from '../view/View';
import { decisionText } from './bankWords';
import { choicesOf, decisionOn } from './decisions';
import { GroupRow } from './GroupRow';
import { ReviewFooter } from './ReviewFooter';
import { ReviewHeader } from './ReviewHeader';
import { foldedBut, lineBelow, linesFound, reviewRows, searchableLines, type ReviewRow } from './reviewRows';
import { ReviewRowView } from './ReviewRowView';
import type { useDecisions } from './useDecisions';
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

/** Columns need this much room, in pixels. */
const ROOM_FOR_COLUMNS = 700;

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

const keyOf = ({ key }: ReviewRow): string => key;

/** Bank lines grouped by how sure their proposals are; what is decided is collected here and taken over at once. */
export function ReviewPage(props: ReviewPageProps) {
  const { startAt, useCases, review, decided, failure, isReading, onReload, onImport, navigate } = props;
  const pane = usePane();
  const { texts, formats } = pane;
  const { announce, goTo } = useShell();
  const styles = useStyles();
  const t = texts.bank.review;
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const [folded, setFolded] = useState(() => foldedBut(review.lines, startAt));
  const [opened, open] = useState(startAt);
  const [account, setAccount] = useKept('bank.account', '', keptText);
  const [isAsked, setAsked] = useState(account !== '');
  const [result, setResult] = useUntilChanged<DecideResult>();
  const action = useAction();
  const isBusy = action.isBusy || isReading;
  const { lines } = review;
  const { decisions } = decided;
  const index = useMemo(() => searchableLines(lines, formats), [lines, formats]);
  const shown = useMemo(() => linesFound(lines, index, wanted), [lines, index, wanted]);
  const rows = useMemo(() => reviewRows(shown, folded), [shown, folded]);
  const choices = useMemo(() => choicesOf(lines, decisions), [lines, decisions]);
  const found =
    shown.length === lines.length ? '' : t.found(formats.count(shown.length), formats.count(lines.length));
  useEffect(() => {
    if (found !== '') announce(found);
  }, [announce, found]);

  const fold = (group: ReviewGroup): void => {
    const next = new Set(folded);
    if (!next.delete(group)) next.add(group);
    setFolded(next);
  };
  const decide = (line: ReviewLine, choice: BankChoice['choice']): boolean => {
    const decision = decisionOn(line, choice);
    if (decision === undefined) return false;
    setResult(undefined);
    decided.decide([line], choice);
    announce(decisionText(line, decision, pane));
    return true;
  };
  const undo = ({ line }: ReviewLine): void => {
    decided.undo(line);
    announce(t.undone);
  };
  const take = (taken: readonly BankChoice[]): void => {
    if (taken.length === 0) return;
    setResult(undefined);
    action.start(async () => {
      try {
        const answer = await useCases.decideBank(taken, account.trim() || undefined);
        setResult(answer);
        if (answer.kind === 'decided') {
          decided.forget(taken.map(({ line }) => line));
          const { accepted, rejected } = answer;
          announce(
            accepted > 0
              ? t.inJournal(accepted, formats.count(accepted))
              : t.rejections(rejected, formats.count(rejected)),
          );
        } else announce(answer.kind === 'changed' ? t.changed : t.refused);
        if (answer.kind === 'refused')
          setAsked(isAsked || answer.problems.some(({ code }) => code === 'payment/no-offset-account'));
        else onReload();
      } catch (reason) {
        onReload(); // something of it may stand in the journal already
        throw reason;
      }
    });
  };

  /** Why a key does nothing on this line. */
  const refusal = (line: ReviewLine, choice: BankChoice['choice'], isProposal: boolean): string =>
    line.state === 'in the journal' || line.state === 'posted'
      ? t.isDone
      : choice === 'on account'
        ? t.hasNoPayer
        : isProposal
          ? t.hasNoProposal
          : t.hasNoChoice(formats.count(Number(choice) + 1));
  const byKey = (line: ReviewLine, choice: BankChoice['choice'], isProposal = false) => {
    if ((!isProposal || line.isProposed) && decide(line, choice)) {
      if (opened === line.line) open(undefined);
      return { focus: lineBelow(rows, line.line) };
    }
    announce(refusal(line, choice, isProposal));
    return true;
  };
  const onLineKey = (line: ReviewLine, key: string) => {
    if (/^[1-9]$/.test(key)) return byKey(line, Number(key) - 1);
    switch (key.toLowerCase()) {
      case 'enter':
      case 'a':
        return byKey(line, 0, true);
      case 'o':
        return byKey(line, 'on account');
      case 'r':
        return byKey(line, 'rejected');
      case 'u':
        if (decisions.has(line.line)) undo(line);
        return true;
      case ' ':
        open(opened === line.line ? undefined : line.line);
        return true;
      default:
        return false;
    }
  };

  return (
    <View
      heading={t.heading}
      isBusy={isBusy}
      actions={<Button onClick={onImport}>{t.importMore}</Button>}
      footer={
        <ReviewFooter
          choices={choices}
          result={result}
          dropped={decided.dropped}
          account={isAsked ? account : undefined}
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
      {rows.length === 0 && <p>{lines.length === 0 ? t.empty : t.noneFound}</p>}
      <VirtualGrid
        label={t.heading}
        rows={rows}
        keyOf={keyOf}
        wideFrom={ROOM_FOR_COLUMNS}
        rowHeight={(isWide) => (isWide ? 78 : 148)}
        header={(isWide) => <ReviewHeader isWide={isWide} />}
        isSelected={(row) => row.kind === 'line' && decisions.has(row.key)}
        startAt={startAt}
        isWaiting={isBusy}
        onKey={(row, key) => {
          if (row.kind === 'line') return onLineKey(row.line, key);
          if (key !== 'Enter' && key !== ' ') return false;
          fold(row.group);
          return true;
        }}
        row={(row, look) =>
          row.kind === 'group' ? (
            <GroupRow
              group={row.group}
              lines={row.lines}
              decisions={decisions}
              isFolded={folded.has(row.group)}
              isActive={look.isActive}
              isBusy={isBusy}
              onFold={() => fold(row.group)}
              onAcceptCertain={(certain) => {
                setResult(undefined);
                decided.decide(certain, 0);
                announce(t.chosen(certain.length, formats.count(certain.length)));
              }}
              onTake={(own) => take(choicesOf(own, decisions))}
            />
          ) : (
            <ReviewRowView
              line={row.line}
              {...look}
              decision={decisions.get(row.key)}
              isOpen={opened === row.key}
              onDecide={decide}
              onUndo={undo}
              onOpen={open}
              onJournal={() => navigate({ view: 'journal' })}
              onGoTo={goTo}
            />
          )
        }
      />
    </View>
  );
}

import { useMemo, useState } from 'react';
import type { BankChoice, ReviewLine } from '../../app/bankCases';
import { VirtualGrid } from '../grid/VirtualGrid';
import { useShell } from '../shell/shellContext';
import type { ReviewGroup } from '../texts/bankTexts';
import { usePane } from '../view/paneContext';
import { choicesOf } from './decisions';
import { GroupRow } from './GroupRow';
import { ReviewHeader } from './ReviewHeader';
import { foldedBut, lineBelow, reviewRows, type ReviewRow } from './reviewRows';
import { ReviewRowView } from './ReviewRowView';
import { useDeciding } from './useDeciding';
import type { useDecisions } from './useDecisions';

/** Columns need this much room, in pixels. */
const ROOM_FOR_COLUMNS = 700;

interface ReviewListProps {
  readonly lines: readonly ReviewLine[];
  /** Line that was asked for: its details are open, and it gets the focus. */
  readonly startAt: string | undefined;
  readonly decided: ReturnType<typeof useDecisions>;
  /** The lines are taken over or read anew. */
  readonly isBusy: boolean;
  readonly onDecide: () => void;
  readonly onTake: (choices: readonly BankChoice[]) => void;
  readonly onJournal: () => void;
}

const keyOf = ({ key }: ReviewRow): string => key;

/** The lines in their groups, decided by keys or by buttons. */
export function ReviewList({
  lines,
  startAt,
  decided,
  isBusy,
  onDecide,
  onTake,
  onJournal,
}: ReviewListProps) {
  const { texts } = usePane();
  const { goTo } = useShell();
  const { decisions } = decided;
  const [folded, setFolded] = useState(() => foldedBut(lines, startAt));
  const [opened, open] = useState(startAt);
  const rows = useMemo(() => reviewRows(lines, folded), [lines, folded]);
  const { decide, refuse, undo, acceptCertain } = useDeciding(decided, onDecide);

  const fold = (group: ReviewGroup): void => {
    const next = new Set(folded);
    if (!next.delete(group)) next.add(group);
    setFolded(next);
  };
  const byKey = (line: ReviewLine, choice: BankChoice['choice'], isProposal = false) => {
    if ((!isProposal || line.isProposed) && decide(line, choice)) {
      if (opened === line.line) open(undefined);
      return { focus: lineBelow(rows, line.line) };
    }
    refuse(line, choice, isProposal);
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
    <VirtualGrid
      label={texts.bank.review.heading}
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
            onFold={() => fold(row.group)}
            onAcceptCertain={acceptCertain}
            onTake={(own) => onTake(choicesOf(own, decisions))}
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
            onJournal={onJournal}
            onGoTo={goTo}
          />
        )
      }
    />
  );
}

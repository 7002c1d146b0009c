import { Checkbox, makeStyles, SearchBox } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { DraftEstimate, OpenTransaction } from '../../app/paymentEntry';
import { VirtualGrid } from '../grid/VirtualGrid';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { matching, searchable } from './searchTransactions';
import { TransactionHeader } from './TransactionHeader';
import { TransactionRow } from './TransactionRow';
import type { Marking } from './useMarking';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginBottom: '8px' },
  search: { flex: '1 1 240px', maxWidth: '420px' },
});

interface TransactionListProps {
  readonly transactions: readonly OpenTransaction[];
  readonly marking: Marking;
  readonly estimate: DraftEstimate | undefined;
  /** The transaction that the estimate's own panel is for. */
  readonly highlighted: string | undefined;
  /** Whether rows say whose they are. */
  readonly showsAccount: boolean;
  /** What can be done with the list as a whole. */
  readonly actions?: ReactNode;
  /** Says which journal line marks a transaction too. */
  readonly markedBy: (line: string) => string;
}

const keyOf = ({ id }: OpenTransaction): string => id;

/** Columns need this much room, in pixels. */
const ROOM_FOR_COLUMNS = 700;

/** The open transactions: search, mark, key amounts. Any number of them. */
export function TransactionList({
  transactions,
  marking,
  estimate,
  highlighted,
  showsAccount,
  actions,
  markedBy,
}: TransactionListProps) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const t = texts.entry.list;
  const [search, setSearch] = useState('');
  const [onlyMarked, setOnlyMarked] = useState(false);
  const wanted = useDeferredValue(search);
  const index = useMemo(() => searchable(transactions, formats), [transactions, formats]);
  // A mark that is taken back stays in sight until the filter is set anew: nothing moves away under the pointer.
  const [kept, keep] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => {
    const found = matching(transactions, index, wanted);
    return onlyMarked ? found.filter(({ id }) => kept.has(id)) : found;
  }, [transactions, index, wanted, onlyMarked, kept]);
  const estimates = useMemo(
    () => new Map(estimate?.lines.map((line) => [line.transaction, line])),
    [estimate],
  );
  const { keyed, read, opened, open, toggle, change } = marking;

  return (
    <section aria-label={t.heading}>
      <div className={pieces.figureLine}>
        <h2 className={pieces.subheading}>{t.heading}</h2>
        <span className={pieces.quiet}>
          {rows.length === transactions.length
            ? t.count(rows.length, formats.count(rows.length))
            : t.found(formats.count(rows.length), formats.count(transactions.length))}
        </span>
      </div>
      <div className={styles.bar}>
        <SearchBox
          className={styles.search}
          aria-label={t.search}
          placeholder={t.searchShort}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Checkbox
          label={t.onlyMarked}
          checked={onlyMarked}
          onChange={(_, { checked }) => {
            keep(new Set(keyed.keys()));
            setOnlyMarked(checked === true);
          }}
        />
        {actions}
      </div>
      {rows.length === 0 && <p>{transactions.length === 0 ? t.none : t.noneFound}</p>}
      <VirtualGrid
        label={t.heading}
        rows={rows}
        keyOf={keyOf}
        wideFrom={ROOM_FOR_COLUMNS}
        rowHeight={(isWide) => (isWide ? 41 : 61)}
        header={(isWide) => <TransactionHeader isWide={isWide} />}
        isSelected={({ id }) => keyed.has(id)}
        onKey={({ id }, key) => {
          if (key === ' ') toggle(id);
          else if (key === 'Enter') open(opened === id ? undefined : id);
          else return false;
          return true;
        }}
        row={(transaction, look) => (
          <TransactionRow
            transaction={transaction}
            {...look}
            showsAccount={showsAccount}
            mark={keyed.get(transaction.id)}
            refused={read.refused.get(transaction.id)}
            line={estimates.get(transaction.id)}
            panel={
              estimates.get(transaction.id)?.panel ??
              (highlighted === transaction.id ? estimate?.panel : undefined)
            }
            isOpen={opened === transaction.id}
            onOpen={open}
            onToggle={toggle}
            onChange={change}
            markedBy={transaction.markedBy === undefined ? undefined : markedBy(transaction.markedBy)}
          />
        )}
      />
    </section>
  );
}

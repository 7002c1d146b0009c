import { Button, makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { JournalLine, PaymentJournal } from '../../app/paymentEntry';
import { VirtualGrid } from '../grid/VirtualGrid';
import type { DataEntryProps } from '../shell/dataEntryProps';
import { useShell } from '../shell/shellContext';
import { useKept } from '../shell/useKept';
import { useAction } from '../view/useAction';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';
import { JournalFooter } from './JournalFooter';
import { JournalHeader } from './JournalHeader';
import { linesShown, searchableLines, STATES, type StateFilter } from './journalLines';
import { JournalRow } from './JournalRow';
import { useSelection } from './useSelection';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBottom: '8px' },
  field: { flex: '1 1 128px', minWidth: '112px', maxWidth: '360px' },
});

interface JournalLinesProps extends DataEntryProps {
  readonly journal: PaymentJournal;
  /** Why the journal could not be read anew; what is shown was read before. */
  readonly failure: unknown;
  /** The line that was edited last. */
  readonly startAt: string | undefined;
  readonly onEdit: (line: JournalLine | undefined) => void;
  readonly onReload: () => void;
}

const keyOf = ({ id }: JournalLine): string => id;
const stateIn = (kept: unknown): StateFilter | undefined =>
  STATES.find((state) => state === kept) ?? (kept === 'all' ? 'all' : undefined);

/** Columns need this much room, in pixels. */
const ROOM_FOR_COLUMNS = 700;

/** The lines of the journal: filter, search, select, and what can be done with one, the selected ones or all. */
export function JournalLines(props: JournalLinesProps) {
  const { useCases, navigate, journal, failure, startAt, onEdit, onReload } = props;
  const { texts, formats } = usePane();
  const { announce, goTo } = useShell();
  const [styles, pieces] = [useStyles(), usePieces()];
  const t = texts.entry.journal;
  const [state, setState] = useKept<StateFilter>('journal.state', 'all', stateIn);
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const [opened, open] = useState<string>();
  const [deleting, askToDelete] = useState<readonly JournalLine[]>([]);
  const [hasChanged, setChanged] = useState(false);
  const action = useAction();
  const { lines, table } = journal;
  const index = useMemo(() => searchableLines(lines, formats), [lines, formats]);
  const rows = useMemo(() => linesShown(lines, index, state, wanted), [lines, index, state, wanted]);
  const selection = useSelection(lines);
  const countOf = (filter: StateFilter): number =>
    filter === 'all' ? lines.length : lines.filter((line) => line.state === filter).length;
  const unposted = lines.length - countOf('posted');

  const remove = (): void =>
    action.start(async () => {
      const result = await useCases.deleteLines(deleting.map(({ id }) => id));
      setChanged(result === 'changed');
      askToDelete([]);
      selection.clear();
      if (result === 'deleted') announce(t.deleted(deleting.length, formats.count(deleting.length)));
      else onReload();
    });

  return (
    <View
      heading={t.heading}
      isBusy={action.isBusy}
      lead={table ? undefined : texts.entry.payment.noTable}
      actions={
        <>
          {table ? (
            <>
              <Button onClick={() => navigate({ view: 'enter', side: 'customer' })}>{t.enterPayments}</Button>
              <Button onClick={() => onEdit(undefined)}>{t.newLine}</Button>
            </>
          ) : (
            <Button appearance="primary" onClick={() => navigate({ view: 'sources' })}>
              {texts.entry.payment.toSources}
            </Button>
          )}
        </>
      }
      footer={
        lines.length > 0 && (
          <JournalFooter
            unposted={unposted}
            selection={selection}
            deleting={deleting}
            isBusy={action.isBusy}
            onPost={(chosen) => navigate({ view: 'preview', ...(chosen && { lines: chosen }) })}
            onAskToDelete={askToDelete}
            onDelete={remove}
          />
        )
      }
    >
      {hasChanged && <p className={pieces.warning}>{t.changed}</p>}
      <Stopped failure={failure ?? action.failure} onRetry={onReload} />
      {lines.length === 0 ? (
        table && <p>{t.empty}</p>
      ) : (
        <>
          <div className={styles.bar}>
            <SearchBox
              className={styles.field}
              aria-label={t.search}
              placeholder={texts.entry.list.searchShort}
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
            <Select
              className={styles.field}
              aria-label={t.state}
              value={state}
              onChange={(_, { value }) => setState(stateIn(value) ?? 'all')}
            >
              {(['all', ...STATES] as const).map((filter) => (
                <option key={filter} value={filter}>
                  {t.states[filter]} ({formats.count(countOf(filter))})
                </option>
              ))}
            </Select>
          </div>
          {rows.length === 0 && <p>{t.noneFound}</p>}
        </>
      )}
      {lines.length > 0 && (
        <VirtualGrid
          label={t.heading}
          rows={rows}
          keyOf={keyOf}
          wideFrom={ROOM_FOR_COLUMNS}
          rowHeight={(isWide) => (isWide ? 41 : 61)}
          header={(isWide) => <JournalHeader isWide={isWide} />}
          isSelected={({ id }) => selection.has(id)}
          startAt={startAt}
          onKey={(line, key) => {
            if (key === ' ') selection.toggle(line);
            else if (key === 'Shift+ ') selection.extendTo(line, rows);
            else if (key === 'Ctrl+a') selection.all(rows);
            else if (key === 'Enter') open(opened === line.id ? undefined : line.id);
            else if (key === 'Delete' && line.state !== 'posted')
              askToDelete(selection.has(line.id) ? selection.lines : [line]);
            else return false;
            return true;
          }}
          row={(line, look) => (
            <JournalRow
              line={line}
              {...look}
              isSelected={selection.has(line.id)}
              isOpen={opened === line.id}
              onOpen={open}
              onSelect={() => selection.toggle(line)}
              onEdit={() => onEdit(line)}
              onSettle={() => navigate({ view: 'settle', line: line.id })}
              onPost={() => navigate({ view: 'preview', lines: [line.id] })}
              onResults={() => navigate({ view: 'results' })}
              onDelete={() => askToDelete([line])}
              onGoTo={goTo}
            />
          )}
        />
      )}
    </View>
  );
}

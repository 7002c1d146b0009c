import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { JournalLine } from '../../app/paymentEntry';
import { NarrowRow } from '../grid/NarrowRow';
import { CheckCell, OpenButton } from '../grid/rowControls';
import { useRowStyles } from '../grid/useRowStyles';
import type { RowLook } from '../grid/VirtualGrid';
import type { Place } from '../../problem/problem';
import { usePane } from '../view/paneContext';
import { JournalDetails } from './JournalDetails';
import { isDebit } from './journalLines';
import { LineProblems } from './LineProblems';
import { StateBadge } from './StateBadge';
import { useJournalColumns } from './useJournalColumns';

const useStyles = makeStyles({ below: { padding: '0 4px 8px 38px' } });

export interface JournalRowProps extends RowLook {
  readonly line: JournalLine;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (line: string | undefined) => void;
  readonly onSelect: () => void;
  readonly onEdit: () => void;
  readonly onSettle: () => void;
  readonly onPost: () => void;
  readonly onResults: () => void;
  readonly onDelete: () => void;
  readonly onGoTo: (place: Place) => void;
}

/** A line of the journal: whose payment, how much, its state; what is wrong with it; and its details when they are open. */
export function JournalRow(props: JournalRowProps) {
  const styles = useStyles();
  const { line, isWide, isOpen, isActive, onGoTo } = props;
  return (
    <>
      {isWide ? <WideLine {...props} /> : <NarrowLine {...props} />}
      {(line.problems.length > 0 || isOpen) && (
        <div role="gridcell" className={styles.below}>
          <LineProblems problems={line.problems} isActive={isActive} onGoTo={onGoTo} />
          {isOpen && <JournalDetails {...props} />}
        </div>
      )}
    </>
  );
}

function WideLine(props: JournalRowProps) {
  const { formats } = usePane();
  const [styles, columns] = [useRowStyles(), useJournalColumns()];
  const { line } = props;
  const { fields, state } = line;
  return (
    <div role="presentation" className={mergeClasses(columns.wide, styles.wide)}>
      <Select {...props} />
      <span role="gridcell">
        <StateBadge state={state} />
      </span>
      <span role="gridcell">{fields.date === '' ? '' : formats.date(fields.date)}</span>
      <span role="gridcell" className={styles.text}>
        {fields.account} {fields.name}
      </span>
      <span role="gridcell" className={styles.text}>
        {fields.invoice}
      </span>
      <span role="gridcell" className={styles.figure}>
        {isDebit(line) && <LineAmountText line={line} />}
      </span>
      <span role="gridcell" className={styles.figure}>
        {!isDebit(line) && <LineAmountText line={line} />}
      </span>
      <span role="gridcell">{fields.currency}</span>
      <span role="gridcell" className={styles.text}>
        {fields.offsetAccount}
      </span>
      <span role="gridcell">
        <Open {...props} />
      </span>
    </div>
  );
}

/** Debit and credit say the sign; where the amount was not read, the cell's own text stands. */
function LineAmountText({ line: { amount, decimals, fields } }: Pick<JournalRowProps, 'line'>) {
  const { formats } = usePane();
  return amount === undefined ? fields.amount : formats.amount(Math.abs(amount) as typeof amount, decimals);
}

function NarrowLine(props: JournalRowProps) {
  const { texts, formats } = usePane();
  const columns = useJournalColumns();
  const { fields, state, amount, decimals, leftOpen } = props.line;
  const t = texts.entry.journal;
  const facts = [
    ...(fields.date === '' ? [] : [formats.date(fields.date)]),
    ...(fields.name === '' ? [] : [fields.account]),
    ...(fields.side === 'vendor' ? [t.sides.vendor] : []),
    ...(fields.invoice === '' ? [] : [fields.invoice]),
    ...(leftOpen === undefined || leftOpen === 0 ? [] : [t.leftOpen(formats.amount(leftOpen, decimals))]),
  ];
  return (
    <NarrowRow
      columns={columns.narrow}
      check={<Select {...props} />}
      name={fields.name || fields.account || t.noAccount}
      figure={
        <>
          {amount === undefined ? fields.amount || t.fromMarks : formats.amount(amount, decimals)}{' '}
          {(amount !== undefined || fields.amount !== '') && fields.currency}
        </>
      }
      open={<Open {...props} />}
      facts={
        <>
          <StateBadge state={state} /> {facts.join(' · ')}
        </>
      }
    />
  );
}

const nameOf = ({ fields, place }: JournalLine): string =>
  fields.name || fields.account || (place.kind === 'cell' ? place.address : '');

function Select({ line, isSelected, isActive, onSelect }: JournalRowProps) {
  const { texts } = usePane();
  return (
    <CheckCell
      label={texts.entry.journal.selectNamed(nameOf(line))}
      isChecked={isSelected}
      isActive={isActive}
      isDisabled={line.state === 'posted'}
      onToggle={onSelect}
    />
  );
}

const Open = ({ line, isOpen, isActive, onOpen }: JournalRowProps) => (
  <OpenButton
    name={nameOf(line)}
    isOpen={isOpen}
    isActive={isActive}
    onToggle={() => onOpen(isOpen ? undefined : line.id)}
  />
);

import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import type { JournalLine } from '../../app/paymentEntry';
import type { RowLook } from '../grid/VirtualGrid';
import type { Place } from '../../problem/problem';
import { usePane } from '../view/paneContext';
import { JournalDetails } from './JournalDetails';
import { isDebit } from './journalLines';
import { LineProblems } from './LineProblems';
import { StateBadge } from './StateBadge';
import { useJournalColumns } from './useJournalColumns';

const useStyles = makeStyles({
  wide: { alignItems: 'center', minHeight: '40px', fontSize: tokens.fontSizeBase200 },
  narrow: { alignItems: 'start', padding: '4px 0', minHeight: '60px', boxSizing: 'border-box' },
  mark: { margin: '-2px 0 0 -2px' },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'break-word',
    flex: '1 1 min-content',
    paddingTop: '4px',
  },
  text: { overflowWrap: 'anywhere' },
  facts: {
    gridColumn: '2 / -1',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  /** The amount goes to a line of its own only where a long name leaves it no room. */
  first: {
    gridColumn: '2 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '8px',
  },
  figure: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  end: { display: 'flex', alignItems: 'start', gap: '2px', marginLeft: 'auto' },
  figureFirst: { paddingTop: '4px' },
  below: { padding: '0 4px 8px 38px' },
});

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
      {isWide ? <WideRow {...props} /> : <NarrowRow {...props} />}
      {(line.problems.length > 0 || isOpen) && (
        <div role="gridcell" className={styles.below}>
          <LineProblems problems={line.problems} isActive={isActive} onGoTo={onGoTo} />
          {isOpen && <JournalDetails {...props} />}
        </div>
      )}
    </>
  );
}

function WideRow(props: JournalRowProps) {
  const { formats } = usePane();
  const [styles, columns] = [useStyles(), useJournalColumns()];
  const { line } = props;
  const { fields, state } = line;
  return (
    <div role="presentation" className={mergeClasses(columns.wide, styles.wide)}>
      <SelectCell {...props} />
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
        <OpenButton {...props} />
      </span>
    </div>
  );
}

/** Debit and credit say the sign; where the amount was not read, the cell's own text stands. */
function LineAmountText({ line: { amount, decimals, fields } }: Pick<JournalRowProps, 'line'>) {
  const { formats } = usePane();
  return amount === undefined ? fields.amount : formats.amount(Math.abs(amount) as typeof amount, decimals);
}

function NarrowRow(props: JournalRowProps) {
  const { texts, formats } = usePane();
  const [styles, columns] = [useStyles(), useJournalColumns()];
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
    <div role="presentation" className={mergeClasses(columns.narrow, styles.narrow)}>
      <SelectCell {...props} />
      <div role="presentation" className={styles.first}>
        <div role="gridcell" className={styles.name}>
          {fields.name || fields.account || t.noAccount}
        </div>
        <div role="gridcell" className={styles.end}>
          <span className={mergeClasses(styles.figure, styles.figureFirst)}>
            {amount === undefined ? fields.amount || t.fromMarks : formats.amount(amount, decimals)}{' '}
            {(amount !== undefined || fields.amount !== '') && fields.currency}
          </span>
          <OpenButton {...props} />
        </div>
      </div>
      <div role="gridcell" className={styles.facts}>
        <StateBadge state={state} /> {facts.join(' · ')}
      </div>
    </div>
  );
}

const nameOf = ({ fields, place }: JournalLine): string =>
  fields.name || fields.account || (place.kind === 'cell' ? place.address : '');

function SelectCell({ line, isSelected, isActive, onSelect }: JournalRowProps) {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <div role="gridcell" className={styles.mark}>
      <Checkbox
        aria-label={texts.entry.journal.selectNamed(nameOf(line))}
        checked={isSelected}
        disabled={line.state === 'posted'}
        tabIndex={isActive ? 0 : -1}
        onChange={onSelect}
      />
    </div>
  );
}

function OpenButton({ line, isOpen, isActive, onOpen }: JournalRowProps) {
  const { texts } = usePane();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
      aria-label={texts.entry.list.detailsNamed(nameOf(line))}
      aria-expanded={isOpen}
      tabIndex={isActive ? 0 : -1}
      onClick={() => onOpen(isOpen ? undefined : line.id)}
    />
  );
}

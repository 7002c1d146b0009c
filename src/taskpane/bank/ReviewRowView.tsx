import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowUndo16Regular,
  Checkmark16Filled,
  Checkmark16Regular,
  ChevronDown16Regular,
  ChevronUp16Regular,
  Dismiss16Filled,
} from '@fluentui/react-icons';
import type { BankChoice, ReviewLine } from '../../app/bankCases';
import type { Place } from '../../problem/problem';
import type { RowLook } from '../grid/VirtualGrid';
import { usePane } from '../view/paneContext';
import { decisionText, lineName, moneyText, nameOf } from './bankWords';
import { canBeDecided, type Decision } from './decisions';
import { ProposalText } from './ProposalText';
import { ReviewDetails } from './ReviewDetails';
import { useReviewColumns } from './useReviewColumns';

const useStyles = makeStyles({
  row: {
    alignItems: 'start',
    padding: '6px 8px', // a chosen line has a bar there
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'break-word',
    flex: '1 1 min-content',
    minWidth: 0,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  /** The whole text stands in the details. */
  clamped: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  figure: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  first: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  figureFirst: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, marginLeft: 'auto' },
  narrow: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '2px' },
  decision: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 6px', marginTop: '2px' },
  decided: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  text: { minWidth: 0 },
});

export interface ReviewRowProps extends RowLook {
  readonly line: ReviewLine;
  readonly decision: Decision | undefined;
  readonly isOpen: boolean;
  readonly onDecide: (line: ReviewLine, choice: BankChoice['choice']) => void;
  readonly onUndo: (line: ReviewLine) => void;
  readonly onOpen: (line: string | undefined) => void;
  readonly onJournal: () => void;
  readonly onGoTo: (place: Place) => void;
}

/** A bank line: what came or went, what it is taken to pay and why, what was decided; and its details when they are open. */
export function ReviewRowView(props: ReviewRowProps) {
  const { isWide, isOpen } = props;
  const columns = useReviewColumns();
  return (
    <>
      {isWide ? <WideLine {...props} /> : <NarrowLine {...props} />}
      {isOpen && (
        <div role="gridcell" className={columns.below}>
          <ReviewDetails {...props} />
        </div>
      )}
    </>
  );
}

function WideLine(props: ReviewRowProps) {
  const pane = usePane();
  const [styles, columns] = [useStyles(), useReviewColumns()];
  const { line, decision } = props;
  return (
    <div role="presentation" className={mergeClasses(columns.wide, styles.row)}>
      <span role="gridcell">{pane.formats.date(line.bookingDate)}</span>
      <div role="gridcell" className={styles.text}>
        <div className={styles.name}>{nameOf(line, pane)}</div>
        <div className={mergeClasses(styles.quiet, styles.clamped)}>{line.text}</div>
      </div>
      <div role="gridcell" className={styles.text}>
        <ProposalText line={line} decision={decision} />
      </div>
      <span role="gridcell" className={styles.figure}>
        {moneyText(line.amount, line, pane)}
      </span>
      <div role="gridcell" className={styles.text}>
        <DecisionControls {...props} />
      </div>
    </div>
  );
}

function NarrowLine(props: ReviewRowProps) {
  const pane = usePane();
  const styles = useStyles();
  const { line, decision } = props;
  return (
    <div role="presentation" className={mergeClasses(styles.row, styles.narrow)}>
      <div role="presentation" className={styles.first}>
        <div role="gridcell" className={styles.name}>
          {nameOf(line, pane)}
        </div>
        <div role="gridcell" className={mergeClasses(styles.figure, styles.figureFirst)}>
          {moneyText(line.amount, line, pane)}
        </div>
      </div>
      <div role="gridcell" className={mergeClasses(styles.quiet, styles.clamped)}>
        {[pane.formats.date(line.bookingDate), line.text.replace(/\s+/g, ' ')].filter(Boolean).join(' · ')}
      </div>
      <div role="gridcell">
        <ProposalText line={line} decision={decision} />
      </div>
      <div role="gridcell">
        <DecisionControls {...props} />
      </div>
    </div>
  );
}

/** What was decided with the way back, else the button that accepts the proposal; and the details. */
function DecisionControls({ line, decision, isActive, isOpen, onDecide, onUndo, onOpen }: ReviewRowProps) {
  const pane = usePane();
  const styles = useStyles();
  const t = pane.texts.bank.review;
  const tabIndex = isActive ? 0 : -1;
  const name = lineName(line, pane);
  const { length } = line.choices;
  // Where nothing stands out, the way to what it may be is named.
  const isOffered = !decision && !line.isProposed && length > 0 && canBeDecided(line);
  const offer = isOffered ? t.chooseFrom(length, pane.formats.count(length)) : undefined;
  return (
    <div className={styles.decision}>
      {decision && (
        <span className={styles.decided}>
          {decision.choice === 'rejected' ? <Dismiss16Filled /> : <Checkmark16Filled />}
          {decisionText(line, decision, pane)}
        </span>
      )}
      {decision && (
        <Button
          size="small"
          icon={<ArrowUndo16Regular />}
          aria-label={t.undoNamed(name)}
          tabIndex={tabIndex}
          onClick={() => onUndo(line)}
        />
      )}
      {!decision && line.isProposed && canBeDecided(line) && (
        <Button
          size="small"
          icon={<Checkmark16Regular />}
          aria-label={t.acceptNamed(name)}
          tabIndex={tabIndex}
          onClick={() => onDecide(line, 0)}
        >
          {t.accept}
        </Button>
      )}
      <Button
        appearance={isOffered ? 'secondary' : 'subtle'}
        size="small"
        icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        aria-label={offer === undefined ? t.details(name) : `${offer}. ${t.details(name)}`}
        aria-expanded={isOpen}
        tabIndex={tabIndex}
        onClick={() => onOpen(isOpen ? undefined : line.line)}
      >
        {offer}
      </Button>
    </div>
  );
}

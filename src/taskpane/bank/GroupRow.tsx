import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReviewLine } from '../../app/bankCases';
import type { ReviewGroup } from '../texts/bankTexts';
import { usePane } from '../view/paneContext';
import type { Decisions } from './decisions';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '6px 0',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { fontWeight: tokens.fontWeightSemibold, padding: '2px 4px', justifyContent: 'start' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface GroupRowProps {
  readonly group: ReviewGroup;
  readonly lines: readonly ReviewLine[];
  readonly decisions: Decisions;
  readonly isFolded: boolean;
  readonly isActive: boolean;
  readonly onFold: () => void;
  readonly onAcceptCertain: (lines: readonly ReviewLine[]) => void;
  readonly onTake: (lines: readonly ReviewLine[]) => void;
}

/** Lines of a group that its proposal stands for and of which nothing is decided yet. */
const waiting = (lines: readonly ReviewLine[], decisions: Decisions): readonly ReviewLine[] =>
  lines.filter(({ line, isProposed }) => isProposed && !decisions.has(line));

/** The heading of a group with its count. Only the certain ones can be accepted together; what is decided can be taken over by itself. */
export function GroupRow(props: GroupRowProps) {
  const { group, lines, decisions, isFolded, isActive, onFold, onAcceptCertain, onTake } = props;
  const { texts, formats } = usePane();
  const styles = useStyles();
  const t = texts.bank.review;
  const tabIndex = isActive ? 0 : -1;
  const certain = group === 'certain' ? waiting(lines, decisions) : [];
  const decided = lines.filter(({ line }) => decisions.has(line));
  const isAll = decided.length === decisions.size;
  return (
    <div role="gridcell" className={styles.group}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.name}
        icon={isFolded ? <ChevronRight16Regular /> : <ChevronDown16Regular />}
        aria-expanded={!isFolded}
        tabIndex={tabIndex}
        onClick={onFold}
      >
        {t.groups[group]} ({formats.count(lines.length)})
      </Button>
      {decided.length > 0 && (
        <span className={styles.quiet}>{t.decidedOf(formats.count(decided.length))}</span>
      )}
      {certain.length > 0 && (
        <Button size="small" tabIndex={tabIndex} onClick={() => onAcceptCertain(certain)}>
          {t.acceptCertain(certain.length, formats.count(certain.length))}
        </Button>
      )}
      {decided.length > 0 && !isAll && (
        <Button size="small" tabIndex={tabIndex} onClick={() => onTake(decided)}>
          {t.takeGroup(decided.length, formats.count(decided.length))}
        </Button>
      )}
    </div>
  );
}

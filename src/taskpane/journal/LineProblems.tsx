import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isWarning, type Place, type Problem } from '../../problem/problem';
import { GoToButton } from '../view/GoToButton';
import { usePane } from '../view/paneContext';

const useStyles = makeStyles({
  problem: {
    margin: '0 0 6px',
    padding: '2px 0 2px 8px',
    borderLeft: `3px solid ${tokens.colorPaletteRedBorderActive}`,
    overflowWrap: 'anywhere',
  },
  warning: { borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive },
});

interface LineProblemsProps {
  readonly problems: readonly Problem[];
  readonly isActive: boolean;
  readonly onGoTo: (place: Place) => void;
}

/** What was found in a line and what to do, with the way to the cell. */
export function LineProblems({ problems, isActive, onGoTo }: LineProblemsProps) {
  const { describe } = usePane();
  const styles = useStyles();
  return problems.map((problem, i) => {
    const { found, toDo } = describe(problem);
    return (
      <div key={i} className={mergeClasses(styles.problem, isWarning(problem) && styles.warning)}>
        {found} {toDo} <GoToButton place={problem.place} tabIndex={isActive ? 0 : -1} onGoTo={onGoTo} />
      </div>
    );
  });
}

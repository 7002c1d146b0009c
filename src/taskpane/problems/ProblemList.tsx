import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isWarning, placeText, type Problem } from '../../problem/problem';
import { GoToButton } from '../view/GoToButton';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { useShownRows } from '../view/useShownRows';
import { isHeld } from '../preview/SettleAgainNotice';
import { useShell } from '../shell/shellContext';

const useStyles = makeStyles({
  problem: {
    padding: '8px 0 8px 10px',
    borderLeft: `3px solid ${tokens.colorPaletteRedBorderActive}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: '4px',
  },
  warning: { borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive },
  place: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: '2px 0' },
});

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** Where a payment that an undo holds open can be settled again. @param payment the payment key */
  readonly onSettleAgain?: (payment: string) => void;
}

/** Every problem with its place, what was found and what to do; first what must be corrected, then what is worth a look. */
export function ProblemList({ problems, ...on }: ProblemListProps) {
  const { texts, formats } = usePane();
  const warnings = problems.filter(isWarning);
  const errors = problems.filter((problem) => !isWarning(problem));
  return (
    <>
      {errors.length > 0 && (
        <Part
          title={texts.problems.heading(errors.length, formats.count(errors.length))}
          problems={errors}
          {...on}
        />
      )}
      {warnings.length > 0 && (
        <Part
          title={texts.problems.warnings(warnings.length, formats.count(warnings.length))}
          problems={warnings}
          {...on}
        />
      )}
    </>
  );
}

function Part({ title, problems, onSettleAgain }: ProblemListProps & { readonly title: string }) {
  const { texts, formats, describe } = usePane();
  const { goTo } = useShell();
  const [styles, pieces] = [useStyles(), usePieces()];
  const { shown, more, showMore, rowProps } = useShownRows<Problem, HTMLLIElement>(problems);
  return (
    <section className={pieces.section} aria-label={title}>
      <h2 className={pieces.subheading}>{title}</h2>
      <ul className={pieces.list}>
        {shown.map((problem, i) => {
          const { found, toDo } = describe(problem);
          return (
            <li
              key={i}
              className={mergeClasses(styles.problem, isWarning(problem) && styles.warning)}
              {...rowProps(i)}
            >
              <div className={styles.place}>{placeText(problem.place)}</div>
              <p className={styles.text}>{found}</p>
              <p className={styles.text}>{toDo}</p>
              <div className={pieces.buttons}>
                {problem.place.kind !== 'file' && <GoToButton place={problem.place} onGoTo={goTo} />}
                {isHeld(problem) && onSettleAgain && (
                  <Button
                    size="small"
                    aria-label={texts.runs.named(texts.settleAgain.one, problem.facts.voucher)}
                    onClick={() => onSettleAgain(problem.facts.payment)}
                  >
                    {texts.settleAgain.one}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {more > 0 && <Button onClick={showMore}>{texts.problems.showMore(more, formats.count(more))}</Button>}
    </section>
  );
}

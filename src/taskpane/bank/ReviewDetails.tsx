import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { placeText } from '../../problem/problem';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { canBeDecided } from './decisions';
import { MisfitText } from './MisfitText';
import { ChoiceDifference, ChoiceDocuments } from './ProposalText';
import type { ReviewRowProps } from './ReviewRowView';

const useStyles = makeStyles({
  details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: { margin: '4px 0', fontWeight: tokens.fontWeightSemibold, fontSize: 'inherit' },
  alternative: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '0 8px',
    alignItems: 'start',
    padding: '4px 0',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  button: { minWidth: 'auto' },
  quiet: { color: tokens.colorNeutralForeground2 },
  facts: { margin: '4px 0' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: '0 0 4px', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

/** Keys 1 to 9 pick an alternative; what comes behind them has its button. */
const KEYS = 9;

/** All that the line may have paid, what may be wrong with it, and what else the bank says of it. */
export function ReviewDetails(props: ReviewRowProps) {
  const { line, decision, isActive, onDecide, onUndo, onJournal, onGoTo } = props;
  const { texts } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const t = texts.bank.review;
  const tabIndex = isActive ? 0 : -1;
  const facts = [
    [t.text, line.text],
    [t.counterparty, line.name === '' ? '' : line.iban],
  ].filter(([, value]) => value !== '');

  return (
    <div className={styles.details}>
      {canBeDecided(line) && line.choices.length > 0 && (
        <>
          <h3 className={styles.heading}>{t.alternatives}</h3>
          <ol className={pieces.list}>
            {line.choices.map((choice, i) => (
              <li key={i} className={styles.alternative}>
                <Button
                  size="small"
                  className={styles.button}
                  appearance={decision?.choice === i ? 'primary' : 'secondary'}
                  aria-label={t.take(String(i + 1))}
                  aria-pressed={decision?.choice === i}
                  tabIndex={tabIndex}
                  onClick={() => onDecide(line, i)}
                >
                  {i < KEYS ? i + 1 : '✓'}
                </Button>
                <div>
                  <div>
                    <ChoiceDocuments line={line} choice={choice} most={Infinity} />
                  </div>
                  <ChoiceDifference line={line} choice={choice} />
                  <div className={styles.quiet}>{choice.sentence}</div>
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      {line.misfits.map((misfit, i) => (
        <MisfitText key={i} line={line} misfit={misfit} tabIndex={tabIndex} />
      ))}
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={pieces.buttons}>
        {canBeDecided(line) && line.payer && (
          <Button size="small" tabIndex={tabIndex} onClick={() => onDecide(line, 'on account')}>
            {t.onAccount}
          </Button>
        )}
        {canBeDecided(line) && (
          <Button size="small" tabIndex={tabIndex} onClick={() => onDecide(line, 'rejected')}>
            {t.reject}
          </Button>
        )}
        {decision && (
          <Button size="small" tabIndex={tabIndex} onClick={() => onUndo(line)}>
            {t.undo}
          </Button>
        )}
        {!canBeDecided(line) && (
          <Button size="small" tabIndex={tabIndex} onClick={onJournal}>
            {t.toJournal}
          </Button>
        )}
        {line.place.kind === 'cell' && (
          <Button size="small" tabIndex={tabIndex} onClick={() => onGoTo(line.place)}>
            {texts.problems.goTo(placeText(line.place))}
          </Button>
        )}
      </div>
    </div>
  );
}

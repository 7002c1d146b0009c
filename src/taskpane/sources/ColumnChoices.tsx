import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ColumnChoice, SourceState } from '../../app/sourceChoice';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { columnName } from './columnName';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  required: { color: tokens.colorPaletteRedForeground1 },
  choice: { minWidth: 0 },
});

const BY_HEADING = 'by heading';
const NOT_READ = 'not read';
const HEADING = 'heading ';

interface ColumnChoicesProps {
  readonly source: SourceState;
  /** @param heading '' reads no column, absent: found by its heading */
  readonly onChoose: (column: string, heading?: string) => void;
}

/** Which heading of the source each column is read from: guessed by what the headings mean, shown, and corrected here. */
export function ColumnChoices({ source, onChoose }: ColumnChoicesProps) {
  const { texts, language } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const id = useId();
  const t = texts.choice;
  return (
    <section aria-label={t.columns}>
      <h3 className={pieces.subheading}>{t.columns}</h3>
      <ul className={pieces.list}>
        {source.columns.map((choice, i) => (
          <li key={choice.column} className={styles.row}>
            <label htmlFor={`${id}-${i}`}>
              {columnName(source.role, choice.column, language)}
              {choice.isRequired && <span className={styles.required}> *</span>}
            </label>
            <Select
              id={`${id}-${i}`}
              className={styles.choice}
              size="small"
              value={chosenOf(choice)}
              aria-required={choice.isRequired}
              aria-invalid={choice.isRequired && choice.by === 'none'}
              onChange={(_, { value }) =>
                value === BY_HEADING
                  ? onChoose(choice.column)
                  : onChoose(choice.column, value === NOT_READ ? '' : value.slice(HEADING.length))
              }
            >
              <option value={BY_HEADING}>
                {choice.by === 'heading' ? t.foundAs(choice.heading) : t.byHeading}
              </option>
              <option value={NOT_READ}>{t.notRead}</option>
              {source.headings.map((heading) => (
                <option key={heading} value={`${HEADING}${heading}`}>
                  {heading}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      <p className={pieces.quiet}>{t.requiredHint}</p>
    </section>
  );
}

const chosenOf = ({ by, heading }: ColumnChoice): string =>
  by !== 'chosen' ? BY_HEADING : heading === '' ? NOT_READ : `${HEADING}${heading}`;

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import type { Overview } from '../../app/useCases';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

const useStyles = makeStyles({
  source: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: '0 8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  found: { color: tokens.colorPaletteGreenForeground1 },
  missing: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  absent: { color: tokens.colorNeutralForeground3 },
  where: { gridColumn: 2 },
  rows: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});

/** The tables that the add-in reads, with those that it lacks; where one is not needed it says what applies instead. */
export function TableList({ overview }: { readonly overview: Overview }) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const t = texts.sources;
  return (
    <section className={pieces.section} aria-label={texts.home.tables}>
      <h2 className={pieces.subheading}>{texts.home.tables}</h2>
      <ul className={pieces.list}>
        {overview.sources.map(({ role, isRequired, table }) => (
          <li key={role} className={styles.source}>
            {table ? (
              <CheckmarkCircle20Regular className={styles.found} />
            ) : isRequired ? (
              <ErrorCircle20Regular className={styles.missing} />
            ) : (
              <Circle20Regular className={styles.absent} />
            )}
            <span className={pieces.name}>{t.roles[role]}</span>
            <span className={styles.rows}>
              {table && t.rows(table.rowCount, formats.count(table.rowCount))}
            </span>
            {table ? (
              <span className={mergeClasses(pieces.quiet, styles.where)}>
                {t.found(table.name, table.sheet)}
              </span>
            ) : isRequired ? (
              <span className={mergeClasses(styles.missing, styles.where)}>
                {t.missing}: {role}
              </span>
            ) : (
              <span className={mergeClasses(pieces.quiet, styles.where)}>{t.notUsed}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

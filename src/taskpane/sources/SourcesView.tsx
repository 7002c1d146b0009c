import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Overview } from '../../app/useCases';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { View } from '../view/View';

const useStyles = makeStyles({
  source: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  role: { fontWeight: tokens.fontWeightSemibold },
  missing: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface SourcesViewProps {
  readonly overview: Overview;
  readonly takesFocus: boolean;
  readonly onPreview: () => void;
  readonly onLook: () => void;
  readonly onParameters: () => void;
  readonly onRuns: () => void;
}

/** Which tables the add-in would read; without the required ones there is nothing to preview. */
export function SourcesView({
  overview,
  takesFocus,
  onPreview,
  onLook,
  onParameters,
  onRuns,
}: SourcesViewProps) {
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const t = texts.sources;
  const isComplete = overview.sources.every(({ isRequired, table }) => !isRequired || table !== undefined);

  return (
    <View
      takesFocus={takesFocus}
      heading={isComplete ? t.heading : t.missingHeading}
      lead={isComplete ? t.lead : t.missingLead}
      actions={
        <>
          {isComplete && (
            <Button appearance="primary" onClick={onPreview}>
              {t.preview}
            </Button>
          )}
          <Button appearance={isComplete ? 'secondary' : 'primary'} onClick={onLook}>
            {t.lookAgain}
          </Button>
          <Button onClick={onParameters}>{texts.parameters.heading}</Button>
          {isComplete && <Button onClick={onRuns}>{texts.runs.heading}</Button>}
        </>
      }
    >
      <ul className={pieces.list}>
        {overview.sources.map(({ role, isRequired, table }) => (
          <li key={role} className={styles.source}>
            <div className={styles.role}>{t.roles[role]}</div>
            {table ? (
              <div className={pieces.quiet}>
                {t.found(table.name, table.sheet)} · {t.rows(table.rowCount, formats.count(table.rowCount))}
              </div>
            ) : isRequired ? (
              <div className={styles.missing}>
                {t.missing}: {role}
              </div>
            ) : (
              <div className={pieces.quiet}>{t.notUsed}</div>
            )}
          </li>
        ))}
      </ul>
    </View>
  );
}

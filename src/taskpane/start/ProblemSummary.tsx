import { Link } from '@fluentui/react-components';
import { isWarning } from '../../problem/problem';
import type { PreviewDriver } from '../preview/usePreview';
import { useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

/** How many problems the last look at the rows found; a look costs a preview, so it waits until it is asked for. */
export function ProblemSummary({ preview: { state, isOld } }: { readonly preview: PreviewDriver }) {
  const { texts, formats } = usePane();
  const { navigate } = useShell();
  const pieces = usePieces();
  const t = texts.home;
  const problems =
    state.step === 'preview' ? state.preview.problems : state.step === 'blocked' ? state.problems : undefined;
  const warnings = problems?.filter(isWarning).length ?? 0;
  const errors = (problems?.length ?? 0) - warnings;
  return (
    <section className={pieces.section} aria-label={texts.shell.names.problems}>
      <h2 className={pieces.subheading}>{texts.shell.names.problems}</h2>
      {problems === undefined || isOld ? (
        <p className={pieces.quiet}>{t.notChecked}</p>
      ) : problems.length === 0 ? (
        <p>{t.noProblems}</p>
      ) : (
        <p>
          {errors > 0 && texts.problems.heading(errors, formats.count(errors))}
          {errors > 0 && warnings > 0 && ', '}
          {warnings > 0 && texts.problems.warnings(warnings, formats.count(warnings))}
          {'. '}
          <Link inline as="button" onClick={() => navigate({ view: 'problems' })}>
            {t.showProblems}
          </Link>
        </p>
      )}
    </section>
  );
}

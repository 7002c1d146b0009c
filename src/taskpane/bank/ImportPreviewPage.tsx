import { Button } from '@fluentui/react-components';
import type { BankImportPreview, StatementToImport } from '../../app/bankCases';
import { PASTED } from '../../app/bankImport';
import type { Problem } from '../../problem/problem';
import { ProblemList } from '../problems/ProblemList';
import { usePane } from '../view/paneContext';
import { Stopped } from '../view/Stopped';
import { usePieces } from '../view/usePieces';
import { useShownRows } from '../view/useShownRows';
import { View } from '../view/View';
import { StatementCard } from './StatementCard';

interface ImportPreviewPageProps {
  readonly preview: BankImportPreview;
  readonly source: string;
  /** The workbook changed since it was previewed before. */
  readonly hasChanged: boolean;
  readonly failure: unknown;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** What importing would add, statement by statement, and what of the source has a problem. */
export function ImportPreviewPage(props: ImportPreviewPageProps) {
  const { preview, source, hasChanged, failure, onImport, onCancel } = props;
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const { statements, problems, bookings, withProblem } = preview;
  const { shown, more, showMore, rowProps } = useShownRows<StatementToImport, HTMLElement>(statements);
  const t = texts.bank.preview;
  const fresh = statements.reduce((count, one) => count + one.fresh, 0);
  // A month without a booking has its balances all the same.
  const hasBalances = statements.some((one) => one.fresh === 0 && one.repeated === 0);
  const isNothing = fresh === 0 && !hasBalances;
  const named = (problem: Problem): Problem =>
    problem.place.kind === 'file' && problem.place.file === PASTED
      ? { ...problem, place: { ...problem.place, file: texts.bank.import.pastedRows } }
      : problem;

  return (
    <View
      heading={t.heading}
      lead={[
        source,
        t.bookings(bookings, formats.count(bookings)),
        ...(withProblem > 0 ? [t.withProblem(withProblem, formats.count(withProblem))] : []),
      ].join(' · ')}
      footer={
        <>
          {hasChanged && <p className={pieces.warning}>{t.changed}</p>}
          <Stopped failure={failure} />
          <div className={pieces.buttons}>
            <Button appearance="primary" disabledFocusable={isNothing} onClick={onImport}>
              {fresh > 0
                ? t.importLines(fresh, formats.count(fresh))
                : isNothing
                  ? t.nothingNew
                  : t.importBalances}
            </Button>
            <Button onClick={onCancel}>{texts.bank.import.cancel}</Button>
          </div>
        </>
      }
    >
      {statements.length === 0 && <p>{t.noStatement}</p>}
      {shown.map((statement, i) => (
        <StatementCard key={i} statement={statement} {...rowProps(i)} />
      ))}
      {more > 0 && (
        <Button className={pieces.button} onClick={showMore}>
          {t.showMore(more, formats.count(more))}
        </Button>
      )}
      <ProblemList problems={problems.map(named)} />
    </View>
  );
}

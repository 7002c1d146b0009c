import { Button } from '@fluentui/react-components';
import type { RuleSetComparison } from '../../app/useCases';
import { decimalsOf } from '../../money/currency';
import { ProblemList } from '../problems/ProblemList';
import { useAnnounced, useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { useShownRows } from '../view/useShownRows';
import { View } from '../view/View';
import { ResultTable } from './ResultTable';

interface ComparisonViewProps {
  readonly comparison: RuleSetComparison;
  readonly onBack: () => void;
}
type Row = RuleSetComparison['rows'][number];

/** What the payments come to under each rule set, and the rows on which they do not agree. Nothing of it is posted. */
export function ComparisonView({ comparison, onBack }: ComparisonViewProps) {
  const { texts, formats } = usePane();
  const { goTo } = useShell();
  const pieces = usePieces();
  const { ruleSets, currency, decimals, rows, totals, problems } = comparison;
  const different = rows.filter(({ differs }) => differs);
  const { shown, more, showMore, rowProps } = useShownRows<Row, HTMLLIElement>(different);
  const t = texts.comparison;
  const title = t.different(different.length, formats.count(different.length));
  useAnnounced(title);
  return (
    <View
      heading={t.heading}
      lead={t.nothingPosted}
      actions={
        <>
          <Button onClick={() => goTo({ kind: 'table', table: 'RuleSetComparison' })}>
            {texts.problems.goToTable}
          </Button>
          <Button onClick={onBack}>{texts.parameters.back}</Button>
        </>
      }
    >
      <section className={pieces.section} aria-label={texts.totals.heading(currency)}>
        <h2 className={pieces.subheading}>{texts.totals.heading(currency)}</h2>
        {rows.some((row) => row.currency !== currency) && (
          <p className={pieces.quiet}>{t.severalCurrencies}</p>
        )}
        <ResultTable ruleSets={ruleSets} results={totals} decimals={decimals} />
      </section>
      <section className={pieces.section} aria-label={title}>
        <h2 className={pieces.subheading}>{title}</h2>
        {different.length > 0 && <p className={pieces.quiet}>{t.marked(ruleSets[0] ?? '')}</p>}
        <ul className={pieces.list}>
          {shown.map((row, i) => (
            <li key={i} className={pieces.row} {...rowProps(i)}>
              <div className={pieces.name}>
                {row.payment} · {row.invoice}
              </div>
              <div className={pieces.quiet}>
                {formats.date(row.date)} · {row.account} · {row.currency}
              </div>
              <ResultTable
                ruleSets={ruleSets}
                results={row.results}
                decimals={decimalsOf(row.currency)}
                marksDifferences
              />
            </li>
          ))}
        </ul>
        {more > 0 && <Button onClick={showMore}>{texts.runs.showMoreRows(more, formats.count(more))}</Button>}
      </section>
      <ProblemList problems={problems} />
    </View>
  );
}

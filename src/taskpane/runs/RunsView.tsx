import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { History32Regular } from '@fluentui/react-icons/svg/history';
import type { UndoableRun } from '../../app/useCases';
import { useShell } from '../shell/shellContext';
import { EmptyHint } from '../view/EmptyHint';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { useShownRows } from '../view/useShownRows';
import { View } from '../view/View';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '0 8px',
    margin: '2px 0 4px',
  },
  figure: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  tables: { marginTop: '20px', paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Colours say nothing that the word beside them does not say. */
const COLORS = {
  writing: 'warning',
  complete: 'success',
  'partly undone': 'informative',
  undone: 'subtle',
} as const satisfies Record<UndoableRun['status'], string>;

interface RunsViewProps {
  readonly runs: readonly UndoableRun[];
  readonly onOpen: (run: UndoableRun) => void;
  readonly onCompare: () => void;
}

/** Tables that hold what was posted, for a look. */
const RESULT_TABLES = [
  'PostedPayments',
  'Settlements',
  'VoucherLines',
  'CustomerTransactions',
  'VendorTransactions',
  'OpenTransactions',
] as const;

/** The runs that settled or posted something, the newest first; an undo is found in the run that it took back. */
export function RunsView({ runs, onOpen, onCompare }: RunsViewProps) {
  const { goTo, navigate } = useShell();
  const { texts, formats } = usePane();
  const [styles, pieces] = [useStyles(), usePieces()];
  const { shown, more, showMore, rowProps } = useShownRows<UndoableRun, HTMLLIElement>(runs);
  const t = texts.runs;
  return (
    <View
      heading={t.heading}
      lead={runs.length === 0 ? t.none : t.lead}
      actions={
        <>
          {runs.length === 0 && (
            <Button appearance="primary" onClick={() => navigate({ view: 'preview' })}>
              {texts.sources.preview}
            </Button>
          )}
          <Button onClick={onCompare}>{texts.comparison.open}</Button>
        </>
      }
    >
      {runs.length === 0 && <EmptyHint icon={<History32Regular />}>{t.noneYet}</EmptyHint>}
      <ul className={pieces.list}>
        {shown.map((run, i) => {
          const { currency, decimals, payments, settled, discount } = run.totals;
          return (
            <li key={run.run} className={pieces.row} {...rowProps(i)}>
              <div className={styles.head}>
                <span className={pieces.name}>{run.run}</span>
                <Badge appearance="tint" color={COLORS[run.status]}>
                  {t.status[run.status]}
                </Badge>
              </div>
              <div className={pieces.quiet}>{formats.date(run.started)}</div>
              <dl className={styles.figures}>
                <dt>{texts.totals.payments(run.payments.length, formats.count(run.payments.length))}</dt>
                <dd className={styles.figure}>
                  {formats.amount(payments, decimals)} {currency}
                </dd>
                <dt>{t.settledLabel}</dt>
                <dd className={styles.figure}>
                  {formats.amount(settled, decimals)} {currency}
                </dd>
                {discount !== 0 && (
                  <>
                    <dt>{texts.totals.discount}</dt>
                    <dd className={styles.figure}>
                      {formats.amount(discount, decimals)} {currency}
                    </dd>
                  </>
                )}
              </dl>
              <div className={pieces.buttons}>
                <Button size="small" aria-label={t.named(t.open, run.run)} onClick={() => onOpen(run)}>
                  {t.open}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {more > 0 && <Button onClick={showMore}>{t.showMore(more, formats.count(more))}</Button>}
      {runs.length > 0 && (
        <section className={styles.tables} aria-label={t.tables}>
          <h2 className={pieces.subheading}>{t.tables}</h2>
          <div className={pieces.buttons}>
            {RESULT_TABLES.map((table) => (
              <Button
                key={table}
                size="small"
                aria-label={texts.problems.goTo(table)}
                onClick={() => goTo({ kind: 'table', table })}
              >
                {table}
              </Button>
            ))}
          </div>
        </section>
      )}
    </View>
  );
}

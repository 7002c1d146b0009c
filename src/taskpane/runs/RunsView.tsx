import { Button } from '@fluentui/react-components';
import type { UndoableRun } from '../../app/useCases';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { useShownRows } from '../view/useShownRows';
import { View } from '../view/View';

interface RunsViewProps {
  readonly runs: readonly UndoableRun[];
  readonly onOpen: (run: UndoableRun) => void;
  readonly onBack: () => void;
}

/** The runs that settled or posted something, the newest first; an undo is found in the run that it took back. */
export function RunsView({ runs, onOpen, onBack }: RunsViewProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const { shown, more, showMore, rowProps } = useShownRows<UndoableRun, HTMLLIElement>(runs);
  const t = texts.runs;
  return (
    <View
      takesFocus
      heading={t.heading}
      lead={runs.length === 0 ? t.none : t.lead}
      actions={<Button onClick={onBack}>{texts.parameters.back}</Button>}
    >
      <ul className={pieces.list}>
        {shown.map((run, i) => {
          const { currency, decimals, payments, settled, discount } = run.totals;
          return (
            <li key={run.run} className={pieces.row} {...rowProps(i)}>
              <div className={pieces.name}>
                {run.run} · {t.status[run.status]}
              </div>
              <div className={pieces.quiet}>{formats.date(run.started)}</div>
              <div>
                {t.named(
                  texts.totals.payments(run.payments.length, formats.count(run.payments.length)),
                  `${formats.amount(payments, decimals)} ${currency}`,
                )}
              </div>
              <div>{t.settled(`${formats.amount(settled, decimals)} ${currency}`)}</div>
              {discount !== 0 && <div>{t.discount(formats.amount(discount, decimals))}</div>}
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
    </View>
  );
}

import type { DiscountPanel } from '../../engine/discountPanel';
import type { Decimals } from '../../money/currency';
import { FigureTable, type Figure } from '../view/Figures';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

interface DiscountPanelTableProps {
  /** Undefined until it is worked out. */
  readonly panel: DiscountPanel | undefined;
  readonly decimals: Decimals;
}

/** The five lines of the discount panel (DISC-11). */
export function DiscountPanelTable({ panel, decimals }: DiscountPanelTableProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const t = texts.entry.panel;
  const money = (amount: DiscountPanel['cashDiscountTaken'] | undefined): string =>
    amount === undefined ? '–' : formats.amount(amount, decimals);
  const figures: readonly Figure[] = [
    [t.date, panel?.cashDiscountDate === undefined ? '–' : formats.date(panel.cashDiscountDate)],
    [t.amount, money(panel?.cashDiscountAmount)],
    [t.use, panel === undefined ? '–' : texts.entry.useCashDiscount[panel.useCashDiscount]],
    [t.taken, money(panel?.cashDiscountTaken)],
    [t.toTake, money(panel?.cashDiscountAmountToTake)],
  ];
  return (
    <section aria-label={t.heading}>
      <h3 className={pieces.subheading}>{t.heading}</h3>
      <FigureTable figures={figures} />
    </section>
  );
}

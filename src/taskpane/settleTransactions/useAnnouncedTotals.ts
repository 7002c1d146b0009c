import { useEffect } from 'react';
import type { DraftEstimate } from '../../app/paymentEntry';
import { decimalsOf } from '../../money/currency';
import { useShell } from '../shell/shellContext';
import { usePane } from '../view/paneContext';

/** Long enough for nobody to be talked to while typing. */
const PAUSE = 1000;

/** Says the totals when they have come to rest. */
export function useAnnouncedTotals(estimate: DraftEstimate | undefined, currency: string): void {
  const { texts, formats } = usePane();
  const { announce } = useShell();
  const t = texts.entry.totals;
  const money = (amount: DraftEstimate['markedTotal']): string =>
    formats.amount(amount, decimalsOf(currency));
  const text =
    estimate && estimate.lines.length > 0
      ? t.announced(money(estimate.markedTotal), money(estimate.estimatedDiscount))
      : '';
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => announce(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, announce]);
}

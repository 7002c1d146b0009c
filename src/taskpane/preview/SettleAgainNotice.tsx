import { Button } from '@fluentui/react-components';
import type { SettleAgain } from '../../app/useCases';
import type { Problem } from '../../problem/problem';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';

/** A payment that an undo holds open (UNDO-5). */
export type Held = Extract<Problem, { readonly code: 'payment/undone' }>;
export const isHeld = (problem: Problem): problem is Held => problem.code === 'payment/undone';

interface SettleAgainNoticeProps {
  /** Payments that an undo holds open. */
  readonly held: number;
  /** What the preview settles again. */
  readonly settleAgain: SettleAgain;
  readonly onSettleAgain: (payments: SettleAgain) => void;
}

/** Payments whose settlement was undone: how many stay open, which are settled again, and the choice of all or none. */
export function SettleAgainNotice({ held, settleAgain, onSettleAgain }: SettleAgainNoticeProps) {
  const { texts, formats } = usePane();
  const pieces = usePieces();
  const t = texts.settleAgain;
  if (held === 0 && settleAgain.length === 0) return null;
  return (
    <section className={pieces.section} aria-label={t.heading}>
      <h2 className={pieces.subheading}>{t.heading}</h2>
      {settleAgain === 'all' ? (
        <p>{t.allChosen}</p>
      ) : (
        settleAgain.length > 0 && <p>{t.chosen(settleAgain.length, formats.count(settleAgain.length))}</p>
      )}
      {held > 0 && <p>{t.held(held, formats.count(held))}</p>}
      <div className={pieces.buttons}>
        {held > 0 && <Button onClick={() => onSettleAgain('all')}>{t.all}</Button>}
        {settleAgain.length > 0 && <Button onClick={() => onSettleAgain([])}>{t.none}</Button>}
      </div>
    </section>
  );
}

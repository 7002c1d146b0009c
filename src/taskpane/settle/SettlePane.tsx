import type { SettlementUseCases } from '../../app/useCases';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { announced } from './announced';
import { isBusy } from './paneState';
import { useSettlePane } from './useSettlePane';
import { useSilence } from './useSilence';
import { ViewOf } from './ViewOf';

/** The settlement from first look to posted vouchers: one view per state, one live region for all of them. */
export function SettlePane({ useCases }: { readonly useCases: SettlementUseCases }) {
  const driver = useSettlePane(useCases);
  const pane = usePane();
  const pieces = usePieces();
  const { state } = driver;
  const isSilent = useSilence(isBusy(state), state);
  return (
    <>
      <p role="status" className={pieces.unseen}>
        {isSilent ? pane.texts.posting.silent : announced(state, pane)}
      </p>
      <ViewOf key={state.step} driver={driver} isSilent={isSilent} />
    </>
  );
}

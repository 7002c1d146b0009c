import type { Progress, SettlementUseCases, UndoRequest } from '../../app/useCases';
import { stateAfter, type Machine, type PaneState, type StateOf } from '../settle/paneState';
import type { SettlePane } from '../settle/useSettlePane';

type UndoSteps = Pick<SettlePane, 'openRuns' | 'openRun' | 'previewUndo' | 'chooseUndo' | 'undo'>;

/** From the runs to an undo. Exactly the plan that is shown is written. */
export function undoSteps(
  { state, go, attempt }: Machine,
  useCases: SettlementUseCases,
  progress: Progress,
): UndoSteps {
  const previewOf = (request: UndoRequest, openedFrom: StateOf<'run'>): void =>
    attempt({ step: 'previewing-undo', openedFrom }, async () => ({
      step: 'undo',
      request,
      preview: await useCases.previewUndo(request),
      isChoosing: false,
      openedFrom,
      goToRefused: false,
    }));

  return {
    openRuns: () => {
      if (state.step !== 'sources' && state.step !== 'posted' && state.step !== 'undone') return;
      attempt({ step: 'opening-runs', openedFrom: state }, async () => ({
        step: 'runs',
        runs: await useCases.undoable(),
        openedFrom: state,
      }));
    },
    openRun: (run) => {
      if (state.step === 'runs') go({ step: 'run', run, openedFrom: state });
    },
    previewUndo: (request) => {
      if (state.step === 'run') previewOf(request, state);
      if (state.step === 'undo-changed') previewOf(request, state.openedFrom);
    },
    chooseUndo: (choice) => {
      if (state.step !== 'undo') return;
      const { openedFrom } = state;
      const request = { ...state.request, ...choice };
      /** What comes when something else was chosen, or the page was left, changes nothing; a defect is never passed over. */
      const answer = (next: (now: StateOf<'undo'>) => PaneState): void =>
        go((now) => (now.step === 'undo' && now.request === request ? next(now) : now));
      go({ ...state, request, isChoosing: true });
      useCases.previewUndo(request).then(
        (preview) => answer((now) => ({ ...now, preview, isChoosing: false })),
        (error: unknown) => {
          const failed = stateAfter(error, { step: 'previewing-undo', openedFrom }, () =>
            previewOf(request, openedFrom),
          );
          if (failed.step === 'defect') go(failed);
          else answer(() => failed);
        },
      );
    },
    undo: () => {
      if (state.step !== 'undo' || state.isChoosing) return;
      const { preview, request, openedFrom } = state;
      attempt({ step: 'undoing' }, async () => {
        const result = await useCases.undo(preview, progress);
        return result.kind === 'posted'
          ? { step: 'undone', result, preview, goToRefused: false }
          : { step: 'undo-changed', request, openedFrom };
      });
    },
  };
}

import { useEffect } from 'react';
import type { CutOffRun, Overview, PostResult, SettlementUseCases } from '../../app/useCases';
import { useSteps, type Steps, type Written } from '../view/useSteps';
import type { Shell } from './shellContext';

/** Whether the pane is open for work: not before it was looked for a run that was cut off, and not while there is one. */
export type GateState =
  | { readonly step: 'looking' }
  | { readonly step: 'open'; readonly overview: Overview; readonly revision: number }
  | { readonly step: 'cut-off'; readonly run: CutOffRun; readonly justChanged: boolean }
  | { readonly step: 'completing'; readonly written?: Written }
  | { readonly step: 'removing' };

export interface Gate {
  readonly state: Steps<GateState>['state'];
  readonly look: () => void;
  /** Reads the overview once more, while the views stay as they are. */
  readonly lookQuietly: () => void;
  readonly completeRun: () => void;
  readonly removeRun: () => void;
}

/** @param completed what is shown when a run was completed */
export function useGate(
  useCases: SettlementUseCases,
  revisionNow: () => number,
  setWriting: Shell['setWriting'],
  completed: (result: Extract<PostResult, { kind: 'posted' }>) => void,
): Gate {
  const { state, go, attempt } = useSteps<GateState>({ step: 'looking' }, { look: () => look(), setWriting });

  const lookAt = async (justChanged: boolean): Promise<GateState> => {
    const revision = revisionNow();
    const overview = await useCases.overview();
    const run = overview.cutOffRun;
    return run ? { step: 'cut-off', run, justChanged } : { step: 'open', overview, revision };
  };
  const look = (): void => attempt({ step: 'looking' }, () => lookAt(false));
  useEffect(look, []);

  return {
    state,
    look,
    lookQuietly: () => {
      if (state.step === 'open') attempt(state, () => lookAt(false));
    },
    completeRun: () =>
      attempt(
        { step: 'completing' },
        async () => {
          const result = await useCases.completeRun((done, total) =>
            go((now) => (now.step === 'completing' ? { ...now, written: { done, total } } : now)),
          );
          if (result.kind === 'changed') return lookAt(true);
          completed(result);
          return lookAt(false);
        },
        { writes: true },
      ),
    removeRun: () =>
      attempt(
        { step: 'removing' },
        async () => {
          await useCases.removeRun();
          return lookAt(false);
        },
        { writes: true },
      ),
  };
}

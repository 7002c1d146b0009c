import { useCallback, useEffect, useState } from 'react';
import { Blocked } from '../../app/monthEnd';
import type { CutOffRun, Overview, PostResult, Preview, SettlementUseCases } from '../../app/useCases';
import { HostError, type Place, type Problem } from '../../problem/problem';

export interface Written {
  readonly done: number;
  readonly total: number;
}
type Posted = Extract<PostResult, { kind: 'posted' }>;

/** Everything the pane can be doing. A state has the data that exists in it, and no other. */
export type PaneState =
  | { readonly step: 'looking' }
  | { readonly step: 'sources'; readonly overview: Overview }
  | { readonly step: 'reading' }
  | { readonly step: 'preview'; readonly preview: Preview; readonly goToRefused: boolean }
  | { readonly step: 'posting'; readonly preview: Preview; readonly written?: Written }
  | { readonly step: 'posted'; readonly result: Posted; readonly goToRefused: boolean }
  | { readonly step: 'changed' }
  | { readonly step: 'cut-off'; readonly run: CutOffRun; readonly justChanged: boolean }
  | { readonly step: 'completing'; readonly run: CutOffRun; readonly written?: Written }
  | { readonly step: 'removing'; readonly run: CutOffRun }
  | {
      readonly step: 'blocked';
      readonly problems: readonly Problem[];
      readonly next: 'look' | 'preview';
      readonly goToRefused: boolean;
    }
  | {
      readonly step: 'failed';
      readonly hostCode: string;
      readonly next: 'look' | 'preview';
      readonly wasWriting: boolean;
    }
  | { readonly step: 'defect'; readonly error: unknown };

export interface SettlePane {
  readonly state: PaneState;
  /** Whether the user brought about this state; only then may it take the focus. */
  readonly byUser: boolean;
  readonly look: () => void;
  readonly preview: () => void;
  readonly post: () => void;
  readonly completeRun: () => void;
  readonly removeRun: () => void;
  readonly goTo: (place: Place) => void;
}

/** Drives the pane: look, preview, then post. Nothing is posted that was not shown. */
export function useSettlePane(useCases: SettlementUseCases): SettlePane {
  const [state, go] = useState<PaneState>({ step: 'looking' });
  const [byUser, setByUser] = useState(false);

  const attempt = useCallback(
    (busy: PaneState, next: 'look' | 'preview', work: () => Promise<PaneState>): void => {
      go(busy);
      work().then(go, (error: unknown) => go(stateAfter(error, busy, next)));
    },
    [],
  );

  const lookAt = useCallback(
    (justChanged: boolean) => async (): Promise<PaneState> => {
      const overview = await useCases.overview();
      const run = overview.cutOffRun;
      return run ? { step: 'cut-off', run, justChanged } : { step: 'sources', overview };
    },
    [useCases],
  );
  useEffect(() => attempt({ step: 'looking' }, 'look', lookAt(false)), [attempt, lookAt]);

  if (state.step === 'defect') throw state.error; // to the error boundary: nothing here may go on

  /** Rows written so far; a word that arrives late changes nothing. */
  const progress = (done: number, total: number): void =>
    go((now) =>
      now.step === 'posting' || now.step === 'completing' ? { ...now, written: { done, total } } : now,
    );

  const look = (): void => {
    setByUser(true);
    attempt({ step: 'looking' }, 'look', lookAt(false));
  };

  return {
    state,
    byUser,
    look,
    preview: () => {
      setByUser(true);
      attempt({ step: 'reading' }, 'preview', async () => ({
        step: 'preview',
        preview: await useCases.preview(),
        goToRefused: false,
      }));
    },
    post: () => {
      if (state.step !== 'preview') return;
      const { preview } = state;
      attempt({ step: 'posting', preview }, 'look', async () => {
        const result = await useCases.post(preview, progress);
        return result.kind === 'posted'
          ? { step: 'posted', result, goToRefused: false }
          : { step: 'changed' };
      });
    },
    completeRun: () => {
      if (state.step !== 'cut-off') return;
      setByUser(true);
      attempt({ step: 'completing', run: state.run }, 'look', async () => {
        const result = await useCases.completeRun(progress);
        return result.kind === 'posted' ? { step: 'posted', result, goToRefused: false } : lookAt(true)();
      });
    },
    removeRun: () => {
      if (state.step !== 'cut-off') return;
      setByUser(true);
      attempt({ step: 'removing', run: state.run }, 'look', async () => {
        await useCases.removeRun();
        return lookAt(false)();
      });
    },
    goTo: (place) => {
      const answered = (refused: boolean): void =>
        go((now) => (hasPlaces(now) ? { ...now, goToRefused: refused } : now));
      useCases.goTo(place).then(
        () => answered(false),
        (error: unknown) => (error instanceof HostError ? answered(true) : go({ step: 'defect', error })),
      );
    },
  };
}

type StateWithPlaces = Extract<PaneState, { readonly goToRefused: boolean }>;
const hasPlaces = (state: PaneState): state is StateWithPlaces => 'goToRefused' in state;

/** What Excel refused and what the accountant can correct are told; everything else is a defect of ours. */
function stateAfter(error: unknown, busy: PaneState, next: 'look' | 'preview'): PaneState {
  if (error instanceof Blocked) {
    const isCutOff = error.problems.some(({ code }) => code === 'run/cut-off');
    return { step: 'blocked', problems: error.problems, next: isCutOff ? 'look' : next, goToRefused: false };
  }
  if (!(error instanceof HostError)) return { step: 'defect', error };
  const wasWriting = busy.step === 'posting' || busy.step === 'completing' || busy.step === 'removing';
  return { step: 'failed', hostCode: error.hostCode, next, wasWriting };
}

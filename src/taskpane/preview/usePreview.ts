import { useRef } from 'react';
import type { PostResult, Preview, SettleAgain, SettlementUseCases } from '../../app/useCases';
import type { Shell } from '../shell/shellContext';
import { useSteps, type Steps, type Written } from '../view/useSteps';
import { useStop } from '../view/useStop';

export type Posted = Extract<PostResult, { kind: 'posted' }>;

/** From nothing read to what was posted. A state has the data that exists in it, and no other. */
export type PreviewState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' }
  | { readonly step: 'preview'; readonly preview: Preview }
  | { readonly step: 'posting'; readonly written?: Written; readonly isStopping: boolean }
  | { readonly step: 'posted'; readonly result: Posted }
  | { readonly step: 'changed'; readonly settleAgain: SettleAgain };

/** What is under way, or waits for the user, is not read again by itself. */
const PENDING: ReadonlySet<string> = new Set(['reading', 'posting', 'changed', 'failed']);

/** The preview, which several views show. Nothing is posted that was not shown. */
export interface PreviewDriver {
  readonly state: Steps<PreviewState>['state'];
  /** Worked out before the workbook was changed from the pane. */
  readonly isOld: boolean;
  /** Journal lines that the preview is of; undefined: all. */
  readonly lines: readonly string[] | undefined;
  /** Once more, settling again what was settled again before, of the same lines. @param settleAgain instead of that */
  readonly read: (settleAgain?: SettleAgain) => void;
  /** Of these journal lines alone; of all where none are named. */
  readonly readLines: (lines: readonly string[] | undefined) => void;
  readonly post: () => void;
  /** Stops posting between two trips to Excel; what is written by then is a run that was cut off. */
  readonly stop: () => void;
  readonly show: (result: Posted) => void;
}

export function usePreview(
  useCases: SettlementUseCases,
  revision: number,
  revisionNow: () => number,
  shell: Pick<Shell, 'look' | 'setWriting'>,
): PreviewDriver {
  const { state, go, attempt } = useSteps<PreviewState>({ step: 'idle' }, shell);
  const { stop, progress } = useStop();
  const lines = useRef<readonly string[]>(undefined);
  /** Revision of the workbook that the state is of. */
  const readAt = useRef(0);

  const settleAgainNow = (): SettleAgain =>
    state.step === 'preview' ? state.preview.settleAgain : state.step === 'changed' ? state.settleAgain : [];

  const read = (settleAgain: SettleAgain): void =>
    attempt({ step: 'reading' }, async () => {
      readAt.current = revisionNow();
      return { step: 'preview', preview: await useCases.preview(settleAgain, lines.current) };
    });

  return {
    state,
    lines: lines.current,
    isOld: state.step === 'idle' || (!PENDING.has(state.step) && readAt.current < revision),
    read: (settleAgain = settleAgainNow()) => read(settleAgain),
    readLines: (wanted) => {
      lines.current = wanted;
      read(settleAgainNow());
    },
    post: () => {
      if (state.step !== 'preview') return;
      const { preview } = state;
      attempt(
        { step: 'posting', isStopping: false },
        async () => {
          const tell = (written: Written): void =>
            go((now) => (now.step === 'posting' ? { ...now, written } : now));
          const result = await useCases.post(preview, progress(tell));
          readAt.current = revisionNow();
          return result.kind === 'posted'
            ? { step: 'posted', result }
            : { step: 'changed', settleAgain: preview.settleAgain };
        },
        { writes: true },
      );
    },
    stop: () => {
      stop();
      go((now) => (now.step === 'posting' ? { ...now, isStopping: true } : now));
    },
    show: (result) => {
      readAt.current = revisionNow();
      go({ step: 'posted', result });
    },
  };
}

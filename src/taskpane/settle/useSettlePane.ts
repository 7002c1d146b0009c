import { useCallback, useEffect, useRef, useState } from 'react';
import { Blocked } from '../../app/monthEnd';
import type {
  CutOffRun,
  Overview,
  ParameterName,
  PostResult,
  Preview,
  SettlementUseCases,
} from '../../app/useCases';
import { HostError, type Place, type Problem } from '../../problem/problem';
import { choose, pageOf, refused, type ParametersPage, type Refusal } from '../parameters/parametersPage';

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
  | { readonly step: 'opening-parameters' }
  | {
      readonly step: 'parameters';
      readonly page: ParametersPage;
      /** Excel still owes an answer to a choice. */
      readonly isChoosing: boolean;
      /** Back was pressed with refused choices in sight: pressed again, the page is left. */
      readonly isLeaving: boolean;
      readonly openedFrom: Opener;
      readonly goToRefused: boolean;
    }
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

/** A state from which another page is opened and to which Back leads again. */
type Opener = Extract<PaneState, { readonly step: 'sources' | 'preview' | 'blocked' }>;

export interface SettlePane {
  readonly state: PaneState;
  /** Whether the user brought about this state; only then may it take the focus. */
  readonly byUser: boolean;
  readonly look: () => void;
  readonly preview: () => void;
  readonly post: () => void;
  readonly completeRun: () => void;
  readonly removeRun: () => void;
  readonly openParameters: () => void;
  readonly chooseParameter: (name: ParameterName, value: string) => void;
  readonly refuseParameter: (name: ParameterName, refusal: Refusal) => void;
  readonly leaveParameters: () => void;
  readonly goTo: (place: Place) => void;
}

/** Drives the pane: look, preview, then post. Nothing is posted that was not shown. */
export function useSettlePane(useCases: SettlementUseCases): SettlePane {
  const [state, go] = useState<PaneState>({ step: 'looking' });
  const [byUser, setByUser] = useState(false);
  const choices = useRef<Promise<ParametersPage>>(undefined);

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

  const preview = (): void => {
    setByUser(true);
    attempt({ step: 'reading' }, 'preview', async () => ({
      step: 'preview',
      preview: await useCases.preview(),
      goToRefused: false,
    }));
  };

  const fail = (error: unknown): void => go({ step: 'defect', error });
  /** Choices one after the other: two at a time would overwrite each other in the workbook. */
  const inTurn = (work: (page: ParametersPage) => ParametersPage | Promise<ParametersPage>): void => {
    if (state.step !== 'parameters') return;
    const answer = (choices.current ?? Promise.resolve(state.page)).then(work);
    choices.current = answer;
    const show = (shown: Partial<ParametersState>): void =>
      go((now) => (now.step === 'parameters' ? { ...now, ...shown } : now));
    show({ isChoosing: true, isLeaving: false });
    answer.then((page) => show({ page, isChoosing: choices.current !== answer }), fail);
  };

  return {
    state,
    byUser,
    look,
    preview,
    openParameters: () => {
      if (state.step !== 'sources' && state.step !== 'preview' && state.step !== 'blocked') return;
      setByUser(true);
      choices.current = undefined;
      attempt({ step: 'opening-parameters' }, state.step === 'sources' ? 'look' : 'preview', async () => ({
        step: 'parameters',
        page: pageOf(await useCases.parameters()),
        isChoosing: false,
        isLeaving: false,
        openedFrom: state,
        goToRefused: false,
      }));
    },
    chooseParameter: (name, value) => inTurn((page) => choose(page, name, value, useCases)),
    refuseParameter: (name, refusal) => inTurn((page) => refused(page, name, refusal)),
    leaveParameters: () => {
      if (state.step !== 'parameters') return;
      const { openedFrom, isLeaving } = state;
      (choices.current ?? Promise.resolve(state.page)).then((page) => {
        if (page.refusals.size > 0 && !isLeaving) go({ ...state, page, isChoosing: false, isLeaving: true });
        else if (page.hasChanged && openedFrom.step !== 'sources') preview();
        else go(openedFrom);
      }, fail);
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
        (error: unknown) => (error instanceof HostError ? answered(true) : fail(error)),
      );
    },
  };
}

type ParametersState = Extract<PaneState, { readonly step: 'parameters' }>;
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

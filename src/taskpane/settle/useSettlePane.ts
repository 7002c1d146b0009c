import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  ParameterName,
  Progress,
  RuleSetName,
  SettleAgain,
  SettlementUseCases,
  UndoableRun,
  UndoRequest,
} from '../../app/useCases';
import { HostError, type Place } from '../../problem/problem';
import { comparisonSteps } from '../compare/comparisonSteps';
import { choose, pageOf, refused, type ParametersPage, type Refusal } from '../parameters/parametersPage';
import { undoSteps } from '../undo/undoSteps';
import { stateAfter, withWritten, type Machine, type PaneState, type StateOf } from './paneState';

export interface SettlePane {
  readonly state: PaneState;
  /** Whether the user brought about this state; only then may it take the focus. */
  readonly byUser: boolean;
  readonly look: () => void;
  readonly preview: () => void;
  /** A preview in which these undone settlements are made again, and no others. */
  readonly settleAgain: (payments: SettleAgain) => void;
  readonly post: () => void;
  readonly completeRun: () => void;
  readonly removeRun: () => void;
  readonly openParameters: () => void;
  readonly chooseParameter: (name: ParameterName, value: string) => void;
  readonly refuseParameter: (name: ParameterName, refusal: Refusal) => void;
  readonly leaveParameters: () => void;
  readonly openRuns: () => void;
  readonly openRun: (run: UndoableRun) => void;
  readonly previewUndo: (request: UndoRequest) => void;
  readonly chooseUndo: (choice: Partial<Pick<UndoRequest, 'date' | 'later'>>) => void;
  readonly undo: () => void;
  readonly openRuleSets: () => void;
  readonly chooseRuleSet: (name: RuleSetName, isChosen: boolean) => void;
  readonly compare: () => void;
  /** To the page from which this one was opened. */
  readonly back: () => void;
  /** What was stopped, once more. */
  readonly retry: () => void;
  readonly goTo: (place: Place) => void;
}

/** Drives the pane: look, preview, then post. Nothing is posted that was not shown. */
export function useSettlePane(useCases: SettlementUseCases): SettlePane {
  const [state, go] = useState<PaneState>({ step: 'looking' });
  const [byUser, setByUser] = useState(false);
  const choices = useRef<Promise<ParametersPage>>(undefined);

  const start = useCallback<Machine['attempt']>((busy, work) => {
    const begin = (): void => {
      go(busy);
      work().then(go, (error: unknown) => go(stateAfter(error, busy, begin)));
    };
    begin();
  }, []);

  const lookAt = useCallback(
    (justChanged: boolean) => async (): Promise<PaneState> => {
      const overview = await useCases.overview();
      const run = overview.cutOffRun;
      return run ? { step: 'cut-off', run, justChanged } : { step: 'sources', overview };
    },
    [useCases],
  );
  useEffect(() => start({ step: 'looking' }, lookAt(false)), [start, lookAt]);

  if (state.step === 'defect') throw state.error; // to the error boundary: nothing here may go on

  const attempt: Machine['attempt'] = (busy, work) => {
    setByUser(true);
    start(busy, work);
  };
  const progress: Progress = (done, total) => go(withWritten(done, total));
  const look = (): void => attempt({ step: 'looking' }, lookAt(false));
  const previewWith = (settleAgain: SettleAgain): void =>
    attempt({ step: 'reading' }, async () => ({
      step: 'preview',
      preview: await useCases.preview(settleAgain),
      goToRefused: false,
    }));

  const fail = (error: unknown): void => go({ step: 'defect', error });
  /** Choices one after the other: two at a time would overwrite each other in the workbook. */
  const inTurn = (work: (page: ParametersPage) => ParametersPage | Promise<ParametersPage>): void => {
    if (state.step !== 'parameters') return;
    const answer = (choices.current ?? Promise.resolve(state.page)).then(work);
    choices.current = answer;
    const show = (shown: Partial<StateOf<'parameters'>>): void =>
      go((now) => (now.step === 'parameters' ? { ...now, ...shown } : now));
    show({ isChoosing: true, isLeaving: false });
    answer.then((page) => show({ page, isChoosing: choices.current !== answer }), fail);
  };
  /** Where Back leads after parameters were changed: what was worked out before is out of date. */
  const returnChanged = (openedFrom: StateOf<'parameters'>['openedFrom']): void => {
    if (openedFrom.step === 'sources') go(openedFrom);
    else if (openedFrom.step === 'preview') previewWith(openedFrom.preview.settleAgain);
    else (openedFrom.retry ?? look)();
  };

  const machine: Machine = { state, go, attempt };
  return {
    state,
    byUser,
    look,
    preview: () =>
      previewWith(
        state.step === 'preview'
          ? state.preview.settleAgain
          : state.step === 'changed'
            ? state.settleAgain
            : [],
      ),
    settleAgain: previewWith,
    openParameters: () => {
      if (state.step !== 'sources' && state.step !== 'preview' && state.step !== 'blocked') return;
      choices.current = undefined;
      attempt({ step: 'opening-parameters', openedFrom: state }, async () => ({
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
        else if (page.hasChanged) returnChanged(openedFrom);
        else go(openedFrom);
      }, fail);
    },
    post: () => {
      if (state.step !== 'preview') return;
      const { preview } = state;
      attempt({ step: 'posting', preview }, async () => {
        const result = await useCases.post(preview, progress);
        return result.kind === 'posted'
          ? { step: 'posted', result, goToRefused: false }
          : { step: 'changed', settleAgain: preview.settleAgain };
      });
    },
    completeRun: () => {
      if (state.step !== 'cut-off') return;
      attempt({ step: 'completing', run: state.run }, async () => {
        const result = await useCases.completeRun(progress);
        return result.kind === 'posted' ? { step: 'posted', result, goToRefused: false } : lookAt(true)();
      });
    },
    removeRun: () => {
      if (state.step !== 'cut-off') return;
      attempt({ step: 'removing', run: state.run }, async () => {
        await useCases.removeRun();
        return lookAt(false)();
      });
    },
    ...undoSteps(machine, useCases, progress),
    ...comparisonSteps(machine, useCases),
    back: () => {
      if ('openedFrom' in state && state.openedFrom) go(state.openedFrom);
    },
    retry: () => {
      setByUser(true);
      (('retry' in state && state.retry) || look)();
    },
    goTo: (place) => {
      const answered = (refused: boolean): void =>
        go((now) => ('goToRefused' in now ? { ...now, goToRefused: refused } : now));
      useCases.goTo(place).then(
        () => answered(false),
        (error: unknown) => (error instanceof HostError ? answered(true) : fail(error)),
      );
    },
  };
}

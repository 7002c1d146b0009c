import { useRef } from 'react';
import type {
  PostResult,
  RuleSetComparison,
  RuleSetName,
  SettlementUseCases,
  UndoableRun,
  UndoPreview,
  UndoRequest,
} from '../../app/useCases';
import { RULE_SET_NAMES } from '../../engine/ruleSets';
import { useShell } from '../shell/shellContext';
import { stopOf, useSteps, type Steps, type Stop, type Written } from '../view/useSteps';
import { useStop } from '../view/useStop';

type Posted = Extract<PostResult, { kind: 'posted' }>;

/** From the runs to an undo or to a comparison of rule sets. A state has the data that exists in it, and no other. */
export type ResultsState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' }
  | { readonly step: 'runs'; readonly runs: readonly UndoableRun[]; readonly revision: number }
  | { readonly step: 'run'; readonly run: UndoableRun; readonly runs: readonly UndoableRun[] }
  | { readonly step: 'previewing-undo' }
  | {
      readonly step: 'undo';
      /** Asked for last; `preview` is of it unless `isChoosing`. */
      readonly request: UndoRequest;
      readonly preview: UndoPreview;
      /** Excel still owes the preview of what was chosen. */
      readonly isChoosing: boolean;
      readonly from: StateOf<'run'>;
    }
  | { readonly step: 'undoing'; readonly written?: Written; readonly isStopping: boolean }
  | { readonly step: 'undone'; readonly result: Posted; readonly preview: UndoPreview }
  | { readonly step: 'undo-changed'; readonly request: UndoRequest; readonly from: StateOf<'run'> }
  | { readonly step: 'rule-sets'; readonly chosen: readonly RuleSetName[] }
  | { readonly step: 'comparing' }
  | {
      readonly step: 'comparison';
      readonly comparison: RuleSetComparison;
      readonly chosen: readonly RuleSetName[];
      readonly revision: number;
    };
export type StateOf<Step extends ResultsState['step']> = Extract<ResultsState, { readonly step: Step }>;

export interface Results {
  readonly state: Steps<ResultsState>['state'];
  /** Nothing was read yet, or the workbook has changed since. */
  readonly isOld: boolean;
  readonly read: () => void;
  readonly open: (run: UndoableRun) => void;
  readonly previewUndo: (request: UndoRequest, from: StateOf<'run'>) => void;
  readonly chooseUndo: (choice: Partial<Pick<UndoRequest, 'date' | 'later'>>) => void;
  readonly undo: () => void;
  /** Stops the undo between two trips to Excel; what is written by then is a run that was cut off. */
  readonly stop: () => void;
  readonly openRuleSets: () => void;
  readonly chooseRuleSet: (name: RuleSetName, isChosen: boolean) => void;
  readonly compare: () => void;
  /** To a state that was shown before. */
  readonly back: (to: ResultsState) => void;
  /** What was shown when something was stopped, where there is a way back to it. */
  readonly before: ResultsState | undefined;
}

/** Drives the results: nothing is undone that was not shown. */
export function useResults(useCases: SettlementUseCases): Results {
  const shell = useShell();
  const { state, go, attempt } = useSteps<ResultsState>({ step: 'idle' }, shell);
  const before = useRef<ResultsState>(undefined);
  const { stop, progress } = useStop();

  const previewOf = (request: UndoRequest, from: StateOf<'run'>): void => {
    before.current = from;
    attempt({ step: 'previewing-undo' }, async () => ({
      step: 'undo',
      request,
      preview: await useCases.previewUndo(request),
      isChoosing: false,
      from,
    }));
  };

  return {
    state,
    // A comparison is of what was not posted yet: behind a posting the runs are shown.
    isOld:
      state.step === 'idle' ||
      ((state.step === 'runs' || state.step === 'comparison') && state.revision < shell.revision),
    before: before.current,
    back: go,
    read: () => {
      before.current = undefined;
      const { revision } = shell;
      attempt({ step: 'reading' }, async () => ({ step: 'runs', runs: await useCases.undoable(), revision }));
    },
    open: (run) => {
      if (state.step === 'runs') go({ step: 'run', run, runs: state.runs });
    },
    previewUndo: previewOf,
    chooseUndo: (choice) => {
      if (state.step !== 'undo') return;
      const { from } = state;
      const request = { ...state.request, ...choice };
      /** What comes when something else was chosen, or the page was left, changes nothing; a defect is never passed over. */
      const answer = (next: (now: StateOf<'undo'>) => ResultsState | Stop): void =>
        go((now) => (now.step === 'undo' && now.request === request ? next(now) : now));
      go({ ...state, request, isChoosing: true });
      useCases.previewUndo(request).then(
        (preview) => answer((now) => ({ ...now, preview, isChoosing: false })),
        (error: unknown) => {
          const again = (): void => previewOf(request, from);
          const stop = stopOf(error, false, again, shell.look);
          before.current = from;
          if (stop.step === 'defect') go(stop);
          else answer(() => stop);
        },
      );
    },
    undo: () => {
      if (state.step !== 'undo' || state.isChoosing) return;
      const { preview, request, from } = state;
      before.current = undefined;
      attempt(
        { step: 'undoing', isStopping: false },
        async () => {
          const tell = (written: Written): void =>
            go((now) => (now.step === 'undoing' ? { ...now, written } : now));
          const result = await useCases.undo(preview, progress(tell));
          return result.kind === 'posted'
            ? { step: 'undone', result, preview }
            : { step: 'undo-changed', request, from };
        },
        { writes: true },
      );
    },
    stop: () => {
      stop();
      go((now) => (now.step === 'undoing' ? { ...now, isStopping: true } : now));
    },
    openRuleSets: () => go({ step: 'rule-sets', chosen: RULE_SET_NAMES }),
    chooseRuleSet: (name, isChosen) => {
      if (state.step !== 'rule-sets') return;
      const chosen = RULE_SET_NAMES.filter((one) => (one === name ? isChosen : state.chosen.includes(one)));
      go({ ...state, chosen });
    },
    compare: () => {
      if (state.step !== 'rule-sets') return;
      const { chosen } = state;
      const { revision } = shell;
      before.current = state;
      // With all of them, that of the workbook goes first.
      const asked = chosen.length === RULE_SET_NAMES.length ? undefined : chosen;
      attempt({ step: 'comparing' }, async () => ({
        step: 'comparison',
        comparison: await useCases.compareRuleSets(asked),
        chosen,
        revision,
      }));
    },
  };
}

import { Blocked } from '../../app/monthEnd';
import type {
  CutOffRun,
  Overview,
  PostResult,
  Preview,
  RuleSetComparison,
  RuleSetName,
  SettleAgain,
  UndoableRun,
  UndoPreview,
  UndoRequest,
} from '../../app/useCases';
import { HostError, type Problem } from '../../problem/problem';
import type { ParametersPage } from '../parameters/parametersPage';

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
  | { readonly step: 'opening-parameters'; readonly openedFrom: ParametersOpener }
  | {
      readonly step: 'parameters';
      readonly page: ParametersPage;
      /** Excel still owes an answer to a choice. */
      readonly isChoosing: boolean;
      /** Back was pressed with refused choices in sight: pressed again, the page is left. */
      readonly isLeaving: boolean;
      readonly openedFrom: ParametersOpener;
      readonly goToRefused: boolean;
    }
  | { readonly step: 'posting'; readonly preview: Preview; readonly written?: Written }
  | { readonly step: 'posted'; readonly result: Posted; readonly goToRefused: boolean }
  | { readonly step: 'changed'; readonly settleAgain: SettleAgain }
  | { readonly step: 'opening-runs'; readonly openedFrom: RunsOpener }
  | {
      readonly step: 'runs';
      readonly runs: readonly UndoableRun[];
      readonly openedFrom: RunsOpener;
    }
  | { readonly step: 'run'; readonly run: UndoableRun; readonly openedFrom: StateOf<'runs'> }
  | { readonly step: 'previewing-undo'; readonly openedFrom: StateOf<'run'> }
  | {
      readonly step: 'undo';
      /** Asked for last; `preview` is of it unless `isChoosing`. */
      readonly request: UndoRequest;
      readonly preview: UndoPreview;
      /** Excel still owes the preview of what was chosen. */
      readonly isChoosing: boolean;
      readonly openedFrom: StateOf<'run'>;
      readonly goToRefused: boolean;
    }
  | { readonly step: 'undoing'; readonly written?: Written }
  | {
      readonly step: 'undone';
      readonly result: Posted;
      readonly preview: UndoPreview;
      readonly goToRefused: boolean;
    }
  | { readonly step: 'undo-changed'; readonly request: UndoRequest; readonly openedFrom: StateOf<'run'> }
  | {
      readonly step: 'rule-sets';
      readonly chosen: readonly RuleSetName[];
      readonly openedFrom: StateOf<'preview'>;
    }
  | { readonly step: 'comparing'; readonly openedFrom: StateOf<'rule-sets'> }
  | {
      readonly step: 'comparison';
      readonly comparison: RuleSetComparison;
      readonly openedFrom: StateOf<'rule-sets'>;
      readonly goToRefused: boolean;
    }
  | { readonly step: 'cut-off'; readonly run: CutOffRun; readonly justChanged: boolean }
  | { readonly step: 'completing'; readonly run: CutOffRun; readonly written?: Written }
  | { readonly step: 'removing'; readonly run: CutOffRun }
  | {
      readonly step: 'blocked';
      readonly problems: readonly Problem[];
      readonly retry: Retry | undefined;
      readonly openedFrom: PaneState | undefined;
      readonly goToRefused: boolean;
    }
  | {
      readonly step: 'failed';
      readonly hostCode: string;
      readonly retry: Retry | undefined;
      readonly openedFrom: PaneState | undefined;
      readonly wasWriting: boolean;
    }
  | { readonly step: 'defect'; readonly error: unknown };

export type StateOf<Step extends PaneState['step']> = Extract<PaneState, { readonly step: Step }>;

type ParametersOpener = StateOf<'sources' | 'preview' | 'blocked'>;
type RunsOpener = StateOf<'sources' | 'posted' | 'undone'>;

/** Does once more what was stopped; undefined where the workbook must be looked at first. */
type Retry = () => void;

/** What every step of the pane is made with. */
export interface Machine {
  readonly state: PaneState;
  readonly go: (next: PaneState | ((now: PaneState) => PaneState)) => void;
  /** Shows `busy` until the work is done, then its result, or why there is none. */
  readonly attempt: (busy: PaneState, work: () => Promise<PaneState>) => void;
}

const WRITING: ReadonlySet<PaneState['step']> = new Set(['posting', 'undoing', 'completing', 'removing']);

/** Steps in which Excel owes an answer. */
export const isBusy = (state: PaneState): boolean =>
  WRITING.has(state.step) ||
  READING.has(state.step) ||
  ((state.step === 'parameters' || state.step === 'undo') && state.isChoosing);
const READING: ReadonlySet<PaneState['step']> = new Set([
  'looking',
  'opening-parameters',
  'reading',
  'opening-runs',
  'previewing-undo',
  'comparing',
]);

/** What Excel refused and what the accountant can correct are told; everything else is a defect of ours. */
export function stateAfter(error: unknown, busy: PaneState, repeat: Retry): PaneState {
  const wasWriting = WRITING.has(busy.step);
  const openedFrom = 'openedFrom' in busy ? busy.openedFrom : undefined;
  if (error instanceof Blocked) {
    const isCutOff = error.problems.some(({ code }) => code === 'run/cut-off');
    const retry = wasWriting || isCutOff ? undefined : repeat;
    return { step: 'blocked', problems: error.problems, retry, openedFrom, goToRefused: false };
  }
  if (!(error instanceof HostError)) return { step: 'defect', error };
  const retry = wasWriting ? undefined : repeat;
  return { step: 'failed', hostCode: error.hostCode, retry, openedFrom, wasWriting };
}

/** Rows written so far; a word that arrives late changes nothing. */
export const withWritten =
  (done: number, total: number) =>
  (now: PaneState): PaneState =>
    now.step === 'posting' || now.step === 'undoing' || now.step === 'completing'
      ? { ...now, written: { done, total } }
      : now;

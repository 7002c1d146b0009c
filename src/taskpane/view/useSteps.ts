import { useState } from 'react';
import { Blocked } from '../../app/blocked';
import { StoppedByUser } from '../../app/stoppedByUser';
import { HostError, type Problem } from '../../problem/problem';
import type { Shell } from '../shell/shellContext';

export interface Written {
  readonly done: number;
  readonly total: number;
}

/** Why a page cannot be shown. */
export type Stop =
  | { readonly step: 'blocked'; readonly problems: readonly Problem[]; readonly retry: () => void }
  | {
      readonly step: 'failed';
      readonly hostCode: string;
      readonly wasWriting: boolean;
      readonly retry: () => void;
    }
  | { readonly step: 'defect'; readonly error: unknown };

interface Attempt {
  /** A run is written: where that stops, the workbook is looked at before anything else. */
  readonly writes?: boolean;
}

/** A page as a state machine over its own steps, with the ways in which Excel or the data can stop it. */
export interface Steps<Own> {
  readonly state: Own | Stop;
  readonly go: (next: Own | Stop | ((now: Own | Stop) => Own | Stop)) => void;
  /** Shows `busy` until the work is done, then its result, or why there is none. */
  readonly attempt: (busy: Own, work: () => Promise<Own>, how?: Attempt) => void;
}

/** @param initial where the page begins, and begins again when a run was not written to its end */
export function useSteps<Own extends { readonly step: string }>(
  initial: Own,
  { look, setWriting }: Pick<Shell, 'look' | 'setWriting'>,
): Steps<Own> {
  const [state, go] = useState<Own | Stop>(initial);
  if (isDefect(state)) throw state.error; // to the error boundary: nothing here may go on

  const attempt: Steps<Own>['attempt'] = (busy, work, { writes = false } = {}) => {
    const startAgain = (): void => {
      go(initial);
      look();
    };
    const begin = (): void => {
      go(busy);
      if (writes) setWriting(true);
      work()
        .then(go, (error: unknown) => {
          if (error instanceof StoppedByUser) startAgain();
          else go(stopOf(error, writes, begin, startAgain));
        })
        .finally(() => {
          if (writes) setWriting(false);
        });
    };
    begin();
  };
  return { state, go, attempt };
}

const isDefect = (state: { readonly step: string }): state is Extract<Stop, { step: 'defect' }> =>
  state.step === 'defect';

/** What Excel refused and what the accountant can correct are told; everything else is a defect of ours. */
export function stopOf(error: unknown, wasWriting: boolean, again: () => void, startAgain: () => void): Stop {
  if (error instanceof Blocked) {
    const isCutOff = error.problems.some(({ code }) => code === 'run/cut-off');
    return {
      step: 'blocked',
      problems: error.problems,
      retry: wasWriting || isCutOff ? startAgain : again,
    };
  }
  if (!(error instanceof HostError)) return { step: 'defect', error };
  return { step: 'failed', hostCode: error.hostCode, wasWriting, retry: wasWriting ? startAgain : again };
}

import { useRef } from 'react';
import type { SourceCases, SourceOffer, Sources } from '../../app/sourceChoice';
import type { SourceRole } from '../../app/useCases';
import { HostError, type Problem } from '../../problem/problem';
import { useShell } from '../shell/shellContext';
import { stopOf, useSteps, type Steps } from '../view/useSteps';

export type SourcesState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' }
  | {
      readonly step: 'sources';
      readonly sources: Sources;
      readonly revision: number;
      /** Excel still owes an answer to a choice. */
      readonly isChoosing: boolean;
      readonly refusal: SourceRefusal | undefined;
    };

/** Why the last choice was refused: nothing was changed. */
export interface SourceRefusal {
  readonly role: SourceRole;
  readonly problems: readonly Problem[];
  /** What Excel said, where it was Excel. */
  readonly hostCode: string | undefined;
}

export interface SourcesDriver {
  readonly state: Steps<SourcesState>['state'];
  readonly isOld: boolean;
  readonly read: () => void;
  /** @param offer absent: what is found by name or headings */
  readonly chooseSource: (role: SourceRole, offer?: SourceOffer) => void;
  /** @param heading '' reads no column, absent: found by its heading */
  readonly chooseColumn: (role: SourceRole, column: string, heading?: string) => void;
  readonly chooseFormat: (role: SourceRole, what: 'number' | 'date', format: string) => void;
}

/** Drives the choice of sources: each choice is kept in the workbook at once, and the page shows what stands there then. */
export function useSources(useCases: SourceCases): SourcesDriver {
  const shell = useShell();
  const { state, go, attempt } = useSteps<SourcesState>({ step: 'idle' }, shell);
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const read = (): void => {
    const { revision } = shell;
    attempt({ step: 'reading' }, async () => ({
      step: 'sources',
      sources: await useCases.sources(),
      revision,
      isChoosing: false,
      refusal: undefined,
    }));
  };
  const show = (shown: Partial<Extract<SourcesState, { step: 'sources' }>>): void =>
    go((now) => (now.step === 'sources' ? { ...now, ...shown } : now));

  /** Choices one after the other: two at a time would overwrite each other in the workbook. */
  const choose = (role: SourceRole, work: () => Promise<readonly Problem[]>): void => {
    show({ isChoosing: true, refusal: undefined });
    const mine = turn.current.then(async () => {
      try {
        const problems = await work();
        const sources = await useCases.sources();
        const isLast = turn.current === mine;
        const refusal = problems.length > 0 ? { role, problems, hostCode: undefined } : undefined;
        show({ sources, isChoosing: !isLast, refusal, revision: shell.revisionNow() });
      } catch (error) {
        if (error instanceof HostError)
          show({ isChoosing: false, refusal: { role, problems: [], hostCode: error.hostCode } });
        else go(stopOf(error, false, read, shell.look));
      }
    });
    turn.current = mine;
  };

  return {
    state,
    isOld:
      state.step === 'idle' ||
      (state.step === 'sources' && !state.isChoosing && state.revision < shell.revision),
    read,
    chooseSource: (role, offer) => choose(role, () => useCases.chooseSource(role, offer)),
    chooseColumn: (role, column, heading) => choose(role, () => useCases.chooseColumn(role, column, heading)),
    chooseFormat: (role, what, format) => choose(role, () => useCases.chooseFormat(role, what, format)),
  };
}

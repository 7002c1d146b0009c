import { useRef } from 'react';
import type { ParameterName, SettlementUseCases } from '../../app/useCases';
import { choose, pageOf, refused, type ParametersPage, type Refusal } from '../parameters/parametersPage';
import { useShell } from '../shell/shellContext';
import { stopOf, useSteps, type Steps } from '../view/useSteps';

export type SettingsState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' }
  | {
      readonly step: 'parameters';
      readonly page: ParametersPage;
      readonly revision: number;
      /** Excel still owes an answer to a choice. */
      readonly isChoosing: boolean;
    };

export interface ParametersDriver {
  readonly state: Steps<SettingsState>['state'];
  readonly isOld: boolean;
  readonly read: () => void;
  readonly choose: (name: ParameterName, value: string) => void;
  readonly refuse: (name: ParameterName, refusal: Refusal) => void;
}

/** Drives the parameters: each choice is kept in the workbook at once, or refused with its reason at its control. */
export function useParameters(useCases: SettlementUseCases): ParametersDriver {
  const shell = useShell();
  const { state, go, attempt } = useSteps<SettingsState>({ step: 'idle' }, shell);
  const choices = useRef<Promise<ParametersPage>>(undefined);

  const read = (): void => {
    const { revision } = shell;
    choices.current = undefined;
    attempt({ step: 'reading' }, async () => ({
      step: 'parameters',
      page: pageOf(await useCases.parameters()),
      revision,
      isChoosing: false,
    }));
  };
  /** Choices one after the other: two at a time would overwrite each other in the workbook. */
  const inTurn = (work: (page: ParametersPage) => ParametersPage | Promise<ParametersPage>): void => {
    if (state.step !== 'parameters') return;
    const answer = (choices.current ?? Promise.resolve(state.page)).then(work);
    choices.current = answer;
    const show = (shown: Partial<typeof state>): void =>
      go((now) => (now.step === 'parameters' ? { ...now, ...shown } : now));
    show({ isChoosing: true });
    answer.then(
      (page) => show({ page, isChoosing: choices.current !== answer, revision: shell.revisionNow() }),
      (error: unknown) => go(stopOf(error, false, read, shell.look)),
    );
  };

  return {
    state,
    isOld:
      state.step === 'idle' ||
      (state.step === 'parameters' && !state.isChoosing && state.revision < shell.revision),
    read,
    choose: (name, value) => inTurn((page) => choose(page, name, value, useCases)),
    refuse: (name, refusal) => inTurn((page) => refused(page, name, refusal)),
  };
}

import type { ParameterName, ParameterState, SettlementUseCases } from '../../app/useCases';
import { HostError, type Problem } from '../../problem/problem';

/** Why a choice was refused. The value before stays in effect. */
export type Refusal =
  | { readonly by: 'rule'; readonly problems: readonly Problem[] }
  | { readonly by: 'excel'; readonly hostCode: string }
  /** What was typed cannot be read; it never reached the workbook. */
  | { readonly by: 'pane'; readonly unreadable: 'amount' | 'whole' | 'date'; readonly text: string };

/** The parameters as they stand, with what became of the choices made on this page. */
export interface ParametersPage {
  readonly parameters: readonly ParameterState[];
  readonly refusals: ReadonlyMap<ParameterName, Refusal>;
  /** The choice that was taken last. */
  readonly taken?: ParameterName;
}

export const pageOf = (parameters: readonly ParameterState[]): ParametersPage => ({
  parameters,
  refusals: new Map(),
});

/** Notes a refusal; whatever stood in the workbook still stands there. */
export const refused = (page: ParametersPage, name: ParameterName, refusal: Refusal): ParametersPage => {
  const { taken: _, ...rest } = page;
  return { ...rest, refusals: new Map([...page.refusals, [name, refusal]]) };
};

/**
 * Chooses a parameter; '' takes its default.
 * @returns the page with the parameters read anew, or with the reason why nothing was changed
 */
export async function choose(
  page: ParametersPage,
  name: ParameterName,
  value: string,
  useCases: Pick<SettlementUseCases, 'parameters' | 'chooseParameter'>,
): Promise<ParametersPage> {
  try {
    const problems = await useCases.chooseParameter(name, value);
    if (problems.length > 0) return refused(page, name, { by: 'rule', problems });
    const parameters = await useCases.parameters();
    const refusals = new Map([...page.refusals].filter(([other]) => other !== name));
    return { parameters, refusals, taken: name };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refused(page, name, { by: 'excel', hostCode: error.hostCode });
  }
}

import { plainDateOfSerial, type DateSystem } from '../calendar/plainDate';
import type { Place, Problem } from '../problem/problem';
import {
  chosenGrid,
  chosenParametersIn,
  isChosenPlace,
  placeOfChosen,
  PARAMETER_KINDS,
  type ChosenParameters,
  type ParameterKind,
} from '../workbook/chosenParameters';
import { findSources } from '../workbook/findSources';
import type { ParameterName } from '../workbook/parameterNames';
import { readSettings, type ReadSettings } from '../workbook/readSettings';
import type { Survey, Workbook } from '../workbook/workbook';
import { settingWith } from './setting';

/** A parameter as it stands: stated in the table SettlementParameters, chosen in the pane, or at its default. */
export interface ParameterState {
  readonly name: ParameterName;
  readonly kind: ParameterKind;
  /** As stated or chosen, a date of Excel as `2026-11-30`; '' where the default applies. */
  readonly value: string;
  /** The cell that states it: only there it can be changed. */
  readonly cell?: Place;
}

/** Every parameter of the workbook. What the table states goes before what was chosen in the pane. */
export async function parameterStates(workbook: Workbook): Promise<readonly ParameterState[]> {
  const survey = await workbook.survey();
  const chosen = chosenParametersIn(survey.setting);
  const { stated } = await readParameters(workbook, survey, chosen);
  return (Object.entries(PARAMETER_KINDS) as [ParameterName, ParameterKind][]).map(([name, kind]) => {
    const found = stated.get(name);
    if (found === undefined) return { name, kind, value: '' };
    return found.isChosen
      ? { name, kind, value: chosen[name] ?? '' }
      : { name, kind, value: statedValue(found.text, kind, survey.dateSystem), cell: found.place };
  });
}

/** A date cell holds a serial; nobody reads 46356 as 30 November 2026. */
function statedValue(text: string, { kind }: ParameterKind, dateSystem: DateSystem): string {
  const isDay = (kind === 'date' || kind === 'word or date') && /^\d+$/.test(text);
  return (isDay && plainDateOfSerial(Number(text), dateSystem)) || text;
}

/**
 * Chooses a parameter for this workbook; '' takes its default again. Kept in the workbook itself.
 * @returns what is wrong with the value: then nothing was changed
 */
export async function chooseParameter(
  workbook: Workbook,
  name: ParameterName,
  value: string,
): Promise<readonly Problem[]> {
  const survey = await workbook.survey();
  const { [name]: before, ...others } = chosenParametersIn(survey.setting);
  const chosen: ChosenParameters = value.trim() === '' ? others : { ...others, [name]: value.trim() };
  if (chosen[name] === before) return [];
  const { problems } = await readParameters(workbook, survey, chosen);
  // One that only lacks its companion may be chosen first; the preview says what is missing.
  const own = problems.filter(({ place, code }) => isChosenPlace(place) && code !== 'parameter/missing');
  if (own.length > 0) return own.map(placeOfChosen);
  await workbook.writeSetting(settingWith(survey.setting, { parameters: chosen }));
  return [];
}

/** Reads SettlementParameters alone, with what is chosen in the pane or would be. */
async function readParameters(
  workbook: Workbook,
  survey: Survey,
  chosen: ChosenParameters,
): Promise<ReadSettings> {
  const source = findSources(survey).sources.get('SettlementParameters');
  const [grid] = source === undefined ? [] : await workbook.read([source.ref]);
  const { dateSystem } = survey;
  return readSettings({
    grids: grid === undefined ? {} : { SettlementParameters: grid },
    chosenParameters: chosenGrid(chosen, dateSystem),
    dateSystem,
  });
}

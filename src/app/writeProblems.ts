import type { Problem } from '../problem/problem';
import { chosenParametersIn } from '../workbook/chosenParameters';
import { tableRows, tableSpec } from '../workbook/ownTables';
import type { Workbook } from '../workbook/workbook';
import { readParameters } from './parameters';
import { problemRows } from './runRows';

const TABLE = 'SettlementProblems';

/**
 * Writes problems into the table SettlementProblems, in the language of the sheets, and nothing else; the next posting writes its own.
 * @returns the name that the table has now
 */
export async function writeProblems(workbook: Workbook, problems: readonly Problem[]): Promise<string> {
  const survey = await workbook.survey();
  const { settings } = await readParameters(workbook, survey, chosenParametersIn(survey.setting));
  const { decimals, parameters } = settings;
  if (survey.tables.every(({ own }) => own !== TABLE))
    await workbook.createTables([tableSpec(TABLE, decimals)]);
  const { rows, links } = problemRows(problems, parameters.language);
  await workbook.replaceRows([{ ...tableRows(TABLE, rows, decimals), links }]);
  const { tables } = await workbook.survey();
  return tables.find(({ own }) => own === TABLE)?.name ?? TABLE;
}

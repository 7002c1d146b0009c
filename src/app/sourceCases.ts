import type { Problem } from '../problem/problem';
import { nameKey } from '../text/nameKey';
import { chosenParametersIn, type FormatName } from '../workbook/chosenParameters';
import {
  isThere,
  problemKey,
  refOf,
  sheetOfAddress,
  sourceChoicesIn,
  textOfSource,
  type ChosenSource,
  type SourceChoice,
} from '../workbook/chosenSources';
import type { SourceRole } from '../workbook/columns';
import type { CellsChanged, SourceRef, Survey, Workbook } from '../workbook/workbook';
import { debounced } from './debounced';
import { sourcesOf } from './monthEnd';
import { chooseParameter, readParameters } from './parameters';
import { settingWith } from './setting';
import type { SourceCases, SourceOffer } from './sourceChoice';
import { headerProblems, sourceStates } from './sourceStates';
import { ALL_ROLES, templateOf } from './template';

/** A selection is told of once it rests; changes once typing, pasting or sorting is done. */
const SELECTION_RESTS = 150;
const CHANGES_REST = 400;

/**
 * Which tables are read and how, kept under the add-in's one setting of the workbook.
 * @param changed something is read otherwise from now on, or was changed in a sheet
 */
export function sourceCases(workbook: Workbook, changed: () => void): SourceCases {
  const keep = async (survey: Survey, role: SourceRole, choice: SourceChoice): Promise<void> => {
    const sources = { ...sourceChoicesIn(survey.setting), [role]: choice };
    await workbook.writeSetting(settingWith(survey.setting, { sources }));
    changed();
  };

  return {
    sources: () => sourceStates(workbook),

    async chooseSource(role, offer) {
      const survey = await workbook.survey();
      const source = offer && chosenOf(offer);
      const problems = source === undefined ? [] : await unreadable(workbook, source, survey);
      // The columns were those of another source.
      if (problems.length === 0) await keep(survey, role, source === undefined ? {} : { source });
      return problems;
    },

    async chooseColumn(role, column, heading) {
      const survey = await workbook.survey();
      const choice = sourceChoicesIn(survey.setting)[role] ?? {};
      const { [column]: _, ...others } = choice.columns ?? {};
      const columns = heading === undefined ? others : { ...others, [column]: heading };
      // Finding it by its heading again is never refused: what is wrong then was wrong before.
      const problems =
        heading === undefined
          ? []
          : await columnProblems(workbook, survey, role, { column, heading, before: choice, columns });
      if (problems.length === 0) await keep(survey, role, { ...choice, columns });
      return problems;
    },

    async chooseFormat(role, what, format) {
      const name: FormatName = `${what === 'number' ? 'Number' : 'Date'} format of ${role}`;
      const survey = await workbook.survey();
      const { statedFormats } = await readParameters(workbook, survey, chosenParametersIn(survey.setting));
      const stated = statedFormats.get(name);
      if (stated !== undefined && !stated.isChosen)
        return [{ code: 'parameter/duplicate', place: stated.place, facts: { name } }];
      const problems = await chooseParameter(workbook, name, format);
      if (problems.length === 0) changed();
      return problems;
    },

    async insertTemplate() {
      const survey = await workbook.survey();
      const { sources, problems } = sourcesOf(survey);
      const isUndecided = (role: SourceRole): boolean =>
        problems.some(
          ({ code, place }) => code === 'source/several' && place.kind === 'table' && place.table === role,
        );
      const missing = ALL_ROLES.filter((role) => !sources.has(role) && !isUndecided(role));
      if (missing.length === 0) return [];
      const sheets = await workbook.createUserTables(missing.map(templateOf));
      changed();
      return sheets;
    },

    selection: () => workbook.selection(),

    async watchSelection(listener) {
      const rested = debounced<void>(
        () => void workbook.selection().then(listener, () => undefined),
        SELECTION_RESTS,
      );
      const stop = await workbook.watchSelection(() => rested.call());
      return () => {
        rested.cancel();
        return stop();
      };
    },

    async watchSources(listener) {
      const rested = debounced<CellsChanged>((seen) => {
        void rolesOn(workbook, new Set(seen.map(({ sheet }) => sheet))).then(
          (roles) => roles.forEach((role) => listener({ role })),
          () => undefined,
        );
      }, CHANGES_REST);
      // Events bear the ids of sheets, which a survey learns.
      await workbook.survey();
      const stop = await workbook.watchChanges((change) => {
        changed();
        rested.call(change);
      });
      return () => {
        rested.cancel();
        return stop();
      };
    },
  };
}

const chosenOf = (offer: SourceOffer): ChosenSource =>
  offer.kind === 'range' ? offer : { kind: offer.kind, name: offer.name };

/** A choice of which nothing could be read. Headings that do not fit yet are no reason: their columns can be chosen. */
async function unreadable(
  workbook: Workbook,
  source: ChosenSource,
  survey: Survey,
): Promise<readonly Problem[]> {
  const table = textOfSource(source);
  const none: Problem = { code: 'source/missing', place: { kind: 'table', table }, facts: { table } };
  const isAddress = source.kind !== 'range' || isRangeAddress(source.address);
  if (!isAddress || !isThere(source, survey)) return [none];
  const [grid] = await workbook.read([refOf(source)]);
  return grid === undefined ? [none] : [];
}

/** `Sheet1!A1:F20`, `'My sheet'!$A:$F`: one range of a named sheet. */
const isRangeAddress = (address: string): boolean =>
  /^(?:'(?:[^']|'')+'|[^'!]+)!\$?(?:[A-Z]{1,3}\$?\d{0,7}|\d{1,7})(?::\$?(?:[A-Z]{1,3}\$?\d{0,7}|\d{1,7}))?$/i.test(
    address,
  ) && sheetOfAddress(address) !== '';

interface ColumnToChoose {
  readonly column: string;
  readonly heading: string;
  readonly before: SourceChoice;
  readonly columns: Readonly<Record<string, string>>;
}

/** What the choice of a column would make wrong that was not wrong before. */
async function columnProblems(
  workbook: Workbook,
  survey: Survey,
  role: SourceRole,
  { column, heading, before, columns }: ColumnToChoose,
): Promise<readonly Problem[]> {
  const found = sourcesOf(survey).sources.get(role);
  if (found === undefined)
    return [{ code: 'source/missing', place: { kind: 'table', table: role }, facts: { table: role } }];
  const header = await headerOf(workbook, found.ref, survey);
  const table = header.name;
  const place = { kind: 'table', table } as const;
  const key = nameKey(heading);
  if (key !== '' && !header.header.some((title) => nameKey(title) === key)) {
    const facts = { table, column: heading, present: header.header };
    return [{ code: 'source/missing-column', place, facts }];
  }
  const other = Object.entries(columns).find(
    ([title, chosen]) => title !== column && key !== '' && nameKey(chosen) === key,
  );
  if (other !== undefined) {
    const facts = { table, heading, columns: [other[0], column], present: header.header };
    return [{ code: 'source/ambiguous-heading', place, facts }];
  }
  const known = new Set(headerProblems(role, header, before.columns).map(problemKey));
  return headerProblems(role, header, columns).filter((problem) => !known.has(problemKey(problem)));
}

async function headerOf(workbook: Workbook, ref: SourceRef, survey: Survey) {
  const table = ref.kind === 'table' ? survey.tables.find(({ name }) => name === ref.name) : undefined;
  if (table !== undefined) return table;
  const [grid] = await workbook.read([ref]);
  return grid ?? { name: ref.kind === 'table' ? ref.name : ref.address, header: [] };
}

/** The sources that stand on sheets: a table's is known, a name's is where its range is. */
async function rolesOn(workbook: Workbook, sheets: ReadonlySet<string>): Promise<readonly SourceRole[]> {
  const { sources } = sourcesOf(await workbook.survey());
  const ranges = [...sources].filter(([, { ref }]) => ref.kind === 'range');
  const grids = ranges.length === 0 ? [] : await workbook.read(ranges.map(([, { ref }]) => ref));
  const sheetOf = new Map(ranges.map(([role], i) => [role, grids[i]?.sheet]));
  return ALL_ROLES.filter((role) => {
    const sheet = sources.get(role)?.table?.sheet ?? sheetOf.get(role);
    return sheet !== undefined && sheets.has(sheet);
  });
}

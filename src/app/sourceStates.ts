import { isWarning, type Problem } from '../problem/problem';
import { nameOfNumberFormat, NUMBER_FORMATS } from '../text/formats';
import { chosenColumns, goneColumns } from '../workbook/chosenSources';
import { chosenParametersIn } from '../workbook/chosenParameters';
import { findColumns, SOURCE_COLUMNS, type SourceColumn, type SourceRole } from '../workbook/columns';
import { REQUIRED_SOURCES, type FoundSource, type FoundSources } from '../workbook/findSources';
import { formatsFor, type ReadSettings } from '../workbook/readSettings';
import type { Grid, Survey, Workbook } from '../workbook/workbook';
import { sourcesOf } from './monthEnd';
import { readParameters } from './parameters';
import type { ColumnChoice, SourceOffer, Sources, SourceState } from './sourceChoice';
import { ALL_ROLES } from './template';

/** How a date format is stated, by the order that it means. */
const DATE_FORMATS = { dmy: 'dd-mm-yyyy', mdy: 'mm/dd/yyyy', ymd: 'yyyy-mm-dd' } as const;

/** Every source as it is chosen or found, with what the workbook offers besides. */
export async function sourceStates(workbook: Workbook): Promise<Sources> {
  const survey = await workbook.survey();
  const found = sourcesOf(survey);
  const headers = await headersOf(workbook, found);
  const settings = await readParameters(workbook, survey, chosenParametersIn(survey.setting));
  return {
    sources: ALL_ROLES.map((role) => stateOf(role, found, headers, { survey, settings })),
    offers: offersIn(survey),
    numberFormats: Object.keys(NUMBER_FORMATS),
    dateFormats: Object.values(DATE_FORMATS),
  };
}

/** Tables, then names that stand for something; the add-in's own are none. */
const offersIn = ({ tables, names }: Survey): readonly SourceOffer[] => [
  ...tables
    .filter(({ own }) => own === undefined)
    .map(({ name, sheet, rowCount }) => ({ kind: 'table' as const, name, sheet, rowCount })),
  ...names.filter((name) => !name.startsWith('_')).map((name) => ({ kind: 'name' as const, name })),
];

type Header = Pick<Grid, 'name' | 'header'>;

/** The headings of every source: those of tables are known, ranges are read. */
async function headersOf(
  workbook: Workbook,
  { sources }: FoundSources,
): Promise<ReadonlyMap<SourceRole, Header>> {
  const ranges = [...sources].filter(([, { ref }]) => ref.kind === 'range');
  const grids = ranges.length === 0 ? [] : await workbook.read(ranges.map(([, { ref }]) => ref));
  const ofRanges = ranges.flatMap(([role], i) => {
    const grid = grids[i];
    return grid === undefined ? [] : [[role, grid] as const];
  });
  const ofTables = [...sources].flatMap(([role, { table }]) =>
    table === undefined ? [] : [[role, { name: table.name, header: table.header }] as const],
  );
  return new Map<SourceRole, Header>([...ofTables, ...ofRanges]);
}

function stateOf(
  role: SourceRole,
  { sources, problems }: FoundSources,
  headers: ReadonlyMap<SourceRole, Header>,
  { survey, settings }: { readonly survey: Survey; readonly settings: ReadSettings },
): SourceState {
  const found = sources.get(role);
  const header = headers.get(role);
  const chosen = chosenColumns(survey.setting)[role];
  const formats = formatsFor(settings.settings.parameters, role);
  const isRequired = REQUIRED_SOURCES.includes(role);
  const ofRole = problems.filter(({ place }) => place.kind === 'table' && place.table === role);
  return {
    role,
    isRequired,
    source: found && offerOf(found, survey),
    by: found?.by ?? 'none',
    headings: header?.header ?? [],
    columns: header === undefined ? [] : columnsOf(role, header, chosen),
    numberFormat: formats.number === undefined ? '' : nameOfNumberFormat(formats.number),
    dateFormat: formats.date === undefined ? '' : DATE_FORMATS[formats.date],
    problems: [
      ...ofRole,
      ...(found !== undefined && header === undefined ? [missing(role)] : []),
      ...(header === undefined ? [] : headerProblems(role, header, chosen)),
    ],
  };
}

const missing = (table: string): Problem => ({
  code: 'source/missing',
  place: { kind: 'table', table },
  facts: { table },
});

function offerOf({ ref, table }: FoundSource, { names }: Survey): SourceOffer {
  if (ref.kind === 'table')
    return { kind: 'table', name: ref.name, sheet: table?.sheet ?? '', rowCount: table?.rowCount ?? 0 };
  const isName = names.some((name) => name.toLowerCase() === ref.address.toLowerCase());
  return isName ? { kind: 'name', name: ref.address } : { kind: 'range', address: ref.address };
}

const gridOf = ({ name, header }: Header): Grid => ({
  name,
  sheet: name,
  firstRow: 1,
  firstColumn: 0,
  header,
  rows: [],
  merged: [],
});

/** What is wrong with the headings of a source as its columns are chosen, warnings last. */
export const headerProblems = (
  role: SourceRole,
  header: Header,
  chosen: Readonly<Record<string, string>> = {},
): readonly Problem[] => [
  ...findColumns(role, gridOf(header), chosen).problems.filter((problem) => !isWarning(problem)),
  ...goneColumns(header, chosen),
];

/** Every column that the source can have; of a numbered one those that are there, and the next. */
function columnsOf(
  role: SourceRole,
  header: Header,
  chosen: Readonly<Record<string, string>> = {},
): readonly ColumnChoice[] {
  const { columns } = findColumns(role, gridOf(header), chosen);
  const at: Readonly<Record<string, number | undefined>> = columns.at;
  const numbered: Readonly<Record<string, ReadonlyMap<number, number> | undefined>> = columns.numbered;
  const choice = (column: string, isRequired: boolean, index: number | undefined): ColumnChoice => {
    const heading = index === undefined ? '' : (header.header[index] ?? '');
    const isChosen = chosen[column] !== undefined && chosen[column] === heading;
    return { column, isRequired, heading, by: isChosen ? 'chosen' : heading === '' ? 'none' : 'heading' };
  };
  return Object.entries<SourceColumn>(SOURCE_COLUMNS[role])
    .filter(([, { isForLater }]) => isForLater === undefined)
    .flatMap(([field, { title, isRequired, isNumbered }]) => {
      if (isNumbered === undefined) return [choice(title, isRequired, at[field])];
      const places = numbered[field] ?? new Map<number, number>();
      const numbers = [...new Set([1, ...places.keys(), Math.max(0, ...places.keys()) + 1])];
      return numbers
        .sort((a, b) => a - b)
        .map((number) => choice(`${title} ${number}`, false, places.get(number)));
    });
}

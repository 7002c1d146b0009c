import { placeText, type Problem } from '../problem/problem';
import { nameKey } from '../text/nameKey';
import { SOURCE_COLUMNS, type ColumnChoice, type SourceRole } from './columns';
import type { Grid, SourceRef, Survey } from './workbook';

/** A source that the user chose: a native table, a named range, or a range with a header row. */
export type ChosenSource =
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'range'; readonly address: string };

/** What was chosen in the pane for one source. */
export interface SourceChoice {
  /** Absent: it is found by its name or its headings. */
  readonly source?: ChosenSource;
  /** Heading by column; '' reads no column. */
  readonly columns?: ColumnChoice;
}
export type SourceChoices = Readonly<Partial<Record<SourceRole, SourceChoice>>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The choices in the small record kept in the workbook; whatever else stands there is none. */
export function sourceChoicesIn(setting: unknown): SourceChoices {
  const kept = isRecord(setting) && isRecord(setting['sources']) ? setting['sources'] : {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([role, choice]) =>
      role in SOURCE_COLUMNS && isRecord(choice) ? [[role, choiceIn(choice)]] : [],
    ),
  ) as SourceChoices;
}

function choiceIn({ source, columns }: Readonly<Record<string, unknown>>): SourceChoice {
  const chosen = sourceIn(source);
  const headings = isRecord(columns)
    ? Object.fromEntries(Object.entries(columns).filter(([, heading]) => typeof heading === 'string'))
    : {};
  return {
    ...(chosen === undefined ? {} : { source: chosen }),
    ...(Object.keys(headings).length === 0 ? {} : { columns: headings as ColumnChoice }),
  };
}

function sourceIn(source: unknown): ChosenSource | undefined {
  if (!isRecord(source)) return undefined;
  const { kind, name, address } = source;
  if (kind === 'range') return typeof address === 'string' ? { kind, address } : undefined;
  if (typeof name !== 'string') return undefined;
  return kind === 'table' || kind === 'name' ? { kind, name } : undefined;
}

/** How the source is read: a name stands for the range that it means. */
export const refOf = (chosen: ChosenSource): SourceRef =>
  chosen.kind === 'table'
    ? { kind: 'table', name: chosen.name }
    : { kind: 'range', address: chosen.kind === 'name' ? chosen.name : chosen.address };

export const textOfSource = (chosen: ChosenSource): string =>
  chosen.kind === 'range' ? chosen.address : chosen.name;

/** The sheet of an address such as `'My sheet'!A1:F20`; '' where it names none. */
export function sheetOfAddress(address: string): string {
  const at = address.lastIndexOf('!');
  return at < 0 ? '' : address.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
}

/** Whether what was chosen still stands in the workbook; the add-in's own tables are no sources. */
export function isThere(chosen: ChosenSource, { tables, names, sheets }: Survey): boolean {
  const isNamed = (name: string): boolean => name.toLowerCase() === textOfSource(chosen).toLowerCase();
  if (chosen.kind === 'table') return tables.some(({ name, own }) => own === undefined && isNamed(name));
  if (chosen.kind === 'name') return names.some(isNamed);
  const sheet = sheetOfAddress(chosen.address).toLowerCase();
  return sheets.some(({ name }) => name.toLowerCase() === sheet);
}

/** Choices that still stand, by source; and a warning for each that does not. */
export function chosenRefs(survey: Survey): {
  readonly refs: Readonly<Partial<Record<SourceRole, SourceRef>>>;
  readonly problems: readonly Problem[];
} {
  const refs: Partial<Record<SourceRole, SourceRef>> = {};
  const problems: Problem[] = [];
  for (const [role, { source }] of entriesOf(sourceChoicesIn(survey.setting))) {
    if (source === undefined) continue;
    if (isThere(source, survey)) refs[role] = refOf(source);
    else {
      const facts = { table: role, chosen: textOfSource(source) };
      problems.push({ code: 'source/chosen-gone', place: { kind: 'table', table: role }, facts });
    }
  }
  return { refs, problems };
}

const entriesOf = (choices: SourceChoices): readonly (readonly [SourceRole, SourceChoice])[] =>
  Object.entries(choices) as [SourceRole, SourceChoice][];

/** Columns that the user chose, by source. */
export const chosenColumns = (setting: unknown): Readonly<Partial<Record<SourceRole, ColumnChoice>>> =>
  Object.fromEntries(
    entriesOf(sourceChoicesIn(setting)).flatMap(([role, { columns }]) =>
      columns === undefined ? [] : [[role, columns]],
    ),
  );

/** Headings that were chosen and do not stand in the source any more: their columns are found by their headings again. */
export const goneColumns = (
  { name: table, header }: Pick<Grid, 'name' | 'header'>,
  columns: ColumnChoice = {},
): readonly Problem[] => {
  const present = new Set(header.map(nameKey));
  return Object.entries(columns)
    .filter(([, heading]) => heading !== '' && !present.has(nameKey(heading)))
    .map(([column, heading]) => ({
      code: 'source/chosen-column-gone',
      place: { kind: 'table', table },
      facts: { table, column, heading },
    }));
};

/** Problems by what they say, for telling new ones from those that were there before. */
export const problemKey = (problem: Problem): string =>
  `${problem.code}\n${placeText(problem.place)}\n${JSON.stringify(problem.facts)}`;

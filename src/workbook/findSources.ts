import type { Problem } from '../problem/problem';
import { fitOf, SOURCE_COLUMNS, type SourceRole } from './columns';
import type { SourceRef, Survey, TableInfo } from './workbook';

/** A source as it was found; a range has no table behind it. */
export interface FoundSource {
  readonly ref: SourceRef;
  readonly table?: TableInfo;
}
export interface FoundSources {
  readonly sources: ReadonlyMap<SourceRole, FoundSource>;
  /** A required source that is missing, or that several tables could be. */
  readonly problems: readonly Problem[];
}

/** Sources that must be there; a missing settings table means its defaults. */
export const REQUIRED_SOURCES: readonly SourceRole[] = ['Invoices', 'Payments'];

/** Names that mean something else: tables of these names are never taken for another source by their headings. */
const OTHER_NAMES: ReadonlySet<string> = new Set(['banklines']);

const ROLES = Object.keys(SOURCE_COLUMNS) as SourceRole[];

/**
 * Which table is which source: the user's remembered choice, else by name, else by headings. The add-in's own tables never are.
 *
 * By headings, a table counts for the source of which it has most columns, if all required ones are there. A table that fits two
 * sources equally well goes to the one that has no other table; nothing is guessed beyond that.
 *
 * @param remembered choices kept in the workbook; a table that is no longer there is looked for again
 */
export function findSources(
  survey: Survey,
  remembered: Readonly<Partial<Record<SourceRole, SourceRef>>> = {},
): FoundSources {
  const tables = survey.tables.filter((table) => table.own === undefined);
  const sources = new Map<SourceRole, FoundSource>();
  const problems: Problem[] = [];

  for (const role of ROLES) {
    const found = rememberedSource(remembered[role], tables) ?? namedSource(role, tables, survey.names);
    if (found) sources.set(role, found);
  }
  const used = new Set([...sources.values()].map(({ table }) => table));
  const free = tables.filter((table) => !used.has(table) && !isNamed(table.name));
  const candidates = candidatesOf(
    free,
    ROLES.filter((role) => !sources.has(role)),
  );
  for (const role of ROLES) {
    if (sources.has(role)) continue;
    const fitting = candidates.get(role) ?? [];
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) {
      sources.set(role, { ref: { kind: 'table', name: only.name }, table: only });
    } else if (only !== undefined) {
      const facts = { table: role, candidates: fitting.map(({ name }) => name) };
      problems.push({ code: 'source/several', place: { kind: 'table', table: role }, facts });
    } else if (REQUIRED_SOURCES.includes(role)) {
      problems.push({
        code: 'source/missing',
        place: { kind: 'table', table: role },
        facts: { table: role },
      });
    }
  }
  return { sources, problems };
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether the name itself says what the table is. */
const isNamed = (name: string): boolean =>
  OTHER_NAMES.has(name.toLowerCase()) || ROLES.some((role) => isSame(role, name));

function rememberedSource(ref: SourceRef | undefined, tables: readonly TableInfo[]): FoundSource | undefined {
  if (ref === undefined || ref.kind === 'range') return ref && { ref };
  const table = tables.find(({ name }) => isSame(name, ref.name));
  return table && { ref: { kind: 'table', name: table.name }, table };
}

function namedSource(
  role: SourceRole,
  tables: readonly TableInfo[],
  names: readonly string[],
): FoundSource | undefined {
  const table = tables.find(({ name }) => isSame(name, role));
  if (table) return { ref: { kind: 'table', name: table.name }, table };
  const name = names.find((n) => isSame(n, role));
  return name === undefined ? undefined : { ref: { kind: 'range', address: name } };
}

function candidatesOf(
  tables: readonly TableInfo[],
  roles: readonly SourceRole[],
): ReadonlyMap<SourceRole, readonly TableInfo[]> {
  const clear = new Map<SourceRole, TableInfo[]>();
  const tied: { readonly table: TableInfo; readonly roles: readonly SourceRole[] }[] = [];
  for (const table of tables) {
    const fits = ROLES.map((role) => ({ role, ...fitOf(role, table.header) })).filter(
      (f) => f.isComplete && f.count >= 2,
    );
    const most = Math.max(0, ...fits.map(({ count }) => count));
    const best = fits
      .filter(({ role, count }) => count === most && roles.includes(role))
      .map(({ role }) => role);
    const [role] = best;
    if (role === undefined) continue;
    if (best.length === 1) clear.set(role, [...(clear.get(role) ?? []), table]);
    else tied.push({ table, roles: best });
  }
  const result = new Map(clear);
  for (const { table, roles: fitting } of tied) {
    const open = fitting.filter((role) => !clear.has(role));
    if (open.length === 1 || tied.length > 1) {
      for (const role of open) result.set(role, [...(result.get(role) ?? []), table]);
    }
  }
  return result;
}

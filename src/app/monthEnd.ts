import type { PlainDate } from '../calendar/plainDate';
import { chosenPolicies, type RuleSetName } from '../engine/ruleSets';
import { isWarning, type Place, type Problem } from '../problem/problem';
import { chosenGrid, chosenParametersIn, placeOfChosen } from '../workbook/chosenParameters';
import { chosenColumns, chosenRefs, goneColumns } from '../workbook/chosenSources';
import type { SourceRole } from '../workbook/columns';
import type { KnownDocument } from '../workbook/documents';
import { findSources, type FoundSources } from '../workbook/findSources';
import { joinJournal, type Journal } from '../workbook/journal';
import { KNOWN_COLUMNS, knownDocuments } from '../workbook/knownDocuments';
import { EMPTY_LEDGER, readLedger, type Ledger } from '../workbook/ledger';
import { LEDGER_TABLES, type LedgerTable, type OwnTable } from '../workbook/ownTables';
import { readInvoices, type InvoicesRead } from '../workbook/readInvoices';
import { readPayments } from '../workbook/readPayments';
import { readSettings } from '../workbook/readSettings';
import type { PaymentRow, ReadRows, Settings } from '../workbook/rows';
import type { SourceContext } from '../workbook/sourceRows';
import { dimensionsIn } from '../workbook/runText';
import type { SettleAgain } from '../workbook/undonePayments';
import type { Grid, SourceRef, Survey, TableInfo, Workbook } from '../workbook/workbook';
import { Blocked } from './blocked';

export { Blocked };

/** Everything a settlement is worked out from, read in one go. */
export interface MonthEnd {
  readonly survey: Survey;
  readonly settings: Settings;
  readonly invoices: InvoicesRead;
  readonly payments: ReadRows<PaymentRow>;
  readonly ledger: Ledger;
  readonly journal: Journal;
  /** All problems of all rows, warnings included. */
  readonly problems: readonly Problem[];
  /** Anything here stops the whole run: a source or a setting that cannot be read, a ledger that does not agree. */
  readonly blocking: readonly Problem[];
  readonly placeOfPayment: (key: string) => Place;
}

/** Sources the user chose instead of what would be found. */
export type ChosenSources = Readonly<Partial<Record<SourceRole, SourceRef>>>;

/** What is read besides, and what the user chose for this run. */
export interface Reading {
  readonly chosen: ChosenSources;
  /** Undone settlements that are made again (UNDO-5). */
  readonly settleAgain: SettleAgain;
  /** Keys of the payments that are settled, where only some lines are; absent: all. */
  readonly only?: readonly string[];
  /** An undo takes back the lines that were posted; nothing else reads them. */
  readonly withVoucherLines: boolean;
}
export const AS_FOUND: Reading = { chosen: {}, settleAgain: [], withVoucherLines: false };

/** A new run must not be written over one that was cut off. */
export function refuseCutOff({ ledger, problems }: MonthEnd): void {
  if (ledger.cutOff === undefined) return;
  const { run } = ledger.cutOff;
  throw new Blocked([
    { code: 'run/cut-off', place: { kind: 'table', table: 'Runs' }, facts: { run } },
    ...problems,
  ]);
}

/**
 * Reads the sources and the ledger of the workbook.
 * @param today day of the clock, for the settlement posting date "today"
 * @throws Blocked when Invoices or Payments are not there to be read
 */
export async function readMonthEnd(
  workbook: Workbook,
  today: PlainDate,
  reading: Reading = AS_FOUND,
): Promise<MonthEnd> {
  return monthEndOf(await readTables(workbook, reading), today);
}

/** The tables of a workbook as they stand, not yet understood. */
export interface ReadTables {
  readonly survey: Survey;
  readonly sources: FoundSources;
  readonly read: ReadGrids;
  readonly settleAgain: SettleAgain;
  readonly only?: readonly string[];
}

export async function readTables(
  workbook: Workbook,
  { chosen, settleAgain, withVoucherLines, only }: Reading,
): Promise<ReadTables> {
  const survey = await workbook.survey();
  const sources = sourcesOf(survey, chosen);
  const ledgerTables = withVoucherLines ? LEDGER_TABLES : LEDGER_READ;
  const read = await readGrids(workbook, survey, sources, ledgerTables);
  return { survey, sources, read, settleAgain, ...(only === undefined ? {} : { only }) };
}

/** Which tables are read: as handed in, else as chosen in the pane, else as found. */
export function sourcesOf(survey: Survey, chosen: ChosenSources = {}): FoundSources {
  const { refs, problems } = chosenRefs(survey);
  const found = findSources(survey, { ...refs, ...chosen });
  return { ...found, problems: [...found.problems, ...problems] };
}

/**
 * Everything a settlement is worked out from, each time anew.
 * @param ruleSet instead of the one that the parameters state
 * @throws Blocked when Invoices or Payments are not there to be read
 */
export function monthEndOf(
  { survey, sources, read, settleAgain, only }: ReadTables,
  today: PlainDate,
  ruleSet?: RuleSetName,
): MonthEnd {
  const { dateSystem } = survey;
  const { Invoices, Payments } = read.grids;
  if (Invoices === undefined || Payments === undefined)
    throw new Blocked(missingSources(sources, read.grids));

  const chosenParameters = chosenGrid(chosenParametersIn(survey.setting), dateSystem);
  const columns = chosenColumns(survey.setting);
  const readAll = readSettings({ grids: read.grids, dateSystem, chosenParameters, chosen: columns });
  const settingProblems = readAll.problems.map(placeOfChosen);
  const settings = ruleSet === undefined ? readAll.settings : underRuleSet(readAll.settings, ruleSet);
  const posted = survey.tables.find(({ own }) => own === 'VoucherLines');
  const contextOf = (role: SourceRole): SourceContext => {
    const own = columns[role];
    return { settings, dateSystem, ...(own === undefined ? {} : { chosen: own }) };
  };
  const invoices = readInvoices(Invoices, contextOf('Invoices'), posted?.header);
  const payments = readPayments(Payments, contextOf('Payments'));
  const ledger =
    settings.accountingCurrency === undefined
      ? EMPTY_LEDGER
      : readLedger(
          read.ledger,
          { currency: settings.accountingCurrency ?? '', decimals: settings.decimals },
          dateSystem,
        );
  const whole = joinJournal({
    invoices: invoices.rows,
    unreadInvoices: invoices.unread,
    payments: payments.rows,
    ledger,
    known: new Map<string, KnownDocument>([
      ...(read.customers ? knownDocuments(read.customers, 'customer', dateSystem) : []),
      ...(read.vendors ? knownDocuments(read.vendors, 'vendor', dateSystem) : []),
    ]),
    settings,
    postingDate: postingDateOf(settings, today),
    graceDaysOf: (method) => settings.methods.get(method)?.graceDays ?? settings.parameters.graceDays,
    settleAgain,
  });
  const journal = only === undefined ? whole : withOnly(whole, only);
  const ofTables = [...invoices.problems, ...payments.problems].filter(isOfTable);
  const warnings = [
    ...sources.problems.filter(isWarning),
    ...Object.entries(columns).flatMap(([role, own]) => {
      const grid = read.grids[role as SourceRole];
      return grid === undefined ? [] : goneColumns(grid, own);
    }),
  ];
  const blocking = [
    ...sources.problems.filter((problem) => !isWarning(problem)),
    ...settingProblems,
    ...ledger.problems,
    ...lostTables(survey, ledger),
    ...(posted === undefined ? [] : lostDimensions(posted, ledger)),
    ...ofTables,
    ...journal.problems.filter(({ code }) => code === 'settle-again/not-undone'),
  ];
  return {
    survey,
    settings,
    invoices,
    payments,
    ledger,
    journal,
    problems: [
      ...new Set([...blocking, ...warnings, ...invoices.problems, ...payments.problems, ...journal.problems]),
    ],
    blocking,
    placeOfPayment: (key) => journal.places.get(key) ?? { kind: 'table', table: Payments.name },
  };
}

/** Some lines of the journal alone: nothing of the others is settled, also not automatically. */
export function withOnly(journal: Journal, only: readonly string[]): Journal {
  const keys = new Set(only);
  return { ...journal, payments: journal.payments.filter(({ key }) => keys.has(key)) };
}

const underRuleSet = (settings: Settings, ruleSet: RuleSetName): Settings => {
  const { parameters } = settings;
  const policies = chosenPolicies(ruleSet, parameters.stated);
  return { ...settings, parameters: { ...parameters, ruleSet, policies } };
};

export const postingDateOf = ({ parameters }: Settings, today: PlainDate): 'latest' | PlainDate =>
  parameters.settlementPostingDate === 'today' ? today : parameters.settlementPostingDate;

/** A table of which no row can be used. */
const isOfTable = (problem: Problem): boolean => problem.place.kind === 'table' && !isWarning(problem);

const missingSources = (
  sources: FoundSources,
  grids: Readonly<Partial<Record<SourceRole, Grid>>>,
): readonly Problem[] => {
  const absent = (['Invoices', 'Payments'] as const).filter((role) => grids[role] === undefined);
  const found = sources.problems.filter((problem) => !isWarning(problem));
  const named = new Set(found.map(({ place }) => (place.kind === 'table' ? place.table : '')));
  const others = absent.filter((role) => !named.has(role));
  return [
    ...sources.problems,
    ...others.map((table): Problem => ({
      code: 'source/missing',
      place: { kind: 'table', table },
      facts: { table },
    })),
  ];
};

/** Something was posted, but a table of the ledger is gone: a new run would settle everything again, or number itself as the first. */
function lostTables(survey: Survey, { runs, payments, settlements }: Ledger): readonly Problem[] {
  if (runs.length + payments.length + settlements.length === 0) return [];
  const present = new Set(survey.tables.map(({ own }) => own));
  return LEDGER_TABLES.filter((table) => !present.has(table)).map((table) => ({
    code: 'ledger/missing-table',
    place: { kind: 'table', table },
    facts: { table },
  }));
}

/** A dimension column that was renamed or deleted: reversing lines would bear nothing, and the cost centre keep what was taken back. */
const lostDimensions = ({ name: table, header }: TableInfo, { runs }: Ledger): readonly Problem[] =>
  dimensionsIn(runs.map(({ parameters }) => parameters))
    .filter((column) => !header.includes(column))
    .map((column) => ({
      code: 'ledger/missing-column',
      place: { kind: 'table', table },
      facts: { table, column },
    }));

interface ReadGrids {
  readonly grids: Readonly<Partial<Record<SourceRole, Grid>>>;
  readonly ledger: Readonly<Partial<Record<LedgerTable, Grid>>>;
  readonly customers: Grid | undefined;
  readonly vendors: Grid | undefined;
}

/** In a cell with percent format 0.02 means 2 %. */
const PERCENT_SOURCES: ReadonlySet<SourceRole> = new Set([
  'CashDiscounts',
  'TaxCodes',
  'SettlementParameters',
]);

/** VoucherLines is read for an undo only: every number it bears stands in PostedPayments or Settlements as well. */
const LEDGER_READ = ['Runs', 'PostedPayments', 'Settlements'] as const;

async function readGrids(
  workbook: Workbook,
  survey: Survey,
  { sources }: FoundSources,
  ledgerTables: readonly LedgerTable[],
): Promise<ReadGrids> {
  const roles = [...sources.keys()];
  const own = (table: OwnTable): string | undefined => survey.tables.find((t) => t.own === table)?.name;
  const named = (tables: readonly OwnTable[], columns?: readonly string[]) =>
    tables.flatMap((table) => {
      const name = own(table);
      return name === undefined
        ? []
        : [{ table, request: { kind: 'table' as const, name, ...(columns ? { columns } : {}) } }];
    });
  const ownRequests = [
    ...named(ledgerTables),
    ...named(['CustomerTransactions', 'VendorTransactions'], KNOWN_COLUMNS),
  ];
  const grids = await workbook.read([
    ...[...sources].map(([role, { ref }]) => ({ ...ref, withNumberFormats: PERCENT_SOURCES.has(role) })),
    ...ownRequests.map(({ request }) => request),
  ]);
  const ownGrids = new Map(ownRequests.map(({ table }, i) => [table, grids[roles.length + i]]));
  const present = <K extends string>(entries: readonly (readonly [K, Grid | undefined])[]) =>
    Object.fromEntries(entries.filter(([, grid]) => grid !== undefined)) as Partial<Record<K, Grid>>;
  return {
    grids: present(roles.map((role, i) => [role, grids[i]] as const)),
    ledger: present(ledgerTables.map((table) => [table, ownGrids.get(table)] as const)),
    customers: ownGrids.get('CustomerTransactions'),
    vendors: ownGrids.get('VendorTransactions'),
  };
}

import { absolute, sum } from '../money/amount';
import { decimalsOf } from '../money/currency';
import type { Problem } from '../problem/problem';
import { accountText } from '../statement/account';
import { BANK_COLUMNS, type BankField } from '../statement/bankColumns';
import { checkSequence } from '../statement/checks';
import type { BankLine, ReadStatements, Statement } from '../statement/model';
import { newBookings } from '../statement/newBookings';
import { openStatement } from '../statement/openStatement';
import { proposeLayout, type Proposal } from '../statement/proposeLayout';
import { firstBodyRow, type BankTable } from '../statement/table';
import { cellAddress } from '../workbook/address';
import { bankTableRows, lineCells, numbered, statementCells, type BankRecords } from '../workbook/bankTables';
import type { Survey, TableInfo, Workbook } from '../workbook/workbook';
import type { BankImportPreview, BankLayoutToConfirm, BankSource, StatementToImport } from './bankCases';
import { createBankTables, readBankBooks } from './bankRecords';
import { Blocked } from './monthEnd';

/** A source as it was opened: read, or rows whose layout is to be confirmed. */
export type OpenedSource =
  | { readonly kind: 'statements'; readonly read: ReadStatements }
  | { readonly kind: 'table'; readonly table: BankTable; readonly proposal: Proposal };

/** Name under which pasted rows appear in messages. */
export const PASTED = 'pasted rows';

/** Table of the workbook that bank lines are imported from. */
const BANK_SOURCE = 'BankLines';
export const isBankSource = ({ own, name }: TableInfo): boolean =>
  own === undefined && name.toLowerCase() === BANK_SOURCE.toLowerCase();

/** @throws Blocked where the workbook has no table BankLines */
export async function openSource(source: BankSource, workbook: Workbook): Promise<OpenedSource> {
  if (source.kind === 'file') return openStatement(source.name, source.bytes);
  if (source.kind === 'pasted') return openStatement(PASTED, new TextEncoder().encode(source.text));
  const table = await bankLinesTable(workbook);
  return { kind: 'table', table, proposal: proposeLayout(table) };
}

async function bankLinesTable(workbook: Workbook): Promise<BankTable> {
  const { tables, dateSystem } = await workbook.survey();
  const found = tables.find(isBankSource);
  const [grid] = found === undefined ? [] : await workbook.read([{ kind: 'table', name: found.name }]);
  if (grid === undefined) {
    const place = { kind: 'table', table: BANK_SOURCE } as const;
    throw new Blocked([{ code: 'source/missing', place, facts: { table: BANK_SOURCE } }]);
  }
  return {
    rows: [grid.header, ...grid.rows],
    placeOf: (row, column = 0) => ({
      kind: 'cell',
      sheet: grid.sheet,
      address: cellAddress(grid.firstRow + row - 1, grid.firstColumn + column),
    }),
    brokenRows: new Set(),
    dateSystem,
  };
}

const SHOWN_ROWS = 8;

/** What the accountant confirms before rows are read. */
export function layoutToConfirm(
  table: BankTable,
  { layout, headings, undecided }: Proposal,
): BankLayoutToConfirm {
  const from = firstBodyRow(layout);
  return {
    kind: 'layout',
    headings,
    sample: table.rows.slice(from, from + SHOWN_ROWS).map((row) => row.map(String)),
    layout,
    undecided,
    fields: Object.keys(BANK_COLUMNS) as BankField[],
  };
}

/** What an import would add to what stands in the workbook. */
export interface PlannedImport {
  readonly preview: BankImportPreview;
  /** With their new booked lines only. */
  readonly fresh: readonly Statement[];
}

/** Compares what was read with what was imported before, statement by statement, so that no line is imported twice. */
export function planImport(read: ReadStatements, { statements: earlier }: BankRecords): PlannedImport {
  const known: Statement[] = [...earlier];
  const problems: Problem[] = [...read.problems];
  const fresh: Statement[] = [];
  const statements = read.statements.map((statement): StatementToImport => {
    const found = newBookings(statement, known);
    problems.push(...found.problems);
    const lines = found.fresh.flatMap((booking) => booking.lines);
    const repeated = found.repeated.flatMap((booking) => booking.lines).length;
    // One whose lines were all imported before adds nothing; one without bookings still has its balances.
    if (lines.length > 0 || repeated === 0) fresh.push({ ...statement, lines });
    known.push(statement);
    return statementToImport(statement, lines, repeated);
  });
  problems.push(...checkSequence([...earlier, ...fresh]));
  return {
    preview: {
      kind: 'statements',
      statements,
      bookings: read.bookingCount,
      withProblem: read.bookingsWithProblem,
      problems,
    },
    fresh,
  };
}

function statementToImport(
  { format, account, currency, number, from, to, opening, closing, lines: all }: Statement,
  lines: readonly BankLine[],
  repeated: number,
): StatementToImport {
  const moved = (isIn: boolean) =>
    absolute(sum(lines.filter(({ amount }) => amount > 0 === isIn).map(({ amount }) => amount)));
  return {
    ...{ format, bankAccount: accountText(account), currency, decimals: decimalsOf(currency) },
    ...{ number, from, to, opening, closing },
    fresh: lines.length,
    repeated,
    pending: all.filter(({ isBooked }) => !isBooked).length,
    received: moved(true),
    paid: moved(false),
  };
}

/** Writes the new statements and their lines; what an earlier import left half-written is taken away first. */
export async function writeImport(
  workbook: Workbook,
  { fresh }: PlannedImport,
  { survey, records }: { readonly survey: Survey; readonly records: BankRecords },
  imported: string,
): Promise<number> {
  const decimals = decimalsOf(fresh[0]?.currency ?? 'EUR');
  await createBankTables(workbook, survey, ['BankStatements', 'BankStatementLines'], decimals);
  for (const id of records.cutOff) {
    await workbook.deleteRowsWhere(['BankStatementLines', 'BankStatements'], 'Statement', id);
  }
  const statements = numbered(fresh, records);
  const { dateSystem } = survey;
  await workbook.appendRows([
    bankTableRows(
      'BankStatements',
      statements.map((statement) => statementCells(statement, imported, dateSystem)),
      decimals,
    ),
    bankTableRows(
      'BankStatementLines',
      statements.flatMap(({ id, lines }) => lines.map((line) => lineCells(line, id, dateSystem))),
      decimals,
    ),
  ]);
  return statements.reduce((count, { lines }) => count + lines.length, 0);
}

/** The same import, planned again over the workbook as it is now. @returns undefined where it would add something else */
export async function planAgain(
  workbook: Workbook,
  read: ReadStatements,
  shown: PlannedImport,
): Promise<
  { readonly plan: PlannedImport; readonly books: Awaited<ReturnType<typeof readBankBooks>> } | undefined
> {
  const books = await readBankBooks(workbook);
  const plan = planImport(read, books.records);
  const same = JSON.stringify(plan.preview) === JSON.stringify(shown.preview);
  return same ? { plan, books } : undefined;
}

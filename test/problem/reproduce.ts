import { createUseCases } from '../../src/app/createUseCases';
import { Blocked } from '../../src/app/monthEnd';
import type { SettlementUseCases } from '../../src/app/useCases';
import { connect } from '../../src/cli/workbookFile';
import { newWorkbook, parseAddress, type Sheet, type Workbook as Model } from '../../src/host/model';
import type { OfficeOptions } from '../../src/host/node/startOffice';
import type { Problem } from '../../src/problem/problem';
import { checkBalances, checkSequence } from '../../src/statement/checks';
import type { ReadStatements, Statement } from '../../src/statement/model';
import { newBookings } from '../../src/statement/newBookings';
import { openStatement } from '../../src/statement/openStatement';
import { readTable } from '../../src/statement/readTable';
import { blankLine } from '../../src/workbook/paymentLine';
import { BASIC_WORKBOOK, type Entered, type Later, type Reproduction } from './reproductions';

/** A table as it is typed: its name, its headings, its rows. */
export interface TypedTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Tables from their text; a blank line stands between two. */
export const tablesIn = (text: string): readonly TypedTable[] =>
  text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .map(([name = '', ...rows]) => ({
      name,
      rows: rows.map((row) => row.split('|').map((cell) => cell.trim())),
    }));

/** The tables of the workbook before anything is settled. */
export function tablesOf({ tables = '', without = [] }: Reproduction): readonly TypedTable[] {
  const own = tablesIn(tables);
  const basic = tablesIn(BASIC_WORKBOOK).filter(
    ({ name }) => !without.includes(name) && !own.some((table) => table.name === name),
  );
  return [...basic, ...own];
}

/** The problems that a reproduction shows when it is run as the pane would; each is run once. */
export function problemsOf(reproduction: Reproduction): Promise<readonly Problem[]> {
  const found = SHOWN.get(reproduction) ?? run(reproduction);
  SHOWN.set(reproduction, found);
  return found;
}
const SHOWN = new WeakMap<Reproduction, Promise<readonly Problem[]>>();

async function run(reproduction: Reproduction): Promise<readonly Problem[]> {
  if (reproduction.files) return problemsOfFiles(reproduction.files);
  const model = workbookOf(reproduction);
  const { later, enter, lines, chosen } = reproduction;
  if (chosen !== undefined) {
    await withUseCases(model, chosen.choose);
    chosen.change(model);
  }
  const shown = (asked: Pick<Later, 'ask' | 'settleAgain'>): Promise<readonly Problem[]> =>
    withUseCases(model, (useCases) =>
      enter === undefined ? shownBy(useCases, asked, lines) : refusedBy(useCases, enter),
    );
  if (later === undefined) return shown({});
  if (later.cutOff) await settleCutOff(model);
  else await withUseCases(model, async (useCases) => useCases.post(await useCases.preview()));
  const { undo, change, tables } = later;
  if (undo !== undefined)
    await withUseCases(model, async (useCases) => useCases.undo(await useCases.previewUndo(undo)));
  change?.(model);
  tablesIn(tables ?? '').forEach((table) => typeInto(sheetOf(model, table), table));
  return shown(later);
}

/** Saves the line as the pane does. */
async function refusedBy(
  useCases: SettlementUseCases,
  { line, fields, marksAll }: Entered,
): Promise<readonly Problem[]> {
  const { lines } = await useCases.journal();
  const { transactions } = await useCases.openTransactions();
  const row = line === undefined ? undefined : lines[line];
  const marks = transactions.map(({ id: transaction }) => ({
    transaction,
    useCashDiscount: 'Normal' as const,
    fullSettlement: false,
  }));
  const saved = await useCases.saveLine(
    { ...(row?.fields ?? blankLine('customer')), ...fields },
    marksAll ? marks : undefined,
    row?.id,
  );
  if (saved.kind !== 'refused') throw new Error(`the line was not refused but ${saved.kind}`);
  return saved.problems;
}

/** Reads statements one after the other, a table as it is proposed, and compares each with those before it. */
function problemsOfFiles(files: Readonly<Record<string, readonly string[]>>): readonly Problem[] {
  const statements: Statement[] = [];
  const problems = Object.entries(files).flatMap(([name, lines]) => {
    const read = readFile(name, `${lines.join('\n')}\n`);
    const repeated = read.statements.flatMap((statement) => newBookings(statement, statements).problems);
    statements.push(...read.statements);
    return [...read.problems, ...repeated];
  });
  return [...problems, ...checkSequence(statements)];
}

function readFile(name: string, text: string): ReadStatements {
  const opened = openStatement(name, new TextEncoder().encode(text));
  return opened.kind === 'statements'
    ? opened.read
    : checkBalances(readTable(opened.table, opened.proposal.layout));
}

async function shownBy(
  useCases: SettlementUseCases,
  { ask, settleAgain }: Pick<Later, 'ask' | 'settleAgain'>,
  lines?: readonly string[],
): Promise<readonly Problem[]> {
  try {
    const preview = ask === undefined ? useCases.preview(settleAgain, lines) : useCases.previewUndo(ask);
    return (await preview).problems;
  } catch (error) {
    if (error instanceof Blocked) return error.problems;
    throw error;
  }
}

async function withUseCases<T>(
  model: Model,
  work: (useCases: SettlementUseCases) => Promise<T>,
  options: OfficeOptions = {},
): Promise<T> {
  const { workbook, host } = await connect(model, options);
  const result = await work(createUseCases(workbook, () => '2026-11-30T09:00:00.000Z'));
  const missing = host.unsupported.members();
  if (missing.length > 0) throw new Error(`the host lacks ${missing.join(', ')}`);
  return result;
}

/** Every request is refused from the moment that the run stands in Runs. */
async function settleCutOff(model: Model): Promise<void> {
  const isWritten = (): boolean => {
    const runs = model.table('Runs');
    return runs !== undefined && runs.sheet.value(runs.body.row, runs.body.column) !== undefined;
  };
  const post = withUseCases(model, async (useCases) => useCases.post(await useCases.preview()), {
    fault: () => (isWritten() ? { error: 'InvalidOrTimedOutSession', when: 'before' } : undefined),
  });
  await post.then(
    () => {
      throw new Error('the run was not cut off');
    },
    () => undefined,
  );
}

function workbookOf(reproduction: Reproduction): Model {
  const { asRange = [], merged } = reproduction;
  const model = newWorkbook();
  for (const [i, table] of tablesOf(reproduction).entries()) {
    const sheet = i === 0 ? model.sheets[0]! : model.addSheet(table.name);
    if (i === 0) model.renameSheet(sheet, table.name);
    typeInto(sheet, table);
    const columns = table.rows[0]!.length;
    const rect = { row: 0, column: 0, rows: Math.max(2, table.rows.length), columns };
    if (asRange.includes(table.name)) {
      const last = `$${String.fromCharCode(64 + columns)}$${rect.rows}`;
      model.addName(table.name, `${table.name}!$A$1:${last}`);
    } else model.addTable(sheet, rect, table.name);
  }
  const area = merged === undefined ? undefined : parseAddress(merged);
  if (area?.sheet !== undefined) model.sheet(area.sheet)!.merge(area.rect);
  return model;
}

const sheetOf = (model: Model, { name }: TypedTable): Sheet => model.sheet(name)!;

function typeInto(sheet: Sheet, { rows }: TypedTable): void {
  rows.forEach((row, r) =>
    row.forEach((text, c) => {
      const value = r === 0 ? text : valueOf(text);
      const cell = { row: r, column: c, rows: 1, columns: 1 };
      if (typeof value === 'string' && !value.startsWith('#'))
        sheet.setStyle(cell, { numberFormat: '@' }, 'host');
      if (value !== '') sheet.setValues(cell, [[value]], 'host');
    }),
  );
}

/** What a person types: a number, a date, a text; an apostrophe makes a text of anything. */
function valueOf(text: string): string | number {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;
  return text.startsWith("'") ? text.slice(1) : text;
}

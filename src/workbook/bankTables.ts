import { serialOf, type DateSystem, type PlainDate } from '../calendar/plainDate';
import type { Side } from '../engine/transactions';
import type { PayerRecord } from '../matching/payer/payerMemory';
import { ZERO, type Amount } from '../money/amount';
import { numberOf } from '../money/convert';
import { decimalsOf, numberFormatOf, type Decimals } from '../money/currency';
import { bankAccount } from '../statement/account';
import type { BankLine, Batch, Statement, StatementFormat } from '../statement/model';
import { cellAddress } from './address';
import { ownRows, type OwnReader, type OwnRow } from './ownRows';
import { columnSpec } from './ownTables';
import type { CellValue, Grid, TableRows, TableSpec } from './workbook';

/** The tables that an import of bank lines writes. All but PayerMemory are append-only; its rows may be edited by the user. */
export const BANK_TABLES = ['BankStatements', 'BankStatementLines', 'BankDecisions', 'PayerMemory'] as const;
export type BankTableName = (typeof BANK_TABLES)[number];

type Kind = Parameters<typeof columnSpec>[1];

const COLUMNS: Readonly<Record<BankTableName, readonly (readonly [title: string, kind: Kind])[]>> = {
  BankStatements: [
    ['Statement', 'id'],
    ['Imported', 'id'],
    ['Source', 'name'],
    ['Format', 'word'],
    ['Bank account', 'text'],
    ['Currency', 'word'],
    ['Number', 'id'],
    ['From', 'date'],
    ['To', 'date'],
    ['Opening balance', 'money'],
    ['Closing balance', 'money'],
    ['Lines', 'word'],
  ],
  BankStatementLines: [
    ['Line', 'id'],
    ['Statement', 'id'],
    ['Booking date', 'date'],
    ['Value date', 'date'],
    ['Amount', 'money'],
    ['Currency', 'word'],
    ['Name', 'name'],
    ['Counterparty account', 'text'],
    ['Text', 'wrapped'],
    ['Reference', 'text'],
    ['End-to-end id', 'text'],
    ['Bank reference', 'text'],
    ['Charges', 'money'],
    ['Reversal', 'word'],
    ['Batch amount', 'money'],
    ['Batch reference', 'text'],
    ['Batch payments', 'word'],
    ['Source line', 'word'],
  ],
  BankDecisions: [
    ['Line', 'id'],
    ['Decided', 'id'],
    ['Decision', 'word'],
    ['Confidence', 'word'],
    ['Module', 'word'],
    ['Account', 'id'],
    ['Invoice', 'text'],
    ['Reason', 'wrapped'],
  ],
  PayerMemory: [
    ['Module', 'word'],
    ['Account', 'id'],
    ['Alias', 'name'],
    ['IBAN', 'text'],
    ['Accepted', 'word'],
    ['Rejected', 'word'],
  ],
};

const headings = (table: BankTableName): readonly string[] => COLUMNS[table].map(([title]) => title);

export const bankTableSpec = (table: BankTableName, decimals: Decimals): TableSpec => ({
  name: table,
  columns: COLUMNS[table].map(([title, kind]) => columnSpec(title, kind, decimals)),
});

/** Rows to write, amounts in the format of their currency. @param decimals of the accounting currency */
export function bankTableRows(table: BankTableName, rows: TableRows['rows'], decimals: Decimals): TableRows {
  const currencyAt = headings(table).indexOf('Currency');
  const perRow = rows.map((row) =>
    numberFormatOf(currencyAt < 0 ? decimals : decimalsOf(String(row[currencyAt]))),
  );
  const formats = COLUMNS[table].flatMap(([, kind], column) =>
    kind === 'money' ? [{ column, perRow }] : [],
  );
  return { spec: bankTableSpec(table, decimals), rows, ...(formats.length === 0 ? {} : { formats }) };
}

/** A statement as it was imported, with the number it was given: `S-0001`. */
export interface ImportedStatement extends Statement {
  readonly id: string;
  readonly lines: readonly ImportedLine[];
}
/** A booked line with the number it was given; its payment bears it as Payment reference: `B-00001`. */
export interface ImportedLine extends BankLine {
  readonly id: string;
}

/** What the user decided on a line, and what he saw then. */
export interface BankDecision {
  readonly line: string;
  /** ISO text of the clock. */
  readonly decided: string;
  readonly decision: 'accepted' | 'rejected';
  readonly confidence: string;
  readonly side: Side | undefined;
  readonly account: string;
  /** Marks as the Invoice column of the payment says them. */
  readonly invoice: string;
  readonly reason: string;
}

/** What stands in the workbook of earlier imports. */
export interface BankRecords {
  readonly statements: readonly ImportedStatement[];
  /** Numbers of statements of which not all lines stand there: their import was cut off. They count as not imported. */
  readonly cutOff: readonly string[];
  readonly decisions: readonly BankDecision[];
  readonly memory: readonly PayerRecord[];
}

const LINE_NUMBER = /^B-(\d+)$/;
/** Whether a payment reference is the number of a bank line. */
export const isLineNumber = (reference: string): boolean => LINE_NUMBER.test(reference);
const lineNumber = (n: number): string => `B-${String(n).padStart(5, '0')}`;
const statementNumber = (n: number): string => `S-${String(n).padStart(4, '0')}`;
const numberIn = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 0);
const highest = (ids: readonly string[]): number => ids.reduce((most, id) => Math.max(most, numberIn(id)), 0);

/** Gives new statements and their lines the next numbers. */
export function numbered(
  statements: readonly Statement[],
  { statements: earlier }: BankRecords,
): readonly ImportedStatement[] {
  let statement = highest(earlier.map(({ id }) => id));
  let line = highest(earlier.flatMap(({ lines }) => lines.map(({ id }) => id)));
  return statements.map((one) => ({
    ...one,
    id: statementNumber(++statement),
    lines: one.lines.map((own) => ({ ...own, id: lineNumber(++line) })),
  }));
}

const optionalDate = (date: PlainDate | undefined, system: DateSystem): CellValue =>
  date === undefined ? '' : serialOf(date, system);
const optionalAmount = (amount: Amount | undefined, decimals: Decimals): CellValue =>
  amount === undefined ? '' : numberOf(amount, decimals);

/** @param imported ISO text of the clock */
export function statementCells(
  { id, format, account, currency, number, from, to, opening, closing, lines, place }: ImportedStatement,
  imported: string,
  system: DateSystem,
): readonly CellValue[] {
  const decimals = decimalsOf(currency);
  const source = place.kind === 'file' ? place.file : place.kind === 'table' ? place.table : place.sheet;
  return [
    id,
    imported,
    source,
    format,
    account.iban || account.number,
    currency,
    number,
    optionalDate(from, system),
    optionalDate(to, system),
    optionalAmount(opening, decimals),
    optionalAmount(closing, decimals),
    String(lines.length),
  ];
}

export function lineCells(line: ImportedLine, statement: string, system: DateSystem): readonly CellValue[] {
  const { currency, batch, counterparty, place } = line;
  const decimals = decimalsOf(currency);
  return [
    line.id,
    statement,
    serialOf(line.bookingDate, system),
    optionalDate(line.valueDate, system),
    numberOf(line.amount, decimals),
    currency,
    line.name,
    counterparty.iban || counterparty.number,
    line.text,
    line.reference,
    line.endToEndId,
    line.bankReference,
    line.charges === 0 ? '' : numberOf(line.charges, decimals),
    line.isReversal ? 'Yes' : '',
    optionalAmount(batch?.amount, decimals),
    batch?.bankReference ?? '',
    batch === undefined ? '' : String(batch.payments),
    place.kind === 'file' ? String(place.line) : place.kind === 'cell' ? place.address : '',
  ];
}

export const decisionCells = (one: BankDecision): readonly CellValue[] => [
  one.line,
  one.decided,
  one.decision,
  one.confidence,
  one.side === undefined ? '' : moduleOf(one.side),
  one.account,
  one.invoice,
  one.reason,
];

export const memoryCells = (one: PayerRecord): readonly CellValue[] => [
  moduleOf(one.side),
  one.account,
  one.alias,
  one.iban,
  String(one.seen),
  String(one.rejected),
];

const moduleOf = (side: Side): string => (side === 'customer' ? 'Customer' : 'Vendor');
const sideOf = (text: string): Side => (text === 'Vendor' ? 'vendor' : 'customer');

/** Reads what earlier imports wrote; a table that is absent is empty. Cells that cannot be read are noted. */
export function readBankRecords(
  grids: Readonly<Partial<Record<BankTableName, Grid>>>,
  reader: OwnReader,
): BankRecords {
  const rows = (table: BankTableName): readonly OwnRow[] => ownRows(headings(table), grids[table], reader);
  const lines = new Map<string, ImportedLine[]>();
  const batches = new Map<string, Batch>();
  for (const row of rows('BankStatementLines')) {
    const line = importedLine(row, grids.BankStatementLines!, batches);
    const statement = row.text('Statement');
    if (line === undefined) continue;
    const own = lines.get(statement);
    if (own) own.push(line);
    else lines.set(statement, [line]);
  }
  const statements = rows('BankStatements').map((row) => ({
    ...importedStatement(row, lines, grids.BankStatements!),
    stated: row.count('Lines'),
  }));
  const isWhole = ({ stated, lines: own }: (typeof statements)[number]): boolean => stated === own.length;
  return {
    statements: statements.filter(isWhole).map(({ stated: _, ...statement }) => statement),
    cutOff: statements.filter((statement) => !isWhole(statement)).map(({ id }) => id),
    decisions: rows('BankDecisions').map(bankDecision),
    memory: rows('PayerMemory').map(payerRecord),
  };
}

function importedStatement(
  row: OwnRow,
  lines: ReadonlyMap<string, readonly ImportedLine[]>,
  { name }: Grid,
): ImportedStatement {
  const currency = row.text('Currency');
  const decimals = decimalsOf(currency);
  const id = row.text('Statement');
  return {
    id,
    format: row.text('Format') as StatementFormat,
    account: bankAccount(row.text('Bank account')),
    currency,
    number: row.text('Number'),
    from: row.date('From'),
    to: row.date('To'),
    opening: row.amount('Opening balance', decimals),
    closing: row.amount('Closing balance', decimals),
    lines: lines.get(id) ?? [],
    place: { kind: 'table', table: name },
  };
}

/** @returns undefined for a row without a date or an amount: that is noted, and nothing is matched with it */
function importedLine(row: OwnRow, grid: Grid, batches: Map<string, Batch>): ImportedLine | undefined {
  const currency = row.text('Currency');
  const decimals = decimalsOf(currency);
  const bookingDate = row.date('Booking date');
  const amount = row.amount('Amount', decimals);
  if (bookingDate === undefined || amount === undefined) return undefined;
  return {
    id: row.text('Line'),
    bookingDate,
    valueDate: row.date('Value date'),
    amount,
    currency,
    isBooked: true,
    isReversal: row.text('Reversal') === 'Yes',
    name: row.text('Name'),
    counterparty: bankAccount(row.text('Counterparty account')),
    text: row.text('Text'),
    reference: row.text('Reference'),
    endToEndId: row.text('End-to-end id'),
    bankReference: row.text('Bank reference'),
    charges: row.amount('Charges', decimals) ?? ZERO,
    batch: batchOf(row, decimals, batches),
    place: {
      kind: 'cell',
      sheet: grid.sheet,
      address: cellAddress(grid.firstRow + row.index, grid.firstColumn),
    },
  };
}

/** The parts of one batch share one object. */
function batchOf(row: OwnRow, decimals: Decimals, batches: Map<string, Batch>): Batch | undefined {
  const amount = row.amount('Batch amount', decimals);
  if (amount === undefined) return undefined;
  const bankReference = row.text('Batch reference');
  const payments = row.count('Batch payments') ?? 0;
  const key = [row.text('Statement'), row.date('Booking date'), amount, bankReference, payments].join('\n');
  const batch = batches.get(key) ?? { amount, bankReference, payments };
  batches.set(key, batch);
  return batch;
}

function bankDecision(row: OwnRow): BankDecision {
  const module = row.text('Module');
  return {
    line: row.text('Line'),
    decided: row.text('Decided'),
    decision: row.text('Decision') === 'accepted' ? 'accepted' : 'rejected',
    confidence: row.text('Confidence'),
    side: module === '' ? undefined : sideOf(module),
    account: row.text('Account'),
    invoice: row.text('Invoice'),
    reason: row.text('Reason'),
  };
}

/** A row that the user typed without counts was confirmed by that: once. */
const payerRecord = (row: OwnRow): PayerRecord => {
  const [seen, rejected] = [row.count('Accepted'), row.count('Rejected')];
  return {
    side: sideOf(row.text('Module')),
    account: row.text('Account'),
    alias: row.text('Alias'),
    iban: row.text('IBAN'),
    seen: seen ?? (rejected === undefined ? 1 : 0),
    rejected: rejected ?? 0,
  };
};

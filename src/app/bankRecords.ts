import type { Problem } from '../problem/problem';
import {
  BANK_TABLES,
  bankTableSpec,
  readBankRecords,
  type BankRecords,
  type BankTableName,
} from '../workbook/bankTables';
import type { Grid, Survey, Workbook } from '../workbook/workbook';
import type { Decimals } from '../money/currency';
import { Blocked } from './monthEnd';

/** What earlier imports wrote, with the survey it was found by. */
export interface BankBooks {
  readonly survey: Survey;
  readonly records: BankRecords;
}

/** Reads the add-in's bank tables. @throws Blocked where a cell of them cannot be read: what is imported would be unknown */
export async function readBankBooks(workbook: Workbook): Promise<BankBooks> {
  const survey = await workbook.survey();
  const present = BANK_TABLES.flatMap((own) => {
    const table = survey.tables.find((candidate) => candidate.own === own);
    return table === undefined ? [] : [{ own, name: table.name }];
  });
  const grids = await workbook.read(present.map(({ name }) => ({ kind: 'table', name })));
  const problems: Problem[] = [];
  const named = Object.fromEntries(present.map(({ own }, i) => [own, grids[i]])) as Partial<
    Record<BankTableName, Grid>
  >;
  const records = readBankRecords(named, { dateSystem: survey.dateSystem, problems });
  if (problems.length > 0) throw new Blocked(problems);
  return { survey, records };
}

/** Makes those of the tables that are missing. */
export async function createBankTables(
  workbook: Workbook,
  { tables }: Survey,
  wanted: readonly BankTableName[],
  decimals: Decimals,
): Promise<void> {
  const present = new Set(tables.map(({ own }) => own));
  await workbook.createTables(
    wanted.filter((table) => !present.has(table)).map((table) => bankTableSpec(table, decimals)),
  );
}

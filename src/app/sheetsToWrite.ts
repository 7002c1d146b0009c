import { freeSheetName } from '../workbook/freeName';
import { LEDGER_TABLES, VIEW_TABLES, type OwnTable } from '../workbook/ownTables';
import type { MonthEnd } from './monthEnd';
import type { SheetToWrite } from './useCases';

/** What a run appends, a settlement as well as an undo. */
interface Appended {
  readonly payments: readonly unknown[];
  readonly settlements: readonly unknown[];
  readonly voucherLines: readonly unknown[];
}

/** Every sheet that a run writes to, in the order of the tables; one that is missing under the name it will get. */
export function sheetsToWrite(
  { survey }: Pick<MonthEnd, 'survey'>,
  { payments, settlements, voucherLines }: Appended,
): readonly SheetToWrite[] {
  const taken = new Set(survey.sheets.map(({ name }) => name.toLowerCase()));
  const appended: Readonly<Partial<Record<OwnTable, number>>> = {
    PostedPayments: payments.length,
    Settlements: settlements.length,
    VoucherLines: voucherLines.length,
    Runs: 1,
  };
  const sheets = [...LEDGER_TABLES, ...VIEW_TABLES].map((table): SheetToWrite => {
    const present = survey.tables.find(({ own }) => own === table)?.sheet;
    const rows = appended[table];
    return {
      sheet: present ?? freeSheetName(table, taken),
      isNew: present === undefined,
      ...(rows === undefined ? {} : { rows }),
    };
  });
  return sheets.filter(({ isNew, rows }) => isNew || rows !== 0);
}

import { freeSheetName } from '../workbook/freeName';
import { LEDGER_TABLES, VIEW_TABLES, type OwnTable } from '../workbook/ownTables';
import type { MonthEnd } from './monthEnd';
import type { Settlement } from './settlement';
import type { SheetToWrite } from './useCases';

/** Every sheet that posting a settlement writes to, in the order of the tables; one that is missing under the name it will get. */
export function sheetsToWrite(
  { survey }: Pick<MonthEnd, 'survey'>,
  { result }: Pick<Settlement, 'result'>,
): readonly SheetToWrite[] {
  const taken = new Set(survey.sheets.map(({ name }) => name.toLowerCase()));
  const appended: Readonly<Partial<Record<OwnTable, number>>> = {
    PostedPayments: result.payments.length,
    Settlements: result.settlements.length,
    VoucherLines: result.voucherLines.length,
    Runs: 1,
  };
  return [...LEDGER_TABLES, ...VIEW_TABLES].map((table) => {
    const present = survey.tables.find(({ own }) => own === table)?.sheet;
    const rows = appended[table];
    return {
      sheet: present ?? freeSheetName(table, taken),
      isNew: present === undefined,
      ...(rows === undefined ? {} : { rows }),
    };
  });
}

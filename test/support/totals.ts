import type { Workbook as Model } from '../../src/host/model';
import { LEDGER_TABLES, VIEW_TABLES } from '../../src/workbook/ownTables';

/** Tables with control totals above them; OpenTransactions has three blocks: itself, the receivable, the payable. */
export const WITH_TOTALS = [...LEDGER_TABLES, ...VIEW_TABLES].filter(
  (table) => table !== 'SettlementProblems',
);
export const blocksAbove = (table: string): number => (table === 'OpenTransactions' ? 3 : 1);

/** What the host's formulas make of a block: two figures that must agree, and their difference. */
export function totalsAbove(model: Model, table: string, block = 0): readonly unknown[] {
  const { sheet, rect } = model.table(table)!;
  return [4, 3, 2].map((above) => sheet.cell(rect.row - above, rect.column + 4 + 5 * block)?.value);
}

/** In every block above every table the two figures agree. */
export function expectTies(model: Model): void {
  for (const name of WITH_TOTALS) {
    for (let block = 0; block < blocksAbove(name); block++) {
      const [first, second, difference] = totalsAbove(model, name, block);
      expect({ name, block, figure: typeof first }).toEqual({ name, block, figure: 'number' });
      expect({ name, block, second, difference }).toEqual({ name, block, second: first, difference: 0 });
    }
  }
}

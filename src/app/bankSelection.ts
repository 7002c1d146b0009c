import { isSelected, selectedRows } from '../workbook/selectedRows';
import type { Workbook } from '../workbook/workbook';
import { isBankSource } from './bankImport';
import { readBankBooks } from './bankRecords';

/**
 * The imported line in the first selected row that has one. Which rows of BankLines were imported is not known once they are sorted.
 * @param address of what is selected
 * @returns '' for other rows of a sheet with bank lines; undefined elsewhere
 */
export async function lineOfSelection(workbook: Workbook, address: string): Promise<string | undefined> {
  const selected = selectedRows(address);
  const { tables } = await workbook.survey();
  const isOfBank = tables.some(
    (table) => table.sheet === selected?.sheet && (table.own === 'BankStatementLines' || isBankSource(table)),
  );
  if (selected === undefined || !isOfBank) return undefined;
  const { records } = await readBankBooks(workbook);
  const lines = records.statements.flatMap((statement) => statement.lines);
  return lines.find(({ place }) => isSelected(place, selected))?.id ?? '';
}

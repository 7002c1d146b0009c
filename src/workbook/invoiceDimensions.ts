import type { DocumentDimension } from '../engine/transactions';
import { parseDimension } from '../text/dimensionText';
import { nameKey } from '../text/nameKey';
import type { RowCells, TableCells } from './cells';
import type { FieldOf } from './columns';
import type { TextFormats } from './rows';

type Table = TableCells<FieldOf<'Invoices'>>;
type Cells = RowCells<FieldOf<'Invoices'>>;

/** A dimension column of Invoices. */
export interface DimensionColumn {
  /** Its heading in VoucherLines: the one that stands there already, else as it stands in Invoices. */
  readonly name: string;
  readonly column: number;
}

/** @param posted headings of VoucherLines; none when nothing was posted yet */
export function dimensionColumns(table: Table, posted: readonly string[]): readonly DimensionColumn[] {
  return table.columns.named.map((column) => {
    const heading = table.headingAt(column);
    const key = nameKey(heading);
    return { name: posted.find((title) => nameKey(title) === key) ?? heading, column };
  });
}

/**
 * What the row bears in the dimension columns; a blank cell bears nothing. Only one of them may split the row: of two splits nobody
 * could say which part of the one goes with which of the other.
 */
export function dimensionsOf(
  cells: Cells,
  columns: readonly DimensionColumn[],
  { number }: TextFormats,
): readonly DocumentDimension[] {
  const dimensions: DocumentDimension[] = [];
  const split: number[] = [];
  for (const { name, column } of columns) {
    const text = cells.textAt(column);
    if (text === '') continue;
    const read = parseDimension(text, cells.headingAt(column), number, cells.placeAt(column));
    if (!read.ok) {
      cells.note(read.problem);
      continue;
    }
    dimensions.push({ name, shares: read.value });
    if (read.value.length > 1) split.push(column);
  }
  const [, second] = split;
  if (second !== undefined) {
    const facts = { columns: split.map((column) => cells.headingAt(column)) };
    cells.note({ code: 'dimension/several-split', place: cells.placeAt(second), facts });
  }
  return dimensions;
}

import type { Cell } from '../../model';
import type { XmlElement } from '../xml/element';
import type { ArrayFormula, SharedGroup } from './cellFormula';
import type { RowIndex } from './rowIndex';

/** What the reader keeps of a worksheet for the writer. */
export interface SheetSource {
  readonly part: string;
  /** Its name when the file was opened. */
  readonly name: string;
  readonly xml: XmlElement;
  /** The text of `<sheetData>`, into which the index points. */
  readonly data: string;
  readonly rows: RowIndex;
  /** Rows or cells without `r`: their place depends on those before, so the writer numbers them. */
  readonly hasImplicitPlaces: boolean;
  /** Formatted empty rows behind this one are in the file only. */
  readonly lastLoadedRow: number;
  readonly shared: ReadonlyMap<string, SharedGroup>;
  readonly arrays: readonly ArrayFormula[];
  /** Cells whose text has formats inside, with its number among the shared texts. */
  readonly richTexts: ReadonlyMap<Cell, number>;
  readonly richValues: ReadonlyMap<number, string>;
}

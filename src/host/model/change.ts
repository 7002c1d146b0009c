import type { Rect } from './address';
import type { Sheet } from './sheet';
import type { Table } from './table';

/** Who changed something: the add-in, a person at the grid, a paste, the calculation, or the file being read. */
export type Source = 'host' | 'grid' | 'paste' | 'calc' | 'file';

/** What happened to the workbook, told after it happened. */
export type Change =
  | { readonly type: 'values' | 'style'; readonly sheet: Sheet; readonly rect: Rect; readonly source: Source }
  | {
      readonly type: 'shift';
      readonly direction: 'up' | 'down';
      readonly sheet: Sheet;
      readonly rect: Rect;
      /** What really went or came: a table that loses all its rows keeps one, then it is less than `rect`. */
      readonly moved: Rect;
      readonly source: Source;
    }
  | {
      readonly type: 'table';
      readonly what: 'added' | 'deleted' | 'changed' | 'filter';
      readonly sheet: Sheet;
      readonly table: Table;
    }
  | {
      readonly type: 'sheets';
      readonly what: 'added' | 'deleted' | 'renamed' | 'moved' | 'activated' | 'visibility';
      readonly sheet: Sheet;
    }
  | { readonly type: 'columns' | 'rows' | 'view'; readonly sheet: Sheet }
  | { readonly type: 'names' | 'settings' | 'customXml' }
  | { readonly type: 'selection'; readonly sheet: Sheet; readonly rect: Rect };

import { invalidArgument, ModelError, type Rect, type Sheet, type Table } from '../model';
import { apiObject, type ApiObject, type ApiType, type ApiTypes } from '../richapi/apiType';
import { EVENT, eventMethods } from './events';
import { readCells, valueOf } from './rangeData';
import {
  cellsArgument,
  flagArgument,
  found,
  numberArgument,
  rangeObject,
  textArgument,
  unsupported,
  type Session,
} from './session';
import { addRows } from './tableRows';

interface Scope {
  /** Absent for the tables of the whole workbook. */
  readonly sheet: Sheet | undefined;
}
interface Column {
  readonly table: Table;
  readonly index: number;
}
interface Row {
  readonly table: Table;
  readonly index: number;
}

const tableObject = (table: Table): ApiObject<Table> => apiObject('Table', table);

/** Tables, their columns, rows and filters. */
export function tableTypes(session: Session): ApiTypes {
  const { workbook, events, calculator } = session;
  const range = (table: Table, rect: Rect): ApiObject => rangeObject(session, table.sheet, rect);
  const inScope = ({ sheet }: Scope): readonly Table[] => sheet?.tables ?? workbook.tables;
  const byKey = (scope: Scope, key: unknown): Table | undefined => {
    const table = workbook.table(typeof key === 'number' ? key : textArgument(key));
    return table !== undefined && inScope(scope).includes(table) ? table : undefined;
  };
  const values = (sheet: Sheet, rect: Rect): unknown[][] => {
    calculator.calculate();
    return readCells(sheet, rect, valueOf);
  };
  const write = (sheet: Sheet, rect: Rect, value: unknown): void => {
    sheet.setValues(rect, value as unknown[][], 'host');
    calculator.admit(sheet, rect);
  };

  const collection: ApiType<Scope> = {
    get: { Count: (scope) => inScope(scope).length },
    items: (scope) => inScope(scope).map(tableObject),
    methods: {
      Add: (scope, [address, hasHeaders]) => {
        const { sheet, rect } = cellsArgument(session, address, scope.sheet ?? workbook.active);
        if (!flagArgument(hasHeaders)) unsupported('TableCollection.add without headers');
        return tableObject(workbook.addTable(sheet, rect));
      },
      GetItem: (scope, [key]) => tableObject(found(byKey(scope, key))),
      GetItemOrNullObject: (scope, [key]) => {
        const table = byKey(scope, key);
        return table ? tableObject(table) : null;
      },
      GetItemAt: (scope, [index]) => tableObject(found(inScope(scope)[numberArgument(index)])),
      GetCount: (scope) => inScope(scope).length,
      ...eventMethods<Scope>(events, ({ sheet }) => sheet?.id ?? 'Workbook', {
        AddedEvent: EVENT.tableAdded,
        DeletedEvent: EVENT.tableDeleted,
        DataChangedEvent: EVENT.tableChanged,
      }),
    },
  };

  const scoped: ApiType<{ readonly tables: readonly Table[] }> = {
    items: ({ tables }) => tables.map(tableObject),
    methods: { GetCount: ({ tables }) => tables.length },
  };

  const flag =
    (
      key:
        | 'showBandedRows'
        | 'showBandedColumns'
        | 'showFilterButton'
        | 'highlightFirstColumn'
        | 'highlightLastColumn',
    ) =>
    (table: Table, value: unknown): void => {
      table[key] = flagArgument(value);
      changed(table);
    };
  const changed = (table: Table): void => {
    table.changed = true;
    workbook.emit({ type: 'table', what: 'changed', sheet: table.sheet, table });
  };

  const table: ApiType<Table> = {
    id: ({ guid }) => ({ Id: guid }),
    get: {
      Id: ({ guid }) => guid,
      LegacyId: ({ id }) => String(id),
      Name: ({ name }) => name,
      Style: ({ style }) => style ?? '',
      ShowHeaders: ({ headerRows }) => headerRows === 1,
      ShowTotals: ({ totalsRows }) => totalsRows === 1,
      ShowBandedRows: (t) => t.showBandedRows,
      ShowBandedColumns: (t) => t.showBandedColumns,
      ShowFilterButton: (t) => t.showFilterButton,
      HighlightFirstColumn: (t) => t.highlightFirstColumn,
      HighlightLastColumn: (t) => t.highlightLastColumn,
    },
    set: {
      Name: (t, value) => void (t.name = textArgument(value)),
      Style: (t, value) => {
        t.style = textArgument(value);
        changed(t);
      },
      ShowHeaders: (t, value) => {
        if (flagArgument(value) !== (t.headerRows === 1)) unsupported('Table.showHeaders (change)');
      },
      ShowTotals: (t, value) => {
        const isWanted = flagArgument(value);
        if (isWanted && t.totalsRows === 0) unsupported('Table.showTotals = true');
        // Whether Excel moves the cells below up is not documented; it is assumed that they stay.
        if (!isWanted) t.removeTotals();
      },
      ShowBandedRows: flag('showBandedRows'),
      ShowBandedColumns: flag('showBandedColumns'),
      ShowFilterButton: flag('showFilterButton'),
      HighlightFirstColumn: flag('highlightFirstColumn'),
      HighlightLastColumn: flag('highlightLastColumn'),
    },
    objects: {
      Columns: (t) => apiObject('TableColumnCollection', t),
      Rows: (t) => apiObject('TableRowCollection', t),
      Worksheet: ({ sheet }) => apiObject('Worksheet', sheet),
      AutoFilter: (t) => apiObject('AutoFilter', t),
    },
    methods: {
      GetRange: (t) => range(t, t.rect),
      GetHeaderRowRange: (t) => (t.headerRows === 0 ? invalid() : range(t, t.header)),
      GetDataBodyRange: (t) => range(t, t.body),
      GetTotalRowRange: (t) => (t.totals === undefined ? invalid() : range(t, t.totals)),
      Resize: (t, [cells]) => {
        const target = cellsArgument(session, cells, t.sheet);
        if (target.sheet !== t.sheet) throw invalidArgument();
        workbook.resizeTable(t, target.rect);
        return null;
      },
      Delete: (t) => (workbook.deleteTable(t), null),
      ConvertToRange: (t) => {
        workbook.forgetTable(t);
        return range(t, t.rect);
      },
      ClearFilters: (t) => (t.clearFilters(), null),
      ...eventMethods<Table>(events, ({ guid }) => guid, {
        DataChangedEvent: EVENT.tableChanged,
        SelectionChangedEvent: EVENT.tableSelectionChanged,
      }),
    },
  };

  const autoFilter: ApiType<Table> = {
    get: { IsDataFiltered: (t) => t.isFiltered, Enabled: (t) => t.showFilterButton },
    methods: {
      ClearCriteria: (t) => (t.clearFilters(), null),
      GetRangeOrNullObject: (t) => range(t, t.rect),
    },
  };

  const filter: ApiType<Column> = {
    methods: {
      ApplyValuesFilter: (column, [wanted]) => {
        if (!Array.isArray(wanted)) throw invalidArgument();
        column.table.applyFilter(column.index, wanted.map(textArgument));
        return null;
      },
      Clear: ({ table: t, index }) => (t.clearFilter(index), null),
    },
  };

  const columnObject = (t: Table, index: number): ApiObject<Column> =>
    apiObject('TableColumn', { table: t, index });
  const columnByKey = (t: Table, key: unknown): ApiObject<Column> | null => {
    const index =
      typeof key === 'number'
        ? t.columns.findIndex(({ id }) => id === key)
        : t.columnIndex(textArgument(key));
    return index < 0 ? null : columnObject(t, index);
  };

  const columns: ApiType<Table> = {
    get: { Count: (t) => t.columns.length },
    items: (t) => t.columns.map((_, index) => columnObject(t, index)),
    methods: {
      GetItem: (t, [key]) => found(columnByKey(t, key)),
      GetItemOrNullObject: (t, [key]) => columnByKey(t, key),
      GetItemAt: (t, [index]) => {
        found(t.columns[numberArgument(index)]);
        return columnObject(t, numberArgument(index));
      },
      GetCount: (t) => t.columns.length,
      Add: (t, [index, cells, name]) => {
        const isAtEnd = index === undefined || index === null || index === -1 || index === t.columns.length;
        if (!isAtEnd) unsupported('TableColumnCollection.add in the middle');
        workbook.resizeTable(t, { ...t.rect, columns: t.rect.columns + 1 });
        const added = t.columns.length - 1;
        if (Array.isArray(cells)) write(t.sheet, t.columnRect(added), cells);
        if (typeof name === 'string') write(t.sheet, t.columnRect(added, 'header'), [[name]]);
        return columnObject(t, added);
      },
    },
  };

  const column: ApiType<Column> = {
    id: ({ table: t, index }) => ({ Id: t.columns[index]!.id }),
    get: {
      Id: ({ table: t, index }) => t.columns[index]!.id,
      Index: ({ index }) => index,
      Name: ({ table: t, index }) => t.columns[index]!.name,
      Values: ({ table: t, index }) => values(t.sheet, t.columnRect(index)),
    },
    set: {
      Name: ({ table: t, index }, value) =>
        write(t.sheet, t.columnRect(index, 'header'), [[textArgument(value)]]),
      Values: ({ table: t, index }, value) => write(t.sheet, t.columnRect(index), value),
    },
    objects: { Filter: (target) => apiObject('Filter', target) },
    methods: {
      GetRange: ({ table: t, index }) => range(t, t.columnRect(index)),
      GetDataBodyRange: ({ table: t, index }) => range(t, t.columnRect(index, 'body')),
      GetHeaderRowRange: ({ table: t, index }) => range(t, t.columnRect(index, 'header')),
    },
  };

  const rowObject = (t: Table, index: number): ApiObject<Row> => apiObject('TableRow', { table: t, index });
  const rowRect = ({ table: t, index }: Row): Rect => {
    if (index < 0 || index >= t.body.rows)
      throw new ModelError('InvalidArgument', 'The row index is out of range.');
    return { ...t.body, row: t.body.row + index, rows: 1 };
  };

  const rows: ApiType<Table> = {
    get: { Count: (t) => t.body.rows },
    items: (t) => Array.from({ length: t.body.rows }, (_, index) => rowObject(t, index)),
    methods: {
      Add: (t, [index, cells]) => {
        const at = index === undefined || index === null ? undefined : numberArgument(index);
        const first = addRows(t, at === -1 ? undefined : at, cells);
        calculator.admit(t.sheet, t.body);
        return rowObject(t, first);
      },
      GetItemAt: (t, [index]) => rowObject(t, numberArgument(index)),
      GetCount: (t) => t.body.rows,
      DeleteRowsAt: (t, [index, count]) => {
        const rect = { ...t.body, row: t.body.row + numberArgument(index), rows: numberArgument(count ?? 1) };
        if (rect.row < t.body.row || rect.rows < 1 || rect.row + rect.rows > t.body.row + t.body.rows) {
          throw invalidArgument();
        }
        t.sheet.deleteCellsUp(rect, 'host');
        return null;
      },
    },
  };

  const row: ApiType<Row> = {
    get: {
      Index: ({ index }) => index,
      Values: (target) => values(target.table.sheet, rowRect(target)),
    },
    set: { Values: (target, value) => write(target.table.sheet, rowRect(target), value) },
    methods: {
      GetRange: (target) => range(target.table, rowRect(target)),
      Delete: (target) => (target.table.sheet.deleteCellsUp(rowRect(target), 'host'), null),
    },
  };

  return {
    TableCollection: collection,
    TableScopedCollection: scoped,
    Table: table,
    AutoFilter: autoFilter,
    Filter: filter,
    TableColumnCollection: columns,
    TableColumn: column,
    TableRowCollection: rows,
    TableRow: row,
  };
}

const invalid = (): never => {
  throw invalidArgument();
};

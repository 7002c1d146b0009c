import type { DateSystem, Survey, TableInfo } from '../workbook/workbook';
import { isOwnName, SETTING, markedOwn, recognisedOwn, type MarkedPlace } from './ownNames';

/** A table with what is needed to find it again within this session, even when it is renamed meanwhile. */
export interface FoundTable extends TableInfo {
  readonly id: string;
}
export interface FoundTables extends Survey {
  readonly tables: readonly FoundTable[];
  /** Names of sheets by the ids that events bear. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** Learns what stands in the workbook in two trips, whatever its size. Tables without a header row are left out. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<FoundTables> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name,items/protection/protected');
  const tables = workbook.tables.load('items/id,items/name,items/showHeaders,items/worksheet/name');
  const names = workbook.names.load('items/name');
  const setting = workbook.settings.getItemOrNullObject(SETTING).load('value');
  // 0 where the workbook counts days from 1904, 1462 where from 1900; Office.js has no property for it.
  const epoch = workbook.functions.date(1904, 1, 1).load('value');
  await context.sync();

  const withHeader = tables.items
    .filter((table) => table.showHeaders)
    .map((table) => ({
      table,
      header: table.getHeaderRowRange().load('values,rowIndex,columnIndex,columnCount'),
      body: table.getDataBodyRange().load('rowCount'),
    }));
  const marks = names.items
    .filter(({ name }) => isOwnName(name))
    .map((item) => ({
      name: item.name,
      range: item.getRangeOrNullObject().load('rowIndex,columnIndex,worksheet/name'),
    }));
  await context.sync();

  const places: MarkedPlace[] = marks
    .filter(({ range }) => !range.isNullObject)
    .map(({ name, range }) => ({
      name,
      sheet: range.worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
    }));
  const found = withHeader.map(({ table, header, body }): FoundTable => {
    const sheet = table.worksheet.name;
    const place = { sheet, row: header.rowIndex, column: header.columnIndex, columns: header.columnCount };
    const headings = (header.values[0] ?? []).map(String);
    const own = markedOwn(place, places);
    return {
      id: table.id,
      name: table.name,
      sheet,
      header: headings,
      rowCount: body.rowCount,
      ...(own === undefined ? {} : { own }),
    };
  });
  const dateSystem: DateSystem = epoch.value === 0 ? 1904 : 1900;
  return {
    tables: withRecognised(found),
    names: names.items.map(({ name }) => name).filter((name) => !isOwnName(name)),
    sheets: sheets.items.map((sheet) => ({ name: sheet.name, isProtected: sheet.protection.protected })),
    sheetIds: new Map(sheets.items.map(({ id, name }) => [id, name])),
    dateSystem,
    setting: setting.isNullObject ? undefined : (setting.value as unknown),
  };
}

function withRecognised(tables: readonly FoundTable[]): readonly FoundTable[] {
  const owns = new Set(tables.map(({ own }) => own));
  return tables.map((table) => {
    const own = table.own === undefined ? recognisedOwn(table.name, table.header) : undefined;
    return own === undefined || owns.has(own) ? table : { ...table, own };
  });
}

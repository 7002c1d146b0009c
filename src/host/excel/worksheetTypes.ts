import { type formatRect, MAX_COLUMNS, MAX_ROWS, type Sheet, type Workbook } from '../model';
import { invalidOperation, itemNotFound } from '../model';
import { apiObject, type ApiObject, type ApiType, type ApiTypes } from '../richapi/apiType';
import { colorFromModel, colorToModel } from './color';
import { EVENT, eventMethods } from './events';
import {
  cellsArgument,
  choiceArgument,
  flagArgument,
  found,
  numberArgument,
  rangeObject,
  textArgument,
  unsupported,
  type Session,
} from './session';

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };

const sheetObject = (sheet: Sheet): ApiObject<Sheet> => apiObject('Worksheet', sheet);
const sheetOrNull = (sheet: Sheet | undefined): ApiObject<Sheet> | null =>
  sheet ? sheetObject(sheet) : null;

/** Sheets, and what hangs on a sheet beside its cells. */
export function worksheetTypes(session: Session): ApiTypes {
  const { workbook, events } = session;
  const range = (sheet: Sheet, rect: Parameters<typeof formatRect>[0]): ApiObject =>
    rangeObject(session, sheet, rect);

  const collection: ApiType<Workbook> = {
    items: () => workbook.sheets.map(sheetObject),
    methods: {
      Add: (_, [name]) =>
        sheetObject(workbook.addSheet(name === undefined || name === null ? undefined : textArgument(name))),
      GetItem: (_, [key]) => sheetObject(found(workbook.sheet(textArgument(key)))),
      GetItemOrNullObject: (_, [key]) => sheetOrNull(workbook.sheet(textArgument(key))),
      GetActiveWorksheet: () => sheetObject(workbook.active),
      GetFirst: (_, [visibleOnly]) => sheetObject(found(inOrder(workbook, visibleOnly)[0])),
      GetLast: (_, [visibleOnly]) => sheetObject(found(inOrder(workbook, visibleOnly).at(-1))),
      GetCount: (_, [visibleOnly]) => inOrder(workbook, visibleOnly).length,
      ...eventMethods<Workbook>(events, () => 'Workbook', {
        AddedEvent: EVENT.worksheetAdded,
        DeletedEvent: EVENT.worksheetDeleted,
        ActivatedEvent: EVENT.worksheetActivated,
        DataChangedEvent: EVENT.worksheetChanged,
        SelectionChangedEvent: EVENT.selectionChanged,
      }),
    },
  };

  const worksheet: ApiType<Sheet> = {
    id: (sheet) => ({ Id: sheet.id }),
    get: {
      Id: (sheet) => sheet.id,
      Name: (sheet) => sheet.name,
      Position: (sheet) => workbook.sheets.indexOf(sheet),
      Visibility: (sheet) => sheet.visibility,
      TabColor: (sheet) => (sheet.tabColor === '' ? '' : colorFromModel(sheet.tabColor)),
      ShowGridlines: (sheet) => sheet.showGridlines,
    },
    set: {
      Name: (sheet, value) => void (sheet.name = textArgument(value)),
      Position: (sheet, value) => workbook.moveSheet(sheet, numberArgument(value)),
      Visibility: (sheet, value) =>
        workbook.showSheet(sheet, choiceArgument(value, ['Visible', 'Hidden', 'VeryHidden'])),
      TabColor: (sheet, value) => {
        sheet.tabColor = value === '' ? '' : colorToModel(value);
        sheet.touch('tabColor');
      },
      // The library loads ShowGridlines, but sets Gridlines.
      Gridlines: (sheet, value) => {
        sheet.showGridlines = flagArgument(value);
        sheet.touch('view');
      },
    },
    objects: {
      Tables: (sheet) => apiObject('TableCollection', { sheet }),
      Names: (sheet) => apiObject('NamedItemCollection', { sheet }),
      FreezePanes: (sheet) => apiObject('WorksheetFreezePanes', sheet),
      Protection: (sheet) => apiObject('WorksheetProtection', sheet),
      PageLayout: (sheet) => apiObject('PageLayout', sheet),
      Charts: (sheet) => apiObject('ChartCollection', sheet),
    },
    methods: {
      GetRange: (sheet, [address]) => {
        const cells = cellsArgument(session, address ?? '', sheet);
        return range(cells.sheet, cells.rect);
      },
      GetRangeByIndexes: (sheet, args) => {
        const [row, column, rows, columns] = args.map(numberArgument) as [number, number, number, number];
        return range(sheet, { row, column, rows, columns });
      },
      GetCell: (sheet, [row, column]) =>
        range(sheet, { row: numberArgument(row), column: numberArgument(column), rows: 1, columns: 1 }),
      GetUsedRange: (sheet, [valuesOnly]) => range(sheet, sheet.usedRect(valuesOnly === true) ?? A1),
      GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
        const used = sheet.usedRect(valuesOnly === true);
        return used ? range(sheet, used) : null;
      },
      // Excel cannot show a hidden sheet as active; with which error it says so is not documented.
      Activate: (sheet) => {
        if (sheet.visibility !== 'Visible') throw invalidOperation('A hidden worksheet cannot be activated.');
        workbook.active = sheet;
        return null;
      },
      Delete: (sheet) => (workbook.deleteSheet(sheet), null),
      ...eventMethods<Sheet>(events, (sheet) => sheet.id, {
        DataChangedEvent: EVENT.worksheetChanged,
        SelectionChangedEvent: EVENT.selectionChanged,
        ActivatedEvent: EVENT.worksheetActivated,
      }),
    },
  };

  const freezePanes: ApiType<Sheet> = {
    methods: {
      FreezeRows: (sheet, [rows]) => (sheet.freeze(numberArgument(rows), 0), null),
      FreezeColumns: (sheet, [columns]) => (sheet.freeze(0, numberArgument(columns)), null),
      FreezeAt: (sheet, [cells]) => {
        const { rect } = cellsArgument(session, cells, sheet);
        sheet.freeze(
          rect.rows === MAX_ROWS ? 0 : rect.row + rect.rows,
          rect.columns === MAX_COLUMNS ? 0 : rect.column + rect.columns,
        );
        return null;
      },
      Unfreeze: (sheet) => (sheet.freeze(0, 0), null),
      GetLocationOrNullObject: (sheet) => {
        const { rows, columns } = sheet.frozen;
        if (rows === 0 && columns === 0) return null;
        return range(sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
      },
    },
  };

  const protection: ApiType<Sheet> = {
    get: { Protected: (sheet) => sheet.protected },
  };

  const pageLayout: ApiType<Sheet> = {
    get: {
      Orientation: (sheet) => sheet.pageLayout.orientation ?? 'Portrait',
      Zoom: (sheet) => zoomOf(sheet),
    },
    set: {
      Orientation: (sheet, value) => {
        sheet.pageLayout.orientation = choiceArgument(value, ['Portrait', 'Landscape']);
        sheet.touch('pageLayout');
      },
      Zoom: (sheet, value) => setZoom(sheet, value as Readonly<Record<string, unknown>>),
    },
    methods: {
      SetPrintTitleRows: (sheet, [rows]) => {
        const { rect } = cellsArgument(session, rows, sheet);
        sheet.pageLayout.printTitleRows = { row: rect.row, rows: rect.rows };
        sheet.touch('pageLayout');
        return null;
      },
      GetPrintTitleRowsOrNullObject: (sheet) => {
        const rows = sheet.pageLayout.printTitleRows;
        return rows ? range(sheet, { ...rows, column: 0, columns: MAX_COLUMNS }) : null;
      },
    },
  };

  return {
    WorksheetCollection: collection,
    Worksheet: worksheet,
    WorksheetFreezePanes: freezePanes,
    WorksheetProtection: protection,
    PageLayout: pageLayout,
  };
}

function inOrder(workbook: Workbook, visibleOnly: unknown): readonly Sheet[] {
  if (visibleOnly !== true) return workbook.sheets;
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  if (visible.length === 0) throw itemNotFound();
  return visible;
}

function zoomOf({ pageLayout }: Sheet): Readonly<Record<string, unknown>> {
  const { fitToWidth, fitToHeight } = pageLayout;
  return {
    ...(fitToWidth !== undefined && { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight !== undefined && { verticalFitToPages: fitToHeight }),
    ...(fitToWidth === undefined && fitToHeight === undefined && { scale: 100 }),
  };
}

function setZoom(sheet: Sheet, zoom: Readonly<Record<string, unknown>>): void {
  const { horizontalFitToPages: width, verticalFitToPages: height, ...others } = zoom;
  if (Object.values(others).some((value) => value !== undefined && value !== null))
    unsupported('PageLayout.zoom.scale');
  if (typeof width === 'number') sheet.pageLayout.fitToWidth = width;
  if (typeof height === 'number') sheet.pageLayout.fitToHeight = height;
  sheet.touch('pageLayout');
}

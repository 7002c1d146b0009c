import { HostError, InvariantError } from '../problem/problem';
import type { ColumnSpec, TableRows, Workbook } from '../workbook/workbook';
import { addColumns } from './addColumns';
import { createTables } from './createTables';
import { inExcel } from './inExcel';
import { isOwnName, ownName, SETTING } from './ownNames';
import { readSources } from './readSources';
import { surveyWorkbook, type FoundTable } from './survey';
import { appendRows, deleteRowsWhere, replaceRows, updateWhere, type TableWrite } from './writeRows';
import { isTotalsCell, writeTotals } from './writeTotals';

/** The workbook that is open in Excel, through Office.js. */
export function excelWorkbook(): Workbook {
  let own: readonly FoundTable[] = [];
  const found = (name: string): FoundTable => {
    const table = own.find((candidate) => candidate.own === name);
    if (table === undefined) throw new HostError(`write to ${name}`, 'TableNotFound');
    return table;
  };
  const arranged = (part: TableRows): TableWrite => inTableOrder(found(part.spec.name), part);
  const survey = () =>
    inExcel('look through the workbook', async (context) => {
      const result = await surveyWorkbook(context);
      own = result.tables.filter((table) => table.own !== undefined);
      return result;
    });

  return {
    survey,
    read: (sources) => inExcel('read the sources', (context) => readSources(context, sources)),
    createTables: async (specs) => {
      if (specs.length === 0) return;
      await inExcel('make the result tables', (context) => createTables(context, specs));
      await survey();
    },
    addColumns: async ({ name, columns }) => {
      const { id } = found(name);
      await inExcel(`add columns to ${name}`, (context) => addColumns(context, id, columns));
      await survey();
    },
    appendRows: (parts, progress) =>
      inExcel('write the run', (context) => appendRows(context, parts.map(arranged), progress)),
    replaceRows: (parts, progress) =>
      inExcel('write the views', (context) => replaceRows(context, parts.map(arranged), progress)),
    writeTotals: (totals) => inExcel('write the totals', (context) => writeTotals(context, own, totals)),
    deleteRowsWhere: (names, column, text) =>
      inExcel('remove rows', (context) =>
        deleteRowsWhere(
          context,
          names.map((name) => found(name).id),
          { column, text },
        ),
      ),
    updateWhere: (name, where, set) =>
      inExcel(`write ${name}`, (context) => updateWhere(context, found(name).id, where, set)),
    removeTables: (names) =>
      inExcel('remove the result tables', (context) => removeTables(context, names.map(found))),
    writeSetting: (value) =>
      inExcel('write the settings', async (context) => {
        context.workbook.settings.add(SETTING, value as string);
        await context.sync();
      }),
    goToTable: (name) => inExcel(`go to the table ${name}`, (context) => goToTable(context, name)),
    goTo: (address) => inExcel(`go to ${address}`, (context) => goTo(context, address)),
  };
}

/** Rows in the order in which the table's columns stand now; a column the user put in stays blank. */
function inTableOrder(table: FoundTable, { spec, rows, links, formats, marked }: TableRows): TableWrite {
  const order = table.header.map((title) => spec.columns.findIndex((column) => column.title === title));
  const missing = spec.columns.find((_, i) => !order.includes(i));
  if (missing !== undefined) {
    throw new HostError(`write to ${table.name}: its column ${missing.title} is missing`, 'ColumnNotFound');
  }
  const write = {
    tableId: table.id,
    ...(links ? { links: { ...links, column: order.indexOf(links.column) } } : {}),
    ...(marked ? { marked: marked.map((cells) => cells.map((column) => order.indexOf(column))) } : {}),
    ...(formats
      ? { formats: formats.map((format) => ({ ...format, column: order.indexOf(format.column) })) }
      : {}),
  };
  if (order.every((from, to) => from === to)) return { ...write, columns: spec.columns, rows };
  const columns = order.map(
    (i): ColumnSpec => spec.columns[i] ?? { title: '', numberFormat: 'General', width: 10 },
  );
  return { ...write, columns, rows: rows.map((row) => order.map((i) => row[i] ?? '')) };
}

/** Removes sheets that hold nothing but an own table, and its mark; a sheet with anything else on it stays. */
async function removeTables(context: Excel.RequestContext, tables: readonly FoundTable[]): Promise<void> {
  const { workbook } = context;
  const checks = tables.map((found) => {
    const table = workbook.tables.getItem(found.id);
    // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- the sheet as an object, nothing is read from it
    const sheet = table.worksheet;
    const header = table.getHeaderRowRange().load('rowIndex,columnIndex,columnCount');
    return {
      found,
      sheet,
      header,
      body: table.getDataBodyRange().load('rowIndex,rowCount'),
      used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount,columnIndex,columnCount'),
      others: sheet.tables.load('items/name'),
      mark: workbook.names.getItemOrNullObject(ownName(found.own ?? '')).load('name'),
    };
  });
  await context.sync();
  const beside = checks.map(({ sheet, header, used }) => {
    const right = header.columnIndex + header.columnCount;
    const columns = used.columnIndex + used.columnCount - right;
    return columns <= 0
      ? undefined
      : sheet
          .getRangeByIndexes(used.rowIndex, right, used.rowCount, columns)
          .load('values,rowIndex,columnIndex');
  });
  await context.sync();
  checks.forEach(({ sheet, header, body, used, others, mark }, i) => {
    const holdsMore =
      others.items.length > 1 ||
      used.rowIndex + used.rowCount > body.rowIndex + body.rowCount ||
      used.columnIndex < header.columnIndex ||
      holdsMoreThanTotals(beside[i], header);
    if (holdsMore) return;
    if (!mark.isNullObject && isOwnName(mark.name)) mark.delete();
    sheet.delete();
  });
  await context.sync();
}

/** Totals may reach beyond the table; anything else to the right of it is the user's. */
const holdsMoreThanTotals = (beside: Excel.Range | undefined, header: Excel.Range): boolean =>
  beside?.values.some((row, r) =>
    row.some(
      (cell, c) =>
        cell !== '' &&
        !isTotalsCell(beside.rowIndex + r - header.rowIndex, beside.columnIndex + c - header.columnIndex),
    ),
  ) ?? false;

async function goTo(context: Excel.RequestContext, address: string): Promise<void> {
  const at = address.lastIndexOf('!');
  if (at < 0) throw new InvariantError('an address names its sheet');
  const name = address.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw new HostError(`go to ${address}`, 'ItemNotFound');
  if (sheet.visibility !== 'Visible') throw new HostError(`go to ${address}`, 'SheetHidden');
  sheet.activate();
  sheet.getRange(address.slice(at + 1)).select();
  await context.sync();
}

async function goToTable(context: Excel.RequestContext, name: string): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const header = table.getHeaderRowRange();
  table.worksheet.activate();
  header.select();
  table.load('name');
  await context.sync();
  if (table.isNullObject) throw new HostError(`go to the table ${name}`, 'ItemNotFound');
}

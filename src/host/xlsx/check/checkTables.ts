import { formatRect, isValidName, overlaps, type Rect } from '../../model';
import { placeOf } from '../place';
import { attribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { decodeXstring } from '../xml/text';
import { checkOrder } from './checkOrder';
import type { SheetFacts } from './checkSheet';
import type { Findings } from './findings';

export interface TableFacts {
  readonly part: string;
  readonly xml: XmlElement;
  readonly rect: Rect;
  readonly hasHeader: boolean;
  readonly name: string;
}

const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** Reads a table for the checks; says so if that is not possible. */
export function readTableFacts(part: string, text: string, findings: Findings): TableFacts | undefined {
  const xml = XmlElement.parse(text, part);
  const rect = placeOf(xml.attribute('ref'));
  if (rect === undefined) {
    findings.add(part, `the table's cells "${xml.attribute('ref')}" are no address`);
    return undefined;
  }
  const name = decodeXstring(xml.attribute('displayName') ?? '');
  return { part, xml, rect, hasHeader: xml.attribute('headerRowCount') !== '0', name };
}

/** What Excel asks of one table and its sheet, and no other reader does. */
export function checkTable(table: TableFacts, sheet: SheetFacts, findings: Findings): void {
  const { part, xml, rect, name, hasHeader } = table;
  checkOrder(part, xml, ORDER, findings);
  if (!isValidName(name)) findings.add(part, `"${name}" is no name for a table`);
  const totals = Number(xml.attribute('totalsRowCount') ?? 0);
  if (rect.rows - (hasHeader ? 1 : 0) - totals < 1) findings.add(part, `table ${name} has no data row`);
  checkColumns(table, sheet, findings);

  const filter = attribute(xml.first('autoFilter')?.text ?? '', 'ref');
  const filtered = formatRect({ ...rect, rows: rect.rows - totals });
  // A table down to the last row has `A1:E1048576`, as no other place writes it.
  const place = placeOf(filter);
  if (filter !== undefined && (place === undefined || formatRect(place) !== filtered))
    findings.add(part, `the filter of table ${name} is ${filter}, not ${filtered}`);
  if (filter !== undefined && !hasHeader) findings.add(part, `table ${name} has a filter but no header`);
  if (sheet.filter !== undefined && overlaps(sheet.filter, rect))
    findings.add(sheet.part, `the sheet's filter lies over table ${name}`);
  for (const merge of sheet.merges) {
    if (overlaps(merge, rect))
      findings.add(sheet.part, `merged cells ${formatRect(merge)} lie in table ${name}`);
  }
}

function checkColumns(
  { part, xml, rect, name, hasHeader }: TableFacts,
  sheet: SheetFacts,
  findings: Findings,
): void {
  const list = xml.inner('tableColumns');
  const columns = list?.all('tableColumn').map((child) => child.text) ?? [];
  const count = list?.attribute('count');
  if (columns.length !== rect.columns)
    findings.add(part, `table ${name} has ${columns.length} columns and ${rect.columns} in its cells`);
  if (count !== undefined && Number(count) !== columns.length)
    findings.add(part, `<tableColumns> says ${count} and has ${columns.length}`);
  const names = columns.map((text) => decodeXstring(attribute(text, 'name') ?? ''));
  findings.unique(
    part,
    'column',
    names.map((each) => each.toLowerCase()),
  );
  findings.unique(
    part,
    'column id',
    columns.map((text) => attribute(text, 'id') ?? ''),
  );
  if (!hasHeader) return;
  names.forEach((column, i) => {
    const value = sheet.texts.get(`${rect.row},${rect.column + i}`);
    const place = formatRect({ row: rect.row, column: rect.column + i, rows: 1, columns: 1 });
    if (typeof value !== 'string')
      findings.add(sheet.part, `${place}, a header of table ${name}, is no text`);
    else if (normal(value) !== normal(column))
      findings.add(
        sheet.part,
        `${place} says "${value}", column ${i + 1} of table ${name} is called "${column}"`,
      );
  });
}

/** Line ends are spelled differently in cells and in names. */
const normal = (text: string): string => text.replace(/\r\n?/g, '\n');

/** What must be so among all tables of a file. */
export function checkTablesTogether(
  tables: readonly TableFacts[],
  definedNames: readonly string[],
  findings: Findings,
): void {
  const names = tables.map(({ name }) => name.toLowerCase());
  findings.unique('tables', 'table name', names);
  findings.unique(
    'tables',
    'table id',
    tables.map(({ xml }) => xml.attribute('id') ?? ''),
  );
  const taken = new Set(definedNames.map((name) => name.toLowerCase()));
  for (const { part, name } of tables) {
    if (taken.has(name.toLowerCase())) findings.add(part, `table ${name} has the name of a defined name`);
  }
}

export function checkOverlaps(tables: readonly TableFacts[], findings: Findings): void {
  tables.forEach((table, i) => {
    const other = tables.slice(0, i).find((before) => overlaps(before.rect, table.rect));
    if (other !== undefined) findings.add(table.part, `table ${table.name} overlaps table ${other.name}`);
  });
}

import { type Sheet, type Table } from '../../model';
import { placeOf } from '../place';
import { damaged } from '../xlsxError';
import { attribute, isTrue } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { decodeXstring } from '../xml/text';

/** Reads one table part onto its sheet. */
export function readTable(sheet: Sheet, text: string, part: string): Table {
  const xml = XmlElement.parse(text, `"${part}"`);
  const facts = xml.attributes();
  const rect = placeOf(facts.get('ref'));
  const name = facts.get('displayName') ?? facts.get('name');
  if (rect === undefined || name === undefined)
    throw damaged(`the table in "${part}" has no name or no cells`);

  const columns = (xml.inner('tableColumns')?.all('tableColumn') ?? []).map((column, i) => ({
    id: Number(attribute(column.text, 'id') ?? i + 1),
    name: decodeXstring(attribute(column.text, 'name') ?? ''),
  }));
  const style = xml.first('tableStyleInfo')?.text ?? '';
  const styleName = attribute(style, 'name');
  const table = sheet.workbook.attachTable(sheet, {
    id: Number(facts.get('id') ?? 0),
    name: decodeXstring(name),
    rect,
    headerRows: facts.get('headerRowCount') === '0' ? 0 : 1,
    totalsRows: Number(facts.get('totalsRowCount') ?? 0) > 0 ? 1 : 0,
    columns,
    ...(styleName !== undefined && { style: styleName }),
  });
  table.showBandedRows = isTrue(attribute(style, 'showRowStripes'));
  table.showBandedColumns = isTrue(attribute(style, 'showColumnStripes'));
  table.highlightFirstColumn = isTrue(attribute(style, 'showFirstColumn'));
  table.highlightLastColumn = isTrue(attribute(style, 'showLastColumn'));
  const filter = xml.inner('autoFilter');
  table.showFilterButton = filter !== undefined;
  table.isFiltered = (filter?.all('filterColumn') ?? []).some(
    ({ text: column }) => XmlElement.parse(column, 'a filter').children.length > 0,
  );
  return table;
}

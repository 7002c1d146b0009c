import { type Sheet } from '../../model';
import { placeOf } from '../place';
import type { Package } from '../opc/package';
import { readTable } from '../table/readTable';
import { attribute, isTrue } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { damaged } from '../xlsxError';
import { readColumns } from './columns';
import { readPage, readTabColor } from './page';
import { readCells } from './readCells';
import type { SharedStrings } from './sharedStrings';
import type { SheetSource } from './sheetSource';
import { readView } from './view';

/** Reads a worksheet part into the model. */
export function readSheet(sheet: Sheet, part: string, parts: Package, texts: SharedStrings): SheetSource {
  const what = `sheet "${sheet.name}"`;
  const xml = XmlElement.parse(parts.text(part), what, 'sheetData');
  const data = xml.first('sheetData')?.text;
  if (xml.localName !== 'worksheet' || data === undefined) throw damaged(`${what} has no cells`);

  const { date1904 } = sheet.workbook;
  const cells = readCells(sheet, data, { ...texts, date1904, prefix: xml.prefix, sheetName: sheet.name });
  readColumns(sheet, xml.inner('cols'));
  readView(sheet, xml.inner('sheetViews'));
  readPage(sheet, xml);
  readTabColor(sheet, xml);
  sheet.protected = isTrue(attribute(xml.first('sheetProtection')?.text ?? '', 'sheet'));
  sheet.merges = (xml.inner('mergeCells')?.all('mergeCell') ?? []).flatMap(
    ({ text }) => placeOf(attribute(text, 'ref')) ?? [],
  );
  for (const relationship of parts.relationships(part)) {
    if (relationship.kind === 'table') readTable(sheet, parts.text(relationship.target), relationship.target);
  }
  const richValues = new Map([...texts.rich].map((index) => [index, texts.texts[index]!]));
  return { part, name: sheet.name, xml, data, richValues, ...cells };
}

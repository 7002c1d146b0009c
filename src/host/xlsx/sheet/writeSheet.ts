import { boundingRect, formatRect, overlaps, type Rect, type Sheet, type Table } from '../../model';
import { placeOf } from '../place';
import type { BookSource, SheetEntry } from '../book/bookSource';
import { relationshipPrefix } from '../book/workbookXml';
import { TYPES, XML_DECLARATION } from '../opc/namespaces';
import type { PackageDraft } from '../opc/packageDraft';
import { newTableXml } from '../table/writeTable';
import { attribute, withAttribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { writeColumns } from './columns';
import { moveKeptPlaces } from './keptPlaces';
import { WORKSHEET_ORDER } from './order';
import { writePage, writeTabColor } from './page';
import { writeHyperlinks, writeMerges, writeValidations } from './sheetLists';
import { writeViews } from './view';
import { writeCells } from './writeCells';

const BLANK =
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

/** What saving a sheet depends on beside the sheet. */
export interface SheetTask {
  readonly sheet: Sheet;
  readonly part: string;
  readonly entry: SheetEntry | undefined;
  /** Whether it has to come to the front or go back; undefined leaves it. */
  readonly isSelected: boolean | undefined;
}

/** Writes a worksheet's part, if anything about it has changed, and the parts of its new tables. */
export function writeSheet(draft: PackageDraft, book: BookSource, task: SheetTask): void {
  const { sheet, part, entry, isSelected } = task;
  const removed = [...book.tables].filter(
    ([table]) => table.sheet === sheet && !sheet.tables.includes(table),
  );
  const added = sheet.tables.filter((table) => !book.tables.has(table));
  const hasWork =
    entry?.source === undefined ||
    sheet.dirty.size > 0 ||
    sheet.dirtyParts.size > 0 ||
    isSelected !== undefined ||
    removed.length + added.length > 0 ||
    !book.edits.isEmpty;
  if (!hasWork) return;

  const xml = entry?.source?.xml.clone() ?? blankSheet(book);
  const before = xml.toString();
  writeContent(xml, book, task);
  if (removed.length > 0)
    removeTables(
      draft,
      xml,
      part,
      removed.map(([, { part: tablePart }]) => tablePart),
    );
  if (added.length > 0) addTables(draft, book, xml, part, added);
  const after = xml.toString();
  if (entry === undefined) draft.add(part, TYPES.worksheet, after);
  else if (after !== before) draft.put(part, after);
}

const blankSheet = ({ vocabulary }: BookSource): XmlElement =>
  XmlElement.parse(
    `${XML_DECLARATION}<worksheet xmlns="${vocabulary.main}" xmlns:r="${vocabulary.relationships}">${BLANK}</worksheet>`,
    'a new sheet',
  );

function writeContent(xml: XmlElement, book: BookSource, { sheet, entry, isSelected }: SheetTask): void {
  const p = xml.prefix;
  const { edits } = book;
  const source = entry?.source;
  const changed = (part: Parameters<typeof sheet.dirtyParts.has>[0]): boolean =>
    sheet.isNew || sheet.dirtyParts.has(part);

  if (source !== undefined && !edits.isEmpty) moveKeptPlaces(xml, sheet, edits, source.name);
  const cells = writeCells(sheet, source, p, edits);
  if (cells !== undefined) {
    xml.put('sheetData', cells, WORKSHEET_ORDER);
    xml.put(
      'dimension',
      `<${p}dimension ref="${dimension(xml, sheet, edits.hasShifts(sheet))}"/>`,
      WORKSHEET_ORDER,
    );
  }
  if (changed('columns')) xml.put('cols', writeColumns(sheet, xml.inner('cols'), p), WORKSHEET_ORDER);
  if (changed('view') || isSelected !== undefined) {
    xml.put('sheetViews', writeViews(sheet, xml.inner('sheetViews'), p, isSelected), WORKSHEET_ORDER);
  }
  if (changed('merges')) writeMerges(sheet, xml);
  if (changed('validations')) writeValidations(sheet, xml);
  if (changed('hyperlinks')) writeHyperlinks(sheet, xml);
  if (sheet.dirtyParts.has('pageLayout')) writePage(sheet, xml);
  if (sheet.dirtyParts.has('tabColor')) writeTabColor(sheet, xml);
  const filter = attribute(xml.first('autoFilter')?.text ?? '', 'ref');
  const filtered = placeOf(filter);
  if (filtered !== undefined && sheet.tables.some((table) => overlaps(table.rect, filtered))) {
    xml.put('autoFilter', undefined, WORKSHEET_ORDER);
  }
}

/** Around the cells; what the file said is kept, as it may know of formatted rows that were not read. */
function dimension(xml: XmlElement, sheet: Sheet, isShifted: boolean): string {
  const used: Rect = sheet.usedRect(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const before = placeOf(attribute(xml.first('dimension')?.text ?? '', 'ref'));
  const isKept = before !== undefined && !isShifted && before.rows * before.columns > 1;
  return formatRect(isKept ? boundingRect(before, used) : used);
}

function removeTables(draft: PackageDraft, xml: XmlElement, part: string, removed: readonly string[]): void {
  const ids = draft
    .relationships(part)
    .filter(({ target }) => removed.includes(target))
    .map(({ id }) => id);
  const list = xml.inner('tableParts');
  for (const child of list?.all('tablePart') ?? []) {
    if (ids.some((id) => new RegExp(`:id=["']${id}["']`).test(child.text))) list!.remove(child);
  }
  if (list !== undefined) {
    list.setAttribute('count', list.all('tablePart').length);
    xml.put('tableParts', list.isEmpty ? undefined : list.toString(), WORKSHEET_ORDER);
  }
  draft.unrelate(part, ({ target }) => removed.includes(target));
  for (const table of removed) draft.remove(table);
}

function addTables(
  draft: PackageDraft,
  book: BookSource,
  xml: XmlElement,
  part: string,
  added: readonly Table[],
): void {
  const p = xml.prefix;
  const { vocabulary } = book;
  const r = relationshipPrefix(xml, vocabulary);
  const list = xml.inner('tableParts') ?? XmlElement.parse(`<${p}tableParts/>`, 'tableParts');
  for (const table of added) {
    const tablePart = draft.freeName('xl/tables/table', '.xml');
    draft.add(tablePart, TYPES.table, newTableXml(table, vocabulary.main));
    const id = draft.relate(part, `${vocabulary.relationships}/table`, tablePart);
    list.append('tablePart', withAttribute(`<${p}tablePart/>`, `${r}:id`, id));
  }
  list.setAttribute('count', list.all('tablePart').length);
  xml.put('tableParts', list.toString(), WORKSHEET_ORDER);
}

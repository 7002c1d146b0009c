import { parseAddress, Styles, Workbook, type Sheet, type SheetKind, type Visibility } from '../model';
import { BookSource } from './book/bookSource';
import { Edits } from './book/edits';
import { isSettings, readSettings } from './book/settingsXml';
import { fromFile } from './formula/fileFormula';
import { STRICT, TRANSITIONAL } from './opc/namespaces';
import type { Package } from './opc/package';
import type { Relationship } from './opc/relationships';
import { recognize } from './recognize';
import { readSheet } from './sheet/readSheet';
import { NO_SHARED_STRINGS, readSharedStrings } from './sheet/sharedStrings';
import { readThemeColors } from './styles/color';
import { readStyles } from './styles/readStyles';
import { attribute, attributes, isTrue } from './xml/tag';
import { XmlElement } from './xml/element';
import { decodeXml, decodeXstring } from './xml/text';
import { damaged } from './xlsxError';
import { DEFAULT_LIMITS, type XlsxLimits } from './zip/readZip';

/**
 * Opens a workbook. All parts of the file are kept for `saveXlsx`, also those nobody here knows.
 *
 * @throws XlsxError with one sentence for the user when the file is no workbook, or none that can be read
 */
export function openXlsx(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): Workbook {
  const { parts, workbookPart } = recognize(bytes, { ...DEFAULT_LIMITS, ...limits });
  const xml = XmlElement.parse(parts.text(workbookPart), 'the workbook part');
  if (xml.localName !== 'workbook') throw damaged('the workbook part is something else');
  const relationships = parts.relationships(workbookPart);
  const partOf = (kind: string): string | undefined =>
    relationships.find((r) => r.kind === kind && parts.has(r.target))?.target;

  const themePart = partOf('theme');
  const stylesPart = partOf('styles');
  const theme = readThemeColors(themePart && parts.text(themePart));
  const workbook = new Workbook({
    styles: new Styles(stylesPart === undefined ? [] : readStyles(parts.text(stylesPart), theme)),
    date1904: isTrue(attribute(xml.first('workbookPr')?.text ?? '', 'date1904')),
  });
  const isStrict = xml.openTag.includes(`"${STRICT.main}"`);
  const edits = new Edits();
  const source = new BookSource(
    parts,
    workbookPart,
    xml,
    isStrict ? STRICT : TRANSITIONAL,
    stylesPart,
    edits,
  );
  workbook.package = source;

  const textsPart = partOf('sharedStrings');
  const texts = textsPart === undefined ? NO_SHARED_STRINGS : readSharedStrings(parts.text(textsPart));
  attachSheets(workbook, source, relationships);
  readNames(workbook, source);
  readCalculation(workbook, xml);
  for (const entry of source.sheets) {
    if (entry.sheet.kind !== 'worksheet') continue;
    const read = readSheet(entry.sheet, entry.part, parts, texts);
    Object.assign(entry, { source: read });
  }
  noteTables(workbook, source);
  readPrintTitles(workbook);
  readCustomXml(workbook, source, relationships);
  activate(workbook, source);
  edits.listenTo(workbook);
  return workbook;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };
const KINDS: Readonly<Record<string, SheetKind>> = { worksheet: 'worksheet', chartsheet: 'chartsheet' };

function attachSheets(workbook: Workbook, source: BookSource, relationships: readonly Relationship[]): void {
  const sheets = source.xml.inner('sheets')?.all('sheet') ?? [];
  if (sheets.length === 0) throw damaged('the workbook has no sheets');
  for (const { text } of sheets) {
    const facts = attributes(text);
    const name = decodeXstring(facts.get('name') ?? '');
    const id = [...facts].find(([key]) => key.endsWith(':id'))?.[1];
    const relationship = relationships.find((other) => other.id === id);
    if (relationship === undefined || !source.parts.has(relationship.target)) {
      throw damaged(`sheet "${name}" is listed but not there`);
    }
    const visibility = VISIBILITY[facts.get('state') ?? ''] ?? 'Visible';
    const sheet = workbook.attachSheet({ name, visibility, kind: KINDS[relationship.kind] ?? 'other' });
    const sheetId = Number(facts.get('sheetId') ?? 0);
    source.sheets.push({ sheet, name, part: relationship.target, xml: text, sheetId });
  }
}

function readNames(workbook: Workbook, source: BookSource): void {
  for (const { text } of source.xml.inner('definedNames')?.all('definedName') ?? []) {
    const element = XmlElement.parse(text, 'a defined name');
    const facts = element.attributes();
    const scope: Sheet | undefined = workbook.sheets[Number(facts.get('localSheetId') ?? -1)];
    const item = {
      name: decodeXstring(facts.get('name') ?? ''),
      refersTo: fromFile(decodeXml(element.content)),
      hidden: isTrue(facts.get('hidden')),
      comment: decodeXstring(facts.get('comment') ?? ''),
    };
    const name = { ...item, ...(scope !== undefined && { scope }) };
    workbook.names.push(name);
    source.names.set(name, { ...item, xml: text });
  }
}

function readCalculation(workbook: Workbook, xml: XmlElement): void {
  const mode = attribute(xml.first('calcPr')?.text ?? '', 'calcMode');
  if (mode === 'manual') workbook.calculationMode = 'Manual';
  if (mode === 'autoNoTable') workbook.calculationMode = 'AutomaticExceptTables';
}

/** What the tables are called in the file, to find out later what was renamed. */
function noteTables(workbook: Workbook, source: BookSource): void {
  for (const { sheet, part } of source.sheets) {
    if (sheet.kind !== 'worksheet') continue;
    const targets = source.parts.relationships(part).filter((relationship) => relationship.kind === 'table');
    sheet.tables.forEach((table, i) => {
      const columns = new Map(table.columns.map((column) => [column.id, column.name]));
      source.tables.set(table, { part: targets[i]!.target, name: table.name, columns });
    });
  }
  const ids = workbook.tables.map((table) => table.id);
  if (new Set(ids).size !== ids.length) throw damaged('two tables have the same number');
}

function readPrintTitles(workbook: Workbook): void {
  for (const { name, scope, refersTo } of workbook.names) {
    if (name !== '_xlnm.Print_Titles' || scope === undefined) continue;
    for (const part of refersTo.split(',')) {
      const rect = parseAddress(part)?.rect;
      if (rect?.columns === 16_384) scope.pageLayout.printTitleRows = { row: rect.row, rows: rect.rows };
    }
  }
}

function readCustomXml(workbook: Workbook, source: BookSource, relationships: readonly Relationship[]): void {
  const { parts } = source;
  for (const { kind, target } of relationships) {
    if (kind !== 'customXml' || !parts.has(target)) continue;
    const xml = parts.text(target);
    if (isSettings(xml)) {
      source.settings = { part: target, xml };
      for (const [name, value] of readSettings(xml)) workbook.settings.set(name, value);
      continue;
    }
    const id = customXmlId(parts, target) ?? `{${target}}`;
    source.customXml.set(id, { part: target, xml });
    workbook.customXml.set(id, xml);
  }
}

function customXmlId(parts: Package, part: string): string | undefined {
  const properties = parts.relationships(part).find((relationship) => relationship.kind === 'customXmlProps');
  if (properties === undefined || !parts.has(properties.target)) return undefined;
  return /itemID="([^"]+)"/.exec(parts.text(properties.target))?.[1];
}

function activate(workbook: Workbook, source: BookSource): void {
  const view = source.xml.inner('bookViews')?.first('workbookView')?.text ?? '';
  const active = workbook.sheets[Number(attribute(view, 'activeTab') ?? 0)];
  if (active?.visibility === 'Visible') workbook.active = active;
  source.active = workbook.active;
}

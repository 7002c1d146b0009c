import { formatRect, quoteSheetName, type DefinedName, type Sheet, type Workbook } from '../../model';
import { toFile } from '../formula/fileFormula';
import type { Vocabulary } from '../opc/namespaces';
import { attribute, withAttribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { encodeFormula, encodeXstring } from '../xml/text';
import type { BookSource } from './bookSource';

/** The order that the schema wants of the children of a workbook. */
export const WORKBOOK_ORDER: readonly string[] = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr ' +
  'webPublishObjects extLst'
).split(' ');

/** How each sheet that is there now stands in the workbook part. */
export interface SheetLine {
  readonly sheet: Sheet;
  /** Its `<sheet>` element in the file; absent for a new one. */
  readonly xml?: string;
  readonly sheetId: number;
  readonly relationshipId?: string;
}

/** The prefix that means relationships; declared on the root if it is not yet. */
export function relationshipPrefix(xml: XmlElement, { relationships }: Vocabulary): string {
  for (const [name, value] of xml.attributes()) {
    if (value === relationships && name.startsWith('xmlns:')) return name.slice('xmlns:'.length);
  }
  xml.setAttribute('xmlns:r', relationships);
  return 'r';
}

const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Sheets in the model's order, with its names and visibility. */
export function writeSheetList(xml: XmlElement, lines: readonly SheetLine[], vocabulary: Vocabulary): void {
  const p = xml.prefix;
  const r = relationshipPrefix(xml, vocabulary);
  const items = lines.map(({ sheet, xml: before, sheetId, relationshipId }) => {
    let tag = before ?? `<${p}sheet name="" sheetId="${sheetId}" ${r}:id="${relationshipId ?? ''}"/>`;
    if (before === undefined || sheet.dirtyParts.has('name'))
      tag = withAttribute(tag, 'name', encodeXstring(sheet.name));
    const state = attribute(tag, 'state');
    const wanted = STATES[sheet.visibility];
    if ((state === 'visible' ? undefined : state) === wanted) return tag;
    return withAttribute(tag, 'state', wanted);
  });
  const sheets = xml.inner('sheets') ?? XmlElement.parse(`<${p}sheets/>`, 'sheets');
  const known = sheets.all('sheet').map((child) => child.text);
  if (known.join() === items.join()) return;
  sheets.children = items.map((text) => ({ name: 'sheet', text }));
  xml.put('sheets', sheets.toString(), WORKBOOK_ORDER);
}

/** The sheet in front, in the first window. */
export function writeActiveSheet(xml: XmlElement, workbook: Workbook): void {
  const p = xml.prefix;
  const index = workbook.sheets.indexOf(workbook.active);
  const views = xml.inner('bookViews');
  const view = views?.first('workbookView');
  const known = Number(attribute(view?.text ?? '', 'activeTab') ?? 0);
  const firstShown = Number(attribute(view?.text ?? '', 'firstSheet') ?? 0);
  if (known === index && firstShown < workbook.sheets.length) return;
  if (views === undefined || view === undefined) {
    xml.put(
      'bookViews',
      `<${p}bookViews><${p}workbookView activeTab="${index}"/></${p}bookViews>`,
      WORKBOOK_ORDER,
    );
    return;
  }
  const open = view.text.slice(0, view.text.indexOf('>') + 1);
  let tag = withAttribute(open, 'activeTab', index === 0 ? undefined : index);
  if (firstShown >= workbook.sheets.length) tag = withAttribute(tag, 'firstSheet', undefined);
  view.text = tag + view.text.slice(open.length);
  xml.put('bookViews', views.toString(), WORKBOOK_ORDER);
}

const PRINT_TITLES = '_xlnm.Print_Titles';

/** Defined names; one that is as it was stays word for word. */
export function writeNames(
  xml: XmlElement,
  workbook: Workbook,
  source: BookSource,
  goes: (name: DefinedName) => boolean,
): void {
  const p = xml.prefix;
  const titled = workbook.sheets.filter(
    (sheet) => sheet.dirtyParts.has('pageLayout') && sheet.pageLayout.printTitleRows !== undefined,
  );
  const isReplaced = (name: DefinedName): boolean =>
    goes(name) || (name.name === PRINT_TITLES && name.scope !== undefined && titled.includes(name.scope));
  const items = workbook.names
    .filter((name) => !isReplaced(name))
    .map((name) => nameXml(name, workbook, source, p));
  for (const sheet of titled) {
    const columns = printTitleColumns(workbook, sheet);
    const rows = formatTitleRows(sheet);
    items.push(
      `<${p}definedName name="${PRINT_TITLES}" localSheetId="${workbook.sheets.indexOf(sheet)}">${encodeFormula(columns + rows)}</${p}definedName>`,
    );
  }
  const known =
    xml
      .inner('definedNames')
      ?.all('definedName')
      .map((child) => child.text) ?? [];
  if (known.join() === items.join()) return;
  const text = `<${p}definedNames>${items.join('')}</${p}definedNames>`;
  xml.put('definedNames', items.length === 0 ? undefined : text, WORKBOOK_ORDER);
}

function formatTitleRows({ name, pageLayout }: Sheet): string {
  const { row, rows } = pageLayout.printTitleRows!;
  return `${quoteSheetName(name)}!${formatRect({ row, rows, column: 0, columns: 16_384 }).replace(/\d+/g, '$$$&')}`;
}

/** Repeated columns of a sheet, which the model does not know, stay in front of the rows. */
function printTitleColumns(workbook: Workbook, sheet: Sheet): string {
  const before =
    workbook.names.find((name) => name.name === PRINT_TITLES && name.scope === sheet)?.refersTo ?? '';
  const columns = before.split(',').find((part) => /!\$?[A-Z]+:\$?[A-Z]+$/.test(part));
  return columns === undefined ? '' : `${columns},`;
}

function nameXml(name: DefinedName, workbook: Workbook, source: BookSource, p: string): string {
  const before = source.names.get(name);
  const sheet = name.scope === undefined ? undefined : workbook.sheets.indexOf(name.scope);
  let open =
    before === undefined ? `<${p}definedName name="">` : before.xml.slice(0, before.xml.indexOf('>') + 1);
  const scope = attribute(open, 'localSheetId');
  const isSame =
    before !== undefined &&
    before.name === name.name &&
    before.refersTo === name.refersTo &&
    before.hidden === name.hidden &&
    before.comment === name.comment &&
    (scope === undefined ? undefined : Number(scope)) === sheet;
  if (isSame) return before.xml;
  open = withAttribute(open.replace(/\/>$/, '>'), 'name', encodeXstring(name.name));
  if (name.comment !== (before?.comment ?? ''))
    open = withAttribute(open, 'comment', name.comment === '' ? undefined : encodeXstring(name.comment));
  open = withAttribute(open, 'localSheetId', sheet);
  if (name.hidden !== (before?.hidden ?? false))
    open = withAttribute(open, 'hidden', name.hidden ? 1 : undefined);
  return `${open}${encodeFormula(toFile(name.refersTo))}</${p}definedName>`;
}

const MODES = { Automatic: undefined, AutomaticExceptTables: 'autoNoTable', Manual: 'manual' } as const;

/** Makes Excel calculate everything when it opens the file: the values kept may be old. */
export function writeCalculation(xml: XmlElement, workbook: Workbook, calculate: boolean): void {
  const before = xml.first('calcPr')?.text ?? `<${xml.prefix}calcPr/>`;
  const mode = attribute(before, 'calcMode');
  let tag = before;
  if ((mode === 'auto' ? undefined : mode) !== MODES[workbook.calculationMode]) {
    tag = withAttribute(tag, 'calcMode', MODES[workbook.calculationMode]);
  }
  if (calculate) tag = withAttribute(tag, 'fullCalcOnLoad', 1);
  if (tag !== before) xml.put('calcPr', tag, WORKBOOK_ORDER);
}

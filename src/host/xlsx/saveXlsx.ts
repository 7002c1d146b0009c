import { overlaps, parseAddress, type DefinedName, type Workbook } from '../model';
import { BLANK_STYLES, blankPackage } from './blankPackage';
import { sourceOf, type BookSource } from './book/bookSource';
import { writeCustomXml } from './book/customXml';
import { moveKeptParts } from './book/keptParts';
import {
  writeActiveSheet,
  writeCalculation,
  writeNames,
  writeSheetList,
  type SheetLine,
} from './book/workbookXml';
import { PackageDraft } from './opc/packageDraft';
import { writeSheet } from './sheet/writeSheet';
import { TYPES } from './opc/namespaces';
import { appendStyles } from './styles/writeStyles';
import { moveTableFormulas, patchTableXml } from './table/writeTable';
import { renameColumnIn, renameTableIn } from '../model/formulaText';
import type { Deflate } from './zip/writeZip';

/**
 * Writes a workbook: the file it came from with what has changed since; a new one as a complete
 * package. The workbook is left as it is, so it can be changed and saved again; the same workbook
 * gives the same bytes.
 *
 * @param deflate what packs the parts, where something faster is at hand than what runs everywhere
 */
export function saveXlsx(workbook: Workbook, deflate?: Deflate): Uint8Array<ArrayBuffer> {
  const source = sourceOf(workbook) ?? blankPackage(workbook.date1904);
  const draft = new PackageDraft(source.parts);
  const reachable = draft.reachable();
  const xml = source.xml.clone();

  const lines = writeSheets(draft, workbook, source);
  writeSheetList(xml, lines, source.vocabulary);
  writeActiveSheet(xml, workbook);
  writeNames(xml, workbook, source, (name) => isStaleFilter(name));
  writeTables(draft, workbook, source);
  writeStyles(draft, workbook, source);
  writeCustomXml(draft, workbook, source);
  moveKeptParts(draft, source);
  const calculate = needsCalculation(workbook, source);
  if (calculate) removeCalculationChain(draft, source);
  writeCalculation(xml, workbook, calculate);
  if (xml.toString() !== source.xml.toString()) draft.put(source.workbookPart, xml.toString());
  removeLost(draft, workbook, source, reachable);
  return draft.toZip(deflate);
}

/** The hidden name that Excel keeps for a sheet's filter, which a new table has replaced. */
function isStaleFilter({ name, scope, refersTo }: DefinedName): boolean {
  const rect = name === '_xlnm._FilterDatabase' ? parseAddress(refersTo)?.rect : undefined;
  return (
    rect !== undefined &&
    scope !== undefined &&
    scope.tables.some((table) => table.isNew && overlaps(table.rect, rect))
  );
}

function writeSheets(draft: PackageDraft, workbook: Workbook, source: BookSource): SheetLine[] {
  const { workbookPart, vocabulary } = source;
  let lastId = Math.max(0, ...source.sheets.map((entry) => entry.sheetId));
  const wasActive = source.active;
  const isMoved = workbook.active !== wasActive;
  return workbook.sheets.map((sheet) => {
    const entry = source.entry(sheet);
    const isSelected = !isMoved
      ? undefined
      : sheet === workbook.active
        ? true
        : sheet === wasActive
          ? false
          : undefined;
    if (entry !== undefined) {
      if (sheet.kind === 'worksheet')
        writeSheet(draft, source, { sheet, part: entry.part, entry, isSelected });
      return { sheet, xml: entry.xml, sheetId: entry.sheetId };
    }
    const part = draft.freeName('xl/worksheets/sheet', '.xml');
    writeSheet(draft, source, { sheet, part, entry: undefined, isSelected });
    const relationshipId = draft.relate(workbookPart, `${vocabulary.relationships}/worksheet`, part);
    return { sheet, sheetId: ++lastId, relationshipId };
  });
}

/** Tables of the file that were changed, and formulas in the parts of others that mention what was renamed. */
function writeTables(draft: PackageDraft, workbook: Workbook, source: BookSource): void {
  const move = formulaMover(source);
  for (const table of workbook.tables) {
    const entry = source.tables.get(table);
    if (entry === undefined) continue;
    const before = draft.text(entry.part);
    const home = source.entry(table.sheet)?.name;
    const patched = table.changed ? patchTableXml(table, entry, before) : before;
    const after = moveTableFormulas(patched, (formula) => move(formula, home));
    if (after !== before) draft.put(entry.part, after);
  }
}

function formulaMover({ tables, edits }: BookSource): (formula: string, home: string | undefined) => string {
  const changes: ((formula: string) => string)[] = [];
  for (const [table, { name, columns }] of tables) {
    for (const column of table.columns) {
      const before = columns.get(column.id);
      if (before === undefined || before === column.name) continue;
      changes.push((formula) => renameColumnIn(formula, name, before, column.name));
    }
  }
  for (const [table, { name }] of tables) {
    if (name !== table.name) changes.push((formula) => renameTableIn(formula, name, table.name));
  }
  return (formula, home) => changes.reduce((text, change) => change(text), edits.formula(formula, home));
}

function writeStyles(draft: PackageDraft, workbook: Workbook, source: BookSource): void {
  const { appended } = workbook.styles;
  if (appended.length === 0) return;
  const { stylesPart, vocabulary, workbookPart } = source;
  if (stylesPart !== undefined) {
    draft.put(stylesPart, appendStyles(draft.text(stylesPart), appended));
    return;
  }
  const part = draft.freeName('xl/styles', '.xml');
  draft.add(part, TYPES.styles, appendStyles(BLANK_STYLES, appended));
  draft.relate(workbookPart, `${vocabulary.relationships}/styles`, part);
}

/** Something changed that formulas may depend on, and there are formulas. */
function needsCalculation(workbook: Workbook, source: BookSource): boolean {
  const isChanged =
    workbook.sheets.some((sheet) => sheet.isNew || sheet.dirty.size > 0) ||
    !source.edits.isEmpty ||
    workbook.sheets.length !== source.sheets.length;
  if (!isChanged) return false;
  const hadChain = source.parts.relationships(source.workbookPart).some(({ kind }) => kind === 'calcChain');
  return hadChain || workbook.sheets.some((sheet) => sheet.formulaPlaces().length > 0);
}

/** Excel makes it anew; one that names a cell without formula is taken for damage. */
function removeCalculationChain(draft: PackageDraft, { workbookPart }: BookSource): void {
  for (const { kind, target } of draft.relationships(workbookPart))
    if (kind === 'calcChain') draft.remove(target);
  draft.unrelate(workbookPart, ({ kind }) => kind === 'calcChain');
}

/** Parts that only a deleted sheet or table led to. */
function removeLost(
  draft: PackageDraft,
  workbook: Workbook,
  source: BookSource,
  before: ReadonlySet<string>,
): void {
  const gone = source.sheets.filter(({ sheet }) => !workbook.sheets.includes(sheet));
  if (gone.length > 0) {
    const parts = new Set(gone.map(({ part }) => part));
    draft.unrelate(source.workbookPart, ({ target }) => parts.has(target));
  }
  const isWhole =
    gone.length === 0 && [...source.tables.keys()].every((table) => table.sheet.tables.includes(table));
  if (isWhole) return;
  const after = draft.reachable();
  for (const part of before) if (!after.has(part) && draft.has(part)) draft.remove(part);
}

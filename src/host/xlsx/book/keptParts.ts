import { formatRect, parseAddress, quoteSheetName, type Sheet } from '../../model';
import type { PackageDraft } from '../opc/packageDraft';
import { movedFormulas, movedPlaces } from '../sheet/keptPlaces';
import { attribute, withAttribute } from '../xml/tag';
import type { BookSource } from './bookSource';
import type { Edits } from './edits';

/** Charts, pivot tables, comments and pictures follow the cells that were moved and the sheets that were renamed. */
export function moveKeptParts(draft: PackageDraft, source: BookSource): void {
  const { edits, parts } = source;
  if (edits.isEmpty) return;
  for (const part of parts.names) {
    if (!draft.has(part)) continue;
    if (/\/charts\/[^/]+\.xml$/.test(part)) rewrite(draft, part, (text) => movedFormulas(text, edits));
    if (/\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/.test(part))
      rewrite(draft, part, (text) => movePivotSource(text, edits));
  }
  for (const { sheet, part } of source.sheets) {
    if (!draft.has(part) || !edits.hasShifts(sheet)) continue;
    for (const { kind, target, isExternal } of draft.relationships(part)) {
      if (isExternal || !draft.has(target)) continue;
      if (kind === 'comments' || kind === 'threadedComment')
        rewrite(draft, target, (text) => moveComments(text, sheet, edits));
      if (kind === 'vmlDrawing') rewrite(draft, target, (text) => moveNotes(text, sheet, edits));
      if (kind === 'drawing') rewrite(draft, target, (text) => moveAnchors(text, sheet, edits));
    }
  }
}

function rewrite(draft: PackageDraft, part: string, change: (text: string) => string): void {
  const text = draft.text(part);
  const changed = change(text);
  if (changed !== text) draft.put(part, changed);
}

function movePivotSource(text: string, edits: Edits): string {
  return text.replace(/<(?:[\w.-]+:)?worksheetSource\s[^>]*>/, (tag) => {
    const [sheet, ref] = [attribute(tag, 'sheet'), attribute(tag, 'ref')];
    if (sheet === undefined) return tag;
    const moved = parseAddress(edits.formula(`${quoteSheetName(sheet)}!${ref ?? 'A1'}`));
    if (moved?.sheet === undefined) return tag;
    const renamed = withAttribute(tag, 'sheet', moved.sheet);
    return ref === undefined ? renamed : withAttribute(renamed, 'ref', formatRect(moved.rect));
  });
}

/** A comment whose cell is gone goes with it. */
const moveComments = (text: string, sheet: Sheet, edits: Edits): string =>
  text.replace(
    /<((?:[\w.-]+:)?(?:comment|threadedComment))(\s[^>]*?)(\/>|>[\s\S]*?<\/\1>)/g,
    (_, name: string, facts: string, rest: string) => {
      const open = `<${name}${facts}>`;
      const place = movedPlaces(attribute(open, 'ref') ?? '', sheet, edits);
      return place === '' ? '' : withAttribute(open, 'ref', place).slice(0, -1) + rest;
    },
  );

const cellAt = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** The shape of a note says in which cell it is. */
const moveNotes = (text: string, sheet: Sheet, edits: Edits): string =>
  text.replace(
    /<((?:[\w.-]+:)?Row)>(\d+)(<\/\1>\s*<((?:[\w.-]+:)?Column)>(\d+)<\/\4>)/g,
    (all, name: string, row: string, rest: string, _, column: string) => {
      const moved = edits.rect(cellAt(Number(row), Number(column)), sheet);
      return moved === undefined ? all : `<${name}>${moved.row}${rest}`;
    },
  );

/** Corners of pictures and charts; one that is gone stays where it was. */
const moveAnchors = (text: string, sheet: Sheet, edits: Edits): string =>
  text.replace(
    /(<((?:[\w.-]+:)?)(?:from|to)>\s*<\2col>)(\d+)(<\/\2col>[\s\S]*?<\2row>)(\d+)/g,
    (all, start: string, _, column: string, middle: string, row: string) => {
      const moved = edits.rect(cellAt(Number(row), Number(column)), sheet);
      return moved === undefined ? all : start + column + middle + moved.row;
    },
  );

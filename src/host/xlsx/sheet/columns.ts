import type { Sheet } from '../../model';
import { attribute, isTrue, withAttribute } from '../xml/tag';
import type { XmlElement } from '../xml/element';

/** Widths, hidden columns and column styles of `<cols>`. */
export function readColumns(sheet: Sheet, cols: XmlElement | undefined): void {
  for (const { text } of cols?.all('col') ?? []) {
    const width = Number(attribute(text, 'width') ?? NaN);
    const style = Number(attribute(text, 'style') ?? 0);
    const isHidden = isTrue(attribute(text, 'hidden'));
    for (const column of columnsOf(text)) {
      if (width >= 0) sheet.columnWidths.set(column, width);
      if (style > 0) sheet.columnStyles.set(column, style);
      if (isHidden) sheet.hiddenColumns.add(column);
    }
  }
}

function columnsOf(tag: string): number[] {
  const from = Number(attribute(tag, 'min')) - 1;
  const to = Math.min(Number(attribute(tag, 'max')), 16_384);
  return from >= 0 && to > from ? Array.from({ length: to - from }, (_, i) => from + i) : [];
}

/** `<cols>` as the model has it now; a column keeps what only the file knows of it (outlines). */
export function writeColumns(sheet: Sheet, before: XmlElement | undefined, p: string): string | undefined {
  const tags = new Map<number, string>();
  for (const { text } of before?.all('col') ?? [])
    for (const column of columnsOf(text)) tags.set(column, text);
  const columns = new Set([
    ...tags.keys(),
    ...sheet.columnWidths.keys(),
    ...sheet.columnStyles.keys(),
    ...sheet.hiddenColumns,
  ]);
  const groups: { from: number; to: number; facts: string }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const facts = columnTag(sheet, column, tags.get(column) ?? `<${p}col/>`);
    const last = groups.at(-1);
    if (last !== undefined && last.to === column - 1 && last.facts === facts) last.to = column;
    else groups.push({ from: column, to: column, facts });
  }
  if (groups.length === 0) return undefined;
  const written = groups.map(({ from, to, facts }) =>
    facts.replace(/(<\S*?col)(?=[\s/>])/, `$1 min="${from + 1}" max="${to + 1}"`),
  );
  return `<${p}cols>${written.join('')}</${p}cols>`;
}

const DEFAULT_WIDTH = 9.140625;

/** The column's tag without its place; changed only where the model says something else. */
function columnTag(sheet: Sheet, column: number, before: string): string {
  const isHidden = sheet.hiddenColumns.has(column);
  const width = sheet.columnWidths.get(column);
  let tag = withAttribute(withAttribute(before, 'min', undefined), 'max', undefined);
  if (width !== undefined && Number(attribute(tag, 'width') ?? NaN) !== width) {
    tag = withAttribute(withAttribute(tag, 'width', width), 'customWidth', 1);
  }
  if (attribute(tag, 'width') === undefined) tag = withAttribute(tag, 'width', DEFAULT_WIDTH);
  if (isTrue(attribute(tag, 'hidden')) !== isHidden)
    tag = withAttribute(tag, 'hidden', isHidden ? 1 : undefined);
  const style = sheet.columnStyles.get(column) ?? 0;
  if (Number(attribute(tag, 'style') ?? 0) !== style)
    tag = withAttribute(tag, 'style', style === 0 ? undefined : style);
  return tag;
}

import { formatRect, MAX_TEXT, overlaps, type Rect } from '../../model';
import { placeOf } from '../place';
import { attribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { CellScanner, RowScanner } from '../sheet/cellScanner';
import { rawFormula } from '../sheet/cellFormula';
import { rawValue, readValue } from '../sheet/cellValue';
import { WORKSHEET_ORDER } from '../sheet/order';
import { checkOrder } from './checkOrder';
import type { Findings } from './findings';

export interface SheetFacts {
  readonly part: string;
  readonly xml: XmlElement;
  readonly merges: readonly Rect[];
  readonly filter: Rect | undefined;
  /** Of cells that a table's header may need: texts by `row,column`. */
  readonly texts: ReadonlyMap<string, unknown>;
}

export interface SheetLimits {
  readonly styles: number;
  readonly dxfs: number;
  readonly texts: readonly string[];
  readonly date1904: boolean;
  /** Rows whose values are wanted: the headers of tables. */
  readonly headerRows: ReadonlySet<number>;
}

const TYPES = new Set(['', 'n', 's', 'b', 'e', 'str', 'inlineStr', 'd']);

/** One worksheet: order of elements, cells, merged cells, dimension. */
export function checkSheet(part: string, text: string, limits: SheetLimits, findings: Findings): SheetFacts {
  const xml = XmlElement.parse(text, part, 'sheetData');
  checkOrder(part, xml, WORKSHEET_ORDER, findings);
  const texts = new Map<string, unknown>();
  const used = checkCells(part, xml, limits, texts, findings);
  checkDimension(part, xml, used, findings);
  checkCounts(part, xml, limits, findings);

  const merges = rectsOf(part, xml, 'mergeCells', 'mergeCell', findings);
  merges.forEach((merge, i) => {
    const other = merges.slice(0, i).find((before) => overlaps(before, merge));
    if (other !== undefined)
      findings.add(part, `merged cells ${formatRect(merge)} overlap ${formatRect(other)}`);
  });
  const filter = attribute(xml.first('autoFilter')?.text ?? '', 'ref');
  return { part, xml, merges, filter: placeOf(filter), texts };
}

interface Used {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

function checkCells(
  part: string,
  xml: XmlElement,
  limits: SheetLimits,
  texts: Map<string, unknown>,
  findings: Findings,
): Used | undefined {
  const data = xml.first('sheetData')?.text;
  if (data === undefined) {
    findings.add(part, 'no <sheetData>');
    return undefined;
  }
  const rows = new RowScanner(data, xml.prefix, part);
  const cells = new CellScanner(data, xml.prefix, part);
  const groups = new Set<string>();
  const used: Used = { firstRow: Infinity, lastRow: -1, firstColumn: Infinity, lastColumn: -1 };
  let row = -1;
  while (rows.next()) {
    const reference = attribute(rows.open, 'r');
    const next = reference === undefined ? row + 1 : Number(reference) - 1;
    if (next <= row) findings.add(part, `row ${next + 1} stands behind row ${row + 1}`);
    row = next;
    if (row < 0 || row >= 1_048_576) findings.add(part, `row ${row + 1} is not on a sheet`);
    const rowStyle = Number(attribute(rows.open, 's') ?? 0);
    if (rowStyle >= limits.styles)
      findings.add(part, `row ${row + 1} has style ${rowStyle} of ${limits.styles}`);
    if (rows.isSelfClosing) continue;
    checkRow(part, row, rows.openEnd, { cells, data, xml, limits, texts, groups, used }, findings);
    rows.leave(cells.rowClose);
  }
  return used.lastRow < 0 ? undefined : used;
}

interface RowContext {
  readonly cells: CellScanner;
  readonly data: string;
  readonly xml: XmlElement;
  readonly limits: SheetLimits;
  readonly texts: Map<string, unknown>;
  /** Shared formulas that were stated. */
  readonly groups: Set<string>;
  readonly used: Used;
}

function checkRow(part: string, row: number, from: number, context: RowContext, findings: Findings): void {
  const { cells, data, limits, used } = context;
  const wantsTexts = limits.headerRows.has(row);
  let last = -1;
  cells.enter(from);
  while (cells.next()) {
    const { column, style, type, bodyStart, bodyEnd, start, hasReference } = cells;
    const place = (): string => formatRect({ row, column, rows: 1, columns: 1 });
    if (column <= last) findings.add(part, `${place()} does not stand in order`);
    last = column;
    if (column >= 16_384) findings.add(part, `${place()} is not on a sheet`);
    if (hasReference && !data.slice(start, bodyStart).includes(`${row + 1}"`)) {
      if (attribute(data.slice(start, bodyStart), 'r') !== place())
        findings.add(
          part,
          `a cell in row ${row + 1} says it is ${attribute(data.slice(start, bodyStart), 'r')}`,
        );
    }
    if (style >= limits.styles) findings.add(part, `${place()} has style ${style} of ${limits.styles}`);
    if (!TYPES.has(type)) findings.add(part, `${place()} has the unknown type ${type}`);
    if (row < used.firstRow) used.firstRow = row;
    if (row > used.lastRow) used.lastRow = row;
    if (column < used.firstColumn) used.firstColumn = column;
    if (column > used.lastColumn) used.lastColumn = column;
    if (bodyStart === bodyEnd) continue;
    checkBody(part, place, data.slice(bodyStart, bodyEnd), type, context, findings);
    if (wantsTexts) {
      const value = readValue(type, data.slice(bodyStart, bodyEnd), {
        ...limits,
        prefix: context.xml.prefix,
      });
      context.texts.set(`${row},${column}`, value);
    }
  }
}

function checkBody(
  part: string,
  place: () => string,
  body: string,
  type: string,
  context: RowContext,
  findings: Findings,
): void {
  const { limits, groups } = context;
  const p = context.xml.prefix;
  if (type === 's') {
    const index = Number(rawValue(body, p) ?? NaN);
    if (!(index >= 0 && index < limits.texts.length))
      findings.add(part, `${place()} names text ${rawValue(body, p)} of ${limits.texts.length}`);
    return;
  }
  if (type === 'inlineStr' || type === 'str') {
    const value = readValue(type, body, { ...limits, prefix: p });
    if (typeof value === 'string' && value.length > MAX_TEXT)
      findings.add(part, `${place()} has a text of ${value.length} characters`);
  } else if (type === '' || type === 'n') {
    const raw = rawValue(body, p);
    if (raw !== undefined && raw !== '' && !Number.isFinite(Number(raw)))
      findings.add(part, `${place()} has "${raw}" for a number`);
  } else if (type === 'b' && !/^(?:[01]|true|false)?$/.test(rawValue(body, p) ?? '')) {
    findings.add(part, `${place()} has "${rawValue(body, p)}" for a truth value`);
  }
  if (!body.startsWith(`<${p}f`)) return;
  const f = rawFormula(body, p) ?? '';
  const open = f.slice(0, f.indexOf('>') + 1);
  if (attribute(open, 't') !== 'shared') return;
  const group = attribute(open, 'si') ?? '';
  if (attribute(open, 'ref') !== undefined) groups.add(group);
  else if (!groups.has(group))
    findings.add(part, `${place()} shares formula ${group}, which is stated nowhere before`);
}

function checkDimension(part: string, xml: XmlElement, used: Used | undefined, findings: Findings): void {
  const text = attribute(xml.first('dimension')?.text ?? '', 'ref');
  if (text === undefined) return;
  const rect = placeOf(text);
  if (rect === undefined) return findings.add(part, `dimension ${text} is no address`);
  if (used === undefined) return;
  const isAround =
    rect.row <= used.firstRow &&
    rect.row + rect.rows > used.lastRow &&
    rect.column <= used.firstColumn &&
    rect.column + rect.columns > used.lastColumn;
  if (!isAround) findings.add(part, `dimension ${text} does not hold all cells`);
}

function checkCounts(part: string, xml: XmlElement, limits: SheetLimits, findings: Findings): void {
  for (const [list, item] of [
    ['mergeCells', 'mergeCell'],
    ['dataValidations', 'dataValidation'],
    ['tableParts', 'tablePart'],
  ] as const) {
    const element = xml.inner(list);
    if (element === undefined) continue;
    const count = element.attribute('count');
    const found = element.all(item).length;
    if (count !== undefined && Number(count) !== found)
      findings.add(part, `<${list}> says ${count} and has ${found}`);
    if (found === 0) findings.add(part, `<${list}> is empty`);
  }
  let last = 0;
  for (const { text } of xml.inner('cols')?.all('col') ?? []) {
    const [min, max] = [Number(attribute(text, 'min')), Number(attribute(text, 'max'))];
    if (!(min > last && max >= min && max <= 16_384))
      findings.add(part, `columns ${min} to ${max} do not stand in order`);
    const style = Number(attribute(text, 'style') ?? 0);
    if (style >= limits.styles) findings.add(part, `column ${min} has style ${style} of ${limits.styles}`);
    last = max;
  }
  for (const format of xml.all('conditionalFormatting')) {
    for (const [, id] of format.text.matchAll(/\sdxfId="(\d+)"/g)) {
      if (Number(id) >= limits.dxfs)
        findings.add(part, `a conditional format names format ${id} of ${limits.dxfs}`);
    }
  }
  for (const [list, item, name] of [
    ['dataValidations', 'dataValidation', 'sqref'],
    ['hyperlinks', 'hyperlink', 'ref'],
  ] as const) {
    for (const { text } of xml.inner(list)?.all(item) ?? []) {
      const places = attribute(text, name) ?? '';
      if (places.split(/\s+/).some((place) => placeOf(place) === undefined))
        findings.add(part, `<${item}> for "${places}", which is no address`);
    }
  }
}

function rectsOf(part: string, xml: XmlElement, list: string, item: string, findings: Findings): Rect[] {
  return (xml.inner(list)?.all(item) ?? []).flatMap(({ text }) => {
    const ref = attribute(text, 'ref') ?? '';
    const rect = placeOf(ref);
    if (rect === undefined) findings.add(part, `<${item}> for "${ref}", which is no address`);
    return rect ?? [];
  });
}

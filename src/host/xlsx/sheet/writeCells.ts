import { columnName, formatRect, type Cell, type Sheet } from '../../model';
import type { Edits } from '../book/edits';
import { fromFile, toFile } from '../formula/fileFormula';
import { attribute, isTrue, withAttribute } from '../xml/tag';
import { decodeXml, encodeFormula } from '../xml/text';
import { rawFormula, type ArrayFormula } from './cellFormula';
import { CellScanner } from './cellScanner';
import { cellXml, sharedTextXml } from './cellXml';
import type { SheetSource } from './sheetSource';

const COLUMNS = 16_384;
const keyOf = (row: number, column: number): number => row * COLUMNS + column;
const NO_COLUMNS: ReadonlySet<number> = new Set();

/**
 * The rows of a sheet as they are now. A row nobody touched is a slice of the file, and so is every
 * untouched cell of a touched row.
 *
 * @returns undefined when all rows are as they were
 */
export function writeCells(
  sheet: Sheet,
  source: SheetSource | undefined,
  prefix: string,
  edits: Edits | undefined,
): string | undefined {
  return new CellWriter(sheet, source, prefix, edits).write();
}

class CellWriter {
  /** Groups of shared formulas that become plain ones. */
  readonly #plainGroups = new Set<string>();
  readonly #dirty: Map<number, ReadonlySet<number>>;
  readonly #arrays: ReadonlyMap<number, ArrayFormula>;
  readonly #scanner: CellScanner | undefined;
  readonly #rowFacts: boolean;

  constructor(
    private readonly sheet: Sheet,
    private readonly source: SheetSource | undefined,
    private readonly p: string,
    edits: Edits | undefined,
  ) {
    this.#dirty = new Map(sheet.dirty);
    this.#rowFacts = sheet.isNew || sheet.dirtyParts.has('rows');
    this.#arrays = movedArrays(sheet, source, edits);
    this.#scanner = source && new CellScanner(source.data, p, `sheet "${sheet.name}"`);
    this.#dissolveSharedFormulas();
  }

  write(): string | undefined {
    const rows = this.#touchedRows();
    if (rows.length === 0 && !this.sheet.isNew) return undefined;
    const { p, source } = this;
    const pieces: string[] = [this.#open()];
    if (source === undefined) for (const row of rows) pieces.push(this.#newRow(row));
    else this.#mergeRows(source, rows, pieces);
    pieces.push(`</${p}sheetData>`);
    return pieces.join('');
  }

  #open(): string {
    const { data } = this.source ?? { data: `<${this.p}sheetData>` };
    const open = data.slice(0, data.indexOf('>') + 1);
    return open.endsWith('/>') ? `${open.slice(0, -2)}>` : open;
  }

  /** Untouched rows that follow each other are one slice, with whatever stands between them. */
  #mergeRows({ data, rows }: SheetSource, touched: readonly number[], pieces: string[]): void {
    const order = Array.from({ length: rows.length }, (_, i) => i);
    if (!rows.isAscending) order.sort((a, b) => rows.row(a) - rows.row(b));
    let next = 0;
    let [from, to] = [-1, -1];
    const flush = (): void => {
      if (from >= 0) pieces.push(data.slice(from, to));
      from = -1;
    };
    for (const i of order) {
      const row = rows.row(i);
      for (; next < touched.length && touched[next]! < row; next++) {
        flush();
        pieces.push(this.#newRow(touched[next]!));
      }
      if (touched[next] === row) {
        flush();
        pieces.push(this.#patchedRow(row, rows.start(i), rows.end(i)));
        next++;
      } else {
        if (from >= 0 && (to > rows.start(i) || !rows.isAscending)) flush();
        if (from < 0) from = rows.start(i);
        to = rows.end(i);
      }
    }
    flush();
    for (; next < touched.length; next++) pieces.push(this.#newRow(touched[next]!));
  }

  #touchedRows(): number[] {
    const { sheet, source } = this;
    const touched = new Set(this.#dirty.keys());
    if (source === undefined) for (const row of sheet.rowNumbers()) touched.add(row);
    if (this.#rowFacts) {
      for (const rows of [sheet.hiddenRows, sheet.rowHeights.keys(), sheet.rowStyles.keys()]) {
        for (const row of rows) touched.add(row);
      }
    }
    if (source !== undefined && (touched.size > 0 || this.#rowFacts)) {
      for (let i = 0; i < source.rows.length; i++) {
        if (source.hasImplicitPlaces || (this.#rowFacts && this.#hasFacts(source, i)))
          touched.add(source.rows.row(i));
      }
    }
    return [...touched].sort((a, b) => a - b);
  }

  #hasFacts({ data, rows }: SheetSource, i: number): boolean {
    const start = rows.start(i);
    return /\s(?:hidden|ht|customFormat)=/.test(data.slice(start, data.indexOf('>', start)));
  }

  #newRow(row: number): string {
    const { p, sheet } = this;
    const open = this.#withFacts(`<${p}row r="${row + 1}">`, row);
    const cells: string[] = [];
    sheet.rowCells(row)?.forEach((cell, column) => {
      if (cell !== undefined) cells.push(this.#cell(row, column, cell, undefined));
    });
    const body = cells.join('');
    return body === '' && open === `<${p}row r="${row + 1}">` ? '' : `${open}${body}</${p}row>`;
  }

  #patchedRow(row: number, start: number, end: number): string {
    const { data } = this.source!;
    const { p } = this;
    const scanner = this.#scanner!;
    const dirty = this.#dirty.get(row) ?? NO_COLUMNS;
    const openEnd = data.indexOf('>', start) + 1;
    const cells: { column: number; text: string }[] = [];
    const seen = new Set<number>();
    if (openEnd < end) {
      scanner.enter(openEnd);
      while (scanner.next()) {
        const { column } = scanner;
        seen.add(column);
        cells.push({
          column,
          text: dirty.has(column) ? this.#rewritten(row, scanner) : this.#kept(row, scanner),
        });
      }
    }
    for (const column of dirty) {
      const cell = seen.has(column) ? undefined : this.sheet.cell(row, column);
      if (cell !== undefined) cells.push({ column, text: this.#cell(row, column, cell, undefined) });
    }
    cells.sort((a, b) => a.column - b.column);
    const raw = data.slice(start, openEnd).replace(/\/>$/, '>');
    const open = this.#withFacts(withAttribute(withAttribute(raw, 'r', row + 1), 'spans', undefined), row);
    return `${open}${cells.map(({ text }) => text).join('')}</${p}row>`;
  }

  #kept(row: number, { start, end, column, hasReference }: CellScanner): string {
    const text = this.source!.data.slice(start, end);
    if (hasReference) return text;
    const name = this.p.length + 2;
    return `${text.slice(0, name)} r="${columnName(column)}${row + 1}"${text.slice(name)}`;
  }

  #rewritten(row: number, scanner: CellScanner): string {
    const { column, style, bodyStart, bodyEnd, start } = scanner;
    const { data, lastLoadedRow } = this.source!;
    const body = data.slice(bodyStart, bodyEnd);
    const f = rawFormula(body, this.p);
    const cell = this.sheet.cell(row, column);
    const wasRead = row <= lastLoadedRow;
    if (cell === undefined) return wasRead ? '' : cellXml({ p: this.p, row, column, style }, undefined);
    const styled = wasRead || cell.style !== undefined ? cell : { ...cell, style };
    return this.#cell(
      row,
      column,
      styled,
      f === undefined ? undefined : { f, open: data.slice(start, bodyStart) },
    );
  }

  /** @param before the formula the file has in this cell, kept word for word as long as it is the same */
  #cell(row: number, column: number, cell: Cell, before: { f: string; open: string } | undefined): string {
    const { p } = this;
    const frame = { p, row, column, style: cell.style ?? 0 };
    if (cell.formula === undefined) {
      const rich = this.source?.richTexts.get(cell);
      if (rich !== undefined && this.source?.richValues.get(rich) === cell.value)
        return sharedTextXml(frame, rich);
      return cell.value === undefined && frame.style === 0 ? '' : cellXml(frame, cell.value);
    }
    if (before !== undefined && this.#meaning(before.f, row, column) === cell.formula) {
      const metadata = attribute(before.open, 'cm');
      const more = metadata === undefined ? '' : ` cm="${metadata}"`;
      return cellXml({ ...frame, f: before.f, more }, cell.value);
    }
    return this.#formulaCell(frame, cell);
  }

  #formulaCell(frame: { p: string; row: number; column: number; style: number }, cell: Cell): string {
    const { p, row, column } = frame;
    const formula = cell.formula!;
    const table = formula.includes('[')
      ? this.sheet.tableAt({ row, column, rows: 1, columns: 1 })?.name
      : undefined;
    const text = encodeFormula(toFile(formula, table));
    const array = this.#arrays.get(keyOf(row, column));
    if (array !== undefined && array.formula === formula && !this.sheet.ownFormulas.has(keyOf(row, column))) {
      const f = `<${p}f t="array" ref="${formatRect(array.rect)}">${text}</${p}f>`;
      return cellXml(
        { ...frame, f, more: array.metadata === undefined ? '' : ` cm="${array.metadata}"` },
        cell.value,
      );
    }
    return cellXml({ ...frame, f: `<${p}f>${text}</${p}f>` }, cell.value);
  }

  /** The formula that the file's `<f>` means in this cell; undefined when it may not stay. */
  #meaning(f: string, row: number, column: number): string | undefined {
    const open = f.slice(0, f.indexOf('>') + 1);
    if (attribute(open, 't') === 'shared') {
      const group = attribute(open, 'si') ?? '';
      return this.#plainGroups.has(group)
        ? undefined
        : this.source!.shared.get(group)?.formula.at(row, column);
    }
    return open.endsWith('/>') ? undefined : fromFile(decodeXml(f.slice(open.length, f.lastIndexOf('<'))));
  }

  /** A group whose first cell no longer has its formula: the others have to say it themselves. */
  #dissolveSharedFormulas(): void {
    for (const [name, { formula, cells }] of this.source?.shared ?? []) {
      const { row, column, text } = formula;
      const isTouched = this.#dirty.get(row)?.has(column) === true;
      if (!isTouched || this.sheet.cell(row, column)?.formula === text) continue;
      this.#plainGroups.add(name);
      for (const cell of cells) {
        const known = this.#dirty.get(cell.row) ?? NO_COLUMNS;
        if (!known.has(cell.column)) this.#dirty.set(cell.row, new Set([...known, cell.column]));
      }
    }
  }

  /** The row's tag with height, format and hiding as the model has them. */
  #withFacts(tag: string, row: number): string {
    if (!this.#rowFacts && this.source !== undefined) return tag;
    const { sheet } = this;
    let open = tag;
    const isHidden = sheet.hiddenRows.has(row);
    if (isTrue(attribute(open, 'hidden')) !== isHidden)
      open = withAttribute(open, 'hidden', isHidden ? 1 : undefined);
    const height = sheet.rowHeights.get(row);
    const known = attribute(open, 'ht');
    if ((known === undefined ? undefined : Number(known)) !== height) {
      open = withAttribute(
        withAttribute(open, 'ht', height),
        'customHeight',
        height === undefined ? undefined : 1,
      );
    }
    const style = sheet.rowStyles.get(row) || undefined;
    if (
      (isTrue(attribute(open, 'customFormat'))
        ? Number(attribute(open, 's') ?? 0) || undefined
        : undefined) !== style
    ) {
      open = withAttribute(
        withAttribute(open, 's', style),
        'customFormat',
        style === undefined ? undefined : 1,
      );
    }
    return open;
  }
}

function movedArrays(
  sheet: Sheet,
  source: SheetSource | undefined,
  edits: Edits | undefined,
): Map<number, ArrayFormula> {
  const arrays = new Map<number, ArrayFormula>();
  for (const array of source?.arrays ?? []) {
    const rect = edits?.rect(array.rect, sheet) ?? array.rect;
    const formula = edits?.formula(array.formula, source!.name) ?? array.formula;
    arrays.set(keyOf(rect.row, rect.column), { ...array, rect, formula });
  }
  return arrays;
}

import { type Rect } from '../../model';
import { placeOf } from '../place';
import { elementEnd } from '../xml/element';
import { attribute } from '../xml/tag';
import { decodeXml } from '../xml/text';
import { fromFile } from '../formula/fileFormula';
import { SharedFormula } from '../formula/sharedFormula';

/** Cells that share a formula: which ones, so that they can become plain when the first is overwritten. */
export interface SharedGroup {
  readonly formula: SharedFormula;
  readonly cells: { readonly row: number; readonly column: number }[];
}

/** A formula that fills a rectangle; only its first cell states it. */
export interface ArrayFormula {
  readonly rect: Rect;
  readonly formula: string;
  /** The number of the cell's metadata: a dynamic array. */
  readonly metadata?: string;
}

/** The text of the `<f>` of a cell's body, or undefined. */
export function rawFormula(body: string, prefix: string): string | undefined {
  const open = `<${prefix}f`;
  let at = body.indexOf(open);
  while (at >= 0 && !/[\s/>]/.test(body[at + open.length] ?? '')) at = body.indexOf(open, at + 1);
  if (at < 0) return undefined;
  const end = elementEnd(body, at);
  return end < 0 ? undefined : body.slice(at, end);
}

/** Understands formulas in the order in which they stand in a sheet. */
export class FormulaReader {
  readonly shared = new Map<string, SharedGroup>();
  readonly arrays: ArrayFormula[] = [];

  /**
   * @param f the `<f>` element
   * @param cell the cell's opening tag
   * @returns the formula without `=`; undefined for one that is not understood: it stays in the file
   */
  read(f: string, cell: string, row: number, column: number): string | undefined {
    const open = f.slice(0, f.indexOf('>') + 1);
    const text = open.endsWith('/>') ? '' : fromFile(decodeXml(f.slice(open.length, f.lastIndexOf('<'))));
    const type = open.includes(' t=') ? attribute(open, 't') : undefined;
    if (type === 'shared') return this.#shared(text, attribute(open, 'si') ?? '', row, column);
    if (type === 'dataTable' || text === '') return undefined;
    if (type === 'array') {
      const rect = placeOf(attribute(open, 'ref'));
      const metadata = attribute(cell, 'cm');
      if (rect !== undefined)
        this.arrays.push({ rect, formula: text, ...(metadata !== undefined && { metadata }) });
    }
    return text;
  }

  #shared(text: string, group: string, row: number, column: number): string | undefined {
    if (text !== '') this.shared.set(group, { formula: new SharedFormula(text, row, column), cells: [] });
    const found = this.shared.get(group);
    found?.cells.push({ row, column });
    return found?.formula.at(row, column);
  }
}

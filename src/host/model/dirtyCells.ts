import type { Rect } from './address';

/**
 * The cells that the writer of the file has to write anew: row by row, the columns.
 *
 * A block of 225,000 rows would need as many sets; rows that were written over the same columns
 * share one. So a set is never changed in place: read it, do not add to it.
 */
export class DirtyCells extends Map<number, ReadonlySet<number>> {
  readonly #spans = new Map<string, ReadonlySet<number>>();
  readonly #unions = new Map<ReadonlySet<number>, Map<ReadonlySet<number>, ReadonlySet<number>>>();

  add({ row, column, rows, columns }: Rect): void {
    const span = this.#span(column, columns);
    for (let r = row; r < row + rows; r++) {
      const known = this.get(r);
      this.set(r, known === undefined ? span : this.#union(known, span));
    }
  }

  /** The same set for the same two, so that rows written column by column go on sharing. */
  #union(known: ReadonlySet<number>, span: ReadonlySet<number>): ReadonlySet<number> {
    let unions = this.#unions.get(known);
    if (unions === undefined) this.#unions.set(known, (unions = new Map()));
    let union = unions.get(span);
    if (union === undefined) {
      union = isSubset(span, known) ? known : new Set([...known, ...span]);
      unions.set(span, union);
    }
    return union;
  }

  #span(column: number, columns: number): ReadonlySet<number> {
    const key = `${column}+${columns}`;
    let span = this.#spans.get(key);
    if (span === undefined) {
      span = new Set(Array.from({ length: columns }, (_, i) => column + i));
      this.#spans.set(key, span);
    }
    return span;
  }
}

function isSubset(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  if (part.size > whole.size) return false;
  for (const column of part) if (!whole.has(column)) return false;
  return true;
}

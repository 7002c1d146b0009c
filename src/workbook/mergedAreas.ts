import type { Problem } from '../problem/problem';
import { cellAddress } from './address';
import type { Grid } from './workbook';

export interface MergedAreas {
  readonly touchesHeader: boolean;
  /** Body rows that an area touches, by index. */
  readonly rows: ReadonlySet<number>;
  /** One problem per area: at its first cell, at the table where the header is merged. */
  readonly problems: readonly Problem[];
}

/** Merged cells in header or body: only their first cell has a value, so the rows they touch cannot be read. */
export function mergedAreas(grid: Grid): MergedAreas {
  const rows = new Set<number>();
  const problems: Problem[] = [];
  let touchesHeader = false;
  for (const area of grid.merged) {
    const bounds = boundsOf(area);
    if (bounds === undefined) continue;
    const [first, last] = [bounds.top - grid.firstRow, bounds.bottom - grid.firstRow];
    const isInHeader = first < 0 && last >= -1;
    if (isInHeader) touchesHeader = true;
    for (let row = Math.max(0, first); row <= Math.min(last, grid.rows.length - 1); row++) rows.add(row);
    const address = cellAddress(bounds.top, bounds.left);
    problems.push({
      code: 'source/merged-cells',
      place: isInHeader ? { kind: 'table', table: grid.name } : { kind: 'cell', sheet: grid.sheet, address },
      facts: { table: grid.name, area },
    });
  }
  return { touchesHeader, rows, problems };
}

/** `B3:C5` as indexes from 0; a sheet's name in front and `$` do not matter. */
function boundsOf(
  area: string,
): { readonly top: number; readonly left: number; readonly bottom: number } | undefined {
  const plain = area
    .slice(area.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .toUpperCase();
  const match = /^([A-Z]{1,3})(\d{1,7})(?::[A-Z]{1,3}(\d{1,7}))?$/.exec(plain);
  if (!match) return undefined;
  const top = Number(match[2]) - 1;
  const left = [...(match[1] ?? 'A')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { top, left, bottom: match[3] === undefined ? top : Number(match[3]) - 1 };
}

import { HostError, type Place } from '../../problem/problem';
import type { PaneCases } from './paneCases';
import type { Route } from './route';

/** Settle transactions for what is selected: the first journal line in the selected rows that is not posted, else anything. */
export async function routeOfSelection({ entry, sources }: Omit<PaneCases, 'settlement'>): Promise<Route> {
  try {
    const selected = rowsOf((await sources.selection()) ?? '');
    if (selected === undefined) return { view: 'settle' };
    const { lines } = await entry.journal();
    const line = lines.find(({ state, place }) => state !== 'posted' && isIn(place, selected));
    return line ? { view: 'settle', line: line.id } : { view: 'settle' };
  } catch (error) {
    if (error instanceof HostError) return { view: 'settle' };
    throw error;
  }
}

interface Rows {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

/** @param address such as `Bank!A3:F5` or `'My bank'!C4` */
function rowsOf(address: string): Rows | undefined {
  const [, sheet, first, last] = /^(.+)!\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/.exec(address) ?? [];
  if (sheet === undefined) return undefined;
  return {
    sheet: sheet.replace(/^'(.*)'$/, '$1').replaceAll("''", "'"),
    first: Number(first),
    last: Number(last ?? first),
  };
}

function isIn(place: Place, { sheet, first, last }: Rows): boolean {
  if (place.kind !== 'cell' || place.sheet !== sheet) return false;
  const row = Number(/\d+/.exec(place.address)?.[0]);
  return row >= first && row <= last;
}

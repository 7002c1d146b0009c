import Papa from 'papaparse';
import { fieldsOfHeading } from './bankColumns';
import type { StatementFile } from './model';
import type { BankTable } from './table';

const SEPARATORS = [';', ',', '\t', '|'] as const;
/** Rows looked at to tell the separator. */
const SAMPLE = 100;

/** The CSV file as rows of texts; line breaks are `\n`. */
export function csvTable({ name: file, text }: StatementFile): BankTable {
  const { data, errors } = parsed(text, separatorOf(text));
  const lines: number[] = [];
  let line = 1;
  for (const row of data) {
    lines.push(line);
    line +=
      1 + row.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
  }
  const broken = errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0);
  return {
    rows: data,
    placeOf: (row) => ({ kind: 'file', file, line: lines[row] ?? line }),
    brokenRows: new Set(broken),
    dateSystem: 1900,
  };
}

const parsed = (text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });

/**
 * The separator under which the most headings are recognised in one row, else the most rows have the same number of cells, else under
 * which these have the most: a decimal comma too stands in every row.
 */
function separatorOf(text: string): string {
  const scores = SEPARATORS.map((separator) => {
    const rows = parsed(text, separator, SAMPLE).data;
    const headings = Math.max(
      0,
      ...rows.map((row) => row.filter((cell) => fieldsOfHeading(cell).length > 0).length),
    );
    const widths = new Map<number, number>();
    for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const even = Math.max(0, ...widths.values());
    const cells = Math.max(0, ...[...widths].flatMap(([width, count]) => (count === even ? [width] : [])));
    return { separator, score: [headings, even, cells] };
  });
  const isBetter = (one: readonly number[], best: readonly number[]): boolean => {
    const at = one.findIndex((value, i) => value !== best[i]);
    return at >= 0 && (one[at] ?? 0) > (best[at] ?? 0);
  };
  return scores.reduce((best, one) => (isBetter(one.score, best.score) ? one : best)).separator;
}

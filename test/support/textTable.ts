/** One row of a text table, by the headings of its columns. */
export type TableRow = Readonly<Record<string, string>>;

/**
 * Reads a table that an accountant can check with a pencil: the first line holds the headings, columns stand two or more
 * spaces apart, `-` is an empty cell, a line that starts with # is a remark.
 */
export function textTable(text: string): TableRow[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const cellsOf = (line: string): string[] => line.split(/\s{2,}/);
  const headings = cellsOf(lines[0] ?? '');
  return lines.slice(1).map((line) => {
    const cells = cellsOf(line);
    if (cells.length !== headings.length) throw new Error(`a row of ${headings.length} cells: ${line}`);
    return Object.fromEntries(headings.map((heading, i) => [heading, cells[i] === '-' ? '' : cells[i]!]));
  });
}

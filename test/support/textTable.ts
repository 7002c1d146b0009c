/**
 * Rows of a table as a person writes it, to be checked with a pencil: the first line holds the headings, columns stand two
 * or more spaces apart, `-` is a blank cell, a line that starts with `# ` is a remark.
 */
export function textTable(table: string): readonly Readonly<Record<string, string>>[] {
  const lines = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '));
  const [header = [], ...rows] = lines.map((line) => line.split(/ {2,}/));
  return rows.map((cells) => {
    if (cells.length !== header.length)
      throw new Error(`a row of ${header.length} cells: ${cells.join('  ')}`);
    return Object.fromEntries(header.map((title, i) => [title, cells[i] === '-' ? '' : (cells[i] ?? '')]));
  });
}

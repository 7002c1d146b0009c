/** `A`, `B`, … `AA`, from a column index that counts from 0. */
export function columnName(column: number): string {
  let name = '';
  for (let c = column + 1; c > 0; c = Math.floor((c - 1) / 26))
    name = String.fromCharCode(65 + ((c - 1) % 26)) + name;
  return name;
}

/** `C17` from indexes that count from 0. */
export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

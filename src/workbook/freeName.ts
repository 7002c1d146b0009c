/** The name, or the name with the next free number behind it; case does not count. It is taken from then on. @param taken in small letters */
export function freeName(wanted: string, separator: string, taken: Set<string>): string {
  let name = wanted;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${wanted}${separator}${i}`;
  taken.add(name.toLowerCase());
  return name;
}

/** The name of the sheet that a new table gets. */
export const freeSheetName = (table: string, taken: Set<string>): string => freeName(table, ' ', taken);

type Part = readonly [name: string, value: string];

/** Text of the column Parameters of Runs: `name=value; …`. */
export const textOf = (parts: readonly Part[]): string =>
  parts.map(([name, value]) => `${name}=${escaped(value)}`).join('; ');

export const partsIn = (text: string): readonly Part[] =>
  text.split('; ').map((part) => {
    const at = part.indexOf('=');
    return [part.slice(0, at), unescaped(part.slice(at + 1))];
  });

/** Vouchers, keys and headings are text of the user's: what separates here is written as in an address, `;` as %3B. */
const escaped = (value: string): string =>
  value.replace(/[%;=\r\n]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
const unescaped = (text: string): string =>
  text.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const DIMENSION_COLUMN = 'Dimension column';

/** The dimension columns that a run was made with, one part each. */
export const dimensionsText = (headings: readonly string[]): string =>
  textOf(headings.map((heading) => [DIMENSION_COLUMN, heading]));

/** Headings of the dimension columns that runs have given VoucherLines, by their column Parameters. */
export const dimensionsIn = (parameters: readonly string[]): readonly string[] => [
  ...new Set(
    parameters.flatMap(partsIn).flatMap(([name, value]) => (name === DIMENSION_COLUMN ? [value] : [])),
  ),
];

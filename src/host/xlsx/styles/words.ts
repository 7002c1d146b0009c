/** The file's words for alignments and lines beside Office.js's; where they differ by more than a capital. */
const HORIZONTAL: readonly (readonly [string, string])[] = [['centerContinuous', 'CenterAcrossSelection']];
const LINES: readonly (readonly [string, string])[] = [
  ['dashed', 'Dash'],
  ['dotted', 'Dot'],
  ['mediumDashed', 'Dash'],
  ['dashDot', 'Dash'],
  ['mediumDashDot', 'Dash'],
  ['dashDotDot', 'Dash'],
  ['mediumDashDotDot', 'Dash'],
  ['slantDashDot', 'Dash'],
];

const toModel =
  (pairs: readonly (readonly [string, string])[]) =>
  (word: string): string =>
    pairs.find(([file]) => file === word)?.[1] ?? word.charAt(0).toUpperCase() + word.slice(1);

const toFile =
  (pairs: readonly (readonly [string, string])[]) =>
  (word: string): string =>
    pairs.find(([, model]) => model === word)?.[0] ?? word.charAt(0).toLowerCase() + word.slice(1);

export const fileToModel = { horizontal: toModel(HORIZONTAL), vertical: toModel([]), line: toModel(LINES) };
export const modelToFile = { horizontal: toFile(HORIZONTAL), vertical: toFile([]), line: toFile(LINES) };

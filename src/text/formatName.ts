import { plainMarks, type DateFormat, type NumberFormat } from './formats';

/**
 * Reads a stated number format such as `1.000,00`, `1'000.00` or `#,##0.00`.
 * @returns undefined when it does not show both a thousands mark and decimals
 */
export function parseNumberFormat(text: string): NumberFormat | undefined {
  const match = /^[#\d]([.,' ])[#\d]{3}([.,])[#\d]+$/.exec(plainMarks(text));
  const [groupMark, decimalMark] = [match?.[1], match?.[2]];
  if (groupMark === undefined || decimalMark === undefined || groupMark === decimalMark) return undefined;
  return {
    groupMark: groupMark as NumberFormat['groupMark'],
    decimalMark: decimalMark as NumberFormat['decimalMark'],
  };
}

/**
 * Reads a stated date format such as `dd-mm-yyyy`, `TT.MM.JJJJ`, `jj/mm/aaaa`, `m/d/yyyy` or `dmy`. Four letters `j` are a year
 * (Jahr, jaar), one or two a day (jour).
 * @returns undefined when it does not name day, month and year once each, in an order that is in use
 */
export function parseDateFormat(text: string): DateFormat | undefined {
  const letters = plainMarks(text)
    .toLowerCase()
    .replace(/[-./ ]/g, '');
  if (!/^(?:d+|t+|j+|m+|y+|a+)+$/.test(letters)) return undefined;
  const order = (letters.match(/d+|t+|j+|m+|y+|a+/g) ?? []).map(partOf).join('');
  return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : undefined;
}

function partOf(run: string): string {
  if (run.startsWith('j')) return run.length === 4 ? 'y' : 'd';
  if (run.startsWith('m')) return 'm';
  return run.startsWith('y') || run.startsWith('a') ? 'y' : 'd';
}

import Papa from 'papaparse';
import type { StatementFile } from './model';
import type { BankTable } from './table';

/** The CSV file as rows of texts. The separator is the one of `; , tab |` that gives the most even rows. */
export function csvTable({ name: file, text }: StatementFile): BankTable {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: '',
    delimitersToGuess: [';', ',', '\t', '|'],
    newline: '\n',
    skipEmptyLines: false,
  });
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

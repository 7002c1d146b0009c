import { LEDGER_PURPOSES, PARAMETER_NAMES } from '../../src/workbook/parameterNames';
import { SOURCE_COLUMNS, type SourceColumn, type SourceRole } from '../../src/workbook/columns';

const HEAD = `# Headings

Made by \`npm run problems\` from [src/workbook/columns.ts](../src/workbook/columns.ts) and
[src/workbook/parameterNames.ts](../src/workbook/parameterNames.ts); a test fails when this page is out of date.

A table is found by its name, else by its headings. Columns may stand in any order, and other columns are ignored. Upper and lower case,
accents, spaces, hyphens and dots do not count. The heading of the first column below always works; the others are the ones that are
recognised besides it. A star marks a column that must be there. Payments must have Account or Invoice.

A number behind \`Cash discount date\` and \`Cash discount amount\` makes further periods: \`Cash discount date 2\`.
A heading for the vendor's account, such as Vendor or Leverancier, makes the rows vendor rows where no Module says otherwise.

`;

const COLUMNS = ['en', 'nl', 'de', 'fr'] as const;

/** docs/headings.md. */
export function headingList(): string {
  const tables = (Object.keys(SOURCE_COLUMNS) as SourceRole[]).map((role) => {
    const columns: readonly SourceColumn[] = Object.values(SOURCE_COLUMNS[role]);
    const rows = columns.map((column) => {
      const mark = column.isRequired ? ' *' : '';
      const later = column.isForLater ? ' (recognised, not read yet)' : '';
      const words = COLUMNS.map((language) => cell(column[language].filter((word) => word !== column.title)));
      return `| ${column.title}${mark}${column.isNumbered ? ' 1…n' : ''}${later} | ${words.join(' | ')} |`;
    });
    return `## ${role}\n\n| Heading | English | Dutch | German | French |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return [
    HEAD + tables.join('\n'),
    wordList('Names of the parameters', 'Parameter', PARAMETER_NAMES),
    'Behind `Number format` and `Date format` a source may be named, to state them for that source alone: `Number format of Payments`.\n',
    wordList('Purposes of the ledger accounts', 'Purpose', LEDGER_PURPOSES),
  ].join('\n');
}

const wordList = (title: string, head: string, words: Readonly<Record<string, readonly string[]>>): string =>
  `## ${title}\n\n| ${head} | Also |\n|---|---|\n${Object.entries(words)
    .map(([name, others]) => `| ${name} | ${cell(others)} |`)
    .join('\n')}\n`;

const cell = (words: readonly string[]): string => words.join(', ').replaceAll('|', '\\|');

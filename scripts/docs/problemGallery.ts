import { describeProblem, PROBLEM_TEXTS } from '../../src/problem/describe';
import { isWarning, placeText, type ProblemCode } from '../../src/problem/problem';
import { columnName } from '../../src/workbook/address';
import { problemsOf, tablesIn, tablesOf, type TypedTable } from '../../test/problem/reproduce';
import { BASIC_WORKBOOK, REPRODUCTIONS, type Reproduction } from '../../test/problem/reproductions';

const GROUPS: readonly (readonly [title: string, codes: RegExp])[] = [
  ['Tables', /^source\//],
  ['Cells', /^(cell|amount|date|text|number|percent|choice|row)\/|^currency\/unreadable$/],
  ['Settings', /^(code|parameter|account|rate)\/|^currency\/(none|no-rate)$/],
  ['Invoices', /^(invoice|dimension)\//],
  ['Payments', /^payment\//],
  ['Documents that a payment names', /^mark\//],
  ['What earlier runs wrote', /^(ledger|run)\//],
  ['Undo and Settle again', /^(undo|settle-again)\//],
  ['Bank statements', /^statement\//],
];

const HEAD = `# Problems

Made by \`npm run problems\` from the message texts and from workbooks that really have these problems; a test runs each of them and
fails when this page is out of date. Change the texts in [src/problem/texts](../src/problem/texts/en.ts), the workbooks in
[test/problem/reproductions.ts](../test/problem/reproductions.ts).

A problem in a table or a setting stops the whole run: nothing is settled until it is corrected. A problem in a row of Invoices or
Payments leaves that row out; all others are settled. A **warning** leaves nothing out. A problem in a bank statement leaves its
booking out; all others of the file are read.

Each workbook below is this one, with the tables shown in place of its own. Dates are Excel dates; an apostrophe marks a number that
was typed as text.

`;

/** docs/problems.md. Runs every reproduction. */
export async function problemGallery(): Promise<string> {
  const codes = Object.keys(PROBLEM_TEXTS.en) as ProblemCode[];
  const rest = codes.filter((code) => !GROUPS.some(([, pattern]) => pattern.test(code)));
  if (rest.length > 0) throw new Error(`no group for ${rest.join(', ')}`);
  const parts = [HEAD, grids(tablesIn(BASIC_WORKBOOK))];
  for (const [title, pattern] of GROUPS) {
    parts.push(`## ${title}\n\n`);
    for (const code of codes.filter((c) => pattern.test(c))) parts.push(await section(code));
  }
  return `${parts.join('').trimEnd()}\n`;
}

async function section(code: ProblemCode): Promise<string> {
  const reproduction = REPRODUCTIONS[code];
  const own = (await problemsOf(reproduction)).filter((problem) => problem.code === code);
  const [problem] = own;
  if (problem === undefined) throw new Error(`${code} is not reproduced`);
  const { found, toDo } = describeProblem(problem, 'en');
  return [
    `### ${code}\n\n`,
    workbook(reproduction),
    `**${own.map(({ place }) => placeText(place)).join(', ')}**${isWarning(problem) ? ' (warning)' : ''}: ${escaped(found)}\n\n`,
    `**What to do**: ${escaped(toDo)}\n`,
    besides(reproduction),
    '\n',
  ].join('');
}

const besides = ({ also = [] }: Reproduction): string =>
  also.length === 0
    ? ''
    : `\nHere ${also.map((line) => `\`${line.split(' ')[1] ?? ''}\` at ${line.split(' ')[0] ?? ''}`).join(', ')} comes with it.\n`;

function workbook(reproduction: Reproduction): string {
  if (reproduction.files) return filesShown(reproduction.files);
  const { tables = '', without = [], asRange = [], merged, later } = reproduction;
  const own = tablesIn(tables).map(({ name }) => name);
  const replaced = without.filter((name) => !own.includes(name));
  const remarks = [
    ...replaced.map((name) => `There is no table ${name}.`),
    ...asRange.map((name) => `${name} is a named range, not a table.`),
    ...(merged === undefined ? [] : [`The cells ${merged} are merged.`]),
    ...(later === undefined ? [] : [later.says]),
  ];
  const shown = [
    ...tablesOf(reproduction).filter(({ name }) => own.includes(name)),
    ...tablesIn(later?.tables ?? ''),
  ];
  return (remarks.length === 0 ? '' : `${remarks.join(' ')}\n\n`) + (shown.length === 0 ? '' : grids(shown));
}

const filesShown = (files: Readonly<Record<string, readonly string[]>>): string =>
  `\`\`\`text\n${Object.entries(files)
    .map(([name, lines]) => [name, ...lines].join('\n'))
    .join('\n\n')}\n\`\`\`\n\n`;

const grids = (tables: readonly TypedTable[]): string =>
  `\`\`\`text\n${tables.map(grid).join('\n\n')}\n\`\`\`\n\n`;

/** A table as it stands on the sheet of its name, with the names of columns and rows. */
function grid({ name, rows }: TypedTable): string {
  const widest = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: widest }, (_, c) =>
    Math.max(1, ...rows.map((row) => (row[c] ?? '').length)),
  );
  const line = (label: string, cells: readonly string[]): string =>
    `${label.padEnd(3)}${widths.map((width, c) => (cells[c] ?? '').padEnd(width)).join('  ')}`.trimEnd();
  const letters = widths.map((_, c) => columnName(c));
  return [name, line('', letters), ...rows.map((row, r) => line(String(r + 1), row))].join('\n');
}

const escaped = (text: string): string => text.replace(/[*_<>|]/g, '\\$&');

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The checks of `npm run check` on small made-up trees: each rule must be able to fail. */
const ROOT = join(__dirname, '../..');
const trees: string[] = [];
afterAll(() => trees.forEach((tree) => rmSync(tree, { recursive: true })));

/** A tree inside the project, so that packages are found, with the project's own compiler options. */
function treeOf(files: Readonly<Record<string, string>>): string {
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  const tree = mkdtempSync(join(ROOT, 'out/checks-'));
  trees.push(tree);
  const all = { 'tsconfig.json': '{ "extends": "../../tsconfig.json", "include": ["src"] }', ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

function run(tree: string, program: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: tree,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** Names of the import rules that are broken, with the file that breaks each. */
function brokenImports(files: Readonly<Record<string, string>>): readonly string[] {
  const out = run(
    treeOf(files),
    'dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    '--config',
    join(ROOT, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
  );
  const { summary } = JSON.parse(out) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return [...new Set(summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`))].sort();
}

test('imports that point down are fine', () => {
  expect(
    brokenImports({
      'src/problem/problem.ts': 'export type Problem = string;',
      'src/engine/rule.ts': "import type { Problem } from '../problem/problem';\nexport type Rule = Problem;",
      'src/text/name.ts': "import type { Rule } from '../engine/rule';\nexport type Name = Rule;",
      'src/app/useCases.ts': "export * from '../engine/rule';",
      'src/taskpane/App.ts':
        "import { version } from 'react';\nexport * from '../app/useCases';\nexport const v = version;",
      'src/entry/taskpane.ts': "export * from '../taskpane/App';",
    }),
  ).toEqual([]);
}, 60_000);

test('imports that point up or sideways are errors, types included', () => {
  expect(
    brokenImports({
      'src/app/useCases.ts': "import 'react';\nexport type Preview = string;\nexport const one = 1;",
      'src/engine/rule.ts':
        "import type { Preview } from '../app/useCases';\nexport type Rule = Preview;\nexport const rule = 1;",
      'src/text/name.ts': "export { rule } from '../engine/rule';",
      'src/workbook/read.ts':
        "import { Decimal } from 'decimal.js';\nimport '@microsoft/office-js/dist/office.js';\nexport const read = Decimal;",
      'src/excel/tables.ts': "export { one } from '../app/useCases';",
      'src/taskpane/App.ts': "export * from '../excel/tables';",
      'src/host/host.ts': "import '../engine/rule';\nexport const host = 1;",
      'src/commands/settle.ts': "import '../entry/taskpane';",
      'src/entry/taskpane.ts':
        "import { host } from '../host/host';\nimport { readFileSync } from 'node:fs';\nexport const x = [host, readFileSync];",
      'src/money/a.ts': "import { b } from './b';\nexport const a = (): unknown => b;",
      'src/money/b.ts': "import { a } from './a';\nexport const b = (): unknown => a;",
      'src/newcomer/x.ts': "import '../money/a';",
    }),
  ).toEqual([
    'commands-imports-down: src/commands/settle.ts',
    'decimal-only-in-money: src/workbook/read.ts',
    'engine-imports-down: src/engine/rule.ts',
    'entry-imports-down: src/entry/taskpane.ts',
    'every-folder-has-a-rule: src/newcomer/x.ts',
    'excel-imports-down: src/excel/tables.ts',
    'host-imports-down: src/host/host.ts',
    'no-cycles: src/money/a.ts',
    'node-only-in-development: src/entry/taskpane.ts',
    'nothing-imports-entry: src/commands/settle.ts',
    'office-only-at-the-door: src/workbook/read.ts',
    'react-only-in-the-pane: src/app/useCases.ts',
    'taskpane-imports-down: src/taskpane/App.ts',
    'text-knows-only-types-of-engine: src/text/name.ts',
    'the-bundle-reaches-no-development-code: src/entry/taskpane.ts',
  ]);
}, 60_000);

test('Date belongs to calendar, Excel and Office to excel and entry, in types too; a promise is never let go', () => {
  const uses =
    'export const day = new Date(0);\nexport type Range = Excel.Range;\nexport const host = (): unknown => Office.context;';
  const tree = treeOf({
    'src/engine/rule.ts': uses,
    'src/calendar/day.ts': uses,
    'src/excel/door.ts': uses,
    'src/entry/page.ts': uses,
    'src/host/office.ts': uses,
    'src/app/useCases.ts':
      'const read = async (): Promise<void> => undefined;\nexport const start = (): void => {\n  read();\n};',
  });
  const out = run(
    tree,
    'eslint/bin/eslint.js',
    'src',
    '--config',
    join(ROOT, 'eslint.config.mjs'),
    '--format',
    'json',
  );
  const files = JSON.parse(out) as { filePath: string; messages: { ruleId: string; message: string }[] }[];
  const found = files.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, message }) =>
        `${filePath.slice(tree.length + 1).replaceAll('\\', '/')}: ${ruleId === 'no-restricted-globals' ? /'(\w+)'/.exec(message)![1] : ruleId}`,
    ),
  );
  expect(found.sort()).toEqual([
    'src/app/useCases.ts: @typescript-eslint/no-floating-promises',
    'src/calendar/day.ts: Office',
    'src/calendar/day.ts: no-restricted-syntax',
    'src/engine/rule.ts: Date',
    'src/engine/rule.ts: Office',
    'src/engine/rule.ts: no-restricted-syntax',
    'src/entry/page.ts: Date',
    'src/excel/door.ts: Date',
  ]);
}, 60_000);

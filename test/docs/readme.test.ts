import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { settleFile } from '../../src/cli/settle';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');

const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('docs', path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .sort(),
];
const SCRIPTS = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

/** Written by a measurement, which a fresh clone has not made. */
const MADE_LATER = new Set(['docs/performance.md']);

test.each(PAGES)('%s: every command exists', (page) => {
  const named = [...read(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1]!);
  const short = [...read(page).matchAll(/npm (test|start|stop)\b/g)].map((match) => match[1]!);
  expect([...named, ...short].filter((name) => !SCRIPTS.includes(name))).toEqual([]);
});

test.each(PAGES)('%s: every linked page exists', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!);
  const paths = links
    .filter((link) => !/^https?:/.test(link))
    .map((link) => join(dirname(page), link).replaceAll('\\', '/'));
  expect(paths.filter((path) => !MADE_LATER.has(path) && !existsSync(join(ROOT, path)))).toEqual([]);
});

test.each(PAGES)('%s: every path named in code marks exists', (page) => {
  const paths = [...read(page).matchAll(/`((?:src|test|scripts|docs|sample)\/[\w./-]+)`/g)].map((m) => m[1]!);
  expect(paths.filter((path) => !MADE_LATER.has(path) && !existsSync(join(ROOT, path)))).toEqual([]);
});

test('the figures of the demo in README.md are those it prints', async () => {
  const printed: string[] = [];
  const out = join(tmpdir(), 'settlesheet-readme.xlsx');
  const bank = ['giro-account.xml', 'second-account.sta'].flatMap((file) => [
    '--bank',
    join(ROOT, 'sample', file),
  ]);
  const args = [join(ROOT, 'sample/month-end.xlsx'), ...bank, '--dry-run', '--out', out];
  await settleFile(
    args,
    (line) => printed.push(line),
    () => '2026-11-30T09:00:00.000Z',
  );
  const summary = printed.slice(0, printed.findIndex((line) => line.startsWith('Problems')) + 1);
  expect(summary.length).toBeGreaterThan(5);
  expect(read('README.md')).toContain(summary.join('\n'));
});

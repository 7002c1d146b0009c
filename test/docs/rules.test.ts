import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Sections of docs/rules.md by the first word of their heading. */
const sections = new Map(
  read('docs/rules.md')
    .split(/^#{2,3} /m)
    .slice(1)
    .map((text) => [/^\S+/.exec(text)![0], text] as const),
);
const ids = [...read('src/engine/rules.ts').matchAll(/'([A-Z]+-\d+)'/g)].map((match) => match[1]!);
const caseIds = new Set(
  readdirSync(join(ROOT, 'test/cases'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) =>
      (JSON.parse(read(`test/cases/${name}`)) as { id: string }[]).map((theCase) => theCase.id),
    ),
);
const testsOf = (text: string): readonly string[] =>
  [...text.matchAll(/`(test\/[^`]+\.test\.tsx?)`/g)].map((m) => m[1]!);
const casesOf = (text: string): readonly string[] =>
  [...text.matchAll(/Cases: ([^.]*)\./g)].flatMap((line) =>
    [...line[1]!.matchAll(/`([^`]+)`/g)].map((m) => m[1]!),
  );

test('the rules that a result can name are read', () => expect(ids.length).toBeGreaterThan(20));

test.each(ids)('%s has a section in docs/rules.md', (id) => {
  expect(sections.has(id)).toBe(true);
});

const RULES = [...sections.keys()].filter((word) => /^[A-Z]+-\d+$/.test(word));

test('every rule of the law that is there has a section: DISC-1 to 15, ALLOC-0 to 8, DIFF-1 to 10, CHARGE-1, RS-1 to 10, UNDO-1 to 6', () => {
  const numbered = (name: string, from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, i) => `${name}-${from + i}`);
  const expected = [
    ...numbered('DISC', 1, 15),
    ...numbered('ALLOC', 0, 8),
    ...numbered('DIFF', 1, 10),
    'CHARGE-1',
    ...numbered('RS', 1, 10),
    ...numbered('UNDO', 1, 6),
  ];
  expect(RULES).toEqual(expected);
});

test.each(RULES)('%s names its source and tests that name it', (id) => {
  const text = sections.get(id)!;
  expect(text).toMatch(/Source: (stated|derived|policy)/);
  const tests = testsOf(text);
  expect(tests.length).toBeGreaterThan(0);
  expect(tests.some((path) => new RegExp(`${id}\\b`).test(read(path)))).toBe(true);
});

test.each([...sections.keys()])('%s: every test and every case named there exists', (word) => {
  const text = sections.get(word)!;
  expect(testsOf(text).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(casesOf(text).filter((id) => !caseIds.has(id))).toEqual([]);
});

test('most worked cases are named by a rule', () => {
  const named = new Set([...sections.values()].flatMap(casesOf));
  expect([...caseIds].filter((id) => named.has(id)).length).toBeGreaterThanOrEqual(100);
});

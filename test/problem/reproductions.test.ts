import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemGallery } from '../../scripts/docs/problemGallery';
import { PROBLEM_TEXTS } from '../../src/problem/describe';
import { placeText, type ProblemCode } from '../../src/problem/problem';
import { problemsOf } from './reproduce';
import { REPRODUCTIONS } from './reproductions';

jest.setTimeout(120_000);

const CODES = Object.keys(PROBLEM_TEXTS.en) as ProblemCode[];
const lines = (problems: Awaited<ReturnType<typeof problemsOf>>): readonly string[] =>
  problems.map((problem) => `${placeText(problem.place)} ${problem.code}`).sort();

test('the basic workbook settles without a problem', async () => {
  expect(lines(await problemsOf({ at: [] }))).toEqual([]);
});

test('every problem has a reproduction', () => {
  expect(Object.keys(REPRODUCTIONS).sort()).toEqual([...CODES].sort());
});

test.each(CODES)('%s: its reproduction shows it, at the cell named, and nothing else', async (code) => {
  const reproduction = REPRODUCTIONS[code];
  const { at, also = [] } = reproduction;
  const places = typeof at === 'string' ? [at] : at;
  expect(lines(await problemsOf(reproduction))).toEqual(
    [...places.map((place) => `${place} ${code}`), ...also].sort(),
  );
});

test('docs/problems.md is up to date; `npm run problems` writes it', async () => {
  const written = readFileSync(join(__dirname, '../../docs/problems.md'), 'utf8');
  expect(written.replaceAll('\r\n', '\n')).toBe(await problemGallery());
});

import { readFileSync } from 'node:fs';
import { completed, type SettlementCase } from './caseFile';
import { compareCase } from './compareCase';
import { runCase } from './runCase';
import { Skipped } from './skipped';

type Verdict = 'passed' | 'failed' | 'skipped';

/**
 * Runs settlement cases through the engine: `npm run --silent cases -- <cases.json …>`. Prints each case that fails with
 * expected and actual side by side, and closes with the counts. Exit code 1 when a case failed or a file cannot be read.
 */
export function runCaseFiles(files: readonly string[], print: (line: string) => void): number {
  const counts: Record<Verdict, number> = { passed: 0, failed: 0, skipped: 0 };
  let unreadable = files.length === 0;
  if (unreadable) print('Name at least one file of cases: npm run --silent cases -- test/cases/*.json');
  for (const file of files) {
    let cases: readonly SettlementCase[];
    try {
      const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
      if (!Array.isArray(content) || !content.every(isCase)) throw new Error('it is not an array of cases');
      cases = content.map(completed);
    } catch (error) {
      print(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      unreadable = true;
      continue;
    }
    for (const theCase of cases) counts[judge(theCase, print)]++;
  }
  print(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed > 0 || unreadable ? 1 : 0;
}

/** Whether there is a value to compare: `confidence` is none, an empty list of discounts or postings is one. */
const expectsSomething = ({ expected = {} }: SettlementCase): boolean =>
  'discounts' in expected || 'ledger' in expected || hasValue(expected);
const hasValue = (value: unknown): boolean =>
  typeof value !== 'object' || value === null
    ? true
    : Object.entries(value).some(([name, inner]) => name !== 'confidence' && hasValue(inner));

const isCase = (value: unknown): value is SettlementCase =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

function judge(theCase: SettlementCase, print: (line: string) => void): Verdict {
  try {
    const { differences, unknown } = compareCase(theCase, runCase(theCase));
    if (differences.length > 0) {
      print(`FAILED ${theCase.id}: ${theCase.title ?? ''}`);
      for (const { field, expected, actual } of differences)
        print(`  ${field}\n    expected ${expected}\n    actual   ${actual}`);
      return 'failed';
    }
    if (!expectsSomething(theCase)) throw new Skipped('it expects nothing');
    if (unknown.length === 0) return 'passed';
    print(`SKIPPED ${theCase.id}: no comparison for ${unknown.join(', ')}`);
    return 'skipped';
  } catch (error) {
    if (error instanceof Skipped) {
      print(`SKIPPED ${theCase.id}: ${error.message}`);
      return 'skipped';
    }
    print(`FAILED ${theCase.id}: ${error instanceof Error ? error.message : String(error)}`);
    return 'failed';
  }
}
